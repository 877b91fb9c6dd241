"""A text without its markup: what is read, and where it stands in the text as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.text.markup.leads import before_link, behind_lead
from qa.text.markup.readable import Readable, marked

READ = [
    ("Der <b>Hund</b> bellt.", "Der Hund bellt."),
    ('Klicken Sie <a href="https://a.de/?x=1&y=2">hier</a>.', "Klicken Sie hier."),
    ("Erste Zeile<br/>zweite &amp; dritte&nbsp;Zeile.", "Erste Zeile zweite & dritte Zeile."),
    (
        "Hallo {name}, {{ count }} von %d (%(all)s), ${x} und %1$s.",
        "Hallo X, X von X (X), X und X.",
    ),
    ("{b}Das{/b} <1>{author}</1> <g id='2'>ist</g> <x id='3'/>.", "Das X ist X."),
    ("Öffnen Sie <Datei> in <Ordner 2>.", "Öffnen Sie X in X."),
    (
        "Lesen Sie [den Bericht](https://a.de/b(c)) und [b]mehr[/b].",
        "Lesen Sie den Bericht und mehr.",
    ),
    (
        "Das Gremium[1] und die Nähe² der Frau* auf 5 m².",
        "Das Gremium und die Nähe der Frau auf 5 m².",
    ),
    (
        "So das Gesetz.² „Es gilt,“³ las er.“¹⁰ Es wog 5 m³.",
        "So das Gesetz. „Es gilt,“ las er.“ Es wog 5 m³.",
    ),
    (
        '[caption id="a_1" width="300"]Das Haus.[/caption] Er kam [embed]heim[/embed].',
        "Das Haus. Er kam heim.",
    ),
    ("*lacht leise* Das war so. *seufzt* „Ja.“", "Das war so. „Ja.“"),
    ("Zeile eins.\\nZeile zwei.", "Zeile eins. Zeile zwei."),
    (
        "Sie haben {n, plural, =0 {keine Nachricht} one {# Nachricht} other {{n} <b>neue</b>}} da.",
        "Sie haben X neue da.",
    ),
    ("Es sind {n, plural, one {# Datei} other {# Dateien}}.", "Es sind X Dateien."),
    ("{sex, select, male {Er} female {Sie}} kommt.", "Sie kommt."),
    ("Jede*r Schüler*in mag ihre*n Lehrer_in.", "Jede Schülerin mag ihre Lehrerin."),
    ("Der*die Ärzt:in und ein:e Kund/-in.", "Die Ärztin und eine Kundin."),
    ("Mit einer*m Zeug*in sprach sie*er, nicht er/sie.", "Mit einer Zeugin sprach sie, nicht sie."),
    ("Wähler:innenbund sucht jede/n Befragte*n.", "Wählerinnenbund sucht jede Befragte."),
    ('<b title="Leser:in">Die Leser:in</b> mit jedem*r Gast.', "Die Leserin mit jeder Gast."),
]
SAME = [
    "Etwa 10 % Rabatt, 100%ig, 3 < 5 > 2, a<b und c>d; AT&T, R&D.",
    "*Der* Rat, *Fußnote zum Preis*, um 9:30 Uhr, 3:2, Hinweis:in Kürze, http://a.de/die/der.",
    "Der Motor/in Betrieb, am Montag:in Berlin, Format/in Zoll, der Staat:in Not, Server_in.txt.",
    "Er kam heim, sagt sie [die Frau]; [id = 3] und [a b]",
    "*Der* Rat, Preis*in Euro, *kursiv* und **fett**, § 3 Abs. [2], C:\\neu\\texte.",
    "{n, plural, one {# Datei} other {# Dateien}",  # never closed
]


@pytest.mark.parametrize(("text", "read"), READ)
def test_what_is_read(text: str, read: str) -> None:
    assert Readable(text).text == read


@pytest.mark.parametrize("text", SAME)
def test_what_stays(text: str) -> None:
    assert Readable(text).text == text


PIECES = st.lists(
    st.sampled_from(
        ["Haus", "geht", " ", " ", ". ", "<b>", "</b>", "<br>", "{name}", "%s", "&amp;", "[1]",
         "<Datei>", "{", "<", "&", "\\n", "*", ":", "/", "_", "Leser", "innen", "jede", "er",
         "r", "die", "[a](http://b.de)", "ä",
         "{n, plural, one {", "#", "#{x}", "} other {", "}}"]
    ),
    max_size=30,
)  # fmt: skip


@given(PIECES.map("".join))
def test_words_are_found_again(text: str) -> None:
    readable = Readable(text)
    assert marked(text) or readable.text == text
    end = 0
    for at in range(len(readable.text)):
        start, stop = readable.span(at, at + 1)
        assert end <= start or start < stop <= end  # in order; what replaces more is one
        assert 0 <= start < stop <= len(text)
        if readable.written(at, at + 1):
            assert text[start:stop] == readable.text[at]
        end = max(end, stop)
    assert readable.span(0, 0)[0] <= len(text)


LEADS = """
Seehofer: |„Heute gedenken wir der Opfer.“
Ministerpräsidentin Malu Dreyer (SPD): |„Wir schaffen das.“
Die Ministerin: |Wir haben alles getan.
Der 54-Jährige: |„Ich habe mein Leben lang gearbeitet.“
Bundesrätin Keller-Sutter: |«Die Lage ist ernst.»
Laschet dazu: |„Das reicht nicht.“
14.32 Uhr: |Die Feuerwehr ist da.
Politik | |Der Bund zahlt mehr.
Frankfurt am Main. |Der Bund zahlt mehr.
Zürich/Bern (sda) – |Der Bund zahlt mehr.
@anna_k |Der Bund zahlt mehr.
Der Verein (FCB) – gegründet 1900 – spielt heute.
Der Sprecher sagte: „Das reicht nicht.“
Wie der Sprecher: „Das reicht nicht.“
Lassen Sie mich mit einem Geständnis: Auch ich war faul.
Das Urteil. Des Landgerichts wegen.
Laut Dr. Schützt er uns vor dem Virus.
Der am Dienstag. Veröffentlichte Bericht ist da.
Das gilt: es ist so.
"""


def test_of_languages_that_nobody_knows_all_is_read() -> None:
    assert behind_lead("Seehofer: „Heute gedenken wir.“", "fi") == (0, 0)
    assert behind_lead("Seehofer: «Heute gedenken wir.»", "de-CH") == (10, 0)


def test_links_to_more() -> None:
    assert before_link("Das ist neu. Mehr lesen ...") == before_link("Das ist neu.") == 12
    assert before_link("Er will mehr") == len("Er will mehr")
    assert before_link("Er will noch mehr.") == len("Er will noch mehr.")


@pytest.mark.parametrize("line", LEADS.strip().splitlines())
def test_leads(line: str) -> None:
    head, _, rest = line.rpartition("|") if "|" in line else ("", "", line)
    assert behind_lead(head + rest, "de")[0] == len(head)
