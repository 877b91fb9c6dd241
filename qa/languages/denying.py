"""Words that deny by what they mean, and German that affirms it: refused, bereit.

By language and class; each a pattern of forms with what must follow where nouns and other senses
look alike. What German says of a class is searched in the whole sentence, and is found missing only
where nothing else there may deny.
"""

import re

# What German affirms instead, by class.
AFFIRMED = {
    "refuse": (
        r"bereit|einverstanden|(?:ein)?(?:ge)?willig\w+|stimm(?:t|te|ten)\b[^.;]{1,80}\bzu\b|"
        r"zugestimmt|"
        r"zuzustimmen|angenommen|anzunehmen|nimmt\b[^.;]{1,80}\ban\b|"
        r"nahm(?:en)?\b[^.;]{1,80}\ban\b|"
        r"akzeptier\w+|genehmig\w+|beschl(?:oss|ossen|ießt|össe)\w*|gebilligt|billig(?:t|te|ten)|"
        r"zugesagt|"
        r"sagte\w*\b[^.;]{1,80}\bzu\b|gewähr\w+|bewillig\w+|stattgegeben|gab\b[^.;]{1,60}\bstatt\b|"
        r"begrüß\w+|bestätig\w+|anerkannt|befürwort\w+|unterstütz\w+|erlaub\w+"
    ),
    "deny": (
        r"bestätig\w+|räum(?:t|te|ten|en)\b[^.;]{0,80}\bein\b|"
        r"ein(?:ge)?räum\w*|"
        r"gest(?:eht|ehen|and|anden|ehe)|gab(?:en)?\b[^.;]{0,80}\bzu\b|gibt\b[^.;]{0,80}\bzu\b|"
        r"zu(?:ge)?geben|"
        r"behaupt\w+"
    ),
    "lack": (
        r"genügend\w*|genug|ausreichend\w*|reichlich|hinreichend\w*|verfüg\w+|hat|habe|haben|"
        r"hatten?|"
        r"gibt|gebe|gegeben|gab|besitz\w*|zugang|vorhanden|besa(?:ß|ßen)|in fülle|jede menge|mit|"
        r"voller"
    ),
    "unable": (
        r"kann|können|könne|konnten?|gel(?:ang|ingt|ungen|änge)\w*|geschafft|schaff(?:t|te|ten)|"
        r"fähig|"
        r"imstande|in der lage|vermocht\w*|vermag|möglich"
    ),
    "forbid": (
        r"erlaub\w+|gestatt\w+|zugelassen|zulässig|darf|dürfen|dürfe|durften?|genehmig\w+|"
        r"ermöglich\w+|"
        r"verpflicht\w+|lässt\b[^.;]{0,60}\bzu\b|lassen\b[^.;]{0,60}\bzu\b|legal\w*|kann|können|"
        r"könne"
    ),
}  # fmt: skip
DENYING = {
    "en": {
        "refuse": (
            r"declin(?:es|ed|ing) to(?= (?!comment|be|give|say|elaborate|discuss|name|identify))|"
            r"refus(?:es|ed) to|rejects|rejected(?! by)|turn(?:s|ed) down"
        ),
        "deny": (
            r"den(?:ies|ied|ying)(?= (?:that|having|any|knowing|all|ever|\w+ing\b|the (?:report|"
            r"claim|accus|alleg|charge)|reports|claims|allegations))"
        ),
        "lack": r"lacks|lacked|ran out of|run out of|devoid of",
        "unable": r"unable to|incapable of|fail(?:s|ed) to",
        "forbid": r"forbids|forbade|forbidden|prohibits|prohibited|banned",
    },
    "fr": {
        "refuse": (
            r"refus(?:e|ent|ée?|er|a|ait|aient|èrent)(?= (?:de |d['’]))|rejet(?:te|tent|ée?s?|a|"
            r"èrent)|décliné|décline"
        ),
        "deny": r"dément(?:i|ent|ait|aient)?|nient?|niait|(?:a|ont|avait) nié|conteste(?:nt)?",
        "lack": (
            r"manqu(?:ent|ait|aient)(?= (?:de |d['’]))|(?<=qui )manque de|(?<=elle )manque de|"
            r"dépourvue?s?(?= (?:de |d['’]))|dénuée?s?(?= (?:de |d['’]))|"
            r"(?:est|sont|était|étaient) privée?s?(?= (?:de |d['’]))"
        ),
        "unable": r"incapables?(?= (?:de |d['’]))|échou(?:e|é|a|ent|ait|èrent)(?= à \w+[eri]r?\b)",
        "forbid": r"interdi(?:t|sent|sait|te|ts|tes)|prohib(?:e|ent|ée?s?)",
    },
    "es": {
        "refuse": (
            r"se (?:negó|niega|niegan|negaron|ha negado|han negado|negaba) a|rechaz(?:ó|a|an|aron|"
            r"ado|aba)|declin(?:ó|a|aron)(?= \w+r\b)|rehus(?:ó|aron|a)"
        ),
        "deny": (
            r"desm(?:iente|ienten|intió|intieron|entido)|(?:neg[óa]|niega|niegan|negaron)(?= "
            r"(?:que|"
            r"haber|tener|conocer|las acus|los hechos))"
        ),
        "lack": r"carec(?:e|en|ía|ían|ió|ieron)|falta(?:n|ban)?(?= \w+s\b)",
        "unable": r"incapa(?:z|ces) de|no (?:logró|lograron|consiguió|consiguieron|pudo|pudieron)",
        "forbid": r"prohíben?|prohibió|prohibieron|prohibid[oa]s?|vetó",
    },
    "it": {
        "refuse": (
            r"(?:si )?rifiut(?:a|ano|ò|arono|ato|ata|ava)(?= (?:di |l|ogni|la ))|(?:si (?:è|sono) "
            r")?"
            r"rifiutat[oaie] di|respin(?:ge|gono|se|sero|to|ta|ti|te)|declinat[oa]|bocciat[oa]"
        ),
        "deny": (
            r"smenti(?:sce|scono|to|ta|va|rono)|smentì|nega(?:no)?(?= (?:di|che))|"
            r"neg(?:ò|ato)(?= (?:di|che))"
        ),
        "lack": r"(?:è|sono|era|erano) priv[oaie] di|manca(?:no)? di|mancava(?:no)? di|mancano",
        "unable": (
            r"incapac[ei] di|(?:ha|hanno|aveva) mancato di|non (?:è|sono) riuscit[oaie] a|"
            r"non (?:riesce|riescono|riuscì)"
        ),
        "forbid": r"viet(?:a|ano|ò|ato|ata|ati|ate)|proibi(?:sce|scono|to|ta|ti|te)",
    },
    "nl": {
        "refuse": (
            r"weiger(?:t|de|den)|geweigerd|verw(?:ierp|ierpen|orpen)|(?:wees|wezen|wijst|wijzen)"
            r"(?=[^.!?;]{1,80} (?:af|van de hand)\b)|afgewezen|afwees|sloeg(?=[^.!?;]{1,80} af\b)"
        ),
        "deny": r"ontken(?:t|de|den|nen|d)",
        "lack": r"ontbreekt|ontbrak|ontbreken|ontbraken|heeft gebrek aan|tekort aan",
        "unable": r"niet in staat|slaagde\w* er niet in|slaagt er niet in|er niet in geslaagd",
        "forbid": r"verb(?:iedt|ood|oden)|verboden",
    },
    "pl": {
        "refuse": r"odm(?:ówił|awia|ówi)\w*|odrzuc(?:ił|a|ają|i)\w*",
        "deny": r"zaprzecz(?:ył|a|ają|y)\w*|zdementowa\w+|dementuj\w+",
        "lack": r"brak(?:uje|owało|ło)|pozbawion[aeyi]",
        "unable": r"nie (?:zdoła|uda)\w+|nie jest w stanie|nie by[łl]\w* w stanie",
        "forbid": r"zabr(?:ania|onił|oniono)\w*|zakaz(?:ał|uje|ano)\w*|zabronion\w+",
    },
    "ru": {
        "refuse": (
            r"отказал(?:ся|ась|ись|ось|а|и|о)?|отказыва(?:ется|ются|лся|лась|лись)|отверг(?:ла|ли|"
            r"ло)?|"
            r"отвергает|отклонил[аио]?"
        ),
        "deny": r"опроверг(?:ла|ли|ло)?|опровергает|отриц(?:ает|ают|ал|ала|али)",
        "lack": r"не хватает|не хватало|лиш[её]н[аыо]?|недостаёт",
        "unable": r"не (?:смог|сумел|удал)\w*|неспособ(?:ен|на|ны|но)|не в состоянии",
        "forbid": r"запретил[аио]?|запрещ(?:ает|ают|ено|ён|ены|ена|ал|али)",
    },
    "uk": {
        "refuse": (
            r"відмови(?:вся|лася|лись|лися|лося|в|ла|ли)|відмовля(?:ється|ються|вся|лася|лися)|"
            r"відхили(?:в|ла|ли|ло)|відкину(?:в|ла|ли)"
        ),
        "deny": (
            r"спростува(?:в|ла|ли|ло)|спростовує|"
            r"запереч(?:ив|ила|или|ує|ують|ував|увала|ували)"
        ),
        "lack": r"бракує|бракувало|не вистача(?:є|ло)|позбавлен(?:ий|а|і|о)",
        "unable": r"не (?:зміг|змогл|зум|вда)\w+|нездатн\w+|не в змозі",
        "forbid": r"заборон(?:ив|ила|или|яє|яють|ено|ений|ена|ені)",
    },
    "tr": {
        "refuse": r"reddett[iı]\w*|reddetmiş\w*|reddediyor\w*|geri çevirdi\w*|geri çeviriyor\w*",
        "deny": r"yalanladı\w*|yalanlıyor\w*|(?:inkâr|inkar) (?:etti|ediyor)\w*",
        "lack": r"yoksun(?:dur|du|lar)?|eksik(?:ti|tir)?",
        "unable": r"başarısız (?:oldu|kaldı)\w*|\w+(?:ama|eme)(?:dı|di|dığ|diğ|mış|miş)\w*",
        "forbid": r"yasakladı\w*|yasaklandı\w*|yasaklıyor\w*|yasaktır",
    },
    "ar": {
        "refuse": r"[وف]?(?:رفض(?:ت|وا)?|يرفض(?:ون)?|ترفض)",
        "deny": r"[وف]?(?:نفى|نفت|نفوا|ينفي|تنفي|أنكر(?:ت|وا)?|ينكر|تنكر)",
        "lack": r"[وف]?(?:يفتقر(?:ون)?|تفتقر|افتقر(?:ت)?|ينقص(?:ه|ها|هم)?)",
        "unable": (
            r"[وف]?(?:فشل(?:ت|وا)? في|عجز(?:ت|وا)? عن|أخفق(?:ت|وا)? في|"
            r"لم (?:يتمكن|تتمكن)\w*)"
        ),
        "forbid": r"[وف]?(?:حظر(?:ت)?|يحظر|تحظر|يُحظر|يُمنع|يمنع|تمنع|منعت)",
    },
    "zh": {
        "refuse": "拒绝|驳回|婉拒|谢绝|拒不",
        "deny": "否认|驳斥",
        "lack": "缺乏|缺少",
        "unable": "未能|无法",
        "forbid": "禁止|严禁|不准|不得(?!不)",
    },
}
# With these beside it, it is denied itself, asked, or only spoken of.
NOT_SAID = {
    "en": r"not|never|no|nobody|none|neither|nor|without|cannot|if|whether|unless|few\w*|less",
    "fr": r"ne|n[’']\w+|pas|jamais|aucune?|personne|rien|si|sans|ni|peu",
    "es": r"no|nunca|jamás|nadie|nada|ni|ningun[oa]|ningún|sin|si|tampoco",
    "it": r"non|mai|nessun[oa]?|niente|nulla|né|senza|se|neppure|nemmeno",
    "nl": r"niet|geen|nooit|niemand|niets|noch|zonder|of|als|indien",
    "pl": r"nie|nigdy|nikt|nic|żad\w+|ani|bez|jeśli|jeżeli|czy|gdyby",
    "ru": r"не|никогда|никто|ничего|ни|нет|без|если|ли|нельзя",
    "uk": r"не|ніколи|ніхто|нічого|ні|немає|без|якщо|чи|жод\w+",
    "tr": r"değil\w*|yok\w*|hiç\w*|kimse\w*|eğer|\w+m[ae][zd]\w*",
    "ar": r"[وف]?(?:لا|لم|لن|ليس\w*|غير|عدم|إذا|إن|ما|دون|بدون|ألا)",
    "zh": r"不|没|未|无|非|如果|若|是否|别|莫",
}
# Not yet and no longer: what is not done yet German may say is to be done, or is awaited.
NOT_YET = {
    "en": (
        r"not(?: been| \w+)? yet|n[’']t (?:\w+ ){0,4}?yet|not (?:(?!just)\w+ ){1,3}yet|no longer|"
        r"not any ?more"
    ),
    "fr": r"(?:ne |n[’'])[^.,;]{1,30}pas encore|ne sont pas encore",
    "es": r"(?:aún|todavía) no|no (?:\w+ ){1,3}(?:aún|todavía)",
    "it": r"non (?:\w+ ){1,3}ancora|ancora non",
    "nl": r"nog (?:niet|geen)|niet langer",
    "pl": r"jeszcze nie|nie (?:\w+ ){1,2}jeszcze",
    "ru": r"(?:ещё|еще) не(?= \w+(?:л|ла|ли|ло|ен|ено|ены|ена|ют|ет)\b)",
    "uk": r"(?:ще|поки що) не(?= \w+(?:в|ла|ли|ло|ено|ють|є)\b)",
    "tr": r"henüz \w*[^.,;]{0,60}m[ae](?:dı|di|mış|miş)\w*",
    "ar": r"لم (?:يعد|تعد|يعودوا)|لم [^.،]{1,40} بعد(?![\w])",
    "zh": r"尚未|还没有?|还未|不再",
}
YET = re.compile(
    r"\b(?:noch|bisher\w*|bislang|erst|wart\w*|offen\w*|muss|müssen|müsse|müsste\w*|musste\w*|"
    r"soll\w*|"
    r"steht|stehen|stand|künftig\w*|später\w*|bald|demnächst|vor|will|wollen|wolle|möchte\w*|kommt|"
    r"wird|werden|werde|früher\w*|ehemal\w*|einst\w*|damals|mehr|vorbei|seit\w*|kürzlich|zuletzt|"
    r"vorerst|zunächst|nun|jetzt|inzwischen|mittlerweile|frist|derzeit)\b",
    re.IGNORECASE,
)
ALREADY = re.compile(
    r"\b(?:bereits|schon|längst|weiterhin|nach wie vor|immer noch|noch immer)\b", re.IGNORECASE
)
