"""What a source says is to come and its German says is past, beside English the other way round.

Of one verb only, that both have once: will build beside hat gebaut. Its own clause must say nothing
in German that could put it into the time of the source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from qa.languages.english_verbs import IRREGULAR
from qa.text.foreign.cognates import fold, lexicon, stem
from qa.text.german.words import lexicon as words
from qa.text.meaning.opposed import Opposed

LONGEST = 400  # letters; longer texts have a verb in several tenses
WILL = re.compile(
    r"\b(?:will|is going to|are going to) (?:(?:also|soon|not|now|then|[a-z]+ly) )?"
    r"(?:be )?(?P<verb>(?!be\b|have\b|not\b|also\b|never\b|only\b|(?:keep|kept|hold|make|made|take|"
    r"give|come|see|find)\b)[a-z]{3,})\b"
)
SOON = re.compile("will|going to")  # a look for letters costs less
DONE = re.compile(
    r"\b(?:has|have|was|were)(?: been)? (?:(?:also|already|now|then|[a-z]+ly) )?"
    r"(?P<verb>[a-z]{3,}ed|won|begun|taken|given|sold|bought|built|sent|spent|held|lost|paid|made|"
    r"brought|chosen|written|broken|withdrawn)\b"
    r"|(?<= )(?<!\ba )(?<!\ban )(?<!\bthe )(?<!\bof )(?P<past>[a-z]{3,}ed|won|sold|bought|"
    r"built|sent|spent|paid|withdrew|chose)(?= (?:the|an?|its|his|her|their|two|three|\d|[A-Z]))"
)
# The same in languages that write it into the verb, whose infinitive stands before the ending.
FUTURE = {
    "fr": re.compile(
        r"\b(?P<verb>(?!(?:ser|aur|fer|ir|pourr|devr|faudr|viendr|tiendr|prendr|mettr|verr|voudr|ir|"
        r"donner|garder|rester|passer)(?:a|ont)\b)[a-zà-ÿ]{2,}(?:[eidt]r))(?:a|ont)\b"
    ),
    "es": re.compile(
        r"\b(?P<verb>(?!(?:ser|estar|ir|dar|ver|pasar|llevar|quedar|seguir|dejar)á)[a-zà-ÿ]{2,}[aei]r)"
        r"án?\b"
    ),
    "it": re.compile(
        r"\b(?P<verb>(?!(?:sar|avr|far|dar|star|potr|dovr|andr|vedr|porter|resterà|passer)(?:à|anno))"
        r"[a-zà-ÿ]{2,}[ei]r)(?:à|anno)\b"
    ),
    "nl": re.compile(
        r"\b(?:zal|zullen|gaat|gaan) (?:[\w.-]+ ){0,12}?(?P<verb>(?!zijn|worden|hebben|maken|nemen|"
        r"houden|geven|komen|krijgen|doen|kunnen|moeten|blijven)[a-z]{4,}en)(?=[.,;]|$)"
    ),
}
# With one of these a source may speak of what is to come, or did once.
TO_COME = re.compile(
    r"\b(?:will|would|shall|going to|to be|set to|plan\w*|expect\w*|due|may|might|could|should|"
    r"must|intend\w*|want\w*|if|when|until|by|next|tomorrow|soon|future|upcoming|forthcoming|"
    r"coming|once|later|is to|are to|was to|were to|has to|have to|to)\b|[’']ll\b|[’']d\b"
)
BREAK = re.compile(r"[,;:](?!\d)|[!?()„“”«»–—]|\.(?:\s|$)")
WERE = re.compile(r"\b(?:hat|haben|wurden?|hatten?)\b")
MAY_COME = re.compile(
    r"\b(?:wird|werden|werde|würden?|soll\w*|will|wollen|wolle|kann|können|könn\w*|muss|müss\w*|"
    r"möcht\w*|dürf\w*|plan\w*|vorgeseh\w*|künftig\w*|demnächst|bald|morgen|nächst\w*|kommend\w*|"
    r"sobald|wenn|falls|bis|bevor|ehe|nachdem|ob|wer|steh\w*|vor|zu|sei|seien|habe|hätte\w*|wäre\w*)"
    r"\b",
    re.IGNORECASE,
)
COMES = re.compile(r"\b(?:wird|werden)\b")
# Infinitives; a participle of a strong verb may look like one.
TO_DO = re.compile(
    r"(?!ge|(?:an|ab|auf|aus|ein|vor|zu|mit|nach|weg|zurück|fest|her|hin|bei|los|um|durch|statt|"
    r"teil|frei|wieder|zusammen|weiter|fort)ge)[a-zäöüß]+(?:en|ern|eln)$"
)
STRONG = re.compile(
    r"(?:boten|loren|gonnen|wonnen|schlossen|schwunden|funden|schieden|trieben|schrieben|nommen|"
    r"standen|zogen|hoben|worben|worfen|brochen|sprochen|troffen|wiesen|lassen|halten|fallen|"
    r"fahren|geben|tragen|laden|messen|sehen|schlagen|kommen|treten|rufen|graben|worden|bunden)$"
)
PRETERITE = re.compile(r"([a-zäöüß]{3,})ten?$")
NOUN = re.compile(" [A-ZÄÖÜ]")  # behind a verb that stands before it as an adjective
PARTICIPLE = re.compile(
    r"(?:[a-zäöüß]*ge[a-zäöüß]+(?:t|en)|(?:ver|be|er|ent|zer|über|unter|wider|miss)[a-zäöüß]+"
    r"(?:t|en)|[a-zäöüß]+iert)$"
)
WORD = re.compile(r"[^\W\d_]+")
ENDS = re.compile("(?:eten|ten|ete|te|en|et|ern|n|t|e)$")
PREFIX = re.compile("^(?:er|auf|ein|aus)(?=.{5})")  # eröffnen, aufmachen say what öffnen does
LEAST = 3  # letters of a stem


def turned(source: str, german: str, lang: str = "en") -> Iterator[Opposed]:
    """Where German puts a verb into the other time than its source has it in.

    >>> source, german = "Toyota will build a plant.", "Toyota hat ein Werk gebaut."
    >>> [(german[one.start : one.end], one.said) for one in turned(source, german)]
    [('gebaut', 'will build')]
    >>> list(turned(source, "Toyota wird ein Werk bauen."))
    []
    """
    future = WILL if lang == "en" else FUTURE.get(lang)
    if future is None or max(len(source), len(german)) > LONGEST:
        return
    for said in future.finditer(source) if lang != "en" or SOON.search(source) else ():
        place = _only(said["verb"], source, german, lang)
        if place and _is_past(german, place):
            yield Opposed(*place, said[0], minor=False)
            return
    if lang == "en" and COMES.search(german) and not TO_COME.search(source):
        for said in DONE.finditer(source):
            place = _only(said["verb"] or said["past"], source, german, lang)
            if place and _is_to_come(german, place):
                yield Opposed(*place, said[0], minor=False)
                return


def _is_past(german: str, place: tuple[int, int]) -> bool:
    """Whether the verb there is told as past, by nothing else than itself and its auxiliary."""
    word, clause = german[slice(*place)], _clause(german, place)
    if MAY_COME.search(clause):
        return False
    if NOUN.match(german, place[1]):
        return False
    if PARTICIPLE.match(word):
        return bool(WERE.search(clause))
    told = PRETERITE.match(word)
    return bool(told and any(f"{told[1]}{end}" in words() for end in ("en", "n")))


def _is_to_come(german: str, place: tuple[int, int]) -> bool:
    """Whether the verb there closes a clause with wird or werden as an infinitive."""
    word, clause = german[slice(*place)], _clause(german, place)
    return bool(
        TO_DO.match(word)
        and not STRONG.search(word)
        and COMES.search(clause)
        and clause.rstrip().endswith(word)
    )


def _clause(german: str, place: tuple[int, int]) -> str:
    starts = [m.end() for m in BREAK.finditer(german, 0, place[0])]
    border = BREAK.search(german, place[1])
    return german[starts[-1] if starts else 0 : border.start() if border else len(german)]


def _only(verb: str, source: str, german: str, lang: str) -> tuple[int, int] | None:
    """Where the German has a verb of the source, if each has it once."""
    stems = _stems(verb, lang)
    if not stems:
        return None
    forms = _forms(verb, lang)
    twice = [word for word in WORD.findall(source.lower()) if word in forms] if lang == "en" else ""
    found = [m for m in WORD.finditer(german) if m[0].islower() and _is_of(m[0], stems)]
    return found[0].span() if len(found) == 1 and len(twice) < 2 else None


@lru_cache(maxsize=1024)
def _forms(verb: str, lang: str) -> frozenset[str]:
    """The forms of an English verb, given one of them; of others what may be the infinitive."""
    if lang != "en":
        return frozenset({verb, f"{verb}e", f"{verb[:-2]}are"})
    if verb in IRREGULAR:
        forms = IRREGULAR[verb]
        return frozenset([*forms, f"{forms[0]}s", f"{forms[0]}ing"])
    root = re.sub(r"(?:ed|ing|s)$", "", verb)
    plain = root[:-1] if len(root) > LEAST and root[-1:] == root[-2:-1] else root
    roots = {verb, root, plain, root.removesuffix("e"), root.removesuffix("i") + "y"}
    return frozenset(f"{one}{end}" for one in roots for end in ("", "e", "ed", "d", "s", "ing"))


@lru_cache(maxsize=1024)
def _stems(verb: str, lang: str) -> frozenset[str]:
    """The stems of the German verbs that the lexicon gives for the forms of one."""
    known = lexicon(lang)
    german = (word for form in _forms(verb, lang) for word in known.get(stem(form, lang), ()))
    return frozenset(one for word in german if len(one := _bare(word)) >= LEAST)


def _is_of(word: str, stems: frozenset[str]) -> bool:
    """Whether a German word is a form of a verb with one of these stems, cut at six letters."""
    low = fold(word)
    bases = {_bare(low), _bare(PREFIX.sub("", low))}
    return any(
        bare.startswith(one) and len(bare) - len(one) < LEAST for bare in bases for one in stems
    )


def _bare(word: str) -> str:
    """A German word without what inflection adds: bau of bauen and gebaut."""
    return ENDS.sub("", word.removeprefix("ge") if len(word) > LEAST + 2 else word)
