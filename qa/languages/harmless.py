"""Words for which German may write a denial, and hardly does: avant, para, чтобы.

In parallel texts German denies beside these no more often than beside none. They are trusted only
where the translation is word by word; of English, which is the original more often and translated
more freely, only those that rarely deny anywhere, or only look like a word that does (took, bank).
"""

HARMLESS = {
    code: frozenset(words.split())
    for code, words in {
        "en": (
            "only problem problems tool tools toolbar toolbars toolkit button buttons before "
            "output outputs above close closes simple simpler simplest simply simplify simplified "
            "various variety least drop dropped drops dropdown errors static thank thanks "
            "shortcut shortcuts short shortly took reduce reduces reduced reducing unicode "
            "remember remembers remembered cut cuts cutting limits limited limitations remaining "
            "remains remainder contrast exceptions variant variants variation variations varies "
            "varied removal wireless sold odd crashes crashing slow slower slowly delay delays "
            "delayed shutdown lies mission missions band bands bandwidth bank banks banker "
            "bankers banking biggest greatest highest lowest finest strike strikes struck outer "
            "outdoor outdoors outlook outlet outlets outcome outcomes outgoing outline outlines "
            "outlined outskirts outstanding justice justify justified novel novels breakfast "
            "pending losses suspended fake recall recalled uniform uniforms unified unifies "
            "reduction reductions resignation resigned wonder wonderful wonderfully wonders pause "
            "banner banners lying silence exclusively disease diseases disaster disasters "
            "disorder dispatch dispatched dispute disposal distinct distinguish distinguished "
            "dissolve unemployment fresh freshly firm firms against carefully involve involves "
            "involved involving involvement leaves ride rider riders riding butter differs tough "
            "cautious caution collapse collapsed crashed waste mercy mere merely lieutenant lied "
            "spare spark sparks sparkling cause pausing thankful leaving breaking breaks waiting "
            "waits worst axes shuttle shutter shutters lessons lesson"
        ),
        "fr": (
            "avant chaque contre encore entre jusqu ou premier première premiers premières tous "
            "toutes toute tout moins mort plus autre dernier dernière derniers dernières "
            "seulement libre libres erreur erreurs problème problèmes découverte découvertes "
            "désormais ancienne ancien anciens découverts découvert distance distances distant "
            "distants distante distantes découvrir terminal terminaux défense défenses défendre "
            "panneau panneaux cache complet sauvegarde sauvegardes résistance tard limites "
            "anciennes secrétaire moitié meilleur meilleure silence désert critique critiques "
            "chasse protéger fuite vide unique"
        ),
        "es": (
            "cada contra después fin hasta otra otro otros otras para problema problemas solo "
            "sólo todo todos toda ya antes último última últimas últimos mientras aún primero "
            "muerte libre libro error trabajo descubierto desarrollo desarrollado secretaria "
            "décadas inmediatamente inmediato desde desarrollar desarrolladores desarrollos "
            "desbordamiento desbordamientos descubierta descubrieron descubrió destino libros "
            "libres mejor mejores siempre primera primeras primer completa completo errores tarde "
            "resistencia distancia antiguo antigua antiguos trabajar trabajando contraseña "
            "contraseñas desierto infinito descarga destruido único única infraestructura impacto "
            "escritorio insegura proteger críticos"
        ),
        "it": (
            "altri altro contro controllo diverse fine già morte ogni prima primo primi prime "
            "problemi sotto tutte tutto tutta persone più metà altra altre ultimo ultima ultimi "
            "dopo incontrato colpito colpita termine personale persona personaggio personaggi "
            "controllare finestra finestre incontro incontrare resistenza completa completo "
            "completamente contribuire contributo privilegi opportunità vecchia vecchio unica "
            "unico miglior migliore colpo colpi colpire secreto segreto morti salvare proteggere "
            "stesso stessa diversi"
        ),
        "nl": (
            "alle andere maar op te tegen uit voor nog al eerste laatste elke allemaal ander "
            "online eerst afgelopen ontwikkelaars ontwikkelaar ontwikkeling ontwikkelen "
            "ontmoet ontmoeting ontmoette ontvangst ontvangen ontving problemen voordat altijd "
            "beste elk onderzoek onderwijs verschillende blijven houden onderhandelingen ontdekt "
            "ontdekte ontdekking ontwerp ontwerpen onder"
        ),
        "pl": (
            "aby ale by błąd jeśli już przed tylko za została został zostało zostały wszystkich "
            "wszystkie innych ostatnich po pierwszy pierwsze był były bezpieczeństwa problemu "
            "później zatrzymano zostaną pozostaje problem problemy problemów niedziela niedzielę "
            "niedzieli niemcy niemczech niemiec niebo niebie stronie stronę stron stronach strony "
            "zawiera zawierają każdej każdym każda pierwsza pierwszej pierwszego pierwszym "
            "pierwszych ostatni ostatnia ostatnie ostatnim ostatniego jeszcze zawsze końca końcu "
            "wszystkim zostanie zostali samym sam sama innymi przeciwko bezpieczne "
            "bezpieczeństwem"
        ),
        "ru": (
            "а бы все всех до других или уже чем чтобы перед против другие другой последний "
            "первый безопасности безопасность проблема проблемы ожидается прежнему стороны список "
            "безопасностью всего всему всей вся первая первого первое первые первой первым "
            "последнего последние последней последняя последних противника защиты защиту списка "
            "списке списков ошибка ошибки ошибок самый самых самом сами стороне сторону сторонами "
            "остальных немедленно недавно неделю недели неделя неделе недель необходимо скорее "
            "лучше лучший каждого каждой удалить удар боя вернуться вернулся вернулась другими "
            "другого другим"
        ),
        "uk": (
            "до перед ще вже лише всіх усі усіх все ніж інші інших останній останні першій перший "
            "після чи щоб а безпеки пізніше захисту захист захистити кожного кожної першого перша "
            "першу першим останнього іншими іншого нещодавно тиждень тижня тижні тижнів необхідно "
            "саме краще менше проблеми проблема очікується"
        ),
        "tr": (
            "daha geri her tekrar en son sonra önce ilk diğer tüm bütün kadar geçen geçiş eskisi "
            "teknik teknoloji mahkeme başkan başkanı savunma firması teksas veya farklı sonraki "
            "sonuna geçit çıktı çıkan güç zor fark durum durumda durumu"
        ),
        "ar": (
            "بعد بعض جميع عن قبل قد كل وقد ولكن كما آخر أول الأول الأولى أي أو كلا الأخيرة الأخرى "
            "الأخير الآخر الآخرين لكل وبعد لكنه ولكنه هجمات الهجمات بقية خارج السابق السابقة"
        ),
        "zh": (
            "之 自 第 至 每 各 全 都 所 有 前 最 死 亡 杀 败 他 其 而 已 再 如 果 相 保 护 批 限 "
            "节 省 区 问 题"
        ),
    }.items()
}  # fmt: skip
# What may well be denied where it stands, but not a third of a sentence away: if, but, any, other.
WEAK = {
    "en": (
        r"if|any|but|than|down|different\w*|differenc\w*|single|always|just|too|full|off|best|"
        r"free|far|until|almost|few|little|error|empty|hidden|close[ds]?|else|used to|simpl\w*|"
        r"lost|block\w*|break|(?:for|in) (?:a|the|over) \w+|continues? to|remain\w*|leav\w*|"
        r"stop|full\w*|variab\w*|worse|weak|less|least|alone|beyond|away|dead|die[ds]?|maximum|"
        r"wish\w*|shut\w*|limit\w*|restrict\w*|reduc\w*|oppos\w*|luck\w*"
    ),
}
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
