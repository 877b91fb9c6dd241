"""Amounts as German readers know them: grams for cups, euros for dollars, one of two told."""

import pytest

from qa.api import check_text
from qa.data import Finding, Severity


def found(source: str, target: str, lang: str = "en") -> list[Finding]:
    """The findings of a segment beside its source."""
    report = check_text(target, source, source_lang=lang)
    return [finding for one in report.segments for finding in one.findings]


def major(source: str, target: str, lang: str = "en") -> list[str]:
    """The words of what is major in a segment."""
    return [f.text for f in found(source, target, lang) if f.severity.rank >= Severity.MAJOR.rank]


@pytest.mark.parametrize(
    ("source", "right", "wrong"),
    [
        ("Add 2 cups of flour.", "250 g Mehl zugeben.", "600 g Mehl zugeben."),
        ("Add 1/2 cup of sugar.", "100 g Zucker zugeben.", "400 g Zucker zugeben."),
        ("Add 3 tbsp of butter.", "45 g Butter zugeben.", "450 g Butter zugeben."),
        ("Add 1 1/2 cups of rice.", "300 g Reis zugeben.", "700 g Reis zugeben."),
        ("Add a stick of butter.", "115 g Butter zugeben.", "250 g Butter zugeben."),
        ("Add 2–3 tablespoons of oil.", "30 bis 45 ml Öl zugeben.", "30 bis 75 ml Öl zugeben."),
        (
            "Sift 2 cups (250 g) of flour into a bowl.",
            "250 g Mehl in eine Schüssel sieben.",
            "750 g Mehl in eine Schüssel sieben.",
        ),
        (
            "Operating temperature: -10 to 45 °C (14 to 113 °F)",
            "Betriebstemperatur: −10 bis 45 °C",
            "Betriebstemperatur: −10 bis 54 °C",
        ),
        (
            "A ticket costs $3 (about 2.75 euros).",
            "Ein Ticket kostet umgerechnet 2,75 Euro.",
            "Ein Ticket kostet umgerechnet 3,75 Euro.",
        ),
        ("It weighs 22 lb (10 kg).", "Es wiegt 10 Kilo.", "Es wiegt 12,5 Kilo."),
        (
            "Gas costs $4.20 a gallon.",
            "Benzin kostet umgerechnet gut einen Euro pro Liter.",
            "Benzin kostet umgerechnet gut einen Euro.",
        ),
        ("The baby weighed 5 lb 8 oz.", "Das Baby wog 2,5 Kilo.", "Das Baby wog 3,5 Kilo."),
        (
            "Highs in the low 80s on Sunday.",
            "Am Sonntag Höchstwerte um die 28 Grad.",
            "Am Sonntag Höchstwerte um die 38 Grad.",
        ),
        (
            "It will be done by the end of the decade.",
            "Bis 2030 wird es fertig sein.",
            "Bis 2035 wird es fertig sein.",
        ),
        (
            "The number tripled around the turn of the millennium.",
            "Um das Jahr 2000 verdreifachte sich die Zahl.",
            "Um das Jahr 2010 verdreifachte sich die Zahl.",
        ),
        (
            "Unemployment fell from 6.1 to 5.8 percent.",
            "Die Arbeitslosigkeit sank um 0,3 Prozentpunkte auf 5,8 Prozent.",
            "Die Arbeitslosigkeit sank um 0,7 Prozentpunkte auf 5,8 Prozent.",
        ),
        (
            "Sales rose from $2.1 billion to $2.6 billion.",
            "Der Umsatz stieg um 500 Millionen auf 2,6 Milliarden Dollar.",
            "Der Umsatz stieg um 600 Millionen auf 2,6 Milliarden Dollar.",
        ),
    ],
)
def test_what_readers_know_is_right(source: str, right: str, wrong: str) -> None:
    assert major(source, right) == []
    assert major(source, wrong)


def test_a_converted_temperature_lacks_no_name() -> None:
    german = "Es waren minus zehn Grad."
    assert found("It was 14 degrees Fahrenheit.", german, "en") == []


def test_the_end_of_a_decade_in_other_languages_and_the_other_way_round() -> None:
    assert major("Il sera prêt d'ici la fin de la décennie.", "Bis 2030 ist er fertig.", "fr") == []
    assert major("It will be done by 2030.", "Bis Ende des Jahrzehnts ist es fertig.") == []


@pytest.mark.parametrize(
    ("source", "target", "said", "suggestion"),
    [
        (
            "The meeting starts at 6 p.m.",
            "Die Sitzung beginnt um 16 Uhr.",
            "(which has 6 p.m., that is 18 Uhr)",
            "18",
        ),
        (
            "The village is 12 miles away.",
            "Das Dorf ist 30 Kilometer entfernt.",
            "(which has 12 miles, about 19 Kilometer)",
            None,
        ),
        (
            "Heat the oven to 350 °F.",
            "Den Ofen auf 250 °C heizen.",
            "(which has 350 °F, about 177 °C)",
            None,
        ),
        (
            "The bag weighs 50 pounds.",
            "Die Tasche wiegt 50 Kilo.",
            "50 pounds” (about 23 Kilo)",
            None,
        ),
        (
            "The meeting starts at 3:15 p.m.",
            "Die Sitzung beginnt um 3.15 Uhr.",
            "says “3:15 p.m.”, that is 15.15 Uhr.",
            "15.15 Uhr",
        ),
        (
            "The bus leaves at 7:45 pm.",
            "Der Bus fährt um 18.45 Uhr.",
            "says “7:45 pm”, that is 19.45 Uhr.",
            "19.45 Uhr",
        ),
    ],
)
def test_a_message_says_what_would_be_right(
    source: str, target: str, said: str, suggestion: str | None
) -> None:
    (one,) = found(source, target)
    assert said in one.message
    assert one.suggestion == suggestion


@pytest.mark.parametrize(
    ("lang", "source", "target", "check"),
    [
        ("en", "The lease ends on 30 April.", "Sie endet am 31. April.", "altered-number"),
        ("en", "The shop opens at 9 a.m.", "Der Laden öffnet um 25 Uhr.", "altered-number"),
        ("fr", "Le magasin ouvre à 14 h 30.", "Der Laden öffnet um 16.30 Uhr.", "altered-time"),
        (
            "en",
            "In the 1980s he lived in Rome.",
            "In den neunziger Jahren lebte er in Rom.",
            "altered-fact",
        ),
        (
            "en",
            "In the 1980s he lived in Rome.",
            "In den 70er-Jahren lebte er in Rom.",
            "altered-number",
        ),
    ],
)
def test_one_wrong_word_is_one_finding(lang: str, source: str, target: str, check: str) -> None:
    assert [finding.check for finding in found(source, target, lang)] == [check]


def test_two_wrong_words_are_two_findings() -> None:
    german = "Am 4. Juni 2019 kam er."
    assert major("On 3 July 2019 he came.", german) == ["4", "Juni"]


@pytest.mark.parametrize(
    ("source", "target", "check"),
    [
        ("The billion-dollar deal failed.", "Das Billionen-Dollar-Geschäft scheiterte.", "fact"),
        ("It is a billion-dollar deal.", "Es ist ein Billionen-Dollar-Geschäft.", "fact"),
        ("Tighten the screws with 12 Nm.", "Ziehen Sie die Schrauben mit 12 mm an.", "unit"),
        ("Open Mon–Fri.", "Geöffnet Mo–Sa.", "date"),
        ("Open Monday to Friday.", "Geöffnet Mo–Do.", "date"),
    ],
)
def test_another_scale_unit_or_short_day(source: str, target: str, check: str) -> None:
    assert [finding.check for finding in found(source, target)] == [f"altered-{check}"]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("It is a billion-dollar deal.", "Es ist ein Milliarden-Dollar-Geschäft."),
        ("The torque is 300 lb-ft.", "Das Drehmoment beträgt 407 Nm."),
        ("Turn it with 12 newton metres.", "Drehen Sie es mit 12 Nm."),
        ("Open Mon–Thu, until noon on Fri.", "Geöffnet Mo–Fr, freitags bis Mittag."),
    ],
)
def test_the_same_scale_unit_or_short_day(source: str, target: str) -> None:
    assert found(source, target) == []


@pytest.mark.parametrize("figures", ["DE89370400440532013001", "DE89 3704 0044 0532 0103 00"])
def test_an_account_is_copied_as_it_is(figures: str) -> None:
    source = "Pay to DE89 3704 0044 0532 0130 00 by Friday."
    (one,) = found(source, f"Zahlen Sie bis Freitag an {figures}.")
    assert (one.check, one.suggestion) == ("altered-code", "DE89 3704 0044 0532 0130 00")
    assert found(source, "Zahlen Sie bis Freitag an DE89370400440532013000.") == []


def test_american_dates_are_turned_where_another_shows_it() -> None:
    source = "Shows are on 05/16/2024 and 05/06/2024."
    german = "Gespielt wird am 16.05.2024 und am {}."
    assert major(source, german.format("5. Juni 2024")) == ["5. Juni 2024"]
    assert major(source, german.format("6. Mai 2024")) == []
    assert major("It is on 05/06/2024.", "Es ist am 05.06.2024.") == []
