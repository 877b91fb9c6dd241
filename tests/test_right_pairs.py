"""Free translations that are right, at which checks beside a source stumbled; and wrong ones."""

import pytest

import qa

RIGHT = """
en| It must be dry and must not be painted.
Es muss trocken sein und darf nicht gestrichen werden.

en| Password must be at least 8 characters long and must not contain spaces.
Das Passwort muss mindestens acht Zeichen lang sein und darf keine Leerzeichen enthalten.

en| The file must be a PDF and may not be larger than 5 MB.
Die Datei muss im PDF-Format vorliegen und darf nicht größer als 5 MB sein.

en| You must be over 18 and must not be a citizen of the United States.
Sie müssen über 18 sein und dürfen nicht die Staatsbürgerschaft der USA besitzen.

en| Applicants must have a license and must not have been convicted of a crime.
Bewerber müssen einen Führerschein besitzen und dürfen nicht vorbestraft sein.

en| Luggage must be labelled; it must not be left unattended.
Gepäck muss beschriftet sein und darf nicht unbeaufsichtigt bleiben.

en| The device must be switched off before cleaning and must not be immersed in water.
Das Gerät muss vor der Reinigung ausgeschaltet werden und darf nicht in Wasser getaucht werden.

en| Employees must wear a badge and may not enter the lab alone.
Mitarbeiter müssen einen Ausweis tragen und dürfen das Labor nicht allein betreten.

en| The tenant must heat the rooms and must not keep animals.
Der Mieter muss die Räume heizen und darf keine Tiere halten.

en| Please note that bags must be closed and may not exceed 10 kg.
Bitte beachten Sie: Taschen müssen geschlossen sein und dürfen nicht mehr als 10 kg wiegen.

en| Visitors may bring dogs and need not pay for them.
Besucher dürfen Hunde mitbringen und müssen nicht für sie bezahlen.

es| La contraseña debe tener ocho caracteres y no debe contener espacios.
Das Passwort muss acht Zeichen haben und darf keine Leerzeichen enthalten.

es| Los empleados deben llevar casco y no deben fumar.
Die Angestellten müssen einen Helm tragen und dürfen nicht rauchen.

en| The office is open between 2 and 4 p.m.
Das Büro ist zwischen 14 und 16 Uhr geöffnet.

en| Dinner is served from 7 to 9:30 in the evening.
Abendessen gibt es zwischen 19 und 21.30 Uhr.

en| The office is open from 2 until 4 p.m.
Das Büro ist von 14 bis 16 Uhr geöffnet.

en| Come between 7 and 9 p.m.
Kommen Sie zwischen 19 und 21 Uhr.

en| It happened between 10 and 11 p.m.
Es geschah zwischen 22 und 23 Uhr.

en| Classes run from 4 to 6 in the afternoon.
Der Unterricht geht von 16 bis 18 Uhr.

en| Call between 2 and 4 in the afternoon.
Rufen Sie zwischen 14 und 16 Uhr an.

en| Trains run every 10 minutes between 6 and 9 in the evening.
Zwischen 18 und 21 Uhr fahren die Züge im Zehn-Minuten-Takt.

en| The shift runs from 10 at night to 6 in the morning.
Die Schicht geht von 22 bis 6 Uhr.

en| He slept from 9 at night to 5 in the morning.
Er schlief von 21 bis 5 Uhr.

en| The ferry leaves at 3 and 6 p.m.
Die Fähre fährt um 15 und 18 Uhr.

en| The doctor sees patients at 3, 4 and 5 p.m.
Der Arzt hat um 15, 16 und 17 Uhr Sprechstunde.

en| Open 9–12 and 2–6.
Geöffnet 9–12 und 14–18 Uhr

en| Office hours: Mon–Fri 9–12 and 2–5.
Sprechzeiten: Mo–Fr 9–12 und 14–17 Uhr

fr| Le cours a lieu de 2 à 4 heures de l’après-midi.
Der Kurs findet von 14 bis 16 Uhr statt.

es| El bar abre de 6 a 11 de la noche.
Die Bar ist von 18 bis 23 Uhr geöffnet.

es| La tienda abre de 10 a 2 y de 5 a 8 de la tarde.
Das Geschäft ist von 10 bis 14 Uhr und von 17 bis 20 Uhr geöffnet.

it| La farmacia è aperta dalle 9 alle 13 e dalle 4 alle 8 del pomeriggio.
Die Apotheke ist von 9 bis 13 und von 16 bis 20 Uhr geöffnet.

ru| Приём с 2 до 4 часов дня.
Sprechzeiten von 14 bis 16 Uhr.

en| Do not turn off your computer.
Lassen Sie den Computer eingeschaltet.

en| Do not turn off the printer.
Lassen Sie den Drucker an.

en| Do not disconnect the cable.
Lassen Sie das Kabel angeschlossen.

en| Do not close this window.
Dieses Fenster bitte geöffnet lassen.

en| The field cannot be empty.
Bitte füllen Sie das Feld aus.

en| The road is impassable.
Die Straße ist nicht passierbar.

en| The berries are inedible.
Die Beeren sind nicht essbar.

en| The mushrooms are inedible.
Die Pilze kann man nicht essen.

en| This field is required.
Dieses Feld darf nicht leer sein.

en| Please fill in this field.
Dieses Feld darf nicht leer sein.

en| Optional
Keine Pflichtangabe

en| The device is offline.
Das Gerät ist nicht verbunden.

en| The attempt was in vain.
Der Versuch hatte keinen Erfolg.

en| Authorized personnel only
Zutritt für Unbefugte verboten
"""
# With the check that has to find them.
WRONG = """
en| You must not fill in the form twice.
Sie müssen das Formular nicht zweimal ausfüllen.
= altered-fact

en| You need not fill in the form twice.
Sie dürfen das Formular nicht zweimal ausfüllen.
= altered-fact

en| Pets must not enter the ward.
Haustiere müssen die Station nicht betreten.
= altered-fact

es| Todos los empleados no deben fumar.
Alle Angestellten müssen nicht rauchen.
= opposed-word

en| The office is open between 2 and 4 p.m.
Das Büro ist zwischen 15 und 16 Uhr geöffnet.
= altered-number

en| Do not turn off your computer.
Schalten Sie den Computer aus.
= lost-negation

en| Do not close this window.
Schließen Sie dieses Fenster.
= lost-negation

en| The field cannot be empty.
Das Feld kann leer sein.
= lost-negation
"""


def pairs(table: str) -> list[tuple[str, ...]]:
    """Language, source, target and perhaps check of each block of lines."""
    blocks = [block.splitlines() for block in table.strip().split("\n\n")]
    return [
        (first[:2], first[4:], *(line.removeprefix("= ") for line in rest))
        for first, *rest in blocks
    ]


@pytest.mark.parametrize(("lang", "source", "target"), pairs(RIGHT))
def test_right(lang, source, target):
    assert found(lang, source, target) == []


@pytest.mark.parametrize(("lang", "source", "target", "check"), pairs(WRONG))
def test_wrong(lang, source, target, check):
    assert check in found(lang, source, target)


def found(lang: str, source: str, target: str) -> list[str]:
    """The checks that find something."""
    segment = qa.check_text(target, source=source, source_lang=lang).segments[0]
    return [finding.check for finding in segment.findings]
