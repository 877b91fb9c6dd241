"""Towns by any of their names: which a text names, and one that stands in another's place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.checks.accuracy_places import altered_place
from qa.data import Segment
from qa.languages.tables import packed
from qa.text.names.gazetteer import names, plain
from qa.text.names.towns import exchanged_town, german_towns, towns

NAMES = sorted({name for line in packed("towns.tsv.gz")[:3000] for name in line.split("\t")[1:]})


def said(text, found):
    return [text[one.start : one.end] for one in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Von Köln nach Bremen", ["Köln", "Bremen"]),
        ("der Leipziger Dom und das Bremer Rathaus", ["Leipziger", "Bremer"]),
        ("der Sender und das Center", []),
        ("Kölns Dom, Den Bosch und Nischni Nowgorod", ["Kölns", "Den Bosch", "Nischni Nowgorod"]),
        # Words, but behind a preposition that no noun follows without an article.
        ("Er lebt in Essen und Reims", ["Essen"]),
        ("Das Essen ist kalt, die Halle leer, der Hof zu", []),
        ("Der Norden, Mexiko und die Algerierin", []),
        ("Sieger und Bäcker, des Siegers", []),
        ("Die Köchin sprach", []),
    ],
)
def test_german_names_towns(text, found):
    assert said(text, german_towns(text)) == found


@pytest.mark.parametrize(
    ("code", "text", "found"),
    [
        ("en", "Reading and Bath are near Nottingham, said Leeds's", ["Nottingham", "Leeds's"]),
        ("en", "The White House said so", []),
        ("fr", "Lyon a battu Reims à Liège", ["Reims", "Liège"]),  # the first opens the sentence
        ("es", "¿Cómo se llega a Amberes?", ["Amberes"]),
        ("nl", "van Luik naar Den Bosch", ["Luik", "Den Bosch"]),
        ("tr", "dün Selanik'te ve İzmir'in", ["Selanik'te", "İzmir'in"]),
        ("ru", "из Архангельска в Самару, в Казани", ["Архангельска", "Самару", "Казани"]),
        ("ru", "матч «Ливерпуля», сказал Питер Боун из Южной Каролины", ["Ливерпуля"]),
        ("uk", "від Братислави до Ізмаїла", ["Братислави", "Ізмаїла"]),
        ("pl", "z Gniezna do Ostrawy, mówił Jan Krakowski", ["Gniezna", "Ostrawy"]),
        ("ar", "حركة القطارات بين طنجة والقنيطرة، إلى الدار البيضاء", ["طنجة", "الدار البيضاء"]),
        ("ar", "يوم الخميس القادم", []),
        ("fr", "Thomas More vit la Unión Europea", []),
    ],
)
def test_a_source_names_towns(code, text, found):
    assert said(text, towns(text, code)) == found


@pytest.mark.parametrize(
    ("code", "source", "target", "wrong"),
    [
        ("fr", "Il est né à Liège.", "Er ist in Lille geboren.", "Lille"),
        ("nl", "van Kortrijk naar Doornik", "von Kortrijk nach Dornbirn", "Dornbirn"),
        ("es", "Nacido en Amberes, vivió en Nápoles.", "Der Amberger lebte in Neapel.", "Amberger"),
        ("it", "l'orchestra di Lubiana", "das Orchester aus Lublin", "Lublin"),
        ("tr", "Oyun İzmir ve Mersin'de sahnelenecek.", "Man spielt in Iznik und Mersin.", "Iznik"),
        ("ru", "Экспедиция вышла из Архангельска.", "Sie brach in Astrachan auf.", "Astrachan"),
        ("uk", "тривала до Ізмаїла", "sie führte bis Izmir", "Izmir"),
        ("pl", "zakład z Gniezna", "das Werk in Danzig", "Danzig"),
        ("en", "He moved from Leeds to Nottingham.", "Er zog von Leeds nach Norwich.", "Norwich"),
    ],
)  # fmt: skip
def test_another_town(code, source, target, wrong):
    segment = Segment("1", target, source=source, source_lang=code)
    assert [target[hit.start : hit.end] for hit in altered_place(segment)] == [wrong]


@pytest.mark.parametrize(
    ("code", "source", "target"),
    [
        ("fr", "Il est né à Liège.", "Er ist in Lüttich geboren."),
        ("fr", "le club toulousain", "der Klub aus Toulouse"),
        ("nl", "Het concern uit Luik", "Der Lütticher Konzern"),
        ("it", "l'orchestra di Lubiana, a Padova", "das Orchester aus Ljubljana, in Padua"),
        ("it", "nato a Monaco di Baviera", "in München geboren"),
        ("es", "de Amberes a Burdeos", "von Antwerpen nach Bordeaux"),
        ("tr", "Halep doğumlu, Selanik'te", "in Aleppo geboren, in Thessaloniki"),
        ("tr", "Selanik'te", "in Saloniki"),
        ("ru", "из Нижнего Тагила в Самару", "von Nischni Tagil nach Samara"),
        ("pl", "z Gniezna do Lwowa", "von Gnesen nach Lemberg"),
        ("uk", "у Дніпрі та Харкові", "in Dnipro und Charkiw"),
        ("en", "The White House rejected this.", "Washington wies das zurück."),
        ("en", "He left the capital for Leeds.", "Er zog von London nach Leeds."),
        ("en", "The game in Leeds was called off.", "Das Spiel wurde abgesagt."),
        ("nl", "De tekening lag in Zürich.", "Die Zeichnung lag in Zürcher Besitz, in Amsterdam."),
        (
            "en",
            "Lawmakers in Albany passed it.",
            "Das Parlament des Bundesstaats New York nahm es an.",
        ),
        ("en", "Delhi says so.", "Das sagt Neu-Delhi."),
        ("uk", "Він дякував Варшаві за допомогу Україні.", "Er dankte Polen. Das schrieb Kiew."),
        ("fr", "le sol des Campi Flegrei", "der Boden bei Neapel"),
        ("en", "only if Westminster agrees", "nur wenn London zustimmt"),
        # Two are gone, or two are new: which is which is not known.
        ("en", "From Leeds to Nottingham", "Von Norwich nach Ipswich"),
    ],
)
def test_the_same_town(code, source, target):
    segment = Segment("1", target, source=source, source_lang=code)
    assert list(altered_place(segment)) == []


@given(st.sampled_from(NAMES), st.text(alphabet="abc äöüАБв.,-'’ ", max_size=20))
def test_a_text_names_a_town_by_each_of_its_names(name, before):
    text = f"{before} {name}."
    assert plain(name) == name
    for one in german_towns(f"{before} {name.title()}."):
        assert names(text, one.towns) or one.start < len(before)


@given(st.text(max_size=60), st.text(max_size=60), st.sampled_from(["en", "fr", "ru", "tr"]))
def test_any_text_can_be_compared(source, target, code):
    found = exchanged_town(source, target, code)
    if found:
        there, here = found
        assert 0 <= there.start < there.end <= len(source)
        assert 0 <= here.start < here.end <= len(target)
