"""Phrases that a German verb needs where the English one beside it has its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from qa.breaks import View, detector
from qa.breaks.verbs.governed import ANY, parted
from qa.breaks.verbs.mains import whole_clauses
from qa.breaks.verbs.two import attributive
from qa.breaks.verbs.valency import HAVE, MODALS, paired
from qa.check import Hit
from qa.languages import base
from qa.text.german import inflect
from qa.text.german.words import Word

# German verb: its prepositions: the English words that say that it is meant so.
WITNESSES = tuple(
    (infinitive, tuple(prepositions.split()), re.compile(rf"\b(?:{english})\b", re.IGNORECASE))
    for infinitive, prepositions, english in (
        line.split(": ", 2)
        for line in """bestehen: auf darauf: insist(?:s|ed|ing)? (?:on|upon)
bestehen: aus: consist(?:s|ed|ing)? of|(?:made|making|makes) up of|comprise[sd]?
abhängen: von: depend(?:s|ed|ing|ent)? (?:on|upon)
beitragen: zu: contribut(?:e|es|ed|ing) to
leiden: an unter: suffer(?:s|ed|ing)? from
erinnern: an: remind(?:s|ed|ing)? \\w+ of|reminiscent of
achten: auf: pay(?:s|ing)? attention to|paid attention to|watch(?:es|ed)? out for
zielen: auf: aim(?:s|ed|ing)? (?:at|for)""".splitlines()
    )
)
# Verbs with an object of their own that may be left out, and English ones with an object behind.
OBJECT = (
    r" (?:a|an|the|his|her|its|their|our|my|your|more|most|all|some|any|no|\d+|this|that|these)"
)
BOTH = {
    infinitive: re.compile(rf"\b(?:{english}){OBJECT}\b", re.IGNORECASE)
    for infinitive, english in (
        line.split(": ")
        for line in """verlieren: lose|loses|lost|losing
verkaufen: sell|sells|sold|selling
kaufen: buy|buys|bought|buying|purchased?
eröffnen: open|opens|opened|opening
bauen: build|builds|built|building
retten: save|saves|saved|rescue|rescues|rescued
verlangen: demand|demands|demanded|want|wants|wanted
fordern: demand|demands|demanded|claim|claims|claimed
töten: kill|kills|killed|killing
übernehmen: take over|takes over|took over|assume|assumes|assumed
bekommen: get|gets|got|receive|receives|received
erhalten: get|gets|got|receive|receives|received
verdienen: earn|earns|earned|deserve|deserves|deserved
stehlen: steal|steals|stole|stolen
löschen: delete|deletes|deleted|extinguish|extinguished|put out
prüfen: check|checks|checked|examine|examines|examined|review|reviewed
machen: make|makes|made
schicken: send|sends|sent""".splitlines()
    )
}


@cache
def _forms(infinitive: str) -> frozenset[str]:
    verb = inflect.verb(infinitive)
    return verb.finite | verb.whole


@cache
def _both() -> dict[str, list[str]]:
    """Form -> verbs that it may belong to."""
    table: dict[str, list[str]] = {}
    for infinitive in BOTH:
        for form in _forms(infinitive):
            table.setdefault(form, []).append(infinitive)
    return table


@cache
def _witnessed() -> frozenset[str]:
    return frozenset().union(*(_forms(infinitive) for infinitive, _, _ in WITNESSES))


@detector(0.85, beside=True, needs=_witnessed)
def preposition_unlike_source(view: View) -> Iterator[Hit]:
    """The English verb has its preposition, the German one has lost its own.

    Flags:
        Even at night the delegation insisted on an immediate ceasefire.
        Selbst in der Nacht [[bestand]] die Delegation einer sofortigen Waffenruhe.

    Passes:
        Even at night the delegation insisted on an immediate ceasefire.
        Selbst in der Nacht bestand die Delegation auf einer sofortigen Waffenruhe.

        The delegation insisted on a ceasefire that had existed before.
        Die Delegation beharrte auf einer Waffenruhe, die zuvor schon bestand.
    """
    if not view.source or base(view.source_lang or "") != "en":
        return
    for infinitive, prepositions, english in WITNESSES:
        if _forms(infinitive).isdisjoint(view.forms) or not english.search(view.source):
            continue
        known = frozenset().union(*(ANY.get(of, frozenset([of])) for of in prepositions))
        if known.isdisjoint(view.forms):
            verb = _only(view, infinitive)
            if verb:
                message = (
                    f"“{verb.text}” has no “{prepositions[0]}”; the source has its preposition."
                )
                yield Hit(verb.start, verb.end, message)
                return


def _only(view: View, infinitive: str) -> Word | None:
    """The one form of a verb in a text, if it may be nothing else."""
    prefix = inflect.verb(infinitive).prefix
    found = []
    for clause in view.clauses:
        for at, word in enumerate(clause):
            verb = word.tag in "vViqp" and word.lower in _forms(infinitive)
            if not verb or attributive(clause, at):
                continue
            if prefix and word.lower in inflect.verb(infinitive).finite:
                verb = clause[-1].lower == prefix
            if verb and (prefix or not parted(tuple(clause), word)):
                found.append(word)
    return found[0] if len(found) == 1 else None


@detector(0.85, beside=True, needs=_both)
def object_unlike_source(view: View) -> Iterator[Hit]:
    """The English verb has subject and object, the German one has one of them at most.

    Flags:
        Since 1900 the islands have already lost more than half of their beaches.
        Seit 1900 [[haben]] bereits mehr als die Hälfte ihrer Strände verloren.

    Passes:
        Since 1900 the islands have already lost more than half of their beaches.
        Seit 1900 haben die Inseln bereits mehr als die Hälfte ihrer Strände verloren.

        The club has lost again.
        Der Verein hat zuletzt verloren.
    """
    if not view.source or base(view.source_lang or "") != "en":
        return
    table = _both()
    known = {verb for form in table.keys() & view.forms for verb in table[form]}
    verbs = [verb for verb in known if BOTH[verb].search(view.source)]
    for sentence, clause in whole_clauses(view) if verbs else ():
        verb = clause.verb
        helped = (verb.lower in HAVE or verb.lower in MODALS) and len(clause.closing) == 1
        lexical = clause.closing[0] if helped else verb
        if (clause.closing and not helped) or parted(sentence, lexical):
            continue
        if not any(lexical.lower in _forms(one) for one in verbs):
            continue
        found = clause.phrases
        if found is not None and not paired(found) and verb.lower != "lassen":
            yield Hit(verb.start, verb.end, f"“{lexical.text}” has no subject or no object.")
            return
