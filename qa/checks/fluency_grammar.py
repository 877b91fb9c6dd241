"""Fluency: grammar that can be judged from neighbouring words."""

from __future__ import annotations

from collections.abc import Iterator

from qa.breaks import view_of
from qa.breaks.stops.small_start import written_small
from qa.breaks.verbs.two import forgotten
from qa.check import Hit, check
from qa.data import Segment, Severity
from qa.text.german.agreement import by_itself, disagreements
from qa.text.german.articles import mismatches
from qa.text.german.cases import miscased
from qa.text.german.doubled import two_articles
from qa.text.german.governed import misgoverned
from qa.text.german.partitives import partitives
from qa.text.german.persons import disagreeing
from qa.text.german.subjects import miscounted
from qa.text.german.unseparated import unseparated
from qa.text.german.words import words


@check("fluency/grammar", Severity.MINOR, confidence=0.85)
def wrong_article(segment: Segment) -> Iterator[Hit]:
    """A well-known noun has another gender or number than the article before it.

    Only nouns are judged whose articles are known from large German texts, or whose last part is;
    where the article may be a pronoun, or belong to a name behind the noun, nothing is said. One of
    several has the gender of the noun: eine der Städte, einer der Gründe. An article has the case
    that the preposition before it governs.

    Flags:
        Am Abend stellte [[die Projekt]] im französischen Dorf sich vor.

        Gestern hat der Verein [[einen Neuauflage]] angekündigt.

        [[Der neue Umsatzwachstum]] betrug im Juli zwei Prozent.

        Die Ernte hängt mit [[der Vertrag]] zusammen.

        [[Der gleiche Zahl]] gilt im Süden des Landes. [[Eine der größten Probleme]] ist der Preis.

        „Nachtzüge sind nicht tot“, sagt Marieke Claes, [[eine der Gründer]].

        Wir fahren [[mit das neue Auto]]. Er kaufte ein Geschenk [[für meinem Bruder]].

        Der Verein plant [[mit der neue Vertrag]].

        Die Stadt hat [[die neue Haushaltsplan]] vorgestellt. Er sucht [[einem junger Techniker]].

        In [[vielen Städte]] fehlt [[ein Methode]]. Sie finden [[alle wichtigen Information]].

        Das steht in [[einem langem Artikel]] [[des indischem Ozeans]].

        [[Mit dieser Schritt]] gewinnt die Bank. [[Mit großem Mehrheit]] stimmte der Rat zu.

        [[Ohne einem gültigen Ausweis]] kommt niemand hinein. Sie fuhren [[durch dem Tal]].

        Das Dach [[des Haus]] ist neu. Der Sinn [[des neuen Gesetz]] ist klar.

        Das ist das Ziel [[eines Prozess]]. Das Boot entkam [[im der]] Dunkelheit.

    Passes:
        Die Liste der Farbschemas ist lang, und der Dump der Datenbankschemas fehlt.

        Es war das Kind, das Menschen liebt, und eine Frau, der Kinder vertrauen.
        Die Spiegel Redaktion hat den Menschen dem Wohle des Volkes zuliebe geholfen.

        In den Konsumgüter herstellenden Sektoren half das Durchsickern der Nachricht den Rumänen.

        Mit der Zeit kam nach wie vor der Mensch, an der ehemaligen Place de Greve.

        Der neue Vorsitzende trat für die Partei und gegen der Parteien Wunsch an.

        Viehhaltern macht das Mut. Nur dieses eine Mal kostet das Zeit.
        Die Messer lagen neben dem Messer, und das Schwere war das Leichte.

        Das Pfund legte zu, das Cottage hat Rosen, und der Journalist ging mit den Tickets fort.
        Seit der Damm fertig ist, führt der Fluss weniger Sand mit sich.

        Mit der Köch*in stritt die Zeug:in. Wer weiß, ob das Werbung ist? Öle wirken auf die Sinne.

        Eine der Gründerinnen traf einen der Gründer, eine der Städte eine der größten Raten.

        Am Abend gab es eine der Gründer würdige Feier und eine seiner Töchter.

        Das ist mit das Beste und mit eine Ursache.
        Er lobt die Hilfe von das Recht achtenden Leuten für dem Frieden dienende Zwecke.

        Die Idee, mit der neue Leute kamen, half nach und nach.
        Der Weg führt an den alten Speichern entlang. In den Schmelzen steckt Eisen.

        Auf der einen Seite stehen die beiden Länder, und in unser aller Interesse liegt der Rest.

        Am dichtesten besiedelte Gebiete machen uns alle große Sorgen; in Polen fanden viele Schutz.

        Sind das starke Worte? Anfang diesen Monats stieg der Preis der Hammers des Finnen.

        Vor allem Leute mit Geld nutzten von nun an gemalte Bilder und dessen jährliche Versammlung.

        Sie half, ohne dem Mann zu folgen, seit längerem rückläufige Zahlen mit ins Boot zu holen.

        Das ist mit ein Grund, eine enger verwandte Gruppe aus gutem deutschen Haus zu loben.

        Von ihnen hatte kaum eine Papiere dabei. Allen bis auf drei Startverbot zu erteilen, hilft.

        Das bringt einem Fähigkeiten. Von den Fahrgästen trug keiner ernste Verletzungen davon.

        Das Robbenjunge, das Bit und der Italiener kamen mit, meinen erfahrene Beobachter.

        Sie wuchs im Warschau der Kriegsjahre auf und schrieb vom Karlsruhe ihrer Jugend.

        Das gilt für diejenigen Länder, mit denen Verträge bestehen. Was war das für ein Sommer!

        Die vom 1. Mai an geltenden Regeln, was mit ein Grund ist. Sie hielt durch der Kinder wegen.

        Mit häuslicher Frieden wird die Ruhe bezeichnet, denen nach die Nachbarn streben.

        Am Ende hatte keiner Geld, und jeder hatte Recht. Das gibt einem Kraft. Da hat der Pech.

        Nun hat diese Anspruch auf Ersatz. Wir tragen dem Rechnung. Sie haben mit allen Mitleid.

        Dann besuchten die beiden verschiedene Schulen. Es geht über das öffentlicher Schulen.

        Von zehn Kindern haben neun Angst. Der Lehrer hat das Kindern gezeigt. Es kostet einen Zeit.

        Das hilft in vieler Hinsicht und im Sinne des Art deco. Er besuchte die Park&Ride-Plätze.

        Ein vage formulierter Satz hilft auf einem rapide wachsenden Markt beim Münzen sammeln.

        Die Gott sei Dank unverletzte Frau las ein religiöse Themen behandelndes, langes Buch.

        Hilfe für einer Gefahr ausgesetzte Leute kam im letzte Woche beschlossenen Haushalt.

        Sie trank zwei Tee auf zwei verschiedene Art und Weisen, im allgemeinen große Freiheit.

        Die Figur des Sandmann ritt zum Ostertore hinaus und sah drei Rechtecke.

        Er tut, als sei das Normalität, weil das Arbeitsplätze sichert. Sie nennen das Reform.

        Zum einen fehlen Zeugen, zum einen Beweise. Er half den Mainzer und Bonner Vereinen.

        Der Stil des Barock, der Rand des Index, die Laute des Deutsch, ein Teil des Irak, des Jazz.

        Stein ersetzt nach und nach der Stahl, lateinisch für starker Husten. Er plant das Schritt
        für Schritt. Die Hälfte des Grund und Bodens, darunter viele jüdischer Religion.

        Es bestand von Anfang an der Anspruch auf Ruhe. Er lebt auf der Karthause.

        Das erregte öffentliches Interesse. Das erste Todesopfer starb am Dienstag in der Marsch.
        Einer von acht spanischer Herkunft sah in der über zehnjährigen Zeit am wenigsten Gewinne.

        Das kann er laut dem Art. 25, der Radbruch’schen Formel und der Staubart guten Gewissens.

        Die Generals spielten im Vierteiler Der große Bellheim. Das kann uns das Wohlstand kosten.

        Sind das Schritte? Der Brief eines alten Kameraden lag vor dem Haus der zuvor vielen Alten.
        Zum einen regnete es. Er las es im „Der Falke“ und beim Die-Welt-Abend.

        Ein Pole fragt an der Blau, ob das deren Zukunft ist, weil einem irgendeine Tat auffiel.
    """
    if segment.target_lang[:2] != "de":
        return
    text = segment.target
    wrong = list(mismatches(text))
    tokens = words(text) if wrong else ()
    wrong = [hit for hit in wrong if not by_itself(tokens, hit[0])]
    agree, govern = "do not agree in gender or number", "does not have the case of"
    found = [
        *(
            (hit, f"“{hit[2]}” and “{hit[3]}” {agree}.")
            for hit in (*wrong, *partitives(text), *disagreements(text))
        ),
        *(
            (hit, f"“{hit[2]}” {govern} “{hit[3]}” behind it.")
            for hit in (*miscased(text), *misgoverned(text))
        ),
        *((hit, f"“{hit[2]}” and “{hit[3]}” are two articles.") for hit in two_articles(text)),
    ]
    for number, ((start, end, _, _), message) in enumerate(found):
        if all(end <= first or last <= start for (first, last, _, _), _ in found[:number]):
            yield Hit(start, end, message)


@check("fluency/grammar", Severity.MINOR, confidence=0.9)
def wrong_person(segment: Segment) -> Iterator[Hit]:
    """A subject that opens a sentence has a verb of another person or number.

    Of a phrase with a noun one is sure only where its number is, and where nothing else in the
    clause may be the subject: Die Kosten trägt der Käufer.

    Flags:
        [[Du hat]] im letzten Jahr gewonnen. [[Ich gehen]] nach Hause.

        [[Wir ist]] nach Hause gegangen. [[Wir bittet]] um Geduld, bis wir öffnen.

        [[Die Mitarbeiter der Filiale in Leipzig hat]] am Montag beschlossen zu streiken.

        [[Die Ergebnisse der Studie zeigt]], dass es stimmt. [[Mehrere Zeugen berichtete]] davon.

        [[Das Gerät werden]] mit dem Netzwerk verbunden und sucht nach Dateien.

        Er wartet, wenn [[die Batterien leer ist]]. Im Mai [[wird die Straßen]] gepflastert.

    Passes:
        Du hast gewonnen. Ich gehe nach Hause. Wir sind müde. Es sind viele, und er ist es nicht.

        Du und ich haben gewonnen. Ich ist ein anderer. Ich gehen? Niemals!

        Die Kosten trägt der Käufer. Die Kosten trägt, wer bestellt.

        Eine Reihe von Experten warnen davor. Die Folge waren Armut und Flucht.

        Jedes Jahr kommen mehr. Die Rechnung bezahlen viele. Das Ergebnis sind zwei neue Gesetze.

        Ihre Ehre erteilten ihm das Volk und die Regierung. Vor allem Kredite sind der Schmierstoff.

        Er sagte, dass die Daten der Server der Firma speichert.

        Eine Ausnahme bilden der Montag, der Dienstag und der Mittwoch. Sie lacht.

        Die Kinder freut, dass es schneit. Die Kosten trägt, soweit nichts vereinbart ist, der Wirt.

        Die Preise bestimmt nach wie vor der Markt. Die Karten verkauft ab sofort der Verein.

        Das Problem sind zu hohe Mieten. Das Fest besuchten an die hundert Gäste.

        Alle zwei Stunden wird gewechselt. Jedes Jahr kommen neue hinzu.

        Die Taste drücken zum Öffnen der Tür. Das Podium betraten knapp zwanzig.

        Er glaubte, damit das Thema nutzen zu können, weil die Türen zu schließen verboten ist.

        Die Räuber wurde am Abend in Mannheim uraufgeführt. Alle Kategorien zeigt alle Vorlagen.

        Ein Schwarm von Mücken tanzten in der Sonne. Sein Schicksal teilen all diejenigen im Land.

        Dass die Leute ärgert, wie laut es ist, weiß man. Der Stadt wurden ihr Abgaben auferlegt.

        Die Bilder zeigt, solange sie dort hängen, das Museum. Die Physiker läuft im Theater.
    """
    if segment.target_lang[:2] != "de":
        return
    for start, end, pronoun, verb in disagreeing(segment.target):
        yield Hit(start, end, f"“{pronoun}” and “{verb}” are not of the same person.")
    for start, end, noun, verb in miscounted(segment.target):
        yield Hit(start, end, f"“{noun}” and “{verb}” are not of the same number.")


@check("fluency/punctuation", Severity.MINOR, confidence=0.9)
def missing_comma(segment: Segment) -> Iterator[Hit]:
    """A comma between two clauses is missing.

    Found only where the words around show where it belongs: before a relative clause, behind a
    clause with its verb at the end, and between a verb of saying and what is said.

    Flags:
        Das waren die meisten [[Punkte die]] die Mannschaft je erzielt hatte.

        Eine Person, die nicht genannt werden [[wollte ist]] gestern abgereist.

        Er [[sagte er]] fühle sich nicht wohl. Das ist das [[Dorf in]] dem ich aufwuchs.

        Er [[sagte einige]] ältere Arbeiter würden gehen. Sie sagte der [[BBC sie]] habe gebucht.

        Er hält, weil sich dort ein Absatz [[befindet der]] den Schalter auslöst.

        Das war ein großer [[Erfolg bei]] dem alle Kinder zeigen konnten, was sie gelernt haben.

        Als er zuletzt hier [[sang waren]] wir Kinder. Er [[behauptet dass]] es geht.

        Wir hoffen [[sehr dass]] es gefällt. Bitte beachten [[Sie dass]] das Büro geschlossen ist.

    Passes:
        Das waren die Punkte, die sie erzielt hatte. Eine Person, die das will, ist abgereist.

        Er sagte, er fühle sich nicht wohl. Was glaubst du ist das Beste?

        Das Kraftwerk läuft mit Hackschnitzeln soll bis 2031 ausgebaut werden.

        Er weiß, dass und warum sie geht, und staunte ob ihres Mutes.

        Das Wort dass schreibt man so. Ein Satz mit dass oder ob beginnt mit dass und endet hier.

        Angenommen dass er kommt, und vorausgesetzt dass es regnet: Im Falle dass er geht, gilt es.

        Er kam, ohne dass Sie fragten, nicht dass es störte, aber so dass alle froh waren.

        Der Mann sah die in Berlin gebauten Schiffe. Das ist die Stadt der Dichter und Denker.
    """
    if segment.target_lang[:2] != "de":
        return
    view = view_of(segment.target, segment.kind, segment.source, segment.source_lang)
    small = written_small(view.words)  # where nouns look like verbs
    for left, right in dict.fromkeys([*forgotten(view), *unseparated(segment.target)]):
        if small or (right.text == "dass" and left.lower in ("angenommen", "vorausgesetzt")):
            continue  # the comma is optional
        message = f"A comma is missing between “{left.text}” and “{right.text}”."
        yield Hit(left.start, right.end, message, suggestion=f"{left.text}, {right.text}")
