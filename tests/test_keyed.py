"""Files of texts by key other than JSON: what is read, where it stands, and what is beside it."""

from __future__ import annotations

import codecs
import json
import os
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa import cli
from qa.data import Raw
from qa.errors import InputError, MtqaError
from qa.read import jobs, read_file
from qa.review import Options, chosen
from qa.score import Nothing
from qa.text.places import position
from tests.fuzzing import fuzzing

RULES = Options(chosen(), Nothing())
fuzz = fuzzing(100)


def put(path: str, content: str | bytes) -> str:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return path


def read(path: str, content: str | bytes, **options: object) -> Raw:
    (raw,) = read_file(put(path, content), **options)
    return raw


def texts(path: str, content: str | bytes) -> dict[str, str]:
    raw = read(path, content)
    assert raw.keyed
    return {record.id: record.target.text for record in raw.records}


def resx(inner: str) -> str:
    return f'<?xml version="1.0" encoding="utf-8"?>\n<root>\n{inner}\n</root>\n'


RESX = resx("""
  <resheader name="version"><value>2.0</value></resheader>
  <data name="Greeting" xml:space="preserve">
    <value>Gr&#252;&#xDF;e an „alle“,, sagte sie.</value>
    <comment>Said in the window</comment>
  </data>
  <data name="Two"><value><![CDATA[Das ist <b>gut</b>, {0}.]]></value></data>
  <data name="Icon" type="System.Drawing.Bitmap"><value>a  b</value></data>
  <data name="&gt;&gt;button1.Name"><value>button1</value></data>
  <data name="Void"><value /></data>
""")
ANDROID = """<?xml version="1.0" encoding="utf-8"?>
<!-- Texts -->
<resources xmlns:xliff="urn:oasis:names:tc:xliff:document:1.2">
  <string name="app" translatable="false">Not read</string>
  <string name="hello">Hallo, <b>%1$s</b>!\\nDu hast <xliff:g id="n">%2$d</xliff:g> neue.</string>
  <string name="escaped">Geht\\'s \\u00e4 \\"gut\\", \\@alle\\?</string>
  <string name="wrapped">
    Ein Text, der
    \tüber "  Zeilen  " geht
  </string>
  <string name="markup"><![CDATA[Bitte <b>hier</b> klicken]]></string>
  <string name="other">@string/hello</string>
  <plurals name="files"><item quantity="one">%d Datei</item>
    <item quantity="other">%d Dateien</item></plurals>
  <string-array name="days"><item>Montag</item><item>@null</item>
    <item>Mittwoch</item></string-array>
  <item name="typed" type="string">Auch ein Text</item>
  <dimen name="size">5dp</dimen>
  <bool name="on">true</bool>
</resources>
"""
STRINGS = """/* Title of
   the window */
"title" = "Der Hafen";
// a line
"say \\"it\\"" = "Er sagte: \\"%1$@\\" \\U00fc \\ud83d\\ude00\\n";
plain.key="Eins
zwei"  ;  "Drei";
"""
PROPERTIES = r"""# Texts
! of the harbour
title = Der Hafen
\u00e4\ key:Gr\u00fc\u00dfe \
    an \"alle\" \# \
  ! %s\tund\n\ud83d\ude00

  blank   Drei Vier
void=
path.one=C\:\\Öl
last = En\
    \
de
"""
PLIST = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/a.dtd">
<plist version="1.0"><dict>
  <key>files</key>
  <dict>
    <key>NSStringLocalizedFormatKey</key><string>%#@n@</string>
    <key>n</key>
    <dict>
      <key>NSStringFormatSpecTypeKey</key><string>NSStringPluralRuleType</string>
      <key>NSStringFormatValueTypeKey</key><string>d</string>
      <key>one</key><string>%d Datei &amp; mehr</string>
      <key>other</key><string>%d Dateien</string>
    </dict>
  </dict>
  <key>list</key><array><string>Eins</string><true/><string>Zwei</string></array>
</dict></plist>
"""
PLIST_TEXTS = {
    "files.n.one": "%d Datei & mehr",
    "files.n.other": "%d Dateien",
    "list.0": "Eins",
    "list.2": "Zwei",
}
YAML = r"""# Rails
de:
  title: Der Hafen
  long: Ein Text, der
    weiter  geht

    und endet   # so
  single: 'Geht''s
    gut?'
  double: "Gr\u00fc\xDFe \"an\"\n\U0001F600 \
    alle:  %{name}"
  literal: |
    Eins
      zwei

    drei
  folded: >-
    Eins
    zwei

    drei
      - vier

    fünf
  list: [Montag, "Diens\u00adtag", 3, ~, true]
  "no": Nein
  number: 1.5
  format: "%d.%m.%Y"
  order:
    - :day
  shown: &shown Ein Text
  again: *shown
  <<: *shown
"""
FLUENT = """### Texts
-brand = Firefox
    .gender = masculine
-account = { $case ->
   *[nominative] Konto
    [genitive] Kontos
}
hello = Hallo, { $user }! { "\\u0022" }{ 5 }{"{"}
    .title = Öffnen
    .accesskey = F
only =
    .label = { -account(case: "genitive") }
block =
      Eine   Zeile
        weiter innen
    { $x } vorn

    nach leer
emails = Du hast { $n ->
    [one] eine Mail
   *[other] { NUMBER($n, minimumFractionDigits: 1) } Mails in { { other.title } }
  } bekommen.
deep = { PLATFORM() ->
  [macos] { $n ->
     [0] Kein Mac
    *[other] { $n } Macs
   }
  *[other] Rechner
}
"""
TOML = r"""# go-i18n
plain = "Guten Tag" # so
"quo.ted" = 'C:\Öl'
way.b = @@@
Eins \
   zwei ""drei""@@@
literal = ~~~
'Vier'~~~
number = 1.5
day = 1979-05-27 07:32:00
[Emails]
description = "The number of mails"
hash = "sha1-abc"
one = "Eine \u00c4nderung \"x\"\U0001F600"
other = "{{.Count}} Mails"
[[list]]
name = "Erste"
[[ list ]]
name = "Zweite"
[ list . "sub" ]
x = { y = "Drei", "z" = ["Vier", [1, 1.5, true], # so
  { q = 'Fünf' }, ] }
""".replace("@", '"').replace("~", "'")
# Of each format a file, and the ids and texts in it.
SAMPLES: dict[str, tuple[str, dict[str, str]]] = {
    "Res.de.resx": (
        RESX,
        {
            "Greeting": "Grüße an „alle“,, sagte sie.",
            "Two": "Das ist <b>gut</b>, {0}.",
            "Void": "",
        },
    ),
    "values-de/strings.xml": (
        ANDROID,
        {
            "hello": "Hallo, %1$s!\nDu hast %2$d neue.",
            "escaped": 'Geht\'s ä "gut", @alle?',
            "wrapped": "Ein Text, der über   Zeilen   geht",
            "markup": "Bitte <b>hier</b> klicken",
            "files.one": "%d Datei",
            "files.other": "%d Dateien",
            "days.0": "Montag",
            "days.2": "Mittwoch",
            "typed": "Auch ein Text",
        },
    ),
    "de.lproj/a.strings": (
        STRINGS,
        {
            "title": "Der Hafen",
            'say "it"': 'Er sagte: "%1$@" ü 😀\n',
            "plain.key": "Eins\nzwei",
            "Drei": "Drei",
        },
    ),
    "m_de.properties": (
        PROPERTIES,
        {
            "title": "Der Hafen",
            "ä key": 'Grüße an "alle" # ! %s\tund\n😀',
            "blank": "Drei Vier",
            "void": "",
            "path.one": "C:\\Öl",
            "last": "Ende",
        },
    ),
    "de.yml": (
        YAML,
        {
            "title": "Der Hafen",
            "long": "Ein Text, der weiter  geht\nund endet",
            "single": "Geht's gut?",
            "double": 'Grüße "an"\n😀 alle:  %{name}',
            "literal": "Eins\n  zwei\n\ndrei",
            "folded": "Eins zwei\ndrei\n  - vier\n\nfünf",
            "list.0": "Montag",
            "list.1": "Diens\u00adtag",
            "no": "Nein",
            "shown": "Ein Text",
            "again": "Ein Text",
        },
    ),
    "de.ftl": (
        FLUENT,
        {
            "-brand": "Firefox",
            "-account": "Konto",
            "-account[genitive]": "Kontos",
            "hello": 'Hallo, {$user}! "5{',
            "hello.title": "Öffnen",
            "only.label": "{-account}",
            "block": "Eine   Zeile\n    weiter innen\n{$x} vorn\n\nnach leer",
            "emails[one]": "Du hast eine Mail bekommen.",
            "emails": "Du hast {$n} Mails in {other.title} bekommen.",
            "deep[macos][0]": "Kein Mac",
            "deep[macos]": "{$n} Macs",
            "deep": "Rechner",
        },
    ),
    "active.de.toml": (
        TOML,
        {
            "plain": "Guten Tag",
            "quo.ted": "C:\\Öl",
            "way.b": 'Eins zwei ""drei""',
            "literal": "'Vier'",
            "Emails.one": 'Eine Änderung "x"😀',
            "Emails.other": "{{.Count}} Mails",
            "list.0.name": "Erste",
            "list.1.name": "Zweite",
            "list.1.sub.x.y": "Drei",
            "list.1.sub.x.z.0": "Vier",
            "list.1.sub.x.z.2.q": "Fünf",
        },
    ),
    "de.lproj/b.strings": (PLIST, PLIST_TEXTS),
    "de.lproj/c.stringsdict": (PLIST, PLIST_TEXTS),
}


@pytest.mark.parametrize("path", SAMPLES)
def test_the_texts_of_a_file_by_their_keys(here, path):
    content, wanted = SAMPLES[path]
    assert texts(path, content) == wanted


@dataclass
class Written:
    """A file as it is written: its characters, and where those of its texts begin."""

    file: str = ""
    said: list[str] = field(default_factory=list)
    at: list[list[int]] = field(default_factory=list)

    def add(self, written: str) -> None:
        self.file += written

    def text(self, pieces: Iterable[tuple[str, str]]) -> None:
        """A text as pairs of what is meant and how it is written."""
        self.at.append([])
        self.said.append("")
        for meant, written in pieces:
            self.at[-1] += [len(self.file)] * len(meant)
            self.said[-1] += meant
            self.file += written


Escaped = Callable[[str, int], str]  # a character in one of several forms


def in_xml(char: str, form: int) -> str:
    forms = [escape(char), f"&#{ord(char)};", f"&#x{ord(char):X};"]
    return forms[form % 3]


def written_resx(found: list[str], form: Callable[[], int]) -> Written:
    file = Written()
    file.add("<root>\n")
    for number, text in enumerate(found):
        file.add(f' <!-- "é😀" --><data name="k{number}"> <value>')
        file.text((char, in_xml(char, form())) for char in text)
        file.add("</value></data>\n")
    file.add("</root>")
    return file


def in_android(char: str, form: int) -> str:
    code = "".join(f"\\u{unit:04x}" for unit in utf16(char))
    if char in "'\"\\@?\n":
        plain = "\\n" if char == "\n" else f"\\{char}"
        return [plain, plain.replace("'", "&#39;"), code][form % 3]
    if char == " ":
        return [" ", "\n   ", "\t"][form % 3]
    return [in_xml(char, form // 2), code][form % 2]


def utf16(char: str) -> list[int]:
    data = char.encode("utf-16-be")
    return [int.from_bytes(data[at : at + 2]) for at in range(0, len(data), 2)]


def written_android(found: list[str], form: Callable[[], int]) -> Written:
    file = Written()
    file.add("<resources>\n")
    for number, text in enumerate(found):
        file.add(f' <!-- "é😀" --><string name="k{number}">\n ')
        file.text((char, in_android(char, form())) for char in re.sub(" +", " ", text))
        file.add("</string>\n")
    file.add("</resources>")
    return file


def in_strings(char: str, form: int) -> str:
    code = "".join(f"\\{'uU'[form % 2]}{unit:04X}" for unit in utf16(char))
    if char in '"\\':
        return [f"\\{char}", code][form % 2]
    return [char, code, "\\n" if char == "\n" else char][form % 3]


def written_strings(found: list[str], form: Callable[[], int]) -> Written:
    file = Written()
    for number, text in enumerate(found):
        file.add(f' /* "é😀" */ "k{number}" = "')
        file.text((char, in_strings(char, form())) for char in text)
        file.add('"; // so\n')
    return file


def written_plist(found: list[str], form: Callable[[], int]) -> Written:
    file = Written()
    file.add("<plist><dict>\n")
    for number, text in enumerate(found):
        file.add(f' <!-- "é😀" --><key>k{number}</key> <string>')
        file.text((char, in_xml(char, form())) for char in text)
        file.add("</string>\n")
    file.add("</dict></plist>")
    return file


def in_properties(char: str, form: int) -> list[tuple[str, str]]:
    code = "".join(f"\\u{unit:04x}" for unit in utf16(char))
    plain = {"\\": "\\\\", "\n": "\\n"}.get(char, char)
    on = [("", "\\\r\n \t"), ("", "\\\n\f")][: form % 3] if form > 6 else []
    free = plain if char == "n" or char == "u" or plain != char else f"\\{char}"
    return [*on, (char, [code if on and char == " " else plain, code, free][form % 3])]


def written_properties(found: list[str], form: Callable[[], int]) -> Written:
    file = Written()
    for number, text in enumerate(found):
        file.add(f'# "é😀"\n k{number}{" =:"[form() % 3]}')
        file.text(piece for char in text for piece in in_properties(char, form()))
        file.add("\n\n")
    return file


FREE = re.compile(r"[\w :={}%!|@?/<>&;]+")  # what may stand in a plain text behind a letter
Pieces = Iterable[tuple[str, str]]


def in_double(text: str, form: Callable[[], int]) -> Pieces:
    escapes = {"\n": "\\n", '"': '\\"', "\\": "\\\\"}
    for char in text:
        kind, code = form(), ord(char)
        plain = escapes.get(char, char)
        if kind > 9 and char != " ":
            yield "", "\\\n    "
            plain = f"\\{char}" if char == " " else plain
        wide = f"\\U{code:08x}"
        yield char, [plain, f"\\x{code:02x}" if code < 256 else wide, wide][kind % 3]


def joined(text: str, form: Callable[[], int], inside: bool = True) -> Pieces:
    """A text whose blanks and breaks may be folded."""
    for at, char in enumerate(text):
        free = not (text[at - 1] + text[at + 1 : at + 2]).isspace() and "\n " not in text
        free = free and all(one not in " \n" for one in text[at - 1] + text[at + 1 : at + 2])
        if char == "\n":
            yield char, "\n\n    "
        elif char == " " and free and form() % 2:
            yield char, "\n    "
        else:
            yield char, "''" if char == "'" and inside else char


def in_yaml(text: str, form: Callable[[], int]) -> tuple[str, Pieces, str]:
    """What stands before a text, the text, and what stands behind it."""
    kind, folds = form() % 5, not re.search(r"[ \n]\n|\n[ \n]", text)
    if kind == 0 and FREE.fullmatch(text) and ": " not in text and "\n" not in text:
        return "", joined(text, form, inside=False), ""
    if kind == 1 and folds:
        return "'", joined(text, form), "'"
    if kind == 2 and not re.search(r"\n +(?:\n|$)", text):
        rows = ((char, "\n    " if char == "\n" else char) for char in text)
        return "|-\n    ", rows, ""
    if kind == 3 and folds:
        return ">\n    ", joined(text, form, inside=False), "\n"
    return '"', in_double(text, form), '"'


def written_yaml(found: list[str], form: Callable[[], int]) -> Written:
    file = Written()
    file.add("# é😀\nde:\n")
    for number, text in enumerate(found):
        before, pieces, behind = in_yaml(text, form)
        file.add(f"  k{number}: {before}")
        file.text(pieces)
        file.add(f"{behind}\n  # é😀\n")
    return file


def in_fluent(char: str, form: int) -> list[tuple[str, str]]:
    code = f"\\U{ord(char):06x}" if form % 2 or ord(char) > 0xFFFF else f"\\u{ord(char):04X}"
    if char == "\n":
        return [(char, ["\n    ", "\r\n    "][form % 2])]
    if char in "{}" or form > 6:
        blank = " " * (form % 3)
        plain = form % 2 and char not in '"\\'
        return [("", f'{{{blank}"'), (char, char if plain else code), ("", f'"{blank}}}')]
    return [(char, char)]


def written_fluent(found: list[str], form: Callable[[], int]) -> Written:
    file = Written()
    for number, text in enumerate(found):
        file.add(f'# "é😀"\nk{number} =' + ["", "\n    "][form() % 2])
        # The blanks that a line begins with are layout, and what is syntax there.
        forms = [11 if text[at - 1] == "\n" else form() for at in range(len(text))]
        file.text(piece for at, char in enumerate(text) for piece in in_fluent(char, forms[at]))
        file.add("\n\n")
    return file


def in_toml(text: str, form: Callable[[], int]) -> tuple[str, Pieces, str]:
    """What stands before a text, the text, and what stands behind it."""
    kind = form() % 4
    if kind == 0 and not re.search(r"['\n]", text):
        return "'", ((char, char) for char in text), "'"
    if kind == 1 and "'''" not in text:
        return "'''\n", ((char, char) for char in text), "'''"
    mark = '"' if kind == 2 else '"""'
    pieces = (piece for char in text for piece in in_toml_basic(char, form(), kind == 3))
    return mark, pieces, mark


def in_toml_basic(char: str, form: int, lines: bool) -> list[tuple[str, str]]:
    on = [("", "\\\n \t")] if form > 9 and lines and char not in " \n" else []
    plain = {"\\": "\\\\", '"': '\\"'}.get(char, char)
    if char == "\n":
        plain = ["\n", "\r\n", "\\n"][form % 3] if lines else "\\n"
    return [*on, (char, [plain, plain, f"\\U{ord(char):08x}"][form % 3 if form < 9 else 0])]


def written_toml(found: list[str], form: Callable[[], int]) -> Written:
    file = Written()
    for number, text in enumerate(found):
        before, pieces, behind = in_toml(text, form)
        heads = [f"k{number} = ", f"[t{number}]\na.b = [1, ", "[[t]]\na={'x y' = {y = ", "b = "]
        head = heads[form() % 3 if number else 0]
        file.add(f'# "é😀"\n{head}{before}')
        file.text(pieces)
        file.add(behind + ("]" if "[1" in head else "}}" if "x y" in head else "") + " # é😀\n")
    return file


WRITERS = {
    "active.de.toml": written_toml,
    "de.ftl": written_fluent,
    "de.yml": written_yaml,
    "m_de.properties": written_properties,
    "Res.de.resx": written_resx,
    "values-de/strings.xml": written_android,
    "de.lproj/a.strings": written_strings,
    "de.lproj/a.stringsdict": written_plist,
}
# No blanks at the ends, which readers take away, nor two in a row.
CHARS = st.sampled_from("aäß€😀中\"'\\<>&;:={}%#|!@?nu/* \n")
SOME = st.lists(
    st.text(CHARS, min_size=1, max_size=12).map(lambda text: f"x{text}y"), min_size=1, max_size=4
)


@pytest.mark.parametrize("path", WRITERS)
@given(found=SOME, data=st.data())
@fuzz
def test_every_character_stands_where_its_place_says(tmp_path_factory, path, found, data):
    forms = data.draw(st.lists(st.integers(0, 11), min_size=97, max_size=97))
    numbers = iter(range(1_000_000))
    file = WRITERS[path](found, lambda: forms[next(numbers) % 97])
    folder = tmp_path_factory.getbasetemp() / "places"
    raw = read(str(folder / path), file.file)
    assert [record.target.text for record in raw.records] == file.said
    for record, at in zip(raw.records, file.at, strict=True):
        for offset in range(len(record.target.text)):
            before = file.file[: at[offset]]
            wanted = before.count("\n") + 1, len(before) - before.rfind("\n")
            if record.target.text[offset] != "\n":  # several of which may be read at once
                assert position(record.target.text, record.target.places, offset) == wanted


@pytest.mark.parametrize("path", [*SAMPLES, "a.xcstrings"])
@given(data=st.data())
@fuzz
def test_a_damaged_file_gives_a_result_or_a_clean_error(tmp_path_factory, path, data):
    seed = SAMPLES.get(path, (CATALOG,))[0].encode()
    for _ in range(data.draw(st.integers(1, 4))):
        at, gone = data.draw(st.integers(0, len(seed))), data.draw(st.integers(0, 9))
        new = data.draw(
            st.one_of(st.binary(max_size=4), st.text(CHARS, max_size=4).map(str.encode))
        )
        seed = seed[:at] + new + seed[at + gone :]
    file = put(str(tmp_path_factory.getbasetemp() / "damaged" / path), seed)
    try:
        list(read_file(file))
    except MtqaError as error:
        assert str(error)


HUGE = {
    "Res.de.resx": ("<root><data name='a'><value>", "a&amp;b ", "</value></data></root>"),
    "values-de/a.xml": ("<resources><string name='a'>", "\\'a b ", "</string></resources>"),
    "de.strings": ('"a" = "', '\\"a b ', '";'),
    "de.yml": ('a: "', "\\u00e4 b\\\n  ", 'x"'),
    "de.properties": ("a = ", "\\u00e4 b\\\n", "x"),
    "de.toml": ('a = """', "\\u00e4 b\\\n", 'x"""'),
    "de.ftl": ("a = ", '{ "\\u00e4" } b', "x"),
    "de.stringsdict": ("<plist><dict><key>a</key><string>", "a&amp;b ", "</string></dict></plist>"),
}


@pytest.mark.parametrize("path", HUGE)
def test_a_line_of_many_escapes_is_read_in_time(here, path):
    head, piece, tail = HUGE[path]
    raw = read(path, head + piece * 40_000 + tail)
    assert len(raw.records[0].target.text) > 80_000


@pytest.mark.parametrize("path", SAMPLES)
@pytest.mark.parametrize(
    ("data", "problem"),
    [(b"", "is empty"), (b"  \n", "is empty"), (b"\xff\xfe\0", "."), (b"a\0b", ".")],
)
def test_files_with_nothing_in_them_are_errors(here, path, data, problem):
    with pytest.raises(InputError, match=problem):
        list(read_file(put(path, data)))


@pytest.mark.parametrize("path", SAMPLES)
def test_in_sixteen_bits_the_texts_are_the_same(here, path):
    content, wanted = SAMPLES[path]
    content = content.replace('encoding="utf-8"', 'encoding="utf-16"')
    assert texts(path, codecs.BOM_UTF16_LE + content.encode("utf-16-le")) == wanted


@pytest.mark.parametrize("path", [one for one in SAMPLES if not one.endswith((".ftl", ".toml"))])
def test_lines_that_end_with_cr_alone_are_counted(here, path):
    """Fluent takes the sign for any other, and TOML for an error."""
    content, wanted = SAMPLES[path]
    lines = read(path, content)
    alone = read(path, content.replace("\n", "\r"))
    assert [record.id for record in alone.records] == [*wanted]
    for one, other in zip(lines.records, alone.records, strict=True):
        assert one.target.text == other.target.text.replace("\r", "\n")
        assert one.target.places[0] == other.target.places[0]


def test_a_comment_ends_with_its_line_whatever_ends_that(here):
    found = texts("de.strings", '// x\r"a" = "Eins"; // y\u2028"b" = "Zwei"; // z\n"c" = "Drei";')
    assert found == {"a": "Eins", "b": "Zwei", "c": "Drei"}


def test_line_separators_end_lines_of_yaml(here):
    content = 'de:\n  a: "Eins\u2028  zwei\x85  drei\u2029\x85 vier"\n'
    record = read("de.yml", content).records[0]
    assert record.target.text == "Eins\u2028zwei drei\u2029\nvier"
    line = content.split("\n")[1]
    for word in ("zwei", "drei", "vier"):
        at = record.target.text.index(word)
        assert position(record.target.text, record.target.places, at) == (2, line.index(word) + 1)


BROKEN = "Der Rat tagte,, sagte sie ."
MENDED = "Der Rat tagte, sagte sie."


def wrong(text: str) -> dict[str, str]:
    """A file of each format with this text behind an escape."""
    inner = f"<string name='a'>&#220;ber \\u00fc\\'s: {text}</string>"
    return {
        "Res.de.resx": resx(f'<data name="a"><value>&#220;ber: {text}</value></data>'),
        "values-de/a.xml": f"<resources>{inner}</resources>",
        "de.strings": f'"a" = "\\U00dcber \\"es\\": {text}";',
        "de.properties": f"a:\\u00dcber \\\n \\u0022es: {text}\n",
        "de.yml": f'de:\n  a: "\\u00dcber \\\n    \\"es\\": {text}"\n',
        "de.ftl": f'a =\n      {{ "\\u00dc" }}ber\n    {{ {{ "$n" }} }}: {text}\n',
        "de.toml": f'[a]\nb = [{{ c = "\\u00dcber \\"es\\": {text}" }}]\n',
        "b.yml": f"de:\n  a: >\n    Über\n    das: {text}\n",
        "b.strings": f"<plist><dict><key>a</key><string>&lt;: {text}</string></dict></plist>",
        "de.stringsdict": f"<plist><dict><key>a</key><string>&lt;: {text}</string></dict></plist>",
    }


@pytest.mark.parametrize("path", wrong(BROKEN))
def test_fix_puts_right_what_is_certain(here, capsys, path):
    put(path, wrong(BROKEN)[path])
    assert cli.run(["fix", path, "--write"]) == 0, capsys.readouterr().err
    assert Path(path).read_text("utf-8") == wrong(MENDED)[path]


def checked(*words: str) -> tuple[int, dict[str, list[tuple[str, str | None, str]]]]:
    """The status and the segments (id, source, target) of each file of a run."""
    status = cli.run(["check", *words, "--model", "none", "--quiet", "-o", "r.json"])
    report = json.loads(Path("r.json").read_text("utf-8"))
    Path("r.json").unlink()
    return status, {
        document["path"]: [(s["id"], s["source"], s["target"]) for s in document["segments"]]
        for document in report["documents"]
    }


def one(name: str, text: str) -> str:
    """A file with one text, by its ending."""
    if name.endswith((".resx", ".resw")):
        return resx(f'<data name="a"><value>{text}</value></data>')
    if name.endswith(".xml"):
        return f'<resources><string name="a">{text}</string></resources>'
    if name.endswith(".strings"):
        return f'"a" = "{text}";'
    if name.endswith((".properties", ".ftl")):
        return f"a = {text}\n"
    if name.endswith(".toml"):
        return f'a = "{text}"\n'
    if name.endswith(".yml"):
        return f'a: "{text}"\n'
    raise ValueError(name)


PAIRS = [
    ("m.de.yml", "m.yml", "m.en.yml", "m.fr.yml"),
    ("m_de.properties", "m.properties", "m_en.properties", "m_fr.properties"),
    ("Res.de.resx", "Res.resx", "Res.en.resx", "Res.fr.resx"),
    tuple(f"res/values{lang}/strings.xml" for lang in ("-de", "", "-en", "-fr")),
    tuple(f"{lang}.lproj/L.strings" for lang in ("de", "Base", "en", "fr")),
    tuple(f"i18n/active{lang}.toml" for lang in (".de", "", ".en", ".fr")),
    ("x_de.ftl", "x.ftl", "x_en.ftl", "x_fr.ftl"),
    tuple(f"res/values{lang}/a.xml" for lang in ("-b+de+AT", "", "-b+en+001", "-b+fr")),
    tuple(f"values{lang}/a.xml" for lang in ("-de-rAT", "", "-en-rGB", "-fr")),
]


@pytest.mark.parametrize(("german", "neutral", "english", "french"), PAIRS)
def test_a_folder_in_many_languages(here, capsys, german, neutral, english, french):
    """The file of no language is the source; else that of --source-lang."""
    put(f"app/{german}", one(german, "Das Haus ist offen."))
    put(f"app/{neutral}", one(neutral, "The house is open."))
    put(f"app/{english}", one(english, "The home is open."))
    put(f"app/{french}", one(french, "La maison est ouverte."))
    wanted = {f"app/{german}": [("a", "The house is open.", "Das Haus ist offen.")]}
    assert checked("app", "--source", "app") == (0, wanted)
    assert capsys.readouterr().err == ""
    for lang, source in (("en", "The home is open."), ("fr", "La maison est ouverte.")):
        found = checked("app", "--source", "app", "--source-lang", lang)[1]
        assert [s for _, s, _ in found[f"app/{german}"]] == [source]
    source = jobs(["app"], "app")[0].source
    assert source == str(Path("app", neutral))
    Path(f"app/{neutral}").unlink()
    assert checked("app", "--source", "app")[0] == 3
    assert "or name the language: --source-lang" in capsys.readouterr().err
    Path(f"app/{french}").unlink()
    found = checked("app", "--source", "app")[1]
    assert [s for _, s, _ in found[f"app/{german}"]] == ["The home is open."]
    assert checked("app")[1] == {f"app/{german}": [("a", None, "Das Haus ist offen.")]}


def test_an_instruction_in_a_comment_is_for_the_text_beside_it(here):
    inner = '<data name="a"><value>Gut.</value><comment>mtqa: ignore[x] y</comment></data>'
    before = '<!-- mtqa: ignore[z] w --><data name="b"><value>Gut.</value></data>'
    raw = read("Res.de.resx", resx(inner + before + "<!-- mtqa: ignore[q] r -->"))
    assert [record.target.ignores[0].checks for record in raw.records] == [("x",), ("z",)]
    assert [ignore.checks for ignore in raw.stray] == [("q",)]


CATALOG = """{
  "sourceLanguage" : "en",
  "strings" : {
    "Open %@" : {
      "localizations" : {
        "de" : { "stringUnit" : { "state" : "translated", "value" : "\\"%@\\" \\u00f6ffnen,, ja" } }
      }
    },
    "files" : {
      "localizations" : {
        "de" : { "variations" : { "plural" : {
          "one" : { "stringUnit" : { "state" : "translated", "value" : "%lld Datei" } },
          "other" : { "stringUnit" : { "state" : "translated", "value" : "%lld Dateien" } } } } },
        "en" : { "stringUnit" : { "state" : "new", "value" : "%lld files" } },
        "fr" : { "stringUnit" : { "state" : "translated", "value" : "%lld fichiers" } }
      }
    },
    "It was lost" : { },
    "New" : { "localizations" : { "de" : { "stringUnit" : { "state" : "new", "value" : "x" } } } },
    "Brand" : { "shouldTranslate" : false },
    "Gone" : { "extractionState" : "stale" }
  },
  "version" : "1.0"
}
"""


def test_a_catalog_of_apple_holds_its_sources(here):
    (raw,) = read_file(put("a.xcstrings", CATALOG))
    assert (raw.source_lang, raw.target_lang, raw.keyed) == ("en", "de", False)
    found = [(one.id, one.source and one.source.text, one.target.text) for one in raw.records]
    assert found == [
        ("Open %@", "Open %@", '"%@" öffnen,, ja'),
        ("files.one", "%lld files", "%lld Datei"),
        ("files.other", "%lld files", "%lld Dateien"),
        ("It was lost", "It was lost", ""),
        ("New", "New", ""),
    ]
    first, lost = raw.records[0], raw.records[3]
    line = CATALOG.split("\n")[5]
    places = first.target.places
    assert position(first.target.text, places, 5) == (6, line.index("\\u00f6") + 1)
    assert position(first.target.text, places, 6) == (6, line.index("ffnen") + 1)
    assert (first.source.places[0].line, first.source.places[0].column) == (4, 6)
    assert lost.target.places[0].line == 18
    assert cli.run(["fix", "a.xcstrings", "--write"]) == 0
    assert Path("a.xcstrings").read_text("utf-8") == CATALOG.replace(",, ja", ", ja")


# Many variants within a long text.
VARIED = "{ $n ->" + "".join(f"\n  [k{n}] a" for n in range(20)) + "\n *[other] b\n }"


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("a.xcstrings", "[]", "is no catalog of strings"),
        ("a.xcstrings", '{"strings": {"a": {}}}', "holds no translations into de"),
        ("a.xcstrings", '{"strings": [{"a": 1}], "strings": {}}', "holds no translations into de"),
        ("a.xcstrings", '{"strings": ', "is not JSON"),
        ("a.resx", "<a/>", "is no file of .NET resources: its first element is <a>"),
        ("a.resx", "<root><data name='a'>", "is not well-formed XML"),
        ("a.resx", "<root></root>", "holds no text to check"),
        ("a.xml", "<project><string>a</string></project>", "is XML, not text"),
        ("a.xml", "<resources><string name='a'>", "is not well-formed XML"),
        ("a.xml", "<resources><dimen name='a'>5dp</dimen></resources>", "holds no text to check"),
        (
            "a.xml",
            '<!DOCTYPE resources [<!ENTITY b "c">]><resources>&b;</resources>',
            "declares entities",
        ),
        ("a.strings", '"a" = "b"\n"c" = "d";', "a.strings:1: is .*: an entry is not .*column 1"),
        ("a.strings", '\n "a" = "b', "a.strings:2: is .*: a text begins that no .*column 8"),
        ("a.strings", '"a" = "b"; /*', "a comment begins that nothing closes .column 12"),
        ("a.strings", '"a" = "b"; "c"', "an entry begins that no ; ends .column 12"),
        ("a.strings", '"a" = §;', "'§' stands in no quotation marks .column 7"),
        ("a.strings", "{}", "'{' stands in no quotation marks"),
        ("a.strings", "bplist00\1", "is a compiled property list"),
        ("a.strings", "/* nothing */", "holds no text to check"),
        ("a.properties", "server.port = 8080\nlog = info\n", "holds settings, and no texts by key"),
        (
            "a.yml",
            "on: [push]\njobs:\n  test:\n    run: npm test\n",
            "holds settings, and no texts",
        ),
        ("de.yml", "a: 'b", "is not YAML: found unexpected end of stream"),
        ("de.yml", "a: b\nc: d: e\n", r"de.yml:2: is not YAML: .* .column \d+"),
        ("de.yml", "a: b\n---\nc: d\n", "de.yml:2: holds several documents"),
        ("de.yml", "a: 5\n", "holds no text to check"),
        ("de.yml", f"a: &a '{'x' * 20_000}'\n" + "b: *a\n" * 501, "de.yml:502: repeats texts of"),
        ("de.ftl", "a = b\nc = { d\ne = f\n", "de.ftl:3: is not Fluent: Expected .* .column"),
        ("de.ftl", "a =\n" + "    b\n" * 20_000, "de.ftl:1: holds a text of more than 10,000"),
        ("de.toml", "a = b\nc = 1\n", r"de.toml:1: is not TOML: .* .column \d+"),
        ("de.toml", "a = [1\n", "de.toml: is not TOML: Unclosed array"),
        ("de.toml", f"a = {'1' * 5000}\n", "de.toml: is not TOML: "),
        ("de.toml", f"a = {'[' * 5000}{']' * 5000}\n", "is nested too deeply"),
        ("de.toml", f"b = 1\n{'a.' * 99_999}a = 5\n", "de.toml:2: is nested too deeply"),
        ("de.toml", "a = 5\n", "holds no text to check"),
        ("a.toml", "a = 'image: hund'\n", "holds settings, and no texts by key"),
        ("Cargo.toml", "[package]\ndescription = 'Ein Werkzeug.'\n", "holds settings"),
        ("pyproject.toml", "[project]\ndescription = 'Ein Werkzeug.'\n", "holds settings"),
        ("mtqa.toml", "source = 'Der Rat'\n", "holds settings"),
        (
            "de.ftl",
            f"a = b\n# {'c' * 100_000}",
            "de.ftl:2: holds a comment, literal or name",
        ),
        ("de.ftl", f'a = b {{ "{"c " * 60_000}" }}', "de.ftl:1: holds a comment, literal or name"),
        ("de.ftl", "# nothing\n", "holds no text to check"),
        ("de.ftl", "a = " + "{" * 5000, "is nested too deeply"),
        ("de.ftl", f"a = {'x' * 9999}{VARIED * 60}", "de.ftl:1: repeats texts of more than"),
        ("a.xml", "\ufeff", "is empty"),
        ("de.properties", "\ufeff", "is empty"),
        ("de.yml", "[" * 100_000, "nested deeper|maximum nesting"),
        ("de.yml", "a: \x1b\n", "is not YAML"),
        ("de.properties", "# nothing\n", "holds no text to check"),
        ("a.stringsdict", "<dict/>", "is no property list: its first element is <dict>"),
        ("a.resx", '<!DOCTYPE a [<!ENTITY b "c">]><root>&b;</root>', "declares entities"),
    ],
)
def test_what_cannot_be_read_says_why(here, name, content, problem):
    with pytest.raises(InputError, match=problem):
        list(read_file(put(name, content)))


def test_variants_of_fluent_stand_beside_those_of_the_source_or_its_usual_one(here):
    put("en/x.ftl", "a = { $n ->\n [one] One file.\n *[other] Files.\n }\nb = One.\nc = Lost.\n")
    put("de/x.ftl", "a = Dateien.\nb = { $n ->\n [few] Ein.\n *[other] Eins.\n }\n")
    assert checked("de", "--source", "en")[1]["de/x.ftl"] == [
        ("a", "Files.", "Dateien."),
        ("b[few]", "One.", "Ein."),
        ("b", "One.", "Eins."),
        ("c", "Lost.", ""),
    ]
    put("en/x.ftl", "a = { $n } files are open.\nb = It is open.\n")
    put(
        "de/x.ftl",
        "a = { $n ->\n [one] Eine Datei ist offen.\n *[other] { $n } Dateien sind offen.\n }\n"
        "b = { GENDER($x) ->\n [m] Er ist offen.\n *[f] Sie ist offen.\n }\n",
    )
    status = cli.run(["check", "de", "--source", "en", "--model", "none", "--fail-on", "minor"])
    assert status == 0


def test_an_instruction_before_a_message_is_for_all_of_it(here, capsys):
    content = (
        "# mtqa: ignore[doubled-punctuation] so\na = Der Rat tagt.\n  .b = Der Rat tagt,, ja.\n"
    )
    put("de.ftl", content)
    assert cli.run(["check", "de.ftl", "--model", "none", "--fail-on", "minor"]) == 0
    assert "matches nothing" not in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("de.ftl", "a = Der Rat,, { $n ->\n [one] sagt er,, ja\n *[other] sagen sie\n }.\n"),
        ("de.yml", "a: &a Der Rat,, ja\nb: *a\nc: Der Rat,, ja\n"),
    ],
)
def test_what_texts_share_is_found_once(here, name, content):
    put(name, content)
    cli.run(["check", name, "--model", "none", "--quiet", "-o", "r.json"])
    (document,) = json.loads(Path("r.json").read_text("utf-8"))["documents"]
    found = [(f["line"], f["column"]) for s in document["segments"] for f in s["findings"]]
    lines = enumerate(content.split("\n"), start=1)
    assert found == [(n, at.start() + 1) for n, line in lines for at in re.finditer(",,", line)]


def test_what_variants_share_is_mended_once(here):
    put("de.ftl", "a = Der Rat , { $n ->\n [one] sagt er\n *[other] sagen sie\n } -- ja.\n")
    assert cli.run(["fix", "de.ftl", "--write"]) == 0
    wanted = "a = Der Rat, { $n ->\n [one] sagt er\n *[other] sagen sie\n } – ja.\n"
    assert Path("de.ftl").read_text("utf-8") == wanted


def test_folders_named_after_languages_pair_in_one_tree(here):
    for name in ("de-DE/R.resw", "en-US/R.resw", "de/a.json", "en/a.json", "de/b.txt"):
        put(f"app/{name}", "x")
    found = {job.path: job.source or str(job.problem) for job in jobs(["app"], "app")}
    assert found.pop("app/de-DE/R.resw") == "app/en-US/R.resw"
    assert found.pop("app/de/a.json") == "app/en/a.json"
    assert "has no partner" in found["app/de/b.txt"]


def test_xml_and_settings_in_a_folder_are_no_noise(here):
    """Even where they are named after the language."""
    put("de/pom.xml", "<project><name>A project</name></project>")
    put("values-de/dimens.xml", "<resources><dimen name='a'>5dp</dimen></resources>")
    put("values-de/layout.xml", '<LinearLayout text="Ein Text"/>')
    put("values-de/broken.xml", "<resources><string name='a'>Text")
    put("build.xml", "<resources><string name='a'>Text</string></resources>")
    put("a.txt", "Der Rat tagte.\n")
    put("de/server.properties", "port = 8080\nhost = example.org\n")
    put("de/texts.properties", "open = Öffnen\nclose = Schließen\n")
    put("server.properties", "open = Öffnen\n")
    put("de/ci.yml", "on: [push]\njobs:\n  test:\n    - name: Test\n      run: npm test\n")
    put("de/broken.yml", "{{ template }}: [\n")
    put("de/menu.yaml", "open: Öffnen\n")
    put("docker-compose.yml", "services:\n  web:\n    image: nginx\n")
    put(".gitlab-ci.yml", "test:\n  script: make\n")
    told: list[str] = []
    found = [job.path for job in jobs(["."], say=told.append)]
    texts = ["de/menu.yaml", "de/texts.properties", "values-de/broken.xml"]
    assert found == ["a.txt", *texts]
    assert told == [
        "Left out, because mtqa does not read their formats: de/broken.yml, de/ci.yml, "
        "de/server.properties. mtqa check FILE says what to give instead."
    ]


@pytest.mark.parametrize("encoding", ["iso-8859-1", "utf-8", "utf-8-sig"])
def test_properties_are_read_as_java_reads_them(here, encoding):
    raw = read("de.properties", "a = Größe \\u201e\n".encode(encoding))
    assert [(r.id, r.target.text) for r in raw.records] == [("a", "Größe „")]
    assert cli.run(["check", "de.properties", "--model", "none", "--encoding", "utf-8"]) == (
        3 if encoding == "iso-8859-1" else 0
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"a = Nein -- ja.", b"a = Nein \\u2013 ja."),
        (b"a = Gr\xf6\xdfe -- ja.", b"a = Gr\xf6\xdfe \\u2013 ja."),
        ("a = Größe -- ja.".encode(), "a = Größe – ja.".encode()),
    ],
)
def test_fix_escapes_in_properties_what_they_may_not_hold(here, before, after):
    put("de.properties", before)
    assert cli.run(["fix", "de.properties", "--write"]) == 0
    assert Path("de.properties").read_bytes() == after


def test_the_language_above_all_texts_is_no_part_of_their_keys(here):
    put("de.yml", "de-AT:\n  a: Ein Satz.\n  b: {c: Zwei}\n")
    put("en.yml", "en:\n  a: A sentence.\n  b:\n    c: Two\n  d: Three sentences.\n")
    found = checked("de.yml", "--source", "en.yml")[1]["de.yml"]
    wanted = [("a", "A sentence.", "Ein Satz."), ("b.c", "Two", "Zwei")]
    assert found == [*wanted, ("d", "Three sentences.", "")]
    put("fr.yml", "fr:\n  a: Une phrase.\n")
    assert checked("fr.yml")[0] == 3
    put("all.yml", "de:\n  a: Ein Satz.\nen:\n  a: A sentence.\n")
    words = ["all.yml", "--source", "all.yml", "--source-lang", "en"]
    assert checked(*words)[1] == {"all.yml": [("a", "A sentence.", "Ein Satz.")]}


def test_translations_in_a_list_have_their_ids(here):
    items = "- id: open\n  translation: Offen\n- id: files\n  translation:\n    other: Dateien\n"
    assert texts("de.yaml", items) == {"open": "Offen", "files.other": "Dateien"}
    assert texts("de.yml", "translation: Offen\nid: x\n") == {"translation": "Offen", "id": "x"}


def test_instructions_stand_above_a_text_or_behind_it(here):
    content = "a: Eins # mtqa: ignore[x] y\n# mtqa: ignore[z] w\nb: 'Zwei'\n# mtqa: ignore[q] r\n"
    raw = read("de.yml", content)
    assert [record.target.ignores[0].checks for record in raw.records] == [("x",), ("z",)]
    assert [(ignore.checks, ignore.line) for ignore in raw.stray] == [(("q",), 4)]


def test_instructions_of_toml_stand_above_a_text_or_behind_it(here):
    content = "a = 'Eins' # mtqa: ignore[x] y\n# mtqa: ignore[z] w\nb = [ # mtqa: ignore[v] u\n"
    raw = read("de.toml", f"{content}'Zwei'] # mtqa: ignore[q] r\n# mtqa: ignore[s] t\n")
    found = [[one.checks[0] for one in record.target.ignores] for record in raw.records]
    assert found == [["x"], ["z", "v", "q"]]
    assert [ignore.checks for ignore in raw.stray] == [("s",)]


@given(data=st.data())
@fuzz
def test_the_texts_of_toml_are_those_of_the_standard_library(tmp_path_factory, data):
    """What is read otherwise would be an error."""
    seed = TOML
    for _ in range(data.draw(st.integers(1, 6))):
        at, gone = data.draw(st.integers(0, len(seed))), data.draw(st.integers(0, 9))
        first = data.draw(st.integers(0, len(seed)))
        new = seed[first : first + data.draw(st.integers(0, 30))]
        seed = seed[:at] + data.draw(st.sampled_from(["", "\n", new])) + seed[at + gone :]
    try:
        read(str(tmp_path_factory.getbasetemp() / "de.toml"), seed)
    except InputError as error:
        assert "was not understood" not in str(error)


def test_yaml_is_the_same_without_the_parser_in_c(here, monkeypatch):
    import yaml

    first = read("de.yml", YAML)
    monkeypatch.delattr(yaml, "CSafeLoader", raising=False)
    assert read("de.yml", YAML) == first
    with pytest.raises(InputError, match=r"de\.yml:2: is not YAML"):
        read("de.yml", "a: b\nc: \x07\n")
    with pytest.raises(InputError, match="is nested deeper than 100 names"):
        read("de.yml", "[" * 5000)


@pytest.mark.parametrize(
    ("target", "source"),
    [
        ("res/values-de", "res/values"),
        ("res", "res"),
        (".", "."),
        ("res/values-de/strings.xml", "res"),
        ("res/values-de/strings.xml", "res/values/strings.xml"),
    ],
)
def test_folders_of_languages_pair_however_they_are_named(here, target, source):
    put("res/values-de/strings.xml", one(".xml", "Offen"))
    put("res/values/strings.xml", one(".xml", "Open"))
    put("res/values/other.xml", one(".xml", "Open"))
    (job,) = jobs([target], source)
    assert (Path(job.path), Path(job.source or "")) == (
        Path("res/values-de/strings.xml"),
        Path("res/values/strings.xml"),
    )


def test_variants_of_regions_pair_as_the_language_does(here):
    for folder in ("values", "values-de", "values-de-rAT", "values-b+de+CH", "values-b+de+Latn"):
        put(f"res/{folder}/a.xml", one(".xml", "Offen"))
    for folder in ("Base", "de", "de-AT", "de_CH"):
        put(f"ios/{folder}.lproj/a.strings", one(".strings", "Offen"))
    for name in ("en", "de", "de-AT", "de_CH"):
        put(f"rails/{name}.yml", one(".yml", "Offen"))
    found = {job.path: job.source for job in jobs(["."], ".")}
    assert found == {
        **{f"res/values-{one}/a.xml": "res/values/a.xml" for one in ("de", "de-rAT", "b+de+CH")},
        "res/values-b+de+Latn/a.xml": "res/values/a.xml",
        **{f"ios/{one}.lproj/a.strings": "ios/Base.lproj/a.strings" for one in ("de", "de-AT")},
        "ios/de_CH.lproj/a.strings": "ios/Base.lproj/a.strings",
        **{f"rails/{one}.yml": "rails/en.yml" for one in ("de", "de-AT", "de_CH")},
    }


def test_a_pipe_in_a_folder_is_not_read(here):
    Path("de").mkdir()
    for ending in (".yml", ".xml", ".properties"):
        os.mkfifo(f"de/a{ending}")
    problems = [str(job.problem) for job in jobs(["de"])]
    assert len(problems) == 3
    assert all("is a pipe or device, so it was not read" in problem for problem in problems)


def test_a_lost_tag_of_a_text_is_found(here):
    put("values-de/a.xml", one(".xml", "Das <i>alte</i> Haus ist offen."))
    put("values/a.xml", one(".xml", "The <i>old</i> house is <a href='x'>open</a>."))
    words = ["values-de", "--source", "values", "--select", "altered-link"]
    cli.run(["check", *words, "--model", "none", "--quiet", "-o", "r.json"])
    (document,) = json.loads(Path("r.json").read_text("utf-8"))["documents"]
    (finding,) = document["segments"][0]["findings"]
    assert finding["message"] == "The tag <a> of the source is missing in the translation."
    assert (finding["text"], finding["column"]) == ("open", 65)


def test_what_stands_beside_a_file_is_of_its_kind(here, capsys):
    put("x.de.md", "Der Rat tagte.\n")
    put("x.en.yml", "open: Open\n")
    put("y_de.properties", "a = Offen\n")
    put("y_en.properties", "a = Open\n")
    checked("x.de.md")
    assert capsys.readouterr().err == ""
    checked("y_de.properties")
    assert "Not compared with y_en.properties. To compare" in capsys.readouterr().err


def test_aliases_make_no_small_file_large(here):
    lines = ["a0: &a0 [Text, Text]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 20)]
    assert len(read("de.yml", "\n".join(lines)).records) == 2
