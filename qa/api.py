"""mtqa from Python: check a text or a file and judge the reports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from qa import align
from qa.data import DocumentReport, Raw
from qa.glossary import Glossary
from qa.glossary.file import read as load_glossary
from qa.identify import another, identified
from qa.judge import judge as judge_reports
from qa.read import Job
from qa.readers.file import LONE
from qa.readers.text import blocks
from qa.review import Options, chosen, documents, review_document
from qa.score import Nothing, Scorer
from qa.score import scorer as load_scorer

__all__ = [
    "check_file", "check_text", "judge_reports", "load_glossary", "load_scorer", "report_dict",
]  # fmt: skip

Names = str | Sequence[str]  # of checks: one, several with commas, or one by one


def check_text(
    target: str,
    source: str | None = None,
    *,
    source_lang: str | None = None,
    select: Names = (),
    ignore: Names = (),
    glossary: Glossary | None = None,
    scorer: Scorer | None = None,
) -> DocumentReport:
    """Check a German text, alone or beside its source; offsets count in each segment's text.

    Half of a surrogate pair is no character and becomes U+FFFD.

    Raises:
        UsageError: an unknown check or language (the message lists the names), or the source is
            said to be German.
    """
    raw = Raw("<text>", blocks(LONE.sub("\ufffd", target)))
    origin = None if source is None else Raw("<source>", blocks(LONE.sub("\ufffd", source)))
    lang = another(source_lang, "de") or identified(raw, origin)
    document = align.document(raw, origin, source_lang=lang, target_lang="de")
    return review_document(document, chosen(_names(select), _names(ignore), glossary), scorer)


def check_file(
    path: str,
    source: str | None = None,
    *,
    source_lang: str | None = None,
    select: Names = (),
    ignore: Names = (),
    glossary: Glossary | None = None,
    scorer: Scorer | None = None,
) -> Iterator[DocumentReport]:
    """Check a file; a table of unrelated rows comes in several reports.

    Raises:
        InputError: the file or its source cannot be read.
        UsageError: an unknown check or language (the message lists the names), or the source is
            said to be German.
    """
    lang = another(source_lang, "de")
    checks = chosen(_names(select), _names(ignore), glossary)
    options = Options(checks, scorer or Nothing(), lang)
    seen: Counter[str] = Counter()
    for document, _ in documents(Job(path, source), options):
        seen = seen if document.part else Counter()
        yield review_document(document, options.checks, options.scorer, seen)


def report_dict(report: DocumentReport) -> dict[str, Any]:
    """A report as ``--format json`` has it among its ``documents``: plain data for ``json``."""
    from qa.reports.json import document  # which loads the other formats, too

    return document(report)


def _names(given: Names) -> list[str]:
    """Names given as on the command line, or one by one."""
    texts = [given] if isinstance(given, str) else given
    return [name.strip() for text in texts for name in text.split(",") if name.strip()]
