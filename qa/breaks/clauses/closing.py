"""Words that mostly wait for another one, and where they may close a sentence all the same."""

from __future__ import annotations

from qa.languages import german
from qa.text.german.words import OPENING, Word


def closes_phrase(tokens: tuple[Word, ...], last: int) -> bool:
    """Whether a word that mostly waits for another one closes a set or bare phrase.

    Der Stille wegen. Verletzte: keine. Weicher als meine. Alle bis auf eine. Aber so was von. Nicht
    ohne. Häuser und, und, und. Türen zu, Licht aus. Ihr System unterscheidet sich von unserem.
    """
    word, before = tokens[last], tokens[last - 1]
    second = tokens[last - 2].lower if last > 1 else ""
    if before.text == ":" or (before.lower, word.lower) in SET:
        return True
    if word.lower in ("und", "oder"):  # Entweder – oder.
        return second == word.lower or (before.tag == "–" and second == "entweder")
    if word.lower == "ohne" and any(w.lower == "mit" for w in tokens[max(last - 20, 0) : last]):
        return True  # eine Stunde mit Deckel und eine halbe ohne
    if before.lower in ("to", "of") or (word.lower == "über" and before.lower in TIMES):
        return True  # das ganze Jahr über; the film Choosing to die
    if word.lower == "wegen":
        return before.noun or before.lower == "von"  # der Stille wegen; von wegen
    if before.lower in ("als", "wie") or (second, before.lower) == ("bis", "auf"):
        return word.tag == "A" or word.lower == "ohne"
    if before.lower in ("ist", "sei", "war", "wäre") and word.lower in ("mein", "dein", "unser"):
        return True  # der Sieg ist unser
    if before.tag == "P" and word.lower in ("keinem", "keinen", "keiner", "jedem"):
        return True  # es reicht für keinen
    if before.lower in WITHIN and word.lower in THESE:
        return True  # die Arbeit innerhalb dieser
    if before.tag == "P" and word.lower.startswith(OWN):
        return any(w.lower.startswith(COMPARING) for w in tokens[max(last - 20, 0) : last])
    bare = before.noun and (last == 1 or second in (",", ";", ":", "."))
    if before.noun and last > 1 and tokens[last - 2].tag == "A":
        bare = bare or last == 2 or tokens[last - 3].tag in '."'  # Die Mutter ab.
    return bare and word.lower in german.PARTICLE_PREPOSITIONS


TIMES = frozenset("jahr tag nacht sommer winter frühling herbst woche monat zeit".split())
# None of the places and times of in diesem Jahr, an diesem Tag.
WITHIN = frozenset("mit von bei innerhalb außerhalb neben zwischen hinter".split())
THESE = frozenset("diesem dieser jenem jener".split())
OWN = ("unser", "mein", "dein", "sein", "ihre", "eure")
COMPARING = ("untersch", "vergl", "ähn", "gleich", "identisch", "abweich", "anders")
SET = frozenset(
    [
        ("was", "von"),
        ("sowas", "von"),
        ("nicht", "ohne"),
        ("auch", "ohne"),
        ("eins", "ohne"),
        ("überhaupt", "ohne"),
        ("lieber", "ohne"),
        ("besser", "ohne"),
        ("ganz", "ohne"),
        ("sogar", "ohne"),
        ("komplett", "ohne"),
        ("völlig", "ohne"),
        ("nichts", "und"),
        ("wieder", "in"),
        ("total", "in"),
        ("voll", "in"),
        ("all", "in"),
        ("wie", "vor"),
        ("glück", "auf"),
        ("zum", "einen"),
        ("je", "nachdem"),
        ("na", "und"),
        ("entweder", "oder"),
        ("einfach", "weil"),
        (",", "oder"),
    ]
)


def answers(tokens: tuple[Word, ...], last: int) -> bool:
    """Whether a quotation is a turn of dialogue without a verb: „An den.“ – „Na, zur.“

    What follows is another turn, so that nothing is cut here.
    """
    at = last
    while at and last - at < 3 and (tokens[at - 1].tag.isalpha() or tokens[at - 1].tag == ","):
        at -= 1
    opened = at > 0 and at < last and tokens[at - 1].text in "„»«“"
    verb = any(word.maybe_finite or word.noun for word in tokens[at:last])
    closed = tokens[last + 2 : last + 4]
    if not opened or verb or not closed or closed[0].tag != '"':
        return False
    return len(closed) == 1 or closed[1].tag in '–"'


# What a quoted saying of at most so many words may do itself.
SHORT = 7
OF_WORDS = frozenset(
    """klingt klang steht stand sieht sah heißt hieß lautet lautete gilt galt bedeutet bedeutete
    reicht reichte genügt genügte passt passte prangt prangte wirkt wirkte hört hörte""".split()
)


def is_subject(tokens: tuple[Word, ...], last: int, following: Word) -> bool:
    """Whether a short quotation that opens a sentence does something: „Bald.“ klang nach nie."""
    start = next((at for at in range(last, -1, -1) if tokens[at].text in OPENING), None)
    if start is None or last - start >= SHORT or following.lower not in OF_WORDS:
        return False
    return not start or tokens[start - 1].tag == "."
