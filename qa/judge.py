"""Reports and a policy -> whether everything is good enough, and the reasons if not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from qa.data import DocumentReport, Finding, Policy, Severity, Verdict
from qa.errors import UsageError
from qa.rate import GARBLED
from qa.totals import Summary

MOST_REASONS = 20  # a verdict that nobody reads to its end says no more than a shorter one


def _at_least(severity: Severity) -> Callable[[Finding], bool]:
    return lambda finding: finding.severity.rank >= severity.rank


def _is_garbled(finding: Finding) -> bool:
    return finding.check == GARBLED


# What each level of --fail-on does not let pass; each holds all that the level before it holds.
LEVELS: dict[str, tuple[Callable[[Finding], bool], ...]] = {
    "garbled": (_is_garbled, _at_least(Severity.CRITICAL)),
    "critical": (_at_least(Severity.CRITICAL),),
    "major": (_is_garbled, _at_least(Severity.MAJOR)),
    "minor": (_is_garbled, _at_least(Severity.MINOR)),
    "never": (),
}


@dataclass(slots=True)
class Judge:
    """Collects reasons while reports stream by, the first ones in full and the others as a count.

    Raises:
        UsageError: the policy has no such level, or its score is not between 0 and 100.
    """

    policy: Policy
    reasons: list[str] = field(default_factory=list)
    more: int = 0

    def __post_init__(self) -> None:
        if self.policy.fail_on not in LEVELS:
            raise UsageError(
                f"There is no level {self.policy.fail_on!r}. Valid names: {', '.join(LEVELS)}."
            )
        if self.policy.min_score is not None and not 0 <= self.policy.min_score <= 100:
            raise UsageError(f"--min-score {self.policy.min_score:g} is not between 0 and 100.")

    def add(self, report: DocumentReport) -> None:
        """Hold the findings of a part against the policy."""
        for reason in _of_findings(report, self.policy):
            self.object(reason)

    def close(self, summary: Summary) -> None:
        """Hold a document's score against the policy."""
        for reason in _of_score(summary.path, summary.score, self.policy):
            self.object(reason)

    def object(self, reason: str) -> None:
        """Add a reason not to pass."""
        if len(self.reasons) < MOST_REASONS:
            self.reasons.append(reason)
        else:
            self.more += 1

    def verdict(self) -> Verdict:
        """The judgement of everything that was added."""
        more = [f"There are {self.more} more reasons like these."] if self.more else []
        return Verdict(not self.reasons, (*self.reasons, *more))


def judge(reports: Iterable[DocumentReport], policy: Policy) -> Verdict:
    """The verdict over whole documents."""
    judging = Judge(policy)
    for report in reports:
        judging.add(report)
        for reason in _of_score(report.document.path, report.score, policy):
            judging.object(reason)
    return judging.verdict()


def _of_findings(report: DocumentReport, policy: Policy) -> Iterator[str]:
    path = report.document.path
    for finding in report.findings:
        if any(forbids(finding) for forbids in LEVELS[policy.fail_on]):
            place = report.document.source_path if finding.side == "source" else None
            yield (
                f"{place or path}:{finding.line}: {finding.check} ({finding.severity}) is not "
                f"allowed with --fail-on {policy.fail_on}."
            )


def _of_score(path: str, score: float | None, policy: Policy) -> Iterator[str]:
    if policy.min_score is None:
        return
    if score is None:
        yield f"{path}: there are no words to score, so --min-score {policy.min_score:g} fails."
    elif score < policy.min_score:
        yield f"{path}: the score {score:.1f} is below --min-score {policy.min_score:g}."
