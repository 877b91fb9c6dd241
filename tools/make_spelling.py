"""Make `qa/languages/de_spelling.bin` and `de_frequent.tsv.gz`: the forms that German texts have.

    python tools/make_spelling.py DATA/train        (about five minutes, one core, 1 GB)

The texts are Wikipedia, parliament and law, the German side of parallel texts, and what is right in
pairs of right and wrong sentences; only the fact that a form occurs is used, and how often. An
article, a sitting or a sentence counts a form once. Of every twenty one is left out, for measuring
(``is_kept_out``), and so are the news of the parallel texts.

The sieves (see `qa.text.german.sieve`) hold, in small letters:

    small          forms that occur in small letters, or with a capital RARE times
    large          all others
    usual-small    forms that occur USUAL times in small letters
    usual          forms that occur USUAL times
    letters        four letters in a row that stand in at least WORDS forms

Left out are forms that occur no more than RARE times and look like slips for frequent ones. Known
are the names and towns of the other lists, English words, right forms that the texts do not have
(``seldom.txt``), and the spelling of Switzerland and of former times (``heisst``, ``daß``). The
list of frequent forms has a line for each power of two, nouns with their capital; of a noun one
place in ten is behind an article or the like. Expect 250,000 small and 320,000 other forms, 31,000
frequent ones, and 1.4 MB.
"""

from __future__ import annotations

import gzip
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

from command import data_path
from german_texts import is_kept_out, texts
from make_compounds import ARTICLES

from qa.languages.tables import packed, unpacked
from qa.text.foreign.unshared import everyday
from qa.text.german.articles import known_nouns
from qa.text.german.sieve import Sieve
from qa.text.german.sieve import packed as written
from qa.text.german.slips import GERMAN, SHORTEST, edits, told
from qa.text.german.spelled import fours
from qa.text.german.words import closed, lexicon
from qa.text.names.kept import common
from qa.text.spelling import WORD

RARE, USUAL, FREQUENT, WORDS = 3, 4, 16, 3
FAR_OFTENER = 8  # powers of two
NEWS = "wmt-news"
NATIVE = ("wiki", "bundestag", "law")
NATIVELY = 0.25  # of the documents that have a form: texts on software are full of fopen and dpkg
BEHIND = 0.1  # of the places of a noun
# Of what is asked very often for one word few errors are borne.
SHARES = {"usual-small": 20, "usual": 20, "letters": 14}
OUT = Path(__file__).parent.parent / "qa" / "languages"
PARTS = re.compile(r"[^\W\d_]+")
SWISS = ("ß", "ss")
FORMER = re.compile("ss(?=[^aeiouyäöü]|$)")


@dataclass(slots=True)
class Counts:
    """How many documents have each form: small, with a capital, and with one behind an article."""

    small: Counter[str] = field(default_factory=Counter)
    large: Counter[str] = field(default_factory=Counter)
    opening: Counter[str] = field(default_factory=Counter)
    behind: Counter[str] = field(default_factory=Counter)
    native: Counter[str] = field(default_factory=Counter)

    def add(self, texts: Iterable[str], *, native: bool) -> None:
        """Count the forms of a document once; ``native`` if it was written in German."""
        found: set[tuple[str, str]] = set()
        for text in texts:
            before = None
            for match in WORD.finditer(text):
                for part in match[0].split("-"):
                    if len(part) > 1 and (part.islower() or part[1:].islower()):
                        found.update(_places(part, before))
                    before = part.lower()
        for place, form in found:
            getattr(self, place)[form] += 1
        if native:
            self.native.update({form for _, form in found})

    def total(self, form: str) -> int:
        """Documents that have a form."""
        return self.small[form] + self.large[form] + self.opening[form]


def _places(part: str, before: str | None) -> Iterator[tuple[str, str]]:
    form = part.lower()
    if part.islower():
        yield "small", form
    else:
        yield ("opening" if before is None else "large"), form
        if before in ARTICLES:
            yield "behind", form


def counted(data: Path) -> Counts:
    """The counts of the texts; the news are kept for measuring alarms."""
    counts = Counts()
    kept = (row for row in texts(data) if not is_kept_out(row[1]) and row[0] != NEWS)
    for (origin, _), rows in groupby(kept, key=lambda row: row[:2]):
        counts.add((text for _, _, text in rows), native=origin in NATIVE)
    return counts


class Counted:
    """The forms as they were counted, for `qa.text.german.slips`."""

    def __init__(self, counts: Counts) -> None:
        listed = {word.lower() for word in lexicon()} | set(closed())
        every = counts.small.keys() | counts.large.keys() | counts.opening.keys()
        self.every = every | listed
        small = {form for form, number in counts.small.items() if number >= USUAL}
        self.usual_small = small | {word for word in lexicon() if word.islower()} | set(closed())
        self.usual_all = {f for f in every if counts.total(f) >= USUAL} | listed
        grams = Counter(four for form in self.usual_all for four in set(fours(form)))
        self.letters = {four for four, number in grams.items() if number >= WORDS}
        self.powers = dict(_frequent(counts))
        self.small = frozenset(map(str.lower, self.powers))

    def known(self, form: str, *, small: bool) -> bool:
        """Nothing is: this is for forms that are asked about."""
        return False

    def usual(self, form: str, *, small: bool) -> bool:
        """See ``Forms``."""
        return form in (self.usual_small if small else self.usual_all)

    def odd(self, form: str) -> int:
        """See ``Forms``."""
        return sum(four not in self.letters for four in fours(form))

    def frequent(self) -> frozenset[str]:
        """See ``Forms``."""
        return self.small

    def often(self, form: str) -> int:
        """See ``Forms``."""
        return self.powers.get(form, 0)


def _frequent(counts: Counts) -> Iterator[tuple[str, int]]:
    nouns = known_nouns()
    for form, number in counts.small.items():
        code = counts.native[form] < NATIVELY * counts.total(form) and form not in lexicon()
        if number >= FREQUENT and not code:
            yield form, number.bit_length() - 1
    for form, number in counts.large.items():
        noun = form.capitalize()
        listed = noun in nouns or counts.behind[form] >= BEHIND * number
        if number >= FREQUENT and listed and number > counts.small[form] / 4:
            yield noun, number.bit_length() - 1


def is_slip(form: str, counts: Counts, forms: Counted) -> bool:
    """Whether a rare form looks like a slip: it has odd letters, or two in another order."""
    if counts.total(form) > RARE or len(form) < SHORTEST:
        return False
    surely = (
        forms.often(written) >= FAR_OFTENER
        for edit in edits(form, forms.frequent(), far=False)
        for written in (edit.form, edit.form.capitalize())
    )
    if forms.odd(form) < 2 and not any(surely):
        return False
    small = counts.small[form] >= counts.large[form]
    found = told(form if small else form.capitalize(), forms, opens=False)
    if found is None or forms.often(found.right) < FAR_OFTENER:
        return False
    return forms.odd(form) > 1 or found.kind in ("swapped", "doubled", "single")


def english() -> set[str]:
    """English words, which German texts quote."""
    return set(common()) | set(everyday())


def proper() -> set[str]:
    """Names of people and towns."""
    found = {word.lower() for word in unpacked("de_names.tsv.gz")}
    lines = [*packed("towns.tsv.gz"), (OUT / "given_names.txt").read_text("utf-8")]
    found.update(part.lower() for line in lines for part in PARTS.findall(line))
    return {name for name in found if len(name) >= SHORTEST and GERMAN.fullmatch(name)}


def seldom() -> set[str]:
    """Right forms that the texts do not have, but are a letter away from frequent ones."""
    lines = (Path(__file__).parent / "seldom.txt").read_text("utf-8").splitlines()
    return {form.lower() for line in lines if not line.startswith("#") for form in line.split()}


def variants(forms: set[str]) -> set[str]:
    """The forms, as they are written in Switzerland and before 1996, too."""
    swiss = {form.replace(*SWISS) for form in forms if "ß" in form}
    former = {FORMER.sub("ß", form) for form in forms if "ss" in form}
    return forms | swiss | former


def sieves(counts: Counts, forms: Counted) -> dict[str, Sieve]:
    """The sieves by name."""
    slips = {form for form in forms.every | english() if is_slip(form, counts, forms)}
    in_capitals = {form for form, number in counts.large.items() if number >= RARE}
    listed = {word.lower() for word in lexicon()} | set(closed())
    small = counts.small.keys() | counts.opening.keys() | in_capitals | listed | english()
    small = variants((small - slips) | seldom())
    large = variants((forms.every | proper()) - slips) - small
    sys.stdout.write(f"{len(slips)} slips: {' '.join(sorted(slips)[::23])}\n")
    parts = {
        "small": small,
        "large": large,
        "usual-small": forms.usual_small,
        "usual": forms.usual_all,
        "letters": forms.letters,
    }
    sys.stdout.write(", ".join(f"{name} {len(found):,}" for name, found in parts.items()) + "\n")
    return {name: Sieve.of(found, SHARES.get(name, 10)) for name, found in parts.items()}


def main() -> None:
    """Count, choose and write."""
    data = data_path(__doc__, "DATA/train")
    counts = counted(data)
    forms = Counted(counts)
    (OUT / "de_spelling.bin").write_bytes(written(sieves(counts, forms)))
    by_power: dict[int, list[str]] = {}
    for form, power in sorted(forms.powers.items()):
        by_power.setdefault(power, []).append(form)
    lines = "\n".join(f"{power}\t{' '.join(found)}" for power, found in sorted(by_power.items()))
    (OUT / "de_frequent.tsv.gz").write_bytes(gzip.compress(lines.encode(), 9, mtime=0))
    sizes = [(OUT / name).stat().st_size for name in ("de_spelling.bin", "de_frequent.tsv.gz")]
    sys.stdout.write(f"{len(forms.powers):,} frequent forms, {sizes} bytes\n")


if __name__ == "__main__":
    main()
