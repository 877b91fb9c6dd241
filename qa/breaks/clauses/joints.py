"""Words that meet a neighbour which cannot stand there; sentences without a border between."""

from __future__ import annotations

from collections.abc import Iterator

from qa.breaks import View, detector
from qa.breaks.clauses.commas import late_verb
from qa.breaks.pages.strangers import NAMES
from qa.breaks.verbs.separable import may_have_verb
from qa.breaks.verbs.verbless import ended
from qa.check import Hit
from qa.languages import german
from qa.text.german.articles import articles
from qa.text.german.words import Word, lexicon

INDICATIVE = frozenset("ist sind waren hat wird wurde wurden kann muss soll will darf".split())
# Conjunctions that have their subject or another phrase behind them, never the finite verb.
OPENERS = frozenset("weil wenn obwohl nachdem bevor sobald falls sodass".split())
NEVER_BEFORE = german.PURE_PREPOSITIONS - frozenset(
    """ohne um bis seit laut dank neben hinter zwischen gegenüber samt inklusive exklusive pro per
    außerhalb innerhalb oberhalb unterhalb jenseits diesseits""".split()
)
BESIDE = frozenset(
    """als wie auch selbst nur außer bis ohne noch erst statt immer kurz vor und jedes mal vor
    nach insbesondere besonders""".split()
)
NUMERALS = frozenset("zwei drei vier fünf sechs sieben acht neun zehn ein eine einen".split())


@detector(0.85)
def conjunction_misplaced(view: View) -> Iterator[Hit]:
    """A conjunction has a word behind it that cannot open its clause, or no clause at all.

    Flags:
        Es kann Planeten aufspüren, kleiner die [[als sind]] die Erde.

        Er blieb, [[weil ist]] das Haus leer und kalt.

        Sie sprach [[von wenn]] das Wetter gut ist.

        Die Bank ließ den Zins, gestiegen war die Inflation [[wenn]] den dritten Monat in Folge.

        Der Bürgermeister wollte [[zu nicht]] den sich Vorwürfen äußern.

    Passes:
        Er ist größer, als sie waren. Er tat, als wäre nichts; damit ist es gut, ohne dass er geht.

        Er kommt nur, wenn nötig, und weiß nicht, zu nicht öffentlichen Zeiten zu kommen.
    """
    tokens = view.words
    for index in range(1, len(tokens) - 2):
        word, second = tokens[index], tokens[index + 1]
        if (
            word.tag not in "SPF"
            or second.tag not in "xSF"
            or not word.text.islower()
            or not second.text.islower()
        ):
            continue
        third = tokens[index + 2]
        clash = word.lower == "als" and second.lower in INDICATIVE and third.tag != ","
        clash &= tokens[index - 1].tag != ","
        clash |= word.lower in OPENERS and second.tag == "x" and third.tag.isalpha()
        clash |= word.lower in NEVER_BEFORE and (second.lower == "dass" or second.lower in OPENERS)
        clash |= word.lower == "zu" and second.lower in AFTER_ZU and third.tag in "AR"
        if clash:
            words = f"{word.text} {second.text}"
            yield Hit(word.start, second.end, f"The words “{words}” do not fit together.")
    if not INSIDE.isdisjoint(view.forms):
        for sentence in view.sentences:
            yield from _verbless_inside(sentence)


INSIDE = OPENERS | {"dass"}
AFTER_ZU = frozenset(["nicht", "auch"])


def _verbless_inside(sentence: tuple[Word, ...]) -> Iterator[Hit]:
    """A conjunction inside a clause, behind which there is no verb up to the full stop."""
    marks = (at for at in range(len(sentence) - 2, 0, -1) if not sentence[at].tag.isalpha())
    for index in range(max(2, next(marks, 0) + 1), len(sentence) - 4):
        word, before = sentence[index], sentence[index - 1]
        if word.lower not in INSIDE or not word.text.islower():
            continue
        inside = before.tag.isalpha() and before.tag not in "KS" and before.lower not in BESIDE
        rest = sentence[index:]
        if inside and rest[1].tag in "APR" and ended(sentence) and not may_have_verb(rest):
            message = f"The clause after “{word.text}” has no verb."
            yield Hit(word.start, word.end, message)


@detector(0.85)
def nouns_unconnected(view: View) -> Iterator[Hit]:
    """A noun stands behind another one without the article or conjunction that it needs.

    Flags:
        Der [[Fahrer Busses]] blieb unverletzt.

        Das Set enthält eine Lampe, eine [[Pfeife zwei]] Decken.

        Der Besitzer möchte in den Ruhestand [[gehen der]] Bäckerei und sucht einen Nachfolger.

    Passes:
        Der Fahrer des Busses blieb unverletzt. Von Gottes Gnaden, des Warschauer Paktes Ende.

        Es dauert eine Stunde zwanzig. Die Kinder können den Hof sehen, der Bäckerei gegenüber.
    """
    tokens, start = view.words, 0
    for index in range(1, len(tokens) - 3):
        noun, second = tokens[index], tokens[index + 1]
        start = index if tokens[index - 1].tag == "." else start
        if noun.tag not in "NMn" or second.start != noun.end + 1:
            continue
        if _genitive(tokens, index) or _list(tokens, index, start):
            message = f"A word is missing between “{noun.text}” and “{second.text}”."
            yield Hit(noun.start, second.end, message)
    for clause in view.clauses:
        for index in range(3, len(clause) - 2):
            if clause[index].tag == "i" and _possessor_behind(clause, index):
                word, second = clause[index], clause[index + 1]
                message = f"What follows “{word.text}” is separated from its noun."
                yield Hit(word.start, second.end, message)


def _genitive(tokens: tuple[Word, ...], index: int) -> bool:
    """Whether a genitive in -es without an article stands behind a noun that has one."""
    before, noun, second, behind = tokens[index - 1 : index + 3]
    if noun.tag != "N" or not second.noun or not second.lower.endswith("es") or behind.noun:
        return False
    if before.tag not in "Aa" or before.lower.endswith("es") or before.lower == "des":
        return False
    stems = (second.text[:-2], second.text[:-3] if second.lower.endswith("ses") else "")
    known = any(len(stem) > 2 and lexicon().get(stem, "") in ("N", "M") for stem in stems)
    return known and second.text != "Gottes"


def _list(tokens: tuple[Word, ...], index: int, start: int) -> bool:
    """Whether the last two things of a list have nothing between them: eine Pfeife zwei Decken.

    The sentence begins at ``start``.
    """
    if index < 2 or index + 3 >= len(tokens) or tokens[index].tag == "M":
        return False
    article, comma = tokens[index - 1], tokens[index - 2]
    opens = article.lower in ("ein", "eine", "einen") and comma.tag == ","
    number, last, mark = tokens[index + 1 : index + 4]
    ends = last.noun and mark.tag in ".,"
    # Ein Wurf zählt zwei Punkte, ein Freiwurf einen Punkt: the verb is not said again.
    ends = ends and tokens[start].lower != article.lower
    return opens and number.lower in NUMERALS and number.text.islower() and ends


MODALS = frozenset(
    """kann können konnte konnten könnte könnten muss müssen musste mussten müsste soll sollen
    sollte sollten will wollen wollte wollten darf dürfen durfte durften möchte möchten""".split()
)


def _possessor_behind(clause: tuple[Word, ...], index: int) -> bool:
    """Whether a possessor follows the infinitive that closes a clause: gehen der Bäckerei."""
    word, article, noun = clause[index : index + 3]
    closes = word.text.islower() and clause[index - 1].noun and noun.noun
    possessor = article.lower in ("der", "des", "einer", "eines", "seiner", "ihrer")
    if not closes or not possessor or late_verb(clause):
        return False
    feminine = noun.lower.endswith(("ei", "ung", "heit", "keit", "schaft", "tät", "ion", "in"))
    known = articles(noun.text) or ("er" if feminine else "m")
    modal = any(other.lower in MODALS for other in clause[: index - 1])
    return modal and (article.lower != "der" or "m" not in known)


@detector(0.85)
def fused_sentences(view: View) -> Iterator[Hit]:
    """Two sentences run into each other; the full stop between them is lost.

    Flags:
        Die Kürzung wirkt sich auf den Arbeitsmarkt [[aus Die]] Fahrbahnen sind feucht.

    Passes:
        Er liest Die Zeit und Der Spiegel gern.

        Sie sagte: Die Fahrbahnen sind feucht. Das Blatt heißt Die Welt.
    """
    for clause in view.clauses:
        for index in [at for at, w in enumerate(clause[3:-2], 3) if w.lower in STARTERS]:
            named = clause[index + 1].text in NAMES  # Das will Die Linke.
            if (
                not named
                and _starts_sentence(clause[index - 1], clause[index])
                and (_has_verb(clause[:index]) and _has_verb(clause[index + 1 :]))
            ):
                word = clause[index]
                yield Hit(
                    clause[index - 1].start,
                    word.end,
                    f"A new sentence starts at “{word.text}” without a full stop before it.",
                )
                break


def _starts_sentence(before: Word, word: Word) -> bool:
    """Whether a capitalised function word follows that no title explains (Der Spiegel)."""
    capital = word.text[0].isupper() and word.start == before.end + 1
    prefix = before.lower in ("aus", "an", "ab", "auf", "ein", "vor")
    return capital and (prefix or (before.text[0].islower() and before.tag not in "APSKa"))


STARTERS = frozenset(
    """der die das den dem ein eine einen einem einer er es wir in im am auf bei mit nach für von
    vor dies diese dieser dieses als wenn nachdem bevor weil obwohl doch aber und auch nur so
    damit dabei dort hier jetzt heute dann""".split()
)


def _has_verb(words: tuple[Word, ...]) -> bool:
    return any(word.finite for word in words)
