"""Make `qa/languages/de_names.tsv.gz`: names and other capitalised words that German texts use.

    python tools/make_names.py DATA/train        (half a minute, one core)

Words with a capital that occur at least SEEN times in the German side of the training texts
(Wikipedia CC BY-SA, parliament and law, parallel texts) and are neither in `de_words.tsv.gz` nor
compounds of its nouns; only the fact that a word occurs is used. Lines are front-coded: the number
of letters shared with the line before, then the rest. Expect 43,000 words and 130 KB.
"""

from __future__ import annotations

import gzip
import re
import sys
from collections import Counter
from pathlib import Path

from command import data_path
from make_words import sentences

from qa.text.german.words import lexicon
from qa.text.names.kept import NOUNS, SHORTEST, SHORTEST_TAIL

SEEN = 3
WORD = re.compile(r"[^\W\d_]+")
OUT = Path(__file__).parent.parent / "qa" / "languages" / "de_names.tsv.gz"


def coded(words: list[str]) -> str:
    """Sorted words, each without the first letters (nine at most) of the one before."""
    out, before = [], ""
    for word in words:
        same = 0
        while same < min(9, len(before), len(word)) and before[same] == word[same]:
            same += 1
        out.append(f"{same}{word[same:]}")
        before = word
    return "\n".join(out)


def main() -> None:
    """Count, choose and write."""
    seen = Counter(
        word
        for sentence in sentences(data_path(__doc__, "DATA/train"))
        for word in WORD.findall(sentence)
        if word[0].isupper() and word[1:].islower() and len(word) >= SHORTEST
    )
    known = lexicon()

    def listed(word: str) -> bool:
        tails = (word[at:].capitalize() for at in range(3, len(word) - SHORTEST_TAIL + 1))
        nouns = any(known.get(tail, "") in NOUNS for tail in tails)
        return word in known or word.lower() in known or nouns

    kept = sorted(word for word, number in seen.items() if number >= SEEN and not listed(word))
    OUT.write_bytes(gzip.compress(coded(kept).encode(), 9, mtime=0))
    sys.stdout.write(f"{len(kept):,} words, {OUT.stat().st_size:,} bytes\n")


if __name__ == "__main__":
    main()
