"""Accuracy of what a machine reads: links, addresses, placeholders and tags."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from qa.check import Hit, check
from qa.data import Segment, Severity
from qa.text.markup.icu import arguments
from qa.text.markup.readable import ended_tags, slot

ITEM = re.compile(
    r"(?P<link>\b(?:https?://|www\.)[^\s<>\"“”„«»()\[\]]+)"
    r"|(?P<address>(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]+\.)+[a-zA-Z]{2,12})"
    r"|(?P<placeholder>\{\{[^{}\n]{1,60}\}\}|\$?\{[A-Za-z_0-9][\w.:-]{0,40}\}"
    r"|%\([A-Za-z_]\w{0,40}\)[a-z]|(?<![\w%])%(?:\d\$)?(?:\.\d)?(?:ll?)?[sdifux@](?!\w))"
    r"|(?P<tag></?[A-Za-z][A-Za-z0-9]{0,15}(?:\s[^<>\n]{0,300})?/?>)"
)
# What may change when a page is localised: /en/ and /de/, hl=en, .com and .de.
LOCALE = re.compile(
    r"\.(?:com|co\.uk|org|net|[a-z]{2})(?![a-z])|(?<![a-z])(?:[a-z]{2}[-_])?[a-z]{2}(?![a-z])"
)
POSITION, DEFAULT = re.compile(r"^%\d+\$"), re.compile(r"\"[^\"]*\"|'[^']*'")
TRAILING = ".,;:!?'’…"


@check("accuracy/mistranslation", Severity.MAJOR, needs_source=True, confidence=0.9)
def altered_link(segment: Segment) -> Iterator[Hit]:
    """A link, e-mail address, placeholder or tag of the source is missing or altered.

    Programs read these: a changed placeholder breaks the software, a changed address the link.

    Flags:
        Write to info@town-hall.net today.
        Schreiben Sie noch heute an [[auskunft@town-hall.net]].

        Hello {name}, you have %d new messages.
        Hallo [[{Name}]], Sie haben %d neue Nachrichten.

        Click <b>Save</b> now, [[{user}]].
        Klicken Sie jetzt auf <b>Speichern</b>.

    Passes:
        See https://www.town-hall.com/en/help, or write to info@town-hall.net.
        Siehe http://town-hall.de/de/help/ oder schreiben Sie an info@town-hall.net.

        The form of an address is user@example.com.
        Eine Adresse hat die Form nutzer@beispiel.example.

        About 10% discount for {name}.
        Etwa 10 % Rabatt für {name}.

        Tap %@ to share with %@, {sex, select, male {him} other {them}}.
        Mit %2$@ teilen: %1$@ tippen, {sex, select, male {ihn} other {sie}}.

        Copy <file> to <target folder>.
        Kopieren Sie <Datei> in den <Zielordner>.
    """
    source, target = segment.source or "", segment.target
    if not _may_hold(source):
        return
    there, here = _items(source), _items(target)
    counts = Counter(key for _, key, _ in here)
    wanted = Counter(key for _, key, _ in there)
    added = [item for item in here if item[1] not in wanted]
    for kind, key, match in there:
        if counts[key] > 0:
            counts[key] -= 1
            continue
        twin = next((item for item in added if item[0] == kind), None)
        if twin is None:
            message = f"The {kind} {match[0]} of the source is missing in the translation."
            yield Hit(*_trimmed(match), message, side="source")
        elif "example" not in key:  # reserved for examples, which may be translated
            added.remove(twin)
            words = match[0].rstrip(TRAILING)
            message = f"The {kind} is not as in the source: {words}."
            yield Hit(*_trimmed(twin[2]), message, suggestion=words)


Item = tuple[str, str, "re.Match[str]"]


def _may_hold(text: str) -> bool:
    return any(mark in text for mark in ("@", "{", "%", "<", "://", "www."))


def _items(text: str) -> list[Item]:
    ended = ended_tags(text)
    branches = {branch.start - 1 for one in arguments(text) for branch in one.branches}
    return [
        (match.lastgroup or "", _key(match.lastgroup or "", match[0]), match)
        for match in ITEM.finditer(text)
        if match.start() not in branches and not (match["tag"] and slot(match[0], ended))
    ]


def _key(kind: str, item: str) -> str:
    """What must be equal on both sides."""
    if kind == "tag":
        # Attributes hold translatable text (alt, title); the element must stay.
        return re.sub(r"^(</?\w+).*?(/?>)$", r"\1\2", item, flags=re.DOTALL).lower()
    if kind == "link":
        plain = item.rstrip(TRAILING).lower()
        plain = re.sub(r"^https?://", "", plain).removeprefix("www.").rstrip("/")
        return LOCALE.sub("", plain)
    if kind == "placeholder":
        # %2$s is one of several %s, and what a template says by default may be translated.
        return DEFAULT.sub('""', POSITION.sub("%", item))
    return item.rstrip(TRAILING).lower() if kind == "address" else item


def _trimmed(match: re.Match[str]) -> tuple[int, int]:
    return match.start(), match.start() + len(match[0].rstrip(TRAILING))
