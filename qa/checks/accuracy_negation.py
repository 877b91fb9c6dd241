"""Accuracy of negation: what the source denies the translation must not affirm."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from qa.check import Hit, check
from qa.data import Segment, Severity

# English only: beside other languages 7 to 20 in 1,000 pairs of human.de would be flagged, which
# are translations of the same English on both sides.
NEGATION = re.compile(
    r"\b(?:(?:do|does|did|is|are|was|were|has|have|had|ca|could|wo|would|should|must|need)n[’']t"
    r"|cannot|not|no|never|nobody|nothing|none|neither|without)\b",
    re.IGNORECASE,
)
# Idioms that have such words in them and deny nothing, or that German puts in the affirmative.
IDIOM = re.compile(
    r"\b(?:no (?:later|sooner|less|more|fewer|doubt|matter|wonder|deal|longer than|other|end|"
    r"better|bigger|greater|higher|lower|means|way|sign of|one but)\b|no[.-]|no(?=\.? ?\d)|not (?:"
    r"only|just|merely|simply|least|long|until|till|unlike|to mention|less|more|far|too|so|very|"
    r"quite|even close|surpris|bad|be long)|if not|whether or not|or not\b|why not|nothing (?:but|"
    r"short|less|more)|never (?:more|again|better|before)|none other|"
    r"without (?:fail|a moment[’']s|a? ?doubt|question|delay|(?:a )?trace)|or no|no "
    r"(?:strangers?|mean|small|picnic|joke|slouch|coincidence|accident|great)\b|second to none|"
    r"(?:never|not)(?: been)? one to|never looked back|can[’']t (?:be bothered|say|wait|beat)|"
    r"(?:do|does|did|would)n[’']t mind|not (?:half|that|a bit) |not for nothing|"
    r"no uncertain|no further ado|no bones|no secret|no(?:thing)? \w+er than|never less than|"
    r"none the worse|"
    r"not (?:a few|gonna lie|guilty|(?:been )?ruled out|be disappointed)|more often than not|"
    r"next to nothing|had it not been|could(?:n[’']t| not) (?:(?:be|have been) (?:more|\w+er)\b|"
    r"do enough|miss)|(?:do|did)(?:n[’']t| not) (?:bother|be (?:shy|tempted))|"
    r"[a-z]+n[’']t (?:i|you|he|she|it|we|they|there|just|only|be (?:more|better|"
    r"happier)|until|wait|help|far|long|much|too)\b|sa(?:y|id) no|yes or no|"
    r"won[’']t-(?:he|she|they)|no (?:contest|news)|"
    r"not(?: been)? (?:yet|optimistic)|nothing new|"
    r"(?:not|never|[a-z]+n[’']t)(?: yet| to)? (?:giv(?:en?|ing)|slow|stop|let(?:ting)? up|"
    r"back(?:ing|ed)? down)|"
    r"warn(?:s|ed|ing)?\b.{0,80}?\bnot)\b|^\W*No(?=, )",
    re.IGNORECASE,
)
# German words that deny, or may stand for a denial: with one of them nothing is said.
DENIES = re.compile(
    r"\b(?:(?:mit)?nicht\w*|nich|kein\w*|nie|niemals|niemand\w*|nirgend\w*|nichts\w*|ohne\w*|weder|nein|un\w{3,}|"
    r"miss\w+|fehl\w*|kaum|wenig\w*|gering\w*|selten\w*|nur|erst|lediglich|bloß|außer|bevor|ehe|"
    r"(?:an)?statt\w*|ander(?:s|nfalls|enfalls)|sonst|spätestens|höchstens|schlecht\w*|schwer|"
    r"schwierig|minder\w*|null|non|no|not|never|without|cannot|weg|frei|leer\w*|egal|fremd|vielleicht|"
    r"(?:in|im|il|ir|a|dis)(?:akzept|effekt|kompet|konsequ|stabil|toler|direkt|offiz|human|aktiv|"
    r"flexib|legal|legit|relev|reg|ration|mobil|potent|perfekt|typisch|sozial|moral)\w*)\b"
    r"|\w(?:los|frei|arm|leer)(?:e[nmrs]?|igkeit|er\w*)?\b"
    r"|mangel|fehl(?:t|en|te)|hinder|weiger|vermeid|vermied|verbiet|verbot|verhüt|lehn(?:t|en|te|ung)|"
    r"scheiter|verzicht|versäum|bleib|blieb|schweig|verlor|verlier|verlust|leugn|bestreit|bestritt|"
    r"dement|widersprech|entgeh|entging|entbehr|verwehr|verschon|ausschl|ausgeschl|verpass|stopp|"
    r"\b(?:do|does|did|is|are|was|were|ca|wo|would|should)n? ?[’'‘]t\b|pessimis|"
    r"\berste[ns]? mal\b|erstmal|freiwillig|überholt|abwegig|verruf|vermiss|vereinbar|im stich|"
    r"im dunkeln|funkstille|abgetaucht|\bkalt\b|\blasst? (?:es|das)\b|geschweige|"
    r"\bsag(?:t|te|ten|en)\b.{0,120}\bab\b|"
    r"frühestens|stagnier|zu spät|absag|tabu\b|aufgehör|finger lassen|"
    r"\bspar(?:en|t|e)\b|zurückgewiesen|zurückweis|\b(?:f[aä]ll\w*|fiel\w*|schloss\w*|schließ\w*)\b"
    r".{0,120}\baus\b|vergeb(?:ens|lich)|umsonst|"
    r"halb so|abrat|abrät|abriet|abgerat|pflicht\b|beend|aufhör|"
    r"gleichgültig|zweifel|überflüssig|wehr|langweil|deaktiv|entfall|entfäll|entgang|"
    r"\b(?:rate|rätst|rät|raten|riet|rieten)\b.{0,120}\bab\b|außerhalb|anstelle|gegenteil|verstoß|verstöß|offen\b",
    re.IGNORECASE,
)
# A longer text has so many words that one of them denies by chance, and a missing one says nothing.
LONGEST = 400
SHORTEST = 4  # words of the translation
TWICE = 20  # letters between two denials that belong together


@check("accuracy/mistranslation", Severity.MAJOR, needs_source=True, confidence=0.7, plain=True)
def lost_negation(segment: Segment) -> Iterator[Hit]:
    """The source denies something, and nothing in the translation does.

    A lost “not” leaves good German behind that says the opposite. English sources only; German
    that may deny in other words (kaum, ohne, ablehnen, -los) is never flagged.

    Flags:
        The council did [[not]] approve the new bridge on Monday.
        Der Rat hat die neue Brücke am Montag genehmigt.

        The mayor said that there is [[no]] money for the new school.
        Der Bürgermeister sagte, dass es Geld für die neue Schule gibt.

    Passes:
        The council did not approve the new bridge on Monday.
        Der Rat lehnte die neue Brücke am Montag ab.

        The bridge must be finished no later than Friday.
        Die Brücke muss am Freitag fertig sein.

        The office advises people not to eat the mushrooms.
        Das Amt rät davon ab, die Pilze zu essen.

        Unleashed dogs are not allowed in the reserve.
        Im Schutzgebiet herrscht das ganze Jahr Leinenpflicht.

        “You can't say you weren't warned,” the guide told the tourists.
        „Man hat Sie gewarnt“, sagte der Führer zu den Touristen.

        He is the image of his grandfather, isn't he?
        Er ist seinem Großvater wie aus dem Gesicht geschnitten, oder?

        The bridge will not be finished until 2025 at the earliest.
        Die Brücke wird frühestens im Jahr 2025 fertig.

        The appeal was heard last year (case no. 3 K 12/20).
        Der Einspruch wurde im letzten Jahr gehört (Az. 3 K 12/20).

        The singer is no stranger to scandals.
        Die Sängerin hat Erfahrung mit Skandalen.

        Rain or no rain, the procession sets off at nine.
        Regen hin, Regen her, die Prozession beginnt um neun.

        Officials warned people not to eat the mushrooms, and the family isn't giving up hope.
        Beamte warnten davor, die Pilze zu essen, und die Familie hofft weiterhin.

        She held a sign reading “Don't be a fossil fool” in both hands.
        Sie hielt ein Schild mit der Aufschrift „Don’t be a fossil fool“ in beiden Händen.

        The bill has not yet been brought to the floor.
        Nun muss der Senat das Gesetz noch verabschieden.

        This has never happened in the history of the palace.
        Das geschieht zum ersten Mal in der Geschichte des Palasts.

        Not only the mayor likes the new bridge.
        Der neuen Brücke kann auch der Bürgermeister etwas abgewinnen.
    """
    source = segment.source or ""
    if (segment.source_lang or "en")[:2] != "en" or len(source) > LONGEST:
        return
    if len(segment.target.split()) < SHORTEST or DENIES.search(segment.target):
        return
    idioms = [match.span() for match in IDIOM.finditer(source)]
    found = list(NEGATION.finditer(source))
    if any(two.start() - one.end() < TWICE for one, two in pairwise(found)):
        return  # denied twice, so affirmed: I can't say I wasn't warned
    for match in found:
        if not any(start < match.end() and match.start() < end for start, end in idioms):
            yield Hit(
                match.start(),
                match.end(),
                f"“{match[0]}” of the source is lost: nothing in the translation denies anything.",
                side="source",
            )
            return
