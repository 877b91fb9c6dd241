"""Fluency: a relative pronoun of another gender, and words that are taken for others."""

from __future__ import annotations

from collections.abc import Iterator

from qa.check import Hit, check
from qa.data import Segment, Severity
from qa.text.german.confused import confused
from qa.text.german.relatives import misreferred


@check("fluency/grammar", Severity.MINOR, confidence=0.85)
def wrong_relative(segment: Segment) -> Iterator[Hit]:
    """A relative pronoun has the gender and number of no noun before it.

    Judged where the gender and number of all nouns before are known, and none of them is a person.
    No clause is judged that may belong to a pronoun, or whose pronoun may be an article.

    Flags:
        Das Museum zeigt ein Bild, [[den]] der Maler einem Freund geschenkt hatte.

        Der Server, auf [[der]] die Daten gespeichert sind, steht in einem Keller.

        Es gibt ein Problem, mit [[der]] niemand gerechnet hat und das bleibt.

        Die Maßnahmen, [[der]] der Rat beschlossen hat, treten in Kraft.

    Passes:
        Das Museum zeigt ein Bild, das der Maler malte. Die Firma, der das Haus gehört, zahlt.

        Er sah das Gesetz, der Ausschuss sah es auch, und ein Mädchen, die alle kannten, sah zu.

        Es gibt jemanden im Haus, der das alles bezahlt. Das war Petra, die wir alle kennen.

        Ein Hund und ein Schaf, die der Bauer rief, kamen. Der Weg, das zu erreichen, wäre lang.

        Er lobt die Mittel, denen viele kleine Firmen vertrauen.

        Hier ist das Haus, der in Berlin lebende Autor kommt. Er blieb, dem die Welt gehört.

        Antworten des Systems, die vom Ort beeinflusst werden. Am Tisch saßen drei, die es mochten.

        Das Glück derer ist groß, die mit wenig zufrieden sind. Im Dorf gab es genug, die das taten.

        Im Land hilft sie all denen, die nichts haben. Im Haus lobt der Rat die, die helfen.

        Die wenigen freien Häuser, die es im Dorf gab, sind alt. Das Weib, die mir das sagte, log.

        Das Wetter war gut, die für das Fest nötigen Zelte standen. Das Boot sank, die da schrien.
    """
    if segment.target_lang[:2] != "de":
        return
    for start, end, pronoun, meant in misreferred(segment.target):
        if not meant:
            yield Hit(start, end, f"“{pronoun}” is of the gender and number of no noun before it.")


@check("fluency/grammar", Severity.MINOR, confidence=0.9)
def confused_word(segment: Segment) -> Iterator[Hit]:
    """A small word stands for another that is like it: das for dass, seid for seit, wie for als.

    Flags:
        Der Sprecher betonte, [[das]] die Verhandlungen fortgesetzt werden sollen.

        Die Brücke ist [[seid]] drei Jahren gesperrt. Warum [[seit]] ihr gestern nicht gekommen?

        [[Seid]] der Einführung des Systems ist es ruhig. Ihr [[seit]] herzlich eingeladen zum Fest.

        Die Reparatur war teurer [[wie]] ein neues Gerät. Der Preis ist höher [[wie]] erwartet.

        Er kehrte [[wider]] in den Bundestag zurück. Das gelang [[wieder]] Erwarten gut.

        Wir bleiben, [[den]] es ist kalt. Er fror, [[den]] die Heizung fiel am Abend aus.

        Der Preis ist höher [[den]] je. Er geht, es sei [[den]], es regnet.

        [[Wen]] es kalt ist, heizen wir. Der Zug ist doppelt so schnell [[als]] sein Vorgänger.

        Die Firma lehnt [[denn]] Vorschlag ab, weil er teuer ist. Er war für [[denn]] Antrag.

    Passes:
        Er sagte, das sei gut. Er hat das Buch verloren, das sie ihm geschenkt hatte.

        Ich finde, das mit dem Geld stimmt. Er sagt, dass, wenn es regnet, das etwas Gutes ist.

        Er sagte, das sich drehende Rad quietscht. Es gibt noch so viel, das ich tun muss.

        Ihr seid drei Tage dort, seid dem Herrn treu. Seit ihr Mann fort ist, ist sie allein.

        Ihr seit Langem bekanntes Lokal ist nicht mehr wie früher. Ein schöner wie kluger Plan.

        Das Für und Wider in der Frage bleibt. Er handelte wider besseres Wissen.

        Hier wie im Paradies ist es locker wie ein Kissen, und im Mund bitter wie die Galle.

        Das gilt bei sehr alter wie bei neuer Ware. Er lief schneller und schneller wie ein Tier.

        Seid Montag um acht am Bahnhof. Bitte seid Anfang Mai bereit. Seid der Verfassung treu.

        Ihr seit so vielen Jahren leeres Haus wird verkauft. Was seit ihr so geschah, war neu.

        Er zeigt wieder Willen zum Aufstieg, doch wir brauchen wieder besseres Wissen um die Natur.

        Das Licht strahlt wider von den Wänden, und das Lied klingt wider in allen Herzen.

        Wen er mag, den lobt er. Es war ein Gast, den er hat kommen sehen.

        Der beste Wein, den es gab in jener Zeit, und der Zug, den er hat nehmen müssen.

        Was bringt denn Streit? So herrscht denn Friede. Dann kommt denn Besuch aus der Stadt.

        Der Weg, den die Stadt ist gegangen, war lang, und der Wein, den das Jahr hat gebracht, gut.

        Er zahlt doppelt so viel als Steuer zurück. Sie kämpft doppelt so hart als die einzige Frau.

        Er verdient doppelt so viel als Lehrer. Wir machen weiter wie bisher, besser wie folgt.
    """
    if segment.target_lang[:2] != "de":
        return
    for start, end, pronoun, meant in misreferred(segment.target):
        if meant:
            message = f"“{pronoun}” is of no noun before it: “dass” opens this clause."
            yield Hit(start, end, message, suggestion="dass")
    for start, end, word, right in confused(segment.target):
        message = f"“{word}” is another word than “{right}”, which belongs here."
        yield Hit(start, end, message, suggestion=right)
