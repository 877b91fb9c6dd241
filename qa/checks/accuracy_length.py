"""Accuracy by length: a translation that is far too short or far too long for its source."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from qa.check import Hit, check
from qa.data import Segment, Severity

# Source language -> mean of ln(German characters / source characters), and how far from the mean
# a long segment may be. The means are medians over clean human pairs of at least 40 characters
# (WMT news 2009-2016 for English; Debian pages and Wesnoth dialogue for the others, 1,500 to
# 15,000 pairs each); the limits are the 0.1 % quantiles there, rounded outwards.
MODEL: dict[str, tuple[float, float]] = {
    "en": (0.13, 0.47),
    "fr": (0.00, 0.52),
    "es": (0.03, 0.60),
    "it": (0.03, 0.60),
    "nl": (0.04, 0.60),
    "pl": (0.09, 0.62),
    "ru": (0.12, 0.66),
    "uk": (0.16, 0.72),
    "tr": (0.15, 0.75),
    "ar": (0.28, 0.78),
    "zh": (1.22, 0.85),
}
# Short segments vary more: the limit grows by this many characters' worth.
SHORT = 9.0
# Up to so much more than the limit a short sentence may still be said in fewer words.
TERSE, TERSEST = 150.0, -1.35
# A translation with so large a share of the words of its English source has no part missing: of
# 7,725 pairs told apart by their lengths, of which half was cut away, 17 have as many words.
WORDY = 0.7
WORD = re.compile(r"\w+")
# Below this many expected German characters nothing is said: one word more or less is too much.
SHORTEST = 35.0


@check("accuracy/omission", Severity.MAJOR, needs_source=True, confidence=0.75, plain=True)
def omission_by_length(segment: Segment) -> Iterator[Hit]:
    """The translation is so short that part of the source must be missing.

    Half a sentence that was dropped leaves good German behind; only the length tells. The limit is
    what one in a thousand human translations falls short of.

    Flags:
        [[The council met on Monday and decided, after a long debate, to close the old bridge.]]
        Der Rat tagte am Montag.

    Passes:
        The council met on Monday and decided, after a long debate, to close the old bridge.
        Nach langer Debatte beschloss der Rat am Montag, die alte Brücke zu sperren.

        Thank you very much indeed!
        Danke!

        Neither electricity nor gas will become more expensive.
        Weder Strom noch Gas wird teurer.
    """
    excess = deviation(segment)
    if excess is not None and excess < -1 and not _wordy(segment):
        yield Hit(
            0,
            len(segment.source or ""),
            f"The translation is short, with {_share(segment)} of the length expected: "
            "part of the source seems to be missing.",
            side="source",
            severity=Severity.MINOR if _terse(segment, excess) else None,
        )


def _wordy(segment: Segment) -> bool:
    """Whether it is the words that are short, not the sentence."""
    if (segment.source_lang or "en")[:2] != "en":
        return False
    said, asked = (len(WORD.findall(text or "")) for text in (segment.target, segment.source))
    return said >= WORDY * asked


def _terse(segment: Segment, excess: float) -> bool:
    """Whether a short sentence may only be said in fewer words: wer nichts daraus macht, …"""
    return excess > TERSEST and (_expected(segment) or 0.0) < TERSE


@check("accuracy/addition", Severity.MAJOR, needs_source=True, confidence=0.75, plain=True)
def addition_by_length(segment: Segment) -> Iterator[Hit]:
    """The translation is so long that it must say more than the source.

    Machines that lose the thread go on writing; a sentence of the neighbourhood slips in.

    Flags:
        The council met on Monday to talk about the bridge.
        [[Der Rat tagte am Montag, um über die Brücke zu reden, die im letzten Jahr gebaut wurde, und ging dann nach Hause.]]

    Passes:
        The council met on Monday to talk about the bridge.
        Der Rat kam am Montag zu einer Sitzung zusammen, um über die Brücke zu sprechen.

        zh| 市议会星期一开会，讨论修建大桥的问题，会议持续了三个小时。
        Der Stadtrat trat am Montag zusammen, um über den Bau der Brücke zu beraten; die Sitzung dauerte drei Stunden.
    """  # noqa: E501
    excess = deviation(segment)
    if excess is not None and excess > 1:
        yield Hit(
            0,
            len(segment.target),
            f"The translation is long, with {_share(segment)} of the length expected: "
            "it seems to say more than the source.",
        )


def deviation(segment: Segment) -> float | None:
    """How unusual the length is: within -1..1 for 99.9 % of human pairs; None: cannot tell."""
    expected = _expected(segment)
    if expected is None or expected < SHORTEST or not segment.target:
        return None
    limit = MODEL[(segment.source_lang or "en")[:2]][1] + SHORT / expected
    return math.log(len(segment.target) / expected) / limit


def _expected(segment: Segment) -> float | None:
    """Expected length of the German text in characters."""
    lang = (segment.source_lang or "en")[:2]
    if lang not in MODEL or segment.target_lang[:2] != "de" or not segment.source:
        return None
    return len(segment.source) * math.exp(MODEL[lang][0])


def _share(segment: Segment) -> str:
    return f"{100 * len(segment.target) / (_expected(segment) or 1):.0f} %"
