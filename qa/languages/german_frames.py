"""German verbs whose phrases are fixed: what stands beside them, and what cannot.

Source: Duden, Die Grammatik (9th ed.), "Valenz", and E-VALBU, the dictionary of verb valency of the
Institut für Deutsche Sprache. A verb stands here only if no other use of it is common.
"""

from __future__ import annotations

from dataclasses import dataclass

# Verbs that have an object in the accusative, be it sich, in every use. With a separable prefix
# they are other verbs (nimmt teil), which count by themselves.
TRANSITIVE = frozenset(
    """abmelden abschaffen absolvieren abspielen abzeichnen analysieren anbahnen
    anbieten ändern anfreunden anhäufen anmelden anpassen ansammeln anwenden aufhalten
    aufheben auflösen aufregen ausbreiten ausdehnen ausgleichen auskennen auslösen
    ausrufen ausüben ausweiten auswerten auswirken auszahlen auszeichnen äußern beantragen
    beeinflussen befördern begleiten begraben begründen behandeln beheben beherbergen
    beherrschen bekämpfen belasten beleidigen beliefern belohnen bemängeln bemühen
    benachrichtigen benötigen benutzen beobachten berauben bereichern bereitstellen bergen
    berücksichtigen berühren beschädigen beschäftigen beschreiben beschuldigen beschützen
    beseitigen besetzen besichtigen besiegeln besiegen besitzen bestatten besteigen bestrafen
    besuchen beteiligen betreten betreuen bevorzugen bewachen bewähren bewältigen bewegen
    bewerten bewilligen bewohnen bewundern bezeichnen bilden bringen durchführen durchqueren
    durchsetzen einführen einholen einigen einleben einleiten einmischen einnehmen
    einreichen einrichten einstufen eintragen entdecken entfernen entführen entgegennehmen
    enthalten entkräften entlarven entlassen entschärfen entschließen enttäuschen
    entwickeln erbeuten ereignen erfassen erfinden erforschen ergänzen ergreifen erhöhen
    erholen erkundigen erläutern erledigen erleichtern ermöglichen ermorden ernennen erobern
    erreichen errichten erschießen erschüttern ersetzen erwähnen erweitern erwerben erzeugen
    erzielen evakuieren fangen festlegen festnehmen finden fördern fortsetzen freigeben
    freilassen gefährden gewährleisten gründen halbieren häufen heben herausgeben
    herausstellen herbeiführen herstellen hervorrufen identifizieren kennen legen lockern
    mehren missachten missbrauchen nehmen nennen niederlassen prägen
    präsentieren realisieren rechtfertigen renovieren sanieren schildern schwächen
    senken sichern stärken steigern stellen tadeln tarnen transportieren überfallen überqueren
    überreden überreichen übertreffen überwachen überwinden umarmen umbenennen umfassen
    umgeben umsehen umsetzen unternehmen untersagen unterschätzen unterstützen untersuchen
    verabreden verabschieden verändern veranlassen veranstalten verarbeiten verbergen
    verbessern verbreiten verdächtigen verdoppeln verdrängen vereinbaren vereinfachen
    verfassen verfehlen verflüchtigen verfolgen vergewissern vergiften vergrößern verhaften
    verhängen verharmlosen verheimlichen verhindern verkleinern verkörpern verkünden verlassen
    verlegen verleihen verletzen verlieben vermehren vermeiden vermieten vermindern vermissen
    vermitteln vernichten veröffentlichen verringern versammeln verschärfen verschlechtern
    verschlingen verschrotten verschulden versenken versorgen verspäten verspotten
    verständigen verstärken verstecken verteidigen verteilen verteuern vertreten verursachen
    verurteilen vervollständigen verwalten verwandeln verwenden verwirklichen verzieren
    verzögern vollenden vornehmen vorstellen wahrnehmen wecken wehren weigern widerlegen
    widmen wiederherstellen würdigen zerstören zulassen zurückweisen zusammenfassen
    zusammensetzen zuspitzen zwingen""".split()
)

# Verbs that have no object but one with a preposition, which is given; what else stands beside them
# is their subject or says when.
PREPOSITIONAL = {
    infinitive: frozenset(prepositions.split())
    for infinitive, prepositions in (
        line.split(": ")
        for line in """verzichten: auf
beharren: auf
beruhen: auf in
basieren: auf
fußen: auf
reagieren: auf mit gegen
pochen: auf
leiden: an unter
erinnern: an
warten: auf mit
spekulieren: auf mit über
zurückgreifen: auf
abzielen: auf
hinauslaufen: auf
appellieren: an
zweifeln: an
verzweifeln: an
teilnehmen: an bei
mitwirken: an bei in
erkranken: an
profitieren: von bei
abhängen: von
absehen: von
abweichen: von
abstammen: von
resultieren: aus in
stammen: aus von
plädieren: für auf gegen
sorgen: für um
bürgen: für
haften: für an mit
protestieren: gegen für
rebellieren: gegen
intervenieren: in bei gegen
kooperieren: mit bei in
konkurrieren: mit um gegen
kollidieren: mit
liebäugeln: mit
sympathisieren: mit
prahlen: mit
hadern: mit
experimentieren: mit an
zusammenarbeiten: mit bei an
zusammenstoßen: mit
übereinstimmen: mit in
streben: nach in zu
trachten: nach
fahnden: nach
lechzen: nach
nachdenken: über
staunen: über
urteilen: über nach
bangen: um
trauern: um
feilschen: um
münden: in
rechnen: mit zu auf unter in
telefonieren: mit
verstoßen: gegen
sich interessieren: für
sich kümmern: um
sich freuen: auf über an mit für
sich beschweren: über bei
sich bedanken: für bei mit
sich konzentrieren: auf
sich verlassen: auf
sich bemühen: um
sich bewerben: um für bei auf als mit in an
sich befassen: mit
sich beschäftigen: mit
sich begnügen: mit
sich beschränken: auf
sich berufen: auf
sich stützen: auf
sich spezialisieren: auf
sich wundern: über
sich ärgern: über
sich aufregen: über
sich beklagen: über bei
sich fürchten: vor
sich hüten: vor
sich verlieben: in
sich verwandeln: in
sich sehnen: nach
sich erkundigen: nach bei
sich gewöhnen: an
sich beteiligen: an mit bei
sich orientieren: an
sich erfreuen: an
sich distanzieren: von
sich erholen: von
sich ernähren: von
sich trennen: von
sich handeln: um bei
sich auseinandersetzen: mit
sich abfinden: mit
sich anfreunden: mit
sich identifizieren: mit
sich entschließen: zu für
sich bekennen: zu
sich verpflichten: zu auf
gipfeln: in
wurzeln: in""".splitlines()
    )
}
# Verbs beside which no dative stands without a preposition.
NO_DATIVE = frozenset(
    """beginnen enden rechnen bestehen leiden verhandeln diskutieren wohnen telefonieren arbeiten
    kämpfen handeln verzichten existieren herrschen übernachten studieren basieren beruhen reagieren
    warten hoffen beharren sorgen protestieren profitieren demonstrieren teilnehmen stammen sterben
    erkranken verstoßen zweifeln streben fahnden klagen ringen streiten konkurrieren kooperieren
    mitwirken plädieren appellieren bangen trauern resultieren abhängen""".split()
)
# How each preposition may stand there: with an article, or in darauf, worauf and hierauf.
SHAPES = {
    "auf": "auf aufs darauf drauf worauf hierauf",
    "mit": "mit damit womit hiermit mitsamt",
    "von": "von vom davon wovon hiervon",
    "an": "an am ans daran dran woran hieran",
    "aus": "aus daraus woraus hieraus",
    "in": "in im ins darin worin hierin hinein",
    "zu": "zu zum zur dazu wozu hierzu",
    "für": "für fürs dafür wofür hierfür",
    "gegen": "gegen dagegen wogegen hiergegen",
    "über": "über darüber worüber hierüber übers",
    "um": "um darum worum ums",
    "nach": "nach danach wonach hiernach",
    "unter": "unter darunter worunter unterm hierunter",
    "zwischen": "zwischen dazwischen",
    "als": "als",
    "vor": "vor vorm davor wovor",
    "durch": "durch dadurch wodurch",
    "bei": "bei beim dabei wobei hierbei",
}
# Objects beside which a verb has this prefix: they stand for nothing that the bare verb can be done
# to. Behind ``!`` come words with which the bare verb may be meant.
_COLLOCATIONS = """
lehnen ab: Stellungnahme Antrag Forderung Angebot Vorschlag Vorhaben Gesetz Gesetzentwurf Entwurf
    Bitte Plan Pläne Klage Beschwerde Verantwortung Kommentar Interview Einladung Verhandlungen
    Gespräche Reform Initiative Zusammenarbeit Gewalt Ultimatum Kompromiss Anfrage Einspruch
    Berufung Revision Beteiligung Verkauf Übernahme ! an gegen über aus auf
stellen ein: Verfahren Ermittlungen Betrieb Arbeit Arbeiten Produktion Zahlung Zahlungen Feuer
    Dienst Suche Kampfhandlungen Lieferungen Angriffe Flugbetrieb Zugverkehr Rauchen Erscheinen
    Tätigkeit Rettungsarbeiten ! in auf unter zur vor ins an über zu außer um neben sicher fertig
    klar bereit
nehmen fest: Verdächtige Tatverdächtige Tatverdächtigen Verdächtigen Männer Täter Einbrecher Dieb
    Diebe Mörder Räuber Demonstranten Mann Frau Personen Aktivisten Betrüger Schmuggler !
    gewahrsam haft visier empfang schutz ins zu zur mit unter als aufs auf ernst gefangen von
    wichtig beim an gern
nehmen an: Angebot Einladung Vorschlag Antrag Gesetz Resolution Herausforderung Entwurf
    Gesetzentwurf Verfassung ! in ins zu zur zum mit unter als aufs auf ernst von wichtig vom wahr
kündigen an: Maßnahmen Reform Reformen Reise Besuch Rücktritt Streik Streiks Protest Proteste
    Pläne Entscheidung Klage Widerstand Investitionen Stellenabbau Sparprogramm Konsequenzen
    Untersuchung Offensive Gespräche Neuwahlen Ermittlungen Demonstration Fortsetzung Nachfolger !
    auf
schlagen vor: Kompromiss Lösung Reform Reformen Änderung Änderungen Gesetz Treffen Termin
    Maßnahmen Zusammenarbeit Verschiebung Verfahren Waffenruhe Regelung ! in aus zu um auf an
    gegen durch nieder
reichen ein: Klage Beschwerde Antrag Petition Berufung Rücktritt Scheidung Unterlagen Bewerbung
    Vorschlag Rechnung Widerspruch Verfassungsbeschwerde Kündigung Strafanzeige ! für aus bis an
    zu
heben auf: Urteil Verbot Sanktionen Beschränkungen Ausnahmezustand Immunität Blockade Embargo
    Quarantäne Sperre Ausgangssperre Haftbefehl Maskenpflicht Reisewarnung Belagerung Visumpflicht
    Einfuhrverbot Entscheidung ! in auf aus über an
lösen aus: Alarm Panik Empörung Debatte Kritik Proteste Entsetzen Jubel Lawine Erdbeben Tsunami
    Diskussion Diskussionen Bestürzung Fehlalarm Welle Unruhen Begeisterung Sorgen Entrüstung
    Kettenreaktion ! in von aus durch mit
legen vor: Bericht Entwurf Gesetzentwurf Plan Konzept Bilanz Zahlen Studie Ergebnisse Gutachten
    Quartalszahlen Jahresbericht Vorschlag Beweise Zeugnis ! in auf unter an ans zu zur beiseite
    neben ins über zugrunde zwischen aufs hinter um dar offen nahe nieder fest
legen ein: Berufung Widerspruch Beschwerde Revision Veto Einspruch Protest ! in auf an zu
legen ab: Geständnis Gelübde Eid Prüfung Examen Abitur Rechenschaft ! in auf an zu fest
weisen zurück: Vorwürfe Vorwurf Kritik Klage Anschuldigungen Beschwerde Forderung Forderungen
    Antrag Verdacht Behauptung Behauptungen Darstellung Berufung Spekulationen Anschuldigung ! auf
    von in an
brechen ab: Verhandlungen Gespräche Studium Reise Spiel Einsatz Suche Kontakt Beziehungen
    Ausbildung Experiment Versuch Landung Training Urlaub Lehre ! in mit durch auf unter
schaffen ab: Todesstrafe Wehrpflicht Sommerzeit Monarchie Sklaverei Zeitumstellung Studiengebühren
    Leibeigenschaft Visumpflicht ! in aus
räumen ein: Fehler Versäumnisse Schuld Mitschuld Niederlage Probleme Schwächen Mängel ! aus weg
sagen ab: Reise Termin Konzert Treffen Besuch Teilnahme Auftritt Tournee Veranstaltung Spiel
    Gipfeltreffen Pressekonferenz ! über zu
rufen aus: Notstand Ausnahmezustand Streik Republik Unabhängigkeit Generalstreik ! nach zu um
ziehen zurück: Klage Antrag Kandidatur Truppen Bewerbung Angebot Beschwerde Zusage ! in aus ab an
    vor nach zu zusammen von durch
setzen um: Reform Reformen Beschluss Beschlüsse Maßnahmen Empfehlungen Vorgaben Pläne Richtlinie
    Urteil ! in auf unter an aus außer ins durch fest vor
setzen fort: Gespräche Verhandlungen Arbeit Suche Kurs Studium Reise Karriere Weg Fahrt Tradition
    Bemühungen Beratungen ! in auf unter an aus außer ins durch ein
schalten aus: Licht Computer Rechner Gerät Strom Fernseher Drucker Motor Server Heizung Alarm
    Benachrichtigungen Mikrofon Kamera Router ! auf in um
"""


@dataclass(frozen=True, slots=True)
class Collocation:
    """A verb with its prefix, objects that it has then only, and words that make an exception."""

    base: str
    prefix: str
    objects: frozenset[str]
    besides: frozenset[str]


def _collocation(line: str) -> Collocation:
    head, rest = line.split(": ")
    objects, besides = rest.split(" ! ")
    base, prefix = head.split()
    return Collocation(base, prefix, frozenset(objects.split()), frozenset(besides.split()))


COLLOCATIONS = tuple(
    _collocation(line) for line in _COLLOCATIONS.strip().replace("\n    ", " ").splitlines()
)
