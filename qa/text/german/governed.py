"""A preposition, and behind it a phrase that has no form of the case which it governs.

With an article (mit dieser Schritt, durch dem Tal) or with adjectives alone (durch modernen Geräte,
mit großem Mehrheit). What may be another word is not judged: nach behind a noun, ohne before an
infinitive with zu.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.text.german.agreement import excused, phrase_at, strong_at
from qa.text.german.cases import ONE_OF, SET_PHRASES
from qa.text.german.paradigms import ACCUSATIVE, DATIVE, NOMINATIVE, determiners, ending
from qa.text.german.phrases import Tokens
from qa.text.german.words import Word, words

# Prepositions with articles, and those of two cases, which adjectives alone can contradict, too.
BEFORE_ARTICLES = {
    **dict.fromkeys("mit von bei nach".split(), DATIVE),
    **dict.fromkeys("für durch gegen ohne".split(), ACCUSATIVE),
}
BEFORE_ADJECTIVES = {
    **BEFORE_ARTICLES,
    **dict.fromkeys(["aus"], DATIVE),
    **dict.fromkeys("in auf an über unter vor".split(), ACCUSATIVE | DATIVE),
}
# Words with the endings of adjectives that are none: vor allem Leute, von lauter Gold.
PRONOUNS = frozenset(
    """dessen deren derer allem lauter anderem vielem wenigem folgendem kurzem langem längerem neuem
    weitem wessen denen""".split()
)
# Words behind a mentioned term: Mit häuslicher Frieden wird ... bezeichnet.
MENTIONED = frozenset(
    """bezeichnet bezeichnete bezeichneten bezeichnen gemeint genannt verwendet verstanden versteht
    verstehen benutzt gebraucht meint""".split()
)
BEING = frozenset("ist sind war waren sei sein seien wäre wären bin bist".split())
COUNTED = re.compile(r"(?:jähr|prozent|stünd|tägig|minüt|köpf|seit|meter)ig?\w*$")
OF_GENITIVE = frozenset("würdig unwürdig schuldig mächtig kundig überdrüssig fähig".split())
BESIDE = 9  # words before that are looked at
CLAUSE = 25  # words behind in which the verb of an infinitive clause may come


def misgoverned(text: str) -> Iterator[tuple[int, int, str, str]]:
    """Start and end of preposition and noun, the preposition and the words behind it."""
    tokens = words(text)
    for at, word in enumerate(tokens[:-2]):
        if word.lower not in BEFORE_ADJECTIVES or _other_word(tokens, at):
            continue
        last = _with_article(tokens, at) or _without(tokens, at)
        if last:
            end = tokens[last].end
            yield word.start, end, word.text, text[tokens[at + 1].start : end]


def _other_word(tokens: Tokens, at: int) -> bool:
    """Whether a preposition may be none: wie vor, allem Anschein nach, ohne … zu, nicht für."""
    word, before = tokens[at], tokens[at - 1] if at else None
    if before and (before.tag in ',K–"P' or before.lower in ("nicht", "statt", "und", "wie")):
        return True
    if word.lower == "nach" and before:
        pronoun = before.tag == "R" or before.lower in ("dem", "der", "denen", "welchem", "welcher")
        return before.noun or pronoun
    if word.lower == "für":
        # Was bist du nur für ein Mensch? But not: Was er für dem Kind tat.
        following = tokens[at + 1].lower
        asked = any(w.lower in ("was", "wer", "welch") for w in _earlier(tokens, at, ".;"))
        return asked and (following.startswith("ein") or following not in determiners())
    if word.lower in ("an", "aus"):
        # von nun an, von Natur aus, vom Inkrafttreten dieses Gesetzes an
        return any(w.lower in ("von", "vom") for w in _earlier(tokens, at, ".,;:"))
    return word.lower == "ohne" and any(
        w.tag == "z" or w.lower == "zu" for w in _clause(tokens[at + 1 : at + CLAUSE])
    )


def _earlier(tokens: Tokens, at: int, marks: str) -> Iterator[Word]:
    """The words before one, from the last, up to one of the marks."""
    for word in reversed(tokens[max(at - CLAUSE, 0) : at]):
        if word.tag in marks:
            return
        yield word


def _sentence(tokens: Tokens, at: int) -> set[str]:
    """The words of the sentence that a word stands in, in lower case."""
    found = {word.lower for word in _earlier(tokens, at, ".;")}
    for word in tokens[at : at + CLAUSE]:
        if word.tag in ".;":
            break
        found.add(word.lower)
    return found


def _clause(tokens: Tokens) -> Iterator[Word]:
    for word in tokens:
        if word.tag in ".,;:":
            return
        yield word


def _with_article(tokens: Tokens, at: int) -> int:
    """The noun of a phrase with an article in another case; 0 for none."""
    article = tokens[at + 1].lower
    case = BEFORE_ARTICLES.get(tokens[at].lower)
    if case is None or article not in determiners() or not tokens[at + 1].text.islower():
        return 0
    if tokens[at + 1].tag == "P":
        return 0  # mit ins Boot, für zum Beispiel
    found = phrase_at(tokens, at + 1)
    if not found or not found.bits & found.known or found.bits & found.known & case:
        return 0
    bits = found.bits & found.known
    if _mentioned(tokens, at, bits) or _named_one(tokens, at, bits):
        return 0
    if tokens[found.noun + 1 : found.noun + 2] and tokens[found.noun + 1].lower in OF_GENITIVE:
        return 0  # sie hielten das für eines Königs unwürdig
    return 0 if excused(tokens, found) or _one_of(tokens, at, found.noun) else found.noun


def _named_one(tokens: Tokens, at: int, bits: int) -> bool:
    """Whether mit may say that the subject is one of several: was mit ein Grund dafür ist."""
    nominative = tokens[at].lower == "mit" and bool(bits & NOMINATIVE)
    return nominative and not BEING.isdisjoint(_sentence(tokens, at))


def _mentioned(tokens: Tokens, at: int, bits: int) -> bool:
    """Whether the words behind may be mentioned: Mit große Apartheid ist das gemeint."""
    term = tokens[at].lower in ("mit", "für", "von") and bits & NOMINATIVE
    if term and at and tokens[at - 1].lower.endswith("isch"):
        return True  # lateinisch für starker Husten
    return bool(term) and not MENTIONED.isdisjoint(_sentence(tokens, at))


def _one_of(tokens: Tokens, at: int, last: int) -> bool:
    """Whether mit says that something is one of several: Das ist mit ein Grund, mit das Beste."""
    if tokens[last].text in SET_PHRASES:
        return True
    best = any(w.lower.endswith(("ste", "sten", "ßte", "ßten")) for w in tokens[at + 2 : last + 1])
    if tokens[at + 1].lower not in ("ein", "eine", "die", "das", "der") and not best:
        return False
    before = {word.lower for word in tokens[max(at - BESIDE, 0) : at]}
    return tokens[at].lower == "mit" and (best or not before or not ONE_OF.isdisjoint(before))


def _without(tokens: Tokens, at: int) -> int:
    """The noun of a phrase that adjectives open, and that has no form of the case; 0 for none."""
    found = strong_at(tokens, at + 1)
    if tokens[at].lower == "mit" and tokens[at + 1].lower.endswith("ende"):
        return 0  # in die Preise mit einfließende Kosten
    if tokens[at].lower in ("über", "unter") and COUNTED.search(tokens[at + 1].lower):
        return 0  # in der über zehnjährigen Geschichte
    case = BEFORE_ADJECTIVES[tokens[at].lower]
    if not found or found.bits & found.known & case or no_adjective(found.adjectives):
        return 0
    return (
        0
        if excused(tokens, found) or _mentioned(tokens, at, found.bits & found.known)
        else found.noun
    )


def no_adjective(words: tuple[str, ...]) -> bool:
    """Whether the first is none: dessen Recht, in derselben Nacht, seit längerem rückläufige."""
    first = words[0]
    if first in PRONOUNS or first.endswith(
        ("selbe", "selben", "jenige", "jenigen", "jenigem", "zehner", "ziger")
    ):
        return True
    if first.endswith("em"):
        return not all(word.endswith(("em", "en")) for word in words)
    return len({ending(word) for word in words}) > 1  # in lose zusammenhängender Form
