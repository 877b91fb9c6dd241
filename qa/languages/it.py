"""Italian."""

from qa.languages import Language, words

LANGUAGE = Language(
    code="it",
    name="Italian",
    quotes=(("«", "»"), ("“", "”"), ("‘", "’"), ('"', '"')),
    abbreviations=words(
        "Sig. Sig.ra Sigg. Dott. Dott.ssa Dr. Prof. Prof.ssa Avv. Ing. On. Egr. Gent. S. Ss. "
        "S.p.A. art. artt. ca. cap. cfr. cit. ecc. ed. es. fig. gen. max. min. n. nn. p. pag. "
        "pagg. pp. p.es. tel. vol. a.C. d.C. U.S."
    ),
    function_words=words(
        "il lo la i gli le l' un uno una un' di del dello della dei degli delle dell' a al allo "
        "alla ai agli alle all' da dal dalla dai dalle in nel nello nella nei nelle nell' con su "
        "sul sulla sui sulle per tra fra e ed o ma né che chi cui se come quando dove perché "
        "mentre anche non più meno molto io tu lui lei noi voi loro mi ti si ci vi ne mio mia "
        "suo sua suoi sue nostro questo questa questi queste quello quella quelli è sono era "
        "erano essere stato stata stati ha hanno aveva avevano avere può possono deve tutto "
        "tutti tutte altro altri già ancora così prima dopo senza sotto contro due"
    ),
    decimal=",",
    grouping=".",
    months=(
        "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno",
        "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre",
    ),
    number_words={
        "zero": 0, "uno": 1, "una": 1, "due": 2, "tre": 3, "quattro": 4, "cinque": 5, "sei": 6,
        "sette": 7, "otto": 8, "nove": 9, "dieci": 10, "undici": 11, "dodici": 12, "tredici": 13,
        "quattordici": 14, "quindici": 15, "sedici": 16, "diciassette": 17, "diciotto": 18,
        "diciannove": 19, "venti": 20, "trenta": 30, "quaranta": 40, "cinquanta": 50,
        "sessanta": 60, "settanta": 70, "ottanta": 80, "novanta": 90,
    },
    scales={
        "cento": 10**2, "mille": 10**3, "mila": 10**3, "milione": 10**6, "milioni": 10**6,
        "miliardo": 10**9, "miliardi": 10**9, "bilione": 10**12, "bilioni": 10**12,
    },
    examples=(
        "Il 3 ottobre il dott. Meier e i suoi dodici colleghi si sono incontrati a Colonia.",
        "«Costa 1.500,50 euro», disse lei. «Non è troppo?»",
        "Il contratto non è stato rinnovato perché entrambe le parti erano scontente.",
    ),
)
