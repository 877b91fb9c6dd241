"""Fluency: the case that a verb gives to what stands beside it."""

from __future__ import annotations

from collections.abc import Iterator

from qa.check import Hit, check
from qa.data import Segment, Severity
from qa.text.german.objects import misplaced


@check("fluency/grammar", Severity.MINOR, confidence=0.9)
def wrong_case(segment: Segment) -> Iterator[Hit]:
    """A verb stands beside a phrase in a case that it does not govern: er half den Mann.

    Judged are verbs whose object is always in the dative (helfen, folgen, zustimmen), always in the
    accusative (unterstützen, besuchen), or in the genitive (bedürfen), where nothing else in the
    clause may govern the phrase.

    Flags:
        Er half [[den alten Mann]]. Sie folgte [[den Rat]] ihrer Mutter.

        Der Rat stimmte [[den Antrag]] zu. Er sagte, dass er [[den Verein]] beigetreten sei.

        Sie versuchte, [[den Minister]] zu widersprechen. Das ist ein Rat, [[den]] sie gefolgt ist.

        Die Stadt unterstützt [[dem Plan]]. Hast du [[mir]] gestern angerufen?

        Das Haus gehört [[ein Unternehmer]] aus Bremen. Das schadet [[die Umwelt]].

        [[Der Antrag]] wurde zugestimmt. Das bedarf [[eine Erklärung]].

        Das Programm erlaubt [[Sie]], mehrere Dateien umzubenennen. Er bat sie, [[ihn]] zu helfen.

    Passes:
        Er half dem Mann den ganzen Tag. Sie folgte ihm den Hang hinauf. Dem Mann half er.

        Er half den Koffer zu tragen. Das hilft, den Verkehr zu beruhigen. Das Dach half den Bären.

        Es gelang den Mann, der dort saß, zu retten. Es folgte der Krieg. Auf ihn folgte der König.

        Sie dankte ihm den Rat. Er hat den Mann gehört. Der Stein ist den Hang hinab gefallen.

        Dem Bericht zufolge unterstützt sie den Plan. Der Ballon sank und rettete ihm das Leben.

        Der Iran gehört zu den Ländern, denen Wasser fehlt. Liebe iranischen Freunde, wir danken!

        Den Rest des Jahres konnten sie anderen Geschäften nachgehen. Er gehört demselben Haus an.

        Mit dem Umbau, dem Neubau und dem Abriss besuchte der Rat die Stadt. Er ging den Weg nach.

        Das erlaubt Sie,

        Das erlaubt Sie, die große Dame. Ich empfehle ihn, um Zeit zu sparen. Er wurde gefolgt.
    """
    if segment.target_lang[:2] != "de":
        return
    for start, end, phrase, verb in misplaced(segment.target):
        yield Hit(start, end, f"“{phrase}” does not have the case that “{verb}” governs.")
