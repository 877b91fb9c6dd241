"""Phrases torn off: possessors without their noun, nouns side by side, prepositions that clash."""

from __future__ import annotations

from collections.abc import Iterator

from qa.breaks import View, detector, lowered, run_on
from qa.breaks.verbs.separable import goes_with
from qa.check import Hit
from qa.data import Severity
from qa.languages import german
from qa.text.german.words import Word

# Words that close a clause as separable prefixes and are no prepositions.
PREFIXES = frozenset(
    """zurück frei fest teil statt los fort heraus hinaus herunter hinunter zusammen herum vorbei
    weiter bei hinzu bereit bekannt wahr nieder empor heim""".split()
)


def genitive_form(word: Word) -> bool:
    """Whether a noun may stand in the genitive singular with des: des Vertrags, des Komponisten."""
    return word.noun and word.lower.endswith(("s", "n", "x", "z", "ß"))


@detector(0.9, Severity.CRITICAL, needs=lowered(PREFIXES) | {"des"})
def torn_possessor(view: View) -> Iterator[Hit]:
    """A possessor is separated from the noun that it belongs to.

    Flags:
        Er hat gewarnt, weil die Wolke nach Osten [[zieht des Vulkans]].

        Sie erfuhr davon, [[als des Versicherungsnehmers]] der Brief eintraf.

        Die Anwältin ihres Mandanten zog die Klage [[zurück Mandanten]].

        Die Regierung ließ ihn im Austausch gegen einen Helfer [[frei Irans Regime]].

    Passes:
        Sie nahm sich des Problems an und gedachte des Toten.

        Die Werkstatt des Nachfolgers des Neffen ist geschlossen.

        Er ist des Mordes angeklagt, obwohl des Teufels General es bestreitet.

        Sie feierte über die Grenzen der Schweiz hinaus Erfolge. Der Umbau hat weiter Vorrang.

        Die Zukunft Europas und des Euros hängt davon ab.

        Sie kommt zurück. Nächstes Mal spürt sie Gesetz statt Geschwätz!
    """
    for clause in view.clauses:
        for index in range(1, len(clause) - 1):
            if clause[index].lower == "des" and genitive_form(clause[index + 1]):
                yield from _apart(clause, index)
            elif clause[index].text in PREFIXES and index > 2:
                yield from _behind_prefix(clause, index)


def _apart(clause: tuple[Word, ...], index: int) -> Iterator[Hit]:
    before, noun = clause[index - 1], clause[index + 1]
    behind = clause[index + 2] if index + 2 < len(clause) else None
    closing = before.tag in "vp" and before.lower not in german.GENITIVE_GOVERNORS
    # The verb must close its clause, so a clause that has its verb second (gedachte des Toten) or
    # opens with it is left alone.
    late = closing and behind is None and index > 3 and (before.tag == "p" or _verb_last(clause))
    late |= (
        before.tag in "pq"
        and index > 3
        and (behind is None or behind.tag == "P")
        and (
            before.lower not in german.GENITIVE_GOVERNORS
            and any(word.tag in "xX" for word in clause[: index - 1])
        )
    )
    ahead = (
        before.lower in ("als", "weil", "dass", "wenn", "ob", "obwohl", "nachdem", "bevor", "und")
        and behind is not None
        and (behind.maybe_finite if before.lower == "und" else behind.lower in german.ARTICLES)
        # der Stadt, und des Landes; von Dateien und des Druckers; des Nachts
        and not (before.lower == "und" and (index == 1 or noun.text in ("Nachts", "Abends")))
        and not (before.lower == "und" and any(w.lower == "von" for w in clause[: index - 1]))
        and not (before.lower == "und" and any(w.lower in GENITIVES for w in clause[: index - 1]))
        and not (before.lower == "und" and _of_name(clause, index - 2))
        # und des Diebstahls bezichtigt wird
        and not any(w.lower in german.GENITIVE_GOVERNORS for w in clause[index + 2 : index + 5])
    )
    if late or ahead:
        yield Hit(
            before.start,
            noun.end,
            f"“des {noun.text}” is separated from the noun that it belongs to.",
        )


def _of_name(clause: tuple[Word, ...], at: int) -> bool:
    """Whether a name stands there in the genitive: die Zukunft Europas und des Euros."""
    return at > 0 and clause[at].noun and clause[at].lower.endswith("s") and clause[at - 1].noun


GENITIVES = german.GENITIVE_PREPOSITIONS | frozenset(["des", "eines", "der", "einer", "ihrer"])


def _verb_last(clause: tuple[Word, ...]) -> bool:
    first = clause[0]
    return first.tag == "S" or first.lower in german.RELATIVE


def _behind_prefix(clause: tuple[Word, ...], index: int) -> Iterator[Hit]:
    prefix, following = clause[index], clause[index + 1]
    rest = clause[index + 1 :]
    over = prefix.lower == "hinaus" and any(w.lower.endswith("über") for w in clause[:index])
    if over or prefix.lower == "weiter":
        return  # über die Grenzen hinaus; der Umbau hat weiter Vorrang
    if prefix.lower == "los" and following.noun and clause[index - 1].lower in ("de", "por", "y"):
        return  # San Diego de los Padres
    opened = any(word.finite for word in clause[:index]) or clause[0].tag == "i"
    held = any(goes_with("statt", word) for word in clause[:index]) and not clause[index - 1].noun
    if prefix.lower == "statt" and not held:
        return  # the preposition: Gesetz statt Geschwätz
    closed_late = any(word.tag in "pizqX" for word in rest)
    if not opened or closed_late or following.text[0].isdigit():
        return
    possessor = following.noun and following.lower.endswith("s") and len(rest) == 2
    alone = following.tag in "NM" and len(rest) == 1 and prefix.tag != "P"
    if alone or (possessor and rest[1].noun and prefix.tag != "P"):
        words = " ".join(word.text for word in rest)
        yield Hit(
            prefix.start,
            rest[-1].end,
            run_on(prefix.text, words),
        )


STRICT = (german.PURE_PREPOSITIONS | frozenset(["um", "des"])) - frozenset(
    """dank zwischen innerhalb außerhalb unterhalb oberhalb laut gegenüber samt hinter jenseits
    neben seit gegen inklusive exklusive pro per ungeachtet unweit trotz""".split()
)
# Only ohne, um and statt open an infinitive clause; an, mit or auf may belong to a verb before.
NO_INFINITIVE = frozenset("aus bei von für gegen in nach über unter durch seit zum zur".split())
CLASHES = frozenset(
    (left, right)
    for left in ("aus", "von", "für", "ohne", "durch", "gegen", "bei", "wegen")
    for right in ("in", "im", "am", "zum", "zur", "vom", "beim", "ins")
)
# What such pairs begin with.
LEFT = STRICT | NO_INFINITIVE | frozenset(left for left, _ in CLASHES)


@detector(0.85, needs=LEFT)
def clashing_words(view: View) -> Iterator[Hit]:
    """Two words stand side by side that cannot, such as a preposition and a finite verb.

    Flags:
        Sie sucht einen Kapitän, der die Gewässer [[um kennt]] die Hebriden.

        Die Elefantenkuh kam 1987 [[aus in]] den Park und brachte Kälber zur Welt.

    Passes:
        Er hörte auf zu reden und fing mit in Ton geritzten Zeichen an.

        Sie leben von bis zu zehn Euro am Tag. Die Tiere kehren von sich aus in den Stall zurück.

        Des Regens wegen musste das Spiel warten. Er bat, sich vom Gerät aus anzumelden.

        Das Fenster, das auf war, ist zu. Der Bauch reicht von weiß bis zu hellem Rot.

        Es gibt viel zu tun, ehe der Tag um ist. Er rät, die Zeit das Jahr über beizubehalten.

        Sie zeigt uns, was gerade in ist und wo man zu sein hat. Kaff kommt von gab oder gaw.

        Jede:r Wähler:in hat zwei Stimmen, eine*n Kandidat*in kennt der/die Bewohner/-in kaum.

        Er hofft, die App nach und nach einzustellen, was allem Anschein nach abzuwenden ist.

        Die Ziffer steht in weiß auf dem Schild. Anderen Deutungen gemäß handelt es sich um Spiel.
    """
    tokens = view.words
    for index in [at for at, word in enumerate(tokens[:-1]) if word.lower in LEFT]:
        left, right = tokens[index], tokens[index + 1]
        if right.start != left.end + 1 or not (left.text + right.text).islower():
            continue
        ending = right.lower.endswith(("e", "en", "er", "es", "em")) and right.tag != "x"
        highest = right.lower.endswith("st") and left.lower in ("am", "in")  # am weitest verbreitet
        rest = tokens[index + 2 : index + 4] if left.lower == "von" else ()
        spoken = any(word.tag in 'u"' for word in rest)  # Kaff kommt von gab oder gaw
        if right.text in view.copied or highest or left.lower == "gemäß" or spoken:
            continue  # the name of a program: die Einrichtung von grub
        stranded = left.lower in STRICT and right.finite and not ending and left.tag != "n"
        behind = index > 0 and (tokens[index - 1].lower == "und" or _opinion(tokens, index))
        stranded |= left.lower in NO_INFINITIVE and right.tag == "z" and not behind
        clash = (left.lower, right.lower) in CLASHES and _plain_phrase(tokens, index + 1)
        # Mit der Zulage sind es zehn, ohne sind es neun. Es geht auch ohne.
        stranded &= left.lower != "ohne" or right.lower not in ("geht", "ging")
        stranded &= left.lower != "ohne" or all(
            token.lower != "mit" for token in tokens[max(index - 30, 0) : index]
        )
        clash &= not index or (tokens[index - 1].lower, left.lower) != ("oben", "ohne")
        # So sieht es aus in unserem Land; von am stärksten betroffenen Leuten.
        near = tokens[max(index - 6, 0) : index]
        it = any(w.lower == "es" or w.lower.endswith(("'s", "’s")) for w in near)
        clash &= not (it and any(w.tag.isalpha() and goes_with(left.lower, w) for w in near))
        most = any(word.lower.endswith("sten") for word in tokens[index + 2 : index + 3])
        clash &= not (right.lower == "am" and most)
        stranded &= left.lower != "ohne" or not near or near[-1].lower not in ("nicht", "mal")
        if (stranded or clash) and not _behind_its_phrase(tokens, index):
            yield Hit(
                left.start, right.end, f"The words “{left.text} {right.text}” do not fit together."
            )


TIMES = frozenset("jahr tag nacht sommer winter woche monat zeit stunden tage".split())
FASHION = frozenset(
    "gerade wieder total mega sehr derzeit aktuell momentan voll nicht noch".split()
)


def _opinion(tokens: tuple[Word, ...], index: int) -> bool:
    """Whether nach stands behind its noun: aller Wahrscheinlichkeit nach, dem Anschein nach."""
    before = tokens[index - 2 : index]
    ruled = len(before) > 1 and before[1].noun and before[0].lower.endswith(("er", "em", "en"))
    return tokens[index].lower == "nach" and ruled


def _behind_its_phrase(tokens: tuple[Word, ...], index: int) -> bool:
    """Whether a preposition follows what it governs: des Regens wegen, von einem Gerät aus.

    Von weiß bis rot is a phrase as well.
    """
    word, before = tokens[index].lower, tokens[max(0, index - 9) : index]
    if word in ("wegen", "gemäß"):
        return bool(before) and before[-1].tag in "NMnC"
    if word == "aus":
        return any(other.lower in ("von", "vom") for other in before)
    if word == "über":  # das ganze Jahr über
        return bool(before) and before[-1].lower in TIMES
    if tokens[index + 1].lower == "weiß" and word in ("in", "zur"):
        return True  # die Ziffer in weiß, zur weiß dominierten Szene
    if word == "in" and tokens[index + 1].tag == "x" and index:  # in fashion: was gerade in ist
        after = tokens[min(index + 2, len(tokens) - 1)].tag
        return tokens[index - 1].lower in FASHION and after in ",.K"
    if word == "um":  # over: ehe der Tag um ist
        return tokens[index + 1].tag == "x" and tokens[min(index + 2, len(tokens) - 1)].tag in ",."
    return word == "von" and tokens[index + 1].lower == "weiß"


def _plain_phrase(tokens: tuple[Word, ...], index: int) -> bool:
    """Whether the preposition at ``index`` opens a phrase of its own.

    Otherwise it stands inside an extended attribute: aus in der Haut liegenden Platten.
    """
    index += 1
    while index < len(tokens) and tokens[index].tag in "Aa":
        index += 1
    found = index < len(tokens) and tokens[index].noun
    return found and index + 1 < len(tokens) and tokens[index + 1].tag in ",.KvxS"


@detector(0.8)
def lost_connector(view: View) -> Iterator[Hit]:
    """Two nouns stand side by side in one phrase; a conjunction, comma or preposition is lost.

    Flags:
        Das bleibt Sache der Anwälte gegen organisierte [[Kriminalität Korruption]], die hier sind.

        Es wurde den Anwälten gegen organisierte [[Kriminalität Korruption]], die klagen, verboten.

    Passes:
        Er sprach mit Präsident Obama über die Firma Siemens, die Ende Oktober kam.

        Er dämpft beim aufrechten Gang Stöße. Sie sehen im nächsten Jahr Möglichkeiten, zu helfen.

        Sie gab den Kindern Brot. Wir trafen uns bei Familie Müller, Anfang Mai.

        Für Kinder Spielzeug, für Große Bücher.
    """
    for sentence in view.sentences:
        for index in [at for at, word in enumerate(sentence[2:-1], 2) if word.tag == "N"]:
            first, second = sentence[index - 1], sentence[index]
            if _side_by_side(sentence, index):
                yield Hit(
                    first.start,
                    second.end,
                    f"A connecting word is missing between “{first.text}” and “{second.text}”.",
                )


def _side_by_side(sentence: tuple[Word, ...], index: int) -> bool:
    first, second, after = sentence[index - 1], sentence[index], sentence[index + 1]
    if first.tag != "N" or second.start != first.end + 1:
        return False
    head = index - 2
    while head > 0 and sentence[head].tag in "aV":
        head -= 1
    # Niemand darf einem Tier ohne Grund Schmerzen zufügen.
    within = sentence[head].tag == "P" and head < index - 2 and sentence[head].lower != "ohne"
    # Without a noun behind the verb the second is its object: Er sieht im nächsten Jahr Chancen.
    verb = next((at for at in range(head - 1, -1, -1) if sentence[at].finite), head)
    return within and after.tag == "," and any(word.noun for word in sentence[verb + 1 : head])
