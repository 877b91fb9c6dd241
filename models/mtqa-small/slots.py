"""Translations whose words can be exchanged for right and for wrong ones, as rows of judgements.

A row of ``slots.jsonl.gz`` holds a source, a right translation and, for stretches of it (``at``),
what could stand there: as right (``ok``), worse (``minor``), wrong (``major``) or in a wrong form
(``grammar``); and stretches that can be left out (``drop``), with what is then lost of the source.
Where the source is without such a stretch, the translation has to be without it, or says more.
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
UNSAID = 0.2  # share of these that the source is without
SAID = 0.6  # share of them that the translation says nevertheless, as one of its faults


class Edit(NamedTuple):
    """Stretch of the translation, what replaces it, and the error that this makes.

    Offsets of an error in the target count in ``text``.
    """

    start: int
    end: int
    text: str
    error: Row | None = None


def varied(row: Row, rng: random.Random, faults: int, *, unsaid: bool = False) -> Row:
    """The translation with up to so many faults, and in other words elsewhere.

    ``unsaid`` takes some stretches out of the source, too.

    >>> row = {"source": "He sold the old mill.", "target": "Er verkaufte die alte Mühle.",
    ...        "slots": [{"at": "verkaufte", "ok": ["veräußerte"], "major": ["kaufte"]}],
    ...        "drop": [{"at": "alte ", "source": "old"}]}
    >>> wrong = varied(row, random.Random(3), 2)
    >>> wrong["target"]
    'Er kaufte die Mühle.'
    >>> [(e["side"], e["start"], e["end"]) for e in wrong["raters"][0]]
    [('target', 3, 9), ('source', 12, 15)]
    """
    edits, cuts, made = _unsaid(row, rng, faults) if unsaid else ([], [], 0)
    for choice in _shuffled(row, rng):
        edit = _fault(choice, row, rng) if made < faults else None
        if edit and not _taken(edits, edit) and not _lost_twice(cuts, edit):
            edits.append(edit)
            made += 1
    for slot in row["slots"]:
        start = row["target"].index(slot["at"])
        if slot.get("ok") and rng.random() < RIGHT:
            edit = Edit(start, start + len(slot["at"]), rng.choice(slot["ok"]))
            if not _taken(edits, edit):
                edits.append(edit)
    edits.sort(key=lambda edit: edit[:3])
    return _cut(_applied(row, edits), cuts)


def _unsaid(
    row: Row, rng: random.Random, faults: int
) -> tuple[list[Edit], list[tuple[int, int]], int]:
    """Stretches that the source is to be without: what happens to the translation, the stretches
    of the source, and how many of up to so many faults this makes.
    """
    edits: list[Edit] = []
    cuts: list[tuple[int, int]] = []
    made = 0
    for drop in row.get("drop", ()):
        cut = _place(drop["source"], row["source"])
        start = row["target"].index(drop["at"])
        edit = Edit(start, start + len(drop["at"]), "")
        meets = any(cut[0] < end and first < cut[1] for first, end in cuts)
        if rng.random() >= UNSAID or meets or _taken(edits, edit):
            continue
        said = drop["at"].strip(" ,.;:–")
        if made < faults and rng.random() < SAID and said:
            at = drop["at"].index(said)
            error = {"severity": "major", "category": "accuracy/addition", "side": "target"}
            place = {"start": at, "end": at + len(said)}
            edit, made = edit._replace(text=drop["at"], error={**error, **place}), made + 1
        edits.append(edit)
        cuts.append(cut)
    return edits, sorted(cuts), made


def _lost_twice(cuts: list[tuple[int, int]], edit: Edit) -> bool:
    """Whether words whose loss is a fault are not in the source any more."""
    lost = edit.error if edit.error and edit.error["side"] == "source" else None
    return bool(lost) and any(lost["start"] < end and first < lost["end"] for first, end in cuts)


def _cut(row: Row, cuts: list[tuple[int, int]]) -> Row:
    """The row with stretches cut out of its source, and the errors that lie there moved.

    >>> row = {"source": "He sold, at last, the mill.", "target": "", "raters": [[]]}
    >>> _cut(row, [(7, 16)])["source"]
    'He sold, the mill.'
    """
    (errors,) = row["raters"]
    for first, end in reversed(cuts):
        text = row["source"]
        if text[first - 1 : first] in ("", " ") and (text[end : end + 1] or " ") in " ,.;:!?":
            if first:
                first -= 1
            else:
                end += 1
        left = text[:first] + text[end:]
        row["source"] = left if first else left[:1].upper() + left[1:]
        for error in errors:
            if error["side"] == "source" and error["start"] >= end:
                error |= {name: error[name] - (end - first) for name in ("start", "end")}
    return row


def _place(words: str, text: str) -> tuple[int, int]:
    """Where words of a source stand first, if possible as whole words."""
    found = re.search(rf"\b{re.escape(words)}", text)
    at = found.start() if found else text.index(words)
    return at, at + len(words)


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
        at, behind = _place(choice["source"], row["source"])
        place = {"side": "source", "start": at, "end": behind}
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
