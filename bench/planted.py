"""Errors planted in clean translations: how many of them the accuracy checks find.

    python bench/planted.py [DATA] [--rows N] [--langs en,fr,... [--single]] [--json]

DATA is the data folder (default: $MTQA_DATA). Rows get one error each, with a fixed seed. They are
of newstest 2009-2016 (`wmt-news` in `train/parallel.en-de.jsonl.gz`, human translations), or with
`--langs` of human.de beside each of these languages, two neighbours of a document as one row (of
Chinese and the others the source is a translation of the same English as the German is); with
`--single` each segment is a row. `found`
is the share in which one of the named checks reports something, `untouched` the same for the rows
as they were, which is the baseline: a check that flags everything has both at 1. No model is used.
"""

from __future__ import annotations

import gzip
import json
import random
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from command import Command

from qa.data import Document, Paragraph, Segment
from qa.find import find
from qa.languages import language
from qa.review import chosen
from qa.text.figures.amounts import amounts
from qa.text.figures.calendar import named
from qa.text.names.gazetteer import names
from qa.text.names.towns import german_towns

Row = dict[str, Any]
Plant = Callable[[Row, random.Random], str | None]
HAN = re.compile("[\u4e00-\u9fff]")
LATE = re.compile(r"\b(1[3-9]|2[0-3])(?=(?:[.:]\d\d)? Uhr\b)")
AFTERNOON = re.compile(r"\d ?p\.?m\b", re.IGNORECASE)
LONG_NAME = re.compile(r"\b[A-Z][a-z]{5,}\b")
NUMBER = re.compile(r"\b[1-9]\d*\b")


def changed_digit(row: Row, rng: random.Random) -> str | None:
    """Another digit at the end of a number that stands on both sides."""
    numbers = [m for m in NUMBER.finditer(row["target"]) if m[0] in row["source"]]
    if not numbers:
        return None
    number = rng.choice(numbers)
    digit = str((int(number[0][-1]) + rng.randint(1, 8)) % 10)
    changed = number[0][:-1] + digit
    if changed in ("", "0") or changed in row["source"]:
        return None
    return row["target"][: number.start()] + changed + row["target"][number.end() :]


def deleted_number(row: Row, rng: random.Random) -> str | None:
    """A number that stands on both sides goes from the translation."""
    numbers = [m for m in NUMBER.finditer(row["target"]) if m[0] in row["source"]]
    if not numbers:
        return None
    number = rng.choice(numbers)
    return row["target"][: number.start()] + row["target"][number.end() :].lstrip()


def cut_to_half(row: Row, rng: random.Random) -> str | None:
    """The second half of the translation goes."""
    words = row["target"].split()
    return " ".join(words[: len(words) // 2]) if len(words) >= 14 else None


def left_as_it_was(row: Row, rng: random.Random) -> str | None:
    """The source stands where the translation should."""
    return row["source"] if long_enough(row["source"], 8) else None


def partly_left(row: Row, rng: random.Random) -> str | None:
    """The end of the source, five to ten words, stands behind the first half."""
    words = row["target"].split()
    if len(words) < 16 or not long_enough(row["source"], 16):
        return None
    tail = row["source"].split()
    number = rng.randint(5, 10)
    end = " ".join(tail[-number:]) if len(tail) > 3 else row["source"][-2 * number :]
    return " ".join([*words[: len(words) // 2], end])


def another(kind: str) -> Plant:
    """Another day of the week or month than the one that stands on both sides."""
    german = "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag".split()
    if kind == "month_names":
        german = (
            "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"
        )
        german = german.split()

    def plant(row: Row, rng: random.Random) -> str | None:
        ours = list(named(row["target"], "de", kind))
        theirs = {one.index for one in named(row["source"], row["lang"], kind)}
        both = [one for one in ours if one.index in theirs]
        others = [i for i in range(len(german)) if i not in theirs | {o.index for o in ours}]
        if not both:
            return None
        one, new = rng.choice(both), german[rng.choice(others)]
        return row["target"][: one.start] + new + row["target"][one.end :]

    return plant


CURRENCIES = {"dollar": "Euro", "euro": "Dollar", "pound": "Euro", "yen": "Yuan", "yuan": "Yen"}
MEASURES = {
    "hour": "Minuten", "minute": "Stunden", "day": "Wochen", "week": "Monate", "month": "Jahre",
    "year": "Monate", "kilometre": "Meter", "metre": "Kilometer", "kilogram": "Gramm",
}  # fmt: skip


def other_unit(units: dict[str, str]) -> Plant:
    """Another currency or measure behind a number that has the same on both sides."""

    def plant(row: Row, rng: random.Random) -> str | None:
        theirs = [(a.unit, a.values) for a in amounts(row["source"], row["lang"])]
        both = [
            a
            for a in amounts(row["target"], "de")
            if a.claim and a.unit in units
            and any(a.unit == unit and a.values & values for unit, values in theirs)
        ]  # fmt: skip
        if not both:
            return None
        one = rng.choice(both)
        start, end = one.word
        return row["target"][:start] + units[one.unit] + row["target"][end:]

    return plant


# Words of which one is put for another of the same line, in the same form.
COUNTRIES = """
Deutschland Frankreich Italien Spanien Portugal Belgien Österreich Polen Ungarn Schweden Norwegen
Dänemark Finnland Irland Großbritannien Griechenland Kroatien Serbien Rumänien Bulgarien Russland
China Japan Indien Pakistan Afghanistan Israel Syrien Ägypten Kanada Mexiko Brasilien Australien
deutsche französische italienische spanische polnische schwedische russische türkische chinesische
japanische indische syrische amerikanische kanadische mexikanische britische australische
deutschen französischen italienischen spanischen polnischen schwedischen russischen türkischen
chinesischen japanischen indischen syrischen amerikanischen kanadischen britischen australischen
"""
CITIES = """
Berlin München Hamburg Wien Zürich Genf Paris London Madrid Rom Mailand Brüssel Amsterdam Warschau
Prag Budapest Moskau Kiew Athen Istanbul Kairo Jerusalem Peking Tokio Washington Chicago Boston
"""
TOWNS = """
Augsburg Dresden Leipzig Nürnberg Innsbruck Salzburg Lyon Marseille Toulouse Bordeaux Straßburg
Genua Turin Florenz Venedig Palermo Sevilla Valencia Bilbao Porto Rotterdam Antwerpen Lüttich Malmö
Bergen Krakau Breslau Danzig Posen Lublin Brünn Zagreb Ljubljana Sarajevo Thessaloniki Charkiw
Odessa Nowosibirsk Wladiwostok Izmir Aleppo Mossul Casablanca Lagos Nairobi Mumbai Karatschi
Schanghai Osaka Busan Melbourne Vancouver Houston Dallas Denver Atlanta Liverpool Leeds Nottingham
Edinburgh Belfast
"""
DIRECTIONS = """
Norden Süden Osten Westen
nördlich südlich östlich westlich
nördlichen südlichen östlichen westlichen
Nordosten Nordwesten Südosten Südwesten
"""
FACTS = """
gestern heute
Frühling Sommer Herbst Winter
Mutter Vater
Sohn Tochter
Bruder Schwester
Mann Frau
Gold Silber Bronze
rote blaue grüne gelbe
roten blauen grünen gelben
EU UN NATO WHO
zweimal dreimal viermal
verdoppelt verdreifacht
dritte vierte fünfte sechste
gewann verlor
gewonnen verloren
Sieg Niederlage
mindestens höchstens
Krieg Frieden
Mehrheit Minderheit
Katholiken Protestanten
Christen Muslime Juden
"""
SCALES = """
Millionen Milliarden
Million Milliarde
Mio Mrd
"""


def exchanged(lines: list[list[str]]) -> Plant:
    """A word for which another of its line is put."""
    others = {word: [other for other in line if other != word] for line in lines for word in line}
    word = re.compile(rf"\b(?:{'|'.join(others)})\b")

    def plant(row: Row, rng: random.Random) -> str | None:
        found = list(word.finditer(row["target"]))
        if not found:
            return None
        one = rng.choice(found)
        new = [other for other in others[one[0]] if other not in row["target"]]
        # As often as it stands there: one of two would be told by the other.
        return re.sub(rf"\b{one[0]}\b", rng.choice(new), row["target"]) if new else None

    return plant


def another_town(row: Row, rng: random.Random) -> str | None:
    """A town that stands on both sides becomes another one."""
    target: str = row["target"]
    both = [
        target[one.start : one.end]
        for one in german_towns(target)
        if names(row["source"], one.towns)
    ]
    both = [name for name in both if not name.endswith(("er", "ern", "s"))]
    others = [name for name in TOWNS.split() if name not in target]
    if not both:
        return None
    return re.sub(rf"\b{re.escape(rng.choice(both))}\b", rng.choice(others), target)


def other_letters(row: Row, rng: random.Random) -> str | None:
    """A letter within a name that stands on both sides is doubled, lost, changed or exchanged."""
    names = [m for m in LONG_NAME.finditer(row["target"]) if m[0] in row["source"]]
    if not names:
        return None
    name = rng.choice(names)
    text, at = name[0], rng.randrange(1, len(name[0]) - 2)
    typo = rng.choice(
        [
            text[:at] + text[at] + text[at:],
            text[:at] + text[at + 1 :],
            text[:at] + rng.choice("aeinrst") + text[at + 1 :],
            text[:at] + text[at + 1] + text[at] + text[at + 2 :],
        ]
    )
    return None if typo == text else re.sub(rf"\b{text}\b", typo, row["target"])


def other_half(row: Row, rng: random.Random) -> str | None:
    """An hour of the afternoon becomes one of the night: 15 Uhr, 3 Uhr."""
    late = [m for m in LATE.finditer(row["target"]) if AFTERNOON.search(row["source"])]
    if not late:
        return None
    hour = rng.choice(late)
    changed = str(int(hour[1]) - 12)
    return row["target"][: hour.start(1)] + changed + row["target"][hour.end(1) :]


def by_line(table: str) -> list[list[str]]:
    """The words of each line."""
    return [line.split() for line in table.strip().splitlines()]


def by_form(table: str) -> list[list[str]]:
    """Words in lists that end alike: names, adjectives with -e, with -en."""
    forms: dict[str, list[str]] = {}
    for word in table.split():
        form = "" if word[0].isupper() else word[-1]
        forms.setdefault(form, []).append(word)
    return list(forms.values())


def long_enough(text: str, words: int) -> bool:
    """Whether a text has so many words, or two characters of Chinese for each."""
    return len(text.split()) >= words or len(HAN.findall(text)) >= 2 * words


def sentence_left_out(row: Row, rng: random.Random) -> str | None:
    """One of the two neighbours that make the row is not translated."""
    if "parts" not in row:
        return None
    kept: str = row["parts"][rng.randrange(2)]
    return kept


NEGATION = re.compile(
    r"\b(nicht|nichts|nie(?:mals)?|[Kk]ein(?:e[nmrs]?)?|[Nn]iemand(?:e[nm])?)\b", re.IGNORECASE
)
AFFIRMED = {"nicht": "", "nichts": "etwas", "nie": "immer", "niemals": "immer"}
LAST_VERB = re.compile(r" (?:ge)?\w+(?:t|en)(?=[.!]“?$)")
ARTICLE = re.compile(r"\bein(?:e[nmrs]?)?\b")


def negation_lost(row: Row, rng: random.Random) -> str | None:
    """The only negation goes, where the source has one: nicht, kein to ein, nie to immer."""
    target, found = row["target"], list(NEGATION.finditer(row["target"]))
    source_denies = re.search(language(row["lang"]).denials, row["source"], re.IGNORECASE)
    if len(found) != 1 or not source_denies:
        return None
    word = found[0][0].lower()
    new = AFFIRMED.get(word, "je" + word[3:] if word.startswith("nie") else word[1:])
    return re.sub("  +", " ", target[: found[0].start()] + new + target[found[0].end() :]).strip()


def negation_added(row: Row, rng: random.Random) -> str | None:
    """A kein for an ein, or a nicht before the last verb, where nothing is denied."""
    target: str = row["target"]
    places = [match.start() for match in ARTICLE.finditer(target)]
    verb = LAST_VERB.search(target)
    if NEGATION.search(target) or not (places or verb) or not language(row["lang"]).may_deny:
        return None
    if verb and (not places or rng.random() < 0.5):
        return target[: verb.start()] + " nicht" + target[verb.start() :]
    at = rng.choice(places)
    return target[:at] + "k" + target[at:]


NUMBERS = ("altered-number", "missing-number")
PLANTS: dict[str, tuple[Plant, tuple[str, ...]]] = {
    "changed digit": (changed_digit, NUMBERS),
    "deleted number": (deleted_number, NUMBERS),
    "cut to half": (cut_to_half, ("omission-by-length", "omitted-sentence")),
    "left as it was": (left_as_it_was, ("untranslated", "wrong-language")),
    "partly left": (partly_left, ("untranslated", "garbled-sentence")),
    "sentence left out": (sentence_left_out, ("omitted-sentence", "omission-by-length")),
    "another weekday": (another("weekdays"), ("altered-date",)),
    "another month": (another("month_names"), ("altered-date",)),
    "another currency": (other_unit(CURRENCIES), ("altered-unit",)),
    "another measure": (other_unit(MEASURES), ("altered-unit",)),
    "another country": (exchanged(by_form(COUNTRIES)), ("altered-place",)),
    "another city": (exchanged(by_form(CITIES)), ("altered-place",)),
    "another town": (another_town, ("altered-place", "altered-name")),
    "another direction": (exchanged(by_line(DIRECTIONS)), ("altered-place",)),
    "another fact": (exchanged(by_line(FACTS)), ("altered-fact",)),
    "another scale": (exchanged(by_line(SCALES)), ("altered-number", "altered-fact")),
    "other letters": (other_letters, ("misspelled-name",)),
    "negation lost": (negation_lost, ("lost-negation",)),
    "negation added": (negation_added, ("added-negation",)),
    "other half of the day": (other_half, ("altered-time",)),
}


def flagged(row: Row, target: str, checks: tuple[str, ...]) -> bool:
    """Whether one of the checks reports something."""
    source, lang = row["source"], row["lang"]
    segment = Segment("1", target, source, source_lang=lang, kind="record")
    paragraph = Paragraph(target, (segment,), (0,), source, "record")
    document = Document("planted", (paragraph,), source_lang=lang, related=False)
    return any(find(chosen(checks), document))


def measure(rows: list[Row], plant: Plant, checks: tuple[str, ...]) -> dict[str, Any] | None:
    """Shares found and flagged untouched over the rows that allow the error, if any does."""
    rng = random.Random(3)
    pairs = [(row, planted) for row in rows if (planted := plant(row, rng))]
    if not pairs:
        return None
    found = sum(flagged(row, planted, checks) for row, planted in pairs)
    before = sum(flagged(row, row["target"], checks) for row, _ in pairs)
    return {
        "rows": len(pairs),
        "found": found / len(pairs),
        "untouched": before / len(pairs),
        "checks": list(checks),
    }


def news(data: Path, number: int) -> list[Row]:
    """Clean rows of news, shuffled with a fixed seed."""
    with gzip.open(data / "train" / "parallel.en-de.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [row for row in map(json.loads, lines) if row["origin"] == "wmt-news"]
    random.Random(7).shuffle(rows)
    return [{**row, "lang": "en"} for row in rows[:number]]


def neighbours(data: Path, lang: str, number: int) -> list[Row]:
    """Neighbouring segments of human.de in twos, beside their source in a language."""
    with gzip.open(data / "dev" / "human.de.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    space = "" if lang == "zh" else " "
    return [
        {
            "source": space.join(row["sources"][lang] for row in two),
            "target": " ".join(row["target"] for row in two),
            "parts": [row["target"] for row in two],
            "lang": lang,
        }
        for two in zip(rows[::2], rows[1::2], strict=False)
        if two[0]["doc"] == two[1]["doc"]
        and all(long_enough(row["target"], 5) and row["target"][-1] in ".?!“" for row in two)
    ][:number]


def segments(data: Path, lang: str, number: int) -> list[Row]:
    """The segments of human.de, each for itself, beside their source in a language."""
    with gzip.open(data / "dev" / "human.de.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return [
        {"source": row["sources"][lang], "target": row["target"], "lang": lang}
        for row in rows[:number]
    ]


def main() -> None:
    """Measure and print."""
    parser = Command(__doc__, data="data", json=True)
    parser.add_argument("--rows", type=int, default=4000)
    parser.add_argument("--only", help="kinds of error whose name has this in it")
    parser.add_argument("--langs", help="source languages, separated by commas")
    parser.add_argument("--single", action="store_true", help="with --langs: no neighbours")
    options = parser.parse_args()
    data = parser.folder(options)
    sets = {"": news(data, options.rows)}
    if options.langs:
        langs = options.langs.split(",")
        rows_of = segments if options.single else neighbours
        sets = {lang: rows_of(data, lang, options.rows) for lang in langs}
    results = {
        f"{lang} {name}".strip(): result
        for lang, rows in sets.items()
        for name, (plant, checks) in PLANTS.items()
        if (options.only or "") in name and (result := measure(rows, plant, checks))
    }
    if options.json:
        print(json.dumps(results, indent=2))
        return
    print(f"{'':<24}{'rows':>6}{'found':>8}{'untouched':>11}")
    for name, result in results.items():
        print(f"{name:<24}{result['rows']:>6}{result['found']:>8.3f}{result['untouched']:>11.3f}")


if __name__ == "__main__":
    main()
