"""Where the words that a translation leaves out begin and end, and whether it renders them after
all.

The network marks words of the source one by one: half a clause, a relative clause with the rest of
its sentence. A small lexicon and the tables of facts know what stands in the German.
"""

from __future__ import annotations

import re
from functools import lru_cache

from qa.languages import base, language
from qa.split import Span
from qa.text.foreign.cognates import fold, lexicon, stem
from qa.text.meaning.facts import facts

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d[\d.,]*\d|\d")
# So many letters that two languages share are one word, or its beginning.
COGNATE, SHORTEST = 5, 4
COMMA = re.compile(r"[,;] ")
END = re.compile(r"[,;.!?:]|$")
# What opens a clause that can be left out as a whole.
OPENS = re.compile(
    r"(?:who|whose|whom|which|where|because|although|though|even though|after|before|when|while|"
    r"regardless|despite|but|since|unless|with|including|according)\b",
    re.IGNORECASE,
)
LONGEST = 16  # words of such a clause
FEW, MANY = 0.25, 0.5  # shares of the words of a clause that the German renders
SHORTER = 0.9  # German is longer than its source by a sixth


def left_out(source: str, target: str, span: Span, lang: str | None) -> Span | None:
    """What is left out, of a span of the source; None where the German renders all of it.

    >>> source = "Police said the driver, who had no valid licence, fled the scene."
    >>> start = source.index("no valid")
    >>> german = "Nach Polizeiangaben flüchtete der Fahrer."
    >>> source[slice(*left_out(source, german, (start, start + 8), "en"))]
    'who had no valid licence'
    """
    if base(lang or "") != "en":
        return span
    known = Rendered(source, target)
    words = known.content(*span)
    if words and all(known.has(word) for word in words):
        return None
    return known.widened(known.cut(span))


class Rendered:
    """Which words of an English source its German renders, as far as that is known."""

    def __init__(self, source: str, target: str) -> None:
        self.source, self.letters = source, fold(target)
        ours = {(fact.kind, fact.member) for fact in facts(target, "de")}
        self._told = tuple(
            (fact.start, fact.end)
            for fact in facts(source, "en")
            if (fact.kind, fact.member) in ours
        )

    def content(self, start: int, end: int) -> list[re.Match[str]]:
        """The words of a stretch that carry its meaning."""
        little = language("en").function_words
        return [m for m in WORD.finditer(self.source, start, end) if m[0].lower() not in little]

    def has(self, word: re.Match[str]) -> bool:
        """Whether the German has the word, in another language or as a part of a compound."""
        if any(start <= word.start() < end for start, end in self._told):
            return True
        return any(letters in self.letters for letters in _german(word[0]))

    def share(self, start: int, end: int) -> float:
        """The share of the words of a stretch that the German has."""
        words = self.content(start, end)
        return sum(map(self.has, words)) / len(words) if words else 0.0

    def cut(self, span: Span) -> Span:
        """The span without the clauses at its end that the German has."""
        start, end = span
        while borders := list(COMMA.finditer(self.source, start, end)):
            last = borders[-1]
            if self.share(last.end(), end) < MANY or self.share(start, last.start()) >= MANY:
                break
            end = last.start()
        return start, end

    def widened(self, span: Span) -> Span:
        """The span with the rest of its clause, if the German lacks that."""
        clause = self._clause(span)
        alone = not self.content(*span)  # a denial, which may be lost by itself
        shorter = len(self.letters) < SHORTER * len(self.source)
        if clause and self.share(*clause) <= FEW and (shorter or not alone):
            return clause
        return span

    def _clause(self, span: Span) -> Span | None:
        """The clause between commas that a span stands in."""
        commas = list(COMMA.finditer(self.source, 0, span[0]))
        start = commas[-1].end() if commas else -1
        if start < 0 or not OPENS.match(self.source, start):
            return None
        stop = END.search(self.source, span[1])
        end = stop.start() if stop else len(self.source)
        return (start, end) if len(self.source[start:end].split()) <= LONGEST else None


@lru_cache(maxsize=16_384)
def _german(word: str) -> tuple[str, ...]:
    """Letters one of which stands in a German text that has the word."""
    folded = fold(word)
    own = (folded[:COGNATE],) if len(folded) >= COGNATE else (folded,) if word[0].isdigit() else ()
    return (*own, *(s for s in lexicon("en").get(stem(word, "en"), ()) if len(s) >= SHORTEST))
