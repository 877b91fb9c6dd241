"""English."""

from qa.languages import Language, words

LANGUAGE = Language(
    code="en",
    name="English",
    quotes=(("“", "”"), ("‘", "’"), ('"', '"')),
    abbreviations=words(
        "Mr. Mrs. Ms. Dr. Prof. Sr. Jr. St. Mt. Ft. Gen. Gov. Sen. Rep. Col. Capt. Lt. Sgt. Rev. "
        "Hon. Pres. Inc. Ltd. Co. Corp. Bros. Ave. Blvd. Rd. No. Nos. Vol. Fig. Figs. Eq. Ch. "
        "Sec. Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec. U.S. U.K. U.N. D.C. "
        "a.m. p.m. e.g. i.e. vs. cf. approx. ca. al. ed. eds. pp. p. etc. Ph.D. M.D. B.A. M.A."
    ),
    own_endings=r"[aeiouy][a-z]*(?:ings?|ed|ly|ness|ments?)|[^sui]s",
    function_words=words(
        "the a an and or but nor because that if when while although though since unless than as "
        "i you he she it we they me him her us them my your his its our their mine this these "
        "those there here who whom whose which what where why how not no none nothing only also "
        "very more most such is are was were be been being am has have had do does did will "
        "would can could shall should may might must in on at by for with from of to into onto "
        "about over under between through during before after against without within until upon "
        "up out off so then just each every all any some both many few other another it's don't"
    ),
    negations=words("not no never nor none without"),
    denials=(
        r"\b(?:(?:do|does|did|is|are|was|were|has|have|had|ca|could|wo|would|should|must|"
        r"need)n[’']t"
        r"|cannot|not|no (?:longer|one)|no|never|nobody|nothing|none|neither|without|unless|"
        r"refus(?:es?|ed) to|"
        r"fail(?:s|ed)? to|anything but|far from being|hardly|scarcely|devoid of|"
        r"the absence of|lacks|lacked)\b"
    ),
    idle_denials=(
        r"\b(?:no (?:later|sooner|less|more|fewer|doubt|matter|wonder|deal|longer than|other|end|"
        r"better|bigger|greater|higher|lower|means|way|sign of|one but)\b|"
        r"no[.-]|no(?=\.? ?\d|\. [A-Z])|"
        r"not (?:"
        r"only|just|merely|simply|least|long|until|till|unlike|to mention|less|more|far|too|so|"
        r"very|"
        r"quite|even close|surpris|bad|be long)|if not|whether or not|or not\b|why not|"
        r"nothing (?:but|"
        r"short|less|more)|never (?:more|again|better|before)|none other|"
        r"without (?:fail|a moment[’']s|a? ?doubt|question|delay|warning|(?:a )?trace)|or no|no "
        r"(?:strangers?|brainers?|mean|small|picnic|joke|slouch|coincidence|accident|great)\b|"
        r"second to none|not (?:be )?(?:beyond|\w{3,}less)\b|never mind\b|"
        r"(?:do|does|did|wo)(?:n[’']t| not) help (?:that|matters)|"
        r"(?:not|n[’']t) go away|"
        r"(?:never|not)(?: been)? one to|never looked back|can[’']t (?:be bothered|say|wait|beat)|"
        r"(?:do|does|did|would)n[’']t mind|not (?:half|that|a bit) |not for nothing|"
        r"no uncertain|no further ado|no bones|no secret|no(?:thing)? \w+er than|never less than|"
        r"none the worse|"
        r"not (?:a few|gonna lie|guilty|(?:been )?ruled out|be disappointed)|more often than not|"
        r"next to nothing|had it not been|could(?:n[’']t| not) (?:(?:be|have been) (?:more|"
        r"\w+er)\b|"
        r"do enough|miss|care less)|(?:do|did)(?:n[’']t| not) (?:bother|be (?:shy|tempted))|"
        r"[a-z]+n[’']t (?:i|you|he|she|it|we|they|there|just|only|be (?:more|better|"
        r"happier)|until|wait|help|far|long|much|too)\b|sa(?:y|id) no|yes or no|"
        r"won[’']t-(?:he|she|they)|no (?:contest|news)|"
        r"not(?: been)? optimistic|not(?: \w+){0,3} yet\b|n[’']t (?:\w+ ){0,4}yet\b|"
        r"(?:not|n[’']t)(?: \w+){0,2} alone\b|nothing new|not again(?=[.!?…])|no question(?=[!.,])|"
        r"no stone unturned|"
        r"not once but|"
        r"(?:not|never|[a-z]+n[’']t)(?: yet| to)? (?:giv(?:en?|ing)|slow|stop|let(?:ting)? up|"
        r"back(?:ing|ed)? down)|"
        r"warn(?:s|ed|ing)?\b.{0,80}?\bnot|"
        # Denied twice, so affirmed: not uncommon, no one doubts, don't forget.
        r"(?:not?|never|nobody|no one|none|nothing|cannot|[a-z]+n[’']t)\b[^.,;]{0,20}?\b(?:doubt|"
        r"hesitat|forg[eo]t|stop|ceas|rul(?:e|ed|ing) out|miss|deny|denie[sd]|refus|fail|exclud|"
        r"prevent|forbid|prohibit|turn(?:ed|ing|s)? (?:\w+ )?away|"
        r"reject|oppos|disput|underestim|ignor)\w*|(?:not|never|[a-z]+n[’']t)(?: \w+){0,2}? "
        r"(?:un(?!der|til|iv|ion|ique|it|less)|im(?:poss|prob|plaus)|in(?:signif|consid|frequ|"
        r"compat|"
        r"conceiv|differ|sensit|conven|access|evit)|dis(?:sim|agre|resp|pleas|lik|hon)|abnorm|"
        r"illeg|"
        r"irre|rare|without)\w*|no(?:t a| small|thing)? \w+ [^.;]{0,30}without|"
        # Of many one is the most: no city has more bridges than Hamburg.
        r"no(?:body|thing)?\b(?! (?:longer|better|worse))[^.;]{1,60}\b(?:more|\w+er|as|so)\b"
        r"[^.;]{1,60}\b(?:than|as)|could(?:n[’']t| not) \w+(?: \w+){0,3} more|unless otherwise|"
        r"(?:not|never|n[’']t)\b[^.;]{0,40}\b(?:in|for|since) (?:a|over|the|"
        r"\w+)(?: \w+)? (?:years?|"
        r"months?|weeks?|days?|time|ages|decades?)|not surpris\w+)\b|^\W*No(?=, )"
        r"|\b(?:can[’']t|cannot|could(?:n[’']t| not))(?: \w+)? (?:argue|fault|quarrel|"
        r"quibble|complain|help|but)\b|\bno (?:shortage|lack|dearth|choice but|option but|"
        r"alternative but|punches)\b|\b(?:wast\w+|los[te]\w*) no time|nothing to chance|"
        r"nothing could be|without saying|n[’']t take (?:\w+ ){0,2}long|\b(?:spar\w+ (?:no|"
        r"neither)|not spare|n[’']t spare)\b|not mince|n[’']t mince|not (?:averse|"
        r"every day|shy away|mind)\b|take no for"
    ),
    may_deny=(
        r"\b(?:(?:was|is|are|were|does|did|has|have|had|could|would|should)n|un-\w+|(?:is|are|"
        r"was|were) over|off (?:work|sick|duty|limits))\b|\b(?:no|not|never|nor|none|neither|"
        r"nobody|nothing|nowhere|without|cannot|cant|dont|non|nope|zero|ain|ever|everlasting|"
        r"(?:was|is|are|were|do|does|did|has|have|had|could|would|should|wo|ca|must)nt|noone|"
        r"else|otherwise|any(?! time)|before|off|yet|always|everybody|single|alone|used to|"
        r"(?:for|in) (?:a|over|more|the|\w+) (?:years?|months?|weeks?|days?|decades?|hours?|"
        r"time)|at large|on the fence|in the dark|living memory|long grass|cold case|"
        r"stationary|static|want of|far|down|continues? to|give up|gives up|"
        r"gave up|given up|giving up|out|if)\b|n ?[’'`´] ?t\b|\b(?:un(?!d|it|iv|ion|ique)\w{3,}|"
        r"dis(?!cuss|trict|tan|play|tribut|cover|co\b|h)\w{3,}|mis(?!ter|s\b|sion|souri|"
        r"sissippi)\w{3,}|im(?:poss|prob|plaus|perf|pati|perme|pract|prec|prop|mor|mat|bal|mob|"
        r"mac|mun)\w*|in(?:abil|acc|act|adeq|admis|appr|attent|aud|cap|coh|comb|compa|compe|"
        r"compl|compr|concei|concl|cong|consi|conv|corr|cred|decen|deci|def|diff|direct|disti|"
        r"eff|elig|equal|escap|evit|exact|exp|flex|freq|hum|jus|nocen|numer|oper|secur|sens|sep|"
        r"signif|sol|stab|suff|tang|toler|vis|val|vol|vuln)\w*|il(?:leg|lit|log|lic)\w*|"
        r"ir(?:rat|reg|rel|rep|res|rev|rec)\w*|anti\w*|non(?!e)\w{3,}|infeas\w*|de(?:select|"
        r"activ|satur|preca)\w*|\w+less(?:ly|ness)?|\w*free(?! of charge)|clos(?:e|es|ed|ures?)|"
        r"shut\w*|full|sold|out\w+|ex-\w+|banned|barred|died?|dead)\b|\b(?:fail|refus|lack|"
        r"avoid|prevent|hardly|barely|rare|scarce|seldom|few|little|less|least|only|just|mere|"
        r"unless|until|till|rather|instead|than|too|stop|ceas|miss|except|exclu|but|reject|"
        r"doubt|ban|prohibit|forb[aiy]d|absen|away|deny|denie|declin|short|beyond|scrap|"
        r"ignor|problem|troubl|block|worst|worse|weak|omit|myster|leery|oblivious|recus|teetotal|immut|agnostic|fake|hoax|idle|"
        r"foregone|fell through|fall through|"
        r"ambig|luck|fully|recall|best|greatest|highest|lowest|finest|lest|confin|defer|"
        r"blank|guess|biggest|sorry|regret|afraid|wish|hid|hide|silen|leav|"
        r"abandon|lose|los[ts]|wrong|false|mistak|error|guilt|spar|rid|remov|reliev|resist|"
        r"withdr|withh|withst|suspend|cancel|paus|postpon|slow|dying|extinct|vanish|empty|vacan|"
        r"pending|stay|stuck|cut|reduc|restrict|limit|constrain|reluct|hesit|caut|careful|bewar|"
        r"almost|simpl|strang|odd|revolt|defy|defian|"
        r"differ|vari|fresh|novel|contrast|oppos|against|nevertheless|tough|forg[eo]t|neglect|"
        r"elud|evad|escap|exempt|immun|waiv|loath|hate|detest|suffic|expir|wait|delay|lock|"
        r"annul|revok|overturn|crash|collaps|freez|froz|strike|struck|scant|remember|wonder|"
        r"maxim|break|broke)\w*\b"
        r"|\b(?:skip|quit|resign|boycott|abstain|abstention|quiet|mum\b|sceptic|skeptic|"
        r"vegetarian|vegan|bald\b|barefoot|rumou?r|lie[sd]?\b|lying|feign|pretend|shoo\b|"
        r"shooed|squander|wast(?:e|ing)|will do\b|firm\b|dodg|sidestep|duck(?:s|ed|"
        r"ing)\b|novice|beginner|veto|quash|thr[eo]w(?:n|s|ing)? out|g[ai]v(?:e|es|en|"
        r"ing) in\b|bust\b|bankrupt|went under|condemn|overlook|flunk|shun|steer(?:s|ed|"
        r"ing)? clear|dr[ao]p|snub|baulk|balk|ditch|axe[sd]?\b|axing|shelv|dormant|"
        r"contest(?:s|ed|ing)\b|refut|rebuff|spurn|for[eg]go|forwent|depriv|bereft|abov|"
        r"layman|loner|bachelor|taboo|beggar|bit(?:es?)? (?:his|her|their|my) tongue|"
        r"remain|blam|acquit|foil|thwart|stood up|laps|renounc|relinquish|desist|shy\b|"
        r"shies|cold-shoulder|stonewall|pull(?:s|ed|ing)? out|back(?:s|ed|ing)? (?:out|"
        r"down)|intact|barring|fickle|forgiv|bother|inexist|inapplic|hard to|outspok|"
        r"rush(?:ed|ing)?\b|exonerat|clear(?:ed|s)? of)\w*"
    ),
    cannot_end=words("the an and or my our your their"),
    months=(
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
    number_words={
        "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
        "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13,
        "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
        "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
        "seventy": 70, "eighty": 80, "ninety": 90,
    },
    scales={
        "hundred": 10**2, "thousand": 10**3, "million": 10**6, "m": 10**6, "billion": 10**9,
        "bn": 10**9, "k": 10**3, "mn": 10**6, "mln": 10**6, "b": 10**9, "tn": 10**12,
        "thousands": 10**3, "millions": 10**6, "billions": 10**9,
        "trillion": 10**12, "lakh": 10**5, "lakhs": 10**5, "crore": 10**7, "crores": 10**7,
    },
    number_hints={
        "first*": (1,), "once": (1,), "single": (1,), "sole": (1,), "a": (1,), "an": (1,),
        "second*": (2,), "both": (2,), "pair*": (2,), "couple*": (2,), "twin*": (2,), "twice": (2,),
        "double*": (2,), "doubling": (2,), "doubly": (2,), "duo*": (2,), "dual*": (2,),
        "duplex": (2,), "brace": (2,), "either": (2,), "neither": (2,), "doubles": (2, 4),
        "bicenten*": (200,), "centen*": (100,), "sesquicenten*": (150,), "tercenten*": (300,),
        "biennial*": (2,), "bilateral*": (2,), "half": (0.5, 2, 6, 30, 50), "halv*": (0.5, 2, 50),
        "halfway": (0.5, 50), "semi*": (0.5, 2, 4), "third*": (3, 0.333, 33), "trio*": (3,),
        "treble*": (3,), "triple*": (3,), "triplet*": (3,), "tripling": (3,), "thrice": (3,),
        "twofold": (2,), "threefold": (3,), "fourfold": (4,), "fivefold": (5,),
        "sixfold": (6,), "sevenfold": (7,), "eightfold": (8,), "tenfold": (10,),
        "trilog*": (3,), "hat": (3,), "fourth*": (4,), "quarter*": (0.25, 3, 4, 15, 25, 45),
        "quadru*": (4,), "quartet*": (4,), "foursome*": (4,), "fourball*": (4,), "fifth*": (5, 0.2),
        "quint*": (5,), "sixth*": (6, 0.167), "sextet*": (6,), "seventh*": (7, 0.143),
        "eighth*": (8, 0.125),
        "ninth*": (9,), "tenth*": (10, 0.1), "eleventh*": (11,), "twelfth*": (12,),
        "thirteenth*": (13,), "fourteenth*": (14,), "fifteenth*": (15,), "sixteenth*": (16,),
        "seventeenth*": (17,), "eighteenth*": (18,), "nineteenth*": (19,), "twentieth*": (20,),
        "twopence": (2,), "tuppence": (2,), "threepence": (3,), "fourpence": (4,), "sixpence": (6,),
        "eightpence": (8,), "ninepence": (9,), "tenpence": (10,),
        "thirtieth*": (30,), "fortieth*": (40,), "fiftieth*": (50,), "sixtieth*": (60,),
        "seventieth*": (70,), "eightieth*": (80,), "ninetieth*": (90,), "hundredth*": (100, 0.01),
        "thousandth*": (1000, 0.001), "twenties": (20, 29, 30), "thirties": (30, 39, 40),
        "forties": (40, 49, 50), "tenner*": (10,), "fiver*": (5,),
        "fifties": (50, 59, 60), "sixties": (60, 69, 70), "seventies": (70, 79, 80),
        "eighties": (80, 89, 90),
        "nineties": (90,), "noughties": (2000, 0), "fours": (4,),
        "fives": (5,), "sixes": (6,), "sevens": (7,), "eights": (8,), "nines": (9,), "tens": (10,),
        "hundreds": (100,), "thousands": (1000,), "millions": (10**6,),
        "billions": (10**9,), "grand": (1000,), "dozen*": (12,), "score": (20,), "decade*": (10,),
        "century": (100,), "centuries": (100,), "centenar*": (100,), "millenni*": (1000,),
        "fortnight*": (2, 14), "biweekly": (2, 14), "week*": (7,), "noon": (12,), "midday": (12,),
        "midnight": (0, 12, 24), "teen*": (13, 19), "nil": (0,), "no": (0,), "year*": (12, 52, 365),
        "hour*": (60,), "day*": (24,), "month*": (30, 4), "annual*": (12,), "overnight": (24,),
        "binary": (2,), "bisect*": (2,), "octagon*": (8,), "pentagon*": (5,), "hexa*": (6, 16),
    },
    weekdays=(
        "Mondays?", "Tuesdays?", "Wednesdays?", "Thursdays?", "Fridays?", "Saturdays?",
        "Sundays?",
    ),
    month_names=(
        r"January|Jan\.?", r"February|Feb\.?", "~March", r"April|Apr\.", "~May", "June", "July",
        r"Aug\.~August", r"September|Sept?\.?", r"October|Oct\.?", r"November|Nov\.?",
        r"December|Dec\.?",
    ),
    examples=(
        "On October 3, Dr. Meier and his twelve colleagues met in Cologne, e.g. for lunch.",
        "“That is 1,500.50 euros,” she said. “Is that not too much?”",
        "The contract was not renewed because both sides were unhappy with it.",
    ),
)
