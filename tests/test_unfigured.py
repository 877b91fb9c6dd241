"""Numbers without a figure, names and denials in another's place, and where an omission ends."""

from __future__ import annotations

import pytest

import qa.checks  # noqa: F401
from qa.backends.estimator.omissions import left_out
from qa.check import CHECKS
from qa.data import Segment, Severity
from qa.text.german.articles import mismatches


def found(check: str, source: str, target: str) -> list[tuple[str, str | None]]:
    segment = Segment(id="1", target=target, source=source, source_lang="en")
    return [
        ((source if hit.side == "source" else target)[hit.start : hit.end], hit.suggestion)
        for hit in CHECKS[check].hits(segment)
    ]


@pytest.mark.parametrize(
    ("check", "source", "target", "words", "right"),
    [
        ("altered-number", "She was the first to win there, in the first year.", "", "", None),
        ("altered-number", "The first man fell.", "Der dritte Mann fiel.", "dritte", "erste"),
        ("altered-number", "He finished second.", "Er wurde Erster.", "Erster", "Zweiter"),
        (
            "altered-number",
            "Sales rose in the second half of the year.",
            "Der Umsatz stieg im ersten Halbjahr.",
            "ersten",
            "zweiten",
        ),
        (
            "altered-number",
            "Dozens of cars burned.",
            "Hunderte Autos brannten.",
            "Hunderte",
            "Dutzende",
        ),
        ("altered-number", "He won 6-4, 7-5.", "Er siegte 6:4, 7:6.", "7:6", "7:5"),
        ("altered-number", "He lost 6-4, 7-5.", "Er verlor 4:6, 6:7.", "6:7", "5:7"),
        (
            "altered-number",
            "A six-year-old boy fell.",
            "Ein sechzehnjähriger Junge fiel.",
            "sechzehnjähriger",
            "sechsjähriger",
        ),
        ("altered-number", "It costs 3 million.", "Es kostet 3 Milliarden.", "3 Milliarden",
         "3 Millionen"),
        ("altered-number", "It has twelve rooms.", "Es hat elf Zimmer.", "elf", "zwölf"),
        ("altered-number", "Some 25 percent voted.", "Ein Drittel wählte.", "Ein Drittel",
         "Ein Viertel"),
        ("altered-number", "Nearly 80 percent voted.", "Die Hälfte wählte.", "Die Hälfte", None),
        (
            "altered-unit",
            "They worked for months.",
            "Sie arbeiteten jahrelang.",
            "jahrelang",
            "monatelang",
        ),
        ("altered-unit", "It may fail in days.", "Es kann in Wochen scheitern.", "Wochen", "Tagen"),
        ("altered-unit", "It takes 9 years.", "Es dauert 9 Monate.", "Monate", "Jahre"),
        ("altered-unit", "In 9 weeks it ends.", "In 9 Tagen endet es.", "Tagen", "Wochen"),
        ("altered-unit", "It costs 9 euros.", "Es kostet 9 Dollar.", "Dollar", "Euro"),
        ("altered-date", "It opens in June.", "Es öffnet im Juli.", "Juli", "Juni"),
        ("altered-date", "It opens on Monday.", "Es öffnet am Freitagabend.", "Freitagabend",
         "Montagabend"),
        ("altered-name", "BMW sold more.", "Mercedes verkaufte mehr.", "Mercedes", "BMW"),
        ("lost-negation", "It is illegal there.", "Es ist dort ganz legal.", "illegal", None),
    ],
)  # fmt: skip
def test_what_stands_in_the_place_of_another_is_found(
    check: str, source: str, target: str, words: str, right: str | None
) -> None:
    assert found(check, source, target) == ([(words, right)] if words else [])


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("He lives on the second floor.", "Er wohnt im ersten Stock."),
        ("The first and the second man fell.", "Der zweite Mann fiel, der erste auch."),
        ("She was in her third year.", "Sie war im sechsten Semester."),
        ("Hundreds came, and thousands watched.", "Tausende sahen zu, Hunderte kamen."),
        ("Scores of people came.", "Dutzende Menschen kamen."),
        ("He won 4-6, 7-5 after 3-4.", "Er siegte 6:4, 5:7 nach 4:3."),
        ("A two-week trip ends.", "Eine vierzehntägige Reise endet."),
        ("A five-figure sum is due.", "Ein fünfstelliger Betrag ist fällig."),
        ("Four in five agreed: 80 percent.", "Vier von fünf, also 80 Prozent, stimmten zu."),
        ("Some 75 percent agreed.", "Drei Viertel stimmten zu."),
        ("Some 80 percent agreed.", "Vier von fünf stimmten zu."),
        ("They walked for days and weeks.", "Sie liefen wochenlang."),
        ("Delivery takes ten working days.", "Die Lieferung dauert zwei Wochen."),
        ("It is not illegal there.", "Es ist dort legal."),
        ("The mayor of Lviv spoke.", "Der Bürgermeister von Lemberg sprach."),
    ],
)
def test_what_says_the_same_stays_quiet(source: str, target: str) -> None:
    checks = (
        "altered-number", "altered-unit", "altered-date", "altered-name", "lost-negation",
        "missing-number",
    )  # fmt: skip
    assert [hit for check in checks for hit in found(check, source, target)] == []


@pytest.mark.parametrize(
    ("source", "target", "words", "whole"),
    [
        ("He put it in an account in Cyprus.", "Er legte es auf ein zyprisches Konto.", "Cyprus",
         None),
        ("A fire in a paper mill.", "Ein Brand in einer Papierfabrik.", "fire in a paper", None),
        ("He fled on a forged passport.", "Er floh.", "forged", "forged"),
        ("He must not open it.", "Er muss es öffnen.", "not", "not"),
        (
            "The bridge, which was closed in 2021, will open in autumn.",
            "Die Brücke öffnet im Herbst.",
            "which was closed in 2021, will open in autumn",
            "which was closed in 2021",
        ),
        (
            "It applies to all firms, regardless of where they are based.",
            "Es gilt für alle Firmen.",
            "regardless",
            "regardless of where they are based",
        ),
    ],
)  # fmt: skip
def test_an_omission_is_as_marked_or_its_clause(
    source: str, target: str, words: str, whole: str | None
) -> None:
    start = source.index(words)
    span = left_out(source, target, (start, start + len(words)), "en")
    assert (span and source[slice(*span)]) == whole


@pytest.mark.parametrize(
    ("source", "target", "severity"),
    [
        ("Four men were killed and seven injured.", "Vier Männer kamen um.", Severity.MAJOR),
        ("It has eleven rooms.", "Es hat Zimmer.", Severity.MINOR),
    ],
)
def test_a_lost_number_of_people_is_grave(source: str, target: str, severity: Severity) -> None:
    segment = Segment(id="1", target=target, source=source, source_lang="en")
    (hit,) = CHECKS["missing-number"].hits(segment)
    assert (hit.severity or CHECKS["missing-number"].severity) == severity


def test_what_is_left_out_of_other_languages_is_as_the_model_says() -> None:
    assert left_out("Il est à Chypre.", "Er ist auf Zypern.", (9, 15), "fr") == (9, 15)


@pytest.mark.parametrize(
    ("german", "wrong"),
    [("Er kam vom Warschau der Kriegsjahre.", 0), ("Er kam vom Kirche der Kriegsjahre.", 1),
     ("Er wohnt im Türkei der Neunziger.", 1)],
)  # fmt: skip
def test_a_town_has_an_article_where_it_is_said_which(german: str, wrong: int) -> None:
    assert len(list(mismatches(german))) == wrong
