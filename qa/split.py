"""Split a block into sentences: sentencex finds borders, the rules here mend them.

The aim is one segment for everything that was one sentence, broken ones included: where a text
goes on in lower case, or where the words before the full stop cannot end a sentence, a full stop
is taken for the damage that it probably is. Quotation marks are hidden from sentencex, which keeps
quotations whole; the marks are given back to the sentences that they open and close.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import sentencex

from qa.languages import Language, language
from qa.text.composed import Composed
from qa.text.foreign.scripts import PICTURES
from qa.text.recall import recalled

Span = tuple[int, int]

QUOTES = '"„“”‚‘’»«›‹「」『』'
# Apostrophes stay, which stand inside words; single marks that open one, or close it, are hidden.
EDGES = re.compile(r"(?<!\w)(?:‘|['’](?=[^\W\d_a-zß-ÿ]))|’(?!\w)")
HIDDEN = str.maketrans(dict.fromkeys('"„“”‚»«›‹「」『』\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029', " "))
RAISED = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹")
# The place that a news item begins with: „CREMONA. Ein Coup …“, "ST. LOUIS. The mayor ...".
DATELINE = re.compile(r"(?=.{4})(?:[^\W\d_]{2,}[ .-]{0,2}){1,3}\.")
SURROGATE = re.compile("[\ud800-\udfff]")
MARKS = ".!?…。！？؟"
ABBREVIATIONS_THAT_END = {
    "usw.", "etc.", "ff.", "f.", "u.a.", "n.Chr.", "v.Chr.", "u.s.w.", "u.v.m.", "a.m.", "p.m.",
    "al.", "enz.", "ecc.", "itd.", "itp.", "др.", "т.д.", "т.п.", "г.", "гг.", "р.", "рр.", "vb.",
    "vs.", "vd.",
}  # fmt: skip

# Ends that sentencex misses once quotations are hidden: a mark and a closing quotation mark, an
# ellipsis, an emoji, a word before a number, abbreviations and letters that may stand at the end.
MORE_ENDS = re.compile(
    rf"[{re.escape(MARKS)}][{QUOTES}]+(?=\s)|(?:…|\.\.\.)[{QUOTES}]?(?=\s)"
    rf"|[{PICTURES}]\ufe0f?(?=\s)|(?<=[^\W\d_]{{2}})\.(?=\s+\d)|\b[A-Z]\.(?=\s+[A-ZÄÖÜ])|(?<!\w)(?:"
    + "|".join(re.escape(word) for word in sorted(ABBREVIATIONS_THAT_END, reverse=True))
    + r")(?=\s)"
)
# A bracket that holds a sentence or caption of its own.
BRACKET = re.compile(
    rf"(?:^|[{re.escape(MARKS)}][{QUOTES}]{{0,2}}\s{{1,3}})"
    r"\((?:[^()]|\([^()]{1,99}\)){3,300}\)(?=\s)"
)
HAN_ENDS = re.compile(r"[。！？]+|[.!?](?=\s)")
CHUNK = 4000  # characters given to sentencex at once, about
LONGEST = 16_000  # of them where no sentence ends: of many backticks it takes quadratic time
CUT = re.compile(r"[.!?]? ")
# Blanks that are not ASCII: sentencex 1.0.32 panics at one between a letter and a full stop.
BLANK = re.compile(r"[^\S\x00-\x7f]")
# A number or letter in brackets that heads a paragraph: sentencex takes all that stands before the
# last bracket of such a text for one sentence.
NUMBERED = re.compile(r"\((\w{1,4})\)(?=\s)")
PICTURE = re.compile(rf"[{PICTURES}]\ufe0f?$")
BEFORE = 40  # characters that decide about a full stop: the two words before it
AFTER = 40
ITEM = re.compile(r"\((?:[a-z]{1,2}|[ivx]{1,4})\)\s+(?=[^\W\d_a-zß-ÿ])")  # "(b) Der ..."


def sentences(text: str, lang: str) -> list[Span]:
    """Half-open code-point spans of the sentences of one block, in order.

    White space between sentences (and what is invisible) belongs to none; every other character to
    exactly one.

    >>> [text[a:b] for text in ["Am 3. Oktober kam er, z. B. nachts. Sie ging."]
    ...  for a, b in sentences(text, "de")]
    ['Am 3. Oktober kam er, z. B. nachts.', 'Sie ging.']
    """
    plain = Composed(text)
    return [plain.span(start, end) for start, end in _sentences(plain.text, lang)]


@recalled
def _sentences(text: str, lang: str) -> list[Span]:
    """The sentences of a text whose letters are composed."""
    known = language(lang)
    spans: list[Span] = []
    start = _skip_space(text, 0)
    for end in _candidates(text, known):
        end, following = _closed(text, end, known)
        if end <= start or following >= len(text):
            continue
        if _is_border(text, start, end, following, known):
            spans.append((start, end))
            start = following
    if start < len(text):
        spans.append((start, len(text.rstrip())))
    return spans


def _candidates(text: str, known: Language) -> list[int]:
    """Where a sentence may end: offsets behind its last character, rising."""
    found = {match.end() for ends in (MORE_ENDS, BRACKET) for match in ends.finditer(text)}
    if known.script == "Hani":
        # Full-width marks are plain, and sentencex takes quadratic time for text without spaces.
        return sorted(found | {match.end() for match in HAN_ENDS.finditer(text)})
    plain = EDGES.sub(" ", BLANK.sub(" ", SURROGATE.sub("x", text.translate(HIDDEN))))
    for start, stop in _chunks(plain):
        end = start
        whole = stop == len(plain) or plain[stop - 2] in ".!?"
        for piece in sentencex.segment(known.code, NUMBERED.sub(r"X\1X", plain[start:stop])):
            end += len(piece)
            if whole or end < stop:
                found.add(end - len(piece) + len(piece.rstrip()))
    return sorted(found)


def _chunks(plain: str) -> Iterator[Span]:
    """Stretches of a long text, each cut behind a sentence, or behind a word if it is too long.

    A bracket that is never closed keeps sentencex from seeing any border behind it.
    """
    start = 0
    for match in CUT.finditer(plain if len(plain) > CHUNK else ""):
        length = match.end() - start
        if length > LONGEST or (length > CHUNK and len(match[0]) > 1):
            yield start, match.end()
            start = match.end()
    yield start, len(plain)


def _skip_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _closed(text: str, end: int, known: Language) -> Span:
    """The border moved behind closing marks, and where the next sentence begins."""
    while True:
        end = _skip_notes(text, end)
        following = _skip_space(text, end)
        if following < len(text) and _closes(text, following, known):
            end = following + 1
        else:
            return end, following


def _skip_notes(text: str, at: int) -> int:
    """Behind the raised figures of a note that stand at this place, as behind a full stop."""
    while 0 < at < len(text) and text[at] in RAISED:
        at += 1
    return at


def _closes(text: str, at: int, known: Language) -> bool:
    """Whether the mark at this place belongs to what stands before it."""
    mark = text[at]
    if mark in ")]":
        return True
    if mark not in QUOTES:
        return False
    glued = at > 0 and not text[at - 1].isspace()
    free = at + 1 == len(text) or text[at + 1].isspace() or text[at + 1] in ".,;:!?)…"
    if glued == free:
        return glued
    # Between two spaces or two words only the language can tell: “ closes in German.
    opens = {first for first, _ in known.quotes}
    closes = {last for _, last in known.quotes}
    return mark in closes - opens


def _is_border(text: str, start: int, end: int, following: int, known: Language) -> bool:
    """Whether the sentence that begins at ``start`` really ends at ``end``."""
    right = text[following : following + AFTER]
    word = _first_word(ITEM.sub("", right, 1) if ITEM.match(right) else right)
    if _is_dateline(text, start, end, known):
        return False
    if not word and not any(char.isalnum() for char in right):
        return following + AFTER < len(text)
    lower = word[:1].islower() and not word[1:2].isupper() and known.script != "Hani"
    if lower or right[0] in ",;:)]，；：":
        return False
    left = text[max(start, end - BEFORE) : end]
    stop = left.rstrip(QUOTES + ")] ")
    initial = len(word) == 1 and f"{word}." in right
    goes_on = word.lower() in known.function_words and not initial
    if stop.endswith(("...", "…")):
        return goes_on or known.script != "Latn" or len(left) - len(stop) > 0
    if initial and re.search(r"\b[^\W\d_]\.$", stop):
        return False
    if stop.endswith("."):
        return _full_stop(stop, len(left) >= end - start, word, goes_on, known)
    if PICTURE.search(stop):
        return goes_on  # „Ich liebe ❤ Berlin“ goes on with a name
    if stop.endswith(("!", "?")) and left != stop:
        return goes_on or not _title(text, start, end)
    return True


def _is_dateline(text: str, start: int, end: int, known: Language) -> bool:
    """Whether a block begins with a place in capitals, which is no sentence of its own.

    >>> from qa.languages import language
    >>> _is_dateline("ROM. Ein Coup.", 0, 4, language("de"))
    True
    >>> _is_dateline("DAS. Nicht dies.", 0, 4, language("de"))
    False
    """
    stop = text[start:end]
    return (
        not text[:start].strip()
        and end - start <= BEFORE
        and stop.isupper()
        and bool(DATELINE.fullmatch(stop))
        and stop.rstrip(".").lower() not in known.function_words
    )


def _first_word(right: str) -> str:
    """The first word or number of what follows, without the marks that open it."""
    match = re.match(r"[\W_]*([\w'’-]*)", right)
    return match[1] if match else ""


def _full_stop(stop: str, whole: bool, word: str, goes_on: bool, known: Language) -> bool:
    """Whether a full stop ends a sentence. ``whole``: ``stop`` is all of it; ``word`` follows.

    >>> from qa.languages import language
    >>> _full_stop("Der Vertrag vom 3.", False, "Oktober", False, language("de"))
    False
    >>> _full_stop("Wir unterstützen die Regierung von.", False, "Albaniens", False, language("de"))
    False
    >>> _full_stop("Er vertritt den alten 12.", False, "Bezirk", False, language("de"))
    False
    """
    words = stop.split()
    last = words[-1].lstrip(QUOTES + "([")
    before = words[-2].lstrip(QUOTES + "([") if len(words) > 1 else ""
    bare = last.rstrip(".")
    if bare.lower() in known.cannot_end and bare == bare.lower():
        return False
    if re.fullmatch(r"(?:\d{1,3}\./)?\d{1,3}|[IVX]{1,5}", bare):  # also im 19./20. Jahrhundert
        if len(words) > 2 and _described(words[-3], before, word, known):
            return False
        return _after_number(before, whole, word, goes_on, known)
    if re.fullmatch(r"[^\W\d_]", bare):
        # An initial, an enumeration or the end of "z. B."; but: "Plan B. Der Rest ..."
        return goes_on and bool(before) and bare.isupper() and not before.endswith(".")
    # "Projekt-Nr. 4" is a compound with an abbreviation.
    if {last, last.split("-")[-1], _joined(before, last)} & known.abbreviations:
        return goes_on and (last[0].isupper() or last in ABBREVIATIONS_THAT_END)
    return True


def _joined(before: str, last: str) -> str:
    return before + last if before.endswith(".") else last


def _described(article: str, adjective: str, word: str, known: Language) -> bool:
    """Whether an adjective between an article and a number says that a noun follows: den alten 12.
    Bezirk. What opens a sentence with a word for no thing is one: am vergangenen 3. Die Stadt."""
    opens = article.lower() in known.before_ordinal and adjective.islower()
    opens = opens and adjective.endswith(("e", "en", "er", "es", "em"))
    return opens and word[:1].isupper() and word.lower() not in known.function_words


def _after_number(before: str, whole: bool, word: str, goes_on: bool, known: Language) -> bool:
    """Whether a full stop behind a number ends a sentence: not that of an ordinal or a list."""
    if (whole and not before) or word in known.months or word in known.after_ordinal:
        return False
    if not known.before_ordinal:
        return True
    return goes_on or before.lower() not in known.before_ordinal


def _title(text: str, start: int, end: int) -> bool:
    """Whether the quotation that ends here stands inside a clause, as titles do.

    ``Die Sendung „Wer weiß was?“ Moderator Meier ...`` is no border; a quotation that begins its
    sentence or follows a colon or a comma is.
    """
    quotation = text[max(start, end - 200) : end - 1]
    opening = max(quotation.rfind(mark) for mark in QUOTES if mark not in "’‘")
    before = quotation[:opening].rstrip() if opening > 0 else ""
    return bool(before) and before[-1] not in ",:;.!?…–—-("
