"""mtqa from Python: check a text or a file and judge the reports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from qa import align
from qa.data import DocumentReport, Raw
from qa.identify import another, identified
from qa.judge import judge as judge_reports
from qa.read import Job
from qa.readers.file import LONE
from qa.readers.text import blocks
from qa.review import Options, chosen, documents, review_document
from qa.score import Nothing, Scorer
from qa.score import scorer as load_scorer

__all__ = ["check_file", "check_text", "judge_reports", "load_scorer"]


def check_text(
    target: str,
    source: str | None = None,
    *,
    source_lang: str | None = None,
    select: Sequence[str] = (),
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
    return review_document(document, chosen(select), scorer)


def check_file(
    path: str,
    source: str | None = None,
    *,
    source_lang: str | None = None,
    select: Sequence[str] = (),
    scorer: Scorer | None = None,
) -> Iterator[DocumentReport]:
    """Check a file; a table of unrelated rows comes in several reports.

    Raises:
        InputError: the file or its source cannot be read.
        UsageError: an unknown check or language (the message lists the names), or the source is
            said to be German.
    """
    lang = another(source_lang, "de")
    options = Options(chosen(select), scorer or Nothing(), lang)
    seen: Counter[str] = Counter()
    for document, _ in documents(Job(path, source), options):
        seen = seen if document.part else Counter()
        yield review_document(document, options.checks, options.scorer, seen)
