"""What does not belong into a sentence: lines of the page, and capitals behind an abbreviation."""

from __future__ import annotations

from collections.abc import Iterator

from qa.breaks import View, detector
from qa.check import Hit
from qa.languages import german
from qa.text.german.words import Word, lexicon

# What opens a new sentence, and what often opens a name: Die Linke, Der Spiegel.
CAPITAL_ARTICLES = frozenset(["Der", "Die", "Das"])
NAMES = frozenset(
    """Linke Linken Grünen Grüne Zeit Welt Presse Spiegel Standard Erste Heimat Rechte PARTEI Partei
    Falken Freitag Woche Macher Ärzte Toten Kleine Große Neue Vier Drei""".split()
)
TITLED = frozenset(
    """Titel Titeln Motto Namen Schlagzeile Überschrift Bericht Buch Roman Romans Film Films Song
    Lied Album Serie Fernsehserie Sendung Show Episode Folge Single Singles Tatort Stück Drama
    Komödie Oper Gemälde Bild Projekt Kampagne Aktion Studie Artikel Essay Podcast Zeitung
    Magazin Zeitschrift Blatt Novelle Erzählung Auskopplung Hit Musical Hörspiel Werk Werke Lieder
    Schlager Folgen Satz Prinzip Spruch These Behauptung Metapher Charta""".split()
)
# What compounds of these end in as well: Schauernovelle, but not Mitglied or Reihenfolge.
WORKS = tuple(
    """song album serie film single singles roman romans blatt zeitung magazin ballade novelle
    märchen auskopplung oper operette show gemälde episode schlager hörspiel komödie sendung
    kinderlied volkslied kirchenlied weihnachtslied sonderfolge""".split()
)
QUESTIONS = frozenset("Was Wie Warum Wer Wo Wann Welche Welcher".split())


@detector(0.85)
def line_inside(view: View) -> Iterator[Hit]:
    """A heading or a request of the page stands in the middle of the sentence, without a mark.

    Flags:
        Sie erhalten 300 Euro pro [[Lesen Sie]] auch Warum die Bienen sterben Hektar.

        Die Schule bietet Platz für 400 Kinder [[Die Schüler kommen]] aus der ganzen Stadt.

        Die Zahl ist um ein Drittel [[Was sich]] geändert hat gestiegen.

    Passes:
        Sie hat die Partei Die Linke gewählt. Der Film „Die Schüler kommen“ läuft. Lesen Sie auch!

        Das Buch erschien unter dem Titel Wie alles kam in einem Verlag, in dessen Rahmen Sie lesen.

        Beim Lesen Sie zu stören, fiele mir nicht ein: Was sich ändert, weiß keiner.

        Im Mai lief mit Die Wüste lebt ein Film. Das Wandgemälde Das Abendmahl kann man besuchen.

        Im Programm: Die Schüler kommen zu Wort, Das Kind lacht.

        @annaweber Die Schüler kommen aus der ganzen Stadt.

        Sie finden es unter https://help.test/download. Installieren Sie es gleich.
    """
    for sentence in view.sentences:
        found = [at for at, word in enumerate(sentence[2:-2], 2) if word.tag == "n"]
        if not found or any(word.tag == '"' for word in sentence):
            continue
        for index in found:
            before, word, second, third = sentence[index - 1 : index + 3]
            if not before.text.isalnum() or before.tag == "K":
                continue
            if view.text[before.start - 1 : before.start] in ("@", "#"):
                continue  # who is addressed: @anna Die Schüler kommen aus der Stadt.
            works = before.text in TITLED or before.lower.endswith(WORKS)
            if works or (before.tag == "P" and word.text in CAPITAL_ARTICLES):
                continue  # a title: unter dem Titel Wie alles kam, mit Die Wüste lebt
            asked = any(w.lower.startswith("welch") for w in sentence[max(index - 4, 0) : index])
            end = 0 if asked else _request(before, word, second)
            end = (
                end
                or (before.tag != "C" and _statement(word, second, third))
                or _question(before, word, second)
            )
            if end:
                words = view.text[word.start : sentence[index + end].end]
                message = f"Another text starts with “{words}” in the middle of the sentence."
                yield Hit(word.start, sentence[index + end].end, message)
                break


def _request(before: Word, word: Word, second: Word) -> int:
    """Lesen Sie, Abonnieren Sie."""
    nominal = before.tag == "A" or before.lower in german.FUSED | OF_NOUNS
    verb = lexicon().get(word.lower, "") in ("i", "X") or word.lower.endswith("ieren")
    return 1 if verb and second.text == "Sie" and not nominal else 0


OF_NOUNS = frozenset("nach vor durch dessen deren wenig viel mehr genug".split())


def _statement(word: Word, second: Word, third: Word) -> int:
    """Die Schüler kommen."""
    opens = word.text in CAPITAL_ARTICLES and second.tag in "NM" and second.text not in NAMES
    return 2 if opens and third.tag in "xXvi" and third.text.islower() else 0


def _question(before: Word, word: Word, second: Word) -> int:
    """Was sich."""
    opens = (
        word.text in QUESTIONS
        and before.tag != "A"
        and second.text.islower()
        and second.tag in "RAF"
    )
    return 1 if opens and before.text not in ("Doctor", "Dr") else 0


@detector(0.9)
def capital_behind_short_form(view: View) -> Iterator[Hit]:
    """The point of an abbreviation or a number was taken for the end of a sentence.

    Flags:
        Das Paket, das [[ca. Wog]] 12 Kilo, wurde gefunden.

        Nach Art. 12 [[Abs. Der]] Präsident darf 3 der Verfassung das Parlament auflösen.

        Auf der [[14. Stimmten]] die Inseln Sitzung gegen den Vorschlag.

        Das Werk muss, [[d. h. Der]] Betreiber zahlt, für die Sanierung aufkommen.

    Passes:
        Dr. Helena Vossberg warnte davor. Das steht in Abs. 3. Das Gesetz ist am 14. in Kraft.

        Es war ca. Mitte Mai. Wir nicht, bzw. Karl nicht.

        Es kam zu Schäden jeder Art. Der Kollege hat davon gesprochen, bzw. Fake News verbreitet.

        Am Ende war er der 14. Waren alle da? Das Fest ist am 24. Am Tag darauf war Ruhe.
    """
    tokens = view.words
    for index in [at for at, word in enumerate(tokens[1:-1], 1) if word.text == "."]:
        point, word, before = tokens[index], tokens[index + 1], tokens[index - 1]
        if not word.text[0].isupper() or word.start != point.end + 1:
            continue
        if point.start != before.end:
            continue
        start = _short_form(tokens, index, word)
        if start is not None:
            words = view.text[tokens[start].start : word.end]
            message = f"In “{words}” a dot was taken for the end of a sentence."
            yield Hit(tokens[start].start, word.end, message)
            return


def _short_form(tokens: tuple[Word, ...], index: int, word: Word) -> int | None:
    """Where the short form starts whose point at ``index`` ends no sentence."""
    before = tokens[index - 1]
    verb = word.tag in "vx" and len(word.text) > 2
    if before.lower in SHORT and verb:
        return index - 1
    kind = before.text == "Art" and index > 1 and tokens[index - 2].tag in "Aa"  # jeder Art
    if before.text in OF_LAW and not kind and word.text in CAPITAL_ARTICLES | {"In", "Sind", "Ist"}:
        return index - 1
    if before.text == "h" and index > 2 and tokens[index - 3].text == "d":
        return index - 3 if word.text in CAPITAL_ARTICLES else None
    ordinal = before.text.isdigit() and len(before.text) < 3 and index > 1
    article = ordinal and tokens[index - 2].text in ("der", "dem", "im", "zum", "zur")
    asks = any(w.text in ("?", ".") for w in tokens[index + 2 : index + 5])
    return index - 1 if article and word.tag == "v" and verb and not asks else None


SHORT = frozenset("ca bzw inkl vgl sog max mind evtl ggf".split())
OF_LAW = frozenset(["Abs", "Art", "Nr"])


@detector(0.85)
def preposition_clashes(view: View) -> Iterator[Hit]:
    """A preposition stands before a verb and a noun, or before a particle that no phrase opens.

    Flags:
        Die Regierung wollte sich [[auf nicht Anfrage]] äußern.

        Menschen, die in Dörfern [[mit leben Behinderungen]], haben es schwer.

        Sie hat sich [[durch wieder Klagen]] verzögert.

    Passes:
        Sie kam auf nicht weniger als zwei Fälle, mit nicht mehr Leuten. Er ging, um zu leben.

        Vom Bahnhof nördlich der Altstadt aus verkehren Züge.

        Womit leben Menschen? Er sprach von noch lebenden Tieren, für immer Kind.
    """
    tokens = view.words
    for index in [at for at, word in enumerate(tokens[1:-2], 1) if word.tag == "P"]:
        word, second, third = tokens[index : index + 3]
        if not third.noun or not second.text.islower():
            continue
        particle = second.lower in ("nicht", "wieder") and word.lower in BEFORE_NOUN
        particle = particle and not (word.lower == "aus" and _since(tokens, index))
        verb = second.tag == "i" and word.lower in BEFORE_NOUN and tokens[index - 1].tag in "NMna"
        verb = verb and not _inflected(second.lower)
        # Vom Bahnhof aus verkehren Züge.
        begins = verb and word.lower == "aus" and _since(tokens, index)
        verb = verb and not begins
        if (particle or (verb and third.tag in "NM")) and third.text[1:].islower():
            words = view.text[word.start : third.end]
            yield Hit(word.start, third.end, f"The words “{words}” are in an impossible order.")
            return


def _since(tokens: tuple[Word, ...], index: int) -> bool:
    """Whether von or vom stands before aus: vom Bahnhof aus."""
    return any(word.lower in ("von", "vom") for word in tokens[max(index - 20, 0) : index])


def _inflected(form: str) -> bool:
    """Whether a form like an infinitive may be an adjective: rauen, verdächtigen."""
    stem, known = form.removesuffix("en"), lexicon()
    return any(known.get(stem + ending) == "a" for ending in ("e", "er", "es", "em"))


BEFORE_NOUN = frozenset("auf mit durch von für bei nach in aus unter gegen vor wegen seit".split())


@detector(0.9)
def reporting_verb_quoted(view: View) -> Iterator[Hit]:
    """The mark that closes a quotation stands behind sagte, and not before the comma.

    Flags:
        „Wenn man ihnen nichts [[zahlt, sagte“]] Vereinschef Bielak, darf man nicht staunen.“

    Passes:
        „Wenn man ihnen nichts zahlt“, sagte Bielak. Er rief: „Komm, sagte sie!“
    """
    tokens = view.words
    for index in range(2, len(tokens) - 2):
        before, comma, verb, mark = tokens[index - 2 : index + 2]
        says = verb.lower in german.REPORTING and verb.tag in "vVq" and comma.tag == ","
        closes = says and mark.text in "“”»" and mark.start == verb.end
        if closes and tokens[index + 2].tag in "NMnAR" and before.tag.isalpha():
            words = view.text[before.start : mark.end]
            yield Hit(before.start, mark.end, f"In “{words}” the quotation closes too late.")
