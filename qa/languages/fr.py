"""French."""

from qa.languages import Language, words

LANGUAGE = Language(
    code="fr",
    name="French",
    quotes=(("«", "»"), ("‹", "›"), ("“", "”"), ('"', '"')),
    abbreviations=words(
        "M. MM. Dr. Pr. Prof. Me. Mgr. St. Ste. Sté. Cie. art. av. bd. cf. chap. c.-à-d. éd. "
        "env. ex. fig. hab. janv. févr. avr. juil. sept. oct. nov. déc. max. min. p. pp. p.ex. "
        "tél. vol. J.-C. etc. apr."
    ),
    function_words=words(
        "le la les l' un une des du de d' au aux et ou mais donc or ni car que qu' qui quoi dont "
        "où si comme quand lorsque puisque parce je j' tu il elle on nous vous ils elles me m' "
        "te se s' lui leur leurs y en mon ma mes ton ta tes son sa ses notre nos votre vos ce c' "
        "cet cette ces cela ça ne n' pas plus moins très aussi bien tout tous toute toutes même "
        "autre est sont était étaient sera être été a ont avait avaient avoir fait peut peuvent "
        "doit à dans par pour avec sans sous sur entre vers chez depuis pendant avant après "
        "contre dès jusqu' alors ainsi encore déjà deux"
    ),
    decimal=",",
    grouping="\u202f",
    months=(
        "janvier", "février", "mars", "avril", "mai", "juin",
        "juillet", "août", "septembre", "octobre", "novembre", "décembre",
    ),
    number_words={
        "zéro": 0, "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6,
        "sept": 7, "huit": 8, "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13,
        "quatorze": 14, "quinze": 15, "seize": 16, "dix-sept": 17, "dix-huit": 18, "dix-neuf": 19,
        "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
        "soixante-dix": 70, "quatre-vingt": 80, "quatre-vingts": 80, "quatre-vingt-dix": 90,
        "septante": 70, "huitante": 80, "nonante": 90,
    },
    scales={
        "cent": 10**2, "cents": 10**2, "mille": 10**3, "million": 10**6, "millions": 10**6,
        "milliard": 10**9, "milliards": 10**9, "billion": 10**12, "billions": 10**12,
    },
    examples=(
        "Le 3 octobre, M. Meier et ses douze collègues se sont réunis à Cologne.",
        "« Cela coûte 1 500,50 euros », a-t-elle dit. « N’est-ce pas trop ? »",
        "Le contrat n’a pas été renouvelé parce que les deux parties en étaient mécontentes.",
    ),
)
