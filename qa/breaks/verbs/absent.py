"""Clauses beside others that are whole, and without any verb themselves."""

from __future__ import annotations

from collections.abc import Iterator

from qa.breaks import View, detector
from qa.breaks.clauses.free import INSIDE, LONGEST, Clause, leads, plain
from qa.breaks.verbs.separable import may_have_verb
from qa.breaks.verbs.valency import MODALS
from qa.breaks.verbs.verbless import ended
from qa.check import Hit
from qa.text.german.requests import request
from qa.text.german.words import Word

NOMINATIVE = frozenset("er wir ich man".split())
# Forms of verbs that the list has as others, or not at all.
SHORT = frozenset("tun tut tue tust tat weise weisen weist hab sag mach".split())
AHEAD = frozenset("weil obwohl nachdem bevor sobald als während wenn solange".split())
BEHIND = frozenset("dass weil obwohl nachdem bevor sobald als wenn ob".split())
# What by itself says that something is so: Kein Wunder, dass …
WONDER = frozenset(
    """kein keine keinem keinen keiner jede jeder jedes jedem jeden alles nichts dasselbe
    daher""".split()
)


def verbless(clause: Clause, sentence: Clause) -> bool:
    """Whether no word of a part may be its finite verb."""
    return not may_have_verb((*clause, sentence[-1])) and SHORT.isdisjoint(w.lower for w in clause)


def _simple(clause: Clause) -> bool:
    """Whether no word of a part leads a clause."""
    return not any(word.tag == "S" or word.lower in INSIDE for word in clause)


@detector(0.9, needs=BEHIND)
def main_without_verb(view: View) -> Iterator[Hit]:
    """A sentence is a clause with its conjunction and a main clause that has no verb.

    Flags:
        [[Das Ventil]] sich selbsttätig, sobald der Druck im Kessel drei Bar übersteigt.

        [[Im Bus]] ein solches Gedränge, dass niemand aussteigen konnte.

        Obwohl der Fuchs drei Tage nichts gefressen hatte, [[er die]] Gans nicht an.

        Sobald die Ampel grün wird, [[sich die]] lange Schlange in Bewegung.

    Passes:
        Kein Wunder, dass niemand aussteigen konnte. Das Gute daran, dass es regnete, war neu.

        Das Ventil öffnet sich, sobald der Druck steigt. Von daher meine Frage, ob er kommt.

        In jedem Fall ein Gewinn, wenn alle mitmachen. Auf keinen Fall ein Verlust, sobald es taut.

        Wenn es ein Unfall war, dann ein schlimmer. Wenn du willst, kein Problem für uns alle.

        Obwohl der Fuchs müde war, fraß er die Gans. Das tun wir gern, weil es hilft.

        Im Prinzip ja und das gern, wenn die Zeit reicht.

        Wenn du das nächste Mal kommst, bring deine Gitarre mit.

        Wenn die Lampe blinkt, drück die Taste drei Sekunden lang.

        Zum Beispiel die Tatsache, dass viele zu wenig verdienen.

        Bevor ich zum Bericht komme, einige einleitende Worte zum Geld.

        Als nächste Rednerin hat, ebenfalls zu ihrer ersten Rede, das Wort Anna Roth.

        Ihre Kritik am Rat, dass er zu spät kommt, die teilen wir.

        Meine Damen und Herren, wenn der Gipfel kurz dauert, so wird er doch entscheiden.

        Die Frauen schicken Geld nach Hause, wenn sie Arbeit finden.
    """
    for sentence in view.sentences:
        found = view.parts(sentence) if plain(sentence) else []
        if len(found) < 2 or found[0][1] != "," or not sentence[0].text[0].isupper():
            continue
        (head, _, _), (second, mark, _) = found[:2]
        rest = [clause for clause, _, _ in found[2:]]
        if not all(leads(clause, False) and not _takes_up(clause) for clause in rest):
            continue
        if _whole_ahead(head):
            main = second if _may_be_main(second, sentence) and mark in ",." else ()
        else:
            behind = second[0].lower in BEHIND and second[-1].maybe_finite
            main = head if behind and _two_phrases(head, sentence) else ()
        if main:
            message = f"The clause “{main[0].text} {main[1].text} …” has no verb."
            yield Hit(main[0].start, main[1].end, message)


def _takes_up(clause: Clause) -> bool:
    """Whether a part has its verb second, behind what takes up the first: die teilen wir."""
    opens = clause[0].lower in ("so", "da", "der", "die", "das", "den", "dem")
    return opens and len(clause) > 2 and clause[1].maybe_finite and not clause[-1].finite


def _whole_ahead(clause: Clause) -> bool:
    """Whether a sentence opens with a whole clause: Obwohl er nichts gefressen hatte."""
    opens = clause[0].lower in AHEAD and len(clause) > 3 and not clause[1].maybe_finite
    opens = opens and (clause[0].lower != "als" or clause[1].tag != "a")  # als nächste Rednerin
    return opens and clause[-1].finite and not any(w.maybe_finite for w in clause[1:-2])


def _may_be_main(clause: Clause, sentence: Clause) -> bool:
    """Whether a part behind such a clause has the words of a main clause, but no verb."""
    if len(clause) < 4 or clause[0].tag not in "ARnNMPFb" or clause[0].lower in WONDER | {"dann"}:
        return False
    if request(clause[0].text) or clause[0].lower == "einige":
        return False  # Bevor ich dazu komme, einige Worte zum Geld.
    return _simple(clause) and not leads(clause, False) and verbless(clause, sentence)


def _two_phrases(clause: Clause, sentence: Clause) -> bool:
    """Whether a first part has more than one phrase, and no verb."""
    if len(clause) < 4 or clause[0].tag not in "ARP" or not _simple(clause):
        return False
    if not WONDER.isdisjoint((clause[0].lower, clause[1].lower)) or leads(clause, True):
        return False
    if any(word.lower in ("ja", "nein") for word in clause):
        return False
    if clause[1].text == "Beispiel":
        return False  # Zum Beispiel die Tatsache, dass viele zu wenig verdienen.
    end = 1
    while end < len(clause) and clause[end].tag == "a":
        end += 1
    if clause[0].tag == "A" and (end >= len(clause) or not clause[end].noun):
        return False
    noun = clause[0].tag == "A"
    return len(clause) - end - noun > 1 and verbless(clause, sentence)


CONJUNCTIONS = frozenset("dass weil ob obwohl nachdem bevor sobald".split())


@detector(0.9, needs=CONJUNCTIONS)
def last_clause_without_verb(view: View) -> Iterator[Hit]:
    """The last clause of a sentence has its conjunction and its subject, but no verb.

    Flags:
        Wir haben den Zaun gestrichen, [[obwohl der]] Wetterbericht Regen.

        Sie gestand ihm, [[dass sie]] schon seit Monaten nach einer neuen Stelle.

    Passes:
        Wir haben gestrichen, obwohl es Regen gab. Alle stimmten zu, ob die Alten oder die Jungen.

        Er kam, weil er musste. Sie wusste, dass das so sei. Sie blieb, obwohl ihr nicht wohl.
    """
    for sentence in view.sentences:
        found = view.parts(sentence) if ended(sentence) else []
        if len(found) < 2 or found[-2][1] != ",":
            continue
        clause = found[-1][0]
        opens = clause[0].text in CONJUNCTIONS and len(clause) > 3 and clause[1].tag in "AR"
        if not opens or not clause[-1].noun or not verbless(clause, sentence):
            continue
        if clause[0].text == "ob" and any(word.lower in ("oder", "und") for word in clause):
            continue
        message = f"The clause “{clause[0].text} {clause[1].text} …” has no verb."
        yield Hit(clause[0].start, clause[1].end, message)


@detector(0.9, needs=NOMINATIVE)
def subject_without_verb(view: View) -> Iterator[Hit]:
    """Behind a phrase that opens a main clause comes its subject, and no verb.

    Flags:
        Am [[Samstag wir]] in die neue Wohnung eingezogen, und am Sonntag schneite es.

        Lass den Teig ruhen, [[sonst er]] dir beim Ausrollen an den Händen.

        In der ersten Nacht allein im [[Haus ich]] jedes Knacken der Dielen.

    Passes:
        Am Samstag zogen wir in die neue Wohnung ein. Zuerst kam sie, dann er.

        In welchem Umfang er das getan hatte, blieb offen. Das tun wir seit Jahren.

        Ein Mann, dessen 150. Geburtstag wir gerade feiern, schrieb das.

        Egal in welchem Haus wir darüber reden, das tut keiner, auch wir von der Bank nicht.
    """
    for sentence in view.sentences:
        if not plain(sentence) or view.behind_ordinal(sentence):
            continue
        for clause, _, _ in view.parts(sentence):
            if leads(clause, clause[0] is sentence[0]) or not _simple(clause):
                break
            if any(word.lower.startswith("welch") for word in clause):
                break  # egal in welchem Haus wir reden
            at = _late_subject(clause)
            if at and verbless(clause[:-1], sentence):
                words = f"{clause[at - 1].text} {clause[at].text}"
                message = f"The verb is missing between “{words}”."
                yield Hit(clause[at - 1].start, clause[at].end, message)


FOCUS = frozenset(
    "auch nur gerade selbst sogar besonders nicht zumindest jedenfalls".split()
)  # auch wir nicht


def _late_subject(clause: Clause) -> int:
    """Index of a subject pronoun behind a noun or adverb, with two words or more behind; else 0."""
    if any(word.tag in "uheX" for word in clause):
        return 0
    for at in range(1, len(clause) - 2):
        before, word = clause[at - 1], clause[at]
        phrase = before.noun or (before.tag == "F" and before.text.islower())
        phrase |= at == 1 and before.tag == "F"
        phrase = phrase and before.lower not in FOCUS
        if word.text in NOMINATIVE and phrase and word.start == before.end + 1:
            return at
    return 0


OBJECTS = frozenset("ihn ihm ihnen sich mich mir dich dir".split())


@detector(0.85, needs=OBJECTS)
def object_without_verb(view: View) -> Iterator[Hit]:
    """A clause opens with a pronoun that is an object, and has no verb.

    Flags:
        Besucher werden gebeten, [[sich nicht]] an die Steinmauern, da der Mörtel feucht ist.

        Das Museum hat angeboten, [[ihn ein]] Jahr lang bei der Arbeit, damit sein Wissen bleibt.

    Passes:
        Besucher werden gebeten, sich nicht an die Mauern zu lehnen. Er half ihm, mir aber nie.

        Man bat sie, sich an den Zaun, der schon alt war, nicht zu lehnen.

        Sie sang, sich selbst am Klavier begleitend, drei Lieder.

        Dort verstecken Sie, Herr Kanzler, sich immer noch hinter dem Nachbarn.
    """
    for sentence in view.sentences:
        whole = sentence[-1].text == "." and len(sentence) <= LONGEST
        found = view.parts(sentence) if whole else []
        for number, (clause, mark, _) in enumerate(found):
            comma = number > 0 and found[number - 1][1] == "," and mark in ",."
            if not comma or clause[0].text not in OBJECTS or len(clause) < 4:
                continue
            if any(w.tag in "KpqizaX" or w.lower == "zu" for w in clause):
                continue
            if clause[-1].lower.endswith("end") or (number > 1 and _calls(found[number - 2][0])):
                continue
            # Sie soll hier ankommen, sich auf das Land, das sie liebt, ...
            modal = any(w.lower in MODALS for words, _, _ in found[:number] for w in words)
            rest = [words for words, _, _ in found[number + 1 :]]
            if rest and not leads(rest[0], False):
                continue  # sich in Paris, Basel oder Zürich niederzusetzen
            later = any(words[-1].tag in "iz" or with_zu(words) for words in rest)
            if not (later or modal) and verbless(clause, sentence):
                message = f"The clause “{clause[0].text} {clause[1].text} …” has no verb."
                yield Hit(clause[0].start, clause[1].end, message)


def _calls(before: Clause) -> bool:
    """Whether somebody may be addressed behind a part: dort verstecken Sie, Herr Kanzler."""
    return before[-1].text in ("Sie", "du", "ihr", "wir", "ich")


def with_zu(words: tuple[Word, ...]) -> bool:
    """Whether words hold an infinitive with zu."""
    return any(
        word.tag == "z" or word.lower == "zu" or ("zu" in word.lower[2:-3] and word.tag in "iu")
        for word in words
    )
