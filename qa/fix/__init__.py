"""``mtqa fix``: suggestions that are certain, written into the files; nothing else is touched."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from qa.accept.suppress import Suppressions, rules
from qa.errors import MtqaError, UsageError
from qa.fix.certain import CERTAIN, Fixed, fixed, limited
from qa.fix.edits import content, difference, write
from qa.fix.formats import FROM_BYTES, unfit, usual_encoding
from qa.read import Job, jobs
from qa.readers import READERS, by_ending
from qa.readers.file import STDIN
from qa.reports.text import CONTROL
from qa.review import Options
from qa.score import Nothing
from qa.session import FAILED, PASSED, UNCHECKED, how, per_file, ran

Say = Callable[[str], object]


def fix(options: dict[str, Any], *, say: Say, show: Say, writing: bool) -> int:
    """The exit status of a run: 0 nothing to do or done, 1 something would change, 3 an error.

    ``show`` gets the differences, ``say`` all else. Files are written if ``writing``.

    Raises:
        UsageError: an option is wrong, or a check's suggestions are not certain.
        InputError: the configuration cannot be read.
    """
    own = per_file(options, how(options, Nothing()))
    _refuse(options)
    path = options["config"] or ""
    known = rules(options["suppress"], path)
    marks = Suppressions(ran(own), rules=known, root=options["root"], path=path)
    status = PASSED
    counts: Counter[str] = Counter()
    done: set[Path] = set()
    changed = 0
    langs = {name: options[name] for name in ("source_lang", "target_lang")}
    for job in jobs(options["targets"], options["source"], **langs, say=say):
        try:
            found = _job(job, options, own, marks, done, say)
            if found is None:
                continue
            data = found.before.encoded(found.text)
            for line in difference(job.path, found.before.text, found.text):
                show(CONTROL.sub("\ufffd", line) if sys.stdout.isatty() else line)
            if writing:
                write(found.before, data)
        except UsageError:
            raise
        except MtqaError as error:
            say(f"Error: {error}")
            status = UNCHECKED
        else:
            changed += 1
            counts += found.checks
    if changed or status == PASSED:
        say(_summary(changed, counts, writing))
    return FAILED if status == PASSED and changed and not writing else status


def _refuse(options: dict[str, Any]) -> None:
    """Refuse what cannot be fixed with certainty."""
    for name in options["only"]:
        if name not in CERTAIN:
            valid = ", ".join(CERTAIN)
            raise UsageError(f"The suggestions of {name} are not certain. Valid names: {valid}.")
    if STDIN in options["targets"]:
        raise UsageError("mtqa fix changes files; standard input is none.")


def _summary(changed: int, counts: Counter[str], writing: bool) -> str:
    if not changed:
        return "Nothing to fix."
    files = f"{changed} file{'s' * (changed > 1)}"
    each = ", ".join(f"{count} {check}" for check, count in sorted(counts.items()))
    if writing:
        return f"{files} changed: {each}."
    return f"{files} would change: {each}. Write with --write."


def _job(
    job: Job,
    options: dict[str, Any],
    own: Callable[[str], Options],
    marks: Suppressions,
    done: set[Path],
    say: Say,
) -> Fixed | None:
    """The fixed text of a file, or None where there is nothing to do.

    Raises:
        InputError: the file cannot be read or fixed.
    """
    if job.problem:
        raise job.problem
    if error := unfit(job.path):
        if job.path in options["targets"]:
            raise error
        say(f"Left: {error}")
        return None
    real = Path(job.path).resolve()
    if real in done:
        return None
    done.add(real)
    mine = limited(own(job.path), options["only"])
    reader = by_ending(job.path) or READERS["text"]
    encoding = mine.encoding or usual_encoding(job.path, reader.name)
    before = content(job.path, encoding, FROM_BYTES.get(reader.name))
    return fixed(before, job, mine, marks.mark)
