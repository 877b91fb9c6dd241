"""Words that deny by what they mean, beside those that only deny: refused, lacks, unable to.

German has a word of its own for each, or a plain denial. By language; each a pattern of forms with
what must follow, because rejection or denial as nouns are translated more freely.
"""

DENYING = {
    "en": (
        r"unable to|incapable of|declin(?:es|ed|ing) to|refus(?:es|ed|ing) (?:to|any|all|entry)|"
        r"den(?:y|ies|ied|ying) (?:that|having|any|knowing|all|ever|\w+ing\b|the (?:report|claim|"
        r"accus|alleg|charge)\w*|reports|claims|allegations)|reject(?:s|ed)|turn(?:s|ed) down|"
        r"ruled out|rules out|forbids|forbade|forbidden|prohibits|prohibited|ran out of|"
        r"run(?:s|ning)? out of"
    ),
    "fr": (
        r"refus(?:e|ent|ée?|er|a|ait|aient|èrent) (?:de |d['’])|rejet(?:te|tent|ée?s?|a|èrent)|"
        r"dément(?:i|it|ent|ait|aient)?|nie(?:nt)?|niait|(?:a|ont|avait) nié|déclin(?:e|é) "
        r"(?:l|une|la|de)|manqu(?:e|ent|ait|aient|é) (?:de |d['’])|privée?s? (?:de |d['’])|"
        r"dépourvue?s? (?:de |d['’])|dénuée?s? (?:de |d['’])|incapables? (?:de |d['’])|"
        r"échou(?:e|é|a|ent|ait|èrent) à|interdi(?:t|sent|sait|te|ts|tes)|"
        r"sans (?!doute|cesse|abri|papier|fil|plomb|précédent|conteste|que|trêve|tarder|arrêt|"
        r"ambiguïté|équivoque|relâche|détour|hésit|surprise)"
    ),
    "es": (
        r"se (?:negó|niega|niegan|negaron|ha negado|han negado|negaba) a|rechaz(?:ó|a|an|aron|ado)|"
        r"desm(?:iente|ienten|intió|intieron|entido)|(?:neg[óa]|niega|niegan|negaron) (?:que|haber|"
        r"tener|las acus|los hechos)|carec(?:e|en|ía|ían|ió|ieron)|declin(?:ó|a|aron) \w+r\b|"
        r"incapa(?:z|ces) de|fracas(?:ó|aron) en|prohíbe|prohíben|prohibió|prohibieron|prohibid[oa]s?|"
        r"sin (?!embargo|duda|lugar|cesar|fin|techo|hogar|precedente|par\b|igual|parar|descanso|"
        r"falta|más|querer|esper)"
    ),
    "it": (
        r"(?:si )?rifiut(?:a|ano|ò|arono|ato|ata|ava) (?:di|l|ogni|la)|(?:si (?:è|sono) )rifiutat\w di|"
        r"smenti(?:sce|scono|to|ta|va|rono)|smentì|nega(?:no)?|neg(?:ò|arono|ato|ava) |respin(?:ge|gono|se|"
        r"sero|to|ta|ti|te)|priv[oaie] di|manca(?:no)? di|mancava(?:no)? di|mancat[oa] di|incapac[ei] di|"
        r"viet(?:a|ano|ò|ato|ata|ati|ate)|proibi(?:sce|scono|to|ta|ti|te)|"
        r"senza (?!dubbio|tetto|fissa|precedent|tregua|sosta|che|fili|altro|fine|esit|problem|sorpres)"
    ),
    "nl": (
        r"weiger(?:t|de|den|en)|geweigerd|ontken(?:t|de|den|nen|d)|verw(?:ierp|ierpen|orpen)|"
        r"(?:wees|wezen|wijst|wijzen)\b[^.!?;]{1,80}\b(?:af|van de hand)|afgewezen|afwees|"
        r"niet in staat|verb(?:iedt|ood|oden)|verboden|ontbreekt|ontbrak|ontbreken|"
        r"zonder (?!twijfel|meer|pardon|dat|precedent|problem|aarzel|moeite|onderbreking)"
    ),
    "pl": (
        r"odm(?:ówił|awia|ówi)\w*|odrzuc(?:ił|a|ają|i)\w*|zaprzecz(?:ył|a|ają|y)\w*|"
        r"zdementowa\w+|dementuj\w+|brak(?:uje|owało|ło|nie)|pozbawion\w+|zabr(?:ania|onił|oniono)\w*|"
        r"zakaz(?:ał|uje|ano)\w*|zabronion\w+|"
        r"bez (?!wątpienia|przerwy|względu|trudu|precedens|wyjątku|końca|problem|wahania|ustan)"
    ),
    "ru": (
        r"отказал(?:ся|ась|ись|ось|а|и|о)?|отказыва(?:ется|ются|лся|лась|лись)|"
        r"отверг(?:ла|ли|ло)?|отвергает|отклонил[аио]?|опроверг(?:ла|ли|ло)?|опровергает|"
        r"отриц(?:ает|ают|ал|ала|али)|не хватает|не хватало|запретил[аио]?|запрещ(?:ает|ают|ено|ён|"
        r"ены|ена|ал|али)|лиш[её]н[аыо]?|неспособ(?:ен|на|ны|но)|"
        r"без (?!сомнен|исключен|конца|умолку|прецедент|перерыва|устали|труда|малого)"
    ),
    "uk": (
        r"відмови(?:вся|лася|лись|лися|лося|в|ла|ли)|відмовля(?:ється|ються|вся|лася|лися)|"
        r"відхили(?:в|ла|ли|ло)|відкину(?:в|ла|ли)|спростува(?:в|ла|ли|ло)|спростовує|"
        r"запереч(?:ив|ила|или|ує|ують|ував|увала|ували)|бракує|бракувало|заборон(?:ив|ила|или|"
        r"яє|яють|ено|ений|ена|ені)|позбавлен\w+|нездатн\w+|"
        r"без (?!сумнів|винятк|кінця|упину|прецедент|перерви|угаву|зусиль)"
    ),
    "tr": (
        r"reddetti\w*|reddeden|reddetmiş\w*|reddediyor\w*|reddedildi|yalanladı\w*|yalanlıyor\w*|"
        r"inkâr etti|inkar etti|inkâr ediyor\w*|inkar ediyor\w*|geri çevirdi\w*|yoksun\w*|yasakladı\w*|"
        r"yasaklandı|yasaklıyor|yasaktır"
    ),
    "ar": (
        r"[وف]?(?:رفض(?:ت|وا)?|يرفض(?:ون)?|ترفض|نفى|نفت|نفوا|ينفي|تنفي|أنكر(?:ت|وا)?|ينكر|تنكر|"
        r"يفتقر(?:ون)?|تفتقر|افتقر(?:ت)?|حظر(?:ت)?|يحظر|تحظر|يُحظر|يُمنع|يمنع|منع(?:ت)?|فشل(?:ت|وا)? في|"
        r"عجز(?:ت|وا)? عن)|(?:من )?دون (?!شك|سن|سابق|غير|مستوى)|بدون (?!شك)|بلا (?!شك|حدود|ريب)"
    ),
    "zh": r"拒绝|否认|驳回|驳斥|缺乏|缺少|禁止|严禁|婉拒|谢绝|未能|无法",
}
# With these beside it, it is denied itself, asked, or only spoken of.
NOT_SAID = {
    "en": r"not|n[’']t|never|no|nobody|none|neither|nor|without|cannot|if|whether|unless|few\w*|less",
    "fr": r"ne|n[’'].*|pas|jamais|aucune?|personne|rien|si|sans|ni|peu",
    "es": r"no|nunca|jamás|nadie|nada|ni|ningun[oa]|ningún|sin|si|tampoco",
    "it": r"non|mai|nessun[oa]?|niente|nulla|né|senza|se|neppure|nemmeno",
    "nl": r"niet|geen|nooit|niemand|niets|noch|zonder|of|als|indien",
    "pl": r"nie|nigdy|nikt|nic|żad\w+|ani|bez|jeśli|jeżeli|czy|gdyby",
    "ru": r"не|никогда|никто|ничего|ни|нет|без|если|ли|нельзя",
    "uk": r"не|ніколи|ніхто|нічого|ні|немає|без|якщо|чи|жод\w+",
    "tr": r"değil\w*|yok\w*|hiç\w*|kimse\w*|eğer|\w+m[ae][yzd]\w*",
    "ar": r"[وف]?(?:لا|لم|لن|ليس\w*|غير|عدم|إذا|إن|ما|دون|بدون|ألا)",
    "zh": r"不|没|未|无|非|如果|若|是否|别|莫",
}
