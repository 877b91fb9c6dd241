"""A headless Chromium, started once. Where there is none these tests are skipped."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from bench import chromium
from tests.browser.sample import write


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    api = pytest.importorskip(
        "playwright.sync_api", reason="Playwright is missing: pip install -e '.[browser]'"
    )
    if not chromium.executable():
        pytest.skip("No Chromium was found: apt-get install chromium, or name it in $CHROMIUM.")
    with api.sync_playwright() as driver:
        started = chromium.launch(driver)
        yield started
        started.close()


@pytest.fixture(scope="session")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A report of three documents with everything that a report can show."""
    return write(tmp_path_factory.mktemp("report") / "report.html")


@pytest.fixture
def visit(browser: Any, report: Path) -> Iterator[Callable[..., Any]]:
    """A function that opens a report in a window of its own; the test fails on any complaint.

    What the page logs, asks for or shows as a dialog is kept in ``page.complaints``.
    """
    contexts = []

    def opened(path: Path = report, **options: Any) -> Any:
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 800}, **options})
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(60_000)
        page.complaints = []
        page.on("console", lambda message: page.complaints.append(message.text))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.on("dialog", lambda dialog: (page.complaints.append("dialog"), dialog.dismiss()))
        page.on("request", lambda asked: page.complaints.append(asked.url))
        page.goto(path.as_uri())
        assert page.complaints.pop(0) == path.as_uri()
        return page

    yield opened
    complaints = [c for context in contexts for page in context.pages for c in page.complaints]
    for context in contexts:
        context.close()
    assert not complaints
