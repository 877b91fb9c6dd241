"""Fluency: forms of verbs that exclude each other."""

from __future__ import annotations

from collections.abc import Iterator

from qa.breaks.verbs.forms import misformed
from qa.check import Hit, check
from qa.data import Segment, Severity


@check("fluency/grammar", Severity.MINOR, confidence=0.9)
def wrong_verb_form(segment: Segment) -> Iterator[Hit]:
    """A verb has a form that the verb or the zu beside it excludes: hat beschließen, zu geändert.

    Flags:
        Der Vorstand hat am Freitag [[beschließen]], die Dividende auszusetzen.

        Das Paket ist gestern in unserem Lager [[eintreffen]] und wird versandt.

        Die Anlage war erst im Herbst für viel Geld [[modernisieren]] worden.

        Es ist nicht möglich, die Bestellung zu [[geändert]]. Er kam, um Daten zu [[löscht]].

        Sie haben die Möglichkeit, das Abonnement mit einer Frist von vier Wochen [[kündigen]].

    Passes:
        Sie haben die Möglichkeit, das Abonnement zu kündigen, und Ziele, die Kosten senken.

        Das ist die Aufgabe, mit der wir uns beschäftigen, und das Recht, das Menschen verteidigen.

        Er hat es kommen sehen, hat gut reden und hat das Auto in der Garage stehen.

        Wir hatten das Gutachten vorliegen. Er versuchte, in seine Wohnung zu gelangen.

        Der Vorstand hat das Geld erhalten und vergessen. Der Brief ist vergessen worden.

        Das Ziel ist, alle mitzunehmen. Sie hat den Plan, viel zu verändern, und die Zeit dazu.

        Es ist nicht hinzunehmen, dass er geht. Er hat ihn begleiten, beraten und schützen wollen.

        Sie haben das Dach erneuern, die Fenster tauschen und den Keller trockenlegen lassen.

        Papa ist die Kinder abholen. Unser Ziel ist ganz klar ankommen. Er hat gut angeben.

        Das ist unser Recht, unsere Gegner schweigen. Die Zeit war knapp, der Plan zu gewagt.

        Der Ton ist, wenn es darauf ankommt, zu gewagt. Wir haben beschließen müssen.
    """
    if segment.target_lang[:2] != "de":
        return
    for start, end, form, other in misformed(segment.target):
        yield Hit(start, end, f"“{other}” does not go with the form “{form}”.")
