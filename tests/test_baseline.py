"""Baselines: only new findings fail; old ones are known again wherever they have moved.

The property is held over a few random trials; ``MTQA_TRIALS=1000 pytest tests/test_baseline.py`` or
``python -m bench.baseline`` tries more.
"""

from __future__ import annotations

import io
import json
import os
from pathlib import Path
from typing import Any

import pytest
from edits import Count, clean, compared, samples, trial
from test_formats import checkstyle, gitlab, junit, rdjson, rows, sarif

from qa import cli
from qa.accept import acceptance
from qa.accept.baseline import Entry, read, write
from qa.accept.compare import LEVELS, Shelf
from qa.data import Document, Paragraph, Place, Segment
from qa.errors import InputError, UsageError
from qa.find import find
from qa.fingerprint import fingerprint
from qa.readers import records
from qa.review import chosen
from qa.split import sentences

TRIALS = int(os.environ.get("MTQA_TRIALS", "25"))
OLD = "Er kam,, sah und ging."
OTHER = "Sie lief nach Hause,, weil es regnete."
CLEAN = "Das Gericht vertagte sich, weil ein Zeuge fehlte."


@pytest.fixture
def folder(tmp_path, monkeypatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def check(*words: str, expect: int | None = None) -> dict[str, Any]:
    """The JSON report of a run that fails on minor findings; its status is as expected."""
    arguments = ["check", *words, "--model", "none", "--config", "none", "--fail-on", "minor"]
    status = cli.run([*arguments, "--quiet", "-o", "r.json"])
    assert expect is None or status == expect
    return json.loads(Path("r.json").read_text("utf-8"))


def put(name: str, *paragraphs: str) -> None:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n\n".join(paragraphs), "utf-8")


def states(report: dict[str, Any]) -> list[tuple[str, str]]:
    """Segment and state of every finding."""
    return [
        (segment["target"], finding["state"])
        for document in report["documents"]
        for segment in document["segments"]
        for finding in segment["findings"]
    ]


def test_random_edits_of_other_sentences_change_no_state(tmp_path):
    texts, stock, total = samples(), clean(), Count()
    for number in range(TRIALS):
        total.add(compared(trial(number, tmp_path, texts, stock)))
    assert (total.old_as_new, total.new_hidden) == (0, 0)
    assert total.old > 5 * TRIALS and total.new > TRIALS


def test_only_new_findings_fail(folder):
    put("a.txt", OLD)
    check("a.txt", expect=1)
    check("a.txt", "--write-baseline", "b.json", expect=0)
    report = check("a.txt", "--baseline", "b.json", expect=0)
    assert states(report) == [(OLD, "unchanged")]
    assert report["baseline"] == {"new": 0, "unchanged": 1, "absent": 0}
    put("a.txt", OTHER, OLD)
    report = check("a.txt", "--baseline", "b.json", expect=1)
    assert states(report) == [(OTHER, "new"), (OLD, "unchanged")]
    (reason,) = report["verdict"]["reasons"]
    assert reason.startswith("a.txt:1: ")


@pytest.mark.parametrize("text", [[OLD, OLD], [f"{OLD} {OLD}"], [OTHER, OLD, OLD]])
def test_a_second_finding_of_the_same_words_is_new(folder, text):
    put("a.txt", OLD)
    check("a.txt", "--write-baseline", "b.json")
    put("a.txt", *text)
    report = check("a.txt", "--select", "doubled-punctuation", "--baseline", "b.json", expect=1)
    old = [state for _, state in states(report) if state == "unchanged"]
    assert len(old) == 1


def test_the_right_one_of_two_with_the_same_words_is_new(folder):
    put("a.txt", OTHER, OLD)
    check("a.txt", "--write-baseline", "b.json")
    again = "Gestern ist er wieder gekommen, denn er kam,, sah und ging."
    put("a.txt", again, OLD, OTHER)
    report = check("a.txt", "--baseline", "b.json", expect=1)
    assert states(report) == [(again, "new"), (OLD, "unchanged"), (OTHER, "unchanged")]


def test_what_was_corrected_is_counted_and_can_come_back_no_second_time(folder):
    put("a.txt", OLD, OTHER)
    check("a.txt", "--write-baseline", "b.json")
    put("a.txt", OLD)
    assert check("a.txt", "--baseline", "b.json")["baseline"]["absent"] == 1
    check("a.txt", "--baseline", "b.json", "--write-baseline", "b.json")
    put("a.txt", OLD, OTHER)
    check("a.txt", "--baseline", "b.json", expect=1)


def test_edits_of_the_same_sentence_away_from_the_words_do_not_matter(folder):
    put("a.txt", "Sie lief in der Nacht noch schnell nach Hause,, weil es regnete.")
    check("a.txt", "--write-baseline", "b.json")
    put("a.txt", "Wir liefen am Abend noch schnell nach Hause,, weil es regnete.")
    check("a.txt", "--baseline", "b.json", expect=0)


def test_a_file_that_was_not_checked_is_not_called_corrected(folder):
    put("d/a.txt", OLD)
    put("d/b.txt", OLD)
    check("d", "--write-baseline", "b.json")
    report = check("d/a.txt", "--baseline", "b.json", expect=0)
    assert report["baseline"] == {"new": 0, "unchanged": 1, "absent": 0}


def test_a_check_that_did_not_run_is_not_called_corrected(folder):
    put("a.txt", OLD)
    check("a.txt", "--write-baseline", "b.json")
    report = check("a.txt", "--select", "repeated-word", "--baseline", "b.json")
    assert report["baseline"]["absent"] == 0


def test_a_check_that_needs_the_source_is_not_called_corrected_without_it(folder):
    put("a.txt", "Die Rechnung beträgt 50 Euro.")
    put("s.en", "The bill is 15 euros.")
    Path("s.en").rename("s.txt")
    report = check("a.txt", "--source", "s.txt", "--write-baseline", "b.json")
    assert report["baseline"]["unchanged"] > 0
    assert check("a.txt", "--baseline", "b.json")["baseline"]["absent"] == 0
    put("a.txt", "Die Rechnung beträgt 15 Euro.")
    found = check("a.txt", "--source", "s.txt", "--baseline", "b.json")["baseline"]
    assert found["absent"] == report["baseline"]["unchanged"]


def test_a_broken_sentence_is_not_called_corrected_without_the_model_that_found_it(folder):
    put("a.txt", CLEAN)
    entries = [
        Entry("a.txt", "", check, "0", "", "", "", "")
        for check in ("garbled-sentence", "doubled-punctuation")
    ]
    both = ["--baseline", "b.json", "--write-baseline", "b.json"]
    for model, absent in (("mtqa-small", 1), ("none", 2)):
        write("b.json", entries, model)
        assert check("a.txt", "--baseline", "b.json")["baseline"]["absent"] == absent
    write("b.json", entries, "mtqa-small")
    check("a.txt", *both)
    assert [one.check for one in read("b.json")[0]] == ["garbled-sentence"]


@pytest.mark.parametrize(
    ("model", "said"),
    [
        ("none", None),
        (
            "mtqa-small",
            "was written with the model mtqa-small, but this run checks with rules alone: what "
            "only the model found is not looked for.",
        ),
    ],
)
def test_a_baseline_of_another_model_is_warned_of(folder, capsys, model, said):
    put("a.txt", OLD)
    check("a.txt", "--write-baseline", "b.json")
    write("b.json", read("b.json")[0], model)
    report = check("a.txt", "--baseline", "b.json", expect=0)
    (told,) = report.get("warnings", [None])
    assert (told and told["path"]) == (said and "b.json")
    err = capsys.readouterr().err
    assert (f"Warning: b.json: {said}" in err) if said else ("Warning" not in err)


def test_a_baseline_of_rules_says_that_what_a_model_finds_is_new(folder):
    put("a.txt", OLD)
    check("a.txt", "--write-baseline", "b.json")
    options = {"config": None, "root": "", "suppress": (), "baseline": "b.json"}
    options |= {"write_baseline": None, "targets": ["a.txt"]}
    (odd,) = acceptance(options, lambda path: (), "mtqa-small").odd
    assert "with rules alone, but this run checks with the model mtqa-small" in str(odd)
    assert "what only the model finds counts as new" in str(odd)
    assert acceptance(options, lambda path: (), "none").odd == ()
    write("b.json", [], "other")
    (odd,) = acceptance(options, lambda path: (), "mtqa-small").odd
    assert "with the model other, but this run checks with the model mtqa-small" in str(odd)


def test_a_renamed_file_keeps_its_entries(folder):
    put("d/a.txt", OLD, CLEAN, OTHER)
    check("d", "--write-baseline", "b.json")
    Path("d/a.txt").rename("d/c.md")
    report = check("d", "--baseline", "b.json", expect=0)
    assert report["baseline"] == {"new": 0, "unchanged": 2, "absent": 0}
    put("d/c.md", OLD, CLEAN)
    assert check("d", "--baseline", "b.json", expect=0)["baseline"]["absent"] == 1


def test_a_copy_of_a_file_is_new(folder):
    put("d/a.txt", OLD)
    check("d", "--write-baseline", "b.json")
    put("d/b.txt", OLD)
    assert states(check("d", "--baseline", "b.json", expect=1)) == [
        (OLD, "unchanged"),
        (OLD, "new"),
    ]


def test_only_one_file_is_taken_for_the_renamed_one(folder):
    put("d/a.txt", OLD)
    check("d", "--write-baseline", "b.json")
    Path("d/a.txt").rename("d/b.txt")
    put("d/c.txt", OLD)
    assert check("d", "--baseline", "b.json", expect=1)["baseline"]["new"] == 1


def test_another_text_in_place_of_one_that_is_gone_is_new(folder):
    put("d/a.txt", OLD)
    check("d", "--write-baseline", "b.json")
    Path("d/a.txt").unlink()
    put("d/b.txt", OTHER, "Sie sagte,, dass es regnet.")
    found = check("d", "--baseline", "b.json", expect=1)["baseline"]
    assert found == {"new": 2, "unchanged": 0, "absent": 1}


def test_a_renamed_file_keeps_its_entries_beside_many_new_findings(folder):
    put("d/a.txt", OLD, "Sie blieb,, wo sie war.")
    check("d", "--write-baseline", "b.json")
    Path("d/a.txt").rename("d/b.txt")
    new = [f"Der {word} kam,, sah und siegte." for word in ("Hund", "Vogel", "Esel", "Bär", "Igel")]
    put("d/b.txt", OLD, "Sie blieb,, wo sie war.", *new)
    found = check("d", "--baseline", "b.json", expect=1)["baseline"]
    assert found == {"new": 5, "unchanged": 2, "absent": 0}
    put("d/b.txt", OTHER, *new)
    found = check("d", "--baseline", "b.json", expect=1)["baseline"]
    assert found == {"new": 6, "unchanged": 0, "absent": 2}, "too little of it is left"


def test_what_a_deleted_file_had_is_found_no_more(folder):
    put("d/a.txt", OLD)
    put("d/b.txt", OTHER, OLD)
    check("d", "--write-baseline", "b.json")
    Path("d/b.txt").unlink()
    assert check("d", "--baseline", "b.json", expect=0)["baseline"]["absent"] == 2
    for words in (["d/a.txt"], ["d", "--select", "repeated-word"]):
        assert check(*words, "--baseline", "b.json", expect=0)["baseline"]["absent"] == 0
    check("d", "--baseline", "b.json", "--write-baseline", "b.json")
    assert [one.path for one in read("b.json")[0]] == ["d/a.txt"]


@pytest.mark.parametrize("part", [["d/a"], ["d/a/a.txt"], ["d", "--select", "repeated-word"]])
def test_a_file_that_was_renamed_outside_of_a_run_keeps_its_entries(folder, part):
    put("d/a/a.txt", OTHER)
    put("d/a/b.txt", OLD)
    put("d/b/c.txt", OLD)
    check("d", "--write-baseline", "b.json")
    Path("d/a/b.txt").rename("d/b/new.txt")
    both = ["--baseline", "b.json", "--write-baseline", "b.json"]
    check(*part, *both, expect=0)
    report = check("d", *both, expect=0)
    assert report["baseline"]["unchanged"] == 3
    assert [one.path for one in read("b.json")[0]] == ["d/a/a.txt", "d/b/c.txt", "d/b/new.txt"]


def test_paths_do_not_depend_on_where_the_run_starts(folder, monkeypatch):
    put("d/a.txt", OLD)
    check("d", "--write-baseline", "b.json")
    monkeypatch.chdir(folder / "d")
    check(".", "--baseline", "../b.json", expect=0)
    check(str(folder / "d" / "a.txt"), "--baseline", str(folder / "b.json"), expect=0)
    assert read("../b.json")[0][0].path == "d/a.txt"


def test_a_file_named_twice_is_compared_once(folder):
    put("a.txt", OLD)
    check("a.txt", "a.txt", "--write-baseline", "b.json")
    assert len(read("b.json")[0]) == 1
    check("a.txt", "./a.txt", "--baseline", "b.json", expect=0)


def test_counts_are_told_in_english(folder, capsys):
    put("d/a.txt", OLD)
    put("d/b.txt", OLD)
    both = ["--baseline", "b.json", "--write-baseline", "b.json"]
    check("d", "--write-baseline", "b.json")
    check("d/a.txt", *both)
    put("d/a.txt", CLEAN)
    put("d/b.txt", CLEAN, OLD)
    check("d", *both)
    assert capsys.readouterr().err.splitlines() == [
        "Baseline: 2 findings written to b.json.",
        "Baseline: 2 findings written to b.json, 0 of them new, 1 kept that was not looked for.",
        "Baseline: 1 finding written to b.json, 0 of them new, 0 kept that were not looked for.",
    ]


def test_standard_input(folder, monkeypatch):
    class Stdin:
        buffer = io.BytesIO(OLD.encode())

    for option, status in (("--write-baseline", 0), ("--baseline", 0)):
        Stdin.buffer = io.BytesIO(OLD.encode())
        monkeypatch.setattr("sys.stdin", Stdin)
        check("-", option, "b.json", expect=status)


def test_documents_of_a_table_are_told_apart(folder):
    def table(*docs: str) -> None:
        lines = [json.dumps({"doc": doc, "target": OLD}) for doc in docs]
        Path("t.jsonl").write_text("\n".join(lines), "utf-8")

    table("a")
    check("t.jsonl", "--write-baseline", "b.json")
    table("b", "a")
    found = [state for _, state in states(check("t.jsonl", "--baseline", "b.json", expect=1))]
    assert found == ["new", "unchanged"]


def test_rows_that_come_in_another_chunk_are_old(folder, monkeypatch):
    def table(*targets: str) -> None:
        lines = [json.dumps({"target": target}) for target in targets]
        Path("t.jsonl").write_text("\n".join(lines), "utf-8")

    monkeypatch.setattr(records, "CHUNK", 2)
    table(OLD, OLD, OTHER, OLD)
    check("t.jsonl", "--write-baseline", "b.json")
    table(CLEAN, OLD, CLEAN, OLD, OTHER, OLD)
    check("t.jsonl", "--baseline", "b.json", expect=0)
    table(CLEAN, OLD, CLEAN, OLD, OTHER, OLD, OLD)
    assert check("t.jsonl", "--baseline", "b.json", expect=1)["baseline"]["new"] == 1


def test_the_row_with_the_same_source_is_the_old_one(folder):
    def table(*sources: str) -> None:
        lines = [json.dumps({"source": source, "target": OLD}) for source in sources]
        Path("t.jsonl").write_text("\n".join(lines), "utf-8")

    def old(report: dict[str, Any]) -> list[str]:
        return [
            segment["source"]
            for segment in report["documents"][0]["segments"]
            for finding in segment["findings"]
            if finding["state"] == "unchanged"
        ]

    table("He came, saw and left.")
    check("t.jsonl", "--write-baseline", "b.json")
    table("He came, he saw, and he went.", "He came, saw and left.")
    assert old(check("t.jsonl", "--baseline", "b.json")) == ["He came, saw and left."]


def test_a_file_that_cannot_be_read_is_not_in_the_baseline(folder, capsys):
    put("d/a.txt", OLD)
    Path("d/b.jsonl").write_text(json.dumps({"target": OLD}) + "\nno JSON\n", "utf-8")
    check("d", "--write-baseline", "b.json", expect=3)
    assert {one.path for one in read("b.json")[0]} == {"d/a.txt"}
    assert "d/b.jsonl, which could not be checked" in capsys.readouterr().err


def test_a_baseline_written_anew_keeps_what_was_not_looked_for(folder):
    put("d/a.txt", OLD)
    put("d/b.txt", OLD, OTHER)
    Path("d/c.jsonl").write_text(json.dumps({"target": OLD}) + "\n", "utf-8")
    check("d", "--write-baseline", "b.json")
    Path("d/c.jsonl").write_text(json.dumps({"target": OLD}) + "\nno JSON\n", "utf-8")
    put("d/a.txt", OTHER)
    both = ["--baseline", "b.json", "--write-baseline", "b.json"]
    check("d/a.txt", "d/c.jsonl", *both, expect=3)
    assert [(one.path, one.text) for one in read("b.json")[0]] == [
        ("d/a.txt", ",,"),
        ("d/b.txt", ",,"),
        ("d/b.txt", ",,"),
        ("d/c.jsonl", ",,"),
    ]
    Path("d/b.txt").unlink()
    Path("d/c.jsonl").unlink()
    check("d/a.txt", *both, expect=0)
    assert len(read("b.json")[0]) == 4, "they may have been renamed"
    check("d", *both, expect=0)
    assert [one.path for one in read("b.json")[0]] == ["d/a.txt"]


def test_a_baseline_of_changed_files_alone_is_refused():
    options = {
        "config": None, "root": "", "suppress": (), "changed_from": "HEAD", "baseline": None,
        "write_baseline": "b.json",
    }  # fmt: skip
    with pytest.raises(UsageError, match="would forget the files that are not checked"):
        acceptance(options, lambda path: (), "none")


def test_a_baseline_that_the_configuration_names_may_be_written_first(folder):
    put("a.txt", OLD)
    Path("mtqa.toml").write_text('baseline = "b.json"\nfail-on = "minor"\n', "utf-8")
    run = ["check", "a.txt", "--model", "none", "--quiet"]
    assert cli.run(run) == 3
    assert cli.run([*run, "--write-baseline", "b.json"]) == 0
    assert cli.run(run) == 0


def test_what_is_written_is_stable_and_sorted(folder):
    put("a.txt", OLD, OTHER)
    put("b\udcff.txt", f"{OLD}\x0b„ja“")
    files = ["b\udcff.txt", "a.txt"]
    check(*files, "--write-baseline", "b.json")
    first = Path("b.json").read_bytes()
    check(*reversed(files), "--baseline", "b.json", "--write-baseline", "b.json")
    assert Path("b.json").read_bytes() == first
    content = json.loads(first)
    assert content["schema"] == "mtqa-baseline/1"
    assert set(content["findings"][0]) == {
        "path", "check", "fingerprint", "sentence", "text", "message",
    }  # fmt: skip
    assert len(first.splitlines()) == 4 + len(content["findings"])
    check(*files, "--baseline", "b.json", expect=0)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "there is no such baseline. Write one first: mtqa check TARGET --write-baseline"),
        ("", "no JSON"),
        ("{", "no JSON"),
        ("[" * 100_000, "no JSON"),
        ("\xff", "its schema is None"),
        ("[]", "its schema is None"),
        ('{"schema": "mtqa/1", "documents": []}', "its schema is 'mtqa/1'"),
        ('{"schema": "mtqa-baseline/2", "findings": []}', "its schema is 'mtqa-baseline/2'"),
        ('{"schema": "mtqa-baseline/1"}', "no list of findings"),
        ('{"schema": "mtqa-baseline/1", "findings": [1]}', "finding 1 has no path"),
        (
            '{"schema": "mtqa-baseline/1", "findings": [{"path": "a", "check": "b"}]}',
            "finding 1 has no fingerprint",
        ),
        (
            '{"schema": "mtqa-baseline/1", "findings": '
            '[{"path": "a", "check": "b", "fingerprint": "c", "text": 1}]}',
            "text of finding 1 is no text",
        ),
        ('{"schema": "mtqa-baseline/1", "model": 5, "findings": []}', "its model is no text"),
        ("<<<<<<< HEAD\n", "no JSON"),
    ],
)
def test_a_baseline_that_is_none(folder, capsys, content, said):
    put("a.txt", OLD)
    if content is not None:
        text = "1" if content == "\xff" else content
        Path("b.json").write_text(text, "utf-8")
    arguments = ["check", "a.txt", "--model", "none", "--config", "none"]
    assert cli.run([*arguments, "--baseline", "b.json"]) == 3
    error = capsys.readouterr().err
    assert error.startswith("Error: b.json: ") and said in error


def test_bytes_that_are_no_text_are_no_baseline(folder):
    Path("b.json").write_bytes(b"\xff\x00")
    with pytest.raises(InputError, match="no JSON"):
        read("b.json")


@pytest.mark.parametrize("place", [".", "nowhere/b.json"])
def test_a_place_where_no_baseline_can_stand(folder, place):
    put("a.txt", OLD)
    arguments = ["check", "a.txt", "--model", "none", "--config", "none"]
    assert cli.run([*arguments, "--write-baseline", place]) == 3


def test_a_run_whose_baseline_finds_no_room_does_not_pass(folder, monkeypatch, capsys):
    def full(*_: object) -> None:
        raise InputError("b.json", "cannot be written (No space left on device).", "Check it.")

    monkeypatch.setattr("qa.accept.baseline.write", full)
    put("a.txt", OLD)
    arguments = ["check", "a.txt", "--model", "none", "--config", "none"]
    assert cli.run([*arguments, "--write-baseline", "b.json"]) == 3
    out, err = capsys.readouterr()
    assert "Not passed:\n  b.json: cannot be written (No space left" in out
    assert err.startswith("Error: b.json: cannot be written")


def test_an_odd_path_in_a_baseline_does_nothing(folder):
    put("a.txt", OLD)
    odd = [Entry(path, "", "x", "0", "", "", "", "") for path in ("\0", "../" * 99, "/", "", "é\n")]
    write("b.json", odd, "none")
    assert read("b.json") == (sorted(odd), "none")
    check("a.txt", "--baseline", "b.json", expect=1)


@pytest.mark.usefixtures("soon")
def test_very_many_alike_are_compared_in_linear_time():
    entries = [Entry("a", "", "x", "same", str(i), "", "", "") for i in range(30_000)]
    shelf = Shelf(entries)
    taken = [shelf.take(2, ("x", "same", "other", "")) for _ in range(30_001)]
    assert taken.count(True) == 30_000
    assert len(LEVELS) == 4


def test_every_format_says_what_is_old(folder):
    put("a.txt", OLD)
    check("a.txt", "--write-baseline", "b.json")
    put("a.txt", OLD, OTHER)
    endings = ("sarif", "junit.xml", "gitlab", "checkstyle", "rdjson", "csv", "md", "github", "txt")
    outputs = [word for ending in endings for word in ("-o", f"r.{ending}")]
    check("a.txt", "--baseline", "b.json", *outputs, expect=1)
    text = {ending: Path(f"r.{ending}").read_text("utf-8") for ending in endings}

    run = sarif(text["sarif"])
    assert [one["baselineState"] for one in run["results"]] == ["unchanged", "new"]
    assert run["properties"]["baseline"] == {"new": 1, "unchanged": 1, "absent": 0}
    case, gate = junit(text["junit.xml"]).iter("testcase")
    assert "a.txt:3:" in case.find("failure").text
    assert "(unchanged: in the baseline)" in case.find("system-out").text
    assert len(gate.find("failure").text.splitlines()) == 1
    assert len(gitlab(text["gitlab"])) == 2  # what is gone there counts as resolved
    errors = list(checkstyle(text["checkstyle"]).iter("error"))
    assert "(unchanged: in the baseline)" in errors[0].get("message")
    assert errors[0].get("severity") == "info"
    (diagnostic,) = rdjson(text["rdjson"])["diagnostics"]
    assert diagnostic["location"]["range"]["start"]["line"] == 3
    assert [row["state"] for row in rows(text["csv"])] == ["unchanged", "new"]
    assert "| 3:20 | minor |" in text["md"] and "| 1:7 |" not in text["md"]
    assert "Baseline: 1 new, 1 unchanged, 0 found no more." in text["md"]
    assert "line=3" in text["github"] and "line=1" not in text["github"]
    assert "1:7 minor doubled-punctuation" in text["txt"]
    assert text["txt"].count("(unchanged: in the baseline)") == 1
    assert "Baseline: 1 new, 1 unchanged, 0 found no more." in text["txt"]


def test_without_a_baseline_nothing_is_said(folder):
    put("a.txt", OLD)
    report = check("a.txt", "-o", "r.sarif")
    assert "baseline" not in report
    (finding,) = report["documents"][0]["segments"][0]["findings"]
    assert not {"state", "suppressed"} & set(finding)
    (result,) = sarif(Path("r.sarif").read_text("utf-8"))["results"]
    assert "baselineState" not in result
    assert result["suppressions"] == []


# The same words in the same sentence, whatever stands around the sentence.
SAME = [
    "Er kam,, sah und ging.",
    "Vorher war nichts. Er kam,, sah\nund  ging. Danach kam ein anderer.",
    "(Foto: Tove Aldersund) Er kam,, sah und ging.“ Ende.",
    "Ganz anders … Er kam,, sah und ging. – Oder?",
    "Er kam,, sah und ging?! Nein.",
]
OTHERS = [
    "Er kam,, aß und ging.",
    "Sie kam,, sah und ging.",
    "Er kam,, sah und ging,, ja.",
]


def known(text: str, words: str = ",,", number: int = 0) -> str:
    at = -1
    for _ in range(number + 1):
        at = text.index(words, at + 1)
    return fingerprint("doubled-punctuation", "target", text, at, at + len(words))


def test_a_fingerprint_depends_on_its_sentence_alone():
    assert len({known(text) for text in SAME}) == 1
    assert len({known(text) for text in (SAME[0], *OTHERS[:2])}) == 3
    assert known(OTHERS[2]) != known(OTHERS[2], number=1)
    assert known("Er ging nun.“ Dort", ".“") == known("Er ging nun.“ Hier", ".“")
    assert known("Ja.  Nein.", "  ") == known("Ja.  Doch.", "  ")
    assert known("Er kam e\u0301,, ja") == known("Er kam \u00e9,, ja")


@pytest.mark.parametrize(
    "border",
    [". ", ".", "! ", "!", "?! ", ".“ ", "!“", " ❤ ", " \U0001f600\ufe0f ", "‽ ", "⁉ ", "… ", ") "],
)
def test_no_other_sentence_gets_into_a_fingerprint(border):
    first, second = "Der Rat tagte gestern", "Dann und und ging er heim"
    text = f"{first}{border}{second}."
    if border != ") ":
        assert text[sentences(text, "de")[-1][0] :] == f"{second}."
    for whole, at in ((text, text.index("und und")), (f"{second}{border}{first}.", 5)):
        found = fingerprint("repeated-word", "source", whole, at, at + 7)
        assert found == fingerprint("repeated-word", "source", second, 5, 12)


@pytest.mark.parametrize("joint", [" z.B. ", " 3.5 ", " www.Rat.de ", " a.m. ", " U.S.A. "])
def test_a_mark_within_a_word_ends_no_sentence(joint):
    text = f"Er kam{joint}und und ging."
    at = text.index("und und")
    known = fingerprint("repeated-word", "target", text, at, at + 7)
    alone = fingerprint("repeated-word", "target", "und und ging.", 0, 7)
    assert (known == alone) == joint.endswith(". ")


def cut(text: str, *borders: int) -> Document:
    """A paragraph whose segments end where they are told to."""
    starts = (0, *borders)
    ends = (*borders, len(text))
    segments = tuple(
        Segment(str(i), text[a:b].rstrip(), places=(Place(0, 1, a + 1),))
        for i, (a, b) in enumerate(zip(starts, ends, strict=True))
    )
    return Document("a", (Paragraph(text, segments, starts),))


def test_fingerprints_survive_other_sentence_borders():
    text = "„Wir unterstützen die Regierung von.“ Albaniens Recht ist klar. Er kam,, sah und ging."
    borders = [(), (38,), (64,), (38, 64), (38, 64, 72)]
    found = {
        tuple(sorted(one.fingerprint for item in find(chosen(), cut(text, *where)) for one in item))
        for where in borders
    }
    assert len(found) == 1
    assert len(found.pop()) >= 2
