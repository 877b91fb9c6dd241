"""Readers: paragraphs, cells and records with exact places; encodings and pairs of files."""

from __future__ import annotations

import json
import textwrap
from itertools import islice
from pathlib import Path

import pytest

from qa import cli
from qa.data import Block, Place, Raw
from qa.errors import InputError, UsageError
from qa.read import jobs, read_file
from qa.readers.file import File
from qa.readers.records import Cell, Row, documents
from qa.text.places import position

WRAPPED = """Der Ausschuss hat gestern in einer langen Sitzung beschlossen, die neue
Brücke über den Fluss noch in diesem Jahr zu bauen und die alte danach
abzureißen.

Die Kosten trägt die Stadt.
"""
LINES = """Der Ausschuss hat gestern beschlossen, eine Brücke zu bauen.
Die Kosten trägt die Stadt.
Im Herbst soll sie fertig sein, sagte der Bürgermeister am Abend.
"""


def read(tmp_path: Path, name: str, content: str | bytes, **options: str) -> list[Raw]:
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return list(read_file(str(path), **options))


def blocks(tmp_path: Path, content: str, name: str = "a.txt") -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in read(tmp_path, name, content)[0].blocks]


def assert_places(block: Block, content: str) -> None:
    """Every character that is not an escape or joint stands where its place says."""
    lines = content.split("\n")
    for place in block.places:
        assert lines[place.line - 1][place.column - 1 :][:1] == block.text[place.offset :][:1]
    for offset, char in enumerate(block.text):
        line, column = position(block.text, block.places, offset)
        if char != "\n":
            assert lines[line - 1][column - 1] == char


def test_hard_wrapped_lines_are_one_paragraph(tmp_path):
    found = blocks(tmp_path, WRAPPED)
    assert [text.count("\n") for _, text in found] == [2, 0]


NOUNS_FIRST = """Die Zwillinge wurden am 9. Januar in Lindhaven geboren und wiegen je
400 Gramm. Das ist wenig, aber sie trinken gut, sagt die Leiterin des
Zoos. Seit Montag sind sie mit ihrer Mutter in dem neuen Gehege, das
1.500 Quadratmeter misst.

Im Herbst kommen zwei weitere Bären aus einem Zoo in den Niederlanden.
"""


@pytest.mark.parametrize("width", [38, 44, 52, 60, 72, 80, 99, 110, 120])
def test_wrapped_lines_may_begin_with_nouns_and_figures(tmp_path, width):
    """No line of the text begins in lower case, and one cannot break at its no-break space."""
    text = NOUNS_FIRST.replace("\n\n", "§").replace("\n", " ").replace("1.500 Q", "1.500\xa0Q")
    wrapped = "\n\n".join(
        textwrap.fill(part * 3, width, break_on_hyphens=False) for part in text.split("§")
    )
    assert len(blocks(tmp_path, NOUNS_FIRST)) == 2
    assert len(blocks(tmp_path, wrapped)) == 2


VERSE = """Der Mond steht über dem Wald
Die Nacht ist still und ohne Wind
Ein Hund bellt fern im Hof der Mühle
Und alle Lichter sind schon aus

Am Morgen weckt uns früh der Hahn
Die Sonne hebt sich aus dem Meer
"""


def test_verse_and_headlines_stay_lines(tmp_path):
    assert len(blocks(tmp_path, VERSE)) == 6
    heads = [f"Der Rat der Stadt {name} beschließt Haushalt" for name in ("Ulm", "Bonn", "Hagen")]
    assert len(blocks(tmp_path, "\n".join(heads))) == 3


BROKEN_BY_HAND = """Streit um das Hallenbad

Der Gemeinderat von Brenn hat am Montagabend lange über das Hallenbad gestritten, ohne Beschluss.

Bürgermeister Tolk, der am Dienstag
nach Berlin reiste, wollte sich zu der
Sache nicht äußern.
Das Bad wurde 1974 gebaut. Es hat
ein Becken, das Gäste im Ort gern
Sommer wie Winter nutzen.

> Sie teilte mir mit, dass sie am Montag
> nach Berlin fahren wolle.

Was mitzubringen ist
eine Badehose und eine Mütze aus Stoff
zwei Handtücher, ein großes, ein kleines
"""


def test_a_line_that_goes_on_is_no_paragraph_whatever_the_width(tmp_path):
    found = [text for _, text in blocks(tmp_path, BROKEN_BY_HAND)]
    assert [text.count("\n") for text in found] == [0, 0, 2, 2, 1, 0, 0, 0]
    # A line a record: none is known to belong to another.
    assert len(blocks(tmp_path, BROKEN_BY_HAND.replace("\n\n", "\n"))) == 13


def test_a_line_a_paragraph(tmp_path):
    assert [text for _, text in blocks(tmp_path, LINES)] == LINES.splitlines()


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends(tmp_path, end):
    found = read(tmp_path, "a.txt", "Eins.\nZwei.\n\nDrei.".replace("\n", end))[0].blocks
    assert [(b.text, b.places[0].line) for b in found] == [("Eins.", 1), ("Zwei.", 2), ("Drei.", 4)]


def test_headings_items_and_quotations(tmp_path):
    text = "# Titel\n\n- eins\n- zwei\n\n1. erstens\n2. zweitens\n\n> Zitat\n\nKLICKEN SIE HIER\n"
    assert blocks(tmp_path, text) == [
        ("heading", "Titel"),
        ("item", "eins"),
        ("item", "zwei"),
        ("item", "erstens"),
        ("item", "zweitens"),
        ("quotation", "Zitat"),
        ("paragraph", "KLICKEN SIE HIER"),
    ]


TABLE = """Preise und Zeiten
| Tarif | Preis | Hinweis |
|---|---|---|
| Basis | 5 Euro | der Kunde hat |
| Plus  |        | alles ist enthalten |

Mo 8 Uhr | Di 9 Uhr | Mi zu
Ein Satz mit a | b als Formel, und
er geht hier weiter, ohne Tabelle zu sein.
"""


def test_rows_with_pipes_or_tabs_are_cells(tmp_path):
    found = read(tmp_path, "a.txt", TABLE)[0].blocks
    assert [block.text for block in found if block.kind == "cell"] == [
        "Tarif", "Preis", "Hinweis", "Basis", "5 Euro", "der Kunde hat", "Plus",
        "alles ist enthalten",
    ]  # fmt: skip
    for block in found:
        assert_places(block, TABLE)
    assert found[-2].text.startswith("Mo 8 Uhr | Di")
    tabs = "Tarif\tPreis\tDauer\nBasis\t5 Euro\tein Jahr\n"
    assert [kind for kind, _ in blocks(tmp_path, tabs)] == ["cell"] * 6
    pair = "Good morning.\tGuten Morgen.\nGood night.\tGute Nacht.\n"
    assert len(blocks(tmp_path, pair)) == 2


def test_a_marker_alone_is_a_blank_line(tmp_path):
    text = WRAPPED.replace("\n\n", "\n\n- eins\n>\n> zwei\n\n")
    assert [kind for kind, _ in blocks(tmp_path, text)] == [
        "paragraph",
        "item",
        "quotation",
        "paragraph",
    ]


def test_a_date_is_not_an_item(tmp_path):
    assert blocks(tmp_path, "3. Oktober ist ein Feiertag.")[0] == (
        "paragraph",
        "3. Oktober ist ein Feiertag.",
    )


def test_markdown_joins_lines_and_leaves_code(tmp_path):
    text = "---\ntitle: x\n---\nErste Zeile\nzweite Zeile\n\n```\ncode\n```\nUnter\n-----\n"
    found = blocks(tmp_path, text, "a.md")
    assert found == [("paragraph", "Erste Zeile zweite Zeile"), ("heading", "Unter")]


def test_text_places(tmp_path):
    text = "# Titel\n\n- Punkt eins\n  geht weiter\n> Zitat\n> und mehr\n"
    for block in read(tmp_path, "a.txt", text)[0].blocks:
        assert_places(block, text)


@pytest.mark.parametrize(
    ("data", "options"),
    [
        ("Größe".encode(), {}),
        (b"\xef\xbb\xbf" + "Größe".encode(), {}),
        ("\ufeffGröße".encode("utf-16-le"), {}),
        ("\ufeffGröße".encode("utf-16-be"), {}),
        ("Größe".encode("latin-1"), {"encoding": "latin-1"}),
        ("Größe".encode("utf-16-le"), {"encoding": "utf-16-le"}),
    ],
)
def test_encodings(tmp_path, data, options):
    block = read(tmp_path, "a.txt", data, **options)[0].blocks[0]
    assert (block.text, block.places[0].column) == ("Größe", 1)


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.txt", b"abc\nGr\xf6\xdfe", "byte 6"),
        ("a.txt", b"ab\0c", "NUL character near byte 2"),
        ("a.txt", "„Größe“\nDas ist gut.".encode("utf-16-le"), "example --encoding utf-16-le."),
        ("a.txt", "Größe\nDas ist gut.".encode("utf-16-be"), "example --encoding utf-16-be."),
        ("a.txt", "Das ist gut.".encode("utf-16-le"), "is not UTF-8, but UTF-16 without a byte"),
        ("a.txt", "Gut ist\ndas „ß“.".encode("utf-16-be"), "--encoding utf-16-be."),
        ("a.txt", b"", "is empty"),
        ("a.pdf", b"%PDF-1.4\ntext", "is a PDF, not text. Save its text as .docx"),
        ("a.rtf", rb"{\rtf1 Der Hund bellt.}", "is rich text (RTF), not text"),
        ("a.xml", b'\xef\xbb\xbf\n<?xml version="1.0"?><a>Hund</a>', "is XML, not text"),
        ("a.xml", "<a>Hund</a>", "is XML, not text"),
        ("a.yml", "image: hund", "holds settings, and no texts by key"),
        ("a.py", "hund = 1", "is the code of a program"),
        ("a.XLSX", "Hund", "is a spreadsheet that mtqa does not read. Save its sheet as .csv"),
        ("a.epub", "Hund", "is of an office format or e-book"),
        ("de.json5", "{a: 'Hund'}", "Export its texts as XLIFF, PO or JSON"),
        ("a.ass", "Dialogue: Hund", "is of a subtitle format that mtqa does not read. Convert"),
        ("a.pot", 'msgid "a"', "is a template or a compiled catalog"),
        ("a.mqxlz", b"PK\x03\x04", "Unpack it, or let the program that wrote it export XLIFF"),
        ("a.ipynb", "{}", "is a notebook"),
        ("a.tbx", "<tbx/>", "Give it with --glossary."),
        ("a.jpg", b"\xff\xd8\xff", "is a picture"),
        ("a.gz", b"\x1f\x8b", "is an archive, not text. Unpack it"),
        ("a.txt", b"\xef\xbb\xbf \n", "is empty"),
        ("a.csv", 'target\n"offen\n', ":2: a quotation mark opens"),
        ("a.csv", 'source,target\n"a"b,c\n', ":2: 'b' follows"),
        ("a.csv", "source,target\na\n", ":2: this row has 1 cell, the first one has 2"),
        ("a.tsv", "a\tb\tc\n", ":1: has 3 columns and no header"),
        ("a.tsv", "source\tid\na\tb\n", "no column for the target: source, id"),
        ("a.tsv", "mt\tde\na\tb\n", "two columns for the target"),
        ("a.tsv", "source\ttarget\n", "no rows"),
        ("a.jsonl", '{"target": "a"}\n{"target": 5}\n', ':2: this line is not a record: "target"'),
        ("a.jsonl", '{"target": "a"', ":1: this line is not a record"),
        ("a.jsonl", "[" * 100_000, ":1: this line is not a record"),
        ("a.jsonl", '{"a": ' + "[" * 100_000, ":1: this line is not a record"),
        ("a.jsonl", '{"source": "a"}', 'it has no "target"'),
        ("a.jsonl", "[1,2]", ":1: this line is not a record: there should be a {"),
        ("a.jsonl", '{"target": "a"}\n[null]', ":2: this line is not a record"),
        ("a.jsonl", '[true, "target"]', ":1: this line is not a record"),
        ("a.jsonl", '["target", "doc"]', ":1: this line is not a record"),
    ],
)
def test_errors_name_the_place(tmp_path, name, data, message):
    with pytest.raises(InputError) as caught:
        read(tmp_path, name, data)
    assert message in str(caught.value)
    assert caught.value.status == 3


@pytest.mark.parametrize("name", ["utf-16-le", "utf-16-be"])
def test_the_wrong_encoding_of_two_bytes_a_letter(tmp_path, name):
    with pytest.raises(InputError, match=f"is not CP1252, .* --encoding {name}"):
        read(tmp_path, "a.txt", "Die Größe ist 5.".encode(name), encoding="cp1252")


def test_an_unknown_encoding_is_a_wrong_command(tmp_path):
    with pytest.raises(UsageError):
        read(tmp_path, "a.txt", "a", encoding="klingon")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.tsv", "SRC\tMT\tref\tseg_id\nHello\tHallo\tTag\t7\n"),
        ("a.csv", "src,hyp,reference,id\nHello,Hallo,Tag,7\n"),
        ("a.csv", 'id;ref;source;target\n7;"Tag";Hello;"Hallo"\n'),
        ("a.jsonl", '{"src": "Hello", "mt": "Hallo", "ref": "Tag", "id": 7}\n'),
    ],
)
def test_columns_by_name(tmp_path, name, content):
    record = read(tmp_path, name, content)[0].records[0]
    assert record.source
    assert (record.id, record.source.text, record.target.text, record.reference) == (
        "7",
        "Hello",
        "Hallo",
        "Tag",
    )


@pytest.mark.parametrize(
    ("name", "content", "note"),
    [
        ("a.csv", "Vorlage,deutsch\nHello,Hallo\n", "“Vorlage” was not read"),
        ("a.csv", "target,a,b\nHallo,x,y\n", "“a”, “b” were not read"),
        ("a.jsonl", '{"target": "Hallo", "vorlage": "Hello you there"}', "“vorlage” was not read"),
        ("a.json", '[{"de": "Hallo", "vorlage": "Hello you there", "n": 1}]', "“vorlage” was not"),
        ("a.json", '[{"translation": "Hallo", "text": "Hello you there"}]', None),
        ("a.csv", "foo,bar\nHello,Hallo\n", "read as text, “foo” as source and “bar” as target"),
        ("a.tsv", "source\nHallo Welt.\n", "read as text, “source” as target"),
        ("a.csv", "Hello you.,Hallo du.\n", None),
        ("a.tsv", "Hallo\nHallo\n", None),
        ("a.csv", "source,target,note\nHello,Hallo,x\n", None),
        ("a.csv", "text\nHallo Welt.\n", None),
        ("a.csv", "id,text\n1,Hallo Welt.\n", None),
        ("a.jsonl", '{"target": "Hallo", "domain": "news", "n": 1}', None),
        ("a.jsonl", '{"target": "Hallo", "source": "Hi", "note": "a b c d"}', None),
        ("a.jsonl", '{"text": "Hallo Welt.", "id": 1}', None),
    ],
)
def test_what_columns_were_read_as_is_said_where_it_may_be_wrong(tmp_path, name, content, note):
    raw = read(tmp_path, name, content)[0]
    assert len(raw.notes) == bool(note)
    assert (note or "") in "".join(raw.notes)
    assert raw.records[-1].target.text.startswith("Hallo")


def test_notes_on_columns_reach_the_user_once(tmp_path, capsys):
    path = tmp_path / "a.csv"
    path.write_text("Vorlage,deutsch\n" + "Hello,Hallo Welt.\n" * 600, "utf-8")
    assert cli.run(["check", str(path), "--model", "none"]) == 0
    err = capsys.readouterr().err
    assert err.count("Warning: ") == 1
    assert f"{path}:1: no column is named as the source, so the German was checked alone" in err


def test_columns_by_position(tmp_path):
    both, alone = (
        read(tmp_path, "a.tsv", content)[0].records[0]
        for content in ("Hello\tHallo\n", "Hallo Welt\n")
    )
    assert both.source and both.source.text == "Hello" and both.target.text == "Hallo"
    assert alone.source is None and alone.target.text == "Hallo Welt"


def test_a_table_in_several_languages_has_the_source_that_is_named(tmp_path):
    (tmp_path / "a.csv").write_text("key,en-US,de,French,note\nk,It is 5.,Es ist 6.,Il y a 7.,x\n")
    (tmp_path / "a.jsonl").write_text('{"fr": "Il y a 7.", "en": "It is 5.", "de": "Es ist 6."}\n')
    for name, first in (("a.csv", "en or fr"), ("a.jsonl", "two values for the source")):
        path = str(tmp_path / name)
        for lang, source in (("en", "It is 5."), ("fr-CA", "Il y a 7.")):
            (raw,) = read_file(path, source_lang=lang)
            assert raw.records[0].source.text == source
            assert raw.records[0].target.text == "Es ist 6."
        for lang in (None, "it"):
            with pytest.raises(InputError, match=first):
                list(read_file(path, source_lang=lang))


@pytest.mark.parametrize(
    ("names", "cells"),
    [
        ("en-US;de-DE", "Hello;Hallo"),
        ("de_AT;EN_gb", "Hallo;Hello"),
        ("English;German", "Hello;Hallo"),
        ("Englisch;Deutsch", "Hello;Hallo"),
        ("eng;deu", "Hello;Hallo"),
        ("zh-Hans;de", "Hello;Hallo"),
        ("Source text;Target text", "Hello;Hallo"),
        ("Source (en);Translation (de)", "Hello;Hallo"),
        ("ID;English (US);German (Austria)", "1;Hello;Hallo"),
        ('"Text (de)";"Text (fr)"', "Hallo;Hello"),
        ("Source;Source (URL);Target", "Hello;https://example.org;Hallo"),
        ("text;translation", "Hello;Hallo"),
        ("source;text", "Hello;Hallo"),
        ("Sentence;German sentence", "Hello;Hallo"),
        ("source_en;target_de", "Hello;Hallo"),
        ("text_de;text_en;id", "Hallo;Hello;7"),
        ("Originaltext;MT-Output", "Hello;Hallo"),
        ("Quellsprache;Zielsprache", "Hello;Hallo"),
    ],
)
@pytest.mark.parametrize("mark", [";", ",", "\t"])
def test_languages_that_name_columns(tmp_path, mark, names, cells):
    content = f"{names}\n{cells}\n".replace(";", mark)
    (raw,) = read(tmp_path, "a.tsv" if mark == "\t" else "a.csv", content)
    (record,) = raw.records
    assert record.source and (record.source.text, record.target.text) == ("Hello", "Hallo")


@pytest.mark.parametrize(
    ("content", "rows"),
    [
        ("sep=;\r\nsource;target\r\na, b, c;d\r\n", [("a, b, c", "d")]),
        ('"sep=|"\nsource|target\n"a|b"|"c\nd"\n', [("a|b", "c\nd")]),
        ("sep=\t\na, b\tc\n", [("a, b", "c")]),
        ("Hello, you;Hallo du\nGood day, all;Guten Tag\n", [("Hello, you", "Hallo du"),
                                                           ("Good day, all", "Guten Tag")]),
        ("Hallo, Welt, da; so\nTag; ja\n", [("Hallo, Welt, da", " so"), ("Tag", " ja")]),
        ("source,target\na;b,c;d\n", [("a;b", "c;d")]),
        ("a;b\n" * 150, [("a", "b")] * 150),
    ],
)  # fmt: skip
def test_the_separator_of_csv(tmp_path, content, rows):
    records = [record for raw in read(tmp_path, "a.csv", content) for record in raw.records]
    assert [(r.source.text if r.source else None, r.target.text) for r in records] == rows


def test_rows_before_an_unreadable_one_are_given(tmp_path):
    (tmp_path / "a.csv").write_text("target\n" + "a\n" * 300 + '"open\n', "utf-8")
    raws = read_file(str(tmp_path / "a.csv"))
    assert len(next(raws).records) == 256
    with pytest.raises(InputError, match=":302: a quotation mark opens"):
        list(raws)


@pytest.mark.parametrize("name", ["a.csv", "a.tsv"])
def test_tables_with_line_ends_of_an_old_mac(tmp_path, name):
    content = "source,target\rHello,Hallo\rYou,Du\r".replace(",", "\t" if "tsv" in name else ",")
    (raw,) = read(tmp_path, name, content)
    assert [(r.target.text, r.target.places[0].line) for r in raw.records] == [
        ("Hallo", 2),
        ("Du", 3),
    ]


@pytest.mark.parametrize(
    ("content", "targets"),
    [
        ('source\ttarget\nA „b“.\tEr „b“.\n"The ""b"""\t"Der ""b"" so"\n"x, y"\t"z"\n',
         ["Er „b“.", 'Der "b" so', "z"]),
        ('source\ttarget\n"One\ntwo"\t"Eins\nzwei"\n', ["Eins\nzwei"]),
        ('"source"\t"target"\n"a"\t"b"\n', ["b"]),
        # Marks of the text, as far as can be told:
        ('source\ttarget\n"Stop!"\t"Halt!"\n', ['"Halt!"']),
        ('source\ttarget\n"a ""b"""\t"c"\nA 5" pipe\tEin 5"-Rohr\n', ['"c"', 'Ein 5"-Rohr']),
        ('"Ich komme.\nIch gehe."\n', ['"Ich komme.', 'Ich gehe."']),
        ('"Go.\t"Geh.\nCome."\tKomm."\n', ['"Geh.', 'Komm."']),
    ],
)  # fmt: skip
def test_quoted_cells_of_tsv(tmp_path, content, targets):
    records = read(tmp_path, "a.tsv", content)[0].records
    assert [record.target.text for record in records] == targets
    for record in records:
        assert_places(record.target, content)


def test_a_line_break_that_may_be_quoted_is_explained(tmp_path):
    content = 'source\ttarget\nA 5" pipe\tb\n"One\ntwo"\t"Eins\nzwei"\n'
    with pytest.raises(InputError, match=r":3: this row has 1 cell.* save such a table as CSV"):
        read(tmp_path, "a.tsv", content)


def test_rows_of_one_doc_are_a_document_and_others_come_in_chunks(tmp_path):
    lines = ["doc\ttarget", "a\tEins", "a\tZwei", "b\tDrei", *["\tVier"] * 300]
    raws = read(tmp_path, "a.tsv", "\n".join(lines))
    assert [(r.doc, len(r.records), r.part) for r in raws] == [
        ("a", 2, 0),
        ("b", 1, 0),
        (None, 256, 0),
        (None, 44, 1),
    ]
    assert raws[2].records[0].id == "4"


SCATTERED = ["a1", "b2", "b3", "a4", "-5", "c6", "b7", "d8", "c9"]
GATHERED = [("a", "1 4"), ("b", "2 3 7"), (None, "5"), ("c", "6 9"), ("d", "8")]


@pytest.mark.parametrize("ending", ["tsv", "csv", "jsonl", "json"])
def test_scattered_rows_of_one_doc_are_a_document_at_the_place_of_the_first(tmp_path, ending):
    docs = [(name[0].strip("-"), f"Satz {name[1]}.") for name in SCATTERED]
    separator = "," if ending == "csv" else "\t"
    lines = [separator.join(("doc", "target")), *map(separator.join, docs)]
    rows = [{"target": text} | ({"doc": doc} if doc else {}) for doc, text in docs]
    if ending == "jsonl":
        lines = [json.dumps(row) for row in rows]
    content = json.dumps(rows) if ending == "json" else "\n".join(lines)
    raws = read(tmp_path, f"a.{ending}", content)
    assert [(r.doc, " ".join(record.id for record in r.records)) for r in raws] == GATHERED


def test_rows_that_are_held_are_given_before_an_unreadable_one(tmp_path):
    rows = ["doc\ttarget", "a\tEins", "b\tZwei", "a\tDrei", "b\tVier", "Fünf", "a\tSechs"]
    (tmp_path / "a.tsv").write_text("\n".join(rows), "utf-8")
    raws = read_file(str(tmp_path / "a.tsv"))
    assert [(r.doc, len(r.records)) for r in islice(raws, 2)] == [("a", 2), ("b", 2)]
    with pytest.raises(InputError, match=":6: this row has 1 cell"):
        next(raws)


def test_rows_stream_where_those_of_a_doc_stand_together(tmp_path):
    """The end of a document is all that is waited for: the second one's rows are not read yet."""
    taken = []

    def rows():
        for name in ["a", "a", "b", "b", "c"]:
            taken.append(name)
            yield Row({n: Cell(name, (Place(0, 1, 1),)) for n in ("doc", "target")})

    found = documents(File("a.tsv"), rows)
    assert next(found).doc == "a"
    assert taken == ["a", "a", "b", "b", "c", "a", "a", "b"]


@pytest.mark.parametrize(
    "name, content",
    [
        ("a.tsv", "source\ttarget\n\tEs kamen 300.\n \tZwei.\n"),
        ("a.csv", 'source,target\n"","Es kamen 300."\n" ",Zwei.\n'),
        (
            "a.jsonl",
            '{"source": "", "target": "Es kamen 300."}\n{"source": null, "target": "Zwei."}\n',
        ),
    ],
)
def test_an_empty_source_is_none(tmp_path, name, content):
    """Its numbers are not compared with nothing, and its sentence is read as German alone."""
    (raw,) = read(tmp_path, name, content)
    assert [(r.source, r.target.text) for r in raw.records] == [
        (None, "Es kamen 300."),
        (None, "Zwei."),
    ]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.tsv", "target\treference\nEins.\t\nZwei.\t \n"),
        ("a.csv", 'target,reference\nEins.,""\nZwei.," "\n'),
        (
            "a.jsonl",
            '{"target": "Eins.", "reference": ""}\n{"target": "Zwei.", "reference": null}\n',
        ),
    ],
)
def test_an_empty_reference_is_none(tmp_path, name, content):
    (raw,) = read(tmp_path, name, content)
    assert [r.reference for r in raw.records] == [None, None]


def test_cell_places(tmp_path):
    content = 'source,target\n"a ""b""","Er sagte ""Hallo"" und\nging ""fort""."\n'
    record = read(tmp_path, "a.csv", content)[0].records[0]
    assert record.target.text == 'Er sagte "Hallo" und\nging "fort".'
    assert_places(record.target, content)


def test_json_places(tmp_path):
    line = '{"source": "x", "target": "Gr\\u00f6\\ud83d\\ude00 sagte \\"Hallo\\" \\n und"}'
    target = read(tmp_path, "a.jsonl", line)[0].records[0].target
    assert target.text == 'Grö😀 sagte "Hallo" \n und'
    for word in ("Gr", "sagte", "Hallo", "und"):
        offset = target.text.index(word)
        _, column = position(target.text, target.places, offset)
        assert line[column - 1 :].startswith(word)


def test_a_line_of_ten_megabytes(tmp_path):
    long = "Wort " * 2_000_000
    assert len(read(tmp_path, "a.tsv", f"a\t{long}")[0].records[0].target.text) == len(long)
    assert read(tmp_path, "a.jsonl", f'{{"target": "{long}"}}')[0].records
    assert read(tmp_path, "a.csv", f'a,"{long}"')[0].records
    assert read(tmp_path, "a.txt", " " * 10_000_000 + "a")[0].blocks


def tree(root: Path, *names: str) -> Path:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("Ein Satz.", "utf-8")
    return root


def pairs(tmp_path: Path, target: str, source: str) -> list[tuple[str, str | None]]:
    found = jobs([str(tmp_path / target)], str(tmp_path / source))
    return [(Path(j.path).name, Path(j.source).name if j.source else str(j.problem)) for j in found]


def test_folders_are_read_in_order_without_hidden_and_unknown_files(tmp_path):
    tree(tmp_path, "b.txt", "a.md", "c/d.tsv", ".hidden.txt", ".git/x.txt", "e.png")
    found = [str(Path(job.path).relative_to(tmp_path)) for job in jobs([str(tmp_path)])]
    assert found == ["a.md", "b.txt", "c/d.tsv"]


@pytest.mark.parametrize("name", ["LIESMICH", "a.log", "a.de"])
def test_an_unknown_ending_that_is_named_is_text(tmp_path, name):
    tree(tmp_path, name)
    assert next(read_file(jobs([str(tmp_path / name)])[0].path)).blocks


def test_a_file_that_is_not_there_is_an_error_whatever_its_ending(tmp_path):
    with pytest.raises(InputError, match="No such file"):
        list(read_file(str(tmp_path / "a.yml")))


def test_folders_pair_by_path_or_stem(tmp_path):
    tree(tmp_path, "de/a.txt", "en/a.txt", "de/x/b.de.txt", "en/x/b.en.txt")
    assert pairs(tmp_path, "de", "en") == [("a.txt", "a.txt"), ("b.de.txt", "b.en.txt")]


def test_one_folder_with_both_languages(tmp_path):
    tree(tmp_path, "a.de.txt", "a.en.txt")
    assert pairs(tmp_path, ".", ".") == [("a.de.txt", "a.en.txt")]


@pytest.mark.parametrize("target", ["de/news/index.txt", "de/news", "de"])
def test_a_file_named_alone_has_the_partner_that_it_has_in_its_folder(
    tmp_path, monkeypatch, target
):
    monkeypatch.chdir(tmp_path)
    for name in ("de/news/index.txt", "de/news/index.html", "en/news/index.txt", "en/index.txt"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text("Text.")
    source = "en/news" if target == "de/news" else "en"
    partners = {job.path: job.source for job in jobs([target], source)}
    assert partners[str(Path("de/news/index.txt"))] == str(Path("en/news/index.txt"))
    monkeypatch.chdir("de/news")
    assert jobs(["index.txt"], "../../en")[0].source == str(Path("../../en/news/index.txt"))
    Path("../../en/news/index.txt").unlink()
    problem = str(jobs(["index.txt"], "../../en")[0].problem)
    assert "there is neither ../../en/news/index.txt" in problem, "the home page is another page"
    assert jobs(["index.txt"], "../..")[0].problem, "another format of itself is no source"


def test_a_missing_partner_is_a_problem_that_names_the_path(tmp_path):
    tree(tmp_path, "de/a.txt", "de/b.txt", "en/b.txt")
    found = pairs(tmp_path, "de", "en")
    assert str(tmp_path / "en" / "a.txt") in str(found[0][1])
    assert found[1] == ("b.txt", "b.txt")


def test_an_empty_folder_is_a_problem(tmp_path):
    assert "no file to check" in str(jobs([str(tmp_path)])[0].problem)


def test_records_of_data_sets_have_their_texts_by_language(tmp_path):
    line = '{"id": 7, "translation": {"en": "Tea", "fr": "Thé", "de": "T\\u00e4e"}}\n'
    path = tmp_path / "a.jsonl"
    path.write_text(line, "utf-8")
    (raw,) = read_file(str(path), source_lang="en")
    (record,) = raw.records
    assert (record.id, record.target.text, record.source.text) == ("7", "Täe", "Tea")
    column = line.index("T\\u") + 1
    assert record.target.places[0] == Place(0, 1, column)
    with pytest.raises(InputError, match="--source-lang en or fr"):
        list(read_file(str(path)))


@pytest.mark.parametrize(
    ("head", "source"),
    [
        ("identifier,source_phrase,translation", "b"),  # Crowdin
        ("Context,Term,Translation", "b"),  # POEditor
        ("id,term,target", None),
    ],
)
def test_columns_as_programs_name_them(tmp_path, head, source):
    (raw,) = read(tmp_path, "a.csv", f"{head}\na,b,c\n")
    assert [one.source and one.source.text for one in raw.records] == [source]


def left_out(tmp_path, *names):
    tree(tmp_path, *names)
    told = []
    found = jobs([str(tmp_path)], say=told.append)
    return [job.path for job in found], " ".join(told).replace(str(tmp_path) + "/", "")


def test_texts_of_other_formats_in_a_folder_are_told(tmp_path):
    names = ("a.txt", "a.pdf", "b.doc", "c.ass", "photo.jpg", "style.css", "data.xml", "~$b.doc")
    found, told = left_out(tmp_path, *names)
    assert found == [str(tmp_path / "a.txt")]
    assert told.startswith("Left out, because mtqa does not read their formats: a.pdf, b.doc, ")
    assert "c.ass. mtqa check FILE says what to give instead." in told


def test_texts_by_key_are_told_if_they_are_named_after_the_language(tmp_path):
    names = ("values-de/strings.xml", "values/strings.xml", "values-fr/strings.xml", "a.txt")
    names += ("de.lproj/L.strings", "en.lproj/L.strings", "Res.de.resx", "Res.resx", "_config.yml")
    names += ("de/a.ini", "en/a.ini", "a.ini")
    _, told = left_out(tmp_path, *names)
    listed = told.partition("formats: ")[2].partition(". mtqa")[0].split(", ")
    assert listed == ["de/a.ini"]


def test_a_folder_of_other_formats_says_what_to_give_instead(tmp_path):
    tree(tmp_path, "de/a.ini")
    told = []
    (job,) = jobs([str(tmp_path / "de")], say=told.append)
    assert "has no file to check in it: " in str(job.problem)
    assert "a.ini holds settings, or texts by key in a form" in str(job.problem)
    assert (job.problem.advice, told) == (
        "Export its texts as XLIFF, PO or JSON, and give that.",
        [],
    )


def test_one_source_for_several_targets_is_a_wrong_command(tmp_path):
    tree(tmp_path, "a.txt", "b.txt", "c.txt")
    with pytest.raises(UsageError):
        jobs([str(tmp_path / "a.txt"), str(tmp_path / "b.txt")], str(tmp_path / "c.txt"))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Eins.\n\n```\nx\n```\n\nZwei.", ["Eins.", "Zwei."]),
        ("~~~ py\nx\n\ny\n~~~\nEins.", ["Eins."]),
        ("```\n~~~\n```\nEins.", ["Eins."]),
        ("Eins.\n\n~~~\n\nZwei.\n\n~~~\n\nDrei.", ["Eins.", "Zwei.", "Drei."]),
        ("```py\nEins.\n\nZwei.", ["Eins.", "Zwei."]),
        ("~~~ x\nEins.\n```\nZwei.", ["Eins.", "Zwei."]),
        ("```Eins``` und zwei.\n\nDrei.", ["```Eins``` und zwei.", "Drei."]),
    ],
)
def test_no_fence_hides_more_than_its_code(tmp_path, text, shown):
    assert [found for _, found in blocks(tmp_path, text)] == shown


@pytest.mark.parametrize("ending", ["json", "jsonl"])
def test_a_number_of_any_length(tmp_path, ending):
    number = "-" + "12" * 5000
    row = f'{{"target": "Hallo", "n": {number}, "id": {number}}}'
    (raw,) = read(tmp_path, f"a.{ending}", f"[{row}]" if ending == "json" else row)
    assert raw.records[0].id == number


@pytest.mark.parametrize(
    "lines",
    [
        ["Er wohnt mit seiner Frau und den", "drei Kindern in einem", "Haus am Rand der Stadt."],
        ["Der Rat wird am Dienstag der nächsten", "Woche über den Haushalt", "beraten."],
    ],
)
def test_short_lines_go_on_behind_one_that_does(tmp_path, lines):
    content = "Der Anfang ist schwer.\n\n" + "\n".join(lines) + "\n\nDanach ist Ruhe.\n"
    texts = [text for _, text in blocks(tmp_path, content)]
    assert texts == ["Der Anfang ist schwer.", "\n".join(lines), "Danach ist Ruhe."]
