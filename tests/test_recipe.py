"""The recipe runs from end to end in seconds, and every noise function does what it says."""

from __future__ import annotations

import doctest
import gzip
import json
import math
import random
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
import torch

RECIPE = Path(__file__).resolve().parent.parent / "models" / "mtqa-small"
sys.path.insert(0, str(RECIPE))

import ablate  # noqa: E402
import breaks  # noqa: E402, F401
import crossed  # noqa: E402
import examples  # noqa: E402
import fitting  # noqa: E402
import grids  # noqa: E402
import lexicon  # noqa: E402
import measures  # noqa: E402
import noise  # noqa: E402
import readouts  # noqa: E402
import recipe  # noqa: E402
import slips  # noqa: E402, F401
import slots  # noqa: E402
import smoke  # noqa: E402
import strays  # noqa: E402, F401

from qa.backends.estimator import estimate, network  # noqa: E402

ALL = {**noise.BREAKS, **noise.SLIPS, **noise.MEANING}


@pytest.mark.parametrize("name", ALL)
def test_noise_example(name: str) -> None:
    given, wanted = noise.example(ALL[name])
    text, _, more = given.partition(" // ")
    context = noise.Context(
        following=more.split(),
        source=more.split(),
        names=["Schmidt"],
        nouns={"ung": ["Zeitung", "Wohnung"]},
        near={"Wohnung": ["Zeitung"]},
        fitting=fitting.Fitting.learn(["Dort steht eine alte Brücke bereit."] * fitting.SEEN),
        known=frozenset({"Regierung", "Partei"}),
    )
    made = (ALL[name](noise.split(text), random.Random(seed), context) for seed in range(6000))
    assert any(words and noise.marked(words) == wanted for words in made)


def test_smoke(tmp_path: Path) -> None:
    arguments = ["--work", str(tmp_path), "--out", str(tmp_path / "model"), "--smoke"]
    subprocess.run([sys.executable, str(RECIPE / "recipe.py"), *arguments], check=True)
    assert (tmp_path / "model" / "model.json").exists()
    more = ["--work", str(tmp_path / "more"), "--out", str(tmp_path / "model"), "--smoke"]
    more += ["--model", str(tmp_path / "model")]
    subprocess.run([sys.executable, str(RECIPE / "recipe.py"), *more], check=True)


def test_ablation(tmp_path: Path) -> None:
    names = ["the base, readouts alone", "12 layers, none apart", "without ranking"]
    arguments = ["--work", str(tmp_path), "--smoke"]
    for name in names:
        arguments += ["--only", name]
    command = [sys.executable, str(RECIPE / "ablate.py"), *arguments]
    table = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    assert [line.split(" | ")[0] for line in table.splitlines()[2:]] == [f"| {n}" for n in names]
    found = json.loads((tmp_path / "ablation.json").read_text())
    assert found[names[0]] != found[names[1]]
    again = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    assert again == table


def test_ablated_mixtures() -> None:
    kinds = set(examples.HUMAN)
    for name, variant in ablate.VARIANTS.items():
        assert variant.without < kinds, name


@pytest.mark.parametrize("module", [crossed, examples, fitting, lexicon, measures, readouts, slots])
def test_examples_in_docstrings(module) -> None:
    assert doctest.testmod(module).failed == 0
    assert doctest.testmod(module).attempted > 0


def test_rare_words_are_told_apart() -> None:
    # Plain steps of Newton's method grow without bound here.
    x = np.zeros((1000, 1), np.float32)
    x[:20], x[20:25] = 3, 6
    y = np.zeros(1000)
    y[:20:2], y[20:25] = 1, 1
    (slope,) = readouts.logistic(x, y)

    def loss(at: float) -> float:
        mean, spread = x.mean(), x.std() + readouts.LEAST
        scaled = (x[:, 0] - mean) / spread
        design = np.stack([scaled, np.ones(1000)], 1)
        offset = min(np.linspace(-9, 0, 400), key=lambda o: total(design @ [at * spread, o]))
        return total(design @ [at * spread, offset]) + readouts.LOGISTIC * (at * spread) ** 2 / 2

    def total(logits) -> float:
        return float((np.logaddexp(0, logits) - y * logits).mean())

    assert loss(slope) < min(loss(slope - 0.1), loss(slope + 0.1), loss(0.0))


def test_marked_words_are_those_of_the_errors() -> None:
    source, target = "The cases are closed.", "Die Hüllen sind geschlossen."
    error = {"side": "target", "start": 4, "end": 10, "severity": "major"}
    minor = {**error, "start": 0, "end": 3, "severity": "minor"}
    row = {"source": source, "target": target, "raters": [[error, minor]]}
    model = estimate.Estimator(RECIPE)
    states, labels = readouts.words(model, [row])
    pieces = model._tokenizer.encode(target, add_special_tokens=False)
    inside = [4 <= start < 10 or 4 < end <= 10 for start, end in pieces.offsets]
    assert labels.tolist() == [float(there) for there in inside]
    assert states.shape == (len(labels), model.network.marked.in_features)
    assert 0 < sum(labels) < len(labels)


SOURCE = "The mayor, a former teacher, praised the school."
WORDS = {
    "mayor": "bürgermeister", "former": "früherer", "teacher": "lehrer", "praised": "lobte",
    "school": "schule",
}  # fmt: skip


@pytest.mark.parametrize(
    ("left", "omitted"),
    [
        ("Der Bürgermeister lobte die Schule.", ["former", "teacher,"]),
        ("Der Bürgermeister, ein früherer Lehrer, lobte.", ["school."]),
        # What cannot be found in the source stays unknown.
        ("Bürgermeister, früherer Lehrer, lobte Schule.", None),
    ],
)
def test_omitted_words_of_the_source(left, omitted) -> None:
    there = {one: {two: 1.0} for one, two in WORDS.items()}
    back = {two: {one: 1.0} for one, two in WORDS.items()}
    maker = examples.Maker(examples.Corpus(there=there, back=back), 1)
    item = examples.Item(left, SOURCE, "synthetic", {})
    target = "Der Bürgermeister, ein früherer Lehrer, lobte die Schule."
    found = maker._omitting(item, {"source": SOURCE, "target": target})
    marks = [SOURCE[m.start : m.end] for m in found.marks]
    assert (marks if "omitted" in found.known else None) == omitted


def test_words_translated_one_by_one() -> None:
    source = "The old mayor praised the new school."
    target = "Der alte Bürgermeister lobte die neue Schule."
    pairs = {
        "the": "der", "old": "alter", "mayor": "bürgermeister", "praised": "pries", "new": "neu",
        "school": "schule",
    }  # fmt: skip
    there = {one: {two: 1.0} for one, two in pairs.items()}
    there |= {"old": {"alte": 0.4, "alter": 0.6}, "praised": {"lobte": 0.4, "pries": 0.6}}
    there |= {"new": {"neue": 0.4, "neu": 0.6}}
    back = {"bürgermeister": {"mayor": 1.0}, "alte": {"old": 1.0}, "lobte": {"praised": 1.0}}
    back |= {"schule": {"school": 1.0}, "neue": {"new": 1.0}, "der": {"the": 1.0}}
    corpus = examples.Corpus(parallel=[{"source": source, "target": target}])
    corpus.there, corpus.back = there, back
    corpus.cased = lexicon.cased([f"So {target}"])
    made = {}
    for seed in range(300):
        group = examples.Maker(corpus, seed).glossed()
        bad = group.items[-1]
        made[bad.target] = [bad.target[m.start : m.end] for m in bad.marks if m.channel == "wrong"]
    assert made["Der alter Bürgermeister pries die neue Schule."] == ["alter", "pries"]


SIDES = (
    "We met the old mayor 1912 in Paris and often praised the great bridge over the river there.",
    "Wir trafen den alten Bürgermeister 1912 in Paris und lobten oft die große Brücke über den "
    "Fluss dort.",
)
RENDERED = {
    "we": "wir", "met": "trafen", "the": "den", "old": "alten", "mayor": "bürgermeister",
    "in": "in", "paris": "paris", "and": "und", "often": "oft", "praised": "lobten",
    "great": "große", "1912": "1912", "bridge": "brücke", "over": "über", "river": "fluss",
    "there": "dort", "breeze": "brise",
}  # fmt: skip


def both_sides() -> crossed.Pair:
    there = {one: {two: 1.0} for one, two in RENDERED.items()}
    back = {two: {one: 1.0} for one, two in RENDERED.items()}
    source, target = (side.split() for side in SIDES)
    links = lexicon.align(source, target, there, back)
    words = [noise.Word(text) for text in target]
    near = {"Brücke": ["Brise"]}
    return crossed.Pair(source, words, links, there, back, near, ["Madrid"])


@pytest.mark.parametrize(
    ("find", "source", "target"),
    [
        (crossed.attributes, "old", "alten"),
        (crossed.attributes, "great", "große"),
        (crossed.adverbs, "often", "oft"),
        (crossed.phrases, "over the river", "über den Fluss"),
    ],
)
def test_what_both_sides_can_be_without(find, source, target) -> None:
    pair = both_sides()
    found = {
        tuple(
            " ".join(words[slice(*stretch)])
            for words, stretch in ((SIDES[0].split(), c.source), (SIDES[1].split(), c.target))
        )
        for c in find(pair)
    }
    assert (source, target) in found


@pytest.mark.parametrize(
    ("find", "new"),
    [
        (crossed.exchanged_names, {("Madrid", "Madrid")}),
        (crossed.exchanged_words, {("breeze", "Brise")}),
    ],
)
def test_what_both_sides_can_exchange(find, new) -> None:
    changes = find(both_sides(), random.Random(1))
    assert {(*c.source_new, *c.target_new) for c in changes} == new


@pytest.mark.parametrize(
    ("source", "target", "left"),
    [
        ("She did not sleep well.", "Sie schlief nicht gut.", "She did sleep well."),
        ("Elle ne dort pas bien.", "Sie schläft nicht gut.", "Elle dort bien."),
        ("Elle n’a pas dormi.", "Sie hat nicht geschlafen.", "Elle a dormi."),
        ("She won’t sleep well.", "Sie wird nicht gut schlafen.", "She will sleep well."),
        ("She slept without a pillow.", "Sie schlief nicht gut.", None),
    ],
)
def test_denials_of_both_sides(source, target, left) -> None:
    words = source.split()
    halves = {"not", "pas", "won’t", "without"}
    at = next(i for i, word in enumerate(words) if word in halves)
    links = {at: target.split().index("nicht")}
    pair = crossed.Pair(words, noise.split(target), links, {}, {}, {}, [])
    found = list(crossed.denials(pair))
    changed = crossed.apply(noise.split(source), crossed.edits(found, "source"))
    assert (noise.join(changed) if found else None) == left
    german = crossed.apply(noise.split(target), crossed.edits(found, "target"))
    assert ("nicht" in noise.join(german)) == (left is None)


def test_numbers_are_exchanged_on_both_sides() -> None:
    (change,) = crossed.numbers(both_sides(), random.Random(1))
    assert change.source_new == change.target_new != ("1912",)


def test_a_translation_is_wrong_where_one_side_alone_is_changed() -> None:
    pair = both_sides()
    row = {"source": SIDES[0], "target": SIDES[1], "origin": "wmt-news"}
    corpus = examples.Corpus(parallel=[row], other=[row], near=pair.near, names=["Madrid"])
    corpus.there, corpus.back = pair.there, pair.back
    seen = set()
    for seed in range(200):
        right, wrong = examples.Maker(corpus, seed).crossed().items
        assert right.source == wrong.source
        assert right.target != wrong.target
        assert not right.marks
        for word, other in RENDERED.items():
            if len(word) > 3 and word != "breeze":  # what the source says the right one says
                assert (word in right.source.lower()) == (other in right.target.lower())
        for mark in wrong.marks:
            side = wrong.source if mark.channel == "omitted" else wrong.target
            seen.add((mark.channel, side[mark.start : mark.end]))
    assert {("accuracy", "alten"), ("omitted", "old"), ("accuracy", "Brise")} <= seen
    assert {("accuracy", "Madrid"), ("omitted", "often"), ("accuracy", "Fluss")} <= seen


EXCHANGEABLE = list(examples.rows(examples.SLOTS))


@pytest.mark.parametrize("row", EXCHANGEABLE[::5], ids=lambda row: row["source"][:30])
def test_stretches_that_can_be_exchanged(row) -> None:
    places = sorted((row["target"].index(s["at"]), len(s["at"])) for s in row["slots"])
    assert all(a + size <= b for (a, size), (b, _) in pairwise(places))
    rng = random.Random(5)
    for faults in [0, 1, 2, 4] * 5:
        made = slots.varied(row, rng, faults)
        (errors,) = made["raters"]
        assert len(errors) <= faults
        for error in errors:
            text = made["target"] if error["side"] == "target" else made["source"]
            assert text[error["start"] : error["end"]].strip()


@pytest.mark.parametrize("row", EXCHANGEABLE[::25], ids=lambda row: row["source"][:30])
def test_sources_that_say_less(row) -> None:
    rng, drops = random.Random(7), {drop["at"].strip(" ,.;:–") for drop in row.get("drop", ())}
    for faults in [0, 1, 3] * 8:
        made = slots.varied(row, rng, faults, unsaid=True)
        (errors,) = made["raters"]
        assert len(errors) <= faults
        assert len(made["source"]) <= len(row["source"])
        for error in errors:
            text = made["target"] if error["side"] == "target" else made["source"]
            words = text[error["start"] : error["end"]]
            assert words.strip()
            if error["category"] == "accuracy/addition":
                assert words[1:] in {said[1:] for said in drops}  # it may open the text now


def test_a_source_that_says_less_has_a_right_translation_that_does() -> None:
    row = {"source": "He sold the old mill.", "target": "Er verkaufte die alte Mühle.", "slots": []}
    row["drop"] = [{"at": "alte ", "source": "old"}]
    made = set()
    for seed in range(60):
        one = slots.varied(row, random.Random(seed), seed % 2, unsaid=True)
        marks = [(e["category"], e["start"], e["end"]) for e in one["raters"][0]]
        made.add((one["source"], one["target"], *marks))
    assert made == {
        ("He sold the old mill.", "Er verkaufte die alte Mühle."),
        ("He sold the mill.", "Er verkaufte die Mühle."),
        ("He sold the mill.", "Er verkaufte die alte Mühle.", ("accuracy/addition", 17, 21)),
        ("He sold the old mill.", "Er verkaufte die Mühle.", ("accuracy/omission", 12, 15)),
    }


def test_ranked_wordings() -> None:
    corpus = examples.Corpus(slots=EXCHANGEABLE)
    for seed in range(50):
        group = examples.Maker(corpus, seed).slotted()
        for better, worse, weight in group.pairs:
            one, two = (group.items[at].labels["total"] for at in (better, worse))
            assert one < two
            assert 0 < weight <= 1


def test_lost_small_words_are_marked_where_they_are_missing() -> None:
    text = "Gestern fuhr er mit dem alten Wagen nach Rom, weil er nicht länger warten wollte."
    corpus = examples.Corpus(native=[{"text": text, "doc": "d", "n": 0}])
    corpus.parallel = corpus.other = [{"source": "He left.", "target": text}]
    groups = [examples.Maker(corpus, seed).small() for seed in range(40)]
    lost = [group for group in groups if len(group.items) == 2]
    assert len(lost) > 30  # where the text is disguised, there may be nothing to lose
    for group in lost:
        right, broken = group.items
        assert (right.labels["garbled"], broken.labels["garbled"]) == (0.0, 1.0)
        assert right.source is broken.source and not right.marks
        assert broken.target != right.target
        marked = [mark for mark in broken.marks if mark.channel == "wrong"]
        assert marked
        assert all(0 <= m.start < m.end <= len(broken.target) for m in broken.marks)
        assert group.pairs == ((0, 1, 1.0),)
    assert {group.items[0].source for group in groups} == {None, "He left."}


@pytest.mark.parametrize(
    ("path", "text"),
    [(examples.WRITTEN, "target"), (examples.RATED, "source"), (examples.ANNOTATED, "id")],
)
def test_what_is_kept_back_is_not_read(path: Path, text: str) -> None:
    read, back, test = (
        [row[text] for row in examples.kept(path, back=back)] for back in (False, True, "test")
    )
    assert len(read) > len(back) > 500
    assert not set(read) & {*back, *test}
    assert not set(back) & set(test)
    assert len(read) + len(back) + len(test) == sum(1 for _ in examples.rows(path))


def test_training_leaves_out_what_is_kept_back(tmp_path: Path) -> None:
    corpus = examples.load(smoke.write(tmp_path))
    written = {row["target"] for row in examples.kept(examples.WRITTEN, back=True)}
    rated = {row["source"] for row in examples.kept(examples.RATED, back=True)}
    assert corpus.written and not written & {row["target"] for row in corpus.written}
    assert corpus.rated and not rated & {group[0]["source"] for group in corpus.rated}
    back = {row["id"] for row in examples.kept(examples.ANNOTATED, back=True)}
    assert corpus.annotated and not back & {row["id"] for row in corpus.judged()}


def test_machine_translations_of_contrasts(tmp_path: Path) -> None:
    data = smoke.write(tmp_path)
    table = [
        {"id": "a", "source": "He sings. ", "correct": "Er singt.", "correct_is": "mt"},
        {"id": "b", "source": "He sings. ", "correct": "Er singt. ", "correct_is": "mt"},
        {"id": "c", "source": "He sings. ", "correct": "Er kann singen.", "correct_is": "human"},
        {"id": "d", "source": "She sings.", "correct": "Sie singt.", "correct_is": "mt"},
    ]
    with gzip.open(data / "train" / "contrast.train.jsonl.gz", "wt", encoding="utf-8") as lines:
        lines.writelines(json.dumps(row) + "\n" for row in table)
    human = [{"source": "He sings.", "target": "Er singt gerade."}]
    first, second = examples.fallbacks(data, human)
    assert (first["id"], first["source"], first["target"]) == ("a", "He sings.", "Er singt.")
    assert first["post_edit"] == "Er singt gerade."
    assert second["id"] == "d" and second["post_edit"] is None


def test_what_reads_the_sides_is_held() -> None:
    shape = network.Shape(9, 32, 2, apart=1, heads=1, inner=64, positions=9, usage=True)
    net = network.Network(shape)
    recipe.hold(net, lower=True)
    moving = {name for name, value in net.named_parameters() if value.requires_grad}
    still = {"usage.weight", "position.weight", "norm.weight", "blocks.0.up.weight"}
    assert not still & moving
    assert {"blocks.1.up.weight", "token.weight", "sentence.bias", "pool.weight"} <= moving
    recipe.hold(net, lower=False)
    assert all(value.requires_grad for value in net.parameters())


SEEN = "The gunner shot at the crane at dawn."
NOTES = {
    "id": "a", "quality": 40, "garbled": True,
    "errors": [
        {"severity": "major", "category": "mistranslation", "words": "Kranich"},
        {"severity": "minor", "category": "omission", "source_words": "at dawn"},
    ],
}  # fmt: skip


@pytest.fixture
def noted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[examples.Row]:
    path = tmp_path / "annotations.jsonl.gz"
    with gzip.open(path, "wt", encoding="utf-8") as lines:
        for row in (NOTES, {"id": "b", "quality": 98, "errors": [], "kept back": True}):
            lines.write(json.dumps(row) + "\n")
    monkeypatch.setattr(examples, "ANNOTATED", path)
    target = "Der Schütze schoss auf den Kranich."
    return [{"id": name, "source": SEEN, "target": target} for name in "abc"]


def test_annotations_join_their_texts(noted) -> None:
    (row,) = examples.annotated(noted)
    assert row["id"] == "a" and row["penalty"] == 6
    sides = {"target": row["target"], "source": SEEN}
    found = [sides[e["side"]][e["start"] : e["end"]] for e in row["raters"][0]]
    assert found == ["Kranich", "at dawn"]
    assert [row["id"] for row in examples.annotated(noted, back=True)] == ["b"]


def test_annotated_words_have_to_stand_in_their_text() -> None:
    error = {"severity": "major", "category": "mistranslation", "words": "Wohnungs - Amt"}
    with pytest.raises(ValueError, match="'Wohnungs - Amt' does not stand in the target"):
        examples.located([error], "The housing office.", "Das Wohnungs-Amt.")


def test_labels_of_annotated_rows(noted) -> None:
    (row,) = examples.annotated(noted)
    item = examples.annotated_item(row, with_source=True)
    assert item.labels["garbled"] == 1 and item.labels["risk"] == 1
    assert item.labels["total"] == pytest.approx(examples.badness(row))
    # Where something is left out, nobody has marked.
    assert "gap" not in item.known and "omitted" in item.known
    alone = examples.annotated_item(row, with_source=False)
    assert alone.source is None and not {"omitted", "accuracy"} & alone.known


def test_annotated_translations_are_ranked(noted) -> None:
    worse, other = examples.annotated(noted)[0], noted[1]
    better = {**other, "quality": 98, "penalty": 0.0, "raters": [[]], "garbled": 0.0}
    maker = examples.Maker(examples.Corpus(annotated=[[worse, better]]), 1)
    for _ in range(9):
        group = maker.annotated()
        ((first, second, weight),) = group.pairs
        assert group.items[first].labels["total"] < group.items[second].labels["total"]
        assert 0 < weight <= 1


def judged(columns: dict[str, list[float]]) -> torch.Tensor:
    """Labels or outputs of sentences, NaN where nothing is known."""
    rows = len(next(iter(columns.values())))
    table = torch.full((rows, len(network.OUTPUTS)), float("nan"))
    for name, values in columns.items():
        table[:, network.OUTPUTS.index(name)] = torch.tensor(values)
    return table


def test_outputs_that_are_read_off_learn_the_order_of_judged_texts() -> None:
    batch = SimpleNamespace(sentence=judged({"judged": [0.1, 0.4, float("nan")]}))
    right, wrong = (
        float(recipe.read_off(batch, judged({"judged": values, "unreadable": [0.0] * 3})))
        for values in ([0.2, 0.5, 9.0], [0.5, 0.2, -9.0])
    )
    assert right < wrong


def test_outputs_that_are_read_off_learn_what_is_broken() -> None:
    batch = SimpleNamespace(sentence=judged({"unreadable": [0.0, 1.0]}))
    right, wrong = (
        float(recipe.read_off(batch, judged({"judged": [0.0, 0.0], "unreadable": values})))
        for values in ([0.1, 0.9], [0.9, 0.1])
    )
    # By hand: logits of 6 * 0.4 on the right and on the wrong side.
    assert right == pytest.approx(math.log1p(math.exp(-2.4)), rel=1e-4)
    assert wrong == pytest.approx(math.log1p(math.exp(2.4)), rel=1e-4)


def test_a_grid_fits_what_it_is_for() -> None:
    x = torch.tensor([-1.0, 0.0, 0.5, 3.0])
    assert grids.narrowed(x.repeat(5)) == (-1.0, 3.0)
    assert grids.off(torch.tensor([0.0, 1.0]), 0.0, 255.0) == 0.0
    assert grids.off(torch.tensor([0.25]), 0.0, 255.0) == pytest.approx(0.0625)
