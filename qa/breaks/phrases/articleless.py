"""Sentences whose nouns have lost their articles: hat Gericht Klage Mieters abgewiesen."""

from __future__ import annotations

from collections.abc import Iterator

from qa.breaks import View, detector
from qa.breaks.clauses.commas import late_verb
from qa.breaks.verbs.two import attributive
from qa.check import Hit
from qa.languages import german
from qa.text.german.articles import articles
from qa.text.german.words import Word, lexicon

# Letters of the articles of nouns that are no plural.
SINGULAR = ({"m", "n", "r"}, {"m", "s"}, {"e", "r"}, {"d", "e", "m", "n", "r"})
# Nouns that stand without an article in set phrases, as times, measures, titles and matter.
BARE = frozenset(
    """anfang mitte ende jahr jahre tag tage frau herr herrn euro dollar prozent meter januar
    februar märz april mai juni juli august september oktober november dezember form verbindung
    mode betrieb druck ort hand richtung haft hilfe höhe folge not verwendung teil platz sie ihr
    million millionen milliarden hundert tausend gott recht kraft kauf anspruch frage angst zeit
    geld wasser luft strom licht musik arbeit liebe hoffnung freude glück spaß lust macht sport
    religion politik kunst wissen wert dank wirkung rolle bezug rücksicht acht gebrauch abschied
    stellung grund anlass beginn abschluss sicht absprache verdacht freiheit frieden krieg
    gewalt energie wärme nahrung fleisch fisch brot milch öl gas holz gold papier schnee regen
    wind eis staub sand blut schmerz hunger durst deutschland schule theater fußball klavier
    präsident kanzler minister königin könig professor doktor familie firma bürgermeister
    trainer chef chefin ministerin kanzlerin präsidentin bundeskanzler bundeskanzlerin
    sprecher sprecherin""".split()
)
TITLES = frozenset(
    """präsident kanzler minister königin könig professor doktor bürgermeister trainer chef
    chefin ministerin kanzlerin präsidentin bundeskanzler bundeskanzlerin sprecher
    sprecherin""".split()
)
BE = frozenset("ist sind war waren wird werden wurde wurden bleibt blieb".split())
UNCOUNTED = ("ung", "heit", "keit", "schaft", "tion", "ität", "ismus", "ik", "ie", "tum", "zeug")
NO_PHRASE = frozenset("als wie pro per ohne je kein laut samt".split()) | german.FUSED


@detector(0.85)
def articles_lost(view: View) -> Iterator[Hit]:
    """Behind the verb nouns in the singular have no article between them.

    Flags:
        In letzter Minute [[hat Gericht]] Antrag Anwalts angenommen.

        Hinter dem Hof [[führt Pfad]] durch Wald zu Turm.

        Auf Dach [[sitzt Hund]] und schaut hinab. Arzt [[untersuchte Dieb]] in Turm.

        Bei der Feier [[übergab Patientin]] Witwe Brief, den er geschrieben hatte.

    Passes:
        In letzter Minute hat Richter Meier den Antrag angenommen. Hier steht Wasser in Kübeln.

        In der Hülle eines 97 Lichtjahre entfernten Planeten haben Astronomen Wasserdampf entdeckt.

        Seit Mai führt Präsident Obama Gespräche in Kairo. Er legt Wert auf Hut und Stock.
    """
    for sentence in view.sentences:
        if sentence[-1].text != "." or len(sentence) < 6 or not sentence[0].text[0].isupper():
            continue
        for clause, mark, _ in view.parts(sentence):
            verbs = (i for i, word in enumerate(clause) if i and word.tag in "vxVX")
            at = next((i for i in verbs if not _attribute(clause, i)), 0)
            if not at or mark not in ",." or late_verb(clause) or at + 1 >= len(clause):
                continue
            rest = clause[at + 1 :]
            before = clause[:at] if at < 3 and clause[0] is sentence[0] else ()
            joint = next((i for i, word in enumerate(rest) if word.tag == "K"), len(rest))
            later = any(word.tag in "vxV" for word in rest[joint:])
            rest = rest[:joint] if joint and later else rest
            if clause[at].lower in BE:
                continue  # seit Mai ist Film Roman dafür zuständig
            if rest[0].noun and not attributive(clause, at) and _bare(before, rest):
                words = f"{rest[0].text} … {[w for w in rest if w.noun][-1].text}"
                message = f"The nouns of “{words}” have no article."
                yield Hit(clause[at].start, rest[0].end, message)


def _attribute(clause: tuple[Word, ...], index: int) -> bool:
    """Whether a form stands before its noun, with a measure or adverb and an article before it:
    eines 97 Lichtjahre entfernten Planeten, eine eigens dafür erteilte Erlaubnis."""
    behind = clause[index + 1 : index + 2]
    if clause[index].tag != "V" or not behind or not behind[0].noun:
        return False
    before = clause[max(index - 4, 0) : index]
    opens = next((at for at, word in enumerate(before) if word.tag == "A"), None)
    inner = before[opens + 1 :] if opens is not None else ()
    return bool(inner) and all(word.tag in "CNMnFb" for word in inner)


def _bare(before: tuple[Word, ...], rest: tuple[Word, ...]) -> bool:
    """Whether words are three common nouns or more, prepositions and adverbs, and no article."""
    if any(word.tag in "AaKRCuehVS" or word.lower in NO_PHRASE for word in (*before, *rest)):
        return False
    nouns = [word for word in (*before, *rest) if word.noun]
    forms = {word.lower for word in nouns}
    if len(nouns) < 2 or len(forms) < len(nouns) or not all(_common(word) for word in nouns):
        return False
    count = [word for word in nouns if _counted(word)]
    first = nouns[0]
    opens = first in count or first.lower in TITLES or (bool(before) and nouns[1] in count)
    opens = opens and not forms & BARE - TITLES and all(word.tag != "n" for word in before)
    if before and before[0].tag == "P" and len(nouns) != 2:
        return False
    if len(nouns) == 2:
        # Two alone may have a title or matter among them, but not side by side: hat Gericht Klage
        if before and before[0].tag == "P":
            return opens and len(count) > 1  # Auf Dach sitzt Katze
        opens = opens and not before and len(rest) > 1 and rest[1] is nouns[1] and bool(rest[2:])
    return opens and len(count) > 1


def _common(word: Word) -> bool:
    """Whether a noun is no name: it is known, or the genitive of one that is."""
    known = lexicon()
    noun = known.get(word.text, "") in ("N", "M") or articles(word.text) is not None
    return word.text[1:].islower() and (noun or known.get(word.text[:-1], "") in ("N", "M"))


def _counted(word: Word) -> bool:
    """Whether a noun is a singular that can be counted."""
    known = set(articles(word.text) or "")
    plural = known == {"e", "r"} and any(
        "m" in (articles(form) or "") for form in _stems(word.text)
    )
    counted = word.lower not in BARE and not word.lower.endswith(UNCOUNTED)
    return known in SINGULAR and counted and not plural


def _stems(noun: str) -> Iterator[str]:
    """What a plural may be made of: Experimente, Räume, Wälder."""
    plain = noun.translate(PLAIN)
    for ending in ("e", "er", "n", "en", ""):
        for form in (noun, plain) if noun.endswith(ending) else ():
            if form.removesuffix(ending) != noun:
                yield form.removesuffix(ending)


PLAIN = str.maketrans("äöüÄÖÜ", "aouAOU")
