"""One run of ``mtqa check``: options -> jobs, reports and an exit status."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, replace
from functools import cache
from typing import Any

from qa import __version__
from qa.data import DocumentReport, Policy
from qa.errors import MtqaError
from qa.globs import below, matches
from qa.judge import Judge
from qa.languages import language
from qa.read import jobs
from qa.readers.file import codec
from qa.report import Files, Output, deliver
from qa.reports import FORMATS, Style
from qa.review import Event, Options, chosen, review
from qa.score import Scorer, Settings, scorer

PASSED, FAILED, UNCHECKED = 0, 1, 3

Progress = Callable[[Iterable[Event], Callable[[Event], str]], Iterator[Event]]


def check(options: dict[str, Any], *, say: Callable[[str], object], progress: Progress) -> int:
    """The exit status of a run, 0, 1 or 3. ``say`` gets warnings and errors as they happen.

    Raises:
        MtqaError: nothing can be checked at all: wrong options, a model that cannot be used.
    """
    policy = policy_of(options)
    kind = FORMATS[options["format"]]
    wanted = how(options, model(options, say))
    own = per_file(options, wanted)
    targets = jobs(
        options["targets"], options["source"], options["reference"],
        target_lang=wanted.target_lang,
    )  # fmt: skip
    style = Style(sys.stdout.isatty(), options["quiet"], shutil.get_terminal_size().columns)
    with Files(options["output"]) as files:
        outputs = [Output(sys.stdout, kind.make(style)), *files]
        events = review(targets, wanted, own)
        events = told(events if options["quiet"] else progress(events, label), say)
        outcome = deliver(events, policy, signature(wanted, policy, options), outputs)
    if outcome.errors:
        return UNCHECKED
    return PASSED if outcome.verdict.passed else FAILED


def policy_of(options: dict[str, Any]) -> Policy:
    """The policy among the options.

    Raises:
        UsageError: a limit of it makes no sense.
    """
    names = ("fail_on", "min_score", "max_garbled", "max_per_1000")
    return Judge(Policy(**{name: options[name] for name in names})).policy


def model(options: dict[str, Any], say: Callable[[str], object]) -> Scorer:
    """The scorer that the options name, loaded."""
    found = scorer(options["model"], Settings(options["device"], options["threads"]))
    if options["model"] == "default" and found.name == "none":
        say("No model is installed, so the rules check alone and fluency is not scored.")
    return found


def how(options: dict[str, Any], scorer: Scorer) -> Options:
    """What the options mean, with every name looked up."""
    source_lang, target_lang = options["source_lang"], options["target_lang"]
    for code in filter(None, (source_lang, target_lang)):
        language(code)
    if options["encoding"]:
        codec(options["encoding"])
    checks = chosen(options["select"], options["ignore"])
    return Options(checks, scorer, source_lang, target_lang, options["align"], options["encoding"])


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
        return replace(how(mine, usual.scorer), policy=policy_of(mine))

    for index in range(len(overrides)):
        having((index,))

    def own(path: str) -> Options:
        name = below(options["root"], path)
        fits = (name is not None and any(matches(p, name) for p in o.files) for o in overrides)
        return having(tuple(index for index, fit in enumerate(fits) if fit))

    return own


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
    overrides = [{"files": one.files, **one.values} for one in options["overrides"]]
    return {**told, "overrides": overrides} if overrides else told


def told(events: Iterable[Event], say: Callable[[str], object]) -> Iterator[Event]:
    """The events, each error said at once, so that it is not lost in a long report."""
    for event in events:
        if isinstance(event, MtqaError):
            say(f"Error: {event}")
        yield event


def label(event: Event) -> str:
    """What the progress line says after an event."""
    if isinstance(event, DocumentReport):
        last: Sequence[object] = event.segments
        return f"{event.document.path}: {len(last)} segments checked …"
    return "Checking …"
