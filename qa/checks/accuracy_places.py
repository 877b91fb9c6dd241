"""Accuracy of places: countries, cities and directions."""

from __future__ import annotations

from collections.abc import Iterator

from qa.check import Hit, check
from qa.checks.accuracy_facts import PLACES, exchanged_members
from qa.checks.beside import said_beside
from qa.data import Segment, Severity


@check(
    "accuracy/mistranslation",
    Severity.MAJOR,
    needs_source=True,
    confidence=0.9,
    plain=True,
    elsewhere=said_beside,
)
def altered_place(segment: Segment) -> Iterator[Hit]:
    """A country, a city or a direction differs from the source.

    The sentence stays fluent and plausible, and the news is from somewhere else. Reported only
    where the source names a place of the same kind that the translation lacks; a country's people,
    language and adjective count as the country.

    Flags:
        The ship came from Canada and was to sail north.
        Das Schiff kam aus [[Mexiko]] und sollte nach [[Süden]] fahren.

        The town has the largest Turkish community outside Turkey.
        Die Stadt hat die größte [[griechische]] Gemeinde außerhalb der Türkei.

        Travellers from Bulgaria need a negative test.
        Reisende aus [[Rumänien]] brauchen einen negativen Test.

        The talks in Vienna ended without result, a Polish diplomat said.
        Die Gespräche in [[Genf]] endeten ohne Ergebnis, sagte ein polnischer Diplomat.

        fr| Le ministre irlandais s'est rendu à Varsovie.
        Der [[isländische]] Minister reiste nach Warschau.

        ru| Поезд прибыл из Праги.
        Der Zug kam aus [[Budapest]].

    Passes:
        The ship came from Canada and was to sail north.
        Das kanadische Schiff sollte nach Norden fahren.

        The US and South Korea met in the north-eastern port, London said.
        Die Vereinigten Staaten und Südkorea trafen sich im Hafen im Nordosten, hieß es aus London.

        He paid 20 Swiss francs, about $21, for the Berliner Zeitung.
        Er bezahlte für die Berliner Zeitung 20 Franken, rund 21 US-Dollar.

        The Turkish president left Turkey.
        Der Präsident verließ die Türkei.

        Moscow has not replied, and the North Sea is rough.
        Russland hat nicht geantwortet, und die Nordsee ist rau.
    """
    yield from (hit for kind, hit in exchanged_members(segment) if kind in PLACES)
