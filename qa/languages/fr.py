"""French."""

from qa.languages import Language, words

LANGUAGE = Language(
    code="fr",
    name="French",
    quotes=(("«", "»"), ("‹", "›"), ("“", "”"), ('"', '"')),
    abbreviations=words(
        "M. MM. Dr. Pr. Prof. Me. Mgr. St. Ste. Sté. Cie. art. av. bd. cf. chap. c.-à-d. éd. "
        "env. ex. fig. hab. janv. févr. avr. juil. sept. oct. nov. déc. max. min. p. pp. p.ex. "
        "tél. vol. J.-C. etc. apr."
    ),
    own_endings=(
        r"tions?|ures|e?ments?|ités?|eurs?|euses?|ages?|ances?|ences?|iers?|ières?|aient|eront|"
        r"aux|elles|ettes|ailles|esses"
    ),
    function_words=words(
        "le la les l' un une des du de d' au aux et ou mais donc or ni car que qu' qui quoi dont "
        "où si comme quand lorsque puisque parce je j' tu il elle on nous vous ils elles me m' "
        "te se s' lui leur leurs y en mon ma mes ton ta tes son sa ses notre nos votre vos ce c' "
        "cet cette ces cela ça ne n' pas plus moins très aussi bien tout tous toute toutes même "
        "autre est sont était étaient sera être été a ont avait avaient avoir fait peut peuvent "
        "doit à dans par pour avec sans sous sur entre vers chez depuis pendant avant après "
        "contre dès jusqu' alors ainsi encore déjà deux"
    ),
    negations=words("ne pas sans"),
    denials=(
        r"\b(?:ne |n[’'])[^.!?;:]{0,60}?\b(?:pas|plus|jamais|rien|personne|aucune?|guère|"
        r"nulle part)\b|\b(?:aucune?|personne|rien|nul|nulle) [^.!?;:,]{0,40}?(?:\bne\b|\bn[’'])"
    ),
    idle_denials=(
        r"n[’']y (?:en )?a (?:à peine |pas |plus )+que|à peine plus|n[’']y a (?:pas|plus) que|"
        r"\b(?:plus|rien|jamais) (?:que|qu[’'])|\b(?:pas|plus|rien|"
        r"jamais) (?:exclu\w*|seulement|uniquement|moins|simplement|tant|si|encore|trop|loin|"
        r"autant|plus|"
        r"de doute|près)\b|n[’']importe|n[’']est-ce pas|n[’']empêche|pas mal|ne (?:manqu|cess|"
        r"tard|hésit|oubli|dout|perd)\w* (?:pas|jamais|rien|aucun)|ne [^.]{0,20}pas (?:manqu|"
        r"hésit|oubli|exclu|tard)\w*|pourquoi pas|ou (?:pas|non)\b|n[’']avoir de cesse|à moins|"
        r"pas un seul|jamais (?:aussi|autant|été)|(?:peur|crain\w+|évit\w+|empêch\w+|"
        r"avant) [^.]{0,40}\bne\b|n[’']hésit\w+|n[’']oubli\w+|(?:ne|"
        r"n[’'])[^.,;]{0,25}\b(?:oubli|hésit|dout|excéd|dépass|désempli|attend|cess|arrêt|manqu|"
        r"refus|lâch|abandonn|finit|finir|empêch|craign|craind|craint|étonn)\w*|pas (?:le|la|"
        r"les) (?:seul|premi|derni)\w*|pas (?:été |être |\w+ment )?(?:in|im|il|ir|dé|dés|"
        r"mal)(?:possible|hab|connu|signif|compat|égal|diff|offens|agré|juste|utile|sensib|"
        r"nocent|agré|accord)\w*|pas chers?|pas (?:si|très|trop) |plus en plus|aucun (?:doute|"
        r"secret|souci|problème)|rien (?:de plus|d[’']étonnant|de neuf|n[’']empêche)|"
        r"n[’']ont d[’']autre|d[’']autre choix|rien d[’']autre|sans [^.]{0,30}(?:aucun|jamais|"
        r"rien)|si [^.]{0,15}n[’']\w+ (?:pas )?déjà|plus jamais|n[’']a d[’']égal|(?:pas|"
        r"aucun\w*|plus|nul|personne|rien)\b (?:de )?\w*[^.;]{0,40}\b(?:plus|aussi|"
        r"meilleur\w*)\b[^.;]{0,40}\bqu[e’']|pas (?:à|être pris\w* à) la légère|"
        r"n[’\']est pas le moins|n[’\']a pas froid|s[’\']est demandé si [^.]{0,80}\bpas"
        r"|tardé\b|n[’']a [^.]{0,15}pas tardé|pas perdu de temps|rien laissé au hasard|"
        r"mâch\w+ pas|boud\w+ pas|en revien\w+ pas|pas (?:rare|sans|de quoi|mieux)\b|"
        r"(?:nul|personne) n[’']ignor\w+|pas démérit\w+|pas un jour|s[’']en cach\w+ pas"
    ),
    may_deny=(
        r"\b(?:ne|pas|plus|jamais|rien|personne|aucune?s?|nul(?:le)?s?|sans|ni|non|guère|trop|"
        r"ou|hors|si|sinon|loin|hier|moins|mal|peu|pire|faux|fausse|vide|autres?|autrement|"
        r"encore|seule?s?|même|toujours|avant|jusqu|entre|chaque|toutes?|tous)\b|\bn[’']|"
        r"\b(?:in(?:discut|contest|acc|act|adap|adéq|admis|alt|app|att|cap|cert|ch?ang|coh|comp|"
        r"conc|conf|conn|"
        r"consc|cons[iq]|contr|conv|corr|croy|déc|déf|dém|dép|dig|disp|dist|eff|égal|épui|esp|"
        r"évit|exac|exc|exis|exp|fect|féri|fid|fid|fini|flex|form[ée]l|fr|grat|hab|hum|jus|lass|"
        r"nocent|nombr|oub|quiét|sat|sens|sép|signif|solv|souc|stab|suff|sup|tact|tena|toler|"
        r"tolér|trou|util|val|vis|viv|vol)|im(?:mob|mor|pay|poss|préc|prév|prob|puiss|parf|pati|"
        r"perm|pun|pop)|ir(?:rég|réa|résp|rev|rat)|il(?:lég|lis|lim|log)|dé(?:s[aeiou]|fa|fen|"
        r"sol|pourv|sert|mun|test|cou|lai|plor|truit|nu|ni|favor|clin|miss)|mé(?:con|fi|pris|"
        r"susp)|anti|contre|mau?vais|malgré|malheur|seulement|uniqu|sauf|hormis|except|exclu|"
        r"lieu de|plutôt|refus|évit|empêch|manqu|échou|échec|échap|perd|pert|rejet|interdi|"
        r"prohib|cess|arrêt|abandon|renonc|ignor|oubli|dout|absen|fini|termin|difficil|rare|"
        r"ferm|supprim|annul|retir|rest|dernier|premi|meilleur|libr|gratuit|mort|décéd|limit|"
        r"rédui|faut|défaut|peine|presque|impos|oppos|critiq|crain|peur|regret|lent|tard|attent|"
        r"attend|suspen|report|bloqu|secr|mystèr|cach|anonym|résist|protég|épargn|sauv|quitt|"
        r"laiss|lâch|distan|isol|faibl|pauvr|manqu|insuff|différ|distinct|contrair|opposé|écart|"
        r"élimin|expuls|remplac|caduq|périm|ancien|désorm|épuis|complet|problèm|erreur|fatig|"
        r"soulag|débarr|écœur|nég|zéro|stérile|exempt|immun|invariab|unanim|alone|paralys|fich|"
        r"inap|sèche|décenn|enfreint|viol|panne|entrav|difficul|immobil|sourd|muet|aveugl|méfi|"
        r"interromp|moitié)\w*"
        r"|\b(?:dément|nie[rsz]?\b|niait|nient|nié|réfut|contest|exonér|dispens|boud|banni|"
        r"se passe\b|priv[éa]|expir|dispar|boycott|grève|cass(?:e|é|er|ation)\b|abst|"
        r"silence|tais|tait|tu[st]?\b|sceptiq|célibat|végét|chauve|pieds nus|rumeur|"
        r"men[st]\b|menti|fein|chass|renvo|tomb|étrang|rat(?:e|é|er|ent)\b|loup|gâch|"
        r"suffi|tient bon|tenu bon|récus|esquiv|élud|fui[rt]?|barr[éa]|réserv|rupture|"
        r"injoign|novice|débutant|révolu|mis fin|met fin|démission|désist|déjou|contourn|"
        r"brav|dérog|méconn|snob|décrin|ajourn|veto|annih|faillite|condamn|néglig|omet|"
        r"omis|ôt)\w*"
    ),
    negative_concord=True,
    grouping="\u202f",
    months=(
        "janvier", "février", "mars", "avril", "mai", "juin",
        "juillet", "août", "septembre", "octobre", "novembre", "décembre",
    ),
    number_words={
        "vingts": 20,
        "zéro": 0, "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6,
        "sept": 7, "huit": 8, "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13,
        "quatorze": 14, "quinze": 15, "seize": 16, "dix-sept": 17, "dix-huit": 18, "dix-neuf": 19,
        "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
        "soixante-dix": 70, "quatre-vingt": 80, "quatre-vingts": 80, "quatre-vingt-dix": 90,
        "septante": 70, "huitante": 80, "nonante": 90,
    },
    scales={
        "cent": 10**2, "cents": 10**2, "mille": 10**3, "million": 10**6, "millions": 10**6,
        "milliard": 10**9, "milliards": 10**9, "billion": 10**12, "billions": 10**12,
    },
    number_hints={
        "unième*": (1,), "trentième*": (30,), "quarantième*": (40,), "cinquantième*": (50,),
        "soixantième*": (60,), "trentenaire*": (30,), "quadragénaire*": (40,),
        "quinquagénaire*": (50,), "sexagénaire*": (60,), "septuagénaire*": (70,),
        "octogénaire*": (80,), "nonagénaire*": (90,), "centenaire*": (100,),
        "premi*": (1,), "deuxième*": (2,), "second*": (2,), "double*": (2,), "doubl*": (2,),
        "deux": (2,), "demi*": (0.5, 2, 4, 6, 30, 50), "moitié*": (0.5, 50, 2),
        "tiers": (0.333, 3, 33), "troisième*": (3,), "trio": (3,), "triple*": (3,), "tripl*": (3,),
        "quart*": (0.25, 4, 15, 25, 45), "trimestre*": (3, 4), "quatrième*": (4,),
        "quadrupl*": (4,), "cinquième*": (5, 0.2), "cinquantaine*": (50,), "sixième*": (6,),
        "septième*": (7,), "huitième*": (8, 16), "neuvième*": (9,), "dixième*": (10, 0.1),
        "onzième*": (11,), "douzième*": (12,), "douzaine*": (12,), "dizaine*": (10,),
        "quinzaine*": (15, 14, 2), "vingtaine*": (20,), "trentaine*": (30,), "quarantaine*": (40,),
        "soixantaine*": (60,), "centaine*": (100,), "millier*": (1000,), "vingtième*": (20,),
        "centième*": (100,), "décennie*": (10,), "siècle*": (100,), "millénaire*": (1000,),
        "midi": (12,), "minuit": (0, 12, 24), "semaine*": (7,), "an*": (12,), "heure*": (60,),
        "treizième*": (13,), "quatorzième*": (14,), "quinzième*": (15,), "seizième*": (16,),
        "vingts": (20,), "centaines": (100,), "paire*": (2,), "couple*": (2,), "jumel*": (2,),
        "jumeau*": (2,), "neuf": (9,), "ado*": (13, 19),
    },
    weekdays=(
        "lundis?", "mardis?", "mercredis?", "jeudis?", "vendredis?", "samedis?", "dimanches?",
    ),
    month_names=(
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
        "octobre", "novembre", "décembre",
    ),
    examples=(
        "Le 3 octobre, M. Meier et ses douze collègues se sont réunis à Cologne.",
        "« Cela coûte 1 500,50 euros », a-t-elle dit. « N’est-ce pas trop ? »",
        "Le contrat n’a pas été renouvelé parce que les deux parties en étaient mécontentes.",
    ),
)
