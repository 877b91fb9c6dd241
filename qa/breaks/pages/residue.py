"""What is left over: chunks in the source language, rests of links and markup."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.breaks import View, detector
from qa.breaks.pages.strangers import TITLED, WORKS
from qa.check import Hit
from qa.languages import base, german, language
from qa.languages.english import OPENING_ADVERBS, SMALL, UNENDED
from qa.text.german.articles import articles
from qa.text.german.words import Word, lexicon


@detector(0.9)
def untranslated_chunk(view: View) -> Iterator[Hit]:
    """A few English words are left standing in a German sentence.

    Flags:
        Ansprüche [[arising from gross negligence]] sind ausgeschlossen.

        Der Tempel wurde später von den Bewohnern [[used as]] Steinbruch.

        Der Fluss [[has burst its banks]] an mehreren Stellen.

        Das Ei wird [[and stir until]] goldbraun. Wir froren, [[but it was too bad]] für uns.

        [[However]], die langfristigen Folgen bleiben unklar.

        They produce enough power for 20,000 households.
        Sie liefern genug Strom [[for 20,000 households]].

    Passes:
        Die Studie „Keeping the Lights On“ kommt zu dem Schluss, dass alles gut ist.

        Der Film Gone with the Wind und das Buch Lord of the Flies liefen am Abend.

        Das Tool läuft im Browser und ist up to date. Die Tags object und embed stehen da.

        Die Hilfe war too little, too late, hieß es off the record. Sie nennen sich black fellas.

        Das Race across the Alps und Warhol before pop waren, same time, same place, in der Stadt.

        Eigene Einnahmen der Union – own resources – sind geplant. Sein Motto: You only live once.

        Im Abspann steht: No animals were harmed in the making of this film.

        Das war die special relationship, der child care und jede Art von planted forests.

        Der Song Save your kisses for me war ein Erfolg, und Big Union is watching you.

        Last, but not least half das Prinzip learning by doing out of the box und over the air.
    """
    quoted: list[tuple[int, int]] | None = None
    for sentence in view.sentences:
        first = sentence[0]
        opens = first.lower in OPENING_ADVERBS and len(sentence) > 5 and sentence[1].tag in ",vxV"
        if opens and any(word.tag in "AxRSP" for word in sentence):
            yield Hit(first.start, first.end, f"“{first.text}” was left in English.")
        tags = {word.tag for word in sentence}
        if "e" not in tags and not (view.source and "u" in tags):
            continue
        if quoted is None:
            quoted = [span.span() for span in QUOTED.finditer(view.text)]
        letters = sum(word.tag.isalpha() for word in sentence)
        for start, end in _runs(sentence):
            run = sentence[start:end]
            outside = letters - len(run) > 2 and not any(a <= run[0].start < b for a, b in quoted)
            alone = view.source is None and _apart(sentence, start, end)
            if outside and not alone and _embedded(sentence, start, end):
                last = _last(sentence, end)
                text = view.text[run[0].start : last.end]
                yield Hit(run[0].start, last.end, f"“{text}” was left in English.")
                break
        else:
            yield from _copied(view, sentence, quoted)


def _copied(view: View, sentence: tuple[Word, ...], quoted: list[tuple[int, int]]) -> Iterator[Hit]:
    """Three words in small letters (or numbers) that stand so in the English source."""
    foreign_words = sum(word.tag in "eu" for word in sentence)
    source = view.source if base(view.source_lang or "") == "en" else None
    if not source or not foreign_words or 3 * foreign_words > len(sentence):
        return  # a sentence that is English as a whole is no chunk
    for index in range(1, len(sentence) - 3):
        run = sentence[index : index + 3]
        links = any(word.lower in LINKS for word in run)
        foreign = links and any(word.tag in "eu" and len(word.text) > 3 for word in run)
        if (
            not foreign
            or run[-1].tag == "C"
            or not all(
                word.tag == "C" or (word.text.isalpha() and word.text.islower()) for word in run
            )
        ):
            continue
        text = view.text[run[0].start : run[-1].end]
        inside = any(begin <= run[0].start < stop for begin, stop in quoted)
        whole = view.text[sentence[0].start : sentence[-1].start]
        if text in source and whole not in source and text.count(" ") == 2 and not inside:
            yield Hit(run[0].start, run[-1].end, f"“{text}” was left in English.")
            break


QUOTED = re.compile(
    r"„[^“”]{0,400}[“”]|“[^“”]{0,400}”|\"[^\"]{0,400}\"|«[^»]{0,400}»|»[^«]{0,400}«|‚[^‘]{0,200}‘"
    r"|'[^']{0,200}'|\([^()]{0,200}\)"
)
# English words that German has too or that the word list leaves out; they only extend a run.
SHARED = frozenset(
    "in an as to am was so a i on it at is the of and for all had has up be no".split()
)
# Runs that are no chunk where they are all there is; whole turns have a table of their own.
LOANS = frozenset(
    [
        *("to go", "on top", "at all", "round about", "not least", "same same", "to be", "up to"),
        *("on the ground", "at its best", "second best", "to say"),
    ]
)


def _runs(sentence: tuple[Word, ...]) -> Iterator[tuple[int, int]]:
    start = None
    for index in range(len(sentence) + 1):
        if index < len(sentence) and _may_be_english(sentence, index):
            start = index if start is None else start
        elif start is not None:
            run = sentence[start:index]
            if len(run) >= 2 and _is_english(run):
                yield start, _end(sentence, start, index)
            start = None


def _end(sentence: tuple[Word, ...], start: int, end: int) -> int:
    """Where a run ends without the German words at its end: has burst its banks | an mehreren."""
    while end > start + 2:
        word, behind = sentence[end - 1], sentence[end] if end < len(sentence) else None
        opens = word.lower in PHRASE_OPENERS and behind is not None and behind.tag.isalpha()
        if not opens and not (word.tag == "u" and _compound(word.lower)):
            break
        end -= 1
    return end


PHRASE_OPENERS = frozenset(["an", "am", "in"])


def _last(sentence: tuple[Word, ...], end: int) -> Word:
    """The last word of a run, or the noun behind it that German has, too: the country."""
    last, after = sentence[end - 1], sentence[min(end, len(sentence) - 1)]
    noun = after.text.islower() and after.tag not in "AKPSRFx"
    return after if noun and last.lower in UNENDED else last


def _compound(word: str) -> bool:
    """Whether a word is made of two German ones, an adjective last: goldbraun."""
    known = lexicon()
    return any(
        known.get(word[at:], "") in ("a", "b", "p")
        and len(known.keys() & {word[:at], word[:at].capitalize(), word[:at] + "en"}) > 0
        for at in range(3, len(word) - 3)
    )


def _may_be_english(sentence: tuple[Word, ...], index: int) -> bool:
    word = sentence[index]
    if word.tag in "eu" or word.lower in SHARED:
        return word.text[0].islower()
    if word.tag in "KP" or not word.text.islower():
        return False  # the tags object und embed
    # A word that German has too (gross, gift) counts between two English ones.
    near = sentence[max(index - 1, 0) : index + 2]
    return len(near) == 3 and all(w.tag in "eu" for w in (near[0], near[2]))


def _is_english(run: tuple[Word, ...]) -> bool:
    known = [word for word in run if word.tag == "e" and len(word.text) > 2]
    unknown = [word for word in run if word.tag == "u"]
    return bool(known) and 2 * len(unknown) <= len(run)


def _embedded(sentence: tuple[Word, ...], start: int, end: int) -> bool:
    """Whether German surrounds the run: names of films, firms and songs have capitals beside it."""
    run = sentence[start:end]
    before = sentence[start - 1] if start else None
    after = sentence[end] if end < len(sentence) else None
    function = all(word.lower in SHARED or word.lower in NAME_LINKS for word in run)
    in_name = function and any(w is not None and w.text[0].isupper() for w in (before, after))
    in_name |= before is not None and start > 1 and before.text in OPEN_TITLES
    # Me at the zoo; but not: Trump has announced
    links = NAME_LINKS - {"the", "and", "as", "or"}
    in_name |= before is not None and _foreign(before) and run[0].lower in links
    # A term that is explained: als enslaved person („versklavte Person“), der Ausdruck on the job
    term = after is not None and after.text == "("
    term |= before is not None and before.lower.endswith(TERMS)
    called = after is not None and after.lower.startswith(("bezeichn", "genannt", "bekannt"))
    term |= called and before is not None and before.lower == "als"
    return " ".join(word.lower for word in run) not in LOANS and not in_name and not term


def _apart(sentence: tuple[Word, ...], start: int, end: int) -> bool:
    """Whether a run that no source tells of is part of a name, or stands between marks of its own.

    The Race across the Alps, – separable but not separate –, same time, same place.
    """
    before = sentence[start - 1] if start else None
    after = sentence[end] if end < len(sentence) else None
    beside = [word for word in (before, after) if word is not None and word.tag == "n"]
    beside = [word for word in beside if word.text not in POLITE]  # Setzen Sie allow all
    if any(word.text[0].isupper() and not articles(word.text) for word in beside):
        return True
    near = (*sentence[max(start - 3, 0) : start], *sentence[end : end + 3])
    if _english_name(sentence, start) or any(word.lower.startswith(SPEAKING) for word in near):
        return True
    phrase = before is not None and before.tag in "AaPKF"
    led = before is not None and (before.tag == "A" or before.lower in german.FUSED)
    if led or (phrase and not any(word.lower in LINKS for word in sentence[start:end])):
        return True  # a term: das war die special relationship
    opened = before is not None and before.tag in MARKS
    return (opened and (after is None or after.tag in MARKS)) or _cited(sentence, start)


# What speaks of words, so that they are no rest of a source: they call themselves black fellas.
SPEAKING = ("nennen", "nennt", "bedeutet", "lautet", "englisch", "wörtlich", "übersetz", "genannt")


def _english_name(sentence: tuple[Word, ...], start: int) -> bool:
    """Whether capitals before a run are those of a name: Big Union is, Song Save your kisses."""
    known, at = lexicon(), start
    while at > 1 and sentence[at - 1].tag in "nNM" and sentence[at - 1].text[0].isupper():
        at -= 1
    works = sentence[at : start - 1]
    titled = any(w.text in TITLED or w.lower.endswith((*WORKS, "pop")) for w in works)
    foreign = any(w.text not in POLITE and not articles(w.text) for w in sentence[at:start])
    return titled or (foreign and any(known.get(w.lower) == "e" for w in sentence[at:start]))


def _cited(sentence: tuple[Word, ...], start: int) -> bool:
    """Whether all behind a colon is English: Im Abspann steht: No animals were harmed."""
    near = range(start - 1, max(start - CITED, 0), -1)
    colon = next((at for at in near if sentence[at].tag == ":"), 0)
    english = language("en").function_words | SHARED
    behind = sentence[colon + 1 : colon + 1 + CITED]
    german = any(w.tag in "AxXRSPKF" and w.lower not in english for w in behind)
    return colon > 0 and not german


POLITE = frozenset(["Sie", "Ihnen", "Ihr", "Ihre"])
CITED = 60  # words of what is cited
MARKS = frozenset('–:,.;(/"')


def _foreign(word: Word) -> bool:
    """Whether a word with a capital is none of German: Written, but not Nachbarin."""
    known = articles(word.text) or word.lower.endswith(("in", "er", "ung"))
    return word.tag == "n" and not known


TERMS = ("begriff", "ausdruck", "bezeichnung", "abkürzung", "sogenannte", "sogenannten", "wort")
# English words that open a title, with a capital: My own romantic town.
OPEN_TITLES = frozenset(
    """My Me Not On Who What How Why When Where The All Your Our This That These A An For From With
    To Be Do I You We He She They Lectures One Every Some""".split()
)


# Words that stand between the capitals of English names: University of the West Indies.
NAME_LINKS = frozenset(
    ["of", "the", "at", "for", "and", "in", "on", "with", "by", "from", "to", "as", "or", "with"]
)
LINKS = NAME_LINKS | SHARED | SMALL


@detector(0.8)
def link_rest(view: View) -> Iterator[Hit]:
    """A rest of a link or of markup stands in the middle of a sentence and swallows words.

    Flags:
        Der Mulch hält den Boden feucht [[(siehe und]] unterdrückt Unkraut.

        Die Sammlung benannte Stadt[[ ↑]] in Katalonien ist schön.

    Passes:
        Der Mulch (siehe Seite 3) hält feucht.

        a) Holz b) Nägel :-( und 1) Farbe
    """
    if not any(sign in view.text for sign in "([↑"):
        return
    for match in re.finditer(r"\((?:siehe|hier|mehr|vgl\.)\s+(?:und|oder)\b", view.text):
        if ")" not in view.text[match.end() : match.end() + 60]:
            yield Hit(*match.span(), f"“{match[0]}” is left over from a link; words are missing.")
    for match in re.finditer(
        r"\[\[[^\[\]|\n]{1,40}\||(?<=\w)\s?↑(?=\s)|\[\d{1,2}(?=\s+(?!bis\b)[a-zäöü])", view.text
    ):
        yield Hit(*match.span(), f"“{match[0].strip()}” is left over from the page's markup.")
