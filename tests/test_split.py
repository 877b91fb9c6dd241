"""Sentence borders: what sentencex gets wrong for our purpose, and what must hold for any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.languages import codes, language
from qa.split import sentences
from qa.text.composed import INVISIBLE

# One text a line; "‖" stands where a border must be, and nowhere else is one.
GERMAN = """
Am 3. Oktober kam er an. ‖ Sie ging.
Im 19. Jahrhundert war das so. ‖ Heute nicht.
Beim 1. FC Köln spielt er seit dem 2. Mai. ‖ Er trifft oft.
Er wurde 85. ‖ Die Familie trauert.
Es wäre zugleich ihr 24. Sieg und sein 3. Buch. ‖ Ich gab ihr 20. ‖ Sie lachte.
Durch den Gewinn seines 13. Titels ist sie die Erste. ‖ Das zählt.
Anlässlich ihres 200. Geburtstages wurde gefeiert. ‖ Das geschah im 19./20. Jahrhundert.
Das war im Jahr 2018. ‖ Einem Bericht zufolge blieb es dabei.
Die Wahl verlor er. ‖ 2010 trat er wieder an.
Sie sprach z. B. mit Dr. Meier, Prof. A. B. Schulz u. a. über Nr. 5.
Das kostet 3 Mio. Euro bzw. 2,5 Mrd. Dollar. ‖ Es ist viel.
Das Geld kam vom Bund (Projekt-Nr. 4471/2). ‖ Andere zahlten nicht.
Das Treffen dauert bis 15 Uhr usw. ‖ Dann gehen alle.
Wir brauchen einen Plan B. ‖ Der erste ist gescheitert.
George W. Bush kam nach Berlin. ‖ Er blieb kurz.
Er sagte: „Das ist gut. ‖ Wir machen weiter. ‖ Alles wird besser.“
Er sagte: „Das ist gut.“ ‖ Sie schwieg.
„Das ist gut“, sagte er. ‖ „Weiter so.“
„Das ist gut“, sagte er, „und wir machen weiter.“ ‖ Dann ging er.
„Kommst du?“, fragte er. ‖ „Nein!“ ‖ Er ging.
„Kommst du?“ fragte er.
Er wolle es in Betracht ziehen.“ “ ‖ Danach ging er.
Sagte Gobadi vom Rat. ‖ “Nichts.”
»Das ist gut.« ‖ »Ja.«
Bei der Feier stehen sie. ‖ (Foto: dpa)
Bei der Feier stehen sie. ‖ (Rat des Landes (RDL)) ‖ Der Rat schwieg.
Das steht in der Studie (vgl. Abb. 3). ‖ Sie ist neu.
Es waren zehn (!) Männer da.
Das steht im Gesetz.² ‖ Dann kam der Winter.¹⁰ ‖ „Er war kalt.“³ ‖ Sie fror.
In der Sendung „Wer weiß was?“ Moderator zu sein, war sein Traum.
Sie wurden übergeben … ‖ Dies fordert Klarheit.
Und dann … kam er doch.
Mehr auf www.beispiel.de/a.b?c=1. ‖ Auch unter info@beispiel.de.
Trump: „Wir gewinnen“ – Kritik aus Berlin
1. Den Stecker ziehen. ‖ 2. Den Deckel öffnen.
Warum nicht? ‖ Weil es regnet!
Wir hoffen, dass sie es leugnen.“ sorgen für vollständige Klarheit.“
Wir achten die Regierung von.“ Albaniens Recht, dies zu prüfen.“
Sie liefen zum. Bahnhof und warteten.
(1) Zwar hat er es gesagt. ‖ Sie kam auch. ‖ Das steht (oft) in der Liste. ‖ Er ging.
Das gilt. ‖ (a) Er hat es. ‖ (b) Sie nicht. ‖ (iv) Das bleibt (auch hier) so. ‖ Gut.
Er sagt es (b) in der Tat. ‖ Gut.
Ich besitze momentan beide Rucksäcke 😀 ‖ Es war keine Absicht.
Ich liebe ❤️ Berlin und das Meer 🌊 über alles.
„Er rief: ‚Ich komme. ‖ Wartet auf mich.‘ ‖ Dann lief er los.“
Er trägt dazu bei. ‖ Niemand hört auf. ‖ Das Tor fällt zu.
""".strip().splitlines()

OTHERS = """
en|Mr. Smith met Dr. Jones at 5 p.m. on Oct. 3. ‖ He left.
en|“That is it,” she said. ‖ “We go on. ‖ All of us.”
en|The U.S. economy grew. ‖ It will grow again.
es|Trabajó en un sistema de I. A. que venció al mejor. ‖ Ganó.
it|La sentenza Roe vs. Wade è nota. ‖ Lo sanno tutti.
tr|Rosa, 1. Kategori kasırga oldu. ‖ Sonra dindi.
fr|M. Meier est parti. ‖ « Est-ce vrai ? » ‖ Oui.
ru|Это т. е. 3 октября 2018 г. в Москве. ‖ Он ушёл.
uk|Він прийшов у 2018 р. до Києва. ‖ Вона пішла.
tr|3. Ekim günü geldi. ‖ Sonra gitti.
ar|ذهب الولد. ‖ هل جاء الرجل؟ ‖ نعم.
nl|Ze haalt haar schouders op. ‖ ‘Ik kwam kijken. ‖ Hij kon niet, ook ’s avonds niet.’ ‖ Ze zwijgt.
en|‘I asked him to come. ‖ He couldn’t. ‖ He hasn’t been here since.’ ‖ She left.
en|'I asked the boys' mother. ‖ She couldn't.' ‖ She left at 5 o' clock.
zh|他来了。‖她说：“我走了。”‖真的吗？
""".strip().splitlines()


def marked(text: str, lang: str) -> str:
    for start, end in reversed(sentences(text, lang)):
        text = f"{text[:end]}‖{text[end:]}" if text[end:] else text
        assert not text[start].isspace()
    return text


@pytest.mark.parametrize("line", [*(f"de|{line}" for line in GERMAN), *OTHERS])
def test_borders(line: str) -> None:
    lang, expected = line.split("|")
    space = "" if lang == "zh" else " "
    text = expected.replace(" ‖ ", " ").replace("‖", "")
    assert marked(text, lang).replace(f"‖{space}", f"{space}‖{space}") == expected


@given(st.text(alphabet="aAZ1.!?…„“”‘’'\"»« ()\n,:;。？ü\ud800\u2028\x00中", max_size=60),
       st.sampled_from(codes()))  # fmt: skip
def test_every_character_is_in_exactly_one_sentence(text: str, lang: str) -> None:
    covered = 0
    for start, end in sentences(text, lang):
        assert covered <= start < end <= len(text)
        assert not text[covered:start].strip()
        assert text[start:end] == text[start:end].strip()
        covered = end
    assert not text[covered:].strip()


@given(st.text(max_size=80), st.sampled_from(codes()))
def test_any_text_gives_a_result(text: str, lang: str) -> None:
    found = sentences(text, lang)
    assert bool(found) == bool(INVISIBLE.sub("", text).strip())


@pytest.mark.parametrize("text", ["", " ", "\u00ad", "\u200b \u00ad\n"])
def test_what_nobody_sees_is_no_sentence(text: str) -> None:
    assert not sentences(text, "de")


@pytest.mark.parametrize(
    "part",
    ["Er kam. „A ist da. B auch.“ Am 3. Mai ging er z. B. heim. ", "“A. ", "(A. ", ". (Foto ",
     ".", "!“ ", "Wort „Was?“ ", "他来了。"],
)  # fmt: skip
def test_a_line_of_a_megabyte_is_split_to_its_end(part: str) -> None:
    text = part * (1_000_000 // len(part))
    spans = sentences(text, "zh" if part[0] == "他" else "de")
    assert spans[-1][1] == len(text.rstrip())


@pytest.mark.parametrize("code", codes())
def test_examples_of_the_languages_are_split(code: str) -> None:
    first = language(code).examples[0]
    assert len(sentences(first, code)) == 1


@pytest.mark.parametrize("code", codes())
def test_a_blank_before_a_full_stop_is_read_whatever_its_kind(code: str) -> None:
    """At other blanks than that of ASCII sentencex would panic."""
    text = "Er wohnt in Halle A . Der Rest ist neu ."
    for blank in "\xa0\x85\u1680\u2009\u2028\u202f\u205f\u3000":
        found = sentences(text.replace(" .", f"{blank}."), code)
        assert found == sentences(text, code)


def test_an_open_bracket_swallows_no_sentence_of_a_long_text():
    text = "Er kam (und ging. " + "Die Sonne schien. " * 2000
    assert len(sentences(text, "de")) > 1700


def test_a_cut_between_words_is_no_border():
    text = "`Wort` " * 5_000 + "geht. Der Rest ist kurz."
    spans = sentences(text, "de")
    assert [text[a:b][-17:] for a, b in spans] == ["ort` `Wort` geht.", "er Rest ist kurz."]
