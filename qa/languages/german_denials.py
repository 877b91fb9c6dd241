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
    r"\b(?:rate|rätst|rät|raten|riet|rieten)\b.{0,120}\bab\b|außerhalb|anstelle|gegenteil|verstoß|verstöß|offen\b",
    re.IGNORECASE,
)
