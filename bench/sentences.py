"""Sentences dropped from, added to and doubled in paragraphs: how many are found, what is false.

    python bench/sentences.py [DATA] [--langs en,fr] [--train] [--show KIND] [--json]

DATA is the data folder (default: $MTQA_DATA). Two to four neighbouring segments of human.de make a
paragraph, eight of them an article; a third of the paragraphs suffer one defect each, with a fixed
seed: the sentence that goes, comes (from elsewhere in the data) or stands twice has 5 to 20 words.
`doubled` also loses a sentence of the next paragraph in a third of all cases. Everything is read,
paired and checked as the command does it without a model. `found` is the share of defects on whose
place (in the paragraph, on the sentence) a finding lies, `wrong` the number of findings per 100
paragraphs that were left alone. With `--train` the rows are those of the training pairs instead
(news for English, Wesnoth for the others), which limits are chosen on.
"""

from __future__ import annotations

import gzip
import json
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from command import Command

import qa.checks  # noqa: F401
from qa.align import document
from qa.check import CHECKS
from qa.data import Block, Document, Place, Raw
from qa.find import find

LANGS = "en fr es it nl pl ru uk tr ar zh".split()
NAMES = ("omitted-sentence", "added-sentence", "repeated-sentence", "omitted-paragraph",
         "added-paragraph", "omission-by-length", "addition-by-length")  # fmt: skip
KINDS = ("dropped", "added", "doubled", "exchanged")
Pair = tuple[str, str]


@dataclass
class Defect:
    """What was done to a paragraph, and the sentence that it was done to."""

    kind: str
    paragraph: int
    text: str
    side: str

    def touches(self, paragraph: int, side: str, text: str) -> bool:
        """Whether a finding lies on its sentence."""
        inside = text in self.text or self.text in text
        return paragraph == self.paragraph and side == self.side and inside


@dataclass
class Article:
    """Paragraphs of both sides, and what was done to them."""

    source: list[str] = field(default_factory=list)
    target: list[str] = field(default_factory=list)
    defects: list[Defect] = field(default_factory=list)


def rows(data: Path, lang: str, train: bool) -> list[list[Pair]]:
    """The pairs of a language in runs of neighbours."""
    if not train:
        with gzip.open(data / "dev" / "human.de.jsonl.gz", "rt", encoding="utf-8") as lines:
            runs: dict[str, list[Pair]] = {}
            for row in map(json.loads, lines):
                runs.setdefault(row["doc"], []).append((row["sources"][lang], row["target"]))
            return list(runs.values())
    name, origin = ("en", "wmt-news") if lang == "en" else ("xx", "wesnoth")
    with gzip.open(
        data / "train" / f"parallel.{name}-de.jsonl.gz", "rt", encoding="utf-8"
    ) as lines:
        found = [
            (row["source"], row["target"])
            for row in map(json.loads, lines)
            if row["origin"] == origin and row.get("lp", "en-de")[:2] == lang
        ]
    return [[p for p in found[:6000] if len(p[1]) > 25]]


def articles(runs: list[list[Pair]], seed: int = 25) -> Iterator[Article]:
    """The articles with their defects."""
    rng = random.Random(seed)
    every = [pair for run in runs for pair in run]
    for run in runs:
        at = 0
        while at < len(run):
            article, carry = Article(), False
            for number in range(8):
                size = rng.randint(2, 4)
                pairs = run[at : at + size]
                at += size
                if pairs:
                    carry = spoil(article, number, pairs, every, rng, carry)
            yield article


def spoil(
    article: Article, number: int, pairs: list[Pair], every: list[Pair], rng: random.Random,
    carry: bool,
) -> bool:  # fmt: skip
    """One paragraph more; whether the next has to lose a sentence."""
    source, target = [s for s, _ in pairs], [t for _, t in pairs]
    fit = [k for k, text in enumerate(target) if 5 <= len(text.split()) <= 20]
    kind = "dropped" if carry else rng.choice(KINDS) if rng.random() < 1 / 3 else ""
    if kind == "added":
        news = next(
            t for _, t in iter(lambda: rng.choice(every), None) if 5 <= len(t.split()) <= 20
        )
        target.insert(rng.randint(1, len(target)), news)
        article.defects.append(Defect(kind, number, news, "target"))
    elif kind and fit:
        k = rng.choice(fit)
        if kind == "dropped" and len(pairs) > 1:
            del target[k]
            article.defects.append(Defect(kind, number, source[k], "source"))
        elif kind in ("doubled", "exchanged"):
            target.insert(k, target[k])
            article.defects.append(Defect("doubled", number, target[k], "target"))
    article.source.append(" ".join(source))
    article.target.append(" ".join(target))
    return kind == "exchanged" and bool(fit)


def read(paragraphs: list[str], lang: str) -> Raw:
    """The paragraphs as a reader gives them."""
    return Raw(
        path=lang,
        blocks=tuple(Block(text, (Place(0, n + 1, 1),)) for n, text in enumerate(paragraphs)),
    )


def checked(article: Article, lang: str) -> Document:
    """The article as the command pairs it."""
    return document(read(article.target, "de"), read(article.source, lang), source_lang=lang)


def findings(doc: Document) -> Iterator[tuple[int, str, str, str]]:
    """The line of the paragraph, the check, the side and the words of every finding."""
    checks = [CHECKS[name] for name in NAMES]
    for segment, found in zip(doc.segments, find(checks, doc), strict=True):
        for finding in found:
            places = segment.source_places if finding.side == "source" else segment.places
            text = segment.source if finding.side == "source" else segment.target
            yield (
                places[0].line - 1,
                finding.check,
                finding.side,
                (text or "")[finding.start : finding.end],
            )


def measure(runs: list[list[Pair]], lang: str, show: str) -> dict[str, float]:
    """Shares found by kind, and wrong findings per 100 paragraphs without defect."""
    counts: Counter[str] = Counter()
    for article in articles(runs):
        doc = checked(article, lang)
        found = list(findings(doc))
        bad = {defect.paragraph for defect in article.defects}
        for d in article.defects:
            counts[d.kind] += 1
            hit = {name for at, name, side, text in found if d.touches(at, side, text)}
            counts["+" + d.kind] += bool(hit)
            counts["~" + d.kind] += bool(hit - {"repeated-sentence"})
            if not hit and show == d.kind:
                print(f"{lang} {d.kind} [{d.text}]")
                for paragraph in doc.paragraphs:
                    for s in paragraph.segments:
                        places = s.source_places if d.side == "source" else s.places
                        if places and places[0].line - 1 == d.paragraph:
                            print("    ", s.source, "\n       =", s.target)
        counts["clean"] += len(article.target) - len(bad)
        for at, name, side, text in found:
            if at not in bad:
                kind = "wrong"
            elif not any(d.touches(at, side, text) for d in article.defects):
                kind = "astray"
            else:
                continue
            counts[kind] += 1
            counts[f"{kind} {name}"] += 1
            if show == kind:
                print(f"{lang} {name} {side} [{text}]")
                print(f"    {article.source[at]}\n    {article.target[at]}")
    out: dict[str, float] = {}
    for kind in ("dropped", "added", "doubled"):
        out[kind] = counts["+" + kind] / max(counts[kind], 1)
        out["n " + kind] = counts[kind]
    out["doubled as added"] = counts["~doubled"] / max(counts["doubled"], 1)
    for name in NAMES:
        out["wrong " + name] = 100 * counts["wrong " + name] / max(counts["clean"], 1)
    out["astray"] = counts["astray"]
    return out


def main() -> None:
    """Measure and print."""
    parser = Command(__doc__, data="data", json=True)
    parser.add_argument("--langs", default=",".join(LANGS))
    parser.add_argument("--train", action="store_true", help="training pairs, to choose limits on")
    parser.add_argument(
        "--show", default="", help="print what is missed of a kind, or: wrong, astray"
    )
    options = parser.parse_args()
    data = parser.folder(options)
    results = {
        lang: measure(rows(data, lang, options.train), lang, options.show)
        for lang in options.langs.split(",")
    }
    if options.json:
        print(json.dumps(results, indent=2))
        return
    print("found of: dropped   added  doubled  as added | wrong: omitted   added  repeated  length")
    for lang, r in results.items():
        found = (r["dropped"], r["added"], r["doubled"], r["doubled as added"])
        wrong = [r[f"wrong {name}"] for name in NAMES]
        print(
            f"{lang:8}{found[0]:9.3f}{found[1]:8.3f}{found[2]:9.3f}{found[3]:10.3f} |"
            f"{wrong[0]:15.2f}{wrong[1]:8.2f}{wrong[2]:10.2f}{wrong[5] + wrong[6]:8.2f}"
        )


if __name__ == "__main__":
    main()
