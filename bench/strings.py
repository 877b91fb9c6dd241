"""Alarms on the German strings of programs, from the gettext catalogs of a machine.

    python bench/strings.py [FOLDER] [--each 1200] [--model none|NAME|PATH] [--show CHECK]

FOLDER holds compiled catalogs (default: /usr/share/locale/de/LC_MESSAGES). Short labels, fragments
that a name is put behind, help texts in columns: translations that many have used, so that most
alarms are false, though some are not. Baseline: a system that never flags.
"""

from __future__ import annotations

import gettext
import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from command import Command

from qa.data import Document, Paragraph, Segment, SegmentReport, Severity
from qa.review import chosen, review_document
from qa.score import Settings, scorer

USUAL = Path("/usr/share/locale/de/LC_MESSAGES")
CONTEXT = "\x04"  # stands behind the context of a string


def pairs(path: Path) -> Iterator[tuple[str, str]]:
    """The translated strings of a catalog that differ from their source."""
    with path.open("rb") as stream:
        catalog = gettext.GNUTranslations(stream)._catalog  # type: ignore[attr-defined]
    for key, target in catalog.items():
        source = key[0] if isinstance(key, tuple) else key
        source = source.rpartition(CONTEXT)[2]
        if source and target and source != target:
            yield source, target


def judged(rows: list[tuple[str, str]], model: str) -> tuple[SegmentReport, ...]:
    """What mtqa says of each."""
    segments = [
        Segment(str(number), target, source, source_lang="en", kind="record")
        for number, (source, target) in enumerate(rows, 1)
    ]
    paragraphs = (Paragraph(s.target, (s,), (0,), s.source, "record") for s in segments)
    document = Document("strings", tuple(paragraphs), source_lang="en", related=False)
    return review_document(document, chosen(), scorer(model, Settings("cpu", None))).segments


def main() -> None:
    """Judge the strings and print the table."""
    parser = Command(__doc__, model="none")
    parser.add_argument("folder", nargs="?", type=Path, default=USUAL)
    parser.add_argument("--each", type=int, default=1200, help="strings of a catalog, at most")
    parser.add_argument("--show", help="print what this check flags")
    options = parser.parse_args()
    chance, rows = random.Random(2), []
    catalogs = sorted(options.folder.glob("*.mo"))
    for path in catalogs:
        found = [*pairs(path)]
        rows += chance.sample(found, min(options.each, len(found)))
    if not rows:
        parser.error(f"{options.folder} has no translated catalogs (*.mo)")
    reports = judged(rows, options.model)
    checks: Counter[str] = Counter()
    grave = 0
    for report in reports:
        major = [f for f in report.findings if f.severity.rank >= Severity.MAJOR.rank]
        grave += bool(major)
        checks.update({f.check for f in major})
        for finding in major:
            if finding.check == options.show:
                print(f"{finding.text!r} in {report.segment.target!r}: {finding.message}")
    print(f"{len(rows)} strings of {len(catalogs)} catalogs, per 100, major or worse:")
    for name, count in checks.most_common():
        print(f"  {name:<30}{100 * count / len(rows):8.2f}")
    for name, share in (("all", grave / len(rows)), ("trivial system that never flags", 0.0)):
        print(f"  {name:<31}{100 * share:7.2f}")


if __name__ == "__main__":
    main()
