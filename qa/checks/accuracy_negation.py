"""Accuracy of negation: what the source denies the translation must not affirm."""

from __future__ import annotations

from collections.abc import Iterator

from qa.check import Hit, check
from qa.checks.beside import denied_beside
from qa.checks.denied_pairs import Pair, comparable, denied_alone, known_pair, sentence_pairs
from qa.checks.unrendered import unrendered
from qa.data import Segment, Severity
from qa.languages import base
from qa.split import Span
from qa.text.meaning.denial import may_deny
from qa.text.meaning.lost import lost_denial, may_lack
from qa.text.meaning.opposites import even_without, opposite


@check(
    "accuracy/mistranslation",
    Severity.MAJOR,
    needs_source=True,
    confidence=0.7,
    plain=True,
    elsewhere=denied_beside,
)
def lost_negation(segment: Segment) -> Iterator[Hit]:
    """The source has a negation, and the translation has none.

    A lost “not” leaves good German behind that says the opposite. German that may deny in other
    words (kaum, ohne, ablehnen, -los) is not flagged, unless the source has these words, too (only,
    nur), nor German whose verb does (harrte aus, vergab, verfällt, zu faul), nor what is denied
    twice (not uncommon). Of several sentences each is held against its own. What denies by its
    meaning (refused, lacks) is lost where the German affirms it (bereit, genügend).

    Flags:
        The council did [[not]] approve the new bridge on Monday.
        Der Rat hat die neue Brücke am Montag genehmigt.

        The mayor said that there is [[no]] money for the new school.
        Der Bürgermeister sagte, dass es Geld für die neue Schule gibt.

        The shop [[no longer]] takes cash, which the mayor of the town calls illegal.
        Das Geschäft nimmt Bargeld an, was der Bürgermeister der Stadt illegal nennt.

        The parachute [[failed to]] open at the right height.
        Der Fallschirm öffnete sich in der richtigen Höhe.

        The new concert hall is [[anything but]] beautiful.
        Die neue Konzerthalle ist durchaus schön.

        The password must [[not]] contain spaces and must have at least ten characters.
        Das Passwort muss Leerzeichen enthalten und mindestens zehn Zeichen haben.

        It is still [[unclear]] who wrote the letter.
        Wer den Brief geschrieben hat, ist inzwischen klar.

        The band did [[not]] play its only hit, because the hall closed at midnight.
        Die Band spielte ihren einzigen Hit, weil der Saal um Mitternacht geschlossen wurde.

        The council has not approved the plan. The mayor did [[not]] attend the meeting.
        Der Rat hat den Plan nicht genehmigt. Der Bürgermeister nahm an der Sitzung teil.

        The trainer has [[not yet]] named a successor.
        Der Trainer hat bereits einen Nachfolger benannt.

        The company [[declined to]] take part in the auction, and it did not say why.
        Das Unternehmen erklärte sich bereit, an der Auktion teilzunehmen, und sagte nicht, warum.

        The team was [[unable to]] repeat the result in mice.
        Das Team konnte das Ergebnis an Mäusen wiederholen.

        The app [[never shares data without]] your consent.
        Die App gibt Daten auch ohne Ihre Einwilligung weiter.

        The bank did [[not]] deny on Monday that costs have risen.
        Die Bank bestritt am Montag, dass die Kosten gestiegen sind.

        He did [[not]] skimp on butter for the cake.
        Er geizte beim Kuchen mit der Butter.

        The new fee does [[not]] apply to other customers of the bank.
        Die neue Gebühr gilt für andere Kunden der Bank.

        ru| Министр [[не]] исключил повышения налогов в марте.
        Eine Erhöhung der Steuern im März schloss der Minister aus.

        fr| La nouvelle machine [[ne fonctionne pas]].
        Die neue Maschine funktioniert.

        fr| [[Personne n']]a été blessé.
        Jemand wurde dabei verletzt.

        es| El alcalde [[no]] quiere vender el teatro.
        Der Bürgermeister will das Theater verkaufen.

        it| Le parti asportabili [[non]] possono essere lavate in lavastoviglie.
        Die abnehmbaren Teile sind spülmaschinengeeignet und langlebig.

        nl| De trein rijdt op zondag [[niet]].
        Der Zug fährt am Sonntag.

        pl| Sprzedawca [[nie]] ponosi odpowiedzialności za opóźnienia.
        Für Verzögerungen haftet der Verkäufer.

        ru| Компания [[не]] платит налоги в Германии.
        Das Unternehmen zahlt in Deutschland Steuern.

        uk| [[Ніхто]] не бачив водія після аварії.
        Man sah den Fahrer nach dem Unfall.

        tr| Milyonlarca insan ay sonunu [[getiremiyor]].
        Millionen Menschen kommen über die Runden.

        ar| [[لم]] تعلق الجامعة العربية على ذلك.
        Die Arabische Liga äußerte sich dazu.

        zh| 这家公司今年仍[[未]]实现盈利。
        Das Unternehmen schreibt in diesem Jahr Gewinne.

        es| El juez [[se negó a]] aplazar la vista. El acusado no compareció.
        Der Richter war bereit, die Verhandlung zu verschieben. Der Angeklagte erschien nicht.

        pl| W powiecie [[brakuje]] lekarzy i położnych.
        Im Landkreis gibt es genügend Ärzte und Hebammen.

        nl| De trainer [[ontkende]] dat er ruzie was geweest in de kleedkamer.
        Der Trainer bestätigte, dass es in der Kabine Streit gegeben habe.

        tr| Yalnızca iki köprünün [[yıkılmayacağını]] açıkladı.
        Nur zwei Brücken würden abgerissen, erklärte er.

    Passes:
        The council did not approve the new bridge on Monday.
        Der Rat lehnte die neue Brücke am Montag ab.

        No fewer than ten people were there.
        Es waren mindestens zehn Leute da.

        The bridge must be finished no later than Friday.
        Die Brücke muss am Freitag fertig sein.

        The office advises people not to eat the mushrooms.
        Das Amt rät davon ab, die Pilze zu essen.

        Unleashed dogs are not allowed in the reserve.
        Im Schutzgebiet herrscht das ganze Jahr Leinenpflicht.

        “You can't say you weren't warned,” the guide told the tourists.
        „Man hat Sie gewarnt“, sagte der Führer zu den Touristen.

        He is the image of his grandfather, isn't he?
        Er ist seinem Großvater wie aus dem Gesicht geschnitten, oder?

        The bridge will not be finished until 2025 at the earliest.
        Die Brücke wird frühestens im Jahr 2025 fertig.

        The singer is no stranger to scandals.
        Die Sängerin hat Erfahrung mit Skandalen.

        Nothing in the contract prevents the author from publishing elsewhere.
        Der Vertrag lässt es zu, dass die Autorin auch anderswo veröffentlicht.

        Visitors are asked not to feed the swans.
        Wir bitten die Besucher, vom Füttern der Schwäne abzusehen.

        The bill has not yet been brought to the floor.
        Nun muss der Senat das Gesetz noch verabschieden.

        The stairs are not safe. The shop does not open before ten.
        Die Treppe ist gefährlich. Der Laden macht um zehn auf.

        It is not uncommon for patients to wait a year for a new hip.
        Dass Patienten ein Jahr auf eine neue Hüfte warten, kommt häufig vor.

        No one doubts that the bridge is safe.
        Alle sind überzeugt, dass die Brücke sicher ist.

        The dog did not leave the grave, and the striker did not convert the penalty.
        Der Hund harrte am Grab aus, und der Stürmer vergab den Elfmeter.

        The search was unlawful, the lawyer says.
        Rechtmäßig war die Durchsuchung dem Anwalt zufolge nicht.

        It is unclear who wrote the letter, but the minister made his anger clear.
        Wer den Brief geschrieben hat, steht nicht fest, doch der Minister machte seinen Zorn klar.

        The app never works without a network.
        Die App läuft niemals ohne Netz, aber sie startet auch ohne.

        pl| Adwokatka nie kryła satysfakcji z wyroku.
        Die Anwältin zeigte sich mit dem Urteil hochzufrieden.

        fr| Il ne manque plus que le beurre et le sel.
        Jetzt brauchen wir noch Butter und Salz.

        es| No hay mal que por bien no venga.
        Alles hat auch sein Gutes.

        it| Non appena arriva il treno, ti chiamo.
        Sobald der Zug da ist, rufe ich dich an.

        nl| Vergeet niet om je paspoort mee te nemen.
        Denken Sie an Ihren Pass.

        pl| Nikt nie wątpi, że most jest bezpieczny.
        Alle sind überzeugt, dass die Brücke sicher ist.

        ru| Нельзя не согласиться с автором.
        Man muss dem Autor zustimmen.

        uk| Мало не запізнився на потяг.
        Fast hätte ich den Zug verpasst.

        tr| Ona başkanlığa aday olup olmayacağını sordu.
        Er fragte sie, ob sie für das Amt kandidieren wolle.

        ar| لا يزال الرئيس في برلين هذا الأسبوع.
        Der Präsident ist diese Woche immer noch in Berlin.

        zh| 我们不得不马上回家。
        Wir mussten sofort nach Hause gehen.

        The shop does not open before nine, the only baker in the village said.
        Der Laden öffnet erst um neun, sagte die einzige Bäckerin im Dorf.

        Only a few came, and almost nobody stayed.
        Nur wenige kamen, und kaum jemand blieb.

        The council has not approved the plan. The mayor did not attend the meeting.
        Der Rat hat den Plan nicht genehmigt. Der Bürgermeister blieb der Sitzung fern.

        Whether the road will be closed has not been decided yet.
        Über die Sperrung der Straße muss der Rat entscheiden.

        The company declined to take part in the auction.
        Das Unternehmen nahm an der Auktion nicht teil.

        The striker has been unable to train for weeks.
        Seit Wochen kann der Stürmer kaum trainieren.

        fr| Le maire n'a pas refusé de signer le contrat.
        Der Bürgermeister erklärte sich bereit, den Vertrag zu unterschreiben.

        Rome wasn't built in a day.
        Gut Ding will Weile haben.

        The dam broke on Monday. Nobody was hurt.
        Der Damm brach am Montag.

        Not only the mayor likes the new bridge.
        Der neuen Brücke kann auch der Bürgermeister etwas abgewinnen.
    """
    found = _denied(segment)
    # Of a sentence of which nothing is there omitted-sentence says so.
    if found and not unrendered(segment, found[0]):
        said = (segment.source or "")[slice(*found)]
        message = f"“{said}” was lost: the translation has no negation."
        yield Hit(*found, message, side="source")
    elif not found and base(segment.source_lang or "en") == "en":
        yield from _turned(segment)


def gone_with(segment: Segment) -> Span | None:
    """The sentence of the source that is missing, and its negation with it."""
    found = _denied(segment)
    return unrendered(segment, found[0]) if found else None


def _denied(segment: Segment) -> Span | None:
    """The first word of the source that denies, where nothing in its German does."""
    source, lang = segment.source or "", segment.source_lang or "en"
    if not may_lack(source, lang):
        return None
    pairs = sentence_pairs(segment)
    for pair in pairs:
        found = lost_denial(pair.source, pair.german, lang) if comparable(pair, lang) else None
        if found and len(pairs) > 1 and not known_pair(pair, lang, found):
            continue
        # Who divides sentences moves words to the next.
        if found and not any(denied_alone(one, lang) for one in pairs if one is not pair):
            return pair.start + found.start(), pair.start + found.end()
    return None


def _turned(segment: Segment) -> Iterator[Hit]:
    """What an English sentence denies with a prefix, or twice, and German does not."""
    source, german = segment.source or "", segment.target
    if not comparable(Pair(0, source, 0, german), "en"):
        return
    word = opposite(source, german)
    if word and not may_deny(german):
        message = f"“{word[0]}” was lost: the translation says the opposite."
        yield Hit(*word.span(), message, side="source")
    twice = even_without(source, german)
    if twice:
        first, *_, last = twice[0].split()
        message = f"“{first} … {last}” was lost: the translation says “auch ohne”."
        yield Hit(*twice.span(), message, side="source")
