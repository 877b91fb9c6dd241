"""mtqa: checks machine-translated German. The public names are loaded when they are used."""

from __future__ import annotations

from importlib import import_module
from typing import Any

__version__ = "0.1.0"

# Name -> module. Importing qa imports none of them.
_PUBLIC = {
    "Document": "qa.data",
    "DocumentReport": "qa.data",
    "Finding": "qa.data",
    "Policy": "qa.policy",
    "Raw": "qa.data",
    "Scores": "qa.data",
    "Segment": "qa.data",
    "SegmentReport": "qa.data",
    "Severity": "qa.data",
    "Verdict": "qa.data",
    "InputError": "qa.errors",
    "ModelError": "qa.errors",
    "MtqaError": "qa.errors",
    "UsageError": "qa.errors",
    "check_file": "qa.api",
    "check_text": "qa.api",
    "judge_reports": "qa.api",
    "load_glossary": "qa.api",
    "load_scorer": "qa.api",
    "report_dict": "qa.api",
    "read_file": "qa.read",
    "review_document": "qa.review",
}
__all__ = sorted(_PUBLIC)


def __getattr__(name: str) -> Any:
    if name in _PUBLIC:
        return getattr(import_module(_PUBLIC[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*globals(), *_PUBLIC])
