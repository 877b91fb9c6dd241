"""The picture of README and docs: rewrite it with ``python -m tests.browser.screenshot``."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.chromium import launch
from qa.cli import run
from tests.golden import ROOT, arguments

PICTURE = ROOT / "docs" / "report.png"
SAMPLE = "news"


def main() -> None:
    """Check a sample and take a picture of its report, a note beside the words it is about."""
    from playwright.sync_api import sync_playwright

    os.chdir(ROOT)  # so that the paths in the report are those of the repository
    with TemporaryDirectory() as folder, sync_playwright() as driver:
        report = Path(folder) / "report.html"
        run(["check", *arguments(SAMPLE), "--model", "none", "--quiet", "-o", str(report)])
        browser = launch(driver)
        page = browser.new_page(viewport={"width": 1200, "height": 1240})
        page.goto(report.as_uri())
        page.hover("#d1 a.m >> nth=0")
        page.screenshot(path=PICTURE)
        browser.close()


if __name__ == "__main__":
    main()
