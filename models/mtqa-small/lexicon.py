"""Which word translates which, learnt from parallel texts, and which words are near in meaning.

Two things of the noise need it: what an omission leaves out of the source, and a wrong word that
stands as near to the right one as a machine's mistake does.

Alignment is IBM model 1 (Brown et al. 1993), trained in both directions and intersected.
"""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

ROUNDS = 4
LEAST = 0.02  # probabilities under this are not kept
LONGEST = 45  # words a side
RARE = 2  # a word seen less often is not learnt
STRIPPED = ".,;:!?…\"'„“”‚‘’«»()[]–—-"
Table = dict[str, dict[str, float]]


def word(text: str) -> str:
    """The key of a word: lower case, no punctuation at its edges."""
    return text.strip(STRIPPED).lower()


def train(pairs: Sequence[tuple[Sequence[str], Sequence[str]]], rounds: int = ROUNDS) -> Table:
    """``p(second | first)`` of word keys, by model 1 over (first, second) word lists.

    >>> pairs = [(["the", "house"], ["das", "haus"]), (["the", "dog"], ["der", "hund"]),
    ...          (["a", "house"], ["ein", "haus"])] * RARE
    >>> max(train(pairs)["house"].items(), key=lambda item: item[1])[0]
    'haus'
    """
    firsts, seconds = (_numbers(side) for side in zip(*pairs, strict=True))
    size = len(seconds) + 1
    one, two, row = [], [], []
    at = 0
    for first, second in pairs:
        f = np.array([0, *(firsts.get(w, -1) for w in first)], np.int64)
        s = np.array([seconds.get(w, -1) for w in second], np.int64)
        f, s = f[f >= 0], s[s >= 0]
        one.append(np.repeat(f[None, :], len(s), 0).ravel())
        two.append(np.repeat(s, len(f)))
        row.append(at + np.repeat(np.arange(len(s)), len(f)))
        at += len(s)
    keys, inverse = np.unique(np.concatenate(one) * size + np.concatenate(two), return_inverse=True)
    rows = np.concatenate(row)
    first_of = keys // size
    p = np.ones(len(keys))
    for _ in range(rounds):
        p /= np.bincount(first_of, p)[first_of]
        each = p[inverse]
        each /= np.bincount(rows, each)[rows]
        p = np.bincount(inverse, each, len(keys)).astype(float)
    p /= np.bincount(first_of, p)[first_of]
    names, others = ["", *firsts], ["", *seconds]
    table: Table = {}
    for key, value in zip(keys[p >= LEAST], p[p >= LEAST], strict=True):
        table.setdefault(names[key // size], {})[others[key % size]] = round(float(value), 3)
    return table


def _numbers(lists: Iterable[Sequence[str]]) -> dict[str, int]:
    """Numbers from 1 of the words that are seen often enough."""
    counts = Counter(w for words in lists for w in words)
    kept = (w for w, count in counts.items() if count >= RARE and w)
    return {w: i for i, w in enumerate(kept, 1)}


def learn(rows: Sequence[dict[str, Any]]) -> tuple[Table, Table]:
    """Both directions, source to target and back, from rows with ``source`` and ``target``."""
    pairs = []
    for row in rows:
        source = [word(w) for w in row["source"].split()]
        target = [word(w) for w in row["target"].split()]
        if 0 < len(source) <= LONGEST and 0 < len(target) <= LONGEST:
            pairs.append((source, target))
    return train(pairs), train([(target, source) for source, target in pairs])


def align(
    source: Sequence[str], target: Sequence[str], there: Table, back: Table
) -> dict[int, int]:
    """Source index to target index where both directions agree.

    >>> align(["The", "house."], ["Das", "Haus."], {"the": {"das": 1.0}, "house": {"haus": 1.0}},
    ...       {"das": {"the": 1.0}, "haus": {"house": 1.0}})
    {0: 0, 1: 1}
    """
    s, t = [word(w) for w in source], [word(w) for w in target]
    spread = max(len(s), len(t), 1)

    def best(at: int, probabilities: dict[str, float], others: Sequence[str], size: int) -> int:
        """The likeliest of the others, of equals the one nearest to the diagonal."""
        place, found, most = at / max(size, 1), -1, LEAST
        for i, other in enumerate(others):
            p = probabilities.get(other, 0.0)
            if p >= LEAST:
                p *= math.exp(-2 * abs(i / max(len(others), 1) - place) * min(1, spread / 8))
                if p > most / 2 and p > (most if found >= 0 else 0):
                    found, most = i, p
        return found

    forth = [best(i, there.get(w, {}), t, len(s)) for i, w in enumerate(s)]
    home = [best(i, back.get(w, {}), s, len(t)) for i, w in enumerate(t)]
    return {i: j for i, j in enumerate(forth) if j >= 0 and home[j] == i}


def block(links: dict[int, int], start: int, end: int) -> tuple[int, int] | None:
    """The stretch of target words that renders source words start to end, if these alone do.

    >>> block({0: 0, 1: 2, 2: 1, 3: 3}, 1, 3), block({0: 0, 1: 2, 2: 1, 3: 3}, 0, 2)
    ((1, 3), None)
    """
    inside = [j for i, j in links.items() if start <= i < end]
    if len(inside) < 2:
        return None
    first, last = min(inside), max(inside) + 1
    others = (j for i, j in links.items() if not start <= i < end)
    return None if any(first <= j < last for j in others) else (first, last)


def cased(texts: Iterable[str]) -> dict[str, str]:
    """How words are mostly written where they do not open the text.

    >>> cased(["Das Haus ist ein Haus."])
    {'haus': 'Haus', 'ist': 'ist', 'ein': 'ein'}
    """
    counts = Counter(w.strip(STRIPPED) for text in texts for w in text.split()[1:])
    found: dict[str, str] = {}
    for text, _ in counts.most_common():
        found.setdefault(text.lower(), text)
    return found


FREQUENT, NEIGHBOURS, STEM = 15, 12, 4


def forms(texts: Iterable[str]) -> list[str]:
    """German words of one form worth exchanging: letters only, four and more, seen often."""
    counts = Counter(
        w.strip(STRIPPED) for text in texts for w in text.split()[1:] if w.strip(STRIPPED).isalpha()
    )
    return sorted(w for w, n in counts.items() if n >= FREQUENT and len(w) > 3 and not w.isupper())


def neighbours(words: Sequence[str], vectors: np.ndarray) -> dict[str, list[str]]:
    """Of each word the nearest ones (vectors are of length 1) with its ending and initial's case.

    Words that share their first letters are likely of one stem and mean the same.

    >>> vectors = np.eye(4, dtype=np.float32)[[0, 0, 1, 0]]
    >>> neighbours(["Wohnung", "Zeitung", "lesen", "Wohnungen"], vectors)["Wohnung"]
    ['Zeitung']
    """
    kinds: dict[tuple[bool, str], list[int]] = {}
    for i, w in enumerate(words):
        kinds.setdefault((w[0].isupper(), w[-2:]), []).append(i)
    found: dict[str, list[str]] = {}
    for group in kinds.values():
        part = vectors[group]
        for at, row in zip(group, part @ part.T, strict=True):
            stem = words[at][:STEM].lower()
            order = (words[group[j]] for j in np.argsort(-row)[: NEIGHBOURS + 20])
            others = [w for w in order if w[:STEM].lower() != stem][:NEIGHBOURS]
            if others:
                found[words[at]] = others
    return found


def load_tongues(work: Path, rows: Sequence[dict[str, Any]]) -> dict[str, tuple[Table, Table]]:
    """The tables of each pair of languages in ``rows`` (``lp``), kept in ``work/tongues.json``."""
    path = work / "tongues.json"
    if not path.exists():
        pairs: dict[str, list[dict[str, Any]]] = {}
        for row in rows:
            pairs.setdefault(row["lp"], []).append(row)
        work.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps({lp: learn(found) for lp, found in pairs.items()}))
    return {lp: (there, back) for lp, (there, back) in json.loads(path.read_text()).items()}


def load(work: Path, rows: Sequence[dict[str, Any]]) -> tuple[Table, Table]:
    """The tables of ``work/lexicon.json``, learnt first where it is missing (a minute)."""
    path = work / "lexicon.json"
    if not path.exists():
        work.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(learn(rows)))
    there, back = json.loads(path.read_text())
    return there, back
