"""Annotated copies: nothing else changes, old annotations go, and the formats' schemas hold.

``MTQA_FUZZ=2000 pytest tests/test_annotate.py`` tries that many generated files a format.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import polib
import pytest
from hypothesis import Phase, given
from hypothesis import strategies as st
from lxml import etree

from qa import align, cli
from qa.annotate import ANNOTATORS, Edit, Found, by_ending
from qa.annotate.its import CHECKS as ITS_CHECKS
from qa.annotate.its import TYPES, issue_type
from qa.annotate.marks import Mark, nested
from qa.annotate.rewrite import rewritten
from qa.check import CHECKS
from qa.data import Finding, SegmentReport, Severity
from qa.errors import InputError
from qa.read import read_file
from qa.readers.file import File
from qa.review import chosen
from tests.fuzzing import fuzzing

SAMPLES = Path(__file__).parent.parent / "samples" / "formats"
SCHEMAS = Path(__file__).parent / "schemas"
XLIFF_2 = "{urn:oasis:names:tc:xliff:document:2.0}"
ITS = "{http://www.w3.org/2005/11/its}"
RULES = ("--model", "none", "--quiet")

fuzz = fuzzing(60, (Phase.explicit, Phase.generate))  # these files are small as they are


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("annotate")


def reports(path: Path, findings: Callable[[int, str, str], list[Finding]]) -> Found:
    """Made-up findings: of each segment those that ``findings`` gives for its number and sides."""
    found = {}
    segments = [
        segment
        for raw in read_file(str(path))
        for segment in align.document(raw, source_lang="en").segments
    ]
    for number, segment in enumerate(segments):
        if own := tuple(findings(number, segment.target, segment.source or "")):
            found[number] = SegmentReport(segment, own, 0, 100, None, None, None, None)
    return found


def finding(text: str, start: int, end: int, side: str = "target", **more: str) -> Finding:
    severity = list(Severity)[(start + end) % 4]
    return Finding(
        check=more.get("check", "altered-number"), category="accuracy/mistranslation",
        severity=severity, side=side, start=start, end=end, line=1, column=1,
        text=text[start:end], message=more.get("message", 'Is "<wrong>" & bad.\n'),
        suggestion=more.get("suggestion"),
    )  # fmt: skip


def annotated(path: Path, found: Found) -> bytes:
    annotator = by_ending(path.name)
    assert annotator
    file = File(str(path))
    return b"".join(rewritten(file, annotator.function(file, found), annotator))


def texts(path: Path) -> list[tuple[str, str, str | None]]:
    return [
        (record.id, record.target.text, record.source.text if record.source else None)
        for raw in read_file(str(path))
        for record in raw.records
    ] + [("", block.text, None) for raw in read_file(str(path)) for block in raw.blocks]


def seams(path: Path) -> list[object]:
    raws = list(read_file(str(path)))
    records = [[b.seams for b in (r.target, r.source) if b] for raw in raws for r in raw.records]
    return [*records, *(block.seams for raw in raws for block in raw.blocks)]


def with_schema_12(root: etree._Element) -> None:
    """XLIFF 1.2 as its schema has it, with ITS markup held to a schema instead of skipped."""
    core = (SCHEMAS / "xliff-core-1.2-transitional.xsd").read_text("utf-8")
    core = core.replace('processContents="skip"', 'processContents="strict"')
    core = core.replace("http://www.w3.org/2001/xml.xsd", "xml.xsd")
    imported = (
        '<xsd:import namespace="http://www.w3.org/2005/11/its" schemaLocation="its-quality.xsd"/>'
    )
    core = core.replace("  <!-- Attributes Lists -->", imported, 1)
    _assert_valid(core, root)


def with_schema_20(root: etree._Element) -> None:
    """XLIFF 2.1 as the core schema of 2.0 has it, which is that of 2.1 but for the version."""
    core = (SCHEMAS / "xliff-core-2.0.xsd").read_text("utf-8")
    core = core.replace("informativeCopiesOf3rdPartySchemas/w3c/xml.xsd", "xml.xsd")
    imported = (
        '<xs:import namespace="http://www.w3.org/2005/11/its" schemaLocation="its-quality.xsd"/>'
    )
    core = core.replace("  <!-- Import -->", imported, 1)
    _assert_valid(core, root)


def _assert_valid(schema: str, root: etree._Element) -> None:
    parsed = etree.fromstring(schema.encode(), base_url=str(SCHEMAS / "schema.xsd"))
    etree.XMLSchema(parsed).assertValid(root)


def with_schematron_21(root: etree._Element) -> None:
    """What XLIFF 2.1 asks beyond its schema: ids unique in a unit, references that lead there."""
    for unit in root.iter(f"{XLIFF_2}unit"):
        named = list(unit.iter(f"{ITS}locQualityIssues"))
        lists = [e.get("{http://www.w3.org/XML/1998/namespace}id") for e in named]
        assert len(set(lists)) == len(lists)
        for side in ("source", "target"):
            marks = [
                m.get("id") for s in unit.iter(XLIFF_2 + side) for m in s.iter(f"{XLIFF_2}mrk")
            ]
            marks = [name for name in marks if name.startswith("mtqa-")]
            assert len(set(marks)) == len(marks)
        for mark in unit.iter(f"{XLIFF_2}mrk"):
            reference = mark.get(f"{ITS}locQualityIssuesRef")
            if reference is None:
                continue  # not ours
            assert reference.removeprefix("#its=") in lists
            assert mark.get("type") == "its:generic"


def with_dtd(root: etree._Element) -> None:
    dtd = etree.DTD(str(SCHEMAS / "tmx.dtd"))
    assert dtd.validate(root), dtd.error_log


def holds(path: Path) -> None:
    """The file is valid in its format."""
    if path.suffix == ".po":
        polib.pofile(str(path))
    elif path.suffix in (".xlf", ".tmx"):
        root = etree.parse(path, etree.XMLParser(load_dtd=False)).getroot()
        if root.tag.endswith("tmx"):
            with_dtd(root)
        elif root.tag.startswith(XLIFF_2):
            with_schema_20(root)
            with_schematron_21(root)
        else:
            with_schema_12(root)


def assert_round_trip(path: Path, found: Found, folder: Path) -> bytes:
    """Annotate and hold the result to all that is promised of it."""
    copy = folder / f"copy{path.suffix}"
    before = path.read_bytes()
    after = annotated(path, found)
    copy.write_bytes(after)
    assert texts(copy) == texts(path)
    assert seams(copy) == seams(path)
    assert annotated(copy, {}) == before, "taking the annotations out gives the original"
    if path.suffix == ".html":  # whose findings are put where their places say
        found = reports(copy, lambda number, *_: list(found[number].findings))
    assert annotated(copy, found) == after, "a second run replaces the first one's"
    return after


SIGNS = [
    "a",
    "ß",
    " ",
    "  ",
    "50",
    ",,",
    "&amp;",
    "&#228;",
    "\n    ",
    "]",
    "😀",
    "&lt;b&gt;",
    "\r\n",
]
INLINE_1 = [
    '<g id="1">{}</g>', '<x id="2"/>', '<ph id="3">%s</ph>', '<bpt id="4">&lt;b&gt;</bpt>{}<ept '
    'id="4">&lt;/b&gt;</ept>', '<mrk mtype="term">{}</mrk>', "<!-- c -->{}",
    "<![CDATA[<b>&{}</b>]]>",
]  # fmt: skip
INLINE_2 = [
    '<pc id="a{n}">{}</pc>', '<ph id="b{n}"/>', '<ph id="b{n}" equiv="%s"/>',
    '<sc id="c{n}"/>{}<ec startRef="c{n}"/>', '<mrk id="d{n}" type="term">{}</mrk>',
    '<cp hex="001A"/>',
]  # fmt: skip
INLINE_T = [
    '<bpt i="1">&lt;b&gt;</bpt>{}<ept i="1">&lt;/b&gt;</ept>', '<ph>%s</ph>', "<hi>{}</hi>",
    '<it pos="begin">x</it>',
]  # fmt: skip


@st.composite
def content(draw: st.DrawFn, inline: list[str], depth: int = 2) -> str:
    pieces = []
    for _ in range(draw(st.integers(0, 5))):
        if depth and draw(st.booleans()):
            pattern = draw(st.sampled_from(inline))
            if "CDATA" in pattern:
                pieces.append(pattern.replace("{}", draw(st.sampled_from(["x", "50", " "]))))
            else:
                pieces.append(pattern.replace("{}", draw(content(inline, depth - 1))))
        else:
            pieces.append(draw(st.sampled_from(SIGNS)))
    return "".join(pieces)


def numbered(text: str) -> str:
    """The text with another number in place of every {n} that belongs together."""
    count = iter(range(10_000))
    numbers: list[int] = []

    def number(match: re.Match[str]) -> str:
        if match[0].startswith("startRef"):
            return f'startRef="c{numbers.pop()}"'
        value = next(count)
        if match[0] == 'sc id="c{n}':
            numbers.append(value)
        return match[0].replace("{n}", str(value))

    return re.sub(r'startRef="c\{n\}"|sc id="c\{n\}|\{n\}', number, text)


@st.composite
def xliff_1(draw: st.DrawFn) -> str:
    units = []
    for number in range(draw(st.integers(1, 3))):
        indent = draw(st.sampled_from(["", "\n  ", "\r\n\t"]))
        source, target = draw(content(INLINE_1)), draw(content(INLINE_1))
        parts = [f"<source>{source}</source>", f"<target>{target}</target>"]
        if draw(st.booleans()):
            parts.append("<note>mtqa: ignore[double-space] wanted</note>")
        if draw(st.booleans()):
            parts.append("<alt-trans><source>x</source><target>y</target></alt-trans>")
        inner = "".join(indent + part for part in parts)
        units.append(f'<trans-unit id="{number}">{inner}{indent}</trans-unit>')
    return (
        '<?xml version="1.0"?><xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">'
        '<file original="a" source-language="en" target-language="de" datatype="plaintext"><body>'
        f'{"".join(units)}<trans-unit id="z"><source>a</source><target>b</target></trans-unit>'
        "</body></file></xliff>"
    )


@st.composite
def xliff_2(draw: st.DrawFn) -> str:
    units = []
    for number in range(draw(st.integers(1, 3))):
        indent = draw(st.sampled_from(["", "\n  "]))
        parts = ["<notes><note>x</note></notes>"] if draw(st.booleans()) else []
        for _ in range(draw(st.integers(1, 2))):
            source = numbered(draw(content(INLINE_2)))
            target = numbered(draw(content(INLINE_2)))
            parts.append(f"<segment><source>{source}</source><target>{target}</target></segment>")
        inner = "".join(indent + part for part in parts)
        units.append(f'<unit id="{number}">{inner}{indent}</unit>')
    return (
        '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" '
        f'trgLang="de"><file id="f">{"".join(units)}<unit id="z"><segment><source>a</source>'
        "<target>b</target></segment></unit></file></xliff>"
    )


@st.composite
def tmx(draw: st.DrawFn) -> str:
    units = []
    for _ in range(draw(st.integers(1, 3))):
        variants = [
            f'<tuv xml:lang="{lang}">{draw(st.sampled_from(["", chr(10)]))}'
            f"<seg>{draw(content(INLINE_T))}</seg></tuv>"
            for lang in ("en", "de")
        ]
        units.append(f"<tu>{''.join(draw(st.permutations(variants)))}</tu>")
    return (
        '<tmx version="1.4"><header creationtool="a" creationtoolversion="1" segtype="block" '
        'o-tmf="x" adminlang="en" srclang="en" datatype="plaintext"/><body>'
        f'{"".join(units)}<tu><tuv xml:lang="de"><seg>a</seg></tuv></tu></body></tmx>'
    )


@st.composite
def po(draw: st.DrawFn) -> str:
    end = draw(st.sampled_from(["\n", "\r\n"]))
    strings = st.lists(
        st.sampled_from(
            ["a", "ß", " ", "50", ",,", r"\n", r"\"", r"\\", '"\n"', "%s", r"\303\274"]
        ),
        max_size=6,
    ).map(lambda parts: f'"{"".join(parts)}"')
    lines = []
    for number in range(draw(st.integers(1, 3))):
        lines += draw(
            st.lists(st.sampled_from(["# x", "#. y", "#: a.c:1", "#, c-format", ""]), max_size=3)
        )
        lines.append(f'msgctxt "{number}"')
        # An empty source with a context is a header to polib.
        lines.append("msgid " + draw(strings).replace('"', '"x', 1))
        if draw(st.booleans()):
            lines.append(f"msgid_plural {draw(strings)}")
            lines += [f"msgstr[{form}] {draw(strings)}" for form in (0, 1)]
        else:
            lines.append(f"msgstr {draw(strings)}")
    lines += ['msgid "z"', 'msgstr "Z"', ""]
    return end.join(line.replace("\n", end) for line in lines)


FORMATS = {
    "a.xlf": (xliff_1, with_schema_12),
    "b.xlf": (xliff_2, with_schema_20),
    "c.tmx": (tmx, with_dtd),
    "d.po": (po, None),
}


@pytest.mark.parametrize("name", list(FORMATS))
@given(data=st.data())
@fuzz
def test_what_is_not_annotated_stays_and_old_annotations_go(folder, name, data):
    path = folder / name
    path.write_bytes(data.draw(FORMATS[name][0]()).encode())

    def made(number: int, target: str, source: str) -> list[Finding]:
        found = []
        for side in data.draw(
            st.lists(st.sampled_from(["target", "target", "source"]), max_size=4)
        ):
            text = target if side == "target" else source
            ends = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
            found.append(finding(text, *ends, side))
        return found

    found = reports(path, made)
    assert_round_trip(path, found, folder)
    holds(folder / f"copy{path.suffix}")


def everything(number: int, target: str, source: str) -> list[Finding]:
    """Overlapping findings in both sides."""
    whole = len(target)
    return [
        finding(target, 0, whole // 2 + 3),
        finding(target, whole // 3, whole),
        finding(target, whole // 2, whole // 2),
        finding(source, 0, len(source), "source", suggestion="ein <b>"),
    ]


def test_marks_that_meet_are_written_alike_again(folder):
    """The first ends where the second begins, and behind a tag of ours both are one place."""
    path = folder / "m.xlf"
    unit = '<trans-unit id="u"><source>A</source><target>Wort und Satz</target></trans-unit>'
    path.write_text(
        f'<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" '
        f'source-language="en" target-language="de" datatype="plaintext"><body>{unit}</body>'
        "</file></xliff>",
        "utf-8",
    )

    def made(number, target, source):
        return [finding(target, *ends) for ends in [(5, 9), (0, 5), (3, 8)]]

    assert assert_round_trip(path, reports(path, made), folder).count(b"<mrk") == 4


@pytest.mark.parametrize("ending", ["xlf", "2.xlf", "po", "tmx", "html"])
def test_samples_hold_to_their_schemas(folder, ending):
    path = folder / f"greeting.{ending}"
    path.write_bytes((SAMPLES / path.name).read_bytes())
    holds(path)
    after = assert_round_trip(path, reports(path, everything), folder)
    holds(folder / f"copy{path.suffix}")
    assert after.count(b"altered-number") >= 4 * 6
    assert b"<wrong>" not in after or ending == "po"


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("ending", ["xlf", "tmx", "po"])
def test_other_encodings_stay_as_they_are(folder, ending, codec):
    text = (SAMPLES / f"greeting.{ending}").read_text("utf-8")
    named = "UTF-16" if codec == "utf-16" else codec.removesuffix("-sig")
    text = text.replace('encoding="UTF-8"', f'encoding="{named}"').replace(
        "charset=UTF-8", f"charset={named}"
    )
    path = folder / f"{codec}.{ending}"
    path.write_bytes(text.encode(codec))

    def message(number: int, target: str, source: str) -> list[Finding]:
        return [finding(target, 0, 3, message="„Schön“ ist 中 hier.")]

    after = assert_round_trip(path, reports(path, message), folder)
    assert after.startswith(text.encode(codec)[:2])
    escaped = {"po": r"\u4e2d"}.get(ending, "&#20013;")
    assert (escaped if codec == "cp1252" else "中") in after.decode(codec)


def test_crossing_marks_are_divided():
    marks = [Mark(0, 4, lambda n: f"<a{n}>", "</a>"), Mark(2, 6, lambda n: f"<b{n}>", "</b>")]
    assert list(nested(marks)) == [
        Edit(0, 0, "<a1>"),
        Edit(2, 2, "<b1>"),
        Edit(4, 4, "</b></a><b2>"),
        Edit(6, 6, "</b>"),
    ]


def test_a_mark_stops_at_an_inline_code_and_goes_over_an_entity(folder):
    path = folder / "stops.xlf"
    path.write_text(
        '<xliff version="1.2"><file original="a" source-language="en" target-language="de" '
        'datatype="x"><body><trans-unit id="1"><source>x</source><target>a&amp;b <g id="1">c d</g>'
        "</target></trans-unit></body></file></xliff>",
        "utf-8",
    )
    found = reports(path, lambda n, target, source: [finding(target, 2, 5)])
    text = annotated(path, found).decode()
    opening = '<mrk mtype="x-its" its:locQualityIssuesRef="#mtqa-1">'
    assert f'a&amp;{opening}b </mrk><g id="1">{opening}c</mrk> d</g>' in text


def test_notes_of_others_stay_and_instructions_are_read_again(folder):
    path = folder / "notes.xlf"
    path.write_text(
        '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" '
        'trgLang="de"><file id="f"><unit id="1"><notes><note>mtqa: ignore[double-space] wanted'
        "</note></notes><segment><source>x</source><target>a  b</target></segment></unit></file>"
        "</xliff>",
        "utf-8",
    )
    found = reports(path, lambda n, target, source: [finding(target, 0, 1)])
    copy = folder / "notes.copy.xlf"
    copy.write_bytes(annotated(path, found))
    assert copy.read_text("utf-8").count("<notes>") == 1
    for name in (path, copy):
        (record,) = next(read_file(str(name))).records
        assert [(i.checks, i.reason) for i in record.target.ignores] == [
            (("double-space",), "wanted")
        ]


def test_suppressed_findings_are_left_out(folder):
    path = folder / "s.po"
    path.write_text('msgid "a"\nmsgstr "b"\n', "utf-8")
    from dataclasses import replace

    found = reports(path, lambda n, t, s: [replace(finding(t, 0, 1), suppressed="wanted")])
    assert annotated(path, found) == path.read_bytes()


def test_a_file_that_changed_meanwhile_is_an_error(folder):
    for name in ("greeting.xlf", "greeting.po", "greeting.tmx", "greeting.html"):
        path = folder / f"changed.{name}"
        path.write_bytes((SAMPLES / name).read_bytes())
        found = reports(path, everything)
        path.write_bytes(path.read_bytes().replace(b"willkommen", b"empfangenn"))
        with pytest.raises(InputError, match="changed while"):
            annotated(path, found)


def test_every_check_has_a_type_of_its():
    chosen()
    assert set(ITS_CHECKS) <= set(CHECKS)
    assert {check.category.partition("/")[0] for check in CHECKS.values()} <= set(TYPES)
    schema = (SCHEMAS / "its-quality.xsd").read_text("utf-8")
    types = set(re.findall(r'enumeration value="([\w-]+)"', schema))
    for check in CHECKS.values():
        one = finding("a", 0, 1, check=check.id)
        assert issue_type(one) in types
    assert {*TYPES.values(), *ITS_CHECKS.values()} <= types


HEADER = """msgid ""
msgstr "Language: de\\n"

"""
BROKEN = """msgid "The bill is 15 euros."
msgstr "Die Rechnung beträgt 50 Euro."
"""


@pytest.fixture
def here(tmp_path, monkeypatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in" / "sub").mkdir(parents=True)
    (tmp_path / "in" / "a.po").write_text(HEADER + BROKEN, "utf-8")
    (tmp_path / "in" / "sub" / "b.po").write_text(HEADER + BROKEN, "utf-8")
    return tmp_path


def test_copies_of_a_folder(here, capsys):
    (here / "in" / "c.txt").write_text("Ein Satz.", "utf-8")
    assert cli.run(["check", "in", "--annotate", "out", *RULES]) == 0
    assert sorted(str(p.relative_to(here)) for p in here.rglob("*.po")) == [
        "in/a.po", "in/sub/b.po", "out/a.po", "out/sub/b.po",
    ]  # fmt: skip
    assert capsys.readouterr().err == (
        "in/c.txt: not annotated, like every .txt file of this run: mtqa annotates only .html, "
        ".htm, .xhtml, .po, .tmx, .xlf, .xliff.\n"
    )
    assert (here / "in" / "a.po").read_text("utf-8") == HEADER + BROKEN
    copy = (here / "out" / "a.po").read_text("utf-8")
    assert copy == (
        HEADER + "# mtqa: [major altered-number] “50”: The number 50 is not in the source "
        "(which has 15). Suggestion: “15”.\n" + BROKEN
    )
    assert polib.pofile(copy)[0].tcomment.startswith("mtqa: [major altered-number]")
    assert cli.run(["check", "out", "--annotate", "again", *RULES]) == 0
    assert (here / "again" / "a.po").read_text("utf-8") == copy


@pytest.mark.parametrize("ending", [".sdlxliff", ".mqxliff", ".mxliff"])
def test_files_of_translation_programs_are_left_to_them(here, capsys, ending):
    (here / f"a{ending}").write_bytes((SAMPLES / "greeting.xlf").read_bytes())
    assert cli.run(["check", f"a{ending}", f"./a{ending}", "--annotate", "out", *RULES]) in (0, 1)
    err = capsys.readouterr().err
    assert err.count("not annotated") == 1 and "Export it as .xlf." in err
    assert not list(here.glob("out/*"))


def findings(path: str, capsys: pytest.CaptureFixture[str]) -> list[tuple[object, ...]]:
    """What the report of a file says, but for lines and columns."""
    cli.run(["check", path, "--model", "none", "--format", "json"])
    (document,) = json.loads(capsys.readouterr().out)["documents"]
    keys = ("check", "severity", "side", "start", "end", "text", "message", "fingerprint")
    return [
        (segment["target"], *(item[key] for key in keys))
        for segment in document["segments"]
        for item in segment["findings"]
    ]


@pytest.mark.parametrize("ending", ["xlf", "2.xlf", "po", "tmx", "html"])
def test_a_copy_gives_the_findings_of_its_original(here, capsys, ending):
    content = (SAMPLES / f"greeting.{ending}").read_text("utf-8")
    content = content.replace("kostenlos", "umsonst,,  die die").replace("Kalender", "“Kalender„ 5")
    path = here / f"a.{ending}"
    path.write_text(content, "utf-8")
    assert cli.run(["check", path.name, "--annotate", "out", *RULES]) in (0, 1)
    capsys.readouterr()  # why it did not pass
    original = findings(path.name, capsys)
    assert len(original) >= 3
    assert findings(f"out/{path.name}", capsys) == original
    holds(here / "out" / path.name)
    (here / path.name).unlink()
    assert cli.run(["check", f"out/{path.name}", "--annotate", "again", *RULES]) in (0, 1)
    assert (here / "again" / path.name).read_bytes() == (here / "out" / path.name).read_bytes()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["in/a.po", "--annotate", "in"], "would overwrite in/a.po"),
        (["a.po", "in/a.po", "--annotate", "in"], "would overwrite in/a.po"),
        (["in", "--annotate", "in/out"], "lies in in"),
        (["in", "--annotate", "."], None),
        (["a.po", "in/a.po", "--annotate", "out"], "would get the same name"),
        (["in/a.po", "--annotate", "in/a.po"], "is a file"),
        (["in/a.po", "--annotate", "x" * 300], "File name too long"),
    ],
)
def test_wrong_folders_are_refused(here, capsys, arguments, message):
    status = cli.run(["check", *arguments, *RULES])
    assert status == (0 if message is None else 2)
    assert (message or "") in capsys.readouterr().err
    assert (here / "in" / "a.po").read_text("utf-8") == HEADER + BROKEN


def test_a_file_that_cannot_be_read_has_no_copy(here, capsys):
    (here / "in" / "a.po").write_text(HEADER + BROKEN + "msgid\n", "utf-8")
    assert cli.run(["check", "in", "--annotate", "out", *RULES]) == 3
    assert [p.name for p in (here / "out").rglob("*") if p.is_file()] == ["b.po"]


def test_nothing_appears_if_the_run_stops(here, monkeypatch):
    def stop(*_: object, **__: object) -> None:
        raise KeyError("stop")

    monkeypatch.setattr("qa.session.told", lambda events, say: (stop(e) for e in events))
    monkeypatch.delenv("MTQA_DEBUG", raising=False)
    assert cli.run(["check", "in", "--annotate", "out", *RULES]) == 4
    assert [p for p in (here / "out").rglob("*") if p.is_file()] == []


def test_a_folder_that_cannot_be_written_is_an_error(here, capsys):
    (here / "out").mkdir()
    (here / "out" / "sub").write_text("a file where a folder must be")
    assert cli.run(["check", "in", "--annotate", "out", *RULES]) == 3
    assert "out/sub/b.po: cannot be written" in capsys.readouterr().err


@pytest.mark.usefixtures("soon")
def test_very_many_findings_of_a_page_take_linear_time(tmp_path):
    """As many would take minutes if each were held against all others."""
    held = [Mark(at, at + 5, lambda _: "<m>", "</m>") for at in range(0, 300_000, 10)]
    assert len([*nested(held)]) == 60_000
    mark = '<mark class="mtqa mtqa-minor" title="x">,,</mark>'
    page = tmp_path / "a.html"
    page.write_text(f"<p>{mark.join(['Er kam '] * 10_000)}heim.")
    found = reports(page, lambda _, text, __: [finding(text, 0, len(text))])
    assert annotated(page, found).count(b"<mark ") == 1


def test_every_annotator_is_of_a_format_that_is_read():
    from qa.readers import by_ending as reader_of

    for annotator in ANNOTATORS.values():
        for ending in annotator.endings:
            assert reader_of(f"a{ending}")


def test_a_copy_and_a_report_are_two_files(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    Path("p.html").write_text("<p>Der Hund bellt.</p>", "utf-8")
    Path("ann").mkdir()
    words = ["p.html", "--annotate", "ann", "-o", "ann/p.html", "--model", "none"]
    assert cli.run(["check", *words]) == 2
    assert "would write the same file" in capsys.readouterr().err
