"""Numbers whose unit another one names: 22 miles, up from 14, are 35 Kilometer after 23."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from qa.text.figures.amounts import Amount, amounts
from qa.text.figures.sizes import FOREIGN, SIZES

WITHIN = 0.06  # who converts rounds


def unit_beside(
    theirs: Sequence[Amount], target: str, value: float, missing: Collection[int]
) -> int | None:
    """Where the number of a source without a unit starts that is ``value`` in the German unit into
    which a foreign one beside it was converted; only those of ``missing`` are looked at.

    >>> english = tuple(amounts("22 miles of road, up from 14", "en"))
    >>> unit_beside(english, "35 Kilometer, zuletzt 23", 23.0, {english[1].at})
    26
    >>> unit_beside(english, "35 Kilometer, zuletzt 19", 19.0, {english[1].at}) is None
    True
    """
    bare = [one for one in theirs if not one.unit and one.at in missing]
    known = [one for one in theirs if one.unit in FOREIGN and one.unit in SIZES]
    if not (bare and known):
        return None
    ours = [one for one in amounts(target, "de") if one.unit in SIZES]
    for one in known:
        kind, size = SIZES[one.unit]
        for other in ours:
            like, unit = SIZES[other.unit]
            times = size / unit
            if like != kind or times == 1 or not _near(one.values, other.values, times):
                continue
            for number in bare:
                if _near(number.values, (value,), times):
                    return number.at
    return None


def _near(foreign: Collection[float], german: Collection[float], times: float) -> bool:
    return any(abs(a * times - b) <= WITHIN * b for a in foreign for b in german)
