"""ITS 2.0 Localization Quality Issue: findings as https://www.w3.org/TR/its20/#lqissue has them."""

from __future__ import annotations

from qa.annotate.marks import escape, sentence
from qa.data import Finding, Severity

PROFILE = "https://themqm.org/the-mqm-typology/"  # what our categories are

# MQM category, or a check that is more specific -> type of ITS; the longest fitting name wins.
# "non-conformance" is what ITS calls text whose words do not fit together, as of bad machines.
TYPES = {
    "accuracy": "mistranslation",
    "accuracy/addition": "addition",
    "accuracy/omission": "omission",
    "accuracy/untranslated": "untranslated",
    "fluency": "other",
    "fluency/character-encoding": "characters",
    "fluency/duplication": "duplication",
    "fluency/grammar": "grammar",
    "fluency/inconsistency": "inconsistency",
    "fluency/markup": "markup",
    "fluency/punctuation": "typographical",
    "fluency/spelling": "misspelling",
    "fluency/unidiomatic": "style",
    "locale-convention": "locale-violation",
    "non-translation": "non-conformance",
    "style": "style",
    "style/register": "register",
    "terminology": "terminology",
    "terminology/inconsistent": "inconsistency",
}
CHECKS = {
    "altered-number": "numbers",
    "missing-number": "numbers",
    "double-space": "whitespace",
    "space-before-punctuation": "whitespace",
    "omission-by-length": "length",
    "addition-by-length": "length",
}


def issue_type(finding: Finding) -> str:
    """The type that ITS has for a finding, "other" where it has none."""
    if finding.check in CHECKS:
        return CHECKS[finding.check]
    parts = finding.category.split("/")
    names = ("/".join(parts[:length]) for length in range(len(parts), 0, -1))
    return next((TYPES[name] for name in names if name in TYPES), "other")


def severity(level: Severity) -> int:
    """How severe ITS has it, 0 to 100: our four levels in equal steps."""
    return round(100 * level.rank / (len(Severity) - 1))


def attributes(finding: Finding) -> str:
    """The attributes of an <its:locQualityIssue>."""
    values = {
        "locQualityIssueType": issue_type(finding),
        "locQualityIssueComment": sentence(finding),
        "locQualityIssueSeverity": str(severity(finding.severity)),
        "locQualityIssueProfileRef": PROFILE,
    }
    return " ".join(f'{name}="{escape(value)}"' for name, value in values.items())
