"""Requests to one who is called du: bring, nimm, kopiere."""

from __future__ import annotations

from qa.text.german.words import lexicon

# Verbs whose e becomes i, so that the request is no stem of the infinitive.
IRREGULAR = frozenset(
    """brich empfiehl erschrick friss gib hilf iss lies miss nimm schilt sieh sprich stich stiehl
    stirb triff tritt verbirg verdirb vergib vergiss versprich vertritt wirb wirf""".split()
)


def request(form: str) -> bool:
    """Whether a word in small letters may be a request.

    >>> [word for word in "bring nimm kopiere wähl ging sich der fand".split() if request(word)]
    ['bring', 'nimm', 'kopiere', 'wähl']
    """
    known = lexicon()
    return form in IRREGULAR or "i" in (known.get(form + "n"), known.get(form + "en"))
