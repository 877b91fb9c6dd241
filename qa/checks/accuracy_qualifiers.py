"""Accuracy of what says when, why, how surely or how much: nothing added, nothing lost."""

from __future__ import annotations

from collections.abc import Iterator

from qa.check import Hit, check
from qa.data import Segment, Severity
from qa.languages import base
from qa.text.meaning.qualifiers import LONGEST, alone


@check("accuracy/addition", Severity.MAJOR, needs_source=True, confidence=0.7, plain=True)
def added_qualifier(segment: Segment) -> Iterator[Hit]:
    """The translation says when, why or how surely something is, and the source does not.

    On Friday, allegedly, for health reasons: a reader takes for reported what nobody wrote. Only
    words of closed sets are looked for, and only in short sentences whose English has nothing that
    may be meant; words of degree (deutlich, leider, erneut) are minor. English sources only.

    Flags:
        The council has sold the old gasworks.
        Der Rat hat [[am Dienstag]] das alte Gaswerk verkauft.

        The head of the choir is stepping down.
        Der Chorleiter tritt [[aus gesundheitlichen Gründen]] zurück.

        The thief opened the safe with a drill.
        Der Dieb öffnete den Tresor [[vermutlich]] mit einer Bohrmaschine.

        The ferry operator raised its fares.
        Die Fährgesellschaft erhöhte die Preise [[deutlich]].

    Passes:
        The council sold the old gasworks yesterday.
        Der Rat hat am Dienstag das alte Gaswerk verkauft.

        The head of the choir, who is ill, steps down.
        Die Chorleiterin tritt krankheitsbedingt zurück.

        The thief seems to have opened the safe with a drill.
        Vermutlich öffnete der Dieb den Tresor mit einer Bohrmaschine.

        Fares jumped.
        Die Preise stiegen deutlich.
    """
    if _is_english(segment):
        for match, minor in alone("added", segment.target, segment.source or ""):
            yield Hit(
                *match.span(),
                f"“{match[0]}” was added: nothing in the source says so.",
                severity=Severity.MINOR if minor else None,
            )


@check("accuracy/omission", Severity.MAJOR, needs_source=True, confidence=0.7, plain=True)
def lost_qualifier(segment: Segment) -> Iterator[Hit]:
    """The source says how surely, how often or in what way, and the translation does not.

    Without allegedly a suspicion is a fact, without nearly a narrow escape is an accident. Only
    words of closed sets are looked for, and only where no German word may render them; words of
    degree (slightly, gradually, suddenly) are minor. English sources only.

    Flags:
        The clerk [[allegedly]] forged two signatures.
        Die Beamtin hat zwei Unterschriften gefälscht.

        The hikers [[nearly drowned]] in the gorge.
        Die Wanderer ertranken in der Klamm.

        [[Almost all]] seats were taken.
        Alle Plätze waren besetzt.

        Prices rose [[slightly]] in March.
        Im März stiegen die Preise.

    Passes:
        She did not play in the second half of the season.
        In der Rückrunde spielte sie nicht.

        The clerk allegedly forged two signatures.
        Die Beamtin soll zwei Unterschriften gefälscht haben.

        The hikers nearly drowned in the gorge.
        In der Klamm wären die Wanderer um ein Haar ertrunken.

        The road was temporarily closed.
        Die Straße war zeitweise gesperrt.

        Almost all seats were taken.
        Es blieb kaum ein Platz frei.

        Sales fell, partly because of the fire and partly because of the strike.
        Der Absatz sank, zum einen wegen des Brandes, zum anderen wegen des Streiks.
    """
    if _is_english(segment):
        for match, minor in alone("lost", segment.source or "", segment.target):
            yield Hit(
                *match.span(),
                f"“{match[0]}” was lost: nothing in the translation says so.",
                side="source",
                severity=Severity.MINOR if minor else None,
            )


def _is_english(segment: Segment) -> bool:
    """Whether a segment is German beside a short English source."""
    lang = base(segment.source_lang or "en")
    source = segment.source or ""
    return lang == "en" and base(segment.target_lang) == "de" and 0 < len(source) <= LONGEST
