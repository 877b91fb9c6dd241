"""Times of day in words, by language: huit heures moins le quart, полвосьмого.

They count from the half hour or back from the next hour, in each language in another way. Where a
source has one, the German time beside it is not compared as a number; what it is, if it is no full
hour, `told_times` works out. An expression here must not find what is no time: a number beside it
is a number.
"""

from __future__ import annotations

_ES = "una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce"
_IT = "una|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici"
_NL = "een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf"
_PL = "(?:pierwsz|drugi|trzeci|czwart|piąt|szóst|siódm|ósm|dziewiąt|dziesiąt|jedenast|dwunast)"
_RU = "(?:перв|втор|трет|четв[её]рт|пят|шест|седьм|восьм|девят|десят|одиннадцат|двенадцат)"
_RU_AT = "(?:час|два|три|четыре|пять|шесть|семь|восемь|девять|десять|одиннадцать|двенадцать)"
_UK = "(?:перш|друг|трет|четверт|п['’ʼ]ят|шост|сьом|восьм|дев['’ʼ]ят|десят|одинадцят|дванадцят)"
_TR = "(?:bir|iki|üç|dört|dörd|beş|altı|yedi|sekiz|dokuz|on|on ?bir|on ?iki)"
_AR = (
    "(?:الواحدة|الثانية|الثالثة|الرابعة|الخامسة|السادسة|السابعة|الثامنة|التاسعة|العاشرة|"
    "الحادية عشرة|الثانية عشرة)"
)
_ZH = "[〇零一二两兩三四五六七八九十]"

SPOKEN: dict[str, str] = {
    "fr": r"\b(?:heures?|midi|minuit) (?:moins|et (?:quart|demie?)|trois quarts)\b",
    "es": rf"\blas? (?:{_ES}) (?:menos|y) \w+|\blas? (?:{_ES}) (?:de|en) (?:la|punto)\b",
    "it": rf"\b(?:[dn]?alle|le|l[’']) ?(?:{_IT}) (?:meno|e) \w+"
    rf"|\b(?:[dn]?alle|le) (?:{_IT}) (?:di sera|del (?:mattino|pomeriggio)|di notte)",
    "nl": rf"\b(?:half|kwart (?:voor|over)|(?:voor|over) half) (?:{_NL})\b"
    rf"|\b(?:vijf|tien|twintig) (?:voor|over) (?:{_NL})\b",
    "pl": rf"\bza (?:pięć|dziesięć|dwadzieścia(?: pięć)?|kwadrans) {_PL}\w*"
    rf"|\bw?pół do {_PL}\w*|\b(?:o|od|do|o kwadrans na|po) {_PL}ej\b",
    "ru": rf"\bпол[- ]?{_RU}\w*|\bполовин\w+ {_RU}\w*"
    rf"|\bв {_RU}(?:ом|ьем) часу\b|\b{_RU}(?:ый|ой|ий) час\b"
    rf"|\bбез (?:четверти|пяти|десяти|двадцати(?: пяти)?) {_RU_AT}\b"
    rf"|\b(?:четверть|пять минут|десять минут|двадцать минут) {_RU}(?:ого|ьего)\b"
    rf"|\bначал[оеа] {_RU}(?:ого|ьего)(?= (?:утра|вечера|ночи|дня|часа)|[.,;!?]|$)",
    "uk": rf"\b(?:о?пів|за (?:чверть|п['’ʼ]ять|десять|двадцять)|чверть) (?:на |по )?{_UK}\w*",
    "tr": rf"\b{_TR}[’']?\w* (?:çeyrek|on|beş|yirmi(?: beş)?) (?:kala|var|geç\w+)"
    rf"|\b{_TR} buçu(?:kta|ktan|ğa|ğu)\b",
    "ar": rf"{_AR}\s+(?:والنصف|والربع|والثلث|إلا|و\w+ دقيقة|صباح|مساء|ظهر|بعد الظهر|ليل)",
    "zh": rf"差.{{1,3}}{_ZH}{{1,3}}[点點]"
    rf"|(?:{_ZH}{{1,3}}|\d{{1,2}})[点點时時](?:半|[一三]刻|整|钟|{_ZH})"
    rf"|(?:下午|晚上?|傍晚|凌晨|早上|上午|中午|夜里).{{0,2}}?(?:{_ZH}{{1,3}}|\d{{1,2}})[点點时時]",
}
