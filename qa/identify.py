"""Which language a text is written in, among those that mtqa knows."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import Any

from qa.languages import Language, codes, language

# Three words' lead is certain enough; below it the statistical model is asked.
LEAD = 3
SAMPLE = 20_000  # characters that decide; more would only cost time
WORD = re.compile(r"[^\W\d_]+(?:['’](?=\s|$))?")
SCRIPTS = {
    "Latn": re.compile("[A-Za-z\u00c0-\u024f]"),
    "Cyrl": re.compile("[\u0400-\u04ff]"),
    "Arab": re.compile("[\u0600-\u06ff]"),
    "Hani": re.compile("[\u3400-\u9fff]"),
}
# A Chinese character says as much as several letters of a name beside it.
WEIGHT = {"Hani": 4}


def identify(text: str, among: tuple[str, ...] = ()) -> str:
    """The code of the language of a text, of those in ``among`` or of all.

    Script first, then function words; only where these leave it open a statistical model
    (py3langid) is loaded. Without a letter the answer is English.

    >>> identify("Der Vertrag wurde nicht verlängert.")
    'de'
    """
    sample = text[:SAMPLE]
    options = tuple(among) or codes()
    script = script_of(sample)
    fitting = [language(code) for code in options if language(code).script == script]
    if not fitting or not script:
        return "en" if "en" in options else options[0]
    if len(fitting) == 1:
        return fitting[0].code
    ranked = sorted(evidence(sample, fitting).items(), key=lambda item: (-item[1], item[0]))
    (best, most), (_, second) = ranked[:2]
    if most - second >= LEAD or (most > second and most >= 2 * second and len(sample) < 40):
        return best
    return _statistical(sample, tuple(found.code for found in fitting))


def script_of(text: str) -> str:
    """The script of most of the text, "" without letters."""
    counts = {
        name: len(letters.findall(text)) * WEIGHT.get(name, 1) for name, letters in SCRIPTS.items()
    }
    best = max(counts, key=lambda name: counts[name])
    return best if counts[best] else ""


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


@cache
def _model(among: tuple[str, ...]) -> Any:
    # Half a second: only for texts that function words leave open.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    model = LanguageIdentifier.from_model_file(MODEL_FILE)
    model.set_languages(list(among))
    return model


def _statistical(text: str, among: tuple[str, ...]) -> str:
    code: str = _model(among).classify(text)[0]
    return code
