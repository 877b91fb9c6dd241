"""German words that deny, surely or perhaps."""

import re

# With one of these the translation may deny what its source denies, so nothing is called lost.
MAY_DENY = re.compile(
    r"\b(?:(?:mit)?nicht\w*|nich|kein\w*|nie|niemals|niemand\w*|nirgend\w*|nichts\w*|ohne\w*|weder|nein|un\w{3,}|"
    r"miss\w+|fehl\w*|kaum|wenig\w*|gering\w*|selten\w*|nur|erst|lediglich|bloß|außer|bevor|ehe|"
    r"(?:an)?statt\w*|ander(?:s|nfalls|enfalls)|sonst|spätestens|höchstens|schlecht\w*|schwer|"
    r"schwierig|minder\w*|null|non|no|not|never|without|cannot|weg|frei|leer\w*|egal|fremd|vielleicht|"
    r"(?:in|im|il|ir|a|dis)(?:akzept|effekt|kompet|konsequ|stabil|toler|direkt|offiz|human|aktiv|"
    r"flexib|legal|legit|relev|reg|ration|mobil|potent|perfekt|typisch|sozial|moral)\w*)\b"
    r"|\w(?:los|frei|arm|leer)(?:e[nmrs]?|igkeit|er\w*)?\b"
    r"|mangel|fehl(?:t|en|te)|hinder|weiger|vermeid|vermied|verbiet|verbot|verhüt|lehn(?:t|en|te|ung)|"
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
    r"gleichgültig|zweifel|überflüssig|wehr|langweil|deaktiv|entfall|entfäll|entgang|"
    r"\b(?:rate|rätst|rät|raten|riet|rieten)\b.{0,120}\bab\b|außerhalb|anstelle|gegenteil|verstoß|verstöß|offen\b"
    # Who stays away, keeps silent, dies or is wrong does not do something.
    r"|(?:heraus|raus|fern|zurück)(?:zu)?(?:halt|hält|hielt)|ab(?:zu)?h(?:a|ä|ie)lt|\bh(?:a|ä|ie)lt\w*\b"
    r".{0,80}\b(?:ab|fern|zurück)\b|schwieg|\bstill\w*|stumm|\bruhe\b|st[aiu]rb|sterb|storben|\btot\w*|\btod|"
    r"aberk[ae]nn|verstorb|tödlich|\berkann\w*\b.{0,80}\bab\b|falsch|negativ|problem|herausforder|geheim|verborg|"
    r"versteck|schief|streit|stritt|defekt|kaputt|versag|verge(?:ss|iss)|vergaß|ignorier|blockier|"
    r"schränk|begrenz|veraltet|lächerlich|überrasch|entfern|entkriminal|in der schwebe|gestrandet|"
    r"gegensatz|vorbei\b|jenseits|vorläufig|gemeinnützig|\b(?:nix|nischt?|net|niht|nö+|nee)\b|ausblend|"
    r"\w*wenig\b|nachlässig|(?:viel|weit|all|etwas) ?zu [a-zäöü]|\bzu \w+,? (?:um|als)\b|immer wieder|"
    r"(?:als|wie) je(?:mals)?\b|gerade (?:ein)?mal|\bbis zu\b|maximal|einzig|ander\w+ meinung|"
    r"außerstande|\bfest\b|das letzte\b|von wegen|\bpech\b|verstumm|verschwind|verschwand|verschwund|"
    r"zurückgehalten|gehindert|unterb(?:leib|lieb)|unterlass|unterließ|verfehl|befrei|einstell|eingestellt|"
    r"gesperrt|geschlossen|schließ|ausges(?:etz|ess|tiegen)|abgeschafft|gestrichen|entzog|entzieh|\bsträub|"
    r"meid(?:e|en|et)\b|mied\b|wich\w*\b.{0,60}\baus\b|rätsel|ahnung|vorenthalt|vorenthielt|schulde[nt]?\b|"
    r"\beher\b.{0,60}\bals\b|\blieber\b|im dunkeln|\bknapp\b|\baus(?:geschieden|scheid)|schied\w*\b.{0,60}\baus\b",
    re.IGNORECASE,
)
