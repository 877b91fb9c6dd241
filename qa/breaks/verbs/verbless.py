"""Clauses that have lost their verb, or the word that would tell where it stands."""

from __future__ import annotations

from collections.abc import Iterator

from qa.breaks import View, detector
from qa.breaks.verbs.second import called, no_second
from qa.breaks.verbs.separable import aside, may_have_verb
from qa.check import Hit
from qa.languages import german
from qa.text.german.articles import articles
from qa.text.german.words import Word

BECOME = frozenset(["wurde", "wurden"])


@detector(0.85)
def lost_verb(view: View) -> Iterator[Hit]:
    """A main clause has no finite verb where it belongs, behind the first phrase.

    Flags:
        [[Die Regierung den]] Vertrag am Montag in Berlin unterzeichnet hat.

        [[Der Bürgermeister am]] Dienstag die neue Schule eröffnet.

        [[Es nicht]] klar, wann die Arbeiten beginnen.

        [[Das Haus]] im letzten Jahr von einem jungen Paar aus Bremen gekauft.

        [[Wir die]] Anzahl der Betten im letzten Jahr deutlich ausgeweitet.

        [[Wir bei]] den Systemen inzwischen eine Konsolidierung auf drei Systeme.

    Passes:
        Die Regierung hat den Vertrag am Montag unterzeichnet.

        Der Mann, den alle kannten, war fort. Fähren im Hafen, Inseln ohne Strom.

        Das Dach der Kirche gehört der Stadt. Die Bilder die ich zeigen möchte, zeigen ein Haus.

        Das aktuelle Fenster einen Bildschirm nach rechts verschieben.

        Das Buch das ich habe ist alt. Die Entscheidung ein Gericht zu bilden, war gefallen.

        Der Himmel ein Tuch, das Meer ein Spiegel. Er ein Dieb, das glaubst du doch selbst nicht.
    """
    for sentence in view.sentences:
        if len(sentence) < 7 or sentence[0].tag not in "AR" or sentence[-1].text != ".":
            continue
        if called(sentence):
            continue
        bare = (
            sentence[1].tag in "APF" and sentence[1].text.islower() and not may_have_verb(sentence)
        )
        if sentence[0].lower in PRONOUNS and (sentence[1].text in AFTER_PRONOUN or bare):
            words = f"{sentence[0].text} {sentence[1].text}"
            yield Hit(sentence[0].start, sentence[1].end, f"The verb is missing in “{words}”.")
            continue
        if _first_clause_bare(sentence):
            words = f"{sentence[0].text} {sentence[1].text}"
            yield Hit(sentence[0].start, sentence[1].end, f"The verb is missing in “{words}”.")
            continue
        end = _subject(sentence) if sentence[0].lower in NOMINATIVE_ARTICLES else 0
        if end and _verb_last(sentence, end):
            message = f"The verb belongs after “{sentence[end - 1].text}”, not at the end."
            yield Hit(sentence[0].start, sentence[end].end, message)
        elif end and (no_second(sentence, end) or _participle_alone(sentence)):
            last = end if no_second(sentence, end) else end - 1
            yield Hit(
                sentence[0].start,
                sentence[last].end,
                f"The verb is missing after “{sentence[0].text} {sentence[end - 1].text}”.",
            )


NOMINATIVE_ARTICLES = frozenset("der die das ein eine mein sein ihr unser dieser diese".split())
PRONOUNS = frozenset(["er", "wir", "ich", "man", "es"])
AFTER_PRONOUN = frozenset("die den das dem der einen eine ein einem".split())


def _subject(sentence: tuple[Word, ...]) -> int:
    """Index behind a first phrase of article, adjectives and one noun; 0 where there is none."""
    index = 1
    while index < len(sentence) and sentence[index].tag == "a":
        index += 1
    return index + 1 if index < len(sentence) - 3 and sentence[index].tag in "NM" else 0


def _first_clause_bare(sentence: tuple[Word, ...]) -> bool:
    """Whether a first clause that opens with a pronoun has no verb: Es nicht klar, wann ..."""
    if sentence[0].lower not in PRONOUNS or sentence[1].lower not in ADVERBS:
        return False
    end = next((i for i, word in enumerate(sentence) if not word.tag.isalpha()), 0)
    return end > 2 and sentence[end].tag in ",." and not may_have_verb(sentence[: end + 1])


ADVERBS = frozenset("nicht sehr noch schon immer bereits wohl nie".split())
OBJECTS = frozenset("den die das dem einen eine ein seine ihre seinen ihren".split())


def _verb_last(sentence: tuple[Word, ...], end: int) -> bool:
    """Whether subject, phrases and an object come first, and the only verb comes last."""
    plain = all(word.tag.isalpha() for word in sentence[:-1]) and len(sentence) > 7
    if not plain or sentence[end].tag != "P" or sentence[-2].tag not in "pqv":
        return False
    inner = sentence[end + 1 : -2]
    objects = any(
        word.lower in OBJECTS and left.tag not in "PK"
        for left, word in zip(sentence[end:], inner, strict=False)
    )
    return objects and not may_have_verb((*sentence[:-2], sentence[-1]))


def _participle_alone(sentence: tuple[Word, ...]) -> bool:
    """Whether a sentence without commas has a participle at its end and no verb at all."""
    inner = sentence[:-1]
    plain = all(word.tag.isalpha() for word in inner)
    verbless = not any(word.maybe_finite or word.tag in "uhe" for word in inner)
    return plain and verbless and inner[-1].tag == "p"


@detector(0.85, needs=BECOME)
def passive_without_participle(view: View) -> Iterator[Hit]:
    """A form of werden has no participle, infinitive or predicate.

    Flags:
        Die alte Fähre [[wurde]] im vergangenen Herbst an eine Reederei in Estland.

    Passes:
        Die Fähre wurde im Herbst verkauft. Er wurde zum König. Sie wurde Ärztin in Estland.

        Die junge Pianistin wurde im großen Finale Zweite.

        Die Sitzung wurde nach dem Streit in aller Stille zu einer Farce.

        Im Herbst wurde an einer Lösung gearbeitet. Die Brücke wurde im 19. Jahrhundert erneuert.
    """
    for sentence in view.sentences:
        if len(sentence) < 7 or not ended(sentence):
            continue
        inner = sentence[:-1]
        forms = [index for index, word in enumerate(inner) if word.lower in BECOME]
        if len(forms) != 1 or not forms[0] or any(not word.tag.isalpha() for word in inner):
            continue
        rest = inner[: forms[0]] + inner[forms[0] + 1 :]
        placed = inner[-1].text in PLACED
        known = any(w.tag in "pb" for w in rest) or placed
        if not may_have_verb((*rest, sentence[-1])) and not known:
            behind = inner[forms[0] + 1 :]
            if _only_phrases(behind):
                word = inner[forms[0]]
                yield Hit(
                    word.start,
                    word.end,
                    f"“{word.text}” lacks its second part (such as “gebaut”).",
                )


PLACED = frozenset(
    f"{stem}{ending}"
    for stem in "Erst Zweit Dritt Viert Fünft Sechst Siebt Siebent Acht Neunt Zehnt Letzt".split()
    for ending in ("e", "er")
)


def ended(sentence: tuple[Word, ...]) -> bool:
    """Whether a sentence ends in a full stop that is none of an abbreviation or number."""
    before = sentence[-2] if len(sentence) > 1 else sentence[-1]
    return (
        sentence[-1].text == "."
        and before.tag.isalpha()
        and before.tag != "C"
        and (
            len(before.text) > (3 if before.tag in "NM" else 4)
            or before.tag in "PRvx"
            or before.lower in ("nie", "nur", "auch", "noch", "mehr")
        )
    )


def _only_phrases(words: tuple[Word, ...]) -> bool:
    """Whether there are prepositional phrases, possessors and nothing else, and no zu."""
    if not words or words[0].tag != "P" or any(w.lower in ("zu", "zum", "zur") for w in words):
        return False
    if [word.lower for word in words[:3]] == ["nach", "und", "nach"]:
        return False
    inside = False
    for index, word in enumerate(words):
        if word.tag == "P" or word.lower in ("der", "des", "und"):
            inside = True
        elif word.noun:
            if index and words[index - 1].tag in "NM" and articles(word.text):
                return False  # wurde im 15. Jahrhundert Teil des Reiches
            inside = index + 1 < len(words) and words[index + 1].noun
        elif not inside or word.tag not in "AaCF":
            return False
    return True


@detector(0.85)
def verb_never_comes(view: View) -> Iterator[Hit]:
    """A subordinate clause ends without a verb.

    Flags:
        Er blieb zu Hause, weil die schweren Regenfälle am Montag in [[Bremen.]]

        Er klagt, obwohl die Löhne um 5 Prozent und damit so stark wie seit Jahren nicht [[mehr.]]

        Wer das Formular nicht [[rechtzeitig.]] Der Mann aus Bremen, der im letzten [[Jahr.]]

        Es steht fest, dass der Verein von dem Fehler gewusst und das Spiel trotzdem [[weiter.]]

        Das Start-up, das Drohnen für [[Landwirte, hat]] Millionen eingesammelt.

        Die Leute, die sich am Abend im [[Saal, hatten]] keine Karten.

    Passes:
        Er kam, obwohl die Nacht kühl. Er sagte, dass das viele Geld kleinen Unternehmen schade.

        Das Start-up, das Kind zweier Brüder, hat Millionen. Er kam, wenn auch spät.

        Das gilt, wenn die Datei vgl. Abs. 2 offen ist. Das Schiff, das im Hafen liegt, ist alt.

        Die, die ich meine, sitzt ganz hinten. Er bleibt, wenn der Wind auf ein Dorf zu weht.

        Wieso nicht? Weil ich seit der Schule nicht mehr.

        Der Spiegel beschlägt, weil der Wasserdampf am kalten Glas ______.
    """
    for sentence in view.sentences:
        if not ended(sentence):
            continue
        for clause, mark, following in view.parts(sentence):
            if len(clause) < 3:
                continue
            first, second = clause[0], clause[1]
            ends = following and following[0].finite and (following[0].lower not in german.SAYING)
            ends = ends and not aside(following)
            late = first.lower in german.PURE_SUBORDINATING or first.lower == "wer"
            if mark == "." and late:
                found = len(clause) > 4 and (second.tag == "A" or second.lower in NOMINATIVE)
                # An answer: Weil ich seit dem Studium nicht mehr.
                found &= first is not sentence[0] or clause[-1].lower != "mehr"
            elif mark == "." and second.tag == "P" and first.text in GENDERS:
                found = len(clause) > 3 and _head_only(view, sentence)
            else:
                relative = first.text in GENDERS and first is not sentence[0]
                found = (
                    relative
                    and mark == ","
                    and bool(ends)
                    and (second.lower in NOT_IN_PHRASE or _other_gender(first, second))
                    and not (second.noun and clause[2].noun)  # die Standard Fruit Company
                )
            if found and not may_have_verb((*clause, sentence[-1])):
                yield clause_end(sentence, clause)


def clause_end(sentence: tuple[Word, ...], clause: tuple[Word, ...]) -> Hit:
    """Where the verb of a subordinate clause belongs: at its end, before what follows there."""
    first, second, last = clause[0], clause[1], clause[-1]
    mark, *behind = (word for word in sentence if word.start > last.start)
    end = behind[0] if mark.tag == "," and behind else mark
    message = f"The clause “{first.text} {second.text} …” ends at “{last.text}” without a verb."
    return Hit(last.start, end.end, message)


NOMINATIVE = frozenset("er es wir ich man".split())
GENDERS = {"der": "r", "die": "e", "das": "s", "den": "n", "dem": "m"}
NOT_IN_PHRASE = frozenset("sich er es wir ich man ihn ihm uns mich".split())


def _head_only(view: View, sentence: tuple[Word, ...]) -> bool:
    """Whether a sentence is a noun phrase and one more clause, and neither has a verb."""
    found = view.parts(sentence)
    if len(found) != 2 or found[0][1] != ",":
        return False
    head = found[0][0]
    return head[0].lower in NOMINATIVE_ARTICLES and not may_have_verb((*head, sentence[-1]))


def _other_gender(article: Word, noun: Word) -> bool:
    """Whether der, die, das cannot be the article of the noun behind it: das Drohnen."""
    known = articles(noun.text) if noun.tag in "NMn" else None
    return known is not None and GENDERS[article.text] not in known
