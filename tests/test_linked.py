"""Links of pages and Markdown: what they lead to, beside the source."""

from __future__ import annotations

import json
import re

import pytest

from qa import cli

SOURCE = """# Docs

Read the [guide](https://docs.acme.io/install) first. It is short.

Need more help? [Contact us](mailto:help@acme.io) at any time.

See [our shop](https://www.acme.com/en/shop) and [the terms](terms.md#pay), or call
[us](tel:+49-30-1234567).
"""
TARGET = """# Doku

Lesen Sie zuerst die [Anleitung](https://docs.acme.io/install). Sie ist kurz.

Brauchen Sie Hilfe? [Schreiben Sie uns](mailto:help@acme.io) jederzeit.

Siehe [unseren Laden](https://acme.de/shop/) und [die AGB](agb.md#zahlen), oder rufen Sie
[uns](tel:+49301234567) an.
"""


def html(text: str) -> str:
    """The text as a page."""
    page = re.sub(r"\[([^\]]+)\]\(([^)]+)\)", r'<a href="\2">\1</a>', text)
    return "".join(f"<p>{part}</p>\n" for part in page.replace("# ", "").split("\n\n"))


@pytest.fixture
def found(here, capsys):
    """What is said of the links of a translation, by severity, side and words."""

    def run(target: str, source: str = SOURCE, ending: str = "md") -> list[tuple[str, str, str]]:
        write = html if ending == "html" else str
        (here / f"a.de.{ending}").write_text(write(target), "utf-8")
        (here / f"a.en.{ending}").write_text(write(source), "utf-8")
        options = ["--model", "none", "--select", "altered-link-target", "--format", "json"]
        cli.run(["check", f"a.de.{ending}", "--source", f"a.en.{ending}", *options, "--quiet"])
        (document,) = json.loads(capsys.readouterr().out)["documents"]
        findings = [one for segment in document["segments"] for one in segment["findings"]]
        assert not any(one["suggestion"] for one in findings)  # the words are right
        return [(one["severity"], one["side"], one["text"]) for one in findings]

    return run


@pytest.mark.parametrize("ending", ["md", "html"])
@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("", "", None),
        ("/install)", "/uninstall)", ("major", "target", "Anleitung")),
        ("docs.acme.io/install)", "hilfe.acme.io/install)", ("major", "target", "Anleitung")),
        ("help@acme.io", "hilfe@acme.io", ("major", "target", "Schreiben Sie uns")),
        ("[Schreiben Sie uns](mailto:help@acme.io)", "Schreiben Sie uns",
         ("major", "source", "Contact us")),
        ("[uns](tel:+49301234567)", "uns", ("major", "source", "us")),
        ("+49301234567", "+49301234576", ("major", "target", "uns")),
        ("[Anleitung](https://docs.acme.io/install)", "Anleitung", ("minor", "source", "guide")),
        ("docs.acme.io/install)", "docs.acme.io/de/anleitung)", None),
        ("docs.acme.io/install)", "www.rathaus.de/)", None),
        ("docs.acme.io/install)", "docs.acme.io/b/3kQz)", None),
        ("+49301234567", "+41441234567", None),
        ("[Anleitung](https://docs.acme.io/install)", "Anleitung (docs.acme.io/install)", None),
        ("[Schreiben Sie uns](mailto:help@acme.io)", "Schreiben Sie an help@acme.io", None),
    ],
)  # fmt: skip
def test_a_target_that_is_another_or_lost(found, ending, old, new, expected):
    assert old in TARGET
    assert found(TARGET.replace(old, new), ending=ending) == ([expected] if expected else [])


def test_an_address_that_moved_with_its_sentence_is_not_lost(found):
    moved = TARGET.replace("[Anleitung](https://docs.acme.io/install)", "Anleitung").replace(
        "Hilfe?", "Hilfe? [Hier](https://docs.acme.io/install) ist sie."
    )
    assert found(moved) == []


def test_a_text_without_any_link_was_made_without_them(found):
    assert found(re.sub(r"\[([^\]]+)\]\([^)]+\)", r"\1", TARGET)) == []


def test_an_address_that_altered_link_tells_is_told_once(found):
    source = "Write to [help@acme.io](mailto:help@acme.io) if the machine stops.\n"
    target = "Schreiben Sie an [hilfe@acme.io](mailto:hilfe@acme.io), wenn das Gerät steht.\n"
    assert found(target, source) == []


@pytest.mark.usefixtures("soon")
def test_very_many_links_take_linear_time(found):
    source = "".join(f"[a{n}](https://acme.io/a{n}x) " for n in range(20_000))
    assert found(source.replace("acme", "rathaus"), source) == []
