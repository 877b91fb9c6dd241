"""Foreign words in German text: which language they are, and where a run of them stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from qa.data import Segment
from qa.languages import Language, base, codes, language
from qa.text.foreign.asides import LONG, Token, forms_of, outside, unknown, unmixed, words_of
from qa.text.foreign.leftover import leftover, own_endings
from qa.text.foreign.scripts import OTHER, names_itself, runs_in_another, written_in
from qa.text.foreign.unshared import unshared
from qa.text.german.loans import loans
from qa.text.german.words import closed, lexicon

# Words that English titles and product names bring into German text, or that are German, too.
SHARED = frozenset(
    "in so an am was war die her not will all do a i it up on is who by for no to he each also "
    "hat man bin fast gut arm rat tag art den des es um da du sie me te de la le en el et un una "
    "il lo per con se si di al del van der het te op is na nach wie als bij ook zo aan of at my "
    "e y o à our or are as over under back out off down anders andere alles heel per".split()
)
# Letters that German and English do not have.
LETTER = re.compile(r"[^\W\d_a-zäöüß]")
ACCENTS = 2  # so many words in small letters that have such are no accident
ACCENTED = frozenset(["es", "fr", "it", "pl", "tr"])
# A run this long that stands in the source, too, is no coincidence.
SHORTEST_COPY = 3
SHORTEST_RUN = 4
SHORTEST_SENTENCE = 5
# So many words tell the language of any text.
JUDGED = 1_000
# A run without a source to compare with needs this many function words.
LEAST_SMALL = 3
# Up to this many other words may stand between two function words of a foreign run.
GAP = 2


@lru_cache
def small_words(code: str) -> frozenset[str]:
    """Function words of a language that German text does not hold."""
    return language(code).function_words - language("de").function_words - SHARED


@lru_cache
def _wide(code: str) -> frozenset[str]:
    """Function words of a language that are none in German: enough to judge a whole sentence."""
    return language(code).function_words - language("de").function_words


@lru_cache
def _german(code: str) -> frozenset[str]:
    """Function words of German that the other language does not have."""
    return language("de").function_words - language(code).function_words


@lru_cache
def _purely_german() -> frozenset[str]:
    return frozenset.intersection(*(_german(code) for code in _latin()))


def wrong(segment: Segment) -> Language | None:
    """The other language that the whole target is in, if so."""
    text = segment.target
    if OTHER.search(text) and (found := written_in(text, base(segment.source_lang or ""))):
        return None if names_itself(text, segment.source) else found
    return (_told_by_words if len(text) < LONG else _told_by_words.__wrapped__)(text)


@lru_cache(maxsize=256)  # two checks ask
def _told_by_words(text: str) -> Language | None:
    own = outside(text)[:JUDGED]
    judged = own if len(own) > 1 else words_of(text)[:JUDGED]
    return _by_small_words(judged) and _by_small_words(unloaned(judged))


def unloaned(words: tuple[Token, ...]) -> tuple[Token, ...]:
    """The words without those of English turns that German uses: too big to fail."""
    turns = loans([word.lower for word in words], small_words("en"))
    taken = {at for start, end in turns for at in range(start, end)}
    return tuple(word for at, word in enumerate(words) if at not in taken)


def _by_small_words(words: tuple[Token, ...]) -> Language | None:
    """The language most of whose function words stand in the text, if there are many."""
    if len(words) < SHORTEST_SENTENCE:
        return None
    forms = [word.lower for word in words]
    if sum(map(_purely_german().__contains__, forms)) > 0.08 * len(words):
        return None
    counts = {code: sum(map(_wide(code).__contains__, forms)) for code in _latin()}
    best = max(counts, key=lambda code: counts[code])
    ours = sum(word.lower in _german(best) or "ß" in word.lower for word in words)
    plain = sum(not word.capital and word.lower not in _wide(best) for word in words)
    # A letter may be a short form: u. a. m.
    sure = any(word.lower in small_words(best) and len(word.lower) > 1 for word in words)
    # Most of French is le, la, de and et, which German has in names; its accents it has not.
    accents = sum(not word.capital and bool(LETTER.search(word.lower)) for word in words)
    sure |= accents >= ACCENTS and best in ACCENTED
    enough = sure and counts[best] >= max(2, 0.2 * len(words)) and counts[best] + plain >= 4
    return language(best) if enough and plain >= 1 and ours <= 0.08 * len(words) else None


@lru_cache
def _latin() -> tuple[str, ...]:
    return tuple(code for code in codes() if code != "de" and language(code).script == "Latn")


def copied(segment: Segment, words: tuple[Token, ...]) -> bool:
    """Whether the target is the source, or all but a few words of it; so without a source."""
    if segment.source is None:
        return True
    source = frozenset(forms_of(segment.source))
    return sum(word.lower in source for word in words) >= 0.8 * len(words)


def kept(segment: Segment, words: tuple[Token, ...]) -> bool:
    """Whether the target is a sentence of the source as it stood, and hardly German.

    Names and titles may stay as they are; a sentence with an end has words in small letters, and
    in German most of these are known.
    """
    source, code = segment.source, base(segment.source_lang or "en")
    if source is None or code == "de" or segment.target.split() != source.split():
        return False
    plain = [word.lower for word in words if not word.capital]
    if len(words) > SHORTEST_COPY and language(code).function_words.isdisjoint(forms_of(source)):
        return False  # a saying in Latin
    known = sum(lexicon().get(form, "e") != "e" or form in closed() for form in plain)
    ends = segment.target.rstrip("\"'”’»“ ")[-1:] in (".", "?", "!")
    return ends and len(plain) > 1 and 2 * known < len(plain)


Run = tuple[int, int, str]


def copies(segment: Segment, words: tuple[Token, ...]) -> Iterator[Run]:
    """Runs of the target that stand in the source, too, and hold its function words."""
    code = base(segment.source_lang or "en")
    if not segment.source or code not in codes() or code == "de":
        return
    triples = set(_triples(forms_of(segment.source)))
    shared = [False] * len(words)
    for index, triple in enumerate(_triples([word.lower for word in words])):
        if triple in triples:
            shared[index : index + 3] = [True] * 3
    if not any(shared):
        return
    small = small_words(code)
    run: list[Token] = []
    for word, is_shared in zip(words, shared, strict=True):
        if is_shared and (not run or _adjacent(segment, run[-1], word)):
            run.append(word)
            continue
        if _tells(run, small, SHORTEST_COPY) or _alien(run, code):
            yield run[0].start, run[-1].end, language(code).name
        run = []
    if _tells(run, small, SHORTEST_COPY) or _alien(run, code):
        yield run[0].start, run[-1].end, language(code).name


def _triples(words: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    return zip(words, words[1:], words[2:], strict=False)


def _adjacent(segment: Segment, first: Token, second: Token) -> bool:
    gap = segment.target[first.end : second.start]
    return len(gap) <= 3 and not any(mark in gap for mark in '.!?;:„“"()')


def left(segment: Segment, words: tuple[Token, ...]) -> list[Run]:
    """All runs of a target that are left in another language, but for turns that German uses."""
    every = words_of(unmixed(segment.target))  # a German quotation may hold copied words, too
    found = [*copies(segment, every), *runs(segment, words)]
    if found and (rest := unloaned(every)) != every:
        found = [*copies(segment, rest), *runs(segment, unloaned(words))]
    lone = [*leftover(segment, every), *unshared(segment)]
    return list(merged([*found, *script_runs(segment), *lone]))


def runs(segment: Segment, words: tuple[Token, ...]) -> Iterator[Run]:
    """Runs that are dominated by a foreign language's function words, with or without source."""
    asked = base(segment.source_lang or "")
    for code in dict.fromkeys((asked, "en")):
        if code not in _latin():
            continue
        small, run, gap = small_words(code), list[Token](), 0
        if sum(word.lower in small for word in words) < LEAST_SMALL:
            continue
        for word in words:
            if run and not _adjacent(segment, run[-1], word):
                gap = GAP + 1
            if word.lower in small and gap <= GAP:
                run.append(word)
                gap = 0
            elif run and gap < GAP and word.lower not in _german(code):
                run.append(word)
                gap += 1
            else:
                yield from _end(run, small, code)
                run, gap = ([word] if word.lower in small else []), 0
        yield from _end(run, small, code)


def _end(run: list[Token], small: frozenset[str], code: str) -> Iterator[Run]:
    # Plain words at the end may be German: the run ends with its last function word.
    last = max((index for index, word in enumerate(run) if word.lower in small), default=-1)
    run = run[: last + 1]
    count = sum(word.lower in small for word in run)
    if count >= LEAST_SMALL and count >= 0.4 * len(run) and _tells(run, small, SHORTEST_RUN):
        yield run[0].start, run[-1].end, language(code).name


def _tells(run: list[Token], small: frozenset[str], shortest: int) -> bool:
    """Whether a run is a clause, not a name: function words, and words that are no name's."""
    if len(run) < shortest:
        return False
    count = sum(word.lower in small for word in run)
    plain = sum(not word.capital and word.lower not in SHARED for word in run)
    names = sum(word.capital for word in run[1:])
    few = names <= 1 or names < 0.35 * len(run)
    return count >= 1 and plain >= max(2, count) and few


def _alien(run: list[Token], code: str) -> bool:
    """Whether a run that the source has, too, is words of its language, though few are small ones.

    Words that German does not have, in small letters; commands and options of programs are such
    words, too, so that one is asked for that tells the language: a small word or a letter. A title
    is written with one capital in most languages: La casa de papel.
    """
    if code == "en" or len(run) < SHORTEST_COPY or (run[0].capital and len(run) < 6):
        return False  # German holds so much English that only its small words tell
    plain = [word.lower for word in run if not word.capital]
    small = sum(form in _wide(code) for form in plain)
    content = sum(unknown(form) and form not in _wide(code) for form in plain)
    ends = own_endings(code)
    tells = any(
        LETTER.search(form)
        or (len(form) > 1 and form in _wide(code))
        or (ends is not None and ends.search(form))
        for form in plain
    )
    return bool(content and tells and small + content > 2 and 2 * (small + content) >= len(run))


def script_runs(segment: Segment) -> Iterator[Run]:
    """Runs in another script outside of quotations, unless the source quotes the same words."""
    if not OTHER.search(segment.target):
        return
    asked = base(segment.source_lang or "")
    for start, end, found in runs_in_another(unmixed(segment.target), asked):
        if found.code == asked or segment.target[start:end] not in (segment.source or ""):
            yield start, end, found.name


def merged(found: list[Run]) -> Iterator[Run]:
    """Overlapping runs as one."""
    last: Run | None = None
    for run in sorted(found):
        if last is not None and run[0] <= last[1]:
            last = (last[0], max(last[1], run[1]), last[2])
        else:
            if last is not None:
                yield last
            last = run
    if last is not None:
        yield last
