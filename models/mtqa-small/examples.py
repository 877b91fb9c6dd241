"""Training examples: what is judged, with its labels, from human judgements and from noise.

A group is a handful of items that must meet in one batch, with the pairs in it that a ranking loss
compares. Labels that are not known are left out, never guessed.
"""

from __future__ import annotations

import difflib
import gzip
import json
import math
import random
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise, permutations
from pathlib import Path
from typing import Any

import breaks  # noqa: F401  (registers its functions)
import crossed
import lexicon
import slips  # noqa: F401
import slots
import strays  # noqa: F401
from fitting import Fitting
from noise import (
    BREAKS,
    GAP,
    MEANING,
    SLIPS,
    WRONG,
    Context,
    Noise,
    Word,
    join,
    places,
    seam,
    split,
)

from qa.backends.estimator.usage import Usage

Row = dict[str, Any]
HERE = Path(__file__).resolve().parent
WRITTEN, RATED, SLOTS, ANNOTATED = (
    HERE / f"{name}.jsonl.gz" for name in ("broken", "errors", "slots", "annotations")
)
TARGET_CHANNELS = frozenset(("wrong", "major", "gap", "broken", "fluency", "accuracy"))
UNTRUE_CHANNELS = ("wrong", "major", "accuracy")
ALL_CHANNELS = TARGET_CHANNELS | {"omitted"}
# Penalties that noise stands for. A broken sentence is a major to critical error (5 to 25).
BROKEN, SLIP, UNTRUE, WORTHLESS = 12.0, 1.0, 6.0, 25.0
WORDING = 3.0  # one word more or less than the source says
# Other languages than German teach what any estimator knows: which words lack their counterpart.
FOREIGN = ("ru-en", "en-zh", "ro-en", "et-en")
ORDINARY, MANUALS = ("wmt-news", "opennmt-demo", "wesnoth"), 0.25  # and the share of all others
NEAR, SAME = 12, 0.6  # neighbours of a pair; what shares more of its words says the same
LONG = r"\w{4,}"  # words that tell a subject
COMMONEST = 60  # a word in more texts is no subject
SHORT = 180  # letters of a text that small words are taken out of
NEUTRAL = 0.2  # clean text that nobody has judged
WEIGHTS = {"major": 5.0, "critical": 5.0, "minor": 1.0, "neutral": 0.0}  # Freitag et al. 2021


@dataclass(frozen=True)
class Mark:
    """A labelled stretch of text: channel of ``network.TOKEN``, offsets, label 0..1."""

    channel: str
    start: int
    end: int
    value: float = 1.0


@dataclass(frozen=True)
class Item:
    """One text to judge. ``labels`` are 0..1; channels in ``known`` are 0 where no mark is."""

    target: str
    source: str | None
    style: str
    labels: dict[str, float]
    marks: tuple[Mark, ...] = ()
    known: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Group:
    """Items of one batch and (better, worse, weight) index pairs for the ranking of ``total``."""

    items: tuple[Item, ...]
    pairs: tuple[tuple[int, int, float], ...] = ()


@dataclass
class Corpus:
    """The training texts in memory."""

    native: list[Row] = field(default_factory=list)
    parallel: list[Row] = field(default_factory=list)
    other: list[Row] = field(default_factory=list)
    mqm: list[list[Row]] = field(default_factory=list)  # rows of one source together
    foreign: list[list[Row]] = field(default_factory=list)  # MQM of zh-en, by source
    da: list[Row] = field(default_factory=list)
    da_foreign: list[Row] = field(default_factory=list)
    annotated: list[list[Row]] = field(default_factory=list)  # real ones with their errors
    postedit: list[Row] = field(default_factory=list)
    critical: list[Row] = field(default_factory=list)
    learner: list[Row] = field(default_factory=list)
    written: list[Row] = field(default_factory=list)  # broken and hard clean sentences
    rated: list[list[Row]] = field(default_factory=list)  # translations with their errors
    slots: list[Row] = field(default_factory=list)  # translations with exchangeable words
    contrast: dict[str, list[Row]] = field(default_factory=dict)
    names: list[str] = field(default_factory=list)
    nouns: dict[str, list[str]] = field(default_factory=dict)
    known: frozenset[str] = frozenset()
    verbs: dict[str, str] = field(default_factory=dict)  # other number of a finite verb
    near: dict[str, list[str]] = field(default_factory=dict)
    fitting: Fitting = field(default_factory=Fitting)
    usage: Usage = field(default_factory=Usage.empty)
    there: lexicon.Table = field(default_factory=dict)  # p(German word | source word)
    back: lexicon.Table = field(default_factory=dict)
    tongues: dict[str, tuple[lexicon.Table, lexicon.Table]] = field(default_factory=dict)  # others
    articles: dict[str, list[Row]] = field(default_factory=dict)  # judged, of each source the best
    subjects: dict[str, list[int]] = field(default_factory=dict)  # rarer words, where they stand
    cased: dict[str, str] = field(default_factory=dict)  # how a German word is written mostly

    def tables(self, row: Row) -> tuple[lexicon.Table, lexicon.Table]:
        """Which word renders which in the languages of a pair."""
        return self.tongues.get(row["lp"], ({}, {})) if "lp" in row else (self.there, self.back)

    def judged(self) -> Iterator[Row]:
        """The real translations that come with a judgement."""
        yield from (*self.da, *self.critical)
        for group in self.mqm:
            yield from group


def rows(path: Path, limit: int | None = None) -> Iterator[Row]:
    """The objects of a gzip-compressed JSON-lines file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if number == limit:
                return
            yield json.loads(line)


def kept(path: Path, *, back: bool | str = False, limit: int | None = None) -> list[Row]:
    """The rows that a network reads, or those that are kept ``back`` for what is read off it.

    What is kept back as "test" serves measurements only.
    """
    return [row for row in rows(path) if row.get("kept back", False) == back][:limit]


def squash(penalty: float) -> float:
    """A penalty of 0..25 on a scale of 0..1 that spreads the small ones."""
    return math.log1p(min(max(penalty, 0.0), 25.0)) / math.log(26)


def held_out(source: str) -> bool:
    """Whether a source belongs to the 4 % kept for calibration; a hash, so it never moves."""
    return sum(source.encode()) % 25 == 0


def load(data: Path, *, limit: int | None = None) -> Corpus:
    """Read ``data/train``; TED transcripts (CC-BY-NC-ND) stay out."""
    train = data / "train"
    native = list(rows(train / "native.de.jsonl.gz", limit))
    parallel = list(rows(train / "parallel.en-de.jsonl.gz", limit))
    other = list(rows(train / "parallel.xx-de.jsonl.gz", limit))
    for table in (parallel, other):
        for at, row in enumerate(table):
            row["at"] = at
    corpus = Corpus(native=native, parallel=parallel, other=other)
    corpus.subjects = subjects(row["target"] for row in parallel)
    corpus.mqm = judged(data, held=False, limit=limit)
    corpus.articles = articles(corpus.mqm)
    back = {row["id"] for row in kept(ANNOTATED, back=True)}
    for row in assessed(data, limit=limit):
        if row["id"] not in back:
            (corpus.critical if "label" in row else corpus.da).append(row)
    corpus.da_foreign = [row for row in rows(train / "da.jsonl.gz", limit) if row["lp"] in FOREIGN]
    corpus.foreign = grouped(
        row
        for row in rows(train / "mqm.other.jsonl.gz", limit)
        if row["lp"] == "zh-en" and row["origin"] != "ted"
    )
    corpus.postedit = list(rows(train / "postedit.en-de.jsonl.gz", limit))
    real = (*corpus.judged(), *fallbacks(data, parallel, limit=limit))
    corpus.annotated = grouped(annotated(real))
    corpus.learner = list(rows(train / "learner.de.jsonl.gz", limit))
    corpus.written = kept(WRITTEN, limit=limit)
    corpus.rated = [rated(row) for row in kept(RATED, limit=limit)]
    corpus.slots = kept(SLOTS, limit=limit)
    contrast = defaultdict(list)
    for row in rows(train / "contrast.train.jsonl.gz", limit):
        contrast[row["phenomenon"]].append(row)
    corpus.contrast = dict(contrast)
    _lexicon(corpus)
    german = (("text", native), ("target", parallel))
    corpus.fitting = Fitting.learn(row[side] for side, table in german for row in table)
    corpus.cased = lexicon.cased(row["target"] for row in parallel)
    corpus.verbs = verb_numbers(contrast.get("subj_verb_agreement", ()))
    return corpus


def assessed(data: Path, *, limit: int | None = None) -> Iterator[Row]:
    """Translations into German that were assessed, and those searched for critical errors.

    Only the latter have a ``label``.
    """
    found = rows(data / "train" / "da.jsonl.gz", limit)
    yield from (row for row in found if row["lp"] == "en-de")
    yield from map(mended, rows(data / "train" / "critical.en-de.jsonl.gz", limit))


def fallbacks(data: Path, parallel: Iterable[Row] = (), *, limit: int | None = None) -> list[Row]:
    """The machine translations of news that `contrast.train` made its errors in, each once.

    ``post_edit`` is the human translation, where ``parallel`` has it.
    """
    human = {row["source"].strip(): row["target"] for row in parallel}
    found: dict[tuple[str, str], Row] = {}
    for row in rows(data / "train" / "contrast.train.jsonl.gz", limit):
        source, target = row["source"].strip(), row["correct"].strip()
        if row["correct_is"] == "mt":
            right = human.get(source)
            new = {"id": row["id"], "source": source, "target": target, "post_edit": right}
            found.setdefault((source, target), new)
    return list(found.values())


def mended(row: Row) -> Row:
    """A row without the spaces that detokenisation left beside its hyphens.

    >>> mended({"source": "my user boxes", "target": "meine Benutzer - Boxen"})["target"]
    'meine Benutzer-Boxen'
    """
    if " - " in row["source"]:
        return row
    return {**row, "target": re.sub(r"(?<=\w) - (?=[A-ZÄÖÜ]\w)", "-", row["target"])}


def verb_numbers(table: Iterable[Row]) -> dict[str, str]:
    """Singular to plural of finite verbs and back, from contrasts of one verb.

    >>> row = {"correct": "Sie singt laut.", "incorrect": "Sie singen laut."}
    >>> sorted(verb_numbers([row]).items())
    [('singen', 'singt'), ('singt', 'singen')]
    """
    counts: Counter[tuple[str, str]] = Counter()
    for row in table:
        words = zip(row["correct"].split(), row["incorrect"].split(), strict=False)
        for one, two in (tuple(w.strip('.,;:!?“"') for w in pair) for pair in words):
            if one != two and one.isalpha() and one.islower() and two.islower():
                counts[one, two] += 1
                counts[two, one] += 1
    return {one: two for (one, two), _ in reversed(counts.most_common())}


def judged(data: Path, *, held: bool, limit: int | None = None) -> list[list[Row]]:
    """MQM rows grouped by source: the held-out sources or all the others."""
    return grouped(
        row
        for name in ("mqm.en-de", "bio.en-de")
        for row in rows(data / "train" / f"{name}.jsonl.gz", limit)
        if row["origin"] != "ted" and not row.get("artefact")
        if held_out(row["source"]) == held
    )


def keys(text: str) -> set[str]:
    """The longer words of a text, in small letters.

    >>> sorted(keys("Am Markt kauft er Äpfel."))
    ['kauft', 'markt', 'äpfel']
    """
    return {word.lower() for word in re.findall(LONG, text)}


def shared(one: set[str], two: set[str]) -> float:
    """What two sets have in common, as a share of the smaller.

    >>> shared({"markt", "kauft"}, {"markt", "äpfel", "birnen"})
    0.5
    """
    return len(one & two) / max(1, min(len(one), len(two)))


def articles(groups: Iterable[list[Row]]) -> dict[str, list[Row]]:
    """The best translation of each source by document, of documents with several sources."""
    found = defaultdict(list)
    for group in groups:
        if "doc" in group[0]:
            found[group[0]["doc"]].append(min(group, key=lambda row: row["penalty"]))
    return {doc: best for doc, best in found.items() if len(best) > 1}


def subjects(texts: Iterable[str]) -> dict[str, list[int]]:
    """Words that stand in several texts, but not in many, and in which.

    >>> subjects(["Der Markt öffnet.", "Am Markt.", "Die Äpfel."])
    {'markt': [0, 1]}
    """
    found: dict[str, list[int]] = defaultdict(list)
    for at, text in enumerate(texts):
        for word in keys(text):
            found[word].append(at)
    return {word: places for word, places in found.items() if 1 < len(places) <= COMMONEST}


def grouped(table: Iterable[Row]) -> list[list[Row]]:
    """Rows of one source together."""
    found = defaultdict(list)
    for row in table:
        found[row["source"]].append(row)
    return list(found.values())


def _lexicon(corpus: Corpus) -> None:
    """Nouns by ending, and names that pass into German unchanged."""
    counts: Counter[str] = Counter()
    for row in corpus.native[::6]:
        counts.update(re.findall(r"(?<=[a-zäöüß] )[A-ZÄÖÜ][a-zäöüß]{3,}", row["text"]))
    corpus.known = frozenset(word for word, count in counts.items() if count > 3)
    for word, count in counts.items():
        if count > 12 or len(corpus.native) < 5000:
            corpus.nouns.setdefault(word[-3:], []).append(word)
    shared: Counter[str] = Counter()
    for row in corpus.parallel[::5]:
        capital = set(re.findall(r"\b[A-Z][a-z]{3,}\b", row["source"]))
        shared.update(capital & set(re.findall(r"(?<= )[A-Z][a-z]{3,}\b", row["target"])))
    corpus.names = [word for word, count in shared.items() if count < 40]


class Maker:
    """Makes groups of each kind, from one random generator."""

    def __init__(self, corpus: Corpus, seed: int) -> None:
        self.corpus = corpus
        self.rng = random.Random(seed)

    # ---- clean German, rich in near misses

    def passage(self) -> tuple[str, list[str]]:
        """One to three neighbouring native sentences, and the words of the next one."""
        native, rng = self.corpus.native, self.rng
        at = rng.randrange(len(native))
        size = rng.choice([1, 1, 1, 1, 2, 2])
        run = [native[at]]
        for row in native[at + 1 : at + size]:
            if row["doc"] == run[-1]["doc"] and row["n"] == run[-1]["n"] + 1:
                run.append(row)
        after = native[(at + len(run)) % len(native)]["text"]
        text = " ".join(row["text"] for row in run)
        return (text, after.split()) if len(text) < 300 else self.passage()

    def disguise(self, text: str) -> str:
        """The same clean text as a headline, a quotation, a fragment, direct speech, ..."""
        rng, chance = self.rng, self.rng.random()
        stem = text[:-1] if text.endswith(".") else text
        if chance < 0.46:
            return text
        if chance < 0.50:  # of a quotation over several sentences
            return rng.choice(["„{}", "{}“", "«{}", "{}»", '"{}', '{}"']).format(text)
        if chance < 0.56:
            return stem
        if chance < 0.68:
            return self._dialogue(text)
        if chance < 0.73:
            return rng.choice(["„{}.“", "„{}.“", "«{}.»", "»{}.«", '"{}."', "– {}."]).format(stem)
        if chance < 0.83:
            return self._speech(stem)
        if chance < 0.87:
            return text.replace(", ", rng.choice([" – ", "; "]), 1)
        if chance < 0.90:
            return f"{rng.choice(LABELS)}: {text}"
        if chance < 0.91:
            return text.replace("ß", "ss").replace("„", "«").replace("“", "»")
        if chance < 0.925:
            return self._titled(text)
        if chance < 0.95:
            return self._caption(stem)
        return self._fragment(stem)

    def _dialogue(self, text: str) -> str:
        """Quotations of several sentences, cut by who says them, or two voices in turn."""
        rng = self.rng
        parts = [text, self._short()]
        if rng.random() < 0.4:
            parts.insert(rng.randrange(3), self._short())
        who = f"{rng.choice(SAYING)} {rng.choice(SPEAKERS)}"
        stems = [part[:-1] if part.endswith(".") else part for part in parts]
        first, rest = stems[0], " ".join(parts[1:])
        return rng.choice(
            [
                f"„{' '.join(parts)}“",
                f"„{' '.join(parts)}“ {self._short()}",
                f"„{first}“, {who}. „{rest}“",
                f"{' '.join(parts[:-1])} „{stems[-1]}“, {who}.",
                " – ".join(f"„{part}“" for part in parts),
                f"„{' '.join(parts[:-1])} {stems[-1]}“, {who}. {self._short()}",
                f"„{first} …“ {self._short()} „{rest}“",
            ]
        )

    def _short(self) -> str:
        """A short native sentence or one of a dialogue."""
        for _ in range(20):
            if self.rng.random() < 0.6:
                text = str(self.rng.choice(self.corpus.native)["text"])
            else:
                text = str(self.rng.choice(self.corpus.other)["target"])
            if 12 < len(text) < 90 and text[-1] in ".!?" and not set(text) & set('„“»«"'):
                return text
        return "Ja."

    def _phrase(self) -> str:
        """A noun phrase out of a native sentence."""
        for _ in range(20):
            found = re.search(NOUN_PHRASE, str(self.rng.choice(self.corpus.native)["text"]))
            if found and len(found[0]) < 50:
                return found[0]
        return "Der Hafen"

    def _caption(self, stem: str) -> str:
        """A caption, a list of short things, or a path through menus."""
        rng = self.rng
        things = [self._phrase() for _ in range(rng.choice([2, 3, 3]))]
        names = rng.choices(self.corpus.names or ["Berlin"], k=2)
        nouns = [rng.choice(row) for row in rng.choices(list(self.corpus.nouns.values()), k=3)]
        return rng.choice(
            [
                f"{stem}. (Foto: {names[0]}/{names[1]})",
                f"{things[0]}, {rng.choice(['um', 'vermutlich', 'etwa'])} "
                f"{rng.randrange(1850, 2020)}",
                f"{things[0]} (links) und {things[1]} (rechts). Archiv: {names[0]}",
                ". ".join(things) + ".",
                ", ".join(things),
                f"{things[0]}: {nouns[0]}, {nouns[1]} und {nouns[2]}",
                f"{nouns[0]}: {things[0]} ohne {nouns[1]}",
                f"{nouns[0]} nach {nouns[1]} in {names[0]}",
                f"{names[0]} – {names[1]} {rng.randrange(6)}:{rng.randrange(6)}",
                f"Wählen Sie „{nouns[0]} > {nouns[1]} > {nouns[2]}“.",
                f"{nouns[0]}, {nouns[1]} – und {nouns[2]}.",
                f"Im {rng.choice(['Mai', 'Juni', 'Herbst'])}: {nouns[0]}, {nouns[1]}, {nouns[2]}.",
            ]
        )

    def _speech(self, stem: str) -> str:
        verb, speaker = self.rng.choice(SAYING), self.rng.choice(SPEAKERS)
        who = f"{verb} {speaker}"
        parts = re.split(r"(?<=,) ", stem)
        if len(parts) > 1 and self.rng.random() < 0.5:
            cut = self.rng.randrange(1, len(parts))
            first, second = " ".join(parts[:cut])[:-1], " ".join(parts[cut:])
            return f"„{first}“, {who}, „{second}.“"
        first = f"{speaker[0].upper()}{speaker[1:]} {verb}"
        return self.rng.choice([f"„{stem}“, {who}.", f"{first}: „{stem}.“"])

    def _titled(self, text: str) -> str:
        """A foreign title in quotation marks behind the first noun phrase."""
        found = re.match(NOUN_PHRASE, text)
        words = re.findall(r"[A-Za-z]+", self.pair()["source"])[:9]
        size = self.rng.randrange(1, 5)
        if not found or len(words) < size:
            return text
        at = self.rng.randrange(len(words) - size + 1)
        title = " ".join(word.capitalize() for word in words[at : at + size])
        marked = self.rng.choice(["„{}“", "„{}“", "«{}»", "»{}«"]).format(title)
        return f"{found[0]} {marked}{text[found.end() :]}"

    def _fragment(self, stem: str) -> str:
        """A noun phrase with what follows it, as in a caption or a list."""
        found = re.search(NOUN_PHRASE, stem)
        return found[0] + self.rng.choice(["", ".", ":"]) if found else stem

    # ---- groups

    def broken(self) -> Group:
        """A native passage and the same passage broken."""
        text, following = self.passage()
        source = self.rng.choice(self.corpus.parallel)["source"].split()
        text = self.disguise(text)
        return self._beside(text, None, self.break_(text, Context(following, source)))

    def broken_pair(self) -> Group:
        """A translation and the same translation broken, mostly with its source."""
        row = self.pair()
        following = self.rng.choice(self.corpus.parallel)["target"].split()
        context = Context(following, row["source"].split())
        source = row["source"] if self.rng.random() < 0.7 else None
        text = row["target"] if self.rng.random() < 0.75 else self.disguise(row["target"])
        return self._beside(text, source, self.break_(text, context))

    def written(self) -> Group:
        """A sentence of `broken.jsonl.gz` and one of the ways in which it is broken there."""
        row = self.rng.choice(self.corpus.written)
        source = row["source"] if self.rng.random() < 0.6 else None
        items = [self.clean(row["target"], source)]
        if row["broken"]:
            words = changed(row["target"], self.rng.choice(row["broken"]))
            items.append(self.noised(words, source, "broken"))
        items = [
            replace(item, labels={**item.labels, "unreadable": float(at)})
            for at, item in enumerate(items)
        ]
        return Group(tuple(items), ((0, 1, 1.0),) if row["broken"] else ())

    def small(self) -> Group:
        """German, mostly alone, and the same with up to four small words lost or astray."""
        source = None
        if self.rng.random() < 0.6:
            text = self.passage()[0]
        else:
            row = self.pair()
            text = row["target"]
            source = row["source"] if self.rng.random() < 0.4 else None
        if len(text) >= SHORT:
            return self.small()
        if self.rng.random() < 0.2:
            text = self.disguise(text)
        wanted = self.rng.choice([1, 1, 2, 3, 4, 6])
        return self._beside(text, source, self._changed(text, SMALL, wanted, Context()))

    def _beside(self, text: str, source: str | None, broken: list[Any] | None) -> Group:
        """A clean text and the words of its broken version, if there is one."""
        clean = self.clean(text, source)
        if broken is None:
            return Group((clean,))
        item = self.noised(broken, source, "broken")
        return Group((clean, item), ((0, 1, 1.0),))

    def clean(self, text: str, source: str | None) -> Item:
        """A text without faults."""
        labels = {"garbled": 0.0, "risk": 0.0, "total": squash(NEUTRAL), "fluency": 0.02}
        if source:
            labels["adequacy"] = squash(NEUTRAL)
        return Item(text, source, "synthetic", labels, (), self._channels(source))

    @staticmethod
    def _channels(source: str | None) -> frozenset[str]:
        return ALL_CHANNELS if source else TARGET_CHANNELS - {"accuracy"}

    def break_(self, text: str, context: Context) -> list[Any] | None:
        """One break mostly, sometimes two, sometimes breaks all over."""
        wanted = self.rng.choice([1, 1, 1, 1, 2])
        if self.rng.random() < 0.1:
            return self._changed(text, {"dense": 1.0}, 1, context)
        shares = {name: SHARES.get(name, 1.0) for name in BREAKS if name != "dense"}
        return self._changed(text, shares, wanted, context)

    def _changed(
        self, text: str, shares: dict[str, float], wanted: int, context: Context
    ) -> list[Any] | None:
        """The words after that many breaks, drawn by their shares, or as many as are found."""
        words, done = split(text), 0
        for _ in range(8):
            (name,) = self.rng.choices(list(shares), list(shares.values()))
            changed = BREAKS[name](words, self.rng, context)
            if changed:
                words, done = [word for word in changed if word.text], done + 1
            if done == wanted:
                break
        return words if done else None

    def noised(self, words: list[Any], source: str | None, kind: str, times: int = 1) -> Item:
        """Labels of noise: ``kind`` is broken, slip, untrue or lost (said less than the source).

        Something untrue is said that many ``times``.
        """
        text, marks = join(words), []
        gaps, faults = places(words, GAP), places(words, WRONG)
        channel = {"broken": "broken", "slip": "fluency"}.get(kind, "accuracy")
        for start, end in [] if kind == "lost" else faults:
            marks += [Mark("wrong", start, end), Mark(channel, start, end)]
            if kind != "slip":
                marks.append(Mark("major", start, end))
        marks += [Mark("gap", *gap) for gap in gaps]
        if kind == "broken":
            labels = {"garbled": 1.0, "risk": 1.0, "total": squash(BROKEN), "fluency": 0.8}
        elif kind == "slip":
            number = max(1, len(faults))
            labels = {"garbled": 0.0, "total": squash(number), "fluency": squash(number)}
        else:
            value = squash(UNTRUE * times)
            labels = {"garbled": 0.0, "risk": 1.0, "total": value, "fluency": 0.02}
            labels["adequacy"] = value
        known = self._channels(source)
        known -= {"omitted"} if kind == "lost" else frozenset()
        return Item(text, source, "synthetic", labels, tuple(marks), known)

    def pair(self) -> Row:
        """A translation of moderate length; a third from other languages than English."""
        rng = self.rng
        while True:
            row = rng.choice(self.corpus.other if rng.random() < 0.3 else self.corpus.parallel)
            if 20 < len(row["target"]) < 350 and len(row["source"]) < 350:
                return row

    def slip(self) -> Group:
        """German with grammar and spelling slips beside the same German without."""
        if self.rng.random() < 0.5:
            row = self.pair()
            text, source = row["target"], row["source"] if self.rng.random() < 0.6 else None
        else:
            text, source = self.passage()[0], None
        words, done = split(text), 0
        context = Context(known=self.corpus.known, verbs=self.corpus.verbs)
        for _ in range(self.rng.choice([1, 2, 4, 6])):  # many in one text: more signal
            names = list(SLIPS)
            (name,) = self.rng.choices(names, [SLIP_SHARES.get(name, 1.0) for name in names])
            changed = SLIPS[name](words, self.rng, context)
            words, done = changed or words, done + bool(changed)
        clean = self.clean(text, source)
        if not done:
            return Group((clean,))
        return Group((clean, self.noised(words, source, "slip")), ((0, 1, 1.0),))

    def meaning(self) -> Group:
        """A translation and the same translation saying something else, twice where it can."""
        row = self.pair()
        if self.rng.random() < 0.1:
            return self._sentence_lost(row)
        source, context = row["source"], self._context(row)
        items = [self.clean(row["target"], source)]
        # Numbers, negations, names and opposites are rarer than the rest and harder: they go first.
        rare, common = MEANING.keys() - COMMON, MEANING.keys() & COMMON
        shuffled = [*self.rng.sample(sorted(rare), len(rare)), *self.rng.sample(sorted(common), 2)]
        for name in shuffled if self.rng.random() < 0.7 else reversed(shuffled):
            words = MEANING[name](split(row["target"]), self.rng, context)
            times = self.rng.choice([1, 1, 2, 4]) if name == "near-sense" else 1
            for _ in range(times - 1):
                words = words and (MEANING[name](words, self.rng, context) or words)
            if words:
                lost = name in ("omission", "negation") and any(w.flags & GAP for w in words)
                item = self.noised(words, source, "lost" if lost else "untrue", times)
                items.append(self._omitting(item, row) if lost else item)
            if len(items) == 3:
                break
        return Group(tuple(items), tuple((0, i, 1.0) for i in range(1, len(items))))

    def substituted(self) -> Group:
        """A translation beside itself with one to three words that fit where they do not belong.

        Whether the German is still right nobody knows, only that the source says something else.
        """
        row = self.pair()
        clean, context = self.clean(row["target"], row["source"]), self._context(row)
        items = [clean]
        for times in self.rng.sample([1, 1, 2, 3], 2):
            words: list[Word] | None = split(row["target"])
            for _ in range(times):
                words = words and MEANING["fitting"](words, self.rng, context)
            if words:
                item = self.noised(words, row["source"], "untrue", times)
                labels = {k: v for k, v in item.labels.items() if k not in ("fluency", "garbled")}
                items.append(replace(item, labels=labels, known=frozenset(UNTRUE_CHANNELS)))
        return Group(tuple(items), tuple((0, i, 1.0) for i in range(1, len(items))))

    def crossed(self) -> Group:
        """A translation, changed where its source is changed or not; and wrong in one place.

        The first change is made on one side alone in the wrong one, all others on both or on none.
        """
        for _ in range(8):
            row = self.pair()
            found = crossed.changes(self._both(row), self.rng)
            if found and (row["origin"] in ORDINARY or self.rng.random() < MANUALS):
                return self._crossed(row, found[: self.rng.choice([1, 2, 2, 3])])
        return self.meaning()

    def _both(self, row: Row) -> crossed.Pair:
        """The sides of a pair, word by word, and what renders what."""
        source, (there, back) = row["source"].split(), self.corpus.tables(row)
        links = lexicon.align(source, row["target"].split(), there, back)
        near, names = self.corpus.near, self.corpus.names
        return crossed.Pair(source, split(row["target"]), links, there, back, near, names)

    def _crossed(self, row: Row, changes: list[crossed.Change]) -> Group:
        """The pair with some of the changes on both sides, and with the first on one alone."""
        first, states = changes[0], [self.rng.random() < 0.5 for _ in changes]
        done = [change for change, state in zip(changes, states, strict=True) if state]
        other = [change for change in done if change is not first]
        target = split(row["target"])
        source = crossed.apply(
            crossed.marked(split(row["source"]), first.source), crossed.edits(done, "source")
        )
        right = crossed.apply(target, crossed.edits(done, "target"))
        wrong = crossed.apply(
            crossed.marked(target, first.target),
            crossed.edits(other if states[0] else [first, *other], "target"),
        )
        if first.kind in crossed.LOST and not states[0]:  # the source says more
            item = self.noised(wrong, join(source), "lost")
            marks = tuple(Mark("omitted", *spot) for spot in places(source, WRONG))
            item = replace(item, marks=marks, known=item.known - {"gap"} | {"omitted"})
        else:
            item = self.noised(wrong, join(source), "untrue")
        if first.kind in crossed.SINGLE:
            labels = {k: v for k, v in item.labels.items() if k != "risk"}
            labels |= dict.fromkeys(("total", "adequacy"), squash(WORDING))
            item = replace(item, labels=labels, known=item.known - {"major"})
        items = (self.clean(join(right), join(source)), item)
        if any(change.kind in crossed.PERHAPS for change in changes):
            items = (unread(items[0]), unread(items[1]))
        return Group(items, ((0, 1, 1.0),))

    def shortened(self) -> Group:
        """A translation beside the same without one or two of its phrases."""
        row = self.pair()
        items, context = [self.clean(row["target"], row["source"])], self._context(row)
        words: list[Word] | None = split(row["target"])
        for _ in range(2):
            words = words and MEANING["omission"](words, self.rng, context)
            if words:
                items.append(self._omitting(self.noised(words, row["source"], "lost"), row))
        ranked = tuple((i, j, 1.0) for i, j in permutations(range(len(items)), 2) if i < j)
        return Group(tuple(items), ranked)

    def _context(self, row: Row) -> Context:
        """What errors of meaning in a pair may use."""
        return Context(
            following=self.pair()["target"].split(),
            source=row["source"].split(),
            names=self.corpus.names,
            nouns=self.corpus.nouns,
            near=self.corpus.near,
            back=self.corpus.back,
            fitting=self.corpus.fitting,
        )

    def _omitting(self, item: Item, row: Row) -> Item:
        """The item with the source words marked whose translation was taken out, if most are known.

        Words between two marked ones that have no translation elsewhere are marked too.
        """
        source, target = row["source"].split(), row["target"].split()
        links = lexicon.align(source, target, *self.corpus.tables(row))
        one, two = ([lexicon.word(w) for w in words] for words in (target, item.target.split()))
        gone = {
            j
            for kind, start, end, *_ in difflib.SequenceMatcher(None, one, two, False).get_opcodes()
            for j in range(start, end)
            if kind in ("delete", "replace")
        }
        lost = [i for i, j in links.items() if j in gone]
        content = {j for j in gone if len(one[j]) > 3}
        if not content or 2 * len(content & {links[i] for i in lost}) < len(content):
            return item
        marked = set(lost)
        for first, last in pairwise(lost):
            between = set(range(first + 1, last)) - links.keys()
            if last - first <= 4 and len(between) == last - first - 1:
                marked |= between
        spots = [found.span() for found in re.finditer(r"\S+", row["source"])]
        marks = tuple(Mark("omitted", *spots[i]) for i in sorted(marked))
        return replace(item, marks=item.marks + marks, known=item.known | {"omitted"})

    def _sentence_lost(self, row: Row) -> Group:
        """Two pairs in a row, of which the translation holds one only."""
        more = self.pair()
        source = f"{row['source']} {more['source']}"
        clean = self.clean(f"{row['target']} {more['target']}", source)
        target = row["target"]
        value = squash(UNTRUE)
        labels = {"garbled": 0.0, "risk": 1.0, "total": value, "adequacy": value, "fluency": 0.02}
        mark = Mark("omitted", len(row["source"]) + 1, len(source))
        lost = Item(target, source, "synthetic", labels, (mark,), ALL_CHANNELS - {"gap"})
        return Group((clean, lost), ((0, 1, 1.0),))

    def glossed(self) -> Group:
        """A translation, and the same with some words of the source translated one by one.

        Weak systems do so: the order of the source, the first word of a dictionary, wrong forms.
        """
        row = self.rng.choice(self.corpus.parallel)
        source, target = row["source"].split(), row["target"].split()
        if not 5 < len(source) < 45 or not 4 < len(target) < 45:
            return self.meaning()
        links = lexicon.align(source, target, self.corpus.there, self.corpus.back)
        for _ in range(6):
            whole = self.rng.random() < 0.2
            size = len(source) if whole else self.rng.randrange(3, 9)
            at = self.rng.randrange(max(1, len(source) - size + 1))
            place = lexicon.block(links, at, at + size)
            if place is None or place[1] - place[0] > 1.6 * size + 1:
                continue
            first, last = place
            old = {lexicon.word(w) for w in target[first:last]}
            gloss = [self._gloss(w) for w in source[at : at + size]]
            new = [Word(w, 0 if lexicon.word(w) in old else WRONG) for w in gloss if w]
            if sum(w.flags for w in new) > 1:
                words = [*map(Word, target[:first]), *new, *map(Word, target[last:])]
                return self._glossed_group(row, words)
        return self.meaning()

    def _gloss(self, text: str) -> str:
        """A German word for a word of the source, its marks kept; sometimes the word itself."""
        key = lexicon.word(text)
        found = self.corpus.there.get(key, {})
        if not key or not found or self.rng.random() < 0.06:
            return text
        chosen = self.rng.choices(list(found), [p * p for p in found.values()])[0]
        return text.lower().replace(key, self.corpus.cased.get(chosen, chosen))

    def _glossed_group(self, row: Row, words: list[Word]) -> Group:
        text, wrong = join(words), places(words, WRONG)
        value = squash(5.0 * min(4, 1 + len(wrong) // 3))
        labels = {"risk": 1.0, "total": value, "adequacy": value, "fluency": squash(4.0)}
        if len(wrong) > 5:
            labels["garbled"] = 1.0
        marks = tuple(Mark(c, *spot) for spot in wrong for c in ("wrong", "major", "accuracy"))
        known = frozenset(("wrong", "major", "accuracy"))
        bad = Item(text, row["source"], "synthetic", labels, marks, known)
        return Group((self.clean(join(split(row["target"])), row["source"]), bad), ((0, 1, 1.0),))

    def worthless(self) -> Group:
        """A translation beside the source itself, a third language or a loop."""
        rng, row = self.rng, self.pair()
        source = row["source"]
        labels = dict.fromkeys(("risk", "total", "adequacy", "garbled", "fluency"), 1.0)
        kind = rng.choice(["copied", "third", "loop"])
        target = {
            "copied": self._copied,
            "third": lambda row: str(rng.choice(self.corpus.other)["source"]),
            "loop": self._looped,
        }[kind](row)
        marks = tuple(Mark(channel, 0, len(target)) for channel in UNTRUE_CHANNELS)
        known = ALL_CHANNELS - {"gap", "broken", "omitted", "fluency"}
        bad = Item(target, source, "synthetic", labels, marks, known)
        if rng.random() < 0.4:
            alone = {k: v for k, v in labels.items() if k != "adequacy"}
            bad = replace(bad, source=None, labels=alone, marks=(), known=frozenset())
        return Group((self.clean(row["target"], source), bad), ((0, 1, 1.0),))

    def mismatched(self) -> Group:
        """A translation beside good German that translates something else.

        Mostly its neighbour of one subject, so that likeness is not enough. Words that stand in
        the right translation, too, are not called wrong.
        """
        row = self.pair()
        good = self.clean(row["target"], row["source"])
        if self.corpus.articles and self.rng.random() < 0.35:
            row = self.rng.choice(self.rng.choice(list(self.corpus.articles.values())))
            good = Item(row["target"], row["source"], "mqm", {})  # its judgement is no matter here
        target = self._unrelated(row)
        labels = {"risk": 1.0, "total": 1.0, "adequacy": 1.0, "garbled": 0.0, "fluency": 0.02}
        right = keys(row["target"])
        marks = tuple(
            Mark(channel, word.start(), word.end())
            for word in re.finditer(LONG, target)
            if word[0].lower() not in right
            for channel in UNTRUE_CHANNELS
        )
        bad = Item(target, row["source"], "synthetic", labels)
        if self.rng.random() < 0.2:  # so many marks at once would drown those of single errors
            known = ALL_CHANNELS - {"gap", "broken", "omitted", "fluency"}
            bad = replace(bad, marks=marks, known=known)
        return Group((good, bad), ((0, 1, 1.0),))

    def _unrelated(self, row: Row) -> str:
        """Good German that translates something else: the likest of some on its subject, or any."""
        if self.rng.random() < 0.15:
            return self.passage()[0]
        right, size = keys(row["target"]), len(row["target"])
        others = [
            other
            for other in self._neighbours(row)
            if 15 < len(other["target"]) < 350 and shared(keys(other["target"]), right) < SAME
        ]
        if self.rng.random() < 0.15 or not others:
            others = [self.pair() for _ in range(6)]

        def likeness(other: Row) -> float:
            text = other["target"]
            return shared(keys(text), right) - 0.5 * abs(math.log(len(text) / size))

        return str(max(self.rng.sample(others, min(5, len(others))), key=likeness)["target"])

    def _neighbours(self, row: Row) -> list[Row]:
        """Pairs beside a pair, of its article, or that share one of its rarer words."""
        if "doc" in row:
            article = self.corpus.articles[row["doc"]]
            return [other for other in article if other["source"] != row["source"]]
        table = self.corpus.other if "lp" in row else self.corpus.parallel
        near = [*range(max(0, row["at"] - NEAR), min(len(table), row["at"] + NEAR))]
        subjects = [w for w in sorted(keys(row["target"])) if w in self.corpus.subjects]
        if "lp" not in row and subjects and self.rng.random() < 0.85:
            near = self.corpus.subjects[self.rng.choice(subjects)]
        return [table[at] for at in near if at != row["at"]]

    def _copied(self, row: Row) -> str:
        """The source, whole or with some of the translation before or behind it."""
        if self.rng.random() < 0.7:
            return str(row["source"])
        words = row["target"].split()
        some = " ".join(words[: max(1, len(words) // 4)])
        return self.rng.choice([f"{some} {row['source']}", f"{row['source']} {some}"])

    def _looped(self, row: Row) -> str:
        """Some words again and again, with or without the sentence they stem from."""
        words = row["target"].split()
        size = self.rng.randrange(1, min(9, len(words) + 1))
        at = self.rng.randrange(len(words) - size + 1)
        turns = words[at : at + size] * self.rng.randrange(3, max(4, 40 // size))
        return " ".join(turns if self.rng.random() < 0.4 else words[:at] + turns)

    # ---- human judgements

    def mqm(self) -> Group:
        """Up to three translations of one source, judged by professionals.

        What three raters judged says more than what one did, and comes three times as often.
        """
        group = max(
            (self.rng.choice(self.corpus.mqm) for _ in range(2)), key=lambda g: len(g[0]["raters"])
        )
        return self._ranked(group, "mqm", 0.85)

    def rated(self) -> Group:
        """Three translations of one source, right or with marked errors, each pair ranked."""
        group = self.rng.choice(self.corpus.rated)
        return self._marked(self.rng.sample(group, min(3, len(group))))

    def annotated(self) -> Group:
        """Up to three real translations of one source, their errors marked, and a post-edit."""
        group = self.rng.choice(self.corpus.annotated)
        chosen = self.rng.sample(group, min(3, len(group)))
        sourced = self.rng.random() < 0.85
        items = [annotated_item(row, with_source=sourced) for row in chosen]
        points = [item.labels["total"] for item in items]
        pairs = [
            (i, j, min(1.0, 2 * (points[j] - points[i])))
            for i, j in permutations(range(len(chosen)), 2)
            if points[i] < points[j]
        ]
        row = chosen[0]
        if row["raters"][0] and row.get("post_edit") not in (None, "", row["target"]):
            right = Item(row["post_edit"], items[0].source, "edits", {"garbled": 0.0})
            pairs.append((len(items), 0, points[0]))
            items.append(right)
        return Group(tuple(items), tuple(pairs))

    def slotted(self) -> Group:
        """A translation in three wordings with different numbers of faults, each pair ranked."""
        row = self.rng.choice(self.corpus.slots)
        numbers = self.rng.sample([0, 0, 1, 1, 2, 3, 4], 3)
        unsaid = self.rng.random() < 0.5
        found = [slots.varied(row, self.rng, number, unsaid=unsaid) for number in numbers]
        return self._marked([{**one, "penalty": penalty(one)} for one in found])

    def _marked(self, chosen: list[Row]) -> Group:
        """Translations whose errors are all marked. Their base rate is not that of judged news."""
        items = []
        for row in chosen:
            item = replace(mqm_item(row, with_source=True), style="synthetic")
            items.append(unplaced(item, row))
        pairs = [
            (i, j, min(1.0, (chosen[j]["penalty"] - chosen[i]["penalty"]) / 4))
            for i, j in permutations(range(len(chosen)), 2)
            if chosen[i]["penalty"] < chosen[j]["penalty"]
        ]
        return Group(tuple(items), tuple(pairs))

    def foreign(self) -> Group:
        """Translations from and into other languages, judged by professionals or readers."""
        if self.corpus.foreign and self.rng.random() < 0.4:
            return self._ranked(self.rng.choice(self.corpus.foreign), "foreign", 1.0)
        row = self.rng.choice(self.corpus.da_foreign or self.corpus.da)
        return Group((replace(da_item(row), style="foreign"),))

    def _ranked(self, group: list[Row], style: str, sourced: float) -> Group:
        """Some of the judged translations of one source, each pair ranked by its penalties."""
        chosen = self.rng.sample(group, min(3, len(group)))
        keep = self.rng.random() < sourced
        items = [replace(mqm_item(row, with_source=keep), style=style) for row in chosen]
        if style == "mqm":
            items = [replace(i, labels={**i.labels, "judged": i.labels["total"]}) for i in items]
        pairs = []
        for one, two in permutations(range(len(chosen)), 2):
            apart = chosen[two]["penalty"] - chosen[one]["penalty"]
            if apart > 0:
                pairs.append((one, two, 0.6 * min(1.0, apart / 4)))
        return Group(tuple(items), tuple(pairs))

    def assessed(self) -> Group:
        """Wikipedia translation with direct assessment and word tags, and mostly its post-edit."""
        row = self.rng.choice(self.corpus.da)
        if row.get("post_edit") in (None, "", row["target"]) or self.rng.random() < 0.4:
            return Group((da_item(row),))
        known = frozenset(("wrong", "gap"))
        right = Item(row["post_edit"], row["source"], "edits", {}, (), known)
        return Group((da_item(row), right), ((1, 0, min(1.0, 3 * (row["hter"] or 0.3))),))

    def postedited(self) -> Group:
        """A machine translation and its post-edit."""
        row = self.rng.choice(self.corpus.postedit)
        if row["target"] == row["post_edit"]:
            return Group(
                (Item(row["target"], row["source"], "edits", {}, (), frozenset(("wrong", "gap"))),)
            )
        pair = diff_items(row["target"], row["post_edit"], row["source"])
        return Group(pair, ((1, 0, min(1.0, 3 * (row["hter"] or 0.3))),))

    def criticised(self) -> Group:
        """Translations with and without a critical error."""
        row = self.rng.choice(self.corpus.critical)
        style = "synthetic" if row["origin"].startswith("ced") else "edits"
        return Group(
            (
                Item(
                    row["target"],
                    row["source"],
                    style,
                    {"risk": float(row["label"] == "BAD"), "garbled": 0.0},
                ),
            )
        )

    def contrasted(self) -> Group:
        """A correct and an incorrect translation that differ in one thing."""
        contrast = self.corpus.contrast
        names = list(contrast)
        (name,) = self.rng.choices(names, [CONTRASTS.get(name, 1.0) for name in names])
        row = self.rng.choice(contrast[name])
        grammar = "agreement" in row["phenomenon"] or "genitive" in row["phenomenon"]
        source = None if grammar and self.rng.random() < 0.3 else row["source"]
        bad, good = diff_items(row["incorrect"], row["correct"], source)
        value = squash(2.0 if grammar else UNTRUE)
        channel = "fluency" if grammar else "accuracy"
        labels = {"total": value, "garbled": 0.0, channel.replace("accuracy", "adequacy"): value}
        if not grammar:
            labels["risk"] = 1.0
        marks = [
            *bad.marks,
            *(replace(m, channel=channel) for m in bad.marks if m.channel == "wrong"),
        ]
        bad = replace(
            bad, style="synthetic", labels=labels, marks=tuple(marks), known=bad.known | {channel}
        )
        clean = {"garbled": 0.0}
        if row["correct_is"] == "human":
            clean |= {"total": squash(NEUTRAL), "risk": 0.0}
        return Group((bad, replace(good, style="synthetic", labels=clean)), ((1, 0, 1.0),))

    def learned(self) -> Group:
        """A learner's sentence and its correction."""
        row = self.rng.choice(self.corpus.learner)
        known = frozenset(("wrong", "gap", "fluency"))
        marks = []
        for edit in row["edits"]:
            if edit.get("point"):
                marks.append(Mark("gap", edit["start"], edit["end"]))
            else:
                marks += [Mark(c, edit["start"], edit["end"]) for c in ("wrong", "fluency")]
        item = Item(
            row["text"], None, "edits", {"fluency": squash(len(row["edits"]))}, tuple(marks), known
        )
        if not row["edits"]:
            return Group((item,))
        right = Item(row["corrected"], None, "edits", {"fluency": 0.05, "garbled": 0.0}, (), known)
        return Group((item, right), ((1, 0, 1.0),))


# Share of the groups of each kind, at the start and at the end of the run; in between linear.
# Set a weight to zero to see what a kind is worth.
MIXTURE: dict[str, tuple[float, float]] = {
    "broken": (0.15, 0.14),
    "broken_pair": (0.13, 0.12),
    "written": (0.16, 0.20),
    "slip": (0.10, 0.10),
    "meaning": (0.18, 0.17),
    "substituted": (0.09, 0.07),
    "shortened": (0.07, 0.06),
    "crossed": (0.70, 0.70),
    "glossed": (0.02, 0.02),
    "worthless": (0.02, 0.02),
    "mismatched": (0.10, 0.10),
    "assessed": (0.06, 0.08),
    "foreign": (0.06, 0.08),
    "postedited": (0.03, 0.04),
    "criticised": (0.02, 0.02),
    "contrasted": (0.15, 0.14),
    "learned": (0.02, 0.02),
    "rated": (0.14, 0.20),
    "slotted": (0.50, 0.50),
    "annotated": (0.10, 0.30),
}

# Mostly German alone, whose texts are short and so read faster: of one small word that is lost the
# network learns little from a text, so it takes many.
GERMAN: dict[str, tuple[float, float]] = {
    "small": (1.0, 1.0),
    "broken": (0.10, 0.10),
    "broken_pair": (0.14, 0.14),
    "written": (0.70, 0.70),
    "slip": (0.10, 0.10),
    "meaning": (0.30, 0.30),
    "substituted": (0.08, 0.08),
    "shortened": (0.05, 0.05),
    "crossed": (0.70, 0.70),
    "mismatched": (0.06, 0.06),
    "worthless": (0.01, 0.01),
    "assessed": (0.02, 0.02),
    "contrasted": (0.18, 0.18),
    "rated": (0.15, 0.15),
    "slotted": (0.70, 0.70),
    "mqm": (0.02, 0.02),
    "annotated": (0.12, 0.12),
}

# The last minutes, at a lower rate. Judged news is read only here, about twice a text: read from
# the beginning on, it was learnt by heart.
HUMAN: dict[str, tuple[float, float]] = {
    **MIXTURE,
    "broken": (0.05, 0.05),
    "broken_pair": (0.05, 0.05),
    "small": (0.25, 0.20),
    "written": (0.90, 0.90),
    "slip": (0.08, 0.08),
    "meaning": (0.25, 0.25),
    "substituted": (0.06, 0.06),
    "shortened": (0.06, 0.06),
    "crossed": (0.60, 0.60),
    "mismatched": (0.09, 0.09),
    "contrasted": (0.22, 0.22),
    "mqm": (0.25, 0.35),
    "rated": (0.25, 0.25),
    "slotted": (1.20, 1.20),
    "annotated": (1.20, 1.20),
}

# Meaning errors that nearly any sentence takes.
COMMON = {"omission", "addition", "sense", "near-sense", "fitting"}

# How often each kind of contrast is drawn; crude ones are learnt from a few.
CONTRASTS = {
    "np_agreement": 3.0,
    "subj_verb_agreement": 7.0,
    "polarity_particle_nicht_del": 2.0,
    "clause_omission": 2.0,
    "placeholder_ding": 0.3,
    "hypercorrect_genitive": 0.3,
}

# How often each slip is drawn.
SLIP_SHARES = {"wrong-article": 3.5, "wrong-number-of-verb": 6.0, "wrong-ending": 1.5}

# How often each small word is lost where that is the point.
SMALL = {
    "preposition-lost": 3.0,
    "article-lost": 1.0,
    "article-missing": 1.5,
    "pronoun-lost": 1.5,
    "argument-lost": 1.5,
    "anchor-fused": 1.5,
    "second-half-lost": 1.0,
    "zu-lost": 1.0,
    "connector-lost": 1.0,
    "verb-lost": 1.2,
    "verbs-exchanged": 0.8,
    "prefix-astray": 1.5,
    "noun-lost": 0.6,
    "small-word-astray": 1.5,
}

# How often each break is drawn; those that were learnt first come less often.
SHARES = {
    "quotation-torn": 1.4,
    "stranded-word": 0.6,
    "markup-residue": 0.5,
    "untranslated-chunk": 0.6,
    "verb-lost": 2.8,
    "verb-doubled": 1.2,
    "anchor-fused": 1.6,
    "loop": 1.4,
    "possessor-torn-off": 2.0,
    "clause-hung-on": 1.6,
    "word-order": 1.3,
    "preposition-lost": 2.6,
    "connector-lost": 1.6,
    "zu-lost": 1.3,
    "anchor-glued": 0.5,
    "clause-inserted": 0.8,
    "noun-lost": 1.6,
    "phrase-inside": 1.6,
    "argument-lost": 1.6,
    "verb-strayed": 1.6,
    "verbs-exchanged": 0.8,
    "teaser-inserted": 1.2,
    "abbreviation-split": 1.2,
    "second-half-lost": 1.4,
    "pronoun-lost": 1.6,
    "article-missing": 1.6,
    "prefix-astray": 1.4,
    "verb-forward": 1.2,
}
NOUN_PHRASE = r"\b(Der|Die|Das|Ein|Eine) [^,.;:]*?[A-ZÄÖÜ][a-zäöüß]+(?= [a-zäöü])"
SAYING = "sagte sagt erklärte meint betont fragte ergänzt schreibt rief berichtet".split()
_SPEAKERS = (
    "er sie Müller der Sprecher die Ministerin Frau Schulz der Trainer eine Anwohnerin "
    "die Polizei Schmidt ein Augenzeuge der Verband"
)
SPEAKERS = re.split(r" (?=er|sie|Müller|der |die |Frau|eine |Schmidt|ein )", _SPEAKERS)
LABELS = ["Hinweis", "Achtung", "Bild", "Foto", "Frage", "Antwort", "Beispiel", "Thema", "Fazit"]


def groups(
    maker: Maker, progress: Callable[[], float], mixture: dict[str, tuple[float, float]]
) -> Iterator[Group]:
    """Groups without end, mixed as ``mixture`` says for ``progress()`` in 0..1."""
    names = list(mixture)
    while True:
        p = progress()
        weights = [a + (b - a) * p for a, b in mixture.values()]
        yield getattr(maker, maker.rng.choices(names, weights)[0])()


def mqm_item(row: Row, *, with_source: bool) -> Item:
    """Labels of a row with MQM raters; several raters give fractions."""
    raters = row["raters"]
    share = 1 / len(raters)
    marks: list[Mark] = []
    sums = {"fluency": 0.0, "accuracy": 0.0}
    major = 0
    for errors in raters:
        major += any(e["severity"] in ("major", "critical") for e in errors)
        for error in errors:
            kind = dimension(error["category"])
            sums[kind] += share * weight(error)
            marks += _error_marks(error, kind, share)
    labels = {
        "total": squash(row["penalty"]),
        "risk": major * share,
        "fluency": squash(sums["fluency"]),
    }
    if row["penalty"] < 5:
        labels["garbled"] = 0.0
    known = TARGET_CHANNELS - {"broken", "accuracy"}
    if with_source:
        labels["adequacy"] = squash(sums["accuracy"])
        known |= {"accuracy", "omitted"}
    source = row["source"] if with_source else None
    return Item(row["target"], source, "mqm", labels, tuple(marks), known)


def rated(row: Row) -> list[Row]:
    """The right translation and the others of a row of `errors.jsonl.gz`, as if one rater judged.

    >>> error = {"severity": "major", "category": "accuracy/mistranslation", "words": "Zug"}
    >>> variants = [{"text": "Wir sahen den Zug.", "errors": [error]}]
    >>> row = {"source": "We saw the bus.", "target": "Wir sahen den Bus.", "variants": variants}
    >>> [(r["target"], r["penalty"]) for r in rated(row)]
    [('Wir sahen den Bus.', 0), ('Wir sahen den Zug.', 5.0)]
    """
    found = [{"source": row["source"], "target": row["target"], "raters": [[]], "penalty": 0}]
    for variant in row["variants"]:
        errors = located(variant["errors"], row["source"], variant["text"])
        judged = {"source": row["source"], "target": variant["text"], "raters": [errors]}
        found.append({**judged, "penalty": penalty(judged)})
    return found


def annotated(translations: Iterable[Row], *, back: bool | str = False) -> list[Row]:
    """Those of the rows whose errors are marked in `annotations.jsonl.gz`, as if one rater judged.

    ``quality`` is 0..100, 100 best; ``garbled`` is 0 or 1.
    """
    notes = {row["id"]: row for row in kept(ANNOTATED, back=back)}
    found = []
    for row in translations:
        if row["id"] in notes:
            note = notes[row["id"]]
            errors = located(note["errors"], row["source"], row["target"])
            judged = {**row, "quality": note["quality"], "raters": [errors]}
            judged["garbled"] = float(note.get("garbled", False))
            found.append({**judged, "penalty": penalty(judged)})
    return found


def badness(row: Row) -> float:
    """How bad an annotated translation is, 0..1: by its errors and by its quality.

    >>> badness({"penalty": 0, "quality": 100}), badness({"penalty": 25, "quality": 0})
    (0.0, 1.0)
    """
    return (squash(row["penalty"]) + squash((100 - row["quality"]) / 4)) / 2


def annotated_item(row: Row, *, with_source: bool) -> Item:
    """Labels of an annotated row."""
    item = mqm_item(row, with_source=with_source)
    bad = badness(row)
    labels = {**item.labels, "total": bad, "judged": bad, "garbled": row["garbled"]}
    return unplaced(replace(item, labels=labels), row)


def unread(item: Item) -> Item:
    """The item without what it says of its German."""
    labels = {k: v for k, v in item.labels.items() if k not in ("fluency", "garbled")}
    return replace(item, labels=labels, known=item.known & {*UNTRUE_CHANNELS, "omitted"})


def unplaced(item: Item, row: Row) -> Item:
    """The item; where words of the source are left out, nobody marked the place in the target."""
    lost = any(error["side"] == "source" for error in row["raters"][0])
    return replace(item, known=item.known - {"gap"}) if lost else item


def located(errors: Iterable[Row], source: str, target: str) -> list[Row]:
    """Errors that quote words, with the side and the offsets where these first stand.

    >>> error = {"severity": "major", "category": "omission", "source_words": "bus"}
    >>> found = located([error], "We saw the bus.", "Wir sahen.")[0]
    >>> found["side"], found["start"], found["end"]
    ('source', 11, 14)

    Raises:
        ValueError: the words do not stand there.
    """
    found = []
    for error in errors:
        side = "source" if "source_words" in error else "target"
        words = error.get("source_words") or error["words"]
        start = (source if side == "source" else target).find(words)
        if start < 0:
            raise ValueError(f"{words!r} does not stand in the {side} of {source!r}, {target!r}")
        found.append({**error, "side": side, "start": start, "end": start + len(words)})
    return found


def penalty(row: Row) -> float:
    """The summed weights of the errors that the only rater of a row has marked."""
    return float(sum(map(weight, row["raters"][0])))


def dimension(category: str) -> str:
    """Fluency is what a reader sees without the source."""
    name = category.lower()
    outside = (
        "accuracy",
        "terminology",
        "non-translation",
        "source",
        "omission",
        "addition",
        "mistranslation",
        "untranslated",
        "lexical",
    )
    return "accuracy" if any(word in name for word in outside) else "fluency"


def weight(error: Row) -> float:
    if "non-translation" in error["category"].lower():
        return 25.0
    if error["severity"] == "minor" and "punctuation" in error["category"].lower():
        return 0.1
    return WEIGHTS.get(error["severity"], 1.0)


def grave_errors(row: Row) -> list[Row]:
    """The marked major errors of all raters of a judged row."""
    return [
        error
        for errors in row["raters"]
        for error in errors
        if error["severity"] in ("major", "critical")
        if not error.get("point") and not error.get("unmarked")
    ]


def _error_marks(error: Row, kind: str, share: float) -> list[Mark]:
    start, end = error["start"], error["end"]
    if error.get("unmarked") or error["severity"] == "neutral":
        return []
    if error["side"] == "source":
        return [Mark("omitted", start, end, share)]
    if error.get("point"):
        return [Mark("gap", start, end, share)]
    marks = [Mark("wrong", start, end, share), Mark(kind, start, end, share)]
    if error["severity"] in ("major", "critical"):
        marks.append(Mark("major", start, end, share))
    return marks


def da_item(row: Row) -> Item:
    """Labels of a row with direct assessment (0..100) and OK/BAD tags."""
    labels = {} if row["da_mean"] is None else {"da": 1 - row["da_mean"] / 100}
    marks, at = [], 0
    spots: list[tuple[int, int] | None] = []
    for token in row["mt_tok"].split(" "):
        found = row["target"].find(token, at)
        spots.append((found, found + len(token)) if found >= 0 else None)
        at = found + len(token) if found >= 0 else at
    for spot, tag in zip(spots, row["mt_tags"], strict=False):
        if spot and tag == "1":
            marks.append(Mark("wrong", *spot))
    for spot, tag in zip(spots, row["gap_tags"], strict=False):
        if spot and tag == "1":
            marks.append(Mark("gap", *spot))
    return Item(
        row["target"], row["source"], "edits", labels, tuple(marks), frozenset(("wrong", "gap"))
    )


def changed(right: str, wrong: str) -> list[Word]:
    """The words of ``wrong``, with flags where it differs from ``right``.

    >>> [word for word in changed("Wir warten auf den Bus.", "Wir warten den Zug.") if word.flags]
    [Word(text='warten', flags=1), Word(text='den', flags=3), Word(text='Zug.', flags=1)]
    """
    words = split(wrong)
    one, two = right.split(), wrong.split()
    for kind, _, _, start, end in difflib.SequenceMatcher(None, one, two, False).get_opcodes():
        if kind == "delete" and words:
            words = seam(words, start)
        elif kind != "equal":
            words[start:end] = [
                word._replace(flags=word.flags | WRONG) for word in words[start:end]
            ]
    return words


def diff_items(worse: str, better: str, source: str | None) -> tuple[Item, Item]:
    """Two versions of a text; words of the worse that the better changes are marked."""
    left, right = split(worse), split(better)
    known = frozenset(("wrong", "gap"))
    spots = [*places([w._replace(flags=1) for w in left], 1)]
    marks = []
    matcher = difflib.SequenceMatcher(None, [w.text for w in left], [w.text for w in right], False)
    for kind, start, end, _, _ in matcher.get_opcodes():
        if kind == "insert":
            marks.append(Mark("gap", *spots[min(start, len(spots) - 1)]))
        elif kind != "equal":
            marks += [Mark("wrong", *spot) for spot in spots[start:end]]
    normal = join(left)
    return (
        Item(normal, source, "edits", {}, tuple(marks), known),
        Item(join(right), source, "edits", {}, (), known),
    )


__all__ = ["MIXTURE", "Corpus", "Group", "Item", "Maker", "Mark", "Noise", "groups", "load"]
