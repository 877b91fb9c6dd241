"""Commas and colons inside a phrase or between two parts of one verb."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from qa.breaks import View, detector
from qa.check import Hit
from qa.languages import german
from qa.text.german.articles import FORMS, articles
from qa.text.german.words import Word, lexicon

Clause = tuple[Word, ...]

POSSESSIVES = frozenset("ihr sein mein dein unser".split())
# Articles and possessives that are no pronouns and no verbs: die Russen meinen, dass ...
DETERMINERS = frozenset(p + e for p in POSSESSIVES for e in ("em", "en")) - {"meinen"}
BOUND = DETERMINERS | (german.FUSED - {"am"}) | {"des", "einem"}
ARTICLES = frozenset("der dem den die das einer einen".split())
OWNERS = ("ihre", "seine", "meine", "deine", "unser")
DEFINITE = frozenset("der die das den dem".split())
VERBS = frozenset("iXvxpqVz")
OPENS_ADJECTIVE = ("ein", "kein", "ihr", "sein", "mein", "dein", "unser")
# Comparatives before a clause, and phrases that have no noun: seit langem, vor allem.
ALONE = frozenset(
    """später früher langem allem anderem kurzem weitem neuem längerem meisten folgendes anderes
    weiteres näheres erstes letztes ersten zweiten dritten vierten fünften letzten nächsten vorigen
    anderen einen gleichen selben""".split()
)
ENDINGS = ("e", "en", "er", "es", "em")
PASSIVE = ("wu", "we", "wi", "is", "si", "wa")  # wurde, werden, wird, ist, sind, war


@detector(0.85, needs=(",",))
def comma_in_phrase(view: View) -> Iterator[Hit]:
    """A comma parts an article, a possessive or an adjective from its noun.

    Flags:
        Die Zimmer [[haben neue, Betten]] und Lampen Teppiche bekommen.

        Die Polizei fand [[in seiner, Wohnung]] Geld. Er spielt dort.

        Sie trug [[den roten, und Mantel]] einen Hut. Das geschah [[nach dem langen, Spiel]].

        Sie fand den Brief [[in ihrem liegen, Koffer]].

        Er wohnt seit Mai [[in seinem, Haus]] am Ufer.

        Die Schiffe, die Anna Luise [[und die, Gret]] Palucca wurden 2015 bestellt.

        Der Verein hat einen Etat kleiner [[als der, spielen mancher]] Kneipen, im Finale.

    Passes:
        Er hat neue, helle Zimmer. Die alten, Wehr- und Wohnbauten trennenden Mauern fielen.

        Sie wissen das, Herr Meier! Unser Haus ist kleiner als das, was er baut, und als ihres.

        Seit langem, Jahre vor dem Bau, war das klar. Ein flexibles, Linux-ähnliches System läuft.

        Die, Gott sei Dank, seltenen Fälle und die, Stand heute, teuren Karten sind bekannt.

        Es geht analog gegen digital, dumpfe Sicht gegen digitale, Alt gegen Neu.

        Sie schaffen Mittel, die zum einen helfen, Energie zu sparen, und zum anderen billig sind.

        Die Leute meinen, Karten seien teuer. Von diesem, unserem, Ausschuss war die Rede.
    """
    for sentence in view.sentences:
        for comma in commas(sentence, 1):
            start, end = _parted(sentence, comma) if comma > 1 else (0, 0)
            if end:
                first, last = sentence[start], sentence[end]
                words = view.text[first.start : last.end]
                message = f"In “{words}” a comma stands between words of one phrase."
                yield Hit(first.start, last.end, message)
                break


def commas(sentence: Clause, behind: int) -> list[int]:
    """Indices of the commas of a sentence that have some tokens before and behind them."""
    last = len(sentence) - behind
    return [at for at, word in enumerate(sentence) if word.tag == "," and 0 < at < last]


def _parted(sentence: Clause, comma: int) -> tuple[int, int]:
    """First and last word of a phrase that a comma parts; (0, 0) where it parts none."""
    before, behind = sentence[comma - 1], sentence[comma + 1]
    if before.tag == "a":
        start = comma - 3 if comma > 3 and sentence[comma - 3].tag == "P" else comma - 2
        return start, _adjective(sentence, comma - 1)
    if before.tag in "AP":
        at = comma - 1
        return comma - 2, _possessive(sentence, at) or _article(sentence, at)
    if comma > 2 and before.tag in VERBS and behind.noun:
        return comma - 3, _verb(sentence, comma - 2)
    return 0, 0


def _adjective(sentence: Clause, at: int) -> int:
    """haben neue, Betten: an adjective with an ending before a comma and a noun."""
    before, word, _, noun = sentence[at - 1 : at + 3]
    if noun.lower in ("und", "oder") and before.tag == "A" and word.text.islower():
        return _joined(sentence, at)
    if not noun.noun or noun.text == "Sie":
        return 0
    if not word.lower.endswith(ENDINGS):  # zögern zunehmend, Tabletten zu verschreiben
        return 0
    if not word.text.islower() or lexicon().get(word.lower) != "a" or word.lower in ALONE:
        return 0
    low = before.lower
    verb = before.tag in "vxXVi" and not word.lower.endswith("er")
    verb = verb and not (word.lower.endswith("en") and low.startswith(PASSIVE))
    article = before.tag == "A" and low.startswith(OPENS_ADJECTIVE)
    free = before.tag == "P" and low not in german.FUSED and not word.lower.endswith("er")
    if at > 1 and sentence[at - 2].tag == "P" and low in FORMS:  # nach dem verlorenen, Spiel
        article |= FORMS[low] in (articles(noun.text) or "")
    # Linux-ähnliches; Berliner; Wehr- und; digitale, Alt gegen Neu
    adjective = noun.text.endswith(("er", "-")) or (
        noun.tag == "n" and lexicon().get(noun.lower, "") in ("a", "b")
    )
    adjective |= noun.text.rpartition("-")[2][:1].islower()
    if not (verb or article or free) or adjective:
        return 0
    end = _mark(sentence, at + 2)
    # eine große, Diastema genannte Lücke
    held = any(other.tag in "au" for other in sentence[at + 2 : end])
    return 0 if held or low == "zu" else at + 2


def _joined(sentence: Clause, at: int) -> int:
    """den roten, und Mantel einen Hut"""
    if at + 4 >= len(sentence):
        return 0
    noun, behind = sentence[at + 3], sentence[at + 4]
    return at + 3 if noun.noun and noun.text != "Sie" and not behind.maybe_finite else 0


def _verb(sentence: Clause, at: int) -> int:
    """in ihrem liegen, Koffer: a verb between what wants a noun and the comma before this."""
    before, word, verb, _, noun = sentence[at - 1 : at + 4]
    if not verb.text.islower() or not word.text.islower():
        return 0
    if noun.text in ("Sie", "Frau", "Herr") or before.lower in german.FUSED:
        return 0  # zum einen helfen, Energie zu sparen
    inside = at > 1 and sentence[at - 2].tag != ","
    free = before.tag == "P" and word.lower in ARTICLES and inside
    return at + 3 if free or word.lower in BOUND else 0


def _possessive(sentence: Clause, at: int) -> int:
    """in seinem, Haus: a comma right behind a word that no phrase ends with."""
    before, word, _, noun = sentence[at - 1 : at + 3]
    bound = (word.lower in BOUND and word.lower != "einem") or word.text == "am"
    bound = bound and word.text.islower()
    if before.tag == "P" and word.lower.startswith(OWNERS) and noun.noun:
        bound |= word.text.islower() and word.lower != "sein"
    if not bound or before.tag == ",":
        return 0
    return at + 2 if noun.tag in "aNMn" and noun.text != "Sie" else 0


def _article(sentence: Clause, at: int) -> int:
    """und die, Gret Palucca wurden: no comma closes what might stand between."""
    before, word, _, noun = sentence[at - 1 : at + 3]
    if word.text not in DEFINITE:
        return 0
    if before.lower in ("als", "wie") and noun.tag in "ivxXV" and at + 3 < len(sentence):
        # Mehr als das, sagen viele, braucht es nicht.
        phrase = sentence[at + 3].tag in "AaNMn" and noun.lower not in german.REPORTING
        return at + 3 if phrase else 0
    # Glauben Sie das, Herr Meier?
    opens = before.tag in ("KP" if word.text == "das" else "KPNMn") and before.text != "Sie"
    opens = opens and noun.noun and noun.text not in ("Sie", "Herr", "Frau")
    end = _mark(sentence, at + 2)
    return at + 2 if opens and sentence[end].tag not in ',–"' else 0


def _mark(sentence: Clause, at: int) -> int:
    """Index of the next mark; of the last token where there is none."""
    return next((i for i in range(at, len(sentence)) if not sentence[i].tag.isalpha()), -1)


PARTED = frozenset("hat haben hatte hatten habe habt hätte wurde wurden wird".split())
BECOME = frozenset(["geworden", "gewesen", "geblieben"])
BEEN = frozenset("ist sind war waren sei seien wäre".split())


@detector(0.85, needs=PARTED | BEEN)
def participle_behind_mark(view: View) -> Iterator[Hit]:
    """A comma or a colon stands between a helping verb with its object and the participle.

    Flags:
        Die Werft hatte bis Mai zwei [[Schiffe, gebaut]].

        Wir haben einen klugen [[Plan: gemacht]], dachte sie.

        In ihm wird dem Chef des [[Hauses, vorgeworfen]], nicht zu zahlen.

    Passes:
        Sie hat ein Haus, gebaut um 1900. Er hatte Leute, die ein Kind haben, gezwungen zu gehen.

        Wir haben ein Ziel, versprochen! Sie hatte das Haus, den Hof, gekauft und bezahlt.
    """
    for sentence in view.sentences:
        found = view.parts(sentence)
        for (head, mark, _), (clause, closing, following) in pairwise(found):
            if mark not in ",:" or closing not in ",." or len(clause) > 2:
                continue
            first, last = clause[0], clause[-1]
            participle = first.tag in "pq" and first.text.islower()
            participle &= first is last or last.tag in "xX"
            if not participle or not head[-1].noun:
                continue  # before the sentence is searched, which would be so for each of its parts
            called = sentence[sentence.index(last) + 1].text in "!?"
            # Das Fell hat Streifen: getigert, gestromt.
            called |= mark == ":" and not (following and following[0].maybe_finite)
            if not called and _waits(sentence, head, first):
                message = f"A mark stands between “{head[-1].text}” and “{first.text}”."
                yield Hit(head[-1].start, last.end, message)


def _waits(sentence: Clause, head: Clause, participle: Word) -> bool:
    """Whether a clause is a main clause with a helping verb, and no other part of it comes."""
    at = sentence.index(head[0])
    inside = at > 0 and sentence[at - 1].tag == "," and head[0].tag in "SARP"
    helpers = BEEN if participle.lower in BECOME else PARTED
    helping = any(word.lower in helpers for word in head)
    return helping and not inside and not any(word.tag in "pqzi" for word in head)


# Prepositions that are no adverbs and stand before their noun.
BEFORE_NOUN = german.PURE_PREPOSITIONS - frozenset(
    """entlang gegenüber wegen halber zufolge entgegen dank außer samt laut unterhalb oberhalb
    innerhalb außerhalb diesseits jenseits hinter neben ohne trotz inklusive exklusive""".split()
)


@detector(0.85, needs=(",",))
def comma_unclosed(view: View) -> Iterator[Hit]:
    """Behind a conjunction, a pronoun or a preposition stands a comma that none closes.

    Flags:
        Er sagte, [[dass, der]] Zug erst am Abend in Bern ankommt.

        Er schrieb für den Standard [[und, Die]] Zeit über das Meer.

        Das ist der Mann, [[den, die]] Polizei seit Monaten sucht.

    Passes:
        Er sagte, dass, wenn der Zug kommt, alle einsteigen. Der Mann, der, so der Wirt, sang, ging.

        Das hängt davon ab, je nachdem, welcher Fall eintritt. Das trifft die, bei denen es eng ist.
    """
    for sentence in view.sentences:
        for at in (comma - 1 for comma in commas(sentence, 4) if comma > 1):
            if not sentence[at].text.islower():
                continue
            word, behind = sentence[at], sentence[at + 2]
            late = word.lower in german.PURE_SUBORDINATING and word.lower != "nachdem"
            late |= sentence[at - 1].tag == "," and word.lower in german.RELATIVE
            if sentence[at - 1].tag.isalpha():
                late |= word.text in ("und", "oder", "sowie") or word.text in BEFORE_NOUN
            number = behind.tag == "C" and word.text in ("seit", "für", "von", "gegen")
            opens = (behind.tag in "ARNMn" or number) and not behind.lower.startswith("welch")
            # denen, die dort arbeiten; but den, die Polizei sucht
            opens &= behind.lower not in german.RELATIVE or sentence[at + 3].noun
            if late and opens and sentence[_mark(sentence, at + 2)].tag == ".":
                message = f"Behind “{word.text}” stands a comma that nothing closes."
                yield Hit(word.start, behind.end, message)
                break
