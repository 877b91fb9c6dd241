"""Glossaries: what files say, how German words are recognised, and what the program does."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa import cli
from qa.data import Segment
from qa.errors import InputError
from qa.glossary import Glossary, Term, match, tokens
from qa.glossary.file import read
from qa.glossary.match import fates
from qa.glossary.source import index
from qa.glossary.target import find
from qa.text.german import inflect


@pytest.fixture
def file(tmp_path):
    """Write a glossary file: its path."""

    def write(text: str | bytes, name: str = "terms.csv") -> str:
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
        return str(path)

    return write


def terms(path: str) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    return [(term.source, term.allowed, term.forbidden) for term in read(path).terms]


# Tables


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.csv", "source,target\nship,Schiff\n"),
        ("a.csv", "ship,Schiff\n"),
        ("a.csv", "Source;Target\r\nship;Schiff\r\n"),
        ("a.csv", "\ufeffEN,DE\n\nship,Schiff\n"),
        ("a.csv", 'en-GB,de-DE,domain\nship,"Schiff",sea\n'),
        ("a.tsv", "source\ttarget\nship\tSchiff\n"),
        ("a.tab", "Quelle\tZiel\tStatus\nship\tSchiff\trequired\n"),
        ("a.csv", "term,translation,case\n ship , Schiff , no\n"),
        ("a.csv", "Englisch;Deutsch\nship;Schiff\n"),
        ("a.csv", "Quellsprache,Zielsprache\nship,Schiff\n"),
        ("a.csv", "quelle,ziel\nship,Schiff\n"),
    ],
)
def test_a_table_has_columns_by_name_or_two(file, name, text):
    assert terms(file(text, name)) == [("ship", ("Schiff",), ())]


def test_a_first_row_without_known_names_is_told_as_what_it_was_read(file):
    glossary = read(file("Wort,Wert\nship,Schiff\n", "a.csv"))
    assert [term.source for term in glossary.terms] == ["Wort", "ship"]
    (note,) = glossary.notes
    assert "a.csv:1: the first row has no name that mtqa knows, so it was read as text" in note
    assert "“Wort” as source and “Wert” as target" in note
    assert read(file("source,target\nship,Schiff\n", "a.csv")).notes == ()


def test_statuses_synonyms_and_several_terms_in_a_cell(file):
    text = (
        "source,target,admitted,forbidden,status,note\n"
        "car,Auto,Wagen|Pkw,Karre,,\n"
        "car,Automobil,,,admitted,\n"
        "lorry|truck,Lkw,,,,\n"
        "phone,Fernsprecher,,,deprecated,old\n"
        ",Handy,,,forbidden,\n"
        "Windows,,,Fenster,DNT,\n"
    )
    assert terms(file(text)) == [
        ("car", ("Auto", "Wagen", "Pkw", "Automobil"), ("Karre",)),
        ("lorry", ("Lkw",), ()),
        ("truck", ("Lkw",), ()),
        ("phone", (), ("Fernsprecher",)),
        ("", (), ("Handy",)),
        ("Windows", (), ("Fenster",)),
    ]
    assert [term.name for term in read(file(text)).terms][-1]


@pytest.mark.parametrize("begin", ["sep=;\n", '"sep=;"\r\n', "\ufeffsep=;\n", ""])
def test_the_line_by_which_excel_knows_the_separator_is_no_term(file, begin):
    text = begin + "source;target;note\nship, boat;Schiff;a, b, c, d\n"
    assert terms(file(text)) == [("ship, boat", ("Schiff",), ())]


def test_a_column_for_each_source_language(file):
    glossary = read(file("en,fr,de\nship,navire,Schiff\n"))
    assert [(term.lang, term.source) for term in glossary.terms] == [
        ("en", "ship"),
        ("fr", "navire"),
    ]
    assert index(glossary, "fr").uses("The ship, le navire.")[0].term.source == "navire"
    assert len(index(glossary, "fr").uses("The ship, le navire.")) == 1


def test_utf_16_and_the_hash_of_the_bytes(file):
    path = file("source,target\nkey,Schlüssel\n".encode("utf-16"))
    assert terms(path) == [("key", ("Schlüssel",), ())]
    assert read(path).hash == hashlib.sha256(Path(path).read_bytes()).hexdigest()


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("source,target\nship,\n", 2, "'ship' has no German rendering"),
        ("source,target\n\n,Schiff\n", 3, "no source term"),
        ("source,target,status\nship,Schiff,usual\n", 2, "Valid are required, preferred"),
        ("source,target,case\nship,Schiff,maybe\n", 2, "case is 'maybe'"),
        ("source,target\nship,Schiff,Boot\n", 2, "this row has 3 cells, the first one has 2"),
        ("a,b,c\nship,Schiff,Boot\n", 1, "has 3 columns and no header"),
        ("source,note,domain\nship,x,y\n", 1, "has no column for the target"),
        ("source,target,target\nship,a,b\n", 1, "two columns for target"),
        ("source,target,forbiden\nship,Schiff,Boot\n", 1, "Did you mean 'forbidden'?"),
        ("source,target\n→,Pfeil\n", 2, "'→' has no letters"),
        (f"source,target\n{'word ' * 21},Satz\n", 2, "has more than 20 words"),
        ('source,target\nship,"Schiff\n', 2, "cannot be read as a table"),
        ('source,target\nship,"Sch"iff\n', 2, "cannot be read as a table"),
        (f"source,target\nship,{'x' * 200_000}\n", 2, "cannot be read as a table"),
        (b"source,target\nkey,Schl\xfcssel\n", 2, "Save the glossary as UTF-8"),
        (b"source,target\nkey,Schl\0ssel\n", None, "NUL character"),
        ("sep=;\nsource;target\nship;\n", 3, "'ship' has no German rendering"),
        ("source,target\n", None, "has no term for German"),
        ("", None, "has no term for German"),
    ],
)
def test_a_malformed_table_names_the_line(file, text, line, message):
    with pytest.raises(InputError) as caught:
        read(file(text))
    assert message in str(caught.value)
    assert caught.value.line == line


@pytest.mark.parametrize(
    "text",
    [
        "source,target,forbidden\nship,Schiff,\nSHIP,Boot,Schiff\n",
        "source,target,status\nship,Schiff,required\nship,Schiff,forbidden\n",
        "source,target,forbidden\n,,Schiff\nship,Schiff,\n",
        "source,target,status\nWindows,,name\nWindows,Fenster,\n",
        "source,target,status\nWindows,Fenster,\nWindows,Windows,name\n",
    ],
)
def test_contradictions_name_both_lines(file, text):
    with pytest.raises(InputError, match=r"in line 2 and .* in line 3") as caught:
        read(file(text))
    assert caught.value.line == 3


def test_the_same_row_twice_and_two_meanings_are_no_contradiction(file):
    text = "source,target,forbidden\nbank,Bank,\nbank,Bank,\nbank,Ufer,\nshore,Ufer,Bank\n"
    assert terms(file(text)) == [("bank", ("Bank", "Ufer"), ()), ("shore", ("Ufer",), ("Bank",))]


def test_other_files_are_refused(file):
    with pytest.raises(InputError, match=r"Known endings: \.csv, \.tsv, \.tab, \.tbx"):
        read(file("ship,Schiff", "terms.docx"))
    with pytest.raises(InputError, match="cannot be read"):
        read("missing.csv")


# TBX

V2 = """<?xml version="1.0"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><text><body>
<termEntry id="c1">
 <langSet xml:lang="en-US"><tig><term>mobile <hi>phone</hi></term></tig>
  <ntig><termGrp><term>cell phone</term></termGrp></ntig></langSet>
 <langSet xml:lang="de-DE">
  <tig><term>Handy</term>
   <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
  <tig><term>Funktelefon</term>
   <termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></tig>
  <tig><term>Mobiltelefon</term>
   <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig></langSet>
</termEntry>
<termEntry id="c2">
 <langSet xml:lang="en"><tig><term>Lindhaven Post</term>
  <termNote type="partOfSpeech">properNoun</termNote></tig></langSet>
 <langSet xml:lang="de"><tig><term>Lindhaven Post</term></tig></langSet>
</termEntry>
<termEntry id="c3"><langSet xml:lang="en"><tig><term>no German</term></tig></langSet></termEntry>
</body></text></martif>
"""
V3 = """<tbx xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min">
<text><body><conceptEntry id="1"><note>at sea</note>
<langSec xml:lang="en"><termSec><term>ship</term></termSec></langSec>
<langSec xml:lang="de"><termSec><term>Kahn</term>
<min:administrativeStatus>notRecommended</min:administrativeStatus></termSec>
<termSec><term>Schiff</term></termSec></langSec>
</conceptEntry></body></text></tbx>
"""


def test_tbx_version_2(file):
    path = file(V2, "terms.tbx")
    phone = (("Mobiltelefon", "Funktelefon"), ("Handy",))
    assert terms(path) == [
        ("mobile phone", *phone),
        ("cell phone", *phone),
        ("Lindhaven Post", ("Lindhaven Post",), ()),
    ]
    assert [term.name for term in read(path).terms] == [False, False, True]
    assert {term.lang for term in read(path).terms} == {"en"}


def test_tbx_version_3(file):
    path = file(V3, "terms.tbx")
    assert terms(path) == [("ship", ("Schiff",), ("Kahn",))]
    assert read(path).terms[0].note == "at sea"


BOMB = '<!DOCTYPE tbx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><tbx>&b;</tbx>'
EXTERNAL = '<!DOCTYPE tbx [<!ENTITY x SYSTEM "file:///etc/passwd">]><tbx>&x;</tbx>'
SKIPPED = '<!DOCTYPE tbx SYSTEM "x.dtd"><tbx><term>&x;</term></tbx>'


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (BOMB, "has an entity of its own"),
        (EXTERNAL, "has an entity of its own"),
        (SKIPPED, "has an entity of its own"),
        ("<tbx>&x;</tbx>", "undefined entity"),
        ("<tbx><term></tbx>", "no well-formed XML"),
        ("<html/>", "begins with martif or tbx"),
        ("<tbx>" * 200, "nested more than 100 deep"),
        ("", "no well-formed XML"),
        ('<?xml version="1.0" encoding="klingon"?><tbx/>', "decoded"),
        ("<tbx/>", "has no term for German"),
        (V3.replace("notRecommended", "curious"), "no status 'curious'"),
    ],
)
def test_hostile_and_malformed_tbx(file, text, message):
    with pytest.raises(InputError) as caught:
        read(file(text, "terms.tbx"))
    assert message in str(caught.value)


# German words

NOUNS = {
    "Haus": "Haus Hauses Hause Häuser Häusern",
    "Vertrag": "Vertrags Vertrages Verträge Verträgen",
    "Richtlinie": "Richtlinien",
    "Ergebnis": "Ergebnisses Ergebnisse Ergebnissen",
    "Index": "Indizes",
    "Firma": "Firmen",
    "Schema": "Schemata Schemas Schemen",
    "Angestellter": "Angestellte Angestellten Angestelltem",
    "Buch": "Bücher Büchern Buches",
    "Ziel": "Ziele Zielen Ziels",
    "Bus": "Busse Bussen Busses",
    "Kundin": "Kundinnen",
    "API": "APIs",
}
OTHERS = {
    "Mark": "Marke Marken",
    "Blut": "Blüte",
    "Miete": "Mieter",
    "Anruf": "Anrufer",
    "Kampf": "Kämpfer",
    "Gesellschaft": "Gesellschafter",
    "Montag": "Montage",
}


@pytest.mark.parametrize("word", NOUNS)
def test_forms_of_nouns(word):
    assert set(NOUNS[word].split()) <= inflect.noun(word)


@pytest.mark.parametrize("word", OTHERS)
def test_other_words_are_no_forms(word):
    assert not set(OTHERS[word].split()) & inflect.noun(word)


@pytest.mark.parametrize(
    ("infinitive", "forms"),
    [
        ("anmelden", "angemeldet anzumelden anmeldet anmeldete anmeldende Anmeldung"),
        ("schreiben", "schreibt schrieb schrieben geschrieben geschriebene"),
        ("abgeben", "abgibt abgab abgegeben abzugeben"),
        ("bestätigen", "bestätigt bestätigte bestätigten Bestätigung"),
        ("öffnen", "öffnet öffnete geöffnet öffne"),
        ("sammeln", "sammle sammelt sammelte gesammelt"),
        ("aktivieren", "aktiviert aktivierte aktivierten"),
        ("verschreiben", "verschrieb verschrieben verschreibt"),
    ],
)
def test_forms_of_verbs(infinitive, forms):
    assert {form.lower() for form in forms.split()} <= inflect.verb(infinitive).whole


@pytest.mark.parametrize(
    ("form", "old", "new", "expected"),
    [
        ("Verordnungen", "Verordnung", "Regelung", "Regelungen"),
        ("Verordnung", "Verordnung", "Mitteilung", "Mitteilung"),
        ("Rechnern", "Rechner", "Computer", "Computern"),
        ("händischer", "händisch", "manuell", "manueller"),
        ("einloggen", "einloggen", "anmelden", "anmelden"),
        ("Einloggen", "einloggen", "anmelden", "Anmelden"),
        ("Handys", "Handy", "Mobiltelefon", None),
        ("Verordnungen", "Verordnung", "Richtlinie", None),
        ("eingeloggt", "einloggen", "anmelden", None),
        ("Rechner", "Rechner", "Gerät", None),
    ],
)
def test_another_word_in_the_same_form_where_that_is_sure(form, old, new, expected):
    assert inflect.replaced(form, old, new) == expected


def places(rendering: str, text: str, *, strict: bool = False, cased: bool = False) -> list[str]:
    return [text[f.start : f.end] for f in find(rendering, text, strict=strict, cased=cased)]


@pytest.mark.parametrize(
    ("rendering", "text", "expected"),
    [
        ("der Datensatz", "Die Datensätze fehlen.", ["Datensätze"]),
        ("Datensatz (m)", "Ein Datensatz fehlt.", ["Datensatz"]),
        ("E-Mail", "Die E-Mails, kein E Mail und keine Email.", ["E-Mails"]),
        ("künstliche Intelligenz", "mit künstlicher Intelligenz", ["künstlicher Intelligenz"]),
        ("Weißes Haus", "im Weißen Haus", ["Weißen Haus"]),
        ("anmelden", "Er meldet sich heute an.", ["meldet sich heute an"]),
        ("anmelden", "Er meldet. Dann geht er an.", []),
        ("anmelden", "Er meldet es an der Tür.", []),
        ("C++", "Java und C, dann C++.", ["C++"]),
        ("FuE", "fue und FUE", []),
        ("bekannt geben", "Sie hat es bekanntgegeben.", ["bekanntgegeben"]),
    ],
)
def test_renderings_in_a_text(rendering, text, expected):
    assert places(rendering, text) == expected


def test_capitals_must_agree_where_the_glossary_says_so():
    assert places("GO", "Los, go und GO!", cased=True) == ["GO"]
    glossary = Glossary((Term("apple", ("Apfel",)), Term("Apple", ("Apple",), case=True)))
    uses = index(glossary, "en").uses("Apple sells no apples.")
    assert [use.term.allowed for use in uses] == [("Apple",), ("Apfel",)]


def test_the_longest_term_counts():
    glossary = Glossary(
        (Term("data", ("Daten",)), Term("data set", ("Datensatz",)), Term("set", ("Menge",)))
    )
    uses = index(glossary, "en").uses("Data sets hold data, in a set.")
    assert [use.term.source for use in uses] == ["data set", "data", "set"]


@given(st.text(max_size=30), st.text(max_size=60), st.booleans(), st.booleans())
@settings(max_examples=150, deadline=None)
def test_any_rendering_in_any_text_gives_places_inside_it(rendering, text, strict, cased):
    for found in find(rendering, text, strict=strict, cased=cased):
        assert 0 <= found.start < found.end <= len(text)


WORDS = st.lists(
    st.sampled_from(
        "Haus Häuser der an- und -ende melden sich an Rat KI künstliche , . E-Mail".split()
    ),
    max_size=8,
).map(" ".join)


@given(WORDS, WORDS)
@settings(max_examples=150, deadline=None)
def test_a_rendering_is_found_where_it_stands_alone(rendering, text):
    for found in find(rendering, text, strict=False):
        assert 0 <= found.start < found.end <= len(text)
    if rendering.isalpha() and rendering[0].isupper():
        assert places(rendering, f"Es gibt {rendering}.") == [rendering]


@given(st.binary(max_size=80))
@settings(max_examples=150, deadline=None)
def test_any_bytes_are_a_glossary_or_a_clean_error(tmp_path_factory, data):
    folder = tmp_path_factory.mktemp("any")
    for name, head in (("a.csv", b"source,target\n"), ("a.tbx", b"<tbx>"), ("a.tsv", b"")):
        path = folder / name
        path.write_bytes(head + data)
        try:
            read(str(path))
        except InputError as error:
            assert str(path) in str(error)


# The program


@pytest.fixture
def mtqa(tmp_path, monkeypatch, capsys):
    """Run a check of one pair with a glossary: status, report, standard error."""
    monkeypatch.chdir(tmp_path)
    Path("a.de.txt").write_text("Die Dateien sind neu.\n", "utf-8")
    Path("a.en.txt").write_text("The data sets are new.\n", "utf-8")

    def run(glossary: str, *more: str) -> tuple[int, dict, str]:
        Path("g.csv").write_text(glossary, "utf-8")
        command = ["check", "a.de.txt", "--source", "a.en.txt", "--model", "none"]
        status = cli.run([*command, "--format", "json", "--glossary", "g.csv", *more])
        out, err = capsys.readouterr()
        return status, json.loads(out) if out.startswith("{") else {}, err

    return run


def test_a_check_with_a_glossary(mtqa):
    status, report, _ = mtqa("source,target\ndata set,Datensatz\n", "--fail-on", "minor")
    (finding,) = report["documents"][0]["segments"][0]["findings"]
    assert status == 1
    assert (finding["check"], finding["side"], finding["text"]) == (
        "missing-term",
        "source",
        "data sets",
    )
    assert "“Datensatz”" in finding["message"]
    known = report["signature"]["glossary"]
    assert known == {
        "name": "g.csv",
        "hash": hashlib.sha256(Path("g.csv").read_bytes()).hexdigest(),
    }
    assert "translated-name" in report["signature"]["checks"]


def test_a_term_that_is_rendered_is_no_finding(mtqa):
    status, report, _ = mtqa("source,target\ndata set,Datei\n", "--fail-on", "minor")
    assert status == 0
    assert not report["documents"][0]["segments"][0]["findings"]


def test_a_malformed_glossary_is_status_3(mtqa):
    status, _, err = mtqa("source,target\ndata set,\n")
    assert status == 3
    assert err.startswith("Error: g.csv:2: ")


def test_terms_are_looked_up_in_german_only(mtqa):
    status, _, err = mtqa("source,target\nship,navire\n", "--target-lang", "fr")
    assert (status, "German only" in err) == (2, True)


def test_the_checks_need_a_glossary_when_they_are_selected(tmp_path, capsys):
    path = tmp_path / "a.txt"
    path.write_text("Ein Satz.\n", "utf-8")
    assert cli.run(["check", str(path), "--model", "none", "--select", "missing-term"]) == 2
    assert "--glossary" in capsys.readouterr().err


def test_explain_shows_the_glossary_of_the_examples(capsys):
    assert cli.run(["explain", "missing-term"]) == 0
    out = capsys.readouterr().out
    assert "Glossary:" in out
    assert "data set,Datensatz" in out
    assert "with a glossary" in out


@pytest.mark.parametrize(("repeats", "kept"), [(1, 1), (1000, 0)])
def test_only_texts_of_a_usual_size_are_kept(repeats, kept):
    """A file of long lines would stay in memory as a whole."""
    glossary = Glossary((Term("ship", ("Schiff",)),))
    match._recent.cache_clear()
    segment = Segment("1", "Der Kahn liegt im Hafen. " * repeats, "The ship.")
    (found,) = fates(segment, glossary)
    assert (found.term.source, found.kept) == ("ship", ())
    assert match._recent.cache_info().currsize == kept
    tokens._recent.cache_clear()
    tokens.units(segment.target)
    assert tokens._recent.cache_info().currsize == kept


def test_an_omitted_sentence_has_no_missing_terms():
    glossary = Glossary((Term("ship", ("Schiff",)),))
    assert fates(Segment("1", "", "The ship."), glossary) == ()


def test_the_sample_glossary_suits_its_article(capsys, monkeypatch):
    monkeypatch.chdir(Path(__file__).parents[1])
    command = "check samples/news.de.txt --source samples/news.en.txt --model none --quiet"
    names = "missing-term,forbidden-term,translated-name"
    arguments = [*command.split(), "--glossary", "samples/glossary.csv", "--select", names]
    assert cli.run([*arguments, "--fail-on", "minor"]) == 0, capsys.readouterr().out
