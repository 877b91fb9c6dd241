"""Clauses and words torn from their sentence by a full stop."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from qa.breaks import View, detector, once
from qa.breaks.stops.borders import ends
from qa.breaks.stops.small_start import begins_small, written_small
from qa.breaks.verbs.verbless import clause_end
from qa.check import Hit
from qa.languages import german
from qa.text.german.articles import VOWEL
from qa.text.german.words import Word, lexicon

# What a full stop stands behind that ends no sentence: Friedrich Wilhelm IV., the Lighting Co.
SHORT = re.compile(r"(?:[IVX]+|Co|Inc|Ltd|Corp|Jr|Sr|St|Bros|No|Nr)$")


@detector(0.85)
def torn_clause(view: View) -> Iterator[Hit]:
    """A full stop tears a subordinate clause from its main clause.

    Flags:
        Nachdem der Kapitän einen Notruf abgesetzt [[hatte. Machten]] sich zwei Kreuzer auf den Weg.

        Seit dem Jahr [[2015. Ist]] die Zahl der Unfälle gesunken.

        Die Reben, die von Mönchen gepflanzt [[wurden. Überlebten]] dank des Bodens die Plage.

        Meine Schwester, die in Rom [[lebt. Kommt]] nächste Woche zu Besuch.

        Er will eine Leitung bauen. [[Die zum größten Teil unterirdisch verlaufen soll.]]

    Passes:
        Die Wahrheit? Kennt keiner. Will auch keiner kennen. Er könnte. Könnte. Will er aber nicht.

        Und die Pinguine? Sind umgezogen. Dorthin, wo es kühl ist.

        Kündigen Sie den Vertrag. Fällt der Preis, kauft er. Wird das reichen?

        Prüfen Sie, ob der Akku richtig sitzt. Rastet er nicht ein, drehen Sie ihn um.

        Unter Friedrich Wilhelm IV. wurde das Schloss durch Umbau erweitert.

        Mit Frau M. habe ich schon vor Jahren gesprochen.

        Der Prozess der Lighting Co. dauerte von 1885 bis 1892 und umfasste viele Akten.

        Die Sonne scheint. Die vom Staat geförderte Anlage wurde gebaut.
    """
    for before, sentence in zip([(), *view.sentences], view.sentences, strict=False):
        if len(sentence) < 5 or sentence[-1].text != ".":
            continue
        ended = len(before) > 1 and before[-1].text == "." and not SHORT.match(before[-2].text)
        # A letter is a name: mit Frau M. habe ich gesprochen.
        ended = ended and (len(before[-2].text) > 1 or sentence[0].text[0].isupper())
        if ended and _torn(view, before, sentence):
            yield Hit(
                before[-2].start,
                sentence[0].end,
                f"The full stop before “{sentence[0].text}” cuts a clause off from its sentence.",
            )
        elif _relative_alone(sentence):
            yield Hit(
                sentence[0].start,
                sentence[-1].end,
                f"The clause “{sentence[0].text} … {sentence[-2].text}” is cut off from its "
                f"sentence.",
            )


def _verb_first(sentence: tuple[Word, ...]) -> bool:
    # With a comma it is a condition: Rastet er nicht ein, drehen Sie ihn um.
    whole = all(word.tag != "," for word in sentence)
    return whole and sentence[0].finite and sentence[1].tag in "RAnNMFPb"


def _torn(view: View, before: tuple[Word, ...], sentence: tuple[Word, ...]) -> bool:
    torn = _verb_first(sentence) and (_no_main_clause(before) or _phrase_only(before))
    first = _past_first(sentence) or _finite_first(sentence)
    return torn or (first and _subject_only(view, before))


def _phrase_only(sentence: tuple[Word, ...]) -> bool:
    """Whether a sentence is one prepositional phrase: Seit dem Jahr 2015."""
    plain = all(word.tag in "PAaNMnC" for word in sentence[:-1])
    return plain and sentence[0].tag == "P" and 3 < len(sentence) < 9


def _past_first(sentence: tuple[Word, ...]) -> bool:
    """Whether a sentence opens with a past tense and no subject follows: Überlebten dank ..."""
    return (
        sentence[0].tag in "vVx" and sentence[1].tag in "PF" and all(w.tag != "," for w in sentence)
    )


def _finite_first(sentence: tuple[Word, ...]) -> bool:
    """Whether a sentence opens with a finite verb and no subject follows: Kommt nächste Woche."""
    plain = all(word.tag != "," for word in sentence) and sentence[-1].text == "."
    first = sentence[0]
    finite = first.tag in "vx" or (first.tag == "h" and first.lower.endswith("t"))
    return plain and finite and sentence[1].tag in "ab"


def _subject_only(view: View, sentence: tuple[Word, ...]) -> bool:
    """Whether a sentence is a noun phrase and a relative clause: Die Reben, die ... wurden."""
    found = view.parts(sentence) if sentence else []
    if len(found) != 2 or found[0][1] != ",":
        return False
    head, clause = found[0][0], found[1][0]
    phrase = head[0].tag == "A" and head[-1].noun and all(word.tag in "AaNMnC" for word in head)
    return phrase and clause[0].lower in german.RELATIVE and clause[-1].tag in "vxX"


def _no_main_clause(sentence: tuple[Word, ...]) -> bool:
    """Whether all finite verbs of a sentence stand in subordinate clauses."""
    if sentence[0].finite:
        return False  # Die Wahrheit? Kennt keiner. Will auch keiner kennen.
    opens = sentence[0].tag == "S" and sentence[0].lower not in ("da", "so", "damit", "als", "wie")
    if not any(word.finite for word in sentence):
        return opens
    if opens or (sentence[0].lower in ("als", "da") and sentence[-2].finite):
        return not any(word.tag == "," for word in sentence)
    inside = False
    for left, word in pairwise(sentence):
        if left.tag == ",":
            inside = word.tag == "S" or word.lower in german.RELATIVE or word.tag == "P"
        if (word.maybe_finite or word.tag == "h") and not inside:
            return False
    return True


def _relative_alone(sentence: tuple[Word, ...]) -> bool:
    first, second = sentence[0], sentence[1]
    if first.lower not in ("der", "die", "das", "den", "dem", "deren", "dessen"):
        return False
    verbs = [word for word in sentence if word.finite or word.tag == "X"]
    cluster = sentence[-2].tag == "x" and sentence[-3].tag in "ipqz"
    plain = all(word.tag.isalpha() for word in sentence[:-1])
    return plain and cluster and len(verbs) == 1 and second.tag in "PFR"


@detector(0.85)
def clause_without_verb(view: View) -> Iterator[Hit]:
    """The sentence ends in a subordinate clause that never gets its verb.

    Flags:
        Bewahren Sie die Teile auf, bis unser Sachverständiger [[sie.]] Machen Sie Fotos.

    Passes:
        Er blieb zu Hause, weil krank. Sie kam, obwohl der Zug fuhr.

        Das gilt bis Montag. Wir bleiben bis zum Ende der Woche.
    """
    for sentence in view.sentences:
        found = view.parts(sentence)
        clause, mark, _ = found[-1] if found else ((), "", ())
        if len(found) > 1 and found[-2][1] == "," and mark == "." and len(clause) > 3:
            opens = clause[0].lower in SUBJECT_FOLLOWS and clause[1].lower in SUBJECTS
            # A verb that the word list lacks ends in -n or -t; nouns and pronouns are known.
            verbless = not any(word.maybe_finite or word.tag in "uhe" for word in clause)
            verbless = verbless and clause[-1].text not in ("Art", "Abs", "Ziff")
            verbless = verbless and not any(word.lower.endswith("lassen") for word in clause)
            if opens and verbless and clause[-1].tag in "RNM":
                yield clause_end(sentence, clause)


SUBJECT_FOLLOWS = frozenset("weil dass obwohl nachdem bevor sobald bis damit".split())
SUBJECTS = frozenset(
    "der die das ein eine er es wir ich man unser unsere ihr ihre sein seine mein meine".split()
)


FIRMS = frozenset(["Bros", "Corp"])
# Short forms that look like words: span. für Bolivar.
LANGUAGES = frozenset("span engl frz russ poln griech arab hebr türk ital ungar amerik".split())
PREFIXES = frozenset("ab an auf aus ein vor los um".split())
# A sentence in lower case behind another: make a page. stupid wikipedia
SMALL = re.compile(r"[^\W\d_]{2}[.!?] [a-zà-öø-ÿа-я][^\W_]* ")
MORE = frozenset(["mehr", "weiter", "weiterlesen"])
LINK = re.compile(r"[ »>→\n]*(?:[.…]|$)")


@detector(0.9)
def sentence_split(view: View) -> Iterator[Hit]:
    """A full stop stands in the middle of a sentence, which goes on in lower case.

    Flags:
        Der Versicherer verweigerte die [[Zahlung. weil]] der Schaden zu spät gemeldet wurde.

        Der Rat lehnt [[ab. den]] Vorschlag und fordert Neuwahlen.

        Mit einem Damenopfer zwang die Peruanerin ihre [[Gegnerin. zur]] Aufgabe.

    Passes:
        Das kostet ca. zwei Euro inkl. Versand, vgl. die Liste. Er wohnt in der Goethestr. in Ulm.

        Am 3. und 4. Mai bleibt die Seite www.beispiel.de. offline.

        Die Option schreibt in eine Datei. dies wird unten gezeigt. klicken Sie dann auf den Knopf.

        Sie zögerte ... und ging. Die Sitzung wird ersetzt. session_id muss gesetzt sein.

        Versteckt werden Dateien mit einem . am Anfang des Namens.

        Der Bürgermeister wird das Festival eröffnen. mehr... Das Haus ist fertig. weiterlesen

        ich hab heute keine lust auf arbeit. der chef war gestern so komisch drauf.

        der regen fällt. die stadt schläft. ein mann geht über die brücke.
    """
    for word, following, whole in small_behind(view):
        if not whole:
            message = (
                f"A full stop after “{word.text}” cuts the sentence in two; it goes on with "
                f"“{following.text}”."
            )
            yield Hit(word.start, following.end, message)


@once
def small_behind(view: View) -> list[tuple[Word, Word, bool]]:
    """Words before a full stop, those in lower case behind it, and whether these begin a sentence
    that is whole."""
    return list(_small_behind(view))


def _small_behind(view: View) -> Iterator[tuple[Word, Word, bool]]:
    tokens = view.words
    known = lexicon()
    if (view.source and SMALL.search(view.source)) or written_small(tokens):
        return  # its writer begins sentences so, too
    for last, after in ends(tokens):
        if after != last + 2 or after >= len(tokens):
            continue
        word, following = tokens[last], tokens[after]
        complete = len(word.text) >= 4 and (known.get(word.text) or word.tag in "AFRPX")
        # Abbreviations are short; a long noun that the list lacks is a compound or has an ending.
        complete = complete or (len(word.text) >= 7 and word.tag == "n" and following.tag in "APSK")
        # Er lehnt ab. den Vorschlag
        complete = complete or (word.text in PREFIXES and following.tag in "AP")
        complete = complete and "." not in word.text and word.text not in FIRMS  # S.a.r.l.
        complete = complete and word.text not in LANGUAGES
        complete = complete and not word.lower.endswith("str")  # in der Goethestr. in Ulm
        gap = following.start - tokens[last + 1].end
        if following.lower in MORE and LINK.match(view.text, following.end):
            continue  # of the page: ... ist eröffnet. mehr ...
        if tokens[last + 1].start > word.end:
            continue  # a point that is spoken of: ein Name mit einem . am Anfang
        goes_on = following.text.islower() and following.text.isalpha()
        goes_on = goes_on and VOWEL.search(following.text) is not None  # ls zeigt den Inhalt
        if complete and gap and goes_on and following.tag not in "ue":
            yield word, following, begins_small(tokens, last, after)
