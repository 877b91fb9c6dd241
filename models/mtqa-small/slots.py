"""Translations whose words can be exchanged for right and for wrong ones, as rows of judgements.

A row of ``slots.jsonl.gz`` holds a source, a right translation and, for stretches of it (``at``),
what could stand there: as right (``ok``), worse (``minor``), wrong (``major``) or in a wrong form
(``grammar``); and stretches that can be left out (``drop``), with what is then lost of the source.
"""

from __future__ import annotations

import random
import re
from typing import Any, NamedTuple

Row = dict[str, Any]
CATEGORIES = {
    "minor": ("minor", "accuracy/mistranslation"),
    "major": ("major", "accuracy/mistranslation"),
    "grammar": ("minor", "fluency/grammar"),
}
RIGHT = 0.5  # share of the other stretches where another right wording is taken
LEFT_OUT = 0.4  # share of the stretches that may be left out that are tried first


class Edit(NamedTuple):
    """Stretch of the translation, what replaces it, and the error that this makes.

    Offsets of an error in the target count in ``text``.
    """

    start: int
    end: int
    text: str
    error: Row | None = None


def varied(row: Row, rng: random.Random, faults: int) -> Row:
    """The translation with up to so many faults, and in other words elsewhere.

    >>> row = {"source": "He sold the old mill.", "target": "Er verkaufte die alte Mühle.",
    ...        "slots": [{"at": "verkaufte", "ok": ["veräußerte"], "major": ["kaufte"]}],
    ...        "drop": [{"at": "alte ", "source": "old"}]}
    >>> wrong = varied(row, random.Random(3), 2)
    >>> wrong["target"]
    'Er kaufte die Mühle.'
    >>> [(e["side"], e["start"], e["end"]) for e in wrong["raters"][0]]
    [('target', 3, 9), ('source', 12, 15)]
    """
    edits: list[Edit] = []
    for choice in _shuffled(row, rng):
        edit = _fault(choice, row, rng) if len(edits) < faults else None
        if edit and not _taken(edits, edit):
            edits.append(edit)
    for slot in row["slots"]:
        start = row["target"].index(slot["at"])
        if slot.get("ok") and rng.random() < RIGHT:
            edit = Edit(start, start + len(slot["at"]), rng.choice(slot["ok"]))
            if not _taken(edits, edit):
                edits.append(edit)
    return _applied(row, sorted(edits))


def _shuffled(row: Row, rng: random.Random) -> list[Row]:
    """Where faults can be made, in the order in which they are tried."""
    slots, drops = list(row["slots"]), list(row.get("drop", ()))
    rng.shuffle(slots)
    rng.shuffle(drops)
    for drop in drops:
        if rng.random() < LEFT_OUT:
            slots.insert(rng.randrange(2), drop)
    return slots


def _fault(choice: Row, row: Row, rng: random.Random) -> Edit | None:
    """A fault at a stretch, if one is known there."""
    start = row["target"].index(choice["at"])
    end = start + len(choice["at"])
    if "source" in choice:
        found = re.search(rf"\b{re.escape(choice['source'])}", row["source"])
        at = found.start() if found else row["source"].index(choice["source"])
        place = {"side": "source", "start": at, "end": at + len(choice["source"])}
        error = {"severity": "major", "category": "accuracy/omission", **place}
        return Edit(start, end, "", error)
    kinds = [kind for kind in CATEGORIES if choice.get(kind)]
    if not kinds:
        return None
    kind = rng.choices(kinds, [2 if kind == "major" else 1 for kind in kinds])[0]
    severity, category = CATEGORIES[kind]
    text = rng.choice(choice[kind])
    first, last = differing(choice["at"], text)
    error = {"severity": severity, "category": category, "side": "target"}
    return Edit(start, end, text, {**error, "start": first, "end": last})


def differing(right: str, wrong: str) -> tuple[int, int]:
    """Where ``wrong`` has other words than ``right``, but for those they begin and end with.

    >>> differing("vor der Pause", "vor die Pause")
    (4, 7)
    """
    one, two = right.split(" "), wrong.split(" ")
    least, ahead = min(len(one), len(two)), 0
    while ahead < least and one[ahead] == two[ahead]:
        ahead += 1
    behind = 0
    while behind < least - ahead and one[-1 - behind] == two[-1 - behind]:
        behind += 1
    if ahead + behind >= len(two):  # words are missing only
        return 0, len(wrong)
    return len(" ".join([*two[:ahead], ""])), len(" ".join(two[: len(two) - behind]))


def _taken(edits: list[Edit], new: Edit) -> bool:
    return any(new.start < edit.end and edit.start < new.end for edit in edits)


def _applied(row: Row, edits: list[Edit]) -> Row:
    """The translation with all ``edits``, and the errors at their places in it."""
    old, text, at, errors = row["target"], "", 0, []
    for edit in edits:
        text += old[at : edit.start]
        if edit.error:
            shift = len(text) if edit.error["side"] == "target" else 0
            place = {name: edit.error[name] + shift for name in ("start", "end")}
            errors.append({**edit.error, **place})
        text, at = text + edit.text, edit.end
    text += old[at:]
    if old[:1].isupper():
        text = text[:1].upper() + text[1:]
    return {"source": row["source"], "target": text, "raters": [errors]}
