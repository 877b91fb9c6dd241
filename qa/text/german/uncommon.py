"""Constructions of German that are right and seldom seen, so that a model takes them for breaks."""

from __future__ import annotations

import re

from qa.text.german.elliptic import elliptic
from qa.text.german.words import Word, words

# The accusative of a time or way with its preposition behind: den ganzen Winter über.
BEHIND = re.compile(
    r"\b(?:[Dd]en|[Dd]as|[Dd]ie|[Ee]ine?n?|[Dd]iese[ns]?)(?: [a-zäöüß]+e[ns]?){0,2} "
    r"(?:(?:Winter|Sommer|Herbst|Frühling|Frühjahr|Tag|Nacht|Tage|Nächte|Woche|Wochen|Wochenende"
    r"|Abend|Vormittag|Nachmittag|Morgen|Monat|Monate|Jahr|Jahre|Feiertage|Ostertage|Weihnachtstage"
    r"|Ferien|Zeit|Saison|Fahrt|Reise|Mittag|Advent) (?:über|hindurch|lang)"
    r"|[A-ZÄÖÜ][a-zäöüß]+ (?:entlang|hinauf|hinab|hinunter|herunter|herauf))\b(?= ?(?P<next>[^ ]*))"
)
ARTICLES = re.compile(
    r"(?:der|die|das|den|dem|des|ein|eine[mnrs]?|[a-zß]*(?:sein|ihr|unser)e?[mnrs]?)$"
)
# A participle as a noun, with an adverbial between it and its article: der im Hotel Gefangenen.
NOMINAL = re.compile(
    r"\b[Dd](?:er|ie|en|em|es) (?:im|in|am|an|auf|bei|beim|vom|von|zum|zur|aus|durch|mit|unter"
    r"|über|vor|nach) (?:[a-zäöüß]+ ){0,2}[A-ZÄÖÜ][\w-]+ "
    r"(?:Ge[a-zäöüß]{2,}(?:t|en)e[nrs]?|(?:Ver|Be|Ent|Er|An|Ein|Aus|Ab)[a-zäöüß]{2,}(?:t|en)e[nrs]?"
    r"|[A-ZÄÖÜ][a-zäöüß]+ende[nrs]?)\b(?! [A-ZÄÖÜ])"
)
# „mit“ by itself, of doing what others do as well: Leute, die mit anfassen.
JOINING = re.compile(
    r"\bmit (?:an(?:fass|pack|hör|schau|seh|stoß|schieb|heb)|auf(?:räum|bau|pass)"
    r"|ab(?:wasch|räum|bau)|aus(?:lad|räum|pack)|ein(?:kauf|pack|räum)|zupack|vorbereit)(?:en|e?t|e?ten?|e)\b"
)
# Infinitives beside which another one stands for a participle: hat sie heulen hören.
DOUBLE = frozenset(
    """hören sehen lassen helfen fühlen spüren können müssen dürfen sollen wollen mögen
    brauchen""".split()
)
SEEN = frozenset(["sehen", "hören", "fühlen", "spüren"])
HAVE = frozenset(
    "habe hast hat haben habt hatte hattest hatten hattet hätte hättest hätten hättet".split()
)
MODALS = frozenset(["sollte", "sollten", "muss", "müssen", "kann", "können", "will", "wollen"])


# What one has without an article, with its preposition: Das Zimmer hat Blick auf den See. Of
# the words before the noun only the last may be part of the stretch.
BARE = re.compile(
    r"(?P<before>[^\W\d_]+ )(?:(?:Blick|Ausblick|Aussicht|Sicht|Anspruch|Zugriff|Anrecht|Einfluss"
    r"|Lust|Appetit|Hunger|Rücksicht) auf|(?:Einblick|Einsicht) in|(?:Vorrang|Vorfahrt|Vorsprung"
    r"|Angst|Respekt|Schutz|Ruhe) vor|(?:Zugang|Zutritt|Kontakt|Abstand|Anlass) zu"
    r"|(?:Anteil|Interesse|Bedarf|Mangel|Spaß|Freude|Gefallen|Anschluss) an|(?:Verständnis|Platz"
    r"|Raum|Zeit|Verwendung|Sinn|Gespür) für|(?:Kontakt|Mitleid|Streit|Geduld|Nachsicht) mit)"
    r"(?: (?:de[nmr]|die|das|eine?[mnr]?))?"
    r"(?= (?:[A-ZÄÖÜ\d„]|[a-zäöüß]+(?:e[mnrs]?|uns|ih[mn]|[mds]ich|ei)\b))"
)
HAS = re.compile(
    r"\b(?:[Hh]a(?:be?|ben|st|t|bt|tten?|ttest)|hätten?|[Bb]iete[nt]|bot(?:en)?|[Gg]ewähr(?:en|te?n?)"
    r"|genieß(?:en|t)|behalten|behält)\b"
)
SEAMS = re.compile("[,;:–]")

# A short saying as the subject: „Ich dich auch.“ sah nach Scheidung aus.
SAYING = re.compile(
    r"\A„[^„“]{2,40}[.!?]“ (?:klingt|klang|steht|stand|sieht|sah|heißt|hieß|lautete?|gilt|galt|"
    r"bedeutete?|reichte?|genügte?|passte?|prangte?|wirkte?|hörte?)\b"
)


def uncommon(text: str, start: int, end: int) -> bool:
    """Whether a stretch of a sentence is the seam of a construction that is right.

    Den ganzen Winter über war es kalt. Sollte es dunkel bleiben, Taste drücken. Er hatte sie
    heulen hören, sich umgedreht und geschlafen. „Ich dich auch.“ klang nach Trennung. Wer kann
    mit anfassen? Das Zimmer hat Blick auf den See.

    Args:
        text: a sentence.
        start, end: where it seems to break; half-open, in code points.
    """
    for match in BEHIND.finditer(text):
        near = match.start() <= start and end <= match.end("next") and match.end() > start
        if near and not ARTICLES.match(match["next"]):
            return True
    for found in (NOMINAL, JOINING):
        if any(m.start() <= start and end <= m.end() for m in found.finditer(text)):
            return True
    if (saying := SAYING.match(text)) and end <= saying.end():
        return True
    if _bare(text, start, end) or elliptic(text, start, end):
        return True
    tokens = words(text)
    inside = [word for word in tokens if word.end > start and word.start < end]
    return bool(inside) and (_double(tokens, inside) or _instruction(tokens, inside))


def _bare(text: str, start: int, end: int) -> bool:
    """Whether a stretch is a noun without article that its clause has: hat Vorrang vor Autos."""
    for match in BARE.finditer(text):
        if match.start() <= start and match.end("before") < end <= match.end():
            before = SEAMS.split(text[: match.end("before")])[-1]
            behind = SEAMS.split(text[match.end() :])[0]
            return bool(HAS.search(before) or HAS.search(behind))
    return False


def _double(tokens: tuple[Word, ...], inside: list[Word]) -> bool:
    """Whether two infinitives close a clause with haben, and the stretch is there."""
    for at in range(2, len(tokens) - 1):
        first, second = tokens[at - 1], tokens[at]
        if second.lower not in DOUBLE or first.tag not in "iX" or second.end < inside[0].start:
            continue
        have = any(word.lower in HAVE for word in tokens[max(at - 12, 0) : at - 1])
        behind = tokens[min(at + 2, len(tokens) - 1)]
        # Whom one sees doing something stands before both: die Mannschaft oft spielen sehen.
        since = tokens[max(at - 6, 0)] if second.lower in SEEN else first
        closes = tokens[at + 1].tag in ",.K" and inside[0].start >= since.start
        if have and closes and inside[-1].end <= behind.end:
            return True
    return False


def _instruction(tokens: tuple[Word, ...], inside: list[Word]) -> bool:
    """Whether a sentence is a condition without wenn and an instruction in the infinitive:
    Leuchtet die Lampe nicht, Sicherung prüfen."""
    commas = [at for at, word in enumerate(tokens) if word.tag == ","]
    marks = all(word.tag.isalpha() or word.tag in ",." for word in tokens)
    if len(commas) != 1 or not marks or len(tokens) < 6 or tokens[-1].tag != ".":
        return False
    condition, asked = tokens[: commas[0]], tokens[commas[0] + 1 : -1]
    verb, last = condition[0], asked[-1] if asked else condition[0]
    if len(condition) < 3 or len(asked) < 2 or verb.tag not in "vxVqhX" or last.tag not in "iz":
        return False
    if condition[1].tag not in "ARNMn" or any(w.tag in "vxXSR" for w in asked):
        return False
    if any(w.tag in "vx" for w in condition[1:]):
        return False
    modal = verb.lower in MODALS
    whole = condition[-1].tag in ("iX" if modal else "bapqFNMnC")
    # The stretch is where the two meet, or in the instruction, whose nouns have no article.
    return whole and inside[0].start >= condition[-1].start
