"""A subject pronoun and a verb of another person beside it: du hat, ich gehen, wir geht.

Only what opens a sentence is judged. It can be nothing else there: sie and ihr may be many things,
es has a plural beside it (Es sind viele), and behind others a pronoun need not be the subject.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from qa.text.german.ends import sentences
from qa.text.german.words import Word, words

# Of sein, haben, werden and the modals, what a pronoun does not have.
PLURAL = "sind haben werden können müssen sollen wollen dürfen waren hatten wurden konnten mussten"
THIRD = "ist hat wird"
SINGULAR = "war hatte wurde kann konnte muss musste soll will darf durfte"
YOUR = "könnt müsst sollt wollt dürft habt seid"  # of ihr
NEVER = {
    "ich": frozenset(f"bist hast wirst {THIRD} {PLURAL}".split()),
    "du": frozenset(f"bin {THIRD} {SINGULAR} {PLURAL} {YOUR}".split()),
    "er": frozenset(f"bin bist hast wirst {PLURAL}".split()),
    "man": frozenset(f"bin bist hast wirst {PLURAL}".split()),
    "wir": frozenset(f"bin bist habe hast {THIRD} {SINGULAR}".split()),
}
INFINITIVE = frozenset(["ich", "er", "man", "du"])


def disagreeing(text: str) -> Iterator[tuple[int, int, str, str]]:
    """Start and end of pronoun and verb, and both, where they are not of the same person."""
    if NEVER.keys().isdisjoint(text.lower().split()):
        return
    for sentence in sentences(words(text)):
        first = 1 if sentence[0].tag == '"' else 0
        if len(sentence) < first + 4 or sentence[-1].text == "?":
            continue
        pronoun, verb, behind = sentence[first : first + 3]
        found = pronoun.lower in NEVER and verb.text.islower() and behind.tag.isalpha()
        clause = takewhile(lambda word: word.tag.isalpha(), sentence[first + 2 :])
        others = any(word.lower in NEVER for word in clause)
        if found and not others and _never(pronoun, verb, behind):
            yield pronoun.start, verb.end, pronoun.text, verb.text


def _never(pronoun: Word, verb: Word, behind: Word) -> bool:
    """Whether a pronoun never has a verb: a form of haben, or of others an infinitive."""
    if verb.lower in NEVER[pronoun.lower]:
        return not (verb.lower in ("ist", "war", "wird") and behind.tag in "AF")  # Ich ist ein Wort
    # A verb behind wir ends in -n: wir bitten, gingen, sind.
    if pronoun.lower == "wir":
        return verb.tag == "v" and verb.lower.endswith("t")
    return verb.tag == "i" and pronoun.lower in INFINITIVE
