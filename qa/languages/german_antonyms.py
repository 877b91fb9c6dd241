"""German that says without a negation what other languages deny: harrte aus, vergab, zu faul."""

import re
from functools import cache

# Where a clause ends, so that a word before it is a verb's particle.
_END = r"(?=[.,;:!?–]|$| (?:und|oder|aber)\b)"
_PENALTY = r"(?:elfmeter|elfer|strafsto|foulelf|chance|möglichkeit|matchb[aä]ll|siebenmeter)"
# Verbs and adverbs that say without a negation what other languages deny, by what is not done.
_PHRASES = (
    # to leave, to yield
    r"(?:aus|ver|be)(?:zu)?harr|ausgeharrt|\bharr\w*\b.{0,80}\baus\b|verweilte|\btrotzt|"
    rf"\bh(?:a|ä|ie)lt\w*\b.{{0,80}}\b(?:durch|stand){_END}|(?:durch|stand|"
    r"fest)h(?:ä|ie)lt|(?:durch|stand)gehalten",
    # to hit, to use
    rf"{_PENALTY}.{{0,120}}\bverg(?:a|i|e)b|\bverg(?:a|i|e)b\w*\b.{{0,60}}{_PENALTY}|"
    r"\bversch(?:oss|ieß)|vergeig|versieb|\bpariert|\b(?:pfosten|latte)\b|ausgelassen|"
    r"daneben(?=[.,;!])",
    # able, for something is too much
    r"\bzu (?:faul|müde|stolz|krank|arm|feige?|knapp|gering|leicht|lang|eng|groß|viele?|laut|"
    r"heiß|kalt|dünn|dick|nass|dunkel|beschäftigt|vage|selten|riskant|gefährlich|aufw[eä]ndig|"
    r"kompliziert|komplex|träge|bequem|schüchtern|nervös|aufgeregt|erschöpft|bunt|tief|steil|"
    r"ängstlich|vorsichtig|betrunken|naiv|geizig|fern|niedrig|schlecht|schwierig|stark)\b",
    # to agree, to accept
    r"\bentsch(?:ied|eid)\w*\b.{0,60}\bgegen\b|\bgegen\b.{1,80}\b(?:entsch(?:ied|eid)|"
    r"gestimmt|ausgesprochen|votiert)|\b(?:stimm(?:t|ten?|en)|votier\w*)\b.{0,60}\bgegen\b|"
    r"\bspr(?:icht|a?ch(?:en)?|echen)\b.{0,40}\bsich\b.{0,60}\bgegen\b|"
    r"\b(?:ist|sind|war|waren|seien?) (?:\w+ ){0,3}gegen (?!\d)",
    rf"\bs(?:ieht|ah|ahen|ehen)\b.{{0,80}}\bab{_END}|\bvon .{{1,60}}\bab(?:ge|zu)?sehen|"
    rf"\bschl(?:ägt|ugen|ug|agen)\b.{{0,60}}\baus{_END}|aus(?:ge|zu)schlagen|\beinen korb\b|"
    rf"winkt\w*\b.{{0,60}}\bab{_END}|ab(?:ge|zu)?wink|abgewunken|abblitz|"
    r"blitzt\w*\b.{0,60}\bab\b|"
    r"ab(?:ge|zu)?wiesen|\b(?:wies(?:en)?|weis(?:t|en))\b.{1,100}\b(?:ab|zurück)\b|"
    r"abgeschmettert|schmettert\w*\b.{0,60}\bab\b|verw(?:arf|irft|orfen|erfen)|"
    r"abstand (?:nehm|nahm|genomm|zu nehm)|\b(?:nahm|nehm|nimmt)\w*\b.{0,20}\babstand|"
    r"verb(?:at|itt)\w* sich|\bzögerte?n?\b|\bscheut|schreckt\w*\b.{0,40}\bzurück|zurückschreck|"
    r"\bhütet\w* sich|widersetzt|\bsperrt\w* sich|abgeschlagen|gekippt|\bkippte",
    # to be valid, to be there any longer
    r"\bverf(?:ällt|allen|iel)|verjähr|\berl(?:isch|osch)|abgelaufen|ausgelaufen|ausgedient|"
    rf"\bläuft\b.{{0,60}}\ba(?:b|us){_END}|letztmal|zum letzten mal|"
    r"\b(?:ist|war|sei) (?:\w+ ){0,3}schluss\b|"
    r"schluss (?:mit|damit|gemacht|machen)|ausgetrocknet|zur neige|abhanden|"
    r"\b(?:geld|atem|luft|vorr[aä]te?|ideen|benzin|sprit|munition|puste|"
    rf"kr[aä]fte?)\b[^.,;]{{0,30}}\baus{_END}|"
    r"aufgegeben|gemieden|niedergelegt|einen bogen um|zurückgenommen|"
    r"schnee von gestern|"
    rf"\bg(?:ab|ibt|aben)\b.{{0,60}}\bauf{_END}|\bab(?:ge|zu)?brochen|entsagt|\bbr(?:ach|"
    rf"icht)\b.{{0,60}}\bab{_END}",
    # to like, to bear
    r"dorn im auge|\bzuwider\b|abneigung|\bhass(?:t|ten?|en)\b|gehasst|verübel|verpönt|gräuel|"
    r"\bsatt\b|die nase voll|genug (?:von|davon)|überdrüssig|\babhold\b|verschmäh|"
    r"verr(?:iss|eiß)|zu wünschen übrig|"
    r"übel ?(?:zu)?(?:nehm|nahm|nimmt|genomm)|\b(?:nahm|nehm|nimmt)\w*\b.{0,40}\bübel\b",
    # to work, to happen, to succeed
    r"\bstreikt|geplatzt|\bplatz(?:t|ten?|en)\b|ins wasser|auf eis\b|durchgefallen|durchfall|"
    rf"\bf(?:iel|ällt|ielen|allen)\b.{{0,80}}\bdurch{_END}|rasselt|unterl(?:ag|ieg|egen)|"
    r"\b(?:ge)?stock(?:t|ten?|en)\b|"
    r"\b(?:lass|läss|ließ)\w*\b.{0,80}\b(?:liegen|platzen|fallen|sausen|abblitzen|abprallen)\b|"
    rf"\bließ(?:en)?\b.{{0,60}}\baus{_END}|fallen ?gelassen|\bversperrt|schw[aä]nzt|"
    r"sich quer\b|\babseits\b|taube ohren|verhallt|ad acta",
    # true, noticed, told
    r"\birrt\w*\b|geirrt|irrtum|irrtüm|gelogen|erlogen|\blügt\b|verkannt|verkenn|"
    r"unterschätzt|verkalkuliert|unterdrückt|"
    r"überh[öo]r|überg(?:ing|eht|angen)|verschl(?:ief|afen|äft)|"
    r"sich bedeckt|zugeknöpft|verschluss\b|"
    r"von .{1,30} die rede\b",
    # caught, hurt
    r"entk(?:am|amen)\b|entrann|entwischte?\b|davon(?:ge|zu)?komm|\bk(?:am|"
    r"ommt)\w*\b.{0,40}\bdavon\b|"
    r"\bdrückt\w* sich|reißaus|aus(?:zu|ge)wichen|\bumg(?:ing|angen|eht)|"
    r"bewahrt?\w*\b.{0,40}\bvor\b|\bvor\b.{1,60}\bbewahr",
    # used up, asleep, for everybody
    r"\bmit (?:noch )?(?:voll(?:e[nmr])?|randvoll\w*|gefüllt\w*)\b|\bwach\b|"
    r"draußen warten|(?:personen|zweck|orts)gebunden|an (?:die|eine) person gebunden|"
    r"personalisiert|"
    r"\bruhetag|rote[n]? zahlen|\brar\b|rarität|vereinzelt|dünn gesät|die ausnahme\b|"
    r"\bgratis\b|\bmühe\b",
    # to survive, to stay in office
    r"\berl(?:ag|iegt|egen)\b|ums leben|umgekommen|ertr(?:ank|unken|inkt)|erstickt|erfror|"
    r"verhunger|"
    r"abgewählt|gefeuert|rausgeflogen|rauswurf|geschasst|"
    r"\bflog\w*\b.{0,20}\b(?:aus|raus)\b|"
    r"\b(?:ist|war) (?:der|die|ein|eine) (?:frühere|ehemalige|einstige)|\b(?:ist|sind|war|"
    r"waren) (?:\w+ ){0,2}geschichte\b",
    # genuine, true
    r"\b(?:ge|ver)fälscht|fälschung|attrappe|betrüger|(?-i:Betrugs?\b)|schwindel|frei erfunden|"
    r"schutzbehauptung|vorwand",
    # in agreement
    r"zerstritt|\bclinch|\bzank|\bzoff|dissens|auseinander(?:geh|ging|gegangen)|"
    r"\bg(?:ing|eh)\w*\b.{0,40}\bauseinander\b|tönern|wackelig",
    # there, in order, in use
    r"abgeschnitten|abgeschaltet|ausgeschaltet|abgestellt|abgedreht|lahmgelegt|gekappt|versickert|"
    r"verpufft|versiegt|verebbt|ladenhüter|\bfloppt|reinfall|fiasko|ausgenommen|\bblockt|"
    r"geblockt|\bmauert|dichtgemacht|macht\w* dicht|auf sich warten|überfällig|ausstehend|"
    rf"\bsteh(?:t|en)\b.{{0,40}}\baus{_END}|überforder|engpass|flaute|(?-i:\bDürren?\b)|\babfuhr|"
    r"ausbleib",
    # with somebody, with something on, far
    rf"\balleine?{_END}|barfuß|\bkahl|\bkarg|\bnackt|\broh\b|nüchtern|\bblind\b|"
    r"\bbar (?:jed|jeg|all)|"
    r"\blaien?\b(?!-)|abstinen|vegetari|um die ecke|katzensprung|am liebsten",
    # afraid, to stop
    r"\btraut\w* sich|\bmutig|\bwagt(?:e|en)?\b|tapfer|\bandauer|"
    rf"\bh(?:ä|ie)lt\w*\b.{{0,60}}\ban{_END}",
)


@cache
def without_no() -> re.Pattern[str]:
    """What denies without a word for no; compiled when it is first asked for, being long."""
    return re.compile("|".join(_PHRASES), re.IGNORECASE)
