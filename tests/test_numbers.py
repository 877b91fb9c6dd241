"""Numbers by value: a table that can be checked by hand, one line a notation."""

import pytest

from qa.checks.accuracy_numbers import altered_number, missing_number
from qa.data import Segment
from qa.text.figures.numbers import numbers
from qa.text.figures.numerals import chinese, combine

VALUES = [
    ("de", "1.500,50 Euro", 1500.5),
    ("de", "2.000 Leute", 2000),
    ("de", "10⁶ Bienen", 1_000_000),
    ("de", "4¹/2 Liter", 4.5),
    ("de", "4¹⁄₂ Liter", 4.5),
    ("de", "4 ³/4 Liter", 4.75),
    ("de", "2 000 Leute", 2000),
    ("de", "2'000 Franken", 2000),
    ("de", "2,3 Milliarden Dollar", 2.3e9),
    ("de", "3 Mio. Euro", 3e6),
    ("de", "siebenundzwanzig Hunde", 27),
    ("de", "zweihundertfünfzigtausend Menschen", 250_000),
    ("de", "neunzehnhundertsechsundneunzig", 1996),
    ("de", "zweieinhalb Jahre", 2.5),
    ("de", "ein Dutzend Eier", 12),
    ("de", "die Hälfte", 0.5),
    ("de", "dreimal", 3),
    ("de", "zweijährig", 2),
    ("de", "die dritte Frau", 3),
    ("en", "1,500.50 euros", 1500.5),
    ("en", "$3bn", 3e9),
    ("en", "2.3 billion", 2.3e9),
    ("en", "10k people", 10_000),
    ("en", "twenty-five", 25),
    ("en", "two hundred and fifty thousand", 250_000),
    ("en", "nineteen ninety-six", 1996),
    ("en", "the nineteen-nineties", 1990),
    ("en", "the 1990s", 90),
    ("en", "in the 1800s", 19),
    ("en", "July 3", 7),
    ("en", "1/2 cup", 0.5),
    ("en", "½ cup", 0.5),
    ("en", "the thirty-fourth", 34),
    ("en", "World War II", 2),
    ("en", "the hundred and first", 101),
    ("en", "one thousand, two hundred", 1200),
    ("en", "half a million", 500_000),
    ("en", "two and a half million", 2.5e6),
    ("en", "three quarters of a million", 750_000),
    ("en", "three-quarters of them", 75),
    ("en", "two thirds", 67),
    ("de", "eine Viertelmillion", 250_000),
    ("fr", "vingt-quatre", 24),
    ("fr", "quatre-vingts", 80),
    ("fr", "la soixante-dixième", 70),
    ("fr", "le vingt et unième siècle", 21),
    ("fr", "deux millions et demi", 2.5e6),
    ("es", "veintidós", 22),
    ("es", "la trigésimo sexta vez", 36),
    ("es", "quinientas personas", 500),
    ("es", "millón y medio", 1.5e6),
    ("it", "ventuno", 21),
    ("it", "un sedicenne", 16),
    ("it", "la trentunenne", 31),
    ("it", "il ventottesimo giorno", 28),
    ("it", "la sedicesima buca", 16),
    ("it", "miliardo e mezzo", 1.5e9),
    ("nl", "vierentwintig", 24),
    ("nl", "tweeëndertig procent", 32),
    ("nl", "de eenentwintigste eeuw", 21),
    ("nl", "anderhalf miljoen", 1.5e6),
    ("pl", "około dwustu razy", 200),
    ("pl", "dwieście pięćdziesiąt", 250),
    ("pl", "trzydziesty czwarty", 34),
    ("pl", "półtora miliona", 1.5e6),
    ("ru", "триста двенадцать", 312),
    ("ru", "полтора миллиона", 1.5e6),
    ("uk", "п’ятдесят вісім відсотків", 58),
    ("uk", "п'ятдесят вісім відсотків", 58),
    ("uk", "між трьома захисниками", 3),
    ("uk", "вбив вісьмох осіб", 8),
    ("tr", "iki buçuk milyar", 2.5e9),
    ("ar", "أربعة وعشرون", 24),
    ("ar", "مليوني دولار", 2e6),
    ("ar", "الحادي والعشرين", 21),
    ("ar", "عيدها الاربعون", 40),
    ("zh", "已有550多万人", 5.5e6),
    ("zh", "价值2000亿美元", 2e11),
    ("zh", "五分之一", 20),
    ("fr", "quatre-vingt-dix-sept", 97),
    ("fr", "au XIXe siècle", 19),
    ("es", "quince mil", 15_000),
    ("it", "venticinque", 25),
    ("nl", "vijfentwintig", 25),
    ("pl", "czterdziestodwuletni", 42),
    ("ru", "двадцать пять тысяч", 25_000),
    ("uk", "12 млн гривень", 12e6),
    ("tr", "yirmi beş", 25),
    ("ar", "٢٥٠ و ١٬٥٠٠", 1500),
    ("zh", "1.5万人", 15_000),
    ("zh", "3亿", 3e8),
    ("zh", "二〇一八年", 2018),
]


UNITS = "ein zwei drei vier fünf sechs sieben acht neun".split()
TEENS = "zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn".split()
TENS = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split()


def german(number: int) -> str:
    """The numeral of 2 to 999: zweihundertfünfundsiebzig."""
    hundreds, below = divmod(number, 100)
    ten, unit = divmod(below, 10)
    start = f"{UNITS[hundreds - 1]}hundert" if hundreds else ""
    if ten == 1 or not below:
        return start + (TEENS[unit] if below else "")
    joined = f"{UNITS[unit - 1]}und" if unit and ten else UNITS[unit - 1] if unit else ""
    return start + joined + (TENS[ten - 2] if ten else "")


def english(number: int) -> str:
    ones = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    ones = f"{ones} fifteen sixteen seventeen eighteen nineteen".split()
    tens = "twenty thirty forty fifty sixty seventy eighty ninety".split()
    hundreds, below = divmod(number, 100)
    start = f"{ones[hundreds - 1]} hundred" if hundreds else ""
    if not below:
        return start
    ten, unit = divmod(below, 10)
    end = ones[below - 1] if below < 20 else tens[ten - 2] + (f"-{ones[unit - 1]}" if unit else "")
    return f"{start} and {end}" if start else end


@pytest.mark.parametrize("number", range(2, 1000))
def test_every_numeral_has_its_value(number: int) -> None:
    assert number in numbers(german(number), "de").values
    assert number in numbers(english(number), "en").values
    for source, target in ((english(number), german(number)), (str(number), german(number)),
                           (english(number), str(number))):  # fmt: skip
        segment = Segment("1", f"Es waren {target} Leute.", f"There were {source} people.")
        assert not [*altered_number(segment), *missing_number(segment)]


@pytest.mark.parametrize("number", [24, 34, 80, 420])
def test_another_numeral_is_altered(number: int) -> None:
    for target in (german(number + 6), german(number * 2), str(number + 7)):
        segment = Segment("1", f"Es waren {target} Leute.", f"There were {number} people.")
        assert list(altered_number(segment))


@pytest.mark.parametrize(
    ("source", "wrong"),
    [("his twenty-first birthday", "sein 20. Geburtstag"), ("half a million", "600.000 Leute"),
     ("in the twenty-fourth game", "im 25. Spiel"), ("the goal at 27:37", "in der 29. Minute"),
     ("at a quarter to three", "um 4.45 Uhr"), ("5 to 10 people", "5 bis 9 Leute"),
     ("on 12/05/15", "am 5.12.2016"), ("an hour and a half", "200 Minuten")],
)  # fmt: skip
def test_what_a_numeral_implies_is_no_other_number(source: str, wrong: str) -> None:
    assert list(altered_number(Segment("1", wrong, source)))


@pytest.mark.parametrize(
    ("source", "right"),
    [("his twenty-first birthday", "sein 21. Geburtstag"), ("half a million", "500.000 Leute"),
     ("in the twenty-fourth game", "im 24. Spiel"), ("the goal at 27:37", "in der 28. Minute"),
     ("the twenty-first century", "das einundzwanzigste Jahrhundert"),
     ("at a quarter to three", "um 2.45 Uhr"), ("at ten to eight", "um 7.50 Uhr"),
     ("at ten to one", "um 12.50 Uhr"), ("at half past twelve", "um halb eins"),
     ("at 12:30", "um halb eins"), ("on 12/05/15", "am 5.12.2015"),
     ("an hour and a half", "90 Minuten"), ("open 24/7", "rund um die Uhr geöffnet"),
     ("a four-fifths majority", "eine Vierfünftelmehrheit"), ("the noughties", "die 2000er"),
     ("twenty weeks", "zwanzig Wochen"), ("the one hundred and twentieth", "der 120. Tag")],
)  # fmt: skip
def test_what_a_numeral_implies_is_accepted(source: str, right: str) -> None:
    segment = Segment("1", right, source)
    assert not [*altered_number(segment), *missing_number(segment)]


@pytest.mark.parametrize(("lang", "text", "value"), VALUES)
def test_value(lang: str, text: str, value: float) -> None:
    assert value in numbers(text, lang).values


PAIRS = [
    ("He paid 3:30 p.m. prices.", "Er zahlte Preise wie um halb vier."),
    ("At 2pm the van left.", "Um 14:00 Uhr fuhr der Wagen ab."),
    ("It took 18 months.", "Es dauerte anderthalb Jahre."),
    ("It is 45 miles away.", "Es ist 72 Kilometer entfernt."),
    ("It was 80 degrees.", "Es waren 27 Grad."),
    ("2 to 4 inches of rain fell.", "Es fielen 5 bis 10 Zentimeter Regen."),
    ("They won 5-2.", "Sie gewannen 5:2."),
    ("Call 030 123 4567.", "Rufen Sie 0301234567 an."),
    ("About 2 to 3 million came.", "Es kamen 2.000.000 bis 3.000.000."),
    ("The B-52 and the iPhone 12.", "Die B52 und das iPhone 12."),
    ("On 3/7/2023 it rained.", "Am 7. März 2023 regnete es."),
    ("The 2017-18 season.", "Die Saison 2017/2018."),
    ("He gave up his home.", "Er gab die eigenen vier Wände auf."),
    ("Mind the step.", "Geben Sie auf die Stufe acht."),
    ("Seven in ten voters came.", "70 Prozent der Wähler kamen."),
    ("It took six and a half hours.", "Es dauerte sechseinhalb Stunden."),
    ("Two dozen beaches are closed.", "24 Strände sind gesperrt."),
    ("Four centuries ago it was land.", "Vor 400 Jahren war es Land."),
    ("She spent thirty years at sea.", "Sie verbrachte drei Jahrzehnte auf See."),
    ("They shot down all but two of 31 drones.", "Sie schossen 29 der 31 Drohnen ab."),
    ("Evensong is at half past four.", "Die Andacht ist um halb fünf."),
    ("A man in his forties.", "Ein Mann zwischen 40 und 50."),
    ("It cost a tenner.", "Es kostete zehn Pfund."),
    ("Rovers came from two down.", "Die Rovers holten ein 0:2 auf."),
    ("Gusts of 80mph.", "Böen von 130 Stundenkilometern."),
    ("They spoke in private.", "Sie sprachen unter vier Augen."),
    ("A couple of scuffs.", "Zwei, drei Kratzer."),
    ("On the night of 8 May he fled.", "In der Nacht vom 8. auf den 9. Mai floh er."),
    ("He is 5ft 10in tall.", "Er ist 1,78 Meter groß."),
    ("The model is 5'9\" tall.", "Das Model ist 1,75 m groß."),
    ("Class 7–8 pm.", "Kurs 19–20 Uhr."),
    ("Doors open at half seven.", "Einlass ist um halb acht."),
    ("A slope of one in eight.", "Ein Gefälle von 12,5 Prozent."),
    ("Under-fives go free.", "Kinder unter fünf zahlen nichts."),
    ("They reached the last eight.", "Sie erreichten das Viertelfinale."),
    ("Files from the nineteen-nineties.", "Akten aus den Neunzigerjahren."),
    ("The trucks held 40 tonnes of flour.", "Die Lastwagen hatten 40.000 Kilogramm Mehl geladen."),
    ("The tank holds 3,000 litres.", "Der Tank fasst drei Kubikmeter."),
    ("It fell from 30,000 feet to 9,000.", "Es sank von gut 9000 auf 2700 Meter."),
    ("The engine has 400 hp.", "Der Motor leistet 298 Kilowatt."),
    ("It does 47 miles to the gallon.", "Er verbraucht fünf Liter auf 100 Kilometer."),
    ("Petrol costs $5 a gallon.", "Benzin kostet 1,30 Dollar je Liter."),
    ("He paid £3,000.", "Er zahlte umgerechnet 3500 Euro."),
    ("It lasted two hours and five minutes.", "Es dauerte 125 Minuten."),
    ("It was banned for 180 days.", "Es war für sechs Monate verboten."),
    ("It fell to 14F.", "Die Temperatur fiel auf minus zehn Grad."),
    ("It is minus 58 degrees Fahrenheit there.", "Dort ist es minus 50 Grad kalt."),
    ("They plan 22 miles, up from 14.", "Geplant sind 35 Kilometer; zuletzt waren es 23."),
    ("It was the night of 11 February.", "Es war in der Nacht zum 12. Februar."),
    ("It was the night of 31 January.", "Es war in der Nacht zum 1. Februar."),
    ("Heat to 350F.", "Auf 175 Grad vorheizen."),
    ("Call 0800 111 222.", "Rufen Sie 08 00/11 12 22 an."),
    ("They have three daughters and two sons.", "Fünf Kinder: drei Töchter und zwei Söhne."),
    ("Nine times out of ten it rains.", "In neunzig Prozent der Fälle regnet es."),
    ("Roughly 0.5 per cent are lost.", "Etwa jedes zweihundertste geht verloren."),
    ("In fiscal 2023 it grew.", "Im Geschäftsjahr 2022/23 wuchs es."),
    ("It opens on Christmas Day.", "Es öffnet am 25. Dezember."),
    ("It is a mystery to me.", "Das ist für mich ein Buch mit sieben Siegeln."),
]
IN_OTHER_LANGUAGES = [
    ("tr", "Sınır 23 bin 324 liraya yükseldi.", "Die Grenze stieg auf 23.324 Lira."),
    ("tr", "Bin 250 kişi işten çıkarıldı.", "1250 Menschen wurden entlassen."),
    ("tr", "Kentte 1 milyon 250 bin kişi var.", "In der Stadt leben 1,25 Millionen Menschen."),
    ("ru", "Ущерб составил 1 млрд 200 млн рублей.", "Der Schaden: 1,2 Milliarden Rubel."),
    ("ar", "بلغت الخسائر مليارا و200 مليون دولار.", "Der Schaden: 1,2 Milliarden Dollar."),
    ("fr", "Rendez-vous à huit heures moins le quart.", "Wir treffen uns um 7.45 Uhr."),
    ("es", "A las ocho menos cuarto de la tarde.", "Um 19.45 Uhr."),
    ("nl", "Hij komt om tien voor half vijf.", "Er kommt um 16.20 Uhr."),
    ("pl", "Pociąg odjeżdża za pięć szósta.", "Der Zug fährt um 5.55 Uhr ab."),
    ("ru", "Он пришёл без четверти шесть.", "Er kam um 5.45 Uhr."),
    ("uk", "Він прийшов за чверть шоста.", "Er kam um 5.45 Uhr."),
    ("tr", "Toplantı dokuza çeyrek kala başlıyor.", "Die Sitzung beginnt um 8.45 Uhr."),
    ("ar", "وصل القطار في الساعة السابعة والنصف مساء.", "Der Zug kam um 19.30 Uhr an."),
    ("zh", "火车下午三点半发车。", "Der Zug fährt um 15.30 Uhr ab."),
    ("fr", "Un Français sur cinq est malade.", "20 Prozent der Franzosen sind krank."),
    ("ar", "ثلاثة أرباع السكان هنا.", "75 Prozent der Bevölkerung sind hier."),
    ("it", "Il dipinto risale al Cinquecento.", "Das Gemälde stammt aus dem 16. Jahrhundert."),
    ("it", "Aggiungere 2 etti di prosciutto.", "200 g Schinken hinzufügen."),
    ("zh", "他半年没有回家。", "Er war sechs Monate nicht zu Hause."),
    ("zh", "全场商品打八折。", "Auf alle Artikel gibt es 20 Prozent Rabatt."),
    ("fr", "Il a acheté 15 cl de vin.", "Er kaufte 150 ml Wein."),
    ("tr", "Faizi 250 baz puan indirdi.", "Sie senkte den Zins um 2,5 Prozentpunkte."),
    ("fr", "Le train a deux heures et demie de retard.", "Zweieinhalb Stunden Verspätung."),
    ("fr", "Il a mis 2 h 30.", "Er brauchte zweieinhalb Stunden."),
    ("es", "Mide dos metros y medio.", "Er misst zweieinhalb Meter."),
    ("it", "Ci sono volute tre ore e mezza.", "Es dauerte 3,5 Stunden."),
    ("nl", "Het duurde tweeënhalf uur.", "Es dauerte zweieinhalb Stunden."),
    ("pl", "Spadł z czterech i pół metra.", "Er fiel aus viereinhalb Metern."),
    ("ru", "Он ждал два с половиной часа.", "Er wartete zweieinhalb Stunden."),
    ("uk", "Він чекав дві з половиною години.", "Er wartete zweieinhalb Stunden."),
    ("tr", "Üç buçuk yıl sürdü.", "Es dauerte dreieinhalb Jahre."),
    ("ar", "استغرق الأمر ساعتين ونصف الساعة.", "Es dauerte zweieinhalb Stunden."),
    ("zh", "他等了两个半小时。", "Er wartete zweieinhalb Stunden."),
    ("zh", "每逢周末有三四百人上山。", "An den Wochenenden kommen 300 bis 400 Menschen."),
    ("zh", "来了七八个人，都是十五六岁。", "Sieben oder acht kamen, alle 15 oder 16 Jahre alt."),
    ("uk", "Він дійшов до восьмидесяти семи.", "Er kam bis 87."),
]


@pytest.mark.parametrize(("lang", "source", "target"), IN_OTHER_LANGUAGES)
def test_equal_numbers_of_other_languages_stay_quiet(lang: str, source: str, target: str) -> None:
    segment = Segment("1", target, source, source_lang=lang)
    assert [*altered_number(segment), *missing_number(segment)] == []


@pytest.mark.parametrize(
    ("lang", "source", "wrong"),
    [
        ("es", "Un cuarto de punto, hasta el 2,25 %.", "25 Basispunkte auf 2,75 Prozent."),
        ("en", "A quarter of a point to 2.25%.", "Ein Viertelpunkt auf 2,75 Prozent."),
        ("en", "Half a million people came.", "50.000 Menschen kamen."),
        ("en", "Three decades later it fell.", "Dreizehn Jahre später fiel es."),
        ("en", "It took 18 months.", "Es dauerte anderthalb Monate."),
        ("en", "A fifth of them left.", "50 Prozent von ihnen gingen."),
        (
            "en",
            "They have three daughters and two sons.",
            "Sechs Kinder: drei Töchter, zwei Söhne.",
        ),
        ("en", "It weighs 2,500 kilograms.", "Es wiegt 25 Tonnen."),
        ("en", "It takes 2 hours 40 minutes.", "Es dauert 2 Stunden 44 Minuten."),
        ("en", "The engine has 122 hp.", "Der Motor hat 127 PS."),
        ("en", "It fell to 3.7 per cent.", "Sie sank auf 7,3 Prozent."),
        ("fr", "Elle est tombée à 3,7 %.", "Sie sank auf 7,3 Prozent."),
        ("fr", "Il a mis 2 h 30.", "Er brauchte dreieinhalb Stunden."),
        ("en", "Call 0800 111 222.", "Rufen Sie 08 00/11 33 44 an."),
        ("tr", "23 bin 324 lira", "23.342 Lira"),
        ("ru", "Он пришёл без четверти шесть, 12 человек.", "Um 5.45 Uhr kamen 13 Menschen."),
    ],
)
def test_another_number_is_found_beside_them(lang: str, source: str, wrong: str) -> None:
    segment = Segment("1", wrong, source, source_lang=lang)
    assert [*altered_number(segment), *missing_number(segment)]


@pytest.mark.parametrize(
    ("source", "target", "suggestion"),
    [
        ("He paid $1,500.", "Er zahlte 51 Dollar.", "1.500"),
        ("It fell to 30,000 feet.", "Es fiel auf 2700 Meter.", None),
        ("At 2 p.m. we met.", "Um 12 Uhr trafen wir uns.", "14"),
        ("Version 3.11 is out.", "Version 3.1 ist da.", None),
        ("It was built in the 1700s.", "Es entstand im 17. Jahrhundert.", None),
    ],
)
def test_nothing_is_suggested_that_measures_something_else(
    source: str, target: str, suggestion: str | None
) -> None:
    (hit,) = altered_number(Segment("1", target, source, source_lang="en"))
    assert hit.suggestion == suggestion


@pytest.mark.parametrize(("source", "target"), PAIRS)
def test_equal_numbers_stay_quiet(source: str, target: str) -> None:
    segment = Segment("1", target, source, source_lang="en")
    assert [*altered_number(segment), *missing_number(segment)] == []


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("There were seven injured.", "Es gab acht Verletzte."),
        ("She won three in 2019.", "Sie gewann drei im Jahr 2018."),
        ("He met four men in private.", "Er traf fünf Männer unter vier Augen."),
    ],
)
def test_other_numbers_beside_such_words_are_found(source: str, target: str) -> None:
    segment = Segment("1", target, source, source_lang="en")
    assert [*altered_number(segment), *missing_number(segment)]


def test_what_is_told_in_another_way_hides_no_other_number() -> None:
    source = "In the village 17 farms were sold for $4,000 each."
    target = "In dem Dorf wurden Höfe für umgerechnet 3500 Euro verkauft."
    segment = Segment("1", target, source, source_lang="en")
    assert list(altered_number(segment)) == []
    assert [source[hit.start : hit.end] for hit in missing_number(segment)] == ["17"]


@pytest.mark.parametrize(
    ("lang", "source", "target"),
    [
        ("pl", "Po pierwsze, spotkanie jest jutro.", "Erstens ist das Treffen um 17.45 Uhr."),
        ("ru", "В первые часы после матча.", "In den Stunden nach dem Spiel um 17.45 Uhr."),
    ],
)
def test_what_is_no_clock_excuses_no_time(lang: str, source: str, target: str) -> None:
    assert list(altered_number(Segment("1", target, source, source_lang=lang)))


def test_one_defect_is_one_finding_with_a_suggestion() -> None:
    segment = Segment("1", "Er zahlte 51 Euro.", "He paid 1,500 euros.", source_lang="en")
    (hit,) = altered_number(segment)
    assert (segment.target[hit.start : hit.end], hit.suggestion) == ("51", "1.500")
    assert list(missing_number(segment)) == []


ODD = ["1" * 10_000, "1." * 5_000, "٣" * 50, "½" * 50, "万" * 500, "zwei" * 9]


@pytest.mark.parametrize("text", ODD)
def test_odd_numbers_do_no_harm(text: str) -> None:
    for lang in ("de", "en", "zh"):
        numbers(text, lang)


def test_sequences() -> None:
    assert combine((2, 100, 5, 1000)) == 205_000
    assert chinese("三百二十一万") == 3_210_000
