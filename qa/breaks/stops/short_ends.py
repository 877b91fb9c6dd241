"""Abbreviations and initials that were taken for the end of a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from qa.breaks import View, detector
from qa.breaks.verbs.separable import may_have_verb
from qa.check import Hit
from qa.text.german.words import Word

# Titles that have a name behind them. Others close a sentence, too: Strauss Sr., Dipl.-Ing.
TITLES = frozenset(
    "Sen Rep Gov Dr Prof St Mr Mrs Ms Lt Gen Col Capt Sgt Maj Cpl Rev Hr Hrn Frhr Msgr Hl".split()
)
ALONE = frozenset(["Dr", "Prof"])  # Ich war beim Prof. Das Gespräch war gut.
STATES = frozenset(["U.S.", "U.K."])
# Verbs that are first names or surnames as well: Mr. Will Smith, Dr. Mag.
NAMES = frozenset("Will Mag Sei Lass Lies Kling Brach Stand Kam Sang Bin Fand Sah Bat".split())
MARKS = frozenset(word.lower() for word in TITLES | STATES)
ARTICLES = frozenset(["der", "den", "die"])
STARTS = frozenset("Das Die Der Ein Eine".split())
NEAR = 9  # words among which the name is that the title has lost
# What stands before a title that is spoken of: der Titel Dr., ein Prof.
SPOKEN = frozenset("titel zum als grad ein eine einen einem kein keinen ist".split())


@detector(0.85, needs=MARKS)
def title_for_end(view: View) -> Iterator[Hit]:
    """Behind the point of a title a new sentence begins, and its name comes late.

    Flags:
        Die Kirche, 1887 von der Gemeinde [[St. Gebaut]] Georg, muss saniert werden.

        [[Dr. Warnte]] Helena Vossberg davor, die Mittel zu kürzen.

        [[Sen. Sagte]] Paula Hewitt, der Entwurf habe keine Chance.

        Die Ärzte um [[Dr. Haben]] Miller den Patienten gerettet.

        Bei der Premiere in der [[St. Die]] Gertrud-Klinik kam es zum Streit.

        Nach Angaben der [[U.S. Das]] Beben ereignete sich Geological Survey in großer Tiefe.

    Passes:
        Sie fährt nach St. Gallen. Wurde Dr. Meier gefragt? Mr. Will Smith sagte nichts.

        Er ist jetzt Dr. Ist das nicht toll? Sie trägt den Titel Dr. Wurde Meier gefragt, sagte er
        nichts. Ich war beim Prof. Das Gespräch war gut.

        Er lebt in den U.S. Das Leben dort ist teuer. Der Prozess gegen Peter J. beginnt bald.

        Sie hat Dr. Kracht gefragt. Mr. Stand, der Wirt, weiß alles. In den U.S. Das war teuer.
    """
    tokens = view.words
    for at, word in enumerate(tokens[:-3]):
        before = tokens[at - 1] if at else word
        starts = tokens[at + 1].text in STARTS and tokens[at + 2].noun
        if word.text in TITLES:
            torn = tokens[at + 1].text == "." and before.lower not in SPOKEN
            if torn and (_late_name(view, at + 2) or _article(tokens, at)):
                yield _hit(word, tokens[at + 2])
        elif starts and word.text in STATES and before.lower in ARTICLES and _open(view, at):
            yield _hit(word, tokens[at + 1])


def _late_name(view: View, at: int) -> bool:
    """Whether a verb with a capital stands at an index, and the name of a title behind it."""
    return _verb(view, at) and _name(view.words[at + 1 : at + NEAR])


def _article(tokens: tuple[Word, ...], at: int) -> bool:
    """Whether an article with a capital stands before the name: an der St. Die Gertrud-Klinik."""
    article, noun = tokens[at + 2 : at + 4]
    title = tokens[at].text not in ALONE and at > 0 and tokens[at - 1].tag in "AP"
    return title and article.text in STARTS and noun.noun


def _verb(view: View, at: int) -> bool:
    """Whether the word at an index is a verb with a capital that is no name."""
    word, behind = view.words[at], view.words[at + 1]
    verb = word.tag in "vxp" or (word.tag in "VXqi" and len(word.text) > 4)
    free = word.text[0].isupper() and word.text[1:].islower() and word.text not in NAMES
    blank = view.text[word.start - 1 : word.start] == " "
    # Dr. Kracht kommt; Dr. Kracht, der ...
    return verb and free and blank and behind.tag.isalpha() and not behind.finite


def _name(behind: tuple[Word, ...]) -> bool:
    """Whether a name or noun without an article stands behind, and no mark before it."""
    before = ""
    for word in behind:
        if not word.tag.isalpha():
            return False
        if word.noun and word.text[0].isupper() and before not in ("A", "P", "a"):
            return True
        before = word.tag
    return False


def _open(view: View, at: int) -> bool:
    """Whether the sentence of the word at an index has no verb up to it, and one behind it."""
    start = next((s for s in view.sentences if s[0].start <= view.words[at].start < s[-1].end), ())
    before = tuple(word for word in start if word.start <= view.words[at].start)
    behind = view.words[at + 1 : at + 6]
    return len(before) > 2 and not may_have_verb(before) and any(w.maybe_finite for w in behind)


def _hit(word: Word, verb: Word) -> Hit:
    title = word.text.rstrip(".")
    message = f"The dot of “{title}.” was taken for the end of a sentence; the name is cut off."
    return Hit(word.start, verb.end, message)
