"""Quotations that are closed or cut inside, where only what stands around them tells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from qa.breaks import View, detector
from qa.check import Hit
from qa.data import Severity
from qa.languages import german
from qa.text.german.words import Word, lexicon, words

# An inner quotation that only the mark of the outer one closes, and a sentence behind it.
INNER = re.compile(
    r"[„»](?P<before>[^„“”»«‚]{3,120})[‚‹][^„“”»«‚‘’›]{2,120}(?P<end>\w[.!?]) ?[“”«] "
    r"(?P<next>[A-ZÄÖÜ]\w*)"
)
OPENERS = frozenset("wer wenn dass weil ob was als wie nachdem bevor sobald obwohl falls".split())
# Behind a quotation with its full stop these have no subject that speaks: „...“ stand er.
STATES = re.compile(
    r"(?P<last>\w+\.)[“”«] (?P<next>(?:stand|steht|war|ist|lag|liegt|saß|sitzt|ging|kam) "
    r"(?:er|ich|wir|man))\b"
)
# An article at the beginning of the second part of a quotation, with a full stop behind it.
ARTICLE = re.compile(
    r", [„»](?P<word>(?:k|m|s)?ein(?:e[nmrs]?)?|d(?:er|ie|as|en|em|es)|i(?:m|n)|mit|von|zu[mr]?)\. "
    r"(?P<rest>[A-ZÄÖÜ][^„“”»«.!?]{2,120}\.)(?=[“”«])"
)


# A few words of a quotation that begins in mid-clause, and a full stop: „völlig. Verrückt“
PIECE = re.compile(
    r"[a-zäöüß] [„»](?:[a-zäöüß]+ ){0,2}(?P<word>[a-zäöüß]+)\. (?P<next>[A-ZÄÖÜ][\wäöüß]*)"
    r"[^„“”»«.!?]{0,120}[“”«]"
)
WAITING = (
    german.PURE_PREPOSITIONS
    | (german.ARTICLES - {"das", "alles", "eines", "keine", "keinen", "meine", "deine"})
    | frozenset(
        "und oder nur sehr völlig ganz zu so besonders absolut total extrem äußerst".split()
    )
    | frozenset("auf mit bei aus durch nach unter über vor weil dass als wie sondern um".split())
)
VERBS = "vxVh"


@detector(0.95, Severity.CRITICAL)
def quotation_broken(view: View) -> Iterator[Hit]:
    """A quotation ends or stops inside a clause that goes on behind it.

    Flags:
        Er sagte: „Wer auf die Frage ‚Wo waren [[Sie? “ Mit]] einem Lächeln antwortet, lügt.

        „Der Bär war“, erzählte sie, „[[keine. Zehn]] Meter entfernt von mir.“

        Er nannte den Plan „[[völlig. Verrückt]]“ und ging.

        Auf die Frage „Was [[nun? “ Antwortete]] er nicht.

        „Der Bär war keine zehn Meter von ihm [[entfernt.“ stand er]] auf.

    Passes:
        Er nannte es „unfair. Einfach unfair“. Die Frage „Was nun?“ blieb. Er: „Halt!“ Da kam er.

        Er sagte: „Sie fragte: ‚Wo waren Sie?‘ Dann ging sie.“ Er: „Wer ‚Ja!‘ sagt, lügt.“

        „Ich habe“, sagte sie, „keine. Du hast zwei.“ „Halt!“ stand auf dem Schild.

        „Ich fragte: ‚Wo waren Sie?“ Mit einem Lächeln ging er. „Das Haus ist alt.“ So war er.
    """
    if not any(mark in view.text for mark in "“”«"):
        return
    for match in INNER.finditer(view.text):
        clause = last_clause(words(match["before"]))
        opened = len(clause) > 1 and clause[0].lower in OPENERS
        if opened and not any(word.maybe_finite for word in clause):
            yield _hit(view, match.start("end"), match.end("next"))
    for match in STATES.finditer(view.text):
        yield _hit(view, match.start("last"), match.end("next"))
    for match in PIECE.finditer(view.text):
        if match["word"] in WAITING:
            yield _hit(view, match.start("word"), match.end("next"))
    yield from _phrases(view)
    for match in ARTICLE.finditer(view.text):
        rest = words(match["rest"])
        first = rest[0].end
        if not any(word.tag in "vxViXuhe" for word in rest[1:]):
            yield _hit(view, match.start("word"), match.start("rest") + first)


def _phrases(view: View) -> Iterator[Hit]:
    """Sentences that stop at a quotation before their verb: Auf die Frage „Was nun?“ Antwortete."""
    for before, sentence in pairwise(view.sentences):
        at = next((i for i, word in enumerate(before) if word.tag == '"'), 0)
        closed = before[-1].tag == '"' and before[-2].tag == "." and 1 < at < 9
        if not closed or len(sentence) < 4 or sentence[-1].text != ".":
            continue
        phrase, first = before[:at], sentence[0]
        plain = all(word.tag in "AaNMnPC" for word in phrase) and phrase[0].tag in "AP"
        verb = first.tag in VERBS and first.text[0].isupper() and sentence[1].tag.isalpha()
        verb = verb and lexicon().get(first.text, "") not in ("N", "M")
        inner = sum(word.tag == '"' for word in before) == 2
        if plain and phrase[-1].noun and verb and inner and all(w.tag != '"' for w in sentence):
            yield _hit(view, before[-3].start, first.end)


def last_clause(tokens: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words behind the last mark."""
    marks = (i + 1 for i in range(len(tokens) - 1, -1, -1) if not tokens[i].tag.isalpha())
    return tokens[next(marks, 0) :]


def _hit(view: View, start: int, end: int) -> Hit:
    while start and view.text[start - 1].isalnum():
        start -= 1
    said = view.text[start:end]
    return Hit(start, end, f"A quotation is closed or cut in the middle of a clause, at “{said}”.")


@detector(0.85)
def quotation_cut_at_adjective(view: View) -> Iterator[Hit]:
    """A quotation that began in mid-clause is closed with a full stop before its noun.

    Flags:
        Der Minister sagte, es sei „[[ein großer.“ Fortschritt]] für das Land erzielt worden.

    Passes:
        Er sagte: „Nimm den roten.“ Anna lachte. Er nannte es „ein großes Glück.“ Danach ging er.

        Sie wollte „das alte.“ Peter lachte.
    """
    tokens = view.words if any(f".{mark}" in view.text for mark in CLOSING) else ()
    for at in range(2, len(tokens) - 4):
        word, point, mark, noun, behind = tokens[at : at + 5]
        if word.tag != "a" or point.text != "." or mark.text not in CLOSING:
            continue
        article = tokens[at - 1]
        near = mark.start == point.end == word.end + 1 and article.tag in "AP"
        if near and noun.noun and not behind.maybe_finite and _inside(tokens, at - 1):
            message = f"The quotation ends before the noun of “{article.text} {word.text}”."
            yield Hit(article.start, noun.end, message)


CLOSING = frozenset('“”"»«')


def _inside(tokens: tuple[Word, ...], at: int) -> bool:
    """Whether the quotation around an index opens behind a word, not behind a mark."""
    opens = next((i for i in range(at, max(at - 30, 0), -1) if tokens[i].tag == '"'), 0)
    return bool(opens) and tokens[opens - 1].tag.isalpha()
