"""Reports and a policy -> whether everything is good enough, and the reasons if not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from qa.data import DocumentReport, Finding, Policy, Severity, Verdict
from qa.rate import GARBLED
from qa.totals import Summary, Tally

MOST_REASONS = 20  # a verdict that nobody reads to its end says no more than a shorter one


def _at_least(severity: Severity) -> Callable[[Finding], bool]:
    return lambda finding: finding.severity.rank >= severity.rank


def _is_garbled(finding: Finding) -> bool:
    return finding.check == GARBLED


# What each level of --fail-on does not let pass; their names are those of `qa.policy`.
LEVELS: dict[str, tuple[Callable[[Finding], bool], ...]] = {
    "garbled": (_is_garbled, _at_least(Severity.CRITICAL)),
    "critical": (_at_least(Severity.CRITICAL),),
    "major": (_is_garbled, _at_least(Severity.MAJOR)),
    "minor": (_is_garbled, _at_least(Severity.MINOR)),
    "never": (),
}


def counts(finding: Finding) -> bool:
    """Whether a finding can fail a run: it is neither suppressed nor known from a baseline."""
    return finding.suppressed is None and finding.state != "unchanged"


def fails(finding: Finding, policy: Policy) -> bool:
    """Whether a finding alone fails a run.

    Where broken sentences are limited by number, no single one of them does.
    """
    if not counts(finding) or (_is_garbled(finding) and policy.max_garbled is not None):
        return False
    return any(forbids(finding) for forbids in LEVELS[policy.fail_on])


@dataclass(slots=True)
class Judge:
    """Collects reasons while reports stream by, the first ones in full and the others as a count.

    A report or summary with a policy of its own is held against that; ``max_garbled`` is that of
    the run always, because it counts over everything.
    """

    policy: Policy
    reasons: list[str] = field(default_factory=list)
    more: int = 0
    garbled: int = 0
    unread: list[str] = field(default_factory=list)
    places: list[str] = field(default_factory=list)  # of the first broken sentences

    def add(self, report: DocumentReport) -> None:
        """Hold the findings of a part against the policy."""
        for reason in _of_findings(report, report.policy or self.policy):
            self.object(reason)
        if self.policy.max_garbled is None:
            return
        for finding in report.findings:
            if _is_garbled(finding) and counts(finding):
                self.garbled += 1
                if len(self.places) < MOST_REASONS:
                    self.places.append(cited(report, finding))

    def close(self, summary: Summary) -> None:
        """Hold a document's numbers against the policy."""
        policy = summary.policy or self.policy
        numbers = summary.score, summary.points_per_1000
        for reason in _of_numbers(summary.path, *numbers, policy, summary.weakest):
            self.object(reason)

    def refuse(self, problem: str) -> None:
        """Add a file that could not be checked: it comes before all that was found in others."""
        if len(self.unread) < MOST_REASONS:
            self.unread.append(problem)
        else:
            self.more += 1

    def object(self, reason: str) -> None:
        """Add a reason not to pass."""
        if len(self.reasons) < MOST_REASONS:
            self.reasons.append(reason)
        else:
            self.more += 1

    def verdict(self) -> Verdict:
        """The judgement of everything that was added."""
        most = self.policy.max_garbled
        too_many = most is not None and self.garbled > most
        what = (
            f"one of {self.garbled} broken sentences" if self.garbled > 1 else "a broken sentence"
        )
        broken = [
            f"{place} is {what}; --max-garbled allows {most}."
            for place in (self.places if too_many else [])
        ]
        reasons = (*self.unread, *self.reasons, *broken)[:MOST_REASONS]
        found = len(self.unread) + len(self.reasons) + (self.garbled if too_many else 0)
        left = found + self.more - len(reasons)
        more = [f"There are {left} more reasons like these."] if left > 1 else []
        more = ["There is one more reason like these."] if left == 1 else more
        return Verdict(not reasons, (*reasons, *more))


def judge(reports: Iterable[DocumentReport], policy: Policy) -> Verdict:
    """The verdict over documents; the parts of one, which follow each other, count as a whole."""
    judging = Judge(policy)
    tally: Tally | None = None
    for report in reports:
        document = report.document
        if tally and not tally.goes_on(document):
            judging.close(tally.summary(measure=False))
            tally = None
        tally = tally or Tally(document.path, document.doc, report.policy)
        tally.add(report.segments)
        judging.add(report)
    if tally:
        judging.close(tally.summary(measure=False))
    return judging.verdict()


def cited(report: DocumentReport, finding: Finding) -> str:
    """Where a finding stands, and what it is: so begins every reason that is one."""
    place = report.document.source_path if finding.side == "source" else None
    path = place or report.document.path
    return f"{path}:{finding.line}: {finding.check} ({finding.severity})"


def _of_findings(report: DocumentReport, policy: Policy) -> Iterator[str]:
    for finding in report.findings:
        if fails(finding, policy):
            yield f"{cited(report, finding)} is not allowed with --fail-on {policy.fail_on}."


def _of_numbers(
    path: str,
    score: float | None,
    points: float | None,
    policy: Policy,
    weakest: tuple[float, int] | None = None,
) -> Iterator[str]:
    least, most = policy.min_score, policy.max_per_1000
    where = f" (weakest segment: line {weakest[1]}, {weakest[0]:.1f})" if weakest else ""
    if least is not None and score is None:
        yield f"{path}: there are no words to score, so --min-score {told(least)} fails."
    elif least is not None and score is not None and round(score, 3) < least:
        score_told = beside(score, least)
        yield f"{path}: the score {score_told} is below --min-score {told(least)}{where}."
    if most is not None and points is None:
        yield f"{path}: there are no words to count, so --max-per-1000 {told(most)} fails."
    elif most is not None and points is not None and round(points, 3) > most:
        yield (
            f"{path}: {beside(points, most)} MQM points per 1,000 words are more than "
            f"--max-per-1000 {told(most)}{where}."
        )


def told(limit: float) -> str:
    """A limit as somebody wrote it."""
    return str(int(limit)) if limit == int(limit) else str(limit)


def beside(value: float, limit: float) -> str:
    """A value with as many digits as show on which side of a limit it is."""
    for digits in range(1, 18):
        text = f"{value:.{digits}f}"
        if (float(text) < limit, float(text) > limit) == (value < limit, value > limit):
            return text
    return repr(value)
