"""German closed word classes, lower case: what the structure check knows of grammar.

Sources: Duden, Die Grammatik (9th ed.), sections on articles, prepositions, conjunctions and
particles; lists are complete for common prose, not for dialect.
"""

from __future__ import annotations


def _inflected(stems: str, endings: str = " e en em er es") -> frozenset[str]:
    return frozenset(stem + end for stem in stems.split() for end in endings.split(" "))


DEFINITE = frozenset("der die das den dem des".split())
INDEFINITE = _inflected("ein kein")
POSSESSIVE = _inflected("mein dein sein ihr unser euer") | frozenset(
    "unsre unsren unsrem unsrer unsres eure euren eurem eurer eures".split()
)
DEMONSTRATIVE = _inflected("dies jen jed jedwed welch manch solch", "e en em er es")
ARTICLES = DEFINITE | INDEFINITE | POSSESSIVE | DEMONSTRATIVE

# Forms that only an article or attributive possessive has: they never stand for a noun.

# Prepositions that are nothing else: no separable prefix, adverb or conjunction.
PURE_PREPOSITIONS = frozenset(
    """von für gegen ohne wegen trotz seit zwischen neben in im am zum zur vom beim ins ans aufs
    fürs innerhalb außerhalb aufgrund anhand mithilfe bezüglich hinsichtlich mittels samt laut per
    pro inklusive exklusive infolge zwecks gemäß angesichts anlässlich anstelle binnen dank
    einschließlich jenseits diesseits oberhalb unterhalb seitens ungeachtet unweit hinterm übers
    durchs unters vorm ums hinter""".split()
)
# These also close a sentence as separable prefixes or adverbs: Der Zug fährt ab.
PARTICLE_PREPOSITIONS = frozenset(
    """ab an auf aus bei durch entlang gegenüber mit nach über um unter vor zu bis entgegen nahe
    wider während""".split()
)
PREPOSITIONS = PURE_PREPOSITIONS | PARTICLE_PREPOSITIONS
# Genitives behind a noun (die Rede eines Ministers), pronouns elsewhere (sie kaufte eines).
GENITIVES = frozenset("eines meines deines seines ihres unseres eures jenes".split())
# Prepositions with a fused article: a noun phrase without an article of its own must follow.
FUSED = frozenset("im am zum zur vom beim ins ans aufs fürs hinterm übers unters vorm ums".split())
GENITIVE_PREPOSITIONS = frozenset(
    """wegen trotz während statt anstatt innerhalb außerhalb aufgrund anhand mithilfe bezüglich
    hinsichtlich mittels infolge zwecks angesichts anlässlich anstelle binnen einschließlich
    jenseits diesseits oberhalb unterhalb seitens ungeachtet unweit dank laut abzüglich zuzüglich
    entlang inmitten kraft längs namens ob unbeschadet vorbehaltlich zugunsten zulasten zuungunsten
    abseits nördlich südlich östlich westlich links rechts seiten um""".split()
)

COORDINATING = frozenset("und oder sowie beziehungsweise sondern aber denn doch".split())
SUBORDINATING = frozenset(
    """dass daß weil obwohl obgleich nachdem bevor ehe sobald solange sooft wenn falls ob indem
    sodass während damit als wie bis da seit seitdem wohingegen wobei woraufhin weshalb wodurch
    womit wofür woran worauf woraus worin worüber wovon wozu wogegen soweit sofern insofern
    obschon wenngleich""".split()
)
# Conjunctions that can only open a clause with its verb at the end.
PURE_SUBORDINATING = frozenset(
    """dass daß weil obwohl obgleich nachdem bevor sobald wenn falls indem sodass wohingegen
    woraufhin sofern obschon wenngleich""".split()
)
RELATIVE = frozenset(
    "der die das den dem dessen deren denen welcher welche welches welchen welchem".split()
)
QUESTION = frozenset("wer was wen wem wessen wo wann warum wieso weshalb wohin woher wie".split())

PRONOUNS = frozenset(
    """ich du er es wir ihr sie mich dich ihn uns euch mir dir ihm ihnen sich man jemand niemand
    etwas nichts alles jemanden jemandem niemanden niemandem irgendwer irgendwen
    irgendwem irgendetwas irgendwas irgendjemand""".split()
)
PARTICLES = frozenset(
    """nicht auch nur noch schon sehr so zu ja nein doch mal eben halt wohl etwa gar sogar selbst
    immer nie wieder hier dort da dann jetzt nun heute gestern morgen bereits erst bisher damals
    dabei dafür dagegen daher damit danach daneben daran darauf daraus darin darüber darum darunter
    davon davor dazu deshalb deswegen dennoch trotzdem zudem außerdem allerdings jedoch hingegen
    zwar also ebenfalls ebenso genau etwas mehr weniger viel viele wenig wenige alle alles beide
    einige mehrere anders andere anderen anderer anderes anderem sonst fast kaum ganz rund knapp
    mindestens höchstens etwa circa ca etc usw weiterhin zunächst schließlich sofort bald oft
    manchmal selten vielleicht sicher hinten vorne oben unten innen außen drinnen draußen rechts
    links überall irgendwo nirgends vorher nachher seither inzwischen mittlerweile derzeit
    gleichzeitig insgesamt teilweise meist meistens zumindest wenigstens jeweils einst fort weg
    gern gerne lieber los zurück zusammen weiter hin her heran herum entlang vorbei statt
    sieben""".split()
)

# Forms of sein, haben, werden, the modals and lassen that are finite wherever they stand.
AUXILIARIES = frozenset(
    """bin bist ist sind war warst waren wart sei seist seien wäre wärst wären wärt hat hast habe
    hatte hattest hatten hattet hätte hättest hätten hättet wird wirst werde wurde wurdest wurden
    wurdet würde würdest würden würdet kann kannst konnte konntest konnten konntet könnte könntest
    könnten könntet muss musst muß mußt musste mussten müsste müssten soll sollst sollte solltest
    sollten will willst wollte wollten wolltest darf darfst durfte durften dürfte dürften mag magst
    möchte möchten mochte mochten lässt ließ ließen läßt""".split()
)
PLURAL_AUXILIARIES = frozenset(
    "haben werden können müssen sollen wollen dürfen mögen lassen".split()
)

PARTICIPLES = frozenset(["worden", "interviewt", "recycelt"])
# Where the list of words, made of dictionary and corpus, is wrong for the words of a class.
CORRECTED = {
    "süße": "a", "schlappe": "a", "erbliche": "a", "lichte": "a", "bange": "b",
    "offenbart": "q", "frohlockt": "q", "designt": "q", "google": "n", "fake": "n",
    "masse": "n", "zurate": "b", "zuwege": "b", "zurande": "b", "geduldet": "q",
    "krankenversichert": "p", "zulasten": "b", "aufspannen": "i", "gebiert": "v",
    "krankenversicherten": "a", "double": "e",
    "delle": "n", "behalf": "e", "einhergegangen": "p",
    "game": "n", "Haut": "N", "geleitete": "V", "geleiteten": "V", "prophezeiten": "V",
    "wiederholten": "V", "zwängen": "i", "zimmern": "i", "malocht": "q",
    "tränken": "i", "dranhängen": "i", "markt": "n", "malet": "u", "pole": "u", "update": "n",
    "losen": "a", "upgrade": "n", "socket": "n", "type": "n",
}  # fmt: skip

# Verbs that introduce or close a quotation; after „...!“ they go on in lower case.
REPORTING = frozenset(
    """sagt sagte sagten sagen meint meinte meinten erklärt erklärte erklärten fragt fragte fragten
    ruft rief riefen schreibt schrieb schrieben antwortet antwortete betont betonte fügt fügte
    berichtet berichtete heißt hieß lautet lautete so steht stand war ist hat hatte kommentierte
    kommentiert twitterte postete erzählt erzählte kündigte warnt warnte fordert forderte kritisiert
    kritisierte erwidert erwiderte entgegnet entgegnete ergänzt ergänzte mahnt mahnte hofft hoffte
    lobt lobte bilanzierte flüsterte murmelte schrie brüllte rief brummt brummte zitiert zitierte
    sprach spricht wurde wird""".split()
)
# What says of no sentence by itself that it is finite.
SAYING = REPORTING - AUXILIARIES
# Verbs and adjectives that govern a genitive: sich des Risikos bewusst sein, der Toten gedenken.
GENITIVE_GOVERNORS = frozenset(
    """sich bedarf bedürfen bedurfte gedenken gedachte gedachten bewusst würdig schuldig verdächtig
    mächtig sicher müde enthält beschuldigt bezichtigt angeklagt verdächtigt beraubt nimmt ist sind
    war waren entledigt erfreut erfreuen bedient bedienen annimmt herr anstatt statt eingedenk voll
    voller ledig überdrüssig kundig entbehrt entbehren harrt harren einer eines""".split()
)
