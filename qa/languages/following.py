"""Words of a source from which a number follows that it does not name, by language.

`POINTS` are percentage points, `MORE` and `LESS` say which way, `ONE_WAY` and `BOTH_WAYS` are ways
there and back, `LEAD`, `FURTHER` and `LEVEL` are goals that open, double and level a score.
"""

from __future__ import annotations

POINTS = {
    "en": "(?:percentage[- ])?points?", "fr": "points?", "es": "puntos?", "it": "punt[oi]",
    "nl": r"(?:procent)?punt(?:en)?", "pl": r"punkt\w*|pkt|p\.\s?p\.", "tr": r"puan\w*",
    "ru": r"(?:процентн\w+ )?пункт\w*|п\.\s?п\.", "uk": r"(?:відсотков\w+ )?пункт\w*|в\.\s?п\.",
    "ar": r"نقط\w*|نقاط", "zh": "个?百分点",
}  # fmt: skip
MORE = (
    r"\b(?:more|higher|up|rose|risen|above|plus|más|arriba|subi\w+|più|aumentat\w+|meer|hoger|"
    r"więcej|wyż\w+|больше|выше|вырос\w*|більше|вище|зрос\w*|fazla|yüksek|art\w+)\b|أكثر|أعلى|"
    r"ارتفا\w*|增长|高出|上升|提高|增加|多"
)
LESS = (
    r"\b(?:less|fewer|lower|down|fell|fallen|below|moins|menos|baj\w+|meno|calat\w+|minder|lager|"
    r"mniej|niż(?:ej|sz\w+)|spad\w+|меньше|ниже|упал\w*|менше|нижче|впа\w+|az|düşük|düş\w+|"
    r"ger[ie]\w+)\b|أقل|أدنى|انخف\w*|下降|降低|减少|低"
)
ONE_WAY = (
    r"each way|either way|one[- ]way|the same (?:again )?back|à l['’]aller|autant au retour|"
    r"aller simple|(?:par|chaque) trajet|de ida|(?:cada|por) trayecto|all['’]andata|"
    r"al ritorno|a tratta|per tratta|enkele reis|per rit|w (?:jedną|każdą) stronę|"
    r"в (?:один|каждый) конец|в (?:одну|каждую) сторону|в (?:один|кожен) бік|tek yön|"
    r"في كل اتجاه|单程|每趟"
)
BOTH_WAYS = (
    r"there and back|round trip|aller[- ](?:et[- ])?retour|ida y vuelta|andata e ritorno|"
    r"heen en (?:weer|terug)|w obie strony|tam i z powrotem|туда и обратно|туди (?:й|і|та) назад|"
    r"gidiş[- ](?:geliş|dönüş)|ذهاب\w* وإياب\w*|往返|来回"
)
LEAD = (
    r"open(?:ed|ing) the scoring|t(?:ook|aking) the lead|"
    r"\b(?:put|gave) (?:\S+ ){1,4}(?:ahead|(?:the )?lead)|"
    r"broke the deadlock|(?:first|opening) goal|opener|ouv(?:r\w+|ert) (?:le score|la marque)|"
    r"ouverture du score|pris l['’]avantage|premier but|abri\w+ el marcador|se adelant\w+|"
    r"adelantó|primer gol|sblocc\w+|in vantaggio|primo gol|opende de score|op voorsprong|"
    r"openingstreffer|otworzy\w+ wynik|na prowadzenie|prowadzenie obj|objęł\w+ prowadzenie|"
    r"откры\w+ сч[её]т|вышл\w+ вперед|вперёд|відкри\w+ рахунок|вийш\w+ вперед|öne geç\w*|"
    r"ilk gol\w*|تقدم\w*|افتتح\w*|هدف السبق|首开纪录|打破僵局|先拔头筹|取得领先|率先破门"
)
FURTHER = (
    r"doubled (?:the|their|his|her) (?:lead|advantage)|doubl\w+ (?:la mise|l['’]avantage)|"
    r"ampli\w+ (?:la ventaja|el marcador)|raddoppi\w+|verdubbelde|podwyższ\w+|удвои\w+|"
    r"подвої\w+|farkı iki\w*|ضاعف\w*|扩大比分|扩大优势"
)
LEVEL = (
    r"equali[sz]\w+|level(?:led|s)?\b|égalis\w+|empat\w+|igual[oó]\w*|pareggi\w+|gelijkmak\w+|"
    r"langszij|wyrówn\w+|сравня\w+|зрівня\w+|eşit\w+|beraberli\w+|تعادل\w*|عادل\w*|扳平"
)
