"""Chinese numbers: numerals, shares, halves, reduced prices, weights and dozens."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.text.figures.digits import Mention, exact
from qa.text.figures.numerals import chinese

# More than 80 ten thousands (八十多万) are 800,000; the 千 of 千瓦 belongs to the unit.
NUMERAL = re.compile(
    r"(?:[〇零一二两兩三四五六七八九十百万萬亿億]|(?<![十百万亿])千(?![瓦克赫伏卡焦])|千(?![瓦克赫伏卡焦米]))+"
    r"(?:[多余餘几幾][万萬亿億]+)?"
)
SHARE = re.compile(r"([二两三四五六七八九十百千万]+)分之([一二三四五六七八九十百千]+)")
HALVES = {
    "": (0.5, 30.0, 50.0), "年": (0.5, 6.0), "个月": (0.5, 15.0, 14.0, 2.0),
    "小时": (0.5, 30.0), "个小时": (0.5, 30.0), "天": (0.5, 12.0),
}  # fmt: skip
HALF = re.compile(r"半(年|个月|个?小时|天)?")
OFF = re.compile(r"([一二三四五六七八九]|[1-9])折")
TENTHS = re.compile(r"([一二两三四五六七八九])成([一二三四五六七八九])?")
GRAMS = {"斤": 500, "两": 50}
WEIGHT = re.compile(r"(半|[一二三四五六七八九十两]+)(斤|两)(?![a-z\d])")
# 两块五, 三元五角: 2.50 and 3.50 yuan.
PRICE = re.compile(
    r"([一二两三四五六七八九十百千]+|\d+)[块元]([一二三四五六七八九]|\d)(?![十百千万\d])[角毛]?"
)
# 六点一级: of magnitude 6.1; but 三点一刻 is a time.
DECIMAL = re.compile(
    "([〇零一二两三四五六七八九十百]+)点([〇零一二三四五六七八九]+)(?![〇零一二三四五六七八九十]*[十刻分])"
)
NOON = re.compile("中午|正午")
# 近三亿六十岁以上老人: three hundred million people over sixty.
AGED = re.compile(
    "([一二两三四五六七八九十百千]+[万亿]+)([一二三四五六七八九]?十[一二三四五六七八九]?)岁"
)
DOZEN = re.compile("([两三四五六七八九十])打(?![的了])")
# 三四百, 十五六: 300 or 400, 15 or 16.
ABOUT = re.compile(
    "(?<![〇零一二三四五六七八九])(十?)(?=一二|二三|两三|三四|四五|五六|六七|七八|八九)(.)(.)"
    "([十百千]?[万萬亿億]?)(?![〇零一二三四五六七八九])"
)
# 每五人中有一人, 十人中有九人: one of five, nine of ten.
OF = re.compile(
    "([二两三四五六七八九十百]+|\\d{1,3})[个名位人成]?[^，。；、\\d]{0,8}?[中里]，?[^，。；]{0,6}?"
    "([一二两三四五六七八九十]+|\\d{1,2})[个名位人]"
)


def chinese_numbers(text: str) -> Iterator[Mention]:
    """The numbers that a Chinese text has in words."""
    for match in NUMERAL.finditer(text):
        yield Mention(*match.span(), ((chinese(match[0]),),), claim=False, spelled=True)
    for match in SHARE.finditer(text):
        share = chinese(match[2]) / (chinese(match[1]) or 1)
        yield _implied(match, exact(share), *_percent(share))
    for match in HALF.finditer(text):
        yield _implied(match, *HALVES[match[1] or ""])
    for match in OFF.finditer(text):
        yield _implied(match, 100 - 10 * _value(match[1]))
    for match in TENTHS.finditer(text):
        yield _implied(match, 10 * chinese(match[1]) + (chinese(match[2]) if match[2] else 0))
    for match in WEIGHT.finditer(text):
        grams = (chinese(match[1]) if match[1] != "半" else 0.5) * GRAMS[match[2]]
        yield _implied(match, grams)
    for match in PRICE.finditer(text):
        yield _implied(match, exact(_value(match[1]) + _value(match[2]) / 10))
    for match in DECIMAL.finditer(text):
        after = "".join(str(int(chinese(digit))) for digit in match[2])
        yield _implied(match, float(f"{int(chinese(match[1]))}.{after}"))
    for match in NOON.finditer(text):
        yield _implied(match, 12)
    for match in AGED.finditer(text):
        yield _implied(match, chinese(match[1]), chinese(match[2]))
    for match in DOZEN.finditer(text):
        yield _implied(match, 12 * chinese(match[1]))
    for match in ABOUT.finditer(text):
        tens, low, high, scale = match.groups()
        yield _implied(match, *(chinese(f"{tens}{digit}{scale}") for digit in (low, high)))
    for match in OF.finditer(text):
        whole, part = _value(match[1]), _value(match[2])
        if 0 < part < whole:
            yield _implied(match, *_percent(part / whole))


def _value(numeral: str) -> float:
    return float(numeral) if numeral.isdigit() else chinese(numeral)


def _percent(share: float) -> tuple[float, ...]:
    """A share in per cent, and as it may be rounded."""
    percent = exact(100 * share)
    return (percent,) if percent == percent // 1 else (percent, percent // 1, percent // 1 + 1)


def _implied(match: re.Match[str], *values: float) -> Mention:
    readings = tuple((value,) for value in values)
    return Mention(*match.span(), readings, claim=False, spelled=True)
