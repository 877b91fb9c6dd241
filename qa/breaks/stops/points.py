"""Points that end no sentence, taken for one: of dates, ordinals, abbreviations and addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from qa.breaks import View, detector
from qa.check import Hit
from qa.text.german.words import Word, lexicon

MONTHS = frozenset(
    """Januar Jänner Februar März April Mai Juni Juli August September Oktober November
    Dezember""".split()
)
# What is numbered, and never stands without an article or a number otherwise.
NUMBERED = MONTHS | frozenset(
    """Liga Jahrhundert Jahrhunderts Jahrtausend Jahrtausends Bundesliga Weltkrieg Weltkriegs
    Weltkrieges Lebensjahr Geburtstag Todestag Jahrestag Wahlperiode Legislaturperiode Spieltag
    Stockwerk Obergeschoss Auflage Jahrgang Ausgabe""".split()
)
# Prepositions that no month stands behind: not seit Mai, ab Mai, im Mai, bis Mai.
NO_DATE = frozenset("bei mit an in auf für zu durch gegen um über".split())
ORDINAL = re.compile(r"\d{1,2}|[IVX]{1,5}")
# Two letters of an abbreviation with something between them: z. Gegen B. Bluthochdruck.
_TORN = r"[A-ZÄÖÜ][a-zäöüß]+(?: [a-zäöüß]+){0,3}"
PAIRS = re.compile(
    rf"(?<![\w.])(?:z\. ?{_TORN} [BT]|d\. ?{_TORN} h|u\. ?{_TORN} [aäU]|v\. ?{_TORN} a"
    rf"|[vn]\. ?{_TORN} Chr|i\. ?d\. ?{_TORN} R|e\. ?{_TORN} V|i\. ?{_TORN} [AVR]|o\. ?{_TORN} [äg]"
    rf"|a\. ?{_TORN} D|m\. ?{_TORN} E|s\. ?{_TORN} o)\."
)
# Addresses and numbers with a blank inside: www. bahn.de, 3. 000 Leute.
BLANK = re.compile(
    r"\bwww\. [\w-]+(?=\.)|\bhttps?: //\S|(?<=\w)@ \w+\.[a-z]{2,3}\b|(?<![\d.,])\d{1,3}\. 000\b"
)
FILE = re.compile(
    r"(?<=\w)\. (?:(?:Txt|Html?|Pdf|Exe|Docx?|Xlsx?|Jpe?g|Png|Zip|Csv|Php|Xml|Json|Odt|Ods)\b"
    r"|(?:Com|Org|(?P<land>De|At|Ch|Net|Eu|Info|Gov|Edu))(?=[/,.)]| [a-zäöü]|$))"
)
INSIDE = re.compile(r"\. ?[A-ZÄÖÜ]|www\. |: //|@ |\. 000")
# Am 1. In Kraft. Januar: the month stands behind a second point.
DAY = re.compile(
    r"(?<=\b[a-z]{2} )\d{1,2}\. [A-ZÄÖÜ][a-zäöüß]+(?: [a-zA-ZäöüÄÖÜß]+){0,3}\. "
    rf"(?:{'|'.join(sorted(MONTHS))})\b"
)
ADDRESS = re.compile(r"(?:www\.|https?://|[\w.-]+@)[\w.-]+$")
# Abbreviations that end a name or a number; what stands behind them goes on with the sentence.
FIRMS = frozenset(["Co", "Inc", "Ltd", "Corp", "Jr", "Sr", "Bros"])
AMOUNTS = frozenset(["Mio", "Mrd", "Tsd", "Mill"])
UNITS = frozenset(
    """Euro Dollar Franken Pfund Yen Rubel Kronen Mark Schilling US-Dollar Menschen Einwohner
    Einwohnern Tonnen Liter Hektar Kilometer Stück Stimmen Besucher Zuschauer Nutzer Jahre
    Jahren""".split()
)
# Abbreviations that end no sentence, before a verb with a capital.
NEVER = frozenset(
    """lat engl frz griech dt ehem bes allg entspr insb jew urspr vorm zzgl abzgl exkl bzgl
    Abb Kap Bd Ziff Anm Dipl Hrsg hrsg""".split()
)
SAINTS = frozenset(
    """Gallen Pölten Petersburg Louis Pauli Moritz Anton Ingbert Georg Georgen Johann Veit Tropez
    Gilgen Augustin Goar Wolfgang Helena Peter Martin Gotthard Nikolaus Michael Andreas Jakob
    Stephan Florian Barbara Blasien Wendel Paul""".split()
)
VERBS = frozenset("vxVXqiph")  # h: Erreichte, Gilt
GOES_ON = VERBS | frozenset("bFKP")


@detector(0.9)
def point_inside(view: View) -> Iterator[Hit]:
    """A point of a date, an ordinal, an abbreviation or an address was taken for the end.

    Flags:
        Am [[14. Wurde]] Juli 1789 die Bastille gestürmt.

        Der Bau begann im [[18. Und]] Jahrhundert wurde er oft unterbrochen.

        Gemüse, [[z. Ist B.]] Spinat, gesund.

        Die Kosten liegen bei [[5 Mio. Jährlich]] Euro.

        Am Abend hielt der Zug aus Bern in [[St. Kam]] Gallen an.

        Die Seite www.[[post. At]] war drei Stunden lang nicht erreichbar.

        Die Tabelle in [[Abb. Zeigt]] 3 die Werte. Mehr steht unter www.post.at.

        Im Stadion waren [[3. 000]] Leute. Schreiben Sie uns.

        Das Gesetz tritt am [[1. In Kraft. Januar]] 2030.

        Öffnen Sie die Datei [[readme. Txt]] im Ordner.

    Passes:
        Das Spiel ist am 3. Kommt ihr? Die Kirche stammt aus dem 12. Im Oktober kam der Winter.

        Er starb am 3. Am 5. Oktober war das Begräbnis. Sie wurde 3. Gewonnen hat im Mai Karl.

        Er aß z. B. Spinat. Der Umsatz stieg um 5 Mio. Euro auf 7 Mio. Damit war das Jahr gut.
    """
    if not INSIDE.search(view.text):
        return
    tokens = view.words
    for at in range(1, len(tokens) - 2):
        point, word, behind = tokens[at], tokens[at + 1], tokens[at + 2]
        capital = word.text[0].isupper() and word.text[1:].islower() and point.text == "."
        capital &= word.text != "Mal"  # zum 50. Mal
        if not capital or point.start != tokens[at - 1].end or word.tag not in GOES_ON:
            continue
        before = tokens[at - 1]
        start = tokens[at - 2] if at > 1 and tokens[at - 2].tag == "C" else before
        ordinal = (
            at > 1 and tokens[at - 2].tag in "AP" and tokens[at - 2].lower not in ("bis", "zu")
        )
        if ordinal and ORDINAL.fullmatch(before.text):
            dated = word.tag != "P" or word.lower in NO_DATE
            torn = _late(tokens, at + 1, NUMBERED if dated else NUMBERED - MONTHS)
            start = before
        elif before.text in AMOUNTS:
            torn = start is not before and behind.text in UNITS
        elif before.text in NEVER:
            late = word.tag == "h" and word.lower.endswith(("t", "te", "ten"))
            torn, start = word.tag in "vxVp" or late, before
        else:
            torn = before.text == "St" and behind.text in SAINTS and word.tag in VERBS
            start = before
        if torn:
            yield _hit(view, start.start, word.end)
    for match in (*PAIRS.finditer(view.text), *DAY.finditer(view.text), *BLANK.finditer(view.text)):
        yield _hit(view, *match.span())
    for match in FILE.finditer(view.text):
        begins = view.text.rfind(" ", 0, match.start()) + 1
        address = view.text[begins : match.start()]
        if match["land"] is None or ADDRESS.match(address):
            yield _hit(view, begins + address.rfind(".") + 1, match.end())


def _late(tokens: tuple[Word, ...], at: int, nouns: frozenset[str]) -> bool:
    """Whether what is numbered comes some words late, with no article or number of its own."""
    for before, word in pairwise(tokens[at : at + 7]):
        if not word.tag.isalpha():
            return False
        if word.text in nouns:
            return before is tokens[at] or before.tag not in "APaC"
    return False


def _hit(view: View, start: int, end: int) -> Hit:
    words = view.text[start:end]
    return Hit(start, end, f"In “{words}” a point was taken for the end of a sentence.")


# What a title stands behind: das Musical Oklahoma!, die Sendung Wer wird Millionär?
WORKS = frozenset(
    """Single Album Song Lied Hit Titel Film Kinofilm Spielfilm Serie Sendung Show Quizshow
    Fernsehshow Fernsehserie Musical Oper Operette Stück Theaterstück Drama Komödie Buch Kinderbuch
    Sachbuch Roman Krimi Novelle Erzählung Band Rockband Popband Gruppe Popgruppe Duo Zeitschrift
    Zeitung Magazin Heft Spiel Brettspiel Videospiel Computerspiel Reihe Buchreihe Ausstellung
    Kampagne Initiative Podcast Comic Trickfilm Dokumentarfilm Revue Suchmaschine Portal Gemälde
    Partei Bewegung Aktion""".split()
)
QUESTIONS = frozenset("Wer Was Wie Wo Wann Warum Wem Wen Wessen Welche Welcher Welches".split())
ARTICLES = frozenset("Der Die Das Ein Eine".split())
# Firms and bands with a mark at the end of their name.
MARKED = frozenset("Yahoo Joomla Wham Jeopardy Yum Chips Oklahoma Help Mamma Oliver".split())


@detector(0.85)
def title_for_sentence(view: View) -> Iterator[Hit]:
    """The mark at the end of a title or name was taken for the end of the sentence.

    Flags:
        Das Musical [[Oklahoma! Wurde]] 1943 uraufgeführt.

        In der Sendung Wer wird [[Millionär? Gewann]] sie eine halbe Million.

        Der Erfinder von Was bin [[ich? Robert]] Lembke starb in München.

        Laut [[Yahoo! Finanzen]] Der Umsatz hat sich verdoppelt.

        Der Anwalt der Firma Meier & [[Co. Bestritt]] die Vorwürfe, die seit Mai bekannt sind.

        König Ludwig [[XIV. Regierte]] Frankreich mehr als siebzig Jahre.

    Passes:
        Was für ein Film! Gewann er einen Preis? Die Band! Kam sie noch? Der Grund? Ist einfach.

        Das Musical Oklahoma! wurde 1943 uraufgeführt. „Quo vadis?“ gewann drei Preise.

        Meine Damen und Herren! Lassen Sie mich beginnen.

        Er gründete die Firma Meier & Co. Begonnen hat er allein.
    """
    for before, sentence in pairwise(view.sentences):
        if len(before) < 3 or len(sentence) < 4 or sentence[-1].text != ".":
            continue
        first, mark = sentence[0], before[-1]
        capital = first.text[0].isupper() and first.text[1:].islower()
        if not capital or mark.start != before[-2].end or first.start != mark.end + 1:
            continue
        verb = first.tag in VERBS and lexicon().get(first.text, "") not in ("N", "M")
        if mark.text in "!?":
            # Laut Yahoo! Finanzen Der Umsatz ist gestiegen.
            page = first.noun and sentence[1].text in ARTICLES and sentence[2].noun
            torn = _titled(before) if verb else (page and before[-2].text in MARKED)
            torn |= mark.text == "?" and _question(before) and (verb or _named(sentence))
        else:
            short = before[-2].text
            named = before[-3].text == "&" if short == "Co" else before[-3].noun
            short = short if short in FIRMS or ORDINAL.fullmatch(short) else ""
            torn = bool(short) and not short.isdigit() and named and verb and _phrase(before)
        if torn:
            words = view.text[before[-2].start : first.end]
            message = f"In “{words}” the mark of a name was taken for the end of a sentence."
            yield Hit(before[-2].start, first.end, message)


def _titled(sentence: tuple[Word, ...]) -> bool:
    """Whether a sentence is a phrase that ends in a title: in der Sendung Wer wird Millionär!"""
    words = sentence[:-1]
    if words[-1].text in MARKED and words[0].tag in "APN" and len(words) < 7:
        return not any(word.finite for word in words)
    at = 1 if words[0].tag == "P" and words[0].lower not in ("zum", "zur", "im") else 0
    if words[at].lower in ("im", "zum", "zur", "beim", "vom"):
        pass
    elif words[at].tag != "A":
        return False
    at += 1
    while at < len(words) and words[at].tag == "a":
        at += 1
    work = at + 1 < len(words) < at + 8 and words[at].text in WORKS
    return work and words[at + 1].text[0].isupper()


def _question(sentence: tuple[Word, ...]) -> bool:
    """Whether a question stands inside a phrase as a title does: der Autor von Wer hat Angst."""
    at = next((i for i, word in enumerate(sentence) if word.text in QUESTIONS), 0)
    if at < 2 or at + 2 >= len(sentence) or any(w.tag in ',:"–(' for w in sentence[:at]):
        return False
    inside = sentence[at - 1].tag == "P" or sentence[at - 1].text in WORKS
    asked = any(word.maybe_finite for word in sentence[at + 1 : -1])
    return inside and asked and not any(word.maybe_finite for word in sentence[:at])


def _named(sentence: tuple[Word, ...]) -> bool:
    """Whether a sentence opens with a name and its verb: Woolf starb."""
    at = next((i for i, word in enumerate(sentence) if not word.noun), 0)
    return 0 < at < 4 and sentence[at].maybe_finite and sentence[at].text.islower()


def _phrase(sentence: tuple[Word, ...]) -> bool:
    """Whether a sentence is a noun phrase and nothing else."""
    words = sentence[:-1]
    plain = all(word.tag in "AaNMnCPK" for word in words) and words[0].tag in "ANMn"
    return plain and not any(word.maybe_finite for word in words)
