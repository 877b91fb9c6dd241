"""What a check finds and why, as its docstring says it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from click import HelpFormatter

from qa.check import CHECKS, Check, Example


def table() -> str:
    """All checks as a Markdown table, the one that stands in docs/checks.md."""
    import qa.checks  # noqa: F401  (registers them)

    rows = [
        f"| `{check.id}` | {check.category} | {check.severity} | {_needs(check)} | "
        f"{check.summary} |"
        for check in sorted(CHECKS.values(), key=lambda check: (check.category, check.id))
    ]
    head = ["| check | category | severity | runs | what it finds |", "|---|---|---|---|---|"]
    return "\n".join([*head, *rows]) + "\n"


def listing(width: int) -> str:
    """All checks for a terminal of this many columns: name and summary, by category."""
    import qa.checks  # noqa: F401  (registers them)

    formatter = HelpFormatter(width=width)
    formatter.write("mtqa explain CHECK says more, with examples.\n\n")
    ordered = sorted(CHECKS.values(), key=lambda check: (check.category, check.id))
    for category, group in groupby(ordered, key=lambda check: check.category):
        with formatter.section(category):
            formatter.write_dl([(one.id, f"{one.summary} [{_told(one)}]") for one in group])
    return formatter.getvalue()


def _told(check: Check) -> str:
    needs = _needs(check)
    return str(check.severity) if needs == "always" else f"{check.severity}; {needs}"


def _needs(check: Check) -> str:
    if not check.default and not check.needs_glossary:
        return "if selected"
    needed = [check.model] if check.model else ["a glossary"] if check.needs_glossary else []
    needed += ["a source"] if check.needs_source else []
    return f"with {' and '.join(needed)}" if needed else "always"


def explain(name: str) -> str:
    """The documentation of one check.

    Raises:
        UsageError: there is no such check; the message lists the names.
    """
    import qa.checks  # noqa: F401  (registers them)

    check = CHECKS[name]
    lines = [
        f"{check.id}: {check.summary}",
        "",
        f"{check.category}, {check.severity}; runs {_needs(check)}; "
        f"confidence {check.confidence:.0%}.",
    ]
    if check.why:
        lines += ["", check.why]
    if check.terms:
        lines += ["", "Glossary:", "", *(f"    {line}" for line in check.terms)]
    for title, examples in (("Flags:", check.flags), ("Passes:", check.passes)):
        lines += ["", title] if examples else []
        for example in examples:
            lines += ["", *example_lines(example)]
    for name, summary, example in check.kinds() if check.kinds else ():
        lines += ["", f"{name}: {summary}", *example_lines(example)]
    return "\n".join(lines) + "\n"


def example_lines(example: Example) -> Iterator[str]:
    """An example as it is shown: sources behind ``>``, what is reported in ``[[marks]]``."""
    for index, segment in enumerate(example.document.segments):
        for side, text in (("source", segment.source), ("target", segment.target)):
            if text is not None:
                spans = [(s, e) for i, where, s, e in example.marks if (i, where) == (index, side)]
                yield f"    {'> ' if side == 'source' else '  '}{_marked(text, spans)}"


def _marked(text: str, spans: list[tuple[int, int]]) -> str:
    for start, end in sorted(spans, reverse=True):
        text = f"{text[:start]}[[{text[start:end]}]]{text[end:]}"
    return text
