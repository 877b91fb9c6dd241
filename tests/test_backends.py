"""What each backend for other people's models computes, against transformers' own numbers."""

from __future__ import annotations

import doctest
import json
import math
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from tiny import (
    MAKERS,
    SOURCES,
    TEXTS,
    causal_lm,
    estimator,
    m2m100,
    marian,
    masked_lm,
    nllb,
    sequence_regression,
)

import qa.backends.evidence
import qa.backends.scale
import qa.backends.sequence_regression
from qa import weights
from qa.backends.batching import batches, paired, shares
from qa.backends.directions import FLORES
from qa.backends.estimator import known
from qa.backends.estimator.estimate import Fault, nothing
from qa.backends.estimator.network import READ_OFF
from qa.backends.estimator.reading import Text
from qa.backends.estimator.scorer import one_each, small
from qa.backends.evidence import Evidence, Token
from qa.backends.scale import Scale
from qa.backends.sequence_regression import Output
from qa.cli import run
from qa.data import Scores, Segment
from qa.errors import ModelError
from qa.languages import codes
from qa.score import Settings, kind, scorer

torch = pytest.importorskip("torch")
SHORT, LONG = TEXTS[0], TEXTS[4]
SOURCE, LONG_SOURCE = SOURCES[0], "The dog barks. " * 20


def pair(target: str, source: str | None = SOURCE, lang: str | None = "en") -> Segment:
    return Segment("1", target, source, source_lang=lang)


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Folders of models that no test alters, each made once."""
    folders: dict[str, str] = {}

    def make(maker) -> str:
        if maker.__name__ not in folders:
            folders[maker.__name__] = maker(tmp_path_factory.mktemp(maker.__name__))
        return folders[maker.__name__]

    return make


@pytest.mark.parametrize(
    "module", [qa.backends.evidence, qa.backends.scale, qa.backends.sequence_regression]
)
def test_examples_in_docstrings(module):
    found = doctest.testmod(module)
    assert found.attempted and not found.failed


# --- windows and batches -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("length", "size", "expected"),
    [
        (3, 4, [(0, 3, 0, 3)]),
        (6, 4, [(0, 4, 0, 3), (2, 6, 3, 6)]),
        (8, 4, [(0, 4, 0, 3), (2, 6, 3, 5), (4, 8, 5, 8)]),
    ],
)
def test_shares(length, size, expected):
    assert list(shares(length, size)) == expected


@pytest.mark.parametrize("length", [0, 1, 7, 64, 65, 999])
def test_shares_answer_for_every_token_once(length):
    found = list(shares(length, 64))
    assert [i for *_, first, last in found for i in range(first, last)] == list(range(length))
    assert all(start <= first <= last <= end for start, end, first, last in found)


@pytest.mark.parametrize(
    ("sizes", "expected"),
    [
        ((3, 4, 4, 4), [((0, 3), (0, 4))]),
        ((0, 6, 4, 4), [((0, 0), (0, 4)), ((0, 0), (2, 6))]),
        ((8, 3, 4, 4), [((0, 4), (0, 3)), ((2, 6), (0, 3)), ((4, 8), (0, 3))]),
        ((8, 6, 4, 4), [((0, 4), (0, 4)), ((2, 6), (1, 5)), ((4, 8), (2, 6))]),
    ],
)
def test_paired_windows(sizes, expected):
    assert paired(*sizes) == expected


@pytest.mark.parametrize(("source", "target"), [(1000, 3), (3, 1000), (501, 333), (999, 1000)])
def test_paired_windows_leave_no_token_out(source, target):
    found = paired(source, target, 30, 30)
    for length, side in ((source, 0), (target, 1)):
        assert {i for window in found for i in range(*window[side])} == set(range(length))


def test_batches_hold_like_lengths_within_the_budget():
    assert list(batches([2, 9, 3, 9, 1], 18)) == [[1, 3], [2, 0, 4]]
    assert list(batches([50, 50], 10)) == [[0], [1]]
    assert list(batches([])) == []


# --- scales, outputs and evidence ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("best", "worst", "value", "points"),
    [
        (1, 0, 1.2, 0), (1, 0, 0.5, 12.5), (1, -2, -2, 25), (0, 25, 7, 7), (100, 0, 60, 10),
        (1, 0, math.nan, 25),
    ],
)  # fmt: skip
def test_scale(best, worst, value, points):
    assert Scale(best, worst).penalty(value) == points


@pytest.mark.parametrize("settings", [{"best": "1"}, {"best": 1, "worst": 1}, {"worst": math.inf}])
def test_a_scale_that_is_none(settings):
    with pytest.raises(ModelError, match="best"):
        Scale.of(weights.Model("m", Path("m"), settings), Scale(1, 0))


def test_output():
    assert Output(1).value([3.0, 4.0]) == 4.0
    assert Output(sigmoid=True).value([0.0]) == 0.5
    assert Output(values=(0.0, 1.0)).value([1000.0, 1000.0 + math.log(3)]) == pytest.approx(0.75)


def test_evidence_takes_whole_words_once():
    evidence = Evidence("surprising-word", "fluency", 10.0, "Not “{word}”.")
    tokens = [Token(0, 3, 1.0), Token(3, 6, 12.0), Token(6, 9, 12.0), Token(9, 12, 12.0)]
    found = list(evidence.findings(Segment("1", "Die Größe da"), tokens))
    assert [(f.start, f.end, f.message) for f in found] == [
        (4, 9, "Not “Größe”."),
        (10, 12, "Not “da”."),
    ]


# --- which backend reads a model -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("config", "expected"),
    [
        ({"architectures": ["XLMRobertaForSequenceClassification"]}, "sequence-regression"),
        ({"architectures": ["ModernBertForMaskedLM"]}, "masked-lm"),
        ({"architectures": ["GPT2LMHeadModel"]}, "causal-lm"),
        ({"architectures": ["Gemma3ForCausalLM"]}, "causal-lm"),
        ({"architectures": ["MarianMTModel"], "model_type": "marian"}, "translation"),
        ({"architectures": ["M2M100ForConditionalGeneration"]}, "translation"),
        ({"model_type": "m2m_100"}, "translation"),
    ],
)
def test_the_architecture_chooses_the_backend(tmp_path, config, expected):
    (tmp_path / "config.json").write_text(json.dumps(config))
    assert kind(weights.foreign(tmp_path)) == expected


def test_mtqa_json_comes_before_the_architecture(tmp_path):
    (tmp_path / "config.json").write_text('{"architectures": ["MarianMTModel"]}')
    (tmp_path / "mtqa.json").write_text('{"backend": "none", "files": {"a": "0"}}')
    assert scorer(str(tmp_path)).name == "none"
    (tmp_path / "mtqa.json").write_text("[]")
    with pytest.raises(ModelError, match="not a model's description"):
        scorer(str(tmp_path))


@pytest.mark.parametrize(
    "config",
    ['{"architectures": ["T5ForConditionalGeneration"]}', "{}", "[", '{"architectures": 3}'],
)
def test_an_unknown_architecture_lists_the_known_ones(tmp_path, config):
    (tmp_path / "config.json").write_text(config)
    with pytest.raises(ModelError) as error:
        scorer(str(tmp_path))
    assert config == "[" or "ForMaskedLM (masked-lm)" in str(error.value)


def test_weights_that_are_missing_are_one_sentence(tmp_path):
    (tmp_path / "config.json").write_text('{"architectures": ["BertForMaskedLM"]}')
    with pytest.raises(ModelError, match="cannot load it as a masked language model"):
        scorer(str(tmp_path))


def test_a_head_that_was_never_trained_is_refused(tmp_path):
    folder = Path(masked_lm(tmp_path))
    config = json.loads((folder / "config.json").read_text())
    config["architectures"] = ["BertForSequenceClassification"]
    (folder / "config.json").write_text(json.dumps(config | {"num_labels": 1}))
    with pytest.raises(ModelError, match="the weights lack"):
        scorer(str(folder))


# --- the hub -------------------------------------------------------------------------------------


@pytest.fixture
def cache(tmp_path, monkeypatch) -> Path:
    """An empty cache of downloads, and no network."""
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path / "hub"))
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)
    monkeypatch.setattr("qa.weights.places", list)
    return tmp_path / "hub"


def test_offline_is_one_sentence_and_status_3(cache, capsys, tmp_path):
    (tmp_path / "a.txt").write_text("Ein Satz.", "utf-8")
    assert run(["check", str(tmp_path / "a.txt"), "--model", "some/model"]) == 3
    err = capsys.readouterr().err
    assert "'some/model' is not on this machine, and the hub cannot be reached" in err
    assert "Traceback" not in err and err.count("\n") == 1


def test_a_download_is_used_without_a_network(cache, made, capsys):
    commit = "0123456789abcdef0123"
    folder = cache / "models--some--model"
    shutil.copytree(made(causal_lm), folder / "snapshots" / commit)
    (folder / "refs").mkdir()
    (folder / "refs" / "main").write_text(commit)
    found = scorer("some/model")
    assert (found.name, found.hash) == ("some/model", commit[:16])
    run(["models"])
    assert capsys.readouterr().out.startswith("some/model  causal-lm  -  ")
    (folder / "snapshots" / commit / "model.safetensors").unlink()
    with pytest.raises(ModelError, match="cannot be reached"):
        scorer("some/model")


def test_models_lists_what_lies_beside_the_installed_ones(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("MTQA_MODELS", str(tmp_path))
    for name, config in (("a", '{"model_type": "marian"}'), ("b", "{}")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "config.json").write_text(config)
    assert run(["models"]) == 0
    out = capsys.readouterr().out
    assert "a  translation  -  " in out and "b  unsupported  -  " in out
    default = weights.default()
    assert default is None or default.name not in ("a", "b")


# --- contracts beyond the common one -------------------------------------------------------------


@pytest.mark.parametrize("name", sorted(set(MAKERS) - {"none"}))
def test_threads_change_nothing(name, made):
    def scores(threads: int) -> list[Scores]:
        return scorer(made(MAKERS[name]), Settings(threads=threads)).score(segments)

    before = torch.get_num_threads()
    segments = [pair(text, source) for text in TEXTS[:4] for source in SOURCES]
    try:
        for one, two in zip(scores(1), scores(2), strict=True):
            for key in ("fluency_penalty", "adequacy_penalty"):
                assert getattr(one, key) == pytest.approx(getattr(two, key), abs=5e-4)
    finally:
        torch.set_num_threads(before)


@pytest.mark.skipif(not torch.cuda.is_available(), reason="there is no CUDA device")
@pytest.mark.parametrize("name", sorted(set(MAKERS) - {"none"}))
def test_cuda_says_the_same(name, made):
    segments = [pair(text) for text in TEXTS]
    here, there = (
        scorer(made(MAKERS[name]), Settings(device)).score(segments) for device in ("cpu", "cuda")
    )
    for one, two in zip(here, there, strict=True):
        for key in ("fluency_penalty", "adequacy_penalty"):
            assert getattr(one, key) == pytest.approx(getattr(two, key), abs=0.05)


@pytest.mark.parametrize("maker", [sequence_regression, marian, m2m100, nllb])
def test_without_a_source_nothing_is_scored(maker, made):
    found = scorer(made(maker))
    assert found.score([pair(SHORT, None), pair(SHORT, " ")]) == [Scores(), Scores()]


@pytest.mark.parametrize("maker", [sequence_regression, marian, m2m100, nllb])
def test_the_ends_of_long_texts_count(maker, made):
    found = scorer(made(maker))
    same = found.score([pair(LONG, LONG_SOURCE)])[0].adequacy_penalty
    for target, source in ((LONG + "Katze", LONG_SOURCE), (LONG, LONG_SOURCE + "cat")):
        assert found.score([pair(target, source)])[0].adequacy_penalty != same
    for target, source in ((SHORT, LONG_SOURCE), (LONG, SOURCE)):
        assert found.score([pair(target, source)])[0].adequacy_penalty is not None


# --- sequence-regression -------------------------------------------------------------------------


def regression(tmp_path: Path, labels: int = 1, **options: object):
    return scorer(sequence_regression(tmp_path, labels, **options))


def logits(folder: Path, *texts: str) -> list[float]:
    from transformers import AutoModelForSequenceClassification, AutoTokenizer

    network = AutoModelForSequenceClassification.from_pretrained(folder).eval()
    encoded = AutoTokenizer.from_pretrained(folder)(*texts, return_tensors="pt")
    with torch.no_grad():
        return network(**encoded).logits[0].tolist()


@pytest.mark.parametrize(
    ("order", "texts"),
    [("source-target", (SOURCE, SHORT)), ("target-source", (SHORT, SOURCE))],
)
def test_regression_is_the_scaled_output(tmp_path, order, texts):
    found = regression(tmp_path, order=order).score([pair(SHORT)])[0]
    (value,) = logits(tmp_path, *texts)
    assert found.adequacy_penalty == pytest.approx(25 * (9 - value) / 18, abs=1e-3)
    assert found.fluency_penalty is None


def test_without_mtqa_json_an_output_is_a_quality_from_0_to_1(tmp_path):
    folder = sequence_regression(tmp_path)
    (tmp_path / "mtqa.json").unlink()
    (value,) = logits(tmp_path, SOURCE, SHORT)
    (found,) = scorer(folder).score([pair(SHORT)])
    assert found.adequacy_penalty == pytest.approx(min(25, max(0, 25 * (1 - value))), abs=1e-3)


def test_regression_on_german_alone(tmp_path):
    found = regression(tmp_path, source=False).score([pair(SHORT, None)])[0]
    (value,) = logits(tmp_path, SHORT)
    assert found.fluency_penalty == pytest.approx(25 * (9 - value) / 18, abs=1e-3)
    assert found.adequacy_penalty is None


@pytest.mark.parametrize("options", [{"label": 1}, {"label": "LABEL_1"}, {"values": [0, 1]}])
def test_several_labels(tmp_path, options):
    found = regression(tmp_path, 2, **options).score([pair(SHORT)])[0]
    first, second = logits(tmp_path, SOURCE, SHORT)
    value = 1 / (1 + math.exp(first - second)) if "values" in options else second
    assert found.adequacy_penalty == pytest.approx(25 * (9 - value) / 18, abs=1e-3)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({}, "it has 2 outputs (LABEL_0, LABEL_1)"),
        ({"label": 2}, "which one counts"),
        ({"label": "good"}, "which one counts"),
        ({"values": [1]}, "values must be 2 numbers"),
        ({"label": 0, "order": "both"}, "order must be source-target or target-source"),
        ({"label": 0, "activation": "relu"}, "activation must be none or sigmoid"),
    ],
)
def test_outputs_that_mean_nothing(tmp_path, options, message):
    with pytest.raises(ModelError) as error:
        regression(tmp_path, 2, **options)
    assert message in str(error.value)


# --- masked-lm -----------------------------------------------------------------------------------


def test_masked_lm_hides_each_token_in_turn(made):
    from transformers import AutoModelForMaskedLM, AutoTokenizer

    folder = made(masked_lm)
    network = AutoModelForMaskedLM.from_pretrained(folder).eval()
    tokenizer = AutoTokenizer.from_pretrained(folder)
    ids = tokenizer(SHORT, return_tensors="pt")["input_ids"][0]
    expected = []
    for position in range(1, len(ids) - 1):
        hidden = ids.clone()
        hidden[position] = tokenizer.mask_token_id
        with torch.no_grad():
            shares = network(input_ids=hidden[None]).logits[0, position].log_softmax(0)
        expected.append(-shares[ids[position]].item())
    (tokens,) = scorer(folder).read([Segment("1", SHORT)])
    assert [t.surprisal for t in tokens] == pytest.approx(expected, abs=1e-4)
    assert [(t.start, t.end) for t in tokens] == [(i, i + 1) for i in range(len(SHORT))]


def test_masked_lm_judges_every_token_of_a_long_text(made):
    found = scorer(made(masked_lm))
    (tokens,) = found.read([Segment("1", LONG)])
    assert len(tokens) == len(LONG) and all(token.surprisal > 0 for token in tokens)
    (changed,) = found.read([Segment("1", LONG[:-2] + "x ")])
    assert changed[-2].surprisal != tokens[-2].surprisal


# --- translation ---------------------------------------------------------------------------------


def forced(folder: str, source: str, target: str, **languages: str) -> list[float]:
    """Nats of each label of a model of transformers, with its own way to encode a pair."""
    from transformers import AutoModelForSeq2SeqLM, AutoTokenizer

    network = AutoModelForSeq2SeqLM.from_pretrained(folder).eval()
    tokenizer = AutoTokenizer.from_pretrained(folder, **languages)
    encoded = tokenizer(source, text_target=target, return_tensors="pt")
    with torch.no_grad():
        shares = network(**encoded).logits[0].log_softmax(1)
    labels = encoded["labels"][0]
    return [-shares[i, label].item() for i, label in enumerate(labels)]


@pytest.mark.parametrize(
    ("maker", "languages"),
    [
        (marian, {}),
        (m2m100, {"src_lang": "en", "tgt_lang": "de"}),
        (nllb, {"src_lang": "eng_Latn", "tgt_lang": "deu_Latn"}),
    ],
)
def test_forced_decoding(maker, languages, made):
    folder = made(maker)
    for target in (TEXTS[2], SHORT):
        expected = forced(folder, SOURCES[1], target, **languages)[len(languages) // 2 :]
        (tokens,) = scorer(folder).read([pair(target, SOURCES[1])])
        assert [t.surprisal for t in tokens] == pytest.approx(expected, abs=1e-4)
        assert {target[t.start : t.end] for t in tokens} == {
            *target.replace(",", "")[:-1].split(),
            "",
        }


def test_every_language_has_a_name_in_nllb():
    assert set(FLORES) == set(codes())


@pytest.mark.parametrize(
    ("maker", "lang", "scored"),
    [
        (marian, "en", True), (marian, "en-GB", True), (marian, None, True), (marian, "fr", False),
        (nllb, "fr", True), (nllb, "tr", False), (m2m100, "uk", True),
    ],
)  # fmt: skip
def test_languages(maker, lang, scored, made):
    (found,) = scorer(made(maker)).score([pair(SHORT, lang=lang)])
    assert (found.adequacy_penalty is not None) == scored


def test_marian_is_told_the_target_language(tmp_path):
    folder = marian(tmp_path, ">>deu<<", ">>nld<<")
    (tokens,) = scorer(folder).read([pair(SHORT)])
    expected = forced(folder, f">>deu<< {SOURCE}", SHORT)
    assert [t.surprisal for t in tokens] == pytest.approx(expected, abs=1e-4)
    assert scorer(folder).score([Segment("1", SHORT, SOURCE, target_lang="fr")]) == [Scores()]


def test_the_estimator_calls_no_short_sentence_broken(monkeypatch, tmp_path):
    folder = tmp_path / "model"
    folder.mkdir()
    model = scorer(estimator(folder), Settings())
    fault = Fault("target", 0, 2, "fluency", major=False, confidence=0.9, sure=True)
    sure = replace(nothing(Text("x")), garbled=0.99, faults=(fault,))
    monkeypatch.setattr(model.estimator, "estimate", lambda texts: [sure for _ in texts])
    short, long = model.score([pair("Ja, der große."), pair("Ja, der große Hund von nebenan.")])
    assert (short.garbled, long.garbled) == (0.05, 0.99)
    assert (len(short.spans), len(long.spans)) == (0, 1)


FIRST, SECOND = "Der Hund bellt in der Nacht laut.", "Die Katze schläft am Tag im Haus."
ENGLISH = ("The dog barks loudly at night.", "The cat sleeps in the house by day.")
BOTH = pair(f"{FIRST} {SECOND}", " ".join(ENGLISH))


def said(model, monkeypatch, of):
    """The scores of both sentences in one segment, where estimates are ``of`` texts."""
    usual = replace(nothing(Text("x")), adequacy=0.0)

    def estimate(texts):
        found = [of.get(text.target, {}) for text in texts]
        return [replace(usual, **{"related": one.get("penalty", 0.0), **one}) for one in found]

    monkeypatch.setattr(model.estimator, "estimate", estimate)
    monkeypatch.setattr(model, "known", known.Known(model.estimator))
    (found,) = model.score([BOTH])
    return found


def test_the_numbers_of_several_sentences_lie_between_the_whole_and_their_sum(
    monkeypatch, tmp_path
):
    numbers = {"penalty": 4.0, "fluency": 1.0, "adequacy": 3.0, "risk": 0.5}
    of = {FIRST: numbers, SECOND: numbers, BOTH.target: {**numbers, "penalty": 6.0}}
    found = said(scorer(estimator(tmp_path), Settings()), monkeypatch, of)
    assert (found.penalty, found.fluency_penalty, found.adequacy_penalty) == (7.0, 1.5, 4.5)
    assert found.risk == pytest.approx((0.5 + 0.75) / 2)


def test_penalties_of_many_sentences_end_at_the_worst(monkeypatch, tmp_path):
    worst = {"penalty": 24.0, "adequacy": 20.0}
    of = {FIRST: worst, SECOND: worst, BOTH.target: worst}
    found = said(scorer(estimator(tmp_path), Settings()), monkeypatch, of)
    assert (found.penalty, found.adequacy_penalty) == (24.5, 22.5)


def test_a_broken_sentence_is_found_and_placed_in_company(monkeypatch, tmp_path):
    model = scorer(estimator(tmp_path), Settings())
    for sentence, others, start in ((FIRST, SECOND, 0), (SECOND, FIRST, len(FIRST) + 1)):
        of = {sentence: {"garbled": 0.99, "torn": (4, 8)}, others: {"garbled": 0.01}}
        found = said(model, monkeypatch, of)
        assert found.garbled == 0.99
        assert [(f.start, f.text) for f in found.spans] == [(start + 4, sentence[4:8])]


def test_two_broken_sentences_in_one_segment_are_two(monkeypatch, tmp_path):
    torn = {"garbled": 0.99, "torn": (4, 8)}
    found = said(scorer(estimator(tmp_path), Settings()), monkeypatch, {FIRST: torn, SECOND: torn})
    assert [f.text for f in found.spans] == [FIRST[4:8], SECOND[4:8]]


def test_a_sentence_torn_in_two_is_found_where_both_are_read(monkeypatch, tmp_path):
    model = scorer(estimator(tmp_path), Settings())
    across = (len(FIRST) - 5, len(FIRST) + 4)
    of = {BOTH.target: {"garbled": 0.99, "torn": across}}
    assert [(f.start, f.end) for f in said(model, monkeypatch, of).spans] == [across]
    # Where one of them is broken by itself, that is what is said.
    of[FIRST] = {"garbled": 0.98, "torn": (4, 8)}
    assert [(f.start, f.end) for f in said(model, monkeypatch, of).spans] == [(4, 8)]


def test_lines_are_no_sentence_torn_in_two(monkeypatch, tmp_path):
    model = scorer(estimator(tmp_path), Settings())
    usual = nothing(Text("x"))
    torn = replace(usual, garbled=0.99, torn=(4, 8))
    monkeypatch.setattr(
        model.estimator,
        "estimate",
        lambda texts: [torn if "\n" in t.target else usual for t in texts],
    )
    (found,) = model.score([replace(BOTH, target=f"{FIRST}\n{SECOND}", source=None, kind="record")])
    assert (found.garbled, found.spans) == (usual.garbled, ())


def test_faults_of_either_side_are_placed_in_the_segment(monkeypatch, tmp_path):
    model = scorer(estimator(tmp_path), Settings())
    wrong = Fault("target", 4, 9, "accuracy", major=True, confidence=0.9, sure=True)
    lost = Fault("source", 4, 7, "omission", major=True, confidence=0.9, sure=True)
    found = said(model, monkeypatch, {SECOND: {"faults": (wrong, lost)}})
    assert [(f.side, f.start, f.text) for f in found.spans] == [
        ("target", len(FIRST) + 5, "Katze"),
        ("source", len(ENGLISH[0]) + 5, "cat"),
    ]


@pytest.mark.parametrize(
    ("source", "lost", "said"),
    [
        ("The dog barks at the cat of our neighbours.", ["dog", "cat"], ["dog barks at the cat"]),
        ("The dog barks. The cat sleeps.", ["dog", "cat"], ["dog", "cat"]),  # two sentences
        ("A dog, seven other animals, two horses and a cat.", ["dog", "cat"], ["dog", "cat"]),
        ("The dog barks.", ["dog"], ["dog"]),
    ],
)
def test_what_is_left_out_side_by_side_is_one_fault(source, lost, said):
    found = one_each(
        [
            Fault("source", at, at + len(word), "omission", True, 0.5 + i / 10, sure=True)
            for i, word in enumerate(lost)
            for at in [source.index(word)]
        ],
        source,
    )
    assert [source[fault.start : fault.end] for fault in found] == said
    assert found[-1].confidence == 0.5 + (len(lost) - 1) / 10


def test_faults_of_the_target_stay_apart_and_unsure_ones_are_left_out():
    faults = [
        Fault("target", 4, 7, "accuracy", True, 0.5, sure=True),
        Fault("target", 0, 3, "accuracy", True, 0.5, sure=True),
        Fault("source", 8, 9, "omission", True, 0.5, sure=False),
    ]
    assert one_each(faults, "The dog barks.") == [faults[1], faults[0]]


@pytest.mark.parametrize(
    ("words", "lang", "missed"),
    [("de", "nl", False), ("»,", "fr", False), ("entre", "fr-CA", False), ("niet", "nl", True),
     ("not", "en", True), ("22", "en", True), ("the dog", "en", True), ("de", None, True)],
)  # fmt: skip
def test_nobody_misses_an_article_of_the_source(words, lang, missed):
    assert small(words, lang) is not missed


def test_the_estimator_says_of_german_alone_nothing_about_its_meaning(made):
    model = scorer(made(estimator), Settings())
    texts = [" ".join(TEXTS[:4]), LONG]
    alone, sourced = (
        [finding.category for found in model.score(segments) for finding in found.spans]
        for segments in ([pair(t, None, None) for t in texts], [pair(t) for t in texts])
    )
    assert alone and not any(category.startswith("accuracy") for category in alone)
    assert any(category.startswith("accuracy") for category in sourced)


@pytest.mark.parametrize("name", ["worthless", "elsewhere"])
def test_what_translates_something_else_costs_what_worthless_text_costs(tmp_path, name):
    model = scorer(estimator(tmp_path), Settings())
    scale = model.estimator.settings["calibration"]
    (usual,) = model.estimator.estimate([Text(SHORT, SOURCE)])
    scale[name] = [0.0, 0.0]  # one chance in two
    (doubtful,) = model.estimator.estimate([Text(SHORT, SOURCE)])
    scale[name] = [0.0, 30.0]
    (worthless,) = model.estimator.estimate([Text(SHORT, SOURCE)])
    assert doubtful.penalty == pytest.approx((usual.penalty + 25) / 2)
    assert worthless.penalty == pytest.approx(25)


def test_german_alone_translates_nothing_else(tmp_path):
    model = scorer(estimator(tmp_path), Settings()).estimator
    model.network.readout.bias[READ_OFF.index("elsewhere")] += 9
    alone, sourced = model.estimate([Text(SHORT), Text(SHORT, SOURCE)])
    assert alone.logits["elsewhere"] == -1 < 1 < sourced.logits["elsewhere"]


def test_the_doubt_about_a_word_is_the_mean_of_its_channels(tmp_path):
    estimate = scorer(estimator(tmp_path), Settings()).estimator
    scale = estimate.settings["calibration"]
    scale["doubt"] = {**scale["doubt"], "wrong": ["wrong", "major", "accuracy"]}
    pairs, alone = [Text(SHORT, SOURCE)], [Text(SHORT)]
    for _, _, score in estimate.word_scores(pairs)[0]:
        mean = (score["wrong"] + score["major"] + score["accuracy"]) / 3
        assert score["doubt"] == pytest.approx(mean)
    for _, _, score in estimate.word_scores(alone)[0]:
        assert score["doubt"] == score["wrong"]
    for _, _, score in estimate.word_scores(pairs, "source")[0]:
        assert score["doubt"] == score["omitted"]


def test_a_text_is_read_once_in_a_run(monkeypatch, tmp_path):
    """Beside others, in another call, and with other markup around it."""
    model = scorer(estimator(tmp_path), Settings())
    read, usual = [], model.estimator.estimate

    def estimate(texts):
        read.extend(texts)
        return usual(texts)

    monkeypatch.setattr(model.estimator, "estimate", estimate)
    first = model.score([BOTH, pair(FIRST), BOTH])
    assert len(read) == len(set(read)) > 0
    count = len(read)
    assert model.score([pair(FIRST), BOTH]) == [first[1], first[0]]
    (marked,) = model.score([pair(f"<b>{FIRST}</b>", f"<b>{SOURCE}</b>")])
    assert (len(read), marked.penalty) == (count, first[1].penalty)


def test_few_texts_are_kept(monkeypatch):
    monkeypatch.setattr(known, "KEPT", 2)
    read = []

    class Reader:
        def estimate(self, texts):
            read.append([text.target for text in texts])
            return [nothing(text) for text in texts]

    texts = {name: Text(name) for name in ("a", "b", "c", "d" * 2000)}
    reader = known.Known(Reader())
    for names in ("ab", "a", "c", "a", "b", "ca"):
        assert set(reader.of(texts[name] for name in names)) == {texts[name] for name in names}
    assert read == [["a", "b"], ["c"], ["b"], ["c"]]
    for _ in "dd":
        reader.of([texts["d" * 2000]])
    assert read[4:] == [["d" * 2000]] * 2


def test_an_estimate_is_the_same_in_company(tmp_path):
    estimate = scorer(estimator(tmp_path), Settings()).estimator
    texts = [Text(SHORT, SOURCE), Text(LONG, SOURCE), Text(LONG), Text(SHORT)]
    together = estimate.estimate(texts)
    for text, found in zip(texts, together, strict=True):
        (single,) = estimate.estimate([text])
        assert single.penalty == pytest.approx(found.penalty, abs=5e-4)
        assert single.garbled == pytest.approx(found.garbled, abs=5e-4)
