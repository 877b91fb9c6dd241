"""Verbs beside a phrase that they never have: its preposition or their prefix is lost."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from qa.breaks import LONGEST, View, detector
from qa.breaks.verbs.arguments import Phrase, phrases
from qa.breaks.verbs.separable import ends, goes_with
from qa.breaks.verbs.two import attributive
from qa.check import Hit
from qa.languages.german_frames import PREPOSITIONAL, SHAPES
from qa.languages.german_nouns import EN
from qa.languages.german_prefixes import COLLOCATIONS, Collocation
from qa.text.german import inflect
from qa.text.german.articles import articles
from qa.text.german.words import Word, lexicon, separable

ANY = {of: frozenset(forms.split()) for of, forms in SHAPES.items()}


@cache
def prepositional() -> dict[str, str]:
    """Form in one word, or finite form and prefix with a blank between -> infinitive."""
    table: dict[str, str] = {}
    for infinitive in PREPOSITIONAL:
        verb = inflect.verb(infinitive.removeprefix("sich "))
        table.update((form, infinitive) for form in verb.whole if form.isalpha())
        if verb.prefix:
            table.update((f"{form} {verb.prefix}", infinitive) for form in verb.finite)
        else:
            table.update((form, infinitive) for form in verb.finite)
    return table


@cache
def _first_words() -> frozenset[str]:
    return frozenset(key.split()[0] for key in prepositional())


# Nouns that say when, how long or how much.
MEASURES = frozenset(
    """jahr jahre jahren tag tage woche wochen monat monate stunde stunden minute minuten sekunde
    sekunden moment augenblick abend morgen mittag nacht nachmittag vormittag mal male meter
    kilometer prozent euro dollar franken mark punkt punkte zeit weile sommer winter herbst frühling
    jahrzehnt jahrzehnte jahrhundert jahrhunderte grad wochenende montag dienstag mittwoch
    donnerstag freitag samstag sonntag anfang mitte ende saison leben teil prozentpunkte
    januar februar märz april mai juni juli august september oktober november dezember
    spiel spiele runde runden seite seiten schritt schritte mann""".split()
)
ARTICLES = frozenset(
    """das den dem ein eine einen einem die seine seinen seinem ihre ihren ihrem unsere unseren
    unserem keine keinen keinem diese diesen diesem jede jeden jedem""".split()
)


@detector(0.85, needs=_first_words)
def preposition_missing(view: View) -> Iterator[Hit]:
    """Beside a verb that has no object but one with a preposition stands one without.

    Flags:
        Nach dem Streit [[verzichtet]] der Trainer eine Entschuldigung.

        Die Anwohner [[protestierten]] den Bau der Umgehungsstraße.

    Passes:
        Nach dem Streit verzichtet der Trainer auf eine Entschuldigung.

        Dort hat sich fast die Hälfte der Korallen erholt. Er irrt, erinnerte sie den Minister.

        Die Anwohner protestierten den ganzen Tag gegen den Bau. Er wartete eine Stunde.
    """
    for sentence in view.sentences:
        forms = frozenset(word.lower for word in sentence)
        for clause, _, _ in view.parts(sentence):
            found = _intransitive(clause)
            if found is None:
                continue
            at, infinitive = found
            if any(not ANY[of].isdisjoint(forms) for of in PREPOSITIONAL[infinitive]):
                continue
            if infinitive.startswith("sich ") and all(w.lower != "sich" for w in clause):
                continue
            bare = inflect.verb(infinitive.removeprefix("sich ")).prefix == ""
            other = bare and parted(sentence, clause[at])
            # What somebody reminds of may stand before: ..., erinnerte er den Versorger.
            told = clause[at] is clause[0] and clause[0] is not sentence[0]
            other |= infinitive == "erinnern" and (
                told or any(word.tag in ':"' for word in sentence)
            )
            other |= infinitive in SHARED and any(w.lower in PARTS for w in clause)
            excused = EXCUSES.get(infinitive, frozenset())
            if other or not excused.isdisjoint(forms) or not LEAVES.isdisjoint(forms):
                continue
            if any(word.lower == "zu" or word.tag == "z" for word in clause):
                continue
            found_ = around(clause, at)
            if found_ is not None and _superfluous(clause, found_):
                of = min(PREPOSITIONAL[infinitive], key=PREFERRED.index)
                message = f"Beside “{clause[at].text}” a preposition such as “{of}” is missing."
                yield Hit(clause[at].start, clause[at].end, message)


LEAVES = frozenset("sehen sieht sah hören lassen lässt ließ ließen wie als".split())
# Verbs whose subject may be a part of many; who, and how much, is what the sentence is about.
SHARED = frozenset(["sich beteiligen", "sich erholen"])
PARTS = frozenset("hälfte drittel viertel fünftel zehntel teil mehrheit viele".split())
# Words beside which the verb has an object after all.
EXCUSES = {
    "leiden": frozenset(
        """kann können konnte konnten mag mögen mochte mochten hunger durst not schaden schmerzen
        qualen mangel verlust verluste schiffbruch pein höllenqualen entbehrungen tod schmerz
        unrecht""".split()
    ),
    "erinnern": frozenset("sich mich dich uns euch daran dass ob".split()),
}


PREFERRED = """auf an von aus unter für gegen mit nach über um in bei zu vor durch als
    zwischen""".split()


def _intransitive(clause: tuple[Word, ...]) -> tuple[int, str] | None:
    """Index and infinitive of a verb of the table in a clause."""
    table = prepositional()
    for at, word in enumerate(clause):
        if word.noun or word.tag not in "vVqipbz" or attributive(clause, at):
            continue
        if word.lower in table and word.lower != "leid":
            return at, table[word.lower]
        last = clause[-1].lower
        if f"{word.lower} {last}" in table:
            return at, table[f"{word.lower} {last}"]
    return None


def around(clause: tuple[Word, ...], at: int) -> list[Phrase] | None:
    """The phrases of a clause between its verbs; None where it is not understood."""
    if len(clause) > LONGEST:
        return None
    stops = [
        index
        for index, word in enumerate(clause)
        if index == at or word.tag in "xX" or (index == len(clause) - 1 and word.tag in "Pi")
    ]
    if len(stops) > 3 or any(word.tag == "K" for word in clause):
        return None
    out: list[Phrase] = []
    for start, end in pairwise((-1, *stops, len(clause))):
        found = phrases(clause[start + 1 : end])
        if found is None:
            return None
        out += found
    return out


def _superfluous(clause: tuple[Word, ...], found: list[Phrase]) -> bool:
    """Whether beside the subject there is a phrase that is none of time, measure or a noun."""
    for phrase in found:
        if not phrase.last.noun or not (phrase.first.lower in ARTICLES or _dative(phrase)):
            continue
        if phrase.last.lower in MEASURES or phrase.last.lower.endswith(("tag", "jahr", "mal")):
            continue
        if any(
            word.tag == "C" or word.lower in ("ganze", "ganzen") for word in _inside(clause, phrase)
        ):
            continue
        others = [one for one in found if one is not phrase and _may_act(one)]
        if any(one.nominative and one.first.lower not in SELF for one in others) and (
            not phrase.nominative or any(_sure(one) for one in others)
        ):
            return True
    return False


def _may_act(phrase: Phrase) -> bool:
    """Whether a phrase is a noun that says no time, or a pronoun."""
    noun = phrase.last.noun and phrase.last.lower not in MEASURES
    return noun or phrase.first.tag == "R"


def _dative(phrase: Phrase) -> bool:
    """Whether a phrase without article is a plural: chronischen Schmerzen, alte Räder."""
    adjective, noun = phrase.first, phrase.last
    if adjective.tag == "a" and adjective.text.endswith("e") and noun is not adjective:
        return noun.text.endswith(("e", "er", "en", "n", "s"))  # alte Räder
    plural = noun.text.endswith("n") and noun.text[:-1] in lexicon()
    plural |= noun.text.endswith(("en", "ern")) and (articles(noun.text) or "e")[0] in "en"
    return adjective.tag == "a" and adjective.text.endswith("en") and plural


SELF = frozenset("sich mich dich uns euch mir dir das es was".split())


def _sure(phrase: Phrase) -> bool:
    """Whether a phrase opens with an article or is a subject pronoun."""
    low, noun = phrase.first.lower, phrase.last.text
    known = articles(noun) or ("er" if EN.search(noun) else "rm")
    if low == "der":
        return "r" in known and "m" in known
    return low in ("die", "das", "ein", "eine", "er", "wir", "ich", "man", "sein", "seine")


def _inside(clause: tuple[Word, ...], phrase: Phrase) -> tuple[Word, ...]:
    start, end = clause.index(phrase.first), clause.index(phrase.last)
    return clause[start : end + 1]


@cache
def collocated() -> dict[str, list[Collocation]]:
    """Finite form -> what it may be one of."""
    table: dict[str, list[Collocation]] = {}
    for row in COLLOCATIONS:
        for form in inflect.verb(row.base).finite:
            table.setdefault(form, []).append(row)
    return table


@detector(0.85, needs=collocated)
def prefix_lost(view: View) -> Iterator[Hit]:
    """A verb has an object that it has with a separable prefix only, and the prefix is lost.

    Flags:
        Die Botschaft [[lehnte]] eine Stellungnahme zu den Berichten.

        Der Sprecher [[wies]] die Vorwürfe gegen das Institut.

    Passes:
        Die Botschaft lehnte eine Stellungnahme ab. Er wies die Vorwürfe, die ihn trafen, zurück.

        Sie lehnte das Rad an die Wand. Er stellte das Verfahren auf eine neue Grundlage.

        Da reicht auch nicht der Verweis in Ihrem Antrag auf den Plan.

        Er kündigte zudem zwei Verträge und der Vorstand verlangte den Rücktritt aller Trainer.

        Der Befehl „Schalte das Licht an“ gilt. Sagen Sie »schalte die Heizung aus«.
    """
    for sentence in view.sentences:
        cut = len(sentence) > 1 and len(sentence[-2].text) < 4 and sentence[-2].text[0].isupper()
        if sentence[-1].text != "." or cut:
            continue
        for clause, _, _ in view.parts(sentence):
            for at, word in enumerate(clause):
                row, noun = _collocation(clause, at)
                if row and noun and not parted(sentence, word):
                    words = f"“{row.prefix}” beside “{noun.text}”"
                    yield Hit(word.start, word.end, f"“{word.text}” has lost its prefix {words}.")


NEAR = 60  # words on each side of a verb


def _collocation(clause: tuple[Word, ...], at: int) -> tuple[Collocation | None, Word | None]:
    """Which verb with a prefix must be meant at an index, and the object that says so."""
    word = clause[at]
    rows = collocated().get(word.lower, ()) if word.tag in "vViq" else ()
    forms = {other.lower for other in clause[max(at - NEAR, 0) : at + NEAR]} if rows else set()
    if "sich" in forms:
        return None, None  # Löst sich am Hang eine Lawine
    for row in rows:
        noun = _object(clause, at, row.objects)
        if noun and row.besides.isdisjoint(forms):
            return row, noun
    return None, None


def parted(sentence: tuple[Word, ...], verb: Word) -> bool:
    """Whether a separable prefix of a verb stands behind it."""
    rest = sentence[sentence.index(verb) + 1 :]
    return any(
        word.lower in separable()
        and (word.tag not in "PA" or ends(after) or after.lower == "als")
        and goes_with(word.lower, verb)
        for word, after in pairwise(rest)
    )


def _object(clause: tuple[Word, ...], at: int, objects: frozenset[str]) -> Word | None:
    """The noun behind a verb that has the prefix, if it belongs to no preposition."""
    if attributive(clause, at) or (clause[at].tag in "iq" and at == len(clause) - 1):
        return None
    if clause[at + 1 : at + 2] and clause[at + 1].tag == "K":
        return None
    found = phrases(clause[at + 1 :])
    for phrase in found or ():
        if phrase.last.text in objects and phrase.accusative:
            end = clause.index(phrase.last)
            held = any(word.tag == "P" for word in clause[max(end - 2, at) : end])
            # kündigte die Verträge und der Vorstand verlangte den Rücktritt
            joined = any(
                clause[n].tag in "vxV" and not attributive(clause, n) for n in range(at + 1, end)
            )
            return None if held or joined else phrase.last
    return None
