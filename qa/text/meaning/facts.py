"""Words of closed sets that a text uses: countries, cities, directions, days, colours, kin.

The tables are in ``qa/languages/facts``, a file a language. A section is a set (``[country]``), a
line in it a member of the set with its forms::

    ie = Ireland*, Irish*

``*`` stands for any ending. A form behind ``?`` may mean the member or something else: it shows
that a text may speak of the member, never that it does. ``[ignore]`` has names that only look
like forms (West Ham). Of forms that begin at one letter the longest counts, and of other sets those
that end with it; sets of another layer are read by themselves (``LAYERS``). Forms in small letters
may have capitals, too.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from qa.text.meaning.fact_tables import HEAD, IGNORED, Form, heads, small_letters, table

LONG = 10_000
# Arabic writes and, so, in, to, like and the in one word with what they stand before.
JOINED = re.compile("[وف]?(?:[بك]?ال|لل|[بلك])?")
WORD = re.compile(r"\w+")
# In Chinese a form may begin with any character, and a Latin one behind any.
BEGINS = re.compile("[\u3400-\u9fff]|(?<=[\u3400-\u9fff])[A-Za-z0-9]")

# Words before an ordinal that make it a share.
EVERY_GERMAN = re.compile(r"\b[Jj]ede[rsmn]? $")
EVERY = re.compile(
    r"(?:\b(?:every|each|chaque|cada|ogni|elke?|iedere?|każd\w+|co|кажд\w+|кож\w+|her)\s|كل\s|每)$",
    re.IGNORECASE,
)

# Opposites that are inflected alike: how they begin.
ALIKE = {
    "when": (("vergangen", "kommend"), ("letzt", "nächst")),
    "lawful": (("rechtmäßig", "rechtswidrig"),),
    "injury": (("leicht", "schwer"),),
    "frontier": (("inland", "ausland"), ("inländisch", "ausländisch")),
    "polite": (("unhöflich", "höflich"),),
    "threshold": (("überschr", "unterschr"),),
}


# What a word means: set, member, whether surely; and one in its place.
Meant = tuple[tuple[str, str, bool], ...]
Start = tuple[int, int, Meant | None]
Layers = tuple[tuple[int, Meant | None], ...]


class Fact(NamedTuple):
    """A member of a set that a text names at ``start..end``."""

    kind: str
    member: str
    start: int
    end: int
    sure: bool  # the form means nothing else

    @property
    def key(self) -> tuple[str, str]:
        """The set and the member of it."""
        return self.kind, self.member


def facts(text: str, code: str) -> tuple[Fact, ...]:
    """The members of sets that a text of a language names, in their order.

    >>> [(fact.kind, fact.member, fact.sure) for fact in facts("Blau wie Nordkorea.", "de")]
    [('colour', 'blue', True), ('country', 'kp', True)]
    """
    # Several checks ask for the same text; only those of a usual size are worth the memory.
    return _recent(text, code) if len(text) < LONG else tuple(_facts(text, code))


def turned(word: str, kind: str) -> str | None:
    """The opposite of a German word that is built alike, where a set has such words.

    >>> turned("nächsten Jahr", "when"), turned("Inland", "frontier"), turned("morgen", "day")
    ('letzten Jahr', 'Ausland', None)
    """
    for pair in ALIKE.get(kind, ()):
        for one, other in (pair, pair[::-1]):
            if word.lower().startswith(one):
                changed = other + word[len(one) :]
                return changed[0].upper() + changed[1:] if word[0].isupper() else changed
    return None


def by_itself(word: str, text: str, fact: Fact, there: Sequence[Fact]) -> bool:
    """Whether a word that names a fact is in a text with these facts, and is no part of another one
    of the same set: there is no Monaco in Monaco di Baviera.

    >>> text, monaco = "in Monaco di Baviera", facts("Monaco", "de")[0]
    >>> by_itself("Monaco", text, monaco, facts(text, "it"))
    False
    """
    others = [one for one in there if one.kind == fact.kind and one.member != fact.member]
    return any(
        not any(one.start <= match.start() and match.end() < one.end for one in others)
        for match in re.finditer(re.escape(word), text)
    )


def ordinals(new: Sequence[Fact], german: str, theirs: Sequence[Fact], source: str) -> list[Fact]:
    """The facts without a share that German says with an ordinal: jeder Zweite is half of them.

    It is one where the source says every second itself.
    """
    shares = [
        fact for fact in new if fact.kind == "ordinal" and EVERY_GERMAN.search(german[: fact.start])
    ]
    if not shares or any(f.kind == "ordinal" and EVERY.search(source[: f.start]) for f in theirs):
        return list(new)
    return [fact for fact in new if fact not in shares]


@lru_cache(maxsize=256)
def _recent(text: str, code: str) -> tuple[Fact, ...]:
    return tuple(_facts(text, code))


def _facts(text: str, code: str) -> list[Fact]:
    first: list[Start] = []
    later: defaultdict[int, list[Start]] = defaultdict(list)
    for start, end, layers in _starts(text, code):
        for layer, said in layers:
            (later[layer] if layer else first).append((start, end, said))
    if not first and not later:
        return []
    small = small_letters(text)
    found = list(_layer(text, small, first, code, 0))
    for layer in later:
        found += _layer(text, small, later[layer], code, layer)
    return sorted(found, key=lambda fact: fact.start) if later else found


@lru_cache(maxsize=60_000)
def _layers(word: str, code: str) -> Layers:
    """The layers in which a word may begin a form, with what it means there; of most words none."""
    first = _alone(word, code, 0)
    later = ((layer, _alone(word, code, layer)) for layer in _later(word, code))
    return (*(() if first == () else ((0, first),)), *later)


def _later(word: str, code: str) -> tuple[int, ...]:
    """The layers behind the first in which a word may begin a form, by its first letters."""
    found, small = heads(code), word[:HEAD].lower()
    return found.get(small, ()) or found.get(small[:2], ()) or found.get(small[:1], ())


def _layer(text: str, small: str, starts: Sequence[Start], code: str, layer: int) -> Iterator[Fact]:
    at = 0
    for start, end, said in starts:
        if start < at:
            continue
        if said:
            at = end
        elif said is None:
            begun, letters = _begun(small[start:end], code, layer)
            # Most words that may begin a phrase do not.
            if not small.startswith(letters, start):
                continue
            forms = _forms(text, small, start, begun, code)
            at = _end(text, start, forms[0], code) if forms else at
            said = _meant(forms)
        for kind, member, sure in said:
            yield Fact(kind, member, start, at, sure)


def _alone(word: str, code: str, layer: int) -> Meant | None:
    """What a word means, or None where that hangs on what follows it."""
    small = small_letters(word)
    begun, _ = _begun(small, code, layer)
    if code == "zh" or any(form.rest or len(form.small) > len(word) for form in begun):
        return None
    return _meant(_forms(word, small, 0, begun, code))


def _meant(forms: Sequence[Form]) -> Meant:
    """What the forms of one word mean; of each set the longest form counts."""
    said: set[str] = set()
    meant: list[tuple[str, str, bool]] = []
    for form in forms:
        meant += [entry for entry in form.means if entry[0] != IGNORED and entry[0] not in said]
        said.update(kind for kind, _, _ in form.means)
        if IGNORED in said:
            break
    return tuple(meant)


def _starts(text: str, code: str) -> Iterator[tuple[int, int, Layers]]:
    """Where a form may begin, so much of the text behind that tells which, and what it means."""
    for start, end in _begins(text, code) if code in ("ar", "zh") else ():
        layers = _layers(text[start:end], code)
        if layers:
            yield start, end, layers
    for word in WORD.finditer(text) if code not in ("ar", "zh") else ():
        layers = _layers(word[0], code)
        if layers:
            yield *word.span(), layers


def _begins(text: str, code: str) -> Iterator[tuple[int, int]]:
    """Where a form may begin in Arabic and in Chinese."""
    for word in WORD.finditer(text):
        start, end = word.span()
        yield start, end if code != "zh" else min(start + HEAD, end)
        if code == "ar":
            joined = JOINED.match(text, start)
            if joined and joined.end() > start:
                yield joined.end(), end
        elif code == "zh":
            for match in BEGINS.finditer(text, start + 1, end):
                yield match.start(), min(match.start() + HEAD, end)


def _forms(text: str, small: str, start: int, begun: Sequence[Form], code: str) -> list[Form]:
    """The forms that begin at a place, the longest first, and end with it; Morgen before morgen."""
    matching = [
        form
        for form in begun
        if small.startswith(form.small, start) and _stands(text, start, form, code)
    ]
    if len(matching) > 1:
        end = _end(text, start, matching[0], code)
        matching = [form for form in matching if _end(text, start, form, code) == end]
        matching.sort(key=lambda form: (-len(form.text), not text.startswith(form.text, start)))
    return matching


@lru_cache(maxsize=60_000)
def _begun(word: str, code: str, layer: int) -> tuple[tuple[Form, ...], tuple[str, ...]]:
    """The forms that a word in small letters is or may begin, and their small letters; most words
    are none."""
    found, head = table(code, layer), word[:HEAD]
    forms = tuple(
        form
        for letters in range(len(head), 0, -1)
        for form in found.get(head[:letters], ())
        if form.small.startswith(word)
        or ((form.open or code == "zh") and word.startswith(form.small))
    )
    return forms, tuple(form.small for form in forms)


def _stands(text: str, start: int, form: Form, code: str) -> bool:
    """Whether a form stands at a place as it must be written and followed."""
    end = start + len(form.text)
    return (
        _same(text[start:end], form.text)
        and (form.open or _border(text, end, code))
        and (form.rest is None or form.rest.match(text, end) is not None)
    )


def _same(written: str, form: str) -> bool:
    """Whether letters are those of a form, which may have capitals where the form has none."""
    if written == form:
        return True
    if form.islower():
        return written.lower() == form
    return form[0].islower() and written[:1].lower() + written[1:] == form


def _border(text: str, at: int, code: str) -> bool:
    """Whether a word may end before ``at``."""
    return code == "zh" or not (text[at : at + 1].isalnum())


def _end(text: str, start: int, form: Form, code: str) -> int:
    """The end of the word that a form begins."""
    end = start + len(form.text)
    if form.open and code != "zh":
        rest = WORD.match(text, end)
        return rest.end() if rest else end
    return end
