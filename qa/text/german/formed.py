"""Whether an unknown word is formed of known ones, as German forms words: inflected or joined.

More words are taken for well formed than exist: who looks for misspelled ones must spare all that
may be right.
"""

from __future__ import annotations

from qa.text.german.spelled import Forms

SHORTEST = 3  # letters of a stem
# Endings that words exchange for each other.
PARADIGMS = tuple(
    tuple("" if ending == "-" else ending for ending in line.split())
    for line in """
    - e en er es em
    er ere eren erer eres erem - e en es em
    ste sten ster stes stem e en er - ere eren
    este esten ester estes estem e en er - ere
    en e st t est et te ten test tet end ende enden endes ender endem
    ern ere erst ert erte erten ernd ernde ernden
    eln ele elst elt elte elten elnd le
    - s es e en n er ern ens
    - in innen s
    ung ungen en
    - lich liche lichen licher liches lichem
    ig ige igen iger iges igem
    isch ische ischen ischer isches ischem
    bar bare baren barer bares barem en
    los lose losen loser loses losem
    ismus ismen isten ist istisch
    ieren iert ierte ierten ierung ierungen iere
    chen chens lein
    heit heiten keit keiten -
    """.strip().splitlines()
)
PREFIXES = frozenset(
    """ab an auf aus be bei dar durch ein emp ent er fort ge her herab heraus herein hervor hin
    hinaus hinein hoch höchst los miss mit nach nieder neu nicht rück selbst um un unter ur ver voll
    vor voran voraus vorbei weg weiter wider wieder wohl zer zu zurück zusammen zwischen über aller
    erz halb haupt ober super mega ex anti inter hyper ultra re de dis ko mikro makro multi tele
    auto poly mono bio öko foto geo neo post prä pro pseudo semi sub trans viel weit tief fest frei
    groß klein alt rum raus rein runter rauf ran""".split()
)
LINKS = ("s", "n", "en", "es", "er", "ens", "e")
PART = 4  # letters of a part of a compound


def well_formed(form: str, forms: Forms, *, small: bool) -> bool:
    """Whether an unknown form (in small letters) is one of a known word, or made of known words."""
    return _inflected(form, forms, small=small) or _joined(form, forms, small=small)


def _inflected(form: str, forms: Forms, *, small: bool) -> bool:
    for paradigm in PARADIGMS:
        for ending in paradigm:
            stem = form.removesuffix(ending)
            if not form.endswith(ending) or len(stem) < SHORTEST or not _meets(stem, ending):
                continue
            others = (stem + o for o in paradigm if o != ending and _meets(stem, o))
            if any(forms.usual(other, small=small) for other in others):
                return True
    return False


def _meets(stem: str, ending: str) -> bool:
    """Whether an ending may follow: not what doubles a letter (wurde-en, heißt-t, Haus-s)."""
    doubled = stem[-1] == ending[:1] and ending[0] in "ent"
    return not doubled and not (ending[:1] == "s" and stem[-1] in "sßzx")


def _joined(form: str, forms: Forms, *, small: bool) -> bool:
    for at in range(2, len(form) - PART + 1):
        first, second = form[:at], form[at:]
        if first[-1] == second[0] == second[1]:
            continue  # three in a row
        if first in PREFIXES and _is_word(second, forms, small=small):
            return True
        inner = second.startswith(("ge", "zu")) and forms.usual(second[2:], small=small)
        if first in PREFIXES and inner and len(second) > PART + 1:
            return True
        if at >= PART and _is_word(second, forms, small=small) and _begins(first, forms):
            return True
    return False


def _is_word(part: str, forms: Forms, *, small: bool) -> bool:
    if forms.usual(part, small=small):
        return True
    return len(part) > PART + 1 and _inflected(part, forms, small=small)


def _begins(first: str, forms: Forms) -> bool:
    """Whether a word may begin a compound as this: itself, with a link, or without its ending."""
    stems = (first.removesuffix(link) for link in LINKS if first.endswith(link))
    longer = (first + ending for ending in ("e", "en"))
    bases = [first, *(stem for stem in stems if len(stem) >= PART), *longer]
    return any(forms.usual(base, small=False) for base in bases)
