"""Clauses that have too many verbs, too few, or go on after they are complete."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from qa.breaks import View, detector, run_on
from qa.breaks.clauses.commas import subordinate
from qa.breaks.verbs.separable import aside, plain_form
from qa.check import Hit
from qa.languages import german
from qa.languages.german_verbs import VERBS
from qa.text.german.words import Word, lexicon


@detector(0.85, needs=(",",))
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

        Obwohl touristisch von eher geringer Bedeutung, ist der Ort schön.

        Weil zu alt und viel zu laut, wurde das Schiff verkauft.
    """
    for sentence in view.sentences:
        for clause, mark, following in view.parts(sentence):
            if mark != "," or not following or not following[0].finite:
                continue
            if following[0].lower in german.SAYING:
                continue
            opens = clause[0].lower
            if any(word.maybe_finite or word.tag == "u" for word in clause) or aside(following):
                continue
            if _verb_at_end(clause) or (clause[0] is not sentence[0] and _condition(following)):
                continue
            relative = (
                opens in german.RELATIVE and clause[-1].tag == "p" and clause[1].tag in "PFCR"
            )
            wh = opens in ("wer", "weil", "dass", "obwohl", "nachdem", "bevor") and len(clause) > 3
            last = clause[-1]
            participle = any(word.tag == "p" for word in clause) or last.lower.endswith("end")
            participle |= last.lower in ("selten", "häufig", "möglich", "nötig", "üblich")
            if opens in ("obwohl", "weil") and _bare(clause, participle):
                continue  # without subject and verb: obwohl in der Liste nicht aufgeführt
            if relative or wh:
                yield Hit(
                    clause[0].start, clause[-1].end, f"The clause “{clause[0].text} …” has no verb."
                )


def _condition(clause: tuple[Word, ...]) -> bool:
    """Whether a clause is a condition without conjunction: sollten sie Schulden haben."""
    first = clause[0].lower
    opens = first.startswith(("sollte", "hätte", "wäre", "würde"))
    return opens and len(clause) > 1 and clause[1].tag in "RA"


def _verb_at_end(clause: tuple[Word, ...]) -> bool:
    """Whether a word that the list knows as another may be the verb: das Haus billige, sich
    einigen, dem Wohl schade, sich verachtet."""
    last = clause[-1]
    if last.tag == "a" and last.text.islower():
        return True
    known, form = lexicon(), last.lower
    third = form.endswith("t") and "i" in (known.get(form[:-1] + "n"), known.get(form[:-1] + "en"))
    if last.tag == "b" and (third or form.endswith("iert") or _compound_verb(form)):
        return True
    subjunctive = last.tag in "bF" and lexicon().get(last.lower + "n") == "i"
    present = last.tag == "p" and last.lower.endswith("t") and plain_form(last.lower)
    return subjunctive or present or last.lower in VERBS


def _compound_verb(form: str) -> bool:
    """Whether a form is that of a verb behind a word: alleinlassen, schiefgeht."""
    known = lexicon()
    rests = (form[len(first) :] for first in FIRST if form.startswith(first))
    return any(known.get(rest, "-") in "vViX" for rest in rests)


FIRST = tuple("allein schief fest frei gut hoch klar leicht nahe sicher still".split())


LOUD = ("zu", "laut")  # adjectives and what stands before them, though they look like prepositions


def _bare(clause: tuple[Word, ...], participle: bool) -> bool:
    """Whether a clause needs no verb: obwohl dort nicht aufgeführt, obwohl (nur) ein König."""
    if len(clause) < 2:
        return False
    if clause[0].lower == "obwohl" and clause[1].lower in ("ein", "eine", "einer", "eines"):
        return clause[-1].noun
    if len(clause) < 8 and all(w.tag in "baKF" or w.lower in LOUD for w in clause[1:]):
        return True  # weil zu teuer und zu laut
    if clause[0].lower == "obwohl" and clause[1].tag in "bP" and not _with_subject(clause):
        return True  # obwohl an sich sehr schön, obwohl touristisch von Bedeutung
    held = clause[0].lower == "obwohl" and clause[1].lower == "als"  # als Partei gegründet
    if clause[1].tag not in "PF" and not held:
        return False
    return participle or (clause[1].lower in ("nur", "selbst") and clause[-1].noun)


def _with_subject(clause: tuple[Word, ...]) -> bool:
    """Whether an article or a pronoun behind no preposition may open the subject of a clause."""
    return any(b.tag in "AR" and a.tag not in "PaA" for a, b in pairwise(clause))


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

        Es wird als Strategie angesehen Kinder zu töten, an der sie beteiligt sind Ziele zu setzen.

        Es wurde mehr gebaut als geplant, weil das Geld gereicht hatte wie nie.

        In Berlin geboren wurde Merkel nicht. Von der Sperre ausgenommen sind Verträge.

        Der gefundene Schatz, den er gesehen hatte, lag dort.

        Extremisten, die gezielt Menschen töten wollen, sind keine Aktivisten.

        Dem Streit vorangegangen waren Fehler. Es ist nach einer gefürchteten Schlange benannt.

        Wir müssen vereint und geschlossen Druck ausüben. Ich darf aufrufen Frau Weber.

        Er hatte nur eingeschränkt Einfluss, weil das Amt nicht angemessen Personal stellt.

        Beide sind streng genommen Bestandteil des öffentlichen Rechts.

        Es heißt, dass dort viel früher als bisher angenommen Weizen angebaut wurde. Zunächst
        geplant war ein Zug.
    """
    for clause in view.clauses:
        for index in [at for at, word in enumerate(clause[1:-1], 1) if word.tag in CLOSING]:
            if _closes(clause, index) and _cannot_follow(clause, index + 1):
                word, following = clause[index], clause[index + 1]
                yield Hit(
                    word.start,
                    following.end,
                    run_on(word.text, following.text),
                )
                break


CLOSING = "ixp"  # tags of verbs that may close a clause
# Participles that stand as adverbs in the middle of a clause.
ADVERBIAL = frozenset(
    """gezielt verstärkt vermehrt wiederholt gehäuft vereinzelt begeistert ausgerechnet umgekehrt
    geschätzt gefühlt ausgezeichnet eingeschränkt uneingeschränkt angemessen beschränkt begrenzt
    bedingt unbedingt bevorzugt angeblich gebrochen abgesichert""".split()
)
# streng genommen, offen gesagt
SPEAKING = frozenset("genommen gesagt gesprochen gesehen formuliert".split())
MANNER = frozenset(
    "streng genau genauer grunde offen ehrlich kurz anders besser grob allgemein einfach".split()
)
SO_FAR = frozenset("bisher bislang zuvor vorher zunächst anfangs ursprünglich einst oft".split())
MODALS = frozenset(
    """kann können konnte konnten könnte könnten muss müssen musste mussten müsste soll sollen
    sollte sollten will wollen wollte wollten darf dürfen durfte durften dürfte""".split()
)


def _closes(clause: tuple[Word, ...], index: int) -> bool:
    """Whether the word at ``index`` is the closing verb of its clause."""
    word, before = clause[index], clause[:index]
    manner = before[-1].lower in MANNER or before[-1].lower.endswith(("isch", "lich"))
    if word.lower in ADVERBIAL or (word.lower in SPEAKING and manner):
        return False
    if word.tag == "i" and before[-1].lower == "zu" and index > 2:
        if before[-2].lower in german.RELATIVE and before[-3].tag == "P":
            return False  # das Land, in dem zu leben wir das Glück haben
        if [w.lower for w in before[-3:-1]] == ["ab", "und"]:
            return False  # ab und zu schreiten wir ein
        # zu einfachen Gesetzen
        return not word.lower.endswith("en") or lexicon().get(word.lower[:-1]) != "a"
    if word.tag == "i":
        last = next((w for w in reversed(before) if w.lower in MODALS or w.tag == "K"), None)
        modal = last is not None and last.lower in MODALS and before[-1].noun
        return modal and not any(w.lower == "zu" for w in clause[index:])
    bare = lexicon().get(word.lower[:-2]) in ("p", "b", "q")
    if word.tag == "p" and before[-1].lower == "zu" and bare:
        return False  # zu gefürchteten Gegnern
    forced = clause[-1].tag in "iXv" and any(w.lower in MODALS for w in before)
    if word.tag == "p" and (before[-1].tag == "A" or forced):
        return False  # einer gefürchteten Schlange; will geschlossen Druck ausüben
    if word.tag == "p":
        opened = any(w.tag in "xX" for w in before) or subordinate(clause)
        compared = [first.lower in ("als", "wie") for first in before[-2:-1]]
        if before[-1].lower in SO_FAR and any(compared):
            return False  # früher als bisher angenommen
        return opened and before[-1].lower not in (
            "wie",
            "falls",
            "wenn",
            "als",
            "sofern",
            "soweit",
        )
    # Davon ausgenommen sind Häuser; dem Konflikt vorangegangen waren Fehler.
    first = clause[0].tag in "PA" and clause[0].text[0].isupper()
    late = subordinate(clause) and not first
    return word.tag == "x" and before[-1].tag in "pq" and late and index > 2


def _cannot_follow(clause: tuple[Word, ...], index: int) -> bool:
    word = clause[index]
    if word.text[0].isdigit() or word.lower in (
        "sie",
        "ihnen",
        "ihr",
        "frau",
        "herr",
        "herrn",
        "ja",
    ):
        return False
    named = word.noun and any(w.noun for w in clause[index + 1 : index + 2])
    if clause[index - 1].tag == "i" and clause[index - 2].lower != "zu" and named:
        return False  # Ich darf für die Fraktion aufrufen Abgeordnete Weber.
    if any(w.lower == "zu" or w.tag == "z" for w in clause[index + 1 :]):
        return False  # war gezwungen Renten zu erbitten: only a comma is missing
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
