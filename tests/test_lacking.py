"""The network over whole words reads a text alike in any company; its noise does what it says."""

from __future__ import annotations

import doctest
import inspect
import json
import random
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

RECIPE = Path(__file__).resolve().parent.parent / "models" / "mtqa-small"
sys.path.insert(0, str(RECIPE))

import astray  # noqa: E402
import frames  # noqa: E402
import lapses  # noqa: E402
import team  # noqa: E402
from tokens import END, Damage, Token, Tokens, Usual  # noqa: E402

from qa.backends.estimator import lacking, lacks, valency  # noqa: E402

BUS = "Sie wartet auf den Bus."
# Of waiting, of hanging, of hanging with ab, and of a form that is a verb with a prefix only.
ROWS = np.array(
    [
        (0,) * valency.BITS,
        valency.bits([[frozenset(["auf"]), frozenset(["0"])]]),
        valency.bits([[frozenset(["dir"])]]),
        valency.bits([[frozenset(["von"])]]),
        valency.bits([], prefixed=True),
    ],
    np.uint8,
)
FORMS = [("wartet", ""), ("hängt", ""), ("hängt", "ab"), ("abhängt", ""), ("händigt", "")]
TABLE = valency.Valency(
    np.array([valency.key(*form) for form in FORMS], np.uint32),
    np.array([1, 2, 3, 3, 4], np.uint16),
    ROWS,
)


def network(seed: int = 0) -> lacking.Lacking:
    """A small one whose weights are random."""
    torch.manual_seed(seed)
    known = np.unique(np.array([lacking.key(word) for word in "auf den bus".split()], np.uint32))
    found = lacking.Lacking(known, TABLE, 8, 12)
    for weight in found.parameters():
        torch.nn.init.normal_(weight, std=0.4)
    return found.eval().requires_grad_(False)


@pytest.mark.parametrize("module", [lacking, valency, frames], ids=lambda module: module.__name__)
def test_doctests(module: ModuleType) -> None:
    assert not doctest.testmod(module).failed


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Sie wartet .", [0, 1, 0]),
        ("Es hängt von ihr ab .", [0, 3, 0, 0, 3, 0]),
        ("Es hängt von ihr ab und bleibt .", [0, 3, 0, 0, 3, 0, 0, 0]),
        ("Es hängt dort .", [0, 2, 0, 0]),
        ("Es hängt ab heute dort .", [0, 2, 0, 0, 0, 0]),  # no prefix: it closes nothing
        ("Es hängt . Auf und ab .", [0, 2, 0, 0, 0, 0, 0]),  # the verb is that of another sentence
        ("Dass es abhängt , stimmt .", [0, 0, 3, 0, 0, 0]),
        ("Sie händigt es .", [0, 4, 0, 0]),
        ("Der Wartet .", [0, 0, 0]),  # a name
    ],
)
def test_rows_of_verbs(text: str, rows: list[int]) -> None:
    words, looks = lacking.split(text)
    assert network().verb_rows(words, looks) == rows


def test_a_stored_table_is_the_same() -> None:
    again = valency.loaded(TABLE.stored())
    assert (again.keys == TABLE.keys).all() and (again.bits == TABLE.bits).all()
    assert not valency.loaded({}).rows(["wartet"], [True])[0]


def test_every_line_of_the_lexicon_is_understood() -> None:
    lines = list(frames.read())
    assert len(lines) > 3_000
    for prefix, base, uses in lines:
        assert uses and base.endswith("n"), (prefix, base)
    rows = frames.table(["verzichtet", "hängt", "abhängt", "händigt", "Haus"])
    assert rows.rows(["verzichtet", "haus"], [True, True])[1] == 0
    row = rows.bits[rows.rows(["verzichtet"], [True])[0]]
    assert row[valency.PIECES.index("auf")]


@pytest.mark.parametrize(
    "damage", [*astray.DAMAGE, *lapses.SLIPS], ids=lambda damage: str(damage.__name__)
)
def test_noise_example(damage: Damage) -> None:
    lines = [line.strip() for line in (inspect.getdoc(damage) or "").splitlines()]
    before, after = (
        next(line.removeprefix(f"{key}: ") for line in lines if line.startswith(f"{key}:"))
        for key in ("From", "To")
    )
    tokens = [*map(Token, *lacking.split(before))]
    made = (damage([*tokens, END], random.Random(n), Usual()) for n in range(6000))
    assert any(found and shown(found) == after for found in made)


def shown(tokens: Tokens) -> str:
    """The words with ``*`` before one that is astray, ``~`` before a slip, and ``_`` where one is
    missing before it."""
    marks = (("_", "lacking"), ("*", "astray"), ("~", "slip"))
    said = ("".join(m for m, name in marks if getattr(t, name)) + t.word for t in tokens)
    return " ".join(said).strip()


@given(
    st.lists(st.sampled_from("sie wartet auf den bus , weil er ja kommt .".split())), st.randoms()
)
def test_noise_keeps_the_border(words: list[str], rng: random.Random) -> None:
    tokens = [*(Token(word, lacking.LOWER + 1) for word in words), END]
    after, errors = astray.broken(tokens, rng, Usual({"auf": 100}))
    assert after[-1].word == "" and not any(token.word == "" for token in after[:-1])
    marked = any(token.astray or token.lacking for token in after)
    assert marked == (errors > 0) or errors > 1  # a word put in may be lost again


def test_a_capital_moves_to_the_next_word() -> None:
    tokens = [*map(Token, *lacking.split(BUS)), END]
    left = astray.without(tokens, 0)
    assert (left[0].word, left[0].look) == ("wartet", lacking.TITLE + 1)


@given(st.lists(st.text(max_size=80), max_size=6))
def test_company_does_not_matter(texts: list[str]) -> None:
    reader = network()
    together = lacks.read(reader, [*texts, BUS])
    assert together[-1] == lacks.read(reader, [BUS])[0]
    assert len(together) == len(texts) + 1


def test_words_that_are_common_have_a_row_of_their_own() -> None:
    reader = network()
    rows = reader.rows(["bus", "auf", "wartet"])
    assert rows[2][0] == 0 and len({row[0] for row in rows}) == 3
    assert max(max(row) for row in rows) < len(reader.words.weight) - 1  # the last is the border


def test_packed_and_loaded() -> None:
    reader = network()
    again = lacking.loaded(lacking.packed(reader))
    for name, value in lacks.read(reader, [BUS])[0].items():
        assert lacks.read(again, [BUS])[0][name] == pytest.approx(value, abs=0.05)


def test_a_long_text_is_as_bad_as_its_worst_stretch_and_lacks_as_much_as_all() -> None:
    reader = network()
    letters = "abcdefghijklmnopqrst"
    words = [f"wort{one}{two}" for one in letters for two in letters[:15]]  # 300
    parts = [" ".join(words[at : at + lacking.LONGEST]) for at in (0, 100, 200)]
    whole = lacks.read(reader, [" ".join(words)])[0]
    split = [lacks.read(reader, [part])[0] for part in parts]
    *worst, number, slips = lacking.OUTPUTS
    for name in worst:
        assert whole[name] == pytest.approx(max(found[name] for found in split), abs=1e-5)
    for name in (number, slips):
        added = np.logaddexp.reduce([found[name] for found in split])
        assert whole[name] == pytest.approx(added, abs=1e-5)


def test_a_gap_of_a_long_text_is_told_at_its_place() -> None:
    letters = "abcdefghijklmnopqrst"
    words = [f"wort{one}{two}" for one in letters for two in letters][:250]
    reading = lacks.Reading.of(network(), [" ".join(words), BUS])

    def said(gap: float, word: float, before: int) -> list[float]:
        values = {**dict.fromkeys(lacking.OUTPUTS, 0.0), "most_lacking": gap, "most_astray": word}
        return [*values.values(), before]

    sure, unsure = lacks.MISSING + 1, lacks.MISSING - 1
    # Three stretches of the first text, which begin 100 words after each other, and the second.
    found = [said(unsure, -1, 7), said(sure, -1, 30), said(unsure, -1, 9), said(sure, 1, 2)]
    gap, none = reading.gaps(found)
    assert gap is not None and none is None  # a word of the second may be astray instead
    assert " ".join(words)[gap.start : gap.end] == " ".join(words[129:131])
    assert reading.gaps([*found[:3], said(sure, -1, 5)])[1] == lacks.Gap(19, 22, "behind")


@pytest.mark.parametrize("text", ["", " \n", "\t"])
def test_nothing_to_read(text: str) -> None:
    assert lacks.read(network(), [text]) == [dict.fromkeys(lacking.OUTPUTS, lacking.NONE)]


def test_smoke(tmp_path: Path) -> None:
    model = tmp_path / "model"
    arguments = ["--work", str(tmp_path), "--out", str(model), "--smoke"]
    for script in ("recipe.py", "lacking.py"):
        subprocess.run([sys.executable, str(RECIPE / script), *arguments], check=True)
    settings = json.loads((model / "model.json").read_text("utf-8"))
    assert lacking.FILE in settings["files"]
    assert settings["training"]["lacking"]["words"] > 0


def test_a_team_averages() -> None:
    pair = team.Team(2, 3)
    tensors = [torch.zeros(2), torch.zeros(1)]

    def work(rank: int) -> None:
        mine = team.flat([torch.full((2,), float(rank)), torch.full((1,), 4.0 * rank)])
        team.spread(pair.mean(rank, mine), tensors)

    pair.run(work)
    assert [tensor.tolist() for tensor in tensors] == [[0.5, 0.5], [2.0]]
