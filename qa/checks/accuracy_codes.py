"""Accuracy of what has to be copied: gates, models, handles, options and keys of programs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.check import Hit, check
from qa.data import Segment, Severity
from qa.languages import base
from qa.text.markup.commands import slips
from qa.text.names.kept import distance

# Chinese puts no space before or behind.
CODE = re.compile(
    r"(?<![A-Za-zÄÖÜäöüß0-9_.@#/-])[A-Za-z]{1,5}-?\d{1,5}[A-Za-z]?(?![A-Za-z0-9_/]|-\d)"
)
IBAN = re.compile(r"(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?\d{1,3})?(?!\w)")
HANDLE = re.compile(r"(?<![\w/])@[A-Za-z_]\w{3,}")
DIGITS = re.compile(r"\d+")
# Countries and languages behind the name of an account.
BRANCH = re.compile(r"_?(?:us|usa|uk|gb|eng?|eu|int|global|deu?|ger|at|ch|fr|es|it|nl|pl|ca|au)$")
# Letters that differ at most; more is another name.
SLIP = 2
TYPED = 4  # figures of an IBAN that differ at most
# A longer text repeats what differs by a digit.
LONGEST = 2_000


@check("accuracy/mistranslation", Severity.MAJOR, needs_source=True, confidence=0.9)
def altered_code(segment: Segment) -> Iterator[Hit]:
    """A code, an IBAN or a handle is not copied as it is: gate B12, A4, @name.

    They work only letter by letter, and no spelling checker reads them. A code has to have the
    same letters and another number, a handle a letter or two that differ, an IBAN the same country
    and most of its figures, however they are grouped. The same holds of options (``--force``),
    constants, names of files and code between backticks, which are not to be translated, and of
    keys that are pressed together, but for those of bold type and of search, which German programs
    have otherwise. Names that readers choose may be translated, and so may what says of which
    language it is.

    Flags:
        Flight BA249 leaves from gate B12.
        Flug BA249 geht von Gate [[B21]] ab.

        Follow @LindhavenPost.
        Folgen Sie [[@LindhavenPst]].

        Use --force, or set MAX_RETRIES.
        Nutzen Sie [[--erzwingen]], oder setzen Sie MAX_RETRIES.

        See config.yaml, then press Ctrl+Shift+S.
        Siehe [[konfig.yaml]], dann drücken Sie Strg+Umschalt+S.

        Run `npm install` and press Ctrl+S.
        Führen Sie `npm install` aus und drücken Sie [[Strg+P]].

        zh| 请用A4纸打印。
        Drucken Sie es auf [[A5]]-Papier.

        The IBAN is DE89370400440532013000.
        Die IBAN lautet [[DE89 3704 0044 0532 0130 01]].

    Passes:
        The IBAN is DE89370400440532013000, the other GB29 NWBK 6016 1331 9268 19.
        Die IBAN lautet DE89 3704 0044 0532 0130 00, die andere GB29 NWBK 6016 1331 9268 19.

        Flight BA249 leaves from gate B12, then B21.
        Flug BA249 geht von Gate B12 ab, dann von B21.

        Hashtags may be translated: #Dates are data.
        Hashtags dürfen übersetzt werden: #Daten sind Daten.

        Print it on A4 paper, not on A5, and save it as Data1.
        Drucken Sie es auf A4-Papier, nicht auf A5, und speichern Sie es als Daten1.

        Run `my-tool --name=YOUR_NAME`, open hello.py and press Ctrl+Del.
        Führen Sie `mein-tool --name=IHR_NAME` aus, öffnen Sie hallo.py, drücken Sie Strg+Entf.

        The committee -- small, but loud -- met, =ISEVEN_ADD(5) and CONVERT_OOO.
        Der Ausschuss --klein, aber laut-- traf sich, =ISTGERADE_ADD(5) und UMRECHNEN_OOO.

        Follow #StayHome and @LindhavenPost, or #TEAM_GERMANY, @acme_en and @AcmeUK.
        Folgen Sie #ZuHause und @LindhavenPost, oder #TEAM_DEUTSCHLAND, @acme_de und @AcmeDE.

        Run `mkdir photos`, then open messages.en.yaml: it is `In progress`, `x = 1 // one thing`.
        Führen Sie `mkdir fotos` aus und öffnen Sie messages.de.yaml: `In Arbeit`, `x = 1 // eins`.

        Ctrl+B is for bold; write it as DD_MM_YYYY, and replace DATABASE_PASSWORD with yours.
        Strg+F ist für fett; in der Form TT_MM_JJJJ, und ersetzen Sie DATENBANK_PASSWORT.
    """
    source, target = segment.source or "", segment.target
    if max(len(source), len(target)) > LONGEST or base(segment.target_lang) != "de":
        return
    told = list(slips(source, target))
    for slip in told:
        yield Hit(slip.start, slip.end, slip.message, suggestion=slip.suggestion)
    for pattern in (CODE, HANDLE):
        ours = {_plain(match[0]): match for match in pattern.finditer(target)}
        theirs = {_plain(match[0]): match[0] for match in pattern.finditer(source)} if ours else {}
        gone = [code for code in theirs if code not in ours]
        for code, match in ours.items():
            within = any(one.start < match.end() and match.start() < one.end for one in told)
            if code in theirs or match[0] in source or within:
                continue
            written = next((theirs[right] for right in gone if _slipped(code, right)), None)
            if written:
                yield Hit(*match.span(), f"The source says “{written}”.", suggestion=written)
    yield from _accounts(source, target)


def _accounts(source: str, target: str) -> Iterator[Hit]:
    """The IBANs of the translation that are nearly one of the source."""
    ours = {match[0].replace(" ", ""): match for match in IBAN.finditer(target)}
    found = IBAN.finditer(source) if ours else ()
    gone = {plain: m[0] for m in found if (plain := m[0].replace(" ", "")) not in ours}
    for plain, match in ours.items():
        near = (
            written
            for right, written in gone.items()
            if len(right) == len(plain) and distance(plain, right, TYPED) <= TYPED
        )
        if match[0] not in source and (written := next(near, None)):
            yield Hit(*match.span(), f"The source says “{written}”.", suggestion=written)


def _plain(code: str) -> str:
    return code.replace("-", "").lower()


def _slipped(code: str, right: str) -> bool:
    """Whether one is the other but for its number, or for a letter or two of a handle."""
    if "@" in right:
        return BRANCH.sub("", code) != BRANCH.sub("", right) and distance(code, right, SLIP) <= SLIP
    return DIGITS.sub("", code) == DIGITS.sub("", right)
