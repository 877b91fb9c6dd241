"""Writing systems: which one a text is in, and where another one stands in German text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from qa.languages import Language, codes, language

WORD = re.compile(r"[^\W\d_]+(?:['’](?=\s|$))?")
SCRIPTS = {
    "Latn": re.compile("[A-Za-z\u00c0-\u024f]"),
    "Cyrl": re.compile("[\u0400-\u04ff]"),
    "Arab": re.compile("[\u0600-\u06ff]"),
    "Hani": re.compile("[\u3400-\u9fff]"),
}
PICTURES = "\u2600-\u27bf\U0001f300-\U0001faff"  # emoji, as a range of a character class
# A Chinese character says as much as several letters of a name beside it.
WEIGHT = {"Hani": 4}
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


def evidence(text: str, languages: list[Language]) -> dict[str, float]:
    """Function words of each language in the text; one that several share counts by its share."""
    owners = _owners(tuple(known.code for known in languages))
    found = {known.code: 0.0 for known in languages}
    for word, count in Counter(WORD.findall(text.lower())).items():
        for code in owners.get(word.replace("’", "'"), ()):
            found[code] += count / len(owners[word.replace("’", "'")])
    return found


@cache
def _owners(wanted: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    words = {word for code in wanted for word in language(code).function_words}
    return {
        word: tuple(code for code in wanted if word in language(code).function_words)
        for word in words
    }


def weight(text: str, script: str) -> int:
    """How many letters of a script a text holds; a Chinese character counts for four."""
    return len(SCRIPTS[script].findall(text)) * WEIGHT.get(script, 1)


def script_of(text: str) -> str:
    """The script of most of the text, "" without letters."""
    weights = {name: weight(text, name) for name in SCRIPTS}
    best = max(weights, key=lambda name: weights[name])
    return best if weights[best] else ""


def written_in(text: str, asked: str) -> Language | None:
    """The language of a text that is hardly in Latin letters; ``asked`` if it may be that.

    >>> written_in("Результати опублікують наступного тижня.", "uk").name
    'Ukrainian'
    """
    script = script_of(text)
    if script in ("", "Latn") or weight(text, script) < LEAST_SENTENCE:
        return None
    much = weight(text, "Latn") < 0.3 * sum(weight(text, name) for name in SCRIPTS)
    return _of(script, text, asked) if much else None


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
    [(10, 36)]
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


def stretches(text: str, asked: str) -> Iterator[tuple[int, int, Language]]:
    """All stretches in another script than Latin, a single word as well, and their language."""
    for script, pattern in RUNS.items():
        for match in pattern.finditer(text):
            yield *match.span(), _of(script, match[0], asked)


def _of(script: str, text: str, asked: str) -> Language:
    """The language of the script: the one asked for, or the one whose small words stand there."""
    fitting = [language(code) for code in codes() if language(code).script == script]
    named = [known for known in fitting if known.code == asked]
    if named:
        return named[0]
    counts = evidence(text, fitting)
    return max(fitting, key=lambda known: counts[known.code])
