"""Sentence borders in the wrong place: torn quotations, stranded words, split sentences."""

from __future__ import annotations

from collections.abc import Iterator

from qa.breaks import View, detector
from qa.check import Hit
from qa.data import Severity
from qa.languages import german
from qa.words import CLOSING, Word, lexicon, separable, tag

# Words that a clause cannot end with. The articles der, die, das ... also stand alone as pronouns
# (Ich will das.), so only forms that never do are listed.
DANGLING = (
    german.PURE_PREPOSITIONS
    | frozenset("meines deines seines ihres unseres eures jenes".split())
    | frozenset("des mein dein unser euer eines und oder weil dass".split())
    | frozenset("sowie indem obwohl nachdem sodass sobald zum zur".split())
) - frozenset("dank einschließlich zwischen innerhalb außerhalb laut gegenüber samt hinter jenseits neben".split())
AMBIGUOUS_ARTICLES = frozenset(
    "der die den dem einer einem einen eine keine keinen keinem keiner seine seinen seinem seiner"
    " ihre ihren ihrem ihrer meine unsere unserer unserem unseren dieser diesem jeder jedem".split()
)


def ends(tokens: tuple[Word, ...]) -> Iterator[tuple[int, int]]:
    """(index of the last word, index of the first token after) of every full stop."""
    for index in range(1, len(tokens)):
        if tokens[index].text == "." and tokens[index - 1].tag.isalpha():
            after = index + 1
            while after < len(tokens) and tokens[after].text in CLOSING:
                after += 1
            yield index - 1, after


def adjacent(left: Word, right: Word) -> bool:
    """Whether nothing, not even a space, is between two tokens."""
    return left.end == right.start


@detector(0.95, Severity.CRITICAL)
def quotation_cut(view: View) -> Iterator[Hit]:
    """A quotation is closed in the middle of a clause.

    Flags:
        „Wir unterstützen die Regierung [[von.“ Albaniens]] Recht, zu ermitteln, ist unbestritten.“

        „Wir hoffen, dass sie dies entschieden [[leugnen.“ sorgen]] für Klarheit und Details.“

    Passes:
        „Das reicht.“ Er ging.

        „Kommst du mit?“ fragte sie.

        „Wir fangen an.“ Danach war es still.
    """
    tokens = view.words
    for last, after in ends(tokens):
        closed = after > last + 2
        if not closed or after >= len(tokens):
            continue
        word, following = tokens[last], tokens[after]
        torn = _goes_on(following) or _dangles(view, last, following)
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
    for index, word in enumerate(view.words[after:], after):
        if word.text in "„«‚":
            return False
        if word.tag == "." or index - after > 40:
            closed = index + 1 < len(view.words) and view.words[index + 1].text in "“”»"
            clause = view.words[after:index]
            return closed and len(clause) > 1 and not any(w.maybe_finite or w.tag in "uhe" for w in clause[: _first_comma(clause)])
    return False


def _first_comma(clause: tuple[Word, ...]) -> int:
    return next((at for at, word in enumerate(clause) if word.tag == ","), len(clause))


def _goes_on(following: Word) -> bool:
    return (
        following.text[0].islower()
        and following.lower not in german.REPORTING
        and following.tag not in "un"
        and not following.finite
        or following.text[0].islower()
        and following.finite
        and following.lower not in german.REPORTING
    )


def _dangles(view: View, last: int, following: Word) -> bool:
    word = view.words[last]
    if word.text[0].isupper() and last and view.words[last - 1].tag != '"':
        return False
    if word.lower in DANGLING:
        return True
    if word.lower in AMBIGUOUS_ARTICLES:
        # As a pronoun an article closes short sentences only: Den kennen wir. Wir kennen den.
        return last > 0 and (view.words[last - 1].tag in "PS" or _position(view, last) >= 6)
    if word.lower == "zu" and tag(following.lower, False) == "i":
        return True
    return word.lower in german.PARTICLE_PREPOSITIONS and not takes_particle(view, last)


def _position(view: View, index: int) -> int:
    """How many tokens stand before ``index`` in its sentence."""
    return index - clause_start(view.words, index)


def takes_particle(view: View, index: int) -> bool:
    """Whether the preposition-like word at ``index`` may close its sentence.

    It may as a separable prefix (Der Zug fährt ab), after an adverbial (von Montag an, um den See
    herum, den Winter über) and in set phrases (nach und nach, ab und zu). A verb that is not known
    to take the prefix counts against it.
    """
    tokens = view.words
    word = tokens[index]
    clause = tokens[clause_start(tokens, index) : index]
    if any(other.lower == "von" for other in clause) and word.lower in ("an", "aus", "ab", "auf"):
        return True
    if word.lower in ("entlang", "gegenüber", "nach", "über", "zu", "durch", "entgegen", "nahe", "wider"):
        previous = tokens[index - 1] if index else None
        if previous and (previous.noun or previous.tag in "RC"):
            return True
    if word.lower == "mit":
        return True  # goes with nearly every verb: mitkommen, mitlachen, mitdenken
    if index and tokens[index - 1].lower in ("und", "oder", "bis", "hin", "her", "rund"):
        return True
    return any(goes_with(word.lower, other) for other in clause)


def clause_start(tokens: tuple[Word, ...], index: int) -> int:
    """Index of the first token of the sentence part around ``index``."""
    while index and not _is_end(tokens, index - 1):
        index -= 1
    return index


def _is_end(tokens: tuple[Word, ...], index: int) -> bool:
    # A full stop after a number, a numeral or one or two letters is no end: VIII., 29., z. B.
    if tokens[index].tag != "." or not index:
        return tokens[index].tag in (";", ":")
    before = tokens[index - 1].text
    return len(before) > 2 and not before.isupper() and not before[0].isdigit()


def goes_with(prefix: str, verb: Word) -> bool:
    """Whether a finite form or infinitive belongs to a verb with this separable prefix."""
    if not verb.text.isalpha() or verb.noun:
        return False
    if verb.lower in ("ist", "sind", "war", "waren", "sei", "wäre") or verb.tag == "X":
        return True
    return any(same_verb(verb.lower, base) for base in separable().get(prefix, frozenset()))


def same_verb(form: str, infinitive: str) -> bool:
    """Whether a finite form may belong to a verb, judged by its consonants (läuft: laufen).

    German verbs change their vowels and add endings; onset and coda consonants mostly stay.
    """
    if form == infinitive:
        return True
    if form in IRREGULAR:
        return infinitive in IRREGULAR[form]
    return skeleton(form) == skeleton(infinitive)


IRREGULAR: dict[str, frozenset[str]] = {
    form: frozenset(infinitives.split())
    for infinitives, forms in {
        "gehen": "ging gingen gehe geht gehst ginge",
        "stehen": "stand standen steht stehe stünde",
        "bringen": "brachte brachten bringt brächte",
        "denken": "dachte dachten denkt",
        "kommen": "kam kamen kommt käme",
        "nehmen": "nahm nahmen nimmt nimm nähme",
        "ziehen": "zog zogen zieht zöge",
        "treffen": "traf trafen trifft",
        "treten": "trat traten tritt",
        "schneiden": "schnitt schnitten schneidet",
        "sehen": "sah sahen sieht sieh",
        "geben": "gab gaben gibt gib gäbe",
        "fallen": "fiel fielen fällt",
        "halten": "hielt hielten hält",
        "laufen": "lief liefen läuft",
        "lassen": "ließ ließen lässt",
        "schließen": "schloss schlossen schließt",
        "tun": "tat taten tut",
        "haben": "hat hatte hatten habe",
        "werfen": "warf warfen wirft",
        "brechen": "brach brachen bricht",
        "sprechen": "sprach sprachen spricht",
        "essen": "aß aßen isst",
        "greifen": "griff griffen greift",
        "leiden": "litt litten leidet",
        "rufen": "rief riefen ruft",
        "heben": "hob hoben hebt",
        "schieben": "schob schoben schiebt",
        "steigen": "stieg stiegen steigt",
        "bieten": "bot boten bietet",
    }.items()
    for form in forms.split()
}


def skeleton(form: str) -> str:
    """A verb form without ending and vowels: läuft -> lf, fahren -> fhr, legte -> lg."""
    stem = form
    for ending in ("etest", "eten", "ete", "test", "ten", "tet", "te", "est", "est", "en", "et",
                   "st", "n", "t", "e"):
        if stem.endswith(ending) and len(stem) - len(ending) >= 2:
            stem = stem[: -len(ending)]
            break
    return "".join(letter for letter in stem if letter not in "aeiouäöüy").replace("ss", "ß")


@detector(0.95, Severity.CRITICAL)
def stranded_word(view: View) -> Iterator[Hit]:
    """A sentence ends in a word that needs another one after it.

    Flags:
        Ausgeliehene Bücher stehen am Automaten neben [[dem.]] Erinnerungen kommen per E-Mail.

        Der Frachter lief in der Nacht in [[der.]] Meerenge auf Grund.

        Die Milch wird verarbeitet sie in einer Molkerei [[für.]] Ein Drittel wird exportiert.

    Passes:
        Der Zug fährt ab. Wir kommen mit.

        Sie gingen um den See herum. Ich will das. Wir kennen den.

        Das gilt von heute an. Er ist dagegen.
    """
    tokens = view.words
    for last, after in ends(tokens):
        if after > last + 2 and after < len(tokens):
            continue  # closed by a quotation mark: quotation_cut
        word = tokens[last]
        following = tokens[after] if after < len(tokens) else word
        abbreviation = not adjacent(word, tokens[last + 1]) or len(word.text) < 2
        if not abbreviation and not word.text[0].isupper() and _dangles(view, last, following):
            message = f"The sentence stops at “{word.text}”, which needs another word after it."
            yield Hit(word.start, tokens[last + 1].end, message)


@detector(0.9)
def sentence_split(view: View) -> Iterator[Hit]:
    """A full stop stands in the middle of a sentence, which goes on in lower case.

    Flags:
        Der Versicherer verweigerte die [[Zahlung. weil]] der Schaden zu spät gemeldet wurde.

    Passes:
        Das kostet ca. zwei Euro inkl. Versand, vgl. dazu die Liste.

        Am 3. und 4. Mai bleibt die Seite www.beispiel.de. offline.

        Sie zögerte ... und ging.
    """
    tokens = view.words
    known = lexicon()
    for last, after in ends(tokens):
        if after != last + 2 or after >= len(tokens):
            continue
        word, following = tokens[last], tokens[after]
        complete = len(word.text) >= 4 and (known.get(word.text) or word.tag in "AFRPX")
        gap = following.start - tokens[last + 1].end
        if complete and gap and following.text[0].islower() and following.tag not in "ue":
            message = (
                f"A full stop after “{word.text}” cuts the sentence in two; it goes on with "
                f"“{following.text}”."
            )
            yield Hit(word.start, following.end, message)


@detector(0.85)
def torn_clause(view: View) -> Iterator[Hit]:
    """A full stop tears a subordinate clause from its main clause.

    Flags:
        Nachdem der Kapitän einen Notruf abgesetzt [[hatte. Machten]] sich zwei Kreuzer auf den Weg.

        Er will eine Leitung von der Küste in den Süden bauen. [[Die zum größten Teil unterirdisch verlaufen soll.]]

    Passes:
        Und die Pinguine? Sind umgezogen. Dorthin, wo es kühl ist.

        Kündigen Sie den Vertrag. Fällt der Preis, kauft er. Wird das reichen?

        Die Sonne scheint. Die vom Staat geförderte Anlage wurde gebaut.
    """
    for before, sentence in zip([(), *view.sentences], view.sentences, strict=False):
        if len(sentence) < 6 or sentence[-1].text != ".":
            continue
        if before and before[-1].text == "." and _verb_first(sentence) and _no_main_clause(before):
            yield Hit(
                before[-2].start,
                sentence[0].end,
                f"The full stop before “{sentence[0].text}” tears a clause from its sentence.",
            )
        elif _relative_alone(sentence):
            yield Hit(
                sentence[0].start,
                sentence[-1].end,
                f"The clause “{sentence[0].text} … {sentence[-2].text}” has been torn from its "
                f"sentence.",
            )


def _verb_first(sentence: tuple[Word, ...]) -> bool:
    return sentence[0].finite and sentence[1].tag in "RAnNMFPb" and sentence[1].lower != "sie"


def _no_main_clause(sentence: tuple[Word, ...]) -> bool:
    """Whether all finite verbs of a sentence stand in subordinate clauses."""
    opens = sentence[0].tag == "S" and sentence[0].lower not in ("da", "so", "damit", "als", "wie")
    if not any(word.finite for word in sentence):
        return opens
    if opens or sentence[0].lower in ("als", "da") and sentence[-2].finite:
        return not any(word.tag == "," for word in sentence)
    inside = False
    for left, word in zip(sentence, sentence[1:], strict=False):
        if left.tag == ",":
            inside = word.tag == "S" or word.lower in german.RELATIVE or word.tag == "P"
        if word.maybe_finite and not inside:
            return False
    return True


def _relative_alone(sentence: tuple[Word, ...]) -> bool:
    first, second = sentence[0], sentence[1]
    if first.lower not in ("der", "die", "das", "den", "dem", "deren", "dessen"):
        return False
    verbs = [word for word in sentence if word.finite or word.tag == "X"]
    cluster = sentence[-2].tag == "x" and sentence[-3].tag in "ipqz"
    plain = all(word.tag.isalpha() for word in sentence[:-1])
    return plain and cluster and len(verbs) == 1 and second.tag in "PFR"


@detector(0.85)
def cut_off(view: View) -> Iterator[Hit]:
    """The text stops in the middle of a sentence.

    Flags:
        Der Tarif gilt für alle Kunden und kann mit einer Frist von zwei Wochen [[zum]]

    Passes:
        Öffnungszeiten und Preise

        Was wir noch brauchen: Holz, Nägel, Farbe

        Wo geht es lang, und wer kommt mit
    """
    tokens = view.words
    if len(tokens) < 6 or tokens[-1].tag in (".", "…", '"', ":", ")", "–", "/", ","):
        return
    word = tokens[-1]
    has_verb = any(other.finite or other.tag == "X" for other in tokens)
    if has_verb and word.text[0].islower() and (
        word.lower in DANGLING or word.lower in ("der", "den", "dem", "einen", "einem", "einer")
        or (word.lower in german.PARTICLE_PREPOSITIONS and not takes_particle(view, len(tokens) - 1))
    ):
        yield Hit(word.start, word.end, f"The text breaks off after “{word.text}”.")
