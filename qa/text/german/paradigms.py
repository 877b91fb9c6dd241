"""Which case, gender and number the forms of German articles and adjectives can have.

A set of them is a whole number with one bit for each of sixteen: four cases by masculine, feminine,
neuter and plural. What no bit is left of when the sets of the words of a phrase are cut has a form
that no paradigm has: dem Sitzung, einen erfahrener Techniker, eine Städte.

Source: Duden, Die Grammatik (9th ed.), declension of articles and adjectives.
"""

from __future__ import annotations

from functools import cache

GENDERS = "mfnp"


def _bits(*names: str) -> int:
    """The set of what is named by case (N, A, D, G) and genders: ``Nm``, ``Df``, ``Gmn``."""
    found = 0
    for name in names:
        for gender in name[1:]:
            found |= 1 << 4 * "NADG".index(name[0]) + GENDERS.index(gender)
    return found


NOMINATIVE, ACCUSATIVE = _bits("Nmfnp"), _bits("Amfnp")
DATIVE, GENITIVE = _bits("Dmfnp"), _bits("Gmfnp")
EVERY = NOMINATIVE | ACCUSATIVE | DATIVE | GENITIVE
PLURAL = _bits("Np", "Ap", "Dp", "Gp")
SINGULAR = EVERY & ~PLURAL
MASCULINE, NEUTER = _bits("Nm", "Am", "Dm", "Gm"), _bits("Nn", "An", "Dn", "Gn")
FEMININE = _bits("Nf", "Af", "Df", "Gf")

# What the letters of the table of nouns stand for: the singular by gender, its genitive, the plural
# and its dative. (Weak nouns, den Kollegen, have m and g.)
KINDS = {
    "m": _bits("Nm", "Am", "Dm"), "f": FEMININE, "n": _bits("Nn", "An", "Dn"),
    "g": _bits("Gmn"), "p": _bits("Np", "Ap", "Gp"), "d": _bits("Dp"),
}  # fmt: skip
WEAK_NOUNS = KINDS["m"] | KINDS["g"]

# The endings of adjectives, without an article and behind one that shows the case.
STRONG = {
    "e": _bits("Nfp", "Afp"), "er": _bits("Nm", "Df", "Gfp"), "es": _bits("Nn", "An"),
    "em": _bits("Dmn"), "en": _bits("Am", "Dp", "Gmn"),
}  # fmt: skip
WEAK = {"e": _bits("Nmfn", "Afn"), "en": EVERY & ~_bits("Nmfn", "Afn")}
EITHER = {end: bits | WEAK.get(end, 0) for end, bits in STRONG.items()}
# Behind ein, kein, mein without an ending.
BARE = {"er": _bits("Nm"), "es": _bits("Nn", "An")}
# Behind zwei and viele; both viele neue and die vielen neuen.
MANY = {"e": _bits("Np", "Ap"), "er": _bits("Gp"), "en": PLURAL}

# The endings of dies-, jed-; of ein- the nominative and the neuter have none.
_FULL = {
    "e": _bits("Nfp", "Afp"), "er": _bits("Nm", "Df", "Gfp"), "es": _bits("Nn", "An", "Gmn"),
    "em": _bits("Dmn"), "en": _bits("Am", "Dp"),
}  # fmt: skip
_ONE = {
    "": _bits("Nmn", "An"), "e": _bits("Nfp", "Afp"), "er": _bits("Df", "Gfp"),
    "es": _bits("Gmn"), "em": _bits("Dmn"), "en": _bits("Am", "Dp"),
}  # fmt: skip
_DEFINITE = {
    "der": _bits("Nm", "Df", "Gfp"), "die": _bits("Nfp", "Afp"), "das": _bits("Nn", "An"),
    "den": _bits("Am", "Dp"), "dem": _bits("Dmn"), "des": _bits("Gmn"),
}  # fmt: skip
_FUSED = {
    "im": "Dmn", "am": "Dmn", "vom": "Dmn", "zum": "Dmn", "beim": "Dmn", "zur": "Df", "ins": "An",
    "ans": "An", "aufs": "An", "fürs": "An", "durchs": "An",
}  # fmt: skip
_QUANTITIES = {
    "e": _bits("Np", "Ap"), "er": _bits("Gp"), "en": _bits("Dp"),
}  # fmt: skip
NUMERALS = frozenset("zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split())
# Of many things, and such as are of one thing, too: einige Zeit, etlicher Aufwand.
QUANTITIES = ("viel", "mehrer", "zahlreich", "beid")
AMOUNTS = ("einig", "etlich", "sämtlich", "wenig")

Article = tuple[int, dict[str, int]]


@cache
def determiners() -> dict[str, Article]:
    """Word, lower case -> what it can be, and the endings of adjectives behind it."""
    found: dict[str, Article] = {word: (bits, WEAK) for word, bits in _DEFINITE.items()}
    found |= {word: (_bits(name), WEAK) for word, name in _FUSED.items()}
    for stem in ("dies", "jen", "jed"):
        less = ~PLURAL if stem == "jed" else EVERY
        found |= {stem + end: (bits & less, WEAK) for end, bits in _FULL.items()}
    # The genitive is common, too: zu Beginn jeden Jahres, Anfang diesen Monats.
    found["jeden"] = _bits("Am", "Gmn"), WEAK
    found["diesen"] = found["diesen"][0] | _bits("Gmn"), WEAK
    # All of one thing, too: alle Welt, aller Art, allen Ernstes.
    found["alle"] = _bits("Nfp", "Afp"), EITHER  # wir sind alle erfahrene Leute
    found["aller"] = _bits("Df", "Gfp"), EITHER
    found["allen"] = _bits("Dp", "Gmn"), WEAK
    for stem in ("ein", "kein", "mein", "dein", "sein", "ihr", "unser", "eur"):
        less = ~PLURAL if stem == "ein" else EVERY
        for end, bits in _ONE.items():
            behind = WEAK if end else BARE
            found[stem + end] = (bits & less, behind)
    del found["eur"]
    found |= dict.fromkeys(NUMERALS, (PLURAL, MANY))
    for stem in QUANTITIES:
        found |= {stem + end: (bits, MANY) for end, bits in _QUANTITIES.items()}
    found["vieler"] = _bits("Df", "Gfp"), EITHER  # in vieler Hinsicht
    for stem in AMOUNTS:
        found |= {stem + end: (_FULL[end], EITHER) for end in ("e", "en")}
    return found


# Prepositions of one case or two. Those that close or open clauses as other words (seit, während,
# zu, ab, an, vor, um) are used where an article follows, and nothing else is judged by them.
GOVERNED = {
    **dict.fromkeys("mit von bei aus nach zu seit gegenüber".split(), DATIVE),
    **dict.fromkeys("für durch ohne gegen um".split(), ACCUSATIVE),
    **dict.fromkeys("in an auf über unter vor hinter neben zwischen".split(), ACCUSATIVE | DATIVE),
    **dict.fromkeys("wegen trotz innerhalb außerhalb aufgrund".split(), DATIVE | GENITIVE),
}


def ending(adjective: str) -> str:
    """The ending of an adjective in lower case: ``e``, ``er``, ``es``, ``em``, ``en`` or none."""
    if adjective.endswith("e"):
        return "e"
    return adjective[-2:] if adjective.endswith(("er", "es", "em", "en")) else ""


def phrase(article: str, adjectives: tuple[str, ...]) -> int:
    """What an article (or none, "") with adjectives behind it can be.

    Behind a first adjective that shows the case another may be weak: aus gutem deutschen Haus.
    """
    bits, endings = determiners()[article] if article else (EVERY, STRONG)
    for adjective in adjectives:
        bits &= endings.get(ending(adjective), 0)
        endings = endings if article else EITHER
    return bits
