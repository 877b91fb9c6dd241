"""Articles and prepositions whose neighbour cannot be part of a noun phrase."""

from __future__ import annotations

from collections.abc import Iterator

from qa.breaks import View, detector
from qa.breaks.verbs.separable import goes_with
from qa.check import Hit
from qa.languages import german
from qa.text.german.words import Word

ARTICLES = frozenset("des im zum zur vom ein unser mein".split())
# Prepositions that a verb never follows; others are adverbs, too: von da an, der Reihe nach.
BEFORE_VERB = frozenset(["durch", "bei", "gegen"])
BEFORE_INFINITIVE = frozenset("von gegen in auf bei seit wegen nach durch".split())
OPINIONS = frozenset("und meinung ansicht voraussicht wahrscheinlichkeit erfahrung".split())
DATIVE = ("er", "em")
OTHER = frozenset("nicht nur auch sondern als wie und oder aber".split())
BEFORE_ZU = frozenset("nach von für durch gegen ohne wegen seit in mit auf".split())


@detector(0.9, needs=ARTICLES)
def article_before_verb(view: View) -> Iterator[Hit]:
    """An article stands before a verb.

    Flags:
        Wilke, ein Mitglied [[des stimmte]] gegen den Entwurf.

        Bevor Sie das Gerät, [[ein entfernen]] Sie die Folie vom Objektiv.

    Passes:
        Ein gutes Mitglied des bekannten Vereins stimmte zu.

        Er stieg ein und sagte, was zum sog. Ziel gehört. Er schaltet es ein.
    """
    tokens = view.words
    for index in range(len(tokens) - 2):
        if tokens[index].lower not in ARTICLES:
            continue
        article, word, behind = tokens[index : index + 3]
        near = word.text.islower() and word.start == article.end + 1
        if not near or article.tag not in "AP" or not index:
            continue
        adjective = behind.noun or behind.tag in "aCA."
        finite = word.finite and not adjective and word.lower != "weiß"
        infinitive = word.tag == "i" and article.lower == "ein" and behind.text == "Sie"
        if finite or infinitive:
            words = f"{article.text} {word.text}"
            yield Hit(article.start, word.end, f"The words “{words}” do not fit together.")


@detector(0.85)
def preposition_before_verb(view: View) -> Iterator[Hit]:
    """A preposition stands before a verb, a comma or another preposition's phrase.

    Flags:
        Der Kaktus überlebt [[durch speichert]] Wasser in seinen Wurzeln.

        Analysten [[von erwarten]], dass die Aktie fällt.

        Man zog den Jungen kurz vor Mitternacht [[aus dem]], nahe der alten Mühle.

        Der Wechsel des Stürmers [[nach zu]] einem Verein ist geplatzt.

    Passes:
        Was in den, aus dem oder durch den Hof gelangt, bleibt dort.

        Er läuft durch, speichert es und will mit aufnehmen, was bei uns liegt.

        Das ist der Mann, mit dem, wie er sagt, alles begann. Er sprach von dem, was er sah.

        Er kam an einem Montag, nicht an dem, mit dem ich gerechnet hatte. Eine Antwort, der die
        Bilder allem Anschein nach widersprechen.

        Sie stottert den Kredit für eine Wohnung ab und zahlt Miete für die, in der sie lebt.

        Der Größe nach zum Turm, von bis zu zehn, im Wald zu einem Haus.

        Er stapelte sie der Größe nach zu einer Pyramide, in losen, kleinen Haufen.

        Der Autor, der mit zu den besten Kennern des letzten Kaisers gehört, sah das anders.

        Er blüht in dichten, lang gestielten Büscheln. Hören Sie auf die, liebe Kollegen!

        Er stritt mit der, in Rom ansässigen, alten Firma. Nichts von dem, gar nichts, geschah.

        Von wegen vergessen! Im Mai, und nur in dem, blüht der Waldmeister.

        Alle sollen es von klein auf lernen, sagt er.

        Das Substantiv von begraben, das Begräbnis, ist alt.

        Das Gemüse zog man in der Stadt in zu den Häusern gehörigen Gärten.

        Man gebraucht auch das Verb oder spricht von krepieren, abkratzen und verrecken.

        Er litt aufgrund der, durch den Eingriff entstandenen krankhaften Veränderungen.
    """
    tokens = view.words
    for index in [at for at, word in enumerate(tokens[1:-2], 1) if word.tag == "P"]:
        word, second = tokens[index], tokens[index + 1]
        if second.start != word.end + 1 or not second.text.islower():
            continue
        before = tokens[index - 1].lower
        again = word.lower == "nach" and before in OPINIONS
        again |= (before, word.lower) == ("von", "wegen")
        rank = word.lower == "mit" and second.lower == "zu"  # er zählt mit zu den besten
        again |= rank and any(
            w.lower.startswith(("zähl", "gehör")) for w in tokens[max(index - 30, 0) : index + 12]
        )
        # Behind its phrase: der Größe nach, dem Alter nach.
        again |= word.lower == "nach" and index > 1 and tokens[index - 2].lower.endswith(DATIVE)
        near = tokens[max(index - 30, 0) : index]
        again |= rank and any(w.tag in "vVqi" and goes_with("mit", w) for w in near[-8:])
        # Sie hielten die Dörfer für verlassen.
        again |= word.lower == "für" and any(
            w.lower.startswith(("halt", "hält", "hielt")) for w in near
        )
        again |= before in ("nur", "nichts", "vieles", "alles") and second.lower in german.DEFINITE
        if _clash(tokens, index) and not again:
            words = f"{word.text} {second.text}"
            yield Hit(word.start, second.end, f"A word is missing in “{words}” or after it.")


def _clash(tokens: tuple[Word, ...], index: int) -> bool:
    before, word, second, behind = tokens[index - 1 : index + 3]
    if second.tag == "v":
        phrase = behind.tag in "NMnAPR"
        return word.lower in BEFORE_VERB and second.lower.endswith("t") and phrase
    if second.tag == "i":
        listed = behind.tag == "," and _attributes(tokens, index + 3)
        listed |= second.lower == "geraten"  # er hielt es für geraten
        listed |= before.lower in SPOKEN_OF or before.lower == "klein"  # von klein auf lernen
        next_one = tokens[index + 3 : index + 4] if behind.tag == "," else ()
        listed |= any(w.text.islower() and w.lower.endswith("en") for w in next_one)
        return word.lower in BEFORE_INFINITIVE and behind.tag in ",." and not listed
    if index + 3 >= len(tokens):
        return False
    if second.lower in german.DEFINITE:
        again = [word.tag for word in tokens[index + 3 : index + 6]]
        series = again == ["P", "A", "K"]  # in den, aus dem oder durch den Bereich
        lost = behind.tag == "," and before.tag != ","
        # nicht an dem, mit dem ich gerechnet hatte
        held = index + 4 < len(tokens) and tokens[index + 3].tag == "P"
        relative = held and tokens[index + 4].lower in german.RELATIVE
        # Miete für die, in der sie lebt
        held = relative and (before.lower in OTHER or second.lower == tokens[index + 4].lower)
        held |= relative and (word.lower, second.lower) == ("für", "die")
        held |= _put_in(tokens, index + 3) or _late_attribute(tokens, index + 3)
        return lost and not series and not held and not _relative(tokens, index + 3)
    article = second.lower == "zu" and behind.tag == "A" and behind.lower not in ("dieser", "der")
    return (
        word.lower in BEFORE_ZU
        and article
        and before.tag in "Nn"
        and tokens[index + 3].tag in "NMna"
        # in zu den Häusern gehörigen Gärten
        and not (
            index + 5 < len(tokens) and tokens[index + 4].tag == "a" and tokens[index + 5].noun
        )
    )


def _attributes(tokens: tuple[Word, ...], index: int) -> bool:
    """Whether adjectives and a noun begin at an index: in losen, lang gestielten Haufen."""
    words = iter(tokens[index : index + ASIDE])
    behind = next((word for word in words if word.tag not in "aVbF,K"), None)
    opens = tokens[index : index + 1]
    return opens != () and opens[0].tag in "aVb" and behind is not None and behind.noun


def _put_in(tokens: tuple[Word, ...], index: int) -> bool:
    """Whether words without a verb stand at an index, between commas, and then an adjective or a
    noun, or who is spoken to: mit der, in Rom sitzenden, alten Firma; auf den, liebe Kollegen."""
    words = tokens[index : index + ASIDE]
    end = next((at for at, word in enumerate(words) if word.tag == ","), 0)
    inside, behind = words[:end], words[end + 1 : end + 2]
    phrase = bool(inside) and behind != () and (behind[0].noun or behind[0].tag in "aV")
    addressed = words[:1] != () and words[0].lower in SPOKEN_TO
    return addressed or (phrase and not any(word.finite for word in inside))


def _late_attribute(tokens: tuple[Word, ...], index: int) -> bool:
    """Whether behind a comma that is one too many the phrase goes on: der, durch ihn entstandenen
    Schäden. An adjective before the noun has no article of its own."""
    words = tokens[index : index + ASIDE]
    triples = zip(words, words[1:], words[2:], strict=False)
    return any(
        a.tag in "NMnFb" and b.tag in "aV" and b.lower.endswith("en") and (c.noun or c.tag == "a")
        for a, b, c in triples
    )


# Of these a word is spoken of: das Substantiv von begraben.
SPOKEN_OF = frozenset(
    "wort verb substantiv partizip infinitiv form präteritum synonym ableitung plural".split()
)
SPOKEN_TO = frozenset("liebe lieber meine verehrte herr frau kollege kollegin".split())
ASIDE = 16  # words that are put in before the noun of a phrase


def _relative(tokens: tuple[Word, ...], index: int) -> bool:
    word = tokens[index]
    if word.text == "ich":
        return True  # vor den, ich sage mal, interessierten Kreisen
    opens = word.lower in german.RELATIVE or word.lower in german.QUESTION
    return opens or word.tag in 'S"' or word.lower.startswith("wo")
