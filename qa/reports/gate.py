"""What findings mean for a gate: which of them fail, and the levels of other people's formats."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qa.data import Finding, Policy, Severity
from qa.judge import LEVELS, Judge
from qa.rate import GARBLED
from qa.totals import Summary


def policy(signature: dict[str, Any]) -> Policy:
    """The policy of a run, as its signature tells it."""
    told = signature.get("policy", {})
    return Policy(told.get("fail_on", Policy().fail_on), told.get("min_score"))


def failing(signature: dict[str, Any]) -> Callable[[Finding], bool]:
    """A function that says whether a finding alone fails the run."""
    forbidden = LEVELS[policy(signature).fail_on]
    return lambda finding: any(forbids(finding) for forbids in forbidden)


def objections(summary: Summary, signature: dict[str, Any]) -> tuple[str, ...]:
    """Why the score of a document fails the run, if it does."""
    judging = Judge(Policy("never", policy(signature).min_score))
    judging.close(summary)
    return judging.verdict().reasons


def level(check: str, severity: Severity) -> str:
    """``error``, ``warning`` or ``note``, the levels that SARIF shares with compilers.

    A broken sentence is an error whatever its severity, as it is by default for the gate.
    """
    if check == GARBLED or severity is Severity.CRITICAL:
        return "error"
    return "warning" if severity is Severity.MAJOR else "note"
