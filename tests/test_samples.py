"""The samples: each gives the report beside it, and finds its defects and nothing else.

A defect that the rules cannot find stays in the list with ``"expected": false``; when it is found
one day, the test asks for that mark to be removed. After a change on purpose: ``python -m
tests.golden``, and read the diff.
"""

import json
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from golden import FOR_CI, SAMPLES, arguments, gold, names, report, reports_for_ci

HUMAN = sorted(path.name for path in (SAMPLES / "human").glob("*"))
SENTENCES = 200


@cache
def checked(*targets: str) -> tuple[int, dict[str, Any]]:
    with TemporaryDirectory() as folder:
        return report(list(targets), Path(folder) / "report.json")


def findings(content: dict[str, Any]) -> list[tuple[str, str, int, int, str]]:
    """(check, side, line, start, end) of every finding; positions count in its line or record."""
    found = []
    for document in content["documents"]:
        for segment in document["segments"]:
            for f in segment["findings"]:
                line, start, end = f["line"], f["column"] - 1, f["column"] - 1 + len(f["text"])
                if document["path"].endswith(".jsonl"):
                    line, start, end = segment["line"], f["start"], f["end"]
                found.append((f["check"], f["side"], line, start, end))
    return found


def meets(defect: dict[str, Any], finding: tuple[str, str, int, int, str]) -> bool:
    _, side, line, start, end = finding
    same = (side, line) == (defect.get("side", "target"), defect["line"])
    return same and start < defect["end"] and defect["start"] < end


@pytest.mark.parametrize("name", names())
def test_gives_the_report_beside_it(name: str) -> None:
    expected = json.loads((SAMPLES / f"{name}.report.json").read_text(encoding="utf-8"))
    status, content = checked(*arguments(name))
    assert {key: value for key, value in content.items() if key != "signature"} == expected
    assert status == (0 if content["verdict"]["passed"] else 1)


def test_gives_the_reports_for_ci_beside_it(tmp_path: Path) -> None:
    for ending, text in reports_for_ci(FOR_CI, tmp_path).items():
        assert text == (SAMPLES / f"{FOR_CI}.report{ending}").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", names())
def test_marks_of_the_list_cut_out_its_words(name: str) -> None:
    for defect in gold(name):
        side = "en" if defect.get("side") == "source" else "de"
        path = SAMPLES / f"{name}.{side}.txt"
        if path.exists():
            line = path.read_text(encoding="utf-8").split("\n")[defect["line"] - 1]
            assert line[defect["start"] : defect["end"]] == defect["text"]


@pytest.mark.parametrize("name", names())
def test_finds_every_defect(name: str) -> None:
    found = findings(checked(*arguments(name))[1])
    missed = [d for d in gold(name) if not any(meets(d, finding) for finding in found)]
    assert missed == [d for d in gold(name) if not d.get("expected", True)]


@pytest.mark.parametrize("name", names())
def test_reports_nothing_beside_the_defects(name: str) -> None:
    found = findings(checked(*arguments(name))[1])
    assert [f for f in found if not any(meets(defect, f) for defect in gold(name))] == []


@pytest.mark.parametrize("name", HUMAN)
def test_clean_german_stays_quiet(name: str) -> None:
    status, content = checked(f"samples/human/{name}")
    assert findings(content) == []
    assert status == 0


def test_there_is_enough_clean_german() -> None:
    documents = [d for name in HUMAN for d in checked(f"samples/human/{name}")[1]["documents"]]
    assert sum(len(document["segments"]) for document in documents) >= SENTENCES
