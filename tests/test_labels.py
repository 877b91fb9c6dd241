"""Titles, descriptions, words of pictures and forms: read beside the text, paired by their kind."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa import cli
from qa.data import Block, Segment
from qa.errors import InputError
from qa.read import Job, read_file
from qa.review import Options, chosen, documents
from qa.score import Nothing
from qa.text.segments import LABELS
from tests.test_read_html import assert_places, quick

PAGE = """<html><head><title>Der Fluss &amp; die Br&uuml;cke</title>
<meta charset="utf-8"><meta name="keywords" content="Fluss, Brücke">
<meta NAME='Description' content='Alles über
 die Brücke'></head><body><p>Hier <img alt="Ein Hund" src="a.png"> mal <button>Klick</button>.</p>
<button>Jetzt kaufen</button> <button><b>Ab</b>brechen</button>
<form><input placeholder=E-Mail><select><option>Rot <option value="x" selected>Blau</select></form>
<nav><img alt="Menü" src="b.png"></nav><svg><title>Lupe</title></svg><p hidden><img alt="Nein"></p>
<img alt="Nein" translate="no"><img alt="IMG_12.jpg"><img alt=""><img alt="Bau" src="x/badge.svg">
</body></html>"""


def labels(path: Path, content: str) -> list[Block]:
    """What stands beside the text; all of it where it says."""
    path.write_bytes(content.encode())
    (raw,) = read_file(str(path))
    assert_places(raw.blocks, content.replace("\r\n", "\n"), "&<!\\'")
    return [block for block in raw.blocks if block.kind in LABELS]


def test_labels_come_in_the_order_of_the_file(tmp_path):
    page = "<p>Ein Satz.</p>\n<button>Knopf</button>\n<select><option>Wahl</select>"
    found = labels(tmp_path / "a.html", page)
    assert [block.text for block in found] == ["Knopf", "Wahl"]


def test_labels_of_a_page(tmp_path):
    found = [(block.kind, block.text) for block in labels(tmp_path / "a.html", PAGE)]
    assert found == [
        ("title", "Der Fluss & die Brücke"),
        ("description", "Alles über die Brücke"),
        ("alt", "Ein Hund"),
        ("button", "Jetzt kaufen"),
        ("button", "Abbrechen"),
        ("placeholder", "E-Mail"),
        ("option", "Rot"),
        ("option", "Blau"),
    ]


@pytest.mark.parametrize(
    ("value", "text", "column"),
    [
        ("Der Fluss", "Der Fluss", 8),
        ("Der Fluss   # alt", "Der Fluss", 8),
        ("Fluss#1 und 18:30", "Fluss#1 und 18:30", 8),
        ('"Der \\"alte\\" Fl\\u00fcss: ja" # x', 'Der "alte" Flüss: ja', 9),
        ("'Der ''alte'' Fluss'", "Der 'alte' Fluss", 9),
        ("  Der\n  Fluss", "Der Fluss", 10),
        (">-\n  Der Fluss\n\n  fließt.", "Der Fluss fließt.", 3),
        ("|\n  Der Fluss\n  fließt.", "Der Fluss fließt.", 3),
        ("|2\n    Der Fluss", "Der Fluss", 5),
        ("\n  Der Fluss\n  fließt.", "Der Fluss fließt.", 3),
        ("\n  'Der Fluss'", "Der Fluss", 4),
        ("\n  - Der Fluss", None, 0),
        ("\n  text: Der Fluss", None, 0),
        ("&a Der Fluss", None, 0),
        ("*a", None, 0),
        ("[Der, Fluss]", None, 0),
        ("{a: Fluss}", None, 0),
        ("Der Fluss: neu", None, 0),
        ('"Der Fluss" und', None, 0),
        ("", None, 0),
        ("2020", None, 0),
        ("{{ page.name }}", None, 0),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_values_of_yaml(tmp_path, value, text, column, end):
    page = f"---\nlayout: Der Tag\ntitle: {value}\nextra:\n  title: Nein\n---\n\nText\n"
    found = labels(tmp_path / "a.md", page.replace("\n", end))
    assert [block.text for block in found] == ([text] if text else [])
    assert [block.places[0].column for block in found] == ([column] if text else [])


def test_values_of_toml(tmp_path):
    page = "+++\ntitle = \"Der Fluss\"\ndescription = 'Die Brücke'\nsummary = true\n+++\n\nText\n"
    found = [(block.kind, block.text) for block in labels(tmp_path / "a.md", page)]
    assert found == [("title", "Der Fluss"), ("description", "Die Brücke")]


def test_values_of_toml_over_several_lines_and_in_tables(tmp_path):
    page = """+++
title = \"\"\"
Der "alte" Fluss
fließt. \"\"\"
description = '''Die C:\\Brücke'''
tags = [
  "a",
]
summary = 'Es war'
[menu.main]
title = "Nein"
+++

Text
"""
    found = [(block.kind, block.text) for block in labels(tmp_path / "a.md", page)]
    assert found == [
        ("title", 'Der "alte" Fluss fließt.'),
        ("description", "Die C:\\Brücke"),
        ("summary", "Es war"),
    ]


def test_pictures_of_markdown(tmp_path):
    page = (
        "Text ![Ein *Hund*](a.png) und ![Ein Hund &amp; ein\nHaus](a.png).\n\n"
        "| ![Der \\| Ort](b) |\n|-|\n\n[![Bau steht](https://img.shields.io/x)](y) "
        "<img alt='Das Haus'> `![Nein da](x)`\n"
    )
    found = [block.text for block in labels(tmp_path / "a.md", page)]
    assert found == ["Ein Hund", "Ein Hund & ein Haus", "Der | Ort", "Das Haus"]


PARTS = st.sampled_from(
    [
        *(
            "title: ",
            "description: ",
            "summary:",
            " ",
            "\n",
            "\n  ",
            '"',
            "'",
            "''",
            "\\",
            "|",
            ">",
        ),
        *("Haus", "ä", "#", ": ", "[", "- ", "\\u00e4", "\t", "\u00ad", "\r\n", "x: y\n", "&ouml;"),
    ]
)


@given(parts=st.lists(PARTS, max_size=30), mark=st.sampled_from(["---", "+++"]))
@quick
def test_characters_of_front_matter_stand_where_their_places_say(tmp_path_factory, parts, mark):
    content = f"{mark}\ntitle: {''.join(parts)}\n{mark}\n\nText\n".replace("\r", "")
    labels(tmp_path_factory.getbasetemp() / "a.md", content)


TAGS = st.sampled_from(
    [
        *(
            '<img alt="',
            "<img alt='",
            "<img alt=",
            '">',
            "'>",
            ">",
            " ",
            "Haus",
            "ä",
            "&ouml;",
            "\n",
        ),
        *("<title>", "</title>", '<meta name=description content="', "<select>", "<option>", "<b>"),
        *(
            "</select>",
            "<button>",
            "</button>",
            "<p>",
            "<nav>",
            "</nav>",
            "<svg>",
            "</svg>",
            "<br>",
        ),
        *("<del>", "</del>", "<ins>", "</ins>", "<span hidden>", "</span>", "<code>", "</code>"),
    ]
)


@given(parts=st.lists(TAGS, max_size=40), ending=st.sampled_from(["html", "md"]))
@quick
def test_characters_of_pages_stand_where_their_places_say(tmp_path_factory, parts, ending):
    try:
        labels(tmp_path_factory.getbasetemp() / f"a.{ending}", "x " + "".join(parts))
    except InputError:
        return


@pytest.mark.parametrize(
    "unit", ["title: 'x", "title: >\n  a\n", "title: a\n \n", 'summary: "\\', "title: a:", "\n "]
)
@pytest.mark.usefixtures("soon")
def test_hostile_front_matter_takes_time_that_grows_with_its_length(tmp_path, unit):
    (tmp_path / "a.md").write_text(f"---\ntitle: x\n{unit * 50_000}\n---\n\nText\n", "utf-8")
    list(read_file(str(tmp_path / "a.md")))


@pytest.mark.parametrize("unit", ["<img alt='Haus'>", "<option>Haus", "<button>Haus</button>"])
@pytest.mark.usefixtures("soon")
def test_very_many_labels_take_linear_time(tmp_path, unit):
    (tmp_path / "a.html").write_text("<select>" * ("option" in unit) + unit * 30_000, "utf-8")
    list(read_file(str(tmp_path / "a.html")))


def paired(folder: Path, target: str, source: str, ending: str) -> list[Segment]:
    (folder / f"a.de.{ending}").write_text(target, "utf-8")
    (folder / f"a.en.{ending}").write_text(source, "utf-8")
    job = Job(str(folder / f"a.de.{ending}"), str(folder / f"a.en.{ending}"))
    ((document, _),) = documents(job, Options(chosen(), Nothing()))
    return [segment for segment in document.segments if segment.kind in LABELS]


def test_labels_stand_beside_those_of_their_kind(tmp_path):
    english = """---\ndescription: All about it.\ntitle: The river\nsummary: It is long.\n---\n
The river is long. ![A dog](a.png)\n\nThe bridge is old. ![A house](b.png)\n"""
    german = """---\ntitle: Der Fluss\ndescription: Alles darüber.\n---\n
Der Fluss ist lang. ![Ein Hund](a.png)\n\nDie Brücke ist alt. ![Ein Haus](b.png)\n"""
    found = [(one.kind, one.source, one.target) for one in paired(tmp_path, german, english, "md")]
    assert found == [
        ("title", "The river", "Der Fluss"),
        ("description", "All about it.", "Alles darüber."),
        ("alt", "A dog", "Ein Hund"),
        ("alt", "A house", "Ein Haus"),
    ]
    (title,) = paired(tmp_path, "<title>Der Fluss</title><p>Ja.", "<p>Yes.", "html")
    assert title.source is None


def checked(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[tuple[str, int, int]]:
    """Check, line and column of what counts."""
    cli.run(["check", *arguments, "--model", "none", "--format", "json", "--quiet"])
    (document,) = json.loads(capsys.readouterr().out)["documents"]
    findings = (one for segment in document["segments"] for one in segment["findings"])
    return [
        (one["check"], one["line"], one["column"])
        for one in findings
        if one.get("suppressed") is None
    ]


FRONT = """---
# mtqa: ignore[space-before-punctuation] So heißt das Stück.
title: Die Brücke , die blieb
description: 'Er wartet , bis es Tag ist.'
---

Der Zug kommt ![Ein Zug , alt](a.png) um acht Uhr.
"""


def test_instructions_and_fixes_reach_labels(here, capsys):
    Path("a.md").write_text(FRONT, "utf-8")
    assert checked(capsys, "a.md") == [
        ("space-before-punctuation", 4, 24),
        ("space-before-punctuation", 7, 24),
    ]
    assert cli.run(["fix", "a.md", "--write"]) == 0
    fixed = FRONT.replace("wartet ,", "wartet,").replace("Zug ,", "Zug,")
    assert Path("a.md").read_text("utf-8") == fixed


def test_a_fix_that_would_break_front_matter_is_left(here):
    front = "---\ntitle: 'Der Zug : hier'\nsummary: Der Zug :hier kommt.\n---\n\nText.\n"
    Path("a.md").write_text(front, "utf-8")
    cli.run(["fix", "a.md", "--write"])
    assert Path("a.md").read_text("utf-8").splitlines()[1] == "title: 'Der Zug: hier'"
    assert "summary: Der Zug: " not in Path("a.md").read_text("utf-8")


def test_marks_stand_in_no_label(here, capsys):
    page = '<title>Der Zug , alt</title><p>Der Zug , der kam.</p><img alt="Ein Zug , neu" src=x>'
    Path("a.html").write_text(page, "utf-8")
    found = checked(capsys, "a.html", "--annotate", "out")
    assert [column for _, _, column in found] == [15, 39, 71]
    assert Path("out/a.html").read_text("utf-8").count("<mark") == 1
    again = checked(capsys, "out/a.html")
    assert [check for check, _, _ in again] == [check for check, _, _ in found]


def test_a_title_that_returns_above_the_text_is_none_too_many(here, capsys):
    title = "Die alte Brücke bleibt noch zwei Jahre gesperrt."
    Path("a.md").write_text(f"---\ntitle: {title}\n---\n\n# {title}\n\nEs regnet.\n", "utf-8")
    assert checked(capsys, "a.md") == []


OPTIONS = [
    (
        '<select><option value=AT>Vienna<option value="DE">Germany<option value=FR>France',
        "<select><option value=DE>Deutschland<option value=FR>Frankreich<option value=AT>Wien",
        [("Germany", "Deutschland"), ("France", "Frankreich"), ("Vienna", "Wien")],
    ),
    (
        "<select><option>Austria<option>Germany<option>France<option>Italy",
        "<select><option>Deutschland<option>Frankreich<option>Italien<option>Österreich",
        [(None, "Deutschland"), (None, "Frankreich"), (None, "Italien"), (None, "Österreich")],
    ),
    (
        "<select><option>Yes<option>No<option>Both</select><input placeholder=Name name=a>",
        "<select><option>Ja<option>Nein<option>Beides</select><input placeholder=Ort name=b>",
        [("Yes", "Ja"), ("No", "Nein"), ("Both", "Beides"), ("Name", "Ort")],
    ),
    (
        "<img src=en/dog.png?v=2 alt='A dog'><img src=cat.png alt='A cat'><img alt='An ant'>",
        "<img src=cat.png alt='Eine Katze'><img src=de/dog.png alt='Ein Hund'>",
        [("A cat", "Eine Katze"), ("A dog", "Ein Hund")],
    ),
    (
        "<img src=menu-en.png alt='The menu'><img src=cat.png alt='A cat'>",
        "<img src=menu-de.png alt='Das Menü'><img src=cat.png alt='Eine Katze'>",
        [("The menu", "Das Menü"), ("A cat", "Eine Katze")],
    ),
]


@pytest.mark.parametrize(("english", "german", "expected"), OPTIONS)
def test_labels_in_another_order_stand_beside_those_of_their_name(
    tmp_path, english, german, expected
):
    found = paired(tmp_path, f"<p>Ja, {german}", f"<p>Yes, {english}", "html")
    assert [(one.source, one.target) for one in found] == expected
