"""Make ``qa/languages/de_articles.tsv.gz``: which articles may stand before a German noun.

    python tools/make_articles.py DATA/train        (about a minute, one core, 1 GB of memory)

Counts the articles directly before nouns, or with one adjective between, in the German side of the
training texts (Wikipedia CC BY-SA, parliament and law, parallel texts); only the counts are used,
no text. Each line of the result is a set of articles and, after a tab, the nouns that take no
other; nouns after ``-`` stand for every compound that ends so.

The letters are forms of the article: ``r`` der, ``e`` die, ``s`` das, ``n`` den, ``m`` dem,
``d`` des.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

from command import data_path

from qa.text.german.articles import FORMS, RELATIVE

SEEN = 12  # so often a form has to be seen with an article
HEAD, HEAD_ALONE = 30, 10  # a head of compounds: in all, and by itself
SHORTEST = 4
LEAST, SHARE = 2, 0.01  # rarer articles are slips or other words
SAME = ("er", "el", "en", "lein")
SINGULAR = ("ung", "ion", "in")
SUFFIXES = ("ung", "heit", "keit", "schaft", "ion", "tät", "ismus")
PAIR = re.compile(
    rf"{RELATIVE}(?<![\w-])({'|'.join(FORMS)}) (?:[a-zäöüß]+en? )?([A-ZÄÖÜ][a-zäöüß]+)"
    r"(?![\w-])(?! [A-ZÄÖÜ(])",
)


def closed(counts: Counter[str], noun: str) -> frozenset[str]:
    """The articles that the gender and number seen allow, whether each was seen or not."""

    def seen(letter: str) -> bool:
        return counts[letter] >= max(LEAST, SHARE * counts.total())

    found = {letter for letter in "ersnmd" if seen(letter)}
    plural = noun[-1] in "ns"
    if seen("s"):
        found |= set("sm")
    if seen("n") and not plural:
        found |= set("rnm")
    if seen("m") and not seen("s"):
        found |= set("rnm")
        if not seen("r") and not seen("n"):
            found.add("s")  # only after „im“ and „vom“: masculine or neuter
    if seen("r") and (seen("m") or seen("n")):
        found |= set("rnm")
    if seen("e"):
        found |= set("er")
    if seen("r") and not any(map(seen, "mne")):
        found |= set("renm")
    if seen("n") and plural:
        found |= set("ner")
    if noun.endswith(SAME):  # one form in both numbers: das Messer, die Messer
        found |= set("er")
        if not seen("s"):
            found |= set("nm")
    if seen("e") and noun.endswith("n") and not noun.endswith(SINGULAR):
        found.add("n")  # plural: den Rumänen
    if noun.endswith("n") and (seen("d") or (seen("m") and any(map(seen, "rne")))):
        found |= set("dmn")  # weak nouns: des Menschen
    return frozenset(found)


def main() -> None:
    """Count and write."""
    texts = data_path(__doc__, "DATA/train")
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for name, key in (("native.de", "text"), ("parallel.en-de", "target")):
        with gzip.open(texts / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            for line in lines:
                for article, noun in PAIR.findall(json.loads(line)[key]):
                    counts[noun][FORMS[article][0]] += 1
    heads: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for noun, found in counts.items():
        lower = noun.lower()
        for at in range(1, len(lower) - 2):
            tail = lower[at:]
            if len(tail) >= SHORTEST or tail in SUFFIXES:
                heads[tail] += found
    alone = {noun.lower(): found for noun, found in counts.items()}
    table: defaultdict[str, list[str]] = defaultdict(list)
    for noun, found in counts.items():
        if found.total() >= SEEN:
            table["".join(sorted(closed(found, noun)))].append(noun)
    for tail, found in heads.items():
        by_itself = alone.get(tail, Counter()).total()
        both = found + alone.get(tail, Counter())
        if both.total() >= HEAD and (by_itself >= HEAD_ALONE or tail in SUFFIXES):
            table["".join(sorted(closed(both, tail)))].append(f"-{tail}")
    lines = [f"{letters}\t{' '.join(sorted(nouns))}\n" for letters, nouns in sorted(table.items())]
    out = Path(__file__).parents[1] / "qa" / "languages" / "de_articles.tsv.gz"
    out.write_bytes(gzip.compress("".join(lines).encode(), 9, mtime=0))
    sys.stdout.write(f"{sum(map(len, table.values()))} nouns, {out.stat().st_size} bytes\n")


if __name__ == "__main__":
    main()
