"""The opening of a sentence that comes again in its midst or at its end."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate

from qa.breaks import View, detector
from qa.check import Hit
from qa.languages import german
from qa.text.german.words import Word

Clause = tuple[Word, ...]

VERBS = frozenset("vxVqXi")
LONGEST = 12  # words of an opening that comes again


@detector(0.85)
def opening_comes_back(view: View) -> Iterator[Hit]:
    """A clause begins again where it should end: its first words with their verb come once more.

    Flags:
        [[Im Hof verkauft der Bauer Karl Meier Milch bis im Hof verkauft der Bauer.]] Es ist Mai.

        Am Montag [[spielt die Band Lieder aus Wales spielt die Band]] am Abend.

    Passes:
        Wer nicht fragt, bleibt dumm, wer nicht fragt, bleibt stehen. Im Hof ist Milch, im Hof Käse.

        Ihn am Leben zu lassen – nein, es gibt keinen Grund, ihn am Leben zu lassen.

        Er nimmt, was er braucht, wenn er nimmt, was er braucht. Er weiß, was er weiß und wie er es
        weiß. „Das Haus steht leer“, so heißt es, „das Haus steht leer.“
    """
    for sentence in view.sentences:
        if len(sentence) > 8:
            span = _closes(sentence) or _within(sentence)
            if span:
                first, last = sentence[span[0]], sentence[span[1]]
                words = f"{first.text} {sentence[span[0] + 1].text} …"
                yield Hit(first.start, last.end, f"What begins with “{words}” comes again.")


def _closes(sentence: Clause) -> tuple[int, int] | None:
    """Where a sentence ends in the words that open it."""
    start = 1 if sentence[0].tag == '"' else 0
    end = len(sentence)
    while end > start and sentence[end - 1].tag in '."':
        end -= 1
    size = end - start
    if end == len(sentence):
        return None
    first = sentence[start].lower
    for length in range(min(LONGEST, size // 2), 3, -1):
        if sentence[end - length].lower != first:
            continue
        opening, again = sentence[start : start + length], sentence[end - length : end]
        if not _same(opening, again) or not _clause(opening):
            continue
        before = sentence[end - length - 1]
        return (start, len(sentence) - 1) if before.tag.isalpha() else None
    return None


def _within(sentence: Clause) -> tuple[int, int] | None:
    """Where three words with a verb come again, and nothing between could join them."""
    verbs = [(at, word) for at, word in enumerate(sentence) if word.tag in VERBS]
    if len({word.lower for _, word in verbs}) == len(verbs):
        return None
    joining = list(accumulate(map(_joins, sentence), initial=0))  # so many before each word
    seen: dict[str, int] = {}
    for at, verb in verbs:
        first = seen.setdefault(verb.lower, at)
        if at - first < 3:
            continue
        for shift in range(min(first, 2), -1, -1):
            before, again = first - shift, at - shift
            three = sentence[again : again + 3]
            same = len(three) == 3 and _same(sentence[before : before + 3], three)
            if same and _clause(three) and joining[before] == joining[again]:
                return before, again + 2
    return None


def _same(words: Clause, others: Clause) -> bool:
    """Whether words are the same, capitals or not."""
    return all(a.lower == b.lower for a, b in zip(words, others, strict=True))


def _clause(words: Clause) -> bool:
    """Whether words have a verb and a noun in them, and no mark."""
    plain = all(word.tag.isalpha() for word in words)
    return plain and any(w.tag in VERBS for w in words) and any(w.noun for w in words)


def _joins(word: Word) -> bool:
    """Whether a word or mark joins or opens clauses."""
    return not word.tag.isalpha() or word.tag in "KS" or word.lower in german.QUESTION
