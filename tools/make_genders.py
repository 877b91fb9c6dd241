"""Make ``qa/languages/de_genders.tsv.gz``: gender, number and case of the forms of German nouns.

    python tools/make_genders.py DATA/train        (about two minutes, one core, 1 GB of memory)

Counts the articles, numerals and adjectives before nouns in the German sentences of the training
texts, each sentence once (Wikipedia CC BY-SA, parliament and law, parallel texts, learners' texts
as teachers corrected them); only the counts are used, no text. Each line of the result is a set of
the letters of ``qa.text.german.paradigms.KINDS`` and, after a tab, the nouns that are nothing else;
nouns after ``-`` stand for every compound that ends so.

Expect about 25,500 nouns and 107 KB.
"""

from __future__ import annotations

import gzip
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from command import data_path
from german_texts import texts

from qa.text.german.articles import RELATIVE, is_part
from qa.text.german.paradigms import GOVERNED, KINDS, determiners, phrase
from qa.text.german.words import lexicon

SEEN = 8  # so often a form has to be seen
SHARE = 0.01  # what is rarer are slips or other words
OFTEN = 25  # a form in -en that was seen so often, and in the dative only, is no other
HEAD, HEADED = 32, 3  # a head of compounds: so often in all, in so many compounds
SHORTEST = 4
# So often the genitive of a noun in -s, -x, -z was seen with an ending, and so much rarer without
# (des Index is more frequent than des Indexes).
OWN, FEW = 3, 0.05
SUFFIXES = frozenset("ung heit keit schaft ion tät ismus ungen heiten keiten schaften".split())
FEMININE = ("ung", "heit", "keit", "schaft", "tät", "ungen", "heiten", "keiten", "schaften",
            "täten", "ionen", "innen")  # fmt: skip
# One form in both numbers, of which one may not have been seen: der Techniker, die Techniker.
SAME = ("er", "el", "en", "chen", "lein")
NOT_JUDGED = frozenset(["ihr", "sein"])  # a pronoun and a verb
_DETERMINERS = "|".join(sorted(determiners().keys() - NOT_JUDGED))
_GOVERNED = "|".join(sorted(GOVERNED))
PHRASE = re.compile(
    rf"(?<![\w-]){RELATIVE}(?:({_GOVERNED}) )?({_DETERMINERS}) (?:([a-zäöüß]+e[nmrs]?) )?"
    r"([A-ZÄÖÜ][a-zäöüß]+)(?![\w/-]|[*:]\w)(?! (?:[A-ZÄÖÜ(]|\d))"
    r"(?! [a-zäöüß]+(?:end|t|en)e[nmrs]? [A-ZÄÖÜ])",
)


def phrases(text: str) -> Iterator[tuple[str, int]]:
    """Each noun of a text behind an article, and what that can be."""
    text = text[:1].lower() + text[1:]
    for before, article, adjective, noun in PHRASE.findall(text):
        if adjective and lexicon().get(adjective, "") not in ("a", "V"):
            continue
        bits = phrase(article, (adjective,) if adjective else ())
        bits &= GOVERNED[before] if before else bits
        if bits:
            yield noun, bits


def kinds(counts: Counter[int], noun: str, ended: int = 0) -> str:
    """The letters that explain what was seen: first those that alone explain something.

    ``ended`` says how often the noun was seen with an ending of its own in the genitive.
    """
    total = counts.total()
    least = SHARE * total
    if noun.lower().endswith(FEMININE) and counts.total() >= SEEN:
        least = 0.1 * total  # der Sprung, but nothing else: das Entscheidung treffende Gericht
    dative = noun[-1] in "nsai" and not noun.endswith("nn")  # mit zwei Mann
    possible = [kind for kind in KINDS if kind != "d" or dative]
    sure: Counter[str] = Counter()
    for bits, count in counts.items():
        fit = [kind for kind in possible if bits & KINDS[kind]]
        if len(fit) == 1:
            sure[fit[0]] += count
    found = {kind for kind in possible if sure[kind] >= least}
    rest: Counter[str] = Counter()
    for bits, count in counts.items():
        if not any(bits & KINDS[kind] for kind in found):
            rest.update({kind: count for kind in possible if bits & KINDS[kind]})
    # What is ambiguous may be anything that fits: so nothing is excluded that may be right.
    found |= {kind for kind, count in rest.items() if count >= least}
    found |= _unseen(found, noun, own=ended >= OWN and _genitives(counts) <= ended * FEW)
    if total < OFTEN and noun.endswith("en") and "d" in found:
        found.add("p")  # den Assistenzen, by chance never die Assistenzen
    return "".join(sorted(found))


def _genitives(counts: Counter[int]) -> int:
    """How often a form was seen that can be nothing else: des Hauses."""
    return sum(count for bits, count in counts.items() if not bits & ~KINDS["g"])


def _ended(counts: Mapping[str, Counter[int]], noun: str) -> int:
    """How often a noun was seen with the ending of the genitive: des Hauses, des Zeugnisses."""
    return sum(_genitives(counts.get(noun + end, Counter())) for end in ("es", "ses"))


def _unseen(found: set[str], noun: str, *, own: bool) -> set[str]:
    """Forms of the same spelling, seen or not; ``own`` says that the genitive has another."""
    more = set()
    if noun.endswith(SAME) and found & {"m", "n"}:
        more.add("p")
    if "p" in found | more and noun[-1] in "nsai":
        more.add("d")
    if lexicon().get(noun.lower(), "") == "i":
        more.add("n")  # any verb may be a noun
    hissing = noun[-1] in "sxzß" and not own and found & {"m", "n"}  # des Status, des Kubismus
    return more | ({"g"} if hissing else set())


def main() -> None:
    """Count and write."""
    data = data_path(__doc__, "DATA/train")
    counts: defaultdict[str, Counter[int]] = defaultdict(Counter)
    for _, _, text in texts(data):
        for noun, bits in phrases(text):
            counts[noun][bits] += 1
    table: defaultdict[str, list[str]] = defaultdict(list)
    for noun, found in counts.items():
        if found.total() >= SEEN:
            table[kinds(found, noun, _ended(counts, noun))].append(noun)
    heads = dict(_heads(counts))
    for tail, found in heads.items():
        table[kinds(found, tail, _ended(heads, tail))].append(f"-{tail}")
    table.pop("", None)
    lines_out = [
        f"{letters}\t{' '.join(sorted(nouns))}\n" for letters, nouns in sorted(table.items())
    ]
    out = Path(__file__).parents[1] / "qa" / "languages" / "de_genders.tsv.gz"
    out.write_bytes(gzip.compress("".join(lines_out).encode(), 9, mtime=0))
    sys.stdout.write(f"{sum(map(len, table.values()))} nouns, {out.stat().st_size} bytes\n")


def _heads(counts: dict[str, Counter[int]]) -> Iterator[tuple[str, Counter[int]]]:
    """Ends of compounds that are nouns by themselves (or suffixes), with what was seen of all."""
    heads: defaultdict[str, Counter[int]] = defaultdict(Counter)
    compounds: Counter[str] = Counter()
    for noun, found in counts.items():
        lower = noun.lower()
        for at in range(2, len(lower) - 2):
            tail = lower[at:]
            noun_too = len(tail) >= SHORTEST and tail.capitalize() in counts
            if tail in SUFFIXES or (noun_too and is_part(lower[:at])):
                heads[tail] += found
                compounds[tail] += 1
    for tail, found in heads.items():
        alone = counts.get(tail.capitalize(), Counter())
        both = found + alone
        known = tail in SUFFIXES or alone.total() >= SEEN
        if known and compounds[tail] >= HEADED and both.total() >= HEAD:
            yield tail, both


if __name__ == "__main__":
    main()
