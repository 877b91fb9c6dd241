"""German verbs whose stem changes, with the stems that their other forms are made of.

A line is an infinitive, the stems of present and past that differ from it, and the past participle.
Source: Duden, Die Grammatik (9th ed.), list of irregular verbs; verbs that texts about things
rather than people hardly use are left out. Verbs with a prefix follow their base: verschreiben goes
as schreiben.
"""

from __future__ import annotations

_TABLE = """
backen bäck buk gebacken
befehlen befiehl befahl befohlen
beginnen begann begonnen
beißen biss gebissen
bergen birg barg geborgen
bersten birst barst geborsten
bewegen bewog bewogen
biegen bog gebogen
bieten bot geboten
binden band gebunden
bitten bat gebeten
blasen bläs blies geblasen
bleiben blieb geblieben
braten brät briet gebraten
brechen brich brach bräch gebrochen
brennen brannt gebrannt
bringen bracht brächt gebracht
denken dacht dächt gedacht
dringen drang gedrungen
dürfen darf durft dürft gedurft
empfehlen empfiehl empfahl empfohlen
essen iss aß äß gegessen
fahren fähr fuhr führ gefahren
fallen fäll fiel gefallen
fangen fäng fing gefangen
fechten ficht focht gefochten
finden fand fänd gefunden
flechten flicht flocht geflochten
fliegen flog geflogen
fliehen floh geflohen
fließen floss geflossen
fressen friss fraß gefressen
frieren fror gefroren
geben gib gab gäb gegeben
gehen ging gegangen
gelingen gelang gelungen
gelten gilt gil galt gegolten
genießen genoss genossen
geschehen geschieh geschah geschehen
gewinnen gewann gewonnen
gießen goss gegossen
gleichen glich geglichen
gleiten glitt geglitten
graben gräb grub gegraben
greifen griff gegriffen
haben ha hat hatt hätt gehabt
halten hält häl hielt gehalten
hängen hing gehangen
hauen hieb gehauen
heben hob gehoben
heißen hieß geheißen
helfen hilf half geholfen
kennen kannt gekannt
klingen klang geklungen
kommen kam käm gekommen
können kann konnt könnt gekonnt
kriechen kroch gekrochen
laden läd lud geladen
lassen läss ließ gelassen
laufen läuf lief gelaufen
leiden litt gelitten
leihen lieh geliehen
lesen lies las läs gelesen
liegen lag läg gelegen
lügen log gelogen
meiden mied gemieden
messen miss maß gemessen
mögen mag mocht möcht gemocht
müssen muss musst müsst gemusst
nehmen nimm nahm nähm genommen
nennen nannt genannt
pfeifen pfiff gepfiffen
raten rät riet geraten
reiben rieb gerieben
reißen riss gerissen
reiten ritt geritten
rennen rannt gerannt
riechen roch gerochen
rufen rief gerufen
saugen sog gesogen
schaffen schuf geschaffen
scheiden schied geschieden
scheinen schien geschienen
schieben schob geschoben
schießen schoss geschossen
schlafen schläf schlief geschlafen
schlagen schläg schlug geschlagen
schleichen schlich geschlichen
schleifen schliff geschliffen
schließen schloss geschlossen
schmelzen schmilz schmolz geschmolzen
schneiden schnitt geschnitten
schreiben schrieb geschrieben
schreien schrie geschrien
schreiten schritt geschritten
schweigen schwieg geschwiegen
schwimmen schwamm geschwommen
schwinden schwand geschwunden
schwingen schwang geschwungen
schwören schwor geschworen
sehen sieh sah säh gesehen
senden sandt gesandt
singen sang gesungen
sinken sank gesunken
sitzen saß säß gesessen
sprechen sprich sprach spräch gesprochen
springen sprang gesprungen
stechen stich stach gestochen
stehen stand stünd gestanden
stehlen stiehl stahl gestohlen
steigen stieg gestiegen
sterben stirb starb gestorben
stoßen stöß stieß gestoßen
streichen strich gestrichen
streiten stritt gestritten
tragen träg trug getragen
treffen triff traf getroffen
treiben trieb getrieben
treten tritt trit trat getreten
trinken trank getrunken
tun tu tat tät getan
verderben verdirb verdarb verdorben
vergessen vergiss vergaß vergessen
verlieren verlor verloren
verzeihen verzieh verziehen
wachsen wächs wuchs gewachsen
wägen wog gewogen
waschen wäsch wusch gewaschen
weichen wich gewichen
weisen wies gewiesen
wenden wandt gewandt
werben wirb warb geworben
werden wird wir wurd würd geworden
werfen wirf warf geworfen
wiegen wog gewogen
winden wand gewunden
wissen weiß wusst wüsst gewusst
wollen will wollt gewollt
ziehen zog gezogen
zwingen zwang gezwungen
"""

# Infinitive -> the changed stems and, last, the participle.
STRONG: dict[str, tuple[str, ...]] = {
    infinitive: tuple(stems)
    for infinitive, *stems in (line.split() for line in _TABLE.strip().splitlines())
}

# Prefixes that never leave their verb; its participle has no ge-.
INSEPARABLE = ("be", "emp", "ent", "er", "ge", "hinter", "miss", "ver", "wider", "zer")

# Verbs that the word list has as particles, and particles that are an imperative by themselves.
VERBS = frozenset(
    "hab mach stand lag kam tun tut tat tue täte los statt fort weg zurück raus".split()
)
# Verbs that it has as forms of an adjective or a pronoun: Die Frauen schicken Geld.
EITHER = frozenset(
    """breiten faulen gleichen grünen klaren kranken kühlen lauten leeren matten meine reichen
    reifen runden schicken spitzen stillen straffen süßen trüben weißen weiten""".split()
)
