"""What stands before or behind a text and is no part of its sentence: a speaker, a catchword, a
place, a link to more."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.languages import Language, base, codes, language, words
from qa.text.foreign.scripts import PICTURES

OPENING = '"„“”‚‘«»‹›「『'
WORDS = 6  # of a lead, at most
LONGEST = 600  # characters of what is looked at behind a text
# „Seehofer: „Heute gedenken wir ...“, „Die Ministerin: Wir haben ...“
COLON = re.compile(
    rf"\s*([^\s:：{OPENING}][^:：\n{OPENING}]{{0,80}})(?:[:：]\s*(?=[{OPENING}])|:\s+(?=[^\W\d_a-zß-ÿ]))"
)
# „Politik | Der Bund hat ...“
BAR = re.compile(rf"\s*([^\s|{OPENING}][^|\n{OPENING}]{{0,60}}?)\s+\|\s+(?=\S)")
# „Frankfurt am Main. Der Bund hat ...“
PLACE = re.compile(
    r"\s*([^\W\d_a-zß-ÿ][\w’'/-]+(?: [^\W\d_a-zß-ÿ][\w’'/-]+| a[mn](?= )| an der| im(?= )){0,2})"
    rf"\.\s+(?=[{OPENING}]?[^\W\d_a-zß-ÿ])"
)
# „@anna Der Bund hat ...“, „BERLIN (dpa) – Der Bund hat ...“
AGENCIES = "afp|ansa|apa?|dapd|ddp|dpa|dts|efe|epd|kna|ots|reuters|rtr|sda|sid|taz|tass|upi|xinhua"
SENDER = re.compile(
    r"\s*(?:(?:RT )?@\w{1,40}[:,]?\s+(?=[\w\"„“«»])"
    r"|[^\W\d_a-zß-ÿ][\w’'/., -]{0,40}? ?"
    rf"\((?i:{AGENCIES})(?:/\w{{2,9}})?\) ?(?:–|-|—) ?(?=\S))"
)
# „... wird umgebaut. #Köln 🙂 https://beispiel.de“
TAGS = re.compile(
    rf"(?:\s+(?:[#@]\w{{1,60}}|https?://\S{{1,300}}|[{PICTURES}]\ufe0f?){{1,9}})+\s*$"
)
# „... wird umgebaut. Mehr lesen“
LINK = re.compile(
    r"(?<=[.!?…“”»])\s+(?:mehr(?: lesen| erfahren| dazu| anzeigen)?|weiter(?:lesen)?|zum artikel"
    r"|(?:read )?more|continue reading|full story)[\s.…»>→]*$",
    re.IGNORECASE,
)
WORD = re.compile(r"[^\W\d_][\w'’*-]*")
ADVERBS = words("dazu danach darauf später so weiter weiters zuletzt")
SPEAKERS = words("er sie dieser diese jener jene ich wir")  # Darauf dieser: „Nein.“
# Other small words (pronouns, conjunctions, verbs) show that it is a sentence that breaks off.
SMALL = ADVERBS | words(
    "der die das den dem des ein eine einen einem einer eines mein meine sein seine ihr ihre unser "
    "unsere und von vom zu zum zur in im an am auf aus bei beim mit nach vor für über um gegen"
)


def behind_lead(target: str, lang: str, source: str | None = None) -> tuple[int, int]:
    """Where a target begins behind its lead, and its source behind its own; 0 where there is none.

    A lead is no sentence but a name or a noun with its article, a preposition, a number.

    >>> text = "Ministerpräsident Seehofer: „Heute gedenken wir der Opfer.“"
    >>> text[behind_lead(text, "de")[0]:]
    '„Heute gedenken wir der Opfer.“'
    >>> behind_lead("Frankfurt am Main. Der Bund zahlt.", "de", "Frankfurt. The state pays.")
    (19, 11)
    >>> behind_lead("BERLIN (dpa) – Der Bund zahlt.", "de")
    (15, 0)
    >>> behind_lead("Darauf dieser: „Heute gedenken wir der Opfer.“", "de")
    (15, 0)
    >>> behind_lead("Seehofer sagte: „Heute gedenken wir der Opfer.“", "de")
    (0, 0)
    >>> behind_lead("Das Recht der: „Die Opfer haben es verdient.“", "de")
    (0, 0)
    """
    if base(lang) not in codes():
        return 0, 0
    found = SENDER.match(target)
    if found:
        beside = SENDER.match(source or "")
        return found.end(), beside.end() if beside else 0
    for kind, least in ((COLON, _noun), (BAR, _noun), (PLACE, _place)):
        found = kind.match(target)
        if found and least(WORD.findall(found[1]), language(lang)):
            beside = kind.match(source or "")
            return found.end(), beside.end() if beside else 0
    return 0, 0


def before_link(text: str) -> int:
    """Where a text ends before a link to the rest of an article, or before hashtags, emoji and
    addresses.

    >>> texts = "Die Brücke wird umgebaut. Mehr lesen »", "Die Brücke ist neu. 🙂 #Köln"
    >>> [text[:before_link(text)] for text in texts]
    ['Die Brücke wird umgebaut.', 'Die Brücke ist neu.']
    """
    found = LINK.search(text) or TAGS.search(text[-LONGEST:])
    if not found:
        return len(text)
    return found.start() + (0 if found.re is LINK else max(0, len(text) - LONGEST))


def _noun(lead: Sequence[str], known: Language) -> bool:
    """Whether words before a colon are a noun with what may stand beside it, or tell who speaks."""
    if len(lead) == 2 and known.code == "de" and lead[0].lower() in ADVERBS and lead[1] in SPEAKERS:
        return True
    small = SMALL if known.code == "de" else frozenset()
    others = known.function_words - small
    fits = all((w[0].isupper() or w in small) and w.lower() not in others for w in lead)
    noun = any(w[0].isupper() and w.lower() not in small for w in lead)
    return len(lead) <= WORDS and fits and noun and (lead[-1] not in small or lead[-1] in ADVERBS)


def _place(lead: Sequence[str], known: Language) -> bool:
    """Whether words before a full stop may be the name of a place."""
    return lead[0].lower() not in known.function_words and f"{lead[-1]}." not in known.abbreviations
