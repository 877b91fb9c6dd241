"""Subjects and possessors torn from their sentence by a full stop: a link stood behind them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from qa.breaks import View, detector
from qa.breaks.verbs.separable import may_have_verb
from qa.check import Hit
from qa.text.german.articles import articles
from qa.text.german.words import Word
from qa.text.meaning.facts import facts

LONGEST_PHRASE = 12
# How a subject begins that is told from an exclamation or an answer.
OPENERS = frozenset(
    """der die das ein eine sein seine ihr ihre unser unsere dieser diese dieses kein keine
    beide""".split()
)
# Pronouns that are no subject; all others may be one.
OBJECTS = frozenset("sich mich mir dich dir ihn ihm ihnen".split())
WHO = frozenset("er sie es man ich du wir ihr".split())
SHORT = 4  # words: „Ist auch weg.“ is an aside
NEVER = ("dem", "des", "den")  # articles of none
# Verbs that need no subject, or whose subject is what was said before: Fehlt nur noch ...
IMPERSONAL = frozenset(
    """bleibt bleiben blieb fehlt fehlte gilt galt heißt heisst hieß kommt kam geht ging gibt gab
    folgt folgte stimmt scheint schien reicht genügt schade steht stellt sei seien""".split()
)


@detector(0.85)
def subject_torn_off(view: View) -> Iterator[Hit]:
    """A full stop stands between a subject and its verb.

    Flags:
        Das Museum in der [[Altstadt. Öffnet]] im Mai.

        Die Suche nach den vermissten [[Wanderern. Im]] Karwendel wurde unterbrochen.

        Das Boot war voll. Das Öl in den [[Tanks. Des]] Frachters könnte jederzeit auslaufen.

        Sein Sohn [[Frederik. Wurde]] vor dem Parlament vereidigt.

        Der [[Präsident. Brasiliens]] reiste am Montag ab.

        Die Anhörung vor Richterin Marlene [[C. Wird]] am Donnerstag Fitch in Saal 4 fortgesetzt.

        [[Wissenschaftler. An]] der Universität Bergen entdeckten den Wurm.

    Passes:
        Ein Skandal. Bleibt die Frage, wer davon wusste. Der Chef. Er kam zu spät.

        Eine stille Straße im Norden. In der Schule brennt noch Licht. Das Museum öffnet im Mai.

        Die Küche. Im Ofen backen zwei Brote. Der letzte Tag. Kommt alle! Der Wald. Wird er leben?

        Der Mann aus Bremen. Des Rätsels Lösung war ein Brief. Ein Sieg. Des Spielers Stunde hatte
        geschlagen.
    """
    opened = False  # whether a subject waits for its verb
    for before, sentence in pairwise(view.sentences):
        opened = before[-1].text == "." and (_subject(before) or (opened and _phrase(before)))
        whole = sentence[-1].text == "." and sentence[0].text[0].isupper()
        if opened and whole and _headless(sentence):
            yield Hit(
                before[-2].start,
                sentence[0].end,
                f"The full stop after “{before[-2].text}” separates a subject from its verb; "
                f"“{sentence[0].text}” belongs to the same sentence.",
            )


@detector(0.85)
def possessor_torn_off(view: View) -> Iterator[Hit]:
    """A possessor stands alone between full stops.

    Flags:
        Der Ausschuss für Menschenrechte tagte am [[Freitag. Des Parlaments.]]

    Passes:
        Wessen Hut war das? Des Königs. Es ging um den Hut. Des Königs neue Kleider.

        Er schrieb zwei Romane. Des Lebens müde, zog er fort.

        Das Urteil ergeht im Namen des Volkes. Des ganzen Volkes.
    """
    for before, sentence in pairwise(view.sentences):
        plain = 2 < len(sentence) < 7 and sentence[0].text == "Des" and sentence[-1].text == "."
        # What takes a possessor up is torn from nothing: im Namen des Volkes. Des ganzen Volkes.
        plain = plain and not any(word.lower == "des" for word in before[-5:])
        inner = sentence[1:-1]
        nouns = [word for word in inner if word.noun]
        alone = len(nouns) == 1 and inner[-1].noun and all(word.tag in "aC" for word in inner[:-1])
        if plain and alone and len(before) > 3 and before[-1].text == "." and before[-2].noun:
            yield Hit(
                before[-2].start,
                sentence[-1].end,
                f"“Des {inner[-1].text}” is cut off from its sentence by a full stop.",
            )


def _subject(sentence: tuple[Word, ...]) -> bool:
    """Whether a sentence is a noun phrase that can be a subject, and nothing else."""
    words = sentence[:-1]
    if not 0 < len(words) <= LONGEST_PHRASE:
        return False
    if len(words[-1].text) == 1 and (len(words) < 5 or words[0].tag != "A"):
        return False  # Liana K.
    if words[0].lower not in OPENERS and not words[0].noun:
        return False
    plain = [word for i, word in enumerate(words) if not _attribute(words, i)]
    named = all(word.tag in "AaNMnCP" for word in plain) and words[-1].noun
    return named and not may_have_verb((*plain, sentence[-1]))


def _phrase(sentence: tuple[Word, ...]) -> bool:
    """Whether a sentence is a prepositional phrase and nothing else."""
    words = sentence[:-1]
    plain = all(word.tag in "AaNMnCP" for word in words)
    return plain and bool(words) and words[0].tag == "P" and not may_have_verb(sentence)


def _attribute(words: tuple[Word, ...], index: int) -> bool:
    """Whether what looks like a verb stands between article and noun: den vermissten Gast."""
    inside = 0 < index < len(words) - 1 and words[index - 1].tag == "A" and words[index + 1].noun
    return inside and words[index].tag in "Vqp" and words[index].lower.endswith(("n", "te"))


def _headless(sentence: tuple[Word, ...]) -> bool:
    """Whether a sentence has a finite verb in its first or second place, and no subject."""
    words = sentence[:-1]
    at = next((i for i, word in enumerate(words) if word.finite or _opens(word, i)), -1)
    if at < 0 or len(words) < 3 or words[at].lower in IMPERSONAL:
        return False
    if any(word.tag not in "vVxXiqpzAaNMnCPFbRK" for word in words[1:]):
        return False  # a mark, a subordinate clause or a word that nobody knows
    front, rest = words[:at], words[at + 1 :]
    if not front and len(words) > SHORT:
        # A statement does not begin with its verb, but „Bleibt die Frage“ and „Sagte er“.
        plain = "APFb" if words[0].tag == "i" else "APFNMnab"  # Branden Robinson is a name
        fits = rest[0].tag in plain or rest[0].lower in OBJECTS
        return fits and not any(word.lower in WHO for word in rest[:3])
    if front and front[0].text == "Des":
        nouns = [word for word in front[1:] if word.noun]
        # Of two the second may be a name; else it is whose the first is: des Rätsels Lösung.
        whose = bool(nouns) and not any(articles(word.text) for word in nouns[1:])
        opened = whose and front[-1].noun and all(word.tag in "aCNMn" for word in front[1:])
    elif len(front) == 1 and front[0].text.endswith("s"):  # Brasiliens
        opened = any(fact.start == 0 for fact in facts(front[0].text[:-1], "de"))
    else:
        opened = not front or (front[0].tag == "P" and _held(front))
    return opened and bool(rest) and _held(rest)


def _opens(word: Word, index: int) -> bool:
    """Whether a word in this place can be the finite verb; small ones of the list are known."""
    if index:
        return word.tag in "VX"
    return word.tag in "VXi" or (word.tag == "h" and word.lower.endswith(("t", "ten")))


def _held(words: tuple[Word, ...]) -> bool:
    """Whether no noun or pronoun of some words can be a subject: each belongs to a preposition."""
    held = False
    for before, word in pairwise((words[0], *words)):
        if word.tag == "P" or word.lower in NEVER:
            held = True
        elif word.tag == "R":
            if word.lower not in OBJECTS and not held:
                return False
            held = False
        elif word.noun or word.tag in "AC":
            if not held and not (before.noun and word.noun and before is not word):
                return False  # Bergen belongs to: an der Universität Bergen
            held = held and not word.noun
    return True
