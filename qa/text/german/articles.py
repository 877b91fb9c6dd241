"""Which articles German nouns take, and places where a noun has another one.

The letters are forms of the definite article: ``r`` der, ``e`` die, ``s`` das, ``n`` den,
``m`` dem, ``d`` des. The table of nouns is made by ``tools/make_articles.py``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from qa.languages.tables import packed
from qa.text.german.words import closed, lexicon
from qa.text.names.kept import is_name

# Articles and contractions -> the forms of the article that they may be.
FORMS = {
    "der": "r", "die": "e", "das": "s", "den": "n", "dem": "m", "des": "d", "im": "m", "am": "m",
    "vom": "m", "zum": "m", "beim": "m", "zur": "r", "ins": "s", "ans": "s", "eine": "e",
    "einem": "m", "einen": "n", "eines": "d", "einer": "r", "diese": "e", "diesem": "m",
    "dieser": "r",
}  # fmt: skip
# After a comma, a quotation mark or a dash these words are often pronouns, with a preposition
# between, too: „das Kind, das Tiere liebt“, „Dinge, mit der Kinder spielen“.
RELATIVE = (
    r"(?<![,;:(„»–-] )(?<!\()"
    + "".join(rf"(?<!, {word} )" for word in (
        "in", "an", "zu", "auf", "aus", "bei", "mit", "von", "vor", "für", "nach", "über", "durch",
        "gegen", "unter", "hinter", "neben", "wegen", "trotz", "ohne", "seit", "und", "oder",
        "zwischen", "innerhalb",
    ))
)  # fmt: skip
_WORDS = "|".join([*FORMS, *(word.capitalize() for word in FORMS)])
# Behind these der is no nominative. (Während and seit open clauses, too; vor closes nach wie vor.)
_prepositions = (
    "in auf aus bei mit von nach hinter neben zwischen unter über für gegen durch ohne wegen "
    "trotz jenseits innerhalb außerhalb gegenüber an"
).split()
_BEFORE = "|".join([*_prepositions, *(word.capitalize() for word in _prepositions)])
# Where none of them can begin, what stands before need not be looked at.
_FIRST = "".join(sorted({word[0] for word in f"{_WORDS}|{_BEFORE}".split("|")}))
_PLACE = re.compile(
    rf"(?<![\w-])(?=[{_FIRST}]){RELATIVE}(?:({_BEFORE}) )?({_WORDS}) (?:([a-zäöüß]+en?) )?"
    r"([A-ZÄÖÜ][a-zäöüß]+)"
    # A name, a title or a number behind the noun may be what the article belongs to.
    r"(?![\w/(\u00ad-]|[*:’']\w|\.(?:[-\w]| \d))(?! (?:[A-ZÄÖÜ(„»«\"“‚–/-]|\d))"
    # So may the noun of a participle: „in den Konsumgüter herstellenden Sektoren“.
    r"(?! [a-zäöüß]+(?:end|t|en)e[nmrs]? [A-ZÄÖÜ])"
    # „Wer weiß, ob das Werbung ist?“
    r"(?! (?:ist|sind|war|waren|sei|wäre|bleibt)[.,;:?!“»])"
)
# Nouns of time that open a phrase of their own: „die Anfang des Jahres gebaute Brücke“.
TIMES = frozenset(
    "Anfang Mitte Ende Jahre Jahrzehnte Jahrhunderte Tage Wochen Monate Meter".split()
)


# A town takes the neuter article where something says which town is meant: „im Warschau der
# Kriegsjahre“. Its name may end like a noun (-schau, -ruhe, -brücken) and is none of its compounds.
_WHICH = re.compile(
    r" (?:de[rs]|von|vor|nach|um|jene[rs]|diese[rs]|eine[rs]|[smd]eine[rs]|ihre[rs]|unsere[rs])\b"
)
# Two that the table has of one gender only: das Gegacker, das Service aus Meißen.
_OWN = {"Gegacker": "dms", "Service": "demnrs"}
_TOWNS = frozenset("Karlsruhe Saarbrücken Zweibrücken Frankfurt Dortmund Königsberg".split())


@cache
def _table() -> tuple[dict[str, str], dict[str, str]]:
    """Noun -> its articles, and head of compounds -> its articles."""
    nouns, heads = {}, {}
    for line in packed("de_articles.tsv.gz"):
        letters, words = line.split("\t")
        for word in words.split(" "):
            if word.startswith("-"):
                heads[word[1:]] = letters
            else:
                nouns[word] = letters
    return nouns | _OWN, heads


def known_nouns() -> dict[str, str]:
    """The nouns of the table, no compounds of its heads, with the letters of their articles."""
    return _table()[0]


@lru_cache(maxsize=16_384)
def articles(noun: str) -> str | None:
    """The letters of the articles that a noun may have; None where that is not known."""
    nouns, heads = _table()
    lower = noun.lower()
    kind = lexicon().get(lower, "")
    if lower.endswith("eion"):
        return None  # of Greek buildings: das Augusteion
    if kind in ("a", "V") or (kind == "b" and lower.endswith("e")):
        return None  # an adjective or participle may be a noun of any gender: die Alte, das Alte
    if noun in nouns:
        return nouns[noun]
    letters = ""
    for at in range(1, len(lower) - 2):
        tail = lower[at:]
        if tail in heads:
            if not is_part(lower[:at]):
                continue  # no compound: P-fund, Cot-tage, Journa-list
            if tail.capitalize() in TWO:
                return None
            letters += heads[tail]  # two where it may be parted in two ways: Stau-bart, Staub-art
        elif lexicon().get(tail.capitalize(), "") in ("N", "M"):
            if letters and is_part(lower[:at]):
                letters += articles(tail.capitalize()) or "".join(FORMS.values())
            break  # the head is a rare noun: a Luftgewehr is no Wehr
    return "".join(sorted(set(letters))) or None


VOWEL = re.compile("[aeiouyäöü]")


@lru_cache(maxsize=16_384)
def is_part(start: str) -> bool:
    """Whether the first part of what may be a compound is a word, with or without a joint."""
    known = lexicon()
    stems = (start, *(start.removesuffix(end) for end in ("s", "es", "n", "en", "er", "e", "-")))
    ended = (start + end for end in ("e", "en", "n"))  # Kirchturm, Grenzfluss, Lesbuch
    return (
        len(start) > 2
        and VOWEL.search(start) is not None
        and any(
            form in known or form.capitalize() in known
            for form in (*stems, *ended)
            if len(form) > 2
        )
    )


def mismatches(text: str) -> Iterator[tuple[int, int, str, str]]:
    """Start and end of article and noun, the article, and the noun, where they do not agree.

    >>> list(mismatches("Es ist eines der Ensembles, so dass einen alte Fehler einholen."))
    []
    >>> list(mismatches("Er steht in der/den Amtssprache(n) über das Augusteion und die Missetat."))
    []
    """
    for match in _PLACE.finditer(text):
        before, article, between, noun = match.groups()
        if noun in TIMES or noun in TWO or not (between is None or _is_adjective(between)):
            continue
        known = articles(noun)
        if known is None or (known == "d" and not _ended(noun)):
            continue  # what looks like a genitive: Zeus
        if _by_itself(text[max(match.start(2) - NEAR, 0) : match.start(2)], article, between, noun):
            continue
        form = FORMS[article.lower()]
        if form in "smd" and is_town(noun) and (between or _WHICH.match(text, match.end())):
            continue
        if not _allows(known, form, noun) or _other_case(known, article, between, before, noun):
            yield match.start(2), match.end(), article, noun


# Dieses eine Mal; and verbs that have a bare noun behind their subject: macht das Mut.
_ONE = re.compile(r"\b(?:dies|jen|kein|jed)(?:e[smrn]?|er) $", re.IGNORECASE)
_BRINGS = re.compile(
    r"\b(?:mach(?:t|te)|koste(?:t|te)|bringt|brachte|brauch(?:t|te)|gibt|gab|bedeute(?:t|te)|schafft"
    r"|schuf|weck(?:t|te)|bereite(?:t|te)|stifte(?:t|te)|verlangt|erforder(?:t|te)|öffne(?:t|te)|erzeug(?:t|te)"
    r"|bietet|bot|lässt|ließ) $",
    re.IGNORECASE,
)
# Von Anfang an der Anspruch, von NATO-Gebiet aus der Luftraum, von Amts wegen der Betrieb.
_SINCE = re.compile(r"\b[Vv]o[nm] [^.,;:()]{1,80} (?:an|aus|wegen) $")
LANDS = ("land", "stan", "ien")
# A name with von: Kollege von der Marwitz.
_NOBLE = re.compile(r"\b[A-ZÄÖÜ]\w+ (?:und )?von $")
# A pronoun that a preposition governs, with another word before it that a noun is still owed: eine
# auf diesem beruhende Lehre, und von diesem Zustimmung erhalten.
_THIS = re.compile(
    r"\bde[mnr] $|(?:\b(?:ein|eine[nmrs]?|d(?:er|ie|as|en|em|es)|und|oder)|,) "
    r"(?!um|ohne)[a-zäöü]+ $"
)
NEAR = 100  # characters before an article that are looked at


def _by_itself(before: str, article: str, between: str | None, noun: str) -> bool:
    """Whether what looks like an article is none, by the words around it."""
    low = article.lower()
    if low == "der" and noun.endswith("s") and before.endswith(("eines ", "einer ", "einen ")):
        return True  # eines der großen Ensembles
    if low == "einen" and between and before.endswith(("dass ", "weil ", "wenn ", "ob ")):
        return between.endswith("e")  # dass einen absehbare Versäumnisse einholen
    if between and between.startswith(("irgend", "deren", "dessen")):
        return True  # weil einem irgendeine Kleinigkeit fehlt, ob das deren Zukunft ist
    if between and between.startswith(("heutig", "damalig")) and FORMS[low] in "smd":
        return True  # a name that has no article else: des heutigen Finnland
    if between and low == "des" and noun.endswith(LANDS) and noun not in lexicon():
        return True  # des neuen Estland
    if low == "das" and between and between.endswith("en") and noun.endswith("s"):
        return True  # das guten Gewissens sagen können
    if low == "am" and between and between.endswith("sten"):
        return True  # am wenigsten Niederschläge
    if low == "der" and (_SINCE.search(before) or (_NOBLE.search(before) and _rare(noun))):
        return True
    if low.startswith("dies") and _THIS.search(before):
        return True
    one = low.startswith("ein") and _ONE.search(before)
    return bool(one or (low == "das" and _BRINGS.search(before)))


def _ended(noun: str) -> bool:
    """Whether what looks like a genitive is that of another known word: Mannes, but not Zeus."""
    forms = (noun[:-1], noun[:-2])
    return any(form in lexicon() or articles(form) is not None for form in forms)


def _rare(noun: str) -> bool:
    """Whether a noun is none of those that are known as such."""
    return noun not in known_nouns() and noun not in lexicon()


def is_town(noun: str) -> bool:
    """Whether a noun may be the name of a town, and is no common noun that is known as such."""
    nouns, _ = _table()
    named = noun in _TOWNS or is_name(noun)
    return named and noun not in nouns and noun not in lexicon()


COLLECTIVE = re.compile(r"(?:G|\wg)e[a-zäöüß]{3,}e$|[Ff]inale$")
# Names of times: am Abend des Dienstag, die Bewegung des vierten Mai.
_DATES = re.compile(
    r"(?:Januar|Februar|März|April|Mai|Juni|Juli|August|(?:Sept|Nov|Dez)ember|Oktober"
    r"|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch)$"
)


def _unended(noun: str) -> bool:
    """Whether a noun in the genitive may have no ending: des Pazifik, des Spiegel, des Mai."""
    return bool(_DATES.search(noun)) or (is_name(noun) and noun not in lexicon())


# Nouns of two genders: der Leiter and die Leiter; foreign ones, whose own the table has not.
TWO = frozenset(
    "See Leiter Steuer Band Kiefer Weise Heide Kunde Flur Mark Hut Laster Otter Tau Ekel Mangel "
    "Verdienst Schild Erbe Gehalt Tor Bund Moment Teil Golf Kristall Messer Pony Stift Tausend "
    "Place Plaza All Mast Kiefern Militär Radio Match Kamin Gang Elf Lob Delta Marsch Sieg Wall "
    "Bug Wehr Base Modul Center Mehr Viertel Drittel Fünftel Zwecke Terminal Tunnel Radar Kreml "
    "Finale Soli Holding Slice Masters Dash Status Sonderstatus Dollar Pole Korpus Missetat "
    "Blau Inuit Quraisch".split()
)


def _other_case(
    known: str, article: str, adjective: str | None, before: str | None, noun: str
) -> bool:
    """Whether a preposition or the ending of the adjective leaves one gender, and not this noun's.

    Behind a preposition der is feminine or plural; der neue is masculine.
    """
    if article.lower() != "der" or noun in TWO or (noun.endswith("e") and _rare(noun)):
        return False
    if adjective is not None and not adjective.endswith("en"):
        return known == "er" and not noun.endswith(("nde", "te"))
    return before is not None and article == "der" and "e" not in known


def _is_adjective(word: str) -> bool:
    """Whether a word in -e or -en stands for an adjective here and not for a verb or pronoun."""
    return word not in closed() and word != "meisten" and lexicon().get(word, "") in ("a", "V")


def _allows(known: str, letter: str, noun: str) -> bool:
    if letter == "d" and (noun[-1] in "sxzaiouy" or _unended(noun)):
        return True  # any noun may have its genitive; names and foreign words need no ending
    if letter == "n" and noun[-1] in "aiouy" and is_name(noun):
        return True  # nor in the plural: bei den Medici
    if letter in "er" and noun.endswith("e") and "s" in known and COLLECTIVE.search(noun):
        return True  # of one form in both numbers: die Gewerbe, der Gebirge
    if letter in "er" and noun.endswith("e") and _rare(noun) and "m" in (articles(noun[:-1]) or ""):
        return True  # looks like the old dative of a compound, but may be of its own: die Karthause
    if letter == "n" and noun.endswith("en") and "s" in known:
        return True  # a plural like the singular: bei den Treffen
    if letter == "s" and noun.endswith("e") and noun.startswith("Ge"):
        return True  # das Geheule
    if letter in "sm" and noun.endswith(("werte", "gewässer")):
        return True  # an adjective, das Bemerkenswerte, and what is seen in the plural
    if letter in "smd" and noun.endswith(("en", "ern", "eln")):
        return True  # any verb may be a noun: das Durchsickern
    if letter == "n" and noun.endswith("n") and lexicon().get(noun[:-1], "") in ("N", "M"):
        return True  # a plural that is seen as an infinitive more often: an den Speichern
    if letter == "n" and noun.endswith("s") and "e" in known and not noun.endswith("nis"):
        return True  # a plural in -s: den Tickets, den Jobs
    if letter in "ern" and noun.endswith(("as", "is", "os", "us", "ys")):
        return True  # behind a vowel it may be a plural that is seldom seen: der Farbschemas
    if letter == "m" and noun.endswith("e") and "m" in (articles(noun[:-1]) or ""):
        return True  # the old dative: dem Manne
    if letter == "e" and noun.endswith("e") and "m" in known and "m" in (articles(noun[:-1]) or ""):
        return True  # mostly seen as im Sinne, but the plural is the same: die Sinne
    return letter in known
