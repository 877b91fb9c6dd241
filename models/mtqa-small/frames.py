"""The lexicon of what verbs need, ``valency.tsv.gz``, as the table that `lacking.py` learns with.

A line has an infinitive, the separable prefix before a bar, and its uses, a slash between them::

    ab|hängen	von / A / A von

A use lists what the verb has beside its subject; what may be left out stands in brackets. Pieces
are those of `qa.backends.estimator.valency`. The lexicon was written for this project (CC0).
"""

from __future__ import annotations

import gzip
from collections import defaultdict
from collections.abc import Collection, Container, Iterator
from pathlib import Path

import numpy as np

from qa.backends.estimator.valency import BITS, PIECES, PREFIXES, Valency, bits, key
from qa.text.german import inflect

LEXICON = Path(__file__).resolve().parent / "valency.tsv.gz"
Uses = frozenset[str]


def read(path: Path = LEXICON) -> Iterator[tuple[str, str, list[Uses]]]:
    """Prefix, verb without it, and uses, of each line."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield parsed(line)


def parsed(line: str) -> tuple[str, str, list[Uses]]:
    """One line of the lexicon.

    >>> prefix, base, uses = parsed("ab|hängen\\tvon / A (von)")
    >>> prefix, base, [sorted(use) for use in uses]
    ('ab', 'hängen', [['von'], ['(von)', 'A']])
    """
    verb, _, frames = line.strip().partition("\t")
    prefix, bar, base = verb.partition("|")
    uses = []
    for frame in frames.split(" / "):
        pieces = frozenset(piece for piece in frame.split() if piece.strip("()") in PIECES)
        bare = all(piece.startswith("(") for piece in pieces)
        uses.append(pieces | {"0"} if bare else pieces)
    return (prefix, base, uses) if bar else ("", verb, uses)


def table(seen: Container[str]) -> Valency:
    """The table of those forms that are ``seen`` in ordinary text."""
    of: dict[tuple[str, str], list[list[Uses]]] = defaultdict(list)  # verbs by form and prefix
    apart = set()  # finite forms of verbs with a prefix
    for prefix, base, uses in read():
        if prefix and prefix not in PREFIXES:
            continue
        whole, finite = forms(prefix, base)
        for form in filter(seen.__contains__, whole):
            of[form, ""].append(uses)
        for form in filter(seen.__contains__, finite if prefix else ()):
            of[form, prefix].append(uses)
            apart.add(form)
    rows: dict[tuple[int, ...], int] = {(0,) * BITS: 0}
    numbers = {key(*pair): rows.setdefault(bits(found), len(rows)) for pair, found in of.items()}
    only = rows.setdefault(bits([], prefixed=True), len(rows))
    for form in apart:
        numbers.setdefault(key(form), only)
    return Valency(
        np.array(list(numbers), np.uint32),
        np.array(list(numbers.values()), np.uint16),
        np.array(list(rows), np.uint8),
    )


def forms(prefix: str, base: str) -> tuple[set[str], set[str]]:
    """Forms in one word that are verbs, adjectives made of them left out; and the finite forms.

    >>> whole, finite = forms("ab", "hängen")
    >>> sorted(whole & {"hängt", "abhängt", "abzuhängen", "abgehängt", "abhängende", "abhing"})
    ['abgehängt', 'abhing', 'abhängt', 'abzuhängen']
    >>> "hing" in finite
    True
    """
    of = inflect.verb(base)
    if of.prefix and not prefix:  # übersetzen: as setzen, but its participle has no ge-
        inner = inflect.verb(base.removeprefix(of.prefix))
        finite = {of.prefix + form for form in inner.finite}
        past = {of.prefix + form.removeprefix("ge") for form in participles(inner.whole)}
        return finite | past | {base}, finite
    finite = set(of.finite)
    whole = {prefix + of.prefix + form for form in finite} | {prefix + base}
    whole |= {prefix + form for form in participles(of.whole)}
    if prefix:
        whole.add(prefix + "zu" + base)
    return whole, finite


def participles(whole: Collection[str]) -> set[str]:
    """The participles of the past among the forms of a verb, which end like adjectives, too."""
    return {form for form in whole if f"{form}em" in whole and not form.endswith("d")}
