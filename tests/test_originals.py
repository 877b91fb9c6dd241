"""Sources that lie among the targets: they are no German, which is said and never silently read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from qa import cli
from qa.files.originals import original

GERMAN = "Der Rat trat am Montag im Rathaus zusammen, weil er das neue Gesetz beschließen wollte.\n"
ENGLISH = "The council met on Monday in the town hall, because it wanted to pass the new law.\n"


@pytest.fixture
def checked(here, capsys):
    """The paths that a run checks, its status and its standard error."""

    def run(*words: str) -> tuple[list[str], int, str]:
        arguments = ["check", *words, "--model", "none", "--quiet", "-o", "r.json"]
        status = cli.run(arguments)
        report = json.loads(Path("r.json").read_text("utf-8"))
        Path("r.json").unlink()
        return [one["path"] for one in report["documents"]], status, capsys.readouterr().err

    return run


def put(*names: str) -> None:
    for name in names:
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        english = ".en" in path.name or "_en" in path.name or {"en", "en-US"} & {*path.parts}
        path.write_text(ENGLISH if english else GERMAN, "utf-8")


@pytest.mark.parametrize(
    ("german", "english", "command"),
    [
        ("mix/x.de.txt", "mix/x.en.txt", "mtqa check mix --source mix"),
        ("mix/sub/x_de-AT.txt", "mix/sub/x_en.md", "mtqa check mix --source mix"),
        ("mix/de/x.txt", "mix/en/x.txt", "mtqa check mix/de --source mix/en"),
        ("mix/a/de/b/x.md", "mix/a/en-US/b/x.md", "mtqa check mix/a/de --source mix/a/en-US"),
    ],
)
def test_a_source_beside_its_translation_is_left_out_and_named(checked, german, english, command):
    put(german, english)
    paths, status, err = checked("mix")
    assert (paths, status) == ([german], 0)
    assert err == (
        f"Left out, because their translations stand beside them: {english}. "
        f"To compare both: {command}\n"
    )
    paths, status, err = checked(*command.split()[2:])
    assert (paths, status, err) == ([german], 0, "")


def test_others_are_checked_and_a_text_that_is_not_german_is_told(checked):
    put(
        "mix/x.en.txt", "mix/y.de.txt", "mix/log-in.txt", "mix/it/y.md", "mix/z.txt", "mix/z.xx.txt"
    )
    paths, _, err = checked("mix")
    assert len(paths) == 6
    assert err == "Warning: mix/x.en.txt:1: the text is in English, but was checked as German.\n"


def test_what_stands_beside_a_file_that_is_named_alone(checked):
    put("x.de.txt", "x.en.txt", "x.notes.en.txt", "y.de.txt", "y.txt")
    hint = "Not compared with x.en.txt. To compare: --source x.en.txt\n"
    assert checked("x.de.txt") == checked("x.de.txt", "./x.de.txt") == (["x.de.txt"], 0, hint)
    assert checked("y.de.txt")[1:] == checked("y.txt")[1:] == (0, "")
    assert checked("x.de.txt", "--source", "x.en.txt")[1:] == (0, "")
    # A shell that names all files of a folder: each was asked for.
    paths, status, err = checked("x.de.txt", "x.en.txt")
    assert (len(paths), status) == (2, 1)
    assert (
        "Not compared with x.en.txt. To compare: --source .\n" in err
        and "x.en.txt:1: the text is in English" in err
    )


def test_a_table_with_the_sides_exchanged(checked):
    Path("a.tsv").write_text(f"{GERMAN[:-1]}\t{ENGLISH[:-1]}\n" * 3, "utf-8")
    _, status, err = checked("a.tsv", "--source-lang", "en")
    assert status == 1 and "a.tsv:1: the text is in English, but was checked as German" in err


def test_a_source_that_is_in_another_language_than_is_said(checked):
    put("x.de.txt", "x.en.txt")
    said = "x.de.txt:1: the source is in English, but was read as French: --source-lang.\n"
    pair = ("x.de.txt", "--source", "x.en.txt")
    assert checked(*pair, "--source-lang", "fr")[2] == f"Warning: {said}"
    assert checked(*pair, "--source-lang", "en")[2] == checked(*pair)[2] == ""
    Path("a.tsv").write_text(f"{ENGLISH[:-1]}\t{GERMAN[:-1]}\n" * 3, "utf-8")
    assert "a.tsv:1: the source is in English" in checked("a.tsv", "--source-lang", "fr")[2]


@pytest.mark.parametrize(
    ("target", "others", "found"),
    [
        ("a.de.txt", ["a.en.txt"], "a.en.txt"),
        ("a.de.txt", ["a.fr.txt"], "a.fr.txt"),
        ("a.de.txt", ["a.fr.txt", "a.en.md"], "a.en.md"),
        ("a.de.txt", ["a.fr.txt", "a.es.txt"], None),
        ("a.de.txt", ["a.txt", "b.en.txt", "a.en.xlf", "a.de.md"], None),
        ("a.en.txt", ["a.de.txt"], None),
        ("a.txt", ["a.en.txt"], None),
        ("a.de.xlf", ["a.en.txt"], None),
        ("de/x/a.md", ["en/x/a.md", "fr/x/a.md"], "en/x/a.md"),
        ("de/x/a.md", ["en/a.md"], None),
        ("de/a.md", ["us/a.md", "en/b.md"], None),
        ("x/de.json", ["x/en.json", "x/fr.json", "de.json"], "x/en.json"),
        ("x/de.yml", ["x/fr.yml"], "x/fr.yml"),
        ("x/en.yml", ["x/de.yml"], None),
        ("a_de.properties", ["a.properties"], "a.properties"),
        ("a_de.properties", ["a_fr.properties", "a_es.properties"], None),
        ("values-de/strings.xml", ["values/strings.xml"], "values/strings.xml"),
        (
            "values-de/strings.xml",
            ["values/strings.xml", "values-en/strings.xml"],
            "values-en/strings.xml",
        ),
        ("values/strings.xml", ["values-de/strings.xml"], None),
        (
            "de.lproj/A.strings",
            ["Base.lproj/A.strings", "de.lproj/B.strings"],
            "Base.lproj/A.strings",
        ),
    ],
)
def test_the_source_that_a_file_stands_beside(here, target, others, found):
    for name in (target, *others):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text("Text.", "utf-8")
    expected = found and str(here / found)
    assert original(target, "de") == expected
