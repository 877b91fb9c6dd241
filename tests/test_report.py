"""Reports: the JSON schema to the letter, streams, and text that is stable when piped."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path

import pytest

from qa.data import Document, DocumentReport, Paragraph, Place, Policy, Scores, Segment, Severity
from qa.errors import InputError, UsageError
from qa.rate import rate
from qa.report import Files, Output, deliver, format_of
from qa.reports import FORMATS, Style
from qa.reports.text import ADVICE
from qa.totals import Tally
from tests.test_judge import finding

TARGET = "Das Gericht vertagte sich,, weil ein Zeuge fehlte."
SEGMENT = {
    "id", "line", "column", "source", "target", "score", "fluency", "adequacy", "penalty", "risk",
    "garbled", "findings",
}  # fmt: skip
FINDING = {
    "check", "category", "severity", "side", "start", "end", "line", "column", "text", "message",
    "suggestion", "confidence", "fingerprint",
}  # fmt: skip
SIGNATURE = {"version": "0"}


def part(path: str, number: int, count: int = 1, **scores: float) -> DocumentReport:
    """A part of a document with one finding a segment."""
    found = finding(
        "doubled-punctuation", Severity.MINOR, start=25, end=27, text=",,", line=3, column=26
    )
    segments = tuple(
        Segment(f"{number}.{i}", TARGET, "The court adjourned.", (Place(0, 3, 1),))
        for i in range(count)
    )
    paragraphs = tuple(Paragraph(s.target, (s,), (0,), s.source) for s in segments)
    document = Document(path, paragraphs, source_lang="en", part=number)
    rated = tuple(rate(s, [found], Scores(**scores)) for s in segments)
    return DocumentReport(document, rated, 0, None, None, None, None)


def events(*documents: list[DocumentReport]):
    for parts in documents:
        tally = Tally(parts[0].document.path)
        for item in parts:
            tally.add(item.segments)
            yield item
        yield tally.summary()


def written(name: str, stream, style: Style | None = None, policy: Policy | None = None) -> str:
    out = io.StringIO()
    report = FORMATS[name].make(style or Style())
    deliver(stream, policy or Policy(), SIGNATURE, [Output(out, report)])
    return out.getvalue()


def two_documents():
    return events([part("a.txt", 0, 2), part("a.txt", 1)], [part("b.txt", 0, fluency_penalty=2.5)])


def test_json_has_the_keys_of_the_schema():
    found = json.loads(written("json", two_documents()))
    assert list(found) == ["schema", "signature", "documents", "verdict"]
    assert (found["schema"], found["signature"]) == ("mtqa/1", SIGNATURE)
    assert found["verdict"] == {"passed": True, "reasons": []}
    first, second = found["documents"]
    assert set(first) == {
        "path", "source_path", "source_lang", "target_lang", "score", "fluency", "adequacy",
        "segments", "points_per_1000",
    }  # fmt: skip
    assert [s["id"] for s in first["segments"]] == ["0.0", "0.1", "1.0"]
    assert set(first["segments"][0]) == SEGMENT
    assert set(first["segments"][0]["findings"][0]) == FINDING
    # The model's 2.5 points and the minor finding's one.
    assert (first["fluency"], second["fluency"]) == (None, 86.0)


def test_json_names_errors_and_fails():
    stream = [*two_documents(), InputError("c.txt", "is empty.", "Look.", line=4)]
    found = json.loads(written("json", stream))
    assert found["errors"] == [{"path": "c.txt", "line": 4, "message": "c.txt:4: is empty. Look."}]
    assert found["verdict"]["passed"] is False
    assert found["verdict"]["reasons"] == ["c.txt:4: is empty. Look."]


def test_json_of_nothing():
    assert json.loads(written("json", []))["documents"] == []


def test_jsonl_is_a_segment_a_line_with_its_path_first():
    lines = [json.loads(line) for line in written("jsonl", two_documents()).splitlines()]
    assert [line["path"] for line in lines] == ["a.txt", "a.txt", "a.txt", "b.txt"]
    assert next(iter(lines[0])) == "path"
    assert set(lines[0]) == {"path", *SEGMENT}


def test_jsonl_tells_the_documents_of_a_file_apart():
    named = [replace(p, document=replace(p.document, doc="1")) for p in [part("a.tsv", 0)]]
    lines = [json.loads(line) for line in written("jsonl", events(named)).splitlines()]
    assert [list(line)[:2] for line in lines] == [["path", "doc"]]


@pytest.mark.parametrize("name", ["json", "jsonl", "text"])
def test_results_are_written_as_they_come(name):
    out = io.StringIO()
    seen = []

    def watched():
        for event in two_documents():
            yield event
            seen.append(len(out.getvalue()))

    deliver(watched(), Policy(), SIGNATURE, [Output(out, FORMATS[name].make(Style()))])
    assert 0 < seen[0] < seen[1] < len(out.getvalue()) + 1


@pytest.mark.parametrize("name", list(FORMATS))
def test_odd_characters_survive(name, tmp_path):
    strange = part("a\udcff.txt", 0)
    file = tmp_path / f"r{FORMATS[name].endings[0]}"
    with Files([str(file)]) as outputs:
        deliver(events([strange]), Policy(), SIGNATURE, outputs)
    assert FORMATS[name].binary or "doubled-punctuation" in file.read_text("utf-8")


def test_text_is_plain_when_piped():
    assert written("text", events([part("a.txt", 0)]), policy=Policy("minor")) == (
        "a.txt  en → de\n"
        "  3:26 minor doubled-punctuation  Falsch.\n"
        "      Das Gericht vertagte sich[[,,]] weil ein Zeuge fehlte.\n"
        "    > The court adjourned.\n"
        "  1 segment, 8 words, 1 minor; score 96.0\n"
        "\n"
        "Not passed:\n"
        "  a.txt:3: doubled-punctuation (minor) is not allowed with --fail-on minor.\n"
        f"{ADVICE}\n"
    )


def test_text_tells_places_in_the_source_apart():
    whole = part("a.txt", 0)
    found = replace(whole.segments[0].findings[0], side="source", start=0, end=3)
    rated = rate(whole.segments[0].segment, [found], Scores())
    text = written("text", events([replace(whole, segments=(rated,))]))
    assert "  source 3:26 minor doubled-punctuation  Falsch.\n" in text
    assert "    > [[The]] court adjourned.\n" in text


def test_text_has_a_table_of_several_documents():
    text = written("text", two_documents())
    assert "document  score  garbled  critical  major  minor\n" in text
    assert "a.txt      96.0        0         0      0      3\n" in text
    assert text.endswith("Passed.\n")


def test_text_has_the_totals_of_several_documents():
    text = written("text", two_documents())
    # 3 segments at 96 and one at 86, each of 8 words.
    assert "\nAll 2 documents: 4 segments, 32 words, 4 minor; score 93.5\n" in text
    assert "All 1 doc" not in written("text", events([part("a.txt", 0)]))
    assert written("text", two_documents(), Style(quiet=True)) == ""


def test_an_error_that_was_seen_is_not_told_again():
    stream = [
        *two_documents(),
        InputError("c.txt", "is empty.", "Look."),
        InputError("d", "x", "y"),
    ]
    text = written("text", stream, Style(told=True), Policy("minor"))
    assert "c.txt" not in text
    assert "  a.txt:3: doubled-punctuation" in text
    assert "  Not everything could be checked: 2 errors, see above.\n" in text
    assert ADVICE in text
    only = written("text", stream[-2:], Style(told=True))
    assert only == "Not passed:\n  Not everything could be checked: 2 errors, see above.\n"
    assert "  c.txt: is empty. Look.\n" in written("text", stream)


def clean(name: str) -> list[DocumentReport]:
    """A document without findings."""
    whole = part(name, 0)
    rated = tuple(rate(item.segment, [], Scores()) for item in whole.segments)
    return [replace(whole, segments=rated)]


def test_text_counts_clean_documents_where_nobody_watches():
    one = written("text", events(clean("a.txt")))
    assert one.startswith("a.txt  en → de\n  1 segment"), "a single one is told"
    few = written("text", events(clean("a.txt"), [part("b.txt", 0)], clean("c.txt")))
    assert few.startswith("b.txt  en → de\n")
    assert few.count("a.txt") == few.count("c.txt") == 1, "in the table"
    watched = written("text", events(clean("a.txt"), clean("b.txt")), Style(terminal=True))
    assert watched.count("a.txt") == 2


@pytest.mark.parametrize(("words", "told"), [(96, False), (104, True)])
def test_points_per_1000_words_are_told_of_texts_that_have_so_many(words, told):
    long = part("a.txt", 0)
    stream = [*events([replace(long, segments=long.segments * (words // 8))])]
    assert ("; 125.0 MQM points per 1,000 words" in written("text", stream)) == told
    page = written("html", stream)
    assert (">125.0<" in page) == told and (">–<" in page) != told
    assert '"points_per_1000": 125.0' in written("json", stream)


def test_text_of_many_documents_is_short():
    names = [f"{number}.txt" for number in range(500)]
    text = written("text", events(*map(clean, names)))
    assert text == (
        "500 of 500 documents have no findings.\nAll 500 documents: 500 segments, 4000 words, "
        "no findings; score 100.0; 0.0 MQM points per 1,000 words\n\nPassed.\n"
    )
    text = written("text", events(*map(clean, names), [part("x.txt", 0)], [part("y.txt", 0)]))
    assert "500 of 502 documents have no findings. The lowest scores of the 2 others:\n" in text
    assert len(text.splitlines()) < 20
    many = written("text", events(*([part(name, 0)] for name in names)))
    assert many.partition("The lowest scores of the 500 others:\n")[2].count("\n") == 1 + 20 + 1 + 2


def test_quiet_text_says_only_why_not():
    assert written("text", two_documents(), Style(quiet=True)) == ""
    text = written("text", two_documents(), Style(quiet=True), Policy("minor"))
    assert text.startswith("Not passed:\n  a.txt:3: ")


def test_text_on_a_terminal_is_coloured_and_wrapped():
    text = written("text", events([part("a.txt", 0)]), Style(terminal=True, width=40))
    assert "\x1b[" in text
    assert "[[" not in text


@pytest.mark.parametrize("width", [30, 40, 52, 60, 80])
def test_a_table_keeps_to_the_terminal(width, monkeypatch):
    monkeypatch.setenv("TERM", "dumb")
    paths = [f"content/de/news/2024/a-long-name-of-a-folder/{name}.txt" for name in "ab"]
    style = Style(terminal=True, dumb=True, width=width)
    text = written("text", events(*([part(path, 0)] for path in paths)), style)
    head, *rows = text.partition("\ndocument ")[2].splitlines()[:3]
    assert len("document ") + len(head) <= width
    for name, row in zip("ab", rows, strict=True):
        assert len(row) <= width and row.startswith("…") and f"{name}.txt " in row


def test_a_terminal_without_styles_gets_marks_of_characters(monkeypatch):
    monkeypatch.setenv("TERM", "dumb")
    text = written("text", events([part("a.txt", 0)]), Style(terminal=True, dumb=True))
    assert "\x1b[" not in text
    assert "[[" in text


def test_a_terminal_gets_no_control_characters_of_a_file():
    from qa.reports.text import visible

    assert visible("a\x1b[31mb\u202ec\r\nd") == "a\ufffd[31mb\ufffdc⏎d"


def test_files_appear_when_they_are_complete(tmp_path):
    path = tmp_path / "report.json"
    with Files([str(path)]) as outputs:
        outputs[0].tell(lambda _: "{}")
        assert not path.exists()
    assert path.read_text() == "{}"
    assert [p.name for p in tmp_path.iterdir()] == ["report.json"]


def test_a_crash_leaves_the_old_file(tmp_path):
    path = tmp_path / "report.json"
    path.write_text("old")
    with pytest.raises(RuntimeError), Files([str(path)]) as outputs:
        outputs[0].tell(lambda _: "new")
        raise RuntimeError
    assert path.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["report.json"]


def test_a_folder_that_is_not_there():
    with pytest.raises(InputError), Files([str(Path("/nowhere") / "a.json")]):
        pass


def test_an_ending_without_a_format_lists_the_known():
    assert format_of("A.JSON") == "json"
    assert format_of("a.sarif.json") == "sarif"
    assert format_of("a.checkstyle.xml") == "checkstyle"
    with pytest.raises(UsageError, match=r"\.jsonl"):
        format_of("a.xyz")


def test_an_unbuffered_stream_that_takes_parts_gets_all():
    class Parts(io.RawIOBase):
        def __init__(self):
            self.taken = b""

        def writable(self):
            return True

        def write(self, data):
            self.taken += bytes(data[:7])
            return len(data[:7])

    raw = Parts()
    stream = io.TextIOWrapper(raw, encoding="utf-8", write_through=True)
    Output(stream, FORMATS["text"].make(Style())).tell(
        lambda _: "Äpfel und Birnen sind Obst.\n" * 3
    )
    assert raw.taken.decode() == "Äpfel und Birnen sind Obst.\n" * 3
