"""German verbs whose phrases are fixed: what stands beside them, and what cannot.

Source: Duden, Die Grammatik (9th ed.), "Valenz", and E-VALBU, the dictionary of verb valency of the
Institut für Deutsche Sprache. A verb stands here only if no other use of it is common.
"""

from __future__ import annotations

# Verbs that have an object in the accusative, be it sich, in every use. With a separable prefix
# they are other verbs (nimmt teil), which count by themselves.
TRANSITIVE = frozenset(
    """abmelden abschaffen absolvieren abspielen abzeichnen analysieren anbahnen anbieten ändern
    anfreunden anhäufen anmelden anpassen ansammeln anwenden aufhalten aufheben auflösen
    aufregen ausbreiten ausdehnen auskennen ausrufen ausüben ausweiten auswerten auswirken
    auszahlen auszeichnen äußern beantragen beeinflussen befördern begleiten begraben
    begründen behandeln beheben beherbergen beherrschen bekämpfen beleidigen beliefern
    belohnen bemängeln benachrichtigen benötigen benutzen beobachten berauben bereichern
    bereitstellen bergen berücksichtigen berühren beschädigen beschäftigen beschreiben
    beschuldigen beschützen beseitigen besichtigen besiegeln besiegen besitzen bestatten
    besteigen bestrafen besuchen beteiligen betreten betreuen bevorzugen bewachen bewähren
    bewältigen bewegen bewerten bewilligen bewohnen bewundern bezeichnen bilden bringen
    durchführen durchqueren durchsetzen einführen einholen einigen einleben einleiten
    einmischen einnehmen einreichen einrichten einstufen eintragen entdecken entfernen
    entführen entgegennehmen enthalten entkräften entlarven entlassen entschärfen
    entschließen entwickeln erbeuten ereignen erfassen erfinden erforschen ergänzen
    ergreifen erholen erkundigen erläutern erledigen erleichtern ermöglichen ermorden
    ernennen erobern erreichen errichten erschießen erschüttern ersetzen erwähnen erweitern
    erwerben erzeugen erzielen evakuieren fangen festlegen finden festnehmen fördern fortsetzen
    freigeben freilassen gefährden gewährleisten halbieren häufen heben herausgeben
    herausstellen herbeiführen herstellen hervorrufen identifizieren kennen legen lockern
    mehren missachten missbrauchen nehmen nennen niederlassen prägen präsentieren
    realisieren rechtfertigen renovieren sanieren schildern schwächen senken sichern stärken
    steigern stellen tadeln tarnen transportieren überfallen überqueren überreden
    überreichen übertreffen überwachen überwinden umarmen umbenennen umfassen umgeben
    umsehen unternehmen untersagen unterschätzen unterstützen untersuchen verabreden
    verabschieden verändern veranlassen veranstalten verarbeiten verbergen verbessern
    verbreiten verdächtigen verdoppeln verdrängen vereinbaren vereinfachen verfassen
    verfehlen verflüchtigen verfolgen vergewissern vergiften vergrößern verhaften verhängen
    verharmlosen verheimlichen verhindern verkleinern verkörpern verkünden verlassen
    verlegen verleihen verletzen verlieben vermehren vermeiden vermindern vermissen
    vernichten veröffentlichen verringern versammeln verschärfen verschlechtern verschlingen
    verschrotten verschulden versenken versorgen verspäten verspotten verständigen
    verstärken verstecken verteilen verteuern vertreten verursachen verurteilen
    vervollständigen verwalten verwandeln verwenden verwirklichen verzieren verzögern
    vornehmen vorstellen wahrnehmen wecken wehren weigern widerlegen widmen wiederherstellen
    würdigen zerstören zulassen zusammensetzen zuspitzen zwingen""".split()
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
erkranken: an
profitieren: von bei
absehen: von
abweichen: von
abstammen: von
resultieren: aus in
stammen: aus von
plädieren: für auf gegen
sorgen: für um
bürgen: für
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
sich interessieren: für
sich kümmern: um
sich bedanken: für bei mit
sich konzentrieren: auf
sich verlassen: auf
sich bewerben: um für bei auf als mit in an
sich befassen: mit
sich beschäftigen: mit
sich begnügen: mit
sich beschränken: auf
sich berufen: auf
sich stützen: auf
sich spezialisieren: auf
sich verlieben: in
sich verwandeln: in
sich sehnen: nach
sich erkundigen: nach bei
sich gewöhnen: an
sich beteiligen: an mit bei
sich orientieren: an
sich distanzieren: von
sich erholen: von
sich ernähren: von
sich trennen: von
sich handeln: um bei
sich auseinandersetzen: mit
sich abfinden: mit
sich anfreunden: mit
sich identifizieren: mit
sich bekennen: zu
gipfeln: in
wurzeln: in""".splitlines()
    )
}
# Verbs beside which no dative stands without a preposition.
NO_DATIVE = frozenset(
    """beginnen enden rechnen bestehen leiden verhandeln diskutieren wohnen telefonieren arbeiten
    kämpfen handeln verzichten existieren herrschen übernachten studieren basieren beruhen reagieren
    warten hoffen beharren sorgen protestieren profitieren teilnehmen stammen sterben
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
