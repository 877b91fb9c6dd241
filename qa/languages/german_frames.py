"""German verbs whose phrases are fixed: what stands beside them, and what cannot.

Source: Duden, Die Grammatik (9th ed.), "Valenz", and E-VALBU, the dictionary of verb valency of the
Institut für Deutsche Sprache. A verb stands here only if no other use of it is common. Most of
those that are transitive or have no dative were found by counting: in 720,000 sentences of German
texts none of the twelve or more clauses with the verb has another use.
"""

from __future__ import annotations

# Verbs that have an object in the accusative, be it sich, in every use. With a separable prefix
# they are other verbs (nimmt teil), which count by themselves.
TRANSITIVE = frozenset(
    """abdecken abmelden abschaffen absenken absetzen absolvieren abspielen abwenden abzeichnen
    adressieren analysieren anbahnen anbieten anfertigen anfordern anfreunden angucken anhäufen
    anlehnen anmelden annähern anpassen anrichten ansammeln ansiedeln anwenden aufbringen
    aufführen aufhalten aufheben auflösen aufrechterhalten aufregen aufsuchen aufteilen ausbreiten
    ausdehnen auskennen ausrufen ausschreiben ausschöpfen ausstatten aussuchen austragen ausweiten
    auswerten auswirken auszahlen auszeichnen ausüben beantragen bearbeiten beauftragen bedanken
    bedecken bedienen bedrohen beeinflussen beeinträchtigen befahren befassen befördern begeben
    begehen begleiten begraben begrenzen begründen behandeln beheben beherbergen beherrschen
    bekämpfen belaufen beleidigen beliefern belohnen bemängeln bemühen benachrichtigen benutzen
    benötigen beobachten berauben bereichern bereiten bereitstellen bergen berufen berücksichtigen
    berühren beschreiben beschränken beschuldigen beschweren beschädigen beschäftigen beschützen
    beseitigen besetzen besichtigen besiedeln besiegeln besiegen besitzen bestatten besteigen
    bestrafen besuchen beteiligen betreffen betreten betreuen betätigen bevorzugen bewachen
    bewegen bewerben bewerten bewilligen bewohnen bewundern bewähren bewältigen bezeichnen
    beziehen bilden bringen distanzieren durchführen durchqueren durchsetzen einbauen einberufen
    einbeziehen einbinden eindämmen einführen einholen einigen einleben einlegen einleiten
    einmischen einnehmen einordnen einreichen einrichten einstufen einteilen eintragen engagieren
    entdecken entfalten entfernen entführen entgegennehmen entgegensetzen entgegenstellen
    enthalten entkräften entlarven entlassen entschließen entschärfen entwerfen entwickeln
    entziehen erbeuten ereignen erfassen erfinden erforschen erfüllen ergreifen ergänzen erholen
    erkundigen erledigen erleichtern erleiden erläutern ermorden ermöglichen ernennen erneuern
    ernähren erobern erregen erreichen errichten erringen erschießen erschließen erschüttern
    ersetzen erstellen erstrecken erteilen erwecken erweitern erwerben erwähnen erzeugen erzielen
    etablieren evakuieren fangen festigen festlegen festnehmen finanzieren finden formieren
    fortsetzen freigeben freilassen fördern füllen gefährden generieren gewährleisten gliedern
    halbieren heben herausbilden herausgeben herausgreifen herausstellen herbeiführen herstellen
    hervorrufen häufen identifizieren intensivieren kennen knüpfen konstituieren konzentrieren
    koordinieren legen lockern mehren missachten missbrauchen nehmen nennen niederlassen
    niederlegen nominieren nähern positionieren prägen präsentieren ratifizieren realisieren
    rechtfertigen reduzieren reformieren regulieren renovieren repräsentieren retten sanieren
    schildern schwächen schädigen schämen schärfen senken sichern steigern stellen stemmen stärken
    tadeln tarnen transportieren umarmen umbenennen umfassen umgeben umsehen umtreiben unternehmen
    untersagen unterschätzen unterstützen untersuchen verabreden verabschieden veranlassen
    veranstalten verarbeiten verbergen verbessern verbreiten verbuchen verbünden verdoppeln
    verdreifachen verdrängen verdächtigen vereinbaren vereinfachen vereinigen verfassen verfehlen
    verflüchtigen verfolgen vergewissern vergiften vergrößern verhaften verhalten verharmlosen
    verheimlichen verhindern verhängen verkleinern verknüpfen verkörpern verkünden verlagern
    verlassen verlegen verleihen verlesen verletzen verlieben vermehren vermeiden vermessen
    vermindern vermissen vernichten verringern versammeln verschaffen verschlechtern verschließen
    verschlingen verschrotten verschulden verschärfen versenken versorgen verspotten verspäten
    verstecken verständigen verstärken verteilen verteuern vertiefen vertreiben vertreten
    verunsichern verursachen verurteilen vervollständigen verwalten verwandeln verwechseln
    verwenden verwirklichen verzieren verzögern verändern veröffentlichen voranbringen
    vorantreiben vorbereiten vornehmen vorstellen wahrnehmen wecken wehren weigern widerlegen
    widmen wiederherstellen wiederholen wiedersehen wundern würdigen zerstören zulassen
    zurücklassen zusammenschließen zusammensetzen zusammenstellen zuspitzen zwingen ändern äußern
    überfallen überqueren überreden überreichen übertreffen überwachen überwinden""".split()
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
    """abdecken abhängen abschaffen abschrecken abstimmen abzielen achten addieren adoptieren ahnden
    aktivieren akzeptieren alarmieren alimentieren analysieren andauern angucken animieren
    anlehnen annektieren appellieren arbeiten attackieren aufregen aufrufen aufteilen ausbauen
    auseinandergehen ausnutzen auswirken auszeichnen automatisieren bangen basieren beabsichtigen
    beanspruchen beanstanden beantragen bearbeiten beauftragen bedanken bedecken bedienen bedingen
    bedrohen bedrängen bedürfen beeinträchtigen befahren befallen befassen befehligen befolgen
    befragen befürchten befürworten begehen begeistern beginnen beglückwünschen begnügen begreifen
    begrenzen begünstigen beharren beherbergen beherrschen behindern beibehalten beinhalten
    beisteuern bejahen bejubeln beklagen bekleiden bekämpfen belagern beleben belegen belehren
    beliefern belügen bemerken bemängeln benachteiligen beobachten berauben berechtigen bereichern
    bereinigen bereisen berufen beruhen berücksichtigen besagen beschießen beschimpfen
    beschlagnahmen beschließen beschreiten beschränken beschuldigen beschweren beschwören
    beschützen beseitigen besetzen besichtigen besiedeln besiegen besinnen bespielen besprechen
    bessern bestehen besteuern bestrafen bestärken bestücken beteiligen betonen betrachten
    betreffen betreiben betreten betreuen betrügen beurteilen bewachen bewaffnen bewerkstelligen
    bewerten bewirken bewohnen bewundern bewältigen bezichtigen beziffern bezweifeln bezwingen
    bombardieren boykottieren charakterisieren datieren debattieren degradieren deklarieren
    dementieren destabilisieren diffamieren differenzieren digitalisieren diskreditieren
    diskriminieren diskutieren distanzieren diversifizieren dokumentieren einbeziehen einhalten
    einschätzen einsehen einstufen einwilligen emittieren empören enden engagieren entbehren
    entkriminalisieren entkräften entladen entlarven entledigen entmachten entschließen
    entschuldigen entschädigen entschärfen enttäuschen erachten erahnen erbitten erfahren erfinden
    erforschen erhoffen erkaufen erkranken erkunden erledigen erleiden erlernen erlöschen ermorden
    ermuntern ermutigen ermächtigen ernennen erneuern ernähren erodieren erpressen errechnen
    erschießen erschlagen erschrecken erschöpfen ertüchtigen erwehren erwägen erziehen erzielen
    erörtern eskalieren evaluieren existieren experimentieren explodieren fabulieren fahnden
    flankieren flexibilisieren folgern forcieren fragen freuen fungieren funktionieren fusionieren
    fürchten genießen gerieren gliedern handeln handhaben hassen hegen herausbilden herrschen
    hervorgehen hinbekommen hinkriegen hinterfragen hoffen identifizieren ignorieren imitieren
    inhaftieren initiieren inspirieren instrumentalisieren integrieren intensivieren interessieren
    interpretieren isolieren kalkulieren kaschieren kassieren kennzeichnen klagen klassifizieren
    kollidieren kombinieren kommentieren konkretisieren konkurrieren konsolidieren konstruieren
    konsumieren konterkarieren konzipieren kooperieren koordinieren koppeln kritisieren krönen
    kämpfen legitimieren leiden lernen leugnen manipulieren meiden missachten mitmachen mittragen
    mitwirken modernisieren monieren motivieren novellieren partizipieren planen plädieren
    plündern postulieren priorisieren privatisieren privilegieren probieren profitieren
    propagieren protestieren provozieren prüfen qualifizieren ratifizieren reagieren reaktivieren
    realisieren rechnen reformieren regulieren reklamieren rekonstruieren renovieren
    repräsentieren respektieren restaurieren resultieren revidieren ringen riskieren rächen rühmen
    sabotieren sanktionieren schimpfen schmücken schonen schwadronieren schädigen schämen
    sensibilisieren sorgen spezialisieren spezifizieren stagnieren stammen standardisieren sterben
    stillstehen streben streiten strukturieren studieren stören subventionieren symbolisieren
    synchronisieren säumen teilnehmen telefonieren titulieren tolerieren torpedieren
    transformieren trauern verachten veranlassen veranschlagen verantworten verarmen verausgaben
    verbrauchen verdauen verdichten verdienen verdoppeln verdrängen vereinigen vereinnahmen
    verfehlen verfestigen vergleichen vergrößern verhalten verhandeln verhindern verhängen
    verhöhnen verifizieren verjähren verkennen verkleinern verkomplizieren verkörpern verlangen
    verlauten verleiten verlesen vermarkten vermeiden vermengen vermessen vermissen verneinen
    vernetzen verrechnen verrichten verringern verschenken verschlimmern verschmelzen versehen
    versklaven versorgen verstetigen versteuern verstoßen verständigen verstärken versäumen
    vertagen verteufeln vertiefen verunglimpfen verunsichern verurteilen vervierfachen verwalten
    verwechseln verwerten verwundern verwässern verzahnen verzehnfachen verzeichnen verzichten
    verzögern verändern verärgern voranbringen vorankommen vorantreiben voraussetzen vorbereiten
    vorsehen votieren warnen warten weigern weiterwachsen werten widerlegen wohnen wundern wägen
    zelebrieren zersetzen zulassen zusammengehören zusammenschließen zweifeln zögern ächzen
    überbrücken übereinstimmen übernachten überraschen überwältigen""".split()
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
# Verbs whose only object without a preposition is in the dative, in every use that is common.
DATIVE = frozenset(
    """abhelfen angehören ähneln applaudieren assistieren auffallen auflauern aushelfen
    ausweichen begegnen beikommen beipflichten beistehen beitreten beiwohnen bevorstehen danken
    dienen drohen einfallen entfliehen entgegenkommen entgegentreten entgegenwirken entgehen
    entkommen entrinnen entsagen entsprechen entstammen erliegen fehlen folgen frönen gefallen
    gegenüberstehen gegenübertreten gehorchen gehören gelingen genügen gratulieren guttun helfen
    huldigen imponieren innewohnen kondolieren missfallen misslingen misstrauen
    nacheifern nachgehen nachkommen nachlaufen nachtrauern nahestehen obliegen schaden
    schmeicheln standhalten stattgeben trotzen unterliegen unterstehen vertrauen vorangehen
    vorausgehen vorbeugen vorstehen wehtun weichen widerfahren widersprechen widerstehen
    widerstreben zufallen zugutekommen zuhören zujubeln zulächeln zunicken zürnen zusehen
    zuschauen zustehen zustimmen zuvorkommen zuwiderhandeln zuwinken""".split()
)
# Verbs that have an object in the accusative, and beside it no dative, be it of interest.
ACCUSATIVE = frozenset(
    """ablehnen abholen akzeptieren analysieren angreifen anrufen beeinflussen beenden befragen
    befürworten begleiten begrüßen beherrschen bekämpfen belasten beleidigen benötigen benutzen
    beobachten berücksichtigen beschuldigen beschützen besiegen besuchen betreffen betreten
    betrügen bewundern bitten brauchen diskutieren einladen entlassen enttäuschen erfordern
    ermutigen ernennen erreichen erwarten fördern fragen gefährden genießen hassen heiraten
    ignorieren informieren inspirieren interessieren interviewen kennen kontrollieren kritisieren
    lieben loben missachten motivieren nerven organisieren planen respektieren retten schwächen
    schützen stärken stören töten überraschen überwachen überzeugen umarmen umfassen umgeben
    unterbrechen unterstützen untersuchen verfolgen verhaften verlassen verletzen vermissen
    verteidigen vertreten verurteilen verwenden warnen""".split()
)
# Verbs that have an object in the genitive.
GENITIVE = frozenset(["bedürfen", "gedenken"])
# What one does to somebody in the dative, by an infinitive with zu: erlaubt Ihnen, … zu sehen.
LETTING = frozenset("erlauben ermöglichen gestatten empfehlen raten befehlen verbieten".split())
