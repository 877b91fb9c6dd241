r"""How words begin that a pattern must find: by them it is known that a text has none of these.

Patterns are those of ``qa/languages/opposed``: alternatives of words and phrases, in which stand
groups (``(?:a|b)``), sets of letters, ``\w``, and what may be left out or be there several times.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

# A head is so many first letters of a word, or all that it has if these are fewer than three.
SHORT, LONG = 3, 5
USUAL = 4_000  # letters; longer texts are not remembered
WORD = re.compile(r"\w+")
BRACKETS = re.compile(r"\\.|\[[^\]]*\]|[()|]")
GROUP = re.compile(r"\((?:\?(?:-i)?:|(\?<?[=!]))")
PIECE = re.compile(r"\\.|\[[^\]]*\]|.", re.DOTALL)
COUNT = re.compile(r"([?*]|\{0[^}]*\})\??|(?:\+|\{[^}]*\})\??")
ANY = "\0"
DOT = "\u0307"  # what is left of a small İ
# Whole words in the letters that a pattern must have, with a blank for whatever is no letter.
WHOLE = re.compile(rf"(?<= )\w{{{SHORT},}}|(?<= )\w+(?= )")
CAPITAL = re.compile(r"(?i:\[(\w)\1\])")  # a letter that may be a capital
NO_LETTER = re.compile(r"\[[^\w\\^]+\]|\\\W|\\s|[^\w.^$]")


def begun(text: str) -> frozenset[str]:
    """The heads of the words of a text, in small letters; İ is an i."""
    return (_begun if len(text) < USUAL else _begun.__wrapped__)(text)


@lru_cache(maxsize=256)  # several checks ask for the same texts
def _begun(text: str) -> frozenset[str]:
    words = set(WORD.findall(text.lower().replace(DOT, "")))
    return frozenset([word[:SHORT] for word in words] + [word[:LONG] for word in words])


def heads(pattern: str) -> set[str]:
    r"""How words begin of which one is in whatever a pattern matches; none if that cannot be told.

    >>> sorted(heads(r"plus (?:vite|rapide\w*)|(?:moins|le) bien\w*|(?:la )?fin"))
    ['bie', 'fin', 'rapid', 'vit']
    >>> heads(r"moins|\w+ant")
    set()
    """
    words = needed(pattern, True, True)
    return {word[: LONG if len(word) >= LONG else SHORT].lower() for word in words}


def needed(pattern: str, begins: bool, ends: bool) -> list[str]:
    """Words of which one is in whatever a pattern matches; none if that cannot be told.

    ``begins`` and ``ends`` say whether words begin and end where the pattern does.
    """
    found: list[str] = []
    for phrase in alternatives(pattern):
        letters, wanted = _letters(phrase, begins, ends)
        wanted += [[word] for word in WHOLE.findall(letters)]
        if not wanted:
            return []
        found += max(wanted, key=lambda words: min(map(len, words)))
    return found


def _letters(phrase: str, begins: bool, ends: bool) -> tuple[str, list[list[str]]]:
    """The letters that a phrase must have, and the words of its groups, of each of which one."""
    letters, wanted, at = " " if begins else ANY, list[list[str]](), 0
    while at < len(phrase):
        group, alone = GROUP.match(phrase, at), PIECE.match(phrase, at)
        end = alone.end() if alone and not group else _closing(phrase, at)
        count = COUNT.match(phrase, end)
        piece, at = phrase[at:end], count.end() if count else end
        maybe = bool(count and count[1])
        if not group:
            letters += ANY if maybe else _letter(piece) + ANY * bool(count)
        elif not group[1]:
            inside = phrase[group.end() : end - 1]
            apart = all(part.endswith(" ") for part in alternatives(inside))
            if not maybe:
                closed = ends if at == len(phrase) else phrase[at] == " "
                wanted.append(needed(inside, letters[-1] == " ", closed))
            letters += " " if apart and (letters[-1] == " " or not maybe) else ANY
    return letters + (" " if ends else ANY), [words for words in wanted if words]


def _letter(piece: str) -> str:
    """What a piece of a pattern surely is: a letter, a blank for what is none, or anything."""
    if piece.isalnum():
        return piece
    if CAPITAL.fullmatch(piece):
        return piece[1].lower()
    return " " if NO_LETTER.fullmatch(piece) else ANY


def alternatives(words: str) -> Iterator[str]:
    """The alternatives of a pattern."""
    depth = start = 0
    for match in BRACKETS.finditer(words):
        depth += {"(": 1, ")": -1}.get(match[0], 0)
        if match[0] == "|" and not depth:
            yield words[start : match.start()]
            start = match.end()
    yield words[start:]


def _closing(phrase: str, at: int) -> int:
    """Behind the bracket that closes the one at a place."""
    depth = 0
    for match in BRACKETS.finditer(phrase, at):
        depth += {"(": 1, ")": -1}.get(match[0], 0)
        if not depth:
            return match.end()
    return len(phrase)
