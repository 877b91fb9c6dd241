"""``mtqa fix``: what it changes, what it leaves, and that a second run finds nothing."""

from __future__ import annotations

import codecs
import json
import shutil
import stat
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import qa.fix
import qa.fix.certain
from qa import cli
from qa.check import CHECKS
from qa.fix import CERTAIN
from qa.fix.edits import Edit, applied, difference, pieces

WRONG = "Das Gericht vertagte sich,, weil  ein Zeuge fehlte .\n"
RIGHT = "Das Gericht vertagte sich, weil ein Zeuge fehlte.\n"


@pytest.fixture
def fix(here, capsys):
    """Run mtqa fix: its status, standard output and standard error."""

    def run(*arguments: str) -> tuple[int, str, str]:
        status = cli.run(["fix", *map(str, arguments)])
        return (status, *capsys.readouterr())

    return run


def file(name: str, text: str | bytes) -> Path:
    path = Path(name)
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return path


def test_a_run_shows_and_a_second_one_writes(fix):
    path = file("a.txt", WRONG)
    status, out, err = fix("a.txt")
    assert (status, path.read_text("utf-8")) == (1, WRONG)
    assert out == f"--- a.txt\n+++ a.txt\n@@ -1,1 +1,1 @@\n-{WRONG}+{RIGHT}"
    assert err == (
        "1 file would change: 1 double-space, 1 doubled-punctuation, 1 space-before-punctuation. "
        "Write with --write.\n"
    )
    status, out, err = fix("a.txt", "--write")
    assert (status, path.read_text("utf-8")) == (0, RIGHT)
    assert out.endswith(f"+{RIGHT}")
    assert err.startswith("1 file changed: ")
    assert fix("a.txt") == (0, "", "Nothing to fix.\n")


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("a.txt", 'Er sagte „neu".\r\nDann „ja“ .\r\n', "Er sagte „neu“.\r\nDann „ja“.\r\n"),
        ("a.txt", "Ein Satz,, so.\rNoch  einer.", "Ein Satz, so.\rNoch einer."),
        ("a.txt", "Das kostet 1,299,000 Euro.", "Das kostet 1.299.000 Euro."),
        (
            "a.txt",
            "Von 2.5 Millionen, 5 $ , blieb nichts.",
            "Von 2,5 Millionen, 5 $, blieb nichts.",
        ),
        ("a.txt", '"Ja" , also "ja" und “nein”.', '"Ja", also "ja" und „nein“.'),
        ("a.md", 'Der `a  b` ist  neu,, [x](y "t").\n', 'Der `a  b` ist  neu, [x](y "t").\n'),
        ("a.md", "Ja  \nneu,, so.\n\n    a  b,, c\n", "Ja  \nneu, so.\n\n    a  b,, c\n"),
        ("a.tsv", "source\ttarget\nA,, b.\tEr,, sie.\n", "source\ttarget\nA,, b.\tEr, sie.\n"),
        ("a.csv", 'source,target\nx,"Er,, ""so"" da ."\n', 'source,target\nx,"Er, ""so"" da."\n'),
        ("a.csv", "source;target\nx;Er,, sie.\n", "source;target\nx;Er, sie.\n"),
        (
            "a.jsonl",
            '{"target": "Der \\"Hut\\",, \\u00fcber  uns ."}\n',
            '{"target": "Der \\"Hut\\", \\u00fcber uns."}\n',
        ),
    ],
)
def test_formats(fix, name, before, after):
    path = file(name, before)
    assert fix(name, "--write")[0] == 0
    assert path.read_bytes().decode("utf-8") == after
    assert fix(name)[0] == 0


PO = """msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

#, fuzzy
msgid "a,, b  c"
msgstr ""
"Er sagt \\"so\\",, dass  er "
"geht .\\n"
"""
XLIFF = """<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file original="a" source-language="en" target-language="de" datatype="plaintext"><body>
<trans-unit id="1"><source>He,, so  &amp; you.</source>
<target>Er,, so  und <g id="1">du</g>  &amp; ich ,  ja .</target></trans-unit></body></file></xliff>
"""
HTML = """<!doctype html><html lang="de"><body><p title="a,, b">
Der Hut,, &uuml;ber  uns <b>da</b> .</p>
<pre>a  b,, c</pre><script>let a  = ",,  ";</script></body></html>
"""
SRT = "1\r\n00:00:01,000 --> 00:00:02,000\r\n<i>Ja,, gut</i> .\r\n"


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("a.po", PO, PO.replace('",, dass  er', '", dass er').replace("geht .", "geht.")),
        (
            "a.xlf",
            XLIFF,
            XLIFF.replace("Er,, so  und", "Er, so und").replace("ich ,  ja .", "ich, ja."),
        ),
        (
            "a.html",
            HTML,
            HTML.replace("Hut,, &uuml;ber  uns <b>da</b> .", "Hut, &uuml;ber  uns <b>da</b>."),
        ),
        ("a.srt", SRT, SRT.replace("Ja,,", "Ja,").replace("> .", ">.")),
        (
            "a.vtt",
            "WEBVTT\n\n" + SRT,
            "WEBVTT\n\n" + SRT.replace("Ja,,", "Ja,").replace("> .", ">."),
        ),
    ],
)
def test_formats_with_markup(fix, name, before, after):
    path = file(name, before)
    status, _, err = fix(name, "--write")
    assert status == 0, err
    assert path.read_bytes().decode("utf-8") == after
    assert fix(name)[0] == 0


@pytest.mark.parametrize(("name", "mark"), [("a.tsv", "\t"), ("a.csv", ";")])
def test_the_marks_of_quoted_cells_stay(fix, name, mark):
    data = 'source\ttarget\nx\t"Der ""Hut"",, so  ist das."\nx\t"Ja. Sie sagt „nein"" zu uns."\n'
    path = file(name, data.replace("\t", mark))
    assert fix(name, "--write")[0] == 0
    assert fix(name, "--write", "--select", "straight-quotes,mixed-quotes")[0] == 0
    assert path.read_text("utf-8") == data.replace(",, so  ", ", so ").replace("\t", mark)


@pytest.mark.parametrize("gap", ["\\t", "\\n", "\\u0020"])
def test_what_is_escaped_is_left(fix, gap):
    path = file("a.jsonl", f'{{"target": "Der Hut {gap}gut."}}\n')
    before = path.read_bytes()
    assert fix("a.jsonl", "--write")[0] == 0
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("mark", "encoding", "option"),
    [
        (codecs.BOM_UTF8, "utf-8", ()),
        (codecs.BOM_UTF16_LE, "utf-16-le", ()),
        (codecs.BOM_UTF16_BE, "utf-16-be", ()),
        (b"", "utf-16-be", ("--encoding", "utf-16-be")),
        (b"", "cp1252", ("--encoding", "cp1252")),
        (b"", "latin-1", ("--encoding", "iso-8859-1")),
    ],
)
def test_mark_and_encoding_stay(fix, mark, encoding, option):
    text = "Für alle,, die das Öl  mögen.\r\n"
    path = file("a.txt", mark + text.encode(encoding))
    assert fix("a.txt", "--write", *option)[0] == 0
    right = "Für alle, die das Öl mögen.\r\n"
    assert path.read_bytes() == mark + right.encode(encoding)


def test_a_character_that_the_encoding_lacks_is_an_error(fix):
    data = "Er las “Faust” und ging.\n".encode("gbk")  # which has “ and ”, but no „
    path = file("a.txt", data)
    status, _, err = fix("a.txt", "--write", "--encoding", "gbk")
    assert (status, "has no '„' in its encoding" in err) == (3, True)
    assert path.read_bytes() == data


HEADS = {
    "a.html": '<html lang="de"><meta charset="{}"><p>{}</p></html>',
    "a.xlf": '<?xml version="1.0" encoding="{}"?><xliff version="1.2"><file original="a" '
    'source-language="en" target-language="de" datatype="x"><body><trans-unit id="1">'
    "<source>x</source><target>{}</target></trans-unit></body></file></xliff>",
    "a.tmx": '<?xml version="1.0" encoding="{}"?><tmx version="1.4"><header srclang="en"/><body>'
    '<tu><tuv xml:lang="en"><seg>x</seg></tuv><tuv xml:lang="de"><seg>{}</seg></tuv></tu>'
    "</body></tmx>",
    "a.po": 'msgid ""\nmsgstr "Content-Type: text/plain; charset={}\\n"\n\n'
    'msgid "x"\nmsgstr "{}"\n',
}


@pytest.mark.parametrize("name", HEADS)
@pytest.mark.parametrize(
    ("encoding", "before", "after"),
    [
        ("iso-8859-1", "Für alle,, die Öl mögen .", "Für alle, die Öl mögen."),
        ("iso-8859-1", "Er kam,, sah und ging .", "Er kam, sah und ging."),
        ("windows-1252", "Er las “Faust” und,, ging.", "Er las „Faust“ und, ging."),
        ("utf-8", "Für alle,, die Öl mögen .", "Für alle, die Öl mögen."),
    ],
)
def test_the_encoding_that_a_file_declares_is_kept(fix, name, encoding, before, after):
    path = file(name, HEADS[name].format(encoding, before).encode(encoding))
    status, _, err = fix(name, "--write")
    assert status == 0, err
    assert path.read_bytes() == HEADS[name].format(encoding, after).encode(encoding)


@pytest.mark.parametrize("name", HEADS)
def test_what_the_declared_encoding_lacks_is_told(fix, name):
    # In this one, mixed quotation marks need a sign that it does not have.
    data = HEADS[name].format("gbk", "Er las “Faust” und,, ging.").encode("gbk")
    path = file(name, data)
    status, _, err = fix(name, "--write")
    assert (status, "has no '„' in its encoding, gbk" in err) == (3, True), err
    assert path.read_bytes() == data
    assert fix(name, "--write", "--ignore", "mixed-quotes")[0] == 0
    assert path.read_bytes() == data.replace(b",,", b",")


@pytest.mark.parametrize("name", HEADS)
def test_an_encoding_that_contradicts_the_declared_one(fix, name):
    said, words = ("--write", "--encoding", "cp1252"), "Für alle,, die Öl mögen."
    path = file(name, HEADS[name].format("utf-8", words).encode("cp1252"))
    data = path.read_bytes()
    status, _, err = fix(name, *said)
    assert (status, "says that it is UTF-8" in err) == (3, True), err
    assert path.read_bytes() == data
    path = file(name, HEADS[name].format("utf-8", "Er kam,, sah und ging.").encode())
    assert fix(name, *said)[0] == 0, "ASCII is the same in both"
    assert b"kam, sah" in path.read_bytes()


def test_stateful_encodings_come_back_or_are_refused(fix):
    data = b'\x1b$B$"\x1b(B,, a  b\n'
    path = file("a.txt", data)
    status, _, err = fix("a.txt", "--write", "--encoding", "iso2022_jp")
    assert status in (0, 3), err
    if status == 3:
        assert path.read_bytes() == data


def test_permissions_stay_and_links_are_followed(fix):
    path = file("real.txt", WRONG)
    path.chmod(0o640)
    Path("link.txt").symlink_to("real.txt")
    assert fix("link.txt", "real.txt", "--write")[0] == 0
    assert Path("link.txt").is_symlink()
    assert path.read_text("utf-8") == RIGHT
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [one.name for one in Path().iterdir() if one.name.startswith(".mtqa")] == []


def test_a_file_that_changed_meanwhile_is_left(fix, monkeypatch):
    import qa.fix

    path = file("a.txt", WRONG)
    real = qa.fix.write

    def late(before, data):
        path.write_text("Neu.\n", "utf-8")
        real(before, data)

    monkeypatch.setattr(qa.fix, "write", late)
    status, _, err = fix("a.txt", "--write")
    assert (status, "was changed meanwhile" in err) == (3, True)
    assert path.read_text("utf-8") == "Neu.\n"


def test_errors_do_not_stop_the_other_files(fix):
    file("a.txt", b"\xff\xfe\x00")
    file("b.txt", b"Er\xffsie.\n")
    path = file("c.txt", WRONG)
    status, _, err = fix(".", "--write")
    assert status == 3
    assert "b.txt: is not UTF-8" in err
    assert path.read_text("utf-8") == RIGHT


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        (["-"], 2, "standard input"),
        (["a.txt", "--select", "untranslated"], 2, "not certain. Valid names: double-hyphen"),
        (["a.txt", "--select", "nonsense"], 2, "Valid names: "),
        (["a.txt", "--ignore", "nonsense"], 2, "Valid names: "),
        (["missing.txt"], 3, "missing.txt"),
        (["a.docx"], 3, "format that fix does not write"),
        ([], 2, "Missing argument"),
    ],
)
def test_wrong_commands_and_files(fix, arguments, status, message):
    file("a.txt", WRONG)
    file("a.docx", "PK")
    found, _, err = fix(*arguments)
    assert (found, message in err) == (status, True), err


def test_other_formats_in_a_folder_are_named_and_left(fix):
    path = file("a.docx", "PK")
    file("b.txt", RIGHT)
    before = path.read_bytes()
    status, _, err = fix(".", "--write")
    assert (status, "Left: a.docx" in err) == (0, True)
    assert path.read_bytes() == before


@pytest.mark.parametrize("name", ["a.cfg", "a.py", "a.INI", ".a", "a.de"])
def test_a_file_whose_ending_nobody_knows_is_refused(fix, name):
    data = b"a:  'b'\nlist: [ x ,, y ]\n"
    path = file(name, data)
    status, _, err = fix(name, "--write")
    assert (status, f"Error: {name}: is of a format that fix does not write" in err) == (3, True)
    assert path.read_bytes() == data


def test_a_file_without_an_ending_is_text(fix):
    path = file("LIESMICH", WRONG)
    assert fix("LIESMICH", "--write")[0] == 0
    assert path.read_text("utf-8") == RIGHT


def test_select_and_ignore(fix):
    path = file("a.txt", WRONG)
    fix("a.txt", "--write", "--select", "double-space")
    assert path.read_text("utf-8") == WRONG.replace("  ", " ")
    fix("a.txt", "--write", "--ignore", "doubled-punctuation")
    assert path.read_text("utf-8") == "Das Gericht vertagte sich,, weil ein Zeuge fehlte.\n"


def test_suppressed_findings_are_left(fix):
    text = "Ein Satz,, so.  \n\n<!-- mtqa: ignore[doubled-punctuation] a quotation -->\nJa,, so.\n"
    path = file("a.md", text)
    assert fix("a.md", "--write")[0] == 0
    assert path.read_text("utf-8") == text.replace("Satz,,", "Satz,")
    file("mtqa.toml", '[[suppress]]\nfiles = "b.txt"\nreason = "old"\n')
    path = file("b.txt", WRONG)
    assert fix("b.txt", "--write")[0] == 0
    assert path.read_text("utf-8") == WRONG


def test_what_would_change_the_structure_is_left(fix):
    path = file("a.md", "1 . Teil\n\nJa,, gut.\n")
    assert fix("a.md", "--write")[0] == 0
    assert path.read_text("utf-8") == "1 . Teil\n\nJa, gut.\n"


def test_a_source_decides_what_is_certain(fix):
    file("a.en.txt", "The town has 12,500 people.\n")
    path = file("a.de.txt", "Die Stadt hat 12,500 Leute.\n")
    assert fix("a.de.txt", "--write")[0] == 0
    assert "12,500" in path.read_text("utf-8")
    assert fix("a.de.txt", "--source", "a.en.txt", "--write")[0] == 0
    assert path.read_text("utf-8") == "Die Stadt hat 12.500 Leute.\n"


def test_control_characters_do_not_reach_a_terminal_but_stay_in_the_file(fix):
    path = file("a.txt", "Er sagt \x1b[31m es,, so.\n")
    _, out, _ = fix("a.txt", "--write")
    assert out.count("\x1b") == 2  # captured, so no terminal
    assert path.read_text("utf-8") == "Er sagt \x1b[31m es, so.\n"


def test_every_fixable_check_exists_and_is_on():
    import qa.checks  # noqa: F401

    assert [name for name in CERTAIN if not CHECKS[name].default] == ["straight-quotes"]


def test_straight_quotes_are_set_when_asked_for(fix):
    path = file("a.txt", 'Er sagt "ja" und „nein“ zum "Plan \'A\'".\n')
    assert fix("a.txt", "--write")[0] == 0
    assert '"ja"' in path.read_text("utf-8")
    assert fix("a.txt", "--write", "--select", "straight-quotes")[0] == 0
    assert path.read_text("utf-8") == "Er sagt „ja“ und „nein“ zum „Plan 'A'“.\n"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (",,", ",", [Edit(1, 2, "")]),
        (" .", ".", [Edit(0, 1, "")]),
        ("“Nein.”", "„Nein.“", [Edit(0, 1, "„"), Edit(6, 7, "“")]),
        ("1,299.50", "1.299,50", [Edit(1, 2, "."), Edit(5, 6, ",")]),
    ],
)
def test_the_least_is_changed(old, new, expected):
    assert list(pieces(old, new)) == expected


@given(st.text("ab ,.", max_size=12), st.text("ab ,.", max_size=12))
@settings(deadline=None)
def test_pieces_make_the_new_text(old, new):
    if old and old != new:
        assert applied(old, pieces(old, new)) == new


def test_few_looks_find_a_harmful_change_among_many(fix, monkeypatch):
    looks: list[str] = []
    read = qa.fix.certain.read
    monkeypatch.setattr(qa.fix.certain, "read", lambda *args: looks.append("") or read(*args))
    items = "2. Wir gehen.\n\n3 . Wir kommen.\n\n4. Wir bleiben.\n\n"  # "3." would be an item, too
    path = file("a.txt", WRONG.replace("\n", "\n\n") * 100 + items + WRONG)
    assert fix(path, "--write")[0] == 0
    assert path.read_text("utf-8") == RIGHT.replace("\n", "\n\n") * 100 + items + RIGHT
    assert len(looks) < 50


@pytest.mark.usefixtures("soon")
def test_the_difference_of_a_long_file_takes_linear_time():
    old = "Er ging heim.\n" * 200_000
    assert len([*difference("a.txt", old, old.replace("heim", "fort", 1))]) == 8


@pytest.mark.skipif(shutil.which("patch") is None, reason="patch is not installed")
@given(st.lists(st.sampled_from(["a", "b,", "c", ""]), min_size=1, max_size=30), st.booleans())
@settings(max_examples=15, deadline=None)
def test_the_difference_can_be_applied(tmp_path_factory, lines, ended):
    old = "\n".join(lines) + ("\n" if ended else "")
    new = old.replace(",", "")
    if old == new:
        return
    folder = tmp_path_factory.mktemp("diff")
    (folder / "a.txt").write_text(old, "utf-8")
    (folder / "a.diff").write_text("".join(difference("a.txt", old, new)), "utf-8")
    command = ["patch", "-s", "-i", "a.diff"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    assert (folder / "a.txt").read_text("utf-8") == new


PARTS = st.sampled_from(
    ["Haus", "er", "kam", "und", " ", "  ", "\u00a0", ",", ",,", ".", "..", " .", "?.", "„", "“",
     "”", '"', "«", "»", "12", "1,500,000", "1,299.50", "2.5", "\n", "\r\n", "\n\n",
     "\t", "(", ")", "-", "- ", "1. ", "ä", "😀", "`", "*", "|", ";", "\u2028"]
)  # fmt: skip
TEXTS = st.lists(PARTS, min_size=1, max_size=30).map("".join).filter(str.strip)


def words(text: str) -> str:
    """What no fix may touch."""
    return "".join(char for char in text if char.isalnum() or char in "\n\r\t\u2028`*|()-")


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.tsv", "a.jsonl", "a.html", "a.po", "a.xlf"])
@given(text=TEXTS)
@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_fixing_twice_is_fixing_once(here, capsys, name, text):
    if name == "a.tsv":
        text = "target\n" + " ".join(text.split()) + "\n"
    elif name == "a.jsonl":
        text = json.dumps({"target": text}, ensure_ascii=False) + "\n"
    elif name == "a.po":
        quoted = text.replace('"', '\\"').replace("\r", "\\r").replace("\n", "\\n")
        text = f'msgid "a"\nmsgstr "{quoted}"\n'
    elif name == "a.xlf":
        text = XLIFF.replace("Er,, so", f"Er,, so{text}")
    path = file(name, text)
    every = [word for check in CERTAIN for word in ("--select", check)]
    first = cli.run(["fix", name, "--write", *every])
    once = path.read_bytes()
    second = cli.run(["fix", name, *every])
    capsys.readouterr()
    assert first in (0, 3)
    assert second == (3 if first == 3 else 0)
    assert words(once.decode("utf-8")) == words(text)
    if first == 0 and name == "a.txt":
        cli.run(
            ["check", name, "--model", "none", "--format", "json", "--select", ",".join(CERTAIN)]
        )
        report = json.loads(capsys.readouterr().out)
        segments = report["documents"][0]["segments"]
        assert [f for s in segments for f in s["findings"] if f["suggestion"] is not None] == []
