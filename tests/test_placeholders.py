"""Placeholders, messages and tags of programs, source against translation."""

from __future__ import annotations

import pytest

import qa.checks  # noqa: F401
from qa.api import check_file
from qa.check import CHECKS
from qa.data import Segment


def told(source: str, target: str, check: str = "altered-link", name: str = "1") -> list[str]:
    """The words that a check marks, in the target or ``source: ...``."""
    segment = Segment(name, target, source, source_lang="en")
    return [
        target[hit.start : hit.end]
        if hit.side == "target"
        else f"source: {source[hit.start : hit.end]}"
        for hit in CHECKS[check].hits(segment)
    ]


GENDERS = "{g, select, male {He left} female {She left} other {They left}}"
FILES = "{n, plural, =0 {no files} one {one file} other {# files}}"


@pytest.mark.parametrize(
    ("source", "target", "marks"),
    [
        ("It is %(sum).2f.", "Es sind %(sum)d.", ["%(sum)d"]),
        ("It is %(sum).2f.", "Es sind %(sum).1f.", []),
        ("%s%s", "%s%s", []),
        ("%15Zu bytes", "%15zu Byte", []),
        ("Open %s", "%s öffnen: %s", ["%s"]),
        ("Open %s: %d", "%2$d: %1$s öffnen", []),
        ("It is $name.", "Das ist.", ["source: $name"]),
        ("Set $MY_PATH and $PATH.", "Setzen Sie $MEIN_PFAD und $PATH.", ["$MEIN_PFAD"]),
        ("It costs $5m, a $billion for A$AP.", "Es kostet 5 Mio. $, eine Milliarde.", []),
        (GENDERS, "{g, select, männlich {Er} female {Sie} other {Sie}}", ["männlich"]),
        (GENDERS, "{g, select, male {Er} other {Sie}}", ["source: female"]),
        (FILES, "{n, plural, =0 {keine} one {eine} other {# Dateien}}", []),
        (FILES, "{n, plural, one {eine} other {# Dateien}}", ["source: =0"]),
        (FILES, "{n, plural, =0 {keine} one {# Datei} other {{n} Dateien}}", []),
        (FILES, "{n, plural, =0 {keine} one {# Datei} other {Dateien}}", ["Dateien"]),
        (FILES, "{n} Dateien", []),
        (FILES, "Dateien", [f"source: {FILES}"]),
        ("{n, plural, other {# 個}}", "{n, plural, one {# Stück} other {# Stück}}", []),
        (f"{{a, select, x {{{FILES}}} other {{y}}}}", "{a, select, x {Datei} other {y}}",
         [f"source: {FILES}"]),
    ],
)  # fmt: skip
def test_placeholders_and_messages(source, target, marks):
    assert told(source, target) == marks


def test_a_long_line_of_broken_messages_is_read_in_time():
    line = "{n, plural, other {" * 20_000
    assert told(line, line) == []


def test_the_precision_of_a_placeholder_is_no_number():
    source, target = "The amount is %(amount).2f.", "Der Betrag ist %(amount)d."
    for check in ("missing-number", "altered-number"):
        assert told(source, target, check) == []


def in_file(path, content: str) -> list[tuple[str, str]]:
    """What is said of the tags of a file: severity and message."""
    path.write_text(content, "utf-8")
    reports = check_file(str(path), source_lang="en", select=["altered-link"])
    return [(f.severity.value, f.message) for report in reports for f in report.findings]


LOST, NONE = "The tag {} of the source is missing in the translation.", "The translation has none "
G_X = 'Click <g id="1">here</g> for <x id="2"/> now.'


@pytest.mark.parametrize(
    ("source", "target", "said"),
    [
        (G_X, "Jetzt klicken.", [f'{NONE}of the 2 tags of the source: <g id="1">, <x id="2">.']),
        (G_X, 'Klick <g id="1">hier</g>.', [LOST.format('<x id="2">')]),
        (G_X, 'Für <x id="2"/> jetzt <g id="1">hier</g> klicken.', []),
        (G_X, 'Für <x id="2"/> <bx id="1" rid="1"/>hier<ex id="3" rid="1"/> klicken.', []),
        # Without numbers, or with others, only their count says something.
        (G_X, 'Für <x id="8"/> jetzt <g id="7">hier</g> klicken.', []),
        ('<g id="1">Turn off</g> it.', '<g id="1">Schalten</g> Sie es <g id="1">aus</g>.', []),
        ('<g id="1">Turn</g> <g id="2">off</g>.', '<g id="1">Schalten</g> Sie aus.', []),
        ('<g id="1">Turn</g> it <g id="2">off</g>.', '<g id="1">Schalten</g> Sie es aus.',
         [LOST.format('<g id="2">')]),
        ('See <mrk mtype="term">it</mrk>.', "Sehen Sie es.", []),
        ('One<x id="1" ctype="lb"/>two.', "Eins, zwei.", []),
        ('<x id="1"/> One.', '<x id="1"/>Eins.', []),
        ('One. <x id="1"/>', 'Eins.<x id="1"/>', []),
        ('An <x id="1"/>.', 'Ein <x id="1"/> und <x id="1"/>.',
         ['The tag <x id="1"> stands more often than in the source.']),
        ('A <bx id="1" rid="1"/>b<ex id="2" rid="1"/>.', 'A <bx id="1" rid="1"/>b.',
         ['The translation opens <bx id="1"> and does not end it.']),
        ('Hi <x id="N" equiv-text="{{n}}"/>.', 'Hallo <x id="N"/>.', []),
        ('Hi <ph id="1">%s</ph>.', "Hallo.",
         ["The placeholder %s of the source is missing in the translation."]),
        ('<g id="1">A <x id="1"/> b.</g>',
         '<g id="1"><mrk mtype="seg" mid="0">A <x id="1"/> b.</mrk></g>', []),
    ],
)  # fmt: skip
def test_inline_tags_of_xliff(tmp_path, source, target, said):
    content = (
        '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" '
        'source-language="en" target-language="de" datatype="html"><body><trans-unit id="u">'
        f"<source>{source}</source><target>{target}</target></trans-unit></body></file></xliff>"
    )
    assert [message for _, message in in_file(tmp_path / "a.xlf", content)] == said


@pytest.mark.parametrize(
    ("source", "target", "said"),
    [
        ('<pc id="1">here</pc> <ph id="2"/>', '<pc id="1">hier</pc>',
         [("major", LOST.format('<ph id="2">'))]),
        ('<pc id="1" type="fmt" subType="xlf:b">here</pc>!', "hier!",
         [("minor", LOST.format('<pc id="1">'))]),
        ('<sc id="1"/>here<ec startRef="1"/>', '<pc id="1">hier</pc>', []),
        ('here <ph id="1"/><ph id="2" canDelete="yes"/>', 'hier <ph id="1"/>', []),
        ('<ph id="1"/>here', '<ph id="1"/>hier <ph id="3" copyOf="1"/>', []),
    ],
)  # fmt: skip
def test_inline_tags_of_xliff_2(tmp_path, source, target, said):
    content = (
        '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" '
        'trgLang="de"><file id="f"><unit id="u"><segment>'
        f"<source>{source}</source><target>{target}</target></segment></unit></file></xliff>"
    )
    assert in_file(tmp_path / "a.xlf", content) == said


@pytest.mark.parametrize(
    ("source", "target", "said"),
    [
        ('a <bpt i="1">&lt;a&gt;</bpt>b<ept i="1">&lt;/a&gt;</ept>', "a b",
         [("major", LOST.format('<bpt i="1">'))]),
        ('a <bpt i="1">&lt;b&gt;</bpt>b<ept i="1">&lt;/b&gt;</ept>', "a b",
         [("minor", LOST.format('<bpt i="1">'))]),
        ("a <hi>b</hi> <ph/>", "a b <ph/>", [("minor", LOST.format("<hi>"))]),
        ('a <ph x="1"><sub>b</sub></ph>', 'a <ph x="1"><sub>c</sub></ph>', []),
        ('a <it pos="begin" x="1">[b]</it> b', "a b", [("major", LOST.format('<it x="1">'))]),
    ],
)  # fmt: skip
def test_inline_tags_of_tmx(tmp_path, source, target, said):
    content = (
        '<tmx version="1.4"><header srclang="en"/><body><tu>'
        f'<tuv xml:lang="en"><seg>{source}</seg></tuv>'
        f'<tuv xml:lang="de"><seg>{target}</seg></tuv></tu></body></tmx>'
    )
    assert in_file(tmp_path / "a.tmx", content) == said


@pytest.mark.parametrize(
    ("source", "target", "said"),
    [
        ("Saved.\\n", "Gespeichert.", [("minor", "Only the source ends with a line break (\\n).")]),
        ("Saved.", "Da.\\n", [("minor", "Only the translation ends with a line break (\\n).")]),
        ("\\nA", "A", [("minor", "Only the source begins with a line break (\\n).")]),
        ("Saved.\\n", "Gespeichert.\\n", []),
        ("Saved.\\n", "Gespeichert. \\n", []),
    ],
)
def test_line_breaks_at_the_ends_of_strings(tmp_path, source, target, said):
    assert in_file(tmp_path / "a.po", f'msgid "{source}"\nmsgstr "{target}"\n') == said


@pytest.mark.parametrize(
    ("source", "target", "marks"),
    [
        ("Set MAX_RETRIES.", "Setzen Sie MAX_WIEDERHOLUNGEN.", ["MAX_WIEDERHOLUNGEN"]),
        ("Set MAX_RETRIES.", "Setzen Sie es.", []),
        ("Press Alt+V.", "Drücken Sie Alt+A.", []),  # the letter of a menu
        ("Press Ctrl+Shift+F4.", "Drücken Sie Umschalt + Strg + F4.", []),
        ("Press Cmd+K.", "Drücken Sie Befehl+M.", ["Befehl+M"]),
        ("Run `get_user()`.", "Rufen Sie `hole_nutzer()` auf.", ["hole_nutzer()"]),
        ("The word `install`.", "Das Wort `installieren`.", []),
        ("See config.yaml.bak.", "Siehe konfig.yaml.bak.", []),
    ],
)
def test_what_programs_read_in_a_sentence(source, target, marks):
    assert told(source, target, "altered-code") == marks


@pytest.mark.parametrize(
    ("name", "source", "target", "marks"),
    [
        ("%d file deleted[0]", "%d file deleted", "Eine Datei gelöscht", []),
        ("%d file deleted[1]", "%d files deleted", "Dateien gelöscht", ["source: %d"]),
        ("%d file deleted[0]", "%d file of %s", "Eine Datei", ["source: %s"]),
        ("item_one", "{{count}} item", "Ein Element", []),
        ("items.one", "%{count} item", "Ein Element", []),
        ("one", "%{count} item", "Ein Element", []),
        ("item_0", "{{count}} item", "Ein Element", []),
        ("files|==|plural.one", "%d file", "Eine Datei", []),
        ("/files:dict/n:dict/one:dict/:string", "%d file", "Eine Datei", []),
        ("/files:dict/n:dict/other:dict/:string", "%d files", "Dateien", ["source: %d"]),
        ("item_other", "{{count}} items", "Elemente", ["source: {{count}}"]),
    ],
)
def test_the_form_for_one_thing_may_say_its_number(name, source, target, marks):
    assert told(source, target, name=name) == marks


def test_a_message_in_a_message_is_read_as_its_readers_see_it(tmp_path):
    one = "{{n, plural, one {{{} Datei ist hier}} other {{{} # Dateien sind hier}}}}"
    other = "{{n, plural, one {{{} file is here}} other {{{} # files are here}}}}"
    frame = "{{g, select, male {{{}}} other {{{}}}}}"
    target = frame.format(one.format("seine", "seine"), one.format("diese", "diese"))
    source = frame.format(other.format("his", "his"), other.format("this", "these"))
    path = tmp_path / "a.tsv"
    path.write_text(f"source\ttarget\n{source}\t{target}\n", "utf-8")
    (report,) = check_file(str(path), source_lang="en")
    assert [finding.message for finding in report.findings] == []
