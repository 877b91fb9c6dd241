"""Money in euros, and land, crops and prices in units that German does not have."""

import pytest

from qa.check import CHECKS
from qa.data import Segment

KINDS = ("altered-number", "missing-number", "altered-unit")


def told(lang: str, source: str, target: str) -> list[str]:
    """What the checks of numbers and units report in a sentence."""
    segment = Segment("1", target, source, source_lang=lang)
    texts = {"source": source, "target": target}
    return [
        texts[hit.side][hit.start : hit.end] for name in KINDS for hit in CHECKS[name].hits(segment)
    ]


@pytest.mark.parametrize(
    ("lang", "source", "target"),
    [
        ("zh", "票价74元。", "Die Karte kostet 74 Yuan, umgerechnet rund neun Euro."),
        ("zh", "冰雹造成6.2亿元损失。", "Der Hagel richtete 75 Millionen Euro Schaden an."),
        ("zh", "能卖100到120元。", "Dafür nimmt sie 100 bis 120 Yuan ein, zwölf bis 15 Euro."),
        ("zh", "亏损约24亿日元。", "Der Verlust beträgt 2,4 Milliarden Yen (15 Millionen Euro)."),
        ("en", "They offered $20 an hour.", "Sie boten 20 Dollar die Stunde, etwa 17 Euro."),
        ("en", "It saves £410,000.", "Es spart 410.000 Pfund, rund 470.000 Euro."),
        ("ru", "Штраф – 800 тысяч рублей.", "Die Strafe: 800.000 Rubel, gut 8500 Euro."),
        ("uk", "Це коштує 36 тисяч гривень.", "Es kostet 36.000 Hrywnja, gut 700 Euro."),
        ("pl", "Strata to 3,2 mln zł.", "Der Verlust: 3,2 Millionen Zloty, rund 750.000 Euro."),
        ("tr", "Bilet 450 lira.", "Die Karte kostet 450 Lira, etwa neun Euro."),
        ("ar", "سعره 500 جنيه.", "Es kostet 500 Pfund, knapp neun Euro."),
        ("fr", "Le loyer : 1 200 francs suisses.", "Die Miete: 1200 Franken, knapp 1300 Euro."),
        ("es", "Pagó 900 pesos mexicanos.", "Er zahlte 900 mexikanische Pesos, etwa 45 Euro."),
        # Another unit.
        ("zh", "15.9万亩受灾。", "Betroffen sind 10.600 Hektar."),
        ("zh", "每斤6毛钱。", "Das Kilo bringt 1,20 Yuan."),
        ("zh", "每亩产量500公斤。", "Je Hektar ernten sie 7,5 Tonnen."),
        ("zh", "网每亩要花2500元左右。", "Etwa 4600 Euro kosten die Netze je Hektar."),
        ("tr", "4 bin dönüm çamur altında kaldı.", "400 Hektar liegen unter Schlamm."),
        ("ar", "تبلغ مساحة المزرعة 10 أفدنة.", "Der Hof ist gut 4 Hektar groß."),
        ("ru", "Собрали по 40 центнеров с гектара.", "Sie ernteten 4 Tonnen je Hektar."),
        ("uk", "Вони мають 12 соток землі.", "Sie haben 1200 Quadratmeter Land."),
        ("es", "Cobraron 60 euros por arroba.", "Sie bekamen 5,20 Euro für das Kilo."),
        ("it", "Raccolgono 70 quintali per ettaro.", "Sie ernten 7 Tonnen je Hektar."),
        ("en", "Snow weighs 25 pounds per square foot.", "Er wiegt 120 Kilo pro Quadratmeter."),
    ],
)  # fmt: skip
def test_what_is_converted_is_right(lang: str, source: str, target: str) -> None:
    assert told(lang, source, target) == []


@pytest.mark.parametrize(
    ("lang", "source", "target", "words"),
    [
        ("zh", "票价74元。", "Die Karte kostet 74 Yuan, rund 90 Euro.", "90"),
        ("zh", "票价74元。", "Die Karte kostet 74 Yuan (rund 90 Euro).", "90"),
        ("en", "They offered $20 an hour.", "Sie boten 20 Dollar, etwa 71 Euro.", "71"),
        ("en", "It costs €30, or £25.", "Es kostet 35 Euro oder 25 Pfund.", "35"),
        ("tr", "Zarar 900 milyon lira.", "900 Millionen Lira, etwa 180 Millionen Euro.", "180"),
        ("zh", "每斤6毛钱。", "Das Kilo bringt 2,10 Yuan.", "2,10"),
        ("es", "Cobraron 60 euros por arroba.", "Sie bekamen 50 Euro für das Kilo.", "50"),
        ("zh", "王家有14亩苹果。", "Die Wangs haben 14 Hektar Äpfel.", "Hektar"),
        ("zh", "她挑40斤辣椒。", "Sie trägt 40 Kilo Chili.", "Kilo"),
        ("tr", "4 bin dönüm çamur altında.", "4000 Hektar liegen unter Schlamm.", "Hektar"),
        ("tr", "4 bin dönüm çamur altında.", "500 Hektar liegen unter Schlamm.", "500"),
        ("ru", "По 40 центнеров с гектара.", "40 Tonnen je Hektar.", "Tonnen"),
        ("ar", "تبلغ مساحة المزرعة 10 أفدنة.", "Der Hof ist 10 Hektar groß.", "Hektar"),
    ],
)
def test_what_is_out_by_a_factor_is_found(lang: str, source: str, target: str, words: str) -> None:
    assert words in told(lang, source, target)
