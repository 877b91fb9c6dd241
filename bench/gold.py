"""Defects of an article found, missed, and reported beside the gold list.

    python bench/gold.py TARGET GOLD [--source SOURCE] [--model none|NAME|PATH] [--json]

GOLD is a JSON-lines file with `line`, `start`, `end` (code points in that line), `text` and
`kind` or `check` of every defect. A defect is found when any finding overlaps it, a broken one
(kind `garbled`) only by `garbled-sentence`. Baseline: a system that never reports finds nothing.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from command import Command

from qa.api import check_file
from qa.data import Finding
from qa.score import Settings, scorer


@dataclass(frozen=True)
class Place:
    """A finding's stretch in one line of the file, 0-based code points."""

    line: int
    start: int
    end: int
    finding: Finding

    def on(self, defect: dict[str, Any]) -> bool:
        """Whether it overlaps a defect; in the source, whether it is about the same words."""
        if (defect.get("side") == "source") != (self.finding.side == "source"):
            return False
        if self.finding.side == "source":
            return self.finding.text in defect["text"] or defect["text"] in self.finding.text
        same = self.line == defect["line"]
        return bool(same and self.start < defect["end"] and defect["start"] < self.end)


def places(target: str, source: str | None, model: str) -> list[Place]:
    """Where the findings stand."""
    out = []
    for report in check_file(target, source, scorer=scorer(model, Settings("cpu", None))):
        for finding in report.findings:
            if finding.severity != "neutral":
                start = finding.column - 1
                out.append(Place(finding.line, start, start + len(finding.text), finding))
    return out


def summary(found: list[Place], gold: list[dict[str, Any]]) -> dict[str, Any]:
    """Counts, and what was missed or is not in the list."""
    broken = [defect for defect in gold if defect.get("kind", defect.get("check")) in GARBLED]
    garbled = [place for place in found if place.finding.check == "garbled-sentence"]
    missed = [d["text"] for d in gold if not any(place.on(d) for place in found)]
    outside = [place for place in found if not any(place.on(defect) for defect in gold)]
    lines = {defect["line"] for defect in broken}
    return {
        "defects": len(gold),
        "found": len(gold) - len(missed),
        "missed": missed,
        "broken_paragraphs": len(lines),
        "broken_paragraphs_found": len(
            {defect["line"] for defect in broken if any(place.on(defect) for place in garbled)}
        ),
        "garbled_elsewhere": sum(place.line not in lines for place in garbled),
        "outside": [f"{p.line}:{p.start + 1} {p.finding.check} {p.finding.text}" for p in outside],
    }


GARBLED = ("garbled", "garbled-sentence")


def main() -> None:
    """Compare and print."""
    parser = Command(__doc__, model="none", json=True)
    parser.add_argument("target")
    parser.add_argument("gold")
    parser.add_argument("--source")
    options = parser.parse_args()
    lines = Path(options.gold).read_text(encoding="utf-8").splitlines()
    gold = [json.loads(line) for line in lines if line.strip()]
    result = summary(places(options.target, options.source, options.model), gold)
    if options.json:
        print(json.dumps(result, indent=2, ensure_ascii=False))
    else:
        print("\n".join(f"{key.replace('_', ' '):<26}{value}" for key, value in result.items()))


if __name__ == "__main__":
    main()
