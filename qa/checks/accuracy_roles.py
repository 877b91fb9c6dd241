"""Accuracy of roles: who does it, and to whom."""

from __future__ import annotations

from collections.abc import Iterator

from qa.check import Hit, check
from qa.data import Segment, Severity
from qa.languages import base
from qa.text.meaning.roles import exchanged


@check("accuracy/mistranslation", Severity.MAJOR, needs_source=True, confidence=0.9, plain=True)
def exchanged_roles(segment: Segment) -> Iterator[Hit]:
    """Who does it and whom it is done to have changed places: B beat A for A beat B.

    Every word is there, and the winner is the loser. Reported where one verb of a table (beat,
    sued, accused, bought, replaced, killed, supported and others) stands between two in a source in
    English, French, Spanish, Italian, Dutch, Polish, Russian or Ukrainian, where both are in one
    clause of the German, and where its order and cases, von or gegen say who does it.

    Flags:
        Galway United beat Sligo Rovers 2-1 in front of 3,600 spectators.
        [[Sligo Rovers hat Galway United]] vor 3.600 Zuschauern mit 2:1 geschlagen.

        Chipmaker Tarvon has sued its supplier Bright Wafer.
        Der [[Chiphersteller Tarvon ist von seinem Zulieferer Bright Wafer]] verklagt worden.

        Kovac defeated Brandt in the final.
        [[Kovac verlor im Finale gegen Brandt]].

        The mayor of Lyon accused the minister of lying.
        Der [[Bürgermeister von Lyon wurde vom Minister]] beschuldigt, gelogen zu haben.

        Telmark was acquired by Norvia last year.
        [[Telmark hat Norvia]] im vergangenen Jahr übernommen.

        fr| La patronne du syndicat a accusé le ministre d'avoir menti.
        Der [[Minister hat der Gewerkschaftschefin vorgeworfen]], gelogen zu haben.

        it| La Ferrari ha denunciato l'ingegnere per spionaggio.
        Der [[Ingenieur hat Ferrari]] wegen Spionage angezeigt.

        ru| Олег Демидов обвинил предпринимательницу Марину Лапину в подделке.
        [[Marina Lapina hat dem Unternehmer Oleg Demidow]] vorgeworfen, zu fälschen.

    Passes:
        Galway United beat Sligo Rovers 2-1.
        Sligo Rovers verlor mit 1:2 gegen Galway United.

        Kovac defeated Brandt in the final.
        Brandt wurde im Finale von Kovac besiegt.

        Manfred Richter bought this house in 1980.
        Dieses Haus kaufte Manfred Richter 1980.

        The union accused the minister of lying.
        Den Minister hat die Gewerkschaft beschuldigt, gelogen zu haben.

        Anna's brother accused Ben.
        Ben wurde beschuldigt, und zwar von Annas Bruder.

        Norvia will take over Telmark next year.
        Telmark wird im nächsten Jahr von Norvia übernommen.

        Larsen replaced Berg after the break.
        Berg wich nach der Pause Larsen.

        es| El grupo Norvia comprará Telmark por 140 millones.
        Für 140 Millionen will Norvia Telmark übernehmen.
    """
    lang = base(segment.source_lang or "en")
    if base(segment.target_lang) != "de" or not segment.source:
        return
    found = exchanged(segment.source, segment.target, lang)
    if found:
        message = f"The source says “{found.said}”, not the other way round."
        yield Hit(found.start, found.end, message)
