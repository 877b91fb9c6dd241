"""Whether a translation is word by word, so that what it lacks was not said in other words."""

from __future__ import annotations

from functools import lru_cache

from qa.languages import base
from qa.text.foreign.cognates import keys, number_keys, tokens, word_keys

# Share of the words that the lexicon knows whose rendering it finds, in training pairs that it did
# not learn from; other languages are not judged.
FOUND = {
    "ar": 0.52, "en": 0.74, "es": 0.69, "fr": 0.72, "it": 0.60, "nl": 0.66, "pl": 0.56, "ru": 0.66,
    "tr": 0.49, "uk": 0.49, "zh": 0.45,
}  # fmt: skip

ENOUGH = 4  # words of a source of which one can tell


def literal(source: str, german: str, lang: str, share: float, fewest: int = 2) -> bool:
    """Whether German has so large a ``share`` of what the lexicon finds in translations.

    >>> source = "The mayor of Berlin visited the museum in Vienna on 3 May."
    >>> literal(source, "Der Bürgermeister von Berlin besuchte am 3. Mai das Museum.", "en", 0.8)
    True
    >>> literal(source, "Er war dort.", "en", 0.8)
    False
    """
    code = base(lang)
    rendered, known = _counted(source, german, code)
    return rendered >= fewest and rendered >= share * FOUND.get(code, 1.0) * known


def free(source: str, german: str, lang: str, share: float) -> bool:
    """Whether German surely lacks that share of a source, which has words enough to tell.

    >>> source = "The mayor of Berlin visited the museum in Vienna on 3 May."
    >>> free(source, "Er war dort.", "en", 0.6), free("Nobody came.", "Er war dort.", "en", 0.6)
    (True, False)
    """
    code = base(lang)
    rendered, known = _counted(source, german, code)
    return known >= ENOUGH and rendered < share * FOUND.get(code, 1.0) * known


@lru_cache(maxsize=256)
def _counted(source: str, german: str, code: str) -> tuple[int, int]:
    """How many words of a source stand in its German, and of how many one could tell."""
    there = keys(german, "de")
    rendered = known = 0
    for token in tokens(source, code):
        number = token[0].isdigit()
        ours = set(number_keys(token) if number else word_keys(token, code))
        hit = not there.isdisjoint(ours)
        rendered += hit
        known += hit or number or any(":" not in key and key[0] != "#" for key in ours)
    return rendered, known
