"""Clauses behind a conjunction, with their verb at the end, in which nobody does it."""

from __future__ import annotations

from collections.abc import Iterator

from qa.breaks import View, detector
from qa.breaks.clauses.joints import NUMERALS
from qa.breaks.clauses.unopened import WHO, infinitive, opens_clause
from qa.breaks.verbs.arguments import AMOUNTS, Phrase, phrases
from qa.breaks.verbs.valency import IMPERSONAL, PASSIVE
from qa.check import Hit
from qa.text.german.words import Word, lexicon

OPENS = frozenset(
    "dass weil ob obwohl bevor nachdem sobald sofern wenn falls damit solange ehe".split()
)
# Pronouns that may be the subject, and words that leave it open what is.
MAYBE = WHO | AMOUNTS | frozenset(
    """er sie es wir ich man du ihr das dies dieses jenes diese dieser was wer etwas nichts jemand
    niemand keins eins einer eines eine paar wie selbst denen deren dessen zu ums""".split()
)  # fmt: skip
SINGULAR = frozenset(
    """habe hat hatte hätte kann könne konnte könnte muss müsse musste müsste soll solle sollte will
    wolle wollte darf dürfe durfte dürfte mag möge mochte möchte werde wird würde""".split()
)
PLURAL = frozenset(
    """haben hatten hätten können konnten könnten müssen mussten müssten sollen sollten wollen
    wollten dürfen durften dürften mögen mochten möchten werden würden sind waren wurden""".split()
)
FUTURE = frozenset("werde wird würde werden würden".split())
ONE = frozenset("ein kein mein dein sein unser euer das der dieser dieses jeder jedes".split())
SEVERAL = (NUMERALS - {"ein", "eine", "eins"}) | frozenset(
    "mehrere viele beide einige etliche zahlreiche".split()
)
# Of these a verb in the plural may tell, and of the others one in the singular: drei Prozent fehlt.
CROWDS = frozenset(
    """Anzahl Drittel Dutzend Gros Großteil Gruppe Hälfte Handvoll Haufen Heer Hundert Masse
    Mehrheit Mehrzahl Menge Milliarde Million Minderheit Paar Prozent Reihe Schar Serie Teil
    Tausend Unzahl Viertel Vielzahl Zahl Zehntel Fülle Euro Dollar Grad Jahre Kilo Kilometer
    Liter Mal Meter Minuten Monate Pfund Punkte Sekunden Stück Stunden Tage Tonnen Uhr
    Wochen Zentimeter""".split()
)
LONGEST = 14  # words between the conjunction and the verbs


@detector(0.85, needs=OPENS | {"als"})
def nobody_does_it(view: View) -> Iterator[Hit]:
    """Behind its conjunction a clause has no phrase that may be its subject, or only such as have
    another number than the verb.

    Flags:
        Spülen Sie den Filter unter kaltem Wasser ab, [[bevor]] ihn wieder einsetzen.

        Er fragte, [[ob]] früher aufhören dürfe.

        Ihre Stimme war so leise, [[dass]] mich vorbeugen musste, um sie zu verstehen.

        Er tat so, [[als]] hätte mich nicht gesehen.

        [[Wenn]] den Schlüssel verlierst, ruf die Nachbarin an.

        Die Treppe war so eng, [[dass]] das Klavier in Einzelteilen hinauftragen mussten.

        Der Präsident sagte, [[dass]] nicht zurücktreten werde.

    Passes:
        Er spült ihn ab, bevor er ihn einsetzt. Er fragte, ob der Hund gehen dürfe, ob Regen falle.

        Sie wusste, dass gestreikt werden würde, dass dafür gesorgt ist, dass ihm geholfen werde.

        Es hieß, dass ein Dutzend Leute kommen, dass drei Prozent fehlt, dass Sie früher gehen.

        Falls noch nicht geschehen, lies das. Er tat, als hätte es ihn nie gegeben.

        Damit leben sie. Er fragt, ob am Ende gilt, was er sagte.
    """
    for sentence in view.sentences:
        for clause, mark, following in view.parts(sentence):
            if clause[0].tag != "S" or mark not in ",." or len(clause) < 3:
                continue
            if mark == "," and _may_be_subject(following):
                continue
            if _asks_you(clause) or _as_if(clause) or _nobody_behind(clause):
                opener, last = clause[0], clause[-1]
                message = f"The clause “{opener.text} … {last.text}” has no subject."
                yield Hit(opener.start, opener.end, message)


def _may_be_subject(following: tuple[Word, ...]) -> bool:
    """Whether a clause may be the subject of the one before: ob am Ende gilt, was er sagte."""
    purpose = bool(following) and following[0].lower in ("um", "ohne", "statt", "anstatt")
    return not purpose and (opens_clause(following) or infinitive(following))


YOUR = frozenset("bist hast wirst kannst willst musst darfst sollst magst warst hattest".split())


def _asks_you(clause: tuple[Word, ...]) -> bool:
    """Whether a verb speaks to one who is called du, and du is lost: wenn ihn verlierst."""
    last = clause[-1].lower
    you = clause[-1].text.islower() and last.endswith("st")
    you = you and (last in YOUR or lexicon().get(last[:-2] + "en") == "i")
    rest = {word.lower for word in clause[:-1]}
    return you and clause[0].lower in OPENS and not rest & {"du", "wer", "was", "und", "oder"}


def _as_if(clause: tuple[Word, ...]) -> bool:
    """Whether a comparison has its verb first, and nobody does it: als hätte mich nicht gesehen."""
    if clause[0].lower != "als" or clause[1].lower not in ("hätte", "hätten", "habe"):
        return False
    inner = clause[2:]
    while inner and _closes(inner[-1]):
        inner = inner[:-1]
    done = len(inner) < len(clause) - 2
    return done and bool(inner) and _nobody(inner, clause[1].lower == "hätten")


def _nobody_behind(clause: tuple[Word, ...]) -> bool:
    """Whether a clause with its verb at the end has nothing that may be its subject."""
    elliptic = clause[1].lower in ("auch", "nicht", "noch", "schon", "wie", "weder")
    if clause[0].lower not in OPENS or (elliptic and clause[0].lower in ("wenn", "falls")):
        return False
    plural, inner = _verbs(clause)
    return plural is not None and len(inner) < LONGEST and _nobody(inner, plural)


def _verbs(clause: tuple[Word, ...]) -> tuple[bool | None, tuple[Word, ...]]:
    """Whether the verb of a clause is plural, None where it may do without a subject; and what
    stands before its verbs."""
    last, end = clause[-1], len(clause) - 1
    if len(clause) < 3 or clause[1].maybe_finite or last.noun or not last.text.islower():
        return None, ()
    if last.lower in SINGULAR | PLURAL:
        while end > 1 and _closes(clause[end - 1]):
            end -= 1
    elif last.tag not in "vi":
        return None, ()
    closing, plural = clause[end:-1], last.lower in PLURAL or last.lower.endswith("en")
    lexical = closing[0] if closing else last
    if lexical.lower in IMPERSONAL or lexical.lower.startswith(WEAK):
        return None, ()
    passive = any(w.lower in PASSIVE for w in closing) or (last.lower in PASSIVE and not closing)
    passive |= last.lower in FUTURE and (not closing or closing[-1].tag != "i" or _twofold(closing))
    passive |= last.lower in ("habe", "hat", "hatte", "hätte") and not closing
    if passive and not plural:
        return None, ()
    return plural, clause[1:end]


# Verbs that have a subject that says nothing, or leave it to what follows.
WEAK = tuple("geh steh heiß lieg schein geb fehl lass reich gelt gel grau".split())
PREFIXES = tuple("be er ver zer ent emp miss ge über unter wider hinter".split())


def _closes(word: Word) -> bool:
    """Whether a word is an infinitive or a participle, or one that no list knows: hinauftragen."""
    unknown = word.tag == "u" and word.lower.endswith("en")
    return word.text.islower() and (word.tag in "piqXz" or unknown)


def _twofold(closing: tuple[Word, ...]) -> bool:
    """Whether an infinitive looks like the participle: verlassen, erhalten."""
    return closing[-1].lower.startswith(PREFIXES) and closing[-1].lower.endswith("en")


def _nobody(inner: tuple[Word, ...], plural: bool) -> bool:
    """Whether no phrase of a clause may be its subject."""
    if any(word.tag in "KSvxXueh" or not word.tag.isalpha() for word in inner):
        return False
    if any(word.lower in MAYBE and word.lower not in SEVERAL | ONE for word in inner):
        return False
    if any(word.lower.startswith("irgend") or word.lower.endswith(LARGE) for word in inner):
        return False
    found = phrases(inner)
    return found is not None and not any(_may_be(phrase, plural) for phrase in found)


LARGE = ("tausend", "hundert", "weder")


def _may_be(phrase: Phrase, plural: bool) -> bool:
    """Whether a phrase may be the subject of a verb in the plural, or in the singular."""
    if not phrase.nominative or phrase.last.text in CROWDS or not phrase.last.noun:
        return phrase.nominative
    first = phrase.first.lower
    return not (first in ONE if plural else first in SEVERAL)


# Forms by which reported speech is told, and verbs behind which it stands.
REPORTED = frozenset(
    """sei seien habe hätten werde würden könne könnten müsse müssten solle sollten wolle wollten
    dürfe dürften möge""".split()
)
TELLING = frozenset(
    """sagte sagten sagt sagen erklärte erklärten erklärt behauptete behaupteten behauptet
    berichtete berichteten berichtet meinte meinten meint betonte betonten betont dachte
    dachten glaubte glaubten schrieb schrieben versicherte versicherten warnte warnten
    erwiderte erwiderten antwortete antworteten beteuerte beteuerten teilte teilten gab
    gaben räumte räumten fügte fügten kündigte kündigten""".split()
)
BEHIND_TELLING = frozenset(
    "mit an ein hinzu ich er sie man wir damals dazu später zunächst".split()
)


@detector(0.9, needs=REPORTED)
def nobody_is_told_of(view: View) -> Iterator[Hit]:
    """Speech is reported without a conjunction, and its verb comes at once: who does it is lost.

    Flags:
        Dorfbewohner berichteten, [[seien]] von einem lauten Knall geweckt worden.

        Die Bank teilte mit, [[habe]] nicht nur die Aufsicht informiert.

        Der Junge behauptete, [[habe]] sich das Motorrad nur ansehen wollen.

    Passes:
        Dorfbewohner berichteten, sie seien geweckt worden. Wie die Bank mitteilte, habe sie Geld.

        Das Haus, sagte er, sei alt. Der Junge, so der Richter, habe gelogen. Er sagte, sei es drum.

        Die Bank teilte mit, habe der Kunde kein Konto, müsse er bar bezahlen. Was er sagte, habe
        ihn selbst überrascht.
    """
    for sentence in view.sentences:
        parts = view.parts(sentence)
        if len(parts) < 2 or not _tells(parts[0][0]) or parts[0][1] != ",":
            continue
        clause, mark, following = parts[1]
        verb = clause[0]
        if verb.text not in REPORTED or mark not in ",." or len(clause) < 3:
            continue
        if mark == "," and (following[0].maybe_finite or following[0].lower in ("so", "dann")):
            continue  # habe der Kunde kein Konto, müsse er bar bezahlen
        if clause[1].lower not in SUBJECTS:
            yield Hit(verb.start, verb.end, f"“{verb.text}” has no subject.")


def _tells(clause: tuple[Word, ...]) -> bool:
    """Whether a main clause ends in a verb behind which speech is reported."""
    at = next((n for n, word in enumerate(clause) if word.lower in TELLING), 0)
    opens = clause[0].tag != "S" and clause[0].lower not in NO_MAIN
    before = not any(word.finite or word.lower in NO_MAIN for word in clause[:at])
    return at > 0 and opens and before and all(w.tag in "NnMAPaCRFb" for w in clause[at + 1 :])


SUBJECTS = frozenset("er sie es ich man wir".split())
# Words of clauses that are part of another: was er sagte, je mehr er sagte.
NO_MAIN = frozenset("was wer wo wann wie so je kaum ob warum wovon worüber woran wofür".split())
