"""Datives that stand beside a verb which has none: their preposition is lost."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from qa.breaks import View, detector
from qa.breaks.verbs.arguments import Phrase
from qa.breaks.verbs.governed import around, parted
from qa.breaks.verbs.two import attributive
from qa.check import Hit
from qa.languages.german_frames import NO_DATIVE
from qa.text.german import inflect
from qa.text.german.words import Word


@cache
def _no_dative() -> dict[str, str]:
    """Finite form and infinitive -> the prefix of a verb beside which no dative stands."""
    table: dict[str, str] = {}
    for infinitive in NO_DATIVE:
        verb = inflect.verb(infinitive)
        table.update(dict.fromkeys(verb.finite, verb.prefix))
        table[infinitive] = ""
    return table


@cache
def _participles() -> frozenset[str]:
    """Participles of the same verbs."""
    verbs = (inflect.verb(infinitive) for infinitive in NO_DATIVE)
    return frozenset(form for verb in verbs for form in verb.whole if form.isalpha())


# Prepositions behind their phrase: dem Bericht zufolge.
BEHIND = frozenset(
    """nach zufolge gemäß gegenüber entgegen nahe zuliebe entlang entsprechend zum zur voran getreu
    mitsamt nebst ähnlich gleich treu außer""".split()
)


@detector(0.85, needs=lambda: _no_dative().keys() | _participles())
def dative_alone(view: View) -> Iterator[Hit]:
    """Beside a verb that never has one stands a dative without a preposition.

    Flags:
        Der Verband [[rechnet]] einem Rückgang der Preise.

        Im Mai [[begann]] der Verein dem Umbau des Bahnhofs.

        Sie hat schon damals dem Zustand der Schiffe [[gewarnt]].

    Passes:
        Der Verband rechnet mit einem Rückgang. Dem Bericht zufolge begann der Umbau im Mai.

        Sie beginnt in nicht einmal einem Monat. Wir verdienen so viel wie vor einem Jahr.

        Sie bestanden zu gut einem Drittel aus Holz. Dort herrscht ein dem Meer ähnliches Klima.

        Es handelt sich um das erste einem Fürsten gewidmete Haus.

        Wir handeln heute getreu diesem Motto. Er wohnt dem Bahnhof gegenüber. Dem Mann starb sie.
    """
    table = _no_dative()
    for sentence in view.sentences:
        for clause, _, _ in view.parts(sentence):
            for at, word in enumerate(clause):
                prefix = table.get(word.lower) if word.tag in "vVqi" else None
                helped = _helped(clause, at)
                prefix = "" if helped is not None else prefix
                if prefix is None or word.noun or attributive(clause, at):
                    continue
                found = around(clause, at)
                closed = prefix == "" or clause[-1].lower == prefix
                closed = closed and not (prefix == "" and parted(sentence, word))
                behind = at if helped is None else helped
                if closed and any(_bare_dative(clause, phrase, behind) for phrase in found or ()):
                    message = f"“{word.text}” has no dative; a preposition is missing."
                    yield Hit(word.start, word.end, message)
                    break


def _helped(clause: tuple[Word, ...], at: int) -> int | None:
    """Index of the helping verb of a participle of these verbs that closes its clause."""
    if at < 2 or at != len(clause) - 1 or clause[at].lower not in _participles():
        return None
    verbs = [index for index, word in enumerate(clause[:at]) if word.tag in "vVxXqpiz"]
    return verbs[0] if len(verbs) == 1 and clause[verbs[0]].tag == "x" else None


def _bare_dative(clause: tuple[Word, ...], phrase: Phrase, at: int) -> bool:
    """Whether a phrase behind a verb has dem or einem, and no preposition behind it."""
    low = phrase.first.lower
    known = phrase.first.tag == "A" and low.endswith("em") and phrase.last.noun
    start, end = clause.index(phrase.first), clause.index(phrase.last)
    behind = clause[end + 1 :]
    # entsprechend dem Sprichwort, Themen wie dem Bau, mit Haldric dem Ersten
    before = clause[start - 1]
    held = start > 0 and (before.lower in BEHIND or before.tag in "SnAa")
    held |= any(word.tag == "P" for word in clause[max(start - 2, 0) : start])  # zu gut einem
    held |= start > 1 and before.lower == "einmal" and clause[start - 2].lower == "nicht"
    compared = start > 1 and any(w.lower in ("wie", "als") for w in clause[at:start])
    held |= compared
    return known and start > at and not held and all(w.lower not in BEHIND for w in behind[:6])
