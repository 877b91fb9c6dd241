"""What the estimator reads of a segment: no lead and no markup, offsets put back."""

import doctest
from dataclasses import replace
from pathlib import Path

import pytest
import tiny

import qa.backends.estimator.borders
import qa.backends.estimator.passages
from qa import align, weights
from qa.backends.estimator.estimate import Estimator, Fault, nothing
from qa.backends.estimator.passages import Plain
from qa.backends.estimator.reading import Text
from qa.backends.estimator.scorer import LIKELIER, EstimatorScorer, odds
from qa.data import Raw, Scores, Segment
from qa.readers.text import blocks
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


TORN = [
    ("Das Wasser ist knapp. Die Behörde hat eine. Liste der betroffenen Orte.", "eine"),
    ("Die Anleger fürchten einen neuen. Handelsstreit zwischen China und Europa.", "neuen"),
]
# Short sentences beside whole ones, of which some would go on in the next.
WHOLE = [
    "Wir kommen nicht voran. Die Zahl derer, die warten, ist hoch, die der Helfer nicht.",
    "Ein Skandal. Die Opposition tobte, und der Minister schwieg den ganzen Tag lang dazu.",
    "Sie gewann Gold. Im Riesenslalom und Bronze in der Kombination, wie schon im Vorjahr.",
    "Er kam spät an. Aus Turin mit dem Nachtzug, und ohne den Koffer, den er vergessen hatte.",
]


def torn(scorer: EstimatorScorer, text: str) -> list[str]:
    document = align.document(Raw("a", blocks(text)), source_lang=None)
    found = zip(document.segments, scorer.score(document.segments), strict=True)
    return [
        segment.target[span.start : span.end]
        for segment, scores in found
        for span in scores.spans
        if span.check == "garbled-sentence" and scores.garbled == span.confidence
    ]


@pytest.mark.parametrize("text, word", TORN)
def test_a_short_sentence_torn_from_the_next_is_broken(scorer, text, word):
    """Alone nobody could say so of its few words."""
    assert torn(scorer, text) == [word]
    first = next(part for part in text.split(". ") if part.endswith(word))
    assert torn(scorer, f"{first}.") == []


@pytest.mark.parametrize("text", WHOLE)
def test_a_short_sentence_beside_a_whole_one_is_not(scorer, text):
    assert torn(scorer, text) == []


def test_sentences_of_two_paragraphs_are_not_read_as_one(scorer):
    assert torn(scorer, "Die Behörde hat eine.\n\nListe der betroffenen Orte.") == []


def test_a_sentence_in_another_language_is_left_to_the_rule_that_names_it(scorer, monkeypatch):
    text = "The council approved the budget for next year on Monday."
    found = scored(scorer, text)
    assert found.garbled > 0.5 and found.spans == ()
    unnamed = "Rada miasta w poniedzialek uchwalila budzet na przyszly rok."  # without its accents
    limit = scored(scorer, unnamed).garbled - 0.01
    assert limit > 0.5
    monkeypatch.setattr(scorer, "_limits", replace(scorer._limits, alone=limit))
    spans = scored(scorer, unnamed).spans
    (span,) = [span for span in spans if span.check == "garbled-sentence"]
    assert span.message.endswith("does not read as a German sentence.")


@pytest.mark.parametrize(
    ("text", "source", "where"),
    [
        ("Mein Bus ist vor der weggefahren Nase mir.", None, "weggefahren Nase"),
        (
            "Je länger die Verhandlung dauerte, desto häufiger sich der Zeuge in Widersprüche.",
            "The longer the hearing lasted, the more the witness contradicted himself.",
            "Widersprüche",
        ),
    ],
)
def test_what_is_nearly_sure_is_a_doubt(scorer, monkeypatch, text, source, where):
    garbled = scored(scorer, text, source).garbled
    assert 0.5 < garbled < 0.95
    key, limits = "beside" if source else "alone", scorer._limits
    monkeypatch.setattr(scorer, "_limits", replace(limits, **{key: garbled + 0.01}))
    found = scored(scorer, text, source)
    ((needed, doubt),) = found.doubts
    assert (doubt.check, doubt.severity, doubt.text) == ("garbled-sentence", "major", where)
    assert found.garbled == pytest.approx(doubt.confidence, abs=1e-3)
    assert needed == pytest.approx(odds(garbled + 0.01) / odds(garbled), abs=1e-3) and needed > 1
    assert all(span.check != "garbled-sentence" for span in found.spans)
    much = odds(garbled) * LIKELIER
    monkeypatch.setattr(scorer, "_limits", replace(limits, **{key: much / (1 + much) + 0.001}))
    assert not scored(scorer, text, source).doubts
    monkeypatch.undo()
    assert not scored(scorer, BROKEN).doubts
    assert not any(scored(scorer, clean).doubts for clean in CLEAN)


def test_german_alone_has_a_blend_of_its_own(tmp_path):
    reader = Estimator(Path(tiny.estimator(tmp_path)))
    texts = [Text("Der Bus."), Text("Der Bus.", "The bus.")]
    before = [one.garbled for one in reader.estimate(texts)]
    scale = reader.settings["calibration"]
    scale |= {"garbled_blend_alone": {"garbled": 0.0}, "garbled_alone": [1.0, 0.0]}
    after = [one.garbled for one in reader.estimate(texts)]
    assert after == [0.5, before[1]] != before
