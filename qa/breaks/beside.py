"""Breaks that show beside the source: it ends, and the translation does not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, pairwise

from qa.breaks import View, detector
from qa.breaks.stops.borders import adjacent
from qa.breaks.stops.ellipses import by_itself
from qa.breaks.verbs.separable import may_have_verb, takes_particle
from qa.check import Hit
from qa.languages import base, german
from qa.text.german.words import Word, lexicon
from qa.text.quotes import Quotation, pair

ENDED = re.compile(r"[.!?…。！？؟]['\"”’»)\]]*\s*$")
QUOTES = frozenset('„“”"«»')
# Letters of German for one of the source, at the least, where a sentence is whole.
LEAST = 0.95
# So short a text has lost much, whatever its last word is.
SHORT = 0.7
# Languages whose translations are about as long as the text itself or longer.
ALIKE = frozenset("en fr es it nl pt".split())


@detector(0.9, beside=True)
def ends_early(view: View) -> Iterator[Hit]:
    """The source sentence is complete, but the translation stops without a mark.

    Flags:
        The agency plans to launch four satellites that will monitor fires from 500 kilometres.
        Die Behörde plant den Start von vier Satelliten, die aus einer Höhe von [[500]]

        The opposition accused the government of having concealed the true cost for years.
        Die Opposition warf der Regierung vor, die wahren Kosten vor der Öffentlichkeit [[ver-]]

    Passes:
        Opening hours and prices of the museum.
        Öffnungszeiten und Preise

        The agency plans to launch four satellites in autumn.
        Die Behörde plant für den Herbst den Start von vier Satelliten in eine Umlaufbahn

        Fires from a height of 500 kilometres
        Brände aus 500 km Höhe und was man tut
    """
    text, source = view.text.rstrip(), view.source
    if not source or not ENDED.search(source) or len(view.words) < 6 or ":" in text:
        return
    last = view.words[-1]
    ratio = len(text) / len(source) if (view.source_lang or "")[:2] in ALIKE else 1.0
    short = ratio < SHORT or (ratio < LEAST and _waits(view.words, source))
    cut = last.text.endswith("-") and len(last.text) > 2 and last.text[0].islower()
    open_end = (last.tag.isalpha() and text[-1].isalnum()) or last.tag == ","
    if cut or (short and open_end):
        message = (
            f"The source sentence is complete; the translation breaks off after “{last.text}”."
        )
        yield Hit(last.start, last.end, message)


def _waits(tokens: tuple[Word, ...], source: str) -> bool:
    """Whether the last word wants another one, or is a piece of a word."""
    last = tokens[-1]
    piece = last.tag == "n" and len(last.text) < 7 and last.lower not in lexicon()
    piece = piece and any(
        word.startswith(last.text) and word != last.text
        for word in chain(source.split(), lexicon())
    )
    if last.lower in german.PARTICLE_PREPOSITIONS and takes_particle(tokens, len(tokens) - 1):
        return False
    return last.tag in "APKSC" or piece


@detector(0.9, beside=True, needs=QUOTES)
def quotation_short(view: View) -> Iterator[Hit]:
    """The quotation ends much earlier than in the source, and the rest of it stands outside.

    Flags:
        “We have never refused anyone a bed for the night,” said Hanna Ruhberg of the shelter.
        „Wir haben noch [[nie“ jemandem]] ein Bett verweigert, sagte Ruhberg von der Unterkunft.

    Passes:
        “We have never refused anyone a bed,” said Hanna Ruhberg.
        „Wir haben noch nie jemandem ein Bett verweigert“, sagte Hanna Ruhberg.

        Warren plans to "take a hard look at running for president" after November 6.
        Warren plant, nach dem 6. November eine Kandidatur „genau zu prüfen“.
    """
    if not view.source or (view.source_lang or "")[:2] not in ALIKE:
        return
    here, there = _only(view.text), _only(view.source)
    if here is None or there is None:
        return
    inside = view.source[there.opening.at : there.closing.at]
    number = len(inside.split())
    share = (here.closing.at - here.opening.at) / len(view.text)
    ratio = share * len(view.source) / len(inside)
    if number >= 4 and ratio < (0.6 if number >= 6 else 0.4) and not _partial(view, here):
        yield from _seam(view, here)


def _partial(view: View, quotation: Quotation) -> bool:
    """Whether the quotation is a phrase in a clause of the writer, who may quote as few words as
    they like: einer „genauen Prüfung“ unterzogen."""
    opens, closes = quotation.opening.at, quotation.closing.at
    before = [word for word in view.words if word.end <= opens][-1:]
    inside = [word for word in view.words if opens < word.start < closes]
    phrase = not any(word.finite for word in inside)
    return bool(before) and before[0].tag.isalpha() and (phrase or before[0].tag in "PA")


def _only(text: str) -> Quotation | None:
    """The quotation of a text that has one and no stray marks."""
    found = pair(text)
    outer = [quotation for quotation in found.quotations if not quotation.outer]
    whole = not found.unclosed and not found.superfluous and len(outer) == 1
    return outer[0] if whole else None


def _seam(view: View, quotation: Quotation) -> Iterator[Hit]:
    """The last word inside and the first outside, where the text goes on behind the mark."""
    at = quotation.closing.at
    inside = [word for word in view.words if word.tag.isalpha() and word.end <= at]
    outside = [word for word in view.words if word.tag.isalpha() and word.start > at]
    # A comma, a full stop or a dash behind the mark lets the quotation end there.
    goes_on = view.text[at + 1 : at + 2].isspace() and view.text[at + 2 : at + 3].isalnum()
    if inside and outside and goes_on and inside[-1].start > quotation.opening.at:
        yield Hit(
            inside[-1].start,
            outside[0].end,
            f"The quotation is closed after “{inside[-1].text}”, much earlier than in the source.",
        )


@detector(0.85, beside=True)
def sentence_torn(view: View) -> Iterator[Hit]:
    """The translation has more sentences than the source, and one of them is no sentence.

    Flags:
        The verdict of the court against the former head of the bank is not yet final.
        [[Das Urteil.]] Des Landgerichts gegen den Leiter der Sparkasse ist nicht rechtskräftig.

        The results of the second round of tests will be available on Friday.
        Die Ergebnisse der zweiten liegen am Freitag vor. [[Testrunde.]]

        Your child may return to school 48 hours after the last symptoms.
        Ihr Kind darf 48 Stunden nach den letzten Symptomen. [[Wieder in die Schule.]]

    Passes:
        He was tired. Very tired. He slept.
        Er war müde. Sehr müde. Er schlief.

        We came to borrow your tools for a short time, a few years at the most.
        Wir sind hier, um euer Werkzeug zu leihen. Höchstens ein paar Jahre.

        The area of peace is bound to grow, first to the south, then one day to the Middle East.
        Die Zone des Friedens wird wachsen. Zunächst nach Süden, dann eines Tages nach Osten.

        Brave words, welcome to the club.
        Mutige Worte. Willkommen im Klub.

        The verdict is final, and the court is closed.
        Das Urteil ist rechtskräftig. Das Gericht ist geschlossen.

        The house of Dr. Meier on St. Paul's Square is 3 km away.
        Das Haus von Dr. Meier am St. Pauls-Platz ist 3 km entfernt, vgl. Abs. 3 auf S. 7.

        The name of the program. If it is not set, the value is 0
        Der Name des Programms. Wird er nicht gesetzt, so ist der Wert 0

        The lines of update_output.txt show it.
        Die Zeilen von update_output.txt zeigen es.

        All colonies but Georgia sent delegates to the congress, which met in September.
        Alle Kolonien bis auf Georgia entsandten Delegierte zum Kongress. Dieser tagte im September.

        Remove the foil, and keep it away from the air outlet.
        Ziehen Sie die Folie ab. Achten Sie auf Abstand zum Luftauslass.

        A train has left Chongqing for Kunming.
        CHONGQING. Ein Zug ist nach Kunming abgefahren.
    """
    source = view.source or ""
    if len(view.sentences) < 2 or not ENDED.search(source) or len(END.findall(source)) != 1:
        return
    for before, sentence in zip([(), *view.sentences], view.sentences, strict=False):
        bordered = not before or _bordered(before)
        words = tuple(word for word in sentence if word.tag != '"')
        noun = any(word.noun for word in words) and words[0].lower not in ("kein", "keine")
        noun |= bool(words) and _end_first(words)
        free = view.text[sentence[-1].end :][:1].strip() == ""  # no point inside a file's name
        free &= bool(before) or not view.text[: sentence[-1].end].isupper()  # ROM. Ein Coup …
        verbless = not may_have_verb(words) or _end_first(words)
        if free and bordered and noun and _whole(words) and verbless and not by_itself(words):
            yield Hit(
                sentence[0].start,
                sentence[-1].end,
                "This is half a sentence; in the source it is one with the sentence beside it.",
            )
            break


# Every mark that may end a sentence or stand for a full stop.
END = re.compile(r"[.!?…:;–—。！？؟]['\"\u201d\u2019\u00bb)\]]*(?:\s+|$)|[。！？]|\s[-–—]\s")


def _end_first(sentence: tuple[Word, ...]) -> bool:
    """Whether a sentence opens with the verbs that close one: Verwendet werden, ..."""
    if len(sentence) < 3:
        return False
    first, second, third = sentence[:3]
    whole = any(a.tag == "x" and b.tag == "R" for a, b in pairwise(sentence))
    return (
        first.tag in "pqh"
        and not whole  # Entführt worden, wie es hieß, war er nicht.
        and second.lower in ("werden", "worden", "haben", "sein")
        and (third.tag in ",.")
    )


def _bordered(before: tuple[Word, ...]) -> bool:
    """Whether the full stop behind a sentence is none of an abbreviation or number."""
    if len(before) < 2 or before[-1].text != ".":
        return False
    return _known(before[-2]) or (
        before[-2].tag in "PRxF" and before[-2].text.islower() and len(before[-2].text) > 2
    )


def _whole(sentence: tuple[Word, ...]) -> bool:
    """Whether a sentence has a capital, a full stop behind a known word, and nothing but words."""
    if len(sentence) < 2 or sentence[-1].text != "." or not _known(sentence[-2]):
        return False
    plain = all(word.tag.isalpha() or word.tag in ".," for word in sentence)
    return plain and sentence[0].text[0].isupper() and adjacent(sentence[-2], sentence[-1])


def _known(word: Word) -> bool:
    """A word of the language, long enough to be no abbreviation."""
    known = word.text in lexicon() or word.lower in lexicon() or len(word.text) > 8
    return word.tag.isalpha() and word.tag != "C" and len(word.text) > 3 and known


AUXILIARY = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|did|said"
    r"|says|isn't|wasn't|don't|doesn't|didn't|can't|won't)\b"
)


SUBJECTS = frozenset("der die das ein eine er es wir ich man dieser diese dieses".split())
# The verb behind these may be that of a subordinate clause, whose phrase has no other.
DEPENDENT = re.compile(
    r"\b(?:who|which|that|what|when|where|if|because|as|while|how|why|whose|though|although|until"
    r"|unless|since|after|before|once|whether|to be)\b",
    re.IGNORECASE,
)


@detector(0.85, beside=True)
def predicate_lost(view: View) -> Iterator[Hit]:
    """The English sentence has a verb, its translation has none.

    Flags:
        The ministry has been in a new building by the river since Monday.
        [[Das Ministerium]] seit Montag in einem neuen Haus am Fluss.

    Passes:
        No trains and no buses until Monday, and it's raining.
        Bis Montag weder Züge noch Busse: Regen im ganzen Land.

        The ministry is closed.
        Das Ministerium ist geschlossen.
    """
    if not view.source or base(view.source_lang or "") != "en" or len(view.sentences) != 1:
        return
    sentence = view.sentences[0]
    if len(sentence) < 8 or sentence[-1].text != "." or sentence[0].lower not in SUBJECTS:
        return
    if not all(word.tag.isalpha() or word.tag in ",." for word in sentence):
        return
    found = AUXILIARY.search(view.source)
    if not found or not view.source.rstrip().endswith("."):
        return
    if DEPENDENT.search(view.source, 0, found.start()):
        return
    if not may_have_verb(sentence):
        message = "The sentence has no verb; the source sentence has one."
        yield Hit(sentence[0].start, sentence[1].end, message)
