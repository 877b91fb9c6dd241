"""den for denn, denn for den, wen for wenn: told by what can stand behind them.

Behind a comma den opens a relative clause, with its verb last, and denn a clause with its verb
second: den die Preise sind gestiegen. Wen is an object: Wen es kalt ist has no place for it.
"""

from __future__ import annotations

from qa.languages import german
from qa.text.german.agreement import phrase_at
from qa.text.german.genders import noun
from qa.text.german.paradigms import MASCULINE, NOMINATIVE
from qa.text.german.words import Word, separable
from qa.text.names.kept import is_name

Tokens = tuple[Word, ...]

SUBJECTS = frozenset("ich du er es wir sie man".split())
# Verbs with no object in the accusative.
BEING = frozenset("ist sind war waren bin bist sei seien wäre wären".split())
HAPPENING = BEING | frozenset(
    """kommt kommen kommst kam kamen geht gehen ging gingen regnet regnete schneit schneite
    funktioniert funktionieren passiert passieren passierte stirbt sterben""".split()
)
# Before denn as a particle: Was bringt denn Streit? So herrscht denn Friede, dann kam denn Besuch.
ASKING = german.QUESTION | frozenset(
    """so es da dann nun also endlich bald schließlich wenn ob welcher welche welches welchen
    welchem""".split()
)
TITLES = frozenset(["Herr", "Herrn"])
MARKS = frozenset(',;:.–?!…")')
LONGEST = 30  # words of a clause


def denn(tokens: Tokens, at: int) -> str:
    """The word that belongs where den, denn or wen stands; "" where nothing is wrong."""
    word, before = tokens[at], tokens[at - 1] if at else None
    if word.lower == "wen":
        return "wenn" if _if(tokens, at) else ""
    if before is None or at + 2 >= len(tokens):
        return ""
    if word.lower == "denn":
        return "den" if _article(tokens, at) else ""
    return "denn" if _because(tokens, at) or _than(tokens, at) else ""


def _than(tokens: Tokens, at: int) -> bool:
    """Whether den stands in größer denn je, or in es sei denn."""
    before, behind, then = tokens[at - 1], tokens[at + 1], tokens[at + 2]
    if before.lower == "sei" and at > 1 and tokens[at - 2].lower == "es":
        return behind.tag == ","
    more = before.lower == "mehr" or (before.tag in "ab" and before.lower.endswith("er"))
    return more and behind.lower == "je" and then.tag not in "CPAN"


def _because(tokens: Tokens, at: int) -> bool:
    """Whether a clause behind a comma has its verb second: …, den die Preise sind gestiegen."""
    if tokens[at - 1].tag not in ",;–":
        return False
    end = _end(tokens, at)
    if tokens[at + 1].lower in SUBJECTS:
        verb = at + 2
    else:
        found = phrase_at(tokens, at + 1)
        if found is None or not found.bits & found.known & NOMINATIVE:
            return False
        verb = found.noun + 1
    if verb + 1 >= end or tokens[verb].tag not in "vx" or not tokens[verb].text.islower():
        return False
    rest, last = tokens[verb + 1 : end], tokens[end - 1]
    if any(word.tag in "vx" for word in rest):
        return False
    if last.tag in "pq" and last.text.islower() and _may_refer(tokens, at):
        return False  # the order of verse and speech: der Wein, den das Jahr hat gebracht
    if tokens[verb].lower in BEING:
        return rest[0].lower not in ("wert", "los", "leid", "satt")
    parted = last.lower in separable() and last.tag != "A" and tokens[verb].tag == "v"
    # den er hat kommen sehen: of haben only the participle closes a clause with its verb second
    closing = "pq" if tokens[verb].lower.startswith(("ha", "hä")) else "pqi"
    helped = tokens[verb].tag == "x" and last.tag in closing and last.text.islower()
    return parted or helped


def _may_refer(tokens: Tokens, at: int) -> bool:
    """Whether the noun before the comma may be what den as a relative pronoun stands for."""
    before = tokens[max(at - 2, 0)]
    known = noun(before.text)
    return before.noun and (not known or bool(known & MASCULINE))


def _end(tokens: Tokens, at: int) -> int:
    """Where the words of a clause end."""
    end = at + 1
    while end < len(tokens) - 1 and tokens[end].tag not in MARKS and end - at < LONGEST:
        end += 1
    return end


def _article(tokens: Tokens, at: int) -> bool:
    """Whether denn stands for the article: für denn Vorschlag, lehnt denn Vorschlag ab."""
    before, head = tokens[at - 1], tokens[at + 1]
    known = noun(head.text) if head.noun and head.text[1:].islower() else 0
    if not known & MASCULINE or known & ~MASCULINE or is_name(head.text) or head.text in TITLES:
        return False
    earlier = {word.lower for word in tokens[max(at - LONGEST, 0) : at]}
    ends = (word.text for word in tokens[at : at + 2 * LONGEST] if word.tag == ".")
    said = earlier.isdisjoint(ASKING) and next(ends, "") == "."
    return before.tag == "P" or (before.tag == "v" and said)


def _if(tokens: Tokens, at: int) -> bool:
    """Whether wen opens a clause with a verb that has no object: Wen es kalt ist, …"""
    if at and tokens[at - 1].tag not in ',;:.–"(':
        return False
    end = _end(tokens, at)
    if end - at < 3 or tokens[at + 1].lower not in SUBJECTS:
        return False
    verb, rest = tokens[end - 1], tokens[at + 2 : end - 1]
    late = verb.lower in HAPPENING and tokens[end].tag in ",.!"
    return late and all(word.tag not in "vxXSiz" for word in rest)
