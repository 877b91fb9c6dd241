"""Whether a translation renders something else than its source: model and words have to agree.

A model may know a language badly, and the words of a free translation are not those of a
dictionary; both take a right translation for a stranger seldom, and hardly ever the same one.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

from qa.align.likeness import likeness
from qa.languages import base, codes

LEAST = 2.5  # the least of the limits: from these log-odds on it is sure where the model knows both
# What the likeness of the words counts beside what the model says, and the most that it can say.
SHARE = 0.5
WORDS = 7.0


def unrelated(
    source: str, target: str, langs: tuple[str, str], strange: float, limits: Mapping[str, float]
) -> float | None:
    """The probability that the target translates something else, None if that is not sure.

    ``langs`` are the languages of source and target, ``strange`` the model's log-odds, and
    ``limits`` the log-odds from which it is sure, by language of the source ("" for the others).
    """
    ours, theirs = map(base, langs)
    limit = limits.get(ours, limits.get("", math.inf))
    if not {ours, theirs} <= set(codes()) or strange + WORDS < limit:
        return None
    odds = strange_odds(source, target, (ours, theirs), strange)
    return 1 / (1 + math.exp(-odds)) if odds >= limit else None


def worthless(
    source: str, target: str, langs: tuple[str, str], strange: float, limits: Mapping[str, float]
) -> float | None:
    """The probability that the target is worthless beside its source, because it translates
    something else; None where nobody knows the languages. Arguments as of ``unrelated``.

    Where the model knows a language badly it has to be surer, as it has to call it so.
    """
    ours, theirs = map(base, langs)
    if not {ours, theirs} <= set(codes()):
        return None
    if strange + WORDS < 0:
        return 0.0
    spare = limits.get(ours, limits.get("", LEAST)) - LEAST
    return 1 / (1 + math.exp(spare - strange_odds(source, target, (ours, theirs), strange)))


def strange_odds(source: str, target: str, langs: tuple[str, str], strange: float) -> float:
    """Log-odds that the target translates something else: the model's and those of the words."""
    return strange - SHARE * likeness(source, target, *langs)
