"""Code, kept names and words of another language: part of a sentence, and left as they are."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from qa import cli
from qa.data import Finding, Segment, Severity, Span
from qa.rate.verbatim import spared
from qa.read import read_file
from qa.readers.dialects import masked
from qa.readers.markup import MASK
from qa.text.markup.code import code
from qa.text.quotes import pair


def found(name: str, content: str) -> list[tuple[str, str]]:
    """The findings of a file: check and words."""
    Path(name).write_text(content, "utf-8")
    cli.run(["check", name, "--model", "none", "--quiet", "-o", "r.json"])
    report = json.loads(Path("r.json").read_text("utf-8"))
    segments = [segment for document in report["documents"] for segment in document["segments"]]
    return [(one["check"], one["text"]) for segment in segments for one in segment["findings"]]


def blocks(name: str, content: str) -> list[tuple[str, list[str]]]:
    """The texts of a file, each with its verbatim words."""
    Path(name).write_text(content, "utf-8")
    (raw,) = read_file(name, lang="de")
    return [(b.text, [b.text[s.start : s.end] for s in b.verbatim]) for b in raw.blocks]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.md", "Der Befehl `rm , x` löscht alles, was in `1,500.50` und `a,, b` steht."),
        ("a.md", "Der Befehl <kbd>rm , x</kbd> löscht alles, was in <var>a,, b</var> steht."),
        ("a.html", "<p>Der Befehl <code>rm , <b>x,,</b> y</code> löscht alles.</p>"),
        ("a.html", '<p>Der Verein <span translate="no">Foo , Bar</span> tagte gestern.</p>'),
        ("a.html", '<p>Der Verein <b class="notranslate">Foo , Bar</b> tagte gestern.</p>'),
        (
            "a.html",
            "<p>Er las vom <i lang=en>the quick brown fox,,</i> und alle hörten ihm lange zu.</p>",
        ),
        (
            "a.xlf",
            '<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" '
            'trgLang="de"><file id="f"><unit id="u"><segment><source>The club met.</source><target>'
            'Der Verein <mrk id="1" translate="no">Foo,, Bar</mrk> tagte.</target></segment></unit>'
            "</file></xliff>",
        ),
    ],
)
def test_nothing_is_said_of_them_and_nothing_is_fixed(here, name, content):
    assert found(name, content) == []
    assert cli.run(["fix", name]) == 0
    spoiled = content.replace("`", "").replace("tagte", "tagte,, und ging")
    assert found(name, spoiled.replace("löscht", "löscht,,").replace("lange", "lange,,"))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.md", "Setzen Sie `allow all users` oder `deny all users` in der Datei des Servers."),
        ("a.html", '<p>Drücken Sie <b translate="no">Save all of the files</b> in der Leiste.</p>'),
    ],
)
def test_a_sentence_does_not_break_at_them(here, name, content):
    """Nor at the small words that stand between two of them."""
    assert found(name, content) == []
    plain = content.replace("`", "").replace(' translate="no"', "")
    assert [check for check, _ in found(name, plain)] == ["garbled-sentence"]


def test_words_around_them_are_judged(here):
    assert found("a.md", "Der Befehl `rm` , der alles löscht, ist `alt`,, sagte er.") == [
        ("space-before-punctuation", " ,"),
        ("doubled-punctuation", ",,"),
    ]


def test_a_word_of_another_language_on_most_of_a_paragraph_is_not_believed(here):
    # Word processors mark whole paragraphs as being in the language of their template.
    page = "<p><span lang=EN-US>Der Hund bellte laut,, als</span> er kam.</p>"
    assert found("a.html", page) == [("doubled-punctuation", ",,")]
    page = "<i lang=en>Never closed<p>Der Hund bellte laut,, als er kam.</p>"
    assert ("doubled-punctuation", ",,") in found("a.html", page)


def test_verbatim_words_of_blocks(here):
    page = "<p>Das <code>a <b>b</b></code> und <i translate=no>c</i> <q lang=en>d</q>.</p>"
    assert blocks("a.html", page) == [("Das a b und c d.", ["a b", "c", "d"])]
    assert blocks("a.md", "Das ``a ` b`` und <code>c</code>.") == [
        ("Das a ` b und c.", ["a ` b", "c"])
    ]


@pytest.mark.parametrize(
    ("content", "texts"),
    [
        ('Siehe [hier]({{< ref "x.md" >}}).', [("Siehe hier.", [])]),
        ("Das {{ site.titel }} gilt.", [("Das {{ site.titel }} gilt.", ["{{ site.titel }}"])]),
        ("Das {{Zitat|x}} gilt.", [("Das {{Zitat|x}} gilt.", [])]),
        ('{{% hint "a" %}}\nEin Rat.\n{{% /hint %}}', [("Ein Rat.", [])]),
        ('{% include a.html text="a" %}\n\nEin Rat.', [("Ein Rat.", [])]),
        ("{% highlight c %}\nint a;\n\nb\n{% endhighlight %}\nRat.", [("Rat.", [])]),
        ("{{< highlight c >}}\nNie geschlossen.", [("Nie geschlossen.", [])]),
        ("Wort\n: Sinn\n: Zweiter\n\nEnde", [(w, []) for w in ("Wort", "Sinn", "Zweiter", "Ende")]),
        ("Wort\n\n:   Sinn\n    weiter", [("Wort", []), ("Sinn weiter", [])]),
        ("<div>a</div>\n: b", [("a", []), (": b", [])]),
        ("Wort\n:      Code", [("Wort : Code", [])]),
        ("# Titel {#a .b}\n\nText.\n{: .c}", [("Titel", []), ("Text.", [])]),
        ("> [!NOTE]\n> Ein Rat.", [("Ein Rat.", [])]),
        ("::: tip {.a}\nEin Rat.\n:::", [("Ein Rat.", [])]),
        ("Es gilt $a , b$ hier.", [("Es gilt $a , b$ hier.", ["$a , b$"])]),
        ("Text.\n\n$$\nx , y\n$$", [("Text.", [])]),
        ("Von $5 bis $7, 10 $ und 20 $.", [("Von $5 bis $7, 10 $ und 20 $.", [])]),
        ("| a |\n|---|\n| {{ x | y }} b |", [("a", []), ("{{ x | y }} b", ["{{ x | y }}"])]),
        ("Das `{{ x }}` gilt.", [("Das {{ x }} gilt.", ["{{ x }}"])]),
        ("<p>Das {{ x }} gilt.</p>", [("Das {{ x }} gilt.", ["{{ x }}"])]),
        (f"Das {MASK} gilt.", [(f"Das {MASK} gilt.", [MASK])]),
    ],
)
def test_what_site_generators_add_to_markdown(here, content, texts):
    assert blocks("a.md", content) == texts


def test_masks_keep_lines_and_columns():
    text = 'A {{ b }}\n{{% c\n"d" %}} e $f$ <!-- {{ g }} -->\n\n{{< h >}}\nW\n: S'
    lines = masked(text).split("\n")
    assert [len(line) for line in lines] == [9, 5, 30, 0, 0, 1, 3]
    assert "<!-- {{ g }} -->" in lines[2]


@pytest.mark.parametrize(
    "start", ["{{<", "{%", "{{ ", "$$", "$a", "<!--", "x\n: ", "{% highlight %}\n"]
)
@pytest.mark.usefixtures("soon")
def test_masking_takes_linear_time(start):
    assert len(masked(start * 40_000)) <= 40_000 * len(start)


def test_quotation_marks_of_attributes_and_templates_are_none():
    text = """„<a href="x" title='"'>Ja</a>“ und {% x "y" %} „{{ "a" }}“ "nein\""""
    assert [text[s.start : s.end] for s in code(text)] == [
        """<a href="x" title='"'>""",
        '{% x "y" %}',
        '{{ "a" }}',
    ]
    found = pair(text)
    assert [(q.opening.sign, q.closing.sign) for q in found.quotations] == [
        ("„", "“"), ("„", "“"), ('"', '"'),
    ]  # fmt: skip
    assert not found.unclosed and not found.superfluous
    assert code("1 < 2 und {3}") == ()
    assert code("<b>x</b>") == ()
    assert code("{{ a }}") == (Span(0, 7),)


def test_markup_in_the_text_of_a_table_is_left_by_fix(here):
    text = 'source\ttarget\nThe “<b class="z">house</b>”\tDas „<b class="z">Haus</b>“ ,, hier\n'
    Path("a.tsv").write_text(text, "utf-8")
    assert cli.run(["fix", "a.tsv", "--write"]) == 0
    assert '„<b class="z">Haus</b>“' in Path("a.tsv").read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "content", "text"),
    [
        ("a.html", "<p>Ein <img src=x>, <svg></svg>, <i class=a></i>.</p>", "Ein {0}, {0}, {0}."),
        ("a.html", "<p><img src=x> Der Hund<img src=x> bellt <img src=x></p>", "Der Hund bellt"),
        ("a.html", "<p>Die <img src=x>Übersicht <a id=a></a>hier.</p>", "Die Übersicht hier."),
        ("a.html", "<p>Ein <img hidden> <img src=y> <img src=z> Tag.</p>", "Ein {0} Tag."),
        ("a.md", "Auf ![a](b) und ![](c), ![d](e)", "Auf {0} und {0},"),
        ("a.md", "Auf <img src=x> und", "Auf {0} und"),
    ],
)  # fmt: skip
def test_a_picture_in_a_sentence_stands_for_a_word(here, name, content, text):
    assert blocks(name, content) == [(text.format("\ufffc"), [])]
    assert found(name, content) == []


def test_english_turns_that_german_uses_break_no_sentence():
    text = "In der Küche heißt es diesmal back to basics von allen."
    segment = Segment("1", text)
    for words, spared_too in (("back to basics", True), ("von allen", False)):
        start = text.index(words)
        found = Finding(
            "garbled-sentence", "non-translation", Severity.MAJOR, "target",
            start, start + len(words), 1, start + 1, words, "broken",
        )  # fmt: skip
        assert spared(found, segment) == spared_too


@pytest.mark.parametrize(
    ("text", "right"), [("Powered by Acme", True), ("Save Changes", False), ("Save changes", False)]
)
def test_a_model_says_nothing_of_a_credit_that_is_kept(text, right):
    doubt = Finding(
        "doubtful-meaning", "accuracy/mistranslation", Severity.MAJOR, "target",
        0, len(text), 1, 1, text, "", confidence=0.8,
    )  # fmt: skip
    assert spared(doubt, Segment("s", text, source=text, source_lang="en")) is right
