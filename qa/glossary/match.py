"""What became of the terms of a segment: rendered as the glossary says, forbidden, or missing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from qa.data import Segment
from qa.glossary import Glossary, Term
from qa.glossary.source import Use, index
from qa.glossary.target import Found, beginnings, find
from qa.glossary.tokens import USUAL
from qa.text.foreign.cognates import fold

KEY = 3  # letters: where a form may begin in a text
SHORT = 4  # letters: a name this short must not go on in the same word


@dataclass(frozen=True, slots=True)
class Fate:
    """A term of a segment, where it stands first in the source, and what stands in the target.

    ``use`` is None for words that are forbidden whatever the source says. ``kept`` are the
    renderings that are allowed, ``forbidden`` those that are not, with the word of the glossary.
    """

    term: Term
    use: Use | None
    kept: tuple[Found, ...]
    forbidden: tuple[tuple[str, Found], ...]


def fates(segment: Segment, glossary: Glossary) -> tuple[Fate, ...]:
    """What became of each term of a segment. Several checks ask, so the answer is kept a while."""
    source, lang = segment.source or "", (segment.source_lang or "en")[:2]
    if not segment.target or segment.target_lang[:2] != "de":
        return ()
    find_all = _recent if len(source) + len(segment.target) < USUAL else _fates
    return find_all(source, segment.target, lang, glossary)


@lru_cache(maxsize=4_096)
def _recent(source: str, target: str, lang: str, glossary: Glossary) -> tuple[Fate, ...]:
    return _fates(source, target, lang, glossary)


def _fates(source: str, target: str, lang: str, glossary: Glossary) -> tuple[Fate, ...]:
    uses = index(glossary, lang).uses(source) if source else ()
    first: dict[Term, Use] = {}
    for use in uses:
        if not _is_kept(use, source, target):
            first.setdefault(use.term, use)
    found = [fate(term, use, target) for term, use in first.items()]
    found += [fate(term, None, target) for term in banned(glossary).near(target)]
    covered = [(f.start, f.end) for one in found for f in one.kept]
    return tuple(_uncovered(one, covered) for one in found)


def _is_kept(use: Use, source: str, target: str) -> bool:
    """Whether a term in small letters is a name that the translation keeps (City, Mr Waters)."""
    words = source[use.start : use.end].removesuffix("'s").removesuffix("’s")
    if not words[:1].isupper() or use.term.source[:1].isupper() or use.term.name:
        return False
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", target) is not None


class Banned:
    """The words that are forbidden wherever they stand, by the beginnings of their forms."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._short: list[Term] = []
        self._by_key: dict[str, list[Term]] = defaultdict(list)
        for term in terms:
            keys = {key for rendering in term.forbidden for key in beginnings(rendering)}
            if any(len(key) < KEY for key in keys):
                self._short.append(term)
            else:
                for key in keys:
                    self._by_key[key].append(term)

    def near(self, target: str) -> tuple[Term, ...]:
        """The terms that may stand in a text."""
        low = fold(target)
        keys = {low[at : at + KEY] for at in range(len(low) - KEY + 1)}
        found = (term for key in sorted(keys & self._by_key.keys()) for term in self._by_key[key])
        return tuple(dict.fromkeys((*self._short, *found)))


def banned(glossary: Glossary) -> Banned:
    """The words that a glossary forbids wherever they stand, made once."""
    return glossary.kept("banned", lambda: Banned(t for t in glossary.terms if not t.source))


def fate(term: Term, use: Use | None, target: str) -> Fate:
    """What became of one term."""
    if term.name:
        kept = tuple(_verbatim(term.source, target, term.cased))
    else:
        kept = tuple(
            found
            for rendering in term.allowed
            for found in find(rendering, target, strict=False, cased=term.case is True)
        )
    forbidden = tuple(
        (rendering, found)
        for rendering in term.forbidden
        for found in find(rendering, target, strict=True, cased=term.case is True)
    )
    return Fate(term, use, kept, forbidden)


def _uncovered(one: Fate, covered: list[tuple[int, int]]) -> Fate:
    """Without forbidden words that are part of an allowed rendering, and each place once."""
    best: dict[tuple[int, int], tuple[str, Found]] = {}
    for rendering, found in one.forbidden:
        inside = any(start <= found.start and found.end <= end for start, end in covered)
        if not inside:
            best.setdefault((found.start, found.end), (rendering, found))
    kept = [
        item
        for span, item in best.items()
        if not any(o != span and o[0] <= span[0] and span[1] <= o[1] for o in best)
    ]
    return Fate(one.term, one.use, one.kept, tuple(kept))


def _verbatim(name: str, target: str, cased: bool) -> Iterator[Found]:
    """Where a name stands as it is; a genitive s may follow, and hyphens may bind its words."""
    for match in _name(name, cased).finditer(target):
        yield Found(*match.span(), "exact")


@lru_cache(maxsize=8_192)
def _name(name: str, cased: bool) -> re.Pattern[str]:
    words = r"[\s\u00a0\u2010\u2011-]+".join(map(re.escape, name.split()))
    end = r"(?:e?s)?(?![^\W_])" if len(name) < SHORT else ""
    return re.compile(rf"(?<![^\W_]){words}{end}", 0 if cased else re.IGNORECASE)
