"""What stands beside the verb of a main clause: its phrases, and which cases they may have."""

from __future__ import annotations

from dataclasses import dataclass

from qa.languages.german_nouns import PARTICIPIAL
from qa.text.german.articles import articles
from qa.text.german.words import Word


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase or pronoun that belongs to no preposition, and the cases that it may have."""

    first: Word
    last: Word
    nominative: bool
    accusative: bool


# Words that may be a phrase by themselves, in any case that an object or subject has.
AMOUNTS = frozenset(
    """viel viele wenig wenige alle alles beide einige mehrere mehr weniger etwas nichts andere
    anderes anderer manche welche genug solche eins zwei drei vier fünf sechs sieben acht neun zehn
    elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig dreißig
    vierzig fünfzig sechzig siebzig achtzig neunzig hundert tausend hunderte tausende selbes
    dasselbe dieselbe dieselben derselbe derjenige diejenige diejenigen jedermann etliche irgendein
    irgendeine irgendjemand irgendwer ebendies ebendas derlei dergleichen solches""".split()
)
NOMINATIVE = frozenset("ich du er wir man".split())
ACCUSATIVE = frozenset("mich dich ihn sich uns euch jemanden niemanden irgendwen".split())
NEITHER = frozenset("mir dir ihm ihnen jemandem niemandem irgendwem".split())
# Prepositions that count, too: über 300 Menschen kamen.
COUNTING = frozenset("über unter um bis gegen zu an".split())
DAYS = frozenset("gestern heute morgen vorgestern übermorgen".split())
LATELY = tuple("letzten vergangenen vorigen nächsten kommenden jeden diesen".split())
TIMES = frozenset(
    """abend morgen mittag nacht nachmittag vormittag monat sommer winter herbst frühling tag
    montag dienstag mittwoch donnerstag freitag samstag sonntag""".split()
)


def phrases(words: tuple[Word, ...]) -> list[Phrase] | None:
    """The phrases among neighbouring words outside the verbs; None where one is not understood.

    There are more of them than in truth rather than fewer.
    """
    reader = _Reader(words)
    for index, word in enumerate(words):
        if word.tag in STRANGE and word.lower not in ("als", "wie"):
            return None
        reader.read(index, word)
    reader.drop()
    return reader.found


STRANGE = frozenset("uehSxvXiz")
FROM = 6  # words from von to its an or aus: von Mitte des nächsten Jahrzehnts an
# Words between an article and its noun.
DEGREES = frozenset(
    """sehr ganz so zu nur noch besonders mehr weniger fast kaum eher bereits schon recht ziemlich
    etwas nahezu beinahe äußerst höchst viel rund etwa knapp immer nicht wirklich je jeweils
    nunmehr gar leicht stark neu weit""".split()
)


class _Reader:
    """Reads words from left to right: prepositions wait for a noun, so do articles."""

    def __init__(self, words: tuple[Word, ...]) -> None:
        self.words = words
        self.found: list[Phrase] = []
        self.held = ""  # the preposition that waits
        self.opened: Word | None = None  # the first word of the phrase that waits
        self.outer: Word | None = None  # that of a phrase with another inside: die in Rom lebende

    def drop(self) -> None:
        """What waited for a noun is a phrase by itself."""
        for word in (self.outer, self.opened):
            if word is not None and not (self.held and word is self.opened):
                self.found.append(_alone(word))
        self.held, self.opened, self.outer = "", None, None

    def read(self, index: int, word: Word) -> None:
        """Take one word."""
        if word.tag == "P" and (self._zu_inside(index, word) or self._still(index, word)):
            return
        if self._year(word) and self.held:
            self.held, self.opened = "", None  # ab 2008 Strom
        elif word.lower == "entlang" or (word.lower, self.held) in ASIDES:
            self.held = ""
        elif word.tag == "P" or word.lower == "außer" or (word.tag == "S" and self._as(index)):
            self._preposition(word)
        elif word.noun:
            self._noun(index, word)
        elif word.tag == "R":
            self._pronoun(word)
        elif word.tag == "K":
            if self.opened is None or self.opened.tag == "A":
                self._between(index)
        elif word.tag in "AaCV" or self._counts(word) or self._amount(index, word):
            free = self.outer is not None and not self.held
            same = word.lower.startswith(SAME) and self.opened is not None
            if same or (word.tag == "A" and (self.opened is not None or free)):
                self.drop()
            if self.opened is None or self._counts(word):
                self.opened = word
            elif self.opened.tag == "C" and (word.tag == "C" or word.lower in AMOUNTS):
                self.held, self.opened = "", word  # im Jahr 2000 fünf Fälle
            elif word.tag == "C" and self.opened.lower in EACH:
                self.held, self.opened = "", word  # von jedem etwa 3000 Pfund
            if not self._waits(index) or self._both(index, word):
                self._lone(index, word)
        elif self.opened is not None and not self._waits(index):
            self._lone(index, self.opened)
        elif self.held and self.opened is None and word.tag in "FbS":
            self._adverb(index, word)

    def _adverb(self, index: int, word: Word) -> None:
        """An adverb may close a phrase: bis heute, vor allem, nach wie vor."""
        after = self.words[index + 1 : index + 2]
        noun = bool(after) and (after[0].noun or after[0].tag in "aCVpq")
        noun |= bool(after) and after[0].tag == "A" and word.tag != "b"
        if (word.lower not in DEGREES and not noun) or word.lower in CLOSES:
            self.held, self.opened, self.outer = "", self.outer, None

    def _year(self, word: Word) -> bool:
        year = word.tag == "C" and word.text[:2] in ("16", "17", "18", "19", "20")
        return year and word.text[:4].isdigit() and len(word.text) in (4, 7, 9)

    def _both(self, index: int, word: Word) -> bool:
        """Die beiden verschiedene Schulen: the adjective has the ending of another phrase."""
        after = self.words[index + 1 : index + 2]
        return word.lower == "beiden" and after != () and after[0].lower.endswith("e")

    def _between(self, index: int) -> None:
        after = self.words[index + 1 : index + 2]
        if not (after and after[0].tag in "aVpqbP"):
            self.drop()

    def _zu_inside(self, index: int, word: Word) -> bool:
        after = self.words[index + 1 : index + 2]
        if word.lower == "bis" and after and index:  # eng bis dicht
            return self.words[index - 1].tag == "b" == after[0].tag
        if word.lower != "zu" or not after:
            return False
        many = after[0].tag in "aV" and after[0].lower.endswith("e")  # zu lange Skier
        return many or after[0].lower.endswith(ZU)

    def _as(self, index: int) -> bool:
        """Als before a phrase that is no object: als Erste; but not: mehr als hundert."""
        before = self.words[index - 1].lower if index else ""
        return self.words[index].lower == "als" and before not in ("mehr", "weniger")

    def _amount(self, index: int, word: Word) -> bool:
        """Whether a word may be an amount, and does not belong to nicht mehr, immer weniger."""
        before = self.words[index - 1].lower if index else ""
        behind = self.words[index + 1].lower if index + 1 < len(self.words) else ""
        more = word.lower in ("mehr", "weniger")
        more &= before in ("nicht", "immer") or behind == "als"  # mehr als die Hälfte
        return word.lower in AMOUNTS and not more

    def _still(self, index: int, word: Word) -> bool:
        """Whether a preposition belongs to what stands before: von Rom aus, meiner Ansicht nach."""
        low, before = word.lower, self.words[max(0, index - FROM) : index]
        if low == "nach" and [w.lower for w in self.words[index + 1 : index + 3]] == ["und", low]:
            return True
        if not before or (low == "an" and before[-1].lower in NOW):
            return bool(before)  # von nun an den Markt
        last, near = before[-1], {other.lower for other in before}
        after = self.words[index + 1] if index + 1 < len(self.words) else word
        if low in ("aus", "an") and not after.lower.endswith(("em", "er", "den")):
            return (last.noun and bool(near & {"von", "vom"})) or last.lower in ("nun", "jetzt")
        if low == "nach":
            if last.noun and after.lower in ("die", "das", "ein", "er", "wir"):
                return True  # einer alten Sage nach die letzte
            return last.text in OPINIONS or [w.lower for w in before[-2:]] == ["nach", "und"]
        return low == "vor" and last.lower == "wie"

    def _preposition(self, word: Word) -> None:
        if self.opened is not None and self.opened.tag == "A" and not self.held:
            if self.outer is not None:
                self.found.append(_alone(self.outer))
            self.outer = self.opened
        elif self.opened is not None and (not self.held or self._counts(self.opened)):
            self.found.append(_alone(self.opened))
        self.held, self.opened = word.lower, None

    def _noun(self, index: int, word: Word) -> None:
        word, opened = self.words[index], self.opened
        counts = self._counts(word) or (opened is not None and self._counts(opened))
        if opened is not None and _two(opened, word):
            self.found.append(_alone(opened))  # unter ihr Rost; dass das Probleme bringt
        if (not self.held or counts) and not _time(self.words, index, self.opened):
            self.found.append(_phrase(None if self.held else self.opened, word))
        self.held, self.opened, self.outer = "", self.outer, None

    def _pronoun(self, word: Word) -> None:
        if not self.held:
            self.drop()
            if word.lower not in NEITHER:
                low = word.lower
                self.found.append(Phrase(word, word, low not in ACCUSATIVE, low not in NOMINATIVE))
        self.held, self.opened = "", None

    def _lone(self, index: int, word: Word) -> None:
        year = word.tag == "C" and len(word.text) == 4 and index and self.words[index - 1].noun
        waited = self.opened
        if year and waited is not None and waited.tag == "A" and not self.held:
            self.found.append(_alone(waited))  # als diese im Jahre 1800 abzogen
        if (not self.held or self._counts(word)) and not year:
            self.found.append(_alone(word))
        self.held, self.opened = "", None

    def _counts(self, word: Word) -> bool:
        """Whether a number belongs to no preposition, whatever stands before: bis zu 9 mm."""
        number = word.tag in "CF" or word.lower in AMOUNTS or word.lower.endswith(NUMBERS)
        return number and self.held in COUNTING

    def _waits(self, index: int) -> bool:
        """Whether a noun may follow the words of a phrase up to here."""
        after = self.words[index + 1] if index + 1 < len(self.words) else None
        if after is None:
            return False
        if after.tag == "b":
            then = self.words[index + 2 : index + 3]
            number = self.opened is not None and self.opened.tag == "C" and len(after.text) > 3
            return bool(then) and not number and (then[0].noun or then[0].tag in "aVpqbP")
        return after.noun or after.tag in "aCVpqP" or after.lower in DEGREES


EACH, NOW = ("jedem", "jeder", "jeden"), ("nun", "jetzt", "da", "anfang")
CLOSES = frozenset(
    "wie heute sofort allem jeher dort hier oben unten hinten vorn jetzt nun".split()
)
OPINIONS = frozenset(
    """Ansicht Meinung Kenntnis Auffassung Glauben Reihe Vernehmen Erachtens Wissen Angaben Art
    Überzeugung Einschätzung""".split()
)
SAME = ("dieselbe", "dasselbe", "derselbe", "sämtliche")
# Nouns of two genders, or known by that of another word.
GENDERS = frozenset("Kunde Erbe See Heide Junge Leiter Turmschaft".split())
ASIDES = frozenset([("allem", "vor"), ("anderem", "unter"), ("weitem", "bei")])
NUMBERS = tuple(
    """hundert tausend zig million millionen milliarden dutzend hälfte drittel viertel fünftel
    sechstel achtel zehntel jährige kilo meter stunde""".split()
)
ZU = ("nde", "nden", "nder", "ndes", "ndem")


def _two(opened: Word, noun: Word) -> bool:
    """Whether an article may be a pronoun, and the noun behind it a phrase of its own."""
    letter = LETTERS.get(opened.lower)
    known = articles(noun.text)
    other = letter is not None and known is not None and letter not in known
    return opened.lower in ("ihr", "dies", "diese") or other


LETTERS = {"das": "s", "die": "e", "diese": "e"}


def _time(words: tuple[Word, ...], index: int, opened: Word | None) -> bool:
    """Whether a noun says when: gestern Abend, letzten Monat."""
    if words[index].lower not in TIMES:
        return False
    before = words[index - 1].lower if index else ""
    return before in DAYS or (opened is not None and opened.lower == before and before in LATELY)


def _alone(word: Word) -> Phrase:
    low = word.lower
    never = low.endswith("em") or low in ("des", "denen", "dessen", "deren")
    nominative = not never and low not in ("den", "einen", "keinen", "diesen", "jeden")
    return Phrase(word, word, nominative, not never and low not in ("der", "einer", "jeder"))


GENITIVES = frozenset("des ihres unseres eures dessen deren".split())
BARE = ("unser", "euer", "ihr")


def _phrase(opened: Word | None, noun: Word) -> Phrase:
    """A phrase by its first word and its noun."""
    if opened is None or opened.tag == "C" or opened.lower in AMOUNTS:
        return Phrase(opened or noun, noun, True, True)
    low, known = opened.lower, articles(noun.text)
    if low.endswith(("em", "ines")) or low in GENITIVES:
        # Dieses is the neuter, too; a possessor in front tells nothing of the case.
        possessor = low in ("dessen", "deren")
        return Phrase(opened, noun, possessor, possessor)
    if low.endswith("en") and noun.text != "Haag":
        return Phrase(opened, noun, False, True)
    if low == "der" or (low.endswith("er") and low not in BARE and opened.tag in "Aa"):
        feminine = (
            known == "er" and noun.text not in GENDERS and not PARTICIPIAL.search(noun.text + "r")
        )
        owned = low in ("einer", "keiner", "seiner", "ihrer", "meiner", "unserer", "deiner")
        return Phrase(opened, noun, not (feminine or owned), opened.tag == "a")  # schneller große
    masculine = known is not None and "n" in known and "s" not in known and "e" not in known
    return Phrase(opened, noun, True, not (low in ("ein", "kein", "sein") and masculine))
