"""German texts of the training data, and which of them nothing is counted in."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterator
from pathlib import Path

FILES = (
    ("native.de", "text"),
    ("parallel.en-de", "target"),
    ("parallel.xx-de", "target"),
    ("contrast.train", "correct"),
    ("learner.de", "corrected"),
)


def texts(data: Path) -> Iterator[tuple[str, str, str]]:
    """Origin, document and text of each German sentence; each sentence once."""
    seen: set[int] = set()
    for name, key in FILES:
        with gzip.open(data / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            for row in map(json.loads, lines):
                text = row[key]
                number = zlib.crc32(text.encode())
                if number not in seen and row.get("correct_is", "human") == "human":
                    seen.add(number)
                    origin = row.get("origin", name)
                    yield origin, f"{origin}{row['doc']}" if name == "native.de" else text, text


def is_kept_out(document: str) -> bool:
    """Whether a document is one of those that nothing is counted in."""
    return zlib.crc32(document.encode()) % 20 == 0
