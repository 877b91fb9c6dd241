"""Words of closed classes that German has exchanged for opposed ones: tables and sentences."""

import re
from itertools import permutations

import pytest

from qa.checks.accuracy_opposed import opposed_word
from qa.data import Segment
from qa.languages import codes
from qa.text.meaning.heads import alternatives, begun
from qa.text.meaning.opposed import contradicted
from qa.text.meaning.traces import EXCLUDES, MARK, entries, has_table, table

TABLES = ("opposed", "contraries")
OTHERS = [code for code in codes() if code not in ("de", "en")]
# A source, a translation that says something else, and a right one.
PAIRS = [
    tuple(line.split("|"))
    for line in """
fr|Certains élèves sont venus en retard.|Alle Schüler kamen zu spät.|Einige Schüler kamen zu spät.
fr|La moitié des sièges sont vides.|Alle Sitze sind leer.|Jeder zweite Sitz ist leer.
fr|Le train pourrait être supprimé.|Der Zug wird gestrichen.|Der Zug fällt womöglich aus.
fr|Les prix ont augmenté en mars.|Die Preise sind im März gesunken.|Die Preise zogen im März an.
fr|Il pleut rarement en août.|Im August regnet es oft.|Im August regnet es selten.
es|Casi todas las tiendas cerraron.|Alle Läden schlossen.|Fast alle Läden schlossen.
es|El precio del aceite bajó en enero.|Der Ölpreis stieg im Januar.|Der Ölpreis fiel im Januar.
es|La tienda cierra a las ocho.|Der Laden öffnet um acht.|Der Laden schließt um acht.
es|Llegó después de la cena.|Er kam vor dem Abendessen.|Er kam nach dem Abendessen.
es|La biblioteca abre cada semana.|Die Bibliothek öffnet täglich.|Die Bibliothek öffnet jede Woche.
it|Non tutti i negozi accettano carte.|Kein Laden nimmt Karten.|Nicht alle Läden nehmen Karten.
it|Bisogna prenotare in anticipo.|Man kann im Voraus buchen.|Man muss im Voraus buchen.
it|Il volo partirà più tardi.|Der Flug startet etwas früher.|Der Flug startet später.
it|La partita inizia alle otto.|Das Spiel endet um acht.|Das Spiel beginnt um acht.
nl|Niemand heeft de brief gelezen.|Einige haben den Brief gelesen.|Niemand hat den Brief gelesen.
nl|De bus rijdt altijd op zondag.|Der Bus fährt manchmal sonntags.|Der Bus fährt sonntags immer.
pl|Niektórzy pracownicy strajkują.|Alle Mitarbeiter streiken.|Einige Mitarbeiter streiken.
pl|Zaleca się noszenie kasku.|Man muss einen Helm tragen.|Es wird empfohlen, einen Helm zu tragen.
pl|Mecz zaczyna się o ósmej.|Das Spiel endet um acht.|Das Spiel beginnt um acht.
ru|Почти все рейсы отменены.|Alle Flüge wurden gestrichen.|Fast alle Flüge wurden gestrichen.
ru|Можно оплатить картой.|Man muss mit Karte zahlen.|Man kann mit Karte zahlen.
ru|Он редко опаздывает.|Er kommt oft zu spät.|Er kommt selten zu spät.
ru|Магазин закрывается в девять.|Der Laden öffnet um neun.|Der Laden schließt um neun.
uk|Не всі мешканці виїхали.|Keiner der Bewohner ist ausgereist.|Nicht alle Bewohner sind ausgereist.
uk|Ціни знизилися у травні.|Die Preise sind im Mai gestiegen.|Die Preise sind im Mai gesunken.
tr|Hiç kimse yaralanmadı.|Einige wurden verletzt.|Niemand wurde verletzt.
tr|Bazı yollar kapalı.|Alle Straßen sind gesperrt.|Einige Straßen sind gesperrt.
tr|Fiyatlar mayısta düştü.|Die Preise sind im Mai gestiegen.|Die Preise sind im Mai gefallen.
tr|Ülkenin ikinci büyük şehri.|Die größte Stadt des Landes.|Die zweitgrößte Stadt des Landes.
tr|Müze henüz açılmadı.|Das Museum ist bereits eröffnet.|Das Museum ist noch nicht eröffnet.
tr|Mağaza saat sekizde kapanıyor.|Der Laden öffnet um acht.|Der Laden schließt um acht.
ar|بعض الطلاب لم يحضروا.|Alle Schüler sind nicht gekommen.|Einige Schüler sind nicht gekommen.
ar|انخفضت أسعار النفط أمس.|Die Ölpreise sind gestern gestiegen.|Die Ölpreise sind gestern gefallen.
ar|ثاني أكبر مدينة في البلاد|die größte Stadt des Landes|die zweitgrößte Stadt des Landes
ar|ليس كل الموظفين راضين.|Kein Mitarbeiter ist zufrieden.|Nicht alle Mitarbeiter sind zufrieden.
ar|تنتهي المباراة في الثامنة.|Das Spiel beginnt um acht.|Das Spiel endet um acht.
zh|一半的商店关门了。|Alle Läden haben geschlossen.|Die Hälfte der Läden hat geschlossen.
zh|禁止吸烟。|Rauchen ist erlaubt.|Rauchen ist verboten.
zh|失业率下降了。|Die Arbeitslosenquote ist gestiegen.|Die Arbeitslosenquote ist gesunken.
fr|La société affiche une perte.|Die Firma meldet Gewinn.|Die Firma meldet einen Verlust.
fr|Les écoles privées ont fermé.|Die staatlichen Schulen schlossen.|Die Privatschulen schlossen.
es|Bajó en el segundo semestre.|Es fiel im ersten Halbjahr.|Es fiel im zweiten Halbjahr.
it|La sorella maggiore vive qui.|Die jüngere Schwester lebt hier.|Die große Schwester lebt hier.
nl|De leraren staken vandaag.|Die Schüler streiken heute.|Die Lehrer streiken heute.
pl|Koszty w całości pokrywa gmina.|Teilweise zahlt die Gemeinde.|Vollständig zahlt die Gemeinde.
ru|Экспорт зерна вырос.|Die Getreideausfuhr ist gesunken.|Die Getreideausfuhr ist gestiegen.
uk|Суд відхилив скаргу.|Das Gericht hat der Klage stattgegeben.|Das Gericht wies die Klage ab.
tr|Müze öğleden önce açık.|Am Nachmittag ist es offen.|Am Vormittag ist es offen.
ar|ارتفعت في النصف الأول من العام.|Sie stiegen im zweiten Halbjahr.|Sie stiegen im ersten Halbjahr.
zh|首班车将提早二十分钟。|Der erste Bus fährt später.|Der erste Bus fährt früher.
zh|这是中国第二大城市。|Das ist die größte Stadt Chinas.|Das ist die zweitgrößte Stadt Chinas.
zh|比赛提前一小时开始。|Das Spiel beginnt eine Stunde später.|Das Spiel beginnt eine Stunde früher.
ru|Цены на хлеб выросли.|Die Brotpreise sind gesunken.|Die Brotpreise sind gestiegen.
uk|Жоден із поранених не помер.|Einige der Verletzten starben.|Keiner der Verletzten starb.
uk|Відвідувачі можуть фотографувати.|Besucher müssen fotografieren.|Besucher dürfen fotografieren.
uk|Школи відкриють у понеділок.|Die Schulen schließen am Montag.|Die Schulen öffnen am Montag.
tr|Maç erken bitti.|Das Spiel begann früh.|Das Spiel endete früh.
ar|لم يحضر أحد من الوزراء.|Einige der Minister kamen.|Keiner der Minister kam.
ar|يحظر التدخين في المبنى.|Rauchen ist im Gebäude erlaubt.|Rauchen ist im Gebäude verboten.
ar|غالباً ما يتأخر القطار.|Der Zug verspätet sich nie.|Der Zug verspätet sich oft.
zh|游客必须出示护照。|Touristen können ihren Pass zeigen.|Touristen müssen ihren Pass zeigen.
zh|房价继续上涨。|Die Immobilienpreise sinken weiter.|Die Immobilienpreise steigen weiter.
zh|图书馆每天开放。|Die Bibliothek ist wöchentlich geöffnet.|Die Bibliothek ist täglich geöffnet.
es|El tren iba a salir a las nueve.|Der Zug ist um neun abgefahren.|Der Zug sollte um neun abfahren.
nl|De fabriek zal in mei sluiten.|Die Fabrik wurde im Mai geschlossen.|Die Fabrik schließt im Mai.
pl|Pociąg miał odjechać o ósmej.|Der Zug ist um acht abgefahren.|Der Zug sollte um acht abfahren.
es|El paquete llegó sin daños.|Das Paket kam beschädigt an.|Das Paket kam unversehrt an.
it|Senza biglietto non si entra.|Auch ohne Karte kommt man hinein.|Ohne Karte kein Einlass.
nl|De brug is niet langer veilig.|Die Brücke ist weiterhin sicher.|Die Brücke ist nicht mehr sicher.
nl|De aanvraag is onvolledig.|Der Antrag ist vollständig.|Der Antrag ist unvollständig.
nl|Geen van de getuigen herkende hem.|Alle Zeugen erkannten ihn.|Keiner der Zeugen erkannte ihn.
pl|Nikt nie przyznał się do winy.|Jeder gab die Schuld zu.|Niemand gab die Schuld zu.
ru|Ни один из свидетелей не пришёл.|Alle Zeugen sind gekommen.|Keiner der Zeugen ist gekommen.
ru|Вода непригодна для питья.|Das Wasser ist trinkbar.|Das Wasser ist nicht trinkbar.
uk|Підприємство більше не працює.|Der Betrieb arbeitet weiterhin.|Der Betrieb arbeitet nicht mehr.
uk|Ніхто не постраждав.|Alle wurden verletzt.|Niemand wurde verletzt.
tr|Kimse olayı görmedi.|Alle haben den Vorfall gesehen.|Niemand hat den Vorfall gesehen.
tr|Bilet olmadan girilemez.|Man kommt auch ohne Karte hinein.|Ohne Karte kommt man nicht hinein.
ar|لم يعد المصنع ينتج السيارات.|Das Werk baut weiterhin Autos.|Das Werk baut keine Autos mehr.
ar|لا أحد يعرف السبب.|Alle kennen den Grund.|Niemand kennt den Grund.
ar|لم ينجح الفريق في الفوز.|Der Mannschaft gelang der Sieg.|Der Mannschaft gelang der Sieg nicht.
zh|他不再担任主席。|Er ist weiterhin Vorsitzender.|Er ist nicht mehr Vorsitzender.
zh|没有一个乘客受伤。|Alle Fahrgäste wurden verletzt.|Kein Fahrgast wurde verletzt.
zh|没有护照不能入境。|Auch ohne Pass kann man einreisen.|Ohne Pass kann man nicht einreisen.

""".split("\n")
    if line
]


@pytest.mark.parametrize(("code", "source", "wrong", "right"), PAIRS)
def test_the_wrong_one_is_told_from_the_right(
    code: str, source: str, wrong: str, right: str
) -> None:
    found = list(opposed_word(Segment(id="1", target=wrong, source=source, source_lang=code)))
    assert found
    assert all(hit.message.startswith("The source says ") for hit in found)
    assert not list(opposed_word(Segment(id="1", target=right, source=source, source_lang=code)))


@pytest.mark.parametrize(
    ("english", "german", "found"),
    [
        ("The fastest train leaves first.", "Der langsamste Zug fährt zuerst.", "langsamste"),
        ("The fastest train leaves first.", "Der schnellste Zug fährt zuerst.", None),
        # Both are named somewhere, or one is denied.
        ("The fastest, not the slowest.", "Nicht der langsamste.", None),
        ("It is no longer shorter.", "Es ist nicht mehr länger.", None),
        ("It is not cheaper than before.", "Es ist nicht teurer als zuvor.", "teurer"),
        ("Not all trains stop.", "Einige Züge halten nicht.", None),
        ("Many of the trains stop.", "Alle Züge halten.", "Alle"),
        # One of two became like the other, or both did.
        ("He must wait; she may go.", "Er muss warten, sie muss gehen.", "muss"),
        ("He must wait; she may go.", "Er muss warten, sie darf gehen.", None),
        ("It was impossible.", "Das Mögliche war möglich.", "Mögliche"),
        # A phrase with a word between, one that another word must not follow, half of a word.
        ("You need not pay.", "Sie dürfen hier nicht zahlen.", "dürfen hier nicht"),
        ("Guests should pay.", "Gäste müssen zahlen.", "müssen"),
        ("Bills should be paid.", "Rechnungen müssen bezahlt werden.", None),
        ("The half-finished bridge.", "Die unfertige Brücke.", None),
    ],
)
def test_contraries_are_found_beside_english(english: str, german: str, found: str | None) -> None:
    told = (german[one.start : one.end] for one in contradicted(english, german, "en"))
    assert next(told, None) == found


@pytest.mark.parametrize("code", OTHERS)
@pytest.mark.parametrize("folder", TABLES)
def test_a_table_has_the_classes_of_the_german_one(folder: str, code: str) -> None:
    assert has_table(folder, code)
    assert all(kind.theirs and kind.ours for kind in table(folder, code).kinds)
    assert {line[0] for line in entries(folder, code)} <= {
        line[0] for line in entries(folder, "de")
    }


def test_pairs_of_opposites_are_told_beside_every_language() -> None:
    members = {row[:2] for row in entries("contraries", "de") if row[0] != MARK}
    for code in ("en", *OTHERS):
        assert {row[:2] for row in entries("contraries", code) if row[2] == "="} == members


@pytest.mark.parametrize("code", ["de", "en", *OTHERS])
@pytest.mark.parametrize("folder", TABLES)
def test_every_line_is_well_written(folder: str, code: str) -> None:
    rows = list(entries(folder, code))
    assert len(rows) == len({row[:3] for row in rows})
    members = {row[:2] for row in rows}
    for kind, _, sign, words in rows:
        assert sign in ("=", "?", "de=", "de?", EXCLUDES), words
        if sign == EXCLUDES:
            assert {(kind, member) for member in words.split()} <= members
        elif kind != MARK:
            assert re.compile(words)
            assert all(alternatives(words)), words


@pytest.mark.parametrize("folder", TABLES)
def test_marks_name_what_there_is(folder: str) -> None:
    for code in ("de", "en"):
        rows = list(entries(folder, code))
        names = {name for row in rows for name in row[:2]}
        assert all(set(row[3].split()) <= names for row in rows if row[0] == MARK)


@pytest.mark.parametrize("code", ["en", "fr"])
@pytest.mark.parametrize("folder", TABLES)
def test_no_words_surely_say_what_they_exclude(folder: str, code: str) -> None:
    for kind in table(folder, code).kinds:
        for side in (kind.theirs, kind.ours):
            sure = [words for words in side if words.sure]
            for one, other in permutations(sure, 2):
                if kind.opposed(one.member, other.member):
                    both = set(alternatives(one.spelled)) & set(alternatives(other.spelled))
                    assert not both, kind.name


@pytest.mark.parametrize("code", ["en", "fr"])
@pytest.mark.parametrize("folder", TABLES)
def test_german_that_surely_says_something_is_looked_up(folder: str, code: str) -> None:
    words = [words for kind in table(folder, code).kinds for words in kind.ours if words.sure]
    assert words
    assert all(one.heads for one in words)


@pytest.mark.parametrize(("code", "source", "wrong", "right"), PAIRS)
def test_what_a_pattern_finds_has_one_of_its_heads(
    code: str, source: str, wrong: str, right: str
) -> None:
    kinds = [kind for folder in TABLES for kind in table(folder, code).kinds]
    for kind in kinds:
        for side, texts in ((kind.theirs, [source]), (kind.ours, [wrong, right])):
            for words in side:
                for text in texts:
                    assert bool(words.pattern.search(text)) == any(words.find(text, begun(text)))


def test_each_language_has_one_check() -> None:
    segment = Segment(id="1", target="Alle kamen.", source="Most of them came.", source_lang="en")
    assert not list(opposed_word(segment))
