"""The counts that the estimator reads beside each word: what they say, and what they forget."""

import sys
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.backends.estimator import usage
from qa.backends.estimator.usage import Usage

RECIPE = Path(__file__).parent.parent / "models" / "mtqa-small"
# der Hund 6 times, sah die Katze 6 times, hund 9, katze 9, die 8, den twice: too rare to be known.
TEXTS = ["Der Hund sah die Katze an. Der Hund lief weg."] * 3 + [
    "Die Katze schlief.",
    "die Katze lief weg",
    "Er sah den Hund, sah die Katze.",
    "Er sah den Hund, sah die Katze.",
    "Er sah die Katze 12 oder 13 Mal.",
    "Katze oder 14 Hund",
]


@pytest.fixture(scope="module")
def counted() -> Usage:
    sys.path.insert(0, str(RECIPE))
    try:
        import counting
    finally:
        sys.path.remove(str(RECIPE))
    return Usage(*counting.count(TEXTS))


def levels(counts: Usage, words: str) -> list[list[int]]:
    return counts.codes(words.split()).tolist()


def test_a_word_has_the_level_of_its_count(counted):
    # der 6: 1 + floor(log2 6) = 3; katze 9: 4; den 2: unknown; a number is a number: 3
    assert [row[0] for row in levels(counted, "der katze den 0")] == [3, 4, 0, 2]


def test_pairs_that_were_seen_and_not(counted):
    rows = levels(counted, "der hund die den")
    # behind der: hund, 6 times: 7 + floor(log2 6) = 9
    assert rows[0][2] == rows[1][1] == 9
    # hund die: never; of 75 words, hund 9 times (8 by its level) and die 8: 8 * 8 / 75 is under
    # 1 and over 1/8
    assert rows[1][2] == rows[2][1] == 4
    assert rows[2][2] == rows[3][1] == 1  # den is unknown


def test_the_border_of_a_text_is_no_neighbour(counted):
    (row,) = levels(counted, "hund")
    assert row == [4, 0, 0, 0, 0, 0]
    assert counted.codes([]).shape == (0, len(usage.KINDS))


def test_triples_stand_with_their_middle(counted):
    rows = levels(counted, "sah die katze lief")
    assert rows[1][3] == 9  # sah die katze, 6 times
    assert rows[0][3] == rows[3][3] == 0
    assert 2 <= rows[2][3] < 7  # die katze lief, once: not kept; both its pairs are known


def test_pairs_across_a_word(counted):
    rows = levels(counted, "sah den katze")
    assert rows[0][5] == rows[2][4] == 9  # sah ... katze, 6 times


def test_nothing_is_known_without_counts():
    rows = Usage.empty().codes(["der", "hund", "lief"])
    assert not rows[:, 0].any()
    assert set(rows[:, 1:].ravel().tolist()) == {0, 1}


def test_what_was_never_counted_rarely_passes_for_seen():
    rng = np.random.default_rng(1)
    keys = rng.integers(0, 2**63, 3_000_000, np.int64).astype(np.uint64)
    sys.path.insert(0, str(RECIPE))
    try:
        import counting
    finally:
        sys.path.remove(str(RECIPE))
    kept, fresh = usage._mixed(keys[:2_900_000]), usage._mixed(keys[2_900_000:])
    table = Usage(*counting.pack(kept, np.full(len(kept), 5)), 100)
    assert (table.levels(kept[:10_000]) == 5).all()
    assert (table.levels(fresh) > 0).mean() < 0.002  # 2.8 entries in a bucket, of 4,096 marks each


def test_a_token_has_the_codes_of_its_word(counted):
    text = "der Hund"
    spans = [(0, 0), (0, 3), (3, 6), (6, 8), (0, 0)]  # a piece may begin with the space before it
    rows = counted.of(text, spans)
    assert rows[:, 0].tolist() == [0, 3, 4, 4, 0]


@given(st.text(max_size=60))
def test_words_lie_in_their_text(text):
    _, starts, ends = usage.split(text)
    places = list(zip(starts, ends, strict=True))
    assert all(a < b for a, b in places)
    assert all(b <= c for (_, b), (c, _) in pairwise(places))
    covered = {i for a, b in places for i in range(a, b)}
    assert all(c.isspace() for i, c in enumerate(text) if i not in covered)
    rows = Usage.empty().of(text, [(i, i + 1) for i in range(len(text))])
    assert rows.shape == (len(text), len(usage.KINDS))


def test_rarity_counts_pairs_that_were_not_seen(counted):
    codes = counted.codes(["der", "hund", "die", "den"])  # seen, not seen, with an unknown word
    new, share = usage.rarity(codes)
    assert new == pytest.approx(np.log(3))
    assert share == pytest.approx(2 / 3)
    assert usage.rarity(codes[:0]) == (0.0, 0.0)


@given(st.lists(st.lists(st.sampled_from("der hund die katze den 0".split()), max_size=4)))
def test_texts_read_at_once_are_read_as_one_by_one(counted, texts):
    each = [counted.codes(words) for words in texts]
    assert np.array_equal(counted.codes_of(texts), np.concatenate([counted.codes([]), *each]))
