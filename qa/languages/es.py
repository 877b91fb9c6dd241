"""Spanish."""

from qa.languages import Language, words

LANGUAGE = Language(
    code="es",
    name="Spanish",
    quotes=(("«", "»"), ("“", "”"), ("‘", "’"), ('"', '"')),
    abbreviations=words(
        "Sr. Sra. Sres. Srta. D. Dª. Dr. Dra. Prof. Lic. Ing. Gral. Cía. S.A. EE.UU. EE. Av. "
        "Avda. Ud. Uds. Vd. Vds. art. aprox. cap. cf. ed. ej. etc. fig. max. mín. máx. min. núm. "
        "nº. pág. págs. p. pp. p.ej. tel. vol. a.C. d.C. a.m. p.m."
    ),
    own_endings=r"ci[óo]n(?:es)?|mientos?|dad(?:es)?|[ts]or(?:a|es|as)|[aid]dos|[aid]das|ando|iendo|aban|eras|eros|anzas?|istas|illas?|illos?|ajes|ezas",
    function_words=words(
        "el la los las lo un una unos unas de del a al y e o u pero sino ni que si como cuando "
        "donde porque aunque mientras pues yo tú él ella ello nosotros ellos ellas usted ustedes "
        "me te se nos le les mi mis tu tus su sus nuestro nuestra este esta esto estos estas ese "
        "esa eso esos aquel aquella quien quienes cual cuales cuyo qué no sí más menos muy "
        "también ya todo toda todos todas otro otra otros es son era eran fue fueron ser sido "
        "está están estaba ha han había habían haber hay tiene tienen puede pueden en con por "
        "para sin sobre entre hasta desde hacia durante según contra tras ante bajo así dos"
    ),
    negations=words("no sin ni"),
    denials=(
        r"\b(?:no|nunca|jamás|nadie|nada|ningún|ningun[oa]s?|tampoco)\b"
    ),
    idle_denials=(
        r"\bno [^.,;]{0,25}\b(?:demasiad|much)\w+|"
        r"sin (?:que )?[^.,;]{0,20}\b(?:ning\w+|nada|nadie|nunca)\b|"
        r"\bno (?:s[oó]lo|solamente|únicamente|obstante|menos|más|hay duda|cabe duda|"
        r"es para menos|en vano|por nada|dud\w+|olvid\w+|está mal|tan|muy|tanto|hasta|importa|"
        r"tard\w+|ces\w+|descart\w+|es de extrañar|es (?:raro|extraño|sorprendente|casualidad)|"
        r"hace mucho)\b|nada (?:más|menos)|hasta que no|a no ser|por qué no|¿no\b|\bno\?|\bo no\b|"
        r"más que nunca|mejor que nunca|como nunca|(?<!\w)no[.,!]|\bn(?:o|"
        r"ada)\b[^.]{0,40}\b(?:sino|más que)\b|casi no|no [^.]{0,20}(?:descart|dud|olvid)\w+|"
        r"no\.? ?\d|antes que nada|más que nada|sobre nada|por nada|\b(?:no|nunca|jamás|"
        r"nadie)\b[^.,;]{0,25}\b(?:dej|olvid|vacil|dud|deten|detuv|excl|descart|par[ae]|aband|"
        r"rind|perd|pierd|evit|cans|niega|neg|extrañ|sorprend|falt|rechaz|supera|exced|termin|"
        r"rend)\w*|(?:que|de los que|más) (?:nunca|jamás)|(?:únic|primer|\w+ísim|mejor|peor|"
        r"más)\w*\b[^.]{0,60}\b(?:nunca|jamás)\b|\b(?:cuándo|quién) no\b|tampoco se queda|"
        r"no (?:es|son|era|fue)(?:n)? (?:el|la|los|las) (?:únic|primer|últim)\w*|no (?:ha sido |"
        r"es |muy |tan )?(?:im|in|des)(?:posible|frecuent|signific|compat|conoc|acuerdo|igual|"
        r"justo)\w*|no podía? (?:ser|estar) más|no muertos?|no[- ]muerte|no podemos sino|"
        r"no (?:sé|queda otra|hay otra)|\b(?:no ha(?:y|brá|bía|bría)|ning\w+|nadie|"
        r"nada)\b[^.;]{0,40}\b(?:más|tan|mejor|peor)\b[^.;]{0,40}\b(?:que|como)\b|"
        r"\bno (?:garantiz|asegur)\w*|\bno hay [^.,]{0,20}\bque\b[^.,]{0,20}\bno\b|"
        r"no por \w+ \w+|nuevos y no\b"
        r"|no se hizo esperar|no [^.]{0,20}nada al azar|no se muerd\w+|no (?:tuvo|tuvieron|tiene|"
        r"tienen|había|hubo|quedaba|hay|quedó) (?:más|otr[ao]|otro) (?:remedio|opción|"
        r"salida|alternativa)|no sea que|no vaya a ser|no hay de qué|no pas\w+ (?:des|"
        r"in)apercibid\w+|no repar\w+ en|no cab\w+ en|no quita que|no pud\w+ por menos|"
        r"por poco no|no se qued\w+ atrás|no hubo que lamentar"
    ),
    may_deny=(
        r"\b(?:no|ni|nunca|jamás|nada|nadie|ningun\w*|ningún|sin|tampoco|menos|mal|peor|sino|si|"
        r"sólo|solo|sola|solos|solas|otr[oa]s?|todavía|aún|siempre|antes|hasta|cada|tod[oa]s?|"
        r"fuera|lejos|demasiad\w+|poc[oa]s?|apenas|casi|mismo|misma|ya)\b|\b(?:in(?:ac|ad|ag|al|"
        r"ap|at|cap|ces|cier|coh|com[pu]|conc|conf|cons|contr|conv|corr|cre|cum|deb|dec|def|dep|"
        r"desc|dif|disc|disp|efi|eq|es|ev|exac|exp|fel|fer|fiel|fin|fle|fra|hab|hum|jus|leg|med|"
        r"mor|mov|nec|ocen|olv|oper|op|quie|sat|seg|sen|sep|sig|sop|sos|suf|sup|tac|tol|útil|"
        r"util|val|vis)|im(?:pos|prev|prob|pun|per[fdm]|pac|par|prac|pot|pop)|ir(?:re|ra|ri)|"
        r"il(?:eg|im|og)|des[a-z]|dis(?:con|cre|gus|im|minu|pers|tan|tint)|anti|contra|mal[a-z]|"
        r"únic|solamente|salvo|excep|exclu|lugar de|rechaz|niega|neg[aóa]|evit|imped|impid|falt|"
        r"declin|frac|fall|escap|perd|pierd|prohib|veda|ces[aóe]|dej[aóe]|par[aóe]\b|abandon|renunc|"
        r"ignor|olvid|dud|ausen|termin|acab|fin\b|difícil|dific|rar[oa]|cerr|cierr|suprim|anul|"
        r"cancel|retir|qued|últim|primer|mejor|libr|gratui|muer|murió|limit|redu|opon|opus|"
        r"crític|tem[eoí]|mied|lent|tard|suspen|aplaz|bloqu|secret|misteri|ocult|anónim|resist|"
        r"proteg|salv|ahorr|débil|pobre|difer|distint|contrari|elimin|expuls|antigu|agot|"
        r"complet|problem|error|liberad|cero|vací|exent|inmun|apart|retras|esper|rebel|ajen|"
        r"paraliz|inep|sequ|décad|viol|avería|difícul|sord|mud|cieg|desconf|traba|inu|absolut|"
        r"igual|carec)\w*"
        r"|\b(?:refut|exim|rehús|rehus|prescind|privad|caduc|dimi[ts]|boicot|odi[aoó]|detest|"
        r"abst[eu]|silenci|call[aó]\b|call[aeo]|escéptic|solter|vegetarian|calv[oa]|"
        r"descalz|rumor|mient|mint|ment[ií]|fing|ahuyent|foraster|yerr|errar|basta|"
        r"aguant|elud|esquiv|cortad|reservad|ilocaliz|novat|supera|vet[óa]|revoc|baja\b|"
        r"huelga|condon|tira|perdon|negat|derog|omit|desoy|burl|eludi|rehúy|rehuy|rehui|"
        r"zaf|huy|prófug|quiebr|conden|indult)\w*"
    ),
    negative_concord=True,
    grouping=".",
    months=(
        "enero", "febrero", "marzo", "abril", "mayo", "junio",
        "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
    ),
    number_words={
        "veintiuno": 21, "veintidós": 22, "veintitrés": 23, "veinticuatro": 24,
        "veinticinco": 25, "veintiséis": 26, "veintisiete": 27, "veintiocho": 28,
        "veintinueve": 29, "veintiún": 21, "veintiuna": 21, "veintidos": 22, "veintitres": 23,
        "veintiseis": 26, "dieciseis": 16, "doscientos": 200, "doscientas": 200,
        "trescientos": 300, "trescientas": 300, "cuatrocientos": 400, "cuatrocientas": 400,
        "quinientos": 500, "quinientas": 500, "seiscientos": 600, "seiscientas": 600,
        "setecientos": 700, "setecientas": 700, "ochocientos": 800, "ochocientas": 800,
        "novecientos": 900, "novecientas": 900,
        "cero": 0, "uno": 1, "una": 1, "un": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5,
        "seis": 6, "siete": 7, "ocho": 8, "nueve": 9, "diez": 10, "once": 11, "doce": 12,
        "trece": 13, "catorce": 14, "quince": 15, "dieciséis": 16, "diecisiete": 17,
        "dieciocho": 18, "diecinueve": 19, "veinte": 20, "treinta": 30, "cuarenta": 40,
        "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90,
    },
    scales={
        "cien": 10**2, "ciento": 10**2, "mil": 10**3, "millón": 10**6, "millones": 10**6,
        "billón": 10**12, "billones": 10**12,
    },
    number_hints={
        "undécim*": (11,), "duodécim*": (12,), "decimotercer*": (13,), "decimocuart*": (14,),
        "decimoquint*": (15,), "decimosext*": (16,), "decimoséptim*": (17,),
        "decimoctav*": (18,), "decimonoven*": (19,), "trigésim*": (30,), "cuadragésim*": (40,),
        "quincuagésim*": (50,), "sexagésim*": (60,), "septuagésim*": (70,), "octogésim*": (80,),
        "nonagésim*": (90,), "centésim*": (100,), "onceav*": (11,), "doceav*": (12,),
        "treintañer*": (30,), "cuarent*": (40,), "cincuent*": (50,), "sesent*": (60,),
        "setent*": (70,), "ochent*": (80,), "novent*": (90,), "sexagenari*": (60,),
        "septuagenari*": (70,), "octogenari*": (80,), "nonagenari*": (90,), "treint*": (30,),
        "veinteañer*": (20,), "veintitant*": (20, 25), "quinceañer*": (15,),
        "primer*": (1,), "segund*": (2,), "doble*": (2,), "par": (2,), "pareja*": (2,),
        "ambos": (2,), "ambas": (2,), "medi*": (0.5, 2, 6, 30, 50), "mitad*": (0.5, 50, 2),
        "semi*": (0.5, 2, 4), "tercer*": (3,), "tercio*": (0.333, 3), "trío*": (3,), "tripl*": (3,),
        "cuart*": (0.25, 4, 15, 25, 45), "trimestre*": (3, 4), "quint*": (5, 0.2), "sext*": (6,),
        "séptim*": (7,), "octav*": (8, 16), "noven*": (9,), "décim*": (10, 0.1), "decena*": (10,),
        "docena*": (12,), "veintena*": (20,), "treintena*": (30,), "centena*": (100,),
        "centenar*": (100,), "millar*": (1000,), "miles": (1000,), "cientos": (100,),
        "década*": (10,), "siglo*": (100,), "mediodía": (12,), "medianoche": (0, 12, 24),
        "semana*": (7,), "quincena*": (15, 14, 2), "cincuentena*": (50,), "año*": (12,),
        "mellizos": (2,), "gemel*": (2,), "adolescente*": (13, 19), "dúo*": (2,),
        "veintiún*": (21,), "vigésim*": (20,), "cuádrup*": (4,), "cuarteto*": (4,),
    },
    weekdays=(
        "lunes", "martes", "miércoles", "jueves", "viernes", "sábados?", "domingos?",
    ),
    month_names=(
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "sep?tiembre",
        "octubre", "noviembre", "diciembre",
    ),
    examples=(
        "El 3 de octubre, el Dr. Meier y sus doce colegas se reunieron en Colonia.",
        "«Cuesta 1.500,50 euros», dijo ella. «¿No es demasiado?»",
        "El contrato no se renovó porque ambas partes estaban descontentas con él.",
    ),
)
