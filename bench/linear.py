"""Does checking a text that repeats one thing take a time that grows with its length alone?

    python bench/linear.py

Prints, of each thing, CPU seconds for a text of 30,000 characters and the ratio to one half as
long, alone and beside itself as its source: 2 is linear, 4 grows with the square. The baseline in
the last line is a text of different words, measured in the same run.
"""

from __future__ import annotations

import time

from command import Command

from qa.data import Document, Paragraph, Segment
from qa.review import chosen, review_document

SIZE = 30_000  # characters
UNITS = (
    ".", "!", "1a", "a.", "1.000.", "http://a.b/", "`a` ", "((", "a, ", "a", "a-", "und ",
    "Der Mann geht nach Hause, ", "Wir unterstützen das Recht von. ",
)  # fmt: skip
WORDS = " ".join(f"Das Haus {n} ist im Jahr {n} gebaut worden." for n in range(SIZE // 30))


def seconds(text: str, *, paired: bool) -> float:
    """CPU seconds of all rules on a text, one segment, perhaps beside itself."""
    segment = Segment("1", text, text if paired else None, source_lang="en", kind="record")
    paragraph = Paragraph(text, (segment,), (0,), segment.source, "record")
    begin = time.process_time()
    review_document(Document("a.tsv", (paragraph,), source_lang="en"), chosen())
    return time.process_time() - begin


def main() -> None:
    """Print the table."""
    Command(__doc__).parse_args()
    seconds(WORDS[:200], paired=True)  # tables are read once
    for unit in (*UNITS, WORDS):
        name = "baseline" if unit is WORDS else repr(unit)
        text, cells = (unit * SIZE)[:SIZE], []
        for paired in (False, True):
            half, whole = (
                seconds(part.strip(), paired=paired) for part in (text[: SIZE // 2], text)
            )
            cells.append(f"{whole:6.2f} s  x{whole / max(half, 1e-3):4.1f}")
        print(f"{name:36} {'   '.join(cells)}", flush=True)


if __name__ == "__main__":
    main()
