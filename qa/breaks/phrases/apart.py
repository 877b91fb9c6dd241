"""Possessors apart from the noun that they belong to."""

from __future__ import annotations

from collections.abc import Iterator

from qa.breaks import View, detector
from qa.breaks.phrases.genitives import GOVERNORS, LISTED
from qa.breaks.phrases.torn_off import genitive_form
from qa.breaks.verbs.separable import goes_with
from qa.check import Hit
from qa.languages import german
from qa.text.german.articles import articles
from qa.text.german.words import Word

Clause = tuple[Word, ...]

POSSESSORS = frozenset("des eines meines deines seines ihres unseres".split())
# Genitives of time and manner, which stand by themselves: eines Tages, des Weiteren.
FREE = (
    "tag", "abend", "morgen", "nacht", "nächt", "mittag", "vormittag", "nachmittag", "sommer",
    "winter", "herbst", "frühling", "jahr", "monat", "woche", "weiter", "öfter", "länger",
    "besser", "näher", "mal", "sinn", "mut", "weg", "schritt", "erachten", "wissen", "sonntag",
    "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "zeichen", "alter",
    "typ", "type", "kaliber", "format", "schlag", "glauben", "geist", "ursprung", "inhalt",
)  # fmt: skip
TAKES = frozenset(["nimmt", "nahm", "nahmen", "angenommen", "annimmt", "annahm"])
TIMES = ("tags", "tages", "nachts", "morgens", "abends", "mittags", "jahres", "eren")
PREFIXES = frozenset(
    """ab an auf aus ein vor zu zurück fest teil los fort heraus hinaus vorbei nieder herbei
    zusammen""".split()
)


@detector(0.9)
def possessor_late(view: View) -> Iterator[Hit]:
    """A possessor stands behind what closes the clause of its noun, or before a participle.

    Flags:
        Die Polizei fand den Koffer, der mit Geld gefüllt war, [[des Mannes]].

        Der Enkel, der die Fabrik gründete, [[des Mannes]] verklagt heute die Stadt.

        Mit zittriger Hand trug sie das Ende im Tagebuch ein [[des Sommers]] und schloss es.

        Der Umsatz hat sich [[des Unternehmens]] in einem Jahr verdoppelt.

        Die Besitzer wurden [[des Hofes]] befragt.

        Nach dem Ende wurde [[des Krieges]] die Brücke neu gebaut.

        Der Vater starb [[meines Freundes]] im Mai.

        Der Wagen, der im Hof steht, [[von meinem Onkel]] ist kaputt.

        Die Leiterin, die seit Mai krank ist, [[der Klinik]] kündigte gestern ihren Rücktritt an.

    Passes:
        Die Rechte des Kindes, das dort lebt, des Vaters und der Mutter gelten.

        Sie nahm sich des Problems an. Er wurde des Mordes angeklagt und des Landes verwiesen.

        Der Tag, an dem er starb, des Morgens früh, war kalt. Er ist des Lobes voll.

        Das Haus, das er baut, ist eines Fürsten würdig. Er wurde eines Besseren belehrt.

        Er stieg aus des Grafen Wagen aus. Wer, wenn nicht er, des Rätsels Lösung?
    """
    for sentence in view.sentences if view.text.count(",") > 1 else ():
        hit = _before_verb(view, sentence)
        if hit:
            yield hit
    if POSSESSORS.isdisjoint(view.forms):
        return
    for sentence in view.sentences:
        takes = any(word.text == "sich" for word in sentence)  # sich des Problems annehmen
        if any(_governs(word) and (takes or word.lower not in TAKES) for word in sentence):
            continue
        for at in range(3, len(sentence) - 2):
            word = sentence[at]
            end = _phrase(sentence, at) if word.text in POSSESSORS else 0
            if not end or end + 1 >= len(sentence):
                continue
            apart = _behind_prefix(sentence, at, end)
            if not apart and not sentence[end].lower.startswith(FREE):
                apart = _behind_relative(view, sentence, at, end) or _inside(sentence, at, end)
                apart = apart or _behind_verb(sentence, at, end)
            if apart:
                words = view.text[word.start : sentence[end].end]
                message = f"“{words}” stands apart from the noun that it belongs to."
                yield Hit(word.start, sentence[end].end, message)
                break


def _governs(word: Word) -> bool:
    """Whether a verb or adjective goes with a genitive: gedenken, würdig, angeklagt."""
    listed = word.lower in LISTED and word.lower != "sich"
    return listed or word.lower.removeprefix("un").startswith(GOVERNORS)


def _phrase(sentence: Clause, at: int) -> int:
    """Index of the noun of a genitive that opens at an index; 0 where there is none."""
    end = at + 1
    while end < len(sentence) - 1 and sentence[end].tag == "a":
        end += 1
    noun = sentence[end]
    found = genitive_form(noun) and noun.text[0].isupper() and not noun.lower.endswith(TIMES)
    return end if found else 0


def _behind_relative(view: View, sentence: Clause, at: int, end: int) -> bool:
    """Whether a relative clause ends before a possessor, and a full stop or a verb is behind it."""
    behind = sentence[end + 1]
    closes = behind.tag == "." or (behind.maybe_finite and behind.text.islower())
    if sentence[at - 1].tag != "," or not closes:
        return False
    found = [part for part, _, _ in view.parts(sentence) if part[-1].end <= sentence[at - 1].start]
    if len(found) < 2:
        return False
    head, clause = found[-2], found[-1]
    relative = clause[0].text in german.RELATIVE or (
        clause[0].tag == "P" and clause[1:2] and clause[1].text in german.RELATIVE
    )
    held = any(w.lower in HELD or (w.lower.endswith("es") and w.tag == "A") for w in head[1:])
    return bool(relative) and clause[-1].maybe_finite and head[-1].noun and not held


HELD = german.GENITIVE_PREPOSITIONS - {"um", "ob"} | frozenset(
    "des eines der einer seiner ihrer dieser zweier von vom meiner unserer aller".split()
)


def _before_verb(view: View, sentence: Clause) -> Hit | None:
    """What stands between the relative clause of a subject and its verb: der Wagen, der im Hof
    steht, von meinem Onkel ist kaputt; die Leiterin, die krank ist, der Klinik kündigte."""
    found = view.parts(sentence)
    if len(found) < 3 or found[0][1] != "," or found[1][1] != ",":
        return None
    head, clause, late = found[0][0], found[1][0], found[2][0]
    relative = clause[0].text in german.RELATIVE and clause[-1].maybe_finite and len(clause) > 2
    subject = head[0] is sentence[0] and head[0].text in ("Der", "Die", "Das", "Ein", "Eine")
    plain = 1 < len(head) < 5 and head[-1].noun and all(word.tag == "a" for word in head[1:-1])
    phrase = late[0].tag == "P"
    opens = phrase or late[0].text in ("der", "einer", "ihrer")
    if not (relative and subject and plain and opens):
        return None
    at = 1
    while at < len(late) - 1 and late[at].tag in ("aA" if phrase else "a"):
        at += 1
    if at + 2 >= len(late) or not late[at].noun:
        return None
    known = articles(late[at].text) or ""
    feminine = "e" in known and "m" not in known
    verb = late[at + 1]
    if (phrase or feminine) and (verb.finite or verb.tag == "V") and verb.text.islower():
        words = view.text[late[0].start : late[at].end]
        message = f"“{words}” stands apart from the noun that it belongs to."
        return Hit(late[0].start, late[at].end, message)
    return None


def _behind_prefix(sentence: Clause, at: int, end: int) -> bool:
    """Whether a separable prefix closes the clause before a possessor: trug ... ein des Sommers."""
    prefix, behind = sentence[at - 1], sentence[end + 1]
    if prefix.text not in PREFIXES or behind.tag not in ".,K" or at < 5:
        return False
    clause: list[Word] = []
    for word in reversed(sentence[: at - 1]):
        if not word.tag.isalpha() or word.tag == "S":
            break
        clause.append(word)
    verbs = [word for word in clause if word.finite or word.tag == "V"]
    # aus des Grafen Wagen: the prefix is a preposition, and its phrase goes on
    near = not sentence[at - 2].finite and sentence[end].lower.endswith("s")
    return near and any(goes_with(prefix.text, verb) for verb in verbs)


def _inside(sentence: Clause, at: int, end: int) -> bool:
    """Whether a possessor stands between an auxiliary and a participle or what goes with it."""
    before, behind = sentence[at - 1], sentence[end + 1]
    reflexive = before.text == "sich" and sentence[at - 2].tag in "xX"
    if before.tag not in "xX" and not reflexive:
        return False
    if before.lower not in AUXILIARIES and not reflexive:
        return False
    late = next((w for w in sentence[end + 1 :] if not w.tag.isalpha() or w.tag in "pq"), None)
    phrase = behind.tag in "Ppq" or behind.tag == "F"
    whole = late is not None and late.tag in "pq" and phrase
    subject = sentence[at - 2 - reflexive].noun and at - 2 - reflexive < 6
    return whole and subject and sentence[end].lower.endswith("s")


def _behind_verb(sentence: Clause, at: int, end: int) -> bool:
    """Whether a possessor stands right behind the verb of a noun, or a participle at the end."""
    before, word, behind = sentence[at - 1], sentence[at], sentence[end + 1]
    if not before.text.islower() or not sentence[end].lower.endswith("s"):
        return False
    if sentence[end].lower.startswith(DEATHS):
        return False
    second = before.tag == "v" and sentence[at - 2].noun and sentence[0].tag == "A" and at < 6
    second = second and all(other.tag in "Aa" for other in sentence[: at - 2])
    second = second and not sentence[0].lower.startswith(("dem", "den", "des", "eine", "welch"))
    late = before.tag in "pq" and behind.tag in ".," and at > 4
    late = late and (word.text != "des" or end > at + 1)
    late = late and any(other.lower in AUXILIARIES for other in sentence[: at - 1])
    # Nach dem Ende wurde des Krieges die Brücke gebaut.
    first = sentence[0].tag == "P" and sentence[at - 2].noun and 3 < at < 7 and word.text == "des"
    first = first and all(other.tag in "Aa" for other in sentence[1 : at - 2])
    first = first and before.maybe_finite and behind.tag in "ACR"
    plain = behind.tag in "P.FbA" or behind.lower in ("und", "nicht")
    return first or (second and plain) or (late and not any(w.tag in ",K" for w in sentence[:at]))


DEATHS = ("tod", "hunger", "fuß", "fuss", "ding", "wesen", "amt", "blick", "herz")
AUXILIARIES = frozenset(
    "wurde wurden wird werden hat haben hatte hatten ist sind war waren".split()
)
