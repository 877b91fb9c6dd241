"""One run of ``mtqa check``: options -> jobs, reports and an exit status."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import asdict, replace
from functools import cache
from typing import Any

from qa import __version__
from qa.accept import Acceptance, acceptance
from qa.accepted import Accepted
from qa.annotate.copies import copies
from qa.check import Check
from qa.data import DocumentReport, Policy
from qa.errors import InputError, ModelError, MtqaError, UsageError
from qa.files.globs import below, matches
from qa.files.ours import guard
from qa.find import when_wanted
from qa.identify import another
from qa.languages import base, language, shorter
from qa.read import Job, jobs
from qa.readers.file import codec
from qa.report import Files, deliver, standard_output
from qa.reports import FORMATS, Style
from qa.review import Event, Options, chosen, review
from qa.score import Nothing, Scorer, Settings, scorer
from qa.session.aside import finder
from qa.session.changed import changed
from qa.session.unusual import misplaced, unusual
from qa.totals import Summary
from qa.weights import places

PASSED, FAILED, UNCHECKED = 0, 1, 3
# Values of TERM for which rich writes no styles (as of shells in editors, and of serial lines).
DUMB = ("dumb", "unknown")

Progress = Callable[[Iterable[Event], Callable[[Event], str]], Iterator[Event]]


def check(options: dict[str, Any], *, say: Callable[[str], object], progress: Progress) -> int:
    """The exit status of a run, 0, 1 or 3. ``say`` gets warnings and errors as they happen.

    Raises:
        MtqaError: nothing can be checked at all: wrong options, a model that cannot be used.
    """
    policy = policy_of(options)
    seen, columns = sys.stdout.isatty(), shutil.get_terminal_size().columns
    dumb = os.environ.get("TERM", "").lower() in DUMB
    style = Style(seen, options["quiet"], columns, told=seen and sys.stderr.isatty(), dumb=dumb)
    printed = standard_output(FORMATS[options["format"]], style)
    reports, out = Files(options["output"]), written(options)
    options = with_terms(options, say)
    targets = jobs(
        options["targets"], options["source"], options["reference"],
        source_lang=options["source_lang"], target_lang=options["target_lang"], written=out,
        say=say,
    )  # fmt: skip
    for odd in unusual(targets, options):
        say(odd)
    if options["changed_from"] is not None:
        targets = of_revision(targets, options, say)
    judged = targets and options["model"] != "none"
    terms, threads = options["glossary"], options["threads"]
    with finder(threads, terms) if judged else nullcontext(when_wanted) as rules:
        # Most commits touch no article: they need not wait for a model.
        loaded = model(options, say) if targets else Nothing()
        wanted = replace(how(options, loaded), finder=rules)
        if targets and wanted.scorer.name == "none":
            _has_checks(wanted.checks)
        own = per_file(options, wanted)
        accepting = acceptance(options, ran(own), wanted.scorer.name)
        for odd in misplaced(options):
            say(f"Warning: {odd}")
        annotated = copies(options, targets, own, say)
        with reports as files, annotated or nullcontext():
            outputs = [printed, *files]
            events = remembered(accepting.marked(review(targets, wanted, own)), accepting, say)
            events = annotated.watched(events) if annotated else events
            events = told(events if options["quiet"] else progress(events, label), say)
            outcome = deliver(events, policy, signature(wanted, policy, options), outputs)
    if outcome.errors:
        return UNCHECKED
    return PASSED if outcome.verdict.passed else FAILED


def written(options: dict[str, Any]) -> list[str]:
    """The files that a run writes.

    Raises:
        UsageError: it reads one of them, too, or one is somebody's work; a baseline may be brought
            up to date, and a report replaced.
    """
    outputs = {os.path.realpath(path): path for path in options["output"]}
    baseline = options["write_baseline"]
    for name in ("baseline", "config", "glossary", "write_baseline"):
        path = options[name]
        if path is not None and os.path.realpath(path) in outputs:
            raise UsageError(f"--{name.replace('_', '-')} {path} would be overwritten by a report.")
    texts = [*options["targets"], *filter(None, (options["source"], options["reference"]))]
    guard(list(outputs.values()), baseline, texts)
    return [*outputs.values(), *([baseline] if baseline else [])]


def of_revision(
    jobs: Sequence[Job], options: dict[str, Any], say: Callable[[str], object]
) -> list[Job]:
    """The jobs that ``--changed-from`` leaves; it is said if there are none."""
    rev = options["changed_from"]
    targets = options["targets"]
    others = filter(None, (options["source"], options["reference"]))
    left = changed(jobs, rev, targets, [*targets, *others])
    if not left:
        which = f"none of {len(jobs)} files differs" if len(jobs) > 1 else "the file is the same"
        say(f"Nothing to check: {which} {'from' if len(jobs) > 1 else 'as in'} {rev}.")
    return left


def policy_of(options: dict[str, Any]) -> Policy:
    """The policy among the options.

    Raises:
        UsageError: a limit of it makes no sense.
    """
    names = ("fail_on", "min_score", "max_garbled", "max_per_1000")
    return Policy(**{name: options[name] for name in names})


def model(options: dict[str, Any], say: Callable[[str], object]) -> Scorer:
    """The scorer that the options name, loaded.

    Raises:
        ModelError: it is missing, altered or cannot be loaded. Where nobody named one and none is
            installed, the rules check alone, and that is said.
    """
    found = scorer(options["model"], Settings(options["device"], options["threads"]))
    if options["model"] == "default" and found.name == "none":
        if options["insisted"]:
            raise ModelError(
                "No model is installed, and --model default asks for one. Searched: "
                f"{', '.join(map(str, places()))}. --model none checks by rules alone."
            )
        say(
            "No model is installed, so the rules check alone and fluency is not scored. "
            "--model none says so without this line; --model default insists on a model."
        )
    return found


def how(options: dict[str, Any], scorer: Scorer) -> Options:
    """What the options mean, with every name looked up."""
    source_lang, target_lang = options["source_lang"], shorter(options["target_lang"])
    for code in filter(None, (source_lang, target_lang)):
        language(code)
    source_lang = another(source_lang, target_lang)
    if options["encoding"]:
        codec(options["encoding"])
    checks = chosen(options["select"], options["ignore"], options["glossary"])
    return Options(checks, scorer, source_lang, target_lang, options["align"], options["encoding"])


def _has_checks(checks: Iterable[Check]) -> None:
    """Hold that something is checked, where no model judges either.

    Raises:
        UsageError: nothing is, so that every file would pass.
    """
    if not any(not one.model and (one.glossary or not one.needs_glossary) for one in checks):
        raise UsageError(
            "No check is left to run: --ignore leaves out what --select names, or what is left "
            "needs a model or a --glossary."
        )


def with_terms(options: dict[str, Any], say: Callable[[str], object]) -> dict[str, Any]:
    """The options with the glossary in place of its path.

    Raises:
        UsageError: the targets are not German.
        InputError: the file cannot be read, is malformed or contradicts itself.
    """
    path = options["glossary"]
    if path is None:
        return options
    if base(options["target_lang"]) != "de":
        raise UsageError(f"--glossary {path}: terms are looked up in German only.")
    from qa.glossary.file import read

    found = read(path)
    for note in found.notes:
        say(f"Warning: {note}")
    return {**options, "glossary": found}


def per_file(options: dict[str, Any], usual: Options) -> Callable[[str], Options]:
    """A function from a path to its options: the run's, with what the configuration says of it.

    Raises:
        UsageError: a limit in the configuration makes no sense.
    """
    overrides = options["overrides"]

    @cache
    def having(fitting: tuple[int, ...]) -> Options:
        if not fitting:
            return usual
        mine = dict(options)
        for index in fitting:
            mine |= overrides[index].values
        found = how(mine, usual.scorer)
        return replace(found, policy=policy_of(mine), finder=usual.finder)

    for index in range(len(overrides)):
        having((index,))

    def own(path: str) -> Options:
        if not overrides:
            return usual
        name = below(options["root"], path)
        fits = (name is not None and any(matches(p, name) for p in o.files) for o in overrides)
        return having(tuple(index for index, fit in enumerate(fits) if fit))

    return own


def ran(own: Callable[[str], Options]) -> Callable[[str], frozenset[str]]:
    """A function from a path to the names of the checks that run on it."""

    def names(path: str) -> frozenset[str]:
        options = own(path)
        judged = options.scorer.name != "none"
        return frozenset(check.id for check in options.checks if judged or not check.model)

    return names


def signature(wanted: Options, policy: Policy, options: dict[str, Any]) -> dict[str, Any]:
    """Everything that the numbers of a run depend on."""
    told = {
        "version": __version__,
        "source_lang": wanted.source_lang,
        "target_lang": wanted.target_lang,
        "align": wanted.align,
        "checks": [check.id for check in wanted.checks],
        "model": {"name": wanted.scorer.name, "hash": wanted.scorer.hash or None},
        "policy": asdict(policy),
    }
    if glossary := options["glossary"]:
        told["glossary"] = {"name": glossary.name, "hash": glossary.hash}
    overrides = [{"files": one.files, **one.values} for one in options["overrides"]]
    rare = {"overrides": overrides, "suppress": list(options["suppress"])}
    rare |= {name: options[name] for name in ("encoding", "changed_from", "baseline")}
    return {**told, **{name: value for name, value in rare.items() if value}}


def remembered(
    events: Iterable[Event], accepting: Acceptance, say: Callable[[str], object]
) -> Iterator[Event]:
    """The events; the new baseline is written before the last, and an error if it cannot be.

    So the verdict knows of it: what stands in no baseline is let pass by none.
    """
    for event in events:
        if isinstance(event, Accepted):
            try:
                if news := accepting.write():
                    say(news)
            except InputError as error:
                yield error
        yield event


def told(events: Iterable[Event], say: Callable[[str], object]) -> Iterator[Event]:
    """The events, each error said at once, so that it is not lost in a long report."""
    for event in events:
        if isinstance(event, MtqaError):
            say(f"Error: {event}")
        elif isinstance(event, Accepted):
            for remark in event.remarks:
                say(f"Warning: {remark}")
        elif isinstance(event, Summary) and not event.segments:
            say(f"Warning: {event.path}: holds no text, so nothing in it was checked.")
        yield event


def label(event: Event) -> str:
    """What the progress line says after an event."""
    if isinstance(event, DocumentReport):
        last: Sequence[object] = event.segments
        return f"{event.document.path}: {len(last)} segments checked …"
    return "Checking …"
