"""Learn the bilingual lexicons that the aligner compares sentences with.

Command:   python bench/lexicon.py [DATA]      (default $MTQA_DATA; writes qa/languages/*_de.tsv.gz)
Duration:  about one minute on one core, 3 GB of memory.
Data:      parallel sentences of the training folder. English: WMT news, TransQuest references
           (MIT and Apache-2.0), Debian's web pages (MIT). Others: Debian's web pages and the texts
           of the game Battle for Wesnoth (CC-BY-SA-4.0). The lexicons are word pairs counted in
           them; those that saw Wesnoth are CC-BY-SA-4.0, see qa/languages/lexicons.md.
Method:    IBM model 1 (Brown et al. 1993), five iterations in both directions over stems; kept are
           pairs that both directions find likely.
Expect:    about 3,000 source stems a language, 20 kB each.
"""

from __future__ import annotations

import gzip
import json
from collections import Counter
from pathlib import Path

import numpy as np
from command import Command
from numpy.typing import NDArray

from qa.languages import codes, language
from qa.text.foreign.cognates import stem, tokens

ORIGINS = {"wmt-news", "transquest-ref", "debian-webwml", "wesnoth"}
ENGLISH = ORIGINS - {"wesnoth"}
PAIRS = 60_000  # sentence pairs a language: more costs memory and adds rare words only
RARE = 4  # a stem seen less often is noise to model 1
SIZE = 3_000  # source stems kept, the most frequent
LIKELY = 0.08  # p(de|source) * p(source|de) must reach LIKELY**2


def pairs(data: Path, lang: str) -> list[tuple[str, str]]:
    """(source, German) sentences of one language, in the order of the file."""
    name = "parallel.en-de" if lang == "en" else "parallel.xx-de"
    origins = ENGLISH if lang == "en" else ORIGINS
    found = []
    with gzip.open(data / "train" / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if row.get("lp", "en-de") == f"{lang}-de" and row["origin"] in origins:
                found.append((row["source"], row["target"]))
    return found[:PAIRS]


def held_out(found: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Pairs that the lexicon does not learn from, to measure it on."""
    return found[::10]


def stems(text: str, lang: str) -> list[str]:
    """The distinct content stems of a sentence."""
    words = language(lang).function_words
    kept = (word for word in tokens(text, lang) if word.lower() not in words)
    return sorted({stem(word, lang) for word in kept if not word[0].isdigit()} - {""})


def index(sentences: list[list[str]]) -> tuple[list[str], list[NDArray[np.int64]], Counter[str]]:
    """The stems that are frequent enough, and the sentences as numbers of them."""
    counts = Counter(word for sentence in sentences for word in sentence)
    names = sorted(word for word, count in counts.items() if count >= RARE)
    number = {name: i for i, name in enumerate(names)}
    rows = [np.array([number[w] for w in s if w in number], np.int64) for s in sentences]
    return names, rows, counts


def model1(
    left: NDArray[np.int64],
    right: NDArray[np.int64],
    cell: NDArray[np.int64],
    group: NDArray[np.int64],
) -> NDArray[np.float64]:
    """p(right|left) for every distinct cell, by expectation maximisation.

    ``left``, ``right`` are the stems of the distinct cells; ``cell`` and ``group`` say for every
    link which cell it is and which token on the right it explains.
    """
    chance = np.ones(len(left))
    for _ in range(5):
        weight = chance[cell]
        weight /= np.bincount(group, weight)[group]
        count = np.bincount(cell, weight, minlength=len(left))
        chance = count / np.bincount(left, count)[left]
    return chance


def learn(lang: str, found: list[tuple[str, str]]) -> dict[str, list[str]]:
    """German stems by source stem."""
    sources, source_rows, counts = index([stems(source, lang) for source, _ in found])
    germans, german_rows, _ = index([stems(german, "de") for _, german in found])
    both = list(zip(source_rows, german_rows, strict=True))
    s = np.concatenate([np.repeat(a, len(b)) for a, b in both])
    g = np.concatenate([np.tile(b, len(a)) for a, b in both])
    starts = np.cumsum([0] + [len(b) for _, b in both])
    to_german = np.concatenate(
        [np.tile(np.arange(len(b)) + k, len(a)) for (a, b), k in zip(both, starts, strict=False)]
    )
    starts = np.cumsum([0] + [len(a) for a, _ in both])
    to_source = np.concatenate(
        [np.repeat(np.arange(len(a)) + k, len(b)) for (a, b), k in zip(both, starts, strict=False)]
    )
    distinct, cell = np.unique(s * len(germans) + g, return_inverse=True)
    left, right = distinct // len(germans), distinct % len(germans)
    forth = model1(left, right, cell, to_german)
    back = model1(right, left, cell, to_source)
    # Pairs seen together once or twice are overfitted by model 1.
    good = (forth * back >= LIKELY**2) & (np.bincount(cell) >= 3)
    lexicon: dict[str, list[str]] = {}
    for k in np.flatnonzero(good)[np.argsort(-(forth * back)[good], kind="stable")]:
        german = lexicon.setdefault(sources[left[k]], [])
        if len(german) < 3:
            german.append(germans[right[k]])
    common = sorted(lexicon, key=lambda word: (-counts[word], word))[:SIZE]
    return {word: lexicon[word] for word in sorted(common)}


def main() -> None:
    """Learn and write all lexicons."""
    parser = Command(__doc__, data="data")
    options = parser.parse_args()
    data = parser.folder(options)
    folder = Path(__file__).parent.parent / "qa" / "languages"
    for lang in codes():
        found = pairs(data, lang)
        if not found:
            continue
        lexicon = learn(lang, [pair for k, pair in enumerate(found) if k % 10])
        rows = "".join("\t".join([word, *german]) + "\n" for word, german in lexicon.items())
        # mtime 0: the same data give the same bytes.
        packed = gzip.compress(rows.encode(), mtime=0)
        (folder / f"{lang}_de.tsv.gz").write_bytes(packed)
        print(f"{lang}: {len(found)} pairs, {len(lexicon)} stems, {len(packed)} bytes")


if __name__ == "__main__":
    main()
