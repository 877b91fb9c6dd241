"""Closed word classes of German that the noise functions look for."""

from __future__ import annotations

_words = str.split
ARTICLES = frozenset(_words(
    "der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner "
    "mein meine meinen seine seinen seinem seiner seines sein ihre ihren ihrem ihrer ihres ihr "
    "unsere unseren unserem unserer diese dieser dieses diesen diesem jede jeder jedes jeden jedem"
))
PREPOSITIONS = frozenset(_words(
    "in im ins an am ans auf aus bei beim mit nach von vom zu zum zur für durch gegen ohne um "
    "unter über vor hinter neben zwischen seit während wegen trotz bis entlang gegenüber laut "
    "statt außer innerhalb außerhalb aufgrund mithilfe per pro ab"
))
COORDINATORS = frozenset(_words("und oder aber sondern denn sowie"))
SUBORDINATORS = frozenset(_words(
    "dass weil wenn als ob obwohl während nachdem bevor damit sodass da indem sobald solange falls "
    "bis wie wo wobei wodurch warum"
))
RELATIVES = frozenset(_words("der die das den dem dessen deren denen welche welcher welches was"))
PRONOUNS = frozenset(_words("er sie es wir ich ihr man ihm ihn ihnen uns sich dies dieser jener"))
FINITE = frozenset(_words(
    "ist sind war waren wird werden wurde wurden hat haben hatte hatten kann können konnte konnten "
    "muss müssen musste mussten soll sollen sollte sollten will wollen wollte wollten darf dürfen "
    "durfte mag mögen möchte möchten bin sei seien wäre wären würde würden hätte hätten könnte "
    "könnten müsste dürfte gibt geht kommt steht liegt macht bleibt zeigt führt gilt lässt sagte "
    "sagt erklärte gab ging kam stand lag machte blieb zeigte führte begann brachte nahm fand "
    "erhielt ließ hielt hielten kamen gingen standen lagen machten nahmen fanden erhielten"
))
FUNCTION = ARTICLES | PREPOSITIONS | COORDINATORS | SUBORDINATORS
# Singular and plural of the verbs whose number is checked most easily.
VERB_NUMBER = dict(pair.split("/") for pair in _words(
    "ist/sind war/waren wird/werden wurde/wurden hat/haben hatte/hatten kann/können konnte/konnten "
    "muss/müssen musste/mussten soll/sollen sollte/sollten will/wollen darf/dürfen sei/seien "
    "wäre/wären würde/würden hätte/hätten könnte/könnten gibt/geben geht/gehen kommt/kommen "
    "steht/stehen liegt/liegen macht/machen bleibt/bleiben zeigt/zeigen führt/führen gilt/gelten"
))
VERB_NUMBER |= {plural: singular for singular, plural in VERB_NUMBER.items()}
ARTICLE_SETS = tuple(_words(row) for row in (
    "der die das den dem des", "ein eine einen einem einer eines",
    "kein keine keinen keinem keiner", "sein seine seinen seinem seiner seines",
    "ihr ihre ihren ihrem ihrer ihres", "dieser diese dieses diesen diesem",
    "im ins", "zum zur", "am ans",
))
ENDINGS = ("e", "en", "er", "es", "em")
# Pairs whose exchange keeps the grammar and turns the meaning.
OPPOSITES = tuple(tuple(pair.split("/")) for pair in _words(
    "kann/muss können/müssen darf/muss dürfen/müssen soll/kann sollte/muss sollten/müssen "
    "konnte/musste konnten/mussten könnte/wird könnten/werden "
    "muss/sollte wird/könnte immer/nie oft/selten häufig/selten alle/einige alle/wenige viele/"
    "wenige mehr/weniger vor/nach vor/seit mit/ohne innerhalb/außerhalb steigen/sinken stieg/sank "
    "erhöht/gesenkt erhöhen/senken gewonnen/verloren gewann/verlor erste/letzte ersten/letzten "
    "erster/letzter größte/kleinste größer/kleiner höher/niedriger hoch/niedrig groß/klein große/"
    "kleine großen/kleinen gut/schlecht guten/schlechten neue/alte neuen/alten neu/alt früher/"
    "später links/rechts oben/unten öffnen/schließen aktivieren/deaktivieren aktiviert/deaktiviert "
    "beginnt/endet begann/endete positiv/negativ innen/außen maximal/mindestens höchstens/"
    "mindestens bevor/nachdem weil/obwohl und/oder für/gegen heute/gestern morgen/gestern "
    "Norden/Süden Osten/Westen Männer/Frauen Mann/Frau Vater/Sohn Mutter/Tochter Sieg/Niederlage "
    "Anfang/Ende Erfolg/Misserfolg Million/Milliarde Millionen/Milliarden Montag/Donnerstag "
    "Dienstag/Freitag Mittwoch/Samstag Januar/Oktober März/Mai Juni/Juli August/November Woche/"
    "Monat Monate/Jahre Tage/Wochen Stunden/Tage Minuten/Stunden er/sie sein/ihr seine/ihre "
    "möglich/nötig erlaubt/verboten sicher/gefährlich leicht/schwer vermutlich/sicherlich"
))
# Articles of another gender in the same case, as far as the form tells the case.
OTHER_GENDER = {
    one: tuple(_words(row)) for one, row in (
        ("der", "dem des die das"), ("die", "das der den"), ("das", "die der den"), ("dem", "der"),
        ("des", "der"), ("den", "das die"), ("ein", "eine einen"), ("eine", "ein einen"),
        ("einen", "eine ein"), ("einem", "einer"), ("einer", "einem eines"), ("eines", "einer"),
    )
}
# Words of one form that say different things, a set a line.
SETS = tuple(_words(row) for row in (
    "kann muss soll will darf", "können müssen sollen wollen dürfen",
    "konnte musste sollte wollte durfte", "konnten mussten sollten wollten durften",
    "könnte müsste sollte dürfte", "könnten müssten sollten dürften",
    "alle einige viele wenige manche", "allen einigen vielen wenigen manchen",
    "immer oft manchmal selten nie", "mehr weniger", "vor nach seit", "mit ohne",
    "weil obwohl", "bevor nachdem", "innerhalb außerhalb", "heute gestern morgen",
    "mindestens höchstens", "bereits bald", "leider glücklicherweise",
    "vermutlich sicherlich angeblich offenbar", "schnell langsam", "früher später", "links rechts",
    "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
    "Frühling Sommer Herbst Winter", "Norden Süden Osten Westen",
    "Morgen Vormittag Nachmittag Abend", "Minuten Stunden Tage Wochen Monate Jahre Jahrzehnte",
    "Minuten Stunden Tagen Wochen Monaten Jahren Jahrzehnten", "Millionen Milliarden",
    "Meter Kilometer", "Euro Dollar Pfund Franken Rubel",
    "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig vierzig fünfzig",
    "hundert tausend", "erste zweite dritte vierte letzte nächste",
    "ersten zweiten dritten vierten letzten nächsten",
    "Deutschland Frankreich Italien Spanien Polen Russland China Japan Indien England Österreich "
    "Griechenland Schweden Norwegen Dänemark Ungarn Brasilien Kanada Ägypten Israel Syrien Mexiko",
    "deutsche französische italienische spanische polnische russische chinesische japanische "
    "indische englische österreichische griechische schwedische türkische amerikanische",
    "deutschen französischen italienischen spanischen polnischen russischen chinesischen "
    "japanischen indischen englischen österreichischen griechischen türkischen amerikanischen",
    "Berlin Paris Rom London Madrid Moskau Warschau Wien Athen Brüssel Peking Tokio Washington",
    "Vater Bruder Sohn Onkel", "Mutter Schwester Tochter Tante", "Männer Frauen Kinder",
    "Arzt Lehrer Richter Händler", "Präsident Minister König", "neue alte", "neuen alten",
    "große kleine", "großen kleinen", "gute schlechte", "guten schlechten", "hohe niedrige",
    "hohen niedrigen", "junge alte", "jungen alten", "starke schwache", "starken schwachen",
    "rote blaue grüne weiße schwarze gelbe", "roten blauen grünen weißen schwarzen gelben",
    "linke rechte", "linken rechten", "obere untere", "oberen unteren", "größer kleiner",
    "besser schlechter", "höher niedriger", "gestiegen gesunken", "gewonnen verloren",
    "geöffnet geschlossen", "steigen sinken", "öffnen schließen", "Anfang Ende Mitte",
    "Krieg Frieden", "Leben Tod", "Tag Abend", "Sieg Rückzug",
))
TURNED: dict[str, list[str]] = {}
for _set in SETS:
    for _one in _set:
        TURNED.setdefault(_one, []).extend(other for other in _set if other != _one)
