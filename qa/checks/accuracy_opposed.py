"""Accuracy of closed classes: all, most and none, may and must, slower and faster."""

from __future__ import annotations

from collections.abc import Iterator

from qa.check import Hit, check
from qa.checks.accuracy_facts import altered_fact
from qa.data import Segment, Severity
from qa.languages import base
from qa.text.meaning.opposed import contradicted
from qa.text.meaning.tenses import turned


@check("accuracy/mistranslation", Severity.MAJOR, needs_source=True, confidence=0.8, plain=True)
def opposed_word(segment: Segment) -> Iterator[Hit]:
    """A word excludes what the source says: all for most, must for may, slower for faster.

    Beside other sources than English: how many (all, almost all, most, half, some, none, not all),
    how often, may, must, should and need not, could and will, not yet and already, no longer and
    still, comparisons (faster, earlier, highest, older, better, dearer, above, second largest),
    begin and end, before and after, rise and fall, open and closed, left and right, daily and
    weekly, to deny and to confirm, invalid and valid; future and past in a sentence of one clause,
    in others of a verb that both have once (French, Spanish, Italian, Dutch).

    Pairs of opposites, too: profit and loss, first and second half, first and last, earlier and
    later, fully and partly, morning and afternoon, doubled and halved, public and private, hired
    and dismissed, arrested and released, banned and allowed, praised and criticised, and others.
    Reported only where the source has no trace of what the translation says, nor the translation of
    what the source says.

    Flags:
        fr| La plupart des trains ont circulé plus lentement que la veille.
        [[Alle Züge]] fuhren [[schneller]] als am Vortag.

        es| Los clientes pueden devolver el aparato durante un mes.
        Die Kunden [[müssen]] das Gerät binnen eines Monats zurückgeben.

        it| Il negozio è chiuso e riapre a giugno, dicono sempre.
        Der Laden, heißt es [[manchmal]], ist zu und öffnet im Juni wieder.

        nl| De leerlingen hoeven geen uniform te dragen.
        Die Schüler [[dürfen keine]] Uniform tragen.

        pl| Żaden z pasażerów nie wysiadł.
        [[Alle Passagiere]] sind ausgestiegen.

        ru| Концерт начинается после выборов.
        Das Konzert [[endet]] nach der Wahl.

        uk| Поїзд прибув на десять хвилин пізніше, ніж учора.
        Der Zug kam zehn [[Minuten früher]] an als gestern.

        tr| Toplantıya katılanların yarısı geç geldi.
        [[Alle Teilnehmer]] kamen zu spät zu der Sitzung.

        ar| ارتفعت أسعار القمح إلى أعلى مستوى منذ عامين.
        Der [[Weizenpreis fiel]] auf den [[niedrigsten]] Stand seit zwei Jahren.

        zh| 每月的费用低于平均水平。
        Die [[jährlichen]] Kosten liegen [[über dem Durchschnitt]].

        fr| Le groupe a enregistré au premier semestre une perte de trois millions.
        Der Konzern verbuchte im [[zweiten Halbjahr]] einen [[Gewinn]] von drei Millionen.

        ru| Полиция задержала троих мужчин.
        Die Polizei hat drei Männer [[freigelassen]].

        pl| Koszty badań w całości pokrywa pracodawca.
        Die Kosten der Untersuchung trägt [[teilweise]] der Arbeitgeber.

        es| La aerolínea venderá dos aviones viejos, explicó su directora comercial en Madrid.
        Die Fluggesellschaft hat zwei alte Flugzeuge [[verkauft]], sagte ihre Chefin in Madrid.

    Passes:
        es| Los empleados deben llevar casco y no deben fumar.
        Die Angestellten müssen einen Helm tragen und dürfen nicht rauchen.

        fr| Le groupe vendra sa filiale, que la concurrence a évaluée.
        Der Konzern wird die Tochter verkaufen, welche die Konkurrenz bewertet hat.

        es| La empresa perdió dinero, y sus ventas bajaron en la segunda mitad del año.
        Das Unternehmen schrieb rote Zahlen; im zweiten Halbjahr ging der Absatz zurück.

        it| Prima di partire la sorella maggiore chiuse la porta.
        Die ältere Schwester schloss die Tür, dann reiste sie ab.

        es| Se levantó la prohibición de pescar en el lago.
        Fischen ist im See wieder erlaubt.

        fr| Presque tous les élèves peuvent entrer sans payer, mais pas tous les jours.
        Die meisten Schüler müssen keinen Eintritt bezahlen, allerdings nicht täglich.

        es| No todos los vecinos pudieron volver antes de la noche.
        Einige Anwohner mussten bis nach Einbruch der Dunkelheit warten.

        ru| Музей закрыт по понедельникам, не все залы доступны всегда.
        Montags ist das Museum nicht geöffnet, und manche Säle sind zeitweise gesperrt.

        pl| Nie wolno palić, a dzieci mogą wejść tylko z rodzicami.
        Rauchen ist verboten, und Kinder müssen ihre Eltern mitbringen.

        The trains ran more slowly, and most of them were late.
        Die Züge fuhren langsamer, und die meisten kamen zu spät.
    """
    lang = base(segment.source_lang or "en")
    # Beside English, altered-fact tells them.
    if base(segment.target_lang) != "de" or lang in ("de", "en") or not segment.source:
        return
    texts = segment.source, segment.target, lang
    found = sorted((*contradicted(*texts), *turned(*texts)), key=lambda one: one.start)
    told = [(hit.start, hit.end) for hit in altered_fact(segment)] if found else []
    end = 0
    for one in found:
        if one.start < end or any(first < one.end and one.start < last for first, last in told):
            continue
        end = one.end
        words = segment.target[one.start : one.end]
        yield Hit(one.start, one.end, f"The source says “{one.said}”, not “{words}”.")
