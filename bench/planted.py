"""Errors planted in clean translations: how many of them the accuracy checks find.

    python bench/planted.py [DATA] [--rows N] [--json]

DATA is the data folder (default: $MTQA_DATA). Rows of newstest 2009-2016 (`wmt-news` in
`train/parallel.en-de.jsonl.gz`, human translations) get one error each, with a fixed seed. `found`
is the share in which one of the named checks reports something, `untouched` the same for the rows
as they were, which is the baseline: a check that flags everything has both at 1.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import random
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from qa.data import Document, Paragraph, Segment
from qa.find import find
from qa.review import chosen

Row = dict[str, str]
Plant = Callable[[Row, random.Random], str | None]
NUMBER = re.compile(r"\b[1-9]\d*\b")


def changed_digit(row: Row, rng: random.Random) -> str | None:
    """Another digit at the end of a number that stands on both sides."""
    numbers = [m for m in NUMBER.finditer(row["target"]) if m[0] in row["source"]]
    if not numbers:
        return None
    number = rng.choice(numbers)
    digit = str((int(number[0][-1]) + rng.randint(1, 8)) % 10)
    changed = number[0][:-1] + digit
    if changed in ("", "0") or changed in row["source"]:
        return None
    return row["target"][: number.start()] + changed + row["target"][number.end() :]


def deleted_number(row: Row, rng: random.Random) -> str | None:
    """A number that stands on both sides goes from the translation."""
    numbers = [m for m in NUMBER.finditer(row["target"]) if m[0] in row["source"]]
    if not numbers:
        return None
    number = rng.choice(numbers)
    return row["target"][: number.start()] + row["target"][number.end() :].lstrip()


def cut_to_half(row: Row, rng: random.Random) -> str | None:
    """The second half of the translation goes."""
    words = row["target"].split()
    return " ".join(words[: len(words) // 2]) if len(words) >= 14 else None


def left_in_english(row: Row, rng: random.Random) -> str | None:
    """The source stands where the translation should."""
    return row["source"] if len(row["source"].split()) >= 8 else None


def partly_in_english(row: Row, rng: random.Random) -> str | None:
    """The end of the source, five to ten words, stands behind the first half."""
    words, tail = row["target"].split(), row["source"].split()
    if min(len(words), len(tail)) < 16:
        return None
    return " ".join(words[: len(words) // 2] + tail[-rng.randint(5, 10) :])


PLANTS: dict[Plant, tuple[str, ...]] = {
    changed_digit: ("altered-number", "missing-number"),
    deleted_number: ("missing-number", "altered-number"),
    cut_to_half: ("omission-by-length",),
    left_in_english: ("untranslated", "wrong-language"),
    partly_in_english: ("untranslated", "garbled-sentence"),
}


def flagged(source: str, target: str, names: tuple[str, ...]) -> bool:
    """Whether one of the checks reports something."""
    segment = Segment("1", target, source, source_lang="en")
    paragraph = Paragraph(target, (segment,), (0,), source)
    document = Document("planted", (paragraph,), source_lang="en", related=False)
    return any(find(chosen(names), document))


def measure(rows: list[Row], plant: Plant, names: tuple[str, ...]) -> dict[str, Any]:
    """Shares found and flagged untouched over the rows that allow the error."""
    rng = random.Random(3)
    pairs = [(row, planted) for row in rows if (planted := plant(row, rng))]
    found = sum(flagged(row["source"], planted, names) for row, planted in pairs)
    before = sum(flagged(row["source"], row["target"], names) for row, _ in pairs)
    return {
        "rows": len(pairs),
        "found": found / len(pairs),
        "untouched": before / len(pairs),
        "checks": list(names),
    }


def read(data: Path, number: int) -> list[Row]:
    """Clean rows of news, shuffled with a fixed seed."""
    with gzip.open(data / "train" / "parallel.en-de.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [row for row in map(json.loads, lines) if row["origin"] == "wmt-news"]
    random.Random(7).shuffle(rows)
    return rows[:number]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("data", nargs="?", default=os.environ.get("MTQA_DATA"))
    parser.add_argument("--rows", type=int, default=4000)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    if not options.data:
        parser.error("say where the data are, or set MTQA_DATA")
    rows = read(Path(options.data), options.rows)
    results = {plant.__name__: measure(rows, plant, names) for plant, names in PLANTS.items()}
    if options.json:
        print(json.dumps(results, indent=2))
        return
    print(f"{'':<20}{'rows':>6}{'found':>8}{'untouched':>11}")
    for name, result in results.items():
        title = name.replace("_", " ")
        print(f"{title:<20}{result['rows']:>6}{result['found']:>8.3f}{result['untouched']:>11.3f}")


if __name__ == "__main__":
    main()
