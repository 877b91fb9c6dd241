"""Every kind of break reports exactly what its docstring marks, and leaves near misses alone."""

from itertools import accumulate

import pytest

from qa.breaks import Detector, View, load, needing
from qa.breaks.verbs.separable import goes_with
from qa.check import CHECKS, Check, Example
from qa.data import Document, Paragraph, Segment
from qa.find import find
from qa.review import chosen
from qa.text.german import inflect
from qa.text.german.words import lexicon, separable, words


def cases(kind: str) -> list[object]:
    return [
        pytest.param(detector, example, id=f"{detector.id}-{kind}-{number}")
        for detector in load().values()
        for number, example in enumerate(getattr(detector, kind), 1)
    ]


def spans(detector: Detector, example: Example) -> list[tuple[int, int]]:
    segment = example.document.segments[0]
    view = View(segment.target, source=segment.source, source_lang=segment.source_lang)
    return [(hit.start, hit.end) for hit in detector.hits(view)]


@pytest.mark.parametrize(("detector", "example"), cases("flags"))
def test_reports_exactly_the_marked_span(detector: Detector, example: Example) -> None:
    assert spans(detector, example) == [(start, end) for _, _, start, end in example.marks]


@pytest.mark.parametrize(("detector", "example"), cases("passes"))
def test_near_miss_stays_quiet(detector: Detector, example: Example) -> None:
    assert spans(detector, example) == []


def test_every_detector_has_examples() -> None:
    for detector in load().values():
        assert detector.flags and detector.passes, detector.id
        assert all(example.marks for example in detector.flags), detector.id
        assert not any(example.marks for example in detector.passes), detector.id


def test_what_is_not_shown_to_a_detector_has_nothing_for_it() -> None:
    examples = [e for d in load().values() for e in (*d.flags, *d.passes)]
    for segment in (example.document.segments[0] for example in examples):
        view = View(segment.target, source=segment.source, source_lang=segment.source_lang)
        shown = needing(view, beside=False) | needing(view, beside=True)
        for detector in load().values():
            if detector.needs and detector.id not in shown:
                assert not list(detector.hits(view)), detector.id


def test_rests_of_sentences_are_read_to_their_end() -> None:
    for detector in load().values():
        for example in (*detector.flags, *detector.passes):
            segment = example.document.segments[0]
            text = segment.target.split()
            for at in range(1, len(text)):
                for part in (text[at:], text[:at], [text[at], *text[at + 2 :]]):
                    view = View(" ".join(part), source=segment.source, source_lang="en")
                    for hit in detector.hits(view):
                        assert 0 <= hit.start < hit.end <= len(view.text), detector.id


def test_paragraphs_together_have_the_hits_of_each() -> None:
    (check,) = [check for check in chosen() if check.id == "garbled-sentence"]
    marked = [d.flags[0].document.paragraphs[0] for d in load().values()]
    assert [list(hits) for hits in check.each(marked)] == [list(check.hits(p)) for p in marked]


def test_in_a_long_document_each_paragraph_has_what_it_has_alone() -> None:
    checks = [check for check in chosen() if check.id in ("garbled-sentence", "missing-comma")]
    marked = [d.flags[0].document.paragraphs[0] for d in load().values()]
    alone = [spot for p in marked for spot in found_in(Document("one", (p,)), checks)]
    assert found_in(Document("all", tuple(marked)), checks) == alone


def found_in(document: Document, checks: list[Check]) -> list[list[tuple[str, int, int]]]:
    return [[(f.check, f.start, f.end) for f in found] for found in find(checks, document)]


BEFORE = (
    "The council met on Monday in the old hall.",
    "Der Rat tagte am Montag in der alten Halle.",
)
SINCE = ("Nobody has said a word about it since then.", "Seither hat niemand ein Wort gesagt.")


@pytest.mark.parametrize("divided", [False, True], ids=["one segment", "three segments"])
@pytest.mark.parametrize("detector", [d for d in load().values() if d.beside], ids=lambda d: d.id)
def test_a_break_beside_the_source_is_found_in_a_paragraph(
    detector: Detector, divided: bool
) -> None:
    (example, *_) = detector.flags
    (seen,) = example.document.segments
    pairs = [BEFORE, SINCE, (seen.source or "", seen.target)]
    source, target = (" ".join(side) for side in zip(*pairs, strict=True))
    chosen()  # registers the checks
    starts = (0,)
    segments = (Segment("1", target, source, source_lang="en", kind="record"),)
    if divided:
        starts = tuple(accumulate((len(text) + 1 for _, text in pairs[:-1]), initial=0))
        segments = tuple(Segment("1", text, other, source_lang="en") for other, text in pairs)
    paragraph = Paragraph(target, segments, starts, source)
    found = find([CHECKS["garbled-sentence"]], Document("x", (paragraph,), source_lang="en"))
    (_, _, start, end) = example.marks[0]
    (finding,) = (finding for findings in found for finding in findings)
    assert finding.text == seen.target[start:end]
    assert finding.start == start + (0 if divided else len(target) - len(seen.target))


def test_every_form_of_a_separable_verb_goes_with_its_prefix() -> None:
    """Er weist es nach, sie richteten Schäden an, du bläst ihn auf: 40,000 forms."""
    prefixes = "ab an auf aus durch ein mit nach um vor zu über".split()
    unknown = set()
    for prefix in prefixes:
        for base in separable()[prefix]:
            found = inflect.verb(prefix + base)
            forms = found.finite if found.prefix == prefix else ()
            known = [form for form in forms if lexicon().get(form) in ("v", "V", "q", "i")]
            unknown |= {form for form in known if not goes_with(prefix, words(f"x {form}")[1])}
    assert unknown <= {"spann"}  # of spinnen, too
