"""The configuration file: where it is found, what it may say, and what holds for which file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.config import find
from qa.files.globs import below, matches

DOUBLED = "Das Gericht vertagte sich,, weil ein Zeuge fehlte.\n"
BROKEN = "„Wir unterstützen das Recht von.“ Hafenbehörde, jedes Schiff zu kontrollieren.\n"
RULES = ["--model", "none"]


@pytest.fixture
def here(tmp_path, monkeypatch):
    """A repository of its own as the working directory."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    for name in ("news/a.txt", "news/deep/b.txt", "legal/c.txt"):
        write(name, DOUBLED)
    return tmp_path


@pytest.fixture
def mtqa(mtqa):
    """Run a check: its status, standard output and standard error."""
    return lambda *arguments: mtqa("check", *arguments, *RULES)


def write(name: str, content: str) -> None:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, "utf-8")


def found(mtqa, *arguments: object) -> dict[str, list[str]]:
    """The checks that found something, by path."""
    documents = json.loads(mtqa(*arguments, "--format", "json")[1])["documents"]
    return {
        document["path"]: [
            finding["check"] for segment in document["segments"] for finding in segment["findings"]
        ]
        for document in documents
    }


# Where it is found


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("mtqa.toml", 'fail-on = "minor"'),
        ("mtqa.toml", '[tool.mtqa]\nfail-on = "minor"'),
        ("pyproject.toml", '[project]\nname = "x"\n[tool.mtqa]\nfail-on = "minor"'),
        ("news/mtqa.toml", '\ufefffail-on = "minor"'),
    ],
)
@pytest.mark.parametrize("target", ["news/deep/b.txt", "news/deep", "news"])
def test_found_by_walking_up(here, mtqa, name, content, target):
    write(name, content)
    assert mtqa(target)[0] == 1
    assert mtqa(target, "--fail-on", "never")[0] == 0, "the command line wins"
    assert mtqa(target, "--config", "none")[0] == 0


def test_the_nearest_file_that_has_the_table_counts(here):
    write("mtqa.toml", "")
    write("news/pyproject.toml", "[tool.other]\nnot-mtqa = 1\n")
    assert find(["news/deep"]) == "mtqa.toml"
    write("news/pyproject.toml", "[tool.mtqa]\n")
    assert find(["news/deep"]) == str(Path("news/pyproject.toml"))
    write("news/mtqa.toml", "")
    assert find(["news/deep"]) == str(Path("news/mtqa.toml"))


def test_one_file_for_all_targets_whatever_their_order(here):
    write("mtqa.toml", "")
    write("news/mtqa.toml", "")
    assert find(["news/a.txt", "legal/c.txt"]) == find(["legal", "news"]) == "mtqa.toml"
    assert find(["news/a.txt", "news/deep"]) == str(Path("news/mtqa.toml"))


def test_standard_input_and_missing_targets_have_a_folder(here):
    write("mtqa.toml", "")
    assert find(["-"]) == find(["no/such/file.txt"]) == "mtqa.toml"


def test_the_search_ends_with_the_repository(here):
    write("mtqa.toml", "")
    (here / "news" / ".git").write_text("gitdir: elsewhere")  # a worktree or submodule
    assert find(["news/deep"]) is None


def test_a_file_of_others_need_not_be_good_toml(here, mtqa):
    write("pyproject.toml", "{{ cookiecutter }}")
    assert mtqa("news")[0] == 0
    write("pyproject.toml", "[tool.mtqa\n")
    status, _, err = mtqa("news")
    assert (status, "pyproject.toml: cannot be read as TOML" in err) == (3, True)


# What it may say


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("fail_onn = 1", "there is no option 'fail_onn'. Valid names: align, "),
        ("config = 'x'", "there is no option 'config'"),
        ("max-garbled = 1.5", "max-garbled must be a single value, a whole number"),
        ("min-score = 1\nmin_score = 2", "min_score is there twice, with - and with _"),
        ("model = ''", "model is empty. Give it a value"),
        ("source = ''", "source is empty. Give it a value"),
        ("max-garbled = true", "max-garbled must be a single value, a whole number"),
        ("max-garbled = -1", "max-garbled: -1 is not in the range"),
        ("max-per-1000 = '3'", "max-per-1000 must be a single value, a number"),
        ("max-per-1000 = nan", "max-per-1000 must be a single value, a number"),
        ("min-score = 101", "min-score: 101"),
        ("fail-on = 'often'", "fail-on: 'often' is not one of"),
        ("quiet = 'yes'", "quiet must be a single value, true or false"),
        ("select = [1]", "select must be a text, or a list of them"),
        ("ignore = 'duobled-punctuation'", "ignore: There is no check 'duobled-punctuation'. Did"),
        ("format = 'xyz'", "format: There is no report format 'xyz'"),
        ("source-lang = 'xx'", "Valid codes: "),
        ("overrides = 1", "overrides must be tables, each headed [[overrides]]"),
        ("[overrides]\nfiles = 'a'", "overrides must be tables"),
        ("[[overrides]]\nmin-score = 1", "overrides need files"),
        ("[[overrides]]\nfiles = [1]", "overrides need files"),
        ("[[overrides]]\nfiles = ''", "overrides need files"),
        ("[[overrides]]\nfiles = ['a', '']", "overrides need files"),
        ("threads = 99999", "threads: 99999 is not in the range"),
        ("[[overrides]]\nfiles = 'a'\nmodel = 'none'", "no option 'model' for some files alone"),
        ("[[overrides]]\nfiles = 'a'\nmax-garbled = 1", "Valid names: align, encoding, fail-on, f"),
        ("[[overrides]]\nfiles = 'a'\nmin-score = 'x'", "min-score must be a single value"),
        ("[[overrides]]\nfiles = 'a'\nselect = 'no'", "There is no check 'no'"),
        ("suppress = 'x'", "suppress must be tables"),
        ("min-score = 1\n[tool.mtqa]\nfail-on = 'never'", "min-score must stand under [tool.mtqa]"),
        ("[[suppress]]\nfiles = [1]\nreason = 'x'", "files must be a text or a list of texts"),
        ("output = '../r.json'", "output ../r.json is outside its folder"),
        ("output = 'r.xyz'", "Known endings: "),
    ],
)
def test_wrong_values_are_told_with_the_file(here, mtqa, content, message):
    write("mtqa.toml", content)
    status, _, err = mtqa("legal")
    assert (status, message in err) == (2, True), err
    assert "mtqa.toml: " in err


@pytest.mark.parametrize("option", ["--min-score", "--max-per-1000"])
def test_a_limit_that_is_no_number(here, mtqa, option):
    assert mtqa("legal", option, "nan")[0] == 2


@pytest.mark.parametrize("content", ["a = ", "a = " + "[" * 9999, "\0", "a = 1\na = 2"])
def test_malformed(here, mtqa, content):
    write("mtqa.toml", content)
    status, _, err = mtqa("legal")
    assert (status, "mtqa.toml: cannot be read as TOML" in err) == (3, True)


def test_utf_16_as_shells_of_windows_write_it(here, mtqa):
    (here / "mtqa.toml").write_text('fail-on = "major"\n', "utf-16")
    status, _, err = mtqa("legal")
    assert (status, "Save it as UTF-8." in err) == (3, True)


@pytest.mark.parametrize("content", [None, b"\xff\xfe"])
def test_a_named_file_that_cannot_be_read(here, mtqa, content):
    if content:
        Path("c.toml").write_bytes(content)
    assert mtqa("legal", "--config", "c.toml")[0] == 3


def test_paths_are_relative_to_the_file(here, mtqa, monkeypatch):
    write("news/en/a.txt", "The court adjourned.\n")
    write("news/mtqa.toml", 'source = "en"\noutput = ["r.json"]\n')
    assert mtqa("news/a.txt")[0] == 0
    (document,) = json.loads(Path("news/r.json").read_text("utf-8"))["documents"]
    assert document["source_path"] == str(Path("news/en/a.txt"))
    monkeypatch.chdir(here / "legal")
    assert mtqa("../news/a.txt")[0] == 0
    assert mtqa(here / "news/a.txt")[0] == 0


def test_a_file_that_was_named_may_write_anywhere(here, mtqa):
    write("news/mtqa.toml", 'output = "../r.json"\n')
    assert mtqa("news/a.txt")[0] == 2
    assert mtqa("news/a.txt", "-o", "mine.json")[0] == 0, "the command line wins"
    assert mtqa("news/a.txt", "--config", "news/mtqa.toml")[0] == 0
    assert Path("r.json").exists()


# What holds for which file


def test_overrides(here, mtqa):
    write(
        "mtqa.toml",
        'ignore = ["repeated-word"]\n'
        "[[overrides]]\nfiles = ['news/**']\nignore = ['doubled-punctuation']\n"
        "[[overrides]]\nfiles = ['b.txt']\nignore = []\nfail-on = 'minor'\n",
    )
    doubled = ["doubled-punctuation"]
    assert found(mtqa, ".") == {
        "legal/c.txt": doubled,
        "news/a.txt": [],
        "news/deep/b.txt": doubled,
    }
    assert mtqa("news/a.txt")[0] == mtqa("legal")[0] == 0
    status, out, _ = mtqa(".", "--quiet")
    assert (status, out.count(" is not allowed with --fail-on minor")) == (1, 1)
    assert mtqa(".", "--fail-on", "never")[0] == 0, "the command line wins"
    assert not any(found(mtqa, ".", "--ignore", "doubled-punctuation").values())


@pytest.mark.parametrize("name", ["overrides", "suppress"])
def test_a_pattern_for_a_folder_that_is_not_there_is_told(here, mtqa, name):
    head = f"[[{name}]]\n" + ("ignore = []\n" if name == "overrides" else "reason = 'x'\n")
    for files in ("'news/**'", "['*.txt', '*/no.txt', '/legal/']"):
        write("mtqa.toml", f"{head}files = {files}\n")
        assert "begin at" not in mtqa("legal", "news", "--quiet")[2]
    write("mtqa.toml", f"{head}files = ['legal/*', 'odd/x/*.txt']\n")
    status, _, err = mtqa("legal", "news", "--quiet")
    assert status == 0
    assert (
        f"Warning: mtqa.toml: table 1 of {name} is for odd/x/*.txt, but there is no odd/x in the "
        "folder of this file, which patterns begin at.\n"
    ) in err


def test_limits_of_some_files(here, mtqa):
    write("mtqa.toml", "min-score = 10\n[[overrides]]\nfiles = 'legal/'\nmin-score = 99.9\n")
    status, out, _ = mtqa(".", "--quiet")
    assert (status, out.count("below --min-score 99.9")) == (1, 1)
    write("mtqa.toml", "[[overrides]]\nfiles = 'legal/'\nmax-per-1000 = 10\n")
    assert "legal/c.txt: 11.9 MQM points per 1,000 words are more" in mtqa(".", "--quiet")[1]


def test_reports_know_which_findings_fail(here, mtqa):
    write("mtqa.toml", "[[overrides]]\nfiles = 'news/*'\nfail-on = 'minor'\n")
    lines = mtqa(".", "--format", "github")[1].splitlines()
    assert [line.split(" ")[0] for line in lines] == ["::notice", "::error", "::notice", "::error"]
    assert mtqa(".", "--format", "junit")[1].count('<failure type="findings"') == 1


def test_the_signature_holds_all_that_the_verdict_depends_on(here, mtqa):
    write("mtqa.toml", "max-garbled = 2\n[[overrides]]\nfiles = 'news/*'\nmax-per-1000 = 9\n")
    signature = json.loads(mtqa("news", "--format", "json")[1])["signature"]
    assert signature["policy"] == {
        "fail_on": "garbled", "min_score": None, "max_garbled": 2, "max_per_1000": None,
    }  # fmt: skip
    assert signature["overrides"] == [{"files": ["news/*"], "max_per_1000": 9.0}]


def test_max_garbled_from_the_command_line(here, mtqa):
    for name in ("news/a.txt", "legal/c.txt"):
        write(name, BROKEN)
    assert mtqa(".")[0] == 1
    assert mtqa(".", "--max-garbled", "2")[0] == 0
    status, out, _ = mtqa(".", "--max-garbled", "1", "--quiet")
    assert status == 1
    assert "legal/c.txt:1: garbled-sentence (critical) is one of 2 broken sentences" in out


# Patterns


@pytest.mark.parametrize(
    ("pattern", "fits", "fits_not"),
    [
        ("news/**", ["news/a.txt", "news/b/c.txt"], ["news", "old/news/a.txt", "newsy/a.txt"]),
        ("news/", ["news/a.txt", "news/b/c.txt"], ["news", "old/news/a.txt"]),
        ("news/*", ["news/a.txt"], ["news/b/c.txt"]),
        ("*.md", ["a.md", "x/y/a.md"], ["a.mdx", "a.md/b"]),
        ("/a.txt", ["a.txt"], ["x/a.txt"]),
        ("./a/b.txt", ["a/b.txt"], ["x/a/b.txt"]),
        ("**/a.txt", ["a.txt", "x/y/a.txt"], ["xa.txt"]),
        ("a/**/b", ["a/b", "a/x/b", "a/x/y/b"], ["ab", "a/xb"]),
        ("a?c.txt", ["abc.txt", "aüc.txt"], ["ac.txt", "a/c.txt"]),
        ("[slug].md", ["[slug].md", "x/[slug].md"], ["s.md"]),
        ("für/*", ["fu\u0308r/a"], ["Für/a"]),
        ("**", ["a", "a/b"], []),
        ("a\nb*", ["a\nb\nc"], ["a"]),
    ],
)
def test_patterns(pattern, fits, fits_not):
    assert [path for path in (*fits, *fits_not) if matches(pattern, path)] == fits


def test_paths_outside_fit_nothing(tmp_path):
    assert below(tmp_path, tmp_path / "a" / ".." / "b.txt") == "b.txt"
    assert below(tmp_path / "a", tmp_path / "b.txt") is None
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    assert below(tmp_path / "real", tmp_path / "link" / "b.txt") == "b.txt"


NAMES = st.text("ab.*?[]\\^$é\n", min_size=1, max_size=4)


@given(st.lists(NAMES, min_size=1, max_size=4))
def test_a_path_without_signs_fits_itself_alone(names):
    path = "/".join(names)
    pattern = "/" + path.replace("*", "x").replace("?", "x")
    assert matches(pattern, pattern[1:])
    assert not matches(pattern, pattern[1:] + "x")
    assert matches("**", path) and matches("/" + "/".join("*" for _ in names), path)


def slowly(pattern: list[str], path: list[str]) -> bool:
    """The definition of patterns, name by name."""
    if not pattern:
        return not path
    if pattern[0] == "**":
        if len(pattern) == 1:
            return bool(path)
        return any(slowly(pattern[1:], path[at:]) for at in range(len(path) + 1))
    return bool(path) and fits(pattern[0], path[0]) and slowly(pattern[1:], path[1:])


def fits(pattern: str, name: str) -> bool:
    if not pattern:
        return not name
    if pattern[0] == "*":
        return any(fits(pattern[1:], name[at:]) for at in range(len(name) + 1))
    return bool(name) and pattern[0] in ("?", name[0]) and fits(pattern[1:], name[1:])


WORDS = st.text("ab", min_size=1, max_size=4)
SIGNS = st.one_of(st.just("**"), st.text("ab*?", min_size=1, max_size=5))


@given(st.lists(SIGNS, min_size=2, max_size=5), st.lists(WORDS, min_size=1, max_size=5))
def test_patterns_mean_what_they_are_defined_to(pattern, path):
    assert matches("/".join(pattern), "/".join(path)) == slowly(pattern, path)


@pytest.mark.parametrize("pattern", ["a*" * 40 + "b", "**/a/" * 40 + "b", "*?" * 40 + "b"])
def test_a_pattern_of_many_stars_takes_no_time(pattern):
    assert not matches(pattern, "a" * 250)
    assert not matches(pattern, "/".join("a" * 120))


@pytest.mark.parametrize("what", ["link", "folder"])
def test_a_configuration_that_is_no_file_is_not_passed_over(here, mtqa, what):
    place = here / "mtqa.toml"
    place.symlink_to("nowhere") if what == "link" else place.mkdir()
    code, out, err = mtqa("news/a.txt", "--model", "none")
    assert (code, out) == (3, "") and "mtqa.toml: is no file that can be read. Mend it" in err
    code, out, err = mtqa("news/a.txt", "--model", "none", "--config", "none")
    assert code == 0, err
