"""Accuracy of the language: text that was left in the source language, or is in a third one."""

from __future__ import annotations

from collections.abc import Iterator

from qa.check import Hit, check
from qa.data import Segment, Severity
from qa.languages import base
from qa.text.foreign.asides import outside, words_of
from qa.text.foreign.interface import is_label, is_title
from qa.text.foreign.words import (
    SHORTEST_COPY,
    copied,
    kept,
    left,
    wrong,
)
from qa.text.german.kept_nouns import kept_nouns, mixed_compounds


@check("accuracy/untranslated", Severity.MAJOR, confidence=0.9)
def untranslated(segment: Segment) -> Iterator[Hit]:
    """Words were left in the source language.

    A clause that the machine copied instead of translating. Titles, names, quotations and loan
    words may stay; a run with the source language's small words may not.

    Flags:
        The results will be published as soon as they are available.
        Die Ergebnisse werden [[as soon as they are available]] veröffentlicht.

        [[The results will be published next week]].

        Er sagte, [[that they would never have been]] zufrieden.

        fr| Le ministre a dit que la loi sera votée demain.
        Der Minister sagte, [[que la loi sera votée]] morgen.

        “Yesterday, there's neither.”
        “[[Yesterday, there's neither]].”

        es| El ministro dijo que la empresa obtuvo la mayor parte del apoyo.
        Der Minister sagte, dass [[obtuvo la mayor parte del apoyo]].

        We have to be up to date with this.
        Wir müssen [[to be up to date with this]].

        tr| Bakan, kozmetik ürünlerinin sayısını artıracağını söyledi.
        Der Minister sagte, [[ürünlerinin sayısını artıracağını söyledi]].

        ru| Он сказал, что мы поддержим правительство.
        Er sagte, dass [[мы поддержим правительство]].

        uk| Договір не подовжили, тому що обидві сторони були ним незадоволені.
        [[Договір не подовжили, тому що обидві сторони були ним незадоволені]].

        My doctor said “perhaps” to the nurses.
        Mein [[Doctor]] sagte „vielleicht“ zu den [[Nurses]].

        Save changes
        [[Save changes]]

        The weather will improve, and he keeps his wallet in a loaf of bread.
        Das [[weather]] wird besser, und er steckt seine [[wallet]] in ein [[loaf]] Brot.

        The plan failed, and nobody knew why it had been built by 2030.
        Der Plan scheiterte, [[and]] niemand wusste, warum er [[by]] 2030 gebaut war.

        There are no shipping costs.
        Es fallen keine [[Shippingkosten]] an.

        fr| Le livre est orné de 22 enluminures.
        Das Buch ist mit 22 [[enluminures]] geschmückt.

        ru| Он просчитался в цейтноте.
        Er verrechnete sich in [[цейтноте]].

        tr| Kaptan, "Düşünecek vakit yoktu, hemen motoru durdurdum" dedi.
        „Zum Nachdenken war keine Zeit, [[hemen motoru durdurdum]]“, sagte der Kapitän.

        zh| 合同没有续签，因为双方都对它不满意。
        Der Vertrag wurde nicht verlängert, [[因为双方都对它不满意]]。

        zh| 合同没有续签，因为双方都对它不满意。
        [[合同没有续签，因为双方都对它不满意]]。

    Passes:
        She read The Lord of the Rings and House of Cards.
        Sie las The Lord of the Rings und House of Cards.

        The Doctor is on the telly, and a nurse wears a Nurse badge in Church Street.
        Im TV läuft der Doctor, und eine Schwester trägt in der Church Street das Schild Nurse.

        Powered by Acme
        Powered by Acme

        Gone with the Wind
        Gone with the Wind

        Open source
        Open source

        The plot is crazy, his team was fair, and the parameter value is a float.
        Der Plot ist crazy, sein Team war fair, und der Parameter value ist ein float.

        The Bank of the West called it “a once in a lifetime chance”.
        Die Bank of the West nannte es „a once in a lifetime chance“.

        The crisis of the banks was business as usual; too big to fail, they said.
        Die Krise der Banken war business as usual; too big to fail, sagten sie.

        On the stone it says: Sit tibi terra levis.
        Auf dem Stein steht: Sit tibi terra levis.

        Sit tibi terra levis.
        Sit tibi terra levis.

        Das Start-up will sein Software-as-a-Service-Angebot (as soon as possible) erweitern.

        es| La serie La casa de papel fue un éxito.
        Die Serie La casa de papel war ein Erfolg.

        it| Beve un cappuccino al Caffè degli Specchi.
        Er trinkt einen cappuccino im Caffè degli Specchi.

        uk| Слово «надія» написане на стіні.
        Das Wort „надія“ (надія) steht an der Wand.

        ru| Виктор Цой написал песню «Группа крови».
        Wiktor Zoi (Виктор Цой) schrieb das Lied „Группа крови“.

        it| Il comando mkfs.ext4 /dev/sda1 crea un filesystem.
        Mit mkfs.ext4 /dev/sda1 legt man ein Dateisystem an.

        Ukrainian
        Українська

        {{#if user}}Hello {{user}}{{else}}Hello{{/if}}
        {{#if user}}Hallo {{user}}{{else}}Hallo{{/if}}
    """
    target = segment.target
    words = words_of(target)
    if segment.target_lang[:2] != "de" or not words:
        return
    foreign = wrong(segment)
    if foreign is not None and not copied(segment, words):
        return
    if foreign is not None:
        # A quotation in a third language stands in the source just so.
        if segment.source is not None and foreign.code != base(segment.source_lang or "en"):
            return
        message = f"The sentence was left in {foreign.name}."
        yield Hit(words[0].start, words[-1].end, message, severity=Severity.CRITICAL)
        return
    if len(words) >= SHORTEST_COPY and kept(segment, words):
        message = "The sentence was copied from the source without translation."
        yield Hit(words[0].start, words[-1].end, message)
        return
    if is_label(segment, words):
        message = "The text was copied from the source without translation."
        yield Hit(words[0].start, words[-1].end, message)
        return
    if is_title(segment, words):
        return
    for start, end, name in left(segment, outside(target)):
        what = "These words were" if len(target[start:end].split()) > 1 else "This word was"
        yield Hit(start, end, f"{what} left in {name}: “{target[start:end]}”.")
    if segment.source and base(segment.source_lang or "en") == "en":
        for start, end in (
            *kept_nouns(segment.source, target),
            *mixed_compounds(segment.source, target),
        ):
            message = f"This word was left in English: “{target[start:end]}”."
            yield Hit(start, end, message, severity=Severity.MINOR)


@check("accuracy/untranslated", Severity.CRITICAL, confidence=0.9)
def wrong_language(segment: Segment) -> Iterator[Hit]:
    """A whole sentence is in another language than German.

    It happens when a system falls back on its pivot language, or when a part of another edition
    was pasted. (A sentence copied from the source is `untranslated`.)

    Flags:
        fr| Le ministre a dit que la loi sera votée demain.
        [[The minister said that the law would be passed tomorrow.]]

        The channel hoped for twice as many viewers and for more advertising.
        [[La chaîne espérait le double de téléspectateurs et de publicité.]]

        The results will be published next week.
        [[Результаты будут опубликованы на следующей неделе.]]

    Passes:
        fr| Le ministre a dit que la loi sera votée demain.
        Der Minister sagte, das Gesetz werde morgen verabschiedet.

        Vgl. Haug (1998, S. 7 f.) u. v. a. m.

        Ihr Leitsatz: What you see is what you get.

        The film is called The Good, the Bad and the Ugly.
        The Good, the Bad and the Ugly
    """
    if segment.target_lang[:2] != "de":
        return
    foreign = wrong(segment)
    if foreign is not None and not copied(segment, words_of(segment.target)):
        message = f"The sentence seems to be in {foreign.name}, not in German."
        yield Hit(0, len(segment.target), message)
