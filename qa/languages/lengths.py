"""Units that a language names without a number: через минуту, ساعتين, pół kilo, quinze jours.

`ONE` has the forms of one of a unit where the language need not count it; `PARTS` what stands
before a unit and `MORE` what stands behind it that makes it another amount; `TWO` the Arabic duals;
`SPANS` words for a length of time, in minutes. All are regular expressions of whole words, matched
whatever their case.
"""

from __future__ import annotations

HOUR, DAY, MONTH = 60.0, 1440.0, 43_830.0
YEAR = 12 * MONTH

ONE: dict[str, dict[str, str]] = {
    "en": {
        "minute": "minute", "hour": "hour", "day": "day", "week": "week", "month": "month",
        "year": "year", "decade": "decade", "century": "century", "metre": "met(?:re|er)",
        "kilometre": "kilomet(?:re|er)", "kilogram": "kilo(?:gram(?:me)?)?", "tonne": "ton(?:ne)?",
        "litre": "lit(?:re|er)", "mile": "mile",
    },
    "fr": {
        "minute": "minute", "hour": "heure", "day": "jour(?:née)?", "week": "semaine",
        "month": "mois", "year": "an(?:née)?", "decade": "décennie", "century": "siècle",
        "metre": "mètre", "kilometre": "kilomètre", "kilogram": "kilo(?:gramme)?",
        "tonne": "tonne", "litre": "litre",
    },
    "es": {
        "minute": "minuto", "hour": "hora", "day": "día", "week": "semana", "month": "mes",
        "year": "año", "decade": "década", "century": "siglo", "metre": "metro",
        "kilometre": "kilómetro", "kilogram": "kilo(?:gramo)?", "tonne": "tonelada",
        "litre": "litro",
    },
    "it": {
        "minute": "minuto", "hour": "ora", "day": "giorno|giornata", "week": "settimana",
        "month": "mese", "year": "anno", "decade": "decennio", "century": "secolo",
        "metre": "metro", "kilometre": "chilometro", "kilogram": "chilo(?:grammo)?",
        "tonne": "tonnellata", "litre": "litro", "hectogram": "etto",
    },
    "nl": {
        "minute": "minuut", "hour": "uur", "day": "dag|etmaal", "week": "week", "month": "maand",
        "year": "jaar", "decade": "decennium", "century": "eeuw", "metre": "meter",
        "kilometre": "kilometer", "kilogram": "kilo(?:gram)?", "tonne": "ton", "litre": "liter",
        "hectogram": "ons",
    },
    "pl": {
        "minute": "minut(?:a|ę|y|ie|ą)", "hour": "godzin(?:a|ę|y|ie|ą)",
        "day": "dzień|dnia|dob(?:a|ę|y|ie|ą)", "week": "tydzień|tygodni(?:a|em|u)",
        "month": "miesiąc(?:a|em|u)?", "year": "rok(?:u|iem)?", "decade": "dekad(?:a|ę|y|zie)",
        "century": "wiek(?:u|iem)?|stuleci(?:e|a|u)", "metre": "metr(?:a|em|ze)?",
        "kilometre": "kilometr(?:a|em|ze)?", "kilogram": "kilo(?:gram(?:a|em)?)?",
        "tonne": "ton(?:a|ę|y)", "litre": "litr(?:a|em)?",
    },
    "ru": {
        "minute": "минут(?:а|у|ы|е|ой)", "hour": "час(?:а|у|ом|е)?",
        "day": "день|дня|дню|сутки|суток", "week": "недел(?:я|ю|и|е|ей)",
        "month": "месяц(?:а|у|ем|е)?", "year": "год(?:а|у|ом|е)?", "decade": "десятилети(?:е|я|ю)",
        "century": "век(?:а|у|ом|е)?|столети(?:е|я|ю)", "metre": "метр(?:а|у|ом|е)?",
        "kilometre": "километр(?:а|у|ом|е)?", "kilogram": "кило(?:грамм(?:а|у|ом|е)?)?",
        "tonne": "тонн(?:а|у|ы|е|ой)", "litre": "литр(?:а|у|ом|е)?",
    },
    "uk": {
        "minute": "хвилин(?:а|у|и|і|ою)", "hour": "годин(?:а|у|и|і|ою)",
        "day": "день|дня|дню|доб(?:а|у|и|і|ою)", "week": "тиждень|тижн(?:я|ю|ем|і)",
        "month": "місяц(?:ь|я|ю|ем|і)", "year": "рік|рок(?:у|ом|ові)",
        "decade": "десятиліття", "century": "вік|віку|століття|сторіччя",
        "metre": "метр(?:а|у|ом|і)?", "kilometre": "кілометр(?:а|у|ом|і)?",
        "kilogram": "кіло(?:грам(?:а|у|ом|і)?)?", "tonne": "тонн(?:а|у|и|і|ою)",
        "litre": "літр(?:а|у|ом|і)?",
    },
    "tr": {
        "minute": "dakika", "hour": "saat", "day": "gün", "week": "hafta", "month": "ay",
        "year": "yıl|sene", "century": "yüzyıl|asır", "metre": "metre", "kilometre": "kilometre",
        "kilogram": "kilo(?:gram)?", "tonne": "ton", "litre": "litre",
    },
    "ar": {
        "minute": "دقيقة", "hour": "ساعة", "day": "يوم[اً]{0,2}", "week": "[أا]سبوع[اً]{0,2}",
        "month": "شهر[اً]{0,2}", "year": "سنة|عام[اً]{0,2}", "decade": "عقد[اً]{0,2}",
        "century": "قرن[اً]{0,2}", "metre": "متر[اً]{0,2}", "kilometre": "كيلومتر[اً]{0,2}",
        "kilogram": "كيلو(?:غرام|جرام)?[اً]{0,2}", "tonne": "طن[اً]{0,2}", "litre": "لتر[اً]{0,2}",
    },
    "zh": {
        "hour": "小时|钟头", "day": "天", "month": "月", "year": "年", "century": "世纪",
        "metre": "米", "kilometre": "公里", "kilogram": "公斤", "tonne": "吨", "litre": "升",
    },
}  # fmt: skip
TWO = {
    "minute": "دقيقت(?:ين|ان|ي|ا)", "hour": "ساعت(?:ين|ان|ي|ا)", "day": "يوم(?:ين|ان|ي|ا)",
    "week": "[أا]سبوع(?:ين|ان|ي|ا)", "month": "شهر(?:ين|ان|ي|ا)",
    "year": "سنت(?:ين|ان|ي|ا)|عام(?:ين|ان|ي|ا)", "decade": "عقد(?:ين|ان|ي|ا)",
    "century": "قرن(?:ين|ان|ي|ا)", "metre": "متر(?:ين|ان|ي|ا)",
    "kilometre": "كيلومتر(?:ين|ان|ي|ا)", "kilogram": "كيلوغرام(?:ين|ان|ي|ا)",
    "tonne": "طن(?:ين|ان|ي|ا)", "litre": "لتر(?:ين|ان|ي|ا)",
}  # fmt: skip
PARTS: dict[str, dict[float, str]] = {
    "en": {
        0.5: "half an? |half-(?:an?-)?", 0.25: "(?:a )?quarter(?: of)? an? ",
        0.75: "three[- ]quarters of an? ",
    },
    "fr": {0.5: "demi[- ]|demie[- ]", 0.25: "quart (?:de |d['’]une? |d['’])",
           0.75: "trois[- ]quarts (?:de |d['’]une? |d['’])"},
    "es": {0.5: "medi[oa] ", 0.25: "cuarto de ", 0.75: "tres cuartos de "},
    "it": {0.5: "mezz(?:[oa] |['’])", 0.25: "quarto (?:di |d['’])",
           0.75: "tre quarti (?:di |d['’])"},
    "nl": {0.5: "hal(?:f|ve) ?", 0.25: "kwart ", 0.75: "driekwart ", 1.5: "anderhalve? "},
    "pl": {0.5: "pół ?", 0.25: "ćwierć ?", 0.75: "trzy czwarte ", 1.5: "półtor(?:a|ej) "},
    "ru": {
        0.5: "пол-?|половин[ауые] |полу", 0.25: "четверт[ьи] |четвертью ",
        0.75: "три четверти |тр[её]х четвертей ", 1.5: "полтор[аы] |полутора ",
    },
    "uk": {
        0.5: "пів ?|половин[ауиі] ", 0.25: "чверт[ьі] |чвертю ", 0.75: "три чверті |трьох чвертей ",
        1.5: "півтор[аи] |півтора ",
    },
    "tr": {0.5: "yarım ", 0.25: "çeyrek ", 1.5: "bir buçuk "},
    "ar": {
        0.5: "نصف (?:ال)?", 0.25: "ربع (?:ال)?", 0.75: "ثلاثة أرباع (?:ال)?",
        1 / 3: "ثلث (?:ال)?", 2 / 3: "ثلث[اي] (?:ال)?",
    },
    "zh": {0.5: "半个?", 1.5: "一个半", 2.5: "两个半", 0.25: "四分之一个?", 0.75: "四分之三个?"},
}  # fmt: skip
MORE: dict[str, dict[float, str]] = {
    "en": {0.5: " and a half", 0.25: " and a quarter"},
    "fr": {0.5: " et demie?", 0.25: " (?:et quart|un quart)", 0.75: " trois quarts"},
    "es": {0.5: " y medi[oa]", 0.25: " y (?:un )?cuarto", 0.75: " y tres cuartos"},
    "it": {0.5: " e mezz[oa]", 0.25: " e un quarto", 0.75: " e tre quarti"},
    "ru": {0.5: " с половиной", 0.25: " с четвертью"},
    "uk": {0.5: " з половиною", 0.25: " з чвертю"},
    "pl": {0.5: " i pół", 0.25: " i kwadrans"},
    "ar": {
        0.5: r" ونصف(?: ال\w+)?", 0.25: r" وربع(?: ال\w+)?", -0.25: r" إلا (?:ربع\w*|الربع)",
        1 / 3: r" وثلث(?: ال\w+)?", -1 / 3: r" إلا ثلث\w*",
    },
    "zh": {0.5: "半"},
}  # fmt: skip
SPANS: dict[str, dict[str, float]] = {
    "en": {
        r"fortnights?|every (?:other|second) (?:week|\w+day)|alternate (?:weeks|\w+days)": 14 * DAY,
    },
    "fr": {
        "quinze jours|quinzaine": 14 * DAY, "huit jours": 7 * DAY, "semestre": 6 * MONTH,
        "trimestre": 3 * MONTH, "quinquennat": 5 * YEAR, "septennat": 7 * YEAR,
    },
    "es": {
        "quince días|quincena": 14 * DAY, "ocho días": 7 * DAY, "semestre": 6 * MONTH,
        "trimestre": 3 * MONTH, "cuatrimestre": 4 * MONTH, "bimestre": 2 * MONTH,
        "lustro|quinquenio": 5 * YEAR, "bienio": 2 * YEAR, "trienio": 3 * YEAR,
        "cuatrienio": 4 * YEAR, "sexenio": 6 * YEAR,
    },
    "it": {
        "quindici giorni": 14 * DAY, "otto giorni": 7 * DAY, "semestre": 6 * MONTH,
        "trimestre": 3 * MONTH, "quadrimestre": 4 * MONTH, "bimestre": 2 * MONTH,
        "lustro|quinquennio": 5 * YEAR, "biennio": 2 * YEAR, "triennio": 3 * YEAR,
        "quadriennio": 4 * YEAR, "ventennio": 20 * YEAR, "trentennio": 30 * YEAR,
        "cinquantennio": 50 * YEAR,
    },
    "nl": {
        "halfjaar": 6 * MONTH, "kwartaal": 3 * MONTH, "kwartier": HOUR / 4, "halfuur": HOUR / 2,
        r"om de (?:week|andere week|\w+dag)": 14 * DAY,
    },
    "pl": {
        "kwartał(?:u|em)?": 3 * MONTH, r"półrocz\w+": 6 * MONTH, "kwadrans(?:a|em)?": HOUR / 4,
        r"półwiecz\w+": 50 * YEAR, r"ćwierćwiecz\w+": 25 * YEAR,
    },
    "ru": {
        "через (?:неделю|воскресенье|субботу|пятницу|четверг|среду|вторник|понедельник)": 14 * DAY,
        r"квартал(?:а|ом)?": 3 * MONTH, r"полугоди\w+": 6 * MONTH},
    "uk": {
        "через (?:тиждень|неділю|суботу|п.ятницю|четвер|середу|вівторок|понеділок)": 14 * DAY,
        r"квартал(?:у|ом)?": 3 * MONTH, r"півріччя\w*": 6 * MONTH},
    "tr": {"yarıyıl": 6 * MONTH},
    "ar": {},
    "zh": {"季度": 3 * MONTH, "一?昼夜": DAY, "刻钟": HOUR / 4, "三刻钟": 0.75 * HOUR},
}  # fmt: skip
