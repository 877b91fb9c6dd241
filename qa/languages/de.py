"""German."""

from qa.languages import Language, words

LANGUAGE = Language(
    code="de",
    name="German",
    quotes=(("„", "“"), ("‚", "‘"), ("»", "«"), ("›", "‹"), ("«", "»"), ("‹", "›"), ('"', '"')),
    abbreviations=words(
        "Abb. Abs. Abschn. Abt. Allg. Anm. Art. Aufl. Az. Bd. Bsp. Bspw. Bzgl. Ca. Chr. Co. "
        "Corp. Dipl. Dr. Dres. Ed. Evtl. Fa. Frhr. Ggf. Hbf. Hl. Hr. Hrn. Hrsg. Inc. Ing. Inkl. "
        "Jh. Jhd. Jr. Kap. Kfm. Lt. Ltd. Mag. Max. Min. Mio. Mr. Mrd. Mrs. Ms. Mt. Nr. Nrn. "
        "Prof. Red. Reg. Rd. Sen. Sog. Sr. St. Str. Tel. Tsd. Univ. Verf. Verl. Vgl. Vol. Zit. "
        "Zzgl. abzgl. allg. apl. beil. bes. betr. bsp. bspw. bzgl. bzw. ca. cm. dgl. d. ders. "
        "dt. ebd. eigtl. einschl. engl. entspr. etc. ev. evtl. exkl. f. ff. franz. frz. geb. "
        "gegr. gem. gest. ggf. ggü. h. hl. i. inkl. insb. insbes. internat. ital. jew. jun. "
        "kath. lat. lfd. lt. m. max. min. mind. mtl. n. näml. o. od. p. resp. röm. rd. s. sen. "
        "sog. sogen. span. spez. staatl. städt. stellv. tägl. u. überw. urspr. usf. usw. v. "
        "verh. versch. vgl. vorm. vorl. wg. z. zit. zw. zzgl. z.B. d.h. u.a. u.U. v.a. i.d.R. "
        "o.ä. u.ä. o.g. s.o. s.u. z.T. z.Z. n.Chr. v.Chr. e.V. i.A. i.V. a.D. a.M. d.J. u.v.m. "
        "u.s.w."
    ),
    function_words=words(
        "der die das den dem des ein eine einen einem einer eines und oder aber denn sondern "
        "doch weil dass daß wenn ob als wie obwohl während bevor nachdem damit ich du er sie es "
        "wir ihr mich dich ihn uns euch mir dir ihm ihnen sich mein dein sein ihre seine seiner "
        "seinem unser unsere nicht kein keine keinen nichts noch nur auch schon so sehr mehr "
        "immer hier da dann nun ist sind war waren wird werden wurde wurden worden hat haben "
        "hatte hatten bin kann können muss müssen soll sollen sollte will wollen würde könnte "
        "dürfen mag in im an am auf aus bei beim mit nach von vom vor zu zum zur für durch gegen "
        "ohne um über unter zwischen seit bis dieser diese dieses diesem diesen jeder jede alle "
        "alles dies danach jedoch heute laut man was wer wo welche welcher einige viele zwei"
    ),
    negations=words("nicht kein keine keinen keinem keiner keines ohne"),
    # Left out: what may end a clause, as separable prefixes do (ab, an, auf, aus, bei, durch, ein,
    # mit, nach, über, um, unter, vor, zu), demonstratives (das, die, der), "ohne", "wie", "damit".
    cannot_end=words(
        "dem den des einem im am zum zur vom beim ins ans fürs aufs durchs in von für gegen seit "
        "bis zwischen wegen trotz aufgrund mithilfe neben und oder sondern sowie sowohl weil dass "
        "daß ob wenn als falls obwohl nachdem bevor indem sodass dessen deren"
    ),
    before_ordinal=words(
        "der die das den dem des am im zum zur vom beim ins ein eine einen einem einer eines kein "
        "keinen keinem keiner keines jeder jeden jedem jedes mein meine meinen meinem meiner "
        "meines dein deine deinen deinem deiner deines sein seine seinen seinem seiner seines ihr "
        "ihre ihren ihrem ihrer ihres unser unsere unseren unserem unserer unseres bis "
        "ab seit und bzw. dieser diesem diesen dieses jener jenem jenen nächsten ersten letzten "
        "sogenannte sogenannten"
    ),
    after_ordinal=words(
        "Jahrhundert Jahrhunderts Jahrhunderte Jahrtausend Jahrtausends Geburtstag Geburtstages "
        "Geburtstags Todestag Todestages Todestags Jahrestag Jahrestages Jahrestags Lebensjahr "
        "Lebensjahres Minute Runde Auflage Liga Bundesliga Spieltag Mal Kapitel Stock Etage Klasse "
        "Semester Quartal"
    ),
    grouping=".",
    months=(
        "Januar", "Februar", "März", "April", "Mai", "Juni",
        "Juli", "August", "September", "Oktober", "November", "Dezember",
    ),
    number_words={
        "null": 0, "ein": 1, "eins": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6,
        "sieben": 7,
        "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12, "dreizehn": 13, "vierzehn": 14,
        "fünfzehn": 15, "sechzehn": 16, "siebzehn": 17, "achtzehn": 18, "neunzehn": 19,
        "zwanzig": 20, "dreißig": 30, "dreissig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60,
        "siebzig": 70, "achtzig": 80, "neunzig": 90,
    },
    scales={
        "hundert": 10**2, "tausend": 10**3, "million": 10**6, "millionen": 10**6, "mio": 10**6,
        "lakh": 10**5, "crore": 10**7,
        "milliarde": 10**9, "milliarden": 10**9, "mrd": 10**9, "billion": 10**12,
        "billionen": 10**12,
    },
    number_hints={
        "beid*": (2,), "paar*": (2,), "doppel*": (2,), "zwilling*": (2,), "duo": (2,),
        "duell*": (2,), "zwiespält*": (2,), "halb*": (0.5, 30, 50, 6, 2), "hälfte*": (0.5, 50, 2),
        "einhalb": (0.5,), "anderthalb*": (1.5, 18, 90), "eineinhalb*": (1.5, 18, 90),
        "viertel*": (0.25, 4, 15, 25, 45, 3), "dreiviertel*": (0.75, 45, 75),
        "eindreiviertel*": (1.75, 105), "dreivierteljahr*": (9,),
        "eineinviertel*": (1.25, 75, 15), "zweieinviertel*": (2.25, 135),
        "zweidreiviertel*": (2.75,),
        "viertelmillion*": (250_000,), "dreiviertelmillion*": (750_000,),
        "fünftel*": (0.2, 5, 20), "sechstel*": (0.167, 6, 17), "siebtel*": (0.143, 7, 14),
        "achtel*": (0.125, 8, 12, 12.5, 13), "neuntel*": (0.111, 9, 11), "zehntel*": (0.1, 10),
        "zwölftel*": (0.083, 12, 8), "zwanzigstel*": (0.05, 20, 5),
        "drittel*": (0.333, 3, 33), "dritt*": (3, 0.333), "siebt*": (7,), "erst*": (1,),
        "einmal*": (1,), "einzig*": (1,), "ein": (1,), "eine": (1,), "einen": (1,), "einem": (1,),
        "einer": (1,), "eines": (1,), "trio*": (3,), "triple*": (3,), "tripel*": (3,),
        "quartett*": (4,), "quartal*": (3, 4, 0.25), "dutzend*": (12,), "jahrzehnt*": (10,),
        "dekade*": (10,), "jahrhundert*": (100,), "jahrtausend*": (1000,), "mittag*": (12,),
        "mitternacht*": (0, 12, 24), "nachts": (12,), "woche*": (7,), "jahr*": (12, 52, 365),
        "stunde*": (60,), "tag*": (24,), "monat*": (30, 4), "teenager*": (13, 19), "sechs*": (6,),
        "siebe*": (7,), "kein*": (0,), "semester*": (6,), "spagat*": (2,),
        "hundertst*": (100, 0.01),
        "halbfinal*": (4,), "viertelfinal*": (8,), "achtelfinal*": (16,),
        "notruf*": (110, 911, 999),
    },
    number_joiner="und",
    weekdays=(
        r"(?:Montag|montags)\w*", r"(?:Dienstag|dienstags)\w*", r"(?:Mittwoch|mittwochs)\w*",
        r"(?:Donnerstag|donnerstags)\w*", r"(?:Freitag|freitags)\w*",
        r"(?:Samstag|samstags|Sonnabend|sonnabends)\w*", r"(?:Sonntag|sonntags)\w*",
    ),
    month_names=(
        "Januars?|Jänners?", "Februars?|Febers?", "März", "Aprils?", "Mai(?:s|en)?", "Juni(?:s)?",
        "Juli(?:s)?", "Augusts?", "Septembers?", "Oktobers?", "Novembers?", "Dezembers?",
    ),
    examples=(
        "Am 3. Oktober trafen sich z. B. Dr. Meier und seine zwölf Kollegen in Köln.",
        "„Das kostet 1.500,50 Euro“, sagte sie. „Ist das nicht zu viel?“",
        "Der Vertrag wurde nicht verlängert, weil beide Seiten damit unzufrieden waren.",
    ),
)
