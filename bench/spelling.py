"""Typing errors planted in right German: how many of them `misspelled-word` finds.

    python bench/spelling.py [DATA] [--number N] [--json]

DATA is the data folder (default: $MTQA_DATA). The sentences are those of `train/` that the lists
of forms were not counted in (one document of twenty; see `tools/make_spelling.py`), without those
that learners wrote. N words (2,000) of at least five letters, one of a sentence, get each kind of
slip that they can have, with a fixed seed: two letters exchanged, one doubled, one of two lost, any
lost, a neighbour on the keyboard added or struck instead, an umlaut without its dots. `found` is
the share that is reported, `suggested` of these the share whose suggestion is the word that stood
there, `untouched` that of the sentences that have a finding as they are, which is the baseline.
"""

from __future__ import annotations

import json
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

from command import Command

import qa.checks  # noqa: F401
from qa.check import CHECKS
from qa.data import Document, Paragraph, Place, Segment
from qa.find import find
from qa.text.spelling import WORD

sys.path.append(str(Path(__file__).resolve().parent.parent / "tools"))

KEYS = ("qwertzuiopü", "asdfghjklöä", "yxcvbnm")
DOTS = {"ä": "a", "ö": "o", "ü": "u"}
SHORTEST = 5
PLACES = (Place(0, 1, 1),)
Slip = Callable[[str, random.Random], str | None]


def beside(letter: str, rng: random.Random) -> str:
    """A letter beside another one on the keyboard."""
    row = next((row for row in KEYS if letter in row), "e")
    at = row.find(letter)
    return rng.choice([row[near] for near in (at - 1, at + 1) if 0 <= near < len(row)])


def swapped(word: str, rng: random.Random) -> str | None:
    """Two letters exchanged."""
    at = [n for n in range(1, len(word) - 1) if word[n] != word[n + 1]]
    n = rng.choice(at) if at else 0
    return word[:n] + word[n + 1] + word[n] + word[n + 2 :] if at else None


def doubled(word: str, rng: random.Random) -> str | None:
    """A letter twice."""
    n = rng.randrange(1, len(word))
    return word[: n + 1] + word[n:]


def single(word: str, rng: random.Random) -> str | None:
    """One of two equal letters lost."""
    at = [n for n in range(1, len(word)) if word[n] == word[n - 1]]
    n = rng.choice(at) if at else 0
    return word[:n] + word[n + 1 :] if at else None


def lost(word: str, rng: random.Random) -> str | None:
    """A letter lost."""
    n = rng.randrange(1, len(word))
    return word[:n] + word[n + 1 :]


def added(word: str, rng: random.Random) -> str | None:
    """A letter too many."""
    n = rng.randrange(1, len(word))
    return word[:n] + beside(word[n], rng) + word[n:]


def another(word: str, rng: random.Random) -> str | None:
    """Another letter."""
    n = rng.randrange(1, len(word))
    return word[:n] + beside(word[n], rng) + word[n + 1 :]


def plain(word: str, rng: random.Random) -> str | None:
    """An umlaut without its dots."""
    at = [n for n, letter in enumerate(word) if letter in DOTS]
    n = rng.choice(at) if at else 0
    return word[:n] + DOTS[word[n]] + word[n + 1 :] if at else None


SLIPS: tuple[Slip, ...] = (swapped, doubled, single, lost, added, another, plain)


def sentences(data: Path) -> list[str]:
    """The sentences that were not counted."""
    from german_texts import is_kept_out, texts

    rows = texts(data / "train")
    return [text for origin, doc, text in rows if is_kept_out(doc) and origin != "learner.de"]


def found_in(text: str) -> Iterator[tuple[str, str | None]]:
    """The words that are reported in a sentence, and what is suggested."""
    segment = Segment(id="1", target=text, source=None, places=PLACES)
    document = Document("planted", (Paragraph(text, (segment,), (0,), None),), doc="planted")
    for finding in find([CHECKS["misspelled-word"]], document)[0]:
        yield finding.text, finding.suggestion


def planted(texts: list[str], number: int) -> dict[str, Counter[str]]:
    """Kind of slip and of word -> how many were planted, found and put right."""
    rng = random.Random(7)
    rng.shuffle(texts)
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    done = 0
    for text in texts:
        words = [m for m in WORD.finditer(text) if len(m[0]) >= SHORTEST and _plain(m[0])]
        if not words or done == number:
            continue
        done += 1
        before = set(found_in(text))
        counts["untouched"].update(planted=1, found=bool(before))
        word = rng.choice(words)
        for slip in SLIPS:
            typo = slip(word[0], rng)
            if typo and typo != word[0]:
                told = dict(found_in(text[: word.start()] + typo + text[word.end() :]))
                key = f"{slip.__name__} {'small' if word[0].islower() else 'capital'}"
                counts[key].update(planted=1, found=typo in told)
                counts[key].update(suggested=told.get(typo) == word[0])
    return counts


def _plain(word: str) -> bool:
    return word.isalpha() and (word.islower() or word[1:].islower())


def main() -> None:
    """Plant, check and print."""
    command = Command(__doc__, data="data", json=True)
    command.add_argument("--number", type=int, default=2_000, help="words (default: %(default)s)")
    options = command.parse_args()
    counts = planted(sentences(command.folder(options)), options.number)
    if options.json:
        sys.stdout.write(json.dumps(counts) + "\n")
        return
    sys.stdout.write(f"{'':20}{'planted':>9}{'found':>8}{'suggested':>11}\n")
    for key, of in sorted(counts.items()):
        found = of["found"] / of["planted"]
        right = of["suggested"] / max(of["found"], 1)
        sys.stdout.write(f"{key:20}{of['planted']:9}{found:8.1%}{right:11.0%}\n")


if __name__ == "__main__":
    main()
