"""Make ``qa/languages/de_words.tsv.gz``, the word classes of German that the structure check needs.

    python tools/make_words.py DATA/train        (about two minutes, one core, 2 GB of memory)

Needs ``pip install simplemma`` (MIT), whose German table of forms and lemmas is the base; the
result is a list of words by class and is all that ships. A word is kept when it occurs in the
German side of the training texts (Wikipedia CC BY-SA, parliament and law, parallel texts): only
the fact that a word occurs is used, no text.

The classes are letters; a word has exactly one:

    v  finite verb and nothing else (ging, läuft, machten)
    V  finite verb or inflected adjective (verkaufte)
    q  finite verb or participle (verkauft, gehört)
    i  infinitive, or first and third person plural (gehen)
    p  participle only (gegangen)          z  infinitive with inner zu (umzukehren)
    a  adjective with an ending (alte)     b  adjective or adverb without one (alt, gestern)
    N  noun                                M  noun that often has another noun or name directly
                                              behind it (Herr, Ende, Meter, Firma)
    e  English word that German does not have (the, which, used)
    h  capitalised word that is often written small too (Sprachen/sprachen, Ende/ende)

Separable verbs stand after a tab as ``infinitive`` lines of class ``s`` written prefix|verb.
Expect about 110,000 words and 700 KB.
"""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from command import data_path

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
SEPARABLE = """ab an auf aus bei da dar davon ein empor entgegen fehl fern fest fort frei gegenüber
gleich heim her herab heran herauf heraus herbei herein herum herunter hervor hin hinab hinauf
hinaus hinein hinweg hinzu hoch los mit nach nahe nieder offen preis rück statt stand still teil
tot um über unter durch voll vor voran voraus vorbei vorher vorüber weg weiter wieder zu zurecht
zurück zusammen zuvor herüber hinüber klar bekannt bereit aufrecht wahr sicher dazu dagegen daran
darauf überein auseinander entlang umher vorweg inne fertig kurz schwer leicht gut""".split()
INSEPARABLE = "be er ver ent zer emp miss über unter durch wider um hinter voll".split()
ENDING = re.compile(r"(e|en|er|em|es)$")

Lemmas = dict[str, str]


def lemmas() -> Lemmas:
    """simplemma's German table: form -> lemma."""
    from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

    return {str(k): str(v) for k, v in DefaultDictionaryFactory().get_dictionary("de").items()}


def sentences(folder: Path) -> Iterator[str]:
    """German training texts."""
    for name, field in (
        ("native.de", "text"),
        ("parallel.en-de", "target"),
        ("parallel.xx-de", "target"),
    ):
        with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            for line in lines:
                yield json.loads(line)[field]


def verbs(table: Lemmas) -> set[str]:
    """Lemmas with at least two forms that only a verb has."""
    forms: dict[str, set[str]] = defaultdict(set)
    for form, lemma in table.items():
        forms[lemma].add(form)
    return {lemma for lemma in forms if _is_verb(lemma, forms[lemma])}


def _is_verb(lemma: str, forms: set[str]) -> bool:
    if not lemma.islower() or not lemma.endswith("n") or len(lemma) < 4:
        return False
    stem = lemma[:-2] if lemma.endswith("en") else lemma[:-1]
    endings = ("t", "et", "st", "est", "te", "ete", "ten", "e", "end")
    known = sum(stem + ending in forms for ending in endings) + (f"ge{stem}t" in forms)
    regular = stem + "t" in forms or stem + "end" in forms
    return known >= 2 or (regular and sum(f.startswith(stem) for f in forms) >= 6)


def split_prefix(verb: str, known: set[str]) -> tuple[str, str]:
    """``("frei", "lassen")`` of ``freilassen``; ``("", verb)`` where nothing separates."""
    for prefix in sorted(SEPARABLE, key=len, reverse=True):
        rest = verb[len(prefix) :]
        if verb.startswith(prefix) and len(rest) >= 4 and rest in known:
            return prefix, rest
    return "", verb


# Third person singular of strong verbs: besteht, erhält, vergibt can only be finite, while a weak
# verb's form in -t is its participle too (verkauft). Duden, Die Grammatik, list of strong verbs.
STRONG_T = tuple(
    """steht hält kommt findet gibt geht nimmt spricht zieht trifft tritt fällt lässt bleibt
    treibt schreibt schließt gießt liest sieht bricht wirft stirbt dirbt hilft gilt
    bringt denkt kennt brennt nennt tut fährt trägt schlägt wächst gräbt lädt rät bläst
    schläft läuft stößt ruft steigt schweigt leidet greift gleicht streicht weicht
    bietet biegt fliegt lügt friert verliert schiebt fließt nießt schießt riecht bindet
    windet singt klingt springt sinkt trinkt zwingt dringt lingt ginnt winnt schwimmt
    bittet sitzt liegt isst frisst misst gisst stiehlt fiehlt fängt weist schneidet
    scheidet hielt trat bot tat riet litt glitt ritt stritt schnitt schritt galt wann""".split()
)
# Infinitives that the table takes for past tenses of others.
INFINITIVES = frozenset(
    "abberufen atmen ausschalten biegen eilen färben mitführen rütteln spannen".split()
)
# Past tenses that the table takes for nouns, adjectives or stems.
PAST = frozenset("stand widerstand brach tat maß spann verzieh".split())
# Past tenses that are adjectives, too, and adjectives that are no verb any more.
BOTH, GREY = frozenset(["bekannte", "bekannten"]), frozenset(["gebeutelte", "gebeutelten"])
PAST_ENDS = re.compile(r"(?:wies|blies|pries)$")  # wies is no adjective with an ending


def verb_class(form: str, lemma: str, table: Lemmas, known: set[str]) -> str:
    """The class of a form of a verb."""
    prefix, base = split_prefix(lemma, known)
    if prefix and not form.startswith(prefix):
        prefix = ""
    swiss = lemma.replace("ß", "ss")  # schliessen
    if form in INFINITIVES or form in (lemma, swiss):
        return "i"
    if any(form[: m.start()] + form[m.end() :] == lemma for m in re.finditer("zu", form)):
        return "z"
    if prefix and form[len(prefix) :].startswith("zu") and form.endswith("n"):
        return "z"
    if PAST_ENDS.search(form):
        return "v"
    if re.sub(r"e[nrms]?$", "", form) == lemma + "d" or form.endswith(("er", "em", "es")):
        return "a"
    if form.startswith(lemma) or _inflected_participle(form, lemma, table, known):
        return "V" if base.startswith("ge") else "a"
    if form == re.sub("e?n$", "", lemma):
        return "b"  # an imperative at best, far more often an adjective or noun: demütig, null
    if _inner_ge(form, lemma, known):
        return _ge_class(form[len(prefix) :], base, known)
    if base.startswith(tuple(INSEPARABLE)) or prefix in INSEPARABLE or base.endswith("ieren"):
        return _inseparable_class(form)
    if form.endswith("e") and table.get(form[:-1]) == form[:-1] and form[:-1] not in known:
        return "V"
    return "v"


def _inflected_participle(form: str, lemma: str, table: Lemmas, known: set[str]) -> bool:
    bare = ENDING.sub("", form)
    return bare != form and table.get(bare) == lemma and _inner_ge(bare, lemma, known)


def _inner_ge(form: str, lemma: str, known: set[str]) -> bool:
    """Whether a form has the ge- of the participle: abgefahren, wachgerüttelt, gehört.

    What the infinitive has inside, too, is none, unless a verb starts there that something is put
    before: verlängert, begeht, entgegensteht, but schiefgegangen.
    """
    if not form.endswith(("t", "n")):
        return False
    first = len(split_prefix(lemma, known)[0])
    for at in range(len(lemma) - 2):
        before, rest = lemma[:at], lemma[at:]
        joined = at == first or (rest in known and not before.endswith(tuple(INSEPARABLE)))
        if form.startswith(before + "ge") and (joined or not rest.startswith("ge")):
            return True
    return False


def _ge_class(rest: str, base: str, known: set[str]) -> str:
    if base.startswith("ge"):
        return "v" if rest.endswith(STRONG_T) else "q"
    if not rest.startswith("ge"):
        return "p"
    infinitive = rest[:-1] + "en" if rest.endswith("t") else rest
    return "q" if infinitive in known or rest[:-2] + "en" in known else "p"


def _inseparable_class(form: str) -> str:
    if form.endswith("t") and not form.endswith(("test", "tet")):
        return "v" if form.endswith(STRONG_T) and not form.endswith("ffriert") else "q"
    if form.endswith("tet"):
        return "q"
    if re.search(r"te[nrms]?$", form):
        return "V"
    if form.endswith(("en", "ene", "ener", "enes", "enem")):
        return "q" if form.endswith("en") else "a"
    return "v"


def classify(form: str, table: Lemmas, known: set[str]) -> str:
    """The class of a lower-case word, or "" for one that is not known."""
    lemma = table.get(form)
    if form in PAST:
        return "v"
    if form == "erblich":
        return "b"
    if form in BOTH or form in GREY:
        return "V" if form in BOTH else "a"
    if lemma == form and _finite_too(form, table):
        return "q"
    if lemma is None:
        return _participle_adjective(form, table, known)
    if lemma in known:
        return verb_class(form, lemma, table, known)
    return "a" if ENDING.search(form) and lemma != form else "b"


# Adjectives in -t that no verb goes with any more; erblich is hereditary, not the past of fade.
NO_VERB = frozenset(
    """erneut berühmt beredt bewandt erpicht versiert verpönt befugt behaftet bewölkt verdutzt
    verfrüht versehrt beliebt""".split()
)


def _finite_too(form: str, table: Lemmas) -> bool:
    """Whether the table has an adjective that is a form of a verb as well: verübt, überquert."""
    inseparable = form.startswith(tuple(INSEPARABLE)) and form.endswith("t")
    return inseparable and form[:-1] + "en" in table and form not in NO_VERB


def _participle_adjective(form: str, table: Lemmas, known: set[str]) -> str:
    bare = ENDING.sub("", form)
    lemma = table.get(bare) or table.get(bare + "en") or ""
    return "a" if bare != form and lemma in known else ""


def english(folder: Path, counts: Counter[str], table: Lemmas) -> list[str]:
    """Lower-case words that are common in English and all but absent from German."""
    found: Counter[str] = Counter()
    with gzip.open(folder / "parallel.en-de.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            found.update(WORD.findall(json.loads(line)["source"]))
    # Computer texts quote English words, so some occurrences in German are to be expected.
    return [
        word
        for word, number in found.items()
        if word.islower()
        and number >= 30
        and counts[word] * 50 < number
        and len(word) > 1
        and (word not in table or number >= 1000)
    ]


def noun_class(word: str, followed: Counter[str], counts: Counter[str]) -> str:
    """``M`` for a noun that a capitalised word follows at least every fiftieth time."""
    return "M" if followed[word] * 50 >= counts[word] and followed[word] >= 2 else "N"


def count(folder: Path) -> tuple[Counter[str], Counter[str]]:
    """How often each word occurs (not first in its sentence), and how often before a capital."""
    counts: Counter[str] = Counter()
    followed: Counter[str] = Counter()
    for text in sentences(folder):
        previous = None
        for number, match in enumerate(WORD.finditer(text)):
            word = match[0]
            if number:
                counts[word] += 1
            if previous and word[0].isupper() and text[previous.end() : match.start()] == " ":
                followed[previous[0]] += 1
            previous = match
    return counts, followed


def main() -> None:
    """Write the list next to the languages."""
    texts = data_path(__doc__, "DATA/train")
    table = lemmas()
    known = verbs(table)
    counts, followed = count(texts)
    classes: dict[str, list[str]] = defaultdict(list)
    for word, number in counts.items():
        if word[0].islower() and number >= 2 and len(word) > 1:
            classes[classify(word, table, known) or "u"].append(word)
        elif word[0].isupper() and number >= 8 and _is_noun(word, counts, table):
            classes[noun_class(word, followed, counts)].append(word)
        elif word[0].isupper() and number >= 8 and counts[word.lower()] * 20 > number:
            classes["h"].append(word)
    del classes["u"]
    foreign = set(english(texts, counts, table))
    classes = {letter: [w for w in ws if w not in foreign] for letter, ws in classes.items()}
    classes["e"] = sorted(foreign)
    seen = {word for words in classes.values() for word in words}
    for form, lemma in table.items():
        if lemma in known and form.islower() and form not in seen and counts[lemma] >= 20:
            classes[verb_class(form, lemma, table, known)].append(form)
    classes["s"] = separable_verbs(table, known, counts)
    classes = mended(classes, table)
    target = Path(__file__).parents[1] / "qa" / "languages" / "de_words.tsv.gz"
    text = "".join(f"{k}\t{' '.join(sorted(set(v)))}\n" for k, v in sorted(classes.items()))
    target.write_bytes(gzip.compress(text.encode(), 9, mtime=0))


def _is_noun(word: str, counts: Counter[str], table: Lemmas) -> bool:
    if not word[1:].islower() or counts[word.lower()] > counts[word] / 20:
        return False
    lemma = table.get(word, "")
    if lemma and word.endswith(ABSTRACT):
        return True
    # A name is its own lemma and takes no ending but -s; a noun has other forms or a plural.
    return bool(lemma) and (lemma != word or any(table.get(word + e) == word for e in NOUN_ENDINGS))


def separable_verbs(table: Lemmas, known: set[str], counts: Counter[str]) -> list[str]:
    """``prefix|verb`` of every separable verb that the table or the texts have."""
    out = []
    for base in known:
        for prefix in SEPARABLE:
            attested = (prefix + base, prefix + "zu" + base)
            if any(form in table or counts[form] for form in attested):
                out.append(f"{prefix}|{base}")
    return out


# Words that look like a form of a separable verb and are none.
INNER = re.compile(f"(?:{'|'.join(SEPARABLE)})?(?:ge|zu)")
NO_FORM = frozenset("zuweilen zuschulden anstelle standhaften zumessen".split())


def mended(classes: dict[str, list[str]], table: Lemmas) -> dict[str, list[str]]:
    """The classes, with forms of separable verbs that the table takes for adjectives as verbs:
    aussieht, voraussetzen, hinzukamen."""
    bare = {word: letter for letter in "vVqi" for word in classes[letter]}
    adjectives, pairs = set(classes["a"]), set(classes["s"])
    out = {letter: list(words) for letter, words in classes.items()}
    for letter in "ab":
        for word in classes[letter]:
            found = _separable_class(word, bare, adjectives, pairs, table)
            if found:
                out[letter].remove(word)
                out[found].append(word)
    return out


def _separable_class(
    word: str, bare: dict[str, str], adjectives: set[str], pairs: set[str], table: Lemmas
) -> str:
    if word in NO_FORM or word.endswith("enden") or word + "s" in adjectives:
        return ""
    for prefix in SEPARABLE:
        rest = word.removeprefix(prefix)
        letter = "" if rest == word or INNER.match(rest) else bare.get(rest, "")
        if f"{prefix}|{table.get(rest, rest)}" in pairs and letter:
            if word + "es" in adjectives and letter != "q":
                return ""
            # überdeckt, überboten: of a verb that does not separate it is a participle, too.
            return "q" if letter == "v" and prefix in INSEPARABLE else letter
    return ""


ABSTRACT = ("tät", "heit", "keit", "ung", "schaft", "tion", "sion", "tum", "ismus", "nis")
NOUN_ENDINGS = ("en", "e", "er", "n", "es")


if __name__ == "__main__":
    main()
