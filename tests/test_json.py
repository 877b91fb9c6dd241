"""JSON files of texts by key: what is read, where it stands, and what stands beside it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.data import Raw
from qa.errors import InputError
from qa.read import jobs, read_file
from qa.readers.json import strings
from qa.review import Options, chosen, documents
from qa.score import Nothing

RULES = Options(chosen(), Nothing())
TREES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


def put(path: str, content: object) -> str:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    text = content if isinstance(content, str) else json.dumps(content, indent=1)
    Path(path).write_text(text, "utf-8")
    return path


def read(content: object, path: str = "de.json") -> Raw:
    (raw,) = read_file(put(path, content))
    return raw


def texts(content: object) -> dict[str, str]:
    return {record.id: record.target.text for record in read(content).records}


def leaves(
    tree: object, way: tuple[str | int, ...] = ()
) -> list[tuple[tuple[str | int, ...], str]]:
    if isinstance(tree, str):
        return [(way, tree)]
    inner = (
        tree.items()
        if isinstance(tree, dict)
        else enumerate(tree)
        if isinstance(tree, list)
        else ()
    )
    return [leaf for name, value in inner for leaf in leaves(value, (*way, name))]


@given(TREES, st.sampled_from([None, 0, 2]), st.booleans())
def test_every_string_is_read_with_its_way_and_place(tree, indent, ascii_only):
    text = json.dumps(tree, indent=indent, ensure_ascii=ascii_only)
    lines = text.split("\n")  # and not at U+2028, which may stand in a string
    found = list(strings(text))
    assert [(way, cell.text) for way, cell in found] == leaves(tree)
    for _, cell in found:
        for place in cell.places:
            written = lines[place.line - 1][place.column - 1 :]
            assert written.startswith(("\\", f'{cell.text}"'[place.offset]))
        first = cell.places[0]
        assert first.offset == 0 and lines[first.line - 1][first.column - 2] == '"'


def test_keys_numbers_and_what_is_about_texts_are_no_texts(here):
    assert texts({
        "$schema": "https://example.org/s.json",
        "title": "Der Hafen",
        "@title": {"description": "Heading of the page"},
        "nav": {"items": ["Eins", "Zwei", 3, None, True], "_comment": "Not shown"},
        "description": "Ein Text, der so heißt.",
    }) == {
        "title": "Der Hafen",
        "nav.items.0": "Eins",
        "nav.items.1": "Zwei",
        "description": "Ein Text, der so heißt.",
    }  # fmt: skip


def test_of_messages_of_extensions_only_the_message_is_read(here):
    content = {
        "open": {
            "message": "Öffnen: $NAME$",
            "description": "Button",
            "placeholders": {"name": {"content": "$1", "example": "a.txt"}},
        },
        "description": {"message": "Eine Erweiterung."},
    }
    assert texts(content) == {
        "open.message": "Öffnen: $NAME$",
        "description.message": "Eine Erweiterung.",
    }


def test_a_finding_stands_where_its_words_do(here):
    put("de.json", '{\n  "a": "So.",\n  "b": "Gr\\u00fc\\u00dfe \\"an\\" alle,, sagte sie."\n}\n')
    ((document, _),) = documents(jobs(["de.json"])[0], RULES)
    segment = document.segments[1]
    assert segment.target == 'Grüße "an" alle,, sagte sie.'
    line = Path("de.json").read_text("utf-8").split("\n")[2]
    place = segment.places[-1]
    assert line[place.column - 1 :].startswith(segment.target[place.offset :])


def pairs(target: object, source: object, **options: object) -> list[tuple[str, str | None, str]]:
    put("de/a.json", target)
    put("en/a.json", source)
    ((document, _),) = documents(jobs(["de"], "en")[0], RULES)
    return [(s.id, s.source, s.target) for s in document.segments]


def test_texts_stand_beside_those_of_the_same_keys(here):
    """In another order, with more and fewer keys."""
    target = {"b": "Zwei", "only": "Nur hier", "a": {"x": "Eins"}, "void": "", "both": ""}
    source = {
        "a": {"x": "One"},
        "lost": "Lost",
        "b": "Two",
        "last": "Last",
        "void": "Void",
        "both": " ",
    }
    assert pairs(target, source) == [
        ("b", "Two", "Zwei"),
        ("last", "Last", ""),
        ("only", None, "Nur hier"),
        ("a.x", "One", "Eins"),
        ("lost", "Lost", ""),
        ("void", "Void", ""),
    ]


def test_a_missing_first_key_is_not_lost(here):
    assert pairs({"b": "Zwei"}, {"a": "One", "b": "Two"}) == [
        ("b", "Two", "Zwei"),
        ("a", "One", ""),
    ]


def test_forms_by_number_stand_beside_the_only_form_of_the_source(here):
    target = {"files": {"one": "Datei", "other": "Dateien"}, "list": ["Eins"]}
    assert pairs(target, {"files": "Files", "list": "Items"}) == [
        ("files.one", "Files", "Datei"),
        ("files.other", "Files", "Dateien"),
        ("list.0", None, "Eins"),
        ("list", "Items", ""),
    ]


def test_a_reference_stands_beside_them_too(here):
    put("de.json", {"a": "Eins"})
    put("ref.json", {"a": "Ein"})
    ((document, found),) = documents(jobs(["de.json"], None, "ref.json")[0], RULES)
    assert document.segments[0].reference == "Ein" and found == []


def test_languages_that_arb_files_name_are_used(here):
    put("de.arb", {"@@locale": "de_AT", "a": "Der Minister sagte es."})
    put("fr.arb", {"@@locale": "fr", "a": "Le ministre l’a dit."})
    ((document, _),) = documents(jobs(["de.arb"], "fr.arb")[0], RULES)
    assert document.source_lang == "fr"
    put("it.arb", {"@@locale": "it", "a": "Ciao."})
    with pytest.raises(InputError, match="translation into it, not into de"):
        list(documents(jobs(["it.arb"])[0], RULES))


def test_the_language_above_all_texts_is_no_part_of_their_keys(here):
    put("de.json", {"de-AT": {"a": "Ein", "b": {"c": "Zwei"}}})
    put("en.json", {"en": {"a": "One", "b": {"c": "Two"}, "d": "Three"}})
    ((document, _),) = documents(jobs(["de.json"], "en.json")[0], RULES)
    found = [(one.id, one.source, one.target) for one in document.segments]
    assert found == [("a", "One", "Ein"), ("b.c", "Two", "Zwei"), ("d", "Three", "")]
    assert document.source_lang == "en"
    put("fr.json", {"fr": {"a": "Un"}})
    with pytest.raises(InputError, match="translation into fr, not into de"):
        list(documents(jobs(["fr.json"])[0], RULES))


@pytest.mark.parametrize("path", ["de.json", "de/menu.json"])
def test_a_part_with_the_name_of_a_language_is_no_language(here, path):
    put(path, {"it": {"a": "Ein"}})
    ((document, _),) = documents(jobs([path])[0], RULES)
    assert [(one.id, one.target) for one in document.segments] == [("it.a", "Ein")]


def test_a_file_of_several_languages(here):
    put("i18n.json", {"en": {"a": "One"}, "de": {"a": "Ein"}})
    ((document, _),) = documents(jobs(["i18n.json"])[0], RULES)
    assert [(one.id, one.source, one.target) for one in document.segments] == [("a", None, "Ein")]
    assert "To compare: --source i18n.json --source-lang en" in document.notes[0]
    options = Options(chosen(), Nothing(), source_lang="en")
    ((document, _),) = documents(jobs(["i18n.json"], "i18n.json")[0], options)
    assert [(one.id, one.source, one.target) for one in document.segments] == [("a", "One", "Ein")]
    assert not document.notes


@pytest.mark.parametrize("tree", [{"de": "Ein"}, {"de": {}}, {"ui": {"a": "Ein"}}, {"de": ["Ein"]}])
def test_other_names_above_all_texts_are_parts_of_their_keys(here, tree):
    assert all(record.id != "a" for record in read({**tree, "x": "y"}).records)
    (name,) = tree
    records = tuple(read({name: tree[name] or "Ein"}).records)
    assert records[0].id.startswith(name)


def test_a_list_of_records_is_read_as_json_lines_are(here):
    rows = [{"id": 7, "source": "One", "target": "Eins"}, {"target": "Zwei", "note": "x"}]
    raw = read(rows, "rows.json")
    assert [(r.target.text, r.source and r.source.text) for r in raw.records] == [
        ("Eins", "One"),
        ("Zwei", None),
    ]
    assert not raw.keyed


def test_a_list_of_pairs_may_stand_under_a_name(here):
    rows = [{"source": "One", "target": "Eins"}, {"source": "Two", "target": "Zwei,, ja"}]
    raw = read({"version": "1.0", "segments": rows}, "rows.json")
    assert [(r.source.text, r.target.text) for r in raw.records] == [
        ("One", "Eins"),
        ("Two", "Zwei,, ja"),
    ]
    place = raw.records[1].target.places[0]
    line = Path("rows.json").read_text("utf-8").split("\n")[place.line - 1]
    assert line[place.column - 1 :].startswith("Zwei,, ja")
    assert read({"links": [{"text": "Start", "target": "_blank"}], "a": "Eins"}).keyed
    assert read({"pairs": rows, "menu": {"open": "Offen"}}).keyed


def test_many_texts_come_in_parts_of_one_document(here):
    put("de.json", {f"k{n}": f"Text {n}" for n in range(5000)})
    found = [document for document, _ in documents(jobs(["de.json"])[0], RULES)]
    assert [(d.part, d.doc) for d in found] == [(0, "de"), (1, "de")]
    assert sum(len(d.segments) for d in found) == 5000


@pytest.mark.parametrize(
    "content, problem",
    [
        ('{"a": "b",}', r"x\.json:1: is not JSON: .*\(column \d+\)"),
        ('{\n"a": "b\nc"}', r"x\.json:2: is not JSON: Invalid control character"),
        ("[" * 100_000, "nested too deeply"),
        ("5", "holds no text to check"),
        ('{"a": 5}', "holds no text to check"),
        ('{"schema": "mtqa/1", "documents": []}', "is a report or a baseline of mtqa"),
        ('{"schema": "mtqa-baseline/1", "findings": []}', "is a report or a baseline of mtqa"),
        ("", "is empty"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_says_why(here, content, problem):
    with pytest.raises(InputError, match=problem):
        list(read_file(put("x.json", content)))


def test_a_source_of_another_kind_is_an_error(here):
    put("de.json", {"a": "Eins"})
    put("en.json", {"a": "One"})
    put("en.txt", "One.\n")
    put("de.txt", "Eins.\n")
    with pytest.raises(InputError, match=r"en\.txt: has no texts by key, unlike de\.json"):
        list(documents(jobs(["de.json"], "en.txt")[0], RULES))
    with pytest.raises(InputError, match=r"en\.json: has texts by key, unlike de\.txt"):
        list(documents(jobs(["de.txt"], "en.json")[0], RULES))


def test_in_folders_only_files_of_the_language_are_read(here):
    for name in (
        "d/de.json",
        "d/en.json",
        "d/package.json",
        "d/app_de-AT.json",
        "d/report.json",
        "d/de/x.json",
    ):
        put(name, {"a": "Text"})
    put("de/y.json", {"a": "Text"})
    put("d/a.arb", {"a": "Text"})
    found = [job.path for job in jobs(["d", "de"])]
    assert found == ["d/a.arb", "d/app_de-AT.json", "d/de/x.json", "d/de.json", "de/y.json"]
    assert [job.source for job in jobs(["d/de.json"], "d")] == ["d/en.json"]


def test_ids_and_docs_of_records_may_be_numbers(here):
    raw = read([{"id": 17, "doc": 3, "target": "Eins", "source": None}], "rows.json")
    assert (raw.records[0].id, raw.doc, raw.records[0].source) == ("17", "3", None)


@pytest.mark.parametrize(
    ("rows", "problem"),
    [
        ([{"target": "Eins"}, {"target": None}], 'record 2: it has no "target"'),
        ([{"target": "Eins", "source": {"en": "One"}}], 'record 1: "source" is not a string'),
        (
            [{"de": "Eins", "en": "One", "fr": "Un"}],
            "record 1: it has two values for the source: --source-lang en or fr",
        ),
        ([{"target": 5}], 'record 1: "target" is not a string'),
    ],
)
def test_a_record_without_a_text_is_an_error(here, rows, problem):
    with pytest.raises(InputError, match=problem):
        list(read_file(put("rows.json", rows)))


def test_names_with_points_are_told_from_ways_with_steps(here):
    assert texts({"a.b": "Eins", "a": {"b": "Zwei"}, "x.y": "Drei"}) == {
        "a\\.b": "Eins",
        "a.b": "Zwei",
        "x.y": "Drei",
    }


def test_of_a_name_that_stands_twice_the_last_text_counts(here):
    """Programs show that one, so that it stands beside the source; the other is read, too."""
    twice = '{"a": "Eins", "b": "Drei", "a": "Zwei"}'
    assert texts(twice) == {"a#1": "Eins", "b": "Drei", "a": "Zwei"}
    assert pairs(twice, {"a": "Two", "b": "Three"}) == [
        ("a#1", None, "Eins"),
        ("b", "Three", "Drei"),
        ("a", "Two", "Zwei"),
    ]


def test_the_names_in_records_say_in_which_language_the_source_is(here):
    rows = [{"en": "Hello.", "fr": "Bonjour.", "de": "Hallo."}]
    (raw,) = read_file(put("rows.json", rows), source_lang="fr")
    assert (raw.called, raw.records[0].source.text) == ("fr", "Bonjour.")


def test_lines_that_end_with_cr_alone_are_counted(here):
    Path("de.json").write_bytes(b'{\r "a": "Eins",\r "b":\r  "Zwei"}')
    (raw,) = read_file("de.json")
    assert [(one.target.places[0].line, one.target.places[0].column) for one in raw.records] == [
        (2, 8),
        (4, 4),
    ]
