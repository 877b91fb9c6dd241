"""What links lead to, and whether two addresses are one page in two languages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote

WEB = re.compile(r"(?:https?:)?//(?:[^/?#@]{0,200}@)?(?P<host>[^/?#:\s]+)(?::\d+)?(?P<path>[^?#]*)")
MAIL = re.compile(r"mailto:(?P<who>[^@?\s]+)@(?P<host>[^?\s]+)")
PHONE = re.compile(r"tel:(?P<number>[+()\d\s./-]{3,})")
PARTS = re.compile(r"[^\W_]+")
# Of these, an address in another language has others: /en/ and /de/, eng and ger, .com and .de.
LANGUAGE = re.compile(
    r"(?:[a-z]{2}|eng|ger|deu|fra|fre|spa|ita|pol|rus|nld|tur|ara|zho|chi|ukr|english|german|germany"
    r"|deutsch|deutschland|usa|englisch|deutsche?s?|com|org|net|int|info)"
)
GERMAN = re.compile(r"german|deutsch|de(?![a-z])")
OURS = frozenset("de deu ger deutsch deutschland germany at ch".split())
# Names of boxes that are words.
MEANT = re.compile(r"[a-z]+(?:[-_.+][a-z]+)*")
# Boxes of other languages: support-de@, en.support@.
BOX = re.compile(rf"[-_.+](?:{LANGUAGE.pattern})$|^[a-z]{{2}}[-_.+](?=[a-z]{{3}})")
WORDS = re.compile(r"[-_.+]")
# Versions and years; numbers of articles are longer, and differ between languages.
FIGURES = re.compile(r"v\d{1,3}|\d{1,2}|(?:19|20)\d\d")
# What makes another word of one: install, uninstall; and how long that is at least.
BEFORE, FEWEST = 3, 4
LONGEST = 2000  # characters; what is longer holds data and no words


@dataclass(frozen=True, slots=True)
class Address:
    """Where a link leads: ``kind`` is web, mail, phone or other (a place on the site, a script).

    ``host`` and ``path`` are without what differs between languages, ``marks`` are what does.
    Of mail, the path is who it is for; of a telephone, the digits.
    """

    kind: str
    host: str = ""
    path: tuple[str, ...] = ()
    marks: frozenset[str] = frozenset()

    @property
    def key(self) -> tuple[str, str, tuple[str, ...]]:
        """What is the same in all languages."""
        return self.kind, self.host, self.path

    def same(self, other: Address) -> bool:
        """Whether both may be one page, or its editions in two languages.

        >>> one = address("https://www.acme.com/en/help/index.html?hl=en#top")
        >>> one.same(address("http://acme.de/help/")), one.same(address("https://acme.com/shop"))
        (True, False)
        """
        return self.key == other.key

    def altered(self, other: Address) -> bool:
        """Whether the other one is surely a wrong copy of this one: one part of it is another.

        An edition in another language may have any address, if it says of which language it is, and
        often its own words in it if it does not.

        >>> one = address("https://docs.acme.io/install")
        >>> [one.altered(address(f"https://{url}")) for url in ("docs.acme.io/uninstall",
        ...     "docs.acme.io/de/anleitung", "help.acme.io/install", "docs.acme.io/3kQz", "rat.de")]
        [True, False, True, False, False]
        >>> one = address("https://acme.io/v2/summer-sale")
        >>> [one.altered(address(f"https://acme.io/{path}")) for path in ("v3/summer-sale",
        ...     "v2/sommerschlussverkauf", "v2/sommer-sale", "summer-sale")]
        [True, False, False, False]
        >>> one = address("mailto:support@acme.io")
        >>> [one.altered(address(f"mailto:{who}@acme.io")) for who in ("hilfe", "support-de")]
        [True, False]
        """
        if self.kind != other.kind or self.key == other.key:
            return False
        if self.kind == "phone":
            half = len(self.path[0]) // 2
            return self.path[0][:half] == other.path[0][:half]
        if self.marks != other.marks:
            return False
        if self.host != other.host:
            return bool(self.path) and self.path == other.path
        if self.kind == "mail":
            return bool(MEANT.fullmatch(other.path[0]))
        return _nearly(self.path, other.path)

    def german_edition(self, other: Address) -> bool:
        """Whether the other one is on the same site and says that it is in German, as this one does
        not; then its path may be in German, too.

        >>> one = address("https://www.acme.com/en/help")
        >>> [one.german_edition(address(f"https://{url}")) for url in ("acme.com/de/hilfe",
        ...     "acme.de/hilfe", "acme.com/hilfe", "amce.de/hilfe")]
        [True, True, False, False]
        """
        ours = not OURS.isdisjoint(other.marks - self.marks)
        return ours and (self.kind, self.host) == (other.kind, other.host)


OTHER = Address("other")


@lru_cache(maxsize=4096)
def address(text: str) -> Address:
    """An address as it stands in a link.

    >>> address("mailto:Help@acme.io?subject=Hi").path, address("tel:+49 30 12").path
    (('help',), ('493012',))
    >>> address("../install.md").kind, address("https://en.acme.io/a").marks == {"en", "io"}
    ('other', True)
    """
    text = text.strip()[:LONGEST]
    plain = unquote(text).lower()
    if match := WEB.match(plain):
        return _web(match["host"], match["path"], plain)
    if match := MAIL.match(plain):
        name, _, _ = match["host"].partition(",")
        return Address("mail", _bare(name), (BOX.sub("", match["who"]),), _marks(name, name))
    if match := PHONE.match(plain):
        digits = "".join(filter(str.isdigit, match["number"]))
        return Address("phone", path=(digits,)) if digits else OTHER
    return OTHER


def _nearly(path: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether all words of two paths are the same but for one, of which a part is kept, or a
    figure: who translates an address has other words for all of it."""
    ours, theirs = (WORDS.split("-".join(parts)) for parts in (path, other))
    if len(path) != len(other) or len(ours) != len(theirs):
        return False
    differ = [(a, b) for a, b in zip(ours, theirs, strict=True) if a != b]
    if len(differ) != 1:
        return False
    short, long = sorted(differ[0], key=len)
    if FIGURES.fullmatch(short) and FIGURES.fullmatch(long):
        return len(ours) > 1
    before = len(long) - len(short)
    return len(short) >= FEWEST and long.endswith(short) and 0 < before <= BEFORE and long.isalpha()


def _web(host: str, path: str, whole: str) -> Address:
    parts = (_stem(part) for part in path.split("/"))
    return Address("web", _bare(host), tuple(filter(None, parts)), _marks(host, whole))


def _bare(host: str) -> str:
    """The names of a host that are none of a language or of all hosts."""
    *names, _ = host.removeprefix("www.").rstrip(".").split(".")
    return ".".join(name for name in names if not LANGUAGE.fullmatch(name))


def _stem(part: str) -> str:
    """A part of a path without the language, and nothing of one that says only that.

    >>> [_stem(part) for part in ("en-us", "guide.de.html", "index.html", "how-to-install")]
    ['', 'guide', '', 'how-to-install']
    """
    part = re.sub(r"\.(?:html?|php|aspx?|jsp)$", "", part)
    stem = re.sub(r"(?:^|[-_.])[a-z]{2}$", "", re.sub(r"^[a-z]{2}(?:[-_][a-z]{2})?$", "", part))
    return "" if LANGUAGE.fullmatch(stem) or stem == "index" else stem


def _marks(host: str, whole: str) -> frozenset[str]:
    last = host.rstrip(".").rpartition(".")[2]
    found = {part for part in PARTS.findall(whole) if LANGUAGE.fullmatch(part)}
    german = {"german"} if GERMAN.search(whole) else set()
    return frozenset({last} | found | german)
