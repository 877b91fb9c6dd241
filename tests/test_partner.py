"""Which source file belongs to a target file, and where that is not sure."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from qa.read import jobs


@pytest.fixture
def tree(tmp_path, monkeypatch):
    """Make files in a folder of its own, the working directory."""
    monkeypatch.chdir(tmp_path)

    def make(*names: str) -> None:
        for name in names:
            Path(name).parent.mkdir(parents=True, exist_ok=True)
            Path(name).write_text("Text.", "utf-8")

    return make


def partners(*targets: str, source: str) -> dict[str, str | None]:
    """The source of each target, None where there is none."""
    return {job.path: None if job.problem else job.source for job in jobs(targets, source)}


SITE = (
    "content/de/index.md", "content/de/lokal/index.md", "content/de/lokal/wetter.html",
    "content/de/politik/hafen.txt", "content/de/verkehr/index.md",
    "content/en/index.md", "content/en/lokal/index.md", "content/en/lokal/wetter.html",
    "content/en/politik/hafen.txt",
)  # fmt: skip


@pytest.mark.parametrize("names", [("de", "en"), ("german", "english")])
def test_a_part_of_the_tree_pairs_like_the_whole(tree, names):
    site = [name.replace("/de/", f"/{names[0]}/").replace("/en/", f"/{names[1]}/") for name in SITE]
    tree(*site)
    german, english = f"content/{names[0]}", f"content/{names[1]}"
    whole = partners(german, source=english)
    assert whole == {
        name: None if "verkehr" in name else name.replace(german, english)
        for name in site
        if name.startswith(german)
    }
    for name, other in whole.items():
        assert partners(name, source=english) == {name: other}
        assert partners(str(Path(name).parent), source=english)[name] == other
    both = partners(f"{german}/lokal", f"{german}/politik", source=english)
    assert len(both) == 3
    assert both == {name: whole[name] for name in both}


def test_a_missing_partner_is_named_where_it_should_be(tree):
    tree(*SITE, "content/de/lokal/neu.txt")
    for target in ("content/de/lokal/neu.txt", "content/de/lokal", "content/de"):
        problems = [str(job.problem) for job in jobs([target], "content/en") if job.problem]
        assert any("content/en/lokal/neu.txt" in problem for problem in problems)


@pytest.mark.parametrize(
    ("names", "target", "source", "partner"),
    [
        # A page that chooses the language lies above both.
        (("index.html", "de/index.html", "en/index.html"), "de/index.html", "en", "en/index.html"),
        # German at the root: what has no English page is not paired with the home page.
        (
            ("c/index.md", "c/verkehr/index.md", "c/en/index.md"),
            "c/verkehr/index.md", "c/en", None,
        ),
        (
            ("c/index.md", "c/news/a.md", "c/en/index.md", "c/en/news/a.md"),
            "c/news/a.md", "c/en", "c/en/news/a.md",
        ),
        # The folders have other names, and the files in them the same ones.
        (
            ("README.md", "target/README.md", "target/a.md", "src/README.md", "src/a.md"),
            "target/README.md", "src", "src/README.md",
        ),
        (
            ("README.md", "de_new/a.md", "en/README.md", "en/a.md", "en/b.md"),
            "de_new", "en", "en/a.md",
        ),
        (("de/news/a.md", "en/news/a.md"), "de/news/a.md", "en/news", "en/news/a.md"),
        (("site/de/a.md", "site/en/site/b.md", "site/en/a.md"), "site/de", "site/en",
         "site/en/a.md"),
        (("a/x.de.md", "a/x.en.md"), "a", "a", "a/x.en.md"),
    ],
)  # fmt: skip
def test_layouts(tree, names, target, source, partner):
    tree(*names)
    assert list(partners(target, source=source).values()) == [partner]


@pytest.mark.parametrize("forms", [("NFC", "NFD"), ("NFD", "NFC")])
def test_names_in_both_forms_of_letters_pair(tree, forms):
    german, english = (unicodedata.normalize(form, "über/Bären") for form in forms)
    tree(f"de/{german}.txt", f"en/{english}.txt", f"de/{german}2.de.txt", f"en/{english}2.en.txt")
    assert sorted(map(str, partners("de", source="en").values())) == sorted(
        [f"en/{english}.txt", f"en/{english}2.en.txt"]
    )


def test_overlapping_targets_are_checked_once(tree):
    tree("dd/a.txt", "dd/b.txt")
    found = [job.path for job in jobs(["dd", "dd/a.txt", "./dd/b.txt", "dd/../dd"])]
    assert found == ["dd/a.txt", "dd/b.txt"]
    for targets, paths in (
        (["dd", "dd/a.txt"], ["dd/a.txt", "dd/b.txt"]),
        (["dd/b.txt", "dd"], ["dd/b.txt", "dd/a.txt"]),
    ):
        assert [job.path for job in jobs(targets)] == paths, "each where it is named first"


def test_a_word_of_the_name_is_no_language(tree):
    tree("mt/log-in.txt", "mt/log.txt", "src/log.txt", "mt/x.deu.txt", "src/x.eng.txt")
    found = partners("mt", source="src")
    assert found == {
        "mt/log-in.txt": None,
        "mt/log.txt": "src/log.txt",
        "mt/x.deu.txt": "src/x.eng.txt",
    }


def test_in_one_folder_only_a_language_makes_a_source(tree):
    tree("d/log-in.txt", "d/a.de.txt", "d/a.en.txt", "d/b.de.txt", "d/b.pt.txt", "d/b.en.txt")
    found = partners("d", source="d")
    assert found["d/a.de.txt"] == "d/a.en.txt"
    assert "d/log-in.txt" in found  # which has no partner, and is not lost
    assert not {"d/a.en.txt", "d/b.en.txt", "d/b.pt.txt"} & set(found)


@pytest.mark.parametrize("word", ["how-to", "add-on", "sign_up", "v.to"])
def test_a_word_before_the_language_is_none(tree, word):
    tree(f"d/{word}-de.md", f"d/{word}-en.md", f"mt/{word}.de.txt", f"src/{word}.fr.txt")
    assert partners("d", source="d") == {f"d/{word}-de.md": f"d/{word}-en.md"}
    assert partners("mt", source="src") == {f"mt/{word}.de.txt": f"src/{word}.fr.txt"}
    tree("r/a.de-de.md", "r/a.en-us.md", "r/b.de-AT.md", "r/b.en-DE.md")
    found = partners("r", source="r")
    assert found == {"r/a.de-de.md": "r/a.en-us.md", "r/b.de-AT.md": "r/b.en-DE.md"}


def test_a_file_of_two_languages_is_a_translation_and_no_source(tree):
    both = ("d/x-en-de.tmx", "d/x.en_de.tsv", "d/y.en-de.xlf")
    tree("d/x-de.txt", "d/x-en.txt", *both)
    assert partners("d", source="d") == {"d/x-de.txt": "d/x-en.txt", **dict.fromkeys(both)}
    assert {job.path for job in jobs(["d"])} == {"d/x-de.txt", *both}


def test_files_that_hold_their_sources_need_no_partner(tree):
    names = ("a.po", "b.xlf", "c.tmx", "d.csv", "sub/e.jsonl")
    tree(*(f"de/{name}" for name in names), "de/f.md", "en/f.md", "en/a.po", "en/e.tsv")
    found = jobs(["de"], "en", "en")
    assert {job.path: (job.source, job.reference) for job in found if not job.problem} == {
        **{f"de/{name}": (None, None) for name in names},
        "de/f.md": ("en/f.md", "en/f.md"),
    }
    assert partners("de/a.po", source="en") == {"de/a.po": None}


def test_the_folder_itself_is_no_source_and_no_reference(tree):
    tree("de/a.txt")
    for sides in (("de", None), (None, "de")):
        (job,) = jobs(["de"], *sides)
        assert str(job.problem).endswith("Name another folder, with the same relative paths.")
