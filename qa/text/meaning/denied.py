"""Verbs that deny by themselves, and what a negation beside them makes of it: did not rule out.

To rule out, to deny: the word says no already, so German that has it is never without a denial.
What counts is whether both sides deny it once more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from qa.languages import base
from qa.languages.german_denials import DENIES
from qa.text.meaning.denial import matches, may_deny, spoken_denials, surely_affirms

# What German says, by the verb; each with the words for it in the languages of the sources.
GERMAN = {
    "exclude": (
        r"ausgeschlossen|aus(?:zu)?schl(?:ie|o|ö)(?:ß|ss)\w*|"
        r"schl(?:ie|o|ö)(?:ß|ss)\w*(?= [^.!?]{1,80} aus\b)"
    ),
    "deny": (
        r"(?:be|ab)(?:zu)?str(?:eit|itt)\w*|abgestritten|dementier\w*|(?:ge|zu )?leugn\w+|"
        r"str(?:eit|itt)(?:e[nt]?|et)?(?= [^.!?]{1,60} ab\b)"
    ),
    "hide": r"verb(?:e|i|a|o)rg\w*|verhehl\w*|verheimlich\w*",
    "hesitate": r"zöger(?:t|te|ten|n)|zauder(?:t|te|ten|n)",
    "stint": r"geiz(?:t|te|ten|en)|knauser\w+|spar(?:t|te|ten|en) mit",
    "oppose": r"widersetz\w+|widerspr[aio]ch\w*|(?:weh|spe)rr?(?:t|te|ten|en) sich|sträub\w*",
    "renounce": r"verzicht\w+|aufgegeben|g[ai]bt?(?:en)?(?= [^.!?]{1,60} auf\b)",
    "escape": r"entg(?:ing|ehen|eht|angen)",
    "lack": r"fehl(?:t|te|ten|en)|mangel(?:t|te|n)",
    "forbid": r"verb(?:ie|o)t\w*|untersag\w*",
    "fault": r"aus(?:zu)?setz\w+|beanstand\w*|bemängel\w*|beschwer\w+|widersprech\w+",
    "tire": r"ermüd\w+|w(?:ird|urde|erden|urden) (?:es )?müde",
}  # fmt: skip
VERBS = {
    "en": {
        "exclude": r"rul(?:e[sd]?|ing) (?:(?:it|this|that|anything|him|her|them) )?out|exclud\w+",
        "deny": r"den(?:y|ies|ied|ying)",
        "hide": r"hid(?:e|es|ing|den)?|conceal\w*",
        "hesitate": r"hesitat\w+",
        "stint": r"stint\w*|skimp\w*|begrudg\w+",
        "oppose": r"oppos(?:e|es|ed|ing)|object(?:s|ed|ing)? to",
        "renounce": r"renounc\w+",
        "escape": r"escap\w+",
        "tire": r"tir(?:e[sd]?|ing) of",
        "fault": r"argue|fault|quarrel|quibble|complain",
    },
    "fr": {
        "forbid": r"interdi\w+",
        "exclude": r"excl(?:u[est]?|ure|uent|uait)|écart(?:e|ent|é|er|ait)",
        "deny": r"ni(?:e|ent|é|er|ait)|démen\w+|contest\w+",
        "hide": r"cach\w+|dissimul\w+",
        "hesitate": r"hésit\w+",
        "stint": r"lésin\w+|ménag\w+|avares?",
        "oppose": r"oppos(?!iti|ant)\w+",
        "renounce": r"renonc\w+",
        "escape": r"échapp\w+",
        "lack": r"manqu\w+|dépourv\w+|dénué\w*",
        "tire": r"lass\w+",
    },
    "es": {
        "forbid": r"proh[ií]b\w+",
        "exclude": r"descart\w+|exclu[iy]\w+",
        "deny": r"nieg\w+|neg(?:ó|aron|ado|ar|aba)|desm(?:iente\w*|enti\w+|inti\w+)",
        "hide": r"ocult\w+|escond\w+|disimul\w+",
        "hesitate": r"vacil\w+|dud(?:ó|aron|a|an|aba)(?= en)",
        "stint": r"escatim\w+|regate\w+|ahorr(?:ó|aron)|avaro",
        "oppose": r"op(?:uso|usieron|one\w*)",
        "renounce": r"renunci\w+",
        "escape": r"escap\w+",
        "lack": r"falt\w+|carec\w+",
        "tire": r"cans\w+",
    },
    "it": {
        "forbid": r"viet\w+|proib\w+",
        "exclude": r"esclu\w+",
        "deny": r"neg(?:a|ano|ato|are|ò|ava)|smenti\w+",
        "hide": r"nascond\w+|nascost\w+",
        "hesitate": r"esit\w+",
        "stint": r"lesin\w+|risparmi\w+|avar[oi]",
        "oppose": r"oppo(?!siz|sit)\w+",
        "renounce": r"rinunci\w+",
        "escape": r"sfugg\w+",
        "lack": r"manc\w+|priv[oiae]",
        "tire": r"stanc\w+",
    },
    "nl": {
        "forbid": r"verb(?:iedt|ood|oden)",
        "exclude": r"uit(?:ge| te )?sl(?:ui|o)t\w*|sl(?:ui|oo)t(?:en)?(?= [^.!?]{1,60} uit\b)",
        "deny": r"ontken\w+",
        "hide": r"verb[eo]rg\w+|verhul\w+",
        "hesitate": r"aarzel\w*",
        "stint": r"zuinig|karig|spaard\w*",
        "oppose": r"verzet\w*",
        "renounce": r"g[ae]+[vf]t?(?:en)?(?= [^.!?]{1,40} op\b)|opgeven|opgegeven|ziet? af",
        "escape": r"ontg(?:ing|aat|aan)\w*",
        "lack": r"gebrek|ontbr\w+",
        "tire": r"moe",
    },
    "pl": {
        "forbid": r"zakaz\w+|zabr[ao]ni\w+",
        "exclude": r"wyklucz\w+",
        "deny": r"zaprzecz\w+|dement\w+",
        "hide": r"kry(?:ł\w*|je|ją)|ukryw\w+",
        "hesitate": r"(?:za)?waha\w+",
        "stint": r"żałowa\w+|(?:po)?skąpi\w*|szczędzi\w*",
        "oppose": r"sprzeciwi\w+",
        "renounce": r"(?:z)?rezygn\w+",
        "escape": r"um(?:kn|yka)\w+",
        "lack": r"brak\w+|pozbawion\w+",
        "tire": r"(?:z)?męcz\w+",
    },
    "ru": {
        "forbid": r"запре\w+",
        "exclude": r"исключ\w+",
        "deny": r"отрица\w+|опроверг\w+",
        "hide": r"скры\w+",
        "hesitate": r"колеба\w+",
        "stint": r"(?:по)?скуп\w+|жале(?:л\w*|ет|ют)",
        "oppose": r"возража\w+|против\w*",
        "renounce": r"отказ\w+|отказыва\w+",
        "escape": r"ускольз\w+",
        "lack": r"недостат\w+|лиш[её]н\w*",
        "tire": r"уста(?:л|ва|ё|е)\w*",
    },
    "uk": {
        "forbid": r"заборон\w+",
        "exclude": r"виключ\w+",
        "deny": r"запереч\w+|спростов\w+",
        "hide": r"прихову\w+",
        "hesitate": r"вага\w+",
        "stint": r"скуп\w+|(?:по)?шкоду\w+",
        "oppose": r"против\w*|проти",
        "renounce": r"відмов\w+",
        "escape": r"вислиз\w+",
        "lack": r"брак(?:увало|ує)|позбавлен\w+",
        "tire": r"втомл\w+",
    },
    "ar": {
        "forbid": r"[يت](?:منع|حظر|حرم)",
        "exclude": r"[يتن]?ستبعدو?[اة]?|استبعد\w*",
        "deny": r"نفى|[يتن]نفي|نفت|[يتن]نكر\w*|أنكر\w*",
        "hide": r"[يت]?خف[يى]|أخفى",
        "hesitate": r"[يتن]تردد\w*",
        "stint": r"[يتن]بخل\w*|[يتن]دخر\w*|[يتن]أل\w*",
        "oppose": r"[يتن]عارض\w*|[يتن]عترض\w*",
        "renounce": r"[يتن]تخل\w*|[يتن]تنازل\w*",
        "escape": r"[يت]فت\w*|[يت]غب\w*",
        "lack": r"[يت]نقص\w*|[يت]خل\w*",
        "tire": r"[يت]مل\w*|[يت]كل\w*",
    },
}  # fmt: skip
NEAR = 40  # letters from a denial to the verb that it denies


@cache
def _patterns(code: str) -> dict[str, re.Pattern[str]]:
    """The verbs of a language; none of Turkish, which denies in the verb, nor of Chinese."""
    words = GERMAN if code == "de" else VERBS.get(code, {})
    return {kind: re.compile(rf"\b(?:{verb})\b", re.IGNORECASE) for kind, verb in words.items()}


def _only(kind: str, text: str, code: str) -> re.Match[str] | None:
    """The one verb of a kind in a text."""
    found = list(_patterns(code)[kind].finditer(text))
    return found[0] if len(found) == 1 else None


def verb_denied(source: str, german: str, lang: str) -> re.Match[str] | None:
    """The word of a source that denies such a verb, where the German has the verb without one.

    >>> verb_denied("He did not deny it.", "Er bestritt es.", "en")[0]
    'not'
    >>> verb_denied("He did not deny it.", "Er bestritt es nicht.", "en")
    >>> verb_denied("He did not deny it.", "Er gab es zu.", "en")
    """
    denials = spoken_denials(source, lang)
    for there, here in _verbs(source, german, base(lang)) if denials else ():
        if may_deny(german[: here.start()] + german[here.end() :]):
            continue
        found = [m for m in denials if not there.start() <= m.start() < there.end()]
        if len(found) == 1 and -NEAR < there.start() - found[0].end() < NEAR:
            return found[0]
    return None


def denies_verb(denial: re.Match[str], source: str, lang: str) -> bool:
    """Whether a denial of the source takes back such a verb, so that it affirms: did not hide.

    >>> denial = spoken_denials("Il n'a pas caché sa joie.", "fr")[0]
    >>> denies_verb(denial, "Il n'a pas caché sa joie.", "fr")
    True
    """
    # Dutch has the verb in front, as German has; in French it stands inside the denial.
    start = denial.start() - (NEAR if base(lang) == "nl" else 0)
    beside = source[max(start, 0) : denial.end() + NEAR]
    return any(verb.search(beside) for verb in _patterns(base(lang)).values())


def verb_not_denied(source: str, german: str, lang: str) -> re.Match[str] | None:
    """The word of the German that denies such a verb, where its source has the verb without one.

    >>> verb_not_denied("He denied it.", "Er hat es nicht bestritten.", "en")[0]
    'nicht'
    >>> verb_not_denied("He can't rule it out.", "Er kann es nicht ausschließen.", "en")
    """
    found = list(matches(DENIES, german))  # nicht ausgeschlossen denies here, too
    for there, here in _verbs(source, german, base(lang)) if len(found) == 1 else ():
        rest = source[: there.start()] + source[there.end() :]
        if abs(here.start() - found[0].end()) < NEAR and surely_affirms(rest, lang):
            return found[0]
    return None


def _verbs(source: str, german: str, code: str) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    """The verbs that both sides have, each once."""
    for kind in _patterns(code):
        here = _only(kind, german, "de")
        there = _only(kind, source, code) if here else None
        if here and there:
            yield there, here
