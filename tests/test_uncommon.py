"""Constructions that are right and seldom seen are no breaks; what only begins like them may be."""

import pytest

from qa.text.german.uncommon import uncommon


def at(marked: str) -> tuple[str, int, int]:
    """A text without its mark, and where it stood."""
    start, end = marked.index("["), marked.index("]") - 1
    return marked.replace("[", "").replace("]", ""), start, end


@pytest.mark.parametrize(
    "marked",
    [
        "Den ganzen Winter [über] standen die Gänse auf der Wiese.",
        "Das Museum ist den Winter [über geöffnet], das Café nur sonntags.",
        "Die Nacht [hindurch] regnete es.",
        "Wir suchen Leute, die beim Aufbau [mit anfassen] (ab 10 Uhr).",
        "Wer am Abend [mit aufräumt], bekommt ein Getränk.",
        "Sie musste alles [mit ansehen] und schwieg.",
        "Sie gingen den Fluss [entlang bis] zur Mühle.",
        "Er hatte die Wölfe heulen [hören, sich] umgedreht und weitergeschlafen.",
        "Sie hat ihn nicht kommen [sehen] und ist erschrocken.",
        "Sollte das Display dunkel [bleiben, Taste] zehn Sekunden gedrückt halten.",
        "Leuchtet die Lampe [nicht, Sicherung prüfen].",
        "Einige [der im Lager] Gefangenen waren krank.",
        "Viele [der bei Grabungen Verletzten] klagten.",
        "Ich habe als Kind die [Elf auswärts] spielen sehen, und es war laut.",
        "Ist der Akku leer, durch einen neuen gleichen Typs [ersetzen].",
        "„[Ich dich] auch.“ sah irgendwie nach Scheidung aus.",
        "Es gibt ein Hotel, und das hat [Blick] auf den Hafen.",
        "Alle Zimmer [haben Blick] auf das Meer.",
        "Hat das [Zimmer Blick auf den] See?",
        "Sie nahm ein Zimmer, das [Blick] auf den See hat.",
        "Fußgänger [haben Vorrang] vor Autos.",
        "Von dort hat man [Sicht auf] drei Länder.",
        "Beim [Bügeln die] Temperatur niedrig halten.",
        "Zum Wechseln der [Lampe die] Abdeckung abschrauben!",
        "Mit einem [Löffel die] Kerne herauskratzen und wegwerfen.",
        "Im Menü die [Option] „Drucken“ wählen.",
        "Der Hund darf nicht in die [Küche].",
        "Nach den Ferien müssen die Kinder wieder in die [Schule].",
        "Die Flüchtlinge durften nicht auf die [Fähre].",
        "Um neun hatten die Kneipen bereits [zu].",
        "Als wir ankamen, [hatten die] meisten Läden schon zu.",
        "Ihr Plan setzt auf Zwang, der [unsere auf Einsicht].",
        "Per [Ende Jahr] läuft der Vertrag aus.",
    ],
)
def test_right(marked):
    assert uncommon(*at(marked))


@pytest.mark.parametrize(
    "marked",
    [
        "Einige [der im Lager] Gefangenen Soldaten waren krank.",
        "Sie trafen [die in Räumen] und gingen.",
        "Den Winter [über der] Stadt sahen sie kommen.",
        "Den ganzen Winter über [standen von] die Gänse.",
        "Er hatte die Wölfe [heulen, sich] umgedreht.",
        "Die Wölfe heulen [hören, sich] umgedreht und geschlafen.",
        "[Sollte das] Display dunkel bleiben, Taste zehn Sekunden gedrückt halten.",
        "Sollte das Display dunkel, [Taste zehn] Sekunden gedrückt halten.",
        "Leuchtet die Lampe nicht, [Sicherung wird] prüfen.",
        "„Ich dich auch.“ sah irgendwie [nach dem] aus.",
        "Das Zimmer hat [Blick] auf.",
        "Beim [Bügeln die] Temperatur war niedrig.",
        "Am Montag [der Minister] das Gesetz vorstellen.",
        "Im nächsten [Jahr die] Stadt eine Schule bauen.",
        "Die Firma muss ihre Daten in die [Schule].",
        "Die Stadt will zwei neue Häuser am [Hafen].",
        "Der Minister muss auf die [Kritik].",
        "Um neun hatten die Gäste bereits [zu].",
        "Es gibt Eltern, die [ihre Kinder] auf Händen.",
        "Am [Ende Tages] war es dunkel.",
        "Das Zimmer hat [Vorrang vor] gilt.",
        "Das Zimmer liegt [Blick] auf den See.",
        "Das Zimmer hat [Blick auf den See] liegt.",
        "[Das Zimmer] hat Blick auf den See.",
        "Das Zimmer hat Balkon, es liegt [Blick] auf den See.",
        "Sie will [mit der] anfassen.",
        "Wer [mit anfassen der] Kiste hilft, bekommt ein Getränk.",
    ],
)
def test_broken(marked):
    assert not uncommon(*at(marked))
