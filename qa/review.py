"""The whole pipeline: files -> documents -> reports, one document after the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from qa import align
from qa.accepted import Accepted
from qa.align.keys import beside
from qa.check import CHECKS, Check
from qa.data import Document, DocumentReport, Policy, Raw, Record, Scores, Segment, SegmentReport
from qa.errors import InputError, MtqaError, UsageError
from qa.find import Finder, once, when_wanted
from qa.fingerprint import fingerprinted, numbered
from qa.glossary import Glossary
from qa.identify import identified, mistaken, stated, undecided
from qa.metrics import Pair
from qa.rate import DOUBTFUL, GARBLED, rate
from qa.rate.doubts import doubted, hinted
from qa.read import Job, read_file
from qa.readers import by_ending
from qa.score import Nothing, Scorer
from qa.text.composed import composed, restored
from qa.totals import Summary, Tally

# A part of a document; the numbers of a document whose last part was given; a file that failed;
# at the end what was let pass.
Event = DocumentReport | Summary | MtqaError | Accepted

# Readers of files in which a source is no column of a table.
UNITS = ("po", "tmx", "xcstrings", "xliff")


@dataclass(frozen=True, slots=True)
class Options:
    """How to review. ``source_lang`` None is found from the text; ``policy`` None is the run's.

    ``finder`` runs the rules while the scorer scores, or after it.
    """

    checks: tuple[Check, ...]
    scorer: Scorer
    source_lang: str | None = None
    target_lang: str = "de"
    align: str = "auto"
    encoding: str | None = None
    policy: Policy | None = None
    finder: Finder = when_wanted


def chosen(
    select: Sequence[str] = (), ignore: Sequence[str] = (), glossary: Glossary | None = None
) -> tuple[Check, ...]:
    """The checks with these names, or those that are on by default, less the ignored ones.

    In the order of the registry, so that the same checks give the same bytes.

    With a glossary, those that look terms up are on, too.

    Raises:
        UsageError: there is no such check; the message lists the names.
    """
    import qa.checks  # noqa: F401  (registers them)

    wanted, unwanted = ({CHECKS[name].id for name in names} for names in (select, ignore))
    if not wanted:
        wanted = {c.id for c in CHECKS.values() if c.default or (glossary and c.needs_glossary)}
    return tuple(
        replace(check, glossary=glossary) if check.needs_glossary else check
        for check in CHECKS.values()
        if check.id in wanted - unwanted
    )


def review_document(
    document: Document,
    checks: Sequence[Check],
    scorer: Scorer | None = None,
    seen: Counter[str] | None = None,
    finder: Finder = when_wanted,
) -> DocumentReport:
    """Check and score one document; what is found counts in its text as it is.

    Of a document in parts, ``seen`` counts the fingerprints of the parts before.
    """
    plain = composed(document)
    seen = Counter() if seen is None else seen
    rated = _reviewed(plain, checks, scorer or Nothing(), seen, finder)
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
    document: Document,
    checks: Sequence[Check],
    scorer: Scorer,
    seen: Counter[str],
    finder: Finder,
) -> tuple[SegmentReport, ...]:
    """The reports of a document whose letters are composed."""
    begun = finder(checks, document)
    names = {check.id for check in checks}
    scores = [_only(score, names) for score in scorer.score(document.segments)]
    found = once(document, begun())
    if GARBLED in names:
        scores = doubted(document, found, scores)
    if DOUBTFUL in names:
        scores = list(map(hinted, scores))
    scores = _known_again(document, scores)
    rated = tuple(map(rate, document.segments, found, scores))
    known = numbered([item.findings for item in rated], seen)
    return tuple(replace(item, findings=own) for item, own in zip(rated, known, strict=True))


def _as_it_is(report: SegmentReport, segment: Segment) -> SegmentReport:
    """A report of the composed segment as one of the segment."""
    return replace(report, segment=segment, findings=tuple(restored(report.findings, segment)))


def _only(scores: Scores, names: set[str]) -> Scores:
    """The scores without findings of checks that were not asked for."""
    spans = tuple(finding for finding in scores.spans if finding.check in names)
    doubts = scores.doubts if names & {GARBLED, DOUBTFUL} else ()
    if (len(spans), len(doubts)) == (len(scores.spans), len(scores.doubts)):
        return scores
    return replace(scores, spans=spans, doubts=doubts)


def _known_again(document: Document, scores: Sequence[Scores]) -> list[Scores]:
    """The scores, what a model found with fingerprints like those of the rules."""
    found = fingerprinted(document, [score.spans for score in scores])
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
    compared = held = False
    try:
        for document, pairs in documents(job, options):
            compared = compared or any(s.source is not None for s in document.segments)
            held = held or bool(document.segments)
            if tally and not tally.goes_on(document):
                yield tally.summary()
                tally = None
            tally = tally or Tally(document.path, document.doc, options.policy)
            report = review_document(
                document, options.checks, options.scorer, tally.seen, options.finder
            )
            tally.add(report.segments, pairs)
            yield replace(report, policy=options.policy)
    except MtqaError:
        # What was checked before an unreadable line is reported and closed all the same.
        if tally:
            yield tally.summary()
        raise
    if tally:
        yield tally.summary()
    if not compared and (problem := _without_source(job, options, held=held)):
        raise problem


def _without_source(job: Job, options: Options, *, held: bool) -> InputError | None:
    """What is wrong where all checks need a source, and a file has none: nothing was checked.

    So it is where sources are asked for and the file, which ``held`` text, is to bring its own.
    """
    if job.own and held:
        what = "has no source beside its texts, so nothing in it was compared."
        return InputError(job.path, what, "Give it sources, or check it without --source.")
    running = [one for one in options.checks if not one.model or options.scorer.name != "none"]
    if not running or not all(check.needs_source for check in running):
        return None
    which = running[0].id if len(running) == 1 else "every check that runs"
    return InputError(
        job.path,
        f"was not checked: it has no source, and {which} needs one.",
        "Name the source text with --source, or select a check that reads German alone.",
    )


def documents(
    job: Job,
    options: Options,
    raws: Iterable[Raw] | None = None,
    read: Callable[..., Iterable[Raw]] | None = None,
) -> Iterator[tuple[Document, list[Pair]]]:
    """The documents of a job, each with its pairs of target and reference from ``--reference``.

    ``raws`` are given by who has read the file already; ``read`` is asked for its partners, which
    an editor may hold in a newer version than the disk does.
    """
    read = read or read_file
    ours, theirs = options.source_lang, options.target_lang
    source = _text(read, job.source, options, ours) if job.source else None
    reference = _text(read, job.reference, options, theirs) if job.reference else None
    lang: str | None = None
    doc: str | None = None
    few: tuple[Record, ...] = ()  # rows whose language may turn out to be another one
    usual = lang
    if raws is None:
        raws = read(job.path, encoding=options.encoding, lang=theirs, source_lang=ours)
    for number, raw in enumerate(_beside(raws, source, reference, options)):
        few = few if raw.doc is None else ()
        known = lang if raw.doc == doc and not few else None
        usual = usual if few else lang
        whole = replace(raw, records=(*few, *raw.records)) if few else raw
        told = stated(raw, ours, theirs)
        lang = told or known or identified(whole, source, theirs, usual)
        if not number:
            raw = replace(raw, notes=(*raw.notes, *mistaken(raw, source, told, theirs)))
        doc, few = raw.doc, () if known else undecided(whole)
        document = align.document(
            raw, source, source_lang=lang, target_lang=theirs, mode=options.align
        )
        yield document, _pairs(raw, reference, options)


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
            raise InputError(raw.path, *_own_sources(raw.path))
        odd = next((other for other in others if other.keyed != raw.keyed), None)
        if odd:
            what = "has texts by key" if odd.keyed else "has no texts by key"
            raise InputError(odd.path, f"{what}, unlike {raw.path}.", "Give two files of one kind.")
        if raw.keyed:
            yield from beside(raw, source if options.align != "none" else None, reference)
        else:
            yield raw


def _own_sources(path: str) -> tuple[str, str]:
    """What is wrong with another text for a file of records, and what to do."""
    reader = by_ending(path)
    if reader and reader.name in UNITS:
        what = "holds its sources itself, so --source and --reference have no place."
        return what, "Check it without them, or name folders."
    what = "is a table, so --source and --reference have no place."
    return what, "Give it columns named source and reference."


def _text(read: Callable[..., Iterable[Raw]], path: str, options: Options, lang: str | None) -> Raw:
    """A source or reference file, which must be running text or texts by key."""
    raws = list(read(path, encoding=options.encoding, lang=lang))
    if len(raws) != 1 or (raws[0].records and not raws[0].keyed):
        raise InputError(path, "is a table.", "Give running text, or put both into one table.")
    return raws[0]


def _pairs(raw: Raw, reference: Raw | None, options: Options) -> list[Pair]:
    if reference is None or raw.keyed:  # which has it with its records
        return []
    lang = options.target_lang
    both = align.document(raw, reference, source_lang=lang, target_lang=lang, mode=options.align)
    return [(segment.target, segment.source or "") for segment in both.segments]
