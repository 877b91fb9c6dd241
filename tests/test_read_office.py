"""DOCX and ODT: what is text and what is not, seams and positions, and hostile archives."""

from __future__ import annotations

import doctest
import io
import tracemalloc
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa import cli
from qa.data import Block
from qa.errors import InputError, MtqaError
from qa.read import jobs, read_file
from qa.readers import archive as bounds
from qa.readers import odt as open_document
from qa.readers import paragraphs, raised, word, word_elements
from qa.text.places import position
from tests.fuzzing import fuzzing
from tests.office import MORE, ODF, TYPES, W, archive, docx, odt, paragraph, read, relations, run

fuzz = fuzzing(60)


def words(tmp_path: Path, body: str, **found: str) -> list[Block]:
    return read(tmp_path, "a.docx", docx(body, **found))


def texts(tmp_path: Path, body: str, **found: str) -> list[str]:
    return [block.text for block in words(tmp_path, body, **found)]


def seams(block: Block) -> list[tuple[int, str]]:
    return [(seam.offset, seam.kind) for seam in block.seams]


# --- DOCX: what is text ---

DELETED = '<w:del w:id="1"><w:r><w:delText>alte </w:delText></w:r></w:del>'
FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{code}</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
LINK = FIELD.format(code='HYPERLINK "https://a.de"', result=run("Haus"))
TOC = FIELD.format(code="TOC \\o", result=f"{run('Inhalt 5')}</w:p><w:p>{run('Ende 9')}")
BOX = "<w:txbxContent>{}</w:txbxContent>"


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (run("Das ") + run("Haus") + run("."), "Das Haus."),
        (run("Das ") + DELETED + run("Haus."), "Das Haus."),
        (run("Das ") + f"<w:ins>{run('neue ')}</w:ins>" + run("Haus."), "Das neue Haus."),
        (f"<w:moveFrom>{run('weg')}</w:moveFrom><w:moveTo>{run('da')}</w:moveTo>", "da"),
        (run("Das ") + LINK + run("."), "Das Haus."),
        (f"<w:fldSimple w:instr='DATE'>{run('3. Mai')}</w:fldSimple>", "3. Mai"),
        (run("Das ") + run("geheime ", "<w:vanish/>") + run("Haus"), "Das Haus"),
        (run("Das ", '<w:vanish w:val="0"/>') + run("Haus"), "Das Haus"),
        ("<w:r><w:t>Don</w:t><w:softHyphen/><w:t>au</w:t></w:r>", "Donau"),
        ("<w:r><w:t>Do\xadnau</w:t></w:r>", "Donau"),
        ("<w:r><w:t>E</w:t><w:noBreakHyphen/><w:t>Mail</w:t></w:r>", "E-Mail"),
        ("<w:r><w:t>3.\xa0Mai</w:t></w:r>", "3.\xa0Mai"),
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>", "a\tb\nc"),
        ("<w:r><w:t>a</w:t></w:r><w:r><w:t> b </w:t></w:r>", "ab"),  # as Word shows it
        (run("a\nb\tc"), "a b c"),
        ('<w:r><w:t>Nr</w:t><w:sym w:font="Symbol" w:char="2116"/></w:r>', "Nr№"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{run('da')}</w:sdtContent></w:sdt>", "da"),
        (f"<w:smartTag>{run('Wien')}</w:smartTag>", "Wien"),
        (run("n ist ") + "<m:oMath><m:r><m:t>n²</m:t></m:r></m:oMath>", "n ist n²"),
        (f"{run('a')}<w:ruby><w:rt>{run('x')}</w:rt><w:rubyBase>{run('b')}</w:rubyBase></w:ruby>",
         "ab"),
        (run("Auf ") + "<w:r><w:drawing><wp:inline/></w:drawing></w:r>" + run(" klicken"),
         "Auf \ufffc klicken"),
        ("<w:r><w:drawing><wp:inline/></w:drawing></w:r>" + run(" Bild"), "Bild"),
        (run("Ein ") + "<w:r><w:drawing><wp:inline><w:txbxContent/></wp:inline></w:drawing></w:r>"
         + run("Kasten"), "Ein Kasten"),
        (run("Eins") + "<w:commentRangeStart/><w:r><w:commentReference w:id='1'/></w:r>", "Eins"),
    ],
)  # fmt: skip
def test_docx_text(tmp_path, inside, text):
    assert texts(tmp_path, paragraph(inside)) == [text]


def test_docx_deleted_end_joins_paragraphs(tmp_path):
    ended = "<w:rPr><w:del w:id='1'/></w:rPr>"
    body = paragraph(run("Das "), properties=ended) + paragraph(run("Haus"))
    (block,) = words(tmp_path, body + paragraph())
    assert block.text == "Das Haus"
    assert [position(block.text, block.places, at) for at in (0, 4)] == [(1, 1), (2, 1)]
    assert texts(tmp_path, paragraph(DELETED, properties=ended) + paragraph(run("Haus"))) == [
        "Haus"
    ]


DROPPED = '<w:keepNext/><w:framePr w:dropCap="{}" w:lines="3"/>'


@pytest.mark.parametrize("kind", ["drop", "margin"])
def test_docx_a_drop_cap_is_the_first_letter_of_the_next_paragraph(tmp_path, kind):
    first = paragraph(run("D"), properties=DROPPED.format(kind))
    heading = paragraph(run("Titel"), properties='<w:outlineLvl w:val="0"/>')
    found = words(tmp_path, heading + first + paragraph(run("er Hafen.")) + paragraph(run("Ende")))
    assert [(b.text, b.kind) for b in found] == [
        ("Titel", "heading"), ("Der Hafen.", "paragraph"), ("Ende", "paragraph"),
    ]  # fmt: skip
    places = [position(found[1].text, found[1].places, at) for at in (0, 1, 2)]
    assert places == [(2, 1), (3, 1), (3, 2)]
    assert texts(tmp_path, first.replace(kind, "none") + paragraph(run("er"))) == ["D", "er"]


HIDING = (
    '<w:style w:type="character" w:styleId="Geheim"><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Absatz"><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Erbe"><w:basedOn w:val="Absatz"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Offen"><w:basedOn w:val="Absatz"/>'
    '<w:rPr><w:vanish w:val="0"/></w:rPr></w:style>'
    '<w:style w:type="table" w:styleId="T"><w:tblStylePr><w:rPr><w:vanish/></w:rPr>'
    "</w:tblStylePr></w:style>"
)
SECRET = '<w:rStyle w:val="Geheim"/>'


@pytest.mark.parametrize(
    ("style", "inside", "text"),
    [
        ("", run("Das ") + run("geheime ", SECRET) + run("Haus"), "Das Haus"),
        ("", run("Das ") + run("offene ", f"{SECRET}<w:vanish w:val='0'/>"), "Das offene "),
        ("Absatz", run("Das Haus"), ""),
        ("Erbe", run("Das Haus"), ""),
        ("Offen", run("Das Haus"), "Das Haus"),
        ("T", run("Das Haus"), "Das Haus"),
        ("Absatz", run("Das ", "<w:vanish w:val='0'/>") + run("Haus"), "Das "),
        ("Absatz", run("Das ") + run("Haus", SECRET), "Haus"),  # one turns the other over
    ],
)
def test_docx_styles_hide_text(tmp_path, style, inside, text):
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    body = paragraph(inside, properties=properties) + paragraph(run("Ende"))
    found = words(tmp_path, body, styles=HIDING)
    assert [b.text for b in found] == [*filter(None, [text.strip()]), "Ende"]
    assert found[-1].places[0].line == 2


@pytest.mark.parametrize(
    ("choice", "text"),
    [
        ("<w16:symEx/>", "Danke 😊 sehr"),
        ("", "Danke 😊 sehr"),
        ("<w:t>:-)</w:t>", "Danke :-) sehr"),
        ('<w:sym w:char="263A"/>', "Danke ☺ sehr"),
        ("<w:drawing><wp:inline/></w:drawing>", "Danke \ufffc sehr"),
    ],
)
def test_docx_an_alternative_that_is_not_understood(tmp_path, choice, text):
    both = (
        f'<w:r><mc:AlternateContent xmlns:w16="x"><mc:Choice>{choice}</mc:Choice>'
        "<mc:Fallback><w:t>😊</w:t></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert texts(tmp_path, paragraph(run("Danke "), both, run(" sehr"))) == [text]


def test_docx_deleted_cells(tmp_path):
    cell = "<w:tc><w:tcPr>{}</w:tcPr>{}</w:tc>"
    old = "<w:tcPrChange><w:tcPr><w:cellDel/></w:tcPr></w:tcPrChange>"
    row = cell.format("<w:cellDel w:id='1'/>", paragraph(run("weg"))) + cell.format(
        old, paragraph(run("da"))
    )
    assert texts(tmp_path, f"<w:tbl><w:tr>{row}</w:tr></w:tbl>") == ["da"]


def test_docx_what_is_to_be_filled_in_stands_for_a_word(tmp_path):
    field = "<w:sdt><w:sdtPr><w:showingPlcHdr{}/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    date = field.format("", run("Datum wählen"))
    box = f"<w:r>{BOX.format(field.format('', paragraph(run('Hier'))))}</w:r>"
    body = [
        paragraph(run("Er beginnt am "), date, run(" und endet bald.")),
        paragraph(run("Beginn: "), date),
        paragraph(run("Am "), field.format(" w:val='0'", run("3. Mai")), run(".")),
        paragraph(run("Vor"), box, run("nach")),
    ]
    assert texts(tmp_path, "".join(body)) == [
        "Er beginnt am \ufffc und endet bald.", "Beginn:", "Am 3. Mai.", "Vornach",
    ]  # fmt: skip


def test_docx_diagrams_are_read_behind_the_notes(tmp_path):
    dgm = "http://schemas.openxmlformats.org/drawingml/2006"
    text = "<dgm:pt><dgm:t><a:p>{}</a:p></dgm:t></dgm:pt>"
    filled = text.format("<a:r><a:t>Erst </a:t></a:r><a:r><a:t>planen</a:t></a:r>")
    lines = text.format("<a:r><a:t>Dann</a:t></a:r><a:br/><a:r><a:t>bauen</a:t></a:r>")
    data = f'<dgm:dataModel xmlns:dgm="{dgm}/diagram" xmlns:a="{dgm}/main">{{}}</dgm:dataModel>'
    used = f'<dgm:relIds xmlns:dgm="{dgm}/diagram" xmlns:r="{TYPES}" r:dm="{{}}"/>'
    body = paragraph(run("Eins")) + paragraph(
        f"<w:r><w:drawing><wp:inline>{used.format('r0')}</wp:inline></w:drawing></w:r>"
        f"<w:del><w:r><w:drawing>{used.format('r1')}</w:drawing></w:r></w:del>"
    )
    content = archive({
        "word/document.xml": DOCUMENT.format(body),
        "word/_rels/document.xml.rels": relations(diagramData="diagrams/data1.xml"),
        "word/diagrams/data1.xml": data.format(text.format("") + filled + lines),
    })  # fmt: skip
    assert [(b.text, b.kind, b.places[0].line) for b in read(tmp_path, "a.docx", content)] == [
        ("Eins", "paragraph", 1), ("Erst planen", "caption", 3), ("Dann\nbauen", "caption", 4),
    ]  # fmt: skip


def test_docx_left_out_blocks(tmp_path):
    gone = "<w:tr><w:trPr><w:del/></w:trPr><w:tc>{}</w:tc></w:tr>".format(paragraph(run("weg")))
    row = f"<w:tr><w:trPr/><w:tc>{paragraph(run('da'))}</w:tc></w:tr>"
    placeholder = (
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    )
    body = (
        f"<w:p>{TOC}</w:p><w:tbl>{gone}{row}</w:tbl>{placeholder.format(paragraph(run('Hier')))}"
        f"{paragraph(run('Ende'))}"
    )
    assert [(b.text, b.kind) for b in words(tmp_path, body)] == [
        ("da", "cell"),
        ("Ende", "paragraph"),
    ]


def test_docx_text_boxes_are_read_once_behind_their_paragraph(tmp_path):
    box = BOX.format(paragraph(run("Kasten")))
    both = (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>{box}</wps:txbx>'
        f"</mc:Choice><mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    found = words(tmp_path, paragraph(run("Vor "), both, run("nach")) + paragraph(run("Ende")))
    assert [(b.text, b.places[0].line) for b in found] == [
        ("Vor nach", 1),
        ("Kasten", 2),
        ("Ende", 3),
    ]


def test_docx_kinds(tmp_path):
    styles = (
        '<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:styleId="Mein"><w:basedOn w:val="berschrift1"/></w:style>'
        '<w:style w:styleId="Ring"><w:basedOn w:val="Ring2"/></w:style>'
        '<w:style w:styleId="Ring2"><w:basedOn w:val="Ring"/></w:style>'
        '<w:style w:styleId="Liste"><w:pPr><w:numPr/></w:pPr></w:style>'
        '<w:style w:styleId="Zitat"><w:name w:val="Quote"/></w:style>'
        '<w:style w:styleId="Bild"><w:name w:val="caption"/></w:style>'
    )
    kinds = {
        '<w:pStyle w:val="berschrift1"/>': "heading",
        '<w:pStyle w:val="Mein"/>': "heading",
        '<w:pStyle w:val="Ring"/>': "paragraph",
        '<w:pStyle w:val="Liste"/>': "item",
        '<w:pStyle w:val="Liste"/><w:numPr><w:numId w:val="0"/></w:numPr>': "paragraph",
        '<w:pStyle w:val="Zitat"/>': "quotation",
        '<w:pStyle w:val="Bild"/>': "caption",
        '<w:outlineLvl w:val="1"/>': "heading",
        '<w:numPr><w:numId w:val="3"/></w:numPr>': "item",
        '<w:pPrChange><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:pPrChange>': "paragraph",
    }
    body = "".join(paragraph(run("Eins"), properties=found) for found in kinds)
    assert [b.kind for b in words(tmp_path, body, styles=styles)] == list(kinds.values())


def test_docx_notes_stand_behind_the_body_in_the_order_of_their_marks(tmp_path):
    def mark(name: str) -> str:
        return f'<w:r><w:footnoteReference w:id="{name}"/></w:r>'

    notes = "".join(
        f'<w:footnote w:id="{name}">{paragraph(run(f" Note {name}"))}</w:footnote>'
        for name in ("-1", "1", "2", "3")
    )
    gone = f"<w:del>{mark('3')}</w:del>"
    body = paragraph(run("Eins"), mark("2"), run("."), gone) + paragraph(run("Zwei"), mark("1"))
    found = words(tmp_path, body, footnotes=notes)
    assert [(b.text, b.places[0].line) for b in found] == [
        ("Eins.", 1), ("Zwei", 2), ("Note 2", 3), ("Note 1", 4),
    ]  # fmt: skip
    assert seams(found[0]) == [(4, "tag")]


def test_docx_seams(tmp_path):
    link = f"<w:hyperlink>{run('Bü')}{run('cher')}</w:hyperlink>"
    bold = "<w:b/>"
    body = [
        paragraph(run("Die "), link, run(" da")),
        paragraph(run("Die "), LINK, run(" da")),
        paragraph(run("Die "), run("Bü", bold), run("cher", bold + "<w:lang w:val='en'/>")),
        paragraph(run("Die "), run("Bü", "<w:b w:val='0'/><w:sz w:val='9'/>"), run("cher")),
    ]
    assert [seams(block) for block in words(tmp_path, "".join(body))] == [
        [(4, "link"), (10, "link")], [(4, "link"), (8, "link")], [(4, "tag")], [],
    ]  # fmt: skip


def test_docx_positions_count_paragraphs_and_characters(tmp_path):
    body = paragraph() + paragraph(run("  Eins"), "<w:r><w:br/></w:r>", run("zwei"))
    (block,) = words(tmp_path, body)
    at = block.text.index("zwei")
    assert [position(block.text, block.places, offset) for offset in (0, at)] == [(2, 3), (2, 8)]


def test_docx_a_heading_above_its_text_is_a_paragraph(tmp_path):
    below = "Das Haus öffnet um neun."
    body = paragraph(run("Neue Zeiten"), "<w:r><w:br/></w:r>", run(below))
    found = words(tmp_path, body)
    assert [(b.text, b.places[0].column) for b in found] == [("Neue Zeiten", 1), (below, 13)]
    goes_on = paragraph(
        run("Das Haus in der"), "<w:r><w:br/></w:r>", run("Stadt öffnet am Montag.")
    )
    assert texts(tmp_path, goes_on) == ["Das Haus in der\nStadt öffnet am Montag."]


def test_docx_two_line_breaks_part_paragraphs(tmp_path):
    body = paragraph(run("Eins."), "<w:r><w:br/><w:br/></w:r>", run("Zwei", "<w:b/>"), run("."))
    found = words(tmp_path, body)
    assert [(b.text, b.places[0].column) for b in found] == [("Eins.", 1), ("Zwei.", 8)]
    assert seams(found[1]) == [(4, "tag")]
    page = paragraph(run("Eins"), '<w:r><w:br w:type="page"/></w:r>', run("Zwei"))
    assert texts(tmp_path, page) == ["Eins", "Zwei"]


def test_docx_main_part_is_found_by_its_relation(tmp_path):
    strict = 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"'
    body = f"<w:document {strict}><w:body>{paragraph(run('Eins'))}</w:body></w:document>"
    content = archive({"_rels/.rels": relations(officeDocument="/word/document2.xml"),
                       "word/document2.xml": body})  # fmt: skip
    assert [b.text for b in read(tmp_path, "a.docx", content)] == ["Eins"]


def test_docx_in_utf_16(tmp_path):
    body = f"<w:document {W}><w:body>{paragraph(run('Schön'))}</w:body></w:document>"
    content = archive({"word/document.xml": body.encode("utf-16")})
    assert [b.text for b in read(tmp_path, "a.docx", content)] == ["Schön"]


# --- ODT ---

STYLES = (
    '<style:style style:name="T1" style:family="text">'
    '<style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="T2" style:family="text">'
    '<style:text-properties officeooo:rsid="1" fo:language="en" xmlns:officeooo="x"/></style:style>'
    '<style:style style:name="T3" style:family="text">'
    '<style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="P1" style:parent-style-name="Title"/>'
    '<style:style style:name="P2" style:family="paragraph">'
    '<style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="P3" style:family="paragraph" style:parent-style-name="Geheim"/>'
)
HIDDEN = '<style:text-properties text:display="none"/>'
NAMED = (
    '<office:styles><style:style style:name="Geheim" style:family="paragraph">'
    f'{HIDDEN}</style:style><style:style style:name="Erbe" style:family="paragraph" '
    'style:parent-style-name="Geheim"/><style:style style:name="Wort" style:family="text">'
    f'{HIDDEN}</style:style><style:style style:name="Wort" style:family="paragraph"/>'
    '</office:styles><office:automatic-styles><style:style style:name="T1" style:family="text">'
    f"{HIDDEN}</style:style></office:automatic-styles>"
)


def open_text(tmp_path: Path, body: str) -> list[Block]:
    return read(tmp_path, "a.odt", odt(body, STYLES, NAMED))


def span(text: str, style: str) -> str:
    return f'<text:span text:style-name="{style}">{text}</text:span>'


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ("Das\n   Haus ", "Das Haus"),
        ("Das <text:s/>Haus<text:s text:c='3'/>da", "Das  Haus   da"),
        ("a<text:tab/>b<text:line-break/>c", "a\tb\nc"),
        ("Das " + span(" Haus", "T1") + " da", "Das Haus da"),
        ("Das " + span("geheime ", "T3") + "Haus", "Das Haus"),
        ("Das <text:change-start/>neue <text:change-end/>Haus", "Das neue Haus"),
        ("Das<office:annotation><text:p>Kommentar</text:p></office:annotation> Haus", "Das Haus"),
        ("Do\xadnau", "Donau"),
        ("Seite <text:page-number>3</text:page-number>", "Seite 3"),
        ("<text:ruby><text:ruby-base>a</text:ruby-base><text:ruby-text>x</text:ruby-text>"
         "</text:ruby>b", "ab"),
        ('Auf <draw:frame text:anchor-type="as-char"><draw:image/><svg:desc>x</svg:desc>'
         "</draw:frame> klicken", "Auf \ufffc klicken"),
        ('Ein <draw:frame text:anchor-type="as-char"><draw:text-box/></draw:frame>Kasten',
         "Ein Kasten"),
        ("<text:s text:c='99999999999'/>a", "a"),
        ("Mit <loext:content-control>der <text:s/>Firma</loext:content-control> da",
         "Mit der  Firma da"),
        ("Am <loext:content-control loext:showing-place-holder='true'>Datum"
         "</loext:content-control> da", "Am \ufffc da"),
        ("Das " + span("geheime ", "Wort") + "Haus", "Das Haus"),
        ("Das <text:hidden-text text:is-hidden='true'>geheime </text:hidden-text>Haus", "Das Haus"),
        ("Das <text:hidden-text text:is-hidden='false'>neue </text:hidden-text>Haus",
         "Das neue Haus"),
        ("Das <text:hidden-paragraph text:is-hidden='false'/>Haus", "Das Haus"),
    ],
)  # fmt: skip
def test_odt_text(tmp_path, inside, text):
    assert [b.text for b in open_text(tmp_path, f"<text:p>{inside}</text:p>")] == [text]


def test_odt_blocks(tmp_path):
    body = """
      <text:tracked-changes><text:changed-region><text:deletion><text:p>weg</text:p>
      </text:deletion></text:changed-region></text:tracked-changes>
      <text:h>Titel</text:h>
      <text:p text:style-name="P1">Obertitel</text:p>
      <text:table-of-content><text:index-body><text:p>Titel 3</text:p></text:index-body>
      </text:table-of-content>
      <text:list><text:list-item><text:p>eins</text:p><text:list><text:list-item>
      <text:p>zwei</text:p></text:list-item></text:list></text:list-item></text:list>
      <table:table><table:table-row><table:table-cell><text:p>Zelle</text:p></table:table-cell>
      </table:table-row></table:table>
      <text:p/>
      <text:section text:display="none"><text:p>versteckt</text:p></text:section>
      <text:p>Vor <draw:frame> <draw:text-box> <text:p>Kasten</text:p> </draw:text-box>
      </draw:frame>nach.<text:note><text:note-citation>1</text:note-citation><text:note-body>
      <text:p>Note</text:p></text:note-body></text:note> Weiter</text:p>
      <text:p>Ende</text:p>"""
    found = open_text(tmp_path, body)
    assert [(b.kind, b.text, b.places[0].line) for b in found] == [
        ("heading", "Titel", 1), ("heading", "Obertitel", 2), ("item", "eins", 3),
        ("item", "zwei", 4), ("cell", "Zelle", 5), ("paragraph", "Vor nach. Weiter", 7),
        ("paragraph", "Kasten", 8), ("paragraph", "Ende", 9), ("paragraph", "Note", 10),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "hidden",
    [
        '<text:p text:style-name="P2">weg</text:p>',
        '<text:p text:style-name="P3">weg</text:p>',
        '<text:h text:style-name="Geheim">weg</text:h>',
        '<text:p text:style-name="Erbe">weg<text:note><text:note-body><text:p>Note</text:p>'
        "</text:note-body></text:note></text:p>",
        '<text:p><text:hidden-paragraph text:is-hidden="true"/>weg<text:note><text:note-body>'
        "<text:p>Note</text:p></text:note-body></text:note></text:p>",
        '<text:section text:display="condition" text:is-hidden="true"><text:p>weg</text:p>'
        "</text:section><text:p/>",
    ],
)
def test_odt_hidden_paragraphs_count_but_are_not_read(tmp_path, hidden):
    shown = '<text:p text:style-name="Wort">Eins</text:p>'
    found = open_text(tmp_path, f"{shown}{hidden}<text:p>Zwei</text:p>")
    assert [(b.text, b.places[0].line) for b in found] == [("Eins", 1), ("Zwei", 3)]


def test_odt_seams(tmp_path):
    body = [
        f"<text:p>Die {span('Bücher', 'T1')} da</text:p>",
        f"<text:p>Die {span('Bücher', 'T2')} da</text:p>",
        f"<text:p>Die <text:a>Bü{span('cher', 'T2')}</text:a> da</text:p>",
        f"<text:p>Die {span('Bücher', 'Emphasis')} da</text:p>",
    ]
    assert [seams(block) for block in open_text(tmp_path, "".join(body))] == [
        [(4, "tag"), (10, "tag")], [], [(4, "link"), (10, "link")], [(4, "tag"), (10, "tag")],
    ]  # fmt: skip


# --- Archives that are not what they should be ---


def problem(tmp_path: Path, name: str, content: bytes) -> str:
    with pytest.raises(InputError) as caught:
        read(tmp_path, name, content)
    return str(caught.value)


GOOD = docx(paragraph(run("Ein Satz.")))
DOCUMENT = f"<w:document {W} {MORE}><w:body>{{}}</w:body></w:document>"


def document(text: str | bytes, **more: str | bytes) -> bytes:
    return archive({"word/document.xml": text, **more})


def linked(target: str) -> bytes:
    out = io.BytesIO(GOOD)
    with zipfile.ZipFile(out, "a") as opened:
        info = zipfile.ZipInfo("word/link")
        info.external_attr = 0o120777 << 16
        opened.writestr(info, target)
    return out.getvalue()


def twice() -> bytes:
    out = io.BytesIO(GOOD)
    with pytest.warns(UserWarning), zipfile.ZipFile(out, "a") as opened:
        opened.writestr("word/document.xml", "<x/>")
    return out.getvalue()


def encrypted() -> bytes:
    """The flag alone: in the directory, and in the header of each member."""
    out = bytearray(document(DOCUMENT.format(paragraph(run("a")))))
    out[6] |= 1
    out[out.index(b"PK\x01\x02") + 8] |= 1
    return bytes(out)


BOMB = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
EXTERNAL = '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
NAMES = [f"<a{number}/>" for number in range(10_001)]
LONG = {f"{number}{'x' * 60_000}": "" for number in range(20)}
HOSTILE = {
    "is empty": b"",
    "an old Office file (.doc)": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
    "not a ZIP archive": b"{\\rtf1 Hallo}",
    "damaged ZIP archive": GOOD[:-30],
    "its list of files is too long": archive(LONG),
    "File is not a zip file": b"PK\x03\x04",
    "has no part word/document.xml": archive({"a.xml": "<a/>"}),
    "leads out of it, '../../etc/passwd'": archive({"../../etc/passwd": "x"}),
    "leads out of it, '/etc/passwd'": archive({"/etc/passwd": "x"}),
    "leads out of it, 'word\\\\..\\\\..\\\\x'": archive({"word\\..\\..\\x": "x"}),
    "a link instead of a file": linked("/etc/passwd"),
    "'word/document.xml' twice": twice(),
    "is encrypted": encrypted(),
    "in a way that is not allowed": archive({"word/document.xml": "<a/>"}, zipfile.ZIP_LZMA),
    "declares a document type": document(BOMB + DOCUMENT.format("&b;")),
    "which office files never do": document(EXTERNAL + DOCUMENT.format("&a;")),
    "undefined entity": document(DOCUMENT.format("<w:p><w:r><w:t>&b;</w:t></w:r></w:p>")),
    "is not well-formed XML": document(DOCUMENT.format("<w:p>")),
    "not well-formed": document(DOCUMENT.format("ä").encode("latin-1")),
    "no Word document: its main part begins with 'workbook'": document("<workbook/>"),
    "is nested deeper": document(DOCUMENT.format("<w:p>" * 2000 + "</w:p>" * 2000)),
    "has a tag of more than": document(DOCUMENT.format(f"<w:p a='{'x' * 9_000_000}'/>")),
    "different names": document(DOCUMENT.format("".join(NAMES))),
    "more than 10,000 different names": document(
        DOCUMENT.format("".join(NAMES).replace("/>", "=''/>").replace("<a", "<a a"))
    ),
    "word/document.xml has more than 10,000": document(
        DOCUMENT.format("".join(NAMES).replace("/>", "='x'/>").replace("<a", "<a xmlns:a"))
    ),
    "holds no text": docx(paragraph()),
    "a field that never ends": docx(
        paragraph('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', run("verloren"))
    ),
    "fields nested deeper": docx(paragraph('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * 101)),
}  # fmt: skip


@pytest.mark.parametrize("words", list(HOSTILE))
def test_hostile_docx(tmp_path, words):
    assert words in problem(tmp_path, "a.docx", HOSTILE[words])


@pytest.mark.parametrize("name", ["a.doc", "a.txt"])
@pytest.mark.parametrize("content", [GOOD, HOSTILE["an old Office file (.doc)"]])
def test_an_office_file_with_another_ending(tmp_path, name, content):
    assert "Save it as .docx or .odt" in problem(tmp_path, name, content)


def test_the_lock_file_of_word_is_no_article(tmp_path):
    for name in ("Artikel.docx", "~$tikel.docx", ".~lock.Artikel.odt#"):
        (tmp_path / name).write_bytes(GOOD)
    assert [Path(job.path).name for job in jobs([str(tmp_path)])] == ["Artikel.docx"]


def test_a_bomb_is_not_unpacked(tmp_path):
    content = archive({"word/document.xml": bytes(bounds.MOST_BYTES + 1)})
    assert len(content) < 1_000_000
    tracemalloc.start()
    assert "unpacks to 100,000,001 bytes" in problem(tmp_path, "a.docx", content)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 5_000_000


def test_many_parts_share_one_bound(tmp_path, monkeypatch):
    monkeypatch.setattr(bounds, "MOST_BYTES", 1000)
    content = docx(paragraph(run("Eins " * 100)), styles="<w:style/>" * 10)
    said = problem(tmp_path, "a.docx", content)
    assert "unpacks to" in said and "all that is read may have 1,000" in said


def test_a_part_that_is_packed_too_well_names_that_limit(tmp_path):
    content = archive({"word/document.xml": bytes(bounds.RATIO_FROM + 1)})
    said = problem(tmp_path, "a.docx", content)
    assert "unpacks to 10,000,001 bytes, but a part of" in said
    assert "may have 300 times as many" in said


def test_a_size_that_lies_is_damage(tmp_path):
    content = bytearray(document(DOCUMENT.format(paragraph(run("Eins " * 999)))))
    at = content.index(b"PK\x01\x02") + 24
    content[at : at + 4] = (500).to_bytes(4, "little")
    assert "a.docx: " in problem(tmp_path, "a.docx", bytes(content))


@pytest.mark.parametrize("bound", ["MOST_PARAGRAPHS", "MOST_CHARACTERS"])
def test_too_much_text(tmp_path, monkeypatch, bound):
    monkeypatch.setattr(paragraphs, bound, 3)
    assert "Split it" in problem(tmp_path, "a.docx", docx(paragraph(run("Eins")) * 4))
    assert "Split it" in problem(tmp_path, "a.odt", odt("<text:p>Eins</text:p>" * 4))
    lines = "<text:p>E" + "<text:line-break/>" * 4 + "</text:p>"
    if bound == "MOST_PARAGRAPHS":
        assert "Split it" in problem(tmp_path, "a.odt", odt(lines))


def test_too_many_files(tmp_path, monkeypatch):
    monkeypatch.setattr(bounds, "MOST_MEMBERS", 2)
    assert "more than 2 files" in problem(tmp_path, "a.docx", GOOD)


def test_pictures_are_not_unpacked(tmp_path):
    content = document(
        DOCUMENT.format(paragraph(run("Eins"))), **{"word/media/a.bmp": bytes(20_000_000)}
    )
    assert [b.text for b in read(tmp_path, "a.docx", content)] == ["Eins"]


MANIFEST = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
SECRET = f'<m:manifest xmlns:m="{MANIFEST}"><m:encryption-data/></m:manifest>'
SHEET = (
    f"<office:document-content {ODF}><office:body><office:spreadsheet/></office:body>"
    "</office:document-content>"
)
HOSTILE_ODT = {
    "is encrypted": archive({"content.xml": bytes(20), "META-INF/manifest.xml": SECRET}),
    "it has 'spreadsheet'": archive({"content.xml": SHEET}),
    "has no part content.xml": GOOD,
    "declares a document type": archive({"content.xml": BOMB + SHEET}),
    "holds no text": odt(""),
}


@pytest.mark.parametrize("words", list(HOSTILE_ODT))
def test_hostile_odt(tmp_path, words):
    assert words in problem(tmp_path, "a.odt", HOSTILE_ODT[words])


def test_memory_does_not_grow_with_markup(tmp_path):
    """60,000 elements without text; a tree of them would take tens of megabytes."""
    size = 20_000
    body = DOCUMENT.format("<w:p><w:pPr><w:jc/></w:pPr></w:p>" * size + paragraph(run("Ende")))
    (tmp_path / "a.docx").write_bytes(document(body))
    tracemalloc.start()
    (raw,) = read_file(str(tmp_path / "a.docx"))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert raw.blocks[0].places[0].line == size + 1
    assert peak < 2_000_000


# --- Mutations ---

RICH_DOCX = docx(
    paragraph(run("Die "), f"<w:hyperlink>{run('Bücher')}</w:hyperlink>", run(" da.", "<w:b/>"))
    + paragraph(DELETED, run("Zwei"), '<w:r><w:footnoteReference w:id="1"/><w:br/></w:r>')
    + f"<w:p>{TOC}</w:p><w:tbl><w:tr><w:tc>{paragraph(run('Zelle'))}</w:tc></w:tr></w:tbl>",
    footnotes=f'<w:footnote w:id="1">{paragraph(run("Note"))}</w:footnote>',
    styles='<w:style w:styleId="A"><w:name w:val="heading 1"/><w:basedOn w:val="B"/></w:style>',
)
RICH_ODT = odt(
    f"<text:p>Die {span('Bücher', 'T1')} <text:a>da</text:a>.<text:note><text:note-citation>1"
    "</text:note-citation><text:note-body><text:p>Note</text:p></text:note-body></text:note>"
    "</text:p><text:list><text:list-item><text:p>a<text:s text:c='3'/>b</text:p></text:list-item>"
    "</text:list>",
    STYLES,
)
SEEDS = {"docx": RICH_DOCX, "odt": RICH_ODT}
SIGNS = [b"<", b">", b"/>", b"&", b"&#0;", b"&#x1F600;", b"<!DOCTYPE a>", b"<![CDATA[", b"]]>",
         b"<!--", b"\0", b"\xff", "ä".encode(), b'"', b"'", b"w:", b"w:del", b"w:p", b"text:p",
         b"begin", b"end", b"separate", b"TOC", b"xmlns=''"]  # fmt: skip
EDITS = st.lists(
    st.tuples(
        st.integers(0, 1 << 20),
        st.integers(0, 20),
        st.one_of(st.binary(max_size=6), st.sampled_from(SIGNS)),
    ),
    min_size=1,
    max_size=6,
)


def edited(data: bytes, edits: list[tuple[int, int, bytes]]) -> bytes:
    for at, gone, new in edits:
        at %= len(data) + 1
        data = data[:at] + new + data[at + gone :]
    return data


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("office")


def assert_result_or_error(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    try:
        (raw,) = read_file(str(path))
    except MtqaError as error:
        assert str(error).startswith(str(path))
        return
    for block in raw.blocks:
        assert block.text.strip() and block.places[0].offset == 0
        assert [place.offset for place in block.places] == sorted({p.offset for p in block.places})
        assert all(0 < seam.offset < len(block.text) for seam in block.seams)


@pytest.mark.parametrize("ending", list(SEEDS))
@given(edits=EDITS)
@fuzz
def test_changed_bytes_of_the_archive(folder, ending, edits):
    assert_result_or_error(folder / f"a.{ending}", edited(SEEDS[ending], edits))


@pytest.mark.parametrize("ending", list(SEEDS))
@given(which=st.integers(0, 9), edits=EDITS)
@fuzz
def test_changed_xml_in_the_archive(folder, ending, which, edits):
    with zipfile.ZipFile(io.BytesIO(SEEDS[ending])) as opened:
        found = {name: opened.read(name) for name in opened.namelist()}
    name = list(found)[which % len(found)]
    found[name] = edited(found[name], edits)
    content = archive(dict(found), zipfile.ZIP_STORED)
    assert_result_or_error(folder / f"b.{ending}", content)


WORD_TAGS = [
    *word.BEGIN, *word_elements.SIGNS, *word_elements.LEFT_OUT, "w:rPr", "w:pPr", "w:b", "w:vanish",
    "w:br", "w:framePr", "w:tcPr", "w:rStyle", "w:pStyle", "w:numPr", "w:instrText", "mc:Choice",
    "mc:Fallback", "w:sdtContent", "w:trPr", "w:showingPlcHdr",
]  # fmt: skip
ODT_TAGS = [*open_document.BEGIN, *open_document.KINDS, *open_document.LEFT_OUT, "text:section",
            "loext:content-control", "text:hidden-text"]  # fmt: skip
ATTRIBUTES = [
    "", "w:val='1'", "w:val='0'", "w:val='Geheim'", "w:dropCap='drop'", "text:is-hidden='true'",
    "text:style-name='P2'",
    "w:id='1'",
    "w:fldCharType='begin'", "w:fldCharType='end'",
    "w:fldCharType='separate'", "w:instr='TOC'", "w:char='41'", "text:c='2'",
    "text:anchor-type='as-char'", "text:style-name='T1'", "xml:space='preserve'",
]  # fmt: skip


def tree(tags: list[str]) -> st.SearchStrategy[str]:
    """Well-formed XML in which any element may stand in any other."""
    step = st.one_of(
        st.tuples(st.sampled_from(tags), st.sampled_from(ATTRIBUTES)),
        st.sampled_from(["", "", "a", " ", " b", "TOC ", "ä."]),
    )

    def built(steps: list[tuple[str, str] | str]) -> str:
        out, opened = [], []
        for one in steps:
            if isinstance(one, tuple):
                out.append(f"<{one[0]} {one[1]}>")
                opened.append(one[0])
            elif one or not opened:
                out.append(one)
            else:
                out.append(f"</{opened.pop()}>")
        return "".join([*out, *(f"</{tag}>" for tag in reversed(opened))])

    return st.lists(step, max_size=60).map(built)


@given(body=tree(WORD_TAGS), notes=tree(WORD_TAGS))
@fuzz
def test_any_word_elements_in_any_order(folder, body, notes):
    mark = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    body = paragraph(run("Eins"), mark) + body
    content = docx(body, footnotes=f'<w:footnote w:id="1">{notes}</w:footnote>', styles=HIDING)
    assert_result_or_error(folder / "d.docx", content)


@given(body=tree(ODT_TAGS))
@fuzz
def test_any_odt_elements_in_any_order(folder, body):
    assert_result_or_error(folder / "d.odt", odt(f"<text:p>Eins</text:p>{body}", STYLES))


@pytest.mark.parametrize("ending", list(SEEDS))
@given(edits=EDITS)
@settings(fuzz, max_examples=max(fuzz.max_examples // 10, 3))
def test_the_command_line_never_crashes(folder, ending, edits):
    path = folder / f"c.{ending}"
    path.write_bytes(edited(SEEDS[ending], edits))
    assert cli.run(["check", str(path), "--model", "none", "--quiet"]) in (0, 1, 3)


def test_raised_figures_are_no_part_of_a_number(tmp_path):
    high = '<w:vertAlign w:val="superscript"/>'
    (block,) = words(
        tmp_path, paragraph(run("Das sind 10"), run("6", high), run(" cm"), run("2", high))
    )
    assert block.text == "Das sind 10⁶ cm2"
    (block,) = words(tmp_path, paragraph(run("Im Jahr 1978"), run("3", high), run(" schloss er.")))
    assert block.text == "Im Jahr 1978³ schloss er."
    style = (
        '<style:style style:name="T1" style:family="text">'
        '<style:text-properties style:text-position="super 58%"/></style:style>'
    )
    body = '<text:p>Im Jahr 1978<text:span text:style-name="T1">3</text:span> schloss er.</text:p>'
    assert [block.text for block in read(tmp_path, "a.odt", odt(body, style))] == [block.text]
    assert doctest.testmod(raised).failed == 0
