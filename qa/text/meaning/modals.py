"""May for must: the one modal of a sentence that becomes its opposite in German."""

from __future__ import annotations

import re

# Whatever says that something is possible, needed, wanted or denied: with two of them in a text it
# cannot be told which became which.
ENGLISH = re.compile(
    r"\b(?:must|ha(?:ve|s|d) to|have got to|may|might|can|could|cannot|should|shall|ought to|would"
    r"|will|(?:is|are|was|were|be|been|being) (?:not )?(?:allowed|permitted|required|obliged|forced"
    r"|supposed|able|free|expected|advised|entitled) to|need(?:s|ed)? to|allow\w*|permit\w*|able"
    r"|possib\w+|necess\w*|requir\w*|forc\w*|mandator\w*|optional\w*|let\w*|want\w*|supposed|obliged"
    r"|ha(?:ve|s) yet to|only|unless|until|not|no|never|nor|neither)\b|n['’]t\b",
    re.IGNORECASE,
)
GERMAN = re.compile(
    r"\b(?:mu(?:ss|ß)\w*|mü(?:ss|ß)\w*|kann|kannst|könn\w*|konnte\w*|darf|dürf\w*|durft\w*|soll\w*"
    r"|will|wollen|wollt\w*|möglich\w*|nötig|notwendig\w*|erlaub\w*|gestatt\w*|brauch\w*|lass\w*"
    r"|läss\w*|ließ\w*|erforder\w*|verpflicht\w*|zwing\w*|gezwungen|zwang\w*|nicht|kein\w*|nie\w*|nur"
    r"|lediglich|erst|ohne|weder|ha(?:t|ben) \w+ zu|zu \w+ (?:ist|sind|hat|haben))\b",
    re.IGNORECASE,
)
ALLOWED = re.compile(r"(?:is|are|was|were) (?:allowed|permitted|free|entitled) to", re.IGNORECASE)
NEEDED = re.compile(
    r"must|ha(?:ve|s|d) to|(?:is|are|was|were) (?:required|obliged|forced) to", re.IGNORECASE
)
MUST = re.compile(r"muss|müssen|musste\w*", re.IGNORECASE)
MAY = re.compile(r"kann|können|konnten?|darf|dürfen|durften?", re.IGNORECASE)
# A look for letters is cheaper than one for words, and most texts have none of these.
LETTERS = ("uss", "üss", "ann", "önn", "onnte", "arf", "ürf", "urfte")
OPPOSED = ((ALLOWED, MUST), (NEEDED, MAY))


def exchanged(source: str, target: str) -> tuple[re.Match[str], re.Match[str]] | None:
    """The modals of an English text and of its German one that exclude each other.

    >>> [word[0] for word in exchanged("They were allowed to go.", "Sie mussten gehen.")]
    ['were allowed to', 'mussten']
    >>> exchanged("You must go.", "Sie können nicht bleiben.")
    """
    if not any(letters in target for letters in LETTERS):
        return None
    ours = list(GERMAN.finditer(target))
    if len(ours) != 1 or not (MUST.fullmatch(ours[0][0]) or MAY.fullmatch(ours[0][0])):
        return None
    theirs = list(ENGLISH.finditer(source))
    for said, opposite in OPPOSED:
        if len(theirs) == 1 and said.fullmatch(theirs[0][0]) and opposite.fullmatch(ours[0][0]):
            return theirs[0], ours[0]
    return None
