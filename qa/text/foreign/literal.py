"""Whether a translation is word by word, so that what it lacks was not said in other words."""

from __future__ import annotations

from qa.languages import base
from qa.text.foreign.cognates import keys, number_keys, tokens, word_keys

FEWEST = 4  # words that are rendered
SHARE = 0.6  # of those that could be known to be


def literal(source: str, german: str, lang: str) -> bool:
    """Whether German has most of the words of a source that the lexicon and the eye can tell.

    >>> source = "The mayor of Berlin visited the museum in Vienna on 3 May."
    >>> literal(source, "Der Bürgermeister von Berlin besuchte am 3. Mai das Museum in Wien.", "en")
    True
    >>> literal(source, "Er war dort.", "en")
    False
    """
    code, there = base(lang), keys(german, "de")
    rendered = known = 0
    for token in tokens(source, code):
        number = token[0].isdigit()
        ours = set(number_keys(token) if number else word_keys(token, code))
        hit = not there.isdisjoint(ours)
        rendered += hit
        known += hit or number or any(":" not in key and key[0] != "#" for key in ours)
    return rendered >= FEWEST and rendered >= SHARE * known
