"""A broken sentence says whether it breaks exactly where markup was."""

from __future__ import annotations

import json

import pytest

from qa import cli
from qa.data import Finding, Scores, Seam, Segment, Severity
from qa.rate import rate
from qa.rate.seams import SAYS, told

TEXT = "Wir unterstützen die Regierung von.“ Albaniens Recht gilt."


def finding(text: str, side: str = "target", check: str = "garbled-sentence") -> Finding:
    start = TEXT.index(text)
    return Finding(
        check, "non-translation", Severity.MAJOR, side, start, start + len(text), 1, 1, text, "Bad."
    )


def at(mark: str, kind: str = "link") -> Seam:
    """The seam at the ``|`` of a copy of the text."""
    offset = mark.index("|")
    assert mark.replace("|", "") in TEXT
    return Seam(TEXT.index(mark.replace("|", "")) + offset, kind)


@pytest.mark.parametrize(
    ("span", "seams", "kind"),
    [
        ("von.“ Albaniens", [at("von|.“")], "link"),
        ("von.“ Albaniens", [at("“| Albaniens")], "link"),
        ("von.“ Albaniens", [at(" |von")], "link"),
        ("von.“ Albaniens", [at("Regierung| von")], "link"),
        ("von.“ Albaniens", [at("Albaniens |Recht")], "link"),
        ("von.“ Albaniens", [at("von|.“", "tag")], "tag"),
        ("von.“ Albaniens", [at("von|.“", "tag"), at("“ |Albaniens")], "link"),
        ("von.“ Albaniens", [at("“| Albaniens", "cue")], "cue"),
        ("von.“ Albaniens", [at("|Regierung"), at("|gilt")], None),
        ("von.“ Albaniens", [], None),
        (TEXT, [at("von|.“")], None),
        ("Wir unterstützen", [at("|Wir"), at("gilt.|")], None),
        ("Wir unterstützen", [at("|Wir"), at("Wir| unterstützen")], "link"),
        ("gilt.", [at("gilt.|")], "link"),
    ],
)
def test_the_message_names_the_seam_at_the_break(span, seams, kind):
    segment = Segment("1", TEXT, seams=tuple(seams))
    expected = f"Bad. {SAYS[kind]}" if kind else "Bad."
    assert told(finding(span), segment).message == expected


def test_only_broken_sentences_of_the_translation_say_so_whoever_found_them():
    segment = Segment("1", TEXT, source=TEXT, seams=(at("von|.“"),))
    span = "von.“ Albaniens"
    other = finding("von", check="repeated-word-order")
    by_rule = rate(segment, [finding(span), other], Scores())
    by_model = rate(segment, [other], Scores(spans=(finding(span),)))
    for report in (by_rule, by_model):
        messages = {f.check: f.message for f in report.findings}
        assert messages["garbled-sentence"].endswith(SAYS["link"])
        assert messages["repeated-word-order"] == "Bad."
    (report,) = rate(segment, [finding(span, side="source")], Scores()).findings
    assert report.message == "Bad."


PAGES = {
    "a.html": "<p>„Wir unterstützen die Regierung <a\n href='x'>von.“</a> Albaniens Recht, zu "
    "ermitteln, ist unbestritten.“</p>",
    "a.md": "„Wir unterstützen die Regierung\n[von.“](x) Albaniens Recht, zu ermitteln, ist "
    "unbestritten.“",
}


@pytest.mark.parametrize("name", list(PAGES))
def test_a_sentence_of_a_page_that_breaks_at_a_link(tmp_path, capsys, name):
    (tmp_path / name).write_text(PAGES[name], "utf-8")
    arguments = [str(tmp_path / name), "--format", "json", "--model", "none", "--quiet"]
    assert cli.run(["check", *arguments]) == 1
    (document,) = json.loads(capsys.readouterr().out)["documents"]
    (segment,) = document["segments"]
    (found,) = segment["findings"]
    assert found["check"] == "garbled-sentence"
    assert found["text"] == "von.“ Albaniens"
    assert found["message"].endswith("The break stands exactly where a link was.")
    lines = PAGES[name].split("\n")
    assert lines[found["line"] - 1][found["column"] - 1 :].startswith("von.")
