"""What a sentence denies: the words of a source that surely do, German that may."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import chain, pairwise

from qa.languages import base, codes, language
from qa.languages.german_antonyms import without_no
from qa.languages.german_denials import DENIES, IDLE, MAY_DENY
from qa.languages.harmless import ALL, HARMLESS, WEAK
from qa.text.foreign.literal import literal
from qa.text.meaning.fact_tables import small_letters
from qa.text.meaning.rendered import OF_CONDITIONS, conditional, renders

LONG = 4_000  # letters; longer texts are not remembered
CLOSE, CLOSER = 0.8, 0.9  # shares of what is usual of a source in word-by-word German
NEAR = 80  # letters from a denial to its condition
FAR = 0.4  # of two texts: shares of them before words that hardly render each other
TWICE = 20  # letters between two denials that belong together
# What takes back in English the word it stands in: undisclosed, displaced, sugarless. Those that
# German may put in the negative in more ways (unable, unlikely) are in the list of the language.
PREFIXED = re.compile(
    r"\b(?:un(?!it|iv|ion|iq|der|til|less|dul)|dis(?!cuss|tri|tan|c\b)|mis(?!s|ter))[a-z]{4,}\b"
    r"|\b[a-z]{3,}less\b|\b(?:in(?:formal|direct|complete|active|visible|voluntar)|irregular|"
    r"non-?)[a-z]*\b"
)
WORD = re.compile(r"\w+")
NOT_ALL = re.compile(
    r"\b[Nn]icht(?= (?:alle[nr]?|jede[rnms]?|immer|ganz|sämtliche[nr]?|vollständig)\b)"
)
ARABIC_SIGNS = re.compile("[\u064b-\u0652\u0640]")  # vowels, which most texts leave out
# What a German „nicht“ in its place denies: a word before a noun, or one that tells what is known.
DENIED_WORD = re.compile(
    r"(?:nicht|Nicht) (?:[a-zäöüß]+ ){0,2}?(?:[a-zäöüß]{3,}e[nmrs]? [A-ZÄÖÜ]"
    r"|(?:genannt|bekannt|beziffert|angegeben|mitgeteilt|offengelegt)\b)"
)


@cache
def _patterns(code: str) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    """The patterns of a language: what denies, and where such words do not."""
    if base(code) not in codes() or not language(code).denials:
        return None
    known = language(code)
    # Without idle phrases nothing matches: an empty pattern would match everywhere.
    idle = known.idle_denials or "(?!)"
    return re.compile(known.denials, re.IGNORECASE), re.compile(idle, re.IGNORECASE)


def spoken_denials(text: str, code: str) -> Sequence[re.Match[str]]:
    """The words of a text that deny, whatever stands beside them."""
    return (_spoken if len(text) < LONG else _spoken.__wrapped__)(text, code)


@lru_cache(maxsize=256)
def _spoken(text: str, code: str) -> Sequence[re.Match[str]]:
    patterns = _patterns(code)
    return tuple(matches(patterns[0], text)) if patterns else ()


def matches(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Where a pattern that takes capitals and small letters alike stands in a text.

    >>> [match[0] for match in matches(DENIES, "Nicht nur NIE, kein nicht.")]
    ['Nicht', 'NIE', 'kein', 'nicht']
    """
    for found in _places(pattern, text):
        match = pattern.match(text, found.start())
        if match:
            yield match


def _places(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Matches of which only the places count: in small letters it takes a third of the time."""
    small = _small(pattern)
    return small.finditer(small_letters(text)) if small else pattern.finditer(text)


@cache
def _small(pattern: re.Pattern[str]) -> re.Pattern[str] | None:
    """The pattern for texts in small letters, if it is written in these itself."""
    plain = pattern.pattern == pattern.pattern.lower()
    return re.compile(pattern.pattern) if plain else None


def denials(text: str, code: str) -> list[re.Match[str]]:
    """The words of a text that surely deny something; none where the language has no list.

    >>> [match[0] for match in denials("She did not call.", "en")]
    ['not']
    >>> denials("She called no later than Friday.", "en")
    []
    """
    patterns, found = _patterns(code), spoken_denials(text, code)
    if not patterns or not found or _denied_twice(found, language(code).negative_concord):
        return []
    return _outside(found, patterns[1], text)


def _outside(
    found: Sequence[re.Match[str]], idle: re.Pattern[str], text: str
) -> list[re.Match[str]]:
    """Those of the matches that no idle phrase touches."""
    idioms = [match.span() for match in _places(idle, text)] if found else []
    return [
        match
        for match in found
        if not any(start < match.end() and match.start() < end for start, end in idioms)
    ]


def _denied_twice(found: Sequence[re.Match[str]], concord: bool) -> bool:
    """Whether one denial takes back another: I can't say I wasn't warned; нельзя не признать."""
    return any(
        two.start() - one.end() < TWICE and not (concord and one[0].lower() != two[0].lower())
        for one, two in pairwise(found)
    )


def may_deny(
    german: str, source: str = "", lang: str = "en", kept: frozenset[str] = frozenset()
) -> bool:
    """Whether a German text denies something, in whatever words.

    What renders a word of its own in a ``source`` does not: mindestens, at least.

    >>> may_deny("Der Rat lehnte ab."), may_deny("Der Rat stimmte zu.")
    (True, False)
    >>> german = "Es muss mindestens zehn Zeichen haben."
    >>> may_deny(german), may_deny(german, "It must have at least ten characters.")
    (True, False)
    """
    if not source:
        denied = next(_places(MAY_DENY, german), None) or without_no().search(german)
        return denied is not None
    # No word of a source takes back a plain nicht.
    denied = next(_places(DENIES, german), None) or next(
        unexplained(german, source, lang, kept), None
    )
    return denied is not None


def unexplained(
    german: str, source: str, lang: str, kept: frozenset[str] = frozenset()
) -> Iterator[re.Match[str]]:
    """The German words that may deny and that no word of the source stands for by itself.

    >>> german = "Nur kaum jemand kam."
    >>> [match[0] for match in unexplained(german, "Only nobody came.", "en")]
    ['kaum']
    """
    found = chain(matches(MAY_DENY, german), without_no().finditer(german))
    first = next(found, None)
    if first is None:
        return
    code, denials = base(lang), spoken_denials(source, lang)
    near = (source[max(0, m.start() - NEAR) : m.start()] for m in denials)
    beside = (source[m.end() : m.end() + NEAR] for m in denials)
    if any(conditional(text, code) for text in chain(near, beside)):
        kept |= OF_CONDITIONS
    rest, used = _affirmed(source, denials), Counter[str]()
    for match in chain((first,), found):
        if not renders(_whole(match, german), rest, code, used, kept):
            yield match


def _affirmed(source: str, denials: Sequence[re.Match[str]]) -> str:
    """A source without the words that deny."""
    for denial in reversed(denials):
        source = f"{source[: denial.start()]} {source[denial.end() :]}"
    return source


def _whole(match: re.Match[str], german: str) -> tuple[str, str]:
    """The whole words of a match that may stand within one, and these from where it begins."""
    start, end = match.span()
    while start and german[start - 1].isalpha():
        start -= 1
    while end < len(german) and german[end].isalpha():
        end += 1
    return german[start:end], german[match.start() : end]


def german_denials(german: str) -> list[re.Match[str]]:
    """The words of a German text that surely deny something.

    >>> [match[0] for match in german_denials("Er kam nicht, nicht zuletzt wegen ihr.")]
    ['nicht']
    """
    return _outside(list(matches(DENIES, german)), IDLE, german)


@cache
def _perhaps(code: str) -> re.Pattern[str] | None:
    """The pattern of what may deny in a language that has a list of it."""
    if base(code) not in codes() or not language(code).may_deny:
        return None
    known = language(code)
    return re.compile(f"{known.denials}|{known.may_deny}", re.IGNORECASE)


@cache
def _weak(code: str) -> re.Pattern[str]:
    return re.compile(WEAK.get(code, "(?!)"))


def share(place: int, text: str) -> float:
    """How much of a text stands before a place in it."""
    return place / max(len(text), 1)


def surely_affirms(text: str, code: str, german: str = "", at: int | None = None) -> bool:
    """Whether nothing in a text could be put in the negative; never where there is no list.

    Beside its ``german``, if that is word by word, words that hardly ever are do not count, nor
    weak ones that stand far from where the German denies, which is ``at``.

    >>> surely_affirms("The council approved it.", "en"), surely_affirms("It failed.", "en")
    (True, False)
    """
    pattern = _perhaps(code)
    if pattern is None:
        return False
    plain = ARABIC_SIGNS.sub("", text)
    alike = 0.0
    for found in _places(pattern, plain):
        if german and _harmless(found, plain, base(code)):
            alike = max(alike, CLOSE)
        elif at and found.start() and _far(found, plain, base(code), share(at, german)):
            alike = CLOSER
        else:
            return False
    return not alike or literal(text, german, code, alike, 3)


def not_all(source: str, german: str, lang: str) -> Iterator[re.Match[str]]:
    """Where German says not all of what a source says of all.

    >>> [match[0] for match in not_all("All came.", "Nicht alle kamen.", "en")]
    ['Nicht']
    """
    border = "" if lang == "zh" else r"\b"
    found = NOT_ALL.finditer(german)
    if lang in ALL and re.search(f"{border}(?:{ALL[lang]}){border}", source, re.IGNORECASE):
        yield from found


def _harmless(found: re.Match[str], text: str, code: str) -> bool:
    """Whether a word that may be put in the negative hardly ever is."""
    word = found[0] if code == "zh" else _whole(found, text)[0]
    return word.lower() in HARMLESS.get(code, ())


def _far(found: re.Match[str], text: str, code: str, denied: float) -> bool:
    """Whether a word is put in the negative but beside it, and the German denies elsewhere."""
    if abs(share(found.start(), text) - denied) < FAR:
        return False
    return bool(_weak(code).fullmatch(_whole(found, text)[0].lower()))


def denies_a_word(source: str, german: str, denial: re.Match[str]) -> bool:
    """Whether a German denial stands for the prefix of an English word: nicht genannt, undisclosed.

    >>> german = "Er nahm nicht genannte Summen ein."
    >>> denies_a_word("He took undisclosed sums.", german, german_denials(german)[0])
    True
    """
    return bool(PREFIXED.search(source) and DENIED_WORD.match(german, denial.start()))


def has_negation(text: str, lang: str) -> bool:
    """Whether a text has a word that denies, in whatever phrase.

    >>> has_negation("Er kam nicht zuletzt.", "de"), has_negation("Er kam.", "de")
    (True, False)
    """
    negations = language(lang).negations
    if language(lang).script == "Hani":
        return any(word in text for word in negations)
    return not negations.isdisjoint(map(str.lower, WORD.findall(text)))
