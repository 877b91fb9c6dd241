"""Accuracy of what a machine reads: links, addresses, placeholders and tags."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from qa.check import Hit, check
from qa.data import Segment, Severity
from qa.text.markup.addresses import Address, address
from qa.text.markup.code import tag_key
from qa.text.markup.icu import spoken
from qa.text.markup.messages import differences
from qa.text.markup.placeholders import PLACEHOLDER, counted, numbered, printed
from qa.text.markup.placeholders import key as placeholder
from qa.text.markup.readable import ended_tags, slot
from qa.text.markup.tags import Side, answered
from qa.text.markup.tags import differences as tags_differ

# Of an address; parentheses belong to it in pairs: wiki/Elbe_(river).
SIGN = r"[^\s<>\"“”„«»()\[\]]"
ITEM = re.compile(
    rf"(?P<link>\b(?:https?://|www\.)(?:{SIGN}+|\({SIGN}{{0,100}}\))+)"
    r"|(?P<address>(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]+\.)+[a-zA-Z]{2,12})"
    rf"|(?P<placeholder>{PLACEHOLDER})"
    r"|(?P<tag></?[A-Za-z][A-Za-z0-9]{0,15}(?:\s[^<>\n]{0,300})?/?>)"
)
# What may change when a page is localised: /en/ and /de/, hl=en, .com and .de.
LOCALE = re.compile(
    r"\.(?:com|co\.uk|org|net|[a-z]{2})(?![a-z])|(?<![a-z])(?:[a-z]{2}[-_])?[a-z]{2}(?![a-z])"
)
SCHEME = re.compile(r"^(?:https?://)?")
TRAILING = ".,;:!?'’…"
# The form for one thing, of gettext, i18next, Rails, Fluent (files[one]) and Xcode
# (/files:dict/one:dict/:string): its words may say the number (eine Datei).
SINGULAR = re.compile(r"(?:\[0\]|_0|(?:^|[_./|\[-])one(?:\]|:dict/:string)?)$")
NUMBER = re.compile(
    r"%(?:\(.*\))?[dinuzl]+|\{+\s*\$?\w*?(?:count|num|number|total|n|\d)\s*\}+", re.IGNORECASE
)
EXAMPLE = re.compile("example|beispiel", re.IGNORECASE)


@check("accuracy/mistranslation", Severity.MAJOR, needs_source=True, confidence=0.9)
def altered_link(segment: Segment) -> Iterator[Hit]:
    """A link, e-mail address, placeholder or tag of the source is missing or altered.

    Programs read these: a changed placeholder breaks the software, a changed address the link.

    Flags:
        Write to info@town-hall.net today.
        Schreiben Sie noch heute an [[auskunft@town-hall.net]].

        Hello {name}, you have %d new messages.
        Hallo [[{Name}]], Sie haben %d neue Nachrichten.

        {$user} has sent {$count} pictures.
        [[{$nutzer}]] hat {$count} Bilder gesendet.

        Click <b>Save</b> now, [[{user}]].
        Klicken Sie jetzt auf <b>Speichern</b>.

        The sum is %(amount).2f euros.
        Die Summe beträgt [[%(betrag).2f]] Euro.

        %1$s invited [[%2$s]].
        %1$s hat %1$s eingeladen.

        Copied %d files to %s.
        Nach [[%s]] wurden %d Dateien kopiert.

        Loading: %s%% of %s.
        Geladen: %s[[%]] von %s.

        Hello $user, {count, plural, one {# file is} other {# files are}} yours.
        Hallo [[$nutzer]], {count, plural, one {eine Datei ist} other {# Dateien sind}} deine.

        You have {count, plural, one {# file} other {# files}}.
        Sie haben {count, plural, one {# Datei} [[andere]] {# Dateien}}.

        See https://acme.com/wiki/Mercury_(planet) for more.
        Mehr dazu: [[https://acme.com/wiki/Mercury_(element)]].

        Write to support@example.com.
        Schreiben Sie an [[support@exampel.com]].

    Passes:
        See https://www.town-hall.com/en/help, or write to info@town-hall.net.
        Siehe http://town-hall.de/de/help/ oder schreiben Sie an info@town-hall.net.

        See www.acme.com/en/help and https://en.wikipedia.org/wiki/Elbe_(river).
        Siehe www.acme.com/de/hilfe und https://de.wikipedia.org/wiki/Elbe.

        The form of an address is user@example.com.
        Eine Adresse hat die Form nutzer@beispiel.example.

        It costs $5 or $m 3; {count, plural, one {{count} file} other {{count} files}}.
        Es kostet 5 Dollar oder 3 Mio.; {count, plural, one {eine Datei} other {# Dateien}}.

        Loading: %d%% in {day, date, MM/dd}, %5.2f left.
        Geladen: %d Prozent am {day, date, dd.MM.}, %.2f übrig.

        About 10% discount for {name}.
        Etwa 10 % Rabatt für {name}.

        Tap %@ to share with %@, {sex, select, male {him} other {them}}.
        Mit %2$@ teilen: %1$@ tippen, {sex, select, male {ihn} other {sie}}.

        Hi {{ name }},<br>click <strong>{{label|upper}}</strong>.
        Hallo {{name}},<br />klicken Sie auf <b>{{ label | upper }}</b>.

        Copy <file> to <target folder>.
        Kopieren Sie <Datei> in den <Zielordner>.
    """
    source, target = segment.source or "", segment.target
    if segment.source_tags or segment.tags:
        yield from _tags(segment, source)
    if not _may_hold(source):
        return
    for slip in (*differences(source, target), *printed(source, target)):
        yield Hit(slip.start, slip.end, slip.message, slip.side, slip.suggestion)
    yield from _lost(segment, source, target)


def _tags(segment: Segment, source: str) -> Iterator[Hit]:
    """Inline tags of XLIFF and TMX that were lost or doubled."""
    placeholders = frozenset(match.start() for match in ITEM.finditer(source))
    sides = Side(source, segment.source_tags), Side(segment.target, segment.tags)
    for slip, minor in tags_differ(*sides, placeholders):
        severity = Severity.MINOR if minor else None
        yield Hit(slip.start, slip.end, slip.message, slip.side, severity=severity)


def _lost(segment: Segment, source: str, target: str) -> Iterator[Hit]:
    """What is missing or altered."""
    there, here = _both(source, target)
    kept = answered(Side(source, segment.source_tags), Side(target, segment.tags))
    counts = Counter(key for _, key, _ in here)
    wanted = Counter(key for _, key, _ in there)
    added = [item for item in here if item[1] not in wanted]
    for kind, key, match in there:
        if counts[key] > 0:
            counts[key] -= 1
            continue
        twin = next((item for item in added if _is_edition(match, item[2])), None)
        if twin:
            added.remove(twin)
            continue
        twin = next((item for item in added if item[0] == kind), None)
        if twin is None:
            if not _said(segment, match[0]) and match.start() not in kept:
                message = f"The {kind} {match[0]} of the source is missing in the translation."
                yield Hit(*_trimmed(match), message, side="source")
            continue
        added.remove(twin)
        if not (EXAMPLE.search(match[0]) and EXAMPLE.search(twin[2][0])):
            # What is reserved for examples may be translated.
            words = match[0].rstrip(TRAILING)
            message = f"The {kind} is not as in the source: {words}."
            yield Hit(*_trimmed(twin[2]), message, suggestion=words)


Item = tuple[str, str, "re.Match[str]"]


def _is_edition(link: re.Match[str], other: re.Match[str]) -> bool:
    """Whether both are links, the other one to the German edition of the page."""
    return bool(link["link"] and other["link"]) and _leads(link).german_edition(_leads(other))


def _leads(link: re.Match[str]) -> Address:
    return address(SCHEME.sub("//", link[0].rstrip(TRAILING)))


def _may_hold(text: str) -> bool:
    return any(mark in text for mark in ("@", "{", "%", "<", "$", "://", "www."))


def _said(segment: Segment, item: str) -> bool:
    """Whether words may say the number that a placeholder stands for: %d file, eine Datei."""
    return bool(SINGULAR.search(segment.id) and NUMBER.fullmatch(item))


def _both(source: str, target: str) -> tuple[list[Item], list[Item]]:
    count = numbered(source, target)
    return _items(source, count=count), _items(target, count=count)


def _items(text: str, *, count: bool) -> list[Item]:
    """The links, addresses, placeholders and tags; with ``count`` placeholders have numbers."""
    ended, found, nth = ended_tags(text), list[Item](), 0
    for match in ITEM.finditer(spoken(text)):
        kind, item = match.lastgroup or "", match[0]
        if match["tag"] and slot(item, ended):
            continue
        if kind == "placeholder":
            nth += counted(item)
            found.append((kind, placeholder(item, nth if count and counted(item) else None), match))
        else:
            found.append((kind, _key(kind, item), match))
    return found


def _key(kind: str, item: str) -> str:
    """What must be equal on both sides."""
    if kind == "tag":
        return tag_key(item)
    if kind == "link":
        plain = item.rstrip(TRAILING).lower()
        plain = re.sub(r"^https?://", "", plain).removeprefix("www.").rstrip("/")
        return LOCALE.sub("", plain)
    return item.rstrip(TRAILING).lower()


def _trimmed(match: re.Match[str]) -> tuple[int, int]:
    return match.start(), match.start() + len(match[0].rstrip(TRAILING))
