"""SRT and WebVTT: cues, sentences across them, markup, sounds, dialogue, exact positions."""

from __future__ import annotations

import html
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa import cli
from qa.data import Block, Ignore
from qa.errors import InputError, MtqaError
from qa.read import read_file
from qa.text.places import position
from tests.fuzzing import fuzzing

fuzz = fuzzing(100)


def read(tmp_path: Path, content: str, name: str = "a.srt") -> list[Block]:
    path = tmp_path / name
    path.write_bytes(content.encode())
    (raw,) = read_file(str(path))
    return list(raw.blocks)


def srt(*cues: str, gap: float = 0.1) -> str:
    """Cues of two seconds each, ``gap`` seconds between them."""
    found = []
    for number, text in enumerate(cues):
        start = number * (2 + gap)
        found.append(f"{number + 1}\n{stamp(start)} --> {stamp(start + 2)}\n{text}\n")
    return "\n".join(found)


def vtt(*cues: str) -> str:
    return "WEBVTT\n\n" + srt(*cues).replace(",000 ", ".000 ").replace(",", ".")


def stamp(seconds: float) -> str:
    minutes = int(seconds) // 60
    return f"{minutes // 60:02}:{minutes % 60:02}:{seconds % 60:06.3f}".replace(".", ",")


def texts(tmp_path: Path, content: str, name: str = "a.srt") -> list[str]:
    return [block.text for block in read(tmp_path, content, name)]


@pytest.mark.parametrize("header", ["", "X-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:9\n", "\n"])
@pytest.mark.parametrize("name", ["a.vtt", "a.srt"])
def test_the_first_timing_ends_the_header(tmp_path, header, name):
    content = (
        f"WEBVTT a --> b\n{header}00:01.000 --> 00:02.000\nEins.\n\n00:03.000 --> 00:04.000\nZwei."
    )
    found = read(tmp_path, content, name)
    assert [block.text for block in found] == ["Eins.", "Zwei."]
    assert found[0].places[0].line == 3 + header.count("\n")


@pytest.mark.parametrize(
    ("cues", "sentences"),
    [
        (("Das ist", "ein Satz."), ["Das ist ein Satz."]),
        (("Eins.", "Zwei."), ["Eins.", "Zwei."]),
        (("Eins ist", "zwei. Drei ist", "vier."), ["Eins ist zwei. Drei ist vier."]),
        (("Ich dachte ...", "... du kommst."), ["Ich dachte ... du kommst."]),
        (("Ich dachte …", "du kommst."), ["Ich dachte … du kommst."]),
        (("Ich dachte ...", "Komm!"), ["Ich dachte ...", "Komm!"]),
        (("Er kommt am 3.", "Oktober."), ["Er kommt am 3. Oktober."]),
        (("Er sagte.", "und ging."), ["Er sagte. und ging."]),  # a sentence torn by a full stop
        (("„Ich komme.", "Warte auf mich.“", "Ende."), ["„Ich komme. Warte auf mich.“", "Ende."]),
        (("BERLIN 1945", "Guten Tag."), ["BERLIN 1945", "Guten Tag."]),
        (("Das ist", "IN GANZ BERLIN", "so."), ["Das ist", "IN GANZ BERLIN", "so."]),
        (("Er geht zur", "NATO."), ["Er geht zur NATO."]),
        (("Das ist\nein Satz.",), ["Das ist ein Satz."]),
        (("Das ist \n\nein Satz.",), ["Das ist ein Satz."]),
        (("- Hallo.\n- Wie geht's?",), ["Hallo.", "Wie geht's?"]),
        (("–Hallo\n–Tag",), ["Hallo", "Tag"]),
        (("<i>- Hallo.</i>\n<i>- Na?</i>",), ["Hallo.", "Na?"]),
        (("Er kam\n– wie immer – zu spät.",), ["Er kam – wie immer – zu spät."]),
        (("Er kam", "– wie immer – zu spät."), ["Er kam – wie immer – zu spät."]),
        (("Hallo.\n- Na?",), ["Hallo.", "Na?"]),
        (("Es hat\n-5 Grad.",), ["Es hat -5 Grad."]),
        (("- Das ist", "ein Satz.\n- Gut."), ["Das ist ein Satz.", "Gut."]),
        (("[Musik]",), ["Musik"]),
        (("Ich weiß [seufzt] nicht.",), ["Ich weiß nicht.", "seufzt"]),
        (("[Anna] Ich weiß", "[lacht]\nnicht."), ["Anna", "Ich weiß nicht.", "lacht"]),
        (("(lacht) Na klar.",), ["lacht", "Na klar."]),
        (("(TÜR KNALLT)", "Wer ist da?"), ["TÜR KNALLT", "Wer ist da?"]),
        (("Er zahlt (15 Euro) dafür.",), ["Er zahlt (15 Euro) dafür."]),
        (("Er zahlt (wie immer) dafür.",), ["Er zahlt (wie immer) dafür."]),
        (("Er zahlt\n(wie immer) bar.",), ["Er zahlt (wie immer) bar."]),
        (("♪ Freude, schöner\nGötterfunken ♪", "Schön."), ["Freude, schöner Götterfunken",
                                                           "Schön."]),
        (("♪ Das Meer ♪\n♪ Der Wind ♪",), ["Das Meer Der Wind"]),
        (("Das Meer ♪ der Wind",), ["Das Meer der Wind"]),
        (("♪",  "Schön."), ["Schön."]),
        (("{\\an8}<b>Das</b> <font color='#fff'>ist</font> es.",), ["Das ist es."]),
        (("Ich <3 dich & 2 < 3.",), ["Ich <3 dich & 2 < 3."]),
        (("Das &amp; das.",), ["Das &amp; das."]),
        (("42", "ist die Antwort."), ["42 ist die Antwort."]),
        (("A --> B",), ["A --> B"]),
    ],
)  # fmt: skip
def test_srt(tmp_path, cues, sentences):
    assert texts(tmp_path, srt(*cues)) == sentences


def test_a_sentence_does_not_go_on_after_a_long_silence(tmp_path):
    assert texts(tmp_path, srt("Titel", "Ein Satz.", gap=6)) == ["Titel", "Ein Satz."]


def test_kinds_and_seams(tmp_path):
    found = read(tmp_path, srt("[Musik] Das <i>ist</i>", "ein Satz.", "♪ La la ♪"))
    assert [block.kind for block in found] == ["caption", "paragraph", "caption"]
    seams = [(seam.offset, seam.kind) for seam in found[1].seams]
    assert seams == [(4, "tag"), (8, "cue")]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_positions(tmp_path, end):
    content = srt("{\\an8}Das ist\n<i>ein</i>", "... Satz.").replace("\n", end)
    (block,) = read(tmp_path, "\ufeff" + content)
    assert block.text == "Das ist ein ... Satz."
    at = {word: position(block.text, block.places, block.text.index(word))
          for word in ("Das", "ein", "Satz")}  # fmt: skip
    assert at == {"Das": (3, 7), "ein": (4, 4), "Satz": (8, 5)}


@pytest.mark.parametrize(
    "content",
    [
        "00:00:01,000 --> 00:00:02,000\nEins.\n2\n00:00:03,000 --> 00:00:04,000\nZwei.\n",
        "1\n0:0:1.0-->0:0:2.0\nEins.\n\n\n\n2\n00:00:03,000  -->  00:00:04,000  X1:1\nZwei.",
        "WEBVTT\n\n00:01.000 --> 00:02.000\nEins.\n\n00:03.000 --> 00:04.000\nZwei.",
        "\n\n1\n00:00:01,000 --> 00:00:02,000\nEins.\n\n2\n00:00:05,000 --> 00:00:03,000\nZwei.",
        "1\n00:00:01,000 --> 00:00:02,000\n\n2\n00:00:01,000 --> 00:00:02,000\nEins.\n\nZwei.",
        "1\n\n00:00:01,000 --> 00:00:02,000\nEins.\n\n2\n\n00:00:03,000 --> 00:00:04,000\nZwei.",
    ],
)
def test_srt_as_it_is_found(tmp_path, content):
    assert " ".join(texts(tmp_path, content)) == "Eins. Zwei."


def test_a_number_that_is_said_is_no_number_of_a_cue(tmp_path):
    content = "00:00:01,000 --> 00:00:02,000\nZehn,\n\n9\n\n2\n00:00:02,000 --> 00:00:03,000\n8."
    assert " ".join(texts(tmp_path, content)) == "Zehn, 9 8."


@pytest.mark.parametrize(
    ("cues", "sentences"),
    [
        (("<v Anna>Das ist", "<v Anna>ein Satz."), ["Das ist ein Satz."]),
        (("<v Anna>Das ist", "<v Ben>ein Satz."), ["Das ist", "ein Satz."]),
        (("<v Anna>Hallo.</v>\n<v.laut Ben>Tag.",), ["Hallo.", "Tag."]),
        (("<00:00:00.500><c.gelb>Das</c> <lang en>Web</lang>",), ["Das Web"]),
        (("2 &lt; 3 &amp; &Auml;pfel&#33;",), ["2 < 3 & Äpfel!"]),
        (("Das &unbekannt; da.",), ["Das &unbekannt; da."]),
        (("3.&nbsp;Mai",), ["3.\xa0Mai"]),
    ],
)
def test_vtt(tmp_path, cues, sentences):
    assert texts(tmp_path, vtt(*cues), "a.vtt") == sentences


VTT = """WEBVTT - Titel
Kind: captions

STYLE
::cue { color: red; }

REGION
id:oben

NOTE mtqa: ignore[double-space] so gesungen

name
00:01.000 --> 00:02.000 align:start
Eins.

NOTE
mtqa: ignore

00:03.000 --> 00:04.000
Zwei

00:04.000 --> 00:05.000
ist da.
00:06.000 --> 00:07.000
Notiert.
"""


def test_vtt_notes(tmp_path):
    found = read(tmp_path, VTT, "a.vtt")
    assert [(block.text, block.ignores) for block in found] == [
        ("Eins.", (Ignore(("double-space",), "so gesungen", 10),)),
        ("Zwei ist da.", (Ignore((), "", 17),)),
        ("Notiert.", ()),
    ]


@pytest.mark.parametrize("note", ["NOTE", "NOTE so gesungen", "NOTE\nzwei\nZeilen", "STYLE"])
def test_a_note_ends_at_a_timing_as_in_players(tmp_path, note):
    content = f"WEBVTT\n\n{note}\n00:01.000 --> 00:02.000\nEins.\n"
    assert [block.text for block in read(tmp_path, content, "a.vtt")] == ["Eins."]


@pytest.mark.parametrize(
    ("name", "content", "line", "words"),
    [
        ("a.srt", "Hallo\n", 1, "belongs to no subtitle: 'Hallo'"),
        ("a.srt", "1\n00:00:01,000 -> 00:00:02,000\nEins\n", 2, "is no timing"),
        ("a.srt", "1\n00:00:01,000 --> 00:00\nEins\n", 2, "is no timing"),
        ("a.srt", "1\n00:00:0a,000 --> 00:00:01,000\nEins\n", 2, "is no timing"),
        ("a.srt", "1\n00:00:01,000 –> 00:00:02,000\nEins\n", 2, "is no timing"),
        ("a.vtt", srt("Eins"), 1, "does not begin with WEBVTT"),
        ("a.vtt", "WEBVTT\n\n00:01 --> 00:02\nEins\n", 3, "is no timing"),
        ("a.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nEins\n\nZwei\n", 6, "'Zwei'"),
        ("a.vtt", "WEBVTT\n\nEins\nZwei\n00:01.000 --> 00:02.000\n", 3, "'Eins'"),
        ("a.vtt", "WEBVTT\n", None, "has no subtitle with a word"),
        ("a.srt", srt("..."), None, "has no subtitle with a word"),
    ],
)
def test_errors_name_the_line(tmp_path, name, content, line, words):
    with pytest.raises(InputError) as caught:
        read(tmp_path, content, name)
    assert words in str(caught.value) and caught.value.line == line


@pytest.mark.usefixtures("soon")
def test_a_long_text_without_full_stops_is_quick(tmp_path):
    (block,) = read(tmp_path, srt(*["und das Haus"] * 3000))
    assert len(block.seams) == 2999


SEEDS = {
    "srt": srt("{\\an8}- Das <i>ist</i>\n- [Musik] „Ja", "... so.“ (lacht)", "♪ La\nla ♪", "42"),
    "vtt": VTT + "\n00:08.000 --> 00:09.000\n<v Anna>Sch&ouml;n ...\n- Ja.\n",
}
PIECES = st.sampled_from(
    ["\n", "\n\n", "\r", " ", "1", "00:00:01,000 --> 00:00:02,000\n", "-->", ":", "- ", "–", "<",
     ">", "<i>", "<v Anna>", "{\\", "}", "[", "]", "(", ")", "♪", "...", "…", "„", "“", "&", ";",
     "&amp;", "&#0;", "NOTE ", "mtqa: ignore[", "WEBVTT", "\ufeff", "\0", "ä", "\U0001f600",
     "\u2028", "Haus"]
)  # fmt: skip
EDITS = st.lists(
    st.tuples(st.integers(0, 10_000), st.integers(0, 12), PIECES | st.text(max_size=3)),
    min_size=1,
    max_size=8,
)


@st.composite
def contents(draw: st.DrawFn, ending: str) -> str:
    if draw(st.integers(0, 4)) == 0:
        return "".join(draw(st.lists(PIECES, max_size=40)))
    text = SEEDS[ending]
    for at, gone, new in draw(EDITS):
        at %= len(text) + 1
        text = text[:at] + new + text[at + gone :]
    return text


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("subtitles")


def assert_places(block: Block, lines: list[str], *, entities: bool) -> None:
    """Every character stands where its place says; blanks may stand for line breaks."""
    for offset, char in enumerate(block.text):
        line, column = position(block.text, block.places, offset)
        rest = lines[line - 1][column - 1 :]
        if not rest.startswith(char) and char != " ":
            assert entities and char in html.unescape(rest.partition(";")[0] + ";")


@pytest.mark.parametrize("ending", list(SEEDS))
@given(data=st.data())
@fuzz
def test_a_file_gives_a_result_or_a_clean_error(folder, ending, data):
    path = folder / f"a.{ending}"
    path.write_bytes(data.draw(contents(ending)).encode("utf-8", "surrogatepass"))
    try:
        (raw,) = read_file(str(path))
    except MtqaError as error:
        assert str(error).startswith(str(path))
        return
    content = path.read_bytes().decode("utf-8-sig")
    lines = content.split("\n") if "\n" in content else content.split("\r")
    for block in raw.blocks:
        assert block.text == block.text.strip() != "" and block.places[0].offset == 0
        assert all(0 < seam.offset < len(block.text) for seam in block.seams)
        assert_places(block, lines, entities=content.startswith("WEBVTT"))


@pytest.mark.parametrize("ending", list(SEEDS))
@given(data=st.data())
@settings(fuzz, max_examples=max(fuzz.max_examples // 20, 5))
def test_the_command_line_never_crashes(folder, ending, data):
    path = folder / f"c.{ending}"
    path.write_bytes(data.draw(contents(ending)).encode("utf-8", "surrogatepass"))
    assert cli.run(["check", str(path), "--model", "none", "--quiet"]) in (0, 1, 3)
