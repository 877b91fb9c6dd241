"""Small words that are taken for another that sounds alike: seid for seit, wider for wieder.

What is said is certain from the words beside: a time behind seid, a comparative before wie.
"""

from __future__ import annotations

from collections.abc import Iterator

from qa.text.german.denn import denn
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
ASKING = frozenset("warum wo wie weshalb wieso".split())
AGAIN = ("widerher", "widerauf", "widerein", "widerhol", "widergegeb", "widerverw", "widergefund")
# Comparatives that are adverbs, too: nicht mehr wie bisher, früher wie heute.
ADVERBS = frozenset("mehr weniger länger weiter früher später eher lieber".split())
# Of these the comparative has an umlaut: in sehr kalter wie in warmer Luft.
UMLAUT = ("alt", "arm", "arg", "hart", "kalt", "krank", "lang", "nah", "scharf", "schwach",
          "schwarz", "stark", "warm", "dumm", "grob", "groß", "hoch", "jung", "klug", "kurz",
          "rot", "gesund", "blass", "nass", "schmal", "fromm", "krumm")  # fmt: skip
# Light and sound come back: Das Licht strahlt wider von den Wänden.
BACK = ("spiegel", "hall", "schein", "strahl", "tön", "kling", "klang", "klung", "leucht", "schall",
        "funkel", "glänz", "glanz", "blitz", "dröhn")  # fmt: skip
# What one does against what one knows.
SAYING = (
    "handel",
    "behaupt",
    "sag",
    "erklär",
    "verbreit",
    "leugn",
    "schwieg",
    "schweig",
    "versich",
)
ENDS = frozenset(',;:.?!K"–(')
FORMULAS = frozenset("folgt gehabt bisher gewohnt üblich früher immer heute eh vor nach".split())
MULTIPLES = frozenset("doppelt halb zweimal dreimal viermal fünfmal zehnmal".split())
SINGLE = ("einzig", "erst", "letzt", "alleinig")
AMOUNTS = frozenset(["viel", "wenig", "oft", "gut"])
CHANGED = {"teurer", "höher", "besser", "dunkler", "größer"}
PLAIN = str.maketrans("äöü", "aou")
DEN = frozenset(["den", "denn", "wen"])
KEYS = DEN | frozenset(["seid", "seit", "wieder", "wider", "wie", "als"])


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
    if low in DEN:
        return denn(tokens, at)
    if low == "seid":
        return "seit" if _since(tokens, at) else ""
    if low == "seit":
        return "seid" if _are(tokens, at) else ""
    if low == "wieder":
        return "wider" if _against(tokens, at) else ""
    if low == "wider":
        paired = before is not None and before.lower in ("und", "oder", "für", "das")
        paired |= _near(tokens, at, BACK)
        return "wieder" if not paired and _no_phrase(behind[0]) else ""
    if low == "als":
        return "wie" if _as_much(tokens, at) else ""
    return "als" if _compared(tokens, at) else ""


def _near(tokens: Tokens, at: int, stems: tuple[str, ...]) -> bool:
    """Whether a word that has one of the stems stands near a place."""
    near = tokens[max(at - 20, 0) : at + 10]
    return any(stem in word.lower for word in near for stem in stems)


def _against(tokens: Tokens, at: int) -> bool:
    """Whether wieder stands before what one acts against: wieder Erwarten, besseres Wissen."""
    first, second, *rest = tokens[at + 1 : at + 4]
    if first.text == "Erwarten":
        return True
    known = first.lower == "besseres" and second.text == "Wissen"
    return known and all(w.tag not in "PK" for w in rest) and _near(tokens, at, SAYING)


def _clause(tokens: Tokens, at: int) -> tuple[Tokens, Tokens]:
    """The words of a clause before a place and behind it."""
    first, last = at, at + 1
    while first and tokens[first - 1].tag not in ENDS and at - first < 30:
        first -= 1
    while last < len(tokens) and tokens[last].tag not in ENDS and last - at < 30:
        last += 1
    return tokens[first:at], tokens[at + 1 : last]


def _no_phrase(word: Word) -> bool:
    """Whether a word cannot follow a preposition: another one, or a verb."""
    return word.text.islower() and word.tag in "Pxvpz"


def _since(tokens: Tokens, at: int) -> bool:
    """Whether a time follows seid, another verb is finite, and nobody is spoken to."""
    first, second = tokens[at + 1], tokens[at + 2]
    near = tokens[max(at - 6, 0) : at + 7]
    if any(word.lower in ("ihr", "euch", "und", "!", "bitte") for word in near):
        return False
    before, behind = _clause(tokens, at)
    if not any(w.tag in "xXvVi" for w in before) and not any(w.tag in "xXv" for w in behind):
        return False  # Seid Montag um acht am Bahnhof; seid der Verfassung treu
    if first.text in TIMES or (first.tag == "C" and first.text.isdigit()):
        return True
    if first.lower in NUMBERS:
        return second.text in TIMES
    return first.lower in ("der", "dem") and second.noun and second.lower.endswith(EVENTS)


def _are(tokens: Tokens, at: int) -> bool:
    """Whether seit is a verb: Ihr seit herzlich eingeladen; warum seit ihr nicht gekommen."""
    before, behind = _clause(tokens, at)
    if len(before) != 1 or len(behind) < 2 or any(w.tag in "xXv" for w in behind):
        return False  # Ihr seit so vielen Jahren geschlossenes Lokal öffnet
    if before[0].lower == "ihr":
        timed = any(w.text in TIMES or w.lower.endswith("zeit") for w in behind[:5])
        return behind[0].lower in STATES and not timed
    asked = before[0].lower in ASKING and behind[0].text == "ihr"
    if behind[1].lower == "so" and "i" in [w.tag for w in behind]:
        return False  # warum seit ihr so frühem Tod alle schweigen
    return asked and behind[1].text.islower() and behind[1].tag in "bFpR"


def _as_much(tokens: Tokens, at: int) -> bool:
    """Whether als stands behind doppelt so hoch, and what is compared behind it."""
    if at < 3:
        return False
    times, so, measure, behind = *tokens[at - 3 : at], tokens[at + 1]
    told = times.lower in MULTIPLES and so.lower == "so" and measure.tag == "b"
    # What one does as the only or the first one: Sie kämpft doppelt so hart als die einzige Frau.
    single = any(word.lower.startswith(SINGLE) for word in tokens[at + 2 : at + 3])
    return told and not single and measure.lower not in AMOUNTS and behind.tag in "AP"


def _compared(tokens: Tokens, at: int) -> bool:
    """Whether wie stands behind a comparative, and no likeness is told: immer lauter wie ein Tier.

    What becomes or comes may do so like something: Es wurde lauter wie ein Sturm.
    """
    if at < 2:
        return False
    earlier, before, behind = tokens[at - 2], tokens[at - 1], tokens[at + 1]
    if earlier.lower in ("so", "ebenso", "genauso", "gleich", "immer"):
        return False
    if any(
        w.lower.startswith(("wurde", "wird", "werde", "kam", "komm")) for w in tokens[at - 2 : at]
    ):
        return False
    if earlier.lower == "und" and tokens[at - 3].lower == before.lower:
        return False
    led = earlier.tag in "bFxvVqCNM" or earlier.lower in ("und", "sich")
    follows = behind.tag in "ApqN" or behind.lower == "erwartet"
    return led and follows and behind.lower not in FORMULAS and _comparative(before)


def _comparative(word: Word) -> bool:
    """Whether a word can only be compared, or stands as such: höher, schneller; not bitter."""
    low = word.lower
    if low in CHANGED:
        return word.text.islower()
    stem = low.removesuffix("er")
    if low in ADVERBS or not word.text.islower() or stem == low or stem.endswith(UMLAUT):
        return False
    known = lexicon()
    return known.get(low) != "b" and "b" in (known.get(stem), known.get(stem.translate(PLAIN)))
