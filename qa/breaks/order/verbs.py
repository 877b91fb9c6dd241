"""Verbs in a place where their clause has none, and clauses without the word that opens them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from qa.breaks import OPENER, Part, View, detector
from qa.breaks.clauses.commas import late_verb
from qa.breaks.verbs.complexes import like_participle
from qa.breaks.verbs.separable import goes_with
from qa.breaks.verbs.two import TIES
from qa.breaks.verbs.verbless import ended
from qa.check import Hit
from qa.languages import german
from qa.text.german.articles import articles
from qa.text.german.words import Word, separable

SUBJECTS = frozenset(["er", "wir", "ich", "man"])
ADVERBS = frozenset(
    """gestern heute morgen dann danach dort hier jetzt bald später deshalb daher trotzdem zuerst
    schließlich""".split()
)
MODALS = frozenset(
    """kann können konnte muss müssen musste soll sollen sollte will wollen wollte darf dürfen
    durfte möchte""".split()
)
CONJUNCTIONS = frozenset("weil wenn obwohl nachdem bevor sobald sodass dass".split())
# Forms of sein and haben, beside which no plain infinitive stands.
NO_INFINITIVE = frozenset("bin bist ist sind war waren hat hatte hatten".split())
LETTERS = {"der": "r", "das": "s", "den": "n", "dem": "m"}


@detector(0.85)
def no_verb_second(view: View) -> Iterator[Hit]:
    """Behind the first phrase of a sentence comes its subject, and not the verb.

    Flags:
        Nach der Feier [[wir]] noch lange auf der Terrasse.

        Das kleine [[spielt]] Kind oft allein im Garten.

        Die Zahl der Unfälle [[der]] ist im vergangenen Jahr gesunken.

    Passes:
        Nach dem Essen saßen wir noch lange da. Das Kleine spielt Ball. Heute wir, morgen ihr.

        Wissen Sie, welche Form die sind? Die Zahl der Unfälle, der ist egal.
    """
    for sentence in view.sentences:
        if len(sentence) < 6:
            continue
        at = _first_phrase(sentence)
        early = at and sentence[at].text in SUBJECTS and sentence[at + 1].tag not in "xv,"
        if early and (sentence[0].tag == "P" or ended(sentence)):
            word = sentence[at]
            message = f"The verb belongs before “{word.text}”."
            yield Hit(word.start, word.end, message)
        elif _inside_phrase(sentence):
            word = sentence[2]
            yield Hit(word.start, word.end, f"“{word.text}” separates words that belong together.")
    for clause in view.clauses:
        stray = _stray_article(clause)
        if stray:
            yield Hit(stray.start, stray.end, f"The noun of “{stray.text}” is missing.")


def _first_phrase(sentence: tuple[Word, ...]) -> int:
    """Index behind a prepositional phrase or an adverb that opens a sentence; 0 for others."""
    if sentence[0].lower in ADVERBS:
        return 1
    if sentence[0].tag != "P" or sentence[1].lower.startswith("welch"):
        return 0  # Auf welche Weise er das tat, ist offen.
    at = 1
    while at < len(sentence) and sentence[at].tag in "AaC":
        at += 1
    found = 1 < at < len(sentence) - 2 and sentence[at].noun
    return at + 1 if found else 0


def _inside_phrase(sentence: tuple[Word, ...]) -> bool:
    """Whether a verb stands between the adjective and the noun of a phrase."""
    article, adjective, verb, noun = sentence[:4]
    letter = LETTERS.get(article.lower, "")
    opens = letter in ("r", "s") and adjective.tag == "a" and verb.tag in "vx" and noun.tag in "NM"
    return opens and letter in (articles(noun.text) or "")


def _stray_article(clause: tuple[Word, ...]) -> Word | None:
    """An article between a noun and the auxiliary of a main clause."""
    if clause[0].tag not in "AP" or late_verb(clause):
        return None
    for index in range(1, len(clause) - 3):
        noun, article, verb = clause[index : index + 3]
        if verb.tag != "x" or not noun.noun or article.text not in ("der", "die"):
            continue
        before = clause[:index]
        plain = not any(w.tag in "xvS" or w.lower in german.QUESTION for w in before)
        plain &= clause[0].tag == "A" or clause[index + 3].noun
        return article if plain and not clause[0].lower.startswith("welch") else None
    return None


DOUBLE = frozenset("können müssen lassen wollen dürfen sollen".split())
LATE = frozenset("was wie wo wann warum dass weil ob wohin".split())


@detector(0.85, needs=CONJUNCTIONS | LATE)
def verb_too_early(view: View) -> Iterator[Hit]:
    """The verb of a subordinate clause stands where its subject belongs.

    Flags:
        Der Hund bellte, [[sodass ging]] der Nachbar an die Tür.

        Er weiß nicht, was er [[soll machen]] jetzt.

        Sie ruft an, [[sobald angekommen]] ist ihr Zug.

    Passes:
        Der Hund bellte, weil der Nachbar klingelte. Er weiß nicht, was er jetzt machen soll.

        Er weiß, dass er wird kommen müssen. Was er will können, lernt er.

        Je nachdem zeigt sich der Hund. Sie fordert, dass bitte niemand fragt, wem das Haus gehört.
    """
    tokens = view.words
    for index in range(1, len(tokens) - 2):
        word, verb, behind = tokens[index : index + 3]
        free = tokens[index - 1].lower != "je"  # je nachdem zeigt sich das
        if free and word.lower in CONJUNCTIONS and (word.text + verb.text).islower():
            finite = verb.tag == "v" and behind.tag in "AR" and verb.text != "bitte"
            late = index + 3 < len(tokens) and tokens[index + 3].tag in "AR"
            split = verb.tag in "pq" and behind.tag == "x" and late
            if finite or split or (verb.tag == "V" and behind.tag == "A"):
                words = f"{word.text} {verb.text}"
                yield Hit(word.start, verb.end, f"In “{words}” the verb comes too early.")
    for clause in view.clauses:
        if clause[0].text not in LATE:
            continue
        for index in range(1, len(clause) - 2):
            subject, verb, last = clause[index : index + 3]
            pronoun = subject.lower in ("er", "sie", "es", "man", "ich", "wir")
            if pronoun and verb.lower in MODALS and last.tag == "i" and last.lower not in DOUBLE:
                words = f"{verb.text} {last.text}"
                yield Hit(verb.start, last.end, f"The words “{words}” are in the wrong order.")


@detector(0.85)
def plural_predicate(view: View) -> Iterator[Hit]:
    """A second predicate in the plural starts in a clause that has its verb.

    Flags:
        Der Vulkan ist wieder aktiv Experten [[raten]] zur Vorsicht.

        Im Hafen liegen zwei Schiffe ein drittes [[wird]] morgen erwartet.

    Passes:
        Der Vulkan ist aktiv, Experten raten zur Vorsicht. Es ist Zeit, an Experten zu denken.

        Die Ausgaben waren auf 8 Milliarden gefallen im Vergleich zu 1988.

        Er hat Freunde und Experten raten ihm. Im Hafen liegen Schiffe, die er wird kaufen müssen.
    """
    for clause in view.clauses:
        plural = any(word.tag == "i" for word in clause)
        if not plural or late_verb(clause) or clause[0].lower in german.QUESTION:
            continue
        word = _infinitive_inside(clause) or _auxiliary_behind(clause)
        if word:
            message = f"A second clause, with “{word.text}”, follows without a comma or full stop."
            yield Hit(word.start, word.end, message)


def _infinitive_inside(clause: tuple[Word, ...]) -> Word | None:
    """A plural or infinitive in the middle of a clause whose verb is a form of sein or haben."""
    first = next((i for i, word in enumerate(clause) if word.lower in NO_INFINITIVE), None)
    if not first or any(word.tag == "X" for word in clause):
        return None
    for index in range(first + 2, len(clause) - 2):
        word = clause[index]
        if _joins(word) or _joins(clause[index - 1]):
            return None
        participle = word.lower.startswith(LIKE_PARTICIPLES) or like_participle(word.lower)
        inside = word.tag == "i" and clause[index - 1].noun and clause[index + 1].tag in "APR"
        if inside and not participle:
            return word
    return None


LIKE_PARTICIPLES = (
    "verbot",
    "gebot",
    "gefall",
    "erhalt",
    "entfall",
    "verfall",
    "vergess",
    "verlass",
    "erfahr",
)


def _joins(word: Word) -> bool:
    return (
        word.lower in TIES
        or word.tag in "SKz"
        or word.lower == "zu"
        or word.lower in german.QUESTION
    )


def _auxiliary_behind(clause: tuple[Word, ...]) -> Word | None:
    """An auxiliary some words behind a plural in second place: Im Hafen liegen ... wird ..."""
    if clause[0].tag != "P" or len(clause) < 8 or any(_joins(word) for word in clause):
        return None
    first = next((i for i, word in enumerate(clause) if word.tag in "ixvVX"), 0)
    if not first or clause[first].tag != "i" or not clause[first - 1].noun:
        return None
    if first + 3 >= len(clause) or clause[first + 1].tag not in "ACbR":
        return None
    return next((word for word in clause[first + 3 : -1] if word.tag == "x"), None)


@detector(0.85, needs=(",",))
def opener_lost(view: View) -> Iterator[Hit]:
    """A clause has its verbs at the end, but no word that opens such a clause.

    Flags:
        Der Mann, [[Hund]] gestern entlaufen ist, sucht Hilfe.

        Wir wissen, [[der]] Winter kalt geworden ist.

        Das Bild zeigt eine Frau, [[einen]] Korb trägt.

        Das Schiff legte erst spät ab, [[der]] Nebel sich gelichtet hatte.

    Passes:
        Der Mann, dessen Hund gestern entlaufen ist, sucht Hilfe. Ein Mann kam, der Kinder hatte.

        Wir wissen, der Winter ist kalt. Es wurde als Übel bezeichnet, das Europa zerstört hatte.
    """
    for sentence in view.sentences:
        found = view.parts(sentence)
        for (before, mark, _), (clause, closing, following) in pairwise(found):
            if mark == "," and closing == "." and _object_first(found, clause):
                first = clause[0]
                message = f"{OPENER} is missing before “{first.text}”."
                yield Hit(first.start, first.end, message)
            if mark != "," or len(clause) < 4 or clause[-1].tag != "x":
                continue
            if clause[1].text == "Herr" and clause[0].lower in german.RELATIVE:
                continue  # der Antrag, den Herr Meier umschifft hat
            inner = clause[:-2]
            verbs = any((w.maybe_finite and w.tag != "q") or w.tag in "SK" for w in inner)
            late = clause[-2].tag in "pqX"
            late |= clause[-2].tag == "i" and clause[-1].lower in NO_INFINITIVE
            if verbs or not late:
                continue
            first, second = clause[:2]
            relative = closing == "," and following and following[0].finite and first.tag in "NM"
            relative = relative and second.tag in "FPb" and clause[-2].tag in "pqi"
            if relative or (closing == "." and _no_relative(before, first, second)):
                message = f"{OPENER} is missing before “{first.text}”."
                yield Hit(first.start, first.end, message)


def _object_first(found: list[Part], clause: tuple[Word, ...]) -> bool:
    """Whether the last clause is an object and a verb behind it, and nothing lets it be so."""
    if clause[0].text not in ACCUSATIVES or clause[-1].tag != "v" or len(clause) < 3:
        return False
    inner = clause[:-1]
    articles_ = sum(w.tag == "A" and inner[i - 1].tag != "P" for i, w in enumerate(inner))
    other = any(w.maybe_finite or w.tag in "uheKSR" for w in inner)
    opened = any(
        w.tag == "S" or w.lower in german.QUESTION or (i == 0 and n and w.lower in german.RELATIVE)
        for n, (part, _, _) in enumerate(found)
        for i, w in enumerate(part)
    )
    return articles_ == 1 and not other and not opened


ACCUSATIVES = frozenset(["einen", "seinen", "ihren", "keinen"])


def _no_relative(before: tuple[Word, ...], first: Word, second: Word) -> bool:
    """Whether der, das, den or dem is the article of the noun behind it, not a pronoun."""
    letter = LETTERS.get(first.text)
    known = articles(second.text) if second.noun else None
    last = before[-1]
    closes = not last.noun and last.tag in "vixpq" and not late_verb(before)
    # Das Schiff legte ab, der Nebel sich gelichtet hatte.
    closes |= last.lower in separable() and any(goes_with(last.lower, w) for w in before[:-1])
    several = second.lower.endswith("en")  # zu rechnen, der Maßnahmen erschwert hat
    if not closes or several or known is None or letter is None:
        return False
    # Er wurde als das Übel bezeichnet, das Europa zerstört hätte.
    nouns = [articles(word.text) for word in before if word.noun and last.tag in "pqi"]
    meant = any(each is None or letter in each for each in nouns)
    return letter in known and "m" in known and not meant
