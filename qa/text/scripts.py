"""Writing systems: which one a text is in, and where another one stands in German text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.identify import SCRIPTS, WEIGHT, evidence
from qa.languages import Language, codes, language

# A sentence has this many letters, a run this many (a Chinese character counts for several).
LEAST_SENTENCE = 8
LEAST_RUN = 13
# Letters of one script, with the spaces, figures and marks between their words.
BETWEEN = r"(?:[^\w„“”\"»«‚‘’()\[\]\x00]|\d){0,6}"
RUNS = {
    name: re.compile(rf"{letters.pattern}+(?:{BETWEEN}{letters.pattern}+)*")
    for name, letters in SCRIPTS.items()
    if name != "Latn"
}
OTHER = re.compile("|".join(SCRIPTS[name].pattern for name in RUNS))


def weight(text: str, script: str) -> int:
    """How many letters of a script a text holds; a Chinese character counts for four."""
    return len(SCRIPTS[script].findall(text)) * WEIGHT.get(script, 1)


def written_in(text: str, asked: str) -> Language | None:
    """The language of a text that is hardly in Latin letters; ``asked`` if it may be that.

    >>> written_in("Результати опублікують наступного тижня.", "uk").name
    'Ukrainian'
    """
    weights = {name: weight(text, name) for name in SCRIPTS}
    script = max(weights, key=lambda name: weights[name])
    if script == "Latn" or weights[script] < LEAST_SENTENCE:
        return None
    return _of(script, text, asked) if weights["Latn"] < 0.3 * sum(weights.values()) else None


def names_itself(text: str, source: str | None) -> bool:
    """Whether a text is a single word that no source has in its script: a language's own name.

    >>> names_itself("Українська", "Ukrainian"), names_itself("Українська", "Українська")
    (True, False)
    """
    if len(text.split()) > 1 or weight(text, "Hani") > LEAST_RUN + 3:
        return False
    return not any(weight(source or "", name) for name in RUNS)


def runs_in_another(text: str, asked: str) -> Iterator[tuple[int, int, Language]]:
    """Stretches of some words in another script than Latin, and their language.

    A name alone is none: a run has a word in small letters where the script knows them.

    >>> [run[:2] for run in runs_in_another("Er sagte, мы поддержим правительство gestern.", "ru")]
    [(10, 38)]
    """
    if not OTHER.search(text):
        return
    for script, pattern in RUNS.items():
        for match in pattern.finditer(text):
            found = match[0]
            small = script != "Cyrl" or any(word[0].islower() for word in found.split())
            words = script == "Hani" or len(found.split()) > 1
            if weight(found, script) >= LEAST_RUN and small and words:
                yield *match.span(), _of(script, found, asked)


def _of(script: str, text: str, asked: str) -> Language:
    """The language of the script: the one asked for, or the one whose small words stand there."""
    fitting = [language(code) for code in codes() if language(code).script == script]
    named = [known for known in fitting if known.code == asked]
    if named:
        return named[0]
    counts = evidence(text, fitting)
    return max(fitting, key=lambda known: counts[known.code])
