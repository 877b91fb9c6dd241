"""The sides of an XLIFF unit or segment, paired as records."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from qa.readers.runs import Text

# States in which a target is only what stood there before the translator came.
UNTRANSLATED = {"new", "needs-translation", "initial"}


@dataclass(slots=True)
class Pair:
    """A segment: what becomes one record. ``target`` is None where there is no translation."""

    id: str
    source: Text | None
    target: Text | None


Texts = dict[str | None, Text]  # by the id of a segment, None outside of segments


@dataclass(slots=True)
class Segment:
    """A <segment> of XLIFF 2, or all of a <trans-unit>."""

    id: str
    state: str
    sides: dict[str, Texts] = field(default_factory=dict)


def paired(own: str, segment: Segment) -> Iterator[Pair]:
    """The pairs of a unit or segment: one, or as many as it has <mrk mtype="seg">."""
    targets = {} if segment.state in UNTRANSLATED else segment.sides.get("target", {})
    whole = segment.sides.get("source", {}).get(None)
    divided = segment.sides.get("seg-source", {})
    sources = divided if any(divided) else {}
    for mid in dict.fromkeys([*sources, *targets]) or [None]:
        source, target = sources.get(mid), targets.get(mid)
        if not sources and (mid is None or len(targets) == 1):
            # Of a unit whose translation alone is divided, tags stand outside of the division.
            source = whole if mid is None or whole is None else whole.untagged()
        filled = target if target and target.string else None
        if filled or (source and source.string):
            yield Pair(own if mid is None else f"{own}.{mid}", source, filled)
