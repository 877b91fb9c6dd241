"""XLIFF, gettext PO and TMX: segments, states, inline codes, exact places, and hostile files.

``MTQA_FUZZ=10000 pytest tests/test_read_bilingual.py`` tries that many mutated files a format.
"""

from __future__ import annotations

import tracemalloc
from pathlib import Path

import polib
import pytest
from hypothesis import Phase, given
from hypothesis import strategies as st

from qa import cli
from qa.data import Block, Raw, Record
from qa.errors import InputError, MtqaError
from qa.read import read_file
from qa.readers.codes import STANDS_FOR
from qa.split import sentences
from qa.text.places import position
from tests.fuzzing import fuzzing
from tests.test_annotate import assert_round_trip, everything, po, reports

SAMPLES = Path(__file__).parent.parent / "samples" / "formats"
ENDINGS = ("xlf", "2.xlf", "po", "tmx")

fuzz = fuzzing(60, (Phase.explicit, Phase.generate))  # these files are small as they are


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("bilingual")


def read(folder: Path, name: str, content: str | bytes, **options: str) -> list[Raw]:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return list(read_file(str(path), **options))


def records(folder: Path, name: str, content: str | bytes) -> list[Record]:
    return [record for raw in read(folder, name, content) for record in raw.records]


def xliff(units: str, file: str = "", root: str = "") -> str:
    """XLIFF 1.2 with these units."""
    return (
        f'<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"{root}><file '
        f'original="a.html" source-language="en" target-language="de" datatype="html"{file}>'
        f"<body>{units}</body></file></xliff>"
    )


def unit(target: str, source: str = "x", more: str = "", **attributes: str) -> str:
    given = "".join(f' {name}="{value}"' for name, value in attributes.items())
    return f'<trans-unit id="u"{given}><source>{source}</source>{target}{more}</trans-unit>'


def xliff_2(segments: str, **attributes: str) -> str:
    given = "".join(f' {name}="{value}"' for name, value in attributes.items())
    return (
        '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" '
        f'trgLang="de"><file id="f"><unit id="u"{given}>{segments}</unit></file></xliff>'
    )


def target(folder: Path, content: str) -> Block:
    """The only target of a unit of XLIFF 1.2 with this inside."""
    (record,) = records(folder, "t.xlf", xliff(unit(f"<target>{content}</target>")))
    return record.target


# What is read -----------------------------------------------------------------------------------


@pytest.mark.parametrize("ending", ENDINGS)
def test_samples_read_to_the_same_segments_as_the_text(ending):
    (text,) = read_file(str(SAMPLES / "greeting.txt"))
    wanted = [b.text[s:e] for b in text.blocks for s, e in sentences(b.text, "de")]
    (raw,) = read_file(str(SAMPLES / f"greeting.{ending}"))
    assert [record.target.text for record in raw.records] == wanted
    assert all(record.source for record in raw.records)
    assert (raw.source_lang, raw.target_lang) == (None if ending == "po" else "en", "de")


def test_a_file_element_is_a_document():
    (raw,) = read_file(str(SAMPLES / "greeting.xlf"))
    assert (raw.doc, raw.records[0].id, raw.records[1].id) == ("greeting.html", "title", "books.1")
    (raw,) = read_file(str(SAMPLES / "greeting.2.xlf"))
    assert (raw.doc, raw.records[1].id) == ("greeting", "books.s1")


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("<target>Gut</target>", ["Gut"]),
        ('<target state="final">Gut</target>', ["Gut"]),
        ('<target state="needs-review-translation">Gut</target>', ["Gut"]),
        ('<target state="new">Good</target>', [""]),
        ('<target state="needs-translation">Good</target>', [""]),
        ("<target/>", [""]),
        ("<target> </target>", [""]),
        ("", [""]),
        ("<alt-trans><target>Besser</target></alt-trans>", [""]),
    ],
)
def test_a_unit_that_is_not_translated_has_an_empty_target(folder, given, wanted):
    found = records(folder, "t.xlf", xliff(unit(given)))
    assert [record.target.text for record in found] == wanted
    assert found[0].source and found[0].source.text == "x"
    assert found[0].target.places[0].line == 1


@pytest.mark.parametrize(
    ("state", "wanted"), [("initial", ""), ("translated", "Gut"), (None, "Gut")]
)
def test_states_of_xliff_2(folder, state, wanted):
    given = f' state="{state}"' if state else ""
    segment = f"<segment{given}><source>Good</source><target>Gut</target></segment>"
    (record,) = records(folder, "t.xlf", xliff_2(segment))
    assert record.target.text == wanted


def test_an_untranslated_paragraph_is_reported(folder, capsys):
    source = "The first paragraph speaks of the old bridge and of the river below it."
    path = folder / "u.xlf"
    path.write_text(xliff(unit("", source) + unit("<target>Gut</target>")), "utf-8")
    assert cli.run(["check", str(path), "--model", "none"]) == 0
    assert "omitted-paragraph" in capsys.readouterr().out


@pytest.mark.parametrize("target", ["", " ", "\u00ad"])
@pytest.mark.parametrize(
    ("source", "found"),
    [("Save", 1), ("是", 1), ("Hello {name}!", 1), ("{name}", 0), ("12.5", 0), ("–", 0), ("", 0)],
)
def test_a_record_without_translation_is_reported(folder, capsys, source, target, found):
    path = folder / "r.csv"
    path.write_text(f"source,target\nThe weather is fine.,Gut.\n{source},{target}\n", "utf-8")
    assert cli.run(["check", str(path), "--model", "none", "--format", "csv"]) == 0
    said = capsys.readouterr().out
    assert said.count("omitted-paragraph") == found
    assert said.count("This segment has no translation.") == found


def test_what_is_not_to_be_translated_is_left_out(folder):
    content = (
        f'<group translate="no">{unit("<target>A</target>")}'
        f"{unit('<target>B</target>', translate='yes')}</group>"
        f"{unit('<target>C</target>', translate='no')}"
    )
    assert [r.target.text for r in records(folder, "t.xlf", xliff(content))] == ["B"]
    with pytest.raises(InputError, match="no unit to translate"):
        read(folder, "t.xlf", xliff(unit("<target>A</target>", translate="no")))


def test_segments_of_xliff_1_pair_by_their_number(folder):
    sources = '<mrk mtype="seg" mid="1">One.</mrk> <mrk mtype="seg" mid="2">Two.</mrk>'
    targets = '<mrk mtype="seg" mid="2">Zwei.</mrk> Rest <mrk mtype="seg" mid="3">Drei.</mrk>'
    given = f"<seg-source>{sources}</seg-source><target>{targets}</target>"
    found = records(folder, "t.xlf", xliff(unit(given, "One. Two.")))
    assert [(r.id, r.source and r.source.text, r.target.text) for r in found] == [
        ("u.1", "One.", ""),
        ("u.2", "Two.", "Zwei."),
        ("u", None, "Rest"),
        ("u.3", None, "Drei."),
    ]


def test_no_segment_takes_the_number_of_another(folder):
    marks = "".join(
        f'<mrk mtype="seg" mid="{mid}">{mid}.</mrk>' for mid in ("1-3", "1", "1", "1-3")
    )
    found = records(folder, "t.xlf", xliff(unit(f"<target>{marks}</target>")))
    assert [r.target.text for r in found] == ["1-3.", "1.", "1.", "1-3."]
    assert len({r.id for r in found}) == 4


@pytest.mark.usefixtures("soon")
def test_very_many_segments_and_variants_take_linear_time(folder):
    """As many would take minutes if each were looked for among all others."""
    marks = "".join(f'<mrk mtype="seg" mid="{mid}">Eins.</mrk>' for mid in range(20_000))
    found = records(folder, "t.xlf", xliff(unit(f"<target>{marks}</target>")))
    assert len({r.id for r in found}) == 20_000
    variants = '<tuv xml:lang="de"><seg>Eins</seg></tuv>' * 5_000
    content = f'<tu><tuv xml:lang="en"><seg>One</seg></tuv>{variants}</tu>'
    assert len({r.id for r in records(folder, "t.tmx", tmx(content))}) == 5_000


@pytest.mark.parametrize(
    ("content", "text", "seams"),
    [
        ("a <g id='1'>b</g> c", "a b c", [(2, "tag"), (3, "tag")]),
        ("a <g id='1' ctype='link'>b</g>", "a b", [(2, "link"), (3, "link")]),
        (
            "<bpt id='1'>&lt;a href='x'></bpt>b<ept id='1'>&lt;/a></ept>",
            "b",
            [(0, "link"), (1, "link")],
        ),
        ("<bpt id='1'>&lt;b></bpt>b<ept id='1'>&lt;/b></ept>", "b", [(0, "tag"), (1, "tag")]),
        ("<bx id='1' ctype='link'/>b<ex id='1'/>", "b", [(0, "link"), (1, "link")]),
        ("a<it id='1' pos='open'>&lt;i></it>b", "ab", [(1, "tag")]),
        ("a <ph id='1'>%s</ph> b", "a %s b", []),
        ("a <x id='1' equiv-text='{name}'/>!", "a {name}!", []),
        ("a<x id='1' equiv-text='&lt;b>'/>b", "ab", [(1, "tag")]),
        ("a <x id='1' equiv-text='&lt;dfn>'/> b", "a  b", [(2, "tag")]),
        ("a<x id='1' ctype='lb'/>b", "a b", []),
        ("a<ph id='1'>&lt;br/></ph>b", "a b", []),
        ("Willkommen, <x id='1'/>!", f"Willkommen, {STANDS_FOR}!", []),
        ("Hier<x id='1'/> klicken", "Hier klicken", [(4, "tag")]),
        ("<ph id='1'>a<sub>text</sub></ph>b", "ab", []),
        ("auf <ph id='1'>&lt;img src='x'/></ph> und", f"auf {STANDS_FOR} und", []),
        ("auf <ph id='1'>&lt;b></ph>und", "auf und", [(4, "tag")]),
        # memoQ
        ('a <ph id=\'1\'>&lt;mq:rxt displaytext="{0}" val="{0}" /></ph> b', "a {0} b", []),
        ("a<ph id='1'>&lt;mq:rxt val=\"&amp;lt;b>\"/></ph>b", "ab", [(1, "tag")]),
        ("a<ph id='1'>&lt;mq:ch val=\" \" /></ph>b", "a b", []),
        # Trados: changes as if accepted
        ("a <mrk mtype='x-sdl-deleted'>b<g id='1'>c</g><x id='2'/> </mrk>d.", "a d.", [(2, "tag")]),
        ("a <mrk mtype='x-sdl-added'>b</mrk>", "a b", [(2, "tag"), (3, "tag")]),
        ("a <mrk mtype='term'>b</mrk>", "a b", [(2, "tag"), (3, "tag")]),
        ("a<!-- c --><![CDATA[<b> & ]]>c", "a<b> & c", []),
        ("a &amp;&#228;&lt;b", "a &äb".replace("b", "<b"), []),
        ("\n      Zwei\n      Zeilen\n    ", "Zwei Zeilen", []),
    ],
)
def test_inline_codes(folder, content, text, seams):
    found = target(folder, content)
    seen = list(dict.fromkeys((s.offset, s.kind) for s in found.seams))
    assert (found.text, seen) == (text, seams)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("a <mrk mtype='protected'>b <g id='1'>c</g></mrk> d", ["b c"]),
        ("a <mrk mtype='term'>b</mrk> <ph id='1'>%s</ph>", ["%s"]),
        ("<mrk mtype='x-sdl-comment'>a</mrk>", []),
    ],
)
def test_verbatim_words(folder, content, words):
    found = target(folder, content)
    assert [found.text[span.start : span.end] for span in found.verbatim] == words


@pytest.mark.parametrize("ending", ["sdlxliff", "mqxliff", "mxliff"])
def test_files_of_translation_programs_are_xliff(folder, ending):
    (record,) = records(folder, f"a.{ending}", xliff(unit("<target>Er bellte.</target>")))
    assert record.target.text == "Er bellte."


@pytest.mark.parametrize(
    ("content", "text", "seams"),
    [
        ("a <pc id='1' type='fmt'>b</pc>", "a b", [(2, "tag"), (3, "tag")]),
        ("a <pc id='1' type='link'>b</pc>", "a b", [(2, "link"), (3, "link")]),
        ("a <pc id='1' dataRefStart='d1'>b</pc>", "a b", [(2, "link"), (3, "link")]),
        ("<sc id='1' type='link'/>b<ec startRef='1'/>", "b", [(0, "link"), (1, "link")]),
        ("a <ph id='1' equiv='%d'/> b", "a %d b", []),
        ("a <ph id='1' dataRef='d2'/>.", "a %s.", []),
        ("a <ph id='1' disp='[x]'/>.", "a [x].", []),
        ("a<ph id='1' subType='xlf:lb'/>b", "a b", []),
        ("a<cp hex='00DF'/>b<cp hex='D800'/>", "aßb\ufffd", []),
        ("<sm id='1' type='comment'/>a<em startRef='1'/>", "a", [(0, "tag"), (1, "tag")]),
    ],
)
def test_inline_codes_of_xliff_2(folder, content, text, seams):
    data = "<originalData><data id='d1'>&lt;a></data><data id='d2'>%s</data></originalData>"
    segment = f"<segment><source>x</source><target>{content}</target></segment>"
    (record,) = records(folder, "t.xlf", xliff_2(data + segment))
    found = record.target
    assert (found.text, [(s.offset, s.kind) for s in found.seams]) == (text, seams)


def test_line_breaks_count_where_space_is_preserved(folder):
    content = "<target xml:space='preserve'>Zwei\n  Zeilen </target>"
    (record,) = records(folder, "t.xlf", xliff(unit(content)))
    assert record.target.text == "Zwei\n  Zeilen"


IGNORE = "mtqa: ignore[double-space] so"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.xlf", xliff(unit("<target>A  b</target>", more=f"<note>{IGNORE}</note>"))),
        (
            "b.xlf",
            xliff_2(
                f"<notes><note>{IGNORE}</note></notes>"
                "<segment><source>x</source><target>A  b</target></segment>"
            ),
        ),
        ("c.po", f'# {IGNORE}\nmsgid "x"\nmsgstr "A  b"\n'),
        ("c.po", f'#. {IGNORE}\nmsgid "x"\nmsgstr "A  b"\n'),
        (
            "d.tmx",
            f'<tmx version="1.4"><header srclang="en"/><body><tu><note>{IGNORE}'
            '</note><tuv xml:lang="en"><seg>x</seg></tuv><tuv xml:lang="de"><seg>A  b</seg></tuv>'
            "</tu></body></tmx>",
        ),
    ],
)  # fmt: skip
def test_notes_that_are_instructions(folder, name, content):
    (record,) = records(folder, name, content)
    assert [(i.checks, i.reason) for i in record.target.ignores] == [(("double-space",), "so")]


# TMX --------------------------------------------------------------------------------------------


def tmx(units: str, srclang: str = "en") -> str:
    return f'<tmx version="1.4"><header srclang="{srclang}"/><body>{units}</body></tmx>'


def tu(**variants: str) -> str:
    inner = "".join(f'<tuv xml:lang="{k}"><seg>{v}</seg></tuv>' for k, v in variants.items())
    return f"<tu>{inner}</tu>"


@pytest.mark.parametrize(
    ("units", "srclang", "wanted"),
    [
        (tu(en="x", de="y"), "en", [("en", "de", "x", "y")]),
        (tu(de="y", en="x"), "*all*", [("en", "de", "x", "y")]),
        (tu(fr="z", en="x", de="y"), "en", [("en", "de", "x", "y")]),
        (tu(en="x"), "en", [("en", None, "x", "")]),
        (tu(de="y"), "en", [(None, "de", None, "y")]),
        (tu(en="x", fr="z"), "en", [("en", "fr", "x", "z")]),
        (tu(en="x", de=""), "en", [("en", "de", "x", "")]),
        (tu(en="x", de="y") + tu(fr="z", de="y"), "en",
         [("en", "de", "x", "y"), ("fr", "de", "z", "y")]),
    ],
)  # fmt: skip
def test_variants_of_tmx(folder, units, srclang, wanted):
    found = [
        (raw.source_lang, raw.target_lang, r.source.text if r.source else None, r.target.text)
        for raw in read(folder, "t.tmx", tmx(units, srclang))
        for r in raw.records
    ]
    assert found == wanted


def test_the_source_language_of_the_run_chooses_the_variant(folder):
    units = tu(fr="z", en="x", de="y") + tu(fr="w", de="v")
    for srclang in ("*all*", "fr"):
        found = read(folder, "t.tmx", tmx(units, srclang), source_lang="en-GB")
        assert [r.source.text for raw in found for r in raw.records if r.source] == ["x", "w"]


def test_every_german_variant_is_a_record(folder):
    three = '<tu tuid="7"><tuv xml:lang="de-AT"><seg>Jänner.</seg></tuv><tuv xml:lang="EN">'
    three += '<seg>January.</seg></tuv><tuv xml:lang="DE_de"><seg>Januar.</seg></tuv>'
    three += '<tuv xml:lang="de-AT"><seg>Der Jänner.</seg></tuv></tu>'
    (raw,) = read(folder, "v.tmx", tmx(three))
    assert [(r.id, r.target.text, r.source.text) for r in raw.records] == [
        ("7.de-at", "Jänner.", "January."),
        ("7.de-de", "Januar.", "January."),
        ("7.de-at'", "Der Jänner.", "January."),
    ]
    path = folder / "v.tmx"
    done = assert_round_trip(path, reports(path, everything), folder).decode()
    assert len(done.split('lang="de-AT"><prop type="x-mtqa">')) == 3
    assert 'lang="DE_de"><prop type="x-mtqa">' in done


def test_german_into_german_has_one_source(folder):
    unit = tu(**{"de-DE": "Januar.", "de-AT": "Jänner."})
    (raw,) = read(folder, "g.tmx", tmx(unit, "de-AT"))
    assert [(r.id, r.target.text, r.source.text) for r in raw.records] == [
        ("1", "Januar.", "Jänner.")
    ]


def test_a_memory_of_several_languages(folder):
    units = tu(en="One.", fr="Un.") + tu(en="Two.", de="Zwei.") + tu(en="Three.", fr="Trois.")
    (raw,) = read(folder, "m.tmx", tmx(units))
    assert [(one.id, one.target.text) for one in raw.records] == [("2", "Zwei.")]
    path = folder / "m.tmx"
    done = assert_round_trip(path, reports(path, everything), folder).decode()
    assert 'lang="de"><prop type="x-mtqa">' in done
    (raw,) = read(folder, "m.tmx", tmx(units), lang="fr")
    assert [(one.id, one.target.text) for one in raw.records] == [("1", "Un."), ("3", "Trois.")]


def test_units_of_tmx_come_in_chunks(folder):
    raws = read(folder, "t.tmx", tmx(tu(en="x", de="y") * 300))
    assert [(raw.doc, raw.part, len(raw.records)) for raw in raws] == [
        (None, 0, 256),
        (None, 1, 44),
    ]


@pytest.mark.parametrize(
    ("content", "arguments", "message"),
    [
        (tmx(tu(en="x", fr="z")), [], "translation into fr, not into de"),
        (tmx(tu(pt="x", de="z"), "pt"), [], "translation from pt, which mtqa does not know"),
        (tmx(tu(pt="x", de="Gut."), "pt"), ["--source-lang", "es"], None),
        (tmx(tu(en="x", fr="Bon."), "en"), ["--target-lang", "fr"], None),
        (tmx(tu(en="x", de="Gut."), "en"), ["--target-lang", "fr"], "Check it with --target-lang"),
        (tmx(tu(eng="x", deu="Gut."), "eng"), [], None),
        (tmx(tu(ger="Gut.", en="x"), "eng"), ["--target-lang", "deu-AT"], None),
        (tmx(tu(en="x", fre="z")), [], "translation into fr, not into de"),
    ],
)
def test_languages_that_do_not_fit_are_errors(folder, capsys, content, arguments, message):
    (folder / "l.tmx").write_text(content, "utf-8")
    status = cli.run(["check", str(folder / "l.tmx"), "--model", "none", *arguments])
    assert status == (3 if message else 0)
    assert (message or "") in capsys.readouterr().err


def test_the_file_element_in_another_language_is_named(folder, capsys):
    head = '<file original="{}" source-language="en" target-language="{}" datatype="x"><body>'
    german = head.format("a.html", "de") + unit("<target>Gut.</target>") + "</body></file>"
    french = head.format("b.html", "fr") + unit("<target>Bon.</target>") + "</body></file>"
    content = f'<xliff version="1.2">\n{german}\n{french}</xliff>'
    (folder / "two.xlf").write_text(content, "utf-8")
    assert cli.run(["check", str(folder / "two.xlf"), "--model", "none"]) == 3
    err = capsys.readouterr().err
    assert 'two.xlf:3: <file original="b.html"> says that it is a translation into fr' in err


@pytest.mark.parametrize("code", ["deu", "ger", "GER", "deu-AT", "de_AT"])
@pytest.mark.parametrize("other", ["eng", "en", "eng-GB"])
def test_codes_of_three_letters(folder, capsys, code, other):
    content = xliff(unit("<target>Sie haben die die Straße.</target>", "They closed it."))
    content = content.replace('"en"', f'"{other}"').replace('"de"', f'"{code}"')
    (folder / "l.xlf").write_text(content, "utf-8")
    po = f'msgid ""\nmsgstr "Language: {code}\\n"\n\n'
    po += 'msgid "They closed the road."\nmsgstr "Sie haben die die Straße gesperrt."\n'
    (folder / "l.po").write_text(po, "utf-8")
    files = [str(folder / "l.xlf"), str(folder / "l.po")]
    for more in ([], ["--target-lang", code, "--source-lang", other]):
        cli.run(["check", *files, "--model", "none", *more])
        out, err = capsys.readouterr()
        assert (out.count("repeated-word"), err) == (2, "")


# gettext ----------------------------------------------------------------------------------------


def test_entries_of_po(folder):
    content = r"""# Kopf
msgid ""
msgstr ""
"Language: de_AT\n"
"Content-Type: text/plain; charset=UTF-8\n"

#, c-format
msgctxt "menu"
msgid "%d file"
msgid_plural "%d files"
msgstr[0] "%d Datei"
msgstr[1] "%d Dateien"

#, fuzzy
#| msgid "Old"
msgid "New"
msgstr "Alt"
#, fuzzy
msgid "Machine"
msgstr "Maschine"
msgid "Open"
msgstr ""

#~ msgid "gone"
#~ msgstr "fort"
"""
    (raw,) = read(folder, "t.po", content)
    assert (raw.doc, raw.target_lang) == ("t", "de-AT")
    found = [(r.id, r.source.text if r.source else None, r.target.text) for r in raw.records]
    assert found == [
        ("menu|%d file[0]", "%d file", "%d Datei"),
        ("menu|%d file[1]", "%d files", "%d Dateien"),
        ("New", "New", ""),
        ("Machine", "Machine", "Maschine"),
        ("Open", "Open", ""),
    ]


@given(content=po())
@fuzz
def test_po_reads_as_polib_reads(folder, content):
    (folder / "p.po").write_bytes(content.encode())
    wanted = []
    for entry in polib.pofile(str(folder / "p.po"), wrapwidth=0):
        forms = entry.msgstr_plural or {None: entry.msgstr}
        for number, text in forms.items():
            wanted.append((entry.msgid_plural if number else entry.msgid, text))
    # polib leaves octal escapes alone; gettext reads them as bytes.
    wanted = [tuple(s.replace(r"\303\274", "ü").strip(" \t\r\n") for s in pair) for pair in wanted]
    wanted = [pair for pair in wanted if any(pair)]
    found = [
        (r.source.text if r.source else "", r.target.text)
        for raw in read_file(str(folder / "p.po"))
        for r in raw.records
    ]
    assert found == wanted


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('msgid "a"\nmsgstr "b\n', ":2: this line holds a string that has no closing"),
        ('msgid "a"\nmsgstr "b" c\n', ":2: this line holds a string that goes on behind it"),
        ('msgid "a"\nmsgstr b\n', ":2: this line is neither"),
        ('"a"\n', ":1: this line is neither"),
        ('msgid "a"\n\n#~ x\n', ":1: the entry that begins here has no msgstr"),
        ('msgstr "a"\n', ":1: the entry that begins here has no msgid"),
        ('msgid ""\nmsgstr "Language: de\\n"\n', "has no entry to check"),
        ('msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=klingon\\n"\n', "'klingon'"),
        (b'msgid ""\nmsgstr "charset=UTF-8"\nmsgid "a"\nmsgstr "\xff"\n', "byte 50"),
    ],
)
def test_errors_in_po(folder, content, message):
    with pytest.raises(InputError) as caught:
        read(folder, "e.po", content)
    assert message in str(caught.value)


# Places -----------------------------------------------------------------------------------------


PO_HEAD = 'msgid ""\nmsgstr "Language: de\\nContent-Type: text/plain; charset=ISO-8859-1\\n"\n\n'
PO_ENTRY = 'msgid "They closed it."\nmsgstr "Sie haben die die Straße."\n'


def test_a_charset_in_a_header_of_one_string(folder):
    data = (PO_HEAD + PO_ENTRY).encode("latin-1")
    (record,) = (r for raw in read(folder, "a.po", data) for r in raw.records)
    assert record.target.text == "Sie haben die die Straße."


def test_po_with_line_ends_of_an_old_mac(folder):
    data = (PO_HEAD + "# mtqa: ignore[repeated-word]\n" + PO_ENTRY).replace("\n", "\r")
    (record,) = (r for raw in read(folder, "mac.po", data.encode("latin-1")) for r in raw.records)
    assert (record.target.text, record.target.places[0].line) == ("Sie haben die die Straße.", 6)
    assert record.target.ignores
    path = folder / "mac.po"
    done = assert_round_trip(path, reports(path, everything), folder)
    assert b"\n" not in done and b"\r# mtqa: [" in done


@pytest.mark.parametrize(
    "credit", ["translator-credits", "translator_credits", "Your names", "Your emails"]
)
def test_the_names_of_translators_are_no_translation(folder, credit):
    entry = f'# mtqa: ignore[untranslated]\nmsgid "{credit}"\nmsgstr "Anna B. <a@b.example>"\n\n'
    content = 'msgid ""\nmsgstr "Language: de\\n"\n\n' + entry + PO_ENTRY
    raws = read(folder, "credits.po", content)
    assert [r.id for raw in raws for r in raw.records] == ["They closed it."]
    assert raws[-1].stray, "an instruction for it does nothing"
    path = folder / "credits.po"
    done = assert_round_trip(path, reports(path, everything), folder).decode()
    assert done.index("# mtqa: [") > done.index(credit)


@pytest.mark.parametrize("encoding", [None, "utf-8", "latin-1", "utf-16-le"])
@pytest.mark.parametrize("name", ["nul.po", "nul.xlf", "nul.tmx", "nul.txt"])
def test_the_byte_of_a_nul_is_named(folder, encoding, name):
    text = "<?xml version='1.0'?>\n" * ("po" not in name) + "äöü" * 50_000 + "\0ab"
    data = text.encode(encoding or "utf-8")
    with pytest.raises(InputError) as caught:
        read(folder, name, data, **({"encoding": encoding} if encoding else {}))
    wanted = len(text.partition("\0")[0].encode(encoding or "utf-8"))
    assert f"NUL character near byte {wanted}, " in str(caught.value)
    assert ("--encoding" in str(caught.value)) == (encoding is None)


def assert_places(content: str, block: Block) -> None:
    """Every character stands in the file where its place says, or an escape or code for it."""
    lines = content.split("\n")
    for offset, char in enumerate(block.text):
        line, column = position(block.text, block.places, offset)
        there = lines[line - 1][column - 1 : column] or "\n"
        assert there == char or there in "&<\\\r\n\t" or char in "%sequivdp{}" + STANDS_FOR


@pytest.mark.parametrize("ending", ENDINGS)
def test_places_in_samples(ending):
    content = (SAMPLES / f"greeting.{ending}").read_text("utf-8")
    lines = content.split("\n")
    for raw in read_file(str(SAMPLES / f"greeting.{ending}")):
        for record in raw.records:
            assert record.source
            for block in (record.target, record.source):
                assert_places(content, block)
                for word in block.text.split():
                    at = block.text.index(word)
                    line, column = position(block.text, block.places, at)
                    assert lines[line - 1][column - 1] in (word[0], "&")


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-16-le", "cp1252", "iso-8859-1"])
def test_places_in_other_encodings(folder, codec):
    named = "UTF-16" if codec.startswith("utf-16") else codec.removesuffix("-sig")
    content = f'<?xml version="1.0" encoding="{named}"?>\n' + xliff(
        unit("<target>Größe <g id='1'>über</g> ä</target>")
    )
    (record,) = records(folder, "t.xlf", content.encode(codec))
    assert record.target.text == "Größe über ä"
    assert_places(content, record.target)


# Hostile files ----------------------------------------------------------------------------------

BOMB = "".join(
    f'<!ENTITY e{n} "{"".join(f"&e{n - 1};" for _ in range(10))}">' for n in range(1, 12)
)
PARAMETER = '<!ENTITY % p SYSTEM "http://127.0.0.1/x"> %p;'
BODY = xliff(unit("<target>A</target>"))


def having(content: str) -> str:
    """A file with this in a target."""
    return BODY.replace(">A<", f">{content}<")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (f'<!DOCTYPE xliff [<!ENTITY e0 "lol">{BOMB}]>' + having("&e11;"), "declares entities"),
        ('<!DOCTYPE xliff [<!ENTITY x SYSTEM "secret.txt">]>' + having("&x;"), "declares entities"),
        (f"<!DOCTYPE xliff [{PARAMETER}]>" + BODY, "declares entities"),
        ('<!DOCTYPE xliff [<!ATTLIST g a CDATA "x">]>' + BODY, "declares entities or attributes"),
        ('<!DOCTYPE xliff SYSTEM "secret.dtd">' + having("&auml;"), "entity &auml;"),
        (having("&auml;"), "undefined entity"),
        (having("\0"), "NUL"),
        (having("\x01"), "not well-formed"),
        (BODY[:-30], "not well-formed"),
        (BODY[: BODY.index("</target>") + 4], "not well-formed"),
        (BODY + "x", "not well-formed"),
        ("<xliff>" + "<a>" * 100_000, "nested deeper"),
        (having("<g id='1'>" * 100_000), "nested deeper"),
        (having(f"<!--{'x' * 5_000_000}-->"), "tag or comment of more than"),
        (having("".join(f"<a{n}/>" for n in range(11_000))), "different names"),
        ("<html/>", "is not XLIFF"),
        ("", "is empty"),
        (" \n", "is empty"),
        ('<?xml version="1.0" encoding="klingon"?>' + BODY, "'klingon'"),
        ('<?xml version="1.0" encoding="UTF-16"?>' + BODY, "says that it is UTF-16, but it is not"),
        ('<?xml version="1.0" encoding="base64"?>' + BODY, "'base64'"),
        (b'<?xml version="1.0" encoding="UTF-8"?><xliff>\xff</xliff>', "byte 45 cannot be decoded"),
        (b'<?xml version="1.0" encoding="ascii"?><xliff>\xc3\xa4</xliff>', "cannot be decoded"),
        (xliff(""), "has no unit"),
        ('<xliff version="1.2"><file><trans-unit><g></trans-unit></file></xliff>', "mismatched"),
    ],
)  # fmt: skip
def test_hostile_xml_is_a_clean_error(folder, content, message):
    (folder / "secret.txt").write_text("secret")
    with pytest.raises(InputError) as caught:
        read(folder, "h.xlf", content)
    assert message in str(caught.value)
    assert "secret" not in str(caught.value).replace("secret.dtd", "")
    assert caught.value.status == 3


def test_a_document_type_that_declares_nothing_is_read_and_not_fetched(folder):
    content = '<!DOCTYPE tmx SYSTEM "http://127.0.0.1:9/tmx14.dtd">' + tmx(tu(en="x", de="y"))
    assert len(records(folder, "t.tmx", content)) == 1
    with pytest.raises(InputError, match="is not TMX"):
        read(folder, "t.tmx", BODY)


def test_long_texts_are_read(folder):
    long = "Wort " * 400_000
    assert len(target(folder, long).text) == len(long) - 1
    assert (
        len(records(folder, "l.po", f'msgid "a"\nmsgstr "{long}"\n')[0].target.text)
        == len(long) - 1
    )
    assert len(target(folder, "<x id='1'/>" * 20_000).text) == 1


@pytest.mark.parametrize("name", ["m.tmx", "m.xlf", "m.po"])
def test_memory_does_not_grow_with_the_file(folder, name, monkeypatch):
    monkeypatch.setattr("qa.readers.records.PART", 64)
    monkeypatch.setattr("qa.readers.tmx.CHUNK", 64)
    monkeypatch.setattr("qa.readers.decoded.SIZE", 4096)

    def content(count: int) -> str:
        if name == "m.po":
            return "".join(f'msgid "a{n}"\nmsgstr "b{n}"\n\n' for n in range(count))
        one = tu(en="Quelle", de="Ziel") if name == "m.tmx" else unit("<target>Ziel</target>")
        return tmx(one * count) if name == "m.tmx" else xliff(one * count)

    peaks = []
    for count in (400, 1_200):  # in one line, where it is XML
        (folder / name).write_text(content(count), "utf-8")
        tracemalloc.start()
        try:
            total = sum(len(raw.records) for raw in read_file(str(folder / name)))
            peaks.append(tracemalloc.get_traced_memory()[1])
        finally:
            tracemalloc.stop()
        assert total == count
    assert peaks[1] < peaks[0] * 1.3


# Mutated files ----------------------------------------------------------------------------------

SIGNS = [
    "<", ">", "/>", "&", "&amp;", "&#0;", "&#xD800;", '"', "'", "]]>", "<![CDATA[", "<!--", "-->",
    "<?x ?>", "<!DOCTYPE a>", "<g>", "</g>", "<mrk mtype='seg'>", "</mrk>", "<target>", "</target>",
    "<ph>", "</ph>", "<sub>", "\n", "\r", "\t", " ", "\0", "\x01", "\ufeff", "ä", "😀", "\\", "\\x",
    "\\777", "msgid", "msgstr", "#", "#~", "#, fuzzy", "mtqa: ignore[", "x" * 300,
    "<note from='mtqa'>", "<tuv xml:lang='de'>", "xml:space='preserve'", " translate='no'",
]  # fmt: skip
EDITS = st.lists(
    st.tuples(
        st.integers(0, 10_000),
        st.integers(0, 30),
        st.one_of(st.binary(max_size=4), st.sampled_from([sign.encode() for sign in SIGNS])),
    ),
    min_size=1,
    max_size=6,
)


@pytest.mark.parametrize("ending", ENDINGS)
@given(edits=EDITS)
@fuzz
def test_a_mutated_file_is_read_and_annotated_or_a_clean_error(folder, ending, edits):
    data = (SAMPLES / f"greeting.{ending}").read_bytes()
    for at, gone, new in edits:
        at %= len(data) + 1
        data = data[:at] + new + data[at + gone :]
    path = folder / f"f.{ending}"
    path.write_bytes(data)
    try:
        found = reports(path, everything)
    except MtqaError as error:
        assert error.status == 3
        return
    if b"mtqa'" not in data and b"\r\r" not in data:
        assert_round_trip(path, found, folder)


def test_a_folder_of_both_kinds_beside_its_sources(here, capsys):
    Path("de").mkdir()
    Path("en").mkdir()
    Path("de/a.txt").write_text("Der Hafen zählte 12 Fähren.\n", "utf-8")
    Path("en/a.txt").write_text("The port counted 12 ferries.\n", "utf-8")
    entry = 'msgid "Wait 5 minutes"\nmsgstr "Warten Sie 15 Minuten"\n'
    Path("de/b.po").write_text(entry, "utf-8")
    Path("de/c.tsv").write_text("The bill is 15 euros.\tDie Rechnung beträgt 50 Euro.\n", "utf-8")
    Path("en/b.po").write_text(entry, "utf-8")
    command = ["check", "de", "--source", "en", "--model", "none", "--fail-on", "major", "--quiet"]
    assert cli.run(command) == 1
    out, err = capsys.readouterr()
    assert "de/b.po:2: altered-number" in out and "de/c.tsv:1: altered-number" in out
    assert not err
    # What has no source was not compared, which must not look like a pass.
    Path("de/c.tsv").write_text("target\nDie Rechnung beträgt 50 Euro.\n", "utf-8")
    assert cli.run(command) == 3
    out, err = capsys.readouterr()
    assert "de/c.tsv: has no source beside its texts, so nothing in it was compared" in err
    assert "de/b.po:2: altered-number" in out
    assert cli.run([*command[:1], "de/b.po", "--source", "en/a.txt", *command[4:]]) == 3
    assert "de/b.po: holds its sources itself" in capsys.readouterr().err
