"""Times of day in words, in each language, and what is none."""

from __future__ import annotations

import pytest

from qa.checks.accuracy_times import altered_time
from qa.data import Segment
from qa.languages.told_times import CLOCKS, fractions
from qa.text.figures.clocks import fractions_told
from qa.text.figures.compared import compared


@pytest.mark.parametrize(
    ("code", "text", "times"),
    [
        ("en", "at quarter past six, ten to nine, and twenty-five past two", "6:15 8:50 2:25"),
        ("en", "from half past ten, or half six", "10:30 6:30"),
        ("fr", "à midi et quart, vers sept heures et demie, à 19h45", "0:15 7:30 7:45"),
        ("fr", "à dix heures moins le quart, à huit heures vingt", "9:45 8:20"),
        ("es", "a las siete y media, a las dos menos cuarto, a la una y diez", "7:30 1:45 1:10"),
        ("it", "alle sette e mezza, alle otto meno un quarto, all’una e dieci", "7:30 7:45 1:10"),
        ("nl", "om kwart voor negen, om tien over half tien, om half acht", "8:45 9:40 7:30"),
        ("nl", "vijf voor half drie, twintig over vijf", "2:25 5:20"),
        ("pl", "o wpół do ósmej, za kwadrans dziewiąta, o siódmej trzydzieści", "7:30 8:45 7:30"),
        ("pl", "kwadrans po trzeciej", "3:15"),
        ("ru", "в половине восьмого, без двадцати пяти три, полвторого", "7:30 2:35 1:30"),
        ("ru", "четверть девятого, десять минут первого", "8:15 0:10"),
        ("uk", "з п'ятої ранку, о пів на восьму, за чверть дев'ята", "7:30 8:45"),
        ("uk", "чверть на шосту, десять хвилин по третій", "5:15 3:10"),
        ("tr", "saat yedi buçukta, dokuza çeyrek kala, on bire on var", "7:30 8:45 10:50"),
        ("tr", "onu yirmi geçe", "10:20"),
        ("ar", "في الثامنة والنصف، والثانية عشرة إلا ربعا، والثانية والربع", "8:30 11:45 2:15"),
        ("zh", "晚上七点半,差一刻九点,下午三点四十五,十一点一刻", "7:30 8:45 3:45 11:15"),
        ("zh", "晚上 7点15分", "7:15"),
        # Lengths of time, portions and other numbers.
        ("en", "from ten to five people, half a dozen, a quarter to each", ""),
        ("fr", "à deux heures et demie de route, trois heures et demie plus tard", ""),
        ("es", "las dos y tres veces, las cinco y el perro", ""),
        ("nl", "half een mens, anderhalf uur", ""),
        ("pl", "dwie i pół godziny", ""),
        ("ru", "первого января, полгода, четверть века, пять минут", ""),
        ("tr", "yedi buçuk saat sürdü", ""),
        ("zh", "三点建议,十点意见", ""),
    ],
)
def test_times_in_words(code, text, times) -> None:
    told = sorted(f"{minutes // 60}:{minutes % 60:02}" for minutes, _ in fractions(text, code))
    assert told == sorted(times.split())
    for _, words in fractions(text, code):
        assert words in text


def test_all_languages_tell_the_time() -> None:
    languages = {name.split()[0] for name in CLOCKS}
    assert languages == set("ar en es fr it nl pl ru tr uk zh".split())
    assert all(len(clock.hours) == 12 for clock in CLOCKS.values())


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("um halb eins, um Viertel nach acht, um zehn vor halb drei", [30, 495, 140]),
        ("um 19.40 Uhr, um 7 Uhr 15 und von 8.30 bis 9.45 Uhr", [460, 435, 510, 585]),
        ("um acht Uhr, um 19 Uhr, 3,5 Stunden und 4:32 Minuten", []),
    ],
)
def test_times_in_german(text, times) -> None:
    assert [minutes for *_, minutes in fractions_told(text)] == times


@pytest.mark.parametrize(
    ("lang", "source", "target"),
    [
        ("uk", "Ми зустрілися о пів на восьму.", "Wir trafen uns um [[halb neun]]."),
        ("nl", "De trein gaat om tien over half tien.", "Der Zug fährt um [[10.40 Uhr]]."),
        ("fr", "Il part à huit heures moins le quart.", "Er geht um [[Viertel nach acht]]."),
        ("fr", "Il part à huit heures moins le quart.", "Er geht um 7.45 Uhr."),
        ("zh", "他晚上七点半到家。", "Er kommt um 19.30 Uhr nach Hause."),
        # Perhaps there is a time that is not understood: nothing is said.
        (
            "es",
            "Cenamos pasadas las ocho y media y a las diez.",
            "Essen: 9.15 Uhr und halb elf.",
        ),
        (
            "en",
            "The shop closes at 6:30 in Tokyo.",
            "Er schließt um 22.30 Uhr deutscher Zeit.",
        ),
    ],
)
def test_another_time_than_the_source_tells(lang, source, target) -> None:
    text = target.replace("[[", "").replace("]]", "")
    segment = Segment("1", text, source, source_lang=lang)
    marked = [text[hit.start : hit.end] for hit in altered_time(segment)]
    assert marked == ([target.split("[[")[1].split("]]")[0]] if "[[" in target else [])


@pytest.mark.parametrize(
    ("code", "source", "target", "numbers"),
    [
        ("en", "The call is at 8 p.m. Eastern time.", "Sie sprechen um 2 Uhr MEZ.", []),
        ("en", "The call is at 8:15 p.m.", "Sie sprechen um 2.15 Uhr deutscher Zeit.", []),
        ("en", "The call is at 8:15 p.m.", "Sie sprechen um 2.20 Uhr deutscher Zeit.", ["2.20"]),
        ("en", "The call is at 8 p.m.", "Sie sprechen um 2 Uhr.", ["2"]),
        # A number that is missing beside it does not make a time that is told in words wrong.
        ("en", "At half past seven the 63-year-old left.", "Um 7.30 Uhr ging er.", []),
        ("zh", "七点半，63岁的裁缝开了店门。", "Um 7.30 Uhr öffnet er den Laden.", []),
        ("en", "At half past eight the 63-year-old left.", "Um 7.30 Uhr ging er.", ["7.30"]),
    ],
)
def test_times_are_numbers_that_have_an_origin(code, source, target, numbers):
    segment = Segment("1", target, source, source_lang=code)
    altered, _ = compared(segment)
    assert [target[one.start : one.end] for one in altered] == numbers
