"""The recipe runs from end to end in seconds, and every noise function does what it says."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import pytest

RECIPE = Path(__file__).resolve().parent.parent / "models" / "mtqa-small"
sys.path.insert(0, str(RECIPE))

import breaks  # noqa: E402, F401
import noise  # noqa: E402
import slips  # noqa: E402, F401

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
