"""Findings that say what others say of a part, or see less of: one defect is told once.

A segment may have thousands of findings, so none of them is held against each other one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from qa.data import Finding
from qa.rate.spans import Spans

WORD = re.compile(r"[^\W\d_]+")
SAID = re.compile(r"[^\W\d_]+|\d+")
# A check -> those that may say of a part what it says of the whole.
Less = Mapping[str, frozenset[str]]


class Wholes:
    """Findings of missing or unrelated sentences and of exchanged names.

    ``less`` are the checks that see less of what one of theirs sees; what lacks on the other side
    belongs to those of the check ``everywhere``, wherever it stands.
    """

    def __init__(self, findings: Iterable[Finding], less: Less, everywhere: str) -> None:
        self._less, self._everywhere = less, everywhere
        found: defaultdict[tuple[str, str], list[Finding]] = defaultdict(list)
        for one in findings:
            found[one.check, one.side].append(one)
        self._spans = {key: Spans((f.start, f.end) for f in of) for key, of in found.items()}
        self._said = {
            key: frozenset(word for one in of for word in SAID.findall(one.message))
            for key, of in found.items()
        }

    def tell(self, finding: Finding) -> bool:
        """Whether a finding says of a part of such a sentence, or of the length of its segment,
        what one of these says of the sentence or name."""
        for (check, side), spans in self._spans.items():
            if finding.check not in self._less[check]:
                continue
            if finding.side != side:
                words = SAID.findall(finding.text)
                if check == self._everywhere or not self._said[check, side].isdisjoint(words):
                    return True
            elif check == "altered-number" and not _is_figure(finding):
                continue
            elif finding.check.endswith("-by-length") or spans.overlap(finding.start, finding.end):
                return True
        return False


def _is_figure(finding: Finding) -> bool:
    """Whether a finding is of one figure, and of no words beside it."""
    return finding.check == "impossible-date" or finding.text[:1].isdigit()


class Parts:
    """Findings that say all that others say of a part; of equal words a denial tells more than an
    omission."""

    def __init__(self, wholes: Iterable[Finding], within: Less) -> None:
        self._within = within
        found: defaultdict[tuple[str, str], list[Finding]] = defaultdict(list)
        for one in wholes:
            found[one.check, one.side].append(one)
        self._spans = {key: Spans((f.start, f.end) for f in of) for key, of in found.items()}
        # The messages of each kind that have a word in them.
        self._said = {key: _by_word(of) for key, of in found.items()}

    def hold(self, finding: Finding) -> bool:
        """Whether all that a finding says is in what one of these says."""
        for (check, side), spans in self._spans.items():
            if finding.check not in self._within[check]:
                continue
            if finding.side != side:
                words = frozenset(WORD.findall(finding.text))  # none of a figure
                messages = self._said[check, side].get(min(words, default=""), ())
                held = any(words <= said for said in messages)
            elif finding.check == "lost-negation":
                held = spans.exceed(finding.start, finding.end)
            else:
                held = spans.hold(finding.start, finding.end)
            if held:
                return True
        return False


def _by_word(findings: Iterable[Finding]) -> dict[str, list[frozenset[str]]]:
    """The words of messages by each of them."""
    found: defaultdict[str, list[frozenset[str]]] = defaultdict(list)
    for finding in findings:
        said = frozenset(WORD.findall(finding.message))
        for word in said:
            found[word].append(said)
    return found
