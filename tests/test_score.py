"""The contract of every backend, held with tiny models that are made on the spot."""

from __future__ import annotations

import json
from dataclasses import astuple
from itertools import pairwise
from pathlib import Path

import pytest
from tiny import MAKERS, TEXTS, causal_lm

from qa import weights
from qa.backends.batching import windows
from qa.data import Segment
from qa.errors import ModelError
from qa.score import BACKENDS, Scorer, kind, scorer


@pytest.fixture(scope="module", params=sorted(MAKERS))
def backend(request, tmp_path_factory) -> Scorer:
    return scorer(MAKERS[request.param](tmp_path_factory.mktemp("model")))


def segments() -> list[Segment]:
    return [
        Segment(str(index), text, source="The dog.", source_lang="en", context="Ein Satz davor.")
        for index, text in enumerate(TEXTS)
    ]


def numbers(found) -> list[tuple[object, ...]]:
    return [
        tuple(round(v, 3) if isinstance(v, float) else v for v in astuple(scores))
        for scores in found
    ]


def test_a_batch_of_one_equals_a_batch_of_all_in_any_order(backend):
    all_at_once = numbers(backend.score(segments()))
    assert len(all_at_once) == len(TEXTS)
    assert [numbers(backend.score([s]))[0] for s in segments()] == all_at_once
    assert numbers(backend.score(segments()[::-1])) == all_at_once[::-1]


def test_numbers_are_in_range_and_spans_cut_out_their_text(backend):
    for segment, scores in zip(segments(), backend.score(segments()), strict=True):
        for penalty in (scores.fluency_penalty, scores.adequacy_penalty):
            assert penalty is None or 0 <= penalty <= 25
        for chance in (scores.risk, scores.garbled):
            assert chance is None or 0 <= chance <= 1
        for span in scores.spans:
            text = segment.source if span.side == "source" else segment.target
            assert text[span.start : span.end] == span.text != ""


def test_no_segments(backend):
    assert backend.score([]) == []


def test_name_and_hash(backend):
    assert backend.name
    assert backend.name == "none" or len(backend.hash) == 16


def test_every_backend_has_a_maker():
    kind(weights.Model("m", Path("m"), {"backend": "none"}))  # imports them all
    assert set(BACKENDS) <= set(MAKERS)


def test_causal_lm_reads_text_beyond_its_window(tmp_path):
    found = scorer(causal_lm(tmp_path))
    tokens = found.read(segments())[4]
    assert len(tokens) == len(TEXTS[4])
    changed = Segment("1", TEXTS[4][:-2] + "x.", context="Ein Satz davor.")
    assert found.read([changed])[0][-2].surprisal != tokens[-2].surprisal


@pytest.mark.parametrize(("length", "size"), [(0, 4), (3, 4), (4, 4), (5, 4), (101, 10), (7, 2)])
def test_windows_cover_everything_with_half_a_window_before(length, size):
    found = list(windows(length, size))
    assert found[0][0] == 0 and found[-1][1] == length
    for (_, end), (start, new_end) in pairwise(found):
        assert new_end - start == size and end - start >= size // 2


def install(folder: Path, name: str, **settings: object) -> Path:
    (folder / name).mkdir(parents=True)
    (folder / name / "weights.bin").write_bytes(b"123")
    files = {"weights.bin": weights.digest(folder / name / "weights.bin")}
    card = {"backend": "none", "files": files, **settings}
    (folder / name / "model.json").write_text(json.dumps(weights.sealed(card)))
    return folder / name


def test_models_are_found_in_order_and_verified(tmp_path, monkeypatch):
    monkeypatch.setenv("MTQA_MODELS", str(tmp_path))
    install(tmp_path, "one")
    install(tmp_path, "two", default=True)
    assert [m.name for m in weights.models()][:2] == ["one", "two"]
    assert weights.find("one").folder == tmp_path / "one"
    weights.verify(weights.find("two"))
    (tmp_path / "two" / "weights.bin").write_bytes(b"124")
    with pytest.raises(ModelError, match="was altered"):
        scorer("two")
    (tmp_path / "two" / "weights.bin").unlink()
    with pytest.raises(ModelError, match="is missing"):
        scorer("two")


@pytest.mark.parametrize("change", [{"calibration": {"risk": 2}}, {"backend": "x"}, {"sha256": 1}])
def test_an_altered_description_is_refused_and_has_another_hash(tmp_path, change):
    folder = install(tmp_path, "one", calibration={"risk": 1})
    weights.verify(weights.load(folder))
    before = weights.load(folder).hash
    card = json.loads((folder / "model.json").read_text())
    (folder / "model.json").write_text(json.dumps(card | change, indent=4))
    with pytest.raises(ModelError, match=r"model.json: was altered"):
        weights.verify(weights.load(folder))
    assert (weights.load(folder).hash != before) == ("sha256" not in change)


def test_a_description_may_be_laid_out_in_another_way(tmp_path):
    folder = install(tmp_path, "one")
    before = weights.load(folder).hash
    card = json.loads((folder / "model.json").read_text())
    (folder / "model.json").write_bytes(json.dumps(card, indent=4).replace("\n", "\r\n").encode())
    weights.verify(weights.load(folder))
    assert weights.load(folder).hash == before


def test_a_user_without_a_home_has_models(monkeypatch):
    """As in a container that is run under a number which no list of users has."""
    pwd = pytest.importorskip("pwd")
    with monkeypatch.context() as patch:
        for name in ("HOME", "XDG_CACHE_HOME", "HF_HOME", "HF_HUB_CACHE"):
            patch.delenv(name, raising=False)
        patch.setattr(pwd, "getpwuid", {}.__getitem__)
        assert "mtqa-small" in [model.name for model in weights.models()]


def test_a_missing_model_lists_the_places(monkeypatch, tmp_path):
    monkeypatch.setenv("MTQA_MODELS", str(tmp_path))
    with pytest.raises(ModelError, match=str(tmp_path)):
        scorer("nothing-of-this-name")


def test_a_file_outside_the_folder_is_refused(tmp_path):
    folder = install(tmp_path, "bad", files={"../x": "0"})
    with pytest.raises(ModelError, match="outside"):
        weights.verify(weights.load(folder))


def test_a_folder_that_is_no_model(tmp_path):
    with pytest.raises(ModelError, match="cannot load"):
        scorer(str(tmp_path))


def test_cuda_that_is_not_there(tmp_path):
    from qa.score import Settings

    torch = pytest.importorskip("torch")
    if torch.cuda.is_available():
        pytest.skip("there is one")
    with pytest.raises(ModelError, match="CUDA"):
        scorer(causal_lm(tmp_path), Settings(device="cuda"))


def test_a_missing_module_is_no_bug(monkeypatch):
    def gone(model, settings):
        raise ModuleNotFoundError("No module named 'torch'", name="torch")

    monkeypatch.setitem(BACKENDS._items, kind(weights.default()), gone)
    with pytest.raises(ModelError, match=r"no module torch.*--model none"):
        scorer("default")
