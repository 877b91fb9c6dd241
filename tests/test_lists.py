"""Lost steps of lists and cells of tables, in every format that has them; and what is not owed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from qa.api import check_file, check_text

OURS = [
    "Open the lid.",
    "Unplug the machine first.",
    "Rinse the filter under warm water.",
    "Close the lid.",
]
THEIRS = [
    "Öffnen Sie den Deckel.",
    "Ziehen Sie zuerst den Stecker.",
    "Spülen Sie den Filter unter warmem Wasser aus.",
    "Schließen Sie den Deckel.",
]
FORMATS = {
    "txt": ("", "{n}. {text}\n", ""),
    "md": ("# Filter\n\n", "- {text}\n", ""),
    "html": ("<h1>Filter</h1><ol>", "<li>{text}</li>\n", "</ol>"),
}
TABLE = ("<h1>Filter</h1><table>", "<tr><td>{n}</td><td>{text}</td></tr>\n", "</table>")


def lost(
    folder: Path, ours: list[str], theirs: list[str], kind: str, form: tuple[str, ...]
) -> list[str]:
    """The words that are found to be missing."""
    for name, texts in (("en", ours), ("de", theirs)):
        lines = (form[1].format(n=n, text=text) for n, text in enumerate(texts, 1))
        (folder / f"{name}.{kind}").write_text(form[0] + "".join(lines) + form[2], "utf-8")
    source = str(folder / f"en.{kind}")
    (report,) = check_file(str(folder / f"de.{kind}"), source, source_lang="en")
    return [one.text for one in report.findings if one.check == "omitted-paragraph"]


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("at", range(4))
def test_a_lost_step_is_found_wherever_it_stood(tmp_path: Path, kind: str, at: int) -> None:
    kept = [text for k, text in enumerate(THEIRS) if k != at]
    assert lost(tmp_path, OURS, kept, kind, FORMATS[kind]) == [OURS[at]]
    assert lost(tmp_path, OURS, THEIRS, kind, FORMATS[kind]) == []


def test_a_lost_cell(tmp_path: Path) -> None:
    kept = [*THEIRS[:2], "", THEIRS[3]]
    assert lost(tmp_path, OURS, kept, "html", TABLE) == [OURS[2]]


def test_two_steps_in_one_are_not_lost(tmp_path: Path) -> None:
    joined = [THEIRS[0], "Ziehen Sie den Stecker und spülen Sie den Filter mit Wasser.", THEIRS[3]]
    assert lost(tmp_path, OURS, joined, "txt", FORMATS["txt"]) == []


def test_of_a_list_of_which_little_is_kept_nothing_is_owed(tmp_path: Path) -> None:
    links = ["Contact us", "All news", "Legal notice", "Sitemap"]
    assert lost(tmp_path, [*OURS[:1], *links], THEIRS[:1], "html", FORMATS["html"]) == []


@pytest.mark.parametrize("form", [FORMATS["html"], TABLE])
def test_of_a_list_that_is_sorted_anew_nothing_is_owed(
    tmp_path: Path, form: tuple[str, ...]
) -> None:
    ours = "Austria Belgium Croatia France Germany Greece Spain".split()
    sorted_anew = "Belgien Deutschland Frankreich Griechenland Kroatien Österreich Spanien".split()
    umlauts_last = [*(one for one in sorted_anew if one[0] != "Ö"), "Österreich"]
    assert lost(tmp_path, ours, sorted_anew, "html", form) == []
    assert lost(tmp_path, ours, umlauts_last, "html", form) == []


def test_what_a_sibling_renders_is_not_lost(tmp_path: Path) -> None:
    moved = [*THEIRS[1:], THEIRS[0]]
    assert lost(tmp_path, OURS, moved, "html", FORMATS["html"]) == []


@pytest.mark.parametrize(
    ("german", "found"),
    [
        ("Der Damm brach am Montag.", [("omitted-sentence", "Nobody was hurt.")]),
        ("Der Damm brach am Montag, und alle wurden verletzt.", [("lost-negation", "Nobody")]),
        ("Der Damm brach am Montag, ohne dass jemand verletzt wurde.", []),
    ],
)
def test_a_lost_sentence_is_no_lost_negation(german: str, found: list[tuple[str, str]]) -> None:
    report = check_text(german, "The dam broke on Monday. Nobody was hurt.", source_lang="en")
    assert [(one.check, one.text) for one in report.findings] == found


@pytest.mark.parametrize(
    ("key", "found"), [("extra", ["Spülen Sie den Filter."]), ("files_one", []), ("lid_one", [])]
)
def test_a_key_that_only_the_translation_has(tmp_path: Path, key: str, found: list[str]) -> None:
    source = {"lid": "Open the lid.", "files_other": "Close the files."}
    target = {"lid": "Öffnen Sie den Deckel.", "files_other": "Schließen Sie die Dateien."}
    target[key] = "Spülen Sie den Filter."
    for name, texts in (("en", source), ("de", target)):
        (tmp_path / f"{name}.json").write_text(json.dumps(texts), "utf-8")
    source_file = str(tmp_path / "en.json")
    (report,) = check_file(str(tmp_path / "de.json"), source_file, source_lang="en")
    told = [(one.text, str(one.severity)) for one in report.findings]
    assert told == [(text, "minor") for text in found]


def test_a_lost_sentence_and_an_added_one_do_not_cancel_out() -> None:
    source = "Many complained about the state of the pavements. One woman brought a bag of rubble."
    german = "Eine Frau brachte einen Sack Schutt mit. Sie erhielt dafür viel Beifall."
    report = check_text(german, source, source_lang="en")
    assert {(one.check, one.text) for one in report.findings} == {
        ("omitted-sentence", "Many complained about the state of the pavements."),
        ("added-sentence", "Sie erhielt dafür viel Beifall."),
    }
    right = "Viele klagten über den Zustand der Gehsteige. Eine Frau brachte einen Sack Schutt mit."
    assert not list(check_text(right, source, source_lang="en").findings)
