"""Words for which German may write a denial, and hardly does: avant, para, чтобы.

In parallel texts German denies beside these no more often than beside none. They are trusted only
where the translation is word by word. Of English, which is the original more often and translated
more freely, there are none.
"""

HARMLESS = {
    code: frozenset(words.split())
    for code, words in {
        "fr": (
            "avant chaque contre encore entre jusqu ou premier première premiers premières tous "
            "toutes toute tout moins mort plus autre dernier dernière derniers dernières seulement "
            "libre libres erreur erreurs problème problèmes découverte découvertes désormais "
            "ancienne"
        ),
        "es": (
            "cada contra después fin hasta otra otro otros otras para problema problemas solo sólo "
            "todo todos toda ya antes último última últimas últimos mientras aún primero muerte "
            "libre "
            "libro error trabajo descubierto desarrollo desarrollado secretaria décadas"
        ),
        "it": (
            "altri altro contro controllo diverse fine già morte ogni prima primo primi prime "
            "problemi "
            "sotto tutte tutto tutta persone più metà altra altre ultimo ultima ultimi dopo "
            "incontrato "
            "colpito colpita termine"
        ),
        "nl": (
            "alle andere maar op te tegen uit voor nog al eerste laatste elke allemaal ander "
            "online"
        ),
        "pl": (
            "aby ale by błąd jeśli już przed tylko za została został zostało zostały wszystkich "
            "wszystkie innych ostatnich po pierwszy pierwsze był były bezpieczeństwa problemu "
            "później "
            "zatrzymano zostaną pozostaje"
        ),
        "ru": (
            "а бы все всех до других или уже чем чтобы перед против другие другой последний первый "
            "безопасности безопасность проблема проблемы ожидается прежнему стороны список"
        ),
        "uk": (
            "до перед ще вже лише всіх усі усіх все ніж інші інших останній останні першій перший "
            "після чи щоб а безпеки пізніше"
        ),
        "tr": (
            "daha geri her tekrar en son sonra önce ilk diğer tüm bütün kadar geçen geçiş eskisi "
            "teknik teknoloji mahkeme başkan başkanı savunma firması teksas"
        ),
        "ar": "بعد بعض جميع عن قبل قد كل وقد ولكن كما آخر أول الأول الأولى أي أو كلا",
        "zh": (
            "之 自 第 至 每 各 全 都 所 有 前 最 死 亡 杀 败 他 其 而 已 再 如 果 相 保 护 批 限 "
            "节 省 区 问 题"
        ),
    }.items()
}  # fmt: skip
# With these not all is denied that the source says of all.
ALL = {
    "en": r"all|every|each|always|completely|entirely",
    "fr": r"tous|toutes|tout|chaque|toujours|entièrement",
    "es": r"todos|todas|todo|toda|cada|siempre",
    "it": r"tutti|tutte|tutto|tutta|ogni|sempre",
    "nl": r"alle|alles|elke|elk|ieder\w*|altijd|allemaal",
    "pl": r"wszyst\w+|każd\w+|zawsze|cał\w+",
    "ru": r"все|всех|всем|всеми|кажд\w+|всегда",
    "uk": r"всі|усі|всіх|усіх|всім|усім|кожн\w+|завжди",
    "tr": r"tüm\w*|bütün\w*|her|hep|herkes\w*|daima",
    "ar": r"[وبلف]?(?:كل|جميع|دائما)\w*",
    "zh": r"所有|全部|全体|每|都|总是",
}
