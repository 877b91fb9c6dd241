"""README and docs say what is so: links lead somewhere, examples run, lists are complete."""

from __future__ import annotations

import configparser
import json
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest

from qa import cli
from qa.config import ONCE
from qa.readers import READERS

ROOT = Path(__file__).parent.parent
FOLDERS = (".", "docs", "samples", "models", "models/mtqa-small")
PAGES = [page for name in FOLDERS for page in sorted((ROOT / name).glob("*.md"))]
FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)


def headings(page: Path) -> set[str]:
    """The anchors of a page, as GitHub makes them."""
    text = FENCED.sub("", page.read_text("utf-8"))
    titles = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page):
    text = re.sub(r"`[^`]*`", "", FENCED.sub("", page.read_text("utf-8")))
    for link in re.findall(r"\]\(([^)\s]+)\)", text):
        if link.startswith(("http:", "https:")):
            continue
        name, _, anchor = link.partition("#")
        other = (page.parent / name).resolve() if name else page
        assert other.exists(), link
        assert not anchor or anchor in headings(other), link


def blocks(page: str, language: str) -> list[str]:
    text = (ROOT / page).read_text("utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def printed(script: str) -> str:
    command = [sys.executable, "-c", script]
    return subprocess.run(
        command, capture_output=True, encoding="utf-8", cwd=ROOT, check=True
    ).stdout


def test_the_example_of_the_python_page_prints_what_it_says():
    rules, with_model, terms, fixed = blocks("docs/python.md", "python")
    assert blocks("docs/python.md", "text") == [printed(rules)]
    # The other one is the same with a model, which takes its time.
    assert printed(with_model.replace("load_scorer()", 'load_scorer("none")')).startswith("False\n")
    (segment,) = json.loads(printed(terms))["segments"]
    assert [finding["check"] for finding in segment["findings"]] == ["missing-term"]
    assert printed(fixed) == "Das Haus kostet 1.299.000 Euro.\n"


def test_rules_alone_need_all_packages_but_those_of_models():
    (command,) = re.findall(
        r"^pip install (click .*)$", (ROOT / "docs/models.md").read_text(), re.M
    )
    setup = configparser.ConfigParser()
    setup.read(ROOT / "setup.cfg", "utf-8")
    needed = {line.partition(">=")[0] for line in setup["options"]["install_requires"].split()}
    assert set(command.split()) == needed - {"torch", "transformers"}


def test_the_check_of_contributing_is_one():
    (code,) = blocks("CONTRIBUTING.md", "python")
    proof = """
from qa.check import CHECKS
check = CHECKS["month-first-date"]
for example in (*check.flags, *check.passes):
    (segment,) = example.document.segments
    hits = [(0, hit.side, hit.start, hit.end) for hit in check.hits(segment)]
    print(hits == list(example.marks))
"""
    assert printed(code + proof) == "True\n" * 4


def test_the_keys_of_the_configuration_are_listed():
    text = (ROOT / "docs/configuration.md").read_text("utf-8")
    (listed,) = re.findall(r"Permitted keys are (.*?);", text, re.DOTALL)
    options = [one for one in cli.program.commands["check"].params if isinstance(one, click.Option)]
    names = {str(one.name).replace("_", "-") for one in options if one.name not in ONCE}
    assert set(re.findall(r"`([^`]+)`", listed)) == names


@pytest.mark.parametrize("page", ["README.md", "docs/files.md"])
def test_every_ending_that_is_read_is_listed(page):
    rows = [line for line in (ROOT / page).read_text("utf-8").splitlines() if line.startswith("|")]
    named = set(re.findall(r"`(\.\w+)`", "\n".join(rows)))
    assert {ending for reader in READERS.values() for ending in reader.endings} <= named
