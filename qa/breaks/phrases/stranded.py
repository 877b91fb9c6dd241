"""Function words inside a sentence that have lost the noun behind them."""

from __future__ import annotations

from collections.abc import Iterator

from qa.breaks import View, detector
from qa.check import Hit
from qa.languages import german
from qa.text.figures.numerals import read_word
from qa.text.german.words import Word

ARTICLES = frozenset("der die den dem des".split())
LEADING = ARTICLES | frozenset(["das", "einer", "einem", "einen"])
FUSED = german.FUSED - frozenset(["ums", "am"])
# Prepositions that are no adverbs, prefixes or conjunctions either.
PURE = german.PURE_PREPOSITIONS - frozenset(
    """dank außerhalb innerhalb laut gegenüber samt hinter oberhalb unterhalb jenseits diesseits
    neben zwischen trotz ohne gegen seit inklusive exklusive pro per ungeachtet unweit am
    einschließlich""".split()
)
PREFIXES = frozenset("zurück ab an aus auf ein vor um mit nach".split())
DATIVE = frozenset(["mit", "von", "zu"])
OF_DATIVE = DATIVE | frozenset(["ab", "an", "auf", "ein"])
GENITIVES = frozenset(["mehrerer", "zweier", "dreier"])
LINKS = frozenset(["und", "oder", "sowie"])


# Adverbs of two prepositions: ab und zu.
TWINS = frozenset(
    tuple(twin.split())
    for twin in (
        "ab und zu", "ab und an", "nach und nach", "durch und durch", "über und über",
        "auf und ab", "um und um", "für und für",
    )
)  # fmt: skip


@detector(0.9)
def noun_lost(view: View) -> Iterator[Hit]:
    """An article or preposition inside a sentence has no noun behind it.

    Flags:
        Sie wohnt in der Nähe [[der,]] Häuser sind dort teuer.

        Die Anträge der Fraktionen [[von und]] Parteien werden beraten.

        Am Montag trat er [[als zurück]].

        Es geht um das, was sich [[aus dem hat]] entwickeln können.

        Er fährt heute [[mit des]] nach Hause und liest.

        Die Polizei nahm den Mann [[in fest]], als er parkte.

        Das Gebäude wurde [[von entworfen]] und 1931 eröffnet.

    Passes:
        Die, die kommen, sind in der und um die Stadt. Wenn Sie Ahnung von dem haben, was Sie sagen.

        Er trat als Vorsitzender zurück, von dem ist nichts zu hören, von da aus die Stadt.

        Von das Land regierenden Männern spricht er, im und am See, zum einen, zum anderen.

        Es ist nicht für des Menschen Auge bestimmt, in ein, zwei Tagen, in ein, eineinhalb Jahren.

        Sie sucht einen Mann, der Koch und Kellner in einem ist.

        Es geht um Eingabe von und Ausgabe an die Umwelt im am dichtest besiedelten Land.

        Vieles von dem hat eine gute Seite.

        Links blinkt ab und zu das Haff herüber. Ab und an das Radio aus, nach und nach das Licht.

        Es ist mit das korrupteste Land. Sie gehört zur weiß und männlich dominierten Szene.
    """
    tokens = view.words
    for index in [at for at, word in enumerate(tokens[1:-2], 1) if word.tag in "PAS"]:
        word, second = tokens[index], tokens[index + 1]
        if second.tag in "NMnC" or not word.text.islower():
            continue
        if second.tag == "a" and second.lower not in GENITIVES:
            continue
        twin = tuple(one.lower for one in tokens[max(index - 2, 0) : index + 1])
        if twin in TWINS:
            continue
        end = _alone(tokens, index) or _meets_verb(tokens, index) or _wrong_case(tokens, index)
        end = end or _meets_participle(tokens, index)
        if end:
            last = tokens[end]
            words = view.text[word.start : last.end]
            yield Hit(word.start, last.end, f"In “{words}” the noun of “{word.text}” is missing.")
            return
        stops = tokens[index + 2].tag in ",." and second.start == word.end + 1
        stops = stops and not _counts(tokens, index)
        if word.lower in NEEDS_NOUN and second.lower in PREFIXES and stops:
            yield Hit(word.start, second.end, f"The noun of “{word.text}” is missing.")
            return


def _counts(tokens: tuple[Word, ...], index: int) -> bool:
    """Whether the word behind counts: in ein, zwei Tagen, in ein, eineinhalb Monaten."""
    after = tokens[index + 3].lower if index + 3 < len(tokens) else ""
    return tokens[index + 1].lower == "ein" and bool(read_word("de", after).parts)


NEEDS_NOUN = FUSED | frozenset(["in", "als", "des", "von", "für"])


def _alone(tokens: tuple[Word, ...], index: int) -> int:
    """A comma or a conjunction and then a noun stand behind a word that wants one itself."""
    before, word, second, third = tokens[index - 1 : index + 3]
    lower = word.lower
    if second.tag == ",":
        # Something is put in between commas: vom, im Bild, roten Knopf
        aside = any(w.tag == "," for w in tokens[index + 3 : index + 6])
        if aside and not any(w.finite for w in tokens[index + 2 : index + 6]):
            return 0
        bare = third.tag in "NM" and before.tag != "," and (lower in ARTICLES or lower in PURE)
        fused = (lower in FUSED or lower == "des") and third.tag not in "RSP"
        return index + 1 if bare or fused else 0
    wants = lower in FUSED or lower in ARTICLES or lower in ("einem", "einer", "eines", "von")
    verb = word.lower in ("dem", "der", "den") and before.tag == "P" and index + 3 < len(tokens)
    noun = third.tag in "NM" or (verb and third.tag in "vx" and tokens[index - 2].tag != ",")
    if lower in PURE and second.lower in LINKS and third.tag in "xv" and third.text.islower():
        return index + 1
    linked = second.lower in LINKS and noun and before.tag not in ',"'
    if (
        before.noun
        and third.noun
        and tokens[index + 3 : index + 4]
        and tokens[index + 3].tag == "P"
    ):
        return 0  # Motivation zur und Unterstützung bei der Arbeit
    return index + 1 if wants and linked else 0


# Of these something is a part: vieles von dem hat gewirkt.
PART_OF = frozenset("vieles alles nichts manches einiges etwas viel wenig wenige viele".split())


def _meets_verb(tokens: tuple[Word, ...], index: int) -> int:
    """An auxiliary stands behind preposition and article, or a verb behind a fused article."""
    before, word, second, third = tokens[index - 1 : index + 3]
    if word.tag == "P" and second.lower in LEADING:
        inside = before.tag.isalpha() and before.tag not in "KPS" and index > 1
        inside = inside and before.lower not in PART_OF
        ends = index + 3 < len(tokens) and tokens[index + 3].tag == ","
        # Koch und Kellner in einem ist.
        ends |= (word.lower, second.text) == ("in", "einem") and before.noun
        lost = third.tag == "x" and third.text.islower() and inside and not ends
        subject = tokens[min(index + 3, len(tokens) - 1)].text in SUBJECTS
        # an die muss man erinnern, für die ist es wichtig
        lost &= tokens[min(index + 3, len(tokens) - 1)].text not in (*SUBJECTS, "es")
        lost |= inside and third.tag in "vqV" and subject
        lost |= (
            inside and third.tag == "i" and tokens[min(index + 3, len(tokens) - 1)].text == "Sie"
        )
        return index + 2 if lost else 0
    if word.lower == "am" and second.lower.endswith("st") and third.tag in "aVpq":
        return 0  # am dichtest besiedelten
    verb = second.tag in "xS" or (second.tag == "v" and not second.lower.endswith(("e", "en")))
    verb &= second.text.islower() and second.lower not in NO_VERBS
    meets = verb and (third.tag not in "NMna." or second.tag == "x")
    return index + 1 if meets and (word.lower == "am" or word.lower in FUSED) else 0


NO_VERBS = frozenset("als wie da während weiß".split())  # zur weiß dominierten Szene


def _meets_participle(tokens: tuple[Word, ...], index: int) -> int:
    """A participle without ending, or a separable prefix, stands behind a preposition."""
    word, second, third = tokens[index : index + 3]
    near = second.text.islower() and second.start == word.end + 1
    if word.tag != "P" or not near or word.lower not in BEFORE_PARTICIPLE:
        return 0
    if index and tokens[index - 1].lower == "all":
        return 0  # sie sind all in gegangen
    if second.lower in ("geschätzt", "gefühlt", "umgerechnet"):
        return 0  # von geschätzt einer Million
    bare = not second.lower.endswith(("ten", "enen", "te", "ene", "ausgenommen"))
    participle = second.tag in "pq" and third.tag in "K,.xvAn" and bare
    prefix = second.lower in LATE_PREFIXES and third.tag in ",." and word.lower not in FUSED
    return index + 1 if participle or prefix else 0


BEFORE_PARTICIPLE = (PURE | frozenset(["gegen"])) - frozenset(["für", "wegen", "am", "gemäß"])
LATE_PREFIXES = frozenset("fest statt teil zurück frei bereit hinzu fort zusammen bekannt".split())
SUBJECTS = frozenset(["er", "wir", "man", "ich", "Sie"])


def _wrong_case(tokens: tuple[Word, ...], index: int) -> int:
    """An article in a case that the preposition never has: mit des, im dem."""
    before, word, second, third = tokens[index - 1 : index + 3]
    if second.start != word.end + 1 or not second.text.islower():
        return 0
    clash = word.lower in DATIVE and second.lower in ("die", "das", "des")
    clash |= word.lower in FUSED and second.lower in ("das", "dem", "den", "des", "die")
    clash |= word.lower in ("für", "durch") and second.lower == "des"
    clash |= word.lower in OF_DATIVE and second.lower in GENITIVES
    if second.lower == "des" and all(other.noun for other in tokens[index + 2 : index + 4]):
        return 0  # a possessor before its noun: für des Menschen Auge
    being = {w.lower for w in tokens[max(index - 6, 0) : index]} & {"ist", "sind", "war", "waren"}
    if second.lower == "das" and word.lower == "mit" and being:
        return 0  # das ist ja mit das Ergebnis
    if not clash or before.lower in ("von", "vom", "da", "dem", "hin") or before.tag in "vx":
        return 0
    # Inside an extended attribute it may stand: von das Land regierenden Männern.
    rest = tokens[index + 2 : index + 6]
    ends = ("nden", "nder", "nde", "ten", "ste")  # mit das freiheitlichste Recht, mit das Beste
    attribute = any(w.tag in "aVu" and w.lower.endswith(ends) for w in rest)
    attribute |= third.noun and third.lower.endswith("ste")
    return 0 if attribute or third.tag in "eau" else index + 1


# With an article in them, each before a noun; of these an infinitive is no slip for one: am
# laufen, beim spielen.
WITH_ARTICLE = frozenset("im vom zur ins ans unterm vorm am zum beim fürs aufs".split())
NO_SLIP = WITH_ARTICLE - frozenset("am zum beim fürs aufs".split())
ADJECTIVE = ("ten", "ter", "tes", "tem", "te")  # im erlernten, geliebten Beruf


# Articles that stand for no noun that was named before; some do only without a preposition.
OWN = frozenset("des seinem seines ihrem unseres".split())
BEHIND_PREPOSITION = frozenset("den ein eine seine ihre".split())


@detector(0.9)
def noun_lost_before_verb(view: View) -> Iterator[Hit]:
    """A preposition with its article stands before the verb that ends a clause, or the article.

    Flags:
        Die Frau, deren Stimme wir [[im hören]], ist schüchtern.

        Der Käufer kann [[vom zurücktreten]], wenn der Motor streikt.

        Der Amtseid wird im Hof [[des abgelegt]], der gesperrt ist.

        Der Patient wurde nach der Untersuchung an [[eine überwiesen]].

    Passes:
        Wir hören sie im Radio. Sie sind am arbeiten. Das wird als AM bezeichnet.

        Im erlernten, geliebten Beruf blieb er. Alle sind bis auf eine gewachsen.

        Ihr Haar war grau, seines weiß.
    """
    tokens = view.words
    for index, mark in enumerate(tokens[2:]):
        if mark.tag not in ",.;:" or not _wants_noun(tokens, index):
            continue
        word, verb = tokens[index], tokens[index + 1]
        fused = word.lower in WITH_ARTICLE
        verbal = verb.tag in "vpqxX" or (verb.tag in "iz" and fused and word.lower in NO_SLIP)
        verbal = verbal and verb.text.islower()
        listed = mark.tag == "," and verb.tag in "pq" and verb.lower.endswith(ADJECTIVE)
        listed |= verb.lower == "weiß"  # the colour: Ihr Haar war grau, seines weiß.
        if verbal and not listed:
            message = f"Between “{word.text}” and “{verb.text}” a noun is missing."
            yield Hit(word.start, verb.end, message)


def _wants_noun(tokens: tuple[Word, ...], index: int) -> bool:
    """Whether behind a word a noun has to come."""
    word = tokens[index]
    if word.text in WITH_ARTICLE or word.text in OWN:
        return True
    held = index > 1 and tokens[index - 1].tag == "P" and tokens[index - 2].lower != "bis"
    return held and word.text in BEHIND_PREPOSITION
