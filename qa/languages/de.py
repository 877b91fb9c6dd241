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
        "alles man was wer wo welche welcher einige viele zwei"
    ),
    decimal=",",
    grouping=".",
    months=(
        "Januar", "Februar", "März", "April", "Mai", "Juni",
        "Juli", "August", "September", "Oktober", "November", "Dezember",
    ),
    number_words={
        "null": 0, "eins": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7,
        "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12, "dreizehn": 13, "vierzehn": 14,
        "fünfzehn": 15, "sechzehn": 16, "siebzehn": 17, "achtzehn": 18, "neunzehn": 19,
        "zwanzig": 20, "dreißig": 30, "dreissig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60,
        "siebzig": 70, "achtzig": 80, "neunzig": 90,
    },
    scales={
        "hundert": 10**2, "tausend": 10**3, "million": 10**6, "millionen": 10**6, "mio": 10**6,
        "milliarde": 10**9, "milliarden": 10**9, "mrd": 10**9, "billion": 10**12,
        "billionen": 10**12,
    },
    examples=(
        "Am 3. Oktober trafen sich z. B. Dr. Meier und seine zwölf Kollegen in Köln.",
        "„Das kostet 1.500,50 Euro“, sagte sie. „Ist das nicht zu viel?“",
        "Der Vertrag wurde nicht verlängert, weil beide Seiten damit unzufrieden waren.",
    ),
)
