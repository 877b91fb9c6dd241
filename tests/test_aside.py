"""Rules in a process of their own find what they find without it, whatever becomes of it."""

from __future__ import annotations

import json
import multiprocessing
import os
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from qa.align import document
from qa.check import CHECKS
from qa.data import Document
from qa.find import Finder, find, when_wanted
from qa.glossary.file import read
from qa.read import read_file
from qa.review import chosen, review_document
from qa.session import aside
from qa.session.aside import Aside, finder

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs a fork")

SAMPLES = Path(__file__).parent.parent / "samples"
HELP, NEWS = "help", "news"


def sample(name: str, *, source: bool = True) -> Document:
    (raw,) = read_file(str(SAMPLES / f"{name}.de.txt"))
    (other,) = read_file(str(SAMPLES / f"{name}.en.txt"))
    return document(raw, other if source else None, source_lang="en")


@pytest.fixture
def beside():
    made = Aside()
    yield made
    made.close()


@pytest.mark.parametrize("name", [HELP, NEWS])
@pytest.mark.parametrize("source", [True, False])
def test_the_same_findings(beside: Finder, name: str, source: bool) -> None:
    text = sample(name, source=source)
    expected = find(chosen(), text)
    assert any(expected)
    assert beside(chosen(), text)() == expected


def test_reports_are_the_same(beside: Finder) -> None:
    text = sample(NEWS)
    expected = review_document(text, chosen())
    assert review_document(text, chosen(), finder=beside) == expected


def test_only_the_checks_that_are_asked_for(beside: Finder) -> None:
    text = sample(NEWS)
    only = chosen(["garbled-sentence"])
    assert beside(only, text)() == find(only, text)
    assert beside([], text)() == find([], text)


def test_terms_are_looked_up(tmp_path: Path) -> None:
    terms = tmp_path / "terms.csv"
    terms.write_text("source;target\nport authority;Hafenverwaltung\n", "utf-8")
    glossary = read(str(terms))
    checks = chosen(glossary=glossary)
    text = sample(NEWS)
    made = Aside(glossary)
    found = made(checks, text)()
    made.close()
    assert found == find(checks, text)
    assert any(CHECKS[one.check].needs_glossary for each in found for one in each)


def test_a_document_greater_than_a_pipe_holds(beside: Finder) -> None:
    text = sample(NEWS)
    long = replace(text, paragraphs=text.paragraphs * 60)
    checks = chosen(["garbled-sentence", "missing-number"])
    assert beside(checks, long)() == find(checks, long)


def test_what_nobody_waited_for_is_passed_over(beside: Finder) -> None:
    first = beside(chosen(), sample(HELP))
    second = beside(chosen(), sample(NEWS))
    assert second() == find(chosen(), sample(NEWS))
    assert first() == find(chosen(), sample(HELP))


def test_a_process_that_dies_takes_nothing_with_it(beside: Aside) -> None:
    text = sample(NEWS)
    expected = find(chosen(), text)
    begun = beside(chosen(), text)
    for process in multiprocessing.active_children():
        process.kill()
        process.join()
    assert begun() == expected
    assert beside(chosen(), text)() == expected
    assert beside(chosen(), text)() == expected


def test_an_error_is_raised_where_it_can_be_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(segment):
        raise ZeroDivisionError("here, too")
        yield

    check = CHECKS["repeated-word"]
    monkeypatch.setitem(CHECKS._items, check.id, replace(check, function=broken, flags=()))
    made = Aside()
    begun = made(chosen(["repeated-word"]), sample(NEWS))
    with pytest.raises(ZeroDivisionError, match="here, too"):
        begun()
    monkeypatch.undo()
    assert made(chosen(["garbled-sentence"]), sample(NEWS))()  # it goes on
    made.close()


def test_none_is_left_behind() -> None:
    with finder(None, None) as found:
        begun = found(chosen(), sample(NEWS))
        assert (len(multiprocessing.active_children()) == 1) == aside.possible(None)
    assert not multiprocessing.active_children()
    assert begun() == find(chosen(), sample(NEWS))


def test_where_there_is_no_core_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1}, raising=False)
    monkeypatch.setattr(threading, "active_count", lambda: 1)  # of other tests some are left
    assert aside.possible(None) and aside.possible(2)
    assert not aside.possible(1)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {3}, raising=False)
    assert not aside.possible(None)
    with finder(None, None) as found:
        assert found is when_wanted


def test_where_no_process_is_to_be_had(monkeypatch: pytest.MonkeyPatch) -> None:
    def fork() -> int:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    asked: list[int | None] = []
    monkeypatch.setattr(os, "fork", fork)
    monkeypatch.setattr(aside, "possible", lambda threads: not asked.append(threads))
    with finder(2, None) as found:
        assert found is when_wanted
    assert asked == [2]


def test_not_among_threads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1}, raising=False)
    stop = threading.Event()
    other = threading.Thread(target=stop.wait)
    other.start()
    assert not aside.possible(None)
    stop.set()
    other.join()


def test_the_program_says_the_same_on_one_thread(tmp_path: Path) -> None:
    said = []
    for more in ([], ["--threads", "1"]):
        arguments = [
            str(SAMPLES / "news.de.txt"), "--source", str(SAMPLES / "news.en.txt"),
            "--model", "mtqa-small", "--format", "json",
        ]  # fmt: skip
        command = [sys.executable, "-m", "qa", "check", *arguments, *more]
        done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
        assert (done.returncode, done.stderr) == (1, "")
        said.append(json.loads(done.stdout))
    assert said[0]["documents"] == said[1]["documents"]
