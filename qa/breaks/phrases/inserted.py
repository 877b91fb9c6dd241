"""Noun phrases with something between their words that belongs elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from qa.breaks import View, detector
from qa.check import Hit
from qa.languages import german
from qa.text.german.articles import FORMS, articles
from qa.text.german.words import Word

Clause = tuple[Word, ...]

# Nouns of number that have their things behind von: eine Reihe von Maßnahmen.
NUMBERS = frozenset("Reihe Vielzahl Anzahl Fülle Unzahl Handvoll Mehrzahl Unmenge".split())
NOMINATIVE = frozenset("er wir ich man".split())
# Adverbs that stand in no noun phrase but before its adjective: ein gestern gekauftes Kleid.
ADVERBS = frozenset(
    """gestern heute morgen vorgestern übermorgen damals jetzt bald dann dort hier danach später
    bereits schon inzwischen kürzlich neulich plötzlich wieder nicht auch nur trotzdem deshalb
    daher noch sofort gerade oft immer""".split()
)
# Of these none goes with a noun behind it: neben einer dritten auch Übersetzungen.
WHEN = frozenset(
    """gestern heute morgen vorgestern damals jetzt kürzlich neulich plötzlich trotzdem deshalb
    inzwischen""".split()
)
TIMES = frozenset(
    "Abend Morgen Nacht Nachmittag Vormittag Mittag Früh Montag Dienstag Mittwoch".split()
)
# Of these one may be meant without its noun: viele der blieb.
PARTS = frozenset(
    """einer eine eines keiner keine keines jeder jede jedes einziger einzige einziges viele einige
    mehrere wenige zwei drei vier fünf sechs sieben acht neun zehn zwölf hälfte viertel drittel
    großteil mehrheit teil""".split()
)
ELLIPTIC = frozenset("ersten letzten einen anderen selben gleichen ersteren letzteren".split())


@detector(0.85)
def phrase_parted(view: View) -> Iterator[Hit]:
    """A verb, an adverb or another phrase stands inside a noun phrase.

    Flags:
        Als Reaktion kündigte [[eine Reihe das]] Unternehmen von Maßnahmen zum Schutz an.

        Vom Parkplatz [[des neu eröffneten wurden]] am Wochenende Freibads drei Räder gestohlen.

        Kein einziges [[der blieb]] bei der Explosion historischen Fenster ganz.

        Sie trug [[ein rotes gestern]] Kleid.

        Der Preis [[des gestern stieg]] Öls um ein Drittel.

        Er las [[eine Menge er]] Bücher.

        Das Gericht verurteilte zu [[einer den]] Mann Geldstrafe. Im Haus ist es still.

        Sie trank [[ein Glas auf dem Balkon]] Wein und las. Er kaufte Wein.

        Der Chef [[der größten kündigte]] Bank den Rückzug an. Die Bank ist groß.

    Passes:
        Das Unternehmen kündigte eine Reihe von Maßnahmen an. Er zeigte eine Anzahl, das weiß er.

        Keiner der kam, blieb. Sie trug ein rotes, gestern gekauftes Kleid. Des Pudels Kern.

        Das Ende des neu eröffneten Bades war nah. Der Anteil des ersten ist größer als der andere.

        Drei waren Bauern, die übrigen waren Soldaten.

        Er hob eine Flasche auf. Von den drei Kindern blieb das kleine hier.

        Die letzten heute Abend waren die besten.

        Eine Reihe das Unternehmen –
    """
    for clause in view.clauses:
        opened = enumerate(clause[:-2])
        for at in [at for at, w in opened if w.tag == "A" or w.lower in german.FUSED]:
            second = clause[at + 1]
            if second.noun:
                end = _number(clause, at) or _measure(clause, at)
            elif second.tag == "A":
                end = _two_articles(clause, at)
            else:
                end = _possessor(clause, at) or _part(clause, at)
                end = end or _adverb(clause, at) or _verb(clause, at)
            if end:
                words = view.text[clause[at].start : clause[end].end]
                message = f"“{words}” parts a noun from the words that belong to it."
                yield Hit(clause[at].start, clause[end].end, message)
                break


def _number(clause: Clause, at: int) -> int:
    """The subject between a noun of number and its von: eine Reihe das Unternehmen von."""
    article, noun, word = clause[at : at + 3]
    if article.lower not in ("eine", "die", "einer", "der") or at + 3 >= len(clause):
        return 0
    if noun.text not in NUMBERS and noun.text != "Menge":
        return 0
    behind = clause[at + 3]
    if word.text in NOMINATIVE and behind.noun and word.text != "man":
        return at + 2
    if noun.text == "Menge" or word.text not in ("das", "ein", "sein", "unser"):
        return 0
    end = at + 3
    while end < len(clause) - 2 and clause[end].tag == "a":
        end += 1
    led = end + 1 < len(clause) and clause[end + 1].lower in ("von", "an")
    return at + 2 if led and clause[end].noun else 0


def _possessor(clause: Clause, at: int) -> int:
    """A verb behind des, before its noun: des neu eröffneten wurden ... Freibads."""
    if clause[at].text != "des":
        return 0
    end = at + 1
    while end < len(clause) - 1 and clause[end].tag in "abFV":
        if clause[end].lower in ELLIPTIC:
            return 0
        end += 1
    verb, rest = clause[end], clause[end + 1 :]
    strong = (verb.finite and not verb.lower.endswith(("e", "ten"))) or verb.tag == "X"
    strong = strong or verb.lower in ("wurden", "wurde", "waren", "hatten", "hatte", "konnten")
    late = any(word.noun and word.lower.endswith(("s", "n")) for word in rest[:6])
    return end if end > at and strong and verb.text.islower() and late else 0


def _part(clause: Clause, at: int) -> int:
    """A verb behind der, which stands behind a word that needs its noun: einziges der blieb."""
    article, verb, behind = clause[at : at + 3]
    if not at or article.text != "der" or clause[at - 1].lower not in PARTS:
        return 0
    late = any(word.tag == "a" for word in clause[at + 2 : -1])
    strong = verb.finite and verb.text.islower()
    return at + 1 if strong and late and behind.tag in "PAF" and not clause[-1].finite else 0


def _adverb(clause: Clause, at: int) -> int:
    """An adverb between an adjective and its noun: ein rotes gestern Kleid."""
    article, adjective, adverb = clause[at : at + 3]
    if article.tag != "A" or adjective.tag != "a" or adverb.text not in ADVERBS:
        return 0
    noun = clause[at + 3] if at + 3 < len(clause) else adverb
    letter = FORMS.get(article.text.lower(), "")
    fits = article.lower in STRONG or (letter and letter in (articles(noun.text) or ""))
    plain = noun.tag in "NM" and noun.text not in TIMES and bool(fits)
    inflected = adjective.text.islower() and adjective.text not in MOST
    inflected = inflected and adjective.lower.endswith(("es", "er") if not letter else ("e", "en"))
    inflected = inflected and (not letter or adverb.text in WHEN)
    bare = at + 4 >= len(clause) or clause[at + 4].tag in "PKA"
    return at + 2 if plain and inflected and bare else 0


def _verb(clause: Clause, at: int) -> int:
    """A verb between an adjective and its noun: der Chef der größten kündigte Bank."""
    if at + 3 >= len(clause):
        return 0
    article, adjective, verb, noun = clause[at : at + 4]
    letter = FORMS.get(article.text.lower(), "")
    known = articles(noun.text) if noun.tag in "NM" else None
    if article.lower == "ein" and known is not None and "m" in known:  # one alone: ein großer
        letter = {"er": "r", "es": "s"}.get(adjective.text[-2:], "")
    if article.lower == "am" and adjective.text.endswith("sten"):
        return 0  # am häufigsten sind Wölfe
    described = adjective.tag == "a" and adjective.text.islower() and adjective.text not in MOST
    if not letter or not described:
        return 0
    plural = (
        verb.tag == "i"
        and not verb.text.endswith("igen")
        and article.lower in ("der", "des", "dem", "den")
    )
    strong = (verb.finite or plural) and verb.text.islower()
    if verb.lower in ("sind", "waren") and article.text[0].isupper():
        return 0  # Der zweite sind Kinder: Fall is meant
    fits = known is not None and letter in known
    return at + 2 if strong and fits and verb.lower not in LIGHT else 0


# Verbs that have a bare noun beside them: das kleine hat Angst.
MOST = frozenset("meisten wenigsten ersten letzten übrigen anderen restlichen beiden".split())
LIGHT = frozenset(
    """hat hatte ist war macht machte bringt brachte gibt gab braucht kostet haben machen bringen
    geben brauchen kosten leisten finden zeigen""".split()
)


def _two_articles(clause: Clause, at: int) -> int:
    """A noun with its article between another article and its noun: einer den Mann Strafe."""
    if not at or clause[at].text not in ("einer", "einem", "keiner", "keinem"):
        return 0
    if clause[at + 1].text not in ("den", "das", "dem") or clause[at - 1].tag != "P":
        return 0
    end = at + 2
    while end < len(clause) - 2 and clause[end].tag == "a":
        end += 1
    inside = end < len(clause) - 1 and clause[end].tag in "NM" and clause[end + 1].tag in "NM"
    return at + 1 if inside else 0


MEASURES = frozenset(
    """Stück Glas Tasse Flasche Kilo Liter Schale Teller Scheibe Becher Krug Dose Packung Kiste
    Gramm Prise Sack Korb Tüte Schluck Bissen Löffel Topf Kännchen Eimer""".split()
)
THINGS = frozenset(
    """Wein Wasser Bier Milch Kaffee Tee Saft Brot Kuchen Käse Butter Zucker Mehl Salz Reis Fleisch
    Schokolade Suppe Äpfel Birnen Kartoffeln Honig Öl Schinken Wurst Torte Kirschen Tomaten Eier
    Sand Holz Kohle Papier Gold Seife Limonade Sekt Schnaps Whisky Nudeln Speck Obst""".split()
)


def _measure(clause: Clause, at: int) -> int:
    """A phrase between a measure and its thing: ein Glas auf dem Balkon Wein."""
    measure, word = clause[at + 1], clause[at + 2]
    if measure.text not in MEASURES or word.tag != "P" or word.lower in ("von", "vom", "mit"):
        return 0
    end = at + 3
    while end < len(clause) - 1 and clause[end].tag in "Aa":
        end += 1
    parted = end + 1 < len(clause) and clause[end].noun and clause[end + 1].text in THINGS
    return end if parted else 0


STRONG = frozenset("ein kein mein dein sein ihr unser".split())
