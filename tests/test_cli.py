"""The program from its command line: every exit status, every kind of input."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import threading
import tracemalloc
from pathlib import Path

import pytest

from qa import cli

CLEAN = "Das Gericht vertagte sich, weil ein Zeuge fehlte.\n"
DOUBLED = "Das Gericht vertagte sich,, weil ein Zeuge fehlte.\n"
RULES = ["--model", "none"]


@pytest.fixture
def here(tmp_path, monkeypatch):
    """A folder of its own as the working directory."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "clean.txt").write_text(CLEAN, "utf-8")
    (tmp_path / "doubled.txt").write_text(DOUBLED, "utf-8")
    return tmp_path


@pytest.mark.parametrize("option", ["--source", "--reference"])
def test_a_source_that_is_not_there(here, mtqa, option):
    status, _, err = mtqa("check", "clean.txt", "doubled.txt", option, "no/where", *RULES)
    assert (status, err) == (3, f"Error: no/where: is not there. Check the path of {option}.\n")


@pytest.mark.parametrize(
    "words",
    [
        ["clean.txt", "-o", "clean.txt"],
        [".", "--source", "doubled.txt", "-o", "./doubled.txt"],
        ["clean.txt", "--reference", "doubled.txt", "-o", "link.txt"],
        ["clean.txt", "--glossary", "terms.csv", "-o", "terms.csv"],
        ["clean.txt", "--baseline", "b.json", "-o", "b.json"],
        ["clean.txt", "--write-baseline", "b.json", "-o", "b.json"],
        ["clean.txt", "--write-baseline", "clean.txt"],
    ],
)
def test_what_is_read_is_not_overwritten(here, mtqa, words):
    (here / "link.txt").symlink_to("doubled.txt")
    for name in ("terms.csv", "b.json"):
        (here / name).write_text("{}", "utf-8")
    before = {path: path.read_bytes() for path in here.iterdir()}
    status, _, err = mtqa("check", *words, *RULES)
    assert (status, "would be overwritten" in err) == (2, True), err
    assert {path: path.read_bytes() for path in here.iterdir()} == before


def test_a_report_in_a_folder_is_no_text_of_the_next_run(here, mtqa):
    reports = ["-o", "report.html", "-o", "report.txt", "--write-baseline", "b.jsonl"]
    for _ in range(2):
        status, out, _ = mtqa("check", ".", *RULES, *reports, "--format", "json")
        paths = [document["path"] for document in json.loads(out)["documents"]]
        assert (status, paths) == (0, ["clean.txt", "doubled.txt"])
    (here / "clean.txt").unlink()
    (here / "doubled.txt").unlink()
    status, _, err = mtqa("check", ".", *RULES, *reports)
    assert (status, ".: has no file to check in it" in err) == (3, True)


def test_status_0_good_enough(here, mtqa):
    status, out, _ = mtqa("check", "clean.txt", *RULES)
    assert status == 0
    assert out.startswith("clean.txt  de\n")
    assert out.endswith("Passed.\n")


def test_status_1_not_good_enough(here, mtqa):
    assert mtqa("check", "doubled.txt", *RULES)[0] == 0
    status, out, _ = mtqa("check", "doubled.txt", "--fail-on", "minor", *RULES)
    assert status == 1
    assert "1:26 minor doubled-punctuation" in out
    assert mtqa("check", "doubled.txt", "--min-score", "99.9", *RULES)[0] == 1
    assert mtqa("check", "doubled.txt", "--min-score", "90", *RULES)[0] == 0


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["check"], "Missing argument"),
        (["check", "clean.txt", "--wrong"], "No such option"),
        (["check", "clean.txt", "--fail-on", "often"], "'often' is not one of"),
        (["check", "clean.txt", "--min-score", "101"], "0<=x<=100"),
        (["check", "clean.txt", "--select", "nonsense"], "Valid names: "),
        (
            ["check", "clean.txt", "--select", "repeated-word", "--ignore", "repeated-word"],
            "No check",
        ),
        (["check", "clean.txt", "--select", "missing-term"], "No check is left to run"),
        (["check", "clean.txt", "--select", "doubtful-wording"], "needs a model"),
        (["check", "clean.txt", "--format", "xyz"], "Valid names: checkstyle, csv"),
        (["check", "clean.txt", "-o", "a.xyz"], "Known endings: "),
        (["check", "clean.txt", "--target-lang", "xx"], "Valid codes: "),
        (["check", "clean.txt", "doubled.txt", "--source", "clean.txt"], "there are 2 targets"),
        (["check", "clean.txt", "--encoding", "klingon"], "no encoding 'klingon'"),
        (["explain", "duobled-punctuation"], "Did you mean 'doubled-punctuation'?"),
        (["nonsense"], "No such command"),
    ],
)
def test_status_2_the_command_was_wrong(here, mtqa, arguments, message):
    more = RULES if arguments[0] == "check" else []
    status, _, err = mtqa(*arguments, *more)
    assert (status, message in err) == (2, True)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("check sam", ["file,sam"]),
        ("fix --source sam", ["file,sam"]),
        ("check --annotate sam", ["dir,sam"]),
        ("check --select space-b", ["plain,space-before-punctuation"]),
        ("check --ignore x,mixed-q", ["plain,x,mixed-quotes"]),
        ("explain mixed-q", ["plain,mixed-quotes"]),
        ("check --format sa", ["plain,sarif"]),
        ("check --source-lang f", ["plain,fr"]),
        ("check --model n", ["plain,none"]),
        ("check --fail-on mi", ["plain,minor"]),
    ],
)
def test_a_shell_completes(monkeypatch, capsys, words, told):
    monkeypatch.setenv("_MTQA_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", f"mtqa {words}")
    monkeypatch.setenv("COMP_CWORD", str(len(words.split())))
    cli.run([])
    assert capsys.readouterr().out.splitlines() == told


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_what_completes_is_documented(monkeypatch, capsys, shell):
    page = (Path(__file__).parent.parent / "docs/configuration.md").read_text("utf-8")
    assert f"_MTQA_COMPLETE={shell}_source mtqa" in page
    monkeypatch.setenv("_MTQA_COMPLETE", f"{shell}_source")
    assert cli.run([]) == 0
    assert "_mtqa_completion" in capsys.readouterr().out


def test_names_that_are_surely_meant_stand_alone(here, mtqa):
    for name, meant in (("repeted-word", "'repeated-word'?\n"), ("number", "? Valid names: ")):
        err = mtqa("check", "clean.txt", "--select", name, *RULES)[2]
        assert f"There is no check {name!r}. Did you mean " in err
        assert meant in err and ("Valid names" in err) == ("Valid names" in meant)


@pytest.mark.parametrize("nothing", ["", ",", " , "])
def test_select_without_a_name_does_not_run_all_checks(here, mtqa, nothing):
    code, out, err = mtqa("check", "clean.txt", "--select", nothing, *RULES)
    assert (code, out) == (2, "") and "names no check" in err and "leave the option out" in err
    assert mtqa("check", "clean.txt", "--ignore", nothing, *RULES)[0] == 0


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("missing.txt", None),
        ("empty.txt", b""),
        ("latin.txt", b"Gr\xf6\xdfe"),
        ("nul.txt", b"a\0b"),
        ("binary.txt", bytes(range(256))),
        ("open.csv", b'target\n"a'),
        ("bad.jsonl", b"{"),
    ],
)
def test_status_3_could_not_be_checked(here, mtqa, name, data):
    if data is not None:
        (here / name).write_bytes(data)
    status, out, err = mtqa("check", name, "clean.txt", *RULES)
    assert status == 3
    assert f"Error: {name}" in err
    assert "Traceback" not in err
    assert "clean.txt  de\n" in out, "the others are checked all the same"
    assert "Not passed:" in out


def test_status_3_missing_model(here, mtqa):
    status, _, err = mtqa("check", "clean.txt", "--model", "nothing-of-this-name")
    assert status == 3
    assert "Searched: " in err


def test_status_4_a_bug(here, mtqa, monkeypatch):
    monkeypatch.delenv("MTQA_DEBUG", raising=False)
    monkeypatch.setattr("qa.session.jobs", lambda *_, **__: 1 / 0)
    status, _, err = mtqa("check", "clean.txt", *RULES)
    assert status == 4
    assert "has a bug: ZeroDivisionError" in err and "report it" in err
    assert "Traceback" not in err
    monkeypatch.setenv("MTQA_DEBUG", "1")
    status, _, err = mtqa("check", "clean.txt", *RULES)
    assert status == 4, "Python would end with 1: checked, not good enough"
    assert "Traceback" in err and "has a bug: ZeroDivisionError" in err


def test_a_panic_of_a_library_is_a_bug(here, mtqa, monkeypatch):
    class PanicException(BaseException):
        """Like that of pyo3, by which Rust's libraries tell of theirs."""

    def panic(*_, **__):
        raise PanicException("end byte index 2 is not a char boundary")

    monkeypatch.setattr("qa.session.jobs", panic)
    status, _, err = mtqa("check", "clean.txt", *RULES)
    assert status == 4, "Python would end with 1: checked, not good enough"
    assert "has a bug: PanicException: end byte index 2" in err


def test_a_partner_is_missing(here, mtqa):
    for name in ("de/a.txt", "de/b.txt", "en/b.txt"):
        (here / name).parent.mkdir(exist_ok=True)
        (here / name).write_text(CLEAN, "utf-8")
    status, out, err = mtqa("check", "de", "--source", "en", "--source-lang", "en", *RULES)
    assert status == 3
    assert str(Path("en", "a.txt")) in err
    assert str(Path("de", "b.txt")) in out


def test_json_with_source(here, mtqa):
    (here / "en.txt").write_text("The court adjourned because a witness was missing.\n", "utf-8")
    status, out, _ = mtqa("check", "doubled.txt", "--source", "en.txt", "--format", "json", *RULES)
    (document,) = json.loads(out)["documents"]
    (segment,) = document["segments"]
    assert status == 0
    assert (document["source_path"], document["source_lang"]) == ("en.txt", "en")
    assert segment["source"].startswith("The court")
    (finding,) = [f for f in segment["findings"] if f["check"] == "doubled-punctuation"]
    assert segment["target"][finding["start"] : finding["end"]] == finding["text"] == ",,"


def test_tables_keep_ids_and_documents(here, mtqa):
    (here / "rows.tsv").write_text(
        f"id\tdoc\tsource\ttarget\n7\ta\tOne.\t{DOUBLED}8\tb\tTwo.\tZwei.\n", "utf-8"
    )
    _, out, _ = mtqa("check", "rows.tsv", "--format", "json", *RULES)
    documents = json.loads(out)["documents"]
    assert [(d["doc"], d["segments"][0]["id"]) for d in documents] == [("a", "7"), ("b", "8")]
    finding = documents[0]["segments"][0]["findings"][0]
    assert (finding["line"], finding["column"]) == (2, 35)


ENGLISH = "The council did not extend the contract with the company on Monday.\tDer Rat"
FRENCH = "Le conseil a dit que les trains ne circulent pas dans la ville et que c'est la loi.\tX"


@pytest.mark.parametrize(
    ("rows", "langs"),
    [
        ((("a", ENGLISH), ("b", FRENCH)), ["en", "fr"]),
        ((("a", FRENCH), ("b", ENGLISH)), ["fr", "en"]),
        ((("a", ENGLISH), ("b", "Paris, 3 janvier\tParis, 3. Januar")), ["en", "en"]),
        ((("a", ENGLISH), ("b", "昨天他没有来。\tEr kam gestern nicht.")), ["en", "zh"]),
        ((("a", "Поезда не ходят третьего января.\tX"), ("b", "Linux Today\tX")), ["ru", "ru"]),
        ((("a", ENGLISH), ("b", "\tEr kam nicht.")), ["en", "en"]),
    ],
)
def test_each_document_of_a_table_has_its_own_source_language(here, mtqa, rows, langs):
    lines = ["doc\tsource\ttarget", *("\t".join(row) for row in rows)]
    (here / "rows.tsv").write_text("\n".join(lines), "utf-8")
    _, out, _ = mtqa("check", "rows.tsv", "--format", "json", *RULES)
    assert [document["source_lang"] for document in json.loads(out)["documents"]] == langs


def test_many_unrelated_rows_are_one_document(here, mtqa):
    (here / "rows.tsv").write_text("target\n" + "Ein kurzer Satz.\n" * 600, "utf-8")
    _, out, _ = mtqa("check", "rows.tsv", "--format", "json", *RULES)
    (document,) = json.loads(out)["documents"]
    assert len(document["segments"]) == 600


def test_fingerprints_of_a_document_in_parts_differ(here, mtqa):
    (here / "rows.tsv").write_text("target\n" + "Er kam und und ging.\n" * 600, "utf-8")
    _, out, _ = mtqa("check", "rows.tsv", "--format", "json", *RULES)
    (document,) = json.loads(out)["documents"]
    found = [one["fingerprint"] for item in document["segments"] for one in item["findings"]]
    assert len(set(found)) == len(found) >= 600
    assert found[-1] == f"{found[0]}-600"


@pytest.mark.parametrize(
    ("data", "ids"),
    [
        ('{"target": "Eins.", "id": "x"}\n', ["x"]),
        ('{"target": "Eins.", "id": true}\n', ["true"]),
        ('{"target": "Eins.", "id": 1.5}\n', ["1.5"]),
        ('[\n{"target": "Eins.", "id": "x"}]\n', ["x"]),
        ('{\n"x": "Eins."\n}\n', ["x"]),
        ("Eins.\n", None),
        ("\nid\ttarget\nx\tEins.\n", ["x"]),
        ('id;target\nx;"Eins."\n', ["x"]),
        ("id,deutsch\nx,Eins.\n", ["x"]),
        ("7\n00:00:01,000 --> 00:00:02,000\nEins.\n", None),
        ("WEBVTT\n\n00:01.000 --> 00:02.000\nEins.\n", None),
    ],
)
def test_standard_input(here, mtqa, monkeypatch, data, ids):
    stream = io.TextIOWrapper(io.BytesIO(data.encode()))
    monkeypatch.setattr(sys, "stdin", stream)
    status, out, _ = mtqa("check", "-", "--format", "jsonl", *RULES)
    rows = [json.loads(line) for line in out.splitlines()]
    assert status == 0
    assert [(row["path"], row["target"]) for row in rows] == [("-", "Eins.")]
    assert ids is None or [row["id"] for row in rows] == ids


def test_scattered_rows_on_standard_input_are_an_error(here, mtqa, monkeypatch):
    """It can be read only once; what stands before them was checked."""
    rows = [json.dumps({"target": "Eins.", "doc": doc}) for doc in "aabca"]
    stream = io.TextIOWrapper(io.BytesIO("\n".join(rows).encode()))
    monkeypatch.setattr(sys, "stdin", stream)
    status, out, err = mtqa("check", "-", "--format", "jsonl", *RULES)
    assert (status, [json.loads(line)["doc"] for line in out.splitlines()]) == (3, [*"aabc"])
    assert "-:5: the rows of a do not stand together" in err


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("The house is old.\tDas Haus ist alt.\n", "names no columns"),
        ('# x\nmsgid ""\nmsgstr ""\n', "is PO"),
        ('msgid "a"\nmsgstr "b"\n', "is PO"),
        ('<xliff version="1.2"><file>', "is XML, not text"),
        ("<!-- x -->\n<tmx>\n", "is XML, not text"),
        ("<resources>\n", "is XML, not text"),
        ("# Rails\nde:\n  open: Offen\n", "holds texts by key, which are read from files alone"),
        ("---\nde-AT: # x\n  'open': Offen\n", "Give it as a file whose ending tells"),
        ("menu.open = Offen\nmenu.close = Zu\n", "holds texts by key"),
        ("# x\n-brand-name = Mtqa\nopen-file = Offen\n", "holds texts by key"),
        ("menu.open: Offen\nmenu.close: Zu\n", "holds texts by key"),
        ('/* x */\n"open" = "Offen";\n', "holds texts by key"),
        ('[Emails]\none = "Eine Mail"\n', "holds texts by key"),
        ("\n \n", "is empty"),
        ("[]\n", "holds no text"),
        ("[1, 2]", "no text"),
    ],
)
def test_standard_input_that_may_be_something_else(here, mtqa, monkeypatch, data, message):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data.encode())))
    status, _, err = mtqa("check", "-", *RULES)
    assert status == 3
    assert message in err


@pytest.mark.parametrize(
    ("data", "segments"),
    [
        ('{"a": "Das ist gut.", "b": "Das ist neu."}', 2),
        ('{"a": "Das ist gut.", "b": "Das ist neu."}\n\n', 2),
        ('{"target": "Das ist gut."}', 1),
        ('{"target": "Das ist gut."}\n\n{"target": "Das ist neu."}\n', 2),
    ],
)
def test_one_line_of_json_is_a_record_or_texts_by_key(here, mtqa, monkeypatch, data, segments):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data.encode())))
    status, out, _ = mtqa("check", "-", "--format", "jsonl", *RULES)
    assert (status, len(out.splitlines())) == (0, segments)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("<!-- saved from url=(1)x -->\n<!DOCTYPE html>\n<p>Das ist <b>gut</b>.", "Das ist gut."),
        ("<!-- a > b --><html><p>Das ist <b>gut</b>.</html>", "Das ist gut."),
        ('<?xml version="1.0"?>\n<!--\na > b\n-->\n\n<html><p>Gut.</p></html>', "Gut."),
        ("{name}, willkommen.\n", "{name}, willkommen."),
        ("---\r\ndate: 2024-03-04\r\n---\r\n\r\nDas ist **gut**.\r\n", "Das ist gut."),
        ("+++\ndraft = true\n+++\nGut.\n", "Gut."),
        ("---\nHinweis: Alles ist gut.\n---\n", "Hinweis: Alles ist gut."),
    ],
)
def test_standard_input_by_what_it_begins_with(here, mtqa, monkeypatch, data, text):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data.encode())))
    _, out, _ = mtqa("check", "-", "--format", "jsonl", *RULES)
    assert [json.loads(line)["target"] for line in out.splitlines()] == [text]


@pytest.mark.parametrize(
    "data",
    [
        "de: Das ist gut.\nen: This is good.\n",
        "z.B. = zum Beispiel\nu.a. = unter anderem\n",
        "Anna: Das ist gut.\nBerta: Ja.\n",
        "Zutaten:\n  Mehl: 500 g\n",
        "[Musik]\nDas ist gut.\n",
        "[Titel]\nE = mc²\n",
        '"Ja" = "Nein", sagte er.\nDas ist gut.\n',
        "abc.de: Die Seite ist neu.\nDas ist gut.\n",
        "de:\n",
    ],
)
def test_text_on_standard_input_that_only_looks_like_texts_by_key(here, mtqa, monkeypatch, data):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data.encode())))
    status, out, _ = mtqa("check", "-", "--format", "jsonl", "--ignore", "untranslated", *RULES)
    said = " ".join(json.loads(line)["target"] for line in out.splitlines())
    assert (status, said.split()) == (0, data.split())


def test_a_source_in_the_language_of_the_translation_is_refused(here, mtqa):
    Path("a.txt").write_text("Das ist gut.\n", "utf-8")
    Path("b.txt").write_text("This is good.\n", "utf-8")
    words = ["check", "a.txt", "--source", "b.txt", *RULES]
    status, _, err = mtqa(*words, "--source-lang", "de-AT")
    assert (status, "nothing would be compared" in err) == (2, True)
    assert mtqa(*words, "--source-lang", "en")[0] == 0


@pytest.mark.parametrize("name", ["a.tsv", "a.csv", "a.jsonl", "a.html", "a.po", "a.xlf", "a.docx"])
def test_a_pipe_that_would_be_read_twice(here, mtqa, name):
    os.mkfifo(name)
    status, _, err = mtqa("check", name, *RULES)
    assert status == 3
    assert "read only once" in err
    assert "waiting" not in err


def test_a_pipe_of_text(here, mtqa):
    os.mkfifo("a.txt")
    writer = threading.Thread(target=lambda: (here / "a.txt").write_text(CLEAN, "utf-8"))
    writer.start()
    status, out, err = mtqa("check", "a.txt", *RULES)
    writer.join()
    assert status == 0
    assert "1 segment" in out
    assert "a.txt is a named pipe: waiting" in err


@pytest.mark.parametrize("kind", ["nowhere", "itself", "pipe"])
def test_what_cannot_be_read_in_a_folder_is_no_silence(here, mtqa, kind):
    (here / "de").mkdir()
    (here / "de" / "a.txt").write_text(CLEAN, "utf-8")
    if kind == "pipe":
        os.mkfifo("de/b.txt")
    else:
        (here / "de" / "b.txt").symlink_to("b.txt" if kind == "itself" else "c.txt")
    (here / "de" / "b.png").symlink_to("c.png")
    (here / "de" / ".#a.txt").symlink_to("somebody@there.1")  # the lock of an editor
    status, out, err = mtqa("check", "de", *RULES)
    assert status == 3
    assert "de/a.txt" in out
    assert err.count("Error:") == 1
    assert "waiting" not in err
    assert f"Error: de/b.txt: is a {'pipe' if kind == 'pipe' else 'link'}" in err


def test_links_to_folders_are_told(here, mtqa):
    for name in ("de/2020", "far"):
        (here / name).mkdir(parents=True)
        (here / name / "a.txt").write_text(CLEAN, "utf-8")
    (here / "de" / "latest").symlink_to("2020")  # what it holds is read once
    (here / "de" / "loop").symlink_to(".")
    assert mtqa("check", "de", *RULES)[::2] == (0, "")
    (here / "de" / "more").symlink_to(here / "far")
    status, _, err = mtqa("check", "de", *RULES)
    assert (status, err) == (0, "Left out, because links to folders are not followed: de/more.\n")


@pytest.mark.parametrize(
    "option", ["--config", "--baseline", "--write-baseline", "--source", "--encoding", "--annotate"]
)
def test_an_option_without_a_value(here, mtqa, option):
    status, _, err = mtqa("check", "clean.txt", option, "", *RULES)
    assert status == 2
    assert f"Invalid value for '{option}': it is empty." in err


def test_a_file_whose_name_looks_like_an_option(here, mtqa):
    (here / "-dash.txt").write_text(CLEAN, "utf-8")
    status, _, err = mtqa("check", "-dash.txt", *RULES)
    assert status == 2
    assert "No such option '-d'. The file is ./-dash.txt." in err
    assert mtqa("check", "./-dash.txt", *RULES)[0] == 0
    assert "The file" not in mtqa("check", "-none.txt", *RULES)[2]


def test_an_encoding_that_nothing_is_in(here, mtqa):
    assert mtqa("check", "clean.txt", "--encoding", "undefined", *RULES)[0] == 2


@pytest.mark.parametrize("rest", [("--source", "-"), ("--reference", "-")])
def test_standard_input_for_two_texts(here, mtqa, rest):
    status, _, err = mtqa("check", "-", *rest, *RULES)
    assert status == 2
    assert "only once" in err


def test_a_target_without_a_name(here, mtqa):
    status, _, err = mtqa("check", "", *RULES)
    assert status == 2
    assert "empty name" in err


def test_a_file_without_text_is_said(here, mtqa):
    (here / "a.md").write_text("---\ntitle: x\n---\n", "utf-8")
    status, _, err = mtqa("check", "a.md", "clean.txt", *RULES)
    assert status == 0
    assert err == "Warning: a.md: holds no text, so nothing in it was checked.\n"


def test_more_than_the_memory_holds(here, mtqa, monkeypatch):
    def full(*_, **__):
        raise MemoryError

    monkeypatch.setattr("qa.review.read_file", full)
    status, _, err = mtqa("check", "clean.txt", *RULES)
    assert status == 3
    assert "does not fit into the memory" in err
    monkeypatch.setattr("qa.session.review", full)
    status, _, err = mtqa("check", "clean.txt", *RULES)
    assert status == 3
    assert "memory of this machine is full" in err


def test_a_binary_line_is_not_read_to_its_end(here, mtqa):
    (here / "a.txt").write_bytes(b"\0" * (1 << 26))
    tracemalloc.start()
    status, _, err = mtqa("check", "a.txt", *RULES)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert status == 3
    assert "NUL" in err
    assert peak < 1 << 25


def test_a_folder_that_is_gone(tmp_path):
    gone = tmp_path / "gone"
    gone.mkdir()
    script = 'rmdir "$PWD"; exec "$0" -m qa check a.txt --model none'
    root = Path(__file__).parent.parent
    ended = subprocess.run(
        ["sh", "-c", script, sys.executable], cwd=gone, capture_output=True, text=True, check=False,
        env={**os.environ, "PYTHONPATH": str(root)},
    )  # fmt: skip
    assert ended.returncode == 3
    assert ended.stderr.startswith("Error: The folder that mtqa was started in is gone.")


def test_references_add_metrics(here, mtqa):
    (here / "ref.txt").write_text(CLEAN, "utf-8")
    _, out, _ = mtqa("check", "clean.txt", "--reference", "ref.txt", "--format", "json", *RULES)
    found = json.loads(out)
    assert round(found["documents"][0]["metrics"]["bleu"]["score"]) == 100
    assert found["metrics"]["ter"]["score"] == 0
    (here / "a.csv").write_text("target,reference\nEin Satz steht hier.,Ein Satz liegt hier.\n")
    _, out, _ = mtqa("check", "a.csv", "--format", "json", *RULES)
    assert 0 < json.loads(out)["documents"][0]["metrics"]["chrf"]["score"] < 100


def test_select_and_ignore(here, mtqa):
    def checks(*arguments: str) -> list[str]:
        _, out, _ = mtqa("check", "clean.txt", "--format", "json", *arguments, *RULES)
        return json.loads(out)["signature"]["checks"]

    every = checks()
    assert "doubled-punctuation" in every
    assert checks("--ignore", "doubled-punctuation") == [
        name for name in every if name != "doubled-punctuation"
    ]
    both = ["doubled-punctuation", "unbalanced-quotes"]
    assert checks("--select", ", ".join(both)) == sorted(both, key=every.index)
    assert checks("--select", ", ".join(reversed(both))) == sorted(both, key=every.index)


def test_what_needs_a_source_does_not_pass_without_one(here, mtqa):
    """Nothing would have looked at it."""
    rows = "source\ttarget\n\tEs kamen 300.\n"
    (here / "a.tsv").write_text(rows)
    for name in ("clean.txt", "a.tsv"):
        status, out, err = mtqa("check", name, "--select", "altered-number", *RULES)
        assert (status, "it has no source, and altered-number needs one" in err) == (3, True)
        assert "Passed" not in out
        for more in (("altered-number", "--select", "repeated-word"), ("repeated-word",)):
            assert mtqa("check", name, "--select", *more, *RULES)[0] == 0
    (here / "a.tsv").write_text(rows + "It came.\tEs kam.\n")
    assert mtqa("check", "a.tsv", "--select", "altered-number", *RULES)[0] == 0


def test_outputs(here, mtqa):
    mtqa("check", "doubled.txt", "-o", "a.json", "-o", "b.jsonl", "--quiet", *RULES)
    assert json.loads((here / "a.json").read_text("utf-8"))["schema"] == "mtqa/1"
    assert json.loads((here / "b.jsonl").read_text("utf-8"))["path"] == "doubled.txt"


@pytest.mark.parametrize("head", ["[tool.mtqa]\n", ""])
def test_config(here, mtqa, head):
    (here / "mtqa.toml").write_text(
        f'{head}fail-on = "minor"\nselect = "doubled-punctuation"\nformat = "jsonl"\nquiet = true\n'
    )
    status, out, _ = mtqa("check", "doubled.txt", "--config", "mtqa.toml", *RULES)
    assert status == 1
    assert json.loads(out)["path"] == "doubled.txt"
    assert (
        mtqa("check", "doubled.txt", "--config", "mtqa.toml", "--fail-on", "never", *RULES)[0] == 0
    )


@pytest.mark.parametrize(
    ("content", "status", "message"),
    [
        ("fail_onn = 1", 2, "Valid names: align, "),
        ("[tool.mtaq]", 2, "no table [tool.mtqa]"),
        ("tool = 1", 2, "no table [tool.mtqa]"),
        ("fail-on = ['a']", 2, "single value"),
        ("min-score = 'high'", 2, "min-score"),
        ("fail-on = ", 3, "TOML"),
        (None, 3, "c.toml: there is no such configuration file. Check its path."),
    ],
)
def test_wrong_config(here, mtqa, content, status, message):
    if content is not None:
        (here / "c.toml").write_text(content)
    found, _, err = mtqa("check", "clean.txt", "--config", "c.toml", *RULES)
    assert (found, message in err) == (status, True)


def test_default_model_is_said_once_to_be_missing(here, mtqa, monkeypatch):
    monkeypatch.setattr("qa.weights.places", list)
    status, _, err = mtqa("check", "clean.txt", "doubled.txt")
    assert status == 0
    assert err.count("No model is installed") == 1


def test_a_default_model_that_somebody_asked_for_must_be_there(here, mtqa, monkeypatch):
    monkeypatch.setattr("qa.weights.places", list)
    status, out, err = mtqa("check", "clean.txt", "--model", "default")
    assert (status, out) == (3, "")
    assert err.startswith("Error: No model is installed, and --model default asks for one.")
    assert "--model none checks by rules alone" in err
    (here / "mtqa.toml").write_text('model = "default"\n')
    assert mtqa("check", "clean.txt")[0] == 3
    assert mtqa("check", "clean.txt", *RULES)[0] == 0


def test_explain(mtqa):
    assert "| `doubled-punctuation` | fluency/punctuation | minor |" in mtqa("explain")[1]
    status, out, _ = mtqa("explain", "doubled-punctuation")
    assert status == 0
    assert "Flags:" in out and "sich[[,,]] weil" in out


def test_models(mtqa, monkeypatch, tmp_path):
    monkeypatch.setattr("qa.weights.places", lambda: [tmp_path])
    status, out, _ = mtqa("models")
    assert (status, str(tmp_path) in out) == (0, True)
    status, out, err = mtqa("models", "verify")
    assert (status, out, str(tmp_path) in err) == (3, "", True), "nothing was verified"
    folder = tmp_path / "small"
    folder.mkdir()
    (folder / "model.json").write_text('{"backend": "none", "files": {"a": "0"}}')
    assert mtqa("models", "list")[1].startswith("small  none  ")
    assert mtqa("models", "verify")[0] == 3


def test_version(mtqa):
    assert mtqa("--version")[1].startswith("mtqa, version 0")


def test_same_bytes_in_same_bytes_out(here, mtqa):
    runs = {mtqa("check", ".", "--format", "json", *RULES)[1] for _ in range(3)}
    assert len(runs) == 1


def process(*arguments: str, **options) -> subprocess.CompletedProcess[str]:
    """The installed command in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "qa", *arguments],
        capture_output=True,
        encoding="utf-8",
        **options,
    )


def test_the_process_ends_with_the_status(here):
    assert process("check", "clean.txt", *RULES).returncode == 0
    assert process("check", "doubled.txt", "--fail-on", "minor", *RULES).returncode == 1
    assert process("check", "missing.txt", *RULES).returncode == 3
    assert process("check").returncode == 2


def test_a_reader_that_leaves_ends_the_run_quietly(here):
    (here / "long.tsv").write_text("target\n" + "Ein kurzer Satz.\n" * 5000, "utf-8")
    command = "from qa.cli import main; main()"
    arguments = [sys.executable, "-c", command, "check", "long.tsv", "--format", "jsonl", *RULES]
    with subprocess.Popen(
        arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ}
    ) as running:
        running.stdout.readline()
        running.stdout.close()
        assert running.stderr.read() == b""
    assert running.returncode == 141


def test_the_first_result_does_not_wait_for_the_last_file(here):
    command = "from qa.cli import main; main()"
    arguments = ["check", "clean.txt", "-", "--format", "jsonl", *RULES]
    with subprocess.Popen(
        [sys.executable, "-c", command, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as running:
        assert json.loads(running.stdout.readline())["path"] == "clean.txt"
        running.stdin.write(CLEAN.encode())
        running.stdin.close()
        assert json.loads(running.stdout.readline())["path"] == "-"
    assert running.returncode == 0


@pytest.mark.parametrize(
    ("head", "row", "more"),
    [
        ("", '{{"target": "{}"}}\n', []),
        ("", '{{"source": "One.", "target": "{}"}}\n', ["--source-lang", "en"]),
        ("", '{{"source": "One.", "target": "{}"}}\n', []),
        ("target\tid\n", "{}\t1\n", []),
    ],
)
def test_rows_are_checked_while_their_writer_waits(here, head, row, more):
    """Each row is written when the result of the one before was read; else neither would go on."""
    command = "from qa.cli import main; main()"
    arguments = ["check", "-", "--format", "jsonl", *more, *RULES]
    with subprocess.Popen(
        [sys.executable, "-c", command, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as running:
        running.stdin.write(head.encode())
        for text in ("Eins.", "Zwei.", "Drei."):
            running.stdin.write(row.format(text).encode())
            running.stdin.flush()
            assert json.loads(running.stdout.readline())["target"] == text
        running.stdin.close()
        assert running.stdout.read() == b""
    assert running.returncode == 0


def test_a_source_in_german_is_an_error_and_a_short_one_is_not_taken_for_it(here, mtqa):
    """Nothing would be compared."""
    Path("de.txt").write_text("FC Bayern schlägt Hamburg 4:1 in München\n", "utf-8")
    Path("en.txt").write_text("FC Bayern beat Hamburg 3-1 in Munich\n", "utf-8")
    status, out, _ = mtqa("check", "de.txt", "--source", "en.txt", "--fail-on", "minor", *RULES)
    assert status == 1 and "altered-number" in out
    Path("en.txt").write_text("Der Rat hat am Montag getagt, weil es nicht anders ging.\n", "utf-8")
    status, _, err = mtqa("check", "de.txt", "--source", "en.txt", *RULES)
    assert status == 3 and "en.txt: has a source that is in the language of the translation" in err


def test_a_wrong_target_is_named_before_its_partner(here, mtqa):
    (here / "en").mkdir()
    status, _, said = mtqa("check", "nosuch.txt", "--source", "en", *RULES)
    assert status == 3
    assert "nosuch.txt" in said and "partner" not in said


def test_targets_inside_the_source_folder_are_told_so(here, mtqa):
    for lang, text in (("de", "Der Hund bellt.\n"), ("en", "The dog barks.\n")):
        (here / "content" / lang).mkdir(parents=True)
        (here / "content" / lang / "a.txt").write_text(text, "utf-8")
    status, _, said = mtqa("check", "content/de", "--source", "content", *RULES)
    assert status == 3
    assert "lies in the source folder content" in said
    assert mtqa("check", "content/de", "--source", "content/en", *RULES)[0] == 0


def test_major_findings_that_pass_are_counted(here, mtqa):
    (here / "a.txt").write_text("Die Rechnung beträgt 50 Euro.\n", "utf-8")
    (here / "a.en.txt").write_text("The bill is 15 euros.\n", "utf-8")
    status, out, _ = mtqa("check", "a.txt", "--source", "a.en.txt", *RULES)
    assert status == 0
    told = "(1 major finding does not fail the run; --fail-on major lets none pass.)"
    assert out.endswith(f"Passed. {told}\n")
    one = [*("a.txt", "--source", "a.en.txt"), *RULES]
    mtqa("check", *one, "--write-baseline", "b.json")
    status, out, _ = mtqa("check", *one, "--baseline", "b.json", "--fail-on", "major")
    assert status == 0
    assert out.endswith("Passed.\n"), "what the baseline holds would not fail either"


@pytest.mark.parametrize("code", ["de", "DE", "De-at", "de_CH", "deu", "DEU-AT"])
def test_a_language_may_be_written_in_any_way(here, mtqa, code):
    (here / "b.txt").write_text("Wir unterstützen die Regierung von.\n", "utf-8")
    assert mtqa("check", "b.txt", "--target-lang", code, *RULES)[0] == 1


@pytest.mark.parametrize("code", ["en", "EN", "en-US", "eng", "EN_gb"])
def test_a_source_language_may_have_a_region(here, mtqa, code):
    (here / "p.tsv").write_text(
        "source\ttarget\nThe weight is 12,500 kg.\tDas Gewicht beträgt 12,500 kg.\n"
        "The bill is 15 euros.\tDie Rechnung beträgt 50 Euro.\n",
        "utf-8",
    )
    _, out, _ = mtqa("check", "p.tsv", "--source-lang", code, "--format", "json", *RULES)
    segments = [s for document in json.loads(out)["documents"] for s in document["segments"]]
    checks = [finding["check"] for segment in segments for finding in segment["findings"]]
    assert checks == ["english-number-format", "altered-number"]
