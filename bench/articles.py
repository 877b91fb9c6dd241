"""Articles as page translators break them: broken sentences found, and what is flagged elsewhere.

    python bench/articles.py [--model none|NAME|PATH] [--show] [--json]

`bench/articles.jsonl` holds articles with six broken sentences each, and the same articles right,
and 15 ``right`` ones that are as good machine translation is: close to their English, rich in
figures, names, quotations and denials. All were written for this project (CC0). Rules were mended
after a look at what they miss in the 20 that are ``in view``; the others nobody had read when
they were measured first. In the ``later`` ones more breaks are of one small word. A broken
sentence is found when a finding `garbled-sentence` lies in it; elsewhere it is false, and so is
what is major or worse in right ones. ``one broken`` are the same articles with one broken paragraph
each, where nothing else can say that the text is broken.
Baseline: who flags every sentence finds all, and flags all the others.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from command import Command

from qa.api import check_text
from qa.rate import GARBLED
from qa.score import Scorer, Settings, scorer
from qa.split import Span, sentences

ARTICLES = Path(__file__).parent / "articles.jsonl"
GAP = "\n\n"
GRAVE = ("major", "critical")
Row = dict[str, Any]


def articles() -> list[Row]:
    """The rows of the file."""
    with ARTICLES.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def flagged(
    target: Sequence[str], source: Sequence[str] | None, lang: str, model: Scorer
) -> tuple[list[Span], int]:
    """Where sentences of a text are called broken, in code points of its joined paragraphs, and how
    many findings are major or worse."""
    text = GAP.join(target)
    joined = GAP.join(source) if source else None
    report = check_text(text, joined, source_lang=lang if source else None, scorer=model)
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    found = [finding for finding in report.findings if finding.check == GARBLED]
    places = [starts[finding.line - 1] + finding.column - 1 for finding in found]
    major = sum(finding.severity.value in GRAVE for finding in report.findings)
    return [(at, at + len(one.text)) for at, one in zip(places, found, strict=True)], major


def around(paragraph: str, words: str) -> Span:
    """The sentences of a paragraph that hold these words."""
    at = paragraph.index(words)
    inside = [(a, b) for a, b in sentences(paragraph, "de") if a < at + len(words) and at < b]
    return min(a for a, _ in inside), max(b for _, b in inside)


def versions(row: Row) -> Iterator[tuple[str, list[str], list[Row]]]:
    """The texts of an article by what is broken in them, each with its broken sentences."""
    if row["defects"]:
        yield "all broken", row["broken"], row["defects"]
    for number in sorted({defect["paragraph"] for defect in row["defects"]}):
        text = [*row["right"][:number], row["broken"][number], *row["right"][number + 1 :]]
        yield "one broken", text, [one for one in row["defects"] if one["paragraph"] == number]
    yield "right", row["right"], []


def judged(row: Row, model: Scorer, *, alone: bool, show: bool) -> dict[str, Counter[str]]:
    """What is found in the versions of an article."""
    counts: dict[str, Counter[str]] = {}
    for label, text, defects in versions(row):
        here = counts.setdefault(label, Counter())
        starts = [0]
        for paragraph in text:
            starts.append(starts[-1] + len(paragraph) + len(GAP))
        source, lang = None if alone else row["source"], row.get("lang", "en")
        places, here_major = flagged(text, source, lang, model)
        here["major"] += here_major
        for defect in defects:
            number = defect["paragraph"]
            a, b = (starts[number] + at for at in around(text[number], defect["text"]))
            found = any(start < b and a < end for start, end in places)
            here["broken"] += 1
            here["found"] += found
            if show and not found:
                print(f"missed ({label}): {defect['text']}")
        bad = {defect["paragraph"] for defect in defects}
        right = [n for n in range(len(text)) if n not in bad]
        for start, end in places:
            if any(starts[n] <= start < starts[n + 1] for n in right):
                here["elsewhere"] += 1
                if show:
                    print(f"elsewhere ({label}): {GAP.join(text)[start:end]}")
        here["sentences elsewhere"] += sum(len(sentences(text[n], "de")) for n in right)
    return counts


def main() -> None:
    """Check all, print the table."""
    parser = Command(__doc__, model="default", json=True)
    parser.add_argument("--show", action="store_true", help="print what was missed or false")
    options = parser.parse_args()
    model = scorer(options.model, Settings("cpu", None))
    table: dict[str, dict[str, dict[str, Counter[str]]]] = {}
    for row in articles():
        for alone in (True, False):
            label = "German alone" if alone else "beside the source"
            of = table.setdefault(row["set"], {}).setdefault(label, {})
            for version, counts in judged(row, model, alone=alone, show=options.show).items():
                of.setdefault(version, Counter()).update(counts)
    if options.json:
        print(json.dumps(table, indent=1, ensure_ascii=False))
        return
    for name, labels in table.items():
        for label, found in labels.items():
            for version, counts in found.items():
                said = f"{counts['elsewhere']} flagged of {counts['sentences elsewhere']} right"
                if version == "right":
                    said += f", {counts['major']} findings major or worse"
                else:
                    said = f"{counts['found']} of {counts['broken']} found, {said}"
                print(f"{name:16} {label:18} {version:11} {said}")


if __name__ == "__main__":
    main()
