"""How well source and target sentences are paired, on human translations torn apart on purpose.

Command:   python bench/align.py [DATA] [--json]      (default $MTQA_DATA; no GPU, no model)
Duration:  about a minute on one core for all languages.
Data:      dev/human.de (NTREX-128, 1,997 segments in eleven source languages), regrouped in order
           into texts of 20 to 60 segments. In each text some segments are merged with the next one
           (5 % on the source side, 5 % on the target side), split in two at the sentence border or
           comma nearest to the middle (5 % and 5 %) or dropped (3 % and 3 %). Fixed seed; a segment
           suffers at most one of these.
Metric:    links, the pairs (source sentence, target sentence) that stand in one bead. Precision,
           recall and F1 over the links of all texts of a language, between 0 and 1, higher is
           better. A sentence with no counterpart has no link: pairing it with something costs
           precision. `exact` is the F1 of whole beads, the unpaired sentences among them. `blocks`
           and `lost` are the same for paragraphs: one to four segments make a paragraph, paragraphs
           are torn in the same way; `lost` is the F1 of paragraphs that one side lacks.
Baselines: `diagonal` pairs sentence i with the sentence at the same relative place; `length` is the
           aligner without words.
"""

from __future__ import annotations

import gzip
import json
import random
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from command import Command

from qa import align

SEED = 20190
MUST = {"en": 0.95, "fr": 0.92, "es": 0.92, "it": 0.92, "nl": 0.92, "pl": 0.92}
OTHERS = 0.85

Bead = tuple[tuple[int, ...], tuple[int, ...]]
Text = tuple[list[str], list[str], list[Bead]]


def texts(rows: list[tuple[str, str]], seed: int = SEED) -> Iterable[Text]:
    """Source sentences, target sentences and the true beads of each regrouped text."""
    chance = random.Random(seed)
    start = 0
    while start < len(rows):
        stop = start + chance.randint(20, 60)
        yield torn(rows[start:stop], chance)
        start = stop


def torn(rows: list[tuple[str, str]], chance: random.Random) -> Text:
    """A text with merges, splits and omissions on either side."""
    sides: tuple[list[str], list[str]] = ([], [])
    beads: list[Bead] = []
    k = 0
    while k < len(rows):
        act, which = chance.random(), chance.randrange(2)
        pieces = ([rows[k][0]], [rows[k][1]])
        if act < 0.06:
            pieces[which].clear()
        elif act < 0.16:
            pieces[which][:] = halves(pieces[which][0])
        elif act < 0.26 and k + 1 < len(rows):
            k += 1
            for side in (0, 1):
                pieces[side].append(rows[k][side])
            pieces[which][:] = [" ".join(pieces[which])]
        beads.append(
            tuple(
                tuple(range(len(side), len(side) + len(new)))
                for side, new in zip(sides, pieces, strict=True)
            )  # type: ignore[arg-type]
        )
        for side, new in zip(sides, pieces, strict=True):
            side += new
        k += 1
    return (*sides, beads)


def halves(text: str) -> list[str]:
    """Both parts of a sentence cut after the mark nearest to its middle; whole if there is none."""
    marks = [i + 1 for i, char in enumerate(text[:-1]) if char in ".!?;,:，。；：؟،"]
    middle = [i for i in marks if len(text) / 5 < i < len(text) * 4 / 5]
    if not middle:
        return [text]
    cut = min(middle, key=lambda i: abs(i - len(text) / 2))
    return [text[:cut].strip(), text[cut:].strip()]


def paragraphs(rows: list[tuple[str, str]], seed: int = SEED) -> list[tuple[str, str]]:
    """Neighbouring segments joined to paragraphs of one to four."""
    chance = random.Random(seed)
    found, start = [], 0
    while start < len(rows):
        stop = start + chance.randint(1, 4)
        source, target = zip(*rows[start:stop], strict=True)
        found.append((" ".join(source), " ".join(target)))
        start = stop
    return found


def links(beads: Iterable[Bead]) -> set[tuple[int, int]]:
    """The sentence pairs of beads."""
    return {(i, j) for a, b in beads for i in a for j in b}


def f1(found: int, true: int, both: int) -> float:
    """Harmonic mean of precision and recall."""
    return 2 * both / (found + true) if found + true else 1.0


def diagonal(source: list[str], target: list[str], lang: str) -> list[Bead]:
    """Sentence i with the sentence at the same relative place."""
    scale = (len(target) - 1) / max(len(source) - 1, 1)
    return [((i,), (round(i * scale),)) for i in range(len(source))]


def by_length(source: list[str], target: list[str], lang: str) -> list[Bead]:
    """The aligner on texts whose words are hidden."""
    hidden = [["x" * len(sentence) for sentence in side] for side in (source, target)]
    return align.align(*hidden, lang, "de")


def aligned(source: list[str], target: list[str], lang: str) -> list[Bead]:
    """The aligner as the product uses it."""
    return align.align(source, target, lang, "de")


def aligned_blocks(source: list[str], target: list[str], lang: str) -> list[Bead]:
    """The aligner as the product uses it for paragraphs."""
    return align.align(source, target, lang, "de", blocks=True)


def one_sided(source: list[str], target: list[str], lang: str) -> list[Bead]:
    """Only what the aligner says is missing on a side."""
    return [bead for bead in aligned_blocks(source, target, lang) if not all(bead)]


def measure(
    method: Callable[[list[str], list[str], str], list[Bead]], cases: list[Text], lang: str
) -> tuple[float, float]:
    """F1 of links and of whole beads."""
    counts = [0] * 6
    for source, target, true in cases:
        found = method(source, target, lang)
        pairs = (links(found), links(true)), (set(found), set(true))
        for k, (ours, gold) in enumerate(pairs):
            counts[3 * k] += len(ours)
            counts[3 * k + 1] += len(gold)
            counts[3 * k + 2] += len(ours & gold)
    return f1(*counts[:3]), f1(*counts[3:])


def results(data: Path) -> list[dict[str, object]]:
    """One row a source language."""
    with gzip.open(data / "dev" / "human.de.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    out: list[dict[str, object]] = []
    for lang in rows[0]["sources"]:
        both = [(row["sources"][lang], row["target"]) for row in rows]
        cases, blocks = list(texts(both)), list(texts(paragraphs(both)))
        lost = [(s, t, [bead for bead in beads if not all(bead)]) for s, t, beads in blocks]
        begin = time.perf_counter()
        linked, exact = measure(aligned, cases, lang)
        seconds = time.perf_counter() - begin
        out.append({
            "lang": lang, "texts": len(cases), "diagonal": measure(diagonal, cases, lang)[0],
            "length": measure(by_length, cases, lang)[0], "f1": linked, "exact": exact,
            "blocks": measure(aligned_blocks, blocks, lang)[0],
            "lost": measure(one_sided, lost, lang)[1],
            "must": MUST.get(lang, OTHERS), "seconds": seconds,
        })  # fmt: skip
    return out


def main() -> int:
    """Print the table; 1 when a language misses its mark."""
    parser = Command(__doc__, data="data", json=True)
    options = parser.parse_args()
    table = results(parser.folder(options))
    if options.json:
        print(json.dumps(table, indent=2))
    else:
        print("lang  texts  diagonal  length     f1  exact  blocks   lost  must  seconds")
        for row in table:
            print(
                "{lang:4}  {texts:5}  {diagonal:8.3f}  {length:6.3f}  {f1:.3f}  {exact:.3f}"
                "   {blocks:.3f}  {lost:.3f}  {must:4.2f}  {seconds:7.2f}".format(**row)
            )
    return int(any(row["f1"] < row["must"] for row in table))  # type: ignore[operator]


if __name__ == "__main__":
    sys.exit(main())
