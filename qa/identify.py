"""Which language a text is written in, among those that mtqa knows, and both sides of a file."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from qa.data import Raw, Record
from qa.errors import InputError, UsageError
from qa.files.named import of_file, of_folder
from qa.languages import base, codes, language, shorter
from qa.readers.records import ENOUGH, said
from qa.text.foreign.scripts import evidence, script_of

# Three words' lead is certain enough; below it the statistical model is asked.
LEAD = 3
# Words' lead of both sides of a file together, each in the language that the other should be in.
EXCHANGED = 2
BEGINNING = 20  # paragraphs or rows by which the language of a target is known
SAMPLE = 20_000  # characters that decide; more would only cost time


def identify(text: str, among: tuple[str, ...] = ()) -> str:
    """The code of the language of a text, of those in ``among`` or of all.

    Script first, then function words; only where these leave it open a statistical model
    (py3langid) is loaded. Without a letter the answer is English.

    >>> identify("Der Vertrag wurde nicht verlängert.")
    'de'
    """
    sample = text[:SAMPLE]
    options = tuple(among) or codes()
    script = script_of(sample)
    fitting = [language(code) for code in options if language(code).script == script]
    if not fitting or not script:
        return "en" if "en" in options else options[0]
    if len(fitting) == 1:
        return fitting[0].code
    ranked = sorted(evidence(sample, fitting).items(), key=lambda item: (-item[1], item[0]))
    (best, most), (_, second) = ranked[:2]
    if most - second >= LEAD or (most > second and most >= 2 * second and len(sample) < 40):
        return best
    return _statistical(sample, tuple(found.code for found in fitting))


def surely(text: str, code: str) -> bool:
    """Whether function words alone tell that a text is in this language, and in no other.

    >>> surely("Der Vertrag wurde nicht verlängert, und das Geld ist weg.", "de")
    True
    >>> surely("FC Bayern beat Hamburg in Munich", "de")
    False
    """
    return written_in(text) == code


def written_in(text: str) -> str | None:
    """The language that ``surely`` holds of, if there is one.

    >>> written_in("The council has decided that it will build a new school."), written_in("Oslo")
    ('en', None)
    """
    sample = text[:SAMPLE]
    script = script_of(sample)
    written = [language(one) for one in codes() if language(one).script == script]
    if not script or not written:
        return None
    ranked = sorted(evidence(sample, written).items(), key=lambda item: -item[1])
    (best, own), *others = ranked
    other = others[0][1] if others else 0
    return best if own - other >= LEAD and own >= 2 * other else None


def mistaken(raw: Raw, source: Raw | None, source_lang: str | None, target_lang: str) -> list[str]:
    """What to say of sides that are surely in another language than they are taken for.

    ``source_lang`` is None where nobody said it, so that it was found.
    """
    origin = beginning(source) if source else _origin(raw)
    notes = (
        _otherwise(beginning(raw), target_lang, "the text is in {}, but was checked as {}."),
        _otherwise(origin, source_lang, "the source is in {}, but was read as {}: --source-lang."),
    )
    return [note for note in notes if note]


def _otherwise(text: str, code: str | None, said: str) -> str | None:
    found = written_in(text) if code else None
    if not code or found is None or found == base(code) or base(code) not in codes():
        return None
    return said.format(language(found).name, language(code).name)


def _origin(raw: Raw) -> str:
    return "\n".join(record.source.text for record in raw.records[:BEGINNING] if record.source)


def beginning(raw: Raw) -> str:
    """The text that the language of a target is known by."""
    texts = [block.text for block in raw.blocks[:BEGINNING]]
    texts += [record.target.text for record in raw.records[:BEGINNING]]
    return "\n".join(texts)


def _exchanged(source: str, target: str, lang: str) -> str | None:
    """The language of a target, if the source is rather in ``lang`` and the target is not.

    Short texts say little of their language alone, but two that say the same are enough.

    >>> _exchanged("Die Brücke ist gesperrt.", "The bridge is closed.", "de")
    'en'
    >>> _exchanged("The bridge is closed.", "The bridge is closed.", "de") is None
    True
    """
    if identify(source) != lang or (other := identify(target)) == lang or not target.strip():
        return None
    both = [language(lang), language(other)]
    ours, theirs = (evidence(text[:SAMPLE], both) for text in (source, target))
    leads = ours[lang] - ours[other], theirs[other] - theirs[lang]
    return other if min(leads) > 0 and sum(leads) >= EXCHANGED else None


def stated(raw: Raw, source_lang: str | None, target_lang: str) -> str | None:
    """The source language of a run, or that which a file names, if either does.

    Raises:
        InputError: the file's target is not in ``target_lang``, or nobody knows its source.
    """
    who = f"{raw.element} " if raw.element else ""
    if raw.target_lang and base(raw.target_lang) != base(target_lang):
        german = base(raw.target_lang) == "de"
        raise InputError(
            raw.path,
            f"{who}says that it is a translation into {raw.target_lang}, not into {target_lang}.",
            "Check it with --target-lang de." if german else "Leave it out.",
            line=raw.line,
        )
    if raw.source_lang and not source_lang and base(raw.source_lang) not in codes():
        raise InputError(
            raw.path,
            f"{who}says that it is a translation from {raw.source_lang}, which mtqa does not know.",
            f"Languages: {', '.join(codes())}. --source-lang takes one of them all the same.",
            line=raw.line,
        )
    return source_lang or (shorter(raw.source_lang) if raw.source_lang else None)


def another(source_lang: str | None, target_lang: str) -> str | None:
    """The language that a source is said to be in, in its short form.

    Raises:
        UsageError: it is that of the translation, so that nothing would be compared.
    """
    if source_lang and base(source_lang) == base(target_lang):
        raise UsageError(
            f"--source-lang {source_lang} is the language of the translation, so nothing would be "
            "compared. Name that of the text that was translated."
        )
    return shorter(source_lang) if source_lang else None


def identified(
    raw: Raw, source: Raw | None, target_lang: str = "de", usual: str | None = None
) -> str | None:
    """The language of the source side; ``usual`` is that of what stands before it, if there is any.

    Another language than that is believed only where it is sure: documents may be very short. So it
    is of the one that the column or file of the sources is named after.

    Raises:
        InputError: it is written in that of the translation, or the two are exchanged.
    """
    texts = [block.text for block in source.blocks] if source else []
    texts += [record.source.text for record in raw.records if record.source]
    sample = "\n".join(texts)
    if not sample.strip():
        return usual
    lang = base(target_lang)
    other = _exchanged(sample, beginning(raw), lang) if usual is None else None
    if other:
        names = language(lang).name, language(other).name
        held = "columns" if raw.records else "files"
        raise InputError(
            raw.path,
            f"has source and translation the wrong way round: the source is in {names[0]}, the "
            f"translation in {names[1]}.",
            f"Exchange the {held}, or name the language of the source with --source-lang.",
        )
    if usual is None and surely(sample, lang):
        raise InputError(
            source.path if source else raw.path,
            f"has a source that is in the language of the translation ({lang}).",
            "Give the text that was translated. If that is another language, name it with "
            "--source-lang.",
        )
    called = raw.called or (_named_after(source.path) if source else None)
    if usual is None and called and _may_be(sample, called, lang):
        return called
    found = identify(sample, tuple(code for code in codes() if code != lang))
    if usual is None or surely(sample, found):
        return found
    # Latin letters stand in any text, as names; others hardly do.
    written = language(found).script
    return usual if written in ("Latn", language(usual).script) else found


def undecided(raw: Raw) -> tuple[Record, ...]:
    """The rows of ``raw`` with sources, while they say too little to tell what those are in.

    They do where a program writes one row after the other and waits for each answer.
    """
    few = raw.doc is None and 0 < said(raw.records) < ENOUGH
    return tuple(one for one in raw.records if one.source) if few else ()


def _named_after(path: str) -> str | None:
    """The language that a file, or else the folder that it is in, is named after."""
    found = of_file(Path(path)) or of_folder(Path(path).parent.name)
    return base(found.code) if found and found.known else None


def _may_be(sample: str, called: str, lang: str) -> bool:
    """Whether a text may be in the language that it is named after, and not in ``lang``."""
    script = script_of(sample[:SAMPLE])
    fits = called != lang and script in ("", language(called).script)
    return fits and written_in(sample) in (None, called)


@cache
def _model(among: tuple[str, ...]) -> Any:
    # Half a second: only for texts that function words leave open.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    model = LanguageIdentifier.from_model_file(MODEL_FILE)
    model.set_languages(list(among))
    return model


def _statistical(text: str, among: tuple[str, ...]) -> str:
    code: str = _model(among).classify(text)[0]
    return code
