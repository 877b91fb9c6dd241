"""Polish. Month names stand in the genitive, as dates use them."""

from qa.languages import Language, words

LANGUAGE = Language(
    code="pl",
    name="Polish",
    quotes=(("„", "”"), ("«", "»"), ("‚", "’"), ('"', '"')),
    abbreviations=words(
        "al. art. b. br. bm. cd. cdn. cm. cz. dr. ds. dot. fot. gen. godz. hab. im. in. inż. "
        "itd. itp. jw. kard. kpt. ks. lek. lic. m.in. maks. mgr. min. mln. mld. nast. np. nr. o. "
        "ob. ok. os. pl. płk. pn. pow. poz. por. pp. prof. przyp. pt. r. red. rys. s. sp. św. "
        "str. tel. tj. tys. tzn. tzw. ul. ur. w. wg. woj. wyd. zł. zm. zob. ww. wz. zw."
    ),
    own_endings=r"czka|czki|ość|ości|[ae]nie|[ae]nia|ować|ego|emu|ych|ami|ach|owie|ow[aye]|arka|arki|stw[oa]|cj[aie]|nik|niki|ów",
    function_words=words(
        "i a w we z ze na do od o po za przez przy dla bez pod nad przed między u ku oraz lub "
        "albo ale lecz więc jednak że żeby aby by gdy kiedy jeśli jeżeli jak jako ponieważ bo "
        "choć ja ty on ona ono my wy oni one mnie mu go jej ich im nas nam was się siebie sobie "
        "mój jego swoje swój ten ta to tego tej temu tym te ci tych który która które którzy "
        "których której którym co kto czy nie tak tylko też także już jeszcze bardzo bardziej "
        "jest są był była było byli były być będzie będą został została zostały ma mają może "
        "mogą można musi powinien wszystko wszystkie inne tam tu gdzie podczas dwa"
    ),
    negations=words("nie bez"),
    denials=(
        r"\b(?:nie|nigdy|nikt|nikogo|nikomu|nic|niczego|niczym|żad(?:en|n[aeyo]\w*)|nigdzie|"
        r"nijak|ani)\b"
    ),
    idle_denials=(
        r"bez [^.,;]{0,20}\bżadn\w+|nie [^.,;]{0,12}\bsam[aio]?\b|"
        r"\bnie (?:tylko|mniej|więcej|później|dalej|bez|ma wątpliwości|wątpi\w+|zapomn\w+|lada|"
        r"byle|raz|sposób|dość|dziwi\w*|dziwn\w+|inaczej|tyle|jest tajemnicą|najlepiej|"
        r"najgorzej|zawsze|wszys\w+|każd\w+|przestaj\w+|przesta[łn]\w*|brak\w*|ustaj\w+|"
        r"pierwszy raz|jeden|jedna|jedno|jednego)\b|dopóki [^.]{0,60}\bnie\b|"
        r"zanim [^.]{0,40}\bnie\b|póki [^.]{0,40}\bnie\b|mało nie|omal nie|o mało [^.]{0,20}nie|"
        r"czy nie|(?<!\w)nie[.,!?]|prawda, nie|nic (?:innego|dziwnego|nowego|takiego|poza|"
        r"oprócz)|co nie miara|lub nie|jak nigdy|nigdy (?:wcześniej|dotąd|przedtem)|"
        r"nie [^.]{0,30}(?:poza|oprócz|niż|dopóki)\b|\b(?:nie|nikt|nigdy|"
        r"nic)\b[^.,;]{0,25}\b(?:zapom|wątp|waha|zawaha|przesta[wjłn]|ustaw|ustaj|rezygn|poddaj|"
        r"poddał|podda|wyklucz|dziw|przekracz|przekrocz|odmów|odmaw|uniknąć|ukrywa|ukryw|brakuj|"
        r"brakowa|traci|strac|mija|ominą|szkodz|ujawni|ucieka|uciek|skończ)\w*|a nie inne|"
        r"nie mam? wyjścia|nie (?:jedyn|pierwsz|ostatn)\w*|nie (?:jest |był\w* |są )?(?:jedyn|"
        r"pierwsz|ostatn|nie)\w+|nie [^.]{0,30}(?:bez|nie(?:zwyk|znan|moż))|"
        r"jak (?:jeszcze )?nigdy|nie (?:ten|tego|ta|tę) \w+|ani myśl\w*|nic (?:się nie stało|"
        r"nie szkodzi)|\b(?:żad\w+|nikt|nic|nie (?:ma|było|będzie))\b[^.;]{0,40}\b(?:bardziej|"
        r"więcej|lepie?j|tak|\w+sz[yeaą]\w*)\b[^.;]{0,40}\b(?:niż|od|jak)\b|"
        r"nie ma tego złego[^.]*"
        r"|nie kaza\w+ [^.]{0,20}czekać|nic (?:mu|jej|im) nie umk\w+|nie owija\w*|"
        r"nie (?:miał|mia\w+|ma|było) innego|nie (?:móg\w+|mog\w+) (?:się )?powstrzym\w+|"
        r"nie pozost\w+ [^.]{0,15}nic innego|nie od dziś|nie gard\w+|nie obyło|nie odstęp\w+|"
        r"niczego przypad\w+|odmówić talentu"
    ),
    may_deny=(
        r"\b(?:nie(?!dziel|mc|miec|bo|bie|któr)\w*|nigdy|nikt|nikogo|nikomu|nic|niczego|żad\w+|"
        r"ani|bez\w*|ale|lecz|tylko|jedynie|sam\w?|inn\w+|inaczej|jeszcze|już|zawsze|każd\w+|"
        r"wszys\w+|przed|zanim|dopóki|dopiero|aż|mało|mniej|ledwo|prawie|niż|zamiast|oprócz|"
        r"poza|prócz|chyba|czy|jeśli|jeżeli|żeby|aby|by|zbyt|za|lub|albo|raczej|dość|trudn\w*|"
        r"rzad\w*|źl?e|zł\w+|gorsz\w*|najlep\w*|ostatn\w*|pierwsz\w*)\b|\b(?:anty|przeciw|"
        r"odm[aoó]w|odrzuc|unik|zapob|uniemoż|zabr[ao]n|zakaz|brak|ubra|stra[cć]|trac|przegr|"
        r"przesta|zaprzest|zatrzym|porzuc|rezygn|ignor|zapom|wątp|końc|skończ|zamk|usun|anul|"
        r"odwoł|cofn|wycof|zosta|pozosta|tajem|ukry|woln|darm|zmar|umar|śmier|martw|zabi|"
        r"ogranicz|zmniejsz|sprzeciw|kryty|obaw|bał|strach|woln|późn|spóź|opóź|zawies|wstrzym|"
        r"zablok|oszczęd|ochron|chron|słab|bied|różn|odmien|przeciwn|wyklucz|wyrzuc|dawn|były|"
        r"wyczerp|problem|błęd|błąd|zero|pust|odpor|unieważ|uciek|wymk|szkod|czeka|porażk|sam|"
        r"stron|spoza|paraliż|cich|skrom|susz|dekad|narusz|awari|utrudn|głuch|niem|ślep|uda|"
        r"zaw[io]|dziw|cięż|kiepsk)\w*"
        r"|\b(?:zaprzecz|dement|zwolni|zwaln|wygas|znik|bojkot|milcz|scepty|pann[aąęy]|singl|"
        r"kawaler|wegetar|łys|boso|plotk|kłam|skłam|okłam|przegan|przegon|obc[yeaio]|"
        r"chybi|pudł|wystarcz|wytrwa|uchyl|zastrzeż|wyprzed|nowicj|wetow|zawet|weto|"
        r"strajk|w toku|umorz|umarz|podda|wyzb|kwestion|podważ|bankr|zbankr|zrze[kc]|"
        r"potęp|omij|omin|pomi[nj]|zlekcew|lekcew|zaniech|dymis|nienaw|zerw|zryw|wyrze|"
        r"obyw|oby[wł]|uniew|zabloko|odpuś)\w*"
    ),
    negative_concord=True,
    grouping=" ",
    months=(
        "stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca",
        "lipca", "sierpnia", "września", "października", "listopada", "grudnia",
    ),
    number_words={
        "dwieście": 200, "dwustu": 200, "trzysta": 300, "trzystu": 300, "czterysta": 400,
        "czterystu": 400, "pięćset": 500, "pięciuset": 500, "sześćset": 600, "sześciuset": 600,
        "siedemset": 700, "siedmiuset": 700, "osiemset": 800, "ośmiuset": 800,
        "dziewięćset": 900, "dziewięciuset": 900, "dwoma": 2, "dwiema": 2, "trzema": 3,
        "czterema": 4,
        "zero": 0, "jeden": 1, "jedna": 1, "jedno": 1, "dwa": 2, "dwie": 2, "dwóch": 2, "trzy": 3,
        "trzech": 3, "cztery": 4, "czterech": 4, "pięć": 5, "pięciu": 5, "sześć": 6, "sześciu": 6,
        "siedem": 7, "siedmiu": 7, "osiem": 8, "ośmiu": 8, "dziewięć": 9, "dziewięciu": 9,
        "dziesięć": 10, "dziesięciu": 10, "jedenaście": 11, "dwanaście": 12, "trzynaście": 13,
        "czternaście": 14, "piętnaście": 15, "szesnaście": 16, "siedemnaście": 17,
        "osiemnaście": 18, "dziewiętnaście": 19, "dwadzieścia": 20, "trzydzieści": 30,
        "czterdzieści": 40, "pięćdziesiąt": 50, "sześćdziesiąt": 60, "siedemdziesiąt": 70,
        "osiemdziesiąt": 80, "dziewięćdziesiąt": 90,
    },
    scales={
        "sto": 10**2, "tysiąc": 10**3, "tysiące": 10**3, "tysięcy": 10**3, "tys": 10**3,
        "milion": 10**6, "miliony": 10**6, "milionów": 10**6, "mln": 10**6, "miliard": 10**9,
        "miliardy": 10**9, "miliardów": 10**9, "mld": 10**9, "bilion": 10**12, "bilionów": 10**12,
    },
    number_hints={
        "pierwsz*": (1,), "jedno*": (1,), "dwa*": (2,), "dwie*": (2,), "dwó*": (2,), "dwu*": (2,),
        "drug*": (2,),
        "oba*": (2,), "obie*": (2,), "oboj*": (2,), "obu*": (2,), "podwój*": (2,), "podwoi*": (2,),
        "par*": (2,), "pół*": (0.5, 2, 4, 6, 30, 50), "połow*": (0.5, 50, 2),
        "półtor*": (1.5, 18, 90), "trz*": (3,), "trój*": (3,), "troj*": (3,), "potrój*": (3,),
        "trio": (3,), "czter*": (4,), "czwar*": (4, 0.25), "ćwier*": (0.25, 4, 25),
        "kwadrans*": (15, 45), "kwarta*": (3, 4), "pięć*": (5,), "pięci*": (5,), "piąt*": (5,),
        "sześ*": (6,), "szóst*": (6,), "siedem*": (7,), "siedm*": (7,), "siódm*": (7,),
        "osiem*": (8,), "ośmi*": (8,), "ósm*": (8, 16), "ósem*": (8,), "dziewię*": (9,),
        "dziewią*": (9,), "dziesię*": (10,), "dziesią*": (10,), "jedena*": (11,), "dwunas*": (12,),
        "dwanaś*": (12,), "tuzin*": (12,), "trzynas*": (13,), "czternas*": (14,), "piętnas*": (15,),
        "szesnas*": (16,), "siedemnas*": (17,), "osiemnas*": (18,), "dziewiętnas*": (19,),
        "dwudzies*": (20,), "dwadzieśc*": (20,), "trzydzie*": (30,), "czterdzie*": (40,),
        "pięćdziesi*": (50,), "sześćdziesi*": (60,), "siedemdziesi*": (70,), "osiemdziesi*": (80,),
        "dziewięćdziesi*": (90,), "sto": (100,), "stu*": (100,), "setk*": (100,), "set*": (100,),
        "dwieście": (200,), "trzysta": (300,), "czterysta": (400,), "pięćset*": (500,),
        "dwust*": (200,), "trzyst*": (300,), "czteryst*": (400,), "siedemset*": (700,),
        "osiemset*": (800,), "dziewięćset*": (900,), "sześćset*": (600,), "tysiąc*": (1000,),
        "tysięcz*": (1000,),
        "milion*": (10**6,), "miliard*": (10**9,),
        "dekad*": (10,), "wiek*": (100,),
        "południ*": (12,), "północ*": (0, 12, 24), "tydzie*": (7,), "tygod*": (7,), "rok*": (12,),
        "lat*": (12,), "bliźni*": (2,), "nastolat*": (13, 19), "setn*": (100,),
    },
    weekdays=(
        r"poniedział\w+", r"wtor(?:ek|k\w+)", "środ(?:a|y|ę|ą|zie)", r"czwart(?:ek|k\w+)",
        r"piąt(?:ek|k(?:u|i|iem|ów|ow\w+))", r"sobot\w+|sobocie", r"niedziel\w+",
    ),
    month_names=(
        r"stycz(?:eń|ni\w+)", "~lut(?:y|ego|ym|emu)", "mar(?:zec|ca|cu|cem)",
        r"kwie(?:cień|tni\w+)", "maj(?:a|u|em|owi)?", "czerw(?:iec|ca|cu|cem)",
        "lip(?:iec|ca|cu|cem)", r"sierp(?:ień|ni\w+)", r"wrze(?:sień|śni\w+)", r"październik\w*",
        r"listopad\w*", r"grud(?:zień|ni\w+)",
    ),
    examples=(
        "Dnia 3 października dr Meier i jego dwunastu kolegów spotkali się w Kolonii.",
        "„To kosztuje 1500,50 euro” – powiedziała. „Czy to nie za dużo?”",
        "Umowa nie została przedłużona, ponieważ obie strony były z niej niezadowolone.",
    ),
)
