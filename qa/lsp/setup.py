"""What is asked of a text: the options that ``mtqa check FILE`` would have, and its source."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from qa.data import Raw
from qa.errors import InputError
from qa.files.globs import below, matches
from qa.files.named import folder_stem, is_seldom, of_file, of_folder
from qa.files.originals import original
from qa.files.ours import is_ours
from qa.identify import beginning, identify, mistaken, written_in
from qa.languages import base
from qa.lsp.settings import Settings
from qa.lsp.texts import UTF8
from qa.read import Job, jobs
from qa.readers.file import absolute
from qa.review import Options
from qa.score import Nothing
from qa.session import how, per_file, with_terms

# The options of a run over these targets, with those of the configuration file.
Configure = Callable[[Sequence[str], Mapping[str, Sequence[str]]], dict[str, Any]]
Say = Callable[[str], object]
ANDROID = "values"  # its folders of texts, behind which it writes the language


@dataclass(frozen=True, slots=True)
class Setup:
    """How to check one file.

    ``selected`` are the checks that the editor names. ``stated`` is its job with the source that
    somebody named, ``job`` with the one that stands beside it, if there is none. ``meant``: the
    configuration speaks of this file.
    """

    options: dict[str, Any]
    own: Callable[[str], Options]
    stated: Job
    job: Job
    meant: bool
    selected: tuple[str, ...] = ()

    def same(self, other: Setup) -> bool:
        """Whether it asks for the same."""
        mine, theirs = (
            (one.options, one.stated, one.job, one.meant, one.selected) for one in (self, other)
        )
        return mine == theirs

    @property
    def mine(self) -> Options:
        """The options of the file; what an editor holds is text, whatever its encoding is."""
        return replace(self.own(self.job.path), encoding=UTF8)

    @property
    def files(self) -> tuple[str, ...]:
        """The files whose change is to be looked at."""
        named = (self.options[name] for name in ("config", "baseline", "terms"))
        return tuple(filter(None, (self.job.source, *named)))


def setup(path: str, settings: Settings, configure: Configure, root: str, say: Say) -> Setup:
    """What the configuration and an editor's settings say of a file; ``say`` gets warnings.

    Raises:
        MtqaError: the configuration, the settings or a file that they name is wrong.
    """
    given = dict(settings.options)
    for name in ("source", "model"):
        if name in given and (there := Path(root, given[name][0])).exists():
            given[name] = (str(there),)
    options = configure([path], given)
    # Nobody waits for these here: what a run writes, and what it compares at its end.
    options |= {"reference": None, "changed_from": None, "write_baseline": None}
    terms = options["glossary"]
    options = {**with_terms(options, say), "terms": terms}
    usual = how(options, Nothing())
    own = per_file(options, usual)
    stated = _stated(path, options, say)
    beside = None if options["source"] else original(path, usual.target_lang)
    job = replace(stated, source=beside) if beside else stated
    meant = bool(stated.source) or _overridden(path, options)
    return Setup(options, own, stated, job, meant, settings.select)


def _stated(path: str, options: dict[str, Any], say: Say) -> Job:
    """The job with the source that was named, without it where the file has none there."""
    (job,) = jobs([path], options["source"], target_lang=options["target_lang"], say=say)
    if isinstance(job.problem, InputError):
        say(f"{job.problem} It is checked alone.")
        return Job(path)
    return job


def _overridden(path: str, options: dict[str, Any]) -> bool:
    name = below(options["root"] or ".", path)
    patterns = (pattern for one in options["overrides"] for pattern in one.files)
    return name is not None and any(matches(pattern, name) for pattern in patterns)


def unwanted(raws: Sequence[Raw], setup: Setup) -> str | None:
    """Why a text is not to be checked, None if it is: an editor opens sources and code, too.

    It is empty where that is to be passed over, because nobody takes the file for a translation.
    """
    path, lang = Path(setup.job.path), base(setup.mine.target_lang)
    terms = setup.options["terms"]
    if is_ours(path) or (terms and absolute(terms) == absolute(path)):
        return ""  # a report, or the glossary
    sample = "\n".join(beginning(raw) for raw in raws[:1])
    called, ours = _language(path), supposed(setup)
    if written_in(sample) == lang:
        return None
    if notes := [note for raw in raws[:1] for note in mistaken(raw, None, None, lang)]:
        return notes[0].replace("but was checked as", "so it was not checked as") if ours else ""
    if ours:
        return None
    return "" if called or is_seldom(path.name) or identify(sample) != lang else None


def supposed(setup: Setup) -> bool:
    """Whether a file is to be a translation, as far as its name or the configuration says."""
    lang = base(setup.mine.target_lang)
    return setup.meant or _language(Path(setup.job.path)) == lang


def _language(path: Path) -> str | None:
    """The language that a file, or else the nearest folder, is named after."""
    own = of_file(path)
    if own:
        return base(own.code) if own.known else None
    folders = ((name, of_folder(name)) for name in reversed(path.parent.parts))
    known = (
        base(found.code)
        for name, found in folders
        # news_de may be anything; values-de is what Android calls it.
        if found and found.known and (not found.start or folder_stem(name) == ANDROID)
    )
    return next(known, None)
