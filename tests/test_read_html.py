"""HTML: what is text and what is not, exact places, broken and hostile pages."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from justhtml import JustHTML

from qa import cli
from qa.data import Block, Ignore
from qa.errors import InputError
from qa.read import Job, read_file
from qa.readers.markup import BLANK
from qa.review import Options, chosen, documents
from qa.score import Nothing
from qa.split import sentences
from qa.text.places import Ruler, position
from qa.text.segments import LABELS
from tests.fuzzing import fuzzing

SAMPLES = Path(__file__).parent.parent / "samples" / "formats"
quick = fuzzing(100)


def read(
    tmp_path: Path, content: str | bytes, name: str = "a.html", **options: str
) -> tuple[Block, ...]:
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    (raw,) = read_file(str(path), **options)
    return raw.blocks


def texts(tmp_path: Path, content: str, **options: str) -> list[str]:
    """The running text: titles and the like are read beside it, see test_labels.py."""
    blocks = read(tmp_path, content, **options)
    return [block.text for block in blocks if block.kind not in LABELS]


def segments(path: Path) -> list[str]:
    """The sentences of a file, as they are checked."""
    (raw,) = read_file(str(path))
    running = (block for block in raw.blocks if block.kind not in LABELS)
    return [block.text[a:b] for block in running for a, b in sentences(block.text, "de")]


def assert_places(blocks: tuple[Block, ...], content: str, signs: str) -> None:
    """Every character stands where its place says; ``signs`` begin what stands for others."""
    lines = content.split("\n") if "\n" in content else content.split("\r")
    for block in blocks:
        ruler = Ruler(block)
        assert block.places[0].offset == 0
        assert not block.text[0].isspace() or block.text[0] not in BLANK
        for offset, char in enumerate(block.text):
            line, column = position(block.text, block.places, offset)
            assert (line, column) == ruler.at(offset)
            there = (lines[line - 1] + "\n")[column - 1]
            if char in BLANK:
                assert there in BLANK or there in signs, (char, line, column)
            else:
                assert there == char or there in signs, (char, line, column)
        for seam in block.seams:
            assert 0 <= seam.offset <= len(block.text)


@pytest.mark.parametrize("name", ["greeting.html", "greeting.md"])
def test_the_greeting_reads_to_the_same_segments_in_every_format(name):
    assert segments(SAMPLES / name) == segments(SAMPLES / "greeting.txt")


def test_blocks_and_their_kinds(tmp_path):
    page = """<h2>Titel</h2><p>Absatz<ul><li>eins<li><p>zwei</p></ul>
    <blockquote><p>Zitat</blockquote><dl><dt>Wort<dd>Sinn</dl><table><tr><th>Kopf<td>Zelle</table>
    <figure><img alt="Bild"><figcaption>Bildtext</figcaption></figure>
    <div>lose <div>innen</div> danach</div>Ende"""
    assert [(block.kind, block.text) for block in read(tmp_path, page)] == [
        ("heading", "Titel"),
        ("paragraph", "Absatz"),
        ("item", "eins"),
        ("item", "zwei"),
        ("quotation", "Zitat"),
        ("item", "Wort"),
        ("item", "Sinn"),
        ("cell", "Kopf"),
        ("cell", "Zelle"),
        ("alt", "Bild"),
        ("caption", "Bildtext"),
        ("paragraph", "lose"),
        ("paragraph", "innen"),
        ("paragraph", "danach"),
        ("paragraph", "Ende"),
    ]


def test_inline_markup_leaves_seams(tmp_path):
    (block,) = read(tmp_path, '<p>Das <a href="x">alte <b>Haus</b></a> am See<a id=y></a>.</p>')
    assert block.text == "Das alte Haus am See."
    assert [(seam.offset, seam.kind) for seam in block.seams] == [
        (4, "link"),
        (9, "tag"),
        (13, "tag"),
        (13, "link"),
        (20, "tag"),
    ]


def test_white_space_is_what_browsers_show(tmp_path):
    page = "<p>  Ein\n\t <b> Haus</b> \n<i>steht</i>&#32; hier.&nbsp;So\n</p>\n<p>&nbsp;</p>"
    assert texts(tmp_path, page) == ["Ein Haus steht hier.\u00a0So"]


@pytest.mark.parametrize(
    ("page", "found"),
    [
        (
            "<p><b>Neue Zeiten</b><br>Das Haus öffnet um neun.</p>",
            ["Neue Zeiten", "Das Haus öffnet um neun."],
        ),
        (
            "<p>Das gilt nur<br>am Montag in der Halle.</p>",
            ["Das gilt nur\nam Montag in der Halle."],
        ),
        ("<p>Willkommen im<br>Hotel Adler am Markt</p>", ["Willkommen im\nHotel Adler am Markt"]),
        (
            "<p>Wir freuen uns auf<br>Ihren Besuch im Museum</p>",
            ["Wir freuen uns auf\nIhren Besuch im Museum"],
        ),
        ("<p>Ein ziemlich schönes<br>Haus am See</p>", ["Ein ziemlich schönes\nHaus am See"]),
        ("<p>- Brot<br>- Wein</p>", ["- Brot", "- Wein"]),
    ],
)
def test_lines_that_stand_by_themselves_are_paragraphs(tmp_path, page, found):
    blocks = read(tmp_path, page)
    assert [block.text for block in blocks] == found
    assert_places(blocks, page, "<")


@pytest.mark.parametrize(
    ("part", "text"),
    [
        ("<h2><span>Reform</span><span>Kabinett einig</span></h2>", "Reform\nKabinett einig"),
        ("<h2><a href=x><span>Reform</span>Kabinett</a></h2>", "Reform\nKabinett"),
        ("<p><time>14:32</time>Brand gelöscht", "14:32\nBrand gelöscht"),
        ("<p><a href=x>Weiter</a><a href=y>Zurück</a>", "Weiter\nZurück"),
        ("<p><label>Ihr Name</label><input><button>Senden</button>", "Ihr Name\nSenden"),
        # What meets within a sentence is a mistake, to be seen as it is.
        ("<p>Er las die<a href=x>Zeitung</a> gern", "Er las dieZeitung gern"),
        ("<p><a href=x>Reform</a>Kabinett einig", "ReformKabinett einig"),
        ("<h2>Die <b>neue</b>Reform</h2>", "Die neueReform"),
        # Parts of words.
        ("<p><b>G</b><b>m</b><b>b</b><b>H</b>", "GmbH"),
        ("<p><b>Mc</b><b>Donald</b>", "McDonald"),
        ("<h2><b>E</b>in Wort</h2>", "Ein Wort"),
        ("<p>Ein <code><span>get</span><span>Name</span></code> steht", "Ein getName steht"),
    ],
)
def test_elements_that_meet_without_white_space(tmp_path, part, text):
    assert "\n".join(texts(tmp_path, part)) == text


def test_a_line_break_stays_in_the_paragraph_and_two_end_it(tmp_path):
    page = "<p>Am Markt 5 <br> 12345 Ulm<br/>\n<br>Tel. 12<br></p>"
    assert texts(tmp_path, page) == ["Am Markt 5\n12345 Ulm", "Tel. 12"]


def test_entities_and_soft_hyphens(tmp_path):
    page = (
        "<p>Gr&ouml;&szlig;e &lt;b&gt; &notit; &#228;&#xe4;&#228 AT&T &x; R&D&shy;B&#8203;C&eacute"
    )
    (block,) = read(tmp_path, page)
    assert block.text == "Größe <b> ¬it; äää AT&T &x; R&DBCé"
    assert_places((block,), page, "&")
    column = position(block.text, block.places, block.text.index("C"))[1]
    assert page[column - 1] == "C"


LEFT_OUT = [
    "<script>if (a < b) x('</p>')</script>",
    "<style>p > a { }</style>",
    "<nav><ul><li>Start</ul></nav>",
    "<header><nav>Start</nav></header>",
    "<footer>Impressum</footer>",
    "<aside><p>Werbung</p></aside>",
    "<noscript>Bitte</noscript>",
    "<template><p>Muster</p></template>",
    "<button>Los</button>",
    "<form><select><option>eins<option>zwei</select><textarea>drei</textarea></form>",
    "<svg><style/><title>Bild</title><text>Bild</text></svg>",
    "<pre>x = 1</pre>",
    "<p><code>x = 1</code></p>",
    "<p hidden>Nichts</p>",
    '<p style="color: red; display: none">Nichts</p>',
    '<div role="navigation">Start</div>',
    '<p translate="no">Click Save.</p>',
    '<div class="a notranslate">Save</div>',
    "<dialog>Kekse?</dialog>",
    '<div role="dialog" aria-modal="true"><p>Kekse?</p></div>',
    '<section role="AlertDialog">Kekse?</section>',
    "<iframe><p>innen</p></iframe>",
    "<title>Titel</title>",
    "<ul><li hidden>eins</ul>",
    "<!-- <p>alt</p> -->",
    "<?php echo 1 ?>",
    "<![CDATA[ x ]]>",
]


@pytest.mark.parametrize("part", LEFT_OUT)
def test_what_is_no_text_of_the_article_is_left_out(tmp_path, part):
    assert texts(tmp_path, f"<p>Davor.</p>{part}<p>Danach.</p>") == ["Davor.", "Danach."]


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("Klicken Sie auf <button>Los</button>.", "Klicken Sie auf Los."),
        ("Die Datei <code>a.txt</code> fehlt.", "Die Datei a.txt fehlt."),
        ("Er sagte <i lang=en>sorry</i> und ging.", "Er sagte sorry und ging."),
        ("Das <span class=notranslate>Windows</span> hier.", "Das Windows hier."),
        ("Das Amt<sup><a href='#1'>[1]</a></sup> prüft.", "Das Amt prüft."),
        ("Das Amt<a href='#1'><sup>1</sup></a> prüft.", "Das Amt prüft."),
        ("Das Amt<sup>1</sup> prüft.", "Das Amt1 prüft."),
        ("Es sind 5 m<sup>2</sup>.", "Es sind 5 m2."),
        ("Die <a href=x>Wohnung mit 80 m<sup>2</sup></a> da.", "Die Wohnung mit 80 m2 da."),
        ("Die <a href=x>10<sup>6</sup> Liter</a> da.", "Die 10⁶ Liter da."),
        ("Das war 1978<sup> 3</sup>.", "Das war 1978 3."),
        ("Das war <b>1978</b><sup>12</sup>.", "Das war 1978¹²."),
        ("Es sind 4<sup>1</sup>/<sub>2</sub> Liter.", "Es sind 4¹/2 Liter."),
        ("Das <a href=x>Amt<sup>1</sup> hier</a> prüft.", "Das Amt hier prüft."),
        ("Das <a href=x>„Amt“<sup>*</sup></a> prüft.", "Das „Amt“ prüft."),
        ("Das Amt<a href=x> <sup>1</sup> </a> prüft.", "Das Amt prüft."),
        ("<a href=x><sup>3</sup>He ist ein Gas</a>.", "3He ist ein Gas."),
        ("Das <a href=x>Amt<sup>neu</sup></a> da.", "Das Amtneu da."),
        ("Das <noscript><p><img src=x></p></noscript>Amt prüft.", "Das Amt prüft."),
        ("Das <img src=x><noscript><img src=x></noscript> Amt prüft.", "Das \ufffc Amt prüft."),
        ("Das <template><p>Muster</p></template>Amt prüft.", "Das Amt prüft."),
        ("Er <del>kam</del> <ins>ging</ins> heim.", "Er ging heim."),
        ("Er <ins>ging</ins> <del>kam</del> heim.", "Er ging heim."),
        ("Auto<s>bahn</s><ins>fahrt</ins>", "Autofahrt"),
        ("Auto<s>bahn</s>\n<i></i><ins>Fahrt</ins>", "Auto Fahrt"),
        ("Er <b><strike>kam</strike></b> <ins>ging</ins> heim.", "Er kam ging heim."),
        ("Er <del>kam</del> und <ins>ging</ins> heim.", "Er kam und ging heim."),
        ("Er <del>kam</del> heim.", "Er kam heim."),
        ("Er <del>kam <ins>ging</ins></del> heim.", "Er kam ging heim."),
        ("Er <del>a</del><ins>b</ins><del>c</del><ins>d</ins> da.", "Er bd da."),
        ("Das <span hidden>(siehe <b>oben</b>)</span> gilt.", "Das gilt."),
        ("<span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>Die Umlage.", "Die Umlage."),
        ("Er kam<a href='#_ftn1'><span class=MsoFootnoteReference>[1]</span></a>.", "Er kam."),
        ("<span class='MsoEndnoteReference x'>[i]</span> So der Rat.", "So der Rat."),
        ("Das <svg><path d='x'/></svg>Bild.", "Das Bild."),
        ("Donau<wbr>dampf&shy;schiff", "Donaudampfschiff"),
        ("Für <math><mi>x</mi><annotation>\\x</annotation></math> gilt es.", "Für x gilt es."),
    ],
)
def test_a_sentence_does_not_lose_its_words(tmp_path, page, text):
    assert texts(tmp_path, f"<p>{page}</p>") == [text]


def test_a_part_in_another_language_is_left_out(tmp_path):
    page = (
        '<p lang="en">Hi there.<p lang="de-CH">Grüezi.<div lang="en">Hi <p lang="de">Hallo.</div>'
    )
    assert texts(tmp_path, f'<html lang="de">{page}</html>') == ["Grüezi.", "Hallo."]
    assert texts(tmp_path, page, lang="de") == ["Grüezi.", "Hallo."]
    assert len(texts(tmp_path, page)) == 4


def test_the_language_of_the_whole_page_is_not_believed(tmp_path):
    page = '<html lang="en"><body lang="en" translate="no"><p>Ein Satz.</p></body></html>'
    assert texts(tmp_path, page, lang="de") == ["Ein Satz."]


def test_menus_in_the_language_of_the_page_stay_out(tmp_path):
    assert texts(tmp_path, '<nav lang="de"><p>Start</p></nav><p>Satz.', lang="de") == ["Satz."]


def test_a_page_with_nothing_but_what_is_left_out_is_an_error(tmp_path):
    with pytest.raises(InputError, match="all of it stands in parts that are left out"):
        read(tmp_path, '<div lang="en"><p>Eins.</p></div>', lang="de")
    assert read(tmp_path, "<html><head><meta charset=utf-8></head></html>") == ()


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<!-- mtqa: ignore[a, b] weil --><p>x</p><p>y</p>", [1, 0]),
        ("<p><!-- mtqa: ignore[a, b] weil -->x</p><p>y</p>", [1, 0]),
        ("<p>x <!-- mtqa: ignore[a, b] weil --> z</p><p>y</p>", [1, 0]),
        ("<p>x</p><!-- mtqa: ignore[a, b] weil --><ul><li>y</ul>", [0, 1]),
        ("<nav>x<!-- mtqa: ignore[a, b] weil --></nav><p>x</p><p>y</p>", [0, 0]),
        ("<p>x</p><!-- ignore this --><p>y</p>", [0, 0]),
    ],
)
def test_comments_give_instructions_to_the_block_they_stand_in_or_before(tmp_path, page, expected):
    blocks = read(tmp_path, page)
    assert [len(block.ignores) for block in blocks] == expected
    for block in blocks:
        assert block.ignores in ((), (Ignore(("a", "b"), "weil", 1),))


def test_an_element_that_never_ends_does_not_hide_the_rest(tmp_path):
    assert texts(tmp_path, "<nav>Start<nav><p>Text.</p></body></html>") == ["Start", "Text."]
    assert texts(tmp_path, "<div><aside>Start</div><p>Text.</p>") == ["Start", "Text."]
    assert texts(tmp_path, "<p>Das <span hidden>geht.</p><p>Gut.") == ["Das geht.", "Gut."]


@pytest.mark.parametrize("open_", ["<!-- ", "<script>", "<title>", "<style><b>"])
def test_what_never_ends_and_would_hide_the_rest_is_an_error(tmp_path, open_):
    with pytest.raises(InputError, match=r":2: .*never ends.* End it with"):
        read(tmp_path, f"<p>Eins.</p>\n{open_}<p>Zwei.</p>")


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<p>a < b & c > d</p>", ["a < b & c > d"]),
        ("<p>Eins <a href='x>Link</a> zwei", ["Eins Link zwei"]),
        ("<p>Eins</p", ["Eins</p"]),
        ("</div></p><b><p>Eins</b> zwei</p>drei</i>", ["Eins zwei", "drei"]),
        ("<p>Eins<table><tr><td>zwei<tr><td>drei", ["Eins", "zwei", "drei"]),
        ("<p>Eins <!---->zwei <!-->drei", ["Eins zwei drei"]),
        ("<p>Eins <!doctype x> zwei </ x> drei", ["Eins zwei drei"]),
        ("<P ID=1 LANG=DE>Eins<BR/>zwei</P >", ["Eins\nzwei"]),
        ("\ufeff<p>Eins", ["Eins"]),
        ("<p>Eins\r<p>zwei", ["Eins", "zwei"]),
    ],
)
def test_a_broken_page_gives_what_browsers_show(tmp_path, page, expected):
    assert texts(tmp_path, page) == expected


def test_xhtml_has_empty_elements(tmp_path):
    page = '<?xml version="1.0"?><html><head><script src="x"/><title/></head><p>Eins<p/>zwei'
    assert [b.text for b in read(tmp_path, page, "a.xhtml")] == ["Eins", "zwei"]


@pytest.mark.parametrize(
    ("head", "codec"),
    [
        ('<meta charset="windows-1252">', "cp1252"),
        ('<meta charset="iso-8859-1">', "cp1252"),
        ('<meta http-equiv="content-type" content="text/html; charset=iso-8859-2">', "iso-8859-2"),
        ('<?xml version="1.0" encoding="iso-8859-15"?>', "iso-8859-15"),
        ('<meta charset="utf-16">', "utf-8"),
        ('<!-- <meta charset="iso-8859-1"> --><meta charset="utf-8">', "utf-8"),
        ('<!-- <meta charset="iso-8859-1"> -->', "utf-8"),
        ('<meta charset="latin1">', "utf-8-sig"),
        ('<meta charset="utf-8">', "utf-16"),
        ("", "utf-8"),
    ],
)
def test_encodings(tmp_path, head, codec):
    assert read(tmp_path, f"{head}<p>Größe".encode(codec))[0].text == "Größe"


def test_a_wrong_encoding_is_an_error_that_says_what_to_do(tmp_path):
    with pytest.raises(InputError, match=r"is not UTF-8: byte 5 .* --encoding"):
        read(tmp_path, "<p>Größe".encode("cp1252"))
    with pytest.raises(InputError, match=r"'klingon'.* --encoding"):
        read(tmp_path, '<meta charset="klingon"><p>Eins')
    page = '<meta charset="utf-8"><p>Größe'.encode("cp1252")
    assert read(tmp_path, page, encoding="cp1252")[0].text == "Größe"


WORDS = st.sampled_from(
    [
        *("Haus", " ", "  ", "\n", "\t", "ä", "😀", ". ", "&ouml;", "&amp;", "&#8203;", "&", "&lt"),
        *("\u00ad", "\u00a0", "<", ">", '"', "'", "=", "/", "\r\n", "x\ny", "&notit;", "&#10;"),
    ]
)
INLINE = ("b", "i", "em", "span", "a href=x", "a", "code", "sup")
BLOCKS = ("p", "div", "li", "ul", "h1", "h2", "blockquote", "section", "dd", "dl")
OTHERS = (
    *("table", "tr", "td", "nav", "pre", "svg", "title", "p hidden", "span hidden", "p lang=en"),
    *("del", "ins", "s", "noscript", "template", "i class=x", "button", "img"),
)
TAGS = st.sampled_from(
    [
        *(f"<{end}{name}>" for name in (*INLINE, *BLOCKS) for end in ("", "/")),
        *("<br>", "<hr/>", "<!-- x -->", "<img alt='a>b'>", '<b title="', "<?x>", "</3>"),
    ]
)
WILD = st.sampled_from(
    [
        *(f"<{end}{name}>" for name in OTHERS for end in ("", "/")),
        *("<!--", "<script>", "</script>", "<a b='", "<p", "</p", "]]>", "\0", "\r"),
    ]
)


@given(parts=st.lists(st.one_of(WORDS, TAGS, WILD), max_size=60))
@example(parts=["Haus", "<span hidden>", "<table>", "Haus"])
@quick
def test_every_character_stands_where_its_place_says(tmp_path_factory, parts):
    content = "".join(parts)
    try:
        blocks = read(tmp_path_factory.getbasetemp(), content)
    except InputError:
        return
    assert_places(blocks, content, "&<")


@given(parts=st.lists(st.one_of(WORDS, TAGS), max_size=40))
@quick
def test_the_text_is_that_of_the_document_tree(tmp_path_factory, parts):
    """White space and signs of pictures apart, the characters are those of a standard parser."""
    content = (
        "<body><p>x " + "".join(parts).replace("code", "u").replace("sup", "s") + """">'>">'>"""
    )
    tree = JustHTML(content, sanitize=False).to_text(separator="")
    own = "".join(block.text for block in read(tmp_path_factory.getbasetemp(), content))
    hidden = str.maketrans(dict.fromkeys(BLANK + "\u00ad\u200b\ufffc"))
    assert own.translate(hidden).replace("\u00a0", "") == tree.translate(hidden).replace(
        "\u00a0", ""
    )


HOSTILE = [
    *("<", "<a ", '<a b="', "<a b='>", "<!", "<![", "</", "&", "&amp", "<b>", "<div>", "<p>x</b>"),
    *("<span hidden>", "<sup>", "<p><button><div>", "<b><p></b>", "<td><a href=x><sup>1</sup>"),
    *("<del>a</del> <ins>b</ins>", "x<noscript><p>", "<a href=x>Wort<sup>1</sup>", "<del>x<ins>y"),
]


@pytest.mark.parametrize("unit", HOSTILE)
@pytest.mark.usefixtures("soon")
def test_hostile_pages_take_time_that_grows_with_their_length(tmp_path, unit):
    """As many tags would take minutes if each were looked at from each other one."""
    read(tmp_path, "<p>x" + unit * (100_000 // len(unit)) + ">\"'")


@pytest.mark.usefixtures("soon")
def test_very_many_instructions_take_linear_time(tmp_path):
    comments = "".join(f"<!-- mtqa: ignore[a] {number} -->" for number in range(5_000))
    (block,) = read(tmp_path, f"{comments}{'<nav>x</nav>' * 20}<p>x")
    assert len(block.ignores) == 5_000


def checked(tmp_path: Path, target: str, source: str) -> list[tuple[str | None, str]]:
    (tmp_path / "a.de.html").write_text(target, "utf-8")
    (tmp_path / "a.en.html").write_text(source, "utf-8")
    job = Job(str(tmp_path / "a.de.html"), str(tmp_path / "a.en.html"))
    ((document, _),) = documents(job, Options(chosen(), Nothing()))
    return [(segment.source, segment.target) for segment in document.segments]


def test_a_page_is_paired_with_its_source(tmp_path):
    english = """<html lang="en"><nav>Home</nav><h1>News</h1>
        <p>The <a href="x">town</a> will build a bridge. It is expensive.</p>"""
    german = """<html lang="en"><nav>Start</nav><h1>Nachrichten</h1>
        <p>Die <a href="x">Stadt</a> baut eine Brücke. Sie ist teuer.</p>"""
    assert checked(tmp_path, german, english) == [
        ("News", "Nachrichten"),
        ("The town will build a bridge.", "Die Stadt baut eine Brücke."),
        ("It is expensive.", "Sie ist teuer."),
    ]


def test_standard_input_may_be_a_page(tmp_path, monkeypatch, capsys):
    import io
    import sys
    from types import SimpleNamespace

    page = "\n<!DOCTYPE html>\n<p>Ein <b>Satz</b>.</p>\n"
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(page.encode())))
    assert cli.run(["check", "-", "--model", "none", "--format", "jsonl", "--quiet"]) == 0
    assert '"target": "Ein Satz."' in capsys.readouterr().out


def test_a_change_in_another_block_is_none_here(tmp_path):
    page = "<div><del>alt</del><p>Eins.</p><ins>neu</ins></div>"
    assert texts(tmp_path, page) == ["alt", "Eins.", "neu"]


def test_a_part_without_scripts_that_never_ends_does_not_hide_the_rest(tmp_path):
    assert texts(tmp_path, "<p>Eins <noscript>zwei</p><p>Drei.") == ["Eins zwei", "Drei."]


def test_codes_of_three_letters_name_a_language_too(tmp_path):
    page = '<div lang="{}"><p>Der Hund bellte laut.</p></div><p>Er kam spät.</p>'
    for code, texts in (("deu", 2), ("ger-DE", 2), ("eng", 1)):
        path = tmp_path / "a.html"
        path.write_text(page.format(code), "utf-8")
        (raw,) = read_file(str(path), lang="de")
        assert len(raw.blocks) == texts
