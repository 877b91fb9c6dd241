"""The glossary checks: precision and recall on a table, alarms on human German, and speed.

    python bench/glossary.py [DATA] [--show] [--terms 20000] [--segments 2000]

`bench/glossary.txt` holds sentences with their terms and the finding that is right, positive ones
and near misses, written for this project. DATA is the data folder (default: $MTQA_DATA); on its
professional translations (`dev/human.de.jsonl.gz`) a glossary of common words
(`bench/glossary_common.csv`) is applied: an alarm there is a word that a good translator rendered
otherwise, or an error of ours. Speed is measured with made-up terms among which those stand.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from alarms import documents, read_rows
from command import Command

from qa.check import Check
from qa.data import Document, Segment
from qa.find import find
from qa.glossary import Glossary, Term
from qa.glossary.entries import Entry, terms
from qa.glossary.file import read
from qa.review import chosen

HERE = Path(__file__).parent
CHECKS = {"missing": "missing-term", "forbidden": "forbidden-term", "name": "translated-name"}


@dataclass(frozen=True, slots=True)
class Case:
    """A line of the table."""

    expected: str
    glossary: Glossary
    segment: Segment


def cases() -> list[Case]:
    """The lines of the table."""
    found = []
    for line in (HERE / "glossary.txt").read_text("utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            expected, spec, source, target = (part.strip() for part in line.split(" | "))
            origin = None if source == "-" else source
            segment = Segment("1", target, origin, source_lang="en")
            entries = [entry(piece) for piece in spec.split(";")]
            found.append(Case(expected, Glossary(terms(entries, "table")), segment))
    return found


def entry(spec: str) -> Entry:
    """A term as the table writes it: ``source = allowed|allowed ! forbidden``."""
    source, _, rest = spec.partition("=")
    allowed, _, forbidden = rest.partition("!")
    good, bad = words(allowed), words(forbidden)
    return Entry(1, source.strip(), good, bad, name=not good and not bad)


def words(cell: str) -> tuple[str, ...]:
    """The renderings in a cell."""
    return tuple(word.strip() for word in cell.split("|") if word.strip())


def found(case: Case) -> set[str]:
    """The checks that report something, by the names of the table."""
    checks = chosen(list(CHECKS.values()), glossary=case.glossary)
    hits = {
        check.id
        for check in checks
        if not (check.needs_source and case.segment.source is None)
        for _ in check.hits(case.segment)
    }
    return {name for name, check in CHECKS.items() if check in hits}


def table(show: bool) -> None:
    """Print precision and recall on the table."""
    counts: Counter[str] = Counter()
    for case in cases():
        got, wanted = found(case), {case.expected} - {"-"}
        counts["right"] += len(got & wanted)
        counts["false"] += len(got - wanted)
        counts["missed"] += len(wanted - got)
        counts["clean"] += not wanted
        if show and got != wanted:
            print(f"  {case.expected}, found {sorted(got) or '-'}: {case.segment.source}")
            print(f"      {case.segment.target}")
    right = counts["right"]
    print(f"table: {len(cases())} sentences, {counts['clean']} of them near misses")
    print(f"  precision {right / (right + counts['false']):.3f}", end="  ")
    print(f"recall {right / (right + counts['missed']):.3f}", end="  ")
    print("(a trivial check that never flags: recall 0)")


def alarms(docs: Sequence[Document], checks: Sequence[Check], show: bool) -> Counter[str]:
    """Findings by check on human translations."""
    counts: Counter[str] = Counter()
    for document in docs:
        for segment, findings in zip(document.segments, find(checks, document), strict=True):
            for one in findings:
                counts[one.check] += 1
                if show:
                    print(f"  {one.check} [{one.text}] {one.message}")
                    print(f"      {segment.source}\n      {segment.target}")
    return counts


def human(docs: Sequence[Document], show: bool) -> None:
    """Print the alarms of a glossary of common words on human translations."""
    glossary = read(str(HERE / "glossary_common.csv"))
    checks = chosen(list(CHECKS.values()), glossary=glossary)
    counts = alarms(docs, checks, show)
    segments = sum(len(document.segments) for document in docs)
    uses = sum(uses_of(glossary, document) for document in docs)
    print(f"human translations: {segments} segments, {uses} uses of {len(glossary.terms)} terms")
    for check, count in counts.items():
        print(f"  {check} {1000 * count / segments:.1f} per 1,000 segments", end="")
        print(f", {100 * count / uses:.1f} % of the uses")


def uses_of(glossary: Glossary, document: Document) -> int:
    """How many segments have a term in their source, counted for each term."""
    from qa.glossary.match import fates

    return sum(len(fates(segment, glossary)) for segment in document.segments)


def speed(docs: Sequence[Document], count: int, segments: int) -> None:
    """Print segments per second without a glossary, and with one of ``count`` terms."""
    common = read(str(HERE / "glossary_common.csv")).terms
    made = tuple(
        Term(f"{term.source} {number}x", (f"{term.allowed[0]} {number}x",))
        for number in range(1 + count // len(common))
        for term in common
    )
    few: list[Document] = []
    for document in docs:
        if sum(len(d.segments) for d in few) < segments:
            few.append(document)
    total = sum(len(document.segments) for document in few)
    for name, checks in (
        ("without a glossary", chosen()),
        (f"with {count} terms", chosen(glossary=Glossary((*common, *made)[:count]))),
        (
            "glossary checks alone",
            chosen(list(CHECKS.values()), glossary=Glossary((*common, *made)[:count])),
        ),
    ):
        for warm in (few[:1], few):
            start = time.process_time()
            for document in warm:
                find(checks, document)
            seconds = time.process_time() - start
        print(f"  {name}: {total / seconds:.0f} segments/s of processor time")


def main() -> None:
    """Print all figures."""
    parser = Command(__doc__, data="data")
    parser.add_argument("--show", action="store_true", help="print what is flagged")
    parser.add_argument("--terms", type=int, default=20_000)
    parser.add_argument("--segments", type=int, default=2_000)
    options = parser.parse_args()
    table(options.show)
    if options.data:
        docs = list(documents(read_rows(options.data), "en"))
        human(docs, options.show)
        speed(docs, options.terms, options.segments)


if __name__ == "__main__":
    main()
