"""Words that come in pairs, and one of the pair is lost: weder and noch, a verb and its sich."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from qa.breaks import LONGEST, View, detector
from qa.breaks.verbs.verbless import ended
from qa.check import Hit
from qa.text.german.words import Word

# The first half, and the words of which one has to follow it.
SECOND = {
    "weder": frozenset("noch oder und".split()),
    "sowohl": frozenset("als wie und oder aber sowie".split()),
    "entweder": frozenset("oder und/oder oder/und".split()),
}
AS_MUCH = frozenset("desto umso um je so".split())


@detector(0.9, needs=frozenset(SECOND) | {"je"})
def half_of_pair_lost(view: View) -> Iterator[Hit]:
    """Weder, sowohl or entweder has no second half, or a clause with je has no desto.

    Flags:
        Im Keller gibt es [[weder]] Licht Strom.

        Der Kurs eignet sich [[sowohl]] für Anfänger auch für Geübte.

        [[Entweder]] am Montag am Dienstag wird abgestimmt.

        [[Je]] näher der Winter rückt, teurer wird das Heizöl.

        „[[Je]] öfter du übst, leichter wird es.“

    Passes:
        Im Keller gibt es weder Licht noch Strom. Entweder heute oder nie. Er geht. Oder ich.

        Je näher der Winter rückt, desto teurer wird es. Je nach Lage, teurer ist besser.

        Entweder man hat einen Plan, dann muss man ihn zeigen. Entweder wir gehen.

        Je später der Abend, umso schöner die Gäste. Entweder er geht. Oder ich.

        „Entweder“, sagte er, und schwieg. Sowohl … als auch ist ein Paar.
    """
    for number, sentence in enumerate(view.sentences):
        forms = [word.lower for word in sentence]
        for at, form in enumerate(forms):
            if form in SECOND and ended(sentence) and at + 3 < len(sentence):
                after = view.sentences[number + 1][:1] if number + 1 < len(view.sentences) else ()
                rest = SECOND[form].intersection(
                    [*forms[at : at + LONGEST], *(w.lower for w in after)]
                )
                if not rest and sentence[at + 1].tag.isalpha() and not _clause(sentence, at):
                    yield _half(sentence[at], f"“{sentence[at].text}” has no second half.")
        first = 1 if sentence[0].tag == '"' else 0
        if forms[first : first + 1] == ["je"] and len(forms) > 5 and _more(sentence[first + 1]):
            comma = next((at for at, form in enumerate(forms) if form == ","), 0)
            then = sentence[comma + 1 : comma + 3]
            if comma and AS_MUCH.isdisjoint(forms[first + 1 :]) and then and _more(then[0]):
                yield _half(sentence[first], f"“desto” is missing before “{then[0].text}”.")


def _clause(sentence: tuple[Word, ...], at: int) -> bool:
    """Whether entweder opens a sentence that is a clause, so that the next one may have its oder:
    Entweder man ist beleidigt, oder: Entweder wir gehen."""
    pronoun, verb = sentence[at + 1 : at + 3]
    return sentence[at].text == "Entweder" and pronoun.tag == "R" and verb.maybe_finite


def _more(word: Word) -> bool:
    """Whether a word looks like a comparative: näher, teurer, mehr."""
    plain = word.text.islower() and word.tag in "abuFpq"
    return word.lower in ("mehr", "weniger", "eher") or (plain and word.lower.endswith("er"))


def _half(word: Word, message: str) -> Hit:
    return Hit(word.start, word.end, message)


# None of manner: those stand before an amount by themselves (nimm besser zwei Koffer).
MORE = frozenset(
    """mehr weniger länger kürzer höher niedriger größer kleiner älter jünger teurer
    billiger""".split()
)
AMOUNTS = frozenset(
    """zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig vierzig fünfzig
    sechzig hundert tausend""".split()
)
ONE = frozenset("ein eine einem einen einer".split())
PARTS = frozenset(["die Hälfte", "ein Drittel", "ein Viertel", "ein Dutzend", "das Doppelte"])
UNITS = frozenset("Prozent % Euro Franken Dollar Cent Kilo Gramm".split())
# Words with which mehr says that something is over, or is more and more.
SINCE = frozenset(["schon", "bereits", "seit"])  # schon länger vier Viertel
OVER = frozenset("nicht nichts nie nur noch kaum kein keine keinen immer je desto umso um".split())


@detector(0.85, needs=MORE)
def than_lost(view: View) -> Iterator[Hit]:
    """Behind a comparative stands an amount without als.

    Flags:
        Der Verein hat [[mehr 400]] Mitglieder. Er schlief [[länger zehn]] Stunden.

    Passes:
        Der Verein hat mehr als 400 Mitglieder, nicht mehr 300. Es sind immer mehr zwei, drei.

        Fällig sind 90 Euro weniger 2 Prozent Rabatt, ein Stück weniger 3 Euro Pfand.

        Mehr oder weniger zwei Jahre dauerte es.

        Bei einem Spiel weniger sieben Punkte Vorsprung zu haben, ist viel.

        Er kam später. 400 Leute gingen, 20 blieben. Der Fluss stand früher zwei Meter höher.

        Reservier also besser zwei Wochen vorher. Dort spielt man schon länger vier Viertel.
    """
    tokens = view.words
    for index in range(1, len(tokens) - 2):
        word, second, third = tokens[index : index + 3]
        if word.lower not in MORE or second.start != word.end + 1:
            continue
        if word.lower in ("größer", "kleiner") and second.tag == "C":
            continue  # bei Drücken größer 10 GPa
        part = f"{second.text} {third.text}" in PARTS
        count = second.text in AMOUNTS or (second.tag == "C" and second.text.isdigit())
        before = {token.lower for token in tokens[max(0, index - 6) : index]}
        apart = third.start > second.end  # mehr 3D-Filme
        # Besser drei Stunden zu früh als eine Minute zu spät
        rest = pairwise(tokens[index + 3 : index + 10])
        apart &= not any(a.lower == "als" and b.tag in "AC" for a, b in rest)
        counted = tokens[index - 1].noun and (
            tokens[index - 2].lower in AMOUNTS | ONE or tokens[index - 2].tag == "C"
        )  # bei einem Spiel weniger sieben Punkte
        minus = word.lower == "weniger" and third.text in UNITS and tokens[index - 1].noun
        minus |= word.lower == "länger" and not SINCE.isdisjoint(before)
        minus |= word.lower == "weniger" and tokens[index - 1].lower in ("oder", "minder")
        if minus or (index > 1 and counted):
            continue  # 400 Euro weniger 3 Prozent
        if (part or (count and third.noun and apart)) and before.isdisjoint(OVER):
            message = f"“als” is missing between “{word.text}” and “{second.text}”."
            yield Hit(word.start, second.end, message)


# Forms that hardly ever go without sich: 700,000 native sentences have them with it in 99 % and
# more, and the rest are no participles, adjectives or verbs with an object.
REFLEXIVE = frozenset(
    """weigern weigert weigerte weigerten geweigert ereignen ereignet ereignete ereigneten
    erkundigen erkundigte erkundigten bedanken bedanke bedankte bedankten beeilen beeilte beeilten
    sehnen sehnt sehnte sehnten schämen schämt schämte schämten begnügen begnügt begnügte begnügten
    räusperte räusperten entschließen entschloss befindet verhält auswirken auswirkt ausgewirkt
    beläuft belaufen beliefen begab begaben begibt erholen widersetzen widersetzt widersetzte
    widersetzten entpuppt entpuppte auskennen zurechtfinden besinnen einmischen einzumischen
    verbünden distanzieren spezialisieren nähern nähert näherte näherten jährt freue anfreunden
    aneignen anzueignen zufriedengeben bewahrheitet fortpflanzen""".split()
)
# Others do so with one of these words; else it may be another verb: Was kümmert ihn das?
REFLEXIVE_WITH = {
    **dict.fromkeys("eignet eignete eigneten".split(), frozenset("für zum zur als dazu".split())),
    **dict.fromkeys("kümmern kümmerten".split(), frozenset(["um", "darum"])),
    **dict.fromkeys("beschwerte beschwerten beschweren".split(), frozenset(["über", "bei"])),
    **dict.fromkeys("freuten freuen".split(), frozenset(["auf", "darauf"])),
    **dict.fromkeys("wunderte wunderten".split(), frozenset(["über", "darüber"])),
    **dict.fromkeys("entschuldigte entschuldigten".split(), frozenset(["bei", "dafür"])),
    **dict.fromkeys("einigte einigten geeinigt".split(), frozenset(["auf", "darauf"])),
    **dict.fromkeys("auseinandersetzen auseinandersetzt".split(), frozenset(["mit", "damit"])),
}
# The judge finds: Der Richter befindet über den Antrag.
# Another verb with this prefix: Man sehnt das Ende herbei.
APART = {"sehn": frozenset(["herbei"]), "befindet": frozenset(["für"])}
JUDGES, ON = frozenset(["befindet"]), frozenset(["über", "darüber", "worüber"])
OWNERS = frozenset(["ihm", "ihnen"])  # ihm eignet eine gewisse Würde: it is his
VERBS = REFLEXIVE.union(REFLEXIVE_WITH)
SELF = frozenset("sich mich dich uns euch mir dir einander".split())


@detector(0.9, needs=VERBS)
def reflexive_lost(view: View) -> Iterator[Hit]:
    """A verb that never goes without sich has none.

    Flags:
        Der Pförtner [[weigerte]], das Tor zu öffnen.

        Der Boden [[eignet]] gut für den Anbau von Spargel.

        Das Hallenbad [[befindet]] hinter dem Bahnhof.

        Die Reisenden [[beschwerten]] über die lange Fahrt.

    Passes:
        Der Pförtner weigerte sich, das Tor zu öffnen. Ihm eignet eine gewisse Strenge.

        Nach zwei Wochen sehnt man das Ende herbei. Der Rat befindet den Plan für gut.

        Ich bedankte mich. Der geeignete Boden, die ersehnte Ruhe. Was kümmert ihn das?

        Der Richter befindet morgen über den Antrag.

        Man hält es für zu kurz, und doch eignet ihm eine eigene Schönheit.
    """
    before: frozenset[str] = frozenset()  # a border may be none: des Domes zu St. Ursen befindet
    for sentence in view.sentences:
        forms = frozenset(word.lower for word in sentence)
        around, before = before | forms, forms
        if SELF.isdisjoint(around):
            lone = [word for word in sentence if _wants_self(word, forms)]
            for word in lone[:1]:
                yield Hit(word.start, word.end, f"“{word.text}” needs “sich”.")


def _wants_self(verb: Word, forms: frozenset[str]) -> bool:
    """Whether a verb goes with sich in a sentence of these words."""
    wanted = REFLEXIVE_WITH.get(verb.lower, frozenset())
    known = verb.lower in REFLEXIVE or bool(wanted & forms)
    known = known and not (verb.lower in JUDGES and ON & forms)
    known = known and not (verb.lower.startswith("eign") and OWNERS & forms)
    known = known and not any(verb.lower.startswith(s) and forms & p for s, p in APART.items())
    return known and verb.text.islower()


# Forms that 700,000 native sentences have with their preposition in 99.5 % and more.
COMPANY = {
    "auf": "hingewiesen hinzuweisen hinweisen hinweist beruht beruhen beruhte basieren abzielt"
    " zurückgreifen zurückgegriffen beliefen",
    "mit": "befasst befasste einhergeht einhergehen auseinanderzusetzen",
    "von": "ausgehend profitierte",
    "an": "mangelt gewöhnen",
    "aus": "hervorgeht",
    "in": "mündete verwickelt",
    "zu": "beitrug",
}
# The preposition as it may stand there: with an article, or in darauf, worauf and hierauf.
SHAPES = {
    "auf": "auf aufs darauf drauf worauf hierauf",
    "mit": "mit damit womit hiermit",
    "von": "von vom davon wovon hiervon",
    "an": "an am ans daran woran hieran",
    "aus": "aus daraus woraus hieraus",
    "in": "in im ins darin worin hierin hinein",
    "zu": "zu zum zur dazu wozu hierzu",
}
PREPOSITION = {verb: of for of, verbs in COMPANY.items() for verb in verbs.split()}
SHORT_QUESTION = 4  # words
FORMS = {of: frozenset(forms.split()) for of, forms in SHAPES.items()}


def _asks_who(sentence: tuple[Word, ...]) -> bool:
    """Whether a short question leaves out what everybody knows: Wer profitierte?"""
    return len(sentence) < SHORT_QUESTION and sentence[0].lower in ("wer", "was", "wen", "wem")


@detector(0.85, needs=PREPOSITION)
def preposition_lost(view: View) -> Iterator[Hit]:
    """A verb that never goes without its preposition has none.

    Flags:
        Das Gerücht [[beruht]] einem Irrtum der Redaktion.

        Die Fahrgäste wurden nicht [[hingewiesen]], dass der Zug heute früher hält.

    Passes:
        Das Gerücht beruht auf einem Irrtum. Worauf es beruht, ist klar. Wer profitierte?

        Das Wort (von monere, mahnen, auseinanderzusetzen) ist lateinisch.
    """
    before: frozenset[str] = frozenset()
    for sentence in view.sentences:
        forms = frozenset(word.lower for word in sentence)
        around, before = before | forms, forms
        for at, word in enumerate(sentence):
            of = PREPOSITION.get(word.text)
            # A word that explains another: von monere, hinweisen, mahnen
            alone = 0 < at < len(sentence) - 1 and {sentence[at - 1].tag, sentence[at + 1].tag}
            if (
                of
                and not (alone and alone <= {",", "(", ")"} and word.text.endswith("en"))
                and FORMS[of].isdisjoint(around)
                and not _asks_who(sentence)
            ):
                yield Hit(word.start, word.end, f"“{word.text}” needs “{of}”.")
