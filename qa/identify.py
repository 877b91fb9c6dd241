"""Which language a text is written in, among those that mtqa knows."""

from __future__ import annotations

from functools import cache
from typing import Any

from qa.languages import codes, language
from qa.text.scripts import evidence, script_of

# Three words' lead is certain enough; below it the statistical model is asked.
LEAD = 3
SAMPLE = 20_000  # characters that decide; more would only cost time


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


def surely(text: str, code: str) -> bool:
    """Whether function words alone tell that a text is in this language, and in no other.

    >>> surely("Der Vertrag wurde nicht verlängert, und das Geld ist weg.", "de")
    True
    >>> surely("FC Bayern beat Hamburg in Munich", "de")
    False
    """
    sample = text[:SAMPLE]
    script = script_of(sample)
    if code not in codes() or script != language(code).script:
        return False
    written = [language(one) for one in codes() if language(one).script == script]
    counts = evidence(sample, written)
    own = counts.pop(code)
    other = max(counts.values(), default=0)
    return own - other >= LEAD and own >= 2 * other


def written_in(text: str) -> str | None:
    """The language that ``surely`` holds of, if there is one.

    >>> written_in("The council has decided that it will build a new school."), written_in("Oslo")
    ('en', None)
    """
    sample = text[:SAMPLE]
    script = script_of(sample)
    written = [language(one) for one in codes() if language(one).script == script]
    if not script or not written:
        return None
    ranked = sorted(evidence(sample, written).items(), key=lambda item: -item[1])
    (best, own), *others = ranked
    other = others[0][1] if others else 0
    return best if own - other >= LEAD and own >= 2 * other else None


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
