"""Verbs that mean what they do only with their separable prefix, which is lost."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from qa.breaks import View, detector
from qa.breaks.verbs.governed import parted
from qa.breaks.verbs.mains import Clause, whole_clauses
from qa.check import Hit
from qa.languages.german_prefixes import NEVER_ALONE
from qa.text.german import inflect
from qa.text.german.words import Word, lexicon, separable

# Verbs with a clause with dass, and the prefix without which they have none.
THAT = {
    "teilen": "mit",
    "räumen": "ein",
    "schlagen": "vor",
    "stellen": "fest",
    "legen": "nahe",
    "setzen": "voraus",
    "kündigen": "an",
    "führen": "aus",
    "weisen": "nach",
    "werfen": "vor",
    "fügen": "hinzu",
    "heben": "hervor",
    "streiten": "ab",
    "nehmen": "an",
    "halten": "fest",
    "tragen": "vor",
}
# What takes up a clause with dass, or else leaves room for it.
TAKES_UP = frozenset(
    """daran darauf daraus dabei dadurch dafür dagegen damit danach darin darüber darum davon davor
    dazu so es das dies sich derart solche solchen dermaßen unter in zu zur zum auf für wert
    nah sorge infrage beiseite abrede frage übel krumm ernst wichtig wahr hin einschätzung meinung
    auffassung ansicht überzeugung sorge befürchtung kritik""".split()
)


@cache
def _that_forms() -> dict[str, str]:
    return {form: prefix for base, prefix in THAT.items() for form in inflect.verb(base).finite}


@detector(0.85, needs=("dass",))
def prefix_before_that(view: View) -> Iterator[Hit]:
    """A verb has a clause with dass, which it has with a separable prefix only.

    Flags:
        Die Behörde [[teilte]] am Montag, dass der Strand gesperrt bleibt.

        Der Minister [[räumte]] gestern, dass die Zahlen falsch waren.

    Passes:
        Die Behörde teilte am Montag mit, dass der Strand gesperrt bleibt.

        Sie stellten es so hin, dass es jeder sah. Er schlug so fest zu, dass der Tisch brach.

        Sie führen dazu, dass alle gehen. Das legt den Schluss nahe, dass er log.
    """
    table = _that_forms()
    if table.keys().isdisjoint(view.forms):
        return
    for sentence in view.sentences:
        for (clause, mark, following), (_, _, _) in pairwise(view.parts(sentence)):
            if mark != "," or not following or following[0].lower != "dass":
                continue
            forms = {word.lower for word in clause}
            if not TAKES_UP.isdisjoint(forms) or any(word.tag == "S" for word in clause):
                continue
            for at, word in enumerate(clause[:-1]):
                prefix = table.get(word.text) if word.tag in "vVqi" else None
                if prefix and at and not parted(sentence, word) and _plain(clause, at):
                    message = f"“{word.text}” has lost its prefix, such as “{prefix}”."
                    yield Hit(word.start, word.end, message)
                    break


def _plain(clause: tuple[Word, ...], at: int) -> bool:
    """Whether a clause has one verb, and no noun at its end that dass could belong to."""
    other = any(word.tag in "xvXViqpz" for word in (*clause[:at], *clause[at + 1 :]))
    day = len(clause) > at + 2 and clause[-2].lower in ("am", "im", "vom", "zum")
    return not other and (day or not clause[-1].noun or len(clause) == at + 2)


# Verbs that have a dative with a separable prefix only.
DATIVE = {"stimmen": "zu", "treten": "bei", "hören": "zu", "schauen": "zu", "jubeln": "zu"}
MOVES = {"kehren": "zurück", "treten": "zurück"}
# Where one treads, and what one sweeps.
PLACES = frozenset(
    """in ins im auf aufs aus an ans vor vors über unter hinter gegen zu zur zum zwischen neben
    durch bei nach außer""".split()
)


@cache
def _finite(base: str) -> frozenset[str]:
    return inflect.verb(base).finite


@cache
def _forms() -> frozenset[str]:
    return frozenset().union(*(_finite(base) for base in (*DATIVE, "kehren")))


@detector(0.85, needs=_forms)
def prefix_of_motion_lost(view: View) -> Iterator[Hit]:
    """Kehren, treten and verbs with a dative stand without the prefix that they need there.

    Flags:
        Nach zwei Jahren [[kehrte]] der Forscher nach Oslo.

        Am Montag [[trat]] der Trainer mit sofortiger Wirkung.

        Das Parlament [[stimmte]] dem Entwurf mit großer Mehrheit.

    Passes:
        Er kehrte nach Oslo zurück. Er trat in den Verein ein. Er kehrt jeden Morgen den Hof.

        Das Parlament stimmte dem Entwurf zu. Die Nachricht stimmte ihn froh. Er trat ans Fenster.
    """
    for sentence, clause in whole_clauses(view):
        prefix = _missing(clause)
        if prefix and not parted(sentence, clause.verb):
            message = f"“{clause.verb.text}” has lost its prefix, such as “{prefix}”."
            yield Hit(clause.verb.start, clause.verb.end, message)


def _missing(clause: Clause) -> str:
    """The prefix that a verb has lost; empty where it has lost none."""
    form = clause.verb.lower
    base = next((base for base in (*DATIVE, "kehren") if form in _finite(base)), "")
    if not base or clause.closing or clause.late:
        return ""
    found = clause.phrases
    forms = {word.lower for word in clause.words}
    if found is None or "sich" in forms:
        return ""
    if base in DATIVE and _dative(clause):
        return DATIVE[base]
    alone = len(found) == 1 and found[0].nominative
    if base == "kehren" and alone and len(clause.words) > 4:
        return MOVES[base]
    still = base == "treten" and alone and PLACES.isdisjoint(forms) and len(clause.words) > 4
    return MOVES[base] if still else ""


def _dative(clause: Clause) -> bool:
    """Whether behind the verb dem or einem stands with its noun, and no preposition before it."""
    behind = clause.stretches[-1]
    for before, word in pairwise((clause.verb, *behind)):
        if word.tag == "A" and word.lower.endswith("em"):
            return before.tag not in "PAa" and before.lower not in ("entsprechend", "gegenüber")
        if word.tag == "P":
            return False
    return False


@cache
def _never_alone() -> dict[str, str]:
    """Finite form, none of another word, -> the prefix of its verb."""
    return {
        form: prefix
        for base, prefix in NEVER_ALONE.items()
        for form in inflect.verb(base).finite - {base}
        if form.endswith(("te", "ten")) or (form[-1] == "t" and lexicon().get(form, "v") in "vVq")
    }


def _closed(view: View, verb: Word) -> bool:
    """Whether a separable prefix stands behind a verb, before a mark or und, or its own before a
    phrase: facht den Streit weiter an durch Worte."""
    rest = [word for word in view.words if word.start > verb.start]
    own = _never_alone().get(verb.text)
    return any(
        (word.lower in separable() and (after.tag == "K" or not after.tag.isalpha()))
        or (word.lower == own and (after.tag == "P" or after.lower in ("als", "wie")))
        for word, after in pairwise(rest)
    )


@detector(0.9, needs=_never_alone)
def base_alone(view: View) -> Iterator[Hit]:
    """A verb that there is with a separable prefix only has none.

    Flags:
        Die neue Regel [[schränkte]] die Rechte der Mieter stark und gilt ab Mai.

    Passes:
        Die neue Regel schränkte die Rechte der Mieter stark ein. Das eingeschränkte Recht gilt.

        Der Staat facht den Streit weiter an durch Waffen. Sie beuteten das Land mehr aus als er.
    """
    table = _never_alone()
    for sentence in view.sentences:
        for at, word in enumerate(sentence[:-1]):
            prefix = table.get(word.text) if at and word.tag in "vViqu" else None
            noun = sentence[at + 1].noun and sentence[at - 1].tag in "APa"
            # Menschen„beute“: a part of a word
            part = prefix and sentence[at - 1].end == word.start
            if prefix and not noun and not part and not _closed(view, word):
                message = f"“{word.text}” has lost its prefix, such as “{prefix}”."
                yield Hit(word.start, word.end, message)
