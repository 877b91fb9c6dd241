"""Main clauses that have lost their finite verb."""

from __future__ import annotations

from collections.abc import Iterator

from qa.breaks import View, detector
from qa.check import Hit
from qa.text.words import Word

# What cannot follow the subject of a main clause, because the verb comes second in German.
NEVER_SECOND = frozenset("den dem einen einem sich ihn ihm das ein eine".split())


@detector(0.85)
def lost_verb(view: View) -> Iterator[Hit]:
    """A main clause has no finite verb where it belongs, behind the first phrase.

    Flags:
        [[Die Regierung den]] Vertrag am Montag in Berlin unterzeichnet hat.

        [[Das Haus]] im letzten Jahr von einem jungen Paar aus Bremen gekauft.

    Passes:
        Die Regierung hat den Vertrag am Montag unterzeichnet.

        Der Mann, den alle kannten, war fort. Fähren im Hafen, Inseln ohne Strom.

        Das Dach der Kirche gehört seit dem Umbau der Stadt.
    """
    for sentence in view.sentences:
        if len(sentence) < 7 or sentence[0].tag != "A" or sentence[-1].text != ".":
            continue
        end = _subject(sentence)
        if end and (_no_second(sentence, end) or _participle_alone(sentence)):
            last = end if _no_second(sentence, end) else end - 1
            yield Hit(
                sentence[0].start,
                sentence[last].end,
                f"Behind “{sentence[0].text} {sentence[end - 1].text}” the verb is missing.",
            )


def _subject(sentence: tuple[Word, ...]) -> int:
    """Index behind a first phrase of article, adjectives and one noun; 0 where there is none."""
    index = 1
    while index < len(sentence) and sentence[index].tag == "a":
        index += 1
    return index + 1 if index < len(sentence) - 3 and sentence[index].tag in "NM" else 0


def _no_second(sentence: tuple[Word, ...], end: int) -> bool:
    return sentence[end].lower in NEVER_SECOND and sentence[end].text.islower()


def _participle_alone(sentence: tuple[Word, ...]) -> bool:
    """Whether a sentence without commas has a participle at its end and no verb at all."""
    inner = sentence[:-1]
    plain = all(word.tag.isalpha() for word in inner)
    verbless = not any(word.maybe_finite or word.tag in "uhe" for word in inner)
    return plain and verbless and inner[-1].tag == "p"
