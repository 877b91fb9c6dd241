"""Sentence borders in the wrong place: torn quotations, stranded words, split sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.breaks import View, detector
from qa.breaks.clauses.closing import is_subject
from qa.breaks.stops.dangling import DANGLING, dangles
from qa.breaks.stops.labels import QUOTES, labels, quoted_from
from qa.breaks.verbs.separable import takes_particle
from qa.check import Hit
from qa.data import Severity
from qa.languages import base, codes, german, language
from qa.text.german.words import CLOSING, OPENING, Word

# What the point of a short form stands behind: e. V., u. s. w., Alfred I., Müller et al.
SHORT = re.compile(
    r"[^\W\d_]|[IVX]+|al|etc|pp|usw|Co|Inc|Ltd|jr|sen|vgl|bzw|St|Nr|Bd|Jh|Abs|Art|ff?"
)
SAYINGS = tuple(
    """motto spruch slogan sprichwort redensart redewendung satz parole devise ausruf inschrift
    aufschrift refrain zitat losung grundsatz frage""".split()
)
TAIL = 80  # characters in which the last word of a source is looked for
LONGEST = 60  # words of a quotation


def ends(tokens: tuple[Word, ...]) -> Iterator[tuple[int, int]]:
    """(index of the last word, index of the first token after) of every full stop."""
    for index in [at for at, word in enumerate(tokens) if word.text == "."]:
        if index and tokens[index - 1].tag.isalpha():
            after = index + 1
            while after < len(tokens) and _closing(tokens[after - 1], tokens[after]):
                after += 1
            yield index - 1, after


def adjacent(left: Word, right: Word) -> bool:
    """Whether nothing, not even a space, is between two tokens."""
    return left.end == right.start


def _closing(before: Word, mark: Word) -> bool:
    # A straight mark behind a space opens: Er führt das sog. "Schwarz-System" an.
    return mark.text in CLOSING and before.end == mark.start


@detector(0.95, Severity.CRITICAL)
def quotation_cut(view: View) -> Iterator[Hit]:
    """A quotation is closed in the middle of a clause.

    Flags:
        „Wir unterstützen die Regierung [[von.“ Albaniens]] Recht, zu ermitteln, ist unbestritten.“

        „Wir hoffen, dass sie dies entschieden [[leugnen.“ sorgen]] für Klarheit und Details.“

    Passes:
        „Das reicht.“ Er ging.

        „Kommst du mit?“ fragte sie.

        Der "Verein für Bienen e. V." im Ort hat zugesagt. Der Kern der "Mühle m.b.H." lag dort.

        „Wir fangen an.“ Danach war es still. Das Präfix "Form." kann entfallen.

        Auf Fragen wie „Das ist ein Haus.“ antwortet er. Er hieß „König Alfred I.“ oder anders.

        Der Ort wirbt mit dem Motto „Uns geht es gut.“ für sich.

        Das Wahlmotto „Bereit für mehr.“ fände ich auch gut.

        Auf Sätze der Art "Ich habe ein Problem mit meinem Vater." antwortete das Programm.

        „Ich dich auch.“ sah irgendwie nach Scheidung aus.

        „Er kam. ‚Wir haben geraten, die Rohre zu dämmen.‘ Das Wasser, das gefror, sprengte alles.“

        „An wem?“ – „An der.“ – „Du willst?“ – „Ja, zum.“ – „Ja?“ Er: „Nichts und.“ Sie: „Gut.“
    """
    tokens = view.words
    for last, after in ends(tokens):
        closed = after > last + 2
        if not closed or after >= len(tokens):
            continue
        word, following = tokens[last], tokens[after]
        if last and tokens[last - 1].text in QUOTES and adjacent(tokens[last - 1], word):
            continue  # a single word, quoted with its point: das Präfix "Form."
        if "." in word.text or SHORT.fullmatch(word.text):
            continue  # der "Verein für Bienen e. V.", die "Mühle m.b.H.", „König Alfred I.“
        if _answered(tokens, last, following) or labels(tokens, last):
            continue
        if is_subject(tokens, last, following):
            continue
        torn = _goes_on(following) or dangles(view, last, after)
        if torn or _rest_of_quotation(view, after):
            message = (
                f"The quotation is closed in the middle of a clause, after “{word.text}”; "
                f"“{following.text}” belongs to the same sentence."
            )
            yield Hit(word.start, following.end, message)


def _answered(tokens: tuple[Word, ...], last: int, following: Word) -> bool:
    """Whether a quotation that a sentence opens before, and that is one, is a part of it.

    Auf Fragen wie „Das ist ein Haus.“ antwortet das Programm. Das Motto „Uns geht es gut.“ für den
    Ort.
    """
    opening = quoted_from(tokens, last, LONGEST)
    quoted = tokens[opening + 1 : last]
    led = opening > 1 and tokens[opening - 1].tag.isalpha()
    whole = len(quoted) > 2 and any(word.finite for word in quoted[:3])
    named = led and tokens[opening - 1].lower.endswith(SAYINGS)
    return (led and whole and following.maybe_finite) or (named and len(quoted) > 1)


def _rest_of_quotation(view: View, after: int) -> bool:
    """Whether what follows a closing mark is closed again and is no clause of its own.

    „... gibt es keine.“ Dichotomie zwischen beiden Fragen.“ has two closing marks for one opening,
    and no finite verb behind the first.
    """
    tokens = view.words
    for index in range(after, min(after + 40, len(tokens) - 1)):
        if tokens[index].text in OPENING:
            return False
        if tokens[index].tag == ".":
            clause = tokens[after:index][: _first_comma(tokens[after:index])]
            verbless = not any(word.maybe_finite or word.tag in "uhe" for word in clause)
            inner = tokens[after - 1].text in "‘’›‹"  # ‚Er geht.‘ Das war alles.“
            closes = tokens[index + 1].text in CLOSING and not inner
            return closes and len(clause) > 1 and verbless
    return False


def _first_comma(clause: tuple[Word, ...]) -> int:
    return next((at for at, word in enumerate(clause) if word.tag == ","), len(clause))


def _goes_on(following: Word) -> bool:
    return (
        following.text[0].islower()
        and following.lower not in german.REPORTING
        and following.tag not in "un"
        and not following.finite
    ) or (
        following.text[0].islower() and following.finite and following.lower not in german.REPORTING
    )


@detector(0.95, Severity.CRITICAL)
def stranded_word(view: View) -> Iterator[Hit]:
    """A sentence ends in a word that needs another one after it.

    Flags:
        Ausgeliehene Bücher stehen am Automaten neben [[dem.]] Erinnerungen kommen per E-Mail.

        Der Frachter lief in der Nacht in [[der.]] Meerenge auf Grund.

        Der Saal lauschte lange der Rede [[eines.]] Gegen Mitternacht war Schluss.

        Klicken Sie auf die Schaltfläche, um die Datei [[zu.]] Danach ist sie fort.

        Das Werk zahlt für Weizen ein Drittel mehr [[als.]] In der Bucht, in der morgens [[die.]]

        Er erklärte, dass die Verhandlungen [[mit.]] Der Opposition gefällt das nicht.

        Die Milch wird verarbeitet sie in einer Molkerei [[für.]] Ein Drittel wird exportiert.

        Alle Besucher warteten in der Halle auf [[einem.]] Dann ging das Licht aus.

    Passes:
        Der Zug fährt ab. Wir kommen mit.

        Sie gingen um den See herum. Ich will das. Wir kennen den. Das gilt von heute an. Nur zu.

        Zimmer frei, Frühstück inklusive. Verletzte: keine. Zahl der Gäste: zehn.

        Türen zu, Licht aus, Vorhang auf. Listen Sie alle Wörter auf. Passen Sie es ggf. an.

        Das Makro wendet den Rahmen auf die Zellen "B2:E5" an.

        Sie kamen der Stille wegen. Ein Kinderspiel? Von wegen.

        Ihre Haut ist weicher als meine. Der Geruch ist nicht ohne.

        Sie baut Häuser, Brücken und, und, und. Alle Fraktionen stimmten zu bis auf eine.

        Der Vermittler sprach von Fortschritten in allen Punkten außer einem.

        Weist der Vorlage eine Ebene von 1 bis 10 zu. Wählen Sie die Ebene. Es steigt nach wie vor.

        Er führte das Spiel ("Fangt mich!") durch. Mittel gegen Pilze richteten große Schäden an.

        Er erklärt, was ich damit meine. Sie weist es nach. Er hofft, das Land zu einen. Glück auf.

        Das gibt sie zu. Bewerben wird sie sich nicht. Ohne Wenn und Aber suchen wir Notenwart/-in.

        „Von wem?“ – „Von dem.“ Lieber süß, und lieber ohne. Der Ofen bleibt an, sein Tor bleibt zu.

        Sein Freund, der alles sieht, wohnt gegenüber. Ein Stall steht schräg gegenüber.

        Breite Straßen verengten sich auf zwei Fahrbahnen, und schmale auf eine.

        Klicken Sie auf "Speichern unter." Wählen Sie "Alle Dokumente in".

        Mal bergauf, mal bergab. Je nachdem. Das hängt vom Wetter ab, je nachdem. Na und.

        Entweder oder. Entweder – oder. Warum? Einfach weil. Sie kommen doch mit, oder.

        Das Tal ist nun mein. Er kam in mein Reich oder ich in seines. Es steckt hinter all dem.

        Ich habe Respekt vor jedem und vor jeder. Es geht um Ihre Schuld, nicht um unsere.

        Rollen wie „Der Chef!“ und das Spiel sind, wenn ich bitten darf, so wichtig. Ich bin durch.

        Das Brot bleibt 20 Minuten mit Deckel im Ofen und noch einmal für 25 Minuten ohne.

        Der Not steuern sie gegen. Er ist Koch und Kellner in einem. Es geht sogar ganz ohne.

        Wir arbeiten an zwei Stellen und nicht nur an einer. Kein Wort an die Presse, nicht an die.

        Sie drehte den Film Choosing to die. Das Fest ist offen, und zwar das ganze Jahr über.

        Mit ihm ist das ein Feld, um einen Text zu erstellen und weisen Sie ihm den Namen zu.

        Mehr Vermögen für alle und nicht mehr Strafe für Leistung, so heißt der.

        Ich weiß nur eines. Sie brauchte ein Auto und kaufte eines. Nichts ist größer als meines.
    """
    tokens = view.words
    for last, after in ends(tokens):
        if after > last + 2 and after < len(tokens):
            continue  # closed by a quotation mark: quotation_cut
        word = tokens[last]
        abbreviation = not adjacent(word, tokens[last + 1]) or len(word.text) < 2
        abbreviation |= word.lower == "zu" and last > 0 and tokens[last - 1].lower == "nur"
        abbreviation |= labels(tokens, last)
        if not abbreviation and not word.text[0].isupper() and dangles(view, last, after):
            message = f"The sentence stops at “{word.text}”, which needs another word after it."
            yield Hit(word.start, tokens[last + 1].end, message)


@detector(0.85)
def cut_off(view: View) -> Iterator[Hit]:
    """The text stops in the middle of a sentence.

    Flags:
        Der Film handelt von einem Jungen, der seine Eltern verliert, auf der Suche [[nach]]

        Der Tarif gilt für alle Kunden und kann mit einer Frist von zwei Wochen [[zum]]

    Passes:
        Öffnungszeiten und Preise

        Was wir noch brauchen: Holz, Nägel, Farbe

        Wo geht es lang, und wer kommt mit

        Error: you have no permission for
        Fehler: Sie haben keine Berechtigung für
    """
    tokens = view.words
    closed = len(tokens) < 6 or tokens[-1].tag in (".", "…", '"', ":", ")", "–", "/", ",")
    if closed or _stops(view.source or "", view.source_lang or ""):
        return
    word = tokens[-1]
    has_verb = any(other.finite or other.tag == "X" for other in tokens)
    if (
        has_verb
        and word.text[0].islower()
        and (
            word.lower in DANGLING
            or word.lower in ("der", "den", "dem", "einen", "einem", "einer")
            or (
                word.lower in german.PARTICLE_PREPOSITIONS
                and not takes_particle(tokens, len(tokens) - 1)
            )
        )
    ):
        yield Hit(word.start, word.end, f"The text breaks off after “{word.text}”.")


def _stops(source: str, lang: str) -> bool:
    """Whether a source stops as well, behind a word that needs another one: a name is put there."""
    words = source[-TAIL:].split()
    if not words or base(lang) not in codes():
        return False
    return words[-1].lower() in language(lang).cannot_end | language(lang).function_words
