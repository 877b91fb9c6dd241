"""Markdown: what a page made of it shows, exact places, long and hostile files."""

from __future__ import annotations

import doctest
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from qa import cli
from qa.data import Block, Ignore
from qa.errors import InputError
from qa.read import read_file
from qa.readers import jsx
from qa.text.markup import commonmark
from qa.text.segments import LABELS
from tests.fuzzing import fuzzing
from tests.test_read_html import assert_places

quick = fuzzing(100)


def read(tmp_path: Path, content: str) -> tuple[Block, ...]:
    path = tmp_path / "a.md"
    path.write_bytes(content.encode())
    (raw,) = read_file(str(path))
    return raw.blocks


def texts(tmp_path: Path, content: str) -> list[str]:
    """The running text: titles and the like are read beside it, see test_labels.py."""
    return [block.text for block in read(tmp_path, content) if block.kind not in LABELS]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("Siehe [[Seite|den Text]] und [[Seite]].", "Siehe den Text und Seite."),
        ("Hier ![[bild.png]] ist es.", "Hier ist es."),
        # No links of a wiki: footnotes and links with brackets of their own.
        ("Laut [[1]](http://x.de) und [[2]].", "Laut [1] und [[2]]."),
        ("Laut [[a]](http://x.de) und [[b][c].", "Laut [a] und [[b][c]."),
        ("Ein [[Rest|der Seite", "Ein [[Rest|der Seite"),
    ],
)
def test_links_of_wikis(tmp_path, content, expected):
    assert texts(tmp_path, content) == [expected]


def test_the_words_of_a_wiki_link_have_their_places(tmp_path):
    (block,) = read(tmp_path, "Eins\nsiehe [[Seite|den Text]] hier.")
    at = block.text.index("den")
    assert [(p.line, p.column) for p in block.places if p.offset == at] == [(2, 15)]


def test_blocks_and_their_kinds(tmp_path):
    page = """# Titel #

Absatz mit
zwei Zeilen

- eins
- zwei

  noch zwei
1. drei

> Zitat
fauler Rest
> - Punkt

| Kopf | Spalte |
|------|--------|
| a    | b \\| c |

Unter
-----
***
"""
    assert [(block.kind, block.text) for block in read(tmp_path, page)] == [
        ("heading", "Titel"),
        ("paragraph", "Absatz mit zwei Zeilen"),
        ("item", "eins"),
        ("item", "zwei"),
        ("item", "noch zwei"),
        ("item", "drei"),
        ("quotation", "Zitat fauler Rest"),
        ("item", "Punkt"),
        ("cell", "Kopf"),
        ("cell", "Spalte"),
        ("cell", "a"),
        ("cell", "b | c"),
        ("heading", "Unter"),
    ]


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("Ein *schöner* **neuer** ~~alter~~ ***Tag***.", "Ein schöner neuer alter Tag."),
        ("Siehe [die Seite](x.md 'T') und [hier][1].\n\n[1]: y", "Siehe die Seite und hier."),
        ("Ein ![Bild](b.png) steht hier.", "Ein \ufffc steht hier."),
        ("Ein Baum.\n![Bild](b.png)", "Ein Baum."),
        ("Die Datei `a.txt` und ``b`c`` fehlen.", "Die Datei a.txt und b`c fehlen."),
        (r"5 \* 3 \\ 2 \q &ouml;&amp; & AT&T", r"5 * 3 \ 2 \q ö& & AT&T"),
        ("Eins  \nzwei\\\ndrei<br>vier", "Eins\nzwei\ndrei\nvier"),
        ("Siehe <https://x.de/%C3%A4> oder <a@b.de>.", "Siehe https://x.de/%C3%A4 oder a@b.de."),
        ("Das gilt.[^1]", "Das gilt."),
        ("[^1]: Wort", "Wort"),
        ("- [x] erledigt", "erledigt"),
        ("Ein <b>fetter</b> <a href='x'>Link</a> **offen", "Ein fetter Link **offen"),
        ("Donau&shy;dampf\u00adschiff", "Donaudampfschiff"),
    ],
)
def test_marks_are_no_text(tmp_path, content, text):
    assert texts(tmp_path, content) == [text]


def test_two_line_breaks_end_a_paragraph(tmp_path):
    assert texts(tmp_path, "Haus<br>  \nHof") == ["Haus", "Hof"]


def test_marks_leave_seams(tmp_path):
    (block,) = read(tmp_path, "Das [alte **Haus**](x) am `See`.")
    assert [(seam.offset, seam.kind) for seam in block.seams] == [
        (4, "link"),
        (9, "tag"),
        (13, "tag"),
        (13, "link"),
        (17, "tag"),
        (20, "tag"),
    ]


@pytest.mark.parametrize(
    "part",
    [
        "```sh\nls\n```",
        "    ls -l",
        "`ls -l`",
        "***",
        "![Bild](b.png)",
        "[1]: https://x.de 'Titel'",
        "<!-- alt -->",
        "<script>\nlet x\n\nlet y\n</script>",
        "<pre>\nx\n</pre>",
        "<nav>\n<a href='x'>Start</a>\n</nav>",
        "[TOC]",
        "[[_TOC_]]",
        "*[HTML]: Hyper Text Markup Language\n*[CSS]: Cascading Style Sheets",
    ],
)
def test_what_is_no_text_of_the_article_is_left_out(tmp_path, part):
    assert texts(tmp_path, f"Davor.\n\n{part}\n\nDanach.") == ["Davor.", "Danach."]


def test_html_blocks_are_read_as_html(tmp_path):
    page = "<details>\n<summary>Mehr <b>dazu</b></summary>\n\nEin *Satz*.\n\n</details>\n"
    assert texts(tmp_path, page) == ["Mehr dazu", "Ein Satz."]


def test_html_behind_a_tab_is_not_sought_in_other_blocks(tmp_path):
    page = "- Eins\n\n\t<div>Das Haus.</div>\n\n- Zwei\n\n    <div>Das Haus.</div>\n"
    found = [(b.text, b.places[0].line, b.places[0].column) for b in read(tmp_path, page)]
    assert found == [("Eins", 1, 3), ("Das Haus.", 3, 7), ("Zwei", 5, 3), ("Das Haus.", 7, 10)]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    "front", ["---\ntitle: x\n---\n", "+++\ntitle = 'x'\n+++\n", "---\n---\n", "---\na: 1\n...\n"]
)
def test_front_matter_is_left_out_and_lines_count_on(tmp_path, front, end):
    page = f"{front}\nText\n".replace("\n", end)
    (block,) = read(tmp_path, page)
    assert (block.text, block.places[0].line) == ("Text", front.count("\n") + 2)


def test_a_rule_at_the_top_is_no_front_matter(tmp_path):
    assert texts(tmp_path, "---\n\nText\n") == ["Text"]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("<!-- mtqa: ignore[a] weil -->\n\nx\n\ny", [1, 0]),
        ("<!-- mtqa: ignore[a] weil -->\nx\n\ny", [1, 0]),
        ("x <!-- mtqa: ignore[a] weil --> z\n\ny", [1, 0]),
        ("- x\n- <!-- mtqa: ignore[a] weil --> y", [0, 1]),
    ],
)
def test_comments_give_instructions(tmp_path, content, expected):
    found = [block.ignores for block in read(tmp_path, content)]
    assert [len(ignores) for ignores in found] == expected
    line = content[: content.index("<!--")].count("\n") + 1
    assert found[expected.index(1)] == (Ignore(("a",), "weil", line),)


def test_a_comment_that_never_ends_is_an_error(tmp_path):
    with pytest.raises(InputError, match=r":3: a comment begins here and never ends"):
        read(tmp_path, "Eins.\n\n<!-- zwei\n\ndrei\n")
    assert texts(tmp_path, "<div>\n<!-- eins\n\nzwei\n\n--></div>") == ["zwei", "-->"]


def test_a_file_without_text_has_no_blocks(tmp_path):
    assert read(tmp_path, "---\ntitle: x\n---\n") == ()


def test_a_paragraph_beyond_all_measure_is_plain_text(tmp_path, monkeypatch):
    monkeypatch.setattr(commonmark, "LONGEST", 20)
    assert texts(tmp_path, "*kurz*\n\n*länger als\nzwanzig Zeichen*") == [
        "kurz",
        "*länger als zwanzig Zeichen*",
    ]


PIECES = st.sampled_from(
    [
        *("Haus", "ä", "😀", " ", "  ", "\n", "\n\n", "\t", "\\", "\\|", "&ouml;", "&", "\r\n"),
        *("*", "**", "***", "_", "`", "``", "~~", "[", "](x)", "[^1]", "[x]", "[x]: y\n", "!["),
        *("# ", "## x ##", "> ", "- ", "1. ", "    ", "|", "|\n|-|-|\n|", "\n===\n", "\n---\n"),
        *("```\n", "<b>", "</b>", "<br>", "<div>", "\n<p>", "<!-- x -->", "<https://x.de>", "\r"),
        *("\u00ad", "\u00a0", "\x0b", "\x0c", "\u2028", "\x1c", "+++\n", "[ ] ", "<", ">", '"'),
    ]
)


# What site generators and writers of HTML add, and what it may hold.
ADDED = st.sampled_from(
    [
        *("<aside>", "</aside>", "\n\n<aside>\n\n", "\n\n</aside>\n\n", "<span hidden>", "</span>"),
        *(
            "<i lang=en>",
            "</i>",
            "<Aside>",
            "</Aside>",
            "<table><td>",
            "</td>",
            "<a href=x>",
            "</a>",
        ),
        *(
            "<del>",
            "</del>",
            "<ins>",
            "</ins>",
            "<sup>1</sup>",
            "<pre>",
            "</pre>",
            "<svg>",
            "<script>",
        ),
        *(
            '\n!!! note "Titel"\n',
            "\n??? tip\n",
            '\n=== "Titel"\n',
            "[^1]: ",
            "\n\n    Haus",
            "    ",
        ),
        *(
            "\n:::note Titel\n",
            "::: a [x] {b}",
            '::: {title="x"}\n',
            "\n:::\n",
            "{/* x",
            "*/}",
            "\n",
        ),
        *("import a from 'a'\n", "export const a = {\n", "}", "#", "# ", '"', ": ", "Haus", "$x$"),
    ]
)


@given(parts=st.lists(st.one_of(PIECES, ADDED), max_size=50))
@quick
def test_every_character_stands_where_its_place_says(tmp_path_factory, parts):
    content = "".join(parts)
    try:
        blocks = read(tmp_path_factory.getbasetemp(), content)
    except InputError:
        return
    assert_places(blocks, content, "&<\\")


# Not rendered in this way: notes, tasks, and CR alone, which is a line end for the core.
RENDERED = PIECES.filter(lambda piece: piece not in ("[^1]", "[x]", "[ ] ", "\r", "[", "!["))


@given(parts=st.lists(RENDERED, max_size=50))
@quick
def test_the_text_is_that_of_the_page_made_of_it(tmp_path_factory, parts):
    content = "x\n\n" + "".join(parts)
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    kinds = [token.type for token in parser.parse(content)]
    if ("html_block", "html_block") in pairwise(kinds):
        return  # the blank line between them parts their texts here and not on a page
    html = parser.render(content)
    page = tmp_path_factory.getbasetemp() / "a.html"
    page.write_text(html, "utf-8")
    try:
        own = read(page.parent, content)
        (raw,) = read_file(str(page))
    except InputError:
        return
    assert ["".join(b.text.split()) for b in own] == ["".join(b.text.split()) for b in raw.blocks]


HOSTILE = [
    "<div>\n\n",
    "<div>a",
    "<b>",
    "<span hidden>",
    "<b>\n\n<div>\n\n",
    "- <aside>\n\n",
    "- a\n\n\t<div>b</div>\n\n",
    "<del>a</del> <ins>",
    "[^1]: ",
    "[^1]: a\n",
    "!!! a\n    ",
    '=== "a"\n',
    "{/* ",
    "{/*\n\n",
    "import a\n",
    "export const a = {\n\n",
    ":::a ",
    "[",
    "![",
    "*a ",
    "`a",
    "a|\n-|\n",
    "[a](",
    "[a]: b\n",
    "<!--",
    "> ",
    "- a\n",
    "*_",
    "<a ",
]


@pytest.mark.parametrize("unit", HOSTILE)
@pytest.mark.usefixtures("soon")
def test_hostile_files_take_time_that_grows_with_their_length(tmp_path, unit):
    read(tmp_path, "a" + unit * (20_000 // len(unit)))


def test_a_heading_above_its_text_is_a_paragraph(tmp_path):
    heading = "**Neue Zeiten**  \nDas Haus öffnet um neun.\n\n"
    page = heading + "Das Haus in der  \nStadt öffnet am Montag.\n"
    assert texts(tmp_path, page) == [
        "Neue Zeiten",
        "Das Haus öffnet um neun.",
        "Das Haus in der\nStadt öffnet am Montag.",
    ]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("[^1]: Eins.\n\n    Zwei.\n\nDrei.", ["Eins.", "Zwei.", "Drei."]),
        ("[^1]: Eins\nweiter.\n[^2]: Zwei.\n", ["Eins weiter.", "Zwei."]),
        ("[^1]:\n    Eins.\n\n        ls\n\n    - Zwei.", ["Eins.", "Zwei."]),
        ("Text\n[^1]: Eins.", ["Text", "Eins."]),
        ("> [^1]: Eins.\n>\n>     Zwei.", ["Eins.", "Zwei."]),
        ("    [^1]: Code", []),
        ("Das gilt.[^1]: Ja.", ["Das gilt.: Ja."]),
    ],
)
def test_a_footnote_has_paragraphs(tmp_path, content, expected):
    assert texts(tmp_path, content) == expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (
            '!!! note "Titel"\n\n    Eins.\n\n    Zwei.\n\nDrei.',
            ["#Titel", "Eins.", "Zwei.", "Drei."],
        ),
        ("???+ tip\n    Eins\n    weiter.\nZwei.", ["Eins weiter. Zwei."]),
        ('!!! note inline end "Ein *Titel*"\n    Eins.', ["#Ein Titel", "Eins."]),
        ('Davor\n!!! note ""\n\n    Eins.', ["Davor", "Eins."]),
        (
            '=== "Linux"\n\n    Eins.\n\n=== "Mac"\n\n    Zwei.',
            ["#Linux", "Eins.", "#Mac", "Zwei."],
        ),
        ('- x\n\n    !!! note "Titel"\n\n        Eins.', ["x", "#Titel", "Eins."]),
        ('!!! note "Außen"\n\n    !!! tip "Innen"\n\n        Eins.', ["#Außen", "#Innen", "Eins."]),
        ('!!! note "Titel"\n\nEins.', ["#Titel", "Eins."]),
        ("!!! Achtung\n\nEins.", ["!!! Achtung", "Eins."]),
        ("!!!\n\n    ls", ["!!!"]),
        ("Titel\n===\n\n    ls", ["#Titel"]),
        (":::note Ein Titel\nEins.\n:::", ["#Ein Titel", "Eins."]),
        (":::tip[Ein *Titel*]{.a}\n\nEins.\n\n:::", ["#Ein Titel", "Eins."]),
        ("Davor\n::: warning ACHTUNG {#a}\nEins.\n:::", ["Davor", "#ACHTUNG", "Eins."]),
        ("::: Warning ::::::\nEins.\n::::::", ["Eins."]),
        (":::{admonition} Titel\nEins.\n:::", ["#Titel", "Eins."]),
        ('::: {.callout-note title="Ein Titel"}\nEins.\n:::', ["#Ein Titel", "Eins."]),
        ("<div>\n:::note Titel\n</div>\n\nx", [":::note Titel", "x"]),
    ],
)
def test_boxes_and_their_titles(tmp_path, content, expected):
    found = read(tmp_path, content)
    assert_places(found, content, "&<\\")
    marked = [f"{'#' * (block.kind == 'heading')}{block.text}" for block in found]
    assert marked == expected


def test_no_box_has_a_title_within_html(tmp_path):
    for end in ("", "\n"):  # of the file
        assert texts(tmp_path, f"<div>\nHaus\n::: Tag [x]{end}") == ["Haus ::: Tag [x]"]


def test_the_quotation_marks_of_a_box_are_markup(tmp_path):
    page = tmp_path / "a.md"
    page.write_text('!!! note "Hinweis"\n\n    Er sagte: "Ich komme heute."\n', "utf-8")
    assert cli.run(["fix", str(page), "--write"]) in (0, 1)
    assert page.read_text("utf-8").startswith('!!! note "Hinweis"\n')


@pytest.mark.parametrize(
    "part",
    [
        "import Tabs from '@theme/Tabs';\nimport Item from '@theme/Item';",
        "import {\n  A,\n  B,\n} from 'x'",
        'import "./a.css"',
        "export const meta = {\n  title: 'Hallo',\n\n  text: 'Welt',\n};",
        "export default function A() { return 1 }",
        "{/* Das ist ein\n\nKommentar. */}",
    ],
)
def test_code_of_mdx_is_left_out(tmp_path, part):
    assert texts(tmp_path, f"Davor.\n\n{part}\n\nDanach.") == ["Davor.", "Danach."]


def test_words_that_look_like_code_of_mdx_stay(tmp_path):
    page = "import ist ein Wort.\n\nexport const\n\nEin {/* x */} Satz.\n\n{/* offen\n\nEnde."
    found = ["import ist ein Wort.", "export const", "Ein Satz.", "{/* offen", "Ende."]
    assert texts(tmp_path, page) == found
    assert texts(tmp_path, "export const a = {\n\nEins.\n") == ["Eins."]


def test_deep_lists_hide_nothing(tmp_path):
    items = "".join(f"{'  ' * depth}- a{depth}\n" for depth in range(30))
    assert texts(tmp_path, f"{items}\nEnde.")[-2:] == ["a29", "Ende."]


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ("Eins.\n\n" + "> " * 120 + "Zwei.\n", 3),
        ("- " * 60 + "Zwei.\n", 1),
        ("".join(f"{'  ' * depth}- a\n" for depth in range(60)), 50),
        ("[^1]: " * 120 + "Zwei.", 1),
        ("".join(f"{'    ' * depth}!!! note\n" for depth in range(120)) + "Zwei.", 101),
    ],
)
def test_what_stands_too_deep_is_no_silence(tmp_path, content, line):
    with pytest.raises(InputError, match=rf"a\.md:{line}: is nested too deeply"):
        texts(tmp_path, content)


def test_text_at_the_last_level_and_marks_in_marks_are_read(tmp_path):
    assert texts(tmp_path, "> " * 99 + "Zwei.") == ["Zwei."]
    assert "Zwei." in texts(tmp_path, "**_" * 60 + "Zwei.")[0]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("<div translate=no>\n\nOne.\n\n</div>\n\nEins.", ["Eins."]),
        ("<aside>\n\n# Archiv\n\n- Eins.\n\n</aside>\n\nZwei.", ["Zwei."]),
        ("Ein <span style='display:none'>alter *x*</span> Satz.", ["Ein Satz."]),
        ("Ein <svg>x</svg>Satz<sup><a href=x>1</a></sup>.", ["Ein Satz."]),
        ("Er <del>kam</del> <ins>ging</ins> heim.", ["Er ging heim."]),
        (
            "<div>\n\nEins.\n\n<div hidden>\n\nZwei.\n\n</div>\n\nDrei.\n\n</div>",
            ["Eins.", "Drei."],
        ),
        # What does not end hides nothing, nor does what a writer of pages made.
        ("<aside>\n\nEins.", ["Eins."]),
        ("- <aside>\n\n  Eins.\n\nZwei.\n\n</aside>", ["Eins.", "Zwei."]),
        ("Ein <span hidden>Satz.\n\nZwei</span>.", ["Ein Satz.", "Zwei."]),
        ("<p hidden>\n\nEins.\n\n</p>\n\nZwei.", ["Eins.", "Zwei."]),
        ("<Aside>\n\nEins.\n\n</Aside>\n\n<ASIDE>\n\nZwei.\n\n</ASIDE>", ["Eins."]),
    ],
)
def test_html_goes_on_over_markdown(tmp_path, content, expected):
    found = read(tmp_path, content)
    assert_places(found, content, "&<\\")
    assert [block.text for block in found] == expected


def test_words_of_another_language_within_markdown(tmp_path):
    page = tmp_path / "a.md"
    text = "Er sagte <i lang=en>sorry</i>, <b translate=no>Save</b>.\n\n"
    page.write_text(f"{text}<div lang=en>\n\nOne.\n\n<p lang=de>Zwei.\n\n</div>", "utf-8")
    (raw,) = read_file(str(page), lang="de")
    assert [block.text for block in raw.blocks] == ["Er sagte sorry, Save.", "Zwei."]
    assert [raw.blocks[0].text[s.start : s.end] for s in raw.blocks[0].verbatim] == [
        "sorry",
        "Save",
    ]


@pytest.mark.parametrize("text", ["Ja.\n\n```\nEins.\n\nZwei.\n", "Ja.\n\n- ~~~~\n  b\n  ~~~\n"])
def test_code_that_never_ends_is_an_error(tmp_path, text):
    with pytest.raises(InputError, match=r"a\.md:3: a block of code begins here and never ends"):
        read(tmp_path, text)


@pytest.mark.parametrize(
    "text",
    [
        "Ja.\n\n```\n",
        "Ja.\n\n```\nx\n```\n",
        "> ```\n> x\n\nJa.",
        "- ~~~\n  x\n  ~~~~\n\nJa.",
    ],
)
def test_code_that_ends_with_its_place_is_none(tmp_path, text):
    assert "Ja." in texts(tmp_path, text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("---\n\nEins.\n\n---\n\nZwei.", ["Eins.", "Zwei."]),
        ("---\nEins, zwei.\n\n---\n\nDrei.", ["Eins, zwei.", "Drei."]),
        ("---\n\n---\n\nEins.", ["Eins."]),
        ("---\n# x\na: b\n\nc: d\n---\n\nEins.", ["Eins."]),
        ("---\n\n- a: b\n---\nEins.", ["Eins."]),
    ],
)
def test_the_text_between_two_rules_is_no_front_matter(tmp_path, text, shown):
    assert texts(tmp_path, text) == shown


def test_mdx_has_no_code_for_standing_further_in(tmp_path):
    text = "import A from 'a'\n\n<A>\n\n    Eins.\n\n    - Zwei.\n\n</A>\n"
    path = tmp_path / "a.mdx"
    path.write_text(text, "utf-8")
    (raw,) = read_file(str(path))
    assert [(block.text, block.places[0].line) for block in raw.blocks] == [
        ("Eins.", 5), ("Zwei.", 7),
    ]  # fmt: skip
    assert texts(tmp_path, text) == []


MDX = """import { Tip, Tabs } from '../parts'

<Tip type="warning" onClose={() => {
    close({ now: true })
  }}>
  Buchen Sie **nur bis 18 Uhr**.
</Tip>

<Tabs items={['Web', 'App']}>
  <Tabs.Tab>Öffnen Sie die [Seite](https://a.de).</Tabs.Tab>
  <Tabs.Tab {...more}>Laden Sie die App <Link href={"/app"}>herunter</Link>.</Tabs.Tab>
</Tabs>

Drücken Sie <Ui.Key of={{ key: 'F1' }}>F1</Ui.Key>, damit
<Link href="/x">die Hilfe</Link>
erscheint; `<Ui.Key of={x}>` bleibt.

<>
<div style={{ color: 'red' }}>Rot ist der Rand.</div>
</>

```jsx
<Tip>Code</Tip>
```
"""


def test_tags_of_mdx_are_no_text_and_what_stands_in_them_is_markdown(tmp_path):
    path = tmp_path / "a.mdx"
    path.write_text(MDX, "utf-8")
    (raw,) = read_file(str(path))
    assert [block.text for block in raw.blocks] == [
        "Buchen Sie nur bis 18 Uhr.",
        "Öffnen Sie die Seite.",
        "Laden Sie die App herunter.",
        "Drücken Sie F1, damit die Hilfe erscheint; <Ui.Key of={x}> bleibt.",
        "Rot ist der Rand.",
    ]
    assert_places(raw.blocks, MDX, "&<\\")
    assert doctest.testmod(jsx).failed == 0
