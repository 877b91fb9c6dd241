"""Clauses that have too many verbs, too few, or go on after they are complete."""

from __future__ import annotations

from collections.abc import Iterator

from qa.breaks import View, detector
from qa.breaks.commas import OPENERS, late_verb, missing_comma, opens_behind_verb, subordinate
from qa.breaks.verbless import plain_form
from qa.breaks.verbs import aside
from qa.check import Hit
from qa.languages import german
from qa.text.words import Word, lexicon

# Finite forms that also stand outside a clause: as particles, in set phrases or in headlines.
LOOSE = frozenset(
    """bitte danke siehe sprich vergleiche sei seien wäre gelt halt mag möge ganz klar heißt
    nämlich weiß wusste scheint glaube glaubte finde dachte dachten hoffe wette denke meine
    schätze lass lasst komm kommt schau geschweige ausgenommen statt gehe sage sog irre betreffend
    bedingt""".split()
)
TIES = frozenset(
    ["und", "oder", "sowie", "aber", "sondern", "denn", "als", "wie", "bis", "noch", "weder"]
)


@detector(0.9)
def second_verb(view: View) -> Iterator[Hit]:
    """Two finite verbs stand in one clause with nothing to join them.

    Flags:
        Das Kraftwerk läuft mit [[Hackschnitzeln soll]] bis 2031 ausgebaut werden.

        Das Schiff ist 22 Meter [[lang wurde]] in der Bretagne gebaut.

        Die Rose blüht von Juni bis in den [[Herbst braucht]] kaum Pflege.

        Er glaubt, dass die Entschädigung wird vor Beginn der Aussaat [[ausgezahlt wird]].

    Passes:
        Das Kraftwerk läuft und soll ausgebaut werden.

        Die Giraffe hätte gerettet werden können, wenn man sie hätte operieren lassen können.

        Wer wagt, gewinnt. Was er sagte, war falsch.

        Er sagt, das war so. Zwei Jahre hielt die Stadt stand. Der Acker liegt brach.

        Als er zuletzt hier sang waren wir Kinder. Sie muss so schnell es geht nach Bonn fahren.

        Google is a partner. The bootloader is grub, and type must be a name.
        Google ist Partner. Der Bootloader ist grub, und type muss ein Name sein.
    """
    for clause in view.clauses:
        for first, second in second_verbs(view, clause):
            if missing_comma(clause, first, second) is None:
                before, verb = clause[second - 1], clause[second]
                yield Hit(before.start, verb.end, _two(clause[first], verb))
                break


def second_verbs(view: View, clause: tuple[Word, ...]) -> Iterator[tuple[int, int]]:
    """Where two finite verbs stand with nothing between them that would join them."""
    first: int | None = None
    for index, word in enumerate(clause):
        if _resets(clause, index):
            first = None
        if first is not None and clause[first].lower.startswith(PREFIXED.get(word.lower, "-")):
            continue
        if not word.finite or word.lower in LOOSE or attributive(clause, index):
            continue
        if (word.tag == "v" and word.text in view.copied) or _asks(clause, index):
            continue
        if first is not None and _one_verb(clause, first, index):
            first = index
            continue
        if first is not None:
            yield first, index
        if first is None or first == index - 1:
            first = index


def _one_verb(clause: tuple[Word, ...], first: int, second: int) -> bool:
    """Whether what comes first is none: Vermerke sind zu machen; weil das Land brach liegt."""
    word, verb = clause[first], clause[second].lower
    noun = first == 0 and word.tag == "v" and word.text[0].isupper() and word.text[-1] == "e"
    return noun or verb.startswith(PREFIXED.get(word.lower, "-"))


def forgotten(view: View) -> Iterator[tuple[Word, Word]]:
    """Pairs of neighbours between which the comma of two clauses is missing, in order."""
    for clause in view.clauses:
        found = {
            at
            for first, second in second_verbs(view, clause)
            if (at := missing_comma(clause, first, second)) is not None
        }
        found |= {at for at in range(1, len(clause)) if opens_behind_verb(clause, at)}
        yield from ((clause[at - 1], clause[at]) for at in sorted(found))


def _asks(clause: tuple[Word, ...], index: int) -> bool:
    """Whether a verb is that of an aside in a question: Was glaubst du ist das Beste?"""
    opens = clause[0].lower in german.QUESTION and clause[index].lower.startswith(THINK)
    return opens and index + 1 < len(clause) and clause[index + 1].lower in ("du", "sie", "ihr")


THINK = ("glaub", "denk", "mein", "sag")
# Past tenses that are prefixes, too: hielt der Belagerung stand, liegt brach.
PREFIXED = {"stand": ("hält", "halt", "hielt"), "brach": ("lieg", "lag", "läg")}


def _resets(clause: tuple[Word, ...], index: int) -> bool:
    """Whether a word may open a clause or join two verbs; before a preposition bis does not."""
    word = clause[index]
    if word.lower == "bis" and index + 1 < len(clause) and clause[index + 1].tag == "P":
        return False
    if word.lower == "aber" and index and clause[index - 1].tag in "Rxv":
        return False  # in the middle of a clause it joins nothing: ließ sich aber überreden
    if index > 1 and word.tag == "R" and clause[index - 2].lower == "so":
        return clause[index - 1].tag in "abF"  # so schnell es geht
    return word.lower in TIES or word.tag == "S" or word.lower in OPENERS


def _two(first: Word, second: Word) -> str:
    return (
        f"Two verbs, “{first.text}” and “{second.text}”, stand in one clause; a border or a "
        f"conjunction between them is missing, or one of them is too many."
    )


def attributive(clause: tuple[Word, ...], index: int) -> bool:
    """Whether a verb-like word stands before a noun as an adjective would."""
    word = clause[index]
    following = clause[index + 1] if index + 1 < len(clause) else None
    before = clause[index - 1] if index else None
    if following and following.tag == "C" and index + 2 < len(clause):
        following = clause[index + 2]  # die registrierten 7.754 Firmen
    if word.tag == "x":
        return False
    if not word.lower.endswith(("e", "en", "er", "es", "em")) or not before:
        return False
    if not following or not following.noun:
        return False
    # die wegen ihrer Lieder zu Ruhm gelangte Anna
    pairs = zip(clause[:index], clause[1:index], strict=False)
    return before.tag in "APaC" or any(a.tag == "A" and b.tag == "P" for a, b in pairs)


@detector(0.85)
def verb_missing(view: View) -> Iterator[Hit]:
    """A subordinate clause has no finite verb.

    Flags:
        Die Wärmepumpe, [[die im vergangenen Herbst eingebaut]], hat den Verbrauch gesenkt.

        [[Wer am Sonntag in den Bergen unterwegs]], sollte auf das Wetter achten.

    Passes:
        Die Ruhe, die Sicherheit, hat ihren Preis.

        Wie geplant, hat der Bau begonnen.

        Die Münzen, die meisten unter Trajan geprägt, lagen im Krug.

        Wer wagt, gewinnt. Dass sie sich einigen, ist neu. Wer eine Tat verübt, wird bestraft.

        Der Katalog, in dem die Bücher, die sie zurückließen, verzeichnet sind, ist da.

        Das ging gut, obwohl, ist ja klar, keiner Zeit hatte.

        Er sagt, dass er mit dem Plan, glaube ich, der sich kaum, sage ich mal, bewährt hat, siegt.

        Der Junge, obwohl nur ein kleiner König, hatte viele Schätze.

        Obwohl in den Beispielen nicht aufgeführt, wird auch die Einheit festgelegt.
    """
    for sentence in view.sentences:
        for clause, mark, following in view.parts(sentence):
            if mark != "," or not following or not following[0].finite:
                continue
            if following[0].lower in german.REPORTING - german.AUXILIARIES:
                continue
            opens = clause[0].lower
            if any(word.maybe_finite or word.tag == "u" for word in clause) or aside(following):
                continue
            if _verb_at_end(clause):
                continue
            relative = (
                opens in german.RELATIVE and clause[-1].tag == "p" and clause[1].tag in "PFCR"
            )
            wh = opens in ("wer", "weil", "dass", "obwohl", "nachdem", "bevor") and len(clause) > 3
            last = clause[-1]
            participle = last.tag == "p" or last.lower.endswith("end")
            if opens in ("obwohl", "weil") and _bare(clause, participle):
                continue  # without subject and verb: obwohl in der Liste nicht aufgeführt
            if relative or wh:
                yield Hit(
                    clause[0].start, clause[-1].end, f"The clause “{clause[0].text} …” has no verb."
                )


def _verb_at_end(clause: tuple[Word, ...]) -> bool:
    """Whether a word that the list knows as another may be the verb: das Haus billige, sich
    einigen, dem Wohl schade, sich verachtet."""
    last = clause[-1]
    if last.tag == "a" and last.text.islower():
        return True
    subjunctive = last.tag in "bF" and lexicon().get(last.lower + "n") == "i"
    present = last.tag == "p" and last.lower.endswith("t") and plain_form(last.lower)
    return subjunctive or (present and any(word.lower == "sich" for word in clause))


def _bare(clause: tuple[Word, ...], participle: bool) -> bool:
    """Whether a clause needs no verb: obwohl dort nicht aufgeführt, obwohl nur ein König."""
    if len(clause) < 2 or clause[1].tag not in "PF":
        return False
    return participle or (clause[1].lower in ("nur", "selbst") and clause[-1].noun)


@detector(0.85)
def goes_on_after_verb(view: View) -> Iterator[Hit]:
    """A clause goes on after the verb that closes it.

    Flags:
        Die Geige wurde [[gebaut Werkstatt]] in Cremona.

        Die Stadt hat beschlossen, den Park zu [[schließen die]] Anwohner sind dagegen.

        Der Sturm, vor dem seit Dienstag gewarnt worden [[war Wetterdienst]], entwurzelte Bäume.

        Er wurde abgelehnt, weil die Uhr die korrekte Zeit [[angezeigt Schiedsrichters]] hatte.

    Passes:
        Die Geige wurde gebaut in der Werkstatt eines Meisters.

        Es wurde mehr gebaut als geplant, weil das Geld gereicht hatte wie nie.

        In Berlin geboren wurde Merkel nicht. Von der Sperre ausgenommen sind Verträge.

        Der gefundene Schatz, den er gesehen hatte, lag dort.

        Extremisten, die gezielt Menschen töten wollen, sind keine Aktivisten.

        Beide sind streng genommen Bestandteil des öffentlichen Rechts.
    """
    for clause in view.clauses:
        for index in range(1, len(clause) - 1):
            if _closes(clause, index) and _cannot_follow(clause, index + 1):
                word, following = clause[index], clause[index + 1]
                yield Hit(
                    word.start,
                    following.end,
                    f"The clause is complete at “{word.text}”, yet “{following.text}” follows "
                    f"without a connecting word.",
                )
                break


# Participles that stand as adverbs in the middle of a clause.
ADVERBIAL = frozenset(
    """gezielt verstärkt vermehrt wiederholt gehäuft vereinzelt begeistert ausgerechnet umgekehrt
    geschätzt gefühlt""".split()
)
# streng genommen, offen gesagt
SPEAKING = frozenset("genommen gesagt gesprochen gesehen formuliert".split())
MANNER = frozenset(
    "streng genau genauer grunde offen ehrlich kurz anders besser grob allgemein einfach".split()
)
MODALS = frozenset(
    """kann können konnte konnten könnte könnten muss müssen musste mussten müsste soll sollen
    sollte sollten will wollen wollte wollten darf dürfen durfte durften dürfte""".split()
)


def _closes(clause: tuple[Word, ...], index: int) -> bool:
    """Whether the word at ``index`` is the closing verb of its clause."""
    word, before = clause[index], clause[:index]
    if word.lower in ADVERBIAL or (
        word.lower in SPEAKING and (before[-1].lower in MANNER or before[-1].lower.endswith("isch"))
    ):
        return False
    if word.tag == "i" and before[-1].lower == "zu" and index > 2:
        return True
    if word.tag == "i":
        modal = any(w.lower in MODALS for w in before) and before[-1].noun
        return modal and not any(w.lower == "zu" for w in clause[index:])
    if word.tag == "p":
        opened = any(w.tag in "xX" for w in before) or subordinate(clause)
        return opened and before[-1].lower not in (
            "wie",
            "falls",
            "wenn",
            "als",
            "sofern",
            "soweit",
        )
    first = clause[0].tag == "P" and clause[0].text[0].isupper()  # Davon ausgenommen sind Häuser.
    late = subordinate(clause) and not first
    return word.tag == "x" and before[-1].tag in "pq" and late and index > 2


def _cannot_follow(clause: tuple[Word, ...], index: int) -> bool:
    word = clause[index]
    if word.text[0].isdigit() or word.lower in ("sie", "ihnen", "ihr"):
        return False
    if clause[index - 2].lower == "zu" and clause[index - 1].tag == "i":
        if word.tag in "NM" and word.text[1:].islower():
            return not any(w.lower in MODALS for w in clause[index:])
        # Beweise zu liefern die dann gegen sie genutzt werden: only a comma is missing.
        relative = clause[index + 1 :] and clause[index + 1].tag in "FRP" and clause[-1].finite
        opens = word.lower in NOMINATIVES and any(w.maybe_finite for w in clause[index + 1 :])
        return opens and not (relative and word.lower in german.RELATIVE)
    return word.tag in "NMn" and word.text[1:].islower()


# What opens a new clause behind an infinitive that closes its own.
NOMINATIVES = frozenset("der die das ein eine er es wir".split())
