"""A translation that renders something else than its source: model and words together."""

import pytest

from qa.align.likeness import likeness
from qa.backends.estimator.unrelated import strange_odds, unrelated, worthless
from qa.languages import codes, language

SOURCE = "The council met on Monday in Cologne to talk about the old bridge."
RIGHT = "Der Rat tagte am Montag in Köln, um über die alte Brücke zu reden."
WRONG = "Der Tiger lief dem Baron davon, bevor er auch nur schießen konnte."
LANGS = ("en", "de")
LIMITS = {"": 2.5, "fr": 9.0}


@pytest.mark.parametrize("code", [code for code in codes() if code != "de"])
def test_the_examples_of_a_language_are_likelier_beside_their_own_translation(code):
    ours, german = language(code).examples, language("de").examples
    own = [likeness(a, b, code) for a, b in zip(ours, german, strict=True)]
    other = [likeness(a, b, code) for a, b in zip(ours, (*german[1:], german[0]), strict=True)]
    assert sum(own) > sum(other)


def test_model_and_words_have_to_agree():
    assert unrelated(SOURCE, WRONG, LANGS, 3.0, LIMITS) is not None
    assert unrelated(SOURCE, RIGHT, LANGS, 3.0, LIMITS) is None  # the words are against it
    assert unrelated(SOURCE, WRONG, LANGS, -6.0, LIMITS) is None  # the model is


def test_the_probability_is_that_of_the_odds():
    sure = unrelated(SOURCE, WRONG, LANGS, 6.0, LIMITS)
    odds = strange_odds(SOURCE, WRONG, LANGS, 6.0)
    assert sure == pytest.approx(1 / (1 + 2.718281828459045**-odds))
    assert odds == pytest.approx(6.0 - likeness(SOURCE, WRONG, "en") / 2)


def test_words_say_whether_a_translation_is_worthless_too():
    """A right one is not, though the model doubts it; a wrong one is, though the model hopes."""
    assert worthless(SOURCE, RIGHT, LANGS, 0.0, LIMITS) < 0.2
    assert worthless(SOURCE, WRONG, LANGS, 0.0, LIMITS) > 0.5
    assert worthless(SOURCE, WRONG, LANGS, -8.0, LIMITS) == 0.0  # the model is sure
    assert worthless(SOURCE, WRONG, ("fi", "de"), 8.0, LIMITS) is None


def test_of_a_language_that_it_knows_badly_the_model_has_to_be_surer():
    usual = worthless(SOURCE, WRONG, LANGS, 2.0, {"": 2.5})
    assert worthless(SOURCE, WRONG, LANGS, 2.0, {"": 2.5, "en": 6.5}) < usual / 3
    assert worthless(SOURCE, WRONG, LANGS, 6.0, {"": 2.5, "en": 6.5}) == pytest.approx(usual)
    assert worthless(SOURCE, WRONG, LANGS, 2.0, {}) == pytest.approx(usual)


@pytest.mark.parametrize("langs", [("fi", "de"), ("", "de"), ("en", "fi")])
def test_of_languages_that_nobody_knows_nothing_is_said(langs):
    assert unrelated(SOURCE, WRONG, langs, 8.0, LIMITS) is None


def test_each_language_has_its_limit_and_regions_are_ignored():
    assert unrelated(SOURCE, WRONG, ("en-GB", "de-CH"), 6.0, LIMITS) is not None
    assert unrelated(SOURCE, WRONG, ("en", "de"), 6.0, {"": 2.5, "en": 99.0}) is None
    assert unrelated(SOURCE, WRONG, ("en", "de"), 8.0, {}) is None  # a model without limits


def test_the_shipped_model_knows_the_translation_of_another_sentence():
    from qa import weights
    from qa.backends.estimator.scorer import EstimatorScorer
    from qa.data import Segment, Severity
    from qa.score import Settings

    model = weights.default()
    if model is None:
        pytest.skip("no model is installed")
    scorer = EstimatorScorer(model, Settings())
    longer = f"{SOURCE} The mayor had promised last year that the repairs would begin in spring."
    rows = [
        (SOURCE, RIGHT),
        (SOURCE, WRONG),
        (longer, f"{RIGHT} Im vorigen Jahr hatte der Bürgermeister die Arbeiten versprochen."),
        (longer, f"{RIGHT} Der Wind war warm, und die Trauben hingen schwer an den Reben."),
    ]
    segments = [
        Segment(str(n), german, english, source_lang="en", kind="record")
        for n, (english, german) in enumerate(rows)
    ]
    right, wrong, both, half = scorer.score(segments)
    (only,) = wrong.spans
    assert (only.check, only.severity) == ("unrelated-translation", Severity.CRITICAL)
    assert wrong.adequacy_penalty > 20 > right.adequacy_penalty
    assert wrong.risk > 0.9
    for fine in (right, both):
        assert not [f for f in fine.spans if f.check == "unrelated-translation"]
    found = [f for f in half.spans if f.check == "unrelated-translation"]
    assert [f.text for f in found] == [rows[3][1].removeprefix(f"{RIGHT} ")]
