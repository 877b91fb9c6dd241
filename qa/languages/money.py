"""What money of other countries is called, and what it was worth in euros since about 2010.

A line is one money or several of one name: the least and the most that one of it was worth, pairs
of them where several countries have it, its names in all languages in one expression, and what may
stand before a number. Ranges are wide: who converts takes the rate of any day and rounds it, and
what is wrong is mostly wrong by a factor. A name that is missing is money that is not converted.
"""

from __future__ import annotations

# Coins of which ten are one.
TENTHS = "毛钱?|角钱?"
# (least, most) euros for one, names, signs before a number
MONEY: tuple[tuple[tuple[tuple[float, float], ...], str, str], ...] = (
    (
        ((0.095, 0.16),),
        rf"元|块钱?|人民币|{TENTHS}|[Yy]uan\w*|юан\w*|يوان|CNY|RMB|Renminbi",
        "¥",
    ),
    (
        ((0.0052, 0.0095),),
        r"日元|日圆|円|[Yy]en\w*|JPY|иен\w*|[єі]н[аиу]?(?!\w)|ين|jen(?:y|ów)?",
        "¥",
    ),
    (((0.00055, 0.00095),), "韩元|韩币|[Ww]ons?|вон[аы]?|KRW|وون", "₩"),
    (((0.09, 0.135),), "港[元币]|Hongkong-Dollar|HK-Dollar", r"HK\$"),
    (((0.025, 0.036),), "新?台币", r"NT\$"),
    (
        ((0.5, 1.2),),
        r"美元|美金|[Dd]ol+ar\w*|[Dd]ólar\w*|[Dd]ollar\w*|дол+ар\w*|долл?\.|دولار\w*|USD",
        r"\$",
    ),
    (
        ((1.05, 1.75),),
        r"英镑|[Pp]ounds?|[Pp]fund|livres? sterling|libras?|sterlin\w*|pond|funt\w*|фунт\w*|GBP"
        r"|جنيه\w*",
        "£",
    ),
    # Of Egypt and Sudan.
    (
        ((0.014, 0.13), (0.0014, 0.03)),
        r"جنيه\w*|埃镑|埃及镑|(?:Egyptian|Sudanese) pounds?|EGP",
        "E£",
    ),
    (((0.008, 0.027),), r"руб\w*\.?|rou?bl\w*|[Rr]ub[el]+\w*|roebels?|卢布|روبل|RUB", "₽"),
    (((0.2, 0.28),), r"[ZzŻ][lł]ot\w*|zł|злот\w*|兹罗提|زلوتي|PLN", ""),
    (((0.017, 0.11),), r"грив\w*|грн\.?|[Hh]r[yw]+v?n\w*|гривен\w*|Griwn\w*|格里夫纳|UAH", "₴"),
    (((0.015, 0.17),), r"[Ll]iras?|lira\w*|TL|TRY|лир[аы]?|里拉|ليرة|ليرات", "₺|TL"),
    (((9e-6, 7e-4),), "ليرة|ليرات|(?:Lebanese|Syrian) (?:pounds?|lira)", ""),  # Lebanon, Syria
    (
        ((0.0027, 0.0145),),
        r"[Rr]upees?|[Rr]upien?|roupies?|rupias?|rupie|roepies?|рупи\w*|卢比|روبية|INR|PKR",
        r"₹|Rs\.?|INR",
    ),
    (((5e-5, 8e-5),), r"[Rr]upiahs?|印尼盾|рупи[йя]\w*", "Rp"),
    # Czech, Swedish, Norwegian and Danish, and of Iceland.
    (
        ((0.034, 0.136), (0.006, 0.0078)),
        r"[Kk]oron\w*|[Kk]orun\w*|[Kk]ron[aeor]\w*|крон\w*|couronnes?|corone|克朗|كرون\w*|Kč"
        r"|CZK|SEK|NOK|DKK|kr",
        "kr",
    ),
    # Swiss, and of Africa.
    (
        ((0.8, 1.12), (0.0003, 0.0022)),
        r"[Ff]rancs?|[Ff]ranken|франк\w*|franc[ho]+\w*|frank\w*|瑞士?法郎|法郎|فرنك\w*|CHF|FCFA",
        "CHF|Fr.",
    ),
    (((0.0022, 0.0038),), r"[Ff]orint\w*|форинт\w*|福林|HUF", ""),
    (((0.19, 0.24), (0.045, 0.056)), "[Ll]ei|[Ll]eu|леев|лей|列伊", ""),
    (((0.5, 0.52),), "[Ll]eva|[Ll]ewa?|лев[аи]?|列弗", ""),
    # Of Saudi Arabia, Iran, Oman and Yemen.
    (
        ((0.2, 0.3), (1.5e-5, 1e-4), (2, 2.7), (0.0015, 0.005)),
        r"ريال\w*|[Rr]i[yj]?als?|риал\w*|里亚尔",
        "",
    ),
    (((0.21, 0.3), (0.083, 0.105)), r"درهم\w*|دراهم|[Dd]irhams?|дирхам\w*|迪拉姆", ""),
    (
        ((2.1, 3.6), (1.1, 1.45), (0.28, 0.5), (0.14, 0.7), (0.0055, 0.0105), (6e-4, 9e-4)),
        r"دينار\w*|دنانير|[Dd]inar\w*|динар\w*|第纳尔",
        "",
    ),
    (((0.2, 0.31),), r"شي[كق]ل|شواكل|[Ss]c?he[qk]els?|шекел\w*|谢克尔", "₪"),
    # Of Mexico, Argentina, Colombia, Chile and the Philippines.
    (
        ((0.038, 0.066), (5e-4, 0.07), (1.9e-4, 4.5e-4), (8.5e-4, 0.0017), (0.014, 0.022)),
        r"[Pp]esos?|песо|比索",
        r"Mex\$|₱",
    ),
    (((0.14, 0.46),), r"[Rr]ea(?:l|is|les)|реал\w*|雷亚尔|BRL", r"R\$"),
    (((0.045, 0.11),), r"[Rr]ands?|兰特|ZAR", "R"),
    (((0.0016, 0.006),), "тенге|[Tt]enge|坚戈", "₸"),
    (((0.02, 0.03),), "[Bb]ahts?|泰铢|бат(?:ов|а)?", "฿"),
    (((3.3e-5, 5e-5),), "越南盾|[Đđ]ồng|[Dd]ong|донг(?:ов|а)?", "₫"),
    (((0.0095, 0.018), (6e-5, 6e-4)), r"сом[аов]*|сум[аов]*|[Ss]ums?|[Ss]oms?", ""),
    (((0.27, 0.46),), r"лари|[Ll]ari|拉里", "₾"),
    (((0.48, 1.05),), r"манат\w*|[Mm]anat\w*|马纳特", "₼"),
    (((0.0017, 0.0027),), "драм(?:ов|а)?|[Dd]ram|德拉姆", "֏"),
)  # fmt: skip
EUROS = r"€|[Ee]uro(?!p)\w*|евро|євро|يورو|欧元|avro\w*|EUR"
