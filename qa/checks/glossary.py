"""Terminology: what the glossary says must be followed. Silent where no glossary is given."""

from __future__ import annotations

from collections.abc import Iterator

from qa.check import Hit, check
from qa.data import Segment, Severity
from qa.glossary import Glossary, Term
from qa.glossary.match import Fate, fates
from qa.glossary.target import Found, plain
from qa.glossary.words import COMPOUND
from qa.text.german import inflect

NAMED = 4  # renderings that a message names
# A forbidden word inside another one may be part of a word of its own.
INSIDE = 0.75


@check("terminology/inconsistent-with-termbase", Severity.MINOR, needs_source=True, confidence=0.8)
def missing_term(segment: Segment, glossary: Glossary) -> Iterator[Hit]:
    """A term of the source is not translated as the glossary says.

    One thing must have one name, and the customer has chosen it. The term is marked in the source;
    any rendering that the glossary allows will do, inflected, in a compound, with its prefix
    separated. It is minor, because a pronoun or a paraphrase may be right. A word that the glossary
    forbids is reported as such, not here.

    Glossary:
        source,target,admitted,forbidden
        data set,Datensatz,,Dateisatz
        directive,Richtlinie,,
        artificial intelligence,künstliche Intelligenz,KI,
        log in,sich anmelden,,
        log,Protokoll,,
        output,Ausgabe,,

    Flags:
        Each [[data set]] has a number.
        Jede Datei hat eine Nummer.

        Please [[log in]] first.
        Bitte geben Sie zuerst das Kennwort ein.

        The output and the [[logs]] are kept.
        Die Ausgabe und die Berichte werden aufbewahrt.

    Passes:
        The data sets are new.
        Die Datensätze sind neu.

        The EU directive applies.
        Die EU-Richtlinien und der Richtlinienentwurf gelten.

        The Council adopted the data protection directive.
        Der Rat hat die Datenschutzrichtlinie angenommen.

        The effects of artificial intelligence are debated.
        Die Folgen künstlicher Intelligenz sind umstritten.

        Artificial intelligence learns.
        KI lernt.

        Log in to the server before you log in to the shop.
        Melden Sie sich zuerst am Server an.

        Input and output are separate.
        Ein- und Ausgabe sind getrennt.

        Each data set has a number.
        Jeder Dateisatz hat eine Nummer.
    """
    for fate in fates(segment, glossary):
        if fate.use and not (fate.term.name or fate.kept or fate.forbidden) and fate.term.allowed:
            yield _missing(segment, fate)


def _missing(segment: Segment, fate: Fate) -> Hit:
    start, end = (fate.use.start, fate.use.end) if fate.use else (0, 0)
    words = [f"“{word}”" for word in fate.term.allowed[:NAMED]]
    wanted = words[0] if len(words) == 1 else f"{', '.join(words[:-1])} or {words[-1]}"
    none = "that is not" if len(words) == 1 else "none of them is"
    source = (segment.source or "")[start:end]
    message = f"The glossary translates “{source}” as {wanted}; {none} in the translation."
    return Hit(start, end, message + _note(fate.term), side="source")


@check("terminology/wrong-term", Severity.MAJOR, confidence=0.9)
def forbidden_term(segment: Segment, glossary: Glossary) -> Iterator[Hit]:
    """The translation has a word that the glossary forbids.

    It may be a former name, a competitor's, or a false friend. Where the glossary names a source
    term, the word is forbidden as its rendering only; it may stand inside an allowed term.

    Glossary:
        source,target,forbidden,note
        mobile phone,Mobiltelefon,Handy,
        regulation,Regelung,Verordnung,
        General Data Protection Regulation,Datenschutz-Grundverordnung,,
        log in,sich anmelden,einloggen,
        ,,Asylant,say Asylsuchender

    Flags:
        His mobile phones were stolen.
        Seine [[Handys]] wurden gestohlen.

        The new regulation applies.
        Die neue [[Verordnung]] gilt.

        You can log in now.
        Sie [[loggen sich jetzt ein]].

        Ein [[Asylant]] stand vor der Tür.

    Passes:
        His mobile phone was stolen.
        Sein Mobiltelefon wurde gestohlen, das er handyfrei nannte.

        The regulation and the General Data Protection Regulation apply.
        Die Regelung und die Datenschutz-Grundverordnung gelten.

        The prescription is new.
        Die Verordnung ist neu.

        Die Verordnung über Handys gilt.
    """
    for fate in fates(segment, glossary):
        for rendering, found in fate.forbidden:
            yield _forbidden(segment, fate.term, rendering, found)


def _forbidden(segment: Segment, term: Term, rendering: str, found: Found) -> Hit:
    best = term.allowed[0] if term.allowed else term.source if term.name else None
    what = f" for “{term.source}”" if term.source else ""
    message = f"The glossary forbids “{rendering}”{what}"
    message += f"; use “{best}”." if best else "."
    return Hit(
        found.start,
        found.end,
        message + _note(term),
        suggestion=_suggestion(segment.target[found.start : found.end], rendering, best, found),
        confidence=INSIDE if found.how == COMPOUND else None,
    )


def _suggestion(form: str, rendering: str, best: str | None, found: Found) -> str | None:
    """The preferred word in the same form, where that is sure."""
    if best is None or found.how == COMPOUND or plain(best) != best or " " in best:
        return None
    if " " in rendering:
        return None
    return inflect.replaced(form, plain(rendering), best)


@check("terminology/inconsistent-with-termbase", Severity.MAJOR, needs_source=True, confidence=0.85)
def translated_name(segment: Segment, glossary: Glossary) -> Iterator[Hit]:
    """A name that the glossary keeps as it is is missing in the translation.

    Products, companies and commands lose their readers when they are translated, declined or
    spelled in another way. A genitive s and the hyphens of a compound are German and allowed.

    Glossary:
        source,status,forbidden
        Windows,do-not-translate,Fenster
        Deep Blue,do-not-translate,
        SwiftFolder,do-not-translate,

    Flags:
        The chess computer [[Deep Blue]] won.
        Der Schachcomputer Tiefblau gewann.

        [[SwiftFolder]] opens the archive.
        Swift-Ordner öffnet das Archiv.

    Passes:
        Deep Blue's games were printed.
        Deep Blues Partien wurden gedruckt; die Deep-Blue-Maschine ist im Museum.

        Open the windows.
        Öffnen Sie die Fenster.

        Windows starts.
        Fenster startet.
    """
    for fate in fates(segment, glossary):
        if fate.use and fate.term.name and not (fate.kept or fate.forbidden):
            message = f"The glossary keeps “{fate.term.source}” as it is; "
            message += "it is missing in the translation."
            yield Hit(fate.use.start, fate.use.end, message + _note(fate.term), side="source")


def _note(term: Term) -> str:
    return f" ({term.note})" if term.note else ""
