"""Random and mutated files give a result or a clean error; offsets cut out what they claim.

The usual run is short. ``MTQA_FUZZ=10000 pytest tests/test_fuzz.py`` tries that many a format.
"""

from __future__ import annotations

import io
import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa import cli
from qa.data import Document, DocumentReport, Paragraph, Policy, Segment
from qa.errors import MtqaError
from qa.find import find
from qa.read import Job, read_file
from qa.readers.file import MARKS
from qa.report import Output, deliver
from qa.reports import FORMATS, Style
from qa.review import Options, chosen, review
from qa.score import Nothing
from qa.text.german.words import closed, lexicon
from tests.fuzzing import fuzzing

fuzz = fuzzing(200)

TEXT = """# Die Brücke

Der Ausschuss hat gestern in einer langen Sitzung beschlossen, die neue
Brücke über den Fluss noch in diesem Jahr zu bauen und die alte danach
abzureißen. „Das ist gut.“ sagte er,, und ging.

- 1.500,50 Euro am 3. Oktober
> Wir unterstützen die Regierung von.“ Albaniens Recht.

KLICKEN SIE HIER
"""
SEEDS = {
    "txt": TEXT,
    "md": f"---\ntitle: x\n---\n{TEXT}\n```\ncode\n```\n| a | *b* |\n|-|-|\n| `c` | [d](e) |\n",
    "html": "<html lang=de><meta charset=utf-8><nav>Start</nav><h1>Die Br&uuml;cke</h1><!-- mtqa: "
    "ignore[x] y --><p>Er <b>sagte er</b>,, <a href='x'>und</a> ging<br>heim. <ul><li>„Nein von.“ "
    "Albaniens <sup><a href=#n>[1]</a></sup>Recht<li hidden>x</ul><script>a<b</script>\n",
    "tsv": "id\tsource\ttarget\tdoc\n1\tIt is 15.\tEs sind 50,, “ja„.\ta\n2\t\tZwei.\t\n",
    "csv": 'source,target\n"He said ""no"".","Er sagte „nein“ und\nging,, ""fort""."\nTwo.,Zwei.\n',
    "jsonl": '{"source": "One \\u00e9", "target": "Gr\\u00f6\\ud83d\\ude00 ,, \\"ja\\" \\n"}\n',
    "json": '{"a": {"b": "Gr\\u00f6\\ud83d\\ude00 ,, \\"ja\\" \\n", "c": ["Der von.", 5]},\n'
    ' "@a": "x", "d": "Wir unterstützen die Regierung von.“ Albaniens Recht."}',
}
# Characters that mean something to a reader, a splitter or a check, and some that break many.
SIGNS = "\n\r\t \"',;:.!?#->*|`{}[]\\„“”»«()0123456789äß€\x1b\0\ufeff\u2028\u0301\U0001f600中"
WORDS = """
Das Haus von ist 3.\xa0Oktober z.\xa0B. und مرحبا \\ud800 "target": {"target":" "} https://a.de/b
<b> &amp; Ã¤ Regierung, sagte nicht 1.500,50 Euro <!-- --> <nav> </nav> <p <script> [a]: ](b
"""
PIECES = st.sampled_from([*SIGNS, *(f"{word} " for word in WORDS.split())])
RANDOM = st.one_of(
    st.binary(max_size=120),
    st.lists(PIECES, max_size=60).map(lambda parts: "".join(parts).encode()),
    st.lists(PIECES, max_size=60).map(lambda parts: "".join(parts).encode("utf-16")),
    st.text(max_size=80).map(lambda text: text.encode("utf-8", "surrogatepass")),
)
# Where, how many bytes go, and what comes instead.
EDITS = st.lists(
    st.tuples(
        st.integers(0, 10_000),
        st.integers(0, 12),
        st.one_of(st.binary(max_size=6), PIECES.map(str.encode)),
    ),
    min_size=1,
    max_size=6,
)


@st.composite
def mutated(draw: st.DrawFn, seed: str) -> bytes:
    data = seed.encode()
    for at, gone, new in draw(EDITS):
        at %= len(data) + 1
        data = data[:at] + new + data[at + gone :]
    return data


KEYS = st.sampled_from(["target", "source", "id", "doc", "x", "Der Satz ist ist gut."])
VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), KEYS),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=6,
)
JSON_LINES = st.lists(VALUES.map(json.dumps), min_size=1, max_size=4).map("\n".join)


def files(ending: str) -> st.SearchStrategy[bytes]:
    random = [RANDOM, mutated(SEEDS[ending]), mutated(SEEDS[ending])]
    if ending.startswith("json"):
        random.append(JSON_LINES.map(str.encode))
    return st.one_of(*random)


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("fuzz")


OPTIONS = Options(chosen(), Nothing())


def assert_offsets(report: DocumentReport) -> None:
    for paragraph in report.document.paragraphs:
        for segment, start in zip(paragraph.segments, paragraph.starts, strict=True):
            assert paragraph.text.startswith(segment.target, start)
    for item in report.segments:
        for found in item.findings:
            text = item.segment.target if found.side == "target" else item.segment.source
            assert text is not None and text[found.start : found.end] == found.text
            assert 0 <= found.start <= found.end <= len(text)
            assert found.line >= 1 and found.column >= 1
            assert 0 <= item.score <= 100 and 0 <= found.confidence <= 1


def result(path: Path, source: Path | None = None) -> str:
    """The JSON report of a file, its offsets held to what they claim."""
    out = io.StringIO()

    def watched():
        for event in review([Job(str(path), str(source) if source else None)], OPTIONS):
            if isinstance(event, DocumentReport):
                assert_offsets(event)
            yield event

    outputs = [
        Output(out, FORMATS["json"].make(Style())),
        Output(io.StringIO(), FORMATS["text"].make(Style())),
    ]
    deliver(watched(), Policy(), {}, outputs)
    found = json.loads(out.getvalue())
    assert found["documents"] or found["errors"]
    return out.getvalue()


@pytest.mark.parametrize("ending", list(SEEDS))
@given(data=st.data())
@fuzz
def test_a_file_gives_a_result_or_a_clean_error(folder, ending, data):
    path = folder / f"a.{ending}"
    path.write_bytes(data.draw(files(ending)))
    assert result(path) == result(path)


@given(target=files("txt"), source=files("txt"))
@fuzz
def test_two_texts_give_a_result_or_a_clean_error(folder, target, source):
    (folder / "t.txt").write_bytes(target)
    (folder / "s.txt").write_bytes(source)
    assert result(folder / "t.txt", folder / "s.txt") == result(folder / "t.txt", folder / "s.txt")


@pytest.mark.parametrize("ending", ["txt", "tsv"])  # test_read_*.py has those with markup
@given(data=st.data())
@fuzz
def test_every_character_stands_where_its_place_says(folder, ending, data):
    from qa.text.places import position

    path = folder / f"p.{ending}"
    path.write_bytes(data.draw(files(ending)))
    try:
        raws = list(read_file(str(path)))
    except MtqaError:
        return
    content = path.read_bytes()
    mark = next((name for mark, name in MARKS if content.startswith(mark)), "utf-8")
    lines = content.decode("utf-8-sig" if mark == "utf-8" else mark).split("\n")
    if len(lines) == 1:
        lines = lines[0].split("\r")
    for raw in raws:
        for block in [*raw.blocks, *(record.target for record in raw.records)]:
            for offset, char in enumerate(block.text):
                line, column = position(block.text, block.places, offset)
                assert char == "\n" or lines[line - 1][column - 1] == char


WORDS = st.one_of(
    st.sampled_from(sorted(closed())),
    st.sampled_from([*',,,.!?:;„“"()–-…/', "“,", ".“", "»", "2018", "3", "IV", "Co"]),
    st.sampled_from(sorted(lexicon())[::37]),
)


@pytest.mark.parametrize("source", [None, "The man said, because it is so, that he was not there."])
@given(words=st.lists(WORDS, min_size=1, max_size=14), tight=st.booleans(), upper=st.booleans())
@settings(fuzz, max_examples=10 * fuzz.max_examples)
def test_no_check_stumbles_over_a_heap_of_words(source, words, tight, upper):
    text = " ".join(words)
    if tight:
        text = re.sub(r" ([,.!?:;“)])", r"\1", re.sub(r"([„(]) ", r"\1", text)) + "."
    text = text[0].upper() + text[1:] if upper else text
    segment = Segment("1", text, source, source_lang="en" if source else None, kind="record")
    paragraph = Paragraph(text, (segment,), (0,), source, "record")
    document = Document("heap", (paragraph,), source_lang=segment.source_lang, related=False)
    sides = {"target": text, "source": source}
    for finding in find(chosen(), document)[0]:
        assert finding.text == (sides[finding.side] or "")[finding.start : finding.end]


@pytest.mark.parametrize("ending", list(SEEDS))
@given(data=st.data())
@settings(fuzz, max_examples=max(fuzz.max_examples // 20, 5))
def test_the_command_line_never_crashes(folder, ending, data):
    path = folder / f"c.{ending}"
    path.write_bytes(data.draw(files(ending)))
    assert cli.run(["check", str(path), "--model", "none", "--quiet"]) in (0, 1, 3)


@given(content=st.binary(max_size=200))
@fuzz
def test_a_configuration_is_read_or_refused(folder, content):
    (folder / "c.toml").write_bytes(content)
    status = cli.run(["check", "--config", str(folder / "c.toml"), str(folder / "nothing.txt")])
    assert status in (2, 3)
