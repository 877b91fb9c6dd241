"""Broken sentences found and clean look-alikes flagged, per kind, beside trivial baselines.

    python bench/garble.py [DATA] [--set SET] [--model none|NAME|PATH] [--show] [--json]

DATA is the data folder (default: $MTQA_DATA); its `dev/garble-dev.en-de.jsonl.gz` holds 60 broken
sentences and 60 hard clean ones, written for this project (CC0). Five more sets are in
`bench/broken/`, by authors who did not know the rules: rules are written with `dev` and `web` in
view; `test`, `unseen` and `small` (one small word lost or astray) are for figures only, so don't
look at what they get wrong. A row is found when `garbled-sentence` flags it; `placed` is the share
of these whose finding overlaps the marked place. The AUC orders rows by the probability `garbled`
(with rules alone: the finding's confidence, 0 without one). Baselines: length in characters, and a
system that never flags.
"""

from __future__ import annotations

import gzip
import json
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from command import Command

from qa.data import Document, Finding, Paragraph, Segment
from qa.review import chosen, review_document
from qa.score import Scorer, Settings, scorer

OWN = Path(__file__).parent / "broken"
GARBLE_DEV = "garble-dev"
BROKEN = ("dev", "web", "test", "unseen", "small")
SETS = (GARBLE_DEV, *BROKEN)


@dataclass(frozen=True)
class Row:
    """A judged row: what is true, what was said."""

    data: dict[str, Any]
    findings: tuple[Finding, ...]
    garbled: float

    @property
    def flagged(self) -> bool:
        """Whether the sentence got a garbled-sentence finding."""
        return bool(self.findings)

    @property
    def placed(self) -> bool:
        """Whether a finding overlaps a marked place."""
        return any(
            finding.start < end and start < finding.end
            for finding in self.findings
            for start, end in self.data["spans"]
        )


def read_rows(data: Path | None, name: str) -> list[dict[str, Any]]:
    """The rows of a set."""
    if data and name == GARBLE_DEV:
        with gzip.open(data / "dev" / f"{name}.en-de.jsonl.gz", "rt", encoding="utf-8") as lines:
            return [json.loads(line) for line in lines]
    text = (OWN / f"{name}.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def judged(rows: list[dict[str, Any]], model: Scorer, *, source: bool) -> list[Row]:
    """All rows with what mtqa says of them, alone or beside their source."""
    return [_judge(row, model, source) for row in rows]


def _judge(row: dict[str, Any], model: Scorer, source: bool) -> Row:
    text = row["source"] if source else None
    lang = "en" if source else None
    segment = Segment(row["id"], row["target"], text, source_lang=lang, kind="record")
    paragraph = Paragraph(row["target"], (segment,), (0,), text, kind="record")
    document = Document("garble-dev", (paragraph,), source_lang=lang, related=False)
    report = review_document(document, chosen(), model).segments[0]
    found = tuple(f for f in report.findings if f.check == "garbled-sentence")
    return Row(row, found, report.garbled or 0.0)


def auc(positive: list[float], negative: list[float]) -> float:
    """The chance that a broken row is ordered before a clean one; ties count half."""
    wins = sum((p > n) + 0.5 * (p == n) for p in positive for n in negative)
    return wins / (len(positive) * len(negative))


def recall_at(broken: list[float], clean: list[float], allowed: float) -> float:
    """The share of broken rows above the lowest threshold with this share of false alarms."""
    limit = sorted(clean, reverse=True)[int(allowed * len(clean))]
    return sum(score > limit for score in broken) / len(broken)


def summary(rows: list[Row]) -> dict[str, Any]:
    """All figures of one run."""
    broken = [row for row in rows if row.data["garbled"]]
    clean = [row for row in rows if not row.data["garbled"]]
    kinds: dict[str, list[bool]] = defaultdict(list)
    for row in broken:
        kinds[row.data["kind"]].append(row.flagged)
    scores = [row.garbled for row in broken], [row.garbled for row in clean]
    lengths = [[float(len(r.data["target"])) for r in part] for part in (broken, clean)]
    found = [row for row in broken if row.flagged]
    return {
        "broken": len(broken),
        "clean": len(clean),
        "recall": len(found) / len(broken),
        "false_alarms": sum(row.flagged for row in clean) / len(clean),
        "placed": sum(row.placed for row in found) / max(len(found), 1),
        "auc": auc(*scores),
        "recall_at_1_percent": recall_at(*scores, 0.01),
        "recall_at_2_percent": recall_at(*scores, 0.02),
        "kinds": {kind: f"{sum(hits)}/{len(hits)}" for kind, hits in kinds.items()},
        "baseline_length_auc": auc(*lengths),
        "baseline_never_flags": {"recall": 0.0, "false_alarms": 0.0, "auc": 0.5},
    }


def main() -> None:
    """Judge the rows alone and beside their source, and print the table."""
    parser = Command(__doc__, data="data", model="none", json=True)
    parser.add_argument("--set", default=GARBLE_DEV, choices=SETS)
    parser.add_argument("--show", action="store_true", help="print what was missed or false")
    options = parser.parse_args()
    folder = parser.folder(options) if options.set == GARBLE_DEV else None
    data = read_rows(folder, options.set)
    model = scorer(options.model, Settings("cpu", None))
    results = {}
    for name, source in (("alone", False), ("beside the source", True)):
        rows = judged(data, model, source=source)
        results[name] = summary(rows)
        for row in rows if options.show and not source else ():
            if row.flagged != row.data["garbled"]:
                print(f"{'missed' if row.data['garbled'] else 'false'}: {row.data['target']}")
    print(json.dumps(results, indent=2) if options.json else table(results))


def table(results: dict[str, dict[str, Any]]) -> str:
    """The figures as text."""
    lines = []
    for name, result in results.items():
        lines.append(f"{name}: {result['broken']} broken, {result['clean']} clean sentences")
        for key in ("recall", "false_alarms", "placed", "auc", "recall_at_1_percent",
                    "recall_at_2_percent", "baseline_length_auc"):  # fmt: skip
            lines.append(f"  {key.replace('_', ' '):<24}{result[key]:>8.3f}")
        lines += [f"  {kind:<24}{hits:>8}" for kind, hits in result["kinds"].items()]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
