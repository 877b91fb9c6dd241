"""Small words side by side that no phrase has so: an article before a verb, or behind im."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from qa.breaks import View, detector
from qa.breaks.verbs.two import attributive
from qa.check import Hit
from qa.languages import german
from qa.text.german.words import Word

ARTICLES = frozenset(["der", "den", "des"])
ADJECTIVAL = ("e", "en", "er", "es", "em")
ANTECEDENTS = german.RELATIVE | frozenset(["was"])


@detector(0.9, needs=ARTICLES)
def verb_behind_article(view: View) -> Iterator[Hit]:
    """An article behind a preposition or a noun has a verb behind it: its noun is lost.

    Flags:
        Unter der Decke hängt eine Lampe, die noch [[aus der stammt]].

        Auf Antrag [[der erließ]] das Gericht Haftbefehl.

        Das Parken [[vor der kostet]] Klinik vier Pfund die Stunde.

        [[Mit der endete]] ein Streit, der zehn Jahre lang gewährt hatte.

    Passes:
        Das Haus, in der Straße, in der stand es früher. Auf Antrag der erlesenen Gäste ging er.

        Alle, die auf Antrag kamen, und der ging. Das ist der Mann, mit der lebte er, und von der
        kam nichts.

        Das ist der Anteil der Leute der glaubt, dass es so ist.

        Er sah den im Mai von der besiegten Mannschaft entlassenen Trainer.

        Zu der komme ich noch. Das ist der Plan; mit dem und mit der kann man leben.
    """
    for sentence in view.sentences:
        for at in range(1, len(sentence) - 2):
            article, verb, behind = sentence[at : at + 3]
            if article.text not in ARTICLES or verb.tag not in "vx" or not verb.text.islower():
                continue
            before = sentence[at - 1]
            adjective = verb.tag == "v" and verb.lower.endswith(ADJECTIVAL)
            inner = behind.noun or behind.tag == "a"
            if attributive(sentence, at + 1) or (adjective and inner):
                continue
            joint = at > 1 and sentence[at - 2].tag in ",K"
            if before.tag == "P" and not joint:
                opens = at < 2 or not sentence[at - 2].tag.isalpha()
                pointing = behind.text in POINTING or (at > 1 and behind.text == "sich")
                if opens and pointing and before.lower not in NO_POINTING:
                    continue  # the article points: zu der komme ich noch
                first = before
            elif (
                before.tag in "NM"
                and not inner
                and article.text != "den"
                and behind.tag not in ",."
            ):
                first = article
            else:
                continue
            words = view.text[first.start : verb.end]
            yield Hit(first.start, verb.end, f"In “{words}” a noun is missing after the article.")


POINTING = frozenset("ich wir man du er sie es Sie alles".split())
NO_POINTING = frozenset("trotz hinsichtlich zwischen wegen bezüglich".split())
ENDINGS = ("en", "er", "e", "em", "es")


@detector(0.9, needs=german.FUSED)
def preposition_behind_article(view: View) -> Iterator[Hit]:
    """Behind im, am or zur stands a preposition, and no adjective holds its phrase.

    Flags:
        Dieses Werkzeug taugt nicht [[zum von]] Glas.

        Ein Elch spazierte [[am durch]] die Innenstadt.

    Passes:
        Dieses Werkzeug liegt im von ihm gebauten Haus. Der Zug fuhr am zum Hof hin offenen Tor ab.

        Er kam am Montag durch die Stadt. Sie lebte im Nach-Wende-Berlin.
    """
    for sentence in view.sentences:
        for clause, mark, _ in view.parts(sentence):
            for at in range(len(clause) - 2 if mark in ",." else 0):
                first, second = clause[at : at + 2]
                near = first.lower in german.FUSED and second.start == first.end + 1
                near = (
                    near and first.text[1:].islower() and second.lower != "nahe"
                )  # das Projekt AM mit 15 Jahren
                if (
                    near
                    and second.tag == "P"
                    and second.text.islower()
                    and _unheld(clause[at + 2 :])
                ):
                    words = f"{first.text} {second.text}"
                    yield Hit(first.start, second.end, f"In “{words}” a noun is missing.")


def _unheld(rest: tuple[Word, ...]) -> bool:
    """Whether no word behind may be an adjective or an infinitive: im von ihm gebauten Haus."""
    return not any(
        word.tag in "uhe"
        or (word.text.islower() and word.lower.endswith(ENDINGS) and word.tag not in "APRKS")
        for word in rest
    )


# Beside these a verb has a genitive, or what looks like one.
NOT_GENITIVE = frozenset("ist sind war waren sich einer eines nimmt herr voll".split())
GENITIVE = (
    *(german.GENITIVE_GOVERNORS - NOT_GENITIVE),
    "wegen", "halber", "willen", "zufolge", "verdächtig", "beschuldig", "bezichtig", "überführ",
    "bedarf", "bedürf", "gedach", "gedenk", "erinner", "rühm", "schäm", "schuldig", "entledig",
    "bemächtig", "annahm", "annehm", "enthob", "enthalt", "enthielt", "verwies", "harr", "würdig",
    "teilhaftig", "berau", "versicher", "entbehr", "erfreu", "bedien", "befleiß", "ermangel",
    "gewiss", "wert", "unwürdig",
)  # fmt: skip
TIMES = frozenset(
    "nachts morgens abends tages öfteren weiteren längeren näheren lebens todes".split()
)


@detector(0.85, needs=("des",))
def genitive_behind_verb(view: View) -> Iterator[Hit]:
    """The article of a genitive stands behind a verb: the noun that it belongs to does not.

    Flags:
        Am Ende [[befindet des]] Flurs sich eine Tür.

        Der Kellner [[brachte des]] Fisches eine Portion Nudeln.

    Passes:
        Am Ende des Flurs befindet sich eine Tür. Er bedarf des Schutzes. Er kam des Öfteren.

        „Am Ende“, schreibt des Kaisers Leibarzt, „blieb nur Stille.“ Sie gingen des Lärms wegen.

        Hier ruht des Dichters treuer Freund. Korruption ist des Teufels.
    """
    for sentence in view.sentences:
        if all(word.text != "des" for word in sentence):
            continue
        if any(word.lower.startswith(GENITIVE) for word in sentence):
            continue
        for clause, _, _ in view.parts(sentence):
            for at in range(len(clause) - 2):
                verb, article, noun = clause[at : at + 3]
                if article.text != "des" or not verb.finite or not verb.text.islower():
                    continue
                if verb.lower in BEING and len(clause) == at + 3:
                    continue  # das ist des Teufels
                if not (
                    _owns(clause[at + 3 : at + FAR])
                    or noun.lower in TIMES
                    or attributive(clause, at)
                ):
                    words = f"{verb.text} {article.text}"
                    message = f"In “{words}” the noun is missing that the genitive belongs to."
                    yield Hit(verb.start, article.end, message)


BEING = frozenset("ist sind war waren sei seien wäre wären".split())
FAR = 8  # words from a verb to what the genitive behind it belongs to


def _owns(rest: tuple[Word, ...]) -> bool:
    """Whether what a genitive belongs to stands behind it: des Kaisers alter Leibarzt."""
    behind = next((word for word in rest if word.tag not in "aV"), None)
    return behind is not None and behind.noun


INDEFINITE = frozenset("ein eine einen einem".split())


@detector(0.95, needs=INDEFINITE)
def article_before_genitive(view: View) -> Iterator[Hit]:
    """Behind ein stands the article of a genitive: the noun between them is lost.

    Flags:
        [[Ein des]] Konzerns wollte den Bericht nicht kommentieren.

        Der Flügel wurde von [[einem des]] Museums Architekten entworfen.

    Passes:
        Ein Sprecher des Konzerns schwieg. Eines des Trios blieb. Sie hat einen, des Lärms wegen.
    """
    for first, second in pairwise(view.words):
        if first.lower in INDEFINITE and second.text in ("des", "eines"):
            words = f"{first.text} {second.text}"
            yield Hit(first.start, second.end, f"In “{words}” a noun is missing.")


# Prepositions that are nothing else.
HOLDING = frozenset("von für zum zur vom beim im am gegen".split())


@detector(0.9, needs=HOLDING)
def noun_lost_before_clause(view: View) -> Iterator[Hit]:
    """Behind a preposition stands no noun, but a comma and a relative pronoun.

    Flags:
        Übertragen wird das Virus [[von, die]] zwischen April und Juni schlüpfen.

        Die Auszeichnung war Lohn [[für, die]] alle nachts gearbeitet hatten.

    Passes:
        Übertragen wird es von Mücken, die schlüpfen. Wofür, das weiß er. Er war nie dafür, die
        Straße zu bauen.

        Die einen sind für, die anderen gegen den Bau. Stimmen dafür und gegen, das ist bekannt.
    """
    tokens = view.words
    for at in range(1, len(tokens) - 3):
        word, comma, pronoun, behind = tokens[at : at + 4]
        lost = word.text in HOLDING and comma.text == "," and pronoun.lower in ANTECEDENTS
        if lost and not _contrasted(word, pronoun, behind):
            words = view.text[word.start : pronoun.end]
            yield Hit(word.start, pronoun.end, f"In “{words}” a noun is missing.")


def _contrasted(word: Word, pronoun: Word, behind: Word) -> bool:
    """Whether a main clause goes on: die einen sind für, die anderen gegen den Bau; und gegen, das
    ist bekannt."""
    others = word.text in ("für", "gegen") and behind.lower in ("anderen", "andere", "übrigen")
    return others or (pronoun.lower == "das" and behind.finite)
