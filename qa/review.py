"""The whole pipeline: files -> documents -> reports, one document after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from qa import align
from qa.accepted import Accepted
from qa.align.keys import beside
from qa.check import CHECKS, Check
from qa.data import Document, DocumentReport, Policy, Raw, Scores, Segment, SegmentReport
from qa.errors import InputError, MtqaError, UsageError
from qa.find import find
from qa.fingerprint import fingerprinted, numbered
from qa.glossary import Glossary
from qa.identify import identify, surely
from qa.languages import base, codes, shorter
from qa.metrics import Pair
from qa.rate import rate
from qa.read import Job, read_file
from qa.score import Nothing, Scorer
from qa.text.composed import composed, restored
from qa.totals import Summary, Tally

# A part of a document; the numbers of a document whose last part was given; a file that failed;
# at the end what was let pass.
Event = DocumentReport | Summary | MtqaError | Accepted


@dataclass(frozen=True, slots=True)
class Options:
    """How to review. ``source_lang`` None is found from the text; ``policy`` None is the run's."""

    checks: tuple[Check, ...]
    scorer: Scorer
    source_lang: str | None = None
    target_lang: str = "de"
    align: str = "auto"
    encoding: str | None = None
    policy: Policy | None = None


def chosen(
    select: Sequence[str] = (), ignore: Sequence[str] = (), glossary: Glossary | None = None
) -> tuple[Check, ...]:
    """The checks with these names, or those that are on by default, less the ignored ones.

    With a glossary, those that look terms up are on, too.

    Raises:
        UsageError: there is no such check; the message lists the names.
    """
    import qa.checks  # noqa: F401  (registers them)

    usual = (c for c in CHECKS.values() if c.default or (glossary and c.needs_glossary))
    wanted = [CHECKS[name] for name in select] or usual
    unwanted = {CHECKS[name].id for name in ignore}
    return tuple(
        replace(check, glossary=glossary) if check.needs_glossary else check
        for check in dict.fromkeys(wanted)
        if check.id not in unwanted
    )


def review_document(
    document: Document, checks: Sequence[Check], scorer: Scorer | None = None
) -> DocumentReport:
    """Check and score one document; what is found counts in its text as it is."""
    plain = composed(document)
    rated = _reviewed(plain, checks, scorer or Nothing())
    if plain is not document:
        rated = tuple(map(_as_it_is, rated, document.segments))
    tally = Tally(document.path, document.doc)
    tally.add(rated)
    total = tally.summary(measure=False)
    return DocumentReport(
        document=document,
        segments=rated,
        words=total.words,
        score=total.score,
        fluency=total.fluency,
        adequacy=total.adequacy,
        points_per_1000=total.points_per_1000,
    )


def _reviewed(
    document: Document, checks: Sequence[Check], scorer: Scorer
) -> tuple[SegmentReport, ...]:
    """The reports of a document whose letters are composed."""
    found = find(checks, document)
    names = {check.id for check in checks}
    scores = [only(score, names) for score in scorer.score(document.segments)]
    scores = _known_again(document, scores)
    rated = tuple(map(rate, document.segments, found, scores))
    known = numbered([item.findings for item in rated])
    return tuple(replace(item, findings=own) for item, own in zip(rated, known, strict=True))


def _as_it_is(report: SegmentReport, segment: Segment) -> SegmentReport:
    """A report of the composed segment as one of the segment."""
    return replace(report, segment=segment, findings=tuple(restored(report.findings, segment)))


def only(scores: Scores, names: set[str]) -> Scores:
    """The scores without findings of checks that were not asked for."""
    kept = tuple(finding for finding in scores.spans if finding.check in names)
    return scores if len(kept) == len(scores.spans) else replace(scores, spans=kept)


def _known_again(document: Document, scores: Sequence[Scores]) -> list[Scores]:
    """The scores, what a model found with fingerprints like those of the rules."""
    bare = [[replace(finding, fingerprint="") for finding in score.spans] for score in scores]
    found = fingerprinted(document, bare)
    return [replace(score, spans=spans) for score, spans in zip(scores, found, strict=True)]


def review(
    jobs: Sequence[Job], options: Options, own: Callable[[str], Options] | None = None
) -> Iterator[Event]:
    """Review files as they are read; one that cannot be checked is an event, not the end.

    ``own`` gives the options of a path, where they are not the same for all.
    """
    for job in jobs:
        try:
            yield from _review(job, own(job.path) if own else options)
        except UsageError:
            raise  # every file would fail in the same way
        except MtqaError as error:
            yield error
        except MemoryError:
            what = "does not fit into the memory of this machine."
            yield InputError(job.path, what, "Split it into several files.")


def _review(job: Job, options: Options) -> Iterator[Event]:
    if job.problem:
        raise job.problem
    tally: Tally | None = None
    try:
        for document, pairs in documents(job, options):
            if tally and (document.part == 0 or document.doc != tally.doc):
                yield replace(tally.summary(), policy=options.policy)
                tally = None
            tally = tally or Tally(document.path, document.doc)
            report = review_document(document, options.checks, options.scorer)
            tally.add(report.segments, pairs)
            yield replace(report, policy=options.policy)
    except MtqaError:
        # What was checked before an unreadable line is reported and closed all the same.
        if tally:
            yield replace(tally.summary(), policy=options.policy)
        raise
    if tally:
        yield replace(tally.summary(), policy=options.policy)


def documents(
    job: Job, options: Options, raws: Iterable[Raw] | None = None
) -> Iterator[tuple[Document, list[Pair]]]:
    """The documents of a job, each with its pairs of target and reference from ``--reference``.

    ``raws`` are given by who has read the file already.
    """
    ours, theirs = options.source_lang, options.target_lang
    source = _text(job.source, options, ours) if job.source else None
    reference = _text(job.reference, options, theirs) if job.reference else None
    lang = None
    if raws is None:
        raws = read_file(job.path, encoding=options.encoding, lang=theirs)
    for raw in _beside(raws, source, reference, options):
        lang = stated(raw, ours, theirs) or lang or identified(raw, source, theirs)
        document = align.document(
            raw, source, source_lang=lang, target_lang=theirs, mode=options.align
        )
        yield document, _pairs(raw, reference, options)


def stated(raw: Raw, source_lang: str | None, target_lang: str) -> str | None:
    """The source language of a run, or that which a file names, if either does.

    Raises:
        InputError: the file's target is not in ``target_lang``, or nobody knows its source.
    """
    who = f"{raw.element} " if raw.element else ""
    if raw.target_lang and base(raw.target_lang) != base(target_lang):
        raise InputError(
            raw.path,
            f"{who}says that it is a translation into {raw.target_lang}, not into {target_lang}.",
            "Leave it out, or name its language with --target-lang.",
            line=raw.line,
        )
    if raw.source_lang and not source_lang and base(raw.source_lang) not in codes():
        raise InputError(
            raw.path,
            f"{who}says that it is a translation from {raw.source_lang}, which mtqa does not know.",
            f"Languages: {', '.join(codes())}. --source-lang takes one of them all the same.",
            line=raw.line,
        )
    return source_lang or (shorter(raw.source_lang) if raw.source_lang else None)


def _beside(
    raws: Iterable[Raw], source: Raw | None, reference: Raw | None, options: Options
) -> Iterator[Raw]:
    """What was read, texts by key with those of the same keys.

    Raises:
        InputError: the other files have no place beside one, or are of another kind.
    """
    others = [other for other in (source, reference) if other]
    for raw in raws:
        if raw.records and others and not raw.keyed:
            raise InputError(
                raw.path,
                "is a table, so --source and --reference have no place.",
                "Give it columns named source and reference.",
            )
        odd = next((other for other in others if other.keyed != raw.keyed), None)
        if odd:
            what = "has texts by key" if odd.keyed else "has no texts by key"
            raise InputError(odd.path, f"{what}, unlike {raw.path}.", "Give two files of one kind.")
        if raw.keyed:
            yield from beside(raw, source if options.align != "none" else None, reference)
        else:
            yield raw


def _text(path: str, options: Options, lang: str | None) -> Raw:
    """A source or reference file, which must be running text or texts by key."""
    raws = list(read_file(path, encoding=options.encoding, lang=lang))
    if len(raws) != 1 or (raws[0].records and not raws[0].keyed):
        raise InputError(path, "is a table.", "Give running text, or put both into one table.")
    return raws[0]


def identified(raw: Raw, source: Raw | None, target_lang: str = "de") -> str | None:
    """The language of the source side, or None without one.

    Raises:
        InputError: it is written in that of the translation.
    """
    texts = [block.text for block in source.blocks] if source else []
    texts += [record.source.text for record in raw.records if record.source]
    sample = "\n".join(texts)
    if not sample.strip():
        return None
    lang = base(target_lang)
    if surely(sample, lang):
        raise InputError(
            source.path if source else raw.path,
            f"has a source that is in the language of the translation ({lang}).",
            "Give the text that was translated, or name its language with --source-lang.",
        )
    return identify(sample, tuple(code for code in codes() if code != lang))


def _pairs(raw: Raw, reference: Raw | None, options: Options) -> list[Pair]:
    if reference is None or raw.keyed:  # which has it with its records
        return []
    lang = options.target_lang
    both = align.document(raw, reference, source_lang=lang, target_lang=lang, mode=options.align)
    return [(segment.target, segment.source or "") for segment in both.segments]
