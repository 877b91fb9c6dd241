"""Accuracy of places: countries, cities and directions."""

from __future__ import annotations

from collections.abc import Container, Iterator

from qa.check import Hit, check
from qa.checks.accuracy_facts import PLACES, exchanged_members
from qa.checks.beside import placed_beside
from qa.data import Segment, Severity
from qa.languages import base
from qa.text.names.towns import exchanged_town


@check(
    "accuracy/mistranslation",
    Severity.MAJOR,
    needs_source=True,
    confidence=0.9,
    plain=True,
    elsewhere=placed_beside,
)
def altered_place(segment: Segment) -> Iterator[Hit]:
    """A country, a town or a direction differs from the source.

    The sentence stays fluent and plausible, and the news is from somewhere else. Reported only
    where the source names a place of the same kind that the translation lacks; a country's people,
    language and adjective count as the country. Of 16,000 towns it is known what other languages
    call them; beside Chinese sources, in which the names of towns are words, of 204. A capital may
    stand for its country.

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

        fr| Il est né à Liège et vit à Bâle.
        Er ist in [[Lille]] geboren und lebt in Basel.

        tr| Yazar dün Selanik'te ödül aldı.
        Der Autor wurde gestern in [[Skopje]] ausgezeichnet.

        ru| Экспедиция вышла из Архангельска в июле.
        Die Expedition brach im Juli in [[Astrachan]] auf.

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

        nl| Het concern uit Luik blijft in Den Bosch.
        Der Lütticher Konzern bleibt in ’s-Hertogenbosch.

        pl| Zakład przeniesiono z Gniezna do Ostrawy.
        Das Werk ist von Gnesen ins tschechische Ostrava verlegt worden.

        Mongolia has asked Moscow for cheaper diesel, which, in Warsaw's view, Brussels should pay.
        Ulan Bator hat Russland um billigeren Diesel gebeten; Polen meint, Brüssel solle ihn zahlen.

        es| La Moncloa confirmó que España enviará una delegación.
        Madrid bestätigte, dass eine Delegation entsandt wird.

        United and Chelsea stay up, but Bournemouth go down.
        Manchester United und Chelsea bleiben oben, der Tabellenletzte steigt ab.

        The White House rejected this, and the players of Split had nice weather.
        Washington wies das zurück, und die Spieler aus Split hatten schönes Wetter.
    """
    found = [hit for kind, hit in exchanged_members(segment) if kind in PLACES]
    yield from found
    yield from _towns(segment, {hit.start for hit in found})


def _towns(segment: Segment, told: Container[int]) -> Iterator[Hit]:
    """A town that the source does not name, where it names one that is gone."""
    lang = base(segment.source_lang or "en")
    if base(segment.target_lang) != "de" or lang == "de":
        return
    pair = exchanged_town(segment.source or "", segment.target, lang)
    if pair and pair[1].start not in told:
        there, here = pair
        said = (segment.source or "")[there.start : there.end]
        word = segment.target[here.start : here.end]
        yield Hit(here.start, here.end, f"The source says “{said}”, not “{word}”.")
