"""Verbs of what one does to another, by deed: beat, sued, accused.

Of each language the forms that stand in front of the one it is done to, and with "by" those that
stand behind a form of to be; of German by how it is said who does it to whom. ``object``: who does
it is the subject; ``against``: the other stands behind gegen, and ``lost`` the one who does it;
``undergo``: the subject is the one it is done to, the other its object.
"""

GERMAN = {
    "beat": {
        "object": (
            r"schlagen|schlägt|schlug(?:en)?|geschlagen|(?:be|ge)sieg(?:t|te|ten|en)|"
            r"bezw(?:ang|ingt|angen|ingen|ungen)|deklassier(?:t|te|ten|en)|"
            r"ausgeschaltet|eliminier(?:t|te|ten|en)|überwand(?:en)?|überwunden"
        ),
        "against": (
            r"gew(?:ann|innt|annen|innen|onnen)|sieg(?:t|te|ten|en)|gesiegt|durchgesetzt|"
            r"setzt(?:e|en)? sich|behaupte(?:t|te|ten)"
        ),
        "lost": r"verlor(?:en)?|verlier(?:t|en)|unterlag(?:en)?|unterliegt|unterlegen|"
        r"scheiter(?:t|te|ten|n)|gescheitert",
        "undergo": r"unterlag(?:en)?|unterliegt|unterlegen",
    },
    "sue": {
        "object": r"verklag(?:t|te|ten|en)|angezeigt|anzeigte|beschuldigt",
        "against": r"klag(?:t|te|ten|en)|geklagt|klage\b.{0,40}\b(?:eingereicht|erhoben)",
    },
    "accuse": {
        "object": (
            r"beschuldig(?:t|te|ten|en)|bezichtig(?:t|te|ten|en)|vorgeworfen|w[ai]rft|"
            r"w[ae]rfen|warf|bezichtet|angeklagt|angezeigt|anzuzeigen"
        ),
    },
    "blame": {"object": r"kritisier(?:t|te|ten|en)|rüg(?:t|te|ten|en)|gerügt|getadelt|tadelte"},
    "praise": {"object": r"lob(?:t|te|ten|en)|gelobt|gewürdigt|würdig(?:t|te|ten|en)"},
    "thank": {"object": r"dank(?:t|te|ten|en)|gedankt|bedank(?:t|te|ten|en)"},
    "invite": {"object": r"eingeladen|lädt|lud(?:en)?|laden"},
    "warn": {"object": r"warn(?:t|te|ten|en)|gewarnt|verwarnt"},
    "buy": {
        "object": (
            r"übern(?:ahm|ahmen|immt|ehmen|ommen)|gekauft|kauf(?:t|te|ten|en)|"
            r"erw(?:arb|arben|irbt|erben|orben)|aufgekauft"
        ),
    },
    "replace": {
        "object": r"ersetz(?:t|te|ten|en)|abgelöst|löst|löste|beerb(?:t|te|ten|en)|ablösen",
        "undergo": r"weich(?:t|en)|wich|gewichen",
    },
    "owe": {"object": r"schulde(?:t|te|ten|n)"},
    "kill": {
        "object": (
            r"erschoss(?:en)?|erschießt|getötet|töte(?:t|te|ten|n)|ermorde(?:t|te|ten|n)|"
            r"erst(?:ach|icht|ochen)|umgebracht"
        ),
    },
    "attack": {
        "object": r"angegriffen|attackier(?:t|te|ten|en)|überf(?:iel|ällt|allen)|gebissen|biss",
    },
    "support": {"object": r"unterstütz(?:t|te|ten|en)"},
    "help": {"object": r"half(?:en)?|geholfen|hilft|helfen"},
    "ask": {
        "object": (
            r"aufgefordert|forder(?:t|te|ten|n)|bat(?:en)?|bitte(?:t|n)|gebeten|gedrängt|"
            r"dräng(?:t|te|ten|en)|ermahn(?:t|te|ten|en)"
        ),
    },
    "hire": {"object": r"engagier(?:t|te|ten|en)|eingestellt|ernannt|verpflichte(?:t|te|ten|n)"},
    "teach": {"object": r"unterrichte(?:t|te|ten|n)|trainier(?:t|te|ten|en)"},
    "arrest": {"object": r"festgenommen|verhafte(?:t|te|ten|n)"},
    "save": {"object": r"rette(?:t|te|ten|n)|gerettet"},
    "overtake": {"object": r"überhol(?:t|te|ten|en)"},
}
ACTIVE = {
    "en": {
        "beat": (
            r"beats?|defeat(?:s|ed)|thrash(?:es|ed)|overc[ao]me|outclassed|knocked out|"
            r"eliminated|hammered|upset|edged(?: past| out)?|swept past|saw off"
        ),
        "sue": r"su(?:es|ed)|is suing|filed (?:a lawsuit|suit) against|took legal action against",
        "accuse": r"accus(?:es|ed)|charged",
        "blame": r"criticis(?:es|ed)|criticiz(?:es|ed)|rebuk(?:es|ed)|slam(?:s|med)",
        "praise": r"prais(?:es|ed)|laud(?:s|ed)|hail(?:s|ed)",
        "thank": r"thank(?:s|ed)",
        "invite": r"invit(?:es|ed)",
        "warn": r"warn(?:s|ed)",
        "buy": r"bought|buys|buy|acquir(?:es?|ed)|t[ao]kes? over|took over|is buying|is acquiring",
        "replace": r"replac(?:es?|ed)|succeed(?:s|ed)?|t[ao]kes? over from|took over from",
        "owe": r"ow(?:es?|ed)",
        "kill": r"kill(?:s|ed)|shot|murder(?:s|ed)|stabb?ed",
        "attack": r"attack(?:s|ed)|assault(?:s|ed)|bit|bites",
        "support": r"support(?:s|ed)|back(?:s|ed)",
        "help": r"help(?:s|ed)",
        "ask": r"urg(?:es|ed)|ask(?:s|ed)|call(?:s|ed) on",
        "hire": r"hir(?:es|ed)|appoint(?:s|ed)",
        "teach": r"taught|teaches|coach(?:es|ed)|train(?:s|ed)",
        "arrest": r"arrest(?:s|ed)|detain(?:s|ed)",
        "save": r"sav(?:es|ed)|rescu(?:es|ed)",
        "overtake": r"overt[ao]kes?|overtook|pass(?:es|ed)",
    },
    "fr": {
        "beat": r"bat(?:tu)?|battait|battit|éliminé?|domin(?:é|e)|vaincu|écras(?:é|e)",
        "accuse": r"accus(?:é|e|ait)|dénonc(?:é|e)",
        "blame": r"critiqu(?:é|e|ait)",
        "praise": r"félicit(?:é|e|ait)|salu(?:é|e)",
        "thank": r"remerci(?:é|e|ait)",
        "invite": r"invit(?:é|e)",
        "buy": r"rachet(?:é|er)|rachète|acquis|repris|acheté",
        "replace": r"remplac(?:é|e|er)|succèd(?:e|era)|succédé",
        "kill": r"tu(?:é|e)|assassin(?:é|e)|abattu",
        "attack": r"attaqu(?:é|e)|agress(?:é|e)|mordu",
        "support": r"souten(?:u|ait)|soutient|appuyé",
        "arrest": r"arrêt(?:é|e)|interpellé",
        "save": r"sauv(?:é|e)",
        "overtake": r"dépass(?:é|e)|doubl(?:é|e)",
    },
    "es": {
        "beat": r"venció|vence|derrotó|derrota|gan[óa] a|elimin[óa]|superó",
        "sue": r"demandó|ha demandado",
        "accuse": r"acusó|acusa|ha acusado|denunció|ha denunciado",
        "blame": r"criticó|critica|ha criticado",
        "praise": r"elogió|elogia|felicitó",
        "thank": r"agradeció",
        "invite": r"invitó|ha invitado",
        "buy": r"compró|compra|comprará|ha comprado|adquirió|adquiere|adquirirá",
        "replace": r"sustituyó|sustituye|sustituirá|reemplazó|reemplaza|sucedió|relevó",
        "owe": r"debe|debía",
        "kill": r"mató|asesinó",
        "attack": r"atacó|agredió|mordió",
        "support": r"apoyó|apoya|respalda|respaldó",
        "arrest": r"detuvo|arrestó",
        "save": r"salvó|rescató",
        "overtake": r"superó|adelantó",
    },
    "it": {
        "beat": r"ha (?:battuto|sconfitto|eliminato)|batte|sconfigge|battuto|sconfitto",
        "sue": r"ha (?:denunciato|citato in giudizio|querelato)",
        "accuse": r"ha (?:accusato|denunciato)|accusa|accusò",
        "blame": r"ha criticato|critica|criticò",
        "praise": r"ha (?:elogiato|lodato)|elogia|loda",
        "thank": r"ha ringraziato|ringrazia",
        "invite": r"ha invitato|invita",
        "buy": r"ha (?:comprato|acquistato|acquisito|rilevato)|compra|acquista|acquisterà|rileva",
        "replace": r"ha sostituito|sostituisce|sostituirà",
        "owe": r"deve",
        "kill": r"ha (?:ucciso|assassinato)|uccide|uccise",
        "attack": r"ha (?:aggredito|attaccato|morso)|attacca",
        "support": r"ha (?:sostenuto|appoggiato)|sostiene|appoggia",
        "arrest": r"ha arrestato|arresta",
        "save": r"ha salvato|salva",
        "overtake": r"ha superato|supera",
    },
    "nl": {
        "beat": r"versloeg(?:en)?|verslaat|klopte|won van|schakelde",
        "accuse": r"beschuldig(?:t|de|den)",
        "blame": r"bekritiseer(?:t|de|den)",
        "praise": r"prees|prijst|looft|loofde",
        "thank": r"bedank(?:t|te|ten)",
        "warn": r"waarschuw(?:t|de|den)",
        "buy": r"koch(?:t|ten)|koopt|kopen",
        "replace": r"verv(?:ing|angt)|vervingen",
        "kill": r"doodde|vermoord(?:de|den|t)",
        "support": r"steun(?:t|de|den)",
        "help": r"hielp(?:en)?|helpt",
        "arrest": r"arresteer(?:t|de|den)",
        "save": r"redde(?:n)?|redt",
    },
    "pl": {
        "beat": r"pokonał[aoi]?|zwyciężył[aoi]?|wyeliminował[aoi]?",
        "sue": r"pozwał[aoi]?",
        "accuse": r"oskarżył[aoi]?|oskarża|obwinił[aoi]?",
        "blame": r"skrytykował[aoi]?|krytykuje",
        "praise": r"pochwalił[aoi]?|chwali",
        "buy": r"kupił[aoi]?|kupi|przejął|przejęł[aoi]|przejmie",
        "replace": r"zastąpił[aoi]?|zastąpi",
        "kill": r"zabił[aoi]?|zastrzelił[aoi]?",
        "attack": r"zaatakował[aoi]?",
        "support": r"poparł[aoi]?|popiera",
        "arrest": r"zatrzymał[aoi]?|aresztował[aoi]?",
        "save": r"uratował[aoi]?",
        "overtake": r"wyprzedził[aoi]?",
    },
    "ru": {
        "beat": r"победил[аои]?|обыграл[аои]?|одолел[аои]?",
        "accuse": r"обвинил[аои]?|обвиняет",
        "blame": r"раскритиковал[аои]?|критикует",
        "praise": r"похвалил[аои]?",
        "buy": r"купил[аои]?|приобрел[аои]|приобрёл|купит",
        "replace": r"сменил[аои]?|заменил[аои]?|сменит|заменит",
        "kill": r"убил[аои]?|застрелил[аои]?",
        "attack": r"атаковал[аои]?",
        "support": r"поддержал[аои]?|поддерживает",
        "arrest": r"задержал[аои]?|арестовал[аои]?",
        "save": r"спасла?|спасли",
        "overtake": r"обогнал[аои]?",
    },
    "uk": {
        "beat": r"перем(?:іг|огла|огли)|обіграл[аои]|обіграв|здолал[аои]|здолав",
        "accuse": r"звинуватил[аои]|звинуватив|звинувачує",
        "blame": r"розкритикувал[аои]|розкритикував",
        "praise": r"похвалил[аои]|похвалив",
        "buy": r"купил[аои]|купив|придбал[аои]|придбав|придбає|купить",
        "replace": r"змінил[аои]|змінив|замінил[аои]|замінив|замінить",
        "kill": r"вбил[аои]|вбив|застрелил[аои]|застрелив",
        "attack": r"атакувал[аои]|атакував",
        "support": r"підтримал[аои]|підтримав|підтримує",
        "arrest": r"затримал[аои]|затримав|заарештувал[аои]|заарештував",
        "save": r"врятувал[аои]|врятував",
    },
}
# Where order says little: how the last word of whom it is done to ends, and not that of who does.
CASES = {
    "pl": (r"(?:[aęą]|ego|[nt]kę|y|i)$", r"(?:ę|ą|ego|emu|ej|owi)$"),
    "ru": (r"(?:[аяую]|ого|его|ую)$", r"(?:[ую]|ого|его|ому|ой|ую|ей|ам|ям)$"),
    "uk": (r"(?:[аяую]|ого)$", r"(?:[ую]|ого|ому|ій|ої|ам|ям)$"),
}
BY = {
    "beat": r"beaten|defeated|thrashed|knocked out|eliminated",
    "sue": "sued",
    "accuse": "accused",
    "blame": "criticised|criticized",
    "praise": "praised|lauded",
    "invite": "invited",
    "warn": "warned",
    "buy": "bought|acquired|taken over",
    "replace": "replaced|succeeded",
    "kill": "killed|shot|murdered|stabbed",
    "attack": "attacked|assaulted|bitten",
    "support": "supported|backed",
    "ask": "urged|asked",
    "hire": "hired|appointed",
    "teach": "taught|coached|trained",
    "arrest": "arrested|detained",
    "save": "saved|rescued",
    "overtake": "overtaken",
}
# What stands between who does it and the verb.
BETWEEN = {
    "en": r"(?:has|have|had|will|would|could|narrowly|also|then|later|already|[a-z]+ly) ",
    "fr": r"(?:a|ont|avait|va|également|aussi|[a-z]+ment) ",
    "es": r"(?:ha|han|había|también|ya|va a) ",
    "it": r"(?:ha|hanno|aveva|anche|già) ",
    "nl": r"(?:ook|eerder|gisteren) ",
    "pl": r"(?:też|także|już|wcześniej) ",
    "ru": r"(?:также|уже|ранее) ",
    "uk": r"(?:також|вже|раніше) ",
}
# Words with which what the verb is done to is over, or not told: prepositions, conjunctions.
ENDS = {
    "en": (
        "of in from for to with at on by after over and or that who which as before during into "
        "about against because while when than through under since until out off up down if is "
        "was were are has have had will would"
    ),
    "fr": (
        "de du des d en dans pour à au aux avec sur par après et ou que qui contre lors pendant est"
    ),
    "es": "de del en para con por tras y o que quien sobre contra durante desde como es",
    "it": (
        "di del della dei delle in per con da dal dalla dopo e o che su contro durante come è nel "
        "nella"
    ),
    "nl": "van in uit voor met op bij na over en of die dat tegen tijdens als is was om te",
    "pl": "z w na do od po przed przez za o i lub oraz który która że w jest był była",
    "ru": "в на с из от до по за о и или который которая что к у во со при после перед",
    "uk": "в у на з із від до по за про і та або який яка що к при після перед",
}
