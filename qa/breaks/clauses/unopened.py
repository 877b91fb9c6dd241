"""Clauses with their verb at the end that nothing opens, and such as have no subject."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from qa.breaks import OPENER, View, detector
from qa.breaks.clauses.commas import OPENERS
from qa.breaks.clauses.joints import NUMERALS
from qa.breaks.clauses.whole import MODALS
from qa.check import Hit
from qa.languages import german
from qa.text.german.words import Word

SUBJECTS = frozenset("er wir ich man jemand niemand".split())
DETERMINERS = ("ein", "kein", "mein", "sein", "unser", "dies", "jed", "viele", "mehrere", "einige")
# What leads a clause with its verb at the end; behind such a clause another may go on without.
LEADS = OPENERS | frozenset("wieviel je ob indem da seit bis".split())


@detector(0.85)
def clause_unopened(view: View) -> Iterator[Hit]:
    """A clause has its verb at the end, and its conjunction is lost.

    Flags:
        Der Pilot bestätigte, [[er]] die Warnung zu spät gesehen habe.

        Es kamen so viele Gäste, [[eine]] zweite Tafel gedeckt werden musste.

    Passes:
        Der Pilot bestätigte, er habe die Warnung gesehen. Er sagt, ein Mann aus Ulm kommt.

        Der Turm, den er gesehen hat, ist alt. Er weiß, was du tust, wenn du gehst, er dich sieht.

        Es kamen viele Gäste, einige von ihnen waren müde, eine Tafel musste gedeckt werden.
    """
    for sentence in view.sentences:
        led = False
        for clause, mark, _ in view.parts(sentence):
            first, last = clause[0], clause[-1]
            at = first.start
            comma = not led and at > sentence[0].start and mark in ",."
            comma = comma and _behind_comma(view, at)
            if comma and len(clause) > 3 and last.finite and _late(clause):
                message = f"{OPENER} is missing before “{first.text} … {last.text}”."
                yield Hit(first.start, first.end, message)
            led = led or _leads(clause, sentence)


def _behind_comma(view: View, at: int) -> bool:
    """Whether a comma and a blank stand before a place."""
    return view.text[max(0, at - 2) : at].rstrip().endswith(",")


def _late(clause: tuple[Word, ...]) -> bool:
    """Whether a clause has its subject first, and its only verb last."""
    first, inner = clause[0], clause[1:-1]
    if any(word.tag in "vxVKS" or word.lower in LEADS for word in inner):
        return False
    if first.text in SUBJECTS:
        return inner[0].tag in "APRF" and not any(word.tag in "XuheC" for word in inner)
    # The verb of ein Mann aus Ulm kommt stands second; that of ein Tisch gedeckt wird does not.
    opens = first.text.islower() and first.lower.startswith(DETERMINERS) and first.tag == "A"
    return opens and clause[-1].tag == "x" and inner[-1].tag in "pqX"


LATE = frozenset("dass weil ob obwohl bevor nachdem sobald sofern".split())
# Pronouns and articles that are no subject and open none.
OBJECTS = frozenset("sich ihm ihn ihnen mir mich dir dich uns euch".split())
OF_OBJECTS = frozenset(
    """den dem einen einem keinen keinem meinen meinem seinen seinem ihren ihrem unseren unserem
    diesen diesem jeden jedem""".split()
)
THIS = frozenset(
    "ebendies ebendas derlei solches anderes einiges manches vieles viel wenig mehr".split()
)
# Pronouns that are a subject by themselves: dass sich derjenige meldet.
WHO = frozenset(
    """alle alles beide beides einige mehrere andere viele wenige manche derjenige diejenige
    dasjenige diejenigen derselbe dieselbe dasselbe dieselben keiner keine jeder jede jedes
    jedermann irgendjemand irgendwer irgendetwas welche""".split()
)
# Helping verbs of a clause that has a subject; dass dafür gesorgt ist and wird has none.
HAVE = frozenset("hat habe hatte hätte hatten hätten".split())
SINGULAR = MODALS - german.PLURAL_AUXILIARIES  # the plurals are infinitives, too
MODAL = SINGULAR | frozenset("könne müsse müssten solle wolle dürfe".split())


@detector(0.85, needs=LATE)
def subject_never_comes(view: View) -> Iterator[Hit]:
    """A clause opens with its conjunction, ends in its verb and has no subject.

    Flags:
        Wir nahmen das kleine Haus, [[weil]] gleich am Ufer steht.

        Er hofft, [[dass]] bald in den Hof zurückkehrt.

        Sie wusste nicht, [[ob]] ihn in der Stadt finden könnte.

    Passes:
        Wir nahmen das Haus, weil es am Ufer steht, weil dort jemand wohnt, weil ihm graut.

        Er hofft, dass bald getanzt wird, dass nichts daran liegt, ob Regen fällt.

        Er sieht, dass dort steht: „Heute frei“, dass den Leuten geholfen werden muss.

        Sie fragt, ob zum Plan gehört, Paare zu bitten, obwohl im Vertrag steht, man darf es.

        Das ist schlecht, weil einem irgendeine Kleinigkeit nicht passt.

        Alle drei fielen durch, obwohl zwei davon aus dem Ausschuss kamen.

        Er räumte ein, dass zwei von ihnen jahrelang in dem Flur gehangen hätten.

        Er meint, dass wer zu spät kommt, wartet, obwohl bis heute nicht feststeht, in welchem Haus.
    """
    for sentence in view.sentences:
        for clause, mark, following in view.parts(sentence):
            opener = clause[0]
            if opener.tag != "S" or opener.lower not in LATE or mark not in ",.":
                continue
            # What follows may be the subject: dass dort steht, wie es geht.
            after = mark == "," and (opens_clause(following) or infinitive(following))
            after |= mark == "," and clause[-1].lower in SAYS  # obwohl dort steht, man darf das
            inner = _before_verbs(clause)
            named = any(word.lower in WHO or word.lower.startswith("irgend") for word in inner)
            # obwohl zwei davon kamen, dass drei von ihnen kamen
            named |= any(
                one.lower in NUMERALS and of.lower in ("davon", "von")
                for one, of in pairwise(inner)
            )
            if not after and not named and 1 < len(inner) < 9 and _no_subject(inner):
                message = f"The clause “{opener.text} … {clause[-1].text}” has no subject."
                yield Hit(opener.start, opener.end, message)


@detector(0.85)
def relative_lost(view: View) -> Iterator[Hit]:
    """Behind a comma come objects and phrases and a verb at the end: who does it is lost.

    Flags:
        Am Tor stand der Wächter, [[schon]] lange auf den Boten wartete.

        Die Kiste, [[lange]] auf dem Dachboden gestanden hatte, war leer.

    Passes:
        Am Tor stand der Wächter, der seit Stunden wartete. Er kam, in Gedanken verloren, an.

        Er wusste, dass die Kiste fehlte, auf dem Dachboden lag und leer war.

        Das Haus, seit Jahren leer, stand offen. Auf dem Markt, so der Wirt, steht es.

        Hunt, 70, aus Ulm sagte, dass er geht.
    """
    for sentence in view.sentences:
        led = verb = False
        for clause, mark, following in view.parts(sentence):
            first = clause[0]
            inner = _before_verbs(clause)
            led = led or _leads(clause, sentence)
            # The verb of what stands before, or behind: Hunt, 70, aus Ulm sagte, dass ... has none.
            whole = verb or (bool(following) and following[0].maybe_finite)
            verb |= any(word.finite for word in clause)
            behind = not led and whole and mark in ",." and first is not sentence[0]
            behind = behind and _behind_comma(view, first.start)
            # Im Vordergrund steht, die Busse zu erneuern.
            behind = behind and not (mark == "," and infinitive(following))
            # Aus Sand entsteht Sandstein, aus Kalk entsteht, wenn er ruht, Marmor.
            last = clause[-1]
            parallel = last.tag == "v" and sum(w.lower == last.lower for w in sentence) > 1
            if behind and inner and not parallel and _no_subject((first, *inner)):
                message = f"The clause “{first.text} … {clause[-1].text}” has no subject."
                yield Hit(first.start, first.end, message)


def _leads(clause: tuple[Word, ...], sentence: tuple[Word, ...]) -> bool:
    """Whether a clause has its verb at the end, or might; what follows may go on with it."""
    first = clause[0]
    opener = clause[1] if first.tag == "P" and len(clause) > 1 else first
    relative = opener.lower in german.RELATIVE and first is not sentence[0]
    if relative or first.lower == "so":  # so sehr er sich bemühte
        return True
    if any(word.tag == "S" or word.lower in LEADS for word in clause):
        return True
    # Without a comma before: in einem Jahr in dem ein Gast kommt.
    triples = zip(clause, clause[1:], clause[2:], strict=False)
    return any(a.tag == "P" and b.lower in BEHIND and c.tag in "AR" for a, b, c in triples)


BEHIND = frozenset(["dem", "der", "den", "denen", "das", "die"])


def _before_verbs(clause: tuple[Word, ...]) -> tuple[Word, ...]:
    """What stands between the opening word and verbs that want a subject; else nothing."""
    last, second = clause[-1], clause[-2] if len(clause) > 3 else clause[0]
    if last.tag == "v" and last.lower != "weiß":
        return clause[1:-1]
    pair = (last.lower in HAVE and second.tag in "pq") or (
        last.lower in MODAL and second.tag == "i"
    )
    return clause[1:-2] if pair else ()


def opens_clause(following: tuple[Word, ...]) -> bool:
    """Whether words open a clause that may be a subject: dass er geht, wo es ist, in welchem."""
    if not following:
        return False
    opener = following[1] if following[0].tag == "P" and len(following) > 1 else following[0]
    return opener.tag in "SA" or opener.lower in LEADS or opener.lower.startswith("wo")


def infinitive(following: tuple[Word, ...]) -> bool:
    """Whether words hold an infinitive with zu, which may be a subject."""
    return any(word.tag == "z" or word.lower == "zu" for word in following)


SAYS = frozenset("steht stand heißt hieß gilt galt kommt kam".split())


def _no_subject(inner: tuple[Word, ...]) -> bool:
    """Whether all of these words are adverbs, objects and phrases with a preposition."""
    held = phrase = False
    before = inner[0]
    for word in inner:
        if word.tag == "P" or word.lower in OF_OBJECTS:
            held = phrase = True
        elif word.noun:
            if not held:
                return False
            held = False
        elif word.tag == "A":
            if before.tag != "P" or word.lower == "ihr":
                return False  # unter ihr may be a phrase by itself, and what follows the subject
        elif word.tag == "a":
            if not held:
                return False
        elif word.tag == "C" and before.noun:
            return False  # von 800 Einwohnern 500
        elif (
            (word.tag not in "Fb" and word.lower not in OBJECTS)
            or word.lower in THIS
            or word.lower in LEADS
        ):
            return False
        else:
            held = False
        before = word
    return phrase and not held
