"""What the estimator reads of a segment: no lead and no markup, offsets put back."""

import doctest
from dataclasses import replace

import pytest

import qa.backends.estimator.passages
from qa import weights
from qa.backends.estimator.estimate import Fault, nothing
from qa.backends.estimator.passages import Plain
from qa.backends.estimator.reading import Text
from qa.backends.estimator.scorer import EstimatorScorer
from qa.data import Scores, Segment
from qa.score import Settings

# Each was called broken when it was read as it is written.
CLEAN = [
    "Seehofer: „Heute gedenken wir der Opfer und stehen an der Seite ihrer Angehörigen.“",
    "Der 54-Jährige: „Ich habe mein Leben lang in dieser Fabrik gearbeitet.“",
    "Die Ministerin: Wir haben alles versucht, aber am Ende hat es nicht gereicht.",
    "<b>Der</b> Junge wurde nach San Diego geflogen und ist in einem kritischen Zustand.",
    "Bei einem Feuer im Jahr {0} wurde das alte Gebäude am Markt stark beschädigt.",
    "Das neue Passwort ist zu kurz, es muss mindestens %d Zeichen lang sein.",
    "Nach dem Essen gingen sie nach Hause,<br> aber der Hund wollte noch nicht schlafen.",
]
BROKEN = "Der <b>Bürgermeister</b> unterstützt die Pläne der von {name} Firma zu bauen am Fluss."


@pytest.fixture(scope="module")
def scorer() -> EstimatorScorer:
    model = weights.default()
    if model is None:
        pytest.skip("no model is installed")
    return EstimatorScorer(model, Settings())


def scored(scorer: EstimatorScorer, target: str, source: str | None = None) -> Scores:
    segment = Segment("1", target, source, source_lang="en" if source else None, kind="record")
    return scorer.score([segment])[0]


@pytest.mark.parametrize("text", CLEAN)
def test_what_stands_around_a_sentence_breaks_nothing(scorer, text):
    found = scored(scorer, text)
    assert found.garbled < 0.5
    assert not found.spans


def test_a_broken_sentence_is_found_inside_markup_where_it_stands(scorer):
    found = scored(scorer, BROKEN)
    assert found.garbled > 0.9
    (span,) = [span for span in found.spans if span.check == "garbled-sentence"]
    assert span.text == BROKEN[span.start : span.end]
    assert "zu bauen" in BROKEN[span.start :]


def test_markup_changes_no_score(scorer):
    bare = scored(
        scorer, "Klicken Sie hier, um das Bild zu öffnen.", "Click here to open the image."
    )
    tagged = scored(
        scorer,
        "Klicken Sie <b>hier</b>, um das Bild zu öffnen.",
        "Click <b>here</b> to open the image.",
    )
    assert (tagged.penalty, tagged.garbled) == (bare.penalty, bare.garbled)


def test_a_source_in_capitals_is_read_in_small_letters():
    assert doctest.testmod(qa.backends.estimator.passages).failed == 0
    plain = Plain(Text("Zwei Menschen starben.", "TWO PEOPLE DIED ON MONDAY."))
    assert plain.text.source == "Two people died on monday."
    both = Text("ZWEI MENSCHEN STARBEN.", "TWO PEOPLE DIED ON MONDAY.")
    assert Plain(both).text == both


def test_of_what_a_program_puts_in_nothing_is_said():
    plain = Plain(Text("Der <b>Hund</b> von {name} bellt."))
    assert plain.text == Text("Der Hund von X bellt.")
    at = [(4, 8), (13, 14), (9, 14)]  # Hund, X, von X
    faults = tuple(Fault("target", *span, "fluency", False, 0.6, True) for span in at)
    found = plain.back(replace(nothing(plain.text), faults=faults, torn=(13, 20)))
    assert [(fault.start, fault.end) for fault in found.faults] == [(7, 11), (16, 26)]
    assert found.torn == (20, 32)
