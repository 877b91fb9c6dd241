"""Random edits of the samples, and what a baseline must say after each: the property of the gate.

A sample is taken apart into sentences. Some are moved, left out, replaced, edited or joined by
others, clean and faulty ones, and the lines are broken anew. Which findings are new is then known
without fingerprints: a finding is old if the same check said the same of the same words of the same
sentence before, as often as it did. ``bench/baseline.py`` runs a thousand trials.
"""

from __future__ import annotations

import json
import random
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from qa.accept import Acceptance, Snapshot
from qa.accept.baseline import read
from qa.accept.compare import Baseline
from qa.accept.suppress import Suppressions
from qa.data import DocumentReport, Finding, SegmentReport
from qa.read import Job
from qa.readers.text import blocks
from qa.reports.places import region
from qa.review import Options, chosen, review
from qa.score import Nothing
from qa.split import sentences

SAMPLES = Path(__file__).parent.parent / "samples"
OPTIONS = Options(chosen(), Nothing(), source_lang="en")
RAN = frozenset(check.id for check in OPTIONS.checks)
ENDED = re.compile(r"[.!?…][“”\"»«’)]*$")
# A line that begins like this would be a list or a heading, so that nobody breaks lines there.
UNBREAKABLE = re.compile(r"(?<! ) (?=[^\s\d#>|=*+•–-])")
FAULTY = (
    "Er kam,, sah und ging.", "Sie blieb blieb den ganzen Tag zu Hause.",
    "Der Frachter lief in der Nacht in der. Meerenge auf Grund.",
    "Die Stadt Verwaltung hat den Antrag abgelehnt.", "Das Tor  stand die ganze Nacht offen.",
    "Der Bote , der gestern kam, ist krank.",
)  # fmt: skip

# What is said of a sentence: check, side, words (not for broken sentences), sentences; of a row
# also its source, which tells two rows with the same translation apart.
Said = tuple[str, str, str, str, str]


@dataclass(frozen=True, slots=True)
class Sample:
    """Paragraphs of sentences, with the lines of the source; or rows of source and target."""

    name: str
    paragraphs: tuple[tuple[str, ...], ...] = ()
    source: str = ""
    rows: tuple[tuple[str, str], ...] = ()


def samples() -> list[Sample]:
    """The samples with defects, taken apart."""
    found = []
    for path in sorted(SAMPLES.glob("*.de.txt")):
        text = path.read_text("utf-8")
        source = path.with_name(path.name.replace(".de.", ".en.")).read_text("utf-8")
        parts = [
            tuple(" ".join(block.text[a:b].split("\n")) for a, b in sentences(block.text, "de"))
            for block in blocks(text)
        ]
        found.append(Sample(path.name.removesuffix(".de.txt"), tuple(parts), source))
    lines = (SAMPLES / "phrases.jsonl").read_text("utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    found.append(Sample("phrases", rows=tuple((row["source"], row["target"]) for row in rows)))
    return found


def clean() -> list[str]:
    """Sentences without a fault."""
    found = []
    for path in sorted((SAMPLES / "human").glob("*.txt")):
        for block in blocks(path.read_text("utf-8")):
            spans = sentences(block.text, "de")
            found += [" ".join(block.text[a:b].split()) for a, b in spans]
    return [sentence for sentence in found if ENDED.search(sentence) and sentence[0].isupper()]


class Editor:
    """Edits of one trial, which spare the words of ``found``, what has findings already."""

    def __init__(self, rng: random.Random, clean: list[str], own: list[str], found: str) -> None:
        self.rng, self.clean, self.faulty, self.found = rng, clean, [*FAULTY, *own], found

    def sentence(self) -> str:
        """A sentence from elsewhere."""
        return self.rng.choice(self.faulty if self.rng.random() < 0.5 else self.clean)

    def edited(self, text: str) -> str:
        """A sentence with one word left out, doubled or replaced, unless it has findings."""
        if text in self.found:
            return text
        words = text.split(" ")
        at = self.rng.randrange(len(words))
        other = self.rng.choice(self.clean).split()[1:]
        words[at : at + 1] = self.rng.choice([[], [words[at]] * 2, other[:1]])
        return " ".join(words) or "Ja."

    def paragraphs(self, old: tuple[tuple[str, ...], ...]) -> list[list[str]]:
        """The paragraphs of a text after up to eight edits."""
        new = [list(paragraph) for paragraph in old]
        edits = (
            self._insert, self._leave_out, self._replace, self._edit, self._swap, self._move,
            self._join, self._part, self._paragraph, self._copy,
        )  # fmt: skip
        for _ in range(self.rng.randint(1, 8)):
            self.rng.choice(edits)(new)
            new = [paragraph for paragraph in new if paragraph] or [[self.sentence()]]
        return new

    def _place(self, text: list[list[str]]) -> tuple[list[str], int]:
        paragraph = self.rng.choice(text)
        return paragraph, self.rng.randrange(len(paragraph))

    def _put(self, text: list[list[str]], sentence: str) -> None:
        """Into a paragraph; a sentence without an end takes none behind it."""
        paragraph, at = self._place(text)
        if all(ENDED.search(one) for one in [sentence, *paragraph[:at]]):
            paragraph.insert(at, sentence)
        else:
            text.insert(self.rng.randrange(len(text) + 1), [sentence])

    def _insert(self, text: list[list[str]]) -> None:
        self._put(text, self.sentence())

    def _copy(self, text: list[list[str]]) -> None:
        paragraph, at = self._place(text)
        self._put(text, paragraph[at])

    def _leave_out(self, text: list[list[str]]) -> None:
        paragraph, at = self._place(text)
        del paragraph[at]

    def _replace(self, text: list[list[str]]) -> None:
        paragraph, at = self._place(text)
        self._set(paragraph, at, self.sentence())

    def _edit(self, text: list[list[str]]) -> None:
        paragraph, at = self._place(text)
        self._set(paragraph, at, self.edited(paragraph[at]))

    @staticmethod
    def _set(paragraph: list[str], at: int, sentence: str) -> None:
        if ENDED.search(sentence) or at + 1 == len(paragraph):
            paragraph[at] = sentence

    def _move(self, text: list[list[str]]) -> None:
        paragraph, at = self._place(text)
        sentence = paragraph.pop(at)
        text[:] = [paragraph for paragraph in text if paragraph] or [[self.sentence()]]
        self._put(text, sentence)

    def _swap(self, text: list[list[str]]) -> None:
        one, other = (self.rng.randrange(len(text)) for _ in range(2))
        text[one], text[other] = text[other], text[one]

    def _paragraph(self, text: list[list[str]]) -> None:
        text.insert(self.rng.randrange(len(text) + 1), [self.sentence()])

    def _join(self, text: list[list[str]]) -> None:
        at = self.rng.randrange(len(text))
        if at and all(ENDED.search(one) for one in text[at - 1]):
            text[at - 1 : at + 1] = [text[at - 1] + text[at]]

    def _part(self, text: list[list[str]]) -> None:
        at = self.rng.randrange(len(text))
        cut = self.rng.randrange(len(text[at]))
        text[at : at + 1] = [text[at][:cut], text[at][cut:]]

    def rows(self, old: tuple[tuple[str, str], ...]) -> list[tuple[str, str]]:
        """The rows of a table after up to eight edits."""
        new = list(old)
        for _ in range(self.rng.randint(1, 8)):
            at, other = (self.rng.randrange(len(new)) for _ in range(2))
            source, target = new[at]
            match self.rng.randrange(6):
                case 0:
                    new.insert(other, ("A sentence.", self.sentence()))
                case 1 if len(new) > 1:
                    del new[at]
                case 2:
                    new[at] = (source, self.sentence())
                case 3:
                    new[at] = (source, self.edited(target))
                case 4:
                    new[at], new[other] = new[other], new[at]
                case _:
                    new.insert(other, new[at])
        return new


@dataclass(frozen=True, slots=True)
class Laid:
    """A text as it stands in a file, and where its sentences are in it."""

    text: str
    sentences: tuple[tuple[int, int, str], ...]

    def covered(self, item: SegmentReport, finding: Finding) -> str:
        """The sentences that a finding of the target touches."""
        lines = self.text.split("\n")
        starts = [sum(len(line) + 1 for line in lines[:i]) for i in range(len(lines))]
        place = region(item, finding)
        start = starts[place.line - 1] + place.column - 1
        end = max(starts[place.end_line - 1] + place.end_column - 1, start + 1)
        touched = [said for a, b, said in self.sentences if a < end and start < b]
        return " ".join(touched)


def laid(paragraphs: list[list[str]], rng: random.Random, *, wrapped: bool) -> Laid:
    """The paragraphs with blank lines between them, their lines broken anywhere if ``wrapped``."""
    text, places = "\n" * rng.randrange(3), []
    for paragraph in paragraphs:
        for number, sentence in enumerate(paragraph):
            text += " " * (number > 0)
            places.append((len(text), len(text) + len(sentence), sentence))
            text += sentence
        text += "\n\n" + "\n" * (rng.random() < 0.2)
    if wrapped:
        width = rng.randint(40, 120)
        spaces = [match.start() for match in UNBREAKABLE.finditer(text)]
        line = 0
        for space, following in zip(spaces, [*spaces[1:], len(text)], strict=True):
            line = max(line, text.rfind("\n", 0, space) + 1)
            if following - line > width:
                text = f"{text[:space]}\n{text[space + 1 :]}"
    return Laid(text, tuple(places))


# A finding, the segment that it is in, and what it says without a fingerprint.
Found = tuple[Said, SegmentReport, Finding]


@dataclass(frozen=True, slots=True)
class Trial:
    """What was found before the edits, and after them beside a baseline."""

    before: list[Found]
    after: list[Found]


@dataclass(slots=True)
class Count:
    """How many findings were old and new, and how many were taken for the other."""

    old: int = 0
    new: int = 0
    old_as_new: int = 0
    new_hidden: int = 0

    def add(self, other: Count) -> None:
        """Count another trial in."""
        for field in fields(self):
            setattr(self, field.name, getattr(self, field.name) + getattr(other, field.name))


def compared(trial: Trial, states: Sequence[str] | None = None) -> Count:
    """How often the states are wrong: those of the findings, or others in their place."""
    before = Counter(said for said, *_ in trial.before)
    found = Counter(said for said, *_ in trial.after)
    states = states or [str(finding.state) for *_, finding in trial.after]
    called_new = Counter(
        said for (said, *_), state in zip(trial.after, states, strict=True) if state == "new"
    )
    new = (found - before).total()
    return Count(
        old=found.total() - new,
        new=new,
        old_as_new=(called_new - (found - before)).total(),
        # A sentence that went to another row is an old one, so the source is left out here.
        new_hidden=((_alone(found) - _alone(before)) - _alone(called_new)).total(),
    )


def _alone(said: Counter[Said]) -> Counter[tuple[str, ...]]:
    counts: Counter[tuple[str, ...]] = Counter()
    for one, count in said.items():
        counts[one[:-1]] += count
    return counts


def trial(number: int, folder: Path, texts: list[Sample], stock: list[str]) -> Trial:
    """The trial of this number: samples take turns."""
    sample = texts[number % len(texts)]
    return (try_rows if sample.rows else try_text)(sample, random.Random(number), folder, stock)


def try_text(sample: Sample, rng: random.Random, folder: Path, stock: list[str]) -> Trial:
    """One trial with a running text, mostly beside its source."""
    path, source = folder / "a.md", folder / "s.txt"
    source.write_text(sample.source, "utf-8")
    lines = sample.source.split("\n")

    def run(text: Laid, acceptance: Acceptance) -> list[Found]:
        path.write_text(text.text, "utf-8")
        # With the source and without it, sentences are joined to other segments.
        job = Job(str(path), str(source) if rng.random() < 0.8 else None)
        found = _found(acceptance, job)
        return [(_said(one, *where(text, item, one)), item, one) for item, one in found]

    def where(text: Laid, item: SegmentReport, one: Finding) -> tuple[str, str]:
        return lines[one.line - 1] if one.side == "source" else text.covered(item, one), ""

    before = run(
        laid([*map(list, sample.paragraphs)], rng, wrapped=rng.random() < 0.5), first(folder)
    )
    own = [sentence for paragraph in sample.paragraphs for sentence in paragraph]
    editor = Editor(rng, stock, own, "\n".join(said[3] for said, *_ in before))
    new = laid(editor.paragraphs(sample.paragraphs), rng, wrapped=rng.random() < 0.7)
    return Trial(before, run(new, second(folder)))


def try_rows(sample: Sample, rng: random.Random, folder: Path, stock: list[str]) -> Trial:
    """One trial with a table."""
    path = folder / "a.jsonl"

    def run(rows: Sequence[tuple[str, str]], acceptance: Acceptance) -> list[Found]:
        lines = [json.dumps({"source": source, "target": target}) for source, target in rows]
        path.write_text("\n".join(lines), "utf-8")
        found = _found(acceptance, Job(str(path)))
        return [
            (_said(one, item.segment.target, item.segment.source or ""), item, one)
            for item, one in found
        ]

    before = run(sample.rows, first(folder))
    own = [target for _, target in sample.rows]
    editor = Editor(rng, stock, own, "\n".join(said[3] for said, *_ in before))
    return Trial(before, run(editor.rows(sample.rows), second(folder)))


def _said(finding: Finding, where: str, beside: str) -> Said:
    words = " ".join(finding.text.split())
    if finding.check == "garbled-sentence":
        words = ""  # which words show the break may change with what stands around
    return finding.check, finding.side, words, where, beside


def first(folder: Path) -> Acceptance:
    """What writes a baseline."""
    return _acceptance(snapshot=Snapshot(str(folder / "b.json"), "none"))


def second(folder: Path) -> Acceptance:
    """What compares with it."""
    path = str(folder / "b.json")
    return _acceptance(baseline=Baseline(path, read(path)[0]))


def _acceptance(**more: Any) -> Acceptance:
    return Acceptance(lambda path: RAN, Suppressions(lambda path: RAN), **more)


def _found(acceptance: Acceptance, job: Job) -> list[tuple[SegmentReport, Finding]]:
    found = [
        (item, finding)
        for event in acceptance.marked(review([job], OPTIONS))
        if isinstance(event, DocumentReport)
        for item in event.segments
        for finding in item.findings
    ]
    acceptance.write()
    return found
