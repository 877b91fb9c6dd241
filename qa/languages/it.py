"""Italian."""

from qa.languages import Language, words

LANGUAGE = Language(
    code="it",
    name="Italian",
    quotes=(("«", "»"), ("“", "”"), ("‘", "’"), ('"', '"')),
    abbreviations=words(
        "Sig. Sigg. Dott. Dr. Prof. Avv. Ing. On. Egr. Gent. S. Ss. "
        "S.p.A. art. artt. ca. cap. cfr. cit. ecc. ed. es. fig. gen. max. min. n. nn. p. pag. "
        "pagg. pp. p.es. tel. vol. vs. a.C. d.C. U.S."
    ),
    own_endings=r"ment[oi]|zion[ei]|ità|tor[ei]|tric[ei]|[ae]ndo|[aui]t[ei]|[ae]nz[ae]|ell[ie]|ett[ie]|agg?io|iamo|[aei]rono|[ae]vano|eri[ae]",
    function_words=words(
        "il lo la i gli le l' un uno una un' di del dello della dei degli delle dell' a al allo "
        "alla ai agli alle all' da dal dalla dai dalle in nel nello nella nei nelle nell' con su "
        "sul sulla sui sulle per tra fra e ed o ma né che chi cui se come quando dove perché "
        "mentre anche non più meno molto io tu lui lei noi voi loro mi ti si ci vi ne mio mia "
        "suo sua suoi sue nostro questo questa questi queste quello quella quelli è sono era "
        "erano essere stato stata stati ha hanno aveva avevano avere può possono deve tutto "
        "tutti tutte altro altri già ancora così prima dopo senza sotto contro due"
    ),
    negations=words("non senza né"),
    denials=(
        r"\b(?:non|mai|nessun[oa]?|nessun[’']|niente|nulla)\b"
    ),
    idle_denials=(
        r"\bnon [^.,;]{0,25}\b(?:molt|tropp)\w+|"
        r"senza [^.,;]{0,20}\b(?:alcun\w*|nessun\w*|nulla|niente|mai)\b|non profession\w+|"
        r"\bnon (?:solo|soltanto|solamente|appena|meno|più tardi|c[’']è dubbio|dubit\w+|"
        r"dimentic\w+|ved\w+ l[’']ora|esclud\w+|ha escluso|è (?:un caso|escluso|male|finita)|"
        r"ultimo|a caso|troppo|molto|così|tanto|so(?:no)? pochi)\b|finch[ée] non|"
        r"fino a quando non|a meno che|più che mai|come mai|se mai|quanto mai|caso mai|(?:chi|"
        r"cosa|dove|perch[eé]|quale|come) mai|mai (?:così|prima|tanto|come|più)|"
        r"perch[eé] no(?:n)?\b|o no\b|niente (?:male|di meno|meno)|nient[’']altro|non[ -]profit|"
        r"non\b[^.]{0,40}\b(?:altro che|se non)\b|\b(?:più|meno|miglior\w*|peggior\w*|\w+iss\w+|"
        r"prim[aoi]|volta) [^.]{0,40}\bmai\b|per (?:niente|nulla)|dal nulla|se non\b|"
        r"non (?:manca\w*|esit\w+|smett\w+|per[dt]\w+)|\bnon[^.,;]{0,25}\b(?:dimentic|esit|"
        r"smett|smise|dubit|manc|perd|pers|arrend|rinunc|evit|trattener|esclud|esclus|sorprend|"
        r"stupis|stanc|rifiut|super|fin[iì]r|fin[iì]t|dispiac|delud|sfugg)\w*|\bche (?:non|"
        r"mai)\b(?= (?:durante|in|nel|prima))|non (?:è|sono|era|fu) (?:l[’']unic|il prim|"
        r"la prim|il sol|la sol|l[’']ultim)\w*|non (?:è |sono |stat\w )?(?:im|in|dis)(?:possib|"
        r"frequen|signific|compat|ugual|giust|accord)\w*|non[- ](?:mort|vit)\w*|non (?:va|"
        r"importa|ti preocc\w*)|fintanto che non|per quanto non|nulla di (?:nuovo|strano)|"
        r"niente di (?:più|meglio|strano)|(?:\bnon (?:c[’']|ci |vi )\w+|"
        r"ness\w+)\b[^.;]{0,40}\b(?:più|così|meglio|miglior\w*)\b[^.;]{0,40}\b(?:d[ei]\w*|che|"
        r"come)\b|non c[’']è [^.,]{0,20}\bsenza\b|\be non\)|non (?:è vero|avr\w+ alcun problema)"
        r"|non si (?:è|sono) fatt\w attendere|non ha\w* tardat\w+|non [^.]{0,20}nulla al caso|"
        r"non ha\w* peli sulla lingua|"
        r"non (?:aveva|ha|avevano|c[’']era) altra (?:scelta|via)|per poco non|quanto non|"
        r"che non (?:entri|cada|vada)|non è raro|non c[’']è di che|"
        r"non (?:è |sono )?passat\w inosservat\w|"
        r"non bad\w+|non sta\w* nella pelle|non (?:ha|hanno|può|potev\w+|"
        r"potuto) [^.]{0,10}(?:fare a meno|"
        r"non)\b|non (?:gli|le|ci|mi|vi) rest\w+ (?:altro )?che|non è detto|non da ultimo|"
        r"non si contano|non è da meno"
    ),
    may_deny=(
        r"\b(?:non|no|né|mai|niente|nulla|nessun[oa]?|senza|neanche|nemmeno|neppure|solo|"
        r"soltanto|sola|soli|sole|meno|male|peggio|se|ma|altr[oiae]|altrimenti|ancora|sempre|"
        r"prima|fino|finch|ogni|tutt[oiae]|fuori|lontan\w*|troppo|troppi|poc[oah]\w*|appena|"
        r"quasi|stess\w+|già|ormai|più)\b|nessun[’']|\b(?:in(?:ac|ad|ag|alt|ap|at|cap|cer|coe|"
        r"com[pu]|conc|cond|cons|cont|cor|cred|deb|dec|def|dim|dip|dis|eff|eg|es|ev|fel|fed|fer|"
        r"fin|fle|giu|num|oc|op|sap|sen|sep|sicu|sig|sod|sol|sop|sost|spe|stab|suf|sup|toll|"
        r"util|val|vis)|im(?:poss|prev|prob|pun|per[fdm]|paz|pot|pop|mor|mob)|ir(?:re|ra|ri)|"
        r"il(?:leg|lim|log)|dis(?:a|con|occ|on|pers|pia|prez|uman)|s(?:con[ot]|fid|fort|grad|"
        r"leal|vant|piac|mett|manc)|anti|contr|mal[a-z]|unic|salvo|tranne|eccet|esclu|invece|"
        r"piuttosto|rifiut|neg[aò]|evit|imped|manc|fall|sfugg|perd|pers[oae]|viet|proib|cess|"
        r"ferm|smett|abband|rinunc|ignor|dimentic|dubb|dubit|assen|finit|fin[eì]|termin|diffic|"
        r"rar[oae]|chius|chiud|soppr|annull|ritir|rest|rima[ns]|ultim|prim[oaie]|miglior|liber|"
        r"gratui|mort|limit|rid[ou]|oppo|critic|tem[eo]|paur|lent|tard|sospe|rinvi|blocc|segret|"
        r"mister|nascos|anonim|resist|prote|salv|rispar|debol|pover|divers|contrar|elimin|"
        r"espuls|vecch|esaur|complet|problem|error|zero|vuot|esent|immun|attes|aspett|respint|"
        r"boccia|divie|ostil|colp|paralizz|inett|inadatt|nonost|sotto|atten[dt]|innoc|decenn|"
        r"butta|viola|guast|ostacol|sord|mut[oa]|ciec|diffid|priv[aeio]|indif|metà|cattiv|"
        r"strano)\w*"
        r"|\b(?:smenti|confut|esoner|declin|scad|spari|scompar|dimess|dimiss|boicot|odi[aoò]|"
        r"detest|disobb|ast(?:ien|enu|ener|ens)|tac[eqi]|silenzi|scettic|nubil|celib|"
        r"vegetar|calv[oa]|scalz|bufal|ment[eio]\b|menti|bugi|fing|scacci|estrane|"
        r"stranier|sbagli|spreca|sprec|basta|elud|schiv|sbarr|riservat|novell|veto|revoc|"
        r"scioper|condon|cedut|cede|gettat|spugn|scongiur|scampat|disert|respin|ripudi|"
        r"grazia|fallim|condann|trascur|omess|omett|snobb|sventa|sfratt|astenu)\w*"
    ),
    negative_concord=True,
    grouping=".",
    months=(
        "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno",
        "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre",
    ),
    number_words={
        "ventuno": 21, "ventun": 21, "ventotto": 28, "trentuno": 31, "trentun": 31,
        "trentotto": 38, "quarantuno": 41, "quarantun": 41, "quarantotto": 48, "cinquantuno": 51,
        "cinquantun": 51, "cinquantotto": 58, "sessantuno": 61, "sessantun": 61,
        "sessantotto": 68, "settantuno": 71, "settantun": 71, "settantotto": 78, "ottantuno": 81,
        "ottantun": 81, "ottantotto": 88, "novantuno": 91, "novantun": 91, "novantotto": 98,
        "tré": 3, "duecento": 200,
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
    number_hints={
        "vent": (20,), "trent": (30,), "quarant": (40,), "cinquant": (50,), "sessant": (60,),
        "settant": (70,), "ottant": (80,), "novant": (90,),  # settant'anni
        "ventiquattr*": (24,), "trentaquattr*": (34,), "quarantaquattr*": (44,),
        "cinquantaquattr*": (54,), "sessantaquattr*": (64,), "settantaquattr*": (74,),
        "ottantaquattr*": (84,), "novantaquattr*": (94,), "ventott*": (28,), "trentott*": (38,),
        "quarantott*": (48,), "cinquantott*": (58,), "sessantott*": (68,), "settantott*": (78,),
        "ottantott*": (88,), "novantott*": (98,),
        "tredic*": (13,), "quattordic*": (14,), "quindic*": (15,), "sedic*": (16,),
        "diciassett*": (17,), "diciott*": (18,), "diciannov*": (19,), "undic*": (11,),
        "dodic*": (12,), "ventenn*": (20,), "trentesim*": (30,), "trentenn*": (30,),
        "quarantesim*": (40,), "quarantenn*": (40,), "cinquantesim*": (50,),
        "cinquantenn*": (50,), "sessantesim*": (60,), "sessantenn*": (60,),
        "settantesim*": (70,), "settantenn*": (70,), "ottantesim*": (80,), "ottantenn*": (80,),
        "novantesim*": (90,), "novantenn*": (90,), "centesim*": (100,), "millesim*": (1000,),
        "centenari*": (100,), "settantin*": (70,), "ottantin*": (80,), "sessantin*": (60,),
        "duecento*": (13,), "trecento*": (14,), "quattrocento*": (15,), "cinquecento*": (16,),
        "seicento*": (17,), "settecento*": (18,), "ottocento*": (19,), "novecento*": (20,),
        "prim*": (1,), "second*": (2,), "doppi*": (2,), "paio": (2,), "coppia*": (2,),
        "entramb*": (2,), "mezz*": (0.5, 2, 6, 30, 50), "metà": (0.5, 50, 2), "semi*": (0.5, 2, 4),
        "terz*": (3, 0.333), "trio*": (3,), "tripl*": (3,), "tre*": (3,), "tré": (3,),
        "quart*": (0.25, 4, 15, 25, 45), "trimestre*": (3, 4), "quint*": (5, 0.2), "sest*": (6,),
        "settim*": (7,), "ottav*": (8, 16), "non*": (9,), "decim*": (10, 0.1), "decina*": (10,),
        "decine": (10,), "dozzin*": (12,), "ventina*": (20,), "trentina*": (30,),
        "quarantina*": (40,), "cinquantina*": (50,), "centinai*": (100,), "migliai*": (1000,),
        "decenni*": (10,), "secol*": (100,), "mezzogiorno": (12,), "mezzanotte": (0, 12, 24),
        "ann*": (12,), "gemell*": (2,), "ventesim*": (20,), "undicesim*": (11,),
        "dodicesim*": (12,), "quindicesim*": (15,), "adolescent*": (13, 19), "quadrupl*": (4,),
        "duo": (2,), "due*": (2,),
    },
    number_joiner="",
    weekdays=(
        "lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenic(?:a|he)",
    ),
    month_names=(
        "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto",
        "settembre", "ottobre", "novembre", "dicembre",
    ),
    examples=(
        "Il 3 ottobre il dott. Meier e i suoi dodici colleghi si sono incontrati a Colonia.",
        "«Costa 1.500,50 euro», disse lei. «Non è troppo?»",
        "Il contratto non è stato rinnovato perché entrambe le parti erano scontente.",
    ),
)
