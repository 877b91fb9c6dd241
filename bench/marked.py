"""Findings of rules on real machine translations, beside what professional raters marked there.

    python bench/marked.py [DATA] [--minor] [--show CHECK] [--json]

DATA is the data folder (default: $MTQA_DATA). `train/mqm.en-de.jsonl.gz` without TED holds some
24,000 translations of news (WMT20 and WMT21), by systems and people, with the errors that one or
three raters marked. `marked` is the share of a check's findings that share a letter with any
rater's mark on the same side, `grave` with that of a major error. Raters overlook much: of what
they left unmarked, look at some (``--show``) before calling it false. The baseline is a finding
put at random: the share of letters that are marked at all.
"""

from __future__ import annotations

import gzip
import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from command import Command

from qa.data import Document, Finding, Paragraph, Segment, Severity
from qa.find import find
from qa.review import chosen

Row = dict[str, Any]
SIDES = ("target", "source")


def read(data: Path) -> Iterator[Row]:
    """The judged translations of news."""
    with gzip.open(data / "train" / "mqm.en-de.jsonl.gz", "rt", encoding="utf-8") as lines:
        yield from (row for row in map(json.loads, lines) if row["origin"] != "ted")


def findings(row: Row, least: Severity) -> Iterator[Finding]:
    """What rules of so grave a severity find in one."""
    segment = Segment("1", row["target"], row["source"], source_lang="en", kind="record")
    paragraph = Paragraph(row["target"], (segment,), (0,), row["source"], "record")
    document = Document("marked", (paragraph,), source_lang="en", related=False)
    for found in find(chosen(), document):
        yield from (f for f in found if f.severity.rank >= least.rank)


def marks(row: Row) -> list[dict[str, Any]]:
    """All that raters marked."""
    return [mark for rater in row["raters"] for mark in rater if not mark.get("unmarked")]


def met(finding: Finding, row: Row) -> list[str]:
    """The severities of the marks that the finding shares a letter with."""
    return [
        mark["severity"]
        for mark in marks(row)
        if mark["side"] == finding.side
        and mark["start"] < finding.end
        and finding.start < mark["end"]
    ]


def measure(data: Path, show: str | None, least: Severity) -> dict[str, Any]:
    """Findings a check, with the shares that are marked, and the share of marked letters."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    letters, marked, rows = 0, 0, 0
    for row in read(data):
        rows += 1
        letters += len(row["target"])
        spans = [(m["start"], m["end"]) for m in marks(row) if m["side"] == "target"]
        marked += len({at for start, end in spans for at in range(start, end)})
        for finding in findings(row, least):
            said = met(finding, row)
            counts[finding.check].update(
                found=1, marked=bool(said), grave=bool({"major", "critical"} & set(said))
            )
            if finding.check == show and not said:
                print(f"{finding.text!r}: {finding.message}\n  {row['source']}\n  {row['target']}")
    return {
        "rows": rows,
        "letters marked": marked / letters,
        "checks": {name: dict(counts[name]) for name in sorted(counts)},
    }


def main() -> None:
    """Measure and print."""
    parser = Command(__doc__, data="data", json=True)
    parser.add_argument("--show", help="print what this check found and no rater marked")
    parser.add_argument("--minor", action="store_true", help="minor findings, too")
    options = parser.parse_args()
    least = Severity.MINOR if options.minor else Severity.MAJOR
    result = measure(parser.folder(options), options.show, least)
    if options.json:
        print(json.dumps(result, indent=2))
        return
    print(f"{result['rows']} translations{'':<8}{'found':>7}{'marked':>8}{'grave':>7}")
    for name, count in result["checks"].items():
        shares = (count[kind] / count["found"] for kind in ("marked", "grave"))
        print(f"{name:<26}{count['found']:>7}", *(f"{share:>7.2f}" for share in shares))
    print(f"{'a letter at random':<26}{'':>7} {result['letters marked']:>7.2f}")


if __name__ == "__main__":
    main()
