"""Whether the last word of a sentence needs another one behind it."""

from __future__ import annotations

from itertools import pairwise

from qa.breaks import View
from qa.breaks.clauses.closing import answers, closes_phrase
from qa.breaks.verbs.separable import clause_start, goes_with, takes_particle
from qa.languages import german
from qa.text.german.articles import articles
from qa.text.german.words import Word, tag

# Words that a clause cannot end with. The articles der, die, das ... also stand alone as pronouns
# (Ich will das.), so only forms that never do are listed.
DANGLING = (
    german.PURE_PREPOSITIONS
    | frozenset(["des", "mein", "dein", "unser", "euer", "und", "oder", "weil", "dass"])
    | frozenset(["sowie", "indem", "obwohl", "nachdem", "sodass", "sobald", "zum", "zur", "als"])
) - frozenset(  # Behind what it includes: Frühstück inklusive.
    """dank einschließlich zwischen innerhalb außerhalb laut gegenüber samt hinter jenseits neben
    inklusive exklusive oberhalb unterhalb diesseits""".split()
)
AMBIGUOUS_ARTICLES = frozenset(
    """der die das den dem einer einem einen eine keine keinen keinem keiner seine seinen seinem
    seiner ihre ihren ihrem ihrer meine unsere unserer unserem unseren dieser diesem jeder
    jedem""".split()
)
# Of these, the forms that close no long sentence as a pronoun. Others do: Fehler gab es keine.
NEVER_LAST = frozenset("der die den dem einem seinem ihrem".split())


def dangles(view: View, last: int, after: int) -> bool:
    """Whether the word at ``last`` waits for another one; ``after`` is what follows its stop."""
    tokens = view.words
    word, following = tokens[last], tokens[min(after, len(tokens) - 1)]
    capital = word.text[0].isupper() and last and tokens[last - 1].tag != '"'
    capital = capital or (last and tokens[last - 1].text in ("-", "/-"))  # ein/e Notenwart/-in.
    if capital or closes_phrase(tokens, last) or _verb(tokens, last) or answers(tokens, last):
        return False
    if word.lower in POSSESSIVE and _predicative(tokens, last):
        return False
    if word.lower in DANGLING:
        return word.lower != "gegen" or not _served(tokens, last)  # dem steuern wir gegen
    behind = last > 0 and tokens[last - 1].tag in "PS"
    if word.lower in AMBIGUOUS_ARTICLES and not _named_before(tokens, last):
        # As a pronoun an article closes short sentences only: Den kennen wir. Wir kennen den.
        late = word.lower in NEVER_LAST and _position(view, last) >= 6
        late = late and tokens[last - 1].lower not in BEFORE_PRONOUN
        behind &= word.lower in ARTICLES or _of_noun(word, following)
        behind = behind and not (word.lower == "das" and tokens[last - 1].lower in BEFORE_THAT)
        behind = behind and not _counted(tokens, last)
        return late or behind or _torn_phrase(tokens, after)
    if word.lower in german.GENITIVES:
        behind = behind and word.lower in ("des", "eines")
        return tokens[last - 1].noun or behind or _torn_phrase(tokens, after)
    # A request opens with what looks like an infinitive: Weist ihnen Ebenen zu. Wählen Sie ...
    request = after + 1 < len(tokens) and tokens[after + 1].text == "Sie"
    infinitive = tag(following.lower, False) == "i" and not request
    if _served(tokens, last):
        return False
    awaits = _awaits_infinitive(tokens, last) or (last and tokens[last - 1].lower == "bis")
    if word.lower == "zu" and (awaits or (infinitive and not takes_particle(tokens, last))):
        return True
    return word.lower in german.PARTICLE_PREPOSITIONS and not takes_particle(view.words, last)


POSSESSIVE = frozenset(["mein", "dein", "unser", "euer"])
BEING = frozenset("ist sind war waren sei wäre wird werde bleibt blieb sein".split())
# Of these no pronoun closes a phrase; dieser, jeder, unserem may: in dieser, vor jeder.
ARTICLES = frozenset("der die das den dem einer einem einen eine".split())
FAR = 60  # words between a verb and its prefix, or one number and the next
# Behind these a pronoun does: hinter all dem, nicht nur dem, die Leute hatten den.
BEFORE_PRONOUN = frozenset(
    "all nur auch genau gerade besonders hat haben hatte hatten heißt hieß".split()
)
# Behind these one of those that were told of stands alone: in allen Punkten außer einem.
EXCEPT = (["außer"], ["bis", "auf"])
ALL = frozenset("alle allen aller sämtlichen".split())
# Behind these das stands alone: ohne das, für das.
BEFORE_THAT = frozenset("ohne statt für mit als wie".split())
# With sein these say where or how somebody is: Ich bin sofort durch.
STATES = frozenset("durch ab an auf aus da fort hin los um vorbei weg zu".split())


def _predicative(tokens: tuple[Word, ...], last: int) -> bool:
    """Whether a possessive says whose something is: Dieses Tal ist von nun an mein."""
    first = clause_start(tokens, last)
    return any(word.lower in BEING for word in tokens[first:last])


def _served(tokens: tuple[Word, ...], last: int) -> bool:
    """Whether a verb of the sentence, however far before, goes with a prefix that closes it."""
    low, at = tokens[last].lower, last
    while at and tokens[at - 1].text not in (".", ";") and last - at < FAR:
        at -= 1
        word = tokens[at]
        if word.tag in "vViqx" and (goes_with(low, word) or (word.lower in BE and low in STATES)):
            return True
    return False


BE = frozenset("bin bist ist sind seid war waren".split())


def _of_noun(word: Word, following: Word) -> bool:
    """Whether a noun behind the stop may be what the word waits for: an diesem. Ort.

    One that means a single thing has an article of its own, so it opens no sentence.
    """
    known = articles(following.text) if following.tag in "NMn" else None
    return word.lower.endswith("em") and known is not None and "m" in known and "e" not in known


def _counted(tokens: tuple[Word, ...], last: int) -> bool:
    """Whether a number stood behind the same preposition: auf zwei Spuren, und der auf eine."""
    one, before = tokens[last].lower.startswith("ein"), tokens[last - 1].lower
    numbers = ("C", "zwei", "drei", "vier", "fünf", "sechs")
    return one and any(
        first.lower == before and (second.tag == "C" or second.lower in numbers)
        for first, second in pairwise(tokens[max(last - FAR, 0) : last - 1])
    )


def _named_before(tokens: tuple[Word, ...], last: int) -> bool:
    """Whether a pronoun behind a preposition takes something up: ein Cent an die Bank? Nicht an
    die; Koch und Kellner in einem; nicht nur an einer."""
    if not last:
        return False
    pair = (tokens[last - 1].lower, tokens[last].lower)
    before = [word.lower for word in tokens[max(last - FAR, 0) : last - 1]]
    clause = next((n for n, low in enumerate(reversed(before)) if not low.isalpha()), len(before))
    if pair in pairwise(before[: len(before) - clause]) or before[-1:] == ["nur"]:
        return True
    ahead = [*before[-1:], pair[0]]
    if any(ahead[-len(words) :] == words for words in EXCEPT) and not ALL.isdisjoint(before):
        return True
    return pair == ("in", "einem") and "und" in before[-4:]


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
    # Ohne Eile stimmte sie zu. Um es zu sehen und weisen Sie ihm Rechte zu.
    return opens and not any(word.finite or word.lower == "zu" for word in tokens[at:last])


def _position(view: View, index: int) -> int:
    """How many tokens stand before ``index`` in its sentence."""
    return index - clause_start(view.words, index)
