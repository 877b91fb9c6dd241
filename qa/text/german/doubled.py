"""Whether a word that stands twice in a row is a slip, or is said twice, or is two words.

Speech and song say a word twice (la la, richtig richtig gut); two phrases or clauses meet in the
same word (wenn das das Ende ist, wie Menschen Menschen helfen, er wanderte aus aus dem Land).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from qa.languages import german
from qa.text.german.words import closed, lexicon, separable, tag, words

TWICE = re.compile(
    r"(?<![-’'\w./])(?P<word>[^\W\d_]{2,40})[ \u00a0]+(?i:(?P=word))(?![-’'\w])"
    r"(?!\s+(?i:(?P=word))\b|\.\w)"  # three in a row are a loop, which is another defect
)
# Said twice on purpose, or two words that only look the same: ab und zu | zu, wer | wer, lassen
# Sie uns | uns ehrlich machen.
EMPHASIS = frozenset(
    """sie sehr viel viele vielen ganz ja nein nie nicht immer so weit lange lang ach ha haha hallo
    ho he na tick tack bla zu wer was wo wann wie komm halt los doch nun da hopp husch
    uns""".split()
)
ARTICLES = frozenset("der die das den dem denen".split())
# Where one der or das is a relative or demonstrative pronoun: ", die die Stadt", "wie der der".
PRONOUN_BEFORE = re.compile(
    r"(?:[,;:(–—-]\s*(?:\S+\s+){0,3}"
    r"|\b(?:wie|als|[Dd]ass|und|oder|an|auf|aus|bei|durch|für|gegen|gegenüber|in|mit|nach|neben|um|unter"
    r"|über|von|vor|zu|zwischen|laut|[Oo]hne|trotz|wegen|etwa|praktisch|fast|nahezu|ungefähr|gerade|genau|eben|nur|selbst|ausgerechnet|allein|ihm|ihnen|mir"
    r"|dir|uns|euch|[Ii]st|[Ww]ar|[Ss]ind|[Ww]är[en]+|[Ss]ei|[Ww]enn|[Oo]b|[Ww]eil|[Ff]alls|[Dd]a"
    r"|[Oo]bwohl|[Dd]amit|[Ww]ird|[Ww]ürden?|[Kk]ann|[Ss]oll|[Mm]uss|[Dd]arf)\s+)$"
)
# An extended attribute: die die Stadt umgebenden Mauern.
ATTRIBUTE = re.compile(r"\s(?:\S+\s+){1,8}?[a-zäöüß]+(?:nd|t|n)e[mnrs]?\b")
# Verbs that say of something what it is: Lasst Kinder Kinder sein, die Bronze bleibt Bronze.
COPULA = re.compile(r"\b(?:ist|sind|war|waren|sei|seien|sein|bleib\w*|blieb\w*|werden|heiß\w*)\b")
HOLDS = frozenset("von mit für um aus gegen trotz durch nach bei".split())
FAR = 60  # characters before and behind in which that verb stands
LONG = 5  # letters of a noun; shorter ones are names: Duran Duran
CLAUSE = re.compile(r"[,;:.!?–(]")
LIKE = re.compile(
    r"entspr[aeio]|ähnel|ähnlich|gleich|glich|(?:unter|über)legen|vorzu?zieh|angepasst"
)


def doubled(text: str) -> Iterator[tuple[int, int, str]]:
    """Start and end of a word that stands twice in a row by a slip, and the word."""
    for match in TWICE.finditer(text):
        if _is_slip(text, match, match["word"], match[0].split()[-1]):
            yield *match.span(), match["word"]


# Zum einen, im anderen: of several, not another article.
ONE_OF_TWO = frozenset("einen anderen jenen solchen solch welchen".split())


# Im die Stadt umgebenden Kreis.
HELD = re.compile(r" [A-ZÄÖÜ][a-zäöüß]+ [a-zäöüß]+end(?:en|er|em)\b")


def two_articles(text: str) -> Iterator[tuple[int, int, str, str]]:
    """Start and end of a preposition that has its article, and the other one behind it, and both:
    im der Dunkelheit.

    >>> [hit[2:] for hit in two_articles("Das Boot entkam im der Dunkelheit, zum einen.")]
    [('im', 'der')]
    >>> list(two_articles("Nennen Sie es aNs ein. Es ist höher als im die Stadt umgebenden Kreis."))
    []
    """
    for first, second in pairwise(words(text)):
        near = first.lower in german.FUSED and second.start == first.end + 1
        near = near and first.text[1:].islower()  # aNs is a name
        near = near and second.tag == "A" and second.text.islower()
        if near and second.lower not in ONE_OF_TWO and not HELD.match(text, second.end):
            yield first.start, second.end, first.text, second.text


def _is_slip(text: str, match: re.Match[str], word: str, second: str) -> bool:
    lower, before = word.lower(), text[max(match.start() - FAR, 0) : match.start()]
    if lower in EMPHASIS or (word != second and (second != lower or match.start() > 1)):
        return False
    last = before.split()[-1:]
    if last and last[0].lower().strip('„“"»«') == lower:
        return False  # the last two of three, or of a title: „Mensch Mensch Mensch“
    inside = ATTRIBUTE.match(text, match.end(), match.end() + 90)
    if lower in ARTICLES:
        return not (PRONOUN_BEFORE.search(before) or inside or _likened(text, match, lower))
    if inside and lower in HOLDS:
        return False  # die Förderung von von Stiftern getragenen Heimen
    if text.startswith(" selbst", match.end()) or _meets(text, match, lower, last):
        return False
    if second[0].isupper():
        return len(word) > LONG and lexicon().get(word, "") in ("N", "M") and _led(text, match)
    return lower in closed() or (word == second and _content(text, match, lower))


def _likened(text: str, match: re.Match[str], lower: str) -> bool:
    """Whether der der may be the dative to which something is likened: die Lage ähnelt der der
    Nachbarn."""
    if lower not in ("der", "dem", "denen"):
        return False
    before = CLAUSE.split(text[max(match.start() - 2 * FAR, 0) : match.start()])[-1]
    behind = CLAUSE.split(text[match.end() : match.end() + FAR])[0]
    return LIKE.search(before + behind) is not None


def _meets(text: str, match: re.Match[str], lower: str, last: list[str]) -> bool:
    """Whether the end of a turn and the beginning of a phrase meet in a word: von da an an der
    Spitze, nach wie vor vor uns, zum einen einen Fonds, er wandert aus aus dem Land."""
    before = text[max(match.start() - FAR, 0) : match.start()].lower()
    if lower == "an" and ("von " in before or "vom " in before):
        return True
    if last and (last[0].lower(), lower) in (("wie", "vor"), ("zum", "einen")):
        return True
    if lower not in separable() or lower not in german.PREPOSITIONS:
        return False
    clause = words(CLAUSE.split(before)[-1])
    verbs = [word for word in clause if word.tag in "vVqi"]
    return any(_goes_with(lower, word.lower) for word in verbs)


def _goes_with(prefix: str, form: str) -> bool:
    """Whether a finite form may be of a verb that has the prefix: wandert, teilt."""
    stem = re.sub(r"(?:test|tet|ten|te|est|st|et|en|t|e|n)$", "", form)
    return len(stem) > 2 and any(verb.startswith(stem) for verb in separable()[prefix])


def _led(text: str, match: re.Match[str]) -> bool:
    """Whether a noun stands twice in one phrase: what stands before it leads to one noun, and no
    verb says that something is what it is."""
    before = text[max(match.start() - FAR, 0) : match.start()]
    near = before.split()[-1:]
    if not near or PRONOUN_BEFORE.search(before[: -len(near[0]) - 1]):
        return False
    leads = tag(near[0], False) in "AP" or near[0].lower() in german.FUSED
    clause = CLAUSE.split(before)[-1] + CLAUSE.split(text[match.end() : match.end() + FAR])[0]
    return leads and not COPULA.search(clause)


def _content(text: str, match: re.Match[str], lower: str) -> bool:
    """Whether a word that carries meaning is said twice by a slip: not richtig richtig gut, and not
    what is English (same same) or nothing but sound (la la)."""
    letter = lexicon().get(lower, "")
    if letter == "b":
        return len(lower) > 3 and not _strengthens(text, match.end())
    return letter not in ("", "e", "u")


def _strengthens(text: str, end: int) -> bool:
    """Whether an adjective, an adverb or the end of a sentence follows."""
    behind = words(text[end : end + FAR])[:1]
    return not behind or behind[0].tag in "abpF.,!"
