"""German words that deny, surely or perhaps."""

import re
from functools import cache

# With one of these the translation may deny what its source denies, so nothing is called lost.
MAY_DENY = re.compile(
    r"\b(?:(?:mit)?nicht\w*|nich|kein\w*|nie|niemals|niemand\w*|nirgend\w*|nichts\w*|ohne\w*|"
    r"weder|nein|un(?!ter|ser|iv|ion|ik|it|iform|ten|gefähr|längst|mittelbar|bedingt|fall|wetter|"
    r"gar|esco)\w{3,}|"
    r"unter(?:bind|bund|sag|lass|lief|ließ|blieb|bleib|schreit|schritt)\w*|"
    r"miss(?!ion|ouri|issippi|brauch)\w+|fehl(?!er)\w*|kaum|wenig\w*|gering\w*|selten\w*|nur|erst|"
    r"lediglich|bloß|außer|bevor|ehe|"
    r"(?:an)?statt\w*|ander(?:s|nfalls|enfalls)|sonst|spätestens|höchstens|schlecht\w*|schwer|"
    r"schwierig|minder\w*|null|non|no|not|never|without|cannot|weg|frei|leer\w*|egal|fremd|"
    r"vielleicht|"
    r"(?:in|im|il|ir|a|dis)(?:akzept|effekt|kompet|konsequ|stabil|toler|direkt|offiz|human|aktiv|"
    r"flexib|legal|legit|relev|reg|ration|mobil|potent|perfekt|typisch|sozial|moral)\w*)\b"
    # Proverbs, which stand for those of other languages, whatever these deny.
    r"|\b(?:gut ding will|eile mit weile|aller anfang ist|steter tropfen|stille wasser|"
    r"viele köche|wer zuletzt lacht|lügen haben kurze|der apfel fällt|morgenstund)\b"
    r"|\w(?:los|frei|arm|leer)(?:e[nmrs]?|igkeit|er\w*)?\b"
    r"|mangel|fehl(?:t|en|te)|hinder|"
    r"\bo\. ?[abjno]\b|\bo\. ?abb\b|\bausst(?:eh|and)|übersteig|"
    r"\bernst (?:damit|gemeint)|\babs(?:eh|ah)|abzusehen|"
    r"hinter \w+ rücken|gegen\b.{0,60}\bspr[iaä]ch|"
    r"\bspr[iaä]ch\w*\b.{0,40}\bgegen|weiger|vermeid|vermied|verbiet|verbot|verhüt|lehn(?:t|en|te|"
    r"ung)|"
    r"scheiter|verzicht|versäum|bleib|blieb|schweig|verlor|verlier|verlust|leugn|bestreit|bestritt|"
    r"dement|widersprech|entgeh|entging|entbehr|verwehr|verschon|ausschl|ausgeschl|verpass|stopp|"
    r"\b(?:do|does|did|is|are|was|were|ca|wo|would|should)n? ?[’'‘]t\b|pessimis|"
    r"\berste[ns]? mal\b|erstmal|freiwillig|überholt|abwegig|verruf|vermiss|vereinbar|im stich|"
    r"im dunkeln|funkstille|abgetaucht|\bkalt\b|\blasst? (?:es|das)\b|geschweige|"
    r"\bsag(?:t|te|ten|en)\b.{0,120}\bab\b|"
    r"frühestens|stagnier|zu spät|absag|tabu\b|aufgehör|finger lassen|"
    r"\bspar(?:en|t|e)\b|zurückgewiesen|zurückweis|\b(?:f[aä]ll\w*|fiel\w*|schloss\w*|schließ\w*)\b"
    r".{0,120}\baus\b|vergeb(?:ens|lich)|umsonst|"
    r"halb so|abrat|abrät|abriet|abgerat|pflicht\b|beend|aufhör|"
    r"gleichgültig|zweifel|überflüssig|(?<!feuer)(?<!bundes)wehr|langweil|deaktiv|entfall|entfäll|"
    r"entgang|"
    r"\b(?:rate|rätst|rät|raten|riet|rieten)\b.{0,120}\bab\b|außerhalb|anstelle|gegenteil|verstoß|"
    r"verstöß|offen\b"
    # Who stays away, keeps silent, dies or is wrong does not do something.
    r"|(?:heraus|raus|fern|zurück)(?:zu)?(?:halt|hält|hielt)|ab(?:zu)?h(?:a|ä|ie)lt|\bh(?:a|ä|"
    r"ie)lt\w*\b"
    r".{0,80}\b(?:ab|fern|zurück)\b|schwieg|\bstill\w*|stumm|\bruhe\b|st[aiu]rb|sterb|storben|"
    r"\btot\w*|"
    r"aberk[ae]nn|verstorb|zuletzt|flucht|behalt|behält|behielt|\btaub\b|täusch|in(?:kompat|"
    r"korrekt|komplett|formell|adäquat)|immun\b|abwesen|ineffiz|absäum|schlöss|\blassen soll|"
    r"verletzt?\b|mindestens|dem schrecken|\bheil\b|wohlauf|glimpflich|fehlanzeige|"
    r"lappalie|kleinigkeit|bagatelle|klacks|nichtig|"
    r"wohlbehalten|in den sternen|\bvon sich\b|spinnefeind|verfeind|feindselig|"
    r"wie (?:gewohnt|üblich|immer)|planmäßig|ausverkauf|ausgebucht|vergriffen|aufgebraucht|"
    r"regulär|skepti|verfrüht|\bwarn\w* (?:\w+ ){0,2}vor\b|letzte\w* (?:niederlage|sieg|tor|titel)|"
    r"\bwart(?:e|et|en|ete|eten)\b.{0,40}\bauf\b|dagegen\b|zukunftsmusik|vergangenheit|anonym|"
    r"enth(?:a|ä|ie)lt\w* .{0,20}\bsich|sich .{0,40}enth(?:a|ä|ie)lt|vom tisch|das nachsehen|"
    r"hapert|"
    r"\btrocken\b|skeptisch|skepsis|fraglich|strittig|erspart|zu ende\b|identisch|einerlei|"
    r"in stein gemeißelt|pleite|insolven|bankrott|am leben\b|überleb|neuland|"
    r"verschieden\w*|ander\w*,? (?:\w+ )?als\b|"
    r"jede[rs]? .{0,20}\bander\w*|vorzieh|zu guter letzt|schon gut|"
    r"\bzu (?:langsam|klein|schwach|spät|früh|jung|alt|schmal|kurz|teuer|weit|dumm|hoch|schnell|"
    r"wenig)\b|"
    r"\b0:0\b|es sei denn|übers(?:ah|eh|ieh)|entgegen|distanzier|"
    r"vermies|schwerlich|\bhöchst selten|"
    r"(?:minuten|stunden|tage|wochen|monate|jahre) dauern|\bbis (?:zum |ins )?(?:jahr )?\d{4}|"
    r"bis auf den letzten|\berkann\w*\b.{0,80}\bab\b|falsch|negativ|\bprobleme?(?: bei|,| stell)|"
    r"herausforder|geheim|verborg|"
    r"versteck|schief|streit|stritt|defekt|kaputt|versag|verge(?:ss|iss)|vergaß|ignorier|blockier|"
    r"schränk|begrenz|veraltet|lächerlich|überrasch|entfern|entkriminal|in der schwebe|gestrandet|"
    r"gegensatz|vorbei\b|jenseits|vorläufig|gemeinnützig|\b(?:nix|nischt?|net|niht|nö+|nee)\b|"
    r"ausblend|"
    r"wenig\b|nachlässig|(?:viel|weit|all|etwas) ?zu [a-zäöü]|\bzu \w+,? (?:um|als)\b|"
    r"immer wieder|"
    r"(?:als|wie) je(?:mals)?\b|gerade (?:ein)?mal|\bbis zu\b|maximal|einzig|ander\w+ meinung|"
    r"außerstande|\bfest\b|das letzte\b|von wegen|\bpech\b|verstumm|verschwind|verschwand|"
    r"verschwund|"
    r"zurückgehalten|gehindert|unterb(?:leib|lieb)|unterlass|unterließ|verfehl|befrei|einstell|"
    r"eingestellt|"
    r"gesperrt|ausges(?:etz|ess|tiegen)|abgeschafft|gestrichen|entzog|entzieh|\bsträub|"
    r"meid(?:e|en|et)\b|mied\b|wich\w*\b.{0,60}\baus\b|rätsel|ahnung|vorenthalt|vorenthielt|"
    r"schulde[nt]?\b|"
    r"\beher\b.{0,60}\bals\b|\blieber\b|im dunkeln|befürcht|klemm|ausgeruht|ausruh|dauern?,? bis|"
    r"\bin\w{3,}[ai]bel\b|\b(?:ledig|geschlossen|graus)\b|\bruht\w*\b|trenn(?:t|ten?)\b|"
    r"für alle\b|"
    r"\baus(?:geschieden|scheid)|sch(?:ie|ei)d\w*\b.{0,60}\baus\b"
    # Who hates, leaves, waits, stands out or is alone in something does not do the other.
    r"|\bhass(?:e|t|en|te|ten)\b|miserab|freiheit\b|\ballein\b|im gange\b|offengelassen|fremd\b|"
    r"wildfremd|\bst(?:eh|and)\w*\b.{0,80}\baus\b|belass|liegen ?lass|dichth|h(?:ä|ie)lt dicht|"
    r"zuversicht|über kreuz|\bvergab|hinwegsetz|\btrug\b.{0,60}\bnach\b|genauso|ebenso|im dienst|"
    r"bis auf eine?n?\b|schon andere|\bzeit (?:zu )?lassen|zeit mitbring|\babstand\b|ausfiel|"
    r"glück gehabt|auslaufen lass|umfl[io]|umflieg|noch einen rest|\bfroh,|hinfällig|wird es \w+$|"
    r"\berste[rs]? (?:flug|tag|mal|sieg|besuch)|sitzen sollen|ein(?:e|en)? ander|bestens|"
    r"lassen will|lassen wollen|steht? noch aus|wart(?:e|et|en|ete|eten)\b.{0,120}\bauf\b",
    re.IGNORECASE,
)

# German words that may deny but do not where an English word stands for them by itself.
_ENGLISH = {
    stems: rf"\b(?:{english})\b"
    for stems, english in {
        "mindestens": "at least|minimum",
        "höchstens maximal": "at most|up to|maximum",
        "spätestens": "by|at the latest",
        "einzig": "only|sole|single",
        "nur lediglich bloß": "only|just|merely|solely",
        "bevor ehe vorher": "before|prior",
        "null": "null|zero|nil",
        "leer": "empt\\w+|spaces?",
        "verletzt": "injur\\w+|wound\\w+|hurt",
        "tot tote starb sterben gestorben verstorben": "dead|die[sd]?|dying|kill\\w*|deaths?",
        "streit stritt": "disput\\w*|row|argu\\w+|conflict\\w*",
        "überrasch": "surpris\\w+",
        "befürcht": "fear\\w*",
        "verschieden": "different|various|several",
        "fest": "firm\\w*|solid|festival|party|hold|held|arrest\\w*|detain\\w*",
        "problem": "problems?|troubles?|issues?",
        "rätsel": "myster\\w+|puzzl\\w+",
        "geheim": "secret\\w*",
        "gesperrt geschlossen": "clos\\w+|block\\w+|shut",
        "ruhe": "quiet|calm|peace",
        "flucht": "escap\\w+|flight|fled|refuge\\w*",
        "verlust verlor verlier": "loss\\w*|lost|lose\\w*|losing",
        "täusch": "decei\\w+|decepti\\w+|trick\\w*",
        "falsch": "wrong\\w*|false\\w*|fake",
        "defekt kaputt": "defect\\w*|broken|faulty",
        "entsch stimm votier ist sind war waren gegen": "against|oppos\\w+",
        "pfosten latte": "posts?|crossbar|bar",
        "zöger": "hesita\\w+",
        "streikt": "strik\\w+",
        "verf": "expire[sd]?|decay\\w*|dilapidated|forfeit\\w*",
        "aufgegeben aufgeben aufzugeben gab gibt": "g[ai]v\\w+ up|abandon\\w*",
        "abgebrochen brach bricht": "broke\\w*|abort\\w*|call\\w* off|cut\\w* short",
    }.items()
}
_REFUSED = (
    "wies weis abgew abzuw schlug schlägt ausge verwarf verwirf verworf winkt abgewink "
    "abgeschm blitzt abgeb"
)
_GIVEN_UP = "aufge aufzu gab gibt abgebr brach bricht niedergelegt"
_OVER = "verf verj erlosch erlisch abgelaufen ausgelaufen läuft letztmal zum"
_AGAINST = "entsch stimm votier sprach spricht ist sind war waren gegen"
# The same of other languages, for the verbs that deny by themselves.
_OTHERS = {
    "fr": {
        "verletzt": r"bless",
        _REFUSED: r"refus|rejet|repouss|débout|déclin|démen|écart",
        _GIVEN_UP: r"abandon|renonc|romp|rompu|interromp|démission|quitt",
        _OVER: r"expir|périm|prescri|éch[eu]|éteint|caduc|derni|perdu",
        _AGAINST: r"contre|oppos",
    },
    "es": {
        "verletzt": r"herid|hiri|lesion",
        _REFUSED: r"rechaz|deneg|deniega|neg[óa]|niega|declin|desestim|desm[ei]nt",
        _GIVEN_UP: r"abandon|renunc|romp|roto|interrump|dimit|dej[óa]",
        _OVER: r"expir|venc|caduc|prescri|exting|últim|perd|pierd",
        _AGAINST: r"contra|opon|opus|opos",
    },
    "it": {
        "verletzt": r"ferit",
        _REFUSED: r"rifiut|respin|rigett|declin|smenti|bocci|negat",
        _GIVEN_UP: r"abband|rinunc|romp|rott|interr|dimess|dimiss|lasciat",
        _OVER: r"scad|prescri|estin|ultim|pers[oaie]|perd",
        _AGAINST: r"contro|contrar|oppo",
    },
    "nl": {
        "verletzt": r"gewond|verwond|blessé",
        _REFUSED: r"weiger|verw[eoi]rp|afge?w[ei]+[sz]|w[ei]+[sz]t?\b|ontk|afgesl",
        _GIVEN_UP: r"opge(?:g|v)|gaf\b|geeft\b|afgebr|verbr[ao]k|afstand|staak",
        _OVER: r"verval|verjaar|verlo(?:op|pen)|afgelopen|laatst|verlor|verviel",
        _AGAINST: r"tegen",
    },
    "pl": {
        "verletzt": r"rann|zrani",
        _REFUSED: r"odm[aoó]w|odrzuc|oddal|zaprzecz|dement",
        _GIVEN_UP: r"porzuc|rezygn|zrezygn|zerw|przerw|zaniech|podda",
        _OVER: r"wygas|przedawn|upły|przepad|ostatni|stracił|utraci",
        _AGAINST: r"przeciw",
    },
    "ru": {
        _REFUSED: r"отказ|отверг|отклон|опроверг|отрица",
        _GIVEN_UP: r"брос|отказ|прерв|прекра|сложил|покин|остав",
        _OVER: r"исте[кч]|просроч|давност|последн|утра[тч]|сгор",
        _AGAINST: r"против",
    },
    "uk": {
        _REFUSED: r"відмов|відхил|відкин|спрост|запереч",
        _GIVEN_UP: r"кину|покин|відмов|перерв|припин|склав|залиш",
        _OVER: r"сплив|простроч|давн|останн|втрат|закінч",
        _AGAINST: r"проти",
    },
    "tr": {
        _REFUSED: r"redd|ret\b|geri çevir|yalanla",
        _GIVEN_UP: r"bırak|vazgeç|terk|kes|istifa",
        _OVER: r"dol[ada]|sona er|zaman ?aşım|son\b|kaybet|geçersiz",
        _AGAINST: r"karşı|aleyh",
    },
    "ar": {
        _REFUSED: "رفض|نفى|نفت",
        _GIVEN_UP: "تخل|ترك|قطع|استقال|أوقف",
        _OVER: "انته|سقط|تقادم|آخر|أخير|فقد",
        _AGAINST: "ضد|عارض",
    },
    "zh": {
        _REFUSED: "拒|驳|否认",
        _GIVEN_UP: "放弃|辞|中断|断绝",
        _OVER: "过期|失效|时效|最后",
        _AGAINST: "反对",
    },
}


@cache
def rendered(lang: str) -> tuple[tuple[tuple[str, ...], re.Pattern[str]], ...]:
    """Beginnings of German words that may deny, and words of a language which they then render."""
    words = {"en": _ENGLISH, **_OTHERS}.get(lang, {})
    return tuple(
        (tuple(stems.split()), re.compile(said, re.IGNORECASE)) for stems, said in words.items()
    )


# What denies in so many words.
DENIES = re.compile(
    r"\b(?:nicht|kein(?:e[nmrs]?)?|nie|niemals|niemand(?:e[nm])?|nichts)\b", re.IGNORECASE
)
# Phrases with such a word that deny nothing, or that say what the source puts in the affirmative:
# nicht zuletzt, nicht ohne, fehlt nie, nicht anders, noch nicht.
IDLE = re.compile(
    r"nicht vorbestraft|keine? (?:zwei|drei|vier|fünf|sechs|zehn|zwölf|\d+|\w+zig|hundert|"
    r"tausend)\b|"
    r"(?:fehl|verg[ae]|entg[ai]ng|entgeh|bleib|lässt|ließ)\w*\b.{0,40}\b(?:nicht|nichts|nie|"
    r"kein\w*)\b|"
    r"nicht nur|nicht (?:mehr|\w+er) als|nicht zuletzt|nicht weniger|wenn nicht|nicht umsonst|"
    r"nicht wahr|nicht allein|nicht bloß|nicht lediglich|(?:nicht|nie|kein\w*|niemand\w*|"
    r"nichts)\b.{0,40}\b(?:fehl|verg[ae]|entg[ai]ng|entgeh|un(?!d|ter)\w{3}|ohne|wunder|"
    r"nehmen|ander|mehr\b|spurlos|grenzen|nur\b|sondern|erst|ausgeschl|zweifel|sorge|"
    r"problem|frage|stehen? nichts|bevor|bis\b|verzicht|vermeid|scheu|zögern|egal|"
    r"gleichgültig|einerlei|schnuppe|selten|abwegig|verkehrt|vergeblich)|(?:längst|"
    r"lange|gar|so|damit|um|ob|dass?) (?:noch )?(?:nicht|kein)|kein kinderspiel|nicht-|"
    r"kenn\w* kein\w* (?:erbarmen|gnade|pardon|halten)|"
    r"nicht lange (?:zu )?(?:überleg|zöger|nachdenk|nachzudenk|fackel|bitten)|"
    r"nichts (?:anbrennen|als|wie|geringeres)|nicht weit|nicht eindeutig|(?:noch|"
    r"wie) n(?:ie|icht)\b|nie (?:so|zuvor|besser)|nicht so|geringst|oder (?:nicht|kein)|"
    r"nicht einmal|weder|sonst|keine? (?:leicht|einfach|schlecht|gering)\w*|"
    r"nicht (?:schlecht|leicht|einfach|ganz|immer|selten|wenig|jede|alle|gerade|sehr|"
    r"besonders|sicher|gern)\w*|entweder"
    # Denied twice: nicht folgenlos; and what German says so: nie dagewesen, nichts Gutes.
    r"|nicht \w+los\w*|nie da ?gewesen\w*|nichts gutes|in keine[mr] verhältnis"
    r"|(?:daraus|vorschlag|plan|idee)\b.{0,20}\bnichts (?:wurde|wird)|nicht auf einer linie"
    # What others put in the affirmative: blind, divided, inadmissible, at the earliest, unsold.
    r"|nicht (?:einsehbar|einig|zulässig|verkauft)\w*|nicht vor (?!allem)|\bnichts nach\b|"
    r"nichts bekannt|nicht leisten|keine (?:mehrheit|veränderung)|noch keine?r?\b|"
    r"\b(?:lief|läuft|ging|geht)\b.{0,60}\bnicht (?:gut|rund)",
    re.IGNORECASE,
)
