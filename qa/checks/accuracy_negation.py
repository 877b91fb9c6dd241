"""Accuracy of negation: what the source denies the translation must not affirm."""

from __future__ import annotations

from collections.abc import Iterator

from qa.check import Hit, check
from qa.data import Segment, Severity
from qa.text.denial import denials, may_deny

# A longer text has so many words that one of them denies by chance, and a missing one says nothing.
LONGEST = 400
SHORTEST = 4  # words of the translation


@check("accuracy/mistranslation", Severity.MAJOR, needs_source=True, confidence=0.7, plain=True)
def lost_negation(segment: Segment) -> Iterator[Hit]:
    """The source denies something, and nothing in the translation does.

    A lost “not” leaves good German behind that says the opposite. English sources only; German
    that may deny in other words (kaum, ohne, ablehnen, -los) is never flagged.

    Flags:
        The council did [[not]] approve the new bridge on Monday.
        Der Rat hat die neue Brücke am Montag genehmigt.

        The mayor said that there is [[no]] money for the new school.
        Der Bürgermeister sagte, dass es Geld für die neue Schule gibt.

    Passes:
        The council did not approve the new bridge on Monday.
        Der Rat lehnte die neue Brücke am Montag ab.

        The bridge must be finished no later than Friday.
        Die Brücke muss am Freitag fertig sein.

        The office advises people not to eat the mushrooms.
        Das Amt rät davon ab, die Pilze zu essen.

        Unleashed dogs are not allowed in the reserve.
        Im Schutzgebiet herrscht das ganze Jahr Leinenpflicht.

        “You can't say you weren't warned,” the guide told the tourists.
        „Man hat Sie gewarnt“, sagte der Führer zu den Touristen.

        He is the image of his grandfather, isn't he?
        Er ist seinem Großvater wie aus dem Gesicht geschnitten, oder?

        The bridge will not be finished until 2025 at the earliest.
        Die Brücke wird frühestens im Jahr 2025 fertig.

        The appeal was heard last year (case no. 3 K 12/20).
        Der Einspruch wurde im letzten Jahr gehört (Az. 3 K 12/20).

        The singer is no stranger to scandals.
        Die Sängerin hat Erfahrung mit Skandalen.

        Rain or no rain, the procession sets off at nine.
        Regen hin, Regen her, die Prozession beginnt um neun.

        Officials warned people not to eat the mushrooms, and the family isn't giving up hope.
        Beamte warnten davor, die Pilze zu essen, und die Familie hofft weiterhin.

        She held a sign reading “Don't be a fossil fool” in both hands.
        Sie hielt ein Schild mit der Aufschrift „Don’t be a fossil fool“ in beiden Händen.

        The bill has not yet been brought to the floor.
        Nun muss der Senat das Gesetz noch verabschieden.

        This has never happened in the history of the palace.
        Das geschieht zum ersten Mal in der Geschichte des Palasts.

        Not only the mayor likes the new bridge.
        Der neuen Brücke kann auch der Bürgermeister etwas abgewinnen.
    """
    source = segment.source or ""
    if len(source) > LONGEST or len(segment.target.split()) < SHORTEST:
        return
    if may_deny(segment.target):
        return
    for match in denials(source, segment.source_lang or "en")[:1]:
        yield Hit(
            match.start(),
            match.end(),
            f"“{match[0]}” of the source is lost: nothing in the translation denies anything.",
            side="source",
        )
