"""Make ``qa/languages/de_compounds.tsv.gz``: which German nouns join to compounds, and how.

    python tools/make_compounds.py DATA/train        (about 40 s, one core, 1 GB)

The texts are Wikipedia, parliament and law, and the German side of parallel technical texts.
Only the fact that words occur is used, no text. A line is ``first <tab> link <tab> seconds``:
``Opposition <tab> s <tab> bewegung führer gruppe`` says that Oppositionsgruppe is written so and
"Opposition Gruppe" is not. The link ``-`` drops a final e (Schule, Schulgebäude). Two more lines
serve compounds that nobody has written yet: ``*`` lists nouns that never stand without an article,
``+`` the first nouns in -ung, -heit ... which always take -s-.

Three measured rates keep legal neighbours out:

- a first noun that often has a noun or name directly behind it takes appositions
  (Präsident 0.40, Firma 0.59, Thema 0.29, Ende 0.10; Opposition 0.01, Sicherheit 0.03);
- a second noun that often stands bare may be the object in "weil der Staat Truppen schickt"
  (Kinder 0.39, Truppen 0.16; Gruppe 0.07, Behörde 0.09); the more often the compound occurs, the
  barer its second noun may be;
- the two words side by side must be 50 times rarer than the compound.

Of the compounds in the 1,997 sentences of dev/human.de whose parts are frequent nouns, the check
that uses the list knows 53 %; it takes none of their 1,338 neighbouring nouns for one compound, and
5 of 10,559 in the 20,201 news kept out here (one sentence four times, and a predicate noun:
"Wird die Impfung Pflicht sein?"). Expect about 6,000 lines, 52,000 compounds and 170 KB.
"""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from command import data_path

TOKEN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|\d[\d.,]*|[^\w\s]")
NOUN = re.compile(r"[A-ZÄÖÜ][a-zäöüß]{2,}")
ADJECTIVE = re.compile(r"[a-zäöüß]{2,}(?:e|en|er|es|em)")
ARTICLES = frozenset(
    """der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner
    keines im am zum zur vom beim ins ans dieser diese dieses diesen diesem jeder jede jedes jeden
    jedem mein meine meinen meinem meiner sein seine seinen seinem seiner seines ihr ihre ihren
    ihrem ihrer ihres unser unsere unseren unserem unserer unseres welche welcher welches welchen
    solche solcher solches jene jener manche mancher alle aller allen beide beiden""".split()
)
LINKED = re.compile(r".{3,}(?:tion|heit|keit|ung|schaft|tät|tum)")
# Nouns that take an apposition oftener than these texts show, and the days (Mittwoch Abend, an
# older spelling).
APPOSITIVE = frozenset(
    """Morgen Taste Befehl Menü Information Verfassung Bundesregierung Montag Dienstag Mittwoch
    Donnerstag Freitag Samstag Sonnabend Sonntag""".split()
)
APPOSITION_RATE, NEVER_BARE, RATIO = 0.07, 0.1, 0.02
# (how often the compound occurs at least, how often its second noun stands bare at most)
TIERS = ((2, 0.2), (4, 0.35), (10, 0.6))


@dataclass(slots=True)
class Counts:
    """How often each capitalised word stands in which neighbourhood."""

    total: Counter[str] = field(default_factory=Counter)
    after_article: Counter[str] = field(default_factory=Counter)
    bare: Counter[str] = field(default_factory=Counter)
    before_noun: Counter[str] = field(default_factory=Counter)
    pairs: Counter[tuple[str, str]] = field(default_factory=Counter)
    lower: Counter[str] = field(default_factory=Counter)

    def add(self, text: str) -> None:
        """Count the words of a sentence."""
        tokens = TOKEN.findall(text)
        self.lower.update(token for token in tokens if token[0].islower())
        for index, word in enumerate(tokens):
            if word[0].isupper() and len(word) > 2:
                self._noun(word, tokens[index - 1] if index else "", tokens[index + 1 : index + 2])

    def _noun(self, word: str, before: str, after: list[str]) -> None:
        self.total[word] += 1
        if after and after[0][0].isupper():
            self.before_noun[word] += 1
            self.pairs[word, after[0]] += 1
        if before.lower() in ARTICLES:
            self.after_article[word] += 1
        elif before and not ADJECTIVE.fullmatch(before):
            self.bare[word] += 1


def first_nouns(counts: Counts) -> set[str]:
    """Nouns that a second noun does not follow without joining them."""
    return {
        word
        for word, total in counts.total.items()
        if total >= 8
        and NOUN.fullmatch(word)
        and word not in APPOSITIVE
        and counts.before_noun[word] <= APPOSITION_RATE * total
        and counts.after_article[word] >= 0.05 * total
        and counts.lower[word.lower()] < total
    }


def second_nouns(counts: Counts, most_bare: float) -> set[str]:
    """Common nouns that stand without an article at most this often."""
    return {
        word
        for word, total in counts.total.items()
        if total >= 20
        and len(word) >= 4
        and NOUN.fullmatch(word)
        and counts.bare[word] <= most_bare * total
        and counts.after_article[word] >= 0.1 * total
        and counts.lower[word.lower()] < total / 5
    }


def splits(word: str, firsts: set[str], seconds: set[str]) -> Iterator[tuple[str, str, str]]:
    """Every (first noun, link, second noun) that the word can be made of."""
    for cut in range(3, len(word) - 3):
        second = word[cut:].capitalize()
        if second in seconds and second.casefold() != word[:cut].casefold():
            stem = word[:cut]
            parts = [(stem, ""), (stem + "e", "-")]
            parts += [(stem[: -len(x)], x) for x in ("s", "es", "n", "en") if stem.endswith(x)]
            yield from ((first, link, second) for first, link in parts if first in firsts)


def compounds(counts: Counts) -> dict[tuple[str, str], set[str]]:
    """(first noun, link) -> second nouns, for compounds that are frequent enough."""
    firsts = first_nouns(counts)
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for least, most_bare in TIERS:
        seconds = second_nouns(counts, most_bare)
        for word, total in counts.total.items():
            if total >= least and len(word) >= 7 and NOUN.fullmatch(word):
                for first, link, second in splits(word, firsts, seconds):
                    if counts.pairs[first, second] <= RATIO * total:
                        found[first, link].add(second)
    return found


def lines(counts: Counts) -> Iterator[str]:
    """The file's lines, sorted."""
    for (first, link), seconds in sorted(compounds(counts).items()):
        yield f"{first}\t{link}\t{' '.join(sorted(seconds))}"
    yield f"*\t\t{' '.join(sorted(second_nouns(counts, NEVER_BARE)))}"
    linked = (word for word in first_nouns(counts) if LINKED.fullmatch(word))
    yield f"+\ts\t{' '.join(sorted(linked))}"


def texts(data: Path) -> Iterator[str]:
    """Human German; the news of the parallel texts are kept for measuring alarms."""
    with gzip.open(data / "native.de.jsonl.gz", "rt", encoding="utf-8") as rows:
        yield from (json.loads(row)["text"] for row in rows)
    with gzip.open(data / "parallel.en-de.jsonl.gz", "rt", encoding="utf-8") as rows:
        for row in map(json.loads, rows):
            if row["origin"] != "wmt-news":
                yield row["target"]


def main() -> None:
    """Count, and write the list beside the languages."""
    counts = Counts()
    for text in texts(data_path(__doc__, "DATA/train")):
        counts.add(text)
    content = "\n".join(lines(counts)).encode()
    target = Path(__file__).parent.parent / "qa/languages/de_compounds.tsv.gz"
    target.write_bytes(gzip.compress(content, 9, mtime=0))


if __name__ == "__main__":
    main()
