"""Instructions to mtqa in a comment or note of a file: ``mtqa: ignore[CHECK] REASON``."""

from __future__ import annotations

import re

from qa.data import Ignore

FORM = "mtqa: ignore[CHECK] REASON"
_START = re.compile(r"\s*mtqa\s*:\s*(?P<rest>.*)", re.IGNORECASE | re.DOTALL)
# The name list is bounded by the first bracket, the reason by the end of the comment.
_IGNORE = re.compile(r"ignore(?:\[(?P<checks>[^\[\]]*)\])?(?!\S)(?P<reason>.*)", re.DOTALL)


def parse_ignore(text: str, line: int) -> Ignore | None:
    """The instruction that a comment consists of, None for any other comment.

    ``text`` is the comment without its marks (``<!--``, ``#``, ``NOTE``), ``line`` where it stands.
    Several checks are separated by commas; without brackets all checks are meant. A text that
    begins with ``mtqa:`` and is no such instruction gives one whose only check is that text, which
    no check is called: so it is reported as wrong, not passed over.
    """
    start = _START.fullmatch(text)
    if start is None:
        return None
    rest = " ".join(start["rest"].split())
    found = _IGNORE.fullmatch(rest)
    if found is None:
        return Ignore((rest,), "", line)
    names = found["checks"]
    checks = () if names is None else tuple(name.strip() for name in names.split(","))
    return Ignore(checks, found["reason"].strip(), line)


def parse_ignores(text: str, line: int) -> tuple[Ignore, ...]:
    """The instructions among the lines of a note that people also write other things into.

    Each line that begins with ``mtqa:`` is one; ``line`` is that of the first line.
    """
    found = (parse_ignore(part, line + number) for number, part in enumerate(text.splitlines()))
    return tuple(ignore for ignore in found if ignore)
