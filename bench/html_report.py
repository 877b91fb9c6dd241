"""How big the HTML report of many segments is, and how fast it opens and filters in Chromium.

    python bench/html_report.py [--segments 10000] [--json] [--keep FILE]

Needs ``pip install -e '.[browser]'`` and a Chromium (``apt-get install chromium``, or its path in
$CHROMIUM). Ends with status 1 where the report of 10,000 segments takes more than it may: 15 MB,
2 seconds. Times are medians of three; the baseline is a page with nothing but the same sentences.
"""

from __future__ import annotations

import html
import json
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from command import Command

from qa.data import (
    Document,
    DocumentReport,
    Finding,
    Paragraph,
    Policy,
    Scores,
    Segment,
    SegmentReport,
    Severity,
)
from qa.rate import rate
from qa.report import Files, deliver
from qa.review import Event
from qa.totals import Tally

MOST_MB, MOST_MS = 15, 2000
REPEATS = 3
A_DOCUMENT = 50  # segments
GERMAN = (
    "der Ausschuss hat gestern nach langer Beratung beschlossen die neue Brücke noch in diesem "
    "Jahr zu bauen obwohl zwölf Anwohner dagegen sind und niemand die Kosten kennt"
).split()
ENGLISH = (
    "yesterday after a long debate the committee decided to build the new bridge this year "
    "although twelve residents oppose it and nobody knows what it will cost"
).split()
CHECKS = ("altered-number", "garbled-sentence", "missing-name", "repeated-word", "untranslated")
MESSAGE = "The number 12 is not in the source (which has 1.2); readers trust figures most."
# Runs in the page: changes a control and gives the milliseconds until the page is painted again.
CHANGE = """([id, value]) => new Promise((resolve) => {
  const control = document.getElementById(id);
  const start = performance.now();
  control.value = value;
  control.dispatchEvent(new Event(id === "search" ? "input" : "change", { bubbles: true }));
  const painted = () => requestAnimationFrame(() => requestAnimationFrame(
    () => resolve(performance.now() - start)));
  if (id !== "search") painted();
  else new MutationObserver((_, observer) => { observer.disconnect(); painted(); })
    .observe(document.getElementById("status"), { childList: true });
})"""
FILTERS = {
    "check": "altered-number", "document": "d7", "search": "brücke noch", "order": "worst",
}  # fmt: skip


def sentence(words: list[str], dice: random.Random) -> str:
    """A sentence of news length, 12 to 30 words."""
    text = " ".join(dice.choices(words, k=dice.randint(12, 30)))
    return f"{text[0].upper()}{text[1:]}."


def finding(text: str, dice: random.Random) -> Finding:
    """A finding over one to three words somewhere in a text."""
    starts = [0, *(at + 1 for at, char in enumerate(text) if char == " ")]
    start = dice.choice(starts)
    end = min(start + dice.randint(5, 25), len(text))
    check, severity = dice.choice(CHECKS), dice.choice(list(Severity))
    return Finding(
        check, "accuracy/mistranslation", severity, "target", start, end, 1, start + 1,
        text[start:end], MESSAGE, suggestion="1,2", confidence=0.9,
    )  # fmt: skip


def rated_at_random(segment: Segment, dice: random.Random) -> SegmentReport:
    """A segment with up to three findings and scores, most of them good."""
    found = [finding(segment.target, dice) for _ in range(max(0, dice.randint(-3, 3)))]
    scores = Scores(fluency_penalty=25 * dice.random() ** 3, adequacy_penalty=0, risk=0.1)
    return rate(segment, found, scores)


def events(segments: int) -> Iterator[Event]:
    """Documents of 50 segments; three segments in seven have one to three findings."""
    dice = random.Random(7)
    for number in range(0, segments, A_DOCUMENT):
        tally = Tally(f"articles/{number:05}.de.txt")
        made = tuple(
            Segment(str(i), sentence(GERMAN, dice), sentence(ENGLISH, dice), source_lang="en")
            for i in range(1, A_DOCUMENT + 1)
        )
        document = Document(
            tally.path, tuple(Paragraph(s.target, (s,), (0,), s.source) for s in made),
            source_path=tally.path.replace(".de.", ".en."), source_lang="en",
        )  # fmt: skip
        found = [
            [finding(s.target, dice) for _ in range(max(0, dice.randint(-3, 3)))] for s in made
        ]
        rated = tuple(
            rate(
                s, f, Scores(fluency_penalty=dice.random() ** 3 * 25, adequacy_penalty=0, risk=0.1)
            )
            for s, f in zip(made, found, strict=True)
        )
        tally.add(rated)
        yield DocumentReport(document, rated, 0, None, None, None, None)
        yield tally.summary()


def bare(segments: int) -> str:
    """The baseline: the same sentences as a page without anything else."""
    rows = (
        f"<p>{html.escape(item.segment.source or '')}<p>{html.escape(item.segment.target)}\n"
        for event in events(segments)
        if isinstance(event, DocumentReport)
        for item in event.segments
    )
    return "<!doctype html><meta charset=utf-8><title>x</title>" + "".join(rows)


def opened(browser: Any, path: Path, ready: str) -> tuple[Any, float]:
    """A page and the milliseconds until it is painted and its script has run."""
    page = browser.new_page()
    start = time.perf_counter()
    page.goto(path.as_uri(), wait_until="load")
    page.wait_for_selector(ready, state="attached")
    page.evaluate("() => new Promise(r => requestAnimationFrame(() => requestAnimationFrame(r)))")
    return page, 1000 * (time.perf_counter() - start)


def measure(browser: Any, path: Path, baseline: Path) -> dict[str, float]:
    """Medians in milliseconds."""
    times: dict[str, list[float]] = {}
    opened(browser, baseline, "p")[0].close()  # the first page of a browser is slow
    for _ in range(REPEATS):
        page, ms = opened(browser, baseline, "p")
        times.setdefault("baseline_open_ms", []).append(ms)
        page.close()
        page, ms = opened(browser, path, "#bar:not([hidden])")
        times.setdefault("open_ms", []).append(ms)
        for control, value in FILTERS.items():
            times.setdefault(f"{control}_ms", []).append(page.evaluate(CHANGE, [control, value]))
            page.evaluate(CHANGE, [control, ""])
        page.close()
    return {name: statistics.median(each) for name, each in times.items()}


def main() -> int:
    """Build, measure, print."""
    from chromium import launch
    from playwright.sync_api import sync_playwright

    parser = Command(__doc__, json=True)
    parser.add_argument("--segments", type=int, default=10_000)
    parser.add_argument("--keep", type=Path, help="leave the report here")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        path = arguments.keep or Path(folder) / "report.html"
        baseline = Path(folder) / "bare.html"
        baseline.write_text(bare(arguments.segments), "utf-8")
        start = time.process_time()
        with Files([str(path)]) as outputs:
            deliver(events(arguments.segments), Policy(), {"version": "0"}, outputs)
        found = {
            "segments": float(arguments.segments),
            "build_s": time.process_time() - start,
            "mb": path.stat().st_size / 1e6,
            "baseline_mb": baseline.stat().st_size / 1e6,
        }
        browser = launch(driver)
        found |= measure(browser, path.absolute(), baseline)
        browser.close()
    if arguments.json:
        print(json.dumps({name: round(value, 3) for name, value in found.items()}))
    else:
        for name, value in found.items():
            print(f"{name:24}{value:12.1f}")
    slow = any(value > MOST_MS for name, value in found.items() if name.endswith("_ms"))
    return int(slow or found["mb"] > MOST_MB)


if __name__ == "__main__":
    sys.exit(main())
