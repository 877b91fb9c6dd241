"""How languages say a part of a whole, that there are only so many, before a day, and of what age.

`PORTIONS` are expressions of a part with the group ``d`` for the word of its denominator and, where
it may be another than one, ``n`` for that of its numerator. `ONLY` has the words with which the
rest of a number is implied: only one of five. `BEFORE` stands before a day (behind it in Turkish
and Chinese) on which something is over, and `MINOR` are those who are not yet 18, or just 18.
`HALVES` are words that may mean a half.
"""

from __future__ import annotations

PORTIONS: dict[str, tuple[str, ...]] = {
    "en": (
        r"(?P<n>\w+)[- ](?P<d>third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)s?\b",
        r"every (?P<d>\w+)",
    ),
    "fr": (
        r"(?P<n>\w+) (?P<d>tiers|quarts?|cinquième|sixième|septième|huitième|neuvième|dixième)s?\b",
        r"(?P<n>une?) \w+ (?:\w+ )?sur (?P<d>\w+)",
    ),
    "es": (
        r"(?P<n>\w+) (?P<d>tercer|cuart|quint|sext|séptim|octav|noven|décim)as? partes?\b",
        r"(?P<n>\w+) (?P<d>tercio|cuarto|quinto|sexto|séptimo|octavo|noveno|décimo)s?\b",
    ),
    "it": (
        r"(?P<n>\w+) (?P<d>terz|quart|quint|sest|settim|ottav|non|decim)[oi]\b",
        r"(?P<n>una) (?P<d>terza|quarta|quinta|sesta|decima) parte",
    ),
    "nl": (
        r"(?P<n>\w+) (?P<d>derde|kwart|vierde|vijfde|zesde|zevende|achtste|negende|tiende)\b",
        r"(?P<n>drie)(?P<d>kwart)\b", r"(?:elke|iedere) (?P<d>\w+)",
        r"(?P<n>[eé][eé]n) op (?:de )?(?P<d>\w+)",
    ),
    "pl": (
        r"(?P<n>\w+) (?P<d>(?:trzeci|czwart|piąt|szóst|siódm|ósm|dziewiąt|dziesiąt|setn)\w{1,3})\b",
        r"\bco (?P<d>\w+)",
    ),
    "ru": (
        r"(?P<n>\w+) (?P<d>(?:трет|четверт|пят|шест|седьм|восьм|девят|десят|сот)\w{1,3})\b",
        r"(?P<d>\w+) (?:част|дол)\w+", r"кажд\w+ (?P<d>\w+)",
    ),
    "uk": (
        r"(?P<n>\w+) (?P<d>(?:трет|четверт|чверт|п['’ʼ]ят|шост|сьом|восьм|дев['’ʼ]ят|десят|сот)"
        r"\w{1,4})\b",
        r"(?P<d>[\w'’ʼ]+) частин\w+", r"кож\w+ (?P<d>[\w'’ʼ]+)",
    ),
    "tr": (
        r"(?P<d>üç|dört|beş|altı|yedi|sekiz|dokuz|on|yüz)(?:te|ta|de|da) "
        r"(?P<n>bir|iki|üç|dört|beş|altı|yedi|sekiz|dokuz)\w*",
        r"(?P<d>iki|üç|dört|beş|altı|yedi|sekiz|dokuz|on|yüz) \w+[dt][ae]n "
        r"(?:\w+ )?(?P<n>bir|iki|üç|dörd|beş|altı|yedi|sekiz|dokuz)(?:[iıuü]|s[iıuü])\b",
    ),
    "ar": (
        r"(?P<n>\w+) (?P<d>أرباع|أخماس|أسداس|أسباع|أثمان|أتساع|أعشار)",
        r"\b[وبفل]?(?P<d>ثلث|ربع|خُ?مس|سُ?دس|سُ?بع|ثُ?من|تُ?سع|عُ?شر)(?P<n>[اي])?(?= ال|ه[ما]?\b)",
    ),
}  # fmt: skip
# Denominators that no number word has.
DENOMINATORS = {
    "third": 3, "quarter": 4, "tiers": 3, "quart": 4, "quarts": 4, "tercio": 3, "kwart": 4,
    "ثلث": 3, "ربع": 4, "أرباع": 4, "خمس": 5, "خُمس": 5, "أخماس": 5, "سدس": 6, "سُدس": 6, "أسداس": 6,
    "سبع": 7, "سُبع": 7, "أسباع": 7, "ثمن": 8, "ثُمن": 8, "أثمان": 8, "تسع": 9, "تُسع": 9, "أتساع": 9,
    "عشر": 10, "عُشر": 10, "أعشار": 10, "ا": 2, "ي": 2, "dörd": 4,
}  # fmt: skip
HALVES = {
    "fr": r"\b(?:moiti|demi)", "es": r"\b(?:mitad|medi[oa])", "it": r"\b(?:met[àa]\b|mezz)",
    "nl": r"\b(?:helft|half|halve)", "pl": r"\b(?:poł[oó]w|pół)", "ru": r"половин|\bпол",
    "uk": r"половин|\bпів", "tr": r"\b(?:yarı|buçuk)",
}  # fmt: skip
ONLY = {
    "en": r"\bonly|\bjust\b|\bmerely|\ball but\b|\bexcept|\bsave for\b|\bno more than\b|\bmere\b",
    "fr": r"\bseul|\bsauf\b|\bhormis\b|\bexcept|\bne\b|\bn['’]|\bà peine\b",
    "es": r"\bs[oó]lo\b|\bsolamente|\búnic|\bsalvo\b|\bexcepto|\bapenas\b|\bmenos\b",
    "it": r"\bsol[oai]\b|\bsoltanto|\bsolamente|\btranne|\beccetto|\bappena\b|\bsalvo\b|\bunic",
    "nl": r"\bslechts|\bmaar\b|\balleen\b|\benkel\b|\bbehalve|\bop \w+ na\b",
    "pl": r"\btylko|\bzaledwie|\bjedynie|\boprócz|\bpoza\b|\bwyjątkiem",
    "ru": r"\bтолько|\bлишь|\bвсего\b|\bкроме\b|\bисключением|\bединственн",
    "uk": r"\bлише|\bтільки|\bусього\b|\bвсього\b|\bкрім\b|\bокрім\b|\bвинятком|\bєдин",
    "tr": r"yalnız|sadece|dışında|ancak|hariç",
    "ar": r"فقط|سوى|إلا|باستثناء|عدا|فحسب",
    "zh": "只|仅|除|才|唯",
}
BEFORE = {
    "en": r"\b(?:before|prior to|ahead of)\b",
    "fr": r"\bavant\b",
    "es": r"\bantes de(?:l)?\b",
    "it": r"\bprima d(?:i|el|ell['’])|\bentro il\b",
    "nl": r"\bv[oó][oó]r\b",
    "pl": r"\bprzed\b",
    "ru": r"\bдо\b|\bранее\b",
    "uk": r"\bдо\b|\bраніше\b",
    "tr": r"\bönce",
    "ar": r"\bقبل\b",
    "zh": "之前|以前|前",
}
AFTER = {
    "en": r"\bafter\b", "fr": r"\bapr[èe]s\b", "es": r"\bdespués\b|\bpartir\b", "it": r"\bdopo\b",
    "nl": r"\bna\b", "pl": r"\bpo\b", "ru": r"\bпосле\b", "uk": r"\bпісля\b",
    "tr": r"\bsonra", "ar": "بعد", "zh": "后|以后|之后",
}  # fmt: skip
AFTER_DAY = frozenset(("tr", "zh"))  # where it stands behind the day
MINOR = {
    "en": r"\b(?:a minor|minors|underage|under-age|of age|the age of majority)\b",
    "fr": r"\b(?:mineure?s?|majeure?s?|majorité)\b",
    "es": r"\b(?:menor(?:es)? de edad|mayor(?:es)? de edad|mayoría de edad|los menores)\b",
    "it": r"\b(?:minorenn[ei]|maggiorenn[ei]|maggiore età|minori)\b",
    "nl": r"\b(?:minderjarig|meerderjarig)\w*", "pl": r"\b(?:nie)?(?:pełno|mało)letni\w*",
    "ru": r"\b(?:не)?совершеннолет\w*|\bмалолетн\w*", "uk": r"\b(?:не)?повноліт\w*|\bмалоліт\w*",
    "tr": r"\breşit\w*|\bergin\w*|\brüşt\w*", "ar": r"قاصر|قُصّ?ر|القصر|سن الرشد|راشد",
    "zh": "未成年|成年",
}  # fmt: skip
