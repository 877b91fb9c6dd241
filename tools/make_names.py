"""Make `qa/languages/de_names.tsv.gz`: names, and other capitalised words, that German texts use.

    python tools/make_names.py DATA/train        (half a minute, one core)

Words with a capital that occur at least SEEN times in the German side of the training texts
(Wikipedia CC BY-SA, parliament and law, parallel texts) and are neither in `de_words.tsv.gz` nor
compounds of its nouns; only the fact that a word occurs is used. Names (first line) stand behind an
article, a determiner or an inflected adjective in at most a fifth of their places (Merkel 0.1,
Rückkehr 0.8); the rest is on the second line. Words are front-coded: the number of letters shared
with the word before, then the rest. Expect 37,000 words and 110 KB.
"""

from __future__ import annotations

import gzip
import re
import sys
from collections import Counter
from pathlib import Path

from make_words import sentences

from qa.text.names import MOST_DETERMINED, NOUNS, SHORTEST, SHORTEST_TAIL
from qa.text.words import lexicon

SEEN = 3
TOKEN = re.compile(r"[^\W\d_]+|[^\w\s]")
DETERMINERS = frozenset(
    """der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner
    keines mein meine meiner meinem meinen sein seine seiner seinem seinen seines ihr ihre ihrer
    ihrem ihren ihres unser unsere unserer unserem unseren dieser diese dieses diesem diesen jeder
    jede jedes jedem jeden jener jene jenes welche welcher welches alle allen aller viele vieler
    vielen einige einiger einigen mehrere mehrerer manche beide beiden im am zum zur vom beim ins
    ans aufs fürs durchs zwei drei vier fünf""".split()
)
ADJECTIVE = re.compile(r"[a-zäöüß]{3,}e[nrsm]?$")
OUT = Path(__file__).parent.parent / "qa" / "languages" / "de_names.tsv.gz"


def counted(folder: Path) -> tuple[Counter[str], Counter[str]]:
    """How often each capitalised word occurs, and how often behind what goes before nouns."""
    seen: Counter[str] = Counter()
    determined: Counter[str] = Counter()
    for sentence in sentences(folder):
        before = ""
        for word in TOKEN.findall(sentence):
            if word[0].isupper() and word[1:].islower() and len(word) >= SHORTEST:
                seen[word] += 1
                if before.lower() in DETERMINERS or ADJECTIVE.match(before):
                    determined[word] += 1
            before = word
    return seen, determined


def coded(words: list[str]) -> str:
    """Sorted words, each without the first letters (nine at most) of the one before."""
    out, before = [], ""
    for word in sorted(words):
        same = 0
        while same < min(9, len(before), len(word)) and before[same] == word[same]:
            same += 1
        out.append(f"{same}{word[same:]}")
        before = word
    return " ".join(out)


def main() -> None:
    """Count, choose and write."""
    seen, determined = counted(Path(sys.argv[1]))
    known = lexicon()

    def plain(word: str) -> bool:
        tails = (word[at:].capitalize() for at in range(3, len(word) - SHORTEST_TAIL + 1))
        nouns = any(known.get(tail, "") in NOUNS for tail in tails)
        return word in known or word.lower() in known or nouns

    kept = [word for word, number in seen.items() if number >= SEEN and not plain(word)]
    names = [word for word in kept if determined[word] + 0.3 <= MOST_DETERMINED * (seen[word] + 1)]
    lines = f"{coded(names)}\n{coded(sorted(set(kept) - set(names)))}"
    OUT.write_bytes(gzip.compress(lines.encode(), 9, mtime=0))
    sys.stdout.write(f"{len(names):,} names, {len(kept):,} words, {OUT.stat().st_size:,} bytes\n")


if __name__ == "__main__":
    main()
