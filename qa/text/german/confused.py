"""Small words that are taken for another that sounds alike: seid for seit, wider for wieder.

What is said is certain from the words beside: a time behind seid, a comparative before wie.
"""

from __future__ import annotations

from collections.abc import Iterator

from qa.text.german.words import Word, lexicon, words

Tokens = tuple[Word, ...]
Found = tuple[int, int, str, str]

TIMES = frozenset(
    """Jahren Monaten Wochen Tagen Stunden Minuten Jahrzehnten Jahrhunderten Anfang Ende Mitte
    Beginn Langem Kurzem langem kurzem längerem gestern heute jeher Neuestem Kriegsende
    Jahresbeginn Januar Februar März April Mai Juni Juli August September Oktober November Dezember
    Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag Ostern Weihnachten""".split()
)
NUMBERS = frozenset(
    """zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig vierzig fünfzig
    einigen mehreren vielen wenigen""".split()
)
# Behind der or dem: what begins or happens.
EVENTS = ("ung", "ion", "jahr", "monat", "woche", "tag", "zeit", "beginn", "start", "anfang",
          "ende", "krieg", "sommer", "winter", "herbst", "wahl")  # fmt: skip
# Behind ihr seit: what no time begins with.
STATES = frozenset("herzlich nicht alle so sehr hier da auch ja doch wirklich eingeladen".split())
ASKING = frozenset("warum wo wie weshalb wieso was wer".split())
AGAIN = ("widerher", "widerauf", "widerein", "widerhol", "widergegeb", "widerverw", "widergefund")
# Comparatives that are adverbs, too: nicht mehr wie bisher, früher wie heute.
ADVERBS = frozenset(
    "mehr weniger länger weiter früher später eher lieber immer leider aber oder sicher".split()
)
FORMULAS = frozenset("folgt gehabt bisher gewohnt üblich früher immer heute eh vor nach".split())
CHANGED = {"teurer", "höher", "näher", "besser", "dunkler", "größer"}
PLAIN = str.maketrans("äöü", "aou")
TIMES_AS = frozenset("doppelt dreimal viermal fünfmal sechsmal zehnmal hundertmal".split())
KEYS = frozenset(["seid", "seit", "wieder", "wider", "wie", "als"])


def confused(text: str) -> Iterator[Found]:
    """Start and end of a word, the word, and the one that belongs there."""
    tokens = words(text)
    for at, word in enumerate(tokens):
        low = word.lower
        if low in KEYS or low.startswith(AGAIN):
            right = _right(tokens, at, low)
            if right:
                right = right.capitalize() if word.text[0].isupper() else right
                yield word.start, word.end, word.text, right


def _right(tokens: Tokens, at: int, low: str) -> str:
    """The word that belongs at a place; "" where nothing is wrong."""
    before, behind = tokens[at - 1] if at else None, tokens[at + 1 : at + 4]
    if low.startswith(AGAIN):
        return "wieder" + low.removeprefix("wider")
    if len(behind) < 2:
        return ""
    if low == "seid":
        return "seit" if _since(tokens, at) else ""
    if low == "seit":
        return "seid" if _are(before, behind) else ""
    if low == "wieder":
        against = behind[0].text in ("Erwarten", "Willen")
        against |= behind[0].lower == "besseres" and behind[1].text == "Wissen"
        return "wider" if against else ""
    if low == "wider":
        paired = before is not None and before.lower in ("und", "oder", "für", "das")
        near = tokens[max(at - 20, 0) : at]
        paired |= any(w.lower.startswith(("spiegel", "hall", "schein")) for w in near)
        return "wieder" if not paired and _no_phrase(behind[0]) else ""
    return _compared(tokens, at, low)


def _no_phrase(word: Word) -> bool:
    """Whether a word cannot follow a preposition: another one, or a verb."""
    return word.text.islower() and word.tag in "Pxvpz"


def _since(tokens: Tokens, at: int) -> bool:
    """Whether a time follows seid, and nobody is spoken to."""
    first, second = tokens[at + 1], tokens[at + 2]
    near = tokens[max(at - 6, 0) : at + 7]
    if any(word.lower in ("ihr", "euch", "und", "!") for word in near):
        return False
    if first.text in TIMES or (first.tag == "C" and first.text.isdigit()):
        return True
    if first.lower in NUMBERS:
        return second.text in TIMES
    return first.lower in ("der", "dem") and second.noun and second.lower.endswith(EVENTS)


def _are(before: Word | None, behind: Tokens) -> bool:
    """Whether seit is a verb: Ihr seit herzlich eingeladen; warum seit ihr nicht gekommen."""
    if before is None:
        return False
    if before.lower == "ihr":
        return behind[0].lower in STATES
    asked = before.lower in ASKING and behind[0].text == "ihr"
    return asked and behind[1].text.islower() and behind[1].tag in "bFpR"


def _compared(tokens: Tokens, at: int, low: str) -> str:
    """als behind a comparative with wie, wie behind so with als."""
    if at < 2:
        return ""
    before, behind = tokens[at - 1], tokens[at + 1]
    if low == "wie":
        if tokens[at - 2].lower in ("so", "ebenso", "genauso", "gleich"):
            return ""
        led = tokens[at - 2].tag in "bFxvVqCNM" or tokens[at - 2].lower in ("und", "sich")
        follows = behind.tag in "ApqN" or behind.lower in ("in", "im", "bei", "erwartet")
        wrong = led and follows and behind.lower not in FORMULAS and _comparative(before)
        return "als" if wrong else ""
    so = at > 2 and tokens[at - 2].lower == "so" and tokens[at - 3].lower in TIMES_AS
    return "wie" if so and before.tag == "b" and behind.tag == "A" else ""


def _comparative(word: Word) -> bool:
    """Whether a word can only be compared, or stands as such: höher, schneller."""
    low = word.lower
    if low in ADVERBS or not word.text.islower():
        return False
    if low in CHANGED:
        return True
    stem = low.removesuffix("er")
    return stem != low and "b" in (lexicon().get(stem), lexicon().get(stem.translate(PLAIN)))
