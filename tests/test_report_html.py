"""The HTML report without a browser: what stands in the file, and that texts of files are data."""

from __future__ import annotations

import base64
import hashlib
import io
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa import cli
from qa.accepted import Accepted, Remark
from qa.data import Policy, Severity, Verdict
from qa.errors import InputError
from qa.report import Output, deliver
from qa.reports import FORMATS, Outcome, Style
from qa.reports.html.overview import BINS, Histogram
from qa.reports.html.texts import marked, shown
from tests.test_escaping import HOSTILE, hostile
from tests.test_judge import finding, report
from tests.test_report import events, part, two_documents, written

VOID = {"meta", "input", "br"}
TEXTS = [
    *HOSTILE,
    "</script><script>alert(1)</script>", "</style><style>*{display:none}</style>",
    '<img src="http://evil.example/x.png" onerror=alert(1)>', "<!--", "-->", "</li></ol></section>",
    '" autofocus onfocus="alert(1)" x="', "' onclick='x", "javascript:alert(1)", "&lt;b&gt; &#0;",
    "a\u2028b\u2029c\x00d", "\u202eabc\u202c", "مرحبا 50 \u200f!", "{{7*7}} {% raw %} ${x}",
]  # fmt: skip


class Page(HTMLParser):
    """The elements of a page; complains of tags that do not match."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.content: dict[str, str] = {}
        self.text = ""
        self.feed(text)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(attrs) == len(dict(attrs)), "an attribute stands twice"
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        where = self.open[-1] if self.open else ""
        self.content[where] = self.content.get(where, "") + data
        if where not in ("script", "style"):
            self.text += data

    def all(self, name: str, **attributes: str) -> list[dict[str, str | None]]:
        wanted = attributes.items()
        return [a for tag, a in self.tags if tag == name and wanted <= a.items()]


def page(text: str) -> Page:
    return Page(written("html", [*events([hostile(text)]), InputError(text, text, text)]))


def test_the_parts_of_the_page():
    text = written("html", two_documents())
    found = Page(text)
    assert text.startswith("<!doctype html>\n")
    assert [a["id"] for a in found.all("section") if "id" in a] == ["d1", "d2"]
    ids = [a["id"] for _, a in found.tags if "id" in a]
    assert len(ids) == len(set(ids))
    targets = {f"#{name}" for name in ids}
    links = [a["href"] for a in found.all("a")]
    assert links and set(links) <= targets
    labels = " ".join(str(a[k]) for _, a in found.tags for k in a if k.startswith("aria-d"))
    assert {f"#{name}" for name in labels.split()} <= targets


def test_nothing_is_fetched_and_nothing_else_is_run():
    found = Page(written("html", two_documents()))
    (meta,) = [a for a in found.all("meta") if "http-equiv" in a]
    policy = str(meta["content"])
    assert policy.startswith("default-src 'none'; ") and "unsafe" not in policy
    for name in ("style", "script"):
        digest = base64.b64encode(hashlib.sha256(found.content[name].encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in policy
        assert len(found.all(name)) == 1
    attributes = {name for _, a in found.tags for name in a}
    assert not attributes & {"src", "style", "srcset", "action"}
    assert not [name for name in attributes if name.startswith("on")]


@pytest.mark.parametrize("text", TEXTS)
def test_hostile_texts_make_no_markup(text):
    found, harmless = page(text), page("Ein Satz.")
    assert [tag for tag, _ in found.tags if tag != "span"] == [
        tag for tag, _ in harmless.tags if tag != "span"
    ]
    assert [sorted(a) for tag, a in found.tags if tag != "span"] == [
        sorted(a) for tag, a in harmless.tags if tag != "span"
    ]
    assert Page(f"<p>{shown(text)}</p>").text in found.text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\nb\r\nc\rd", "a b c d"),
        ("a\tb  c", "a\tb  c"),
        ("a\x00b", "aU+0000b"),
        ("\u202eabc", "U+202Eabc"),
        ("a\u2028b", "aU+2028b"),
        ("\ud800", "U+D800"),
        ("😀 Größe", "😀 Größe"),
    ],
)
def test_unseen_characters_are_shown(text, expected):
    assert Page(f"<p>{shown(text)}</p>").text == expected


def test_overlapping_findings_know_each_other():
    one = finding("split-compound", Severity.MINOR, start=0, end=9)
    two = finding("altered-number", Severity.CRITICAL, start=5, end=14)
    found = Page(f"<p>{marked('Eins zwei drei', [(1, one), (2, two)])}</p>")
    links = [(a["class"], a["href"], a["data-f"]) for a in found.all("a")]
    assert links == [
        ("m minor", "#f1", "1"),
        ("m critical", "#f2", "1 2"),
        ("m critical", "#f2", "2"),
    ]
    assert found.text == "Eins zwei drei"


def test_a_finding_without_words_has_a_place():
    found = finding("omitted-paragraph", Severity.MAJOR, start=4, end=4, text="")
    assert re.sub("<[^>]*>", "", marked("Eins zwei", [(1, found)])) == "Eins‸ zwei"


@settings(max_examples=100, deadline=None)
@given(
    st.text(max_size=30),
    st.lists(st.tuples(st.integers(-2, 33), st.integers(-2, 33), st.sampled_from(list(Severity)))),
)
def test_marks_keep_the_text(text, spans):
    findings = [
        (number, finding("x", severity, start=start, end=end))
        for number, (start, end, severity) in enumerate(spans, 1)
    ]
    found = Page(f"<p>{marked(text, findings)}</p>")
    linked = " ".join(str(a["data-f"]) for a in found.all("a")).split()
    assert set(linked) == {str(number) for number, _ in findings}
    assert found.text.replace("‸", "") == Page(f"<p>{shown(text)}</p>").text.replace("‸", "")


@pytest.mark.usefixtures("soon")
def test_many_findings_in_one_text_take_linear_time():
    findings = [(n, finding("x", Severity.MINOR, start=n, end=n + 1)) for n in range(20_000)]
    assert marked("a" * 20_000, findings).count("<a ") == 20_000


def test_null_is_not_scored():
    text = Page(written("html", events([part("a.txt", 0)]))).text
    assert "score 96.0 · fluency and adequacy not scored" in text
    assert "Fluency: not scored" in text
    scored = Page(written("html", events([part("a.txt", 0, fluency_penalty=2.5, risk=0.125)])))
    assert "fluency 86.0 · adequacy not scored · risk 12%" in scored.text


def test_without_a_model_it_is_said_once_that_fluency_is_not_scored():
    maker = FORMATS["html"].make(Style())
    maker.begin({"model": {"name": "none"}})
    assert "not scored" not in maker.part(part("a.txt", 0))


def test_lines_of_office_files_are_paragraphs():
    text = Page(written("html", events([part("a.DOCX", 0)]))).text
    assert " · paragraph 3:1 · score" in text and "paragraph 3:26 · " in text
    text = Page(written("html", events([part("a.txt", 0)]))).text
    assert " · line 3:1 · score" in text and "line 3:26 · " in text


def test_a_suggestion_of_blanks_is_seen():
    maker = FORMATS["html"].make(Style())
    text = maker.part(report(finding("double-space", Severity.MINOR, suggestion=" ")))
    assert "<q>␣</q>" in text


def test_reasons_lead_to_what_they_are_about():
    policy = {"fail_on": "minor", "min_score": 99}
    maker = FORMATS["html"].make(Style())
    stream = [*events([part("a.txt", 0)]), *events([part("b is: c.txt", 0)])]
    out = io.StringIO()
    deliver(stream, Policy("minor", 99), {"policy": policy}, [Output(out, maker)])
    (words,) = re.findall(r'<div class="words">(.*?)</section>', out.getvalue(), re.DOTALL)
    assert re.findall(r'<a href="(.*?)">(.*?)</a>', words) == [
        ("#f1", "a.txt:3: doubled-punctuation (minor)"),
        ("#d1", "a.txt"),
        ("#f2", "b is: c.txt:3: doubled-punctuation (minor)"),
        ("#d2", "b is: c.txt"),
    ]


def test_verdict_and_errors_are_told_apart():
    problem = InputError("c.txt", "is empty.", "Look.", line=4)
    text = Page(written("html", [*two_documents(), problem], policy=Policy("minor"))).text
    verdict, errors = text.split("Not passed")[1].split("Could not be checked")
    assert "a.txt:3: doubled-punctuation (minor) is not allowed" in verdict
    assert "c.txt" not in verdict and "c.txt:4: is empty. Look." in errors


def test_what_a_baseline_and_suppressions_let_pass():
    findings = (
        finding("altered-number", Severity.MAJOR, state="unchanged"),
        finding("untranslated", Severity.MAJOR, suppressed="a <b>name</b>"),
        finding("split-compound", Severity.MINOR, state="new"),
    )
    maker = FORMATS["html"].make(Style())
    outcome = Outcome(
        Verdict(True), accepted=Accepted(1, 1, 0, 1, (Remark("a.txt", 2, "Nothing here."),))
    )
    begin, segments = maker.begin({}), maker.part(report(*findings))
    text = f"{begin}{segments}</ol></section>{maker.end(outcome)}"
    states = [a.get("data-w") for a in Page(text).all("li") if "data-c" in a]
    assert sorted(map(str, states)) == ["new", "suppressed", "unchanged"]
    assert "suppressed: a <b>name</b>" in Page(text).text
    assert "Baseline: 1 new, 1 unchanged, 0 found no more." in Page(text).text
    assert "a.txt:2: Nothing here." in Page(text).text


def test_texts_have_their_language_and_direction():
    found = Page(written("html", events([part("a.txt", 0)])))
    assert found.all("p", **{"class": "o", "lang": "en", "dir": "auto"})
    assert found.all("p", **{"class": "t", "lang": "de", "dir": "auto"})


@pytest.mark.parametrize(
    ("value", "place"), [(0, 0), (4.9, 0), (5, 1), (99.9, BINS - 1), (100, BINS - 1), (None, None)]
)
def test_histogram(value, place):
    histogram = Histogram("Score")
    histogram.add(value)
    assert [at for at, count in enumerate(histogram.bins) if count] == (
        [] if place is None else [place]
    )


def test_histogram_has_words():
    text = written("html", two_documents())
    assert 'aria-label="Histogram of score: 85–90: 1, 95–100: 3"' in text
    assert "<title>95–100 points: 3 segments</title>" in text


def test_lists_are_short_and_hold_every_segment():
    found = Page(written("html", events([part("a.txt", 0, 70), part("a.txt", 1, 60)])))
    assert len(found.all("ol")) == 3
    assert len([a for a in found.all("li") if "data-q" in a]) == 130
    assert len(found.all("section", id="d1")) == 1


def test_the_same_run_gives_the_same_bytes():
    assert written("html", two_documents()) == written("html", two_documents())


def test_results_are_written_as_they_come_and_not_kept():
    maker = FORMATS["html"].make(Style())
    maker.begin({})
    sizes = {len(maker.part(part("a.txt", number, 50))) for number in range(1, 9)}
    assert max(sizes) - min(sizes) < 1000
    assert "doubled-punctuation" not in maker.end(Outcome(Verdict(True)))


def test_ten_thousand_segments_stay_under_15_mb():
    text = written("html", events([part("a.txt", 0, 500)]))
    empty = written("html", events([part("a.txt", 0, 1)]))
    assert 20 * (len(text.encode()) - len(empty.encode())) < 15e6


def test_an_empty_run():
    assert "0 documents, 0 segments" in Page(written("html", [])).text


def test_the_command_line_writes_one(tmp_path):
    target, out = tmp_path / "a.txt", tmp_path / "r.html"
    target.write_text("Der Hund schläft,, weil er müde ist.\n", "utf-8")
    assert cli.run(["check", str(target), "--model", "none", "-o", str(out), "--quiet"]) == 0
    assert "doubled-punctuation" in Page(out.read_text("utf-8")).text
