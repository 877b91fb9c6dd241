"""Turkish."""

from qa.languages import Language, words

# Behind the name of a day that means something else, too (Friday prayer, market).
AT_DAY = "(?= (?:gün|sabah|akşam|gece|öğle))"

LANGUAGE = Language(
    code="tr",
    name="Turkish",
    quotes=(("“", "”"), ("‘", "’"), ("«", "»"), ('"', '"')),
    abbreviations=words(
        "Alb. Av. Bk. Bkz. Bl. Bn. Bşk. Cad. Doç. Dr. Ecz. Gen. Hz. Mah. Md. Müh. No. Ord. Ort. "
        "Prof. Sn. Sok. Şti. Tel. Ütğm. Yard. Yrd. Yzb. bkz. çev. ed. haz. krş. s. ss. vb. vd. "
        "vs. yy. M.Ö. M.S. A.Ş. Ltd. St."
    ),
    own_endings=r"l[ae]r[ıi]?(?:n[ıi]n)?|m[ae]k|d[ıi]r|m[ae]s[ıi]|s[ıi]nd[ae]|l[ıi]k|c[ıi]|d[ae]n|d[ıiuü]m|t[ıiuü]m|[ıiuü]yor|m[ıi]ş|[ae]c[ae][kğ]",
    function_words=words(
        "ve veya ya da de ile ama fakat ancak lakin çünkü ki eğer ise bile için gibi kadar göre "
        "karşı doğru sonra önce beri üzere rağmen dolayı bir bu şu o bunu bunun buna bunlar onun "
        "onu ona onlar onların ben sen biz siz beni bana bizim sizin kendi kendisi ne kim hangi "
        "nasıl neden niçin nerede her bazı tüm bütün hiç çok daha en az değil yok var idi olan "
        "olarak olduğu olduğunu oldu olacak olması olduğundan ettiği etti eden edilen diye dedi "
        "ayrıca hem sadece yalnızca henüz artık hâlâ şimdi böyle öyle burada orada mi mı mu mü "
        "tarafından arasında üzerinde içinde altında başka diğer iki zaman"
    ),
    negations=words("değil yok"),
    denials=(
        r"\b(?:değil\w*|yok(?:tur|tu|muş)?|hiçbir\w*|asla)\b|"
        r"(?-i:\b[a-zçğıöşü]{2,}(?:m[ıiuü]yor\w*|ma(?:dı|mış|yaca[kğ]|dığ)\w*|me(?:di|miş|"
        r"yece[kğ]|diğ)\w*|m[ae]z(?:l[ae]r|d[ıi]|s[ae]|s[ıi]n\w*)?|mayın(?:ız)?|meyin(?:iz)?)\b)"
    ),
    idle_denials=(
        r"sadece [^.]{0,80}değil|yalnızca [^.]{0,80}değil|yalnız [^.]{0,80}değil|değil mi|"
        r"değil,? (?:aynı|ayn)|komedi\w*|namaz|\w+r \w+m[ae]z\b|yok (?:et|ed|ol)\w*|kaçınılmaz|"
        r"vazgeçilmez|unutulmaz|\w+ma(?:dan|yan)|dur durak|hiç (?:şüphe|kuşku|olma|değilse)|"
        r"hiç bu kadar|olmazsa olmaz|\bya da değil|en az|m[ıi]ydı|(?:daha )?önce hiç|"
        r"\w+[ıiuü]p \w+m[ae](?:dığ|diğ|yaca[kğ]|yece[kğ])\w*|olamaz|inanılmaz\w*|yok say\w*|"
        r"yoksa\b|peşini bırakma\w*|unutma\w*|saymaz|sayılmaz\w*|çıkılmaz|"
        r"hiçbir [^.]{0,40}(?:maksızın|meksizin|madan|meden)|\w*(?:kaçırma|vazgeçme|bırakma|"
        r"durma|kaçınma|gecikme|reddetme|çekinme|tereddüt etme|şüphe etme|bitme|tükenme|aksatma|"
        r"kaybetme)(?:dı|di|z|y|mış|miş|dığ|diğ)\w*|bu kadar [^.]{0,40}m[ae]\w+|"
        r"kimseye [^.]{0,10}|değil [^.]{0,30}(?:aksine|tam tersine)|zorunda (?:değil|kalma)\w*|"
        r"tek [^.]{0,30}değil\w*|ilk [^.]{0,30}değil\w*|\bne \w+ ne\b|farklı değil|"
        r"yabancısı değil\w*|zor değil\w*|sorun\w* (?:yok|değil)|yok kalsın|her ne kadar|"
        r"kadar \w+m[ae]z|m[ae]z [^.]{0,5}m[ae]z|(?:kadar|daha) [^.;]{0,60}(?:yok\w*|m[ae]z\w*|"
        r"değil\w*)"
        r"|(?:esirge|gizle)me(?:di|mi|z|ye)\w*|(?:sakla|sakın|yorul|ayrıl|karşı çık|"
        r"usan|bık)ma(?:dı|mı|z|ya)\w*|(?:ihmal|inkâr|inkar|itiraz) etme(?:di|mi|"
        r"z|ye)\w*|kendini ala?ma\w+|elde değil\w*|başka (?:çare|seçenek|şans|yol)\w* (?:yok|"
        r"kalma)\w*|sıkıntı\w* yok\w*|eksik olma\w+|geri (?:kalma|durma)\w+|yok mu\b|"
        r"hiçbir [^.]{0,40}(?:kaçın|kaç|bırak|esirge|gizle)m[ae]\w+"
    ),
    may_deny=(
        r"\b(?:değil\w*|yok\w*|hiç\w*|asla|ne|ama|fakat|ancak|sadece|yalnız\w*|tek\w*|başka\w*|"
        r"diğer\w*|henüz|daha|hâlâ|hala|artık|her\w*|tüm\w*|bütün\w*|önce\w*|kadar|az\w*|zor\w*|"
        r"güç\w*|nadir\w*|kötü\w*|son\w*|ilk\w*|en|eğer|aksi\w*|yerine|hariç|dışında|dışı|"
        r"karşı\w*|anti\w*|gayri\w*|veya|ya da|mi|mı|mu|mü)\b|\w{2,}(?:m[ae](?:y[ae][ncr]|yıp|yip|"
        r"z|d[ıiae]|m[ae]|ks|ğ)\w*|m[ıiuü]yor\w*|s[ıiuü]z\w*)|\b(?:redd|ret|engel|yasak|kaç|vazgeç|"
        r"bırak|dur|kes|iptal|kayb|kayıp|kaybet|eksik|yoksun|unut|şüphe|bit|kapa|kapal|sakla|"
        r"gizl|ücretsiz|öl|kısıt|sınır|azal|eleştir|kork|yavaş|geç|ertele|asıl|zayıf|yoksul|"
        r"fark|ayrı|eski|sorun|hata|sıfır|boş|kurtar|kurtul|bekle|başarısız|olanaksız|imkan|"
        r"uzak|çık|çekil|terk|yalan|suç|masum|geri|düş|mücadele)\w*"
        r"|\b(?:muaf|istifa|boykot|nefret|çekin|çekims|sus[ta]|sustu|sıkıntı|kuşku|bek[âa]r|"
        r"vejet|kel\b|yalın ayak|söylenti|kov|yaban|ıskala|harca|yeter|yet[ei]r|dayan|"
        r"tüken|acemi|çiğne|veto|boz[du]|bozul|grev|borcu? ?sil|pes et|itiraz|iflas|kına|"
        r"göz ardı|çak|tereddüt|bağışla|elen|inkâr|inkar|feragat|mahrum|es geç|yıkıl|"
        r"suskun)\w*"
    ),
    negative_concord=True,
    after_ordinal=words("Cadde Caddesi Sokak Kategori Dünya Lig Bölge Madde Kat Yıl Yüzyıl"),
    grouping=".",
    months=(
        "Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran",
        "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım", "Aralık",
    ),
    number_words={
        "sıfır": 0, "bir": 1, "iki": 2, "üç": 3, "dört": 4, "beş": 5, "altı": 6, "yedi": 7,
        "sekiz": 8, "dokuz": 9, "on": 10, "yirmi": 20, "otuz": 30, "kırk": 40, "elli": 50,
        "altmış": 60, "yetmiş": 70, "seksen": 80, "doksan": 90,
    },
    scales={
        "yüz": 10**2, "bin": 10**3, "milyon": 10**6, "milyar": 10**9, "trilyon": 10**12,
    },
    number_hints={
        "ilk*": (1,), "birinci*": (1,), "iki*": (2,), "ikinci*": (2,), "çift*": (2,),
        "yarı*": (0.5, 2, 4, 50), "yarım*": (0.5, 6, 30), "buçuk*": (0.5, 30, 1.5), "üç*": (3,),
        "dört*": (4,), "dörd*": (4,), "çeyrek*": (0.25, 3, 4, 15, 25, 45), "beş*": (5,),
        "altı*": (6,), "altınc*": (6,), "yedi*": (7,), "sekiz*": (8,), "dokuz*": (9,), "on*": (10,),
        "yirmi*": (20,), "otuz*": (30,), "kırk*": (40,), "elli*": (50,), "altmış*": (60,),
        "yetmiş*": (70,), "seksen*": (80,), "doksan*": (90,), "yüz*": (100,), "bin*": (1000,),
        "milyon*": (10**6,), "milyar*": (10**9,), "trilyon*": (10**12,), "düzine*": (12,),
        "asır": (100,),
        "yüzyıl*": (100,), "öğle*": (12,), "gece*": (0, 12, 24), "hafta*": (7,), "yıl*": (12,),
        "ikiz*": (2,), "ergen*": (13, 19), "sıfır*": (0,), "onlu*": (10,), "onlarca": (10,),
    },
    weekdays=(
        r"pazartesi\w*", rf"salı{AT_DAY}~salı\w*", r"çarşamba\w*", r"perşembe\w*",
        rf"cuma{AT_DAY}~cuma(?!rtesi)\w*", r"cumartesi\w*", rf"pazar{AT_DAY}~pazar(?!tesi)\w*",
    ),
    month_names=(
        r"~ocak\w*|ocağ\w+", r"şubat\w*", r"~mart\w*", r"nisan\w*", r"mayıs\w*", r"haziran\w*",
        r"temmuz\w*", r"ağustos\w*", r"eylül\w*", r"~ekim\w*", r"~kasım\w*", r"~aralı[kğ]\w*",
    ),
    examples=(
        "3 Ekim'de Dr. Meier ve on iki meslektaşı Köln'de bir araya geldi.",
        "“Bu 1.500,50 avro tutuyor,” dedi. “Bu çok fazla değil mi?”",
        "Sözleşme uzatılmadı, çünkü her iki taraf da bundan memnun değildi.",
    ),
)
