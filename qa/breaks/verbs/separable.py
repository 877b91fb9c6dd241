"""Separable verbs: may this preposition-like word close its sentence as a prefix?"""

from __future__ import annotations

from functools import lru_cache

from qa.languages import german, language
from qa.languages.german_verbs import EITHER, VERBS
from qa.text.german import inflect
from qa.text.german.words import Word, lexicon, separable


def takes_particle(tokens: tuple[Word, ...], index: int) -> bool:
    """Whether the preposition-like word at ``index`` may close its sentence.

    It may as a separable prefix (Der Zug fährt ab), after an adverbial (von Montag an, um den See
    herum, den Winter über) and in set phrases (nach und nach, ab und zu). A verb that is not known
    to take the prefix counts against it.
    """
    word = tokens[index]
    part = tokens[_part_start(tokens, index) : index]
    if part and _opens_late_verb(part) and not any(_verb_like(other) for other in part):
        return False  # the verb of a subordinate clause is still to come, and it is not there
    clause = tokens[clause_start(tokens, index) : index]
    if word.lower == "gegenüber" and any(w.lower in PLACED for w in (*part, tokens[index - 1])):
        return True
    if word.lower in ("mit", "wider", "entgegen"):
        return True  # mit goes with nearly every verb: mitkommen, mitlachen, mitdenken
    if any(goes_with(word.lower, other) for other in clause):
        return True
    if len(clause) > 1 and clause[1].text in SUBJECTS and _fits(word.lower, clause[0].lower):
        return True  # what looks like a noun is the verb: Listen Sie die Namen auf
    if word.lower in FROM_ON and any(other.lower in ("von", "vom", "ab") for other in clause):
        return True
    if index and tokens[index - 1].lower in ("und", "oder", "bis", "hin", "her", "rund"):
        return True
    return word.lower in POSTPOSITIONS and _postposed(tokens, index)


# What is or comes from over there: wohnt gegenüber, schräg gegenüber, von gegenüber.
PLACED = frozenset(
    """wohnt wohne wohnen wohnte wohnten liegt liegen lag lagen steht stehen stand standen sitzt
    sitzen saß saßen hängt hing schräg direkt genau gleich von""".split()
)
SUBJECTS = frozenset(["Sie", "wir", "sie", "er", "ich"])
FROM_ON = frozenset(["an", "aus", "ab", "auf"])
POSTPOSITIONS = frozenset("entlang gegenüber nach über zu durch entgegen nahe wider".split())


def _postposed(tokens: tuple[Word, ...], index: int) -> bool:
    """Whether a noun phrase stands before its preposition: der Hausordnung nach.

    A phrase that has a preposition already (auf der Suche nach) waits for another noun; only
    am Fluss entlang and the like have two.
    """
    at = index - 1
    at -= at > 0 and tokens[at].lower in ("besonders", "sehr", "ganz")  # gelten ihm sehr nahe
    if at < 0 or not (tokens[at].noun or tokens[at].tag in "RC" or tokens[at].lower == "ihr"):
        return False
    while at > 0 and (tokens[at].noun or tokens[at].tag in "AaRC"):
        at -= 1
    return tokens[at].tag != "P" or tokens[index].lower in ("entlang", "gegenüber", "nahe")


def _part_start(tokens: tuple[Word, ...], index: int) -> int:
    """Index behind the last mark before ``index``."""
    while index and tokens[index - 1].tag.isalpha():
        index -= 1
    return index


def _opens_late_verb(part: tuple[Word, ...]) -> bool:
    first = part[0].lower
    return first in german.PURE_SUBORDINATING or (
        part[0].tag == "P"
        and len(part) > 1
        and part[1].lower in german.RELATIVE
        and len(part) > 3
        and part[1].lower not in ("das", "die")
        and part[2].tag in "AR"
    )


def _verb_like(word: Word) -> bool:
    return word.maybe_finite or word.tag in "uh"


def clause_start(tokens: tuple[Word, ...], index: int) -> int:
    """Index of the first token of the sentence part around ``index``."""
    least = max(index - LONGEST, 0)
    while index > least and not _is_end(tokens, index - 1):
        index = _bracket(tokens, index - 1)
    return index


LONGEST = 400  # tokens of a part; more would take quadratic time


def _bracket(tokens: tuple[Word, ...], index: int) -> int:
    """Where the bracket or quotation opens that closes at ``index``; there, if none closes."""
    opening = PAIRS.get(tokens[index].text)
    if opening is None:
        return index
    inside = range(index - 1, max(index - LONGEST_BRACKET, 0) - 1, -1)
    return next((at for at in inside if tokens[at].text in opening), index)


PAIRS = {")": "(", "“": "„", "”": "„“", "«": "»", "»": "«»", "‘": "‚'"}


LONGEST_BRACKET = 40  # tokens


def _is_end(tokens: tuple[Word, ...], index: int) -> bool:
    # A full stop after a number, a numeral, one or two letters or a short form is no end: VIII.,
    # 29., z. B., ggf. Nor is a colon without a space behind it, or of a verse: B2:E5, 31: 3.
    mark = tokens[index]
    if mark.tag != "." or not index:
        free = index + 1 == len(tokens) or tokens[index + 1].start > mark.end
        verse = mark.tag == ":" and {t.tag for t in tokens[index - 1 : index + 2]} == {"C", ":"}
        return mark.tag == ";" or (mark.tag == ":" and free and not verse)
    before = tokens[index - 1].text
    short = f"{before}." in language("de").abbreviations
    return len(before) > 2 and not before.isupper() and not before[0].isdigit() and not short


def aside(clause: tuple[Word, ...]) -> bool:
    """Whether a clause is an aside: glaube ich; sage ich mal; folgt man den Briefen seiner Frau."""
    if len(clause) < 2 or clause[0].lower in ("sei", "seien"):
        return bool(clause)
    follows = clause[1].text == "man" and clause[0].tag == "v"
    return follows or (len(clause) < 5 and clause[1].text in ("ich", "man", "wir"))


STATES = frozenset("an aus auf zu ab um vor über".split())  # das Licht bleibt an


def goes_with(prefix: str, verb: Word) -> bool:
    """Whether a finite form or infinitive belongs to a verb with this separable prefix."""
    form = verb.lower.removesuffix("'s").removesuffix("’s")  # ich geb's auf
    if not form.isalpha() or verb.noun or (verb.tag == "A" and form != "sein"):
        return False  # an article is no verb: seine is none of säen
    if verb.lower in ("ist", "sind", "war", "waren", "sei", "wäre") or verb.tag == "X":
        return True
    if prefix in STATES and verb.lower.startswith(("bleib", "blieb")):
        return True
    return _fits(prefix, form)


# The marks that end a quotation: sagen Sie „schalte das Licht an“.
QUOTED = frozenset("“”\"«‹»›‘’'")


def ends(after: Word) -> bool:
    """Whether this token lets a clause end before it, so that a word like *an* may be a prefix."""
    return after.tag in ",.;:K)P–(" or after.text in QUOTED


@lru_cache(maxsize=50_000)
def _fits(prefix: str, form: str) -> bool:
    """Whether a form in small letters may be one of a verb with this prefix."""
    return any(same_verb(form, base) for base in separable().get(prefix, frozenset()))


@lru_cache(maxsize=20_000)
def zu_inside(form: str) -> bool:
    """Whether a word is an infinitive with its zu inside that the list has not: hinzubekommen."""
    parts = (prefix + "zu" for prefix in separable() if len(prefix) > 2)
    return any(form.startswith(part) and lexicon().get(form[len(part) :]) == "i" for part in parts)


def same_verb(form: str, infinitive: str) -> bool:
    """Whether a finite form may belong to a verb, judged by its consonants (läuft: laufen).

    German verbs change their vowels and add endings; onset and coda consonants mostly stay.
    """
    if form == infinitive or form in inflect.strong(infinitive):
        return True
    if form in inflect.irregular() and not form.startswith(inflect.stem(infinitive)):
        return False  # it is one of another verb
    known = skeletons(infinitive)
    # Of weist the ending may be -t alone.
    return skeleton(form) in known or (form.endswith("st") and consonants(form[:-1]) in known)


@lru_cache(maxsize=20_000)
def skeleton(form: str) -> str:
    """A verb form without ending and vowels: läuft -> lf, fahren -> fhr, legte -> lg."""
    stem = form
    for ending in (
        "etest",
        "eten",
        "ete",
        "test",
        "ten",
        "tet",
        "te",
        "est",
        "est",
        "en",
        "et",
        "st",
        "n",
        "t",
        "e",
    ):
        if stem.endswith(ending) and len(stem) - len(ending) >= 2:
            stem = stem[: -len(ending)]
            break
    return consonants(stem)


@lru_cache(maxsize=20_000)
def skeletons(infinitive: str) -> frozenset[str]:
    """The skeletons that forms of a verb may have: richtet -> rch, richteten -> rcht."""
    stem = infinitive[:-2] if infinitive.endswith(("ten", "den")) else infinitive
    return frozenset((skeleton(infinitive), consonants(stem)))


def consonants(stem: str) -> str:
    """The consonants of a stem."""
    return "".join(letter for letter in stem if letter not in "aeiouäöüy").replace("ss", "ß")


def may_have_verb(sentence: tuple[Word, ...]) -> bool:
    """Whether any word may be a finite verb; unknown words may. The last token is a mark."""
    for index, word in enumerate(sentence):
        left = sentence[index - 1] if index else None
        if word.maybe_finite and (left is None or left.lower != "zu" or _towards(sentence, index)):
            return True
        if (
            word.tag in "uhe"
            or word.lower in VERBS
            or word.text.startswith("__")  # a gap that pupils fill
            or (index == 0 and word.tag == "n" and len(sentence) > 2)
        ):
            return True
        after = sentence[index + 1] if index + 1 < len(sentence) else word
        if index == 0 and after.text == "Sie" and word.lower.endswith("en"):
            return True  # a request: Achten Sie auf Abstand
        if word.tag == "a" and word.lower.endswith(("ten", "te")) and left and left.noun:
            return True  # Alle bis auf Georgia entsandten Delegierte
        if left and word.lower in EITHER and (left.noun or left.tag in "RF"):
            return True
        loose = word.tag == "a" and not (after.noun or after.tag in "aC")
        if (loose or word.tag == "b") and word.lower.endswith(("t", "te", "en")):
            return True
        subjunctive = word.lower.endswith("e") and lexicon().get(word.lower + "n") == "i"
        if subjunctive and (loose or word.tag == "b"):
            return True  # dass er es verdiene, dass es ihm schade
        if loose and word.lower.endswith("ere") and lexicon().get(word.lower[:-1] + "n") == "i":
            return True  # a request: Sichere dir einen Tisch
        # The list has some finite forms as participles: ärgert, steigert.
        if word.tag == "p" and word.lower.endswith("t") and plain_form(word.lower):
            return True
    return False


# What is done towards something: Autos, die auf die Kreuzung zu fahren.
MOVES = frozenset(
    """fahren kommen gehen laufen fliegen rennen ziehen rollen rasen steuern treiben reiten rücken
    schreiten springen stürmen wehen kriechen schwimmen segeln marschieren streben
    wandern""".split()
)


def _towards(sentence: tuple[Word, ...], index: int) -> bool:
    """Whether the zu before a verb closes a phrase: wenn der Wind auf ein Dorf zu weht."""
    verb = sentence[index]
    return verb.finite or (
        verb.lower in MOVES and any(w.text == "auf" for w in sentence[max(index - 6, 0) : index])
    )


def plain_form(form: str) -> bool:
    """Whether a participle may be the present of a verb: spiegelt, but not gebaut."""
    known = lexicon()
    infinitive = form[:-1] + "en" in known or form[:-1] + "n" in known or form[:-2] + "en" in known
    return infinitive or "ge" not in form[:8]


def infinitive_first(words: tuple[Word, ...]) -> bool:
    """Whether, before any mark, an infinitive with zu comes and behind it, or a comma, the verb."""
    stop = next((at for at, word in enumerate(words) if not word.tag.isalpha()), len(words))
    inside = words[:stop]
    found = [at for at, word in enumerate(inside) if word.tag == "z"]
    found += [
        at + 1 for at in range(stop - 1) if inside[at].lower == "zu" and inside[at + 1].tag == "i"
    ]
    if not found:
        return False
    # Die Entscheidung ein Tribunal zu errichten, ist da: only a comma is missing.
    ends = max(found) == stop - 1 and [word.tag for word in words[stop : stop + 1]] == [","]
    behind = words[stop + 1 : stop + 2] if ends else inside[min(found) + 1 :]
    return any(word.finite for word in behind)
