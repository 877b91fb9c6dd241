"""Words that come again as in a loop, the same or not quite, side by side or not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from qa.breaks import View, detector
from qa.breaks.pages.purposeful import from_to, heaped, on_and_on, owned, stutter
from qa.check import Hit
from qa.languages.german import QUESTION
from qa.text.german.words import Word

WORD = re.compile(r"\w+")
APART = 8  # most words between a phrase and itself in a loop


@detector(0.9)
def repetition_loop(view: View) -> Iterator[Hit]:
    """A stretch of words comes again within the same sentence.

    Flags:
        [[In den Tälern bilden sich Nebelfelder in den Tälern]], die sich lange halten.

        Die Dürre traf die Bauern; [[viele von ihnen viele von ihnen]] verkaufen ihre Bäume.

        Der Bär wurde [[von Waldarbeitern gefunden von Waldarbeitern gefunden]] und aufgezogen.

        Die Region hofft [[auf mehr auf mehr auf mehr]] Gäste.

        Das Museum ist [[für die für die für die]] Kinder da.

    Passes:
        Reihe um Reihe, Baum für Baum, von Tag zu Tag. Je mehr sie lernt, desto mehr weiß sie.

        Er wartet und wartet und wartet, und sie liest weiter und weiter und weiter.

        Sie redet und redet und merkt nicht, dass es regnet und regnet und nicht aufhört.

        Wer nicht fragt, bleibt dumm, wer nicht fragt, bleibt stehen.

        Meister für Bäder werden von Leuten für Bäder unterstützt, gut im Bereich der Küste bis
        mangelhaft im Bereich dahinter.

        Sie steht in der in der DDR gebauten Halle und wartet mehr und mehr und mehr. Sie nimmt uns
        Tag für Tag für Tag für Tag die Zeit.

        Jedes Jahr gründet die Partei Die PARTEI auf Grund dieses Rechts auf Grund der Not etwas.

        Sie gehen, um von Zelle zu Zelle zu wechseln. Ein Kalb (und noch eins und noch eins).

        Sie sparen und sparen und sparen und werden nicht reich. Sie leben Seite an Seite im Haus.

        Es waren die Änderungen der Änderungen der Änderungen, über Monate und Monate und Monate.

        Sie leitet die Tochterfirma der Tochterfirma der Bank.

        Träger war für Arbeiter die Kasse, für Angestellte die Anstalt für Angestellte.
    """
    for sentence in view.sentences:
        hit = _loop(sentence)
        if hit:
            yield hit


def _loop(sentence: tuple[Word, ...]) -> Hit | None:
    """The first stretch of two or more words that comes again in its clause."""
    lowers = [word.lower for word in sentence]
    pairs = list(pairwise(lowers))
    if len(set(pairs)) == len(pairs):
        return None  # nothing comes again in most sentences
    last: dict[tuple[str, str], int] = {}
    for index, pair in enumerate(pairs):
        before = last.get(pair)
        last[pair] = index
        if before is None or index - before < 2 or not all(map(str.isalpha, pair)):
            continue
        length = _common(lowers, before, index)
        if lowers[before : before + 2] == ["und", "noch"] or pair[0] == "noch":
            continue  # und noch eins und noch eins
        if pair == ("oder", "nicht"):
            continue  # nicht oder nicht richtig oder nicht rechtzeitig
        first, again = sentence[before : before + length], sentence[index : index + length]
        if any(a.text.isupper() != b.text.isupper() for a, b in zip(first, again, strict=True)):
            continue  # a name and what it plays on: die Partei Die PARTEI
        if _is_loop(sentence, before, index, length):
            end = index + length
            while lowers[end : end + length] == lowers[index : index + length]:
                end += length
            return Hit(
                sentence[before].start,
                sentence[end - 1].end,
                f"The words “{' '.join(w.text for w in sentence[index : index + length])}” are "
                f"repeated.",
            )
    return None


def _common(lowers: list[str], first: int, second: int) -> int:
    length = 0
    while second + length < len(lowers) and lowers[first + length] == lowers[second + length]:
        length += 1
        if first + length >= second:
            break
    return length


def _is_loop(sentence: tuple[Word, ...], first: int, second: int, length: int) -> bool:
    """Whether the repetition is directly behind, or in the same clause without a parallel to it.

    Parallels have a conjunction, a verb or a comma between them: eine Stimme für A ist eine Stimme
    für B.
    """
    meant = on_and_on(sentence, first) or from_to(sentence, first) or heaped(sentence, first)
    if second == first + 2 and meant:
        return False
    if second - first - length > APART:
        return False
    between = sentence[first + length : second]
    content = any(len(word.text) > 4 for word in sentence[second : second + length])
    if not between:
        # With a comma inside it is rhetoric more often than a loop: er kam, er kam, er kam.
        plain = all(word.tag.isalpha() for word in sentence[first:second])
        return plain and (content or length >= 3 or stutter(sentence, first))
    tied = any(not w.tag.isalpha() or w.tag in "KSvxXC" or "/" in w.text for w in between)
    phrase = sentence[second].tag == "P" and sentence[second + length - 1].noun
    # Of a turn that governs a case the nouns are two: auf Grund des Gesetzes ... auf Grund der Not.
    tied |= any(word.tag == "A" for word in sentence[second + length : second + length + 1])
    # Of two nouns each: die Agentur für Arbeit zu einer Agentur für Arbeit und Bildung machen.
    both = first > 0 and sentence[first - 1].noun and sentence[second - 1].noun
    both |= any(word.lower == "bis" for word in between) or owned(between)
    return content and phrase and not tied and not both


@detector(0.9)
def echo(view: View) -> Iterator[Hit]:
    """A phrase comes again, or a word comes three times, where the source has nothing like it.

    Flags:
        Regen verursachte Erdrutsche [[auf mehreren mehreren mehreren]] Straßen im Kanton.

        Der Professor sagte, [[der Professor sagte]], die Ergebnisse seien vorläufig.

        Er betont, dass es wichtig ist, [[dass es wichtig ist, dass es wichtig ist]], gut zuzuhören.

        Sie entfernte den Firnis [[mit einem feinen Pinsel mit einem Pinsel]].

    Passes:
        Wir hatten Angst um das Kind, Angst um das Kind des Nachbarn, Angst um das Haus.

        Wenn hinter Fliegen Fliegen fliegen, fliegen Fliegen Fliegen nach.

        Nein, nein, nein! Er lief und lief und lief. Das ist sehr sehr sehr gut.

        Er ging von Haus zu Haus, mit der Zeit und mit der Kraft der Zeit.

        Das Amt kommt, das Amt kommt nicht. Er war fern der Welt, fern der Welt im Angesicht davon.

        Never again, never again!
        Nie wieder Krieg, nie wieder Krieg!
    """
    for sentence in view.sentences:
        commas = len([word for word in sentence if word.tag == ","])
        hit = _thrice(sentence) or (_after_comma(sentence) if commas else None)
        hit = hit or _same_phrase(sentence) or (_clause_thrice(sentence) if commas > 1 else None)
        if hit:
            if view.source and _repeats(view.source):
                return
            yield hit


def _repeats(source: str) -> bool:
    """Whether two neighbouring words come twice in a source."""
    found = [word.lower() for word in WORD.findall(source)]
    pairs = list(pairwise(found))
    return len(pairs) > len(set(pairs)) or any(left == right for left, right in pairs)


def _thrice(sentence: tuple[Word, ...]) -> Hit | None:
    twice = [at for at, (a, b) in enumerate(pairwise(sentence[:-2])) if a.lower == b.lower]
    for index in twice:
        words = sentence[index : index + 4]
        if len(words[0].text) > 2 and words[0].tag.isalpha() and _same(words):
            return _hit(words)
        if not index:
            continue
        if words[1].lower == words[2].lower and len(words[0].text) > 3 and words[0].tag in "aPAvx":
            start = index - 1 if sentence[index - 1].tag in "PA" else index
            return _hit(sentence[start : index + 3])
    return None


def _clause_thrice(sentence: tuple[Word, ...]) -> Hit | None:
    """A subordinate clause that stands three times: dass es geht, dass es geht, dass es geht."""
    lowers = [word.lower for word in sentence]
    commas = [index for index, word in enumerate(sentence) if word.tag == ","]
    for first, second in pairwise(commas):
        size = second - first
        opens = sentence[first + 1].tag == "S" or sentence[first + 1].lower in QUESTION
        clause = lowers[first + 1 : second]
        opens = opens or sentence[first + 1].tag == "P" or "zu" in clause
        if size < 4 or not opens or size > LONGEST:
            continue
        again = lowers[second + 1 : second + size] == clause
        third = second + size
        if again and lowers[third + 1 : third + size] == clause:
            return _hit(sentence[second + 1 : third + size])
    return None


LONGEST = 40  # words of a stretch that comes again


def _same(words: tuple[Word, ...]) -> bool:
    return all(word.lower == words[0].lower for word in words)


def _after_comma(sentence: tuple[Word, ...]) -> Hit | None:
    """A stretch of three words or more that stands again behind a comma, with a noun in it."""
    lowers = [word.lower for word in sentence]
    seen: set[str] = set()
    threes: Counter[tuple[str, str, str]] = Counter()
    for comma in range(len(sentence) - 3):
        seen.add(lowers[comma])
        # Of the words behind a comma the first must stand before it, too.
        if sentence[comma].tag != "," or lowers[comma + 1] not in seen:
            continue
        for size in range(3, min(comma, len(sentence) - comma - 1, LONGEST) + 1):
            again = sentence[comma + 1 : comma + 1 + size]
            if not all(word.tag.isalpha() for word in again):
                break
            same = lowers[comma - size : comma] == lowers[comma + 1 : comma + 1 + size]
            # Said on purpose it goes on without a comma: Das Amt kommt, das Amt kommt nicht.
            on = comma + 1 + size < len(sentence) and sentence[comma + 1 + size].tag == ","
            # Angst um das Kind, Angst um das Kind des Nachbarn, Angst um das Haus.
            # A song that is quoted: "In der Heimat, in der Heimat, da ..."
            on = on and not (comma > size and sentence[comma - size - 1].tag == '"')
            several = len(set(lowers[comma + 1 : comma + 1 + size])) > 1
            if same and on and several and any(word.noun for word in again):
                begins = (",", again[0].lower, again[1].lower)
                threes = threes or Counter(zip(lowers, lowers[1:], lowers[2:], strict=False))
                if not again[0].noun or threes[begins] < 2:
                    return _hit(again)
    return None


def _same_phrase(sentence: tuple[Word, ...]) -> Hit | None:
    """Two phrases side by side with the same preposition and the same noun."""
    prepositions = [word.lower for word in sentence if word.tag == "P"]
    if len(set(prepositions)) == len(prepositions):
        return None
    start = 0
    last: tuple[str, str, int, int] | None = None
    while start < len(sentence) - 1:
        end = _phrase(sentence, start)
        if not end:
            start += 1
            continue
        key = (sentence[start].lower, sentence[end].lower)
        if last and last[:2] == key and last[3] + 1 == start and sentence[start].tag == "P":
            return _hit(sentence[last[2] : end + 1])
        last = (*key, start, end)
        start = end + 1
    return None


def _phrase(sentence: tuple[Word, ...], start: int) -> int:
    """Index of the noun of a phrase with a preposition, not more than four words on; else 0."""
    if sentence[start].tag != "P":
        return 0
    for index in range(start + 1, min(start + 5, len(sentence))):
        if sentence[index].noun:
            return index
        if sentence[index].tag not in "Aa":
            return 0
    return 0


def _hit(words: tuple[Word, ...]) -> Hit:
    text = " ".join(word.text for word in words)
    return Hit(words[0].start, words[-1].end, f"“{text}” is repeated.")
