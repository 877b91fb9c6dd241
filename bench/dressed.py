"""Human translations as newspapers and programs dress them: what stands around a sentence, or in
it, must not make it look broken."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

Row = dict[str, Any]
Dress = Callable[[str], str | None]

NUMBER = re.compile(r"(?<![\w.,:-])\d+(?![\w:-]|[.,]\d|\.\s)")
NAME = re.compile(
    r"(?<=[a-zäöüß,] )(?:Trump|Kavanaugh|Clinton|London|Chelsea|Liverpool|Tesla|Putin)\b"
)
QUOTES = frozenset('„“”"»«‘’')


def inside(text: str, first: str, last: str) -> str:
    """The third word of a text between two marks."""
    words = text.split(" ")
    if len(words) > 4:
        core = words[2].strip(".,:;!?„“”\"»«()'‘’")
        words[2] = words[2].replace(core, f"{first}{core}{last}", 1) if core else words[2]
    return " ".join(words)


def once(pattern: re.Pattern[str], put: str, *, only: bool = False) -> Dress:
    """Puts something for the first match, or for the ``only`` one; None where there is none."""

    def dress(text: str) -> str | None:
        found = list(pattern.finditer(text))
        if not found or (only and len(found) > 1):
            return None
        return text[: found[0].start()] + put + text[found[0].end() :]

    return dress


def around(first: str, last: str) -> Dress:
    return lambda text: f"{first}{text}{last}"


def quoted(first: str, last: str) -> Dress:
    """A quotation without its full stop; None of what has marks of its own."""
    return lambda text: None if QUOTES & set(text) else f"{first}{text.removesuffix('.')}{last}"


def within(first: str, last: str) -> Dress:
    return lambda text: inside(text, first, last)


# Name: how the target is dressed, and how its source is.
DRESSES: dict[str, tuple[Dress, Dress]] = {
    "plain": (str, str),
    "Müller: „…“": (quoted("Müller: „", ".“"), quoted("Müller: “", ".”")),
    "Ministerin Anna Müller: „…“": (
        quoted("Ministerin Anna Müller: „", ".“"), quoted("Minister Anna Müller: “", ".”")
    ),
    "Die Ministerin: …": (around("Die Ministerin: ", ""), around("The minister: ", "")),
    "„…“, sagte Müller.": (
        quoted("„", "“, sagte Müller."), quoted("“", ",” Müller said.")
    ),
    "«…», sagte Müller.": (
        quoted("«", "», sagte Müller."), quoted("“", ",” Müller said.")
    ),
    "Berlin. …": (around("Berlin. ", ""), around("Berlin. ", "")),
    "BERLIN (dpa) – …": (around("BERLIN (dpa) – ", ""), around("BERLIN (AP) – ", "")),
    "Politik | …": (around("Politik | ", ""), around("Politics | ", "")),
    "@anna …": (around("@anna ", ""), around("@anna ", "")),
    "… 😀 #Berlin": (around("", " 😀 #Berlin"), around("", " 😀 #Berlin")),
    "… Mehr lesen": (around("", " Mehr lesen"), around("", " Read more")),
    "SOURCE IN CAPITALS": (str, str.upper),
    "word[1]": (within("", "[1]"), str),
    "<b>word</b>": (within("<b>", "</b>"), within("<b>", "</b>")),
    "<a href>word</a>": (
        within('<a href="https://beispiel.de">', "</a>"),
        within('<a href="https://beispiel.de">', "</a>"),
    ),
    "[word](address)": (
        within("[", "](https://beispiel.de)"), within("[", "](https://beispiel.de)")
    ),
    ",<br>": (once(re.compile(", "), ",<br> "), once(re.compile(", "), ",<br> ")),
    "&nbsp;": (once(re.compile(" "), "&nbsp;"), str),
    "& for und": (once(re.compile(" und "), " & "), once(re.compile(" and "), " & ")),
    "{name}": (once(NAME, "{name}", only=True), once(NAME, "{name}", only=True)),
    "%d": (once(NUMBER, "%d", only=True), once(NUMBER, "%d", only=True)),
}  # fmt: skip


def dressed(rows: Sequence[Row]) -> Iterator[tuple[str, list[Row]]]:
    """Of each dress its name and the rows that can wear it, on both sides."""
    for name, (ours, theirs) in DRESSES.items():
        made = [{"target": ours(row["target"]), "source": theirs(row["source"])} for row in rows]
        yield name, [row for row in made if row["target"] and row["source"]]
