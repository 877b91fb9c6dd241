"""Figures that a translator says in another way, in every language, and wrong ones beside them."""

import doctest

import pytest

import qa.text.figures.clocks
import qa.text.figures.numerals
import qa.text.figures.reckoned
import qa.text.figures.rephrased
import qa.text.figures.units
import qa.text.figures.unnumbered
from qa.checks.accuracy_numbers import altered_number, missing_number
from qa.data import Segment

# Language, source, right, wrong.
SAID = [
    ("ar", "كان قاصراً.", "Er war noch keine 18.", "Er war noch keine 16."),
    (
        "ar",
        "كانت عينة واحدة فقط من العينات الخمس نقية.",
        "Vier der fünf Proben waren gepanscht.",
        "Drei der fünf Proben waren gepanscht.",
    ),
    (
        "ar",
        "جاء أكثر من نصفهم من البرازيل.",
        "Über fünfzig Prozent kamen aus Brasilien.",
        "Über sechzig Prozent kamen aus Brasilien.",
    ),
    (
        "ar",
        "لأول مرة في سبع مباريات لم يفز الفريق.",
        "Erstmals nach sechs Spielen blieb das Team sieglos.",
        "Erstmals nach fünf Spielen blieb das Team sieglos.",
    ),
    (
        "ar",
        "خمس السكان من المهاجرين.",
        "20 Prozent der Einwohner sind Zuwanderer.",
        "30 Prozent der Einwohner sind Zuwanderer.",
    ),
    (
        "ar",
        "استغرقت الرحلة ثلاثة أرباع الساعة.",
        "Die Fahrt dauerte 45 Minuten.",
        "Die Fahrt dauerte 55 Minuten.",
    ),
    (
        "ar",
        "استمرت الجلسة ساعتين وربع الساعة.",
        "Die Sitzung dauerte 135 Minuten.",
        "Die Sitzung dauerte 155 Minuten.",
    ),
    (
        "en",
        "He scored in the 83rd minute.",
        "Sieben Minuten vor Ende der regulären Spielzeit traf er.",
        "Vier Minuten vor Schluss traf er.",
    ),
    (
        "en",
        "Every fourth child is overweight.",
        "25 Prozent der Kinder sind übergewichtig.",
        "35 Prozent der Kinder sind übergewichtig.",
    ),
    (
        "en",
        "Only one of the five samples was pure.",
        "Vier der fünf Proben waren gepanscht.",
        "Drei der fünf Proben waren gepanscht.",
    ),
    ("en", "It left at 7:15.", "Um viertel acht fuhr er ab.", "Um Viertel nach acht fuhr er ab."),
    (
        "en",
        "It was their seventh straight win.",
        "Nach sechs Siegen in Folge gewannen sie erneut.",
        "Nach vier Siegen in Folge gewannen sie erneut.",
    ),
    (
        "en",
        "Anyone who booked before 12 January gets a refund.",
        "Wer spätestens am 11. Januar gebucht hat, bekommt sein Geld zurück.",
        "Wer spätestens am 10. Januar gebucht hat, bekommt sein Geld zurück.",
    ),
    (
        "en",
        "Nobody under 18 may enter.",
        "Minderjährige dürfen nicht hinein.",
        "Unter 16 darf niemand hinein.",
    ),
    (
        "es",
        "Solo dos de los veinte barcos volvieron a puerto.",
        "18 der 20 Schiffe kehrten nicht in den Hafen zurück.",
        "17 der 20 Schiffe kehrten nicht in den Hafen zurück.",
    ),
    ("es", "Aumentó un 200 %.", "Es hat sich verdreifacht.", "Es stieg um ein Drittel."),
    ("es", "Dos docenas de personas vinieron.", "24 Menschen kamen.", "27 Menschen kamen."),
    (
        "es",
        "Solo una de las cinco muestras era pura.",
        "Vier der fünf Proben waren gepanscht.",
        "Drei der fünf Proben waren gepanscht.",
    ),
    (
        "es",
        "Marcó a siete minutos del final.",
        "Er traf in der 83. Minute.",
        "Er traf in der 85. Minute.",
    ),
    (
        "es",
        "Por primera vez en siete partidos, el equipo no ganó.",
        "Erstmals nach sechs Spielen blieb das Team sieglos.",
        "Erstmals nach fünf Spielen blieb das Team sieglos.",
    ),
    (
        "es",
        "Estuvo enferma un semestre.",
        "Sie war sechs Monate krank.",
        "Sie war acht Monate krank.",
    ),
    (
        "fr",
        "Tous les échantillons sauf un étaient impurs, sur cinq.",
        "Vier von fünf Proben waren unrein.",
        "Drei von fünf Proben waren unrein.",
    ),
    (
        "fr",
        "Réservez quinze jours à l'avance.",
        "Buchen Sie 14 Tage vorher.",
        "Buchen Sie 18 Tage vorher.",
    ),
    (
        "fr",
        "Le niveau a baissé d'un mètre vingt.",
        "Der Pegel fiel um 120 Zentimeter.",
        "Der Pegel fiel um 1,30 Meter.",
    ),
    (
        "fr",
        "Il a marqué à la 89e minute.",
        "Eine Minute vor Ablauf der regulären Spielzeit traf er.",
        "Drei Minuten vor Schluss traf er.",
    ),
    (
        "fr",
        "L'entrée est interdite aux moins de 18 ans.",
        "Minderjährigen ist der Zutritt verboten.",
        "Unter 16 ist der Zutritt verboten.",
    ),
    (
        "fr",
        "Moins de 0,3 % des chauffeurs conduisaient sans permis.",
        "Nicht einmal jeder dreihundertste Fahrer war ohne Führerschein unterwegs.",
        "Nicht einmal jeder zweihundertste Fahrer war ohne Führerschein unterwegs.",
    ),
    (
        "fr",
        "La maison coûte un million deux.",
        "Das Haus kostet 1,2 Millionen.",
        "Das Haus kostet 1,5 Millionen.",
    ),
    (
        "it",
        "C'erano 36 persone.",
        "Es waren drei Dutzend Menschen.",
        "Es waren zwei Dutzend Menschen.",
    ),
    (
        "it",
        "Solo uno dei cinque campioni era puro.",
        "Vier der fünf Proben waren gepanscht.",
        "Drei der fünf Proben waren gepanscht.",
    ),
    (
        "it",
        "Ha segnato a sette minuti dalla fine.",
        "Er traf in der 83. Minute.",
        "Er traf in der 85. Minute.",
    ),
    ("it", "Sono venute due dozzine di persone.", "24 Menschen kamen.", "27 Menschen kamen."),
    (
        "it",
        "La seduta è durata due ore e un quarto.",
        "Die Sitzung dauerte 135 Minuten.",
        "Die Sitzung dauerte 155 Minuten.",
    ),
    (
        "it",
        "Un minuto dopo il decollo il motore si è spento.",
        "60 Sekunden nach dem Start fiel das Triebwerk aus.",
        "90 Sekunden nach dem Start fiel das Triebwerk aus.",
    ),
    (
        "it",
        "Il livello è sceso di un metro e venti.",
        "Der Pegel fiel um 1,20 Meter.",
        "Der Pegel fiel um 1,30 Meter.",
    ),
    (
        "nl",
        "Vijf minuten voor tijd scoorde hij.",
        "In der 85. Minute traf er.",
        "In der 86. Minute traf er.",
    ),
    (
        "nl",
        "Wie voor 12 januari boekte, krijgt zijn geld terug.",
        "Wer spätestens am 11. Januar gebucht hat, bekommt sein Geld zurück.",
        "Wer spätestens am 10. Januar gebucht hat, bekommt sein Geld zurück.",
    ),
    (
        "nl",
        "Driekwart van de inwoners is immigrant.",
        "75 Prozent der Einwohner sind Zuwanderer.",
        "85 Prozent der Einwohner sind Zuwanderer.",
    ),
    (
        "nl",
        "De resten zijn van een veertiger.",
        "Die Gebeine stammen von einer Frau zwischen 40 und 50.",
        "Die Gebeine stammen von einer Frau zwischen 60 und 70.",
    ),
    (
        "nl",
        "Het peil zakte een meter twintig.",
        "Der Pegel fiel um 120 Zentimeter.",
        "Der Pegel fiel um 1,30 Meter.",
    ),
    (
        "nl",
        "De prijzen stegen met 200 procent.",
        "Die Preise haben sich verdreifacht.",
        "Die Preise haben sich um ein Drittel erhöht.",
    ),
    ("nl", "Hij was minderjarig.", "Er war noch keine 18.", "Er war noch keine 16."),
    (
        "pl",
        "Ceny wzrosły o 200 procent.",
        "Die Preise haben sich verdreifacht.",
        "Die Preise haben sich um ein Drittel erhöht.",
    ),
    (
        "pl",
        "Czekali godzinę i dwadzieścia minut.",
        "Sie warteten 80 Minuten.",
        "Sie warteten 95 Minuten.",
    ),
    (
        "pl",
        "Tylko trzy z dwunastu gmin przystąpiły.",
        "Neun der zwölf Gemeinden machten nicht mit.",
        "Acht der zwölf Gemeinden machten nicht mit.",
    ),
    (
        "pl",
        "Rodzice muszą zapisać się miesiąc wcześniej.",
        "Eltern müssen sich vier Wochen vorher anmelden.",
        "Eltern müssen sich sechs Wochen vorher anmelden.",
    ),
    (
        "pl",
        "Dom kosztuje milion dwieście.",
        "Das Haus kostet 1,2 Millionen.",
        "Das Haus kostet 1,5 Millionen.",
    ),
    (
        "pl",
        "Jedna trzecia mieszkańców to imigranci.",
        "33 Prozent der Einwohner sind Zuwanderer.",
        "43 Prozent der Einwohner sind Zuwanderer.",
    ),
    (
        "pl",
        "Strzelił gola na siedem minut przed końcem.",
        "Er traf in der 83. Minute.",
        "Er traf in der 85. Minute.",
    ),
    (
        "ru",
        "Поезд ушёл в 7:45.",
        "Der Zug fuhr um Viertel vor acht.",
        "Der Zug fuhr um Viertel vor neun.",
    ),
    (
        "ru",
        "Урожай составил 40 центнеров с гектара.",
        "Der Ertrag lag bei vier Tonnen je Hektar.",
        "Der Ertrag lag bei fünf Tonnen je Hektar.",
    ),
    (
        "ru",
        "Через час после аварии приехала полиция.",
        "60 Minuten nach dem Unfall kam die Polizei.",
        "80 Minuten nach dem Unfall kam die Polizei.",
    ),
    (
        "ru",
        "Уровень упал на метр двадцать.",
        "Der Pegel fiel um 1,20 Meter.",
        "Der Pegel fiel um 1,30 Meter.",
    ),
    (
        "ru",
        "Все пять образцов, кроме одного, оказались грязными.",
        "Vier der fünf Proben waren verunreinigt.",
        "Drei der fünf Proben waren verunreinigt.",
    ),
    (
        "ru",
        "Останки принадлежат женщине за сорок.",
        "Die Gebeine stammen von einer Frau zwischen 40 und 50.",
        "Die Gebeine stammen von einer Frau zwischen 60 und 70.",
    ),
    (
        "ru",
        "Дом стоит два миллиона триста.",
        "Das Haus kostet 2,3 Millionen.",
        "Das Haus kostet 2,5 Millionen.",
    ),
    ("tr", "İki düzine insan geldi.", "24 Menschen kamen.", "27 Menschen kamen."),
    (
        "tr",
        "Maçın bitimine beş dakika kala gol attı.",
        "In der 85. Minute traf er.",
        "In der 86. Minute traf er.",
    ),
    (
        "tr",
        "Beş numuneden yalnızca biri saftı.",
        "Vier der fünf Proben waren gepanscht.",
        "Drei der fünf Proben waren gepanscht.",
    ),
    (
        "tr",
        "Fiyat üç katına çıktı.",
        "Der Preis stieg um 200 Prozent.",
        "Der Preis stieg um 400 Prozent.",
    ),
    (
        "tr",
        "Sakinlerin dörtte biri göçmen.",
        "25 Prozent der Einwohner sind Zuwanderer.",
        "35 Prozent der Einwohner sind Zuwanderer.",
    ),
    (
        "tr",
        "İki hafta önceden yer ayırtın.",
        "Buchen Sie 14 Tage vorher.",
        "Buchen Sie 18 Tage vorher.",
    ),
    (
        "tr",
        "Kalıntılar kırklı yaşlarındaki bir kadına ait.",
        "Die Gebeine stammen von einer Frau zwischen 40 und 50.",
        "Die Gebeine stammen von einer Frau zwischen 60 und 70.",
    ),
    (
        "uk",
        "Ділянка у шість соток.",
        "Ein Grundstück von 600 Quadratmetern.",
        "Ein Grundstück von 700 Quadratmetern.",
    ),
    (
        "uk",
        "За годину після аварії приїхала поліція.",
        "60 Minuten nach dem Unfall kam die Polizei.",
        "80 Minuten nach dem Unfall kam die Polizei.",
    ),
    (
        "uk",
        "П'ята частина мешканців — приїжджі.",
        "20 Prozent der Einwohner sind Zuwanderer.",
        "30 Prozent der Einwohner sind Zuwanderer.",
    ),
    (
        "uk",
        "Хто забронював до 12 січня, отримає гроші назад.",
        "Wer spätestens am 11. Januar gebucht hat, bekommt sein Geld zurück.",
        "Wer spätestens am 10. Januar gebucht hat, bekommt sein Geld zurück.",
    ),
    (
        "uk",
        "Останки належать жінці за сорок.",
        "Die Gebeine stammen von einer Frau zwischen 40 und 50.",
        "Die Gebeine stammen von einer Frau zwischen 60 und 70.",
    ),
    (
        "uk",
        "За п'ять хвилин до фінального свистка він забив гол.",
        "In der 85. Minute traf er.",
        "In der 86. Minute traf er.",
    ),
    (
        "uk",
        "Батьки мусять записуватися за місяць.",
        "Eltern müssen sich vier Wochen vorher anmelden.",
        "Eltern müssen sich sechs Wochen vorher anmelden.",
    ),
    ("zh", "终场前五分钟他破门得分。", "In der 85. Minute traf er.", "In der 86. Minute traf er."),
    ("zh", "他身高一米七。", "Er ist 1,70 Meter groß.", "Er ist 1,90 Meter groß."),
    (
        "zh",
        "球队七场比赛以来首次未能取胜。",
        "Erstmals nach sechs Spielen blieb das Team sieglos.",
        "Erstmals nach fünf Spielen blieb das Team sieglos.",
    ),
    ("zh", "农场占地3000亩。", "Der Hof ist 200 Hektar groß.", "Der Hof ist 300 Hektar groß."),
    (
        "zh",
        "1月12日之前预订的人可获退款。",
        "Wer spätestens am 11. Januar gebucht hat, bekommt sein Geld zurück.",
        "Wer spätestens am 10. Januar gebucht hat, bekommt sein Geld zurück.",
    ),
    (
        "zh",
        "遗骸属于一名40多岁的女性。",
        "Die Gebeine stammen von einer Frau zwischen 40 und 50.",
        "Die Gebeine stammen von einer Frau zwischen 60 und 70.",
    ),
    (
        "zh",
        "每十个中国人中有三人吸烟。",
        "30 Prozent der Chinesen rauchen.",
        "40 Prozent der Chinesen rauchen.",
    ),
]


def found(source: str, target: str, lang: str) -> bool:
    segment = Segment("1", target, source, source_lang=lang)
    return any((*altered_number(segment), *missing_number(segment)))


@pytest.mark.parametrize(("lang", "source", "right", "wrong"), SAID)
def test_said_in_another_way(lang: str, source: str, right: str, wrong: str) -> None:
    assert not found(source, right, lang)
    assert found(source, wrong, lang)


def test_docstrings() -> None:
    figures = qa.text.figures
    for module in (
        figures.clocks, figures.reckoned, figures.numerals, figures.rephrased, figures.units,
        figures.unnumbered,
    ):  # fmt: skip
        assert doctest.testmod(module).failed == 0
