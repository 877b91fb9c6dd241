"""Verbs before a clause that they have with a separable prefix only: schlug vor, dass."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from qa.breaks import Part, View, detector
from qa.breaks.verbs.separable import ends, goes_with
from qa.breaks.verbs.two import attributive
from qa.check import Hit
from qa.languages.german_prefixes import BEFORE_DASS, BEFORE_ZU
from qa.text.german import inflect
from qa.text.german.words import Word, separable

# Infinitives behind these are no object: um ihn zu sehen.
OTHER = frozenset("um ohne statt anstatt als und oder sondern außer".split())
SUBORDINATE = frozenset("weil da wenn dass ob als wie obwohl nachdem bevor während falls".split())
RELATIVES = frozenset("der die das dem den denen wer was".split())
# Words beside which the bare verb has such a clause: Sie schlagen Alarm, dass es brennt.
BARE = frozenset("alarm krach danach".split())
CORRELATES, LONGEST = ("da", "hie", "wo"), 3  # darauf is no prefix, but dar


@cache
def _finite(verbs: frozenset[str]) -> frozenset[str]:
    return frozenset(form for verb in verbs for form in inflect.verb(verb).finite)


def _is_prefix(word: Word) -> bool:
    """Whether a word may be a separable prefix and no correlate: darauf, wozu."""
    return word.lower in separable() and not (
        word.lower.startswith(CORRELATES) and len(word.text) > LONGEST
    )


@detector(0.85)
def prefix_lost_before_clause(view: View) -> Iterator[Hit]:
    """Before dass or an infinitive with zu a verb lacks the prefix with which alone it has them.

    Flags:
        Die Kollegin [[schlug]], die Sitzung auf Montag zu verlegen.

        Ein Sprecher [[wies]] darauf, dass die Frist im Mai endet.

    Passes:
        Die Kollegin schlug vor, die Sitzung zu verlegen. Er wies darauf hin, dass sie endet.

        Ich kündige den Vertrag und bitte Sie, mir das zu bestätigen. Er schlug zu, um zu siegen.

        Sie wies die Bitte, den Saal zu räumen, mit einem Lächeln zurück.

        Alle, die kündigten, taten das nicht um anderswo mehr zu verdienen.

        Er warf seinen Hut in den Ring und gelobte, die Korruption auszumerzen.
    """
    known = _finite(BEFORE_DASS | BEFORE_ZU)
    if known.isdisjoint(view.forms):
        return
    for sentence in view.sentences:
        parts = view.parts(sentence) if sentence[-1].text in (".", "!", "?") else []
        for part, (after, _, _) in pairwise(parts):
            verb = _verb(part, known)
            if verb is None or _prefixed(sentence, part[0], verb):
                continue
            dass = after[0].lower == "dass" and verb.lower in _finite(BEFORE_DASS)
            if dass or (verb.lower in _finite(BEFORE_ZU) and _with_zu(after)):
                yield Hit(verb.start, verb.end, f"“{verb.text}” has lost its prefix.")


def _verb(part: Part, known: frozenset[str]) -> Word | None:
    """The verb of a main clause before a comma, if it is one of those and there is no other."""
    clause, mark, _ = part
    if mark != "," or clause[0].lower in SUBORDINATE:
        return None
    if clause[0].text in RELATIVES and clause[-1].lower in known:
        return None  # alle, die kündigten
    found = [
        at
        for at, word in enumerate(clause)
        if word.maybe_finite and not word.noun and not attributive(clause, at)
    ]
    if not found or clause[found[0]].lower not in known or found[0] == len(clause) - 1 > 2:
        return None
    behind = clause[found[0] + 1 :]
    if clause[found[0] - 1].lower == "zu" or any(word.lower in BARE for word in behind):
        return None
    joined = any(word.tag == "K" for word in behind) and (
        len(found) > 1 or behind[-1].lower.endswith(("te", "ten")) or behind[-1].tag in "VqvxX"
    )
    return None if joined or any(word.tag in "xX" for word in clause) else clause[found[0]]


def _prefixed(sentence: tuple[Word, ...], clause: tuple[Word, ...], verb: Word) -> bool:
    """Whether a prefix ends the clause, or one that goes with the verb stands anywhere behind."""
    if _is_prefix(clause[-1]):
        return True
    rest = sentence[sentence.index(verb) + 1 :]
    return any(
        _is_prefix(word)
        and (word.tag not in "PA" or ends(after) or after.lower in ("wie", "als"))
        and not (word.lower == "zu" and after.tag in "ipVvxX")
        and goes_with(word.lower, verb)
        for word, after in pairwise(rest)
    )


def _with_zu(clause: tuple[Word, ...]) -> bool:
    """Whether words are an infinitive with zu and what belongs to it, and no clause."""
    if len(clause) < 2 or clause[0].lower in OTHER:
        return False
    if any(word.tag in "vxX" for word in clause[:-1]):
        return False
    return clause[-1].tag == "z" or (clause[-2].lower == "zu" and clause[-1].tag in "ipVvxX")
