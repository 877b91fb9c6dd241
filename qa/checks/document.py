"""The text as a whole: rests of the web page, Sie and du, der and die."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from qa.check import Hit, check
from qa.data import Document, Paragraph, Severity
from qa.text.markup.furniture import appended, is_call
from qa.text.plain import WORDS
from qa.text.quotes import pair
from qa.text.segments import LABELS, local, paragraphs

LINK_WORDS = 4
UNLIKE = LABELS | {"heading"}  # kinds of what the page does not need to say
SENTENCE = 8  # words of a record in the mean, where the records are those of an article
SCORE = re.compile(r"\b\d+ ?[:–-] ?\d+\b")  # the result of a match is a heading
# Where more of the lines are in capitals, they are the headings or the style of the text.
CAPITALS = 0.25
CALLED = "This line asks readers of a web page to do something. Does it belong to the text?"
ASIDE = "like links and teasers beside an article. Does it belong to the text?"


@check("style/unidiomatic", Severity.MINOR, confidence=0.85)
def page_furniture(document: Document) -> Iterator[Hit]:
    """A line of the web page, not of the article: a call to action or a link to another story.

    The machine translates what stands around an article along with it.

    Flags:
        Der Prozess beginnt
        Die Richterin eröffnete die Sitzung.
        [[KLICKEN SIE HIER, UM DIE APP ZU ERHALTEN]]
        Der Zeuge kam zu spät.
        [[Lesen Sie auch: Was die Zeugin sagte]]
        Am Abend war Schluss.
        [[WER IST DIE RICHTERIN IM PROZESS?]]
        Das Urteil folgt.
        [[Teilen Tweeten Senden]]

        Der Prozess beginnt
        Die Richterin eröffnete die Sitzung. [[Melden Sie sich für unseren Newsletter an]]
        Der Zeuge kam zu spät.
        [[Der Artikel wird nach der Werbung fortgesetzt]]
        Am Abend war Schluss.

        Der Prozess beginnt
        > The judge opened the session.
        Die Richterin eröffnete die Sitzung.
        > THE COUNTRY IS CLOSE TO A VOTE
        [[Das Land steht kurz vor der Wahl]]

    Passes:
        DER PROZESS GEGEN DEN MINISTER BEGINNT
        Die Richterin eröffnete die Sitzung.
        Lesen Sie das Urteil genau und klicken Sie dann auf „Weiter“.
        Die NATO und die EU schwiegen.
        Foto: Jan Weber/dpa
        HARBOROUGH HARRIERS – KINGSWAY ATHLETIC 2:1
        Weitere Themen sind Mieten und Löhne. Der Newsletter der Stadt lobt Teilen und Senden.

        I. ALLGEMEINE REGELN FÜR ALLE
        Der Vertrag gilt ab Mai.
        II. BESONDERE REGELN FÜR MIETER
        Der Mieter zahlt pünktlich.
    """
    if _is_catalog(document):
        return
    lines = [paragraph.text for paragraph in document.paragraphs]
    capitals = sum(map(_is_capitals, lines)) > CAPITALS * len(lines)
    for number, (first, paragraph) in enumerate(paragraphs(document)):
        if number and len(paragraph.segments) <= 2 and paragraph.kind not in UNLIKE:
            reason = _furniture(paragraph, capitals)
            if reason:
                yield Hit(0, len(paragraph.segments[0].target), reason, segment=first)
                continue
        span = appended(paragraph.text)
        if span:
            index, start, end = local(paragraph, first, *span)
            yield Hit(start, end, CALLED, segment=index)


def _is_catalog(document: Document) -> bool:
    """Whether these are texts of a program: short records, where „Weiterlesen“ is one."""
    records = [paragraph for paragraph in document.paragraphs if paragraph.kind == "record"]
    words = sum(len(WORDS.findall(record.text)) for record in records)
    return len(records) == len(document.paragraphs) and words < SENTENCE * len(records)


def _furniture(paragraph: Paragraph, capitals: bool) -> str | None:
    if is_call(paragraph.text):
        return CALLED
    if capitals or SCORE.search(paragraph.text):
        return None
    if _is_capitals(paragraph.text):
        return f"This line is in capitals, {ASIDE}"
    if _is_capitals(paragraph.source or ""):
        return f"In the source this line is in capitals, {ASIDE}"
    return None


def _is_capitals(line: str) -> bool:
    if not line.isupper():
        return False
    # Chinese and Arabic have no capitals; a few Latin letters in them say nothing.
    capitals = sum(letter.isupper() for letter in line)
    cased = 2 * capitals > len(line.replace(" ", ""))
    introduces = line.rstrip().endswith(":")  # HAT FOLGENDE VERORDNUNG ERLASSEN:
    plain = cased and not introduces and line[0] not in '„“"»«'
    return plain and len(WORDS.findall(line)) >= LINK_WORDS


# In titles nobody is spoken to: die Zeitschrift Für Sie, die Sendung Verstehen Sie Spaß.
FORMAL = re.compile(r"(?<=[a-zäöüß,;] )(?<!\w Für )(?!Sie Spaß)(?:Sie|Ihnen|Ihr|Ihre[mnrs]?)\b")
BEFORE = 12  # characters in which the other form stands
BOTH = re.compile(r"\b(?:Ihnen|Sie|Ihre?[nmrs]?) und $")  # Ihnen und euch allen
FAMILIAR = re.compile(r"\b(?:du|dich|dir|dein|deine[mnrs]?|euch|euer|eure[mnrs]?)\b")


@check("style/register", Severity.MINOR, confidence=0.85)
def mixed_address(document: Document) -> Iterator[Hit]:
    """The text says Sie to its readers in most places and du in others, or the reverse.

    A machine translates sentence by sentence and chooses anew each time. Quotations are left out:
    people in a story may say what they like.

    Flags:
        Wenn Sie das Gerät öffnen, ziehen Sie den Stecker.
        Danach können Sie den Filter wechseln.
        Wenn [[du]] fertig bist, schließe den Deckel.

    Passes:
        Wenn Sie das Gerät öffnen, ziehen Sie den Stecker.
        „Kannst du das?“, fragt das Kind auf der Packung.
        Sie ist blau. Danach können Sie den Filter wechseln.

        Du schaffst das, wenn du übst, und deine Freunde helfen dir.
        Sie warten schon. Sie haben Zeit.

        Wenn Sie mögen, kommen Sie, und bringen Sie Ihre Kinder mit.
        Frohe Weihnachten wünscht Ihnen und euch allen Ihre und eure Pfarrerin.

        Du liest gern? Hol dir das Heft Für Sie, schau mit deinen Kindern Verstehen Sie Spaß an.
    """
    found: dict[str, list[tuple[int, int, int, str]]] = {"Sie": [], "du": []}
    for first, paragraph in paragraphs(document):
        text = _without_quotations(paragraph.text)
        for name, pattern in (("Sie", FORMAL), ("du", FAMILIAR)):
            for match in pattern.finditer(text):
                if BOTH.search(text, max(match.start() - BEFORE, 0), match.start()):
                    continue
                found[name].append((*local(paragraph, first, *match.span()), match[0]))
    rare, common = sorted(found, key=lambda name: len(found[name]))
    if not found[rare] or len(found[common]) < max(2, len(found[rare]) + 1):
        return
    seen: set[int] = set()
    for segment, start, end, word in found[rare]:
        if segment not in seen:
            message = f"“{word}” addresses the reader, but the rest of the text says {common}."
            yield Hit(start, end, message, segment=segment)
        seen.add(segment)


def _without_quotations(text: str) -> str:
    """The text with blanks in place of what is quoted; an open quotation runs to the end."""
    pairing = pair(text)
    spans = [(quotation.opening.at, quotation.closing.at) for quotation in pairing.quotations]
    spans += [(mark.at, len(text)) for mark in pairing.unclosed[:1]]
    spans += [(0, mark.at) for mark, _ in pairing.superfluous[-1:]]
    pieces, end = [], 0
    for start, stop in sorted(spans):
        if stop > end:
            pieces.append(text[end : max(start, end)])
            pieces.append(" " * (stop - max(start, end)))
            end = stop
    return "".join(pieces) + text[end:]


GENDERED = re.compile(
    r"\b(?P<article>im|vom|zum|beim|am|dem|das|des|zur|die|eine|einer|einem|eines)\s"
    r"(?P<name>[A-ZÄÖÜ]{3,6})(?![-\w]|\s[A-ZÄÖÜ])"
)
FEMININE = frozenset(["zur", "die", "eine", "einer"])
# Short for something that has a plural: die LKW, im LKW.
COUNTED = frozenset(
    [
        "LKW",
        "PKW",
        "AGB",
        "KMU",
        "NGO",
        "NRO",
        "LED",
        "DVD",
        "GPU",
        "CPU",
        "USA",
        "SUV",
        "URL",
        "SMS",
        "VIP",
        "EDV",
        "AKW",
        "KKW",
        "TGV",
        "ICE",
        "CEO",
        "UAV",
    ]
)


@check("fluency/grammar", Severity.MINOR, confidence=0.7)
def inconsistent_gender(document: Document) -> Iterator[Hit]:
    """An abbreviation is feminine here and masculine or neuter there.

    Where the full name stands far away, a machine guesses the gender of its abbreviation.

    Flags:
        Die Behörden durchsuchten ein Lager [[im MEK]].
        Der Bericht kritisiert die MEK und deren Führung.
        Auch die Anwälte der MEK schweigen.

    Passes:
        Die Behörden kamen im MEK-Lager und im MEK Hauptquartier an und fragten die MEK.
        Auch die Anwälte der MEK schweigen.

        Im LKW lag Holz, die LKW standen still, er floh in die USA.

        Der BND schweigt, die Leute vom BND auch, und im BND weiß niemand etwas.
    """
    uses: dict[str, list[tuple[bool, str, tuple[int, int, int]]]] = defaultdict(list)
    for first, paragraph in paragraphs(document):
        for match in GENDERED.finditer(paragraph.text):
            place = local(paragraph, first, *match.span())
            uses[match["name"]].append((match["article"] in FEMININE, match[0], place))
    for name, found in uses.items():
        genders = Counter(feminine for feminine, *_ in found)
        if len(genders) < 2 or name in COUNTED:
            continue
        rare = min(genders, key=lambda gender: (genders[gender], gender))
        usual = next(words for feminine, words, _ in found if feminine != rare)
        kinds = ("feminine", "masculine or neuter")
        this, other = kinds if rare else kinds[::-1]
        for feminine, words, (segment, start, end) in found:
            if feminine == rare:
                message = f"“{words}” makes {name} {this}; elsewhere it is {other}: “{usual}”."
                yield Hit(start, end, message, segment=segment)
