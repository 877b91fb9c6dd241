"""Broken sentences made by rule from news text: an estimate that no detector was written against.

    python bench/synthetic.py [DATA] [--model none|NAME|PATH] [--rows N] [--json]

DATA is the data folder (default: $MTQA_DATA). Sentences of newstest 2009-2016 (`wmt-news` rows of
`train/parallel.en-de.jsonl.gz`) are broken in one of a dozen ways, with a fixed seed; the clean
sentences beside them give the false alarms. Some breaks happen to leave a good sentence (a comma
that could be a full stop), so 1.0 cannot be reached. Baseline: a system that never flags finds 0.
"""

from __future__ import annotations

import gzip
import json
import random
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

from command import Command

from qa.data import Document, Paragraph, Segment
from qa.review import chosen, review_document
from qa.score import Scorer, Settings, scorer
from qa.text.german.words import Word, words

Words = tuple[Word, ...]
Break = Callable[[str, Words, random.Random], str | None]
BREAKS: list[Break] = []


def breaks(function: Break) -> Break:
    """Register a way to break a sentence; it returns None where the sentence does not allow it."""
    BREAKS.append(function)
    return function


def _some(places: list[int], rng: random.Random) -> int | None:
    return rng.choice(places) if places else None


@breaks
def lost_preposition(text: str, ws: Words, rng: random.Random) -> str | None:
    """A preposition between two nouns goes: eine Razzia gegen Bauern -> eine Razzia Bauern."""
    places = [i for i in range(1, len(ws) - 1) if ws[i].tag == "P" and ws[i - 1].noun]
    at = _some([i for i in places if ws[i + 1].noun], rng)
    return None if at is None else text[: ws[at].start] + text[ws[at + 1].start :]


@breaks
def lost_conjunction(text: str, ws: Words, rng: random.Random) -> str | None:
    """The "und" between two nouns or clauses goes."""
    at = _some([i for i in range(1, len(ws) - 1) if ws[i].lower == "und"], rng)
    return None if at is None else text[: ws[at].start] + text[ws[at + 1].start :]


@breaks
def lost_verb(text: str, ws: Words, rng: random.Random) -> str | None:
    """An auxiliary or modal goes."""
    at = _some([i for i in range(3, len(ws) - 2) if ws[i].tag == "x"], rng)
    return None if at is None else text[: ws[at].start] + text[ws[at + 1].start :]


@breaks
def doubled_verb(text: str, ws: Words, rng: random.Random) -> str | None:
    """An auxiliary or modal stands again two to five words later."""
    at = _some([i for i in range(3, len(ws) - 3) if ws[i].tag == "x"], rng)
    if at is None:
        return None
    to = ws[min(at + rng.randint(2, 5), len(ws) - 2)].start
    return f"{text[:to]}{ws[at].text} {text[to:]}"


@breaks
def stop_after_function_word(text: str, ws: Words, rng: random.Random) -> str | None:
    """A full stop behind a preposition or article."""
    places = [i for i in range(4, len(ws) - 4) if ws[i].tag in "PA" and ws[i + 1].tag.isalpha()]
    at = _some(places, rng)
    if at is None:
        return None
    following = ws[at + 1]
    return f"{text[: ws[at].end]}. {following.text.capitalize()}{text[following.end :]}"


@breaks
def quotation_closed_early(text: str, ws: Words, rng: random.Random) -> str | None:
    """A quotation is closed anywhere inside a clause and once more at its end."""
    inner = [i for i in range(4, len(ws) - 4) if ws[i].tag.isalpha() and ws[i + 1].tag.isalpha()]
    at = _some(inner, rng)
    if at is None or any(word.tag == '"' for word in ws):
        return None
    return f"„{text[: ws[at].end]}.“ {text[ws[at + 1].start :]}“"


@breaks
def stop_for_comma(text: str, ws: Words, rng: random.Random) -> str | None:
    """A comma becomes a full stop, and the next word small or capital."""
    at = _some(
        [i for i in range(4, len(ws) - 4) if ws[i].tag == "," and ws[i + 1].tag in "SAP"], rng
    )
    if at is None:
        return None
    following = ws[at + 1]
    word = following.text if rng.random() < 0.5 else following.text.capitalize()
    return f"{text[: ws[at].start]}. {word}{text[following.end :]}"


@breaks
def lost_stop(text: str, ws: Words, rng: random.Random) -> str | None:
    """Two sentences without the full stop between them, the second small or capital."""
    half = len(ws) // 2
    other = f"{ws[0].text.lower() if rng.random() < 0.5 else ws[0].text}{text[ws[0].end :]}"
    return f"{text.rstrip('.!?')} {other}" if half > 4 and text[-1] == "." else None


@breaks
def moved_possessor(text: str, ws: Words, rng: random.Random) -> str | None:
    """A genitive is moved away from its noun."""
    places = [i for i in range(3, len(ws) - 3) if ws[i].lower == "des" and ws[i - 1].noun]
    at = _some([i for i in places if ws[i + 1].noun], rng)
    if at is None:
        return None
    genitive, rest = text[ws[at].start : ws[at + 1].end], ws[:at] + ws[at + 2 :]
    to = rng.choice(
        [word for word in rest[2:-1] if word.start > ws[at + 1].end or word.end < ws[at].start]
    )
    without = text[: ws[at].start].rstrip() + text[ws[at + 1].end :]
    cut = to.start if to.start < ws[at].start else to.start - len(genitive) - 1
    return f"{without[:cut]}{genitive} {without[cut:]}"


@breaks
def scrambled(text: str, ws: Words, rng: random.Random) -> str | None:
    """Six words in a row in another order."""
    places = [i for i in range(2, len(ws) - 7) if all(w.tag.isalpha() for w in ws[i : i + 6])]
    at = _some(places, rng)
    if at is None:
        return None
    run = [word.text for word in ws[at : at + 6]]
    rng.shuffle(run)
    return text[: ws[at].start] + " ".join(run) + text[ws[at + 5].end :]


@breaks
def cut_off(text: str, ws: Words, rng: random.Random) -> str | None:
    """The second part of the sentence goes."""
    return text[: ws[rng.randint(len(ws) // 2, len(ws) - 3)].end] + rng.choice([".", ""])


@breaks
def loop(text: str, ws: Words, rng: random.Random) -> str | None:
    """Two to four words stand twice."""
    at, length = rng.randint(1, len(ws) - 6), rng.randint(2, 4)
    return f"{text[: ws[at + length - 1].end]} {text[ws[at].start :]}"


def sentences(data: Path, number: int) -> list[str]:
    """Clean sentences of news, shuffled with a fixed seed."""
    path = data / "train" / "parallel.en-de.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    found = [row["target"] for row in rows if row["origin"] == "wmt-news"]
    found = [text for text in found if 70 < len(text) < 260 and text[-1] == "."]
    random.Random(11).shuffle(found)
    return found[:number]


def flagged(text: str, model: Scorer) -> bool:
    """Whether mtqa calls a text broken."""
    segment = Segment("1", text)
    document = Document("synthetic", (Paragraph(text, (segment,), (0,)),), related=False)
    report = review_document(document, chosen(["garbled-sentence"]), model)
    return any(finding.check == "garbled-sentence" for finding in report.findings)


def measure(texts: list[str], model: Scorer) -> dict[str, Any]:
    """Recall per way to break, and the share of clean sentences flagged."""
    rng = random.Random(12)
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    alarms = 0
    for text in texts:
        tokens = words(text)
        alarms += flagged(text, model)
        way = rng.choice(BREAKS)
        broken = way(text, tokens, rng) if len(tokens) > 12 else None
        if broken and broken != text:
            counts[way.__name__][0] += flagged(broken, model)
            counts[way.__name__][1] += 1
    total = [sum(row[i] for row in counts.values()) for i in (0, 1)]
    return {
        "false_alarms": alarms / len(texts),
        "recall": total[0] / total[1],
        "broken": total[1],
        "kinds": {name: hits / of for name, (hits, of) in sorted(counts.items())},
    }


def main() -> None:
    """Measure and print."""
    parser = Command(__doc__, data="data", model="none", json=True)
    parser.add_argument("--rows", type=int, default=3000)
    options = parser.parse_args()
    data = parser.folder(options)
    model = scorer(options.model, Settings("cpu", None))
    result = measure(sentences(data, options.rows), model)
    if options.json:
        print(json.dumps(result, indent=2))
        return
    print(f"{result['broken']} broken sentences, recall {result['recall']:.3f}")
    print(f"{options.rows} clean sentences, flagged {result['false_alarms']:.4f}")
    for name, share in result["kinds"].items():
        print(f"  {name.replace('_', ' '):<28}{share:>6.2f}")


if __name__ == "__main__":
    main()
