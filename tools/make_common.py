"""Make `qa/languages/en_common.tsv.gz`: English words that are no untranslatable names.

    python tools/make_common.py DATA

About a minute. A word is listed when the training texts hold it twice in lower case, or when it
stands capitalised within sentences but more than LOST of its German translations show no trace of
it (Germany, Monday, Chancellor). What is not listed is likely to be a name that a translator
keeps. Lines are front-coded: the number of letters shared with the line before, then the rest.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from command import data_path

from qa.text.foreign.cognates import fold
from qa.text.names.kept import WORD, Trace, within

FILES = ("parallel.en-de", "mqm.en-de", "da", "postedit.en-de", "mqm.other", "critical.en-de")
LOST = 0.06
OUT = Path(__file__).parent.parent / "qa" / "languages" / "en_common.tsv.gz"


def rows(data: Path, name: str) -> Iterator[dict[str, Any]]:
    """The rows of a training file whose source is English, each source once."""
    seen = set()
    with gzip.open(data / "train" / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if row.get("lp", "en").startswith("en") and row["source"] not in seen:
                seen.add(row["source"])
                yield row


def main() -> None:
    """Count and write."""
    data = data_path(__doc__, "DATA")
    lower, capital, lost = Counter[str](), Counter[str](), Counter[str]()
    for name in FILES:
        for row in rows(data, name):
            lower.update(match[0] for match in WORD.finditer(row["source"]) if match[0].islower())
            if name == "parallel.en-de":
                trace = Trace(row["target"])
                for match in within(row["source"]):
                    capital[fold(match[0])] += 1
                    lost[fold(match[0])] += not trace.holds(match[0])
    listed = {fold(word) for word, count in lower.items() if count > 1 and len(word) > 3}
    listed |= {word for word, count in lost.items() if count > LOST * capital[word]}
    OUT.write_bytes(gzip.compress("\n".join(coded(sorted(listed))).encode(), 9, mtime=0))
    sys.stdout.write(f"{len(listed)} words, {OUT.stat().st_size} bytes\n")


def coded(words: list[str]) -> Iterator[str]:
    """Front coding of sorted words."""
    before = ""
    for word in words:
        shared = 0
        while shared < min(len(word), len(before), 9) and word[shared] == before[shared]:
            shared += 1
        yield f"{shared}{word[shared:]}"
        before = word


if __name__ == "__main__":
    main()
