"""The same source, the same translation."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from qa.check import Hit, check
from qa.data import Document, Severity
from qa.text.plain import WORDS, plain
from qa.text.segments import LABELS

HAN = re.compile("[\u3400-\u9fff]")
# Words of a source (characters in Chinese); shorter ones mean another thing elsewhere.
SHORTEST, SHORTEST_HAN = 5, 8
QUOTED = 60  # letters of the other translation in the message


@check("terminology/inconsistent", Severity.MINOR, needs_source=True, confidence=0.8)
def inconsistent_translation(document: Document) -> Iterator[Hit]:
    """The same sentence of the source is translated in two ways in one text.

    In manuals, contracts and interfaces readers take two wordings for two things. Where one
    translation stands more often the others are reported, else the later ones.

    Flags:
        > Press the red button to stop the machine.
        Drücken Sie den roten Knopf, um die Maschine anzuhalten.
        > Wait until the light is green.
        Warten Sie, bis die Lampe grün leuchtet.
        > Press the red button to stop the machine.
        [[Zum Stoppen des Geräts betätigen Sie die rote Taste.]]

        > The warranty ends after two years.
        [[Nach zwei Jahren endet die Garantie.]]
        > The warranty ends after two years.
        Die Gewährleistung endet nach zwei Jahren.
        > The warranty ends after two years.
        Die Gewährleistung endet nach zwei Jahren.

    Passes:
        > Press the red button to stop the machine.
        Drücken Sie den roten Knopf, um die Maschine anzuhalten.
        > Press the red button to stop the machine!
        Drücken Sie den roten Knopf, um die Maschine anzuhalten!
        > He did not know.
        Er wusste es nicht.
        > He did not know.
        Das war ihm unbekannt.
    """
    alike: dict[str, list[int]] = defaultdict(list)
    segments = document.segments
    for index, segment in enumerate(segments):
        source = segment.source or ""
        if segment.target and segment.kind not in LABELS and _long_enough(source):
            alike[plain(source)].append(index)
    for indexes in alike.values():
        yield from _others(indexes, [segments[index].target for index in indexes])


def _others(indexes: Sequence[int], targets: Sequence[str]) -> Iterator[Hit]:
    """The segments of one source whose translation is not the usual or first one."""
    keys = [plain(target) for target in targets]
    usual = Counter(keys).most_common(1)[0][0]
    first = targets[keys.index(usual)]
    for index, target, key in zip(indexes, targets, keys, strict=True):
        if key != usual:
            message = f"The same source sentence is translated “{_short(first)}” elsewhere."
            yield Hit(0, len(target), message, segment=index)


def _long_enough(source: str) -> bool:
    return len(WORDS.findall(source)) >= SHORTEST or len(HAN.findall(source)) >= SHORTEST_HAN


def _short(text: str) -> str:
    return text if len(text) <= QUOTED else text[: QUOTED - 1].rstrip() + "…"
