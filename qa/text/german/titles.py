"""Articles that belong to a name or a turn, so that the noun behind them tells nothing of it.

Ein Interview des Spiegel, im Vierteiler Der große Bellheim, die Regel des heiligen Benedikt, die
Generals aus Stuttgart, eine Tafel, auf die Bezug genommen wird.
"""

from __future__ import annotations

from qa.text.german.articles import articles
from qa.text.german.words import Word, lexicon

Tokens = tuple[Word, ...]

# Papers and stations, whose names have the gender of Zeitung, or no ending in the genitive.
FEMININE = frozenset(["Bild", "Presse", "Welt"])
UNENDED = frozenset("Spiegel Stern Focus Standard Falter Kicker Kurier Freitag Merkur Ring".split())
# Objects that stand by themselves before their verb, behind a relative pronoun.
LIGHT = frozenset("Bezug Rücksicht Anspruch Zugriff Verzicht Verlass Einfluss".split())
RELATIVE = frozenset("der die das dem den".split())
ARTICLES = RELATIVE | frozenset("ein eine einen einem einer".split())
# What has a shaft, in forms in -schaft that are no abstract nouns.
SHAFTS = tuple(
    """Turm Kron Beton Säule Pfeil Speer Lanze Baum Stiefel Kolben Werkzeug Schlüssel Gewehr Stahl
    Holz Ventil Schraub Hammer Axt Bohr Lauf Mast Bolzen Haar Feder""".split()
)
MASCULINE = frozenset("der den dem des vom am im zum einen einem ein eines beim".split())
SHORT = 3  # letters of what is a short form
LONG = 6  # letters of a plural that is no Kurs and no Eis
LANGUAGES = ("hochdeutschen", "niederdeutschen", "lateinischen", "altgriechischen")
ACTING = ("nde", "nden", "nder", "ndes", "ndem")


def named(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the article at ``first`` may be another one than that of the noun at ``last``.

    >>> from qa.text.german.words import words
    >>> named(words("ein Interview des Spiegel"), 2, 3)
    True
    >>> named(words("eine Tafel, auf die Bezug genommen wird"), 4, 5)
    True
    >>> named(words("die von diesem geleitete Abteilung"), 2, 4)
    True
    >>> named(words("der Rand des Haus"), 2, 3), named(words("das Licht am Turmschaft"), 2, 3)
    (False, True)
    """
    article, head = tokens[first], tokens[last].text
    before = tokens[first - 1].tag if first else "."
    if article.text in ("Der", "Die", "Das", "Ein", "Eine") and (before.isalpha() or before == "/"):
        return True  # a title: im Vierteiler Der große Bellheim
    if last == first + 1 and (
        (article.text in ("der", "die", "Die") and head in FEMININE)
        or (article.text == "des" and head in UNENDED)
    ):
        return True
    if len(head) < SHORT or (article.lower == "eines" and head == "Wert"):
        return True  # die Hl. Drei Könige; auf eines Wert legen
    behind = tokens[last + 1] if last + 1 < len(tokens) else None
    if behind and behind.tag == "(" and behind.start == tokens[last].end:
        return True  # die Amtssprache(n)
    return (
        _saint(tokens, first, last)
        or _plural(tokens, first, last)
        or _relative(tokens, first, last)
        or _of_two(tokens, first, last)
        or _shaft(article, head)
    )


def _saint(tokens: Tokens, first: int, last: int) -> bool:
    """Whether an adjective says that a name or a word of a language comes in the genitive.

    Die Regel des heiligen Benedikt, Formen des hochdeutschen Heiligland.
    """
    if tokens[first].lower != "des" or last != first + 2:
        return False
    between = tokens[first + 1].lower
    name = tokens[last].text not in lexicon()
    return between == "heiligen" or (name and between.endswith(LANGUAGES))


def _plural(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a form in -s may be a plural as English names and old texts have it: die Generals."""
    head = tokens[last].text
    if tokens[first].lower != "die" or not head.endswith("s") or len(head) < LONG:
        return False
    fits = last == first + 1 or tokens[last - 1].lower.endswith("en")
    return fits and articles(head[:-1]) is not None


def _relative(tokens: Tokens, first: int, last: int) -> bool:
    """Whether an article behind a preposition may be a relative pronoun: (unter der Aristoteles
    etwas versteht), eine Tafel, die hier hängt und auf die Bezug genommen wird."""
    if first < 2 or tokens[first].lower not in RELATIVE or tokens[first - 1].tag != "P":
        return False
    alone = last == first + 1 and tokens[last].text in LIGHT
    return tokens[first - 2].tag == "(" or alone


def _of_two(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a pronoun depends on the participle of a phrase that has its own article: eine dem
    vorbeugende Behandlung, die von diesem geleitete Abteilung, von denen eine der Wirt bewohnt."""
    if not first or last == first + 1:
        return first > 0 and tokens[first - 1].lower == "denen"
    before = tokens[first - 1]
    if before.tag == "P" and first > 1:
        led = tokens[first - 2].lower in ARTICLES and tokens[first].lower.startswith("dies")
        return led and last == first + 2
    participle = tokens[last - 1].lower.endswith(ACTING)
    return before.lower in ARTICLES and tokens[first].lower in ("dem", "der", "den") and participle


def _shaft(article: Word, head: str) -> bool:
    """Whether a word in -schaft may be a shaft: der Turmschaft."""
    return article.lower in MASCULINE and head.endswith("schaft") and head.startswith(SHAFTS)
