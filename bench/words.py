"""How well the word classes know finite verbs, nouns and prepositions: UD German GSD.

    python bench/words.py [DATA] [--json]

DATA is the data folder (default: $MTQA_DATA), with `dev/ud-gsd-dev.conllu.gz` and `...-test...`.
Precision is the share of words called a class that are one; recall the share of those that are
one that are called so (`sure`) or may be one (`possible`). Baseline: how often the class occurs,
which is the precision of calling every word so.
"""

from __future__ import annotations

import gzip
import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from command import Command

from qa.text.german.words import Word, words

FINITE = ("VVFIN", "VAFIN", "VMFIN", "VVIMP", "VAIMP")
CLASSES = {"finite verb": FINITE, "noun or name": ("NN", "NE"), "preposition": ("APPR", "APPRART")}

Gold = dict[tuple[int, int], str]


def sentences(data: Path) -> Iterator[tuple[str, Gold]]:
    """Text of each sentence, and the STTS tag of every token by its span."""
    for part in ("dev", "test"):
        path = data / "dev" / f"ud-gsd-{part}.conllu.gz"
        with gzip.open(path, "rt", encoding="utf-8") as file:
            for block in file.read().strip().split("\n\n"):
                yield _sentence(block.splitlines())


def _sentence(lines: list[str]) -> tuple[str, Gold]:
    text = next(line[9:] for line in lines if line.startswith("# text = "))
    gold: Gold = {}
    at = 0
    covered = 0
    for fields in (line.split("\t") for line in lines if line[0].isdigit()):
        if "-" in fields[0]:  # a contraction such as "zum", whose parts follow
            covered = int(fields[0].split("-")[1])
        elif int(fields[0]) <= covered:
            continue
        at = text.index(fields[1], at)
        gold[at, at + len(fields[1])] = "APPRART" if "-" in fields[0] else fields[4]
        at += len(fields[1])
    return text, gold


def called(word: Word) -> tuple[str, str]:
    """What a word is surely, and what it may be."""
    sure = "finite verb" if word.finite else "noun or name" if word.noun else ""
    sure = "preposition" if word.tag == "P" else sure
    return sure, "finite verb" if word.maybe_finite else sure


def measure(data: Path) -> dict[str, Any]:
    """Counts over both parts of the treebank."""
    counts = {name: dict.fromkeys(("gold", "called", "right", "possible"), 0) for name in CLASSES}
    total, begin = 0, time.perf_counter()
    for text, gold in sentences(data):
        for word in words(text):
            tag = gold.get((word.start, word.end))
            if tag is None:
                continue  # cut otherwise than in the treebank
            total += 1
            sure, possible = called(word)
            for name, tags in CLASSES.items():
                row, true = counts[name], tag in tags
                row["gold"] += true
                row["called"] += sure == name
                row["right"] += sure == name and true
                row["possible"] += possible == name and true
    return {
        "words": total,
        "words_per_second": round(total / (time.perf_counter() - begin)),
        "classes": {
            name: {
                "precision": row["right"] / row["called"],
                "recall_sure": row["right"] / row["gold"],
                "recall_possible": row["possible"] / row["gold"],
                "baseline": row["gold"] / total,
            }
            for name, row in counts.items()
        },
    }


def main() -> None:
    """Measure and print."""
    parser = Command(__doc__, data="data", json=True)
    options = parser.parse_args()
    result = measure(parser.folder(options))
    if options.json:
        print(json.dumps(result, indent=2))
        return
    print(f"{result['words']} words, {result['words_per_second']} a second")
    print(f"{'':<16}{'precision':>10}{'sure':>8}{'possible':>10}{'baseline':>10}")
    for name, row in result["classes"].items():
        values = [row[k] for k in ("precision", "recall_sure", "recall_possible", "baseline")]
        print(f"{name:<16}{values[0]:>10.3f}{values[1]:>8.3f}{values[2]:>10.3f}{values[3]:>10.3f}")


if __name__ == "__main__":
    main()
