"""What findings mean for a gate: which of them fail, and the levels of other people's formats."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields
from typing import Any

from qa.accepted import Accepted
from qa.data import Finding, Policy, Severity
from qa.judge import Judge, fails
from qa.rate import GARBLED
from qa.totals import Summary


def policy(signature: dict[str, Any]) -> Policy:
    """The policy of a run, as its signature tells it."""
    told = signature.get("policy", {})
    names = (field.name for field in fields(Policy))
    return Policy(**{name: told[name] for name in names if name in told})


def failing(signature: dict[str, Any]) -> Callable[..., bool]:
    """A function that says whether a finding alone fails the run, by the policy of its report."""
    usual = policy(signature)

    def fatal(finding: Finding, own: Policy | None = None) -> bool:
        return fails(finding, own or usual)

    return fatal


def objections(summary: Summary, signature: dict[str, Any]) -> tuple[str, ...]:
    """Why the numbers of a document fail the run, if they do."""
    judging = Judge(policy(signature))
    judging.close(summary)
    return judging.verdict().reasons


def exempt(finding: Finding) -> str:
    """Why a finding cannot fail the run, in words; empty if it can."""
    if finding.suppressed is not None:
        return f"suppressed: {finding.suppressed}"
    return "unchanged: in the baseline" if finding.state == "unchanged" else ""


def let_pass(accepted: Accepted) -> Iterator[str]:
    """Sentences on what a baseline and suppressions let pass, none where neither was of use."""
    if accepted.unchanged is not None:
        yield (
            f"Baseline: {accepted.new} new, {accepted.unchanged} unchanged, "
            f"{accepted.absent} found no more."
        )
    if accepted.suppressed:
        yield f"Suppressed: {accepted.suppressed}."


def level(check: str, severity: Severity) -> str:
    """``error``, ``warning`` or ``note``, the levels that SARIF shares with compilers.

    A broken sentence is an error whatever its severity, as it is by default for the gate.
    """
    if check == GARBLED or severity is Severity.CRITICAL:
        return "error"
    return "warning" if severity is Severity.MAJOR else "note"
