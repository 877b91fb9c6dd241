"""A data folder of a handful of sentences, so that the recipe's smoke run needs no corpora."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

from examples import ANNOTATED, kept

Row = dict[str, Any]
PAIRS = [
    ("The train stopped in the old town at 3 p.m.", "Der Zug hielt um 15 Uhr in der alten Stadt."),
    ("On Friday Miller met the president.", "Am Freitag traf Miller den Präsidenten."),
    ("The prices have not risen since March.", "Die Preise sind seit März nicht gestiegen."),
    ("He lives in a small house by the lake.", "Er wohnt in einem kleinen Haus am See."),
    ("The tower, which is empty, will be sold.", "Der Turm, der leer steht, wird verkauft."),
    ('"We support your plan," she said.', "„Wir unterstützen Ihren Plan“, sagte sie."),
    ("The children can play in the garden.", "Die Kinder können im Garten spielen."),
    ("All 12 boats came back to the harbour.", "Alle 12 Boote kamen in den Hafen zurück."),
]


def write(folder: Path) -> Path:
    """Write ``train/`` and ``dev/`` into a folder and return it."""
    for name, table in {**_train(), **_dev()}.items():
        path = folder / f"{name}.jsonl.gz"
        path.parent.mkdir(parents=True, exist_ok=True)
        with gzip.open(path, "wt", encoding="utf-8") as lines:
            lines.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in table)
    return folder


def _train() -> dict[str, list[Row]]:
    pairs: list[Row] = [{"source": s, "target": t} for s, t in PAIRS] * 3
    native: list[Row] = [{"text": t, "doc": "a", "n": n} for n, (_, t) in enumerate(PAIRS * 3)]
    judged = [_judged(n, row) for n, row in enumerate(pairs * 4)]
    # Whose annotations quote no words, since the texts are others; read in training or kept back.
    notes = [[n for n in kept(ANNOTATED, back=back) if not n["errors"]] for back in (False, True)]
    names = [note["id"] for pair in zip(*notes, strict=False) for note in pair]
    tags: list[Row] = [
        {
            **row,
            "id": name,
            "lp": "en-de",
            "da_mean": 80.0,
            "mt_tok": row["target"],
            "mt_tags": "1" + "0" * row["target"].count(" "),
            "gap_tags": "0" * (row["target"].count(" ") + 2),
        }
        for row, name in zip(pairs, names, strict=False)
    ]
    edits: list[Row] = [{**row, "post_edit": row["target"] + " Ja.", "hter": 0.2} for row in pairs]
    labels: list[Row] = [
        {**row, "id": f"ced:{n}", "origin": "ced22-dev", "label": "BAD"}
        for n, row in enumerate(pairs)
    ]
    learners: list[Row] = [
        {
            "text": t,
            "corrected": t + " Ja.",
            "edits": [{"start": 0, "end": 3, "type": "R", "correction": "Das"}],
        }
        for _, t in PAIRS
    ]
    triples: list[Row] = [
        {
            "source": s,
            "correct": t,
            "incorrect": t.replace(" ", " nicht ", 1),
            "phenomenon": "polarity",
            "correct_is": "human",
        }
        for s, t in PAIRS
    ]
    tables = {
        "native.de": native,
        "parallel.en-de": [{**row, "origin": "wmt-news"} for row in pairs],
        "parallel.xx-de": [{**row, "lp": "fr-de", "origin": "wesnoth"} for row in pairs],
        "mqm.en-de": judged,
        "bio.en-de": judged[:4],
        "mqm.other": [{**row, "lp": "zh-en"} for row in judged[:8]],
        "da": tags,
        "postedit.en-de": edits,
        "critical.en-de": labels,
        "learner.de": learners,
        "contrast.train": triples,
    }
    return {f"train/{name}": table for name, table in tables.items()}


def _judged(number: int, row: Row) -> Row:
    """An MQM row; the number makes sources differ, so that some are held out."""
    error = {
        "side": "target",
        "start": 0,
        "end": 3,
        "category": "fluency/grammar",
        "severity": "major" if number % 3 else "minor",
    }
    raters = [[error] if number % 2 else []]
    penalty = 0 if not number % 2 else 5 if number % 3 else 1
    return {
        **row,
        "id": f"news:{number}",
        "source": f"{row['source']} {number // 2}",
        "origin": "newstest2020",
        "raters": raters,
        "penalty": penalty,
    }


def _dev() -> dict[str, list[Row]]:
    qe, garble, human, contrast = [], [], [], []
    for number, (source, target) in enumerate(PAIRS):
        span = [{"side": "target", "start": 0, "end": 3, "severity": "major"}]
        qe.append(
            {
                "source": source,
                "target": target,
                "z": float(number % 3),
                "spans": span if number % 2 else [],
            }
        )
        garble.append({"source": source, "target": target, "garbled": bool(number % 2)})
        human.append({"target": target, "sources": {"en": source}})
        kind = "subj_verb_agreement" if number % 2 else "np_agreement"
        wrong = target.replace("e", "", 1)
        contrast.append(
            {"source": source, "correct": target, "incorrect": wrong, "phenomenon": kind}
        )
    return {
        "dev/qe22-dev.en-de": qe,
        "dev/garble-dev.en-de": garble,
        "dev/human.de": human,
        "dev/contrast-dev.en-de": contrast,
    }
