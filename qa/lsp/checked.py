"""A text checked: by rules at once, and again with what a model says, once that is known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from qa.accept import acceptance
from qa.accepted import Accepted, Remark
from qa.data import Document, DocumentReport, Raw, Scores, Segment
from qa.errors import InputError
from qa.files.partner import is_keyed
from qa.find import Finder, Found
from qa.lsp.known import Known, Rules, again, moved
from qa.lsp.setup import Setup, supposed, unwanted
from qa.lsp.texts import Buffer, read
from qa.review import documents, review_document
from qa.score import Nothing, Scorer
from qa.session import ran
from qa.text.recall import Memory, recalling

FEW = 16  # segments that a model judges without asking whether that is still wanted
# Characters of the longest text that is checked: with more, nobody would get an answer in time.
MOST = 1_000_000
# Formats of which most files are no translations, beside those of texts by key.
DATA = ("csv", "jsonl", "tsv", "xcstrings")
Key = tuple[str, str | None, str | None, str, str]


class Superseded(Exception):
    """A newer version of the text is there."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A version of a text with what was found in it.

    ``found`` is what the rules say of each document, ``rules`` what they say of paragraphs,
    ``known`` what a model said of segments, ``memory`` what else was worked out.
    ``refused`` is why it was not checked, if it was not, and ``notes`` are for who looks closer.
    """

    buffer: Buffer
    setup: Setup
    reports: tuple[DocumentReport, ...] = ()
    found: tuple[Found, ...] = ()
    rules: Known = field(default_factory=dict)
    remarks: tuple[Remark, ...] = ()
    known: dict[Key, Scores] = field(default_factory=dict)
    memory: Memory = field(default_factory=Memory)
    refused: InputError | str | None = None
    notes: tuple[str, ...] = ()


def by_rules(
    buffer: Buffer, setup: Setup, reading: Callable[..., Iterable[Raw]], before: Checked | None
) -> Checked:
    """What the rules find; of sentences that are as ``before``, what a model said of them, too."""
    memory = Memory(before.memory if before else None)
    with recalling(memory):
        return replace(_by_rules(buffer, setup, reading, before), memory=memory)


def _by_rules(
    buffer: Buffer, setup: Setup, reading: Callable[..., Iterable[Raw]], before: Checked | None
) -> Checked:
    same = before if before and before.setup is setup else None
    begun = Checked(
        buffer, setup, rules=same.rules if same else {}, known=before.known if before else {}
    )
    if not buffer.text.strip():
        return begun
    if len(buffer.text) > MOST:
        said = "the text is too long to be checked in an editor"
        return replace(begun, refused=f"{said}: mtqa check {buffer.path} does it.")
    mine = setup.mine
    try:
        raws = read(buffer, mine.target_lang, mine.source_lang)
        if (why := unwanted(raws, setup)) is not None:
            return replace(begun, refused=why)
        texts, notes = _documents(raws, setup, reading)
    except InputError as error:
        data = buffer.format in DATA or is_keyed(buffer.path)
        return begun if data and not supposed(setup) else replace(begun, refused=error)
    rules = Rules(begun.rules)
    reports = _reviewed(texts, setup, _Remembering(begun.known), rules)
    found = replace(begun, found=tuple(rules.found), rules=rules.known, notes=notes)
    return _marked(found, reports, Nothing())


def by_model(checked: Checked, scorer: Scorer, stop: Callable[[], bool]) -> Checked:
    """What rules and model find.

    Raises:
        Superseded: ``stop`` says that nobody waits for it any more.
    """
    texts = [report.document for report in checked.reports]
    judge = _Interruptible(scorer, stop)
    reports = _reviewed(texts, checked.setup, judge, again(iter(checked.found)))
    return _marked(replace(checked, known=judge.known), reports, scorer)


def _documents(
    raws: Sequence[Raw], setup: Setup, reading: Callable[..., Iterable[Raw]]
) -> tuple[list[Document], tuple[str, ...]]:
    """The documents, and what to say of a source that stands beside them and does not fit."""
    job, notes = setup.job, list[str]()
    if job.source and any(raw.records and not raw.keyed for raw in raws):
        job = replace(job, source=None)  # which a table has in it
    if job.source != setup.stated.source:
        try:
            return [found for found, _ in documents(job, setup.mine, raws, reading)], ()
        except InputError as error:
            notes.append(f"{error} The translation is checked alone.")
            job = setup.stated
    return [found for found, _ in documents(job, setup.mine, raws, reading)], tuple(notes)


def _reviewed(
    texts: Sequence[Document], setup: Setup, scorer: Scorer, finder: Finder
) -> list[DocumentReport]:
    seen: Counter[str] = Counter()
    reports = []
    for document in texts:
        seen = seen if document.part else Counter()
        reports.append(review_document(document, setup.mine.checks, scorer, seen, finder))
    return reports


def _marked(checked: Checked, reports: Iterable[DocumentReport], scorer: Scorer) -> Checked:
    """The reports with what is let pass marked, and what may be a mistake in what says so."""
    setup = checked.setup
    names = ran(lambda path: replace(setup.own(path), scorer=scorer))
    events = list(acceptance(setup.options, names, scorer.name).marked(reports))
    remarks = [one for event in events if isinstance(event, Accepted) for one in event.remarks]
    found = tuple(event for event in events if isinstance(event, DocumentReport))
    return replace(checked, reports=found, remarks=tuple(remarks))


class _Remembering:
    """Says what a model said of the same sentence, and nothing of others."""

    name, hash = "remembered", ""

    def __init__(self, known: dict[Key, Scores]) -> None:
        self._known = known

    def score(self, segments: Sequence[Segment]) -> list[Scores]:
        found = ((self._known.get(_key(segment)), segment) for segment in segments)
        return [moved(scores, segment) if scores else Scores() for scores, segment in found]


class _Interruptible:
    """A scorer that looks up between paragraphs, and remembers what it said."""

    def __init__(self, scorer: Scorer, stop: Callable[[], bool]) -> None:
        self._scorer, self._stop = scorer, stop
        self.name, self.hash = scorer.name, scorer.hash
        self.known: dict[Key, Scores] = {}

    def score(self, segments: Sequence[Segment]) -> list[Scores]:
        found: list[Scores] = []
        for part in _parts(segments):
            if self._stop():
                raise Superseded
            found += self._scorer.score(part)
        self.known.update(zip(map(_key, segments), found, strict=True))
        return found


def _parts(segments: Sequence[Segment]) -> Iterator[Sequence[Segment]]:
    """Some paragraphs at a time: what stands in another one no scorer looks at."""
    first = 0
    for index, segment in enumerate(segments):
        if index - first >= FEW and not segment.context:
            yield segments[first:index]
            first = index
    yield segments[first:]


def _key(segment: Segment) -> Key:
    langs = segment.source_lang, segment.target_lang
    return (segment.target, segment.source, *langs, segment.context)
