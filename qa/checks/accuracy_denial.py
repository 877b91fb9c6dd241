"""Accuracy of negation: what the source affirms the translation must not deny."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.check import Hit, check
from qa.checks.beside import affirmed_beside
from qa.checks.denied_pairs import ALIKE, ASKS, Pair, affirms_alone, sentence_pairs
from qa.data import Segment, Severity
from qa.languages import base
from qa.languages.german_denials import DENIES
from qa.text.foreign.literal import literal
from qa.text.meaning.denial import denies_a_word, german_denials, not_all, surely_affirms
from qa.text.meaning.denied import verb_not_denied
from qa.text.meaning.otherwise import otherwise

# Of longer sources some word or other may have been put in the negative.
MOST_FOR_ADDED = 250


@check(
    "accuracy/mistranslation",
    Severity.MAJOR,
    needs_source=True,
    confidence=0.7,
    plain=True,
    elsewhere=affirmed_beside,
)
def added_negation(segment: Segment) -> Iterator[Hit]:
    """The translation has a negation, and the source has none.

    One “nicht” too many leaves good German behind that says the opposite. Only sources without any
    word that German may put in the negative are held to this (hardly, fail, unsafe), of several
    sentences each beside its own. Words of other languages than English that German hardly ever
    puts so (avant, para) count for nothing where it is word by word.

    Flags:
        The council approved the plans for the wind farm on Tuesday.
        Der Rat hat den Plänen für den Windpark am Dienstag [[nicht]] zugestimmt.

        Passengers may take one suitcase with them.
        Fahrgäste dürfen [[keinen]] Koffer mitnehmen.

        The committee published the undisclosed letters on Monday.
        Der Ausschuss hat die geheimen Briefe am Montag [[nicht]] veröffentlicht.

        Customers can return the device within 30 days.
        Das Gerät kann innerhalb von 30 Tagen [[nicht]] zurückgegeben werden.

        The train operator has ruled out refunds for season tickets.
        Eine Erstattung für Zeitkarten hat der Betreiber [[nicht]] ausgeschlossen.

        The company informed all customers in Ohio by email within 48 hours.
        Die Firma informierte [[nicht]] alle Kunden in Ohio innerhalb von 48 Stunden per E-Mail.

        The police did not name the driver. The driver of the bus saw the train on Monday.
        Die Polizei nannte den Fahrer nicht. Der Fahrer des Busses sah den Zug am Montag [[nicht]].

        The best bakery in the town of Wells will move to the market square in May.
        Die beste Bäckerei der Stadt Wells wird im Mai [[nicht]] an den Marktplatz ziehen.

        fr| Le conseil a approuvé les plans mardi.
        Der Rat hat den Plänen am Dienstag [[nicht]] zugestimmt.

        es| El alcalde vende el teatro en abril.
        Der Bürgermeister verkauft [[kein]] Theater im April.

        it| Il treno parte domenica da Roma.
        Der Zug fährt am Sonntag [[nicht]] in Rom ab.

        nl| De burgemeester opent vrijdag de brug.
        Der Bürgermeister eröffnet die Brücke am Freitag [[nicht]].

        pl| Pociąg jedzie w niedzielę do Krakowa.
        Der Zug fährt am Sonntag [[nicht]] nach Krakau.

        ru| Компания платит налоги в Германии.
        Das Unternehmen zahlt in Deutschland [[keine]] Steuern.

        uk| Компанія сплачує податки в Берліні.
        Das Unternehmen zahlt in Berlin [[keine]] Steuern.

        tr| Tren pazar günü Ankara'ya gidiyor.
        Der Zug fährt am Sonntag [[nicht]] nach Ankara.

        ar| زار الرئيس برلين يوم الأربعاء.
        Der Präsident hat Berlin am Mittwoch [[nicht]] besucht.

        zh| 火车下午三点半发车。
        Der Zug fährt um halb vier [[nicht]] ab.

    Passes:
        The road is impassable in winter.
        Die Straße ist im Winter nicht befahrbar.

        The two sides failed to agree on a date.
        Die beiden Seiten konnten sich nicht auf einen Termin einigen.

        ar| «إياكم أن تكتبوا هذا!»، قال الموظف مبتسمًا.
        „Schreiben Sie das bloß nicht!“, sagte der Beamte lächelnd.

        The treaty is legally nonbinding.
        Der Vertrag ist rechtlich nicht bindend.

        The drug is unavailable in Europe.
        Das Medikament ist in Europa nicht erhältlich.

        The album is in the list of the critics.
        Das Album fehlt in keiner Liste der Kritiker.

        The town talks about the wedding.
        Die Stadt redet von nichts anderem als der Hochzeit.

        The mayor and the council like the bridge.
        Die Brücke gefällt nicht nur dem Rat und dem Bürgermeister.

        The road is closed in winter, isn't it?
        Die Straße ist im Winter gesperrt, nicht wahr?

        The gallery bought the drawing for an undisclosed sum.
        Die Galerie kaufte die Zeichnung für einen nicht genannten Betrag.

        It does matter to the voters who wins.
        Wer gewinnt, ist den Wählern eben nicht egal.

        It was the coldest January night on record, and the dog is still alive.
        Kälter war eine Januarnacht nie gewesen, und der Hund ist nicht tot.

        You've got to be kidding me.
        Das ist doch nicht dein Ernst.

        Three men came to the town before noon.
        Nicht alle waren am Mittag in der Stadt, nur drei Männer kamen.

        Politeness is only fear in a clean shirt.
        Höflichkeit ist nichts weiter als Angst in einem sauberen Hemd.

        Warren was outspoken in her criticism of the judge.
        Warren nahm bei ihrer Kritik an dem Richter kein Blatt vor den Mund.

        If the field is empty, the file is deleted.
        Die Datei wird gelöscht, falls in dem Feld nichts steht.

        fr| Elle a refusé de signer le contrat.
        Sie wollte den Vertrag nicht unterschreiben.

        ru| Рейс отменён из-за снега.
        Der Flug findet wegen des Schnees nicht statt.
    """
    lang = base(segment.source_lang or "en")
    if not DENIES.search(segment.target):
        return
    pairs = sentence_pairs(segment)
    for pair in pairs:
        denial = _added(pair, lang)
        if denial and len(pairs) > 1 and not literal(pair.source, pair.german, lang, ALIKE):
            continue
        # Who divides sentences moves words to the next.
        if denial and not any(affirms_alone(one, lang) for one in pairs if one is not pair):
            start, end = denial.span()
            message = f"“{denial[0]}” was added: the source has no negation."
            yield Hit(pair.at + start, pair.at + end, message)
            return


def _added(pair: Pair, lang: str) -> re.Match[str] | None:
    """The first word of the German of a pair that denies what the source affirms."""
    if max(len(pair.source), len(pair.german) // 3) > MOST_FOR_ADDED:
        return None
    if ASKS.search(pair.source + pair.german):
        return None
    denied = verb_not_denied(pair.source, pair.german, lang)
    if denied:
        return denied
    found = german_denials(pair.german)
    if found and lang == "en" and denies_a_word(pair.source, pair.german, found[0]):
        found = found[1:]
    if lang == "en":
        found = [one for one in found if not otherwise(pair.source, pair.german, one)]
    found = found or list(not_all(pair.source, pair.german, lang))
    at = found[0].start() if len(found) == 1 else None
    affirms = found and surely_affirms(pair.source, lang, pair.german, at)
    return found[0] if affirms else None
