"""Make `qa/languages/en_unshared.tsv.gz`: everyday English words that German does not use.

    python tools/make_unshared.py DATA

About three minutes. A word is listed when English news and encyclopedias (WMT news test sets,
MQM annotations of news, MLQE-PE, critical errors, the model's recipe) have it in small letters in
two sentences, when the German lexicon has neither it nor a word that it may be a form of, when the
bilingual lexicon does not give it as its own translation, and when German texts (`native.de`) do
not have it as a noun behind an article (das Trauma). Names of programs are no words of news, so
that they are not listed: squid is an animal there. Lines are front-coded, as those of
``make_common.py``.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from command import data_path
from make_common import coded, rows

from qa.languages.german_loans import WORDS
from qa.text.foreign.asides import unknown
from qa.text.foreign.cognates import lexicon, stem
from qa.text.foreign.leftover import is_german

FILES = ("parallel.en-de", "mqm.en-de", "da", "critical.en-de", "mqm.other")
NEWS = "wmt-news"  # the other parallel texts are of programs
LOWER = re.compile(r"(?<![\w.@/_-])[a-z]{3,}(?![\w@/_(-])")
NOUN = re.compile(
    r"\b(?:[Dd](?:er|ie|as|en|em|es)|[Ee]ine?[mnrs]?|[Kk]eine?[mnrs]?|[Ii]m|[Zz]u[mr]|[Vv]om)"
    r" ([A-Z][a-z]{2,})\b(?! [A-ZÄÖÜ]|-)"
)
VOWEL = re.compile("[aeiouy]")
LEAST = 2  # sentences of English
BORROWED = 3  # nouns of German
RECIPE = Path(__file__).parent.parent / "models" / "mtqa-small"
OUT = Path(__file__).parent.parent / "qa" / "languages" / "en_unshared.tsv.gz"


def english(data: Path) -> Iterator[str]:
    """The sentences of news and encyclopedias."""
    for name in FILES:
        for row in rows(data, name):
            if name != "parallel.en-de" or row["origin"] == NEWS:
                yield row["source"]
    for name in ("errors", "slots"):
        with gzip.open(RECIPE / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            own = (json.loads(line) for line in lines)
            yield from (row["source"] for row in own if row.get("lang", "en") == "en")


def borrowed(data: Path) -> set[str]:
    """Words in small letters that German texts have as nouns."""
    counts = Counter[str]()
    with gzip.open(data / "train" / "native.de.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            counts.update(NOUN.findall(json.loads(line)["text"]))
    return {word.lower() for word, count in counts.items() if count >= BORROWED}


def is_own(word: str) -> bool:
    """Whether German has no such word, and no translation that is spelled like it."""
    same = lexicon("en").get(stem(word, "en"), ())
    return unknown(word) and not is_german(word) and not any(g.startswith(word[:5]) for g in same)


def main() -> None:
    """Count and write."""
    data = data_path(__doc__, "DATA")
    counts = Counter[str]()
    for text in english(data):
        counts.update(set(LOWER.findall(text)))
    found = {word for word, count in counts.items() if count >= LEAST and is_own(word)}
    spelled = {word for word in found if VOWEL.search(word)}  # mph, ppm and rpm are units
    listed = spelled - borrowed(data) - WORDS
    OUT.write_bytes(gzip.compress("\n".join(coded(sorted(listed))).encode(), 9, mtime=0))
    sys.stdout.write(f"{len(listed)} words, {OUT.stat().st_size} bytes\n")


if __name__ == "__main__":
    main()
