"""Words of a German text with their class: what may be a finite verb, a noun, a preposition.

The lexicon is read on first use only (about 0.1 s). It says what a word *can* be; the context
decides the rest, see ``qa.breaks``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from qa.languages import german
from qa.languages.tables import packed, rows
from qa.text.foreign.scripts import PICTURES
from qa.text.german.loans import ENGLISH, LATENT, loans

# A word that a blank or a comma follows can be nothing else; most are such.
TOKEN = re.compile(
    r"(?P<plain>[^\W\d_]++(?=[\s,]|\Z))|(?P<url>(?:https?://|www\.)\S+|[\w.+-]{1,64}@[\w-]{1,64}\.\w+)"
    r"|(?P<number>\d+(?:[.,:/]\d+)*(?:\.(?=\s+[a-zäöü]|\s+(?:Januar|Februar|März|April|Mai|Juni|Juli"
    r"|August|September|Oktober|November|Dezember|Jahrhundert)))?%?)"
    r"|(?P<short>\bz\. ?B\.(?= ?\w)|\b(?:u\. ?a|d\. ?h|v\. ?a|z\. ?T|u\. ?U|i\. ?d\. ?R"
    r"|[vn]\. ?Chr|M(?:io|rd))\.(?= [^\sA-ZÄÖÜ]|\w)"
    r"|\b(?:bzw|bzgl|ggf|vgl|inkl|exkl|insb|evtl)\.(?= \w)|\b(?:usw|etc)\.(?= [a-zäöü])"
    r"|\b(?:Art|Abs|Nr|Ziff|Kap|Bd)\.(?= \d)"
    r"|(?<=\w )[IVX]{1,5}\.(?=,? [a-zäöü]|, [A-ZÄÖÜ])|\b(?:[A-ZÄÖÜ]\.){1,4}(?= [A-ZÄÖÜ][a-zäöüß])"
    r"|\bM(?:io|rd)\.(?= (?:US-)?(?:Dollar|Euro|Franken|Mark))|(?:[A-ZÄÖÜ]\.){2,}(?= [a-zäöü]))"
    r"|(?P<code>[^\W\d]\w{0,100}(?:_\w{1,100}|\.\w{1,100}\(|\(\))\w*)"
    r"|(?P<word>[^\W\d_]+(?:[-/'’.\u00ad][^\W\d_]+|-\d+|\d+)*-?)"
    r"|(?P<mark>\.{2,}|…|,,(?=\w)|[^\w\s])"
)
OPENING, CLOSING = frozenset("„«‚‹"), frozenset('“”»‘›"')
ENDS = frozenset(".!?")


@dataclass(frozen=True, slots=True)
class Word:
    """A token. ``tag`` is one of:

    ``v V q i p z a b N M h e``: the classes of ``tools/make_words.py``, and
    ``x`` auxiliary or modal, finite; ``X`` the same or an infinitive (haben, können);
    ``A`` article or determiner; ``P`` preposition; ``K`` coordinating and ``S`` subordinating
    conjunction; ``R`` pronoun; ``F`` particle; ``C`` number; ``n`` unknown capitalised word;
    ``u`` unknown; marks are their own tag (``.`` for every sentence end, ``"`` for quotes).
    """

    text: str
    start: int
    end: int
    tag: str
    lower: str

    @property
    def finite(self) -> bool:
        """Whether it can only be a finite verb."""
        return self.tag in "vx"

    @property
    def maybe_finite(self) -> bool:
        """Whether it can be a finite verb."""
        return self.tag in "vxVqiX"

    @property
    def noun(self) -> bool:
        """Whether it is a noun or name."""
        return self.tag in "NMn"


def _classes() -> dict[str, list[str]]:
    """Class letter -> its words, as the list ships."""
    lines = (line.split("\t") for line in packed("de_words.tsv.gz"))
    return {letter: words.split(" ") for letter, words in lines}


@cache
def lexicon() -> dict[str, str]:
    """Word -> class letter; see ``tools/make_words.py``."""
    table: dict[str, str] = {}
    for letter, words in _classes().items():
        if letter != "s":
            table.update(dict.fromkeys(words, letter))
    return table | german.CORRECTED


@cache
def separable() -> dict[str, frozenset[str]]:
    """Separable prefix -> the verbs (infinitives) it goes with: ab -> {fahren, legen, ...}.

    Those of the texts, and others of kitchens, manuals, sport and speech (``separable.txt``).
    """
    verbs: dict[str, set[str]] = {}
    for pair in _classes()["s"]:
        prefix, verb = pair.split("|")
        verbs.setdefault(prefix, set()).add(verb)
    for prefix, others in rows("separable.txt"):
        verbs.setdefault(prefix, set()).update(others.split(" "))
    return {prefix: frozenset(found) for prefix, found in verbs.items()}


_CLOSED = (
    ("x", german.AUXILIARIES),
    ("p", german.PARTICIPLES),
    ("X", german.PLURAL_AUXILIARIES),
    ("P", german.PREPOSITIONS),
    ("K", german.COORDINATING),
    ("A", german.ARTICLES),
    ("S", german.SUBORDINATING),
    ("R", german.PRONOUNS),
    ("F", german.PARTICLES),
)


@cache
def closed() -> dict[str, str]:
    """Closed-class word -> tag; where classes share a word the first of ``_CLOSED`` wins."""
    table: dict[str, str] = {}
    for tag, words in reversed(_CLOSED):
        table.update(dict.fromkeys(words, tag))
    return table


@lru_cache(maxsize=16_384)
def tag(text: str, initial: bool) -> str:
    """The tag of a word; ``initial`` where a capital letter says nothing (start of a sentence)."""
    lower = text.lower()
    known = lexicon()
    if text[0].isupper() and not initial:
        return known.get(text, "n") if known.get(text, "n") in "NM" else "n"
    found = closed().get(lower)
    if found:
        return found
    if text[0].isupper():
        noun = known.get(text)
        if noun in ("N", "M"):
            return noun
        return "h" if noun == "h" and known.get(lower, "n") in "vVqi" else known.get(lower, "n")
    return known.get(text, "u")


def words(text: str) -> tuple[Word, ...]:
    """The tokens of a text, in order; offsets are code points of ``text``."""
    # Several checks ask for the same paragraph; only texts of a usual size are worth the memory.
    return _recent(text) if len(text) < 10_000 else _words(text)


@lru_cache(maxsize=64)
def _recent(text: str) -> tuple[Word, ...]:
    return _words(text)


def _words(text: str) -> tuple[Word, ...]:
    found: list[Word] = []
    initial, quoted, bracketed, foreign = True, False, False, False
    for match in TOKEN.finditer(text):
        token = match[0]
        kind = match.lastgroup
        if kind == "plain" or kind == "word":
            letter = _other(text, match, found) or tag(token, initial)
            foreign = foreign or letter in "eu" or token in LATENT
            initial = False
        elif kind == "number":
            letter, initial = "C", False
        elif kind in ("url", "code"):
            letter, initial = "n", False
        elif kind == "short" and _ends(text, match):
            found += _parted(match)
            initial = True
            continue
        elif kind == "short":
            letter, initial = ("F" if token[0].islower() else "n"), False
            letter = "K" if token == "bzw." else letter
        else:
            letter = "." if token == "|" and _parts_cells(text, match) else _mark(token)
            if (token in SINGLE or (quoted and token in CLOSES)) and (
                quoted or _opens_quote(text, match)
            ):
                letter, quoted = '"', not quoted
            if letter == "(":
                bracketed = initial
            # Behind a bracket that opens a sentence this begins: (Optional) Wenn Sie ...
            begins = bracketed and letter == ")"
            initial = begins or letter in '.:"–' or (initial and letter not in ",;")
        found.append(Word(token, match.start(), match.end(), letter, token.lower()))
    return tuple(_loaned(found) if foreign else found)


def _loaned(found: list[Word]) -> list[Word]:
    """The words with those of English turns that German uses as nouns: state of the art."""
    english = ENGLISH.union(word.lower for word in found if word.tag == "e")
    for start, end in loans([word.lower for word in found], english):
        for at in range(start, end):
            if found[at].tag.isalpha():
                found[at] = replace(found[at], tag="n")
    return found


def _other(text: str, match: re.Match[str], before: list[Word]) -> str:
    """The tag of what only looks like a verb: sog., YouTube, Scheich Said bin Taimur."""
    token = match[0]
    told = bool(before) and before[-1].lower in TELLING
    if told or token in SEEMING or token.startswith("fach"):
        return _told(text, match, before)
    # Most words have no capital inside.
    return "n" if not token[1:].islower() and INNER_CAPITAL.match(token) else ""


def _told(text: str, match: re.Match[str], before: list[Word]) -> str:
    """The tag of a word that is told by itself or by those before it."""
    token, end, last = match[0], match.end(), before[-1] if before else None
    if token == "sog" and text[end : end + 1] == ".":
        return "F"
    if token == "bin" and last and last.tag in "NMnPS" and text[end + 1 : end + 2].isupper():
        return "n"
    if token.startswith("fach") and last and last.tag == "C":
        return "a" if last.end == match.start() else ""  # das 0,18fache
    if token in ("Sage", "sage", "schreibe") and SAGE.search(
        text, max(match.start() - 9, 0), end + 13
    ):
        return "F"  # sage und schreibe
    if token == "lege" and text[end : end + 6] == " artis":
        return "n"
    spanish = token == "las" and last and last.lower in ("de", "y")
    if spanish or (token.islower() and last and last.lower in FOREIGN_ARTICLES):
        return "n"  # Etudes sur la biere, Accademia di belle arti
    gang = token == "gäbe" and len(before) > 1 and before[-2].lower == "gang"
    if gang or (token == "folgt" and last and last.lower == "wie"):
        return "b"  # gang und gäbe
    hung = last and last.text in "-‑" and last.end == match.start()
    if token == "Sankt" or (hung and token.islower()):
        return "n"  # Sankt Petersburg; Anlagen und -netze
    if token == "meinen":
        # Wir meinen nämlich, naiv zu meinen; but not: mit meinen Kindern, nicht meinen alten Hut
        verb = last is not None and last.lower in ("wir", "sie", "zu", "die", "ernst", "gleiche")
        return "i" if verb else ""
    if token in ("und/oder", "least"):
        return "K" if token[0] == "u" else "e"
    return "n" if INNER_CAPITAL.match(token) else ""


FOREIGN_ARTICLES = frozenset(["la", "le", "les", "el", "di", "della", "delle"])
# What stands before a word that is another than it seems.
TELLING = FOREIGN_ARTICLES | {"-", "‑"}
SEEMING = frozenset("meinen sog bin sage schreibe lege las gäbe folgt Sankt und/oder least".split())
SAGE = re.compile(r"\b[Ss]age und schreibe\b")
# A name such as YouTube; of two German words that grew together the second is a word, too.
INNER_CAPITAL = re.compile(r"[A-ZÄÖÜ][a-zäöüß]{1,4}[A-ZÄÖÜ][a-zäöüß]+$")


def _ends(text: str, match: re.Match[str]) -> bool:
    """Whether a letter with a point ends its sentence: Plan A. Danach; but not: J. M. Keynes."""
    following = FOLLOWING.match(text, match.end())
    if not following or not match[0][0].isupper() or len(match[0]) != 2:
        return False
    return tag(following[1], True) not in "NMn"


FOLLOWING = re.compile(r" ([A-ZÄÖÜ][a-zäöüß]+)")


def _parted(match: re.Match[str]) -> tuple[Word, Word]:
    """A letter and the full stop behind it."""
    letter, at = match[0][0], match.start()
    return Word(letter, at, at + 1, "n", letter.lower()), Word(".", at + 1, at + 2, ".", ".")


def _opens_quote(text: str, match: re.Match[str]) -> bool:
    """Whether a single mark opens a quotation: a blank before it, a word behind, its like later."""
    start, end = match.span()
    free = not text[max(start - 1, 0) : start].isalnum() and text[end : end + 1].isalpha()
    return free and any(mark in text[end : end + 400] for mark in match[0] + CLOSES)


def _parts_cells(text: str, match: re.Match[str]) -> bool:
    """Whether a pipe stands between blanks: what it parts are cells, and no sentence together."""
    start, end = match.span()
    return text[start - 1 : start].isspace() and text[end : end + 1].isspace()


PICTURE = re.compile(f"[{PICTURES}]")
# Marks that are an apostrophe or an accent as well.
SINGLE = frozenset("'´`")
CLOSES = "‘’"


def _mark(token: str) -> str:
    if token in ENDS:
        return "."
    if token == "…" or token.startswith(".."):
        return "…"
    if token in OPENING or token in CLOSING or token == ",,":
        return '"'
    if token == "&":
        return "K"
    return "–" if token in "–—-−" or (token > "~" and PICTURE.match(token)) else token
