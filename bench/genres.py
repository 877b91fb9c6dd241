"""Right German of many kinds: what is flagged in whole texts, beside their sources and alone.

    python bench/genres.py [--model none|NAME|PATH] [--show] [--json]

`bench/genres/` holds texts of 300 to 450 words (leaflet, judgement, ticker, contract, stage play,
column, recipe, sermon, ...), most of them free translations that stand beside their sources in
eleven languages, written for this project (CC0) and meant to trip checkers; whatever is flagged is
wrong until read. Rules were mended after a look at what they flag here, so the figures flatter; the
model did not read them. Baseline: a checker that never flags.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

from command import Command

from qa.api import check_file
from qa.data import DocumentReport
from qa.rate import GARBLED
from qa.score import Scorer, Settings, scorer

TEXTS = Path(__file__).parent / "genres"
GRAVE = ("major", "critical")


def pairs() -> list[tuple[Path, Path | None]]:
    """Each text, and its source if it has one."""
    found = []
    for target in sorted(TEXTS.glob("*.de.txt")):
        name = target.name.removesuffix(".de.txt")
        sources = [path for path in sorted(TEXTS.glob(f"{name}.??.txt")) if path != target]
        found.append((target, sources[0] if sources else None))
    return found


def read(target: Path, source: Path | None, model: Scorer) -> list[DocumentReport]:
    """The reports of a text."""
    lang = source.name.split(".")[-2] if source else None
    return list(check_file(str(target), source and str(source), source_lang=lang, scorer=model))


def counted(texts: list[list[DocumentReport]]) -> dict[str, float]:
    """How many segments there are, and what is flagged in a hundred; texts with a broken one."""
    segments = sum(len(report.segments) for reports in texts for report in reports)
    counts: Counter[str] = Counter()
    failed = 0
    for reports in texts:
        found = [finding for report in reports for finding in report.findings]
        broken = sum(finding.check == GARBLED for finding in found)
        failed += broken > 0
        counts["garbled-sentence"] += broken
        counts["major or worse"] += sum(finding.severity.value in GRAVE for finding in found)
        counts["all"] += sum(finding.severity.value != "neutral" for finding in found)
    shares = {name: round(100 * count / max(1, segments), 2) for name, count in counts.items()}
    return {"texts": len(texts), "segments": segments, **shares, "texts with a broken one": failed}


def shown(reports: list[DocumentReport]) -> None:
    """Each finding on a line."""
    for report in reports:
        for finding in report.findings:
            place = f"{Path(report.path).name}:{finding.line}"
            print(f"{place} {finding.severity.value} {finding.check}: {finding.text}")


def main() -> None:
    """Check all, print the table."""
    parser = Command(__doc__, model="default", json=True)
    parser.add_argument("--show", action="store_true", help="print every finding, too")
    options = parser.parse_args()
    model = scorer(options.model, Settings("cpu", None))
    table: dict[str, Any] = {}
    beside = [read(target, source, model) for target, source in pairs() if source]
    alone = [read(target, None, model) for target, _ in pairs()]
    for label, texts in (("beside the source", beside), ("German alone", alone)):
        table[label] = counted(texts)
        if options.show:
            for reports in texts:
                shown(reports)
    if options.json:
        print(json.dumps(table, indent=1, ensure_ascii=False))
        return
    for label, values in table.items():
        said = ", ".join(f"{name} {value}" for name, value in values.items())
        print(f"{label}: {said} (a checker that never flags: 0)")


if __name__ == "__main__":
    main()
