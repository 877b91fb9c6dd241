"""One run of ``mtqa check``: options -> jobs, reports and an exit status."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from qa import __version__
from qa.data import DocumentReport, Policy
from qa.errors import MtqaError
from qa.judge import Judge
from qa.languages import language
from qa.read import jobs
from qa.readers.file import codec
from qa.report import Files, Output, deliver
from qa.reports import FORMATS, Style
from qa.review import Event, Options, chosen, review
from qa.score import Settings, scorer

PASSED, FAILED, UNCHECKED = 0, 1, 3

Progress = Callable[[Iterable[Event], Callable[[Event], str]], Iterator[Event]]


def check(options: dict[str, Any], *, say: Callable[[str], object], progress: Progress) -> int:
    """The exit status of a run, 0, 1 or 3. ``say`` gets warnings and errors as they happen.

    Raises:
        MtqaError: nothing can be checked at all: wrong options, a model that cannot be used.
    """
    policy = Policy(options["fail_on"], options["min_score"])
    Judge(policy)
    kind = FORMATS[options["format"]]
    wanted = how(options, say)
    targets = jobs(
        options["targets"], options["source"], options["reference"],
        target_lang=wanted.target_lang,
    )  # fmt: skip
    style = Style(sys.stdout.isatty(), options["quiet"], shutil.get_terminal_size().columns)
    with Files(options["output"]) as files:
        outputs = [Output(sys.stdout, kind.make(style)), *files]
        events = review(targets, wanted)
        events = told(events if options["quiet"] else progress(events, label), say)
        outcome = deliver(events, policy, signature(wanted, policy), outputs)
    if outcome.errors:
        return UNCHECKED
    return PASSED if outcome.verdict.passed else FAILED


def how(options: dict[str, Any], say: Callable[[str], object]) -> Options:
    """What the options mean, with every name looked up."""
    source_lang, target_lang = options["source_lang"], options["target_lang"]
    for code in filter(None, (source_lang, target_lang)):
        language(code)
    if options["encoding"]:
        codec(options["encoding"])
    checks = chosen(options["select"], options["ignore"])
    model = scorer(options["model"], Settings(options["device"], options["threads"]))
    if options["model"] == "default" and model.name == "none":
        say("No model is installed, so the rules check alone and fluency is not scored.")
    return Options(checks, model, source_lang, target_lang, options["align"], options["encoding"])


def signature(options: Options, policy: Policy) -> dict[str, Any]:
    """Everything that the numbers of a run depend on."""
    return {
        "version": __version__,
        "source_lang": options.source_lang,
        "target_lang": options.target_lang,
        "align": options.align,
        "checks": [check.id for check in options.checks],
        "model": {"name": options.scorer.name, "hash": options.scorer.hash or None},
        "policy": {"fail_on": policy.fail_on, "min_score": policy.min_score},
    }


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
