"""Clauses whose only verb governs one case, with the phrases beside it.

Such a clause stands between commas or the ends of a sentence; a conjunction ends it, too, before
another finite verb. No clause is given that is not understood word by word.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from qa.text.german.agreement import phrase_at
from qa.text.german.bare import RELATIVES, Bare, bare
from qa.text.german.frames import Form, forms
from qa.text.german.phrases import Tokens
from qa.text.german.words import separable

HAVE = frozenset("habe hast hat haben habt hatte hattest hatten hattet hätte hätten".split())
BE = frozenset("bin bist ist sind seid sei seien war waren wäre wären".split())
BECOME = frozenset("werde wirst wird werden wurde wurden würde würden".split())
MODALS = BECOME | frozenset(
    """kann kannst können konnte konnten könnte könnten muss müssen musste mussten müsste müssten
    soll sollen sollte sollten will wollen wollte wollten darf dürfen durfte durften dürfte mag
    möchte möchten""".split()
)
# Whose perfect is made with sein.
GONE = frozenset(
    """begegnen entkommen entfliehen ausweichen beitreten gelingen misslingen nachgehen
    nachkommen entgehen entgegenkommen entgegentreten folgen unterliegen auffallen einfallen
    zufallen vorangehen vorausgehen widerfahren weichen zuvorkommen""".split()
)
# What opens an infinitive with zu, and is no preposition there.
PURPOSES = frozenset(["um", "ohne", "statt", "anstatt", "außer"])
LONGEST, LATER = 60, 120  # words of a clause, and words behind it that are looked at
FAR = 40  # words behind a clause in which a prefix of its verb may come
NEAR = 12  # words of an infinitive clause


@dataclass(frozen=True, slots=True)
class Clause:
    """The words of a clause, its verb as a ``form`` at a place, and the phrases beside it.

    ``finite`` is the place of the finite verb, ``behind`` says that a comma stands before the
    clause, ``passive`` that its verb is a participle with werden; ``open`` that an infinitive with
    zu comes later, which may govern what stands in the clause; ``whole`` that ``phrases`` are all,
    and not just what stands right behind the verb.
    """

    run: Tokens
    form: Form
    verb: int
    finite: int
    phrases: tuple[Bare, ...]
    passive: bool
    behind: bool
    open: bool
    whole: bool


def clauses(sentence: Tokens) -> Iterator[Clause]:
    """The clauses of a sentence, for each verb that the form of their verb may be of."""
    for start, end, whole in _runs(sentence):
        if end - start < LONGEST and any(forms(word) for word in sentence[start:end]):
            behind = start > 0 and sentence[start - 1].tag == ","
            yield from _read(sentence[start:end], sentence[end : end + LATER], behind, whole)


def _runs(sentence: Tokens) -> Iterator[tuple[int, int, bool]]:
    """Start and end of what stands between marks, and whether that is a whole clause."""
    start = 0
    for at, word in enumerate(sentence):
        if word.tag.isalpha() and not _parts(sentence, at):
            continue
        before = sentence[start - 1].tag if start else ","
        if at - start > 2:
            yield start, at, before in ",;:K" and word.tag in ",;.:K"
        start = at + 1


def _parts(sentence: Tokens, at: int) -> bool:
    """Whether a conjunction stands before or behind a finite verb: half ihm und ging."""
    if sentence[at].tag != "K" or not at or at + 1 == len(sentence):
        return False
    before, behind = sentence[at - 1], sentence[at + 1]
    return behind.tag in "xv" or (before.tag == "v" and bool(forms(before)))


def _read(run: Tokens, rest: Tokens, behind: bool, whole: bool) -> Iterator[Clause]:
    verbs = [at for at in range(len(run)) if _is_verb(run, at)]
    target = next((at for at in verbs if forms(run[at])), None)
    if target is None or len(verbs) > 2:
        return
    aux = next((at for at in verbs if at != target), None)
    chosen = [form for form in forms(run[target]) if _fits(form, run, target, aux, rest)]
    relative = behind and bool(chosen) and _relative(run, verbs, chosen)
    if not chosen or (relative and _opens_phrase(run)):
        return
    places = {*verbs, len(run) - 1} if chosen[0].prefix else {*verbs}
    infinitive = chosen[0].shape in "zi" and aux is None
    offset = int(run[0].tag in "SK" or (infinitive and run[0].lower in PURPOSES))
    beside = frozenset(at - offset for at in places)
    found = bare(run[offset:], beside, relative=relative) if whole else None
    if found is None:
        if aux is not None or relative or chosen[0].shape != "f":
            return
        found, offset, whole = _next_to(run, target), 0, False
    phrases = tuple(one.moved(offset) for one in found)
    finite = target if aux is None else aux
    for form in chosen:
        passive = form.shape == "p" and run[finite].lower in BECOME
        yield Clause(run, form, target, finite, phrases, passive, behind, _goes_on(rest), whole)


def _next_to(run: Tokens, verb: int) -> list[Bare]:
    """The phrase right behind a finite verb, but for adverbs."""
    at = verb + 1
    while at < len(run) and run[at].tag == "F":
        at += 1
    found = phrase_at(run, at) if at < len(run) else None
    end = found.noun + 1 if found else at + 1
    phrases = bare(run[at:end], frozenset(), relative=False)
    return [one.moved(at) for one in phrases or ()]


def _is_verb(run: Tokens, at: int) -> bool:
    """Whether a word is a verb, and no attribute of a noun."""
    word = run[at]
    if at and not word.text.islower():
        return False
    if word.tag not in "vxXizpqVh":
        return bool(forms(word))
    following = run[at + 1 : at + 2]
    return word.tag != "V" or not (following and (following[0].noun or following[0].tag in "aV"))


def _fits(form: Form, run: Tokens, at: int, aux: int | None, rest: Tokens) -> bool:
    """Whether the verb stands where this form of it does, with its prefix and its auxiliary."""
    last = len(run) - 1
    if aux is None:
        if form.shape in "zi":
            return at == last and (form.shape == "z" or (at > 0 and run[at - 1].lower == "zu"))
        if form.shape != "f":
            return False
        end = run[last].text if last > at else ""
        closed = end == form.prefix if form.prefix else end not in separable()
        return closed and (bool(form.prefix) or not _parted(form.verb, rest))
    if at < last - 1 or (at == last - 1 and aux != last):
        return False
    helper = run[aux].lower
    if form.shape == "p":
        return helper in BECOME or helper in (BE if form.verb in GONE else HAVE)
    return form.shape == "i" and helper in MODALS


def _parted(verb: str, rest: Tokens) -> bool:
    """Whether a prefix of the verb may come behind a clause inside: dankte, als er ging, ab."""
    return rest[0].tag == "," and any(
        not behind.tag.isalpha() and verb in separable().get(word.lower, ())
        for word, behind in pairwise(rest[:FAR])
    )


def _relative(run: Tokens, verbs: list[int], chosen: list[Form]) -> bool:
    """Whether a clause is a relative one by its first word and the place of its verb."""
    late = verbs[-1] == len(run) - 1 and (len(verbs) == 1 or verbs[0] == len(run) - 2)
    infinitive = run[-2].lower == "zu" or any(form.shape == "z" for form in chosen)
    return late and not infinitive and run[0].lower in RELATIVES


def _opens_phrase(run: Tokens) -> bool:
    """Whether what may be a relative pronoun may be the article of a noun as well."""
    found = phrase_at(run, 0)
    return run[1].noun or run[1].tag == "P" or bool(found and found.bits & found.known)


def _goes_on(rest: Tokens) -> bool:
    """Whether an infinitive with zu comes later that no word such as um opens."""
    for at, (word, behind) in enumerate(pairwise(rest)):
        if word.tag == "z" or (word.lower == "zu" and behind.tag in "iXvq"):
            led = {other.lower for other in rest[max(at - NEAR, 0) : at]}
            if led.isdisjoint(PURPOSES):
                return True
    return False
