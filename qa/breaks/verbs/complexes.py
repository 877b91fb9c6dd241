"""Verbs that stand together as German never has them: kann geändert, wurde löschen, hat angekommen.

What is judged is a main clause that ends with its sentence or before a conjunction: its finite
verb, and what closes it.
"""

from __future__ import annotations

from collections.abc import Iterator

from qa.breaks import Part, View, detector
from qa.breaks.clauses.commas import late_verb
from qa.check import Hit
from qa.languages import german
from qa.text.german.words import Word

Clause = tuple[Word, ...]

# Not will, möchte and mag, which may have a participle: Er möchte den Kaffee gesüßt.
MODALS = frozenset(
    """kann können konnte konnten könnte könnten muss müssen musste mussten müsste müssten soll
    sollen sollte sollten darf dürfen durfte durften dürfte dürften""".split()
)
WAS = frozenset(["wurde", "wurden"])
HAVE = frozenset("habe hast hat haben hatte hattest hatten".split())
BE = frozenset(
    """sein bin bist ist sind seid war warst waren wart sei seist seien wäre wärst wären wärt
    gewesen""".split()
)
IS = frozenset("bin ist sind war waren".split())
# With one of these in the sentence a participle may belong elsewhere.
HELPS = BE | HAVE | german.PLURAL_AUXILIARIES | frozenset(["wissen", "bleiben", "worden"])
COMPARES = frozenset("als wie bis wenn".split())
# What opens a clause inside another where the commas are forgotten.
INNER = german.QUESTION | german.SUBORDINATING | frozenset(["zu"])

INSEPARABLE = ("be", "ver", "er", "ent", "emp", "zer", "ge", "um", "über", "unter", "durch",
               "hinter", "wider", "miss", "voll")  # fmt: skip
# Ends of infinitives that are participles where they have one of these prefixes.
STRONG_ENDS = (
    "gessen", "essen", "halten", "fallen", "lassen", "raten", "fahren", "geben", "kommen", "laufen",
    "tragen", "schlagen", "laden", "fangen", "wachsen", "sehen", "lesen", "messen", "treten",
    "rufen", "stoßen", "hauen", "waschen", "graben", "blasen", "backen", "schaffen", "spalten",
    "salzen", "mahlen", "heißen", "hangen", "braten", "schlafen", "fressen", "bieten", "stehen",
    "gehen", "nehmen", "ziehen", "halten", "bergen", "werben", "scheiden", "weben", "schieben",
)  # fmt: skip

# Of verbs that have sein alone, and nothing that may be done to somebody.
ARRIVED = frozenset(
    """angekommen gekommen zurückgekommen mitgekommen hergekommen hingekommen vorbeigekommen
    heimgekommen dazugekommen umgekommen gestorben verstorben ausgestorben eingeschlafen aufgewacht
    geblieben dageblieben verschwunden gescheitert entkommen ertrunken aufgewachsen ausgewandert
    eingewandert zurückgekehrt heimgekehrt gewesen abgereist angereist verunglückt
    hingefallen heruntergefallen ausgerutscht geflüchtet""".split()
)


# Er wurde verlegen, ihm überlegen; der Verlust wurde nie verwunden.
ALIKE = frozenset(["verlegen", "überlegen", "verwunden"])


def like_participle(form: str) -> bool:
    """Whether an infinitive is a participle, too: vergessen, erhalten, vorbehalten."""
    end = next((end for end in STRONG_ENDS if form.endswith(end)), "")
    before = form[: len(form) - len(end)]
    return form in ALIKE or (bool(end) and any(prefix in before for prefix in INSEPARABLE))


def _mains(view: View) -> Iterator[tuple[Clause, Clause, Word]]:
    """A sentence, a main clause that is closed in it, and the one finite verb before its last word.

    None with a word that may open another clause inside, or that joins what is not said again.
    """
    for sentence in view.sentences:
        if sentence[-1].text not in (".", "!"):
            continue
        for number, part in enumerate(view.parts(sentence)):
            clause = part[0]
            if len(clause) < 3 or not clause[-1].text.islower() or late_verb(clause):
                continue
            finite = [word for word in clause[:-1] if word.tag in "xvX"]
            led = clause[0].text in INNER or (number > 0 and clause[0].text in german.RELATIVE)
            if len(finite) != 1 or led or any(w.lower in INNER for w in clause[1:]):
                continue
            if _closed(part):
                yield sentence, clause, finite[0]


def _closed(part: Part) -> bool:
    """Whether a full stop ends a clause, or a conjunction behind a comma; but not: wenn auch."""
    _, mark, behind = part
    opens = len(behind) > 2 and behind[0].lower in german.PURE_SUBORDINATING
    return mark == "." or (mark == "," and opens and behind[1].lower not in ("auch", "nicht"))


def _hit(first: Word, last: Word, why: str) -> Hit:
    return Hit(first.start, last.end, f"“{first.text} … {last.text}” is no form of a verb: {why}.")


@detector(0.9, needs=MODALS)
def modal_with_participle(view: View) -> Iterator[Hit]:
    """A modal verb has a participle, and no werden, haben or sein.

    Flags:
        Das Passwort [[kann nicht geändert]].

        Im Sommer [[könnten die ersten Mittel ausgezahlt]].

    Passes:
        Das Passwort kann nicht geändert werden. Er möchte seinen Kaffee gesüßt.

        Er will geliebt sein. Es kann geändert, wenn auch nicht gelöscht werden.

        Das kann ich vergessen. Er soll kommen und sehen. Er kann mehr als gedacht.

        Die einen müssen gefragt werden, die anderen müssen nicht gefragt.

        Er sagte, dass die Datei gelöscht. Niemand kann den Satz, so wie geschrieben.
    """
    for sentence, clause, verb in _mains(view):
        last = clause[-1]
        if verb.lower not in MODALS or last.tag != "p":
            continue
        other = any(w.lower in HELPS and w is not verb for w in sentence)
        other |= any(w.tag in "iXzvVxpq" and w not in (verb, last) for w in clause)
        if not other and COMPARES.isdisjoint(w.lower for w in clause):
            yield _hit(verb, last, "“werden” is missing")


BECOMES = WAS | {"worden", "werden"}


@detector(0.9, needs=BECOMES)
def passive_with_infinitive(view: View) -> Iterator[Hit]:
    """Beside wurde stands an infinitive, or worden; or an infinitive with werden beside a modal.

    Flags:
        Die Datei [[wurde erfolgreich löschen]].

        Die Datei [[wurde gelöscht worden]]. Er [[hat festgenommen worden]].

        Der Drucker [[konnte nicht finden werden]].

    Passes:
        Die Datei wurde gelöscht. Sie wurde verlassen, vergessen und vorbehalten. Sie wurden offen.

        Er ist festgenommen worden. Er wurde beauftragt, sie zu löschen.

        Die Preise wurden hoch und steigen. Er soll erwachsen werden. Es konnte vergessen werden.

        Sie weiß, dass die Leute sie finden werden. Das hat bewirkt, dass er gewählt worden ist.
    """
    for _, clause, verb in _mains(view):
        why = _passive(clause, verb)
        if why:
            yield _hit(verb, clause[-1], why)


def _passive(clause: Clause, verb: Word) -> str:
    """What the verbs of a passive lack."""
    before, last = clause[-2:]
    if verb.lower in WAS and last.tag == "i":
        joined = any(word.tag == "K" for word in clause) or like_participle(last.lower)
        return "" if joined else "“wurde” takes a participle"
    if last.lower == "worden" and before.tag in "pq" and verb.lower in HAVE | WAS:
        helped = any(word.lower in BE for word in clause)
        return "" if helped else "“worden” goes with a form of “sein”"
    bare = before.tag == "i" and before.text.islower() and not like_participle(before.lower)
    late = last.lower == "werden" and verb.lower in MODALS
    return "“werden” takes a participle here" if bare and late else ""


@detector(0.9, needs=HAVE)
def wrong_auxiliary(view: View) -> Iterator[Hit]:
    """A perfect of a verb of coming and going has haben; or one with ist ends in haben.

    Flags:
        Wir [[haben gestern angekommen]]. Er [[hat geblieben]], weil es regnete.

        Die Datei [[ist in einem anderen Programm geöffnet haben]].

    Passes:
        Wir sind gestern angekommen. Sie haben Kinder und sind angekommen.

        Er hat alle für verschwunden gehalten. Er hat ihn als verstorben gemeldet.

        Das ist der Mann, den wir gesehen haben. Das ist schön zu haben.

        Er ist froh, es gesehen zu haben. Sie hatten zwei Kinder, jung verstorben.

        Er hat ihn für gescheitert.
    """
    for _, clause, verb in _mains(view):
        before, last = clause[-2:]
        if verb.lower in HAVE and last.lower in ARRIVED and before.lower not in ("für", "als"):
            others = {word.lower for word in clause if word is not verb and word is not last}
            if (BE | COMPARES | {"sich"}).isdisjoint(others):
                yield _hit(verb, last, "this verb has “sein”")
        elif verb.lower in IS and last.lower == "haben" and before.tag == "p":
            inner = clause[clause.index(verb) + 1 : -1]
            if not any(w.tag == "K" or w.lower in ANOTHER for w in inner):
                yield _hit(verb, last, "“ist” and “haben” do not go together")


# What another clause inside may begin with: Das ist das Haus das wir gesehen haben.
ANOTHER = (german.PRONOUNS | german.RELATIVE) - {"nichts", "etwas", "sich", "dem", "den"}


@detector(0.9)
def verb_twice(view: View) -> Iterator[Hit]:
    """The verb of a main clause stands second, and once more last.

    Flags:
        Danach wachsen zwei seiner Regionen binnen drei Tagen messbar [[wachsen]].

    Passes:
        Sie wachsen und wachsen. Wir essen, um zu essen. Wir tun, was alle tun.

        Wer nicht will, will nicht. Sie lassen sich nicht lassen. Kommen sie, kommen sie.
    """
    for sentence in view.sentences:
        parts = view.parts(sentence)
        if len(parts) != 1 or sentence[-1].text != "." or len(sentence) < 7:
            continue
        clause, last = parts[0][0], parts[0][0][-1]
        at = next((i for i, word in enumerate(clause) if word.maybe_finite), 0)
        same = 0 < at < len(clause) - 4 and clause[at].text == last.text and last.tag in "iv"
        joined = any(w.tag == "K" or w.lower in INNER | COMPARES for w in clause)
        if same and not joined:
            message = f"The verb “{last.text}” stands twice in its clause."
            yield Hit(last.start, last.end, message)
