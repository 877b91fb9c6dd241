"""Two separable prefixes behind one verb."""

from __future__ import annotations

from collections.abc import Iterator

from qa.breaks import View, detector
from qa.breaks.clauses.commas import late_verb
from qa.breaks.verbs.separable import goes_with
from qa.check import Hit

# Prefixes that are adverbs, too, with what makes them the end of a phrase: aus der Not heraus an,
# bis in den Abend hinein an, über den Rand hinaus auf.
FIRST: dict[str, frozenset[str]] = {
    "zurück": frozenset("bis hin jahre schritte meter weit wieder von vom aus".split()),
    "heraus": frozenset("aus von vom daraus".split()),
    "hinaus": frozenset("über darüber aus auf zu zum zur".split()),
    "hinein": frozenset("in ins im bis weit".split()),
    "herein": frozenset("von vom in".split()),
    "heran": frozenset("an ans bis".split()),
    "hervor": frozenset("aus unter".split()),
    "hinzu": frozenset(),
    "entgegen": frozenset("dem den der seinem ihrem seiner ihrer allen".split()),
    "statt": frozenset(),
    "dar": frozenset(),
    "teil": frozenset(),
}
SECOND = frozenset("ab an auf aus ein vor fest bei nach zu um mit teil statt dar los".split())


@detector(0.85, needs=FIRST)
def two_prefixes(view: View) -> Iterator[Hit]:
    """Two separable prefixes close a clause that has one verb.

    Flags:
        Die Zöllner stellten bei der Kontrolle [[heraus fest]], dass der Wagen überladen war.

        Der Ausschuss lehnte den Vorschlag am Dienstag [[zurück ab]].

    Passes:
        Er fing aus einer Laune heraus an. Das Fest dauerte bis in die Nacht hinein an. Sie kam
        vorbei und dann zurück. Die Zahl nahm über das Jahr hinaus zu.

        Er sah sich um und trat einen Schritt zurück. Der Lärm hielt an.
    """
    for sentence in view.sentences:
        for clause, mark, _ in view.parts(sentence):
            if len(clause) < 5 or mark not in ",.;:" or late_verb(clause):
                continue
            first, second = clause[-2:]
            licensed = FIRST.get(first.text)
            if licensed is None or second.text not in SECOND:
                continue
            before = clause[:-2]
            verbs = [w for w in before if w.finite or w.tag == "V"]
            if len(verbs) != 1 or any(w.lower in licensed or w.tag == "K" for w in before):
                continue
            if goes_with(second.text, verbs[0]):
                message = f"The verb has two prefixes, “{first.text}” and “{second.text}”."
                yield Hit(first.start, second.end, message)
