"""Dutch."""

from qa.languages import Language, words

LANGUAGE = Language(
    code="nl",
    name="Dutch",
    quotes=(("“", "”"), ("‘", "’"), ("„", "”"), ('"', '"')),
    abbreviations=words(
        "Dr. Drs. Prof. Ir. Ing. Mr. Mevr. Dhr. St. Jr. Sr. art. bijv. bv. blz. ca. dhr. d.w.z. "
        "enz. etc. evt. excl. fig. incl. i.p.v. jl. max. mevr. min. m.b.t. nl. nr. nrs. o.a. "
        "o.l.v. p. pag. red. resp. tel. t.a.v. t.o.v. vgl. vol. v.Chr. n.Chr. zgn. z.o.z."
    ),
    own_endings=r"ingen|ing|heid|heden|lijke?|tjes?|aars?|sters?|eerd|schap(?:pen)?|oen|oek|uis|uur",
    function_words=words(
        "de het een 't en of maar want dus dat die dit deze er als dan toen omdat hoewel terwijl "
        "zodat indien ik jij je u hij zij ze wij we jullie mij me hem haar ons hen hun mijn jouw "
        "zijn uw onze niet geen niets ook nog al wel zeer meer meest zo hier daar nu is was "
        "waren ben bent wordt worden werd werden geworden heeft hebben had hadden kan kunnen kon "
        "moet moeten zal zullen zou zouden wil willen mag in op aan uit bij met naar van voor "
        "door tegen zonder om over onder tussen sinds tot tijdens na te wat wie waar welke hoe "
        "elke iedere alle alles veel andere twee"
    ),
    negations=words("niet geen zonder"),
    denials=(
        r"\b(?:niet|geen|nooit|niemand|niets|nergens)\b"
    ),
    idle_denials=(
        r"\bniet (?:alleen|slechts|enkel|zozeer|zomaar|minder|meer dan|langer dan|later dan|"
        r"te vergeten|voor niets|waar|uitgesloten|onwaarschijnlijk|on\w+|ver\b|zo\b|eerder|"
        r"verbazingwekkend|lang|tot|bepaald|veel|heel|erg)\b|zo niet|of niet|al dan niet|"
        r"waarom niet|niets (?:anders|dan|minder)|nooit (?:eerder|meer dan|zo)|geen (?:wonder|"
        r"twijfel|geheim|toeval|andere?|enkele? keer)|voor niets|niet (?:te |meer |"
        r"langer )?(?:twijfel|aarzel|vergeten|opgeven)\w*|\b(?:niet|nooit|"
        r"niemand)[^.,;]{0,25}\b(?:verge[et]|twijfel|aarzel|stopp|ophoud|opgeven|opgaf|opgeeft|"
        r"misse|missen|ontkenn|verbaz|weiger|ontgaan|verrass|uitsluit|uitgesloten|"
        r"laten varen)\w*|vergeet [^.]{0,15}\bniet\b|niet de (?:enige|eerste|laatste)|"
        r"niet (?:ouder|groter|hoger|langer|jonger|slecht|makkelijk)|niet (?:\w+ )?(?:on|"
        r"in)(?:gewoon|mogelijk|belangrijk|aanzienlijk|bekend|waarschijnlijk|terecht|"
        r"redelijk)\w*|\bdan ooit\b|hopen [^.]{0,40}nooit|hoopt [^.]{0,40}nooit|"
        r"voor zover [^.]{0,30}niet|\b(?:geen|niemand|niets)\b[^.;]{0,40}\b(?:\w+er|"
        r"zo)\b[^.;]{0,40}\b(?:dan|als)\b"
        r"|niets ontg\w+|geen (?:gebrek|gras|blad|doekjes)\b|niet anders dan|niet veel gescheeld|"
        r"niet (?:zonder|zeldzaam|mis|vies|gezegd)\b|niet in de laatste|niet (?:langer |"
        r"meer )?uit\b|niet (?:meer )?op\b(?=[.,;]|$)|het er niet bij|kon het niet laten|"
        r"niet (?:lang )?op zich|niet voordat|er (?:zat|zit|rest) niets|niet onbetuigd|"
        r"geen (?:kwaad|verkeerd)"
    ),
    may_deny=(
        r"\b(?:niet|geen|nooit|niemand|niets|nergens|noch|zonder|nee|neen|maar|alleen|slechts|"
        r"enige?|enkel|minder|weinig|te|tot|totdat|voor|voordat|eerst|eerste|laatste?|tenzij|"
        r"behalve|liever|anders?|andere|nog|al|altijd|elke?|ieder\w*|alle|allemaal|weg|uit|af|"
        r"op|over|of|als|leeg|dood|vrij|los|nauwelijks|amper|bijna|ver|beste|slecht\w*|fout\w*|"
        r"dicht)\b|\b(?:on(?!der|s\b|ze\b|ge?veer|t[a-z])\w{3}|in(?:compet|effic|stab|act)|"
        r"im(?:mun|poss)|ill?eg|irre|anti|tegen|mis|ver(?:bied|bod|geet|gat|get|hinder|lies|"
        r"loor|lor|mijd|meed|meden|lat|liet|zuim|dwijn|dwen|worp|werp|mist|trok|tr[eo]k)|weiger|"
        r"ontk|ontb|ontw[ie]k|onts|faal|mislukt|stop|ophou|hield|hiel|houd|wijger|uitges|uitsl|"
        r"afwez|afwij|afgew|afges|afgel|afgez|opge[gh]|twijfel|zelden|zeld|moeilijk|moeite|"
        r"problem|gesl[oa]t|sluit|geschrap|ingetrok|blij[fv]|bleef|bleven|geheim|verborg|gratis|"
        r"gestorven|stierf|sterf|overled|beperk|verminder|kritiek|bang|vrees|angst|traag|laat|"
        r"uitgest|geblokk|zwak|arm[e]?\b|versch|afgesch|verwijd|vroeger|voormalig|ontsnap|kwijt|"
        r"ontbr|missen|gemis|tekort|wacht|gered|spaar|wantrouw|\w+loze?\b|\w+vrije?\b|verlam|"
        r"bescheid|rust|droog|decenni|schen[dt]|kapot|belemmer|doof|stom|blind)\w*"
        r"|\b(?:weerleg|vrij(?:gest|stel|ges)|van de hand|verval|verviel|boycot|haat|hate|"
        r"onthou|onthield|zwijg|zweeg|zwegen|sceptisch|vrijgezel|vegetari|kaal|kale|"
        r"blootsvoets|gerucht|lieg|loog|logen|verja(?:ag|g)|joeg|vreemd|verspe[ei]l|"
        r"volsta|ontwij|ontwe|uitverk|beginn?eling|overtre|overtrad|vernietig|staak|stak|"
        r"trek\w* .{0,30}terug|trok\w* .{0,30}terug|hekel|verwierp|verwerp|schrap|mijd|"
        r"meed|bestrij|bestreed|betwist|faill|veroord|negeer|verlie|ontrukt|afzie|"
        r"zag\b.{0,30}\baf\b|veto|kwijtgesch|verzuim|ontslag|opstap|bedankt)\w*"
    ),
    grouping=".",
    months=(
        "januari", "februari", "maart", "april", "mei", "juni",
        "juli", "augustus", "september", "oktober", "november", "december",
    ),
    number_words={
        "een": 1, "eén": 1,
        "nul": 0, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7,
        "acht": 8, "negen": 9, "tien": 10, "elf": 11, "twaalf": 12, "dertien": 13, "veertien": 14,
        "vijftien": 15, "zestien": 16, "zeventien": 17, "achttien": 18, "negentien": 19,
        "twintig": 20, "dertig": 30, "veertig": 40, "vijftig": 50, "zestig": 60, "zeventig": 70,
        "tachtig": 80, "negentig": 90,
    },
    scales={
        "honderd": 10**2, "duizend": 10**3, "miljoen": 10**6, "miljard": 10**9, "biljoen": 10**12,
    },
    number_hints={
        "anderhalve*": (1.5, 18, 90), "tweeënhal*": (2.5,), "drieënhal*": (3.5,),
        "vierenhal*": (4.5,), "viereneenhal*": (4.5,), "vijfenhal*": (5.5,),
        "vijfeneenhal*": (5.5,), "zesenhal*": (6.5,), "zeseneenhal*": (6.5,),
        "eerst*": (1,), "tweed*": (2,), "beid*": (2,), "dubbel*": (2,), "paar*": (2,),
        "koppel*": (2,), "half*": (0.5, 2, 6, 30, 50), "halve*": (0.5, 2, 6, 30),
        "helft*": (0.5, 50, 2), "anderhalf*": (1.5, 18, 90), "derd*": (3, 0.333), "trio*": (3,),
        "drievoud*": (3,), "verdubbel*": (2,), "verdrievoudig*": (3,), "verviervoudig*": (4,),
        "vervijfvoudig*": (5,), "vertienvoudig*": (10,), "viervoud*": (4,), "vijfvoud*": (5,),
        "tienvoud*": (10,),
        "twintiger*": (20,), "dertiger*": (30,), "veertiger*": (40,), "vijftiger*": (50,),
        "zestiger*": (60,), "zeventiger*": (70,), "tachtiger*": (80,), "negentiger*": (90,),
        "kwart*": (0.25, 3, 4, 15, 25, 45), "vierd*": (4,), "vijfd*": (5,),
        "zesd*": (6,), "zevend*": (7,), "achtst*": (8, 16), "negend*": (9,), "tiend*": (10,),
        "tiental*": (10,), "twintigtal*": (20,), "honderd*": (100,), "duizend*": (1000,),
        "dozijn*": (12,), "ton": (100_000,),
        "decenni*": (10,), "eeuw*": (100,), "middernacht*": (0, 12, 24),
        "middag*": (12,), "week*": (7,), "weken": (7,), "jaar": (12,), "tweeling*": (2,),
        "tiener*": (13, 19),
    },
    number_joiner="en",
    weekdays=(
        r"maandag\w*", r"dinsdag\w*", r"woensdag\w*", r"donderdag\w*", r"vrijdag\w*",
        r"zaterdag\w*", r"zondag\w*",
    ),
    month_names=(
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
        "oktober", "november", "december",
    ),
    examples=(
        "Op 3 oktober kwamen dr. Meier en zijn twaalf collega's bijeen in Keulen.",
        "‘Dat kost 1.500,50 euro’, zei ze. ‘Is dat niet te veel?’",
        "Het contract werd niet verlengd omdat beide partijen er ontevreden over waren.",
    ),
)
