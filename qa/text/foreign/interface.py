"""Whole labels and titles that stand in the translation as in the source: Save changes.

A label is short and has no end, so that it looks like a name. One that begins with what a button or
a message asks or says, and goes on in small letters, is none.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from qa.data import Segment
from qa.languages import base, language
from qa.text.foreign.asides import CODE, Token
from qa.text.german.loans import loans
from qa.text.german.words import closed

LONGEST = 8
# Verbs and small words that open labels and no names.
OPENING = frozenset(
    """accept activate add allow apply are browse cancel choose clear click close collapse confirm
    connect continue could create deactivate delete disable discard disconnect dismiss do don't
    drag duplicate enable enter expand failed forgot hide how ignore insert install
    invite invalid join keep learn leave loading manage missing move no only pay
    please preview proceed publish read refresh remember remove rename replace
    reply report required resend reset restore retry save saving select send show sign skip sort
    submit subscribe switch synchronize try turn type unable undo uninstall unlock unsubscribe
    upgrade verify view waiting was what when where why write you""".split()
)
# Those that open terms as well (open source): a small word behind them tells.
EITHER = frozenset(
    """all back buy call change check copy download edit export filter find get go import load log
    my next open order paste print processing register scan search see set share start stop update
    upload use visit your""".split()
)
SMALL = frozenset(
    """a an all another any by for from here into it my new now of our out selected the them these
    this to us with your in on more""".split()
)
# What stands before „by“ and a name on German pages, too.
CREDITED = frozenset("powered presented sponsored hosted supported".split())


def is_label(segment: Segment, words: Sequence[Token]) -> bool:
    """Whether the target is a label of the source as it stood."""
    source = segment.source
    if source is None or base(segment.source_lang or "en") != "en":
        return False
    if segment.target.split() != source.split() or not 1 < len(words) <= LONGEST:
        return False
    first, second = words[0], words[1]
    opens = first.lower in OPENING or (first.lower in EITHER and second.lower in SMALL)
    plain = first.capital and not any(word.capital for word in words[1:])
    if not opens or not plain or CODE.search(segment.target.rstrip(".")):
        return False
    forms = [word.lower for word in words]
    return not loans(forms, frozenset()) and sum(form in _german() for form in forms) < 2


@cache
def _german() -> frozenset[str]:
    """Small words of German that English does not have."""
    return frozenset(closed()) - SMALL - OPENING - EITHER - frozenset("in am so was will".split())


def is_title(segment: Segment, words: Sequence[Token]) -> bool:
    """Whether a target that is as its source is written like a title: Gone with the Wind."""
    if segment.source is None or segment.target.split() != segment.source.split():
        return False
    small = language("en").function_words
    ends = segment.target.rstrip()[-1:] in (".", "?", "!")
    capitals = sum(word.capital for word in words)
    others = all(word.lower in small for word in words if not word.capital)
    return not ends and capitals > 1 and others and words[-1].capital


def is_credit(segment: Segment, words: Sequence[Token]) -> bool:
    """Whether a title that was kept says who stands behind something: Powered by Acme."""
    turn = [word.lower for word in words[:2]]
    credit = len(turn) > 1 and turn[0] in CREDITED and turn[1] == "by"
    return credit and is_title(segment, words)
