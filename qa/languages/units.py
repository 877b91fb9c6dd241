"""Names of what is counted and measured, in every language: money, time, length, mass, share.

A table of regular expressions of whole words in all their forms, matched behind a number whatever
their case. A form that is missing here is a unit that is not compared, no false alarm; a form that
means something else behind a number has to stay out (English m is metres and millions). A sign
that may stand before a number is in `SIGNS`.
"""

from __future__ import annotations

# Units of one kind can be mistaken for each other; five dollars are never five metres.
KINDS = {
    "money": (
        "dollar euro pound yen yuan franc rouble rupee zloty lira hryvnia krone peso real won"
    ).split(),
    "time": "millisecond second minute hour day week month year decade century".split(),
    "length": "kilometre metre centimetre millimetre mile foot inch yard li verst".split(),
    "mass": (
        "microgram milligram kilogram gram tonne pound ounce stone hectogram jin quintal "
        "arroba pood"
    ).split(),
    "volume": (
        "litre millilitre centilitre decilitre hectolitre gallon barrel cubic_metre cubic_foot "
        "pint fluid_ounce"
    ).split(),
    "area": (
        "hectare acre square_metre square_kilometre square_mile square_foot mu dunam feddan are "
        "dessiatin"
    ).split(),
    "speed": "kmh mph".split(),
    "power": "watt kilowatt megawatt gigawatt horsepower metric_horsepower".split(),
    "pressure": "bar psi".split(),
    "energy": "kwh mwh gwh twh".split(),
    "data": "kilobyte megabyte gigabyte terabyte".split(),
    # Nm is easily taken for mm.
    "torque": "newton_metre pound_foot metre centimetre millimetre".split(),
    "pitch": "hertz kilohertz megahertz gigahertz".split(),
    "share": "percent permille percentage_point basis_point".split(),
    "heat": "celsius fahrenheit".split(),
}
# Translators write metres for as many yards, PS for as many horsepower, Pfund for as many 斤.
ALIKE = frozenset({"yard", "metre", "horsepower", "metric_horsepower", "pound", "jin"})
SIGNS = {"$": "dollar", "€": "euro", "£": "pound", "₽": "rouble", "₴": "hryvnia", "₹": "rupee"}
# Alike in all languages. What begins like another unit stands before it.
COMMON = {
    "newton_metre": r"(?-i:N[·⋅ ]?m)", "pound_foot": r"(?:lbf?|ft)[-·⋅ ]?(?:ft|lbs?)",
    "kmh": "km/h|km/std|kmh|kph|км/ч|км/год", "mph": "mph", "square_metre": "m[²2]|м[²2]|sqm|qm",
    "square_kilometre": "km[²2]|км[²2]", "cubic_metre": "m[³3]|м[³3]", "hectare": "ha|га",
    "millisecond": "ms|мс", "microgram": "[µμ]g|mcg|мкг", "milligram": "mg|мг",
    "millilitre": "ml|мл", "centilitre": "cl", "decilitre": "dl", "hectolitre": "hl",
    "kwh": "kWh|кВт[·⋅ -]?(?:ч|год)", "mwh": "MWh|МВт[·⋅ -]?(?:ч|год)",
    "gwh": "GWh", "twh": "TWh", "watt": "W|Вт", "kilowatt": "kW|кВт", "megawatt": "MW|МВт",
    "gigawatt": "GW|ГВт", "kilobyte": "KB|КБ", "megabyte": "MB|МБ", "gigabyte": "GB|ГБ",
    "terabyte": "TB|ТБ", "hertz": "Hz|Гц", "kilohertz": "kHz|кГц", "megahertz": "MHz|МГц",
    "gigahertz": "GHz|ГГц",
    "dollar": r"\$|USD", "euro": "€|EUR", "pound": "£|GBP", "yen": "JPY", "yuan": "CNY|RMB",
    "franc": "CHF", "rouble": "₽|RUB", "rupee": "₹|INR", "zloty": "PLN|zł", "hryvnia": "₴|UAH",
    "kilometre": "km|км", "centimetre": "cm|см", "millimetre": "mm|мм", "kilogram": "kg|кг",
    "percent": "%|٪", "permille": "‰", "celsius": "° ?[CС]|℃", "fahrenheit": "° ?F|℉",
}  # fmt: skip

UNITS: dict[str, dict[str, str]] = {
    "de": {
        "dollar": "(?:US[- ]?|amerikanische[nr]? )?Dollars?", "euro": "Euros?", "pound": "Pfund",
        "yen": "Yen", "yuan": "Yuan|Renminbi", "franc": "(?:Schweizer )?Franken|Francs?",
        "rouble": "Rubeln?", "rupee": "Rupien?", "zloty": "Zlotys?|Złotys?", "lira": "Lira",
        "hryvnia": "Hrywn[ij]a?|Griwna|Griwen", "krone": "Kronen?", "peso": "Pesos?",
        "real": "Reais", "won": "Won", "second": r"Sekunden?|sekündig\w*",
        "minute": r"Minuten?|minütig\w*|Min\.", "hour": r"Stunden?|stündig\w*|Std\.",
        "day": r"(?:Werk|Arbeits|Geschäfts|Kalender)?tage?n?|Tages|tägig\w*",
        "week": r"Wochen?|wöchig\w*",
        "month": r"Monate?n?|Monats|monatig\w*", "year": r"Jahre?n?|Jahres|jährig\w*",
        "decade": "Jahrzehnte?n?", "century": "Jahrhunderte?n?", "kilometre": "Kilometern?",
        "metre": "Metern?|m", "centimetre": "Zentimetern?", "millimetre": "Millimetern?",
        "mile": "(?:See)?meilen?", "foot": "Fuß|Fuss", "inch": "Zoll", "yard": "Yards?",
        "kilogram": "Kilogramm|Kilos?", "gram": "Gramm|g", "tonne": "Tonnen?", "ounce": "Unzen?",
        "percent": "Prozent", "permille": "Promille", "fahrenheit": "Grad Fahrenheit",
        "celsius": "Grad(?! Fahrenheit)(?: Celsius)?|°(?! ?[FC])",
    },
    "en": {
        "dollar": "(?:US |U.S. |American )?dollars?", "euro": "euros?", "pound": "pounds?|lbs?",
        "yen": "yen", "yuan": "yuan|renminbi", "franc": "(?:Swiss )?francs?",
        "rouble": "rou?bles?", "rupee": "rupees?", "zloty": "zlotys?|zloty", "lira": "lira",
        "hryvnia": "hryvnias?", "krone": "kron(?:e|er|or|a)", "peso": "pesos?", "real": "reais",
        "won": "won", "second": "seconds?", "minute": "minutes?|mins?", "hour": "hours?|hrs?",
        "day": "(?:(?:working|business|consecutive|calendar) )?days?",
        "week": "weeks?", "month": "months?", "year": "years?",
        "decade": "decades?", "century": "centur(?:y|ies)", "kilometre": "kilomet(?:re|er)s?",
        "metre": "met(?:re|er)s?", "centimetre": "centimet(?:re|er)s?",
        "millimetre": "millimet(?:re|er)s?", "mile": "miles?", "foot": "foot|feet|ft",
        "inch": "inch(?:es)?", "yard": "yards?", "kilogram": "kilograms?|kilos?",
        "gram": "grams?|g", "tonne": "tons?|tonnes?", "ounce": r"ounces?|oz\b\.?",
        "percent": "per ?cent", "stone": "stones?",
        "celsius": "(?:degrees? )?(?:Celsius|centigrade)",
        "fahrenheit": "(?:degrees? )?Fahrenheit|F",
    },
    "fr": {
        "dollar": "dollars?", "euro": "(?:d[’'])?euros?", "pound": "livres?(?: sterling)?",
        "yen": "yens?", "yuan": "yuans?", "franc": "francs?", "rouble": "roubles?",
        "rupee": "roupies?", "zloty": "zlotys?", "second": "secondes?", "minute": "minutes?",
        "hour": "heures?", "day": "jours?", "week": "semaines?", "month": "mois",
        "year": "ans?|années?", "century": "siècles?", "kilometre": "kilomètres?",
        "metre": "mètres?", "centimetre": "centimètres?", "millimetre": "millimètres?",
        "mile": "mil(?:l)?es?(?! )", "foot": "pieds?", "inch": "pouces?",
        "kilogram": "kilogrammes?|kilos?", "gram": "grammes?", "tonne": "tonnes?",
        "ounce": "onces?", "percent": "pour cent",
    },
    "es": {
        "dollar": "(?:de )?dólares|dólar", "euro": "(?:de )?euros?", "pound": "(?:de )?libras?",
        "yen": "(?:de )?yen(?:es)?", "yuan": "(?:de )?yuan(?:es)?", "franc": "(?:de )?francos?",
        "rouble": "(?:de )?rublos?", "rupee": "(?:de )?rupias?", "peso": "(?:de )?pesos?",
        "second": "segundos?", "minute": "minutos?", "hour": "horas?", "day": "días?",
        "week": "semanas?", "month": "mes(?:es)?", "year": "años?", "decade": "décadas?",
        "century": "siglos?", "kilometre": "kilómetros?", "metre": "metros?",
        "centimetre": "centímetros?", "millimetre": "milímetros?", "mile": "millas?",
        "foot": "pies?", "inch": "pulgadas?", "kilogram": "kilogramos?|kilos?", "gram": "gramos?",
        "tonne": "toneladas?", "ounce": "onzas?", "percent": "por ciento",
    },
    "it": {
        "dollar": "(?:di )?dollar[oi]", "euro": "(?:di )?euro", "pound": "(?:di )?sterlin[ae]",
        "yen": "(?:di )?yen", "yuan": "(?:di )?yuan", "franc": "(?:di )?franch[oi]|franco",
        "rouble": "(?:di )?rubl[oi]", "rupee": "(?:di )?rupi[ae]", "second": "second[oi]",
        "minute": "minut[oi]", "hour": "or[ae]", "day": "giorn[oi]", "week": "settiman[ae]",
        "month": "mes[ei]", "year": "ann[oi]", "decade": "decenni(?:o)?", "century": "secol[oi]",
        "kilometre": "chilometr[oi]", "metre": "metr[oi]", "centimetre": "centimetr[oi]",
        "millimetre": "millimetr[oi]", "mile": "miglia", "foot": "pied[ei]", "inch": "pollic[ei]",
        "kilogram": "chilogramm[oi]|chil[oi]", "gram": "gramm[oi]", "hectogram": "ett[oi]",
        "tonne": "tonnellat[ae]",
        "percent": "per cento",
    },
    "nl": {
        "dollar": "dollars?", "euro": "euro(?:['’]s)?", "pound": "pond", "yen": "yen",
        "yuan": "yuan", "franc": "frank", "rouble": "roebels?", "rupee": "roepies?",
        "second": "seconden?", "minute": "minu(?:ut|ten)", "hour": "u(?:ur|ren)",
        "day": "dag(?:en)?", "week": "we(?:ek|ken)", "month": "maand(?:en)?",
        "year": "ja(?:ar|ren)|jarige?", "decade": "decennia", "century": "eeuw(?:en)?",
        "kilometre": "kilometers?", "metre": "meters?", "centimetre": "centimeters?",
        "millimetre": "millimeters?", "mile": "mijl(?:en)?", "foot": "voet", "inch": "inch",
        "kilogram": "kilo(?:gram)?", "gram": "gram", "hectogram": "ons",
        "tonne": "ton", "percent": "procent",
    },
    "pl": {
        "dollar": r"dolar(?!\w*ow)\w*", "euro": "euro", "pound": r"funt\w*",
        "yen": "jen(?:y|ów)?", "yuan": r"juan\w*", "franc": r"frank\w*", "rouble": r"rubl\w*",
        "zloty": r"złot\w*", "second": r"sekund\w*", "minute": r"minut\w*", "hour": r"godzin\w*",
        "day": r"dni(?:a|ami|ach|om)?|dzień|dniow\w*", "week": r"tygod\w*",
        "month": r"miesi[ąę]\w*", "year": r"lat(?:a|ach|ami|om)?|rok(?:u|iem)?|letni\w*",
        "century": r"wiek\w*", "kilometre": r"kilometr\w*",
        "metre": r"metr(?:y|ów|a|ach|ami|owy\w*)?", "centimetre": r"centymetr\w*",
        "millimetre": r"milimetr\w*", "mile": "mil(?:e|a|i|ach)?", "foot": "stóp|stopy",
        "inch": "cal(?:i|e|a|ach)?", "kilogram": r"kilogram\w*|kilo", "gram": "gram(?:y|ów|a)?",
        "tonne": "ton(?:y|ę|a)?", "percent": r"procent\w*|proc\.",
    },
    "ru": {
        "dollar": r"доллар\w*|долл\.", "euro": "евро", "pound": r"фунт\w*", "yen": "иен[аыу]?",
        "yuan": r"юан\w*", "franc": r"франк\w*", "rouble": r"рубл\w*|руб\.", "rupee": r"рупи\w*",
        "second": r"секунд\w*", "minute": r"минут\w*|мин\.", "hour": "час(?:а|ов|ам|ами|ах)?",
        "day": "дн(?:я|ей|ям|ями|ях)|день|сут(?:ок|ки)", "week": r"недел\w*",
        "month": r"месяц\w*", "year": r"лет(?!н[яе]г)\w{0,4}|год(?:а|у|ом|ов|ы)?",
        "decade": r"десятилети\w*", "century": r"век(?:а|ов|е|у)?|столети\w*",
        "kilometre": r"километр\w*", "metre": "метр(?:а|ов|ы|ах|ами)?",
        "centimetre": r"сантиметр\w*", "millimetre": r"миллиметр\w*",
        "mile": "мил[ьюяие]|миль|милях", "foot": "фут(?:а|ов|ы)?", "inch": "дюйм(?:а|ов|ы)?",
        "kilogram": r"килограмм\w*", "gram": "грамм(?:а|ов|ы)?", "tonne": "тонн(?:а|ы|у)?",
        "percent": r"процент(?!н)\w*",
    },
    "uk": {
        "dollar": r"долар\w*|дол\.", "euro": "євро", "pound": r"фунт\w*", "yen": "[єі]н[аиу]?",
        "yuan": r"юан\w*", "franc": r"франк\w*", "rouble": r"рубл\w*",
        "hryvnia": r"грив\w*|грн\.?", "second": r"секунд\w*", "minute": r"хвилин\w*|хв\.",
        "hour": r"годин\w*", "day": "дн(?:я|ів|ям|ями|ях|і)|день|діб|доби", "week": r"тиж\w*",
        "month": r"місяц\w*", "year": r"рок(?:и|ів|у|ам|ами|ах|ом)?|рік|річн\w*",
        "decade": r"десятиліт\w*", "century": r"столі?т\w*|вік", "kilometre": r"кілометр\w*",
        "metre": "метр(?:а|ів|и|ах)?", "centimetre": r"сантиметр\w*",
        "millimetre": r"міліметр\w*", "mile": "мил[ьяюіе]|миль", "foot": "фут(?:а|ів|и)?",
        "inch": "дюйм(?:а|ів|и)?", "kilogram": r"кілограм\w*", "gram": "грам(?:а|ів|и)?",
        "tonne": "тонн(?:а|и|у)?", "percent": r"відсот\w*|процент\w*",
    },
    "tr": {
        "dollar": r"(?:ABD )?dolar\w*", "euro": r"avro\w*|euro\w*",
        "pound": r"sterlin\w*|pound\w*", "yen": "yen", "yuan": "yuan", "franc": "frank",
        "rouble": "ruble", "lira": r"lira\w*|TL", "second": r"saniye\w*", "minute": r"dakika\w*",
        "hour": r"saat\w*", "day": r"gün(?!e[şy])\w*", "week": r"hafta\w*",
        "month": "ay(?:a|ı|da|dır|lık|ın|dan)?", "year": r"yıl(?!dız)\w*|yaşın\w*",
        "century": r"yüzyıl\w*", "kilometre": r"kilometre\w*", "metre": r"metre\w*",
        "centimetre": r"santimetre\w*|santim", "millimetre": r"milimetre\w*", "mile": "mil",
        "foot": "feet|fit|ayak", "inch": "inç", "kilogram": r"kilo(?:gram)?\w*",
        "gram": r"gram\w*", "tonne": "ton", "percent": "yüzde",
    },
    "ar": {
        "dollar": r"دولار\w*", "euro": "يورو", "pound": r"جنيه\w*|باوند", "yen": "ين",
        "yuan": "يوان", "franc": r"فرنك\w*", "rouble": "روبل", "second": r"ثاني\w*|ثوان\w*",
        "minute": r"دقيق\w*|دقائق", "hour": r"ساع\w*", "day": r"يوم(?! ال)\w*|[أا]يام",
        "week": r"[أا]سبوع\w*|[أا]سابيع", "month": r"شهر\w*|[أا]شهر|شهور",
        "year": r"سن\w{1,3}|عام\w{0,2}|[أا]عوام", "century": "قرن|قرون",
        "kilometre": r"كيلومتر\w*|كم", "metre": r"متر\w*|[أا]متار", "mile": r"ميل\w*|[أا]ميال",
        "foot": r"قدم\w*|[أا]قدام", "kilogram": r"كيلوغرام\w*|كيلوجرام\w*|كجم",
        "tonne": r"طن\w*|[أا]طنان", "percent": "في المائة|بالمائة|في المئة|بالمئة",
    },
    "zh": {
        "dollar": "美元|美金", "euro": "欧元", "pound": "英镑|磅", "yen": "日元|日圆",
        "yuan": "元|人民币", "franc": "(?:瑞士)?法郎", "rouble": "卢布", "rupee": "卢比",
        "second": "秒", "minute": "分钟", "hour": "个?(?:小时|钟头)", "day": "天",
        "week": "(?:个?星期|周)(?![一二三四五六日天岁歲])", "month": "个月", "year": "年",
        "century": "个?世纪", "kilometre": "公里|千米", "metre": "米", "centimetre": "厘米|公分",
        "millimetre": "毫米", "mile": "英里", "foot": "英尺", "inch": "英寸",
        "kilogram": "公斤|千克", "gram": "克", "tonne": "吨", "ounce": "盎司",
        "celsius": "摄氏度", "fahrenheit": "华氏度",
    },
}  # fmt: skip
