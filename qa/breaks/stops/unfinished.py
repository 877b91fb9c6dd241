"""Sentences and quotations that stop, or pairs of words of which one half is missing."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from qa.breaks import View, detector
from qa.breaks.stops.dangling import DANGLING
from qa.breaks.stops.labels import labels
from qa.breaks.verbs.separable import takes_particle
from qa.check import Hit
from qa.data import Severity
from qa.text.german.words import Word, lexicon
from qa.text.quotes import pair

# Articles that no clause can end with; others may be pronouns there: Wir wollen das.
NO_PRONOUN = frozenset("der den dem einem einer einen ihrem seinem unserem".split())
LINKS = frozenset("der die das den dem deren dessen".split())


SHOWING = frozenset(["die", "das", "der"])
SLOGAN = 5  # words
LATER = 60  # words behind a sentence in which the other half of weder may come
QUOTES = frozenset('„“”"«»')
PAIRS = frozenset(["desto", "je", "weder", "sowohl"])


@detector(0.95, Severity.CRITICAL, needs=QUOTES)
def quotation_dangles(view: View) -> Iterator[Hit]:
    """A quotation is closed behind a word that needs another one after it.

    Flags:
        Der Minister nannte es „ein Geschenk an Menschen, [[die“ bereits]] drei Häuser besitzen.

        Auf dem Schild steht: „Bitte füttern Sie [[die“ Alpakas]] nicht, auch wenn sie nett fragen.“

        Er warf ihr vor, sich „zu verstecken, während [[das“, wie]] er sagte, Lager brannte.

    Passes:
        „Dass wir uns mit“, schrieb er, „unseren Freunden treffen, ist gut.“

        Das Wort „und“ steht zwischen „mit der“ und „der Mutter“. „Wir wollen das“, sagte sie.

        „Das glaubst du doch selber nicht, oder?“ – „Keine Ahnung.“

        Klicken Sie im Menü "Neue Seite erstellen für" die Option an, dann auf "Speichern unter".

        Ob auch „der Wähler/-in“ oder „die Wählenden“ so schlecht abschneiden, ist offen.
    """
    found, starts = pair(view.text), [word.start for word in view.words]
    for at, quotation in enumerate(found.quotations):
        closed = bisect_right(starts, quotation.closing.at)
        inside = _inside(view.words[bisect_right(starts, quotation.opening.at) : closed])
        behind = view.words[closed] if closed < len(starts) else None
        if len(inside) < 3 or behind is None or not inside[-1].text.islower():
            continue
        if inside[-2].tag in "PK" and inside[-1].lower in SHOWING and len(inside) < SLOGAN:
            continue  # dieses ewige „Wir gegen die“
        last = inside[-1]
        if view.text[last.start - 1] in "-/*:_":
            continue  # the end of a word: „Wähler/-in“
        if labels(view.words, bisect_right(starts, last.start) - 1):
            continue
        open_end = last.lower in DANGLING or last.lower in NO_PRONOUN
        open_end |= last.lower in LINKS and inside[-2].tag in ",SP"
        goes_on = last.tag == "A" and (behind.noun or behind.tag == "a")
        goes_on |= last.tag == "a" and inside[-2].tag in "AP" and behind.noun
        # An interrupted quotation may stop anywhere: „Dass wir“, schrieb er, „uns treffen ...“
        if behind.tag == ",":
            open_end &= at + 1 == len(found.quotations) and not found.unclosed
            goes_on = False
        stopped = behind.text == "." and last.lower in DANGLING
        if goes_on or (open_end and (behind.tag not in ".–" or stopped)):
            after = _word_after(view, behind)
            message = f"The quotation is closed after “{last.text}”, which needs a word after it."
            yield Hit(last.start, after.end, message)


def _inside(quoted: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words of a quotation and its closing mark without that, and a full stop before it."""
    inside = quoted[:-1]
    if inside and inside[-1].text == ".":
        inside = inside[:-1]
    return inside if inside and inside[-1].tag.isalpha() else ()


def _word_after(view: View, mark: Word) -> Word:
    return next((w for w in view.words if w.start >= mark.start and w.tag.isalpha()), mark)


# Of what is seldom or little the other is desto more.
SELDOM = frozenset("selten kaum wenig weniger nie nicht ohne".split())


@detector(0.9, needs=PAIRS)
def half_pair(view: View) -> Iterator[Hit]:
    """Of two words that belong together one is missing: weder ... noch, je ... desto.

    Flags:
        Weder der Verein [[noch.]]

        Länger die Crew wartete, [[desto]] schwächer wurde das Signal.

        [[Je]] länger er wartete, wütender wurde er. [[Weder]] Regen Schnee hielten sie auf.

    Passes:
        Weder der Verein noch der Spieler. Und dann noch einer. Ich komme auch noch.

        Je länger sie wartete, desto schwächer wurde es. Umso mehr freut es uns, desto mehr.

        Je vier Schützen traten von beiden Seiten an, und alle acht trafen.

        Um so besser, desto schneller sind wir da. Desto wichtiger ist das.

        Über die Stadt klagt er kaum einmal, desto häufiger aber über das Licht.
    """
    for sentence in view.sentences:
        lowers = [word.lower for word in sentence]
        if len(sentence) > 3 and sentence[-1].text == ".":
            stops = lowers[-2] == "noch" and "weder" in lowers
            stops |= lowers[-3:-1] == ["als", "auch"] and "sowohl" in lowers
            if stops:
                message = f"The second half after “{sentence[-2].text}” is missing."
                yield Hit(sentence[-2].start, sentence[-1].end, message)
        yield from _first_half(view, sentence, lowers)
        if "desto" in lowers[4:] and not {"je", "umso", "um", "–"} & set(lowers):
            at = lowers.index("desto")
            seldom = not SELDOM.isdisjoint(lowers[:at])
            if lowers[at - 1] == "," and ";" not in lowers and not seldom:
                yield Hit(sentence[at].start, sentence[at].end, "“je” is missing before “desto”.")


def _first_half(view: View, sentence: tuple[Word, ...], lowers: list[str]) -> Iterator[Hit]:
    """Je without desto, weder without noch."""
    first = sentence[0]
    compares = len(sentence) > 6 and sentence[1].tag in "abF" and lowers[1].endswith("er")
    compares = compares and lowers[1] != "vier"  # je vier Schützen, four each
    answered = bool({"desto", "umso", "um", "je"} & set(lowers[2:]))
    if first.lower == "je" and compares and "," in lowers and not answered:
        yield Hit(first.start, first.end, "“desto” is missing after “je”.")
    if "weder" in lowers and sentence[-1].text == ".":
        at = lowers.index("weder")
        # The point of a short form may stand between, or a full stop: Weder Eis. Noch Schnee.
        end = bisect_right(view.words, sentence[-1].start, key=lambda word: word.start)
        later = {*lowers[at:], *(word.lower for word in view.words[end : end + LATER])}
        if not {"noch", "und", "oder"} & later and lowers[-2] not in SHORT:
            yield Hit(sentence[at].start, sentence[at].end, "“noch” is missing after “weder”.")


SHORT = frozenset(["st", "dr", "bzw", "ca", "u", "a", "z"])


@detector(0.9)
def phrase_cut(view: View) -> Iterator[Hit]:
    """A full stop stands inside a phrase: behind a relative pronoun, a preposition's adjective.

    Flags:
        Der Verdächtige, [[der.]] Seit zwölf Jahren lebte er im Dorf, galt als ruhiger Mann.

        [[Trotz schwerer.]] Verluste im Norden bleibt die Partei die stärkste Kraft.

        Das Bad ist täglich von acht [[bis.]]

        Der Gewinn stieg auf 84 Millionen Euro, [[verglichen mit.]]

    Passes:
        Wir wollen das. Der Berg ist am höchsten. Er sprach mit anderen. Sie kam mit.

        Er sieht diese Idee längst als gescheitert an. Sie kommt meist nur beigemischt vor.

        Der Film ist von 1999, das Buch von früher. Das gilt für Alte. Er stieg ein und fuhr mit.
    """
    tokens = view.words
    for index in [at - 1 for at, word in enumerate(tokens[2:], 2) if word.text == "."]:
        before, word, stop = tokens[index - 1], tokens[index], tokens[index + 1]
        if stop.start != word.end or not word.text.islower():
            continue
        following = tokens[index + 2] if index + 2 < len(tokens) else None
        if _relative(tokens, index, following) or _adjective(before, word, following):
            first = before if before.tag == "P" else word
            yield Hit(first.start, stop.end, f"The sentence stops at “{word.text}”, in mid-phrase.")
        elif word.lower == "bis":
            yield Hit(word.start, stop.end, "The sentence stops at “bis”, in mid-phrase.")
        elif word.tag == "P" and word.lower not in ("zu", "entlang", "gegenüber", "nach"):
            apart = before.tag == "p" or (before.tag == "q" and tokens[index - 2].tag == ",")
            seen = tokens[index - 2].lower == "als"  # er sieht sie als gescheitert an
            prefix = tokens[index - 2].tag != "," and takes_particle(tokens, index)
            if apart and index > 4 and not seen and not prefix:
                message = f"The sentence stops at “{word.text}”, in mid-phrase."
                yield Hit(before.start, stop.end, message)


def _relative(tokens: tuple[Word, ...], index: int, following: Word | None) -> bool:
    word, before = tokens[index], tokens[index - 1]
    noun = index > 1 and tokens[index - 2].noun
    return word.lower in LINKS and before.tag == "," and noun and following is not None


def _adjective(before: Word, word: Word, following: Word | None) -> bool:
    """Whether an adjective of a preposition has its noun behind the full stop."""
    strong = word.tag == "a" and word.lower.endswith(("er", "em", "es")) and len(word.text) > 4
    phrase = before.tag == "P" and before.lower not in ("zu", "am")
    return strong and phrase and following is not None and following.tag in "NM"


@detector(0.9)
def breaks_off(view: View) -> Iterator[Hit]:
    """The text stops behind a word that opens something: an article, half a word, a conjunction.

    Flags:
        Weil das Archiv in den Keller verlegt worden war, haben [[die]]

        Patienten, die Blutverdünner einnehmen, sollten vor dem Eingriff mit [[ihrem]]

        Die Ministerin warf der Opposition vor, die Kosten vor der Öffentlichkeit [[ver-]]

        Die Ausstellung vereint Werke von 30 Künstlern, darunter drei, [[die]]

        Der Markt wurde am Morgen geräumt, [[weil die Feuerwehr]]

    Passes:
        Das Beste aus Stadt und Land: wir zeigen, wer was macht, und loben die

        Zwei Tage Arbeit am Dach, dann haben wir den Vertrag geschlossen-

        Kein Geld für nichts, weil es nicht reicht, mehr als je zuvor

        Die Suche nach dem Kind geht weiter, weil die Eltern hoffen
    """
    tokens = view.words
    if len(tokens) < 7 or (not tokens[-1].tag.isalpha() and not tokens[-1].text.endswith("-")):
        return
    last, before = tokens[-1], tokens[-2]
    if last.text.endswith("-") and last.text[0].islower() and last.lower[:-1] not in lexicon():
        yield Hit(last.start, last.end, f"The text breaks off in the middle of “{last.text}”.")
    elif last.lower in OPEN and last.text.islower():
        relative = before.tag == "," and not tokens[-3].maybe_finite and last.lower in LINKS
        if before.tag in "PxX" or relative:
            yield Hit(last.start, last.end, f"The text breaks off after “{last.text}”.")
    elif last.tag in "NM" and view.sentences:
        clause = view.clauses[-1]
        main = any(word.finite for word in view.sentences[-1][: -len(clause)])
        opened = clause[0].lower in ("weil", "dass", "obwohl", "nachdem", "bevor")
        if main and opened and len(clause) == 3 and clause[1].tag == "A":
            yield Hit(
                clause[0].start, last.end, f"The clause after “{clause[0].text}” has no verb."
            )


OPEN = NO_PRONOUN | frozenset(
    "die das eine ein ihren seinen seine ihre ihrer seiner unsere".split()
)
