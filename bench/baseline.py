"""Baselines after random edits: old findings called new, new ones hidden. Both must be 0.

    python -m bench.baseline [TRIALS]

Each trial takes a sample of this repository, writes its baseline, makes one to eight edits to
sentences that have no findings (clean and faulty sentences come, go, move and change, paragraphs
are joined and parted, lines are broken anew) and compares. A thousand trials, the default, take
about a minute on one core. Beside mtqa stand simpler ways to know a finding again.
"""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Callable, Hashable, Iterator
from pathlib import Path

from bench.command import Command
from tests.edits import Count, Found, Trial, clean, compared, samples, trial

TRIALS = 1000


def by(known: Callable[[Found], Hashable]) -> Callable[[Trial], Count]:
    """A rival: findings are old if ``known`` says the same of them, as often as before."""

    def states(tried: Trial) -> Iterator[str]:
        left = Counter(map(known, tried.before))
        for one in map(known, tried.after):
            yield "unchanged" if left[one] > 0 else "new"
            left[one] -= 1

    return lambda tried: compared(tried, list(states(tried)))


def words(found: Found) -> Hashable:
    """The check and the words that it marks."""
    *_, finding = found
    return finding.check, finding.side, " ".join(finding.text.split())


def place(found: Found) -> Hashable:
    """The same in the same line."""
    *_, finding = found
    return words(found), finding.line


def sentence(found: Found) -> Hashable:
    """The same in the same segment."""
    item = found[1]
    return words(found), item.segment.target


WAYS: dict[str, Callable[[Trial], Count]] = {
    "mtqa": compared,
    "check and words": by(words),
    "check, words and line": by(place),
    "check, words and segment": by(sentence),
}


def main() -> None:
    """Run the trials and print the counts."""
    parser = Command(__doc__)
    parser.add_argument("trials", nargs="?", type=int, default=TRIALS)
    trials = parser.parse_args().trials
    totals = {name: Count() for name in WAYS}
    texts, stock = samples(), clean()
    with tempfile.TemporaryDirectory() as folder:
        for number in range(trials):
            tried = trial(number, Path(folder), texts, stock)
            for name, way in WAYS.items():
                totals[name].add(way(tried))
    print(f"{trials} trials: {totals['mtqa'].old} old findings, {totals['mtqa'].new} new ones")
    print(f"{'known by':26}{'old called new':>15}{'new hidden':>12}")
    for name, count in totals.items():
        print(f"{name:26}{count.old_as_new:>15}{count.new_hidden:>12}")


if __name__ == "__main__":
    main()
