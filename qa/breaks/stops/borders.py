"""Sentence borders in the wrong place: torn quotations, stranded words, split sentences."""

from __future__ import annotations

from collections.abc import Iterator

from qa.breaks import View, detector
from qa.breaks.clauses.closing import answers, closes_phrase, is_subject
from qa.breaks.verbs.separable import clause_start, takes_particle
from qa.check import Hit
from qa.data import Severity
from qa.languages import base, codes, german, language
from qa.text.german.words import CLOSING, OPENING, Word, tag

QUOTES = OPENING | CLOSING
TAIL = 80  # characters in which the last word of a source is looked for
# Words that a clause cannot end with. The articles der, die, das ... also stand alone as pronouns
# (Ich will das.), so only forms that never do are listed.
DANGLING = (
    german.PURE_PREPOSITIONS
    | frozenset(["des", "mein", "dein", "unser", "euer", "und", "oder", "weil", "dass"])
    | frozenset(["sowie", "indem", "obwohl", "nachdem", "sodass", "sobald", "zum", "zur"])
) - frozenset(  # Behind what it includes: Frühstück inklusive.
    """dank einschließlich zwischen innerhalb außerhalb laut gegenüber samt hinter jenseits neben
    inklusive exklusive oberhalb unterhalb diesseits""".split()
)
AMBIGUOUS_ARTICLES = frozenset(
    """der die den dem einer einem einen eine keine keinen keinem keiner seine seinen seinem seiner
    ihre ihren ihrem ihrer meine unsere unserer unserem unseren dieser diesem jeder jedem""".split()
)
# Of these, the forms that close no long sentence as a pronoun. Others do: Fehler gab es keine.
NEVER_LAST = frozenset("der den dem einem seinem ihrem".split())


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
        if "." in word.text or (word.text == "V" and last > 1 and tokens[last - 2].text == "e"):
            continue  # der "Verein für Bienen e. V.", die "Mühle m.b.H."
        if is_subject(tokens, last, following):
            continue
        torn = _goes_on(following) or _dangles(view, last, after)
        if torn or _rest_of_quotation(view, after):
            message = (
                f"The quotation is closed in the middle of a clause, after “{word.text}”; "
                f"“{following.text}” belongs to the same sentence."
            )
            yield Hit(word.start, following.end, message)


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


def _dangles(view: View, last: int, after: int) -> bool:
    tokens = view.words
    word, following = tokens[last], tokens[min(after, len(tokens) - 1)]
    capital = word.text[0].isupper() and last and tokens[last - 1].tag != '"'
    capital = capital or (last and tokens[last - 1].text in ("-", "/-"))  # ein/e Notenwart/-in.
    if capital or closes_phrase(tokens, last) or _verb(tokens, last) or answers(tokens, last):
        return False
    if word.lower in DANGLING:
        return True
    behind = last > 0 and tokens[last - 1].tag in "PS"
    if word.lower in AMBIGUOUS_ARTICLES:
        # As a pronoun an article closes short sentences only: Den kennen wir. Wir kennen den.
        late = word.lower in NEVER_LAST and _position(view, last) >= 6
        return late or behind or _torn_phrase(tokens, after)
    if word.lower in german.GENITIVES:
        return tokens[last - 1].noun or behind or _torn_phrase(tokens, after)
    # A request opens with what looks like an infinitive: Weist ihnen Ebenen zu. Wählen Sie ...
    request = after + 1 < len(tokens) and tokens[after + 1].text == "Sie"
    infinitive = tag(following.lower, False) == "i" and not request
    awaits = _awaits_infinitive(tokens, last) or (last and tokens[last - 1].lower == "bis")
    if word.lower == "zu" and (awaits or (infinitive and not takes_particle(tokens, last))):
        return True
    return word.lower in german.PARTICLE_PREPOSITIONS and not takes_particle(view.words, last)


def _verb(tokens: tuple[Word, ...], last: int) -> bool:
    """Whether what looks like an article is a verb: was ich damit meine, die Stämme zu einen."""
    if tokens[last].lower == "meine":
        return any(word.lower == "ich" for word in tokens[max(last - 6, 0) : last])
    return tokens[last].lower == "einen" and last > 0 and tokens[last - 1].lower == "zu"


def _torn_phrase(tokens: tuple[Word, ...], after: int) -> bool:
    """Whether what follows is the rest of a noun phrase: ... konnten sich die. Forscher beim Bau.

    A sentence that begins with a bare noun has its verb next, or a genitive: Zahl der Gäste.
    """
    if after + 2 >= len(tokens):
        return False
    noun, behind = tokens[after], tokens[after + 1]
    return noun.tag in "NM" and behind.tag in "PKA" and behind.lower not in ("der", "des")


def _awaits_infinitive(tokens: tuple[Word, ...], last: int) -> bool:
    """Whether the clause that ends in zu opened with um, ohne or statt, and has no verb yet."""
    at = last
    while at and tokens[at - 1].tag.isalpha():
        at -= 1
    opens = last - at > 1 and tokens[at].lower in ("um", "ohne", "statt", "anstatt")
    return opens and not any(word.finite for word in tokens[at:last])  # Ohne Eile stimmte sie zu.


def _position(view: View, index: int) -> int:
    """How many tokens stand before ``index`` in its sentence."""
    return index - clause_start(view.words, index)


@detector(0.95, Severity.CRITICAL)
def stranded_word(view: View) -> Iterator[Hit]:
    """A sentence ends in a word that needs another one after it.

    Flags:
        Ausgeliehene Bücher stehen am Automaten neben [[dem.]] Erinnerungen kommen per E-Mail.

        Der Frachter lief in der Nacht in [[der.]] Meerenge auf Grund.

        Der Saal lauschte lange der Rede [[eines.]] Gegen Mitternacht war Schluss.

        Klicken Sie auf die Schaltfläche, um die Datei [[zu.]] Danach ist sie fort.

        Er erklärte, dass die Verhandlungen [[mit.]] Der Opposition gefällt das nicht.

        Die Milch wird verarbeitet sie in einer Molkerei [[für.]] Ein Drittel wird exportiert.

    Passes:
        Der Zug fährt ab. Wir kommen mit.

        Sie gingen um den See herum. Ich will das. Wir kennen den. Das gilt von heute an. Nur zu.

        Zimmer frei, Frühstück inklusive. Verletzte: keine. Zahl der Gäste: zehn.

        Türen zu, Licht aus, Vorhang auf. Listen Sie alle Wörter auf. Passen Sie es ggf. an.

        Das Makro wendet den Rahmen auf die Zellen "B2:E5" an.

        Sie kamen der Stille wegen. Ein Kinderspiel? Von wegen.

        Ihre Haut ist weicher als meine. Der Geruch ist nicht ohne.

        Sie baut Häuser, Brücken und, und, und. Alle Fraktionen stimmten zu bis auf eine.

        Weist der Vorlage eine Ebene von 1 bis 10 zu. Wählen Sie die Ebene. Es steigt nach wie vor.

        Er führte das Spiel ("Fangt mich!") durch. Mittel gegen Pilze richteten große Schäden an.

        Er erklärt, was ich damit meine. Sie weist es nach. Er hofft, das Land zu einen. Glück auf.

        Das gibt sie zu. Bewerben wird sie sich nicht. Ohne Wenn und Aber suchen wir Notenwart/-in.

        „Von wem?“ – „Von dem.“ Lieber süß, und lieber ohne. Der Ofen bleibt an, sein Tor bleibt zu.

        Sein Freund, der alles sieht, wohnt gegenüber. Ein Stall steht schräg gegenüber.

        Mal bergauf, mal bergab. Je nachdem. Das hängt vom Wetter ab, je nachdem. Na und.

        Entweder oder. Entweder – oder. Warum? Einfach weil. Sie kommen doch mit, oder.

        Ich weiß nur eines. Sie brauchte ein Auto und kaufte eines. Nichts ist größer als meines.
    """
    tokens = view.words
    for last, after in ends(tokens):
        if after > last + 2 and after < len(tokens):
            continue  # closed by a quotation mark: quotation_cut
        word = tokens[last]
        abbreviation = not adjacent(word, tokens[last + 1]) or len(word.text) < 2
        abbreviation |= word.lower == "zu" and last > 0 and tokens[last - 1].lower == "nur"
        if not abbreviation and not word.text[0].isupper() and _dangles(view, last, after):
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
