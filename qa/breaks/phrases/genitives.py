"""Genitives that open a sentence and have lost their preposition."""

from __future__ import annotations

from collections.abc import Iterator

from qa.breaks import View, detector, lowered
from qa.breaks.verbs.verbless import ended
from qa.check import Hit
from qa.languages import german

ARTICLES = frozenset(["Des", "Eines"])
# Eines Tages, des Nachts, des Jahres
TIMES = (
    "tag", "abend", "morgen", "nacht", "mittag", "vormittag", "nachmittag", "sommer", "winter",
    "herbst", "frühling", "jahr", "monat", "weiter", "öfter", "länger", "mal", "wochenende",
)  # fmt: skip
# Stems of verbs and adjectives that go with a genitive, beyond those of the list.
GOVERNORS = (
    "bedarf", "bedürf", "bedurf", "gedenk", "gedacht", "gedach", "bedien", "erfreu", "enthalt",
    "enthielt", "entledig", "bemächtig", "rühm", "schäm", "erinner", "harr", "spott", "walt",
    "entrat", "erwehr", "angeklagt", "anklag", "beschuldig", "beraub", "bezichtig", "verdächtig",
    "verwies", "verweis", "würdig", "überführ", "wert", "herr", "zeih", "zieh", "versicher",
    "bewusst", "schuldig", "mächtig", "sicher", "müde", "fähig", "gewiss", "gewärtig", "kundig",
    "überdrüssig", "ledig", "los", "satt", "froh", "voll", "eingedenk", "teilhaft", "habhaft",
    "gewahr", "ansichtig", "geständig", "unkundig", "bar", "entbehr", "entheb", "enthob",
    "befleiß", "befleiss", "vergewisser", "besinn", "besann", "entsinn", "entsann", "nimmt", "nahm",
    "angenommen", "achte", "kümmer", "sinnes", "brauch", "lohn", "beding", "begeb", "begab",
)  # fmt: skip


@detector(0.85, needs=lowered(ARTICLES))
def genitive_alone(view: View) -> Iterator[Hit]:
    """A sentence opens with a genitive, its verb follows, and no preposition holds the genitive.

    Flags:
        [[Des Streiks]] fahren zwischen Leipzig und Dresden keine Züge.

    Passes:
        Des Nachts fahren keine Züge. Eines Tages kam er. Des Pudels Kern lag offen.

        Des Mordes wurde er nie angeklagt. Des Weiteren fahren keine Züge. Eines Beweises bedarf es
        nicht. Des Lebens war er müde.
    """
    for sentence in view.sentences:
        if sentence[0].text not in ARTICLES or len(sentence) < 7 or not ended(sentence):
            continue
        at = 1
        while at < 4 and sentence[at].tag == "a":
            at += 1
        noun, verb = sentence[at], sentence[at + 1]
        opens = noun.noun and noun.text.endswith("s") and not noun.lower.startswith(TIMES)
        if not opens or not (verb.maybe_finite and verb.text.islower()):
            continue
        if noun.lower.endswith(("tags", "tages", "abends", "nachts", "morgens")):
            continue
        governed = any(
            w.lower in LISTED or w.lower.removeprefix("un").startswith(GOVERNORS)
            for w in sentence[at + 1 :]
        )
        if not governed:
            words = f"{sentence[0].text} {noun.text}"
            message = f"A preposition or a noun is missing before “{words}”."
            yield Hit(sentence[0].start, noun.end, message)


LISTED = german.GENITIVE_GOVERNORS - frozenset(
    "ist sind war waren einer eines statt anstatt".split()
)
