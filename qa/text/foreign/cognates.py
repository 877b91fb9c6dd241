"""What a sentence and its translation have in common: keys that are equal in both languages.

A key is a number by its digits, the beginning of a word that both languages share, the consonants
of a name, or a German word that the bilingual lexicon gives for a word of the source. Nothing here
knows of sentences beside the one it is given.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from itertools import filterfalse

from qa.languages import language
from qa.languages.tables import packed
from qa.text.recall import recalled

# Words and numbers, without what stands between them; Han text has no word borders.
TOKEN = re.compile(r"\d+(?:[.,٫٬'’\u00a0\u202f ]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*")
HAN = re.compile(r"[\u3400-\u9fff]+")
# So many letters of a word carry its meaning; the rest is mostly inflection. Five or six letters
# are usual for cognates (Simard et al. 1992 use four); Arabic writes no short vowels.
STEM = {"ar": 4}
ARABIC_CLITICS = re.compile(r"^(?:[وف]?(?:ال|بال|كال|لل)|[وف](?=\w{3}))")
CYRILLIC = str.maketrans(
    "абвгґдеєёжзиіїйклмнопрстуфхцчшщъыьэюя", "abvggdeeesziiijklmnoprstufkssss_y_eua"
)
ARABIC = str.maketrans("بتثجحخدذرزسشصضطظفقكلمنپچڤگ", "btskkktdrsssstttfkklmnbsfk")
# The characters that transliterate foreign names most often, by the consonants they stand for
# (after Xinhua's table of 1993); runs of three or more are read as a name.
HAN_SOUNDS = {
    char: sound
    for sound, chars in {
        "b": "巴布伯贝比博拜鲍本班宾普帕佩皮波保庞", "t": "特德达迪杜多丹登蒂塔泰托图汤戴顿",
        "k": "克格哥加盖古戈卡凯科库肯坎高冈", "s": "斯史茨兹萨塞西索苏桑森辛扎齐佐泽什希施谢",
        "f": "夫弗法菲福芬凡范沃瓦维韦威文温", "l": "尔勒拉莱利里罗洛卢鲁兰伦林朗雷",
        "m": "姆马玛迈梅米莫穆曼蒙门", "n": "恩纳内尼诺努南", "": "阿埃艾伊奥乌亚叶耶安",
    }.items()
    for char in chars
}  # fmt: skip
CONSONANTS = str.maketrans(
    {
        **dict.fromkeys("pb", "b"), **dict.fromkeys("td", "t"), **dict.fromkeys("kgcqx", "k"),
        **dict.fromkeys("szß", "s"), **dict.fromkeys("fvw", "f"), **dict.fromkeys("lr", "l"),
        **dict.fromkeys("aeiouyhjæœøıł_ь'’", ""),
    }
)  # fmt: skip


def fold(word: str) -> str:
    """Lower case without accents: ``Müller`` and ``Muller`` become equal."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", word.casefold())
    return "".join(filterfalse(unicodedata.combining, plain))


def stem(word: str, lang: str) -> str:
    """The part of a word that inflection leaves alone, roughly."""
    if lang == "ar":
        word = ARABIC_CLITICS.sub("", word)
    return fold(word)[: STEM.get(lang, 6)]


def tokens(text: str, lang: str) -> list[str]:
    """Words and numbers; for Chinese, pairs of neighbouring characters stand for words."""
    if lang != "zh":
        return TOKEN.findall(text)
    pairs = [run[i : i + 2] for run in HAN.findall(text) for i in range(len(run) - 1)]
    return TOKEN.findall(HAN.sub(" ", text)) + pairs


def skeleton(word: str) -> str:
    """The consonants of a name, alike sounds merged; at most five, "" for fewer than two."""
    low = fold(word).replace("sch", "s").replace("sh", "s").replace("ch", "k")
    sounds = low.translate(CYRILLIC).translate(ARABIC).translate(CONSONANTS)
    merged = re.sub(r"(.)\1+", r"\1", re.sub(r"[^bfklmnst]", "", sounds))
    return merged[:5] if len(merged) > 1 else ""


@cache
def lexicon(lang: str) -> dict[str, tuple[str, ...]]:
    """German stems by source stem; empty where no lexicon is shipped for the language."""
    name = f"{lang}_de.tsv.gz"
    if not files("qa.languages").joinpath(name).is_file():
        return {}
    rows = (row.split("\t") for row in packed(name))
    return {source: tuple(german) for source, *german in rows}


@recalled
def keys(text: str, lang: str) -> set[str]:
    """The keys of a sentence; two sentences that share rare ones translate each other."""
    found: set[str] = set()
    for token in tokens(text, lang):
        found.update(number_keys(token) if token[0].isdigit() else word_keys(token, lang))
    if lang == "zh":
        found.update(f"n:{name}" for name in han_names(text))
    found.update(f"p:{mark}" for mark in "?!%€$" if mark in text.translate(FULL_WIDTH))
    return found


FULL_WIDTH = {ord("？"): "?", ord("！"): "!", ord("％"): "%", ord("؟"): "?", ord("٪"): "%"}


def number_keys(token: str) -> Iterator[str]:
    """The digits that count: 1.500, 1,5 million and 150万 all give 15, whatever the locale."""
    digits = "".join(str(int(char)) for char in token if char.isdecimal())
    yield f"#{digits.strip('0') or '0'}"


def word_keys(token: str, lang: str) -> Iterator[str]:
    """Lexicon, cognate and name keys of one word."""
    known = language(lang)
    low = token.lower()
    if low in known.number_words:
        yield f"#{str(known.number_words[low]).strip('0') or '0'}"
    if low in known.function_words:
        return
    base = stem(token, lang)
    if lang == "de":
        yield base
    else:
        yield from lexicon(lang).get(base, ())
    if token.isascii() or known.script == "Latn":
        yield f"c:{fold(token)[:4]}"
    if known.script not in ("Latn", "Cyrl") or token[0].isupper():
        name = skeleton(ARABIC_CLITICS.sub("", token) if lang == "ar" else token)
        if len(name) > 2 or (token[0].isupper() and name):
            yield f"n:{name}"


def han_names(text: str) -> Iterator[str]:
    """Skeletons of the runs of characters that usually spell a foreign name."""
    run = ""
    for char in text + " ":
        if char in HAN_SOUNDS:
            run += char
        else:
            name = re.sub(r"(.)\1+", r"\1", "".join(HAN_SOUNDS[c] for c in run))[:5]
            if len(run) > 2 and len(name) > 1:
                yield name
            run = ""
