"""Main clauses that are sure to be whole, with their verb second, and what stands beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from qa.breaks import Part, View, once
from qa.breaks.clauses.commas import late_verb
from qa.breaks.verbs.arguments import AMOUNTS, COUNTING, Phrase, phrases
from qa.breaks.verbs.separable import goes_with
from qa.breaks.verbs.two import attributive
from qa.languages import german, language
from qa.text.german.articles import articles
from qa.text.german.words import Word, separable


@dataclass(frozen=True)
class Clause:
    """A clause with its finite ``verb``.

    ``closing`` are the infinitive or participle and the separable prefix at its end; ``stretches``
    are the words before the verb and behind it, up to these. ``late`` says that the verb comes
    last, and ``after`` that a clause with a verb at its end stands before it.
    """

    words: tuple[Word, ...]
    verb: Word
    closing: tuple[Word, ...]
    stretches: tuple[tuple[Word, ...], ...]
    late: bool = False
    after: bool = False

    @cached_property
    def phrases(self) -> list[Phrase] | None:
        """The phrases of the clause; None where a word of it is not understood."""
        first, out = self.words[0], list[Phrase]()
        known = articles(first.text) is not None
        for number, stretch in enumerate(self.stretches):
            found = phrases(stretch)
            if found is None:
                return None
            lone = not number and not found and not self.late and first.tag in "bVpqhue"
            if lone and (len(stretch) == 1 or known):
                out.append(Phrase(first, first, True, True))  # a name that is a word: Flash
            out += found
        return out


ROMAN = re.compile("[IVXLCDM]+")  # auf dem XVIII.
# Conjunctions whose clause is no object or subject of the one before.
ADVERBIAL = frozenset(
    """weil da obwohl nachdem bevor während sodass damit wenn als falls obgleich sobald solange
    seitdem""".split()
)
# Those whose clause has its verb at the end and nothing left out.
LATE = frozenset("weil obwohl nachdem bevor sodass wenn falls sobald solange dass ob".split())
OPENS_INFINITIVE = frozenset("um ohne statt anstatt".split())
GOES_ON = frozenset("und aber denn doch".split())
ASIDE = 5  # words of what is put in between commas


@once
def whole_clauses(view: View) -> tuple[tuple[tuple[Word, ...], Clause], ...]:
    """The clauses that are sure to be whole, each behind its sentence: main ones, conjuncts, those
    with dass and weil. Several detectors ask for the same text."""
    return tuple(
        (sentence, clause) for sentence in view.sentences for clause in _clauses(view, sentence)
    )


def _clauses(view: View, sentence: tuple[Word, ...]) -> Iterator[Clause]:
    found = view.parts(sentence) if _plain(view, sentence) else []
    if not found:
        return
    number = _main(found)
    clause = _second(found, number, found[number][0])
    if clause:
        yield clause
    for at, (run, mark, _) in enumerate(found):
        if at > number and run[0].lower == "und" and run[1:2] and run[1].lower != "zwar":
            clause = _second(found, at, run[1:], joined=True)
        else:
            slip = run[0].lower == "dass" and at > 0 and found[at - 1][0][-1].noun  # das Haus, dass
            sure = mark in ",." and not slip and not _object_follows(found[at + 1 :])
            clause = _last(run) if sure else None
        if clause:
            yield clause


def _plain(view: View, sentence: tuple[Word, ...]) -> bool:
    """Whether a sentence has a capital, a full stop and no marks but commas."""
    whole = sentence[-1].text == "." and sentence[0].text[0].isupper() and len(sentence) > 2
    if not whole or any(word.tag in '":;–()…' for word in sentence):
        return False
    last, end = sentence[-2], sentence[-1].end
    short = last.text[0].isupper() and (len(last.text) < 4 or bool(ROMAN.fullmatch(last.text)))
    short |= last.tag == "C" or view.text[end : end + 1].isalnum()
    short |= f"{last.text}." in language("de").abbreviations
    # What stands behind an ordinal is no sentence: in der 15. Minute.
    return not view.behind_ordinal(sentence) and not short


def _second(
    found: list[Part], number: int, run: tuple[Word, ...], *, joined: bool = False
) -> Clause | None:
    """A main clause, its verb in the second place or behind a clause."""
    mark, behind = found[number][1], number > 0 and not joined
    so = any(a.lower == "so" and b.tag in "ba" for a, b in pairwise(run[1:]))
    if mark not in ",." or not _complete(found[number + 1 :], so):
        return None
    at = _verb(run, behind)
    if any(a.lower == "zu" and b.tag in "iX" for a, b in pairwise(run)):
        return None
    opened = run[0].lower in german.QUESTION or (at == 1 and run[0].tag == "K")
    # Dann haltet euch bereit; nun kommt was
    opened |= any(word.lower in ("euch", "was") for word in run)
    if at is None or at == len(run) - 1 or opened or late_verb(run) or (not behind and at == 0):
        return None
    if run[at + 1].tag == "K":
        return None  # er besaß und studierte sie
    run = _to_conjunct(run, at)
    closing = _closing(run, at)
    stretches = (run[:at], run[at + 1 : len(run) - len(closing)])
    return Clause(run, run[at], closing, stretches, after=behind)


def _last(run: tuple[Word, ...]) -> Clause | None:
    """A clause with a conjunction and its verb at the end."""
    opens, verb = run[0].tag == "S" and run[0].lower in LATE, run[-1]
    if not opens or len(run) < 4 or verb.tag not in "vVixX" or run[1].maybe_finite:
        return None
    if any(word.lower in ("zu", "was") or word.tag == "z" for word in run):
        return None
    end = len(run) - 1
    while end > 2 and run[end - 1].tag in "piqzb" and not run[end - 1].noun and verb.tag in "xX":
        if run[end - 1].tag == "b" and end < len(run) - 1:
            break
        end -= 1
    return Clause(run[1:], verb, run[end:-1], (run[1:end],), late=True)


def _object_follows(rest: list[Part]) -> bool:
    """Whether the next clause may be an object or subject: dass, an infinitive, a question."""
    if not rest:
        return False
    clause = rest[0][0]
    zu = any(word.lower == "zu" or word.tag == "z" for word in clause)
    first = clause[0].lower
    return zu or first in german.QUESTION or first in ("dass", "ob") or first.startswith("wo")


def _main(found: list[Part]) -> int:
    """Index of the part that holds the main clause, behind a clause or a phrase with one."""
    head = found[0][0]
    after = next((at for at in range(1, len(found)) if not _subordinate(found[at][0])), 0)
    if not after or not found[after][0][0].maybe_finite or found[after - 1][1] != ",":
        return 0
    clause = late_verb(head) and head[0].lower in ADVERBIAL and after == 1
    # Damit hatte er Erfolg; als Held wurde er gefeiert
    clause = clause and len(head) > 2 and not head[1].maybe_finite
    clause = clause and not any(word.tag in "vx" for word in head[1:-2])
    phrase = after > 1 and head[0].tag == "P" and head[0].lower not in COUNTING
    phrase = phrase and all(word.tag in "PAaNMnCFb" for word in head)
    return after if clause or phrase or (after == 1 and _infinitive(head)) else 0


def _infinitive(head: tuple[Word, ...]) -> bool:
    """Whether words are an infinitive that opens a sentence: ohne ein Wort zu sagen."""
    last, before = head[-1], head[-2].lower if len(head) > 2 else ""
    return head[0].lower in OPENS_INFINITIVE and (last.tag == "z" or before == "zu")


def _subordinate(clause: tuple[Word, ...]) -> bool:
    """Whether a clause opens as one that has its verb at the end, and has it."""
    opener = clause[1] if clause[0].tag == "P" and len(clause) > 1 else clause[0]
    opens = opener.lower in german.RELATIVE or opener.tag == "S"
    return opens and len(clause) > 2 and clause[-1].maybe_finite


def _complete(rest: list[Part], so: bool) -> bool:
    """Whether what follows a clause is none of its parts."""
    if not rest:
        return True
    clause, mark, _ = rest[0]
    first, second = clause[0], clause[1] if len(clause) > 1 else clause[0]
    if any(word.lower == "zu" or word.tag == "z" for part, _, _ in rest for word in part):
        return False
    if first.lower in GOES_ON:
        if mark == "," and len(clause) < ASIDE and not any(w.maybe_finite for w in clause):
            return False  # in erster Linie, aber nicht allein, mit Atom betriebene Boote
        return second.tag not in "xvS" and second.lower not in ("zu", "ob")
    opener = second if first.tag == "P" else first
    relative = opener.lower in german.RELATIVE and not opener.lower.startswith("welch")
    relative = relative and not _listed(clause)
    if first.tag == "P":
        relative = relative and len(clause) > 3 and clause[2].tag in "AR"
    late = clause[-1].maybe_finite
    late &= not relative or not any(word.tag in "xvX" for word in clause[1:-2])
    adverbial = first.lower in ADVERBIAL or (so and first.lower == "dass")
    return (adverbial or relative) and mark == "." and late


def _listed(clause: tuple[Word, ...]) -> bool:
    """Whether what looks like a relative clause is the rest of a list: mit dem Bahnhof, dem Rathaus
    und dem Dom große Häuser errichtet."""
    joint = next((at for at, word in enumerate(clause) if word.tag == "K"), len(clause))
    again = clause[joint + 1 : joint + 2]
    return (
        joint > 1 and clause[joint - 1].noun and again != () and again[0].lower == clause[0].lower
    )


def _verb(run: tuple[Word, ...], first: bool) -> int | None:
    """Index of the finite verb, if there is just one outside the end of a clause."""
    for index, word in enumerate(run):
        if not word.maybe_finite or word.noun or attributive(run, index):
            continue
        rest = run[index + 1 :]
        if word.tag == "i" and (not rest or rest[0].tag in "xX"):
            return None  # the infinitive of a title: Fehler in Programmen beheben
        near = next((at for at, other in enumerate(rest) if other.tag == "K"), len(rest))
        inside = bool(rest) and (rest[0].tag == "a" or rest[0].noun or rest[0].lower == "als")
        if word.tag in "Vq" and any(w.tag in "ivxX" for w in (rest if inside else rest[:near])):
            return None  # im Inland veranstaltete Lotterien; weniger verändert haben sich
        if index and run[index - 1].tag in "KS":
            return None  # Komm und stelle dich; wie vereinbart
        if first and index:
            return None
        return index if word.text.islower() or index == 0 else None
    return None


def _to_conjunct(run: tuple[Word, ...], at: int) -> tuple[Word, ...]:
    """A clause up to the conjunction behind which another verb stands."""
    joint, helped = 0, run[at].tag in "xX"
    for index in range(at + 1, len(run)):
        word = run[index]
        if word.tag == "K" and (word.lower == "und" or word.lower not in GOES_ON):
            joint = index
            if helped and run[index - 1].tag in "pqi" and index - 1 > at:
                return run[:joint]
            continue
        behind = index == joint + 1 and run[joint - 1].tag not in "aV"  # und verlangte Geld
        verb = word.finite or (not helped and (behind or not _before_noun(run, index)))
        if joint and verb and word.maybe_finite and not _attribute(run, joint, index):
            return run[:joint] if word.finite or index < len(run) - 1 else run
    return run


def _before_noun(run: tuple[Word, ...], index: int) -> bool:
    """Whether a verb that may be an adjective has a noun behind it."""
    return run[index].tag == "V" and index + 1 < len(run) and run[index + 1].noun


def _attribute(run: tuple[Word, ...], joint: int, index: int) -> bool:
    """Whether a verb is an adjective: in dem leichten und verspielten Ton."""
    second = index == joint + 1 and run[joint - 1].tag in "aV" and run[index + 1 : index + 2] != ()
    return attributive(run, index) or (second and run[index + 1].noun)


def _closing(run: tuple[Word, ...], at: int) -> tuple[Word, ...]:
    """The verbs or the prefix that close a clause."""
    last, end = run[-1], len(run)
    if last.lower in separable() and goes_with(last.lower, run[at]) and end - 1 > at:
        return (last,)
    while end - 1 > at and run[end - 1].tag in "piqzXV" and run[end - 1].text.islower():
        end -= 1
    helped = run[at].tag in "xX" and last.lower not in AMOUNTS
    if end == len(run) and last.tag == "b" and helped and end - 1 > at:
        end -= 1  # geborgen
    return run[end:]
