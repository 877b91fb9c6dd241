"""Accuracy of names: who or what the source names must be named in the translation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qa.check import Hit, check
from qa.checks.beside import named_beside
from qa.data import Segment, Severity
from qa.languages import base, codes, language
from qa.languages.brands import OTHERWISE
from qa.text.foreign.cognates import fold
from qa.text.meaning.facts import facts
from qa.text.names.exchanged import exchanged, exchanged_brand
from qa.text.names.kept import common, opaque, runs, trace
from qa.text.names.renamed import given, renamed
from qa.text.names.surnames import surname

# A word of a name that opens a sentence: Bayern Munich won.
BEFORE = re.compile(r"(?<!\w)([A-Z][a-z]{3,})[ -]$")
# Of these German has names of its own.
PLACES = frozenset({"country", "city", "direction"})
# A longer text is no sentence, and a name that is gone from it no finding.
LONGEST = 2_000


@check(
    "accuracy/omission",
    Severity.MINOR,
    needs_source=True,
    confidence=0.6,
    plain=True,
    elsewhere=named_beside,
)
def missing_name(segment: Segment) -> Iterator[Hit]:
    """A name of the source is missing in the translation.

    Only names that German keeps are looked for: no words of the English lexicon, no countries,
    and anything that sounds alike counts. English sources only.

    Flags:
        The farm of [[Jochen Ahlers]] lies near the lake.
        Der Hof liegt am See.

        Yesterday the mayor thanked [[Kowalczyk]] for the gift.
        Gestern dankte der Bürgermeister für das Geschenk.

    Passes:
        The farm of Jochen Ahlers lies near Cologne, in Germany.
        Ahlers' Hof liegt in der Nähe von Köln in Deutschland.

        He is, as the keepers swear, in a bad mood on Mondays.
        Er ist, wie die Pfleger schwören, jeden Montag schlecht gelaunt.

        “Don't wait,” said Grandpa and closed the door.
        „Wartet nicht“, sagte Opa und machte die Tür zu.

        On Monday President Volodymyr Zelenskiy met the Supreme Court.
        Am Montag traf Präsident Wolodymyr Selenskyj den Obersten Gerichtshof.

        Spain recorded 900 new Covid-19 cases.
        Spanien meldete 900 neue Corona-Fälle.

        Bayern Munich have signed a defender.
        Der FC Bayern hat einen Abwehrspieler verpflichtet.

        Lutsenko met the Scot in Kerch.
        Luzenko traf den Schotten in Kertsch.

        The deposit is paid by the Hirer on signing.
        Die Kaution zahlt der Mieter bei Unterschrift.

        She pours a Pinot Noir from the slope behind the house.
        Sie schenkt einen Spätburgunder vom Hang hinter dem Haus ein.

        It was 14 degrees Fahrenheit.
        Es waren minus zehn Grad.

        3 Frothing milk in a jug
        3 Milch im Kännchen aufschäumen

        🚧 Roadworks ahead, Mon–Wed and Thurs until six!
        🚧 Achtung, Baustelle, Mo.–Mi. und Do. bis sechs!
    """
    source = segment.source or ""
    if (segment.source_lang or "en")[:2] != "en" or len(source) > LONGEST:
        return
    for run in runs(source):
        if not any(opaque(match[0]) for match in run) or _party(run, source):
            continue
        kept = any(trace(segment.target).holds(match[0]) for match in run) or _short(
            run[0], segment
        )
        if not kept and not _as_fact(run, segment) and not _otherwise(run, segment.target):
            start, end = run[0].start(), run[-1].end()
            name = source[start:end]
            message = f"The name {name} is missing in the translation."
            yield Hit(start, end, message, side="source")


def _party(run: Sequence[re.Match[str]], source: str) -> bool:
    """Whether a contract calls a party by what it does: the Hirer, the Lessor."""
    name = run[0][0].lower()
    stems = name.removesuffix("r"), name.removesuffix("er"), name.removesuffix("or")
    named = len(run) == 1 and source[: run[0].start()].lower().endswith("the ")
    return named and any(stem != name and stem in common() for stem in stems)


@check("accuracy/mistranslation", Severity.MAJOR, needs_source=True, confidence=0.8, plain=True)
def altered_name(segment: Segment) -> Iterator[Hit]:
    """A name is replaced by another: Amazon for Apple, Texas for Ohio.

    Reported only where the source has one name that the translation lacks in any spelling, and the
    translation one that its source lacks: names that German texts use and no German words. Of
    other sources than English only companies, states of the United States and surnames behind a
    common given name, Herr or Frau are compared (of Arabic and Chinese, none).

    Flags:
        The firm plans to build a battery plant in Ohio.
        Der Konzern will in [[Texas]] ein Batteriewerk bauen.

        Apple will pay the fine.
        [[Amazon]] wird die Strafe zahlen.

        The charter has been kept in the abbey at Winchcombe since then.
        Seitdem wird die Urkunde in der Abtei von [[Dresden]] aufbewahrt.

        Judge Philippa Wilkins read out the verdict.
        Richterin Philippa [[Wilson]] verlas das Urteil.

        Last week Mr Hartwell sold his bakery.
        Letzte Woche verkaufte [[Hartwick]] seine Bäckerei.

        Two engineers left Volkswagen last year.
        Zwei Ingenieure verließen im vergangenen Jahr [[General Motors]].

        In June Merlow told the reporters that the bank would be sold.
        Im Juni sagte [[Chezgar]] den Reportern, dass die Bank verkauft werde.

        Bank head Kenneth Lewis thanked the taxpayers.
        Bankchef [[Brian]] Lewis dankte den Steuerzahlern.

        fr| Google a présenté le téléphone à Berlin.
        [[Microsoft]] hat das Telefon in Berlin vorgestellt.

        fr| L'avocate Claire Vasseur a annoncé qu'elle ferait appel.
        Anwältin Claire [[Lefèvre]] kündigte Berufung an.

        ru| Министр Сергей Орлов заявил, что переговоры продолжатся.
        Minister Sergej [[Petrow]] erklärte, die Verhandlungen würden fortgesetzt.

    Passes:
        The firm plans to build a battery plant in Ohio, near Texas.
        Der Konzern will unweit von Texas ein Batteriewerk bauen.

        President Zelenskiy met Khodorkovsky in Lisbon.
        Präsident Selenskyj traf Chodorkowski in Lissabon.

        Press Ctrl+O to open a file in Notepad.
        Drücken Sie Strg+O, um eine Datei im Editor zu öffnen.

        The man from Brisbane ate an apple.
        Der Australier aß einen Apfel.

        He flew to Celebes with Kowalczyk and Jones.
        Er flog mit Kowalczyk nach Sulawesi.

        pl| Poseł nie chciał rozmawiać z Janem Wiśniewskim.
        Der Abgeordnete wollte nicht mit Jan Wisniewski sprechen.

        The zeal of Mr. Poroshenko grew, and Spain had more Covid-19 cases.
        Poroschenkos Eifer wuchs, und Spanien hatte mehr Corona-Fälle.

        Tim Sheldrick, who graduated last year, was awarded the Midwifery prize.
        Den Preis für Geburtshilfe erhielt Absolvent Tim Sheldrick.

        Though not of noble birth, Kalenz showed early promise, and they translated Livy.
        Obwohl nicht von adeligem Geblüt, war er früh begabt, und sie übersetzten Livius.

        The government of President Mohamed Mursi has resigned.
        Die Regierung von Präsident Mohammed Mursi ist zurückgetreten.

        uk| Міністерка Олена Коваленко заявила про це.
        Das erklärte Ministerin Olena Kowalenko.
    """
    source, target = segment.source or "", segment.target
    lang = base(segment.source_lang or "en")
    if base(segment.target_lang) != "de" or len(source) > LONGEST or lang not in codes():
        return
    if lang == "de" or language(lang).script not in ("Latn", "Cyrl"):
        return
    if lang == "en":
        found = exchanged(source, target) or renamed(source, target) or given(source, target)
    else:
        found = exchanged_brand(source, target)
    found = found or surname(source, target, lang)
    if found:
        there, here = found
        name, words = source[slice(*there)], target[slice(*here)]
        right = _right(name) if language(lang).script == "Latn" else None
        yield Hit(*here, f"The source says “{name}”, not “{words}”.", suggestion=right)


def _right(name: str) -> str | None:
    """The name as German writes it, where that is known: Ohio, but Lissabon."""
    place = any(fact.kind in PLACES for fact in facts(name, "en"))
    return None if place else name


def _short(first: re.Match[str], segment: Segment) -> bool:
    """Whether the word that opens the sentence before a name is kept alone: FC Bayern."""
    source = segment.source or ""
    before = BEFORE.search(source, 0, first.start())
    return bool(before and re.search(rf"\b{before[1]}", segment.target))


def _otherwise(run: Sequence[re.Match[str]], target: str) -> bool:
    """Whether German has another name for it, which stands there: Corona for Covid."""
    others = [OTHERWISE[name] for match in run if (name := fold(match[0])) in OTHERWISE]
    return bool(others) and any(other in fold(target) for other in others)


def _as_fact(run: Sequence[re.Match[str]], segment: Segment) -> bool:
    """Whether a name is of a country or city that the translation names in another way: Scots."""
    ours = {(fact.kind, fact.member) for fact in facts(segment.target, "de")}
    return any(
        (fact.kind, fact.member) in ours
        for fact in facts(segment.source or "", "en")
        if run[0].start() <= fact.start < run[-1].end()
    )
