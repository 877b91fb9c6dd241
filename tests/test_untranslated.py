"""The note on source files that have no translation."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa import cli

RULES = ["--model", "none"]


@pytest.fixture
def here(tmp_path, monkeypatch):
    """Sources and translations in the working directory."""
    monkeypatch.chdir(tmp_path)
    for name in ("de/a.txt", "de/sub/b.md", "en/a.txt", "en/sub/b.html", "en/sub/c.md"):
        write(name)
    return tmp_path


@pytest.fixture
def said(capsys):
    """The status and standard error of a check."""

    def run(*words: str) -> tuple[int, str]:
        lang = [] if "--target-lang" in words else ["--source-lang", "en"]
        status = cli.run(["check", *words, *lang, "--quiet", *RULES])
        return status, capsys.readouterr().err

    return run


def write(name: str) -> None:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    text = "Das Gericht vertagte sich." if "de" in path.parts else "The court adjourned."
    path.write_text(f"<p>{text}</p>\n" if name.endswith("html") else f"{text}\n", "utf-8")


def test_sources_without_a_translation_are_named(here, said):
    note = "1 file of --source has no translation: en/sub/c.md\n"
    assert said("de", "--source", "en") == (0, note)
    assert said("de/sub", "--source", "en") == (0, note)
    for number in range(6):
        write(f"en/x{number}.txt")
    assert said("de", "--source", "en") == (
        0,
        "7 files of --source have no translation: en/sub/c.md, en/x0.txt, en/x1.txt, en/x2.txt, "
        "en/x3.txt, …\n",
    )


def test_a_part_of_the_translations_says_nothing_of_the_others(here, said):
    write("en/x.txt")
    write("en/.draft.txt")
    write("en/package.json")
    write("de/sub/c.md")
    assert said("de/sub", "--source", "en") == (0, "")
    assert said("de/a.txt", "--source", "en") == (0, "")
    assert said("de/a.txt", "--source", "en/a.txt") == (0, "")


def test_one_folder_with_both_languages(here, said):
    for name in ("m/a.de.txt", "m/a.en.txt", "m/b.en.txt"):
        write(name)
    assert said("m", "--source", "m") == (0, "1 file of --source has no translation: m/b.en.txt\n")


def test_other_target_languages_are_warned_of(here, said):
    status, err = said("en/a.txt", "--target-lang", "en")
    assert (status, "has rules and a model for German" in err) == (0, True)
    assert said("de/a.txt", "--target-lang", "de-AT") == (0, "")
