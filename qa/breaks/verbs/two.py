"""Two verbs in one clause with nothing to join them, and what only looks like that."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.breaks import View, detector, once
from qa.breaks.clauses.commas import CONJUNCTIONS, OPENERS, missing_comma, opens_behind_verb
from qa.breaks.verbs.inside import phrase_inside
from qa.breaks.verbs.titled import named, titled
from qa.check import Hit
from qa.languages import german
from qa.text.german.articles import FORMS
from qa.text.german.words import Word, lexicon

INITIAL = re.compile(r"(?:[A-Z]\.)+|[IVX]+\.")  # a sentence may end: König Karl I. Russland hatte
# Finite forms that also stand outside a clause: as particles, in set phrases or in headlines.
LOOSE = frozenset(
    """bitte danke siehe sprich vergleiche sei seien wäre gelt halt mag möge ganz klar heißt
    nämlich weiß wusste scheint glaube glaubte finde dachte dachten hoffe wette denke meine schätze
    lass lasst komm kommt schau geschweige ausgenommen statt gehe sage sog irre betreffend bedingt
    vermöge lose ärgere firme""".split()
)
TIES = frozenset(
    """und & oder sowie aber sondern denn als wie bis noch weder bzw. beziehungsweise und/oder
    respektive resp""".split()
)


@detector(0.9)
def second_verb(view: View) -> Iterator[Hit]:
    """Two finite verbs stand in one clause with nothing to join them.

    Flags:
        Das Kraftwerk läuft mit [[Hackschnitzeln soll]] bis 2031 ausgebaut werden.

        Sie hatte als mögliche Nachfolgerin [[gegolten war]] sehr beliebt im Land.

        Das Schiff ist 22 Meter [[lang wurde]] in der Bretagne gebaut.

        Die Rose blüht von Juni bis in den [[Herbst braucht]] kaum Pflege.

        Er glaubt, dass die Entschädigung wird vor Beginn der Aussaat [[ausgezahlt wird]].

    Passes:
        Nachts nutzten die Feuerwehrleute mildere Bedingungen.

        Japans forsche quantitative Lockerung war ein Erfolg.

        Das Kraftwerk läuft und soll ausgebaut werden. Der Junge wurde geflogen & ist im Spital.

        Die Giraffe hätte gerettet werden können, wenn man sie hätte operieren lassen können.

        Wer wagt, gewinnt. Was er sagte, war falsch.

        Er sagt, das war so. Zwei Jahre hielt die Stadt stand. Der Acker liegt brach. Er
        machte kehrt, stapfte heim und schlief ein.

        Als er zuletzt hier sang waren wir Kinder. Sie muss so schnell es geht nach Bonn fahren.

        Waren im Sinne des Gesetzes sind Güter. Weil sie noch nie gehörte Opern wünschten, kam er.

        Der am Mittwoch angehörte psychiatrische Gutachter hält ihn für schuldfähig.

        Will Harper will heute singen. Par ordre du mufti wurde der Saal geräumt; er ist up to date.

        Sage und schreibe neunzehn Lacher habe ich gezählt.

        Die Gruppe Wir sind Wir spielte gestern, Ich bin Ich spielte heute.

        Der Satz Du bist nicht allein stand an der Wand. In Also sprach Zarathustra steht das so.

        Das war die mildere, weil er die Wahrheit des Satzes Alle Junggesellen sind ledig kannte.

        Dornröschen war ein Kind ist ein Kinderlied. Sein Gemälde war Blut ist süßer als Honig.

        Als Single wurde damals Diese Nacht soll nie enden veröffentlicht.

        Das Heim des einst in Ulm beheimateten 2. Bataillons war einer der 1521 in Worms genannten.

        Die Oper Jonny spielt auf wurde 1927 gezeigt. Das führt zu Steuerminder­einnahmen im Haus.

        Sie gehörten zu König Karl I. Russland hatte zugesagt. Der erst jetzt in Rom gezeigte lief.

        Der 1849 ins Amt gelangte Präsident bot es ihm an.

        Als man die von Zhu De kommandierte 8. Armee sah und den zum Tod verurteilte 24 Räuber.

        Weber | 43 Jahre | der Meister hat | arbeitet in Bremen | ledig

        Google is a partner. The bootloader is grub, and type must be a name.
        Google ist Partner. Der Bootloader ist grub, und type muss ein Name sein.
    """
    for clause, pairs in _with_two(view):
        if titled(view, clause):
            continue  # so is what opens with a pronoun: die Band Wir sind Helden löste sich auf
        for first, second in pairs:
            if named(clause, first, second):
                continue
            if missing_comma(clause, first, second) is None:
                before, verb = clause[second - 1], clause[second]
                yield Hit(before.start, verb.end, _two(clause[first], verb))
                break


@once
def _with_two(view: View) -> list[tuple[tuple[Word, ...], list[tuple[int, int]]]]:
    """The clauses that have two finite verbs with nothing between them, with where these stand."""
    found = ((clause, list(second_verbs(view, clause))) for clause in view.clauses)
    return [(clause, pairs) for clause, pairs in found if pairs]


def second_verbs(view: View, clause: tuple[Word, ...]) -> Iterator[tuple[int, int]]:
    """Where two finite verbs stand with nothing between them that would join them."""
    first: int | None = None
    if len([word for word in clause if word.tag in "vx"]) < 2:
        return
    for index, word in enumerate(clause):
        if _resets(clause, index) or INITIAL.fullmatch(word.text):
            first = None
        if first is not None and clause[first].lower.startswith(PREFIXED.get(word.lower, "-")):
            continue
        if not word.finite or word.lower in LOOSE or attributive(clause, index):
            continue
        if index and clause[index - 1].lower == "zu" and word.lower.endswith("nen"):
            continue  # Glieder zu schienen
        if (word.tag == "v" and word.text in view.copied) or _asks(clause, index):
            continue
        if first is not None and _one_verb(clause, first, index):
            first = index
            continue
        if first is not None:
            yield first, index
        if first is None or first == index - 1:
            first = index


def _one_verb(clause: tuple[Word, ...], first: int, second: int) -> bool:
    """Whether what comes first is none: Vermerke sind zu machen; weil das Land brach liegt."""
    word, verb = clause[first], clause[second].lower
    noun = first == 0 and word.tag == "v" and word.text[0].isupper()
    noun = noun and word.text.endswith("e") and not word.text.endswith("te")
    noun |= first == 0 and word.text == "Waren" and verb.endswith(("n", "sind"))
    noun |= word.text in GIVEN and first + 1 < second and clause[first + 1].tag == "n"
    turns = verb == "kehrt" and word.lower.startswith("mach")
    return noun or turns or verb.startswith(PREFIXED.get(word.lower, "-"))


def forgotten(view: View) -> Iterator[tuple[Word, Word]]:
    """Pairs of neighbours between which the comma of two clauses is missing, in order."""
    pairs = {clause[0].start: pairs for clause, pairs in _with_two(view)}
    conjunctions = not CONJUNCTIONS.isdisjoint(view.forms)
    for clause in view.clauses if pairs or conjunctions else ():
        if any(word.text == "Wer" for word in clause[1:]):
            continue  # a title: der Film Wer früher stirbt ist länger tot
        found = {
            at
            for first, second in pairs.get(clause[0].start, ())
            if (at := missing_comma(clause, first, second)) is not None
        }
        if conjunctions:
            found |= {at for at in range(1, len(clause)) if opens_behind_verb(clause, at)}
        yield from ((clause[at - 1], clause[at]) for at in sorted(found))


def _asks(clause: tuple[Word, ...], index: int) -> bool:
    """Whether a verb is that of an aside in a question: Was glaubst du ist das Beste?"""
    opens = clause[0].lower in german.QUESTION and clause[index].lower.startswith(THINK)
    return opens and index + 1 < len(clause) and clause[index + 1].lower in ("du", "sie", "ihr")


GIVEN = frozenset(["Will", "Sang", "Kam", "Wand"])  # first names: Will Smith will ...
THINK = ("glaub", "denk", "mein", "sag")
# Past tenses that are prefixes, too: hielt der Belagerung stand, liegt brach.
PREFIXED = {"stand": ("hält", "halt", "hielt"), "brach": ("lieg", "lag", "läg", "blieb", "bleib")}


def _resets(clause: tuple[Word, ...], index: int) -> bool:
    """Whether a word may open a clause or join two verbs; before a preposition bis does not."""
    word = clause[index]
    if word.lower == "bis" and index + 1 < len(clause) and clause[index + 1].tag == "P":
        return False
    if word.lower == "aber" and index and clause[index - 1].tag in "Rxv":
        return False  # in the middle of a clause it joins nothing: ließ sich aber überreden
    if word.lower == "als" and index and index + 2 < len(clause):
        # als mögliche Nachfolgerin opens no clause, and compares nothing
        role = clause[index + 1].tag == "a" and clause[index + 2].noun
        before = clause[index - 1].lower
        opens = before in german.RELATIVE  # die Bank | die als sicherer Hafen gilt
        if role and not opens and not before.endswith("er") and before not in LESS:
            return False
    if index > 1 and word.tag == "R" and clause[index - 2].lower == "so":
        return clause[index - 1].tag in "abF"  # so schnell es geht
    return word.lower in TIES or word.tag == "S" or word.lower in OPENERS


def _two(first: Word, second: Word) -> str:
    return (
        f"One clause has two verbs, “{first.text}” and “{second.text}”: a comma or a connecting "
        f"word is missing between them, or one of them is too many."
    )


LESS = frozenset("mehr weniger anders so anderes andere nichts sowohl eher lieber".split())
NEVER = frozenset("nie kaum bislang bisher neu frisch eben gerade selten oft viel".split())


def attributive(clause: tuple[Word, ...], index: int) -> bool:
    """Whether a verb-like word stands before a noun as an adjective would."""
    word = clause[index]
    following = clause[index + 1] if index + 1 < len(clause) else None
    before = clause[index - 1] if index else None
    if following and following.tag == "C" and index + 2 < len(clause):
        following = clause[index + 2]  # die registrierten 7.754 Firmen
    if word.tag == "x":
        return False
    if _participle(clause, index):
        return True
    # die von Zhu De kommandierte 8. Armee, an Stelle der von Zünften dominierten eine neue
    if word.lower.endswith(WEAK) and phrase_inside(clause, index):
        return True
    if not word.lower.endswith(("e", "en", "er", "es", "em")) or not before:
        return False
    if before.tag == "M" and before.lower.endswith("s") and index == 1:
        while following and following.tag == "a" and following is not clause[-1]:
            following = clause[clause.index(following) + 1]  # Japans forsche quantitative Lockerung
    if not following and before.tag == "A" and _comparative(word.lower):
        return True  # es war die mildere
    if not following or not following.noun:
        return False
    comparative = _comparative(word.lower) or (
        before.tag == "F" and word.lower.endswith(("ere", "eren", "erer", "eres"))
    )
    never = before.lower in NEVER and word.lower.startswith("ge")  # noch nie gehörte Opern
    of_name = index == 1 and before.tag == "M" and before.lower.endswith("s")
    return comparative or never or of_name or before.tag in "APaC" or phrase_inside(clause, index)


def _comparative(word: str) -> bool:
    """Whether a form of a verb is that of a comparative, too: mildere Bedingungen.

    >>> _comparative("mildere"), _comparative("feiere")
    (True, False)
    """
    known = lexicon()
    degree = next((word.removesuffix(e) for e in ENDINGS if word.endswith(f"er{e}")), "")
    return known.get(degree) == "a" and known.get(degree.removesuffix("er"), "") in ("a", "b")


ENDINGS = ("e", "en", "er", "es")
ATTRIBUTES = frozenset(FORMS) | {
    p + e for p in "ein kein mein dein sein ihr unser".split() for e in " e en em er es".split(" ")
}
WEAK = ("te", "ten", "ter", "tes", "tem")
WHEN = frozenset(
    """gestern heute damals dort hier einst zuletzt zuvor seither bislang bisher nie kaum neu
    frisch eben gerade selten oft viel zunächst ebenfalls kürzlich jüngst früher später zweimal
    mehrfach bereits schon soeben nun nur auch""".split()
)


def _participle(clause: tuple[Word, ...], index: int) -> bool:
    """Whether a weak form stands between an article and its noun, with an adverb or a phrase before
    it or adjectives behind: der am Mittwoch angehörte psychiatrische Gutachter."""
    if not clause[index].lower.endswith(WEAK):
        return False
    end, start = index + 1, index
    while end < len(clause) and clause[end].tag == "a" and clause[end].text.islower():
        end += 1
    while start and clause[start - 1].lower in WHEN:
        start -= 1
    opens = start > 0 and clause[start - 1].lower in ATTRIBUTES
    opens |= start == index and phrase_inside(clause, index)
    return opens and end < len(clause) and clause[end].noun
