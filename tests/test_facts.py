"""Days, months and amounts in every language: tables to check by hand, and what must stay apart."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.languages import codes, language
from qa.languages.units import COMMON, KINDS, SIGNS, UNITS
from qa.text.figures.amounts import amounts
from qa.text.figures.calendar import KINDS as CALENDAR
from qa.text.figures.calendar import named

DAYS = {
    "de": "Montag dienstags Mittwochabend Donnerstags Freitag Sonnabend sonntags",
    "en": "Monday Tuesdays Wednesday Thursday Friday Saturday Sundays",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanches",
    "es": "lunes martes miércoles jueves viernes sábado domingos",
    "it": "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "nl": "maandag dinsdagavond woensdag donderdag vrijdag zaterdag zondag",
    "pl": "poniedziałek wtorku środę czwartkowy piątkiem sobocie niedzielę",
    "ru": "понедельник вторника среду четвергом пятницу субботы воскресенье",
    "uk": "понеділок вівторка середу четвер п’ятницю суботи неділю",
    "tr": "pazartesi salı çarşamba perşembe cuma cumartesi pazar",
    "ar": "الاثنين الثلاثاء والأربعاء الخميس بالجمعة السبت الأحد",
    "zh": "星期一、周二、礼拜三、星期四、周五、星期六、星期天",
}
MONTHS = {
    "de": "Jänner Februar März April Mai Juni Juli August Septembers Oktober November Dezember",
    "en": "Jan. February March April May June July August Sept. October November December",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto setiembre octubre noviembre diciembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre "
    "dicembre",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "pl": "styczniu lutego marca kwietnia maja czerwcu lipcem sierpień wrześniu październik "
    "listopada grudzień",
    "ru": "января февраль марте апреля мая июнь июлем август сентябре октябрь ноября декабрём",
    "uk": "січня лютий березень квітні травня червень липнем серпень вересні жовтень листопада "
    "грудень",
    "tr": "Ocak şubatta mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    "zh": "1月、二月、3月、四月、05月、六月、7月、八月、9月、十月、十一月、12月",
}


@pytest.mark.parametrize(("kind", "table"), [("weekdays", DAYS), ("month_names", MONTHS)])
@pytest.mark.parametrize("code", codes())
def test_every_day_and_month_is_known_by_its_place(kind, table, code):
    found = sorted(named(table[code], code, kind), key=lambda one: one.start)
    assert [one.index for one in found] == list(range(7 if kind == "weekdays" else 12))


@pytest.mark.parametrize(
    ("code", "kind", "text", "found"),
    [
        ("en", "month_names", "It may march on, said May.", [(4, False)]),
        ("en", "month_names", "It opens in May, on 3 March.", [(4, True), (2, True)]),
        ("en", "month_names", "August Wilson came in August.", [(7, False), (7, True)]),
        ("de", "month_names", "Mailand, Junior, Juliane, Augustin, Märzen", []),
        ("de", "weekdays", "Das Montagsauto fuhr am Samstagabend.", [(0, True), (5, True)]),
        ("es", "weekdays", "Plácido Domingo cantó el domingo.", [(6, True)]),
        ("pl", "weekdays", "środek środki czwarty piąty", []),
        ("tr", "weekdays", "pazara gitti, pazar günü", [(6, False), (6, True)]),
        ("ru", "month_names", "Мартин и Майя, 5 мая", [(2, False), (4, True)]),
        ("zh", "weekdays", "每周一次，两周一期", []),
        ("zh", "month_names", "三个月后，21月球，11月", [(10, True)]),
    ],
)  # fmt: skip
def test_what_a_word_means_beside_its_neighbours(code, kind, text, found):
    got = sorted(named(text, code, kind), key=lambda one: one.start)
    assert [(one.index, one.sure) for one in got] == found


@pytest.mark.parametrize(
    ("code", "text", "found"),
    [
        ("de", "5 Euro, 2,4 Mio. US-Dollar", [(5, "euro"), (2.4e6, "dollar")]),
        ("de", "90-minütig, in der 90. Minute", [(90, "minute"), (90, "minute")]),
        ("de", "5 bis 10 Kilometer", [(5, "kilometre"), (10, "kilometre")]),
        ("de", "drei Tage und 4 Tageszeitungen", [(3, "day"), (4, "")]),
        ("de", "30 Grad Celsius, 40 % von 7", [(30, "celsius"), (40, "percent"), (7, "")]),
        ("en", "$5 million, £3bn, 7 feet", [(5e6, "dollar"), (3e9, "pound"), (7, "foot")]),
        ("en", "a 24-hour strike of 7m people", [(24, "hour"), (7e6, "")]),
        ("fr", "12 millions d’euros en 3 ans", [(12e6, "euro"), (3, "year")]),
        ("es", "5 millones de dólares en 2 años", [(5e6, "dollar"), (2, "year")]),
        ("it", "4 milioni di euro, 6 mesi", [(4e6, "euro"), (6, "month")]),
        ("nl", "3 miljoen euro in 8 jaar", [(3e6, "euro"), (8, "year")]),
        ("pl", "125 mln funtów, 3 dni", [(125e6, "pound"), (3, "day")]),
        ("ru", "15 лет, 3 млрд долларов", [(15, "year"), (3e9, "dollar")]),
        ("uk", "7 років, 20 тис. гривень", [(7, "year"), (2e4, "hryvnia")]),
        ("tr", "40 dakika, 3 milyon avro", [(40, "minute"), (3e6, "euro")]),
        ("ar", "5 أيام و 3 ملايين دولار", [(5, "day"), (3e6, "dollar")]),
        ("zh", "500万美元，90分钟", [(5e6, "dollar"), (90, "minute")]),
    ],
)
def test_numbers_and_what_they_count(code, text, found):
    # A scale (million) is a number of its own as well.
    got = [(value, one.unit) for one in amounts(text, code) for value in one.values]
    assert [pair for pair in got if pair in found] == found


@pytest.mark.parametrize("code", codes())
def test_units_are_of_a_kind_and_their_forms_hold_no_groups(code):
    known = {unit for kind in KINDS.values() for unit in kind}
    assert set(UNITS[code]) | set(COMMON) | set(SIGNS.values()) <= known
    assert all(re.compile(form).groups == 0 for form in UNITS[code].values())


@given(st.text(max_size=200), st.sampled_from(codes()))
def test_any_text_has_its_amounts_and_days_in_it(text, code):
    for one in amounts(text, code):
        assert 0 <= one.start <= one.end <= len(text)
        assert 0 <= one.word[0] <= one.word[1] <= len(text)
    for kind in CALENDAR:
        assert all(0 <= one.start < one.end <= len(text) for one in named(text, code, kind))


def test_every_language_names_its_days_and_months():
    for code in codes():
        assert (len(language(code).weekdays), len(language(code).month_names)) == (7, 12)
