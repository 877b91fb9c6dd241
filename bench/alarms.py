"""Alarms of every check on clean human German: what is flagged there is wrong until read.

    python bench/alarms.py [DATA] [--langs en,fr] [--own | --kept | --native | --news | --rated]
        [--show CHECK]

DATA is the data folder (default: $MTQA_DATA); its `dev/human.de.jsonl.gz` holds professional
translations (NTREX-128) with their sources. Only `en` is the original; the other sources are
parallel translations of it. ``--own`` takes the right translations among those that were written
for this project instead (beside the recipe of the model): idioms, jokes, headlines, chat, freely
translated. They need no data folder; rules were written with a look at what they flag. ``--kept``
takes of the free translations among them those that were kept back, as they are and in other words,
which nobody read.
``--native`` takes 60,000 sentences of encyclopedia, parliament and law, German alone, each for
itself; rules were written with a look at most of the 720,000 that there are. ``--news`` takes
20,201 translations of news by people (2009 to 2016), each for itself, with their English; rules
were written with a look at all that they flag there, two thirds of which are slips. ``--rated``
takes 16,754 translations of news and talks, by systems and people, in which raters of MQM marked
nothing that costs more than 1.4 points, each for itself; what they marked counts as an alarm, too,
and so do acres that became as many hectares, which they overlooked. Rules were mended with a look
at all that is major there.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import Counter
from collections.abc import Iterator
from itertools import groupby, islice
from pathlib import Path
from typing import Any

from command import Command

import qa.checks  # noqa: F401
from qa.check import CHECKS, Check
from qa.data import Document, Finding, Paragraph, Place, Segment, Severity
from qa.find import find

PLACES = (Place(0, 1, 1),)
LIGHT = 1.4  # points of MQM: a minor error, and some of punctuation
BESIDE = Path(__file__).resolve().parent.parent / "models" / "mtqa-small"


def read_rows(data: Path) -> list[dict[str, Any]]:
    """The rows of the human translations, in document order."""
    with gzip.open(data / "dev" / "human.de.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def own_rows() -> list[dict[str, Any]]:
    """Right translations written for this project, each as a document of its own.

    Those of ``slots`` are from all eleven languages, the others from English.
    """
    pairs: list[tuple[str, str, str]] = []
    for name in ("errors", "slots"):
        with gzip.open(BESIDE / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            for row in map(json.loads, lines):
                right = (v["text"] for v in row.get("variants", ()) if not v["errors"])
                lang = row.get("lang", "en")
                pairs += [(lang, row["source"], text) for text in (row["target"], *right)]
    return [
        {"id": f"own:{n}", "doc": f"own:{n}", "target": target, "sources": {lang: source}}
        for n, (lang, source, target) in enumerate(pairs)
    ]


def kept_rows() -> list[dict[str, Any]]:
    """The free translations that were kept back, with one phrase each in other words, too."""
    with gzip.open(BESIDE / "slots.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [row for row in map(json.loads, lines) if row.get("kept back")]
    found = []
    for number, row in enumerate(rows):
        target = row["target"]
        slots = [slot for slot in row["slots"] if target.count(slot["at"]) == 1]
        others = [target.replace(slot["at"], word) for slot in slots for word in slot.get("ok", ())]
        for version, text in enumerate((target, *others)):
            name = f"kept:{number}.{version}"
            sources = {row.get("lang", "en"): row["source"]}
            found.append({"id": name, "doc": name, "target": text, "sources": sources})
    return found


def native_rows(data: Path) -> list[dict[str, Any]]:
    """Sentences that were written in German, every twelfth, each as a document of its own."""
    with gzip.open(data / "train" / "native.de.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in islice(lines, 0, None, 12)]
    return [
        {"id": f"{row['origin']}:{n}", "doc": f"{row['origin']}:{n}", "target": row["text"]}
        for n, row in enumerate(rows)
    ]


def news_rows(data: Path) -> list[dict[str, Any]]:
    """Translations of news by people, each as a document of its own."""
    with gzip.open(data / "train" / "parallel.en-de.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [row for row in map(json.loads, lines) if row["origin"] == "wmt-news"]
    return [
        {
            "id": f"news:{n}",
            "doc": f"news:{n}",
            "target": row["target"],
            "sources": {"en": row["source"]},
        }
        for n, row in enumerate(rows)
    ]


def rated_rows(data: Path) -> list[dict[str, Any]]:
    """Translations without a grave error by their raters, each target once, as documents."""
    with gzip.open(data / "train" / "mqm.en-de.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [row for row in map(json.loads, lines) if row["penalty"] <= LIGHT]
    once = {row["target"]: row for row in reversed(rows)}
    return [
        {"id": row["id"], "doc": row["id"], "target": target, "sources": {"en": row["source"]}}
        for target, row in reversed(once.items())
    ]


def documents(rows: list[dict[str, Any]], lang: str) -> Iterator[Document]:
    """The rows as documents of one-segment paragraphs, beside their source in one language."""
    for name, group in groupby(rows, key=lambda row: row["doc"]):
        paragraphs = tuple(_paragraph(row, lang) for row in group)
        source = f"{name}.{lang}" if paragraphs[0].source else None
        yield Document(name, paragraphs, source_path=source, source_lang=lang, doc=name)


def _paragraph(row: dict[str, Any], lang: str) -> Paragraph:
    source = row["sources"][lang] if "sources" in row else None
    segment = Segment(
        id=row["id"],
        target=row["target"],
        source=source,
        places=PLACES,
        source_places=PLACES if source else (),
        source_lang=lang if source else None,
    )
    return Paragraph(row["target"], (segment,), (0,), source)


def alarms(
    rows: list[dict[str, Any]], lang: str, checks: list[Check]
) -> Iterator[tuple[Segment, tuple[Finding, ...]]]:
    """Every segment that has findings."""
    for document in documents(rows, lang):
        for segment, findings in zip(document.segments, find(checks, document), strict=True):
            if findings:
                yield segment, findings


def summary(
    found: list[tuple[Segment, tuple[Finding, ...]]], segments: int, lang: str
) -> dict[str, Any]:
    """Alarms per 1,000 segments by check and severity, and the budget figures."""
    counts: Counter[tuple[str, str]] = Counter()
    on: Counter[str] = Counter()
    for _, findings in found:
        for finding in findings:
            counts[finding.check, finding.severity] += 1
            if CHECKS[finding.check].default:
                on["major"] += finding.severity.rank >= Severity.MAJOR.rank
                on["garbled"] += finding.check == "garbled-sentence"
    return {
        "lang": lang,
        "segments": segments,
        "per_1000": {
            f"{check} {severity}": round(1000 * count / segments, 2)
            for (check, severity), count in sorted(counts.items())
        },
        "major_per_100": round(100 * on["major"] / segments, 2),
        "garbled_per_100": round(100 * on["garbled"] / segments, 2),
        "trivial_always_clean": 0.0,
    }


def show(found: list[tuple[Segment, tuple[Finding, ...]]], check: str) -> None:
    """Print the segments that a check flags."""
    for segment, findings in found:
        for finding in findings:
            if finding.check == check:
                print(f"{segment.id} {finding.severity} {finding.side} [{finding.text}]")
                print(f"    {finding.message}\n    {segment.source}\n    {segment.target}")


def print_table(result: dict[str, Any]) -> None:
    """Print one language's figures as text."""
    print(f"{result['lang']}: {result['segments']} segments, alarms per 1,000 by check, severity")
    for name, rate in result["per_1000"].items():
        check = name.split()[0]
        print(f"  {name:<40}{rate:>8.2f}{'' if CHECKS[check].default else '  (off)'}")
    print(f"  {'major or worse per 100 segments':<40}{result['major_per_100']:>8.2f}")
    print(f"  {'garbled-sentence per 100 segments':<40}{result['garbled_per_100']:>8.2f}")
    print(f"  {'trivial system that never flags':<40}{0:>8.2f}")


def chosen_rows(parser: Command, options: argparse.Namespace) -> list[dict[str, Any]]:
    """The rows that the command line asks for."""
    if options.own or options.kept:
        return own_rows() if options.own else kept_rows()
    readers = {"native": native_rows, "news": news_rows, "rated": rated_rows}
    read = next((read for name, read in readers.items() if getattr(options, name)), read_rows)
    return read(parser.folder(options))


def main() -> None:
    """Count the alarms and print them."""
    parser = Command(__doc__, data="data", json=True)
    parser.add_argument("--langs", default="en", help="source languages, separated by commas")
    parser.add_argument("--own", action="store_true", help="translations written for this project")
    parser.add_argument("--kept", action="store_true", help="those of them that nobody read")
    parser.add_argument("--native", action="store_true", help="sentences written in German")
    parser.add_argument("--news", action="store_true", help="news translated by people")
    parser.add_argument("--rated", action="store_true", help="what raters found no grave error in")
    parser.add_argument("--show", metavar="CHECK", help="print the segments this check flags")
    parser.add_argument("--select", metavar="CHECKS", help="run only these, separated by commas")
    options = parser.parse_args()
    rows = chosen_rows(parser, options)
    names = options.select.split(",") if options.select else list(CHECKS)
    checks = [CHECKS[name] for name in names]
    results = []
    for lang in options.langs.split(","):
        beside = [row for row in rows if lang in row.get("sources", (lang,))]
        found = list(alarms(beside, lang, checks))
        if options.show:
            show(found, options.show)
        results.append(summary(found, len(beside), lang))
    if options.json:
        print(json.dumps(results, indent=2))
    else:
        for result in results:
            print_table(result)


if __name__ == "__main__":
    main()
