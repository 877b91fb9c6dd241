"""Accuracy of what a link leads to, which nobody sees in the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial

from qa.check import Hit, check
from qa.checks.accuracy_links import ITEM
from qa.data import Document, Paragraph, Severity
from qa.text.markup.linked import Link, links
from qa.text.segments import paragraphs

# Files whose links are read, so that a link that is not there is lost.
LINKED = (".md", ".markdown", ".mdx", ".html", ".htm", ".xhtml")
# Where more than one in so many is lost, somebody has taken them out.
LOSABLE = 4
MOST = 400  # links of both sides in a paragraph; one with more is a list and no prose
NAMES = {"mail": "e-mail address", "phone": "telephone number"}


@check("accuracy/mistranslation", Severity.MAJOR, needs_source=True, confidence=0.85, rows=True)
def altered_link_target(document: Document) -> Iterator[Hit]:
    """A link leads elsewhere than in the source, or is lost.

    Machines translate addresses, too, and drop links; only who clicks finds out. Pages in another
    language may have any address that says so (/de/, .de, lang=de), and mostly have words of their
    own in it: reported are another host of the same place, a version, a year, a word of which the
    end is kept. Places on the page and files beside it are not compared. A lost link is minor,
    unless it is how to reach somebody.

    Flags:
        > Read the <a href="https://docs.acme.io/install">guide</a> first.
        Lesen Sie zuerst die <a href="[[https://docs.acme.io/uninstall]]">Anleitung</a>.

        > Read the <a href="https://docs.acme.io/install">guide</a> first.
        Lesen Sie zuerst die <a href="[[https://hilfe.acme.io/install]]">Anleitung</a>.

        > Simply <a href="mailto:help@acme.io">write to us</a>.
        <a href="[[mailto:hilfe@acme.io]]">Schreiben Sie uns</a> einfach.

    Passes:
        > Read the <a href="https://docs.acme.io/en/install?hl=en#top">guide</a> first.
        Lesen Sie zuerst die <a href="http://docs.acme.de/install/?hl=de#anfang">Anleitung</a>.

        > Read the <a href="https://acme.com/about-our-tools">guide</a> first.
        Lesen Sie zuerst die <a href="https://acme.com/de/werkzeuge">Anleitung</a>.

        > It is a <a href="https://en.wikipedia.org/wiki/Bridge">bridge</a>.
        Es ist eine <a href="https://de.wikipedia.org/wiki/Br%C3%BCcke">Brücke</a>.

        > This is <a href="https://acme.com/summer-sale">the sale</a>.
        Das ist <a href="https://acme.com/sommerschlussverkauf">der Verkauf</a>.

        > Read <a href="https://laws.org/englisch_gg">the law</a> before.
        Lesen Sie vorher <a href="https://laws.org/gg">das Gesetz</a>.

        > You may contact <a href="mailto:support@acme.com">us</a>.
        Sie können <a href="mailto:support-de@acme.com">uns</a> ansprechen.

        > See the <a href="https://bit.ly/3xKz">film</a> and <a href="../terms.html">our terms</a>.
        Siehe den <a href="https://bit.ly/9aBc">Film</a> und <a href="../agb.html">unsere AGB</a>.

        > Read the <a href="https://docs.acme.io/install">guide</a> first.
        Lesen Sie zuerst die <a href="https://www.rathaus.de/anleitungen">Anleitung</a>.
    """
    spare = _spare(document)
    lost: list[tuple[int, Link]] = []
    count = 0
    for first, paragraph in paragraphs(document):
        if not (paragraph.source and paragraph.text):
            continue
        count += sum(map(_is_owed, links(paragraph.segments, "source")))
        for link, twin in _twins(*_unmatched(paragraph, spare)):
            if _is_told(link, paragraph):
                continue
            if twin and link.to.altered(twin.to):
                yield _altered(link, twin, first)
            elif twin is None and _is_owed(link):
                lost.append((first, link))
    if document.path.lower().endswith(LINKED) and len(lost) <= max(1, count // LOSABLE):
        yield from (_lost(link, first) for first, link in lost)


def _spare(document: Document) -> Counter[object]:
    """How many links of each address paragraphs have that their parts of the source do not."""
    found: Counter[object] = Counter()
    for paragraph in document.paragraphs:
        here, there = (
            Counter(link.to.key for link in links(paragraph.segments, side))
            for side in ("target", "source")
        )
        found.update(here - there)
    return found


def _unmatched(paragraph: Paragraph, spare: Counter[object]) -> tuple[list[Link], list[Link]]:
    """The links of both sides of a paragraph that the other side does not have."""
    there, here = (links(paragraph.segments, side) for side in ("source", "target"))
    if len(there) + len(here) > MOST:
        return [], []
    places = list(enumerate(here))
    left: list[Link] = []
    for number, link in enumerate(there):
        same = [(abs(at - number), at, one) for at, one in places if link.to.same(one.to)]
        if same:
            places.remove(min(same)[1:])
        elif spare[link.to.key] > 0:  # in another paragraph
            spare[link.to.key] -= 1
        else:
            left.append(link)
    return left, [one for _, one in places]


def _twins(there: Sequence[Link], here: list[Link]) -> Iterator[tuple[Link, Link | None]]:
    """The links of the source, each with the one that stands for it, if one is left.

    One that is a wrong copy of it comes before others of its kind, and these before the rest.
    """
    for link in there:
        twin = max(here, key=partial(_likeness, link), default=None)
        if twin:
            here.remove(twin)
        yield link, twin


def _likeness(link: Link, other: Link) -> int:
    return 2 * link.to.altered(other.to) + (link.to.kind == other.to.kind)


def _is_owed(link: Link) -> bool:
    """Whether a link may be told to be lost; a tag that is text is told by altered-link."""
    return link.to.kind != "other" and not link.tag


def _is_told(link: Link, paragraph: Paragraph) -> bool:
    """Whether altered-link tells the same, or readers see the address in the translation."""
    if link.tag:
        return False
    words = (paragraph.segments[link.segment].source or "")[link.start : link.end]
    if ITEM.search(words) and words not in paragraph.text:
        return True
    bare = link.written.partition(":")[2].strip("/")
    return bool(bare) and bare in paragraph.text


def _altered(link: Link, twin: Link, first: int) -> Hit:
    if twin.tag:
        message = f"The link is not as in the source: {link.written}."
        return Hit(
            twin.start, twin.end, message, suggestion=link.written, segment=first + twin.segment
        )
    message = f"The link leads to {twin.written}, in the source to {link.written}."
    return Hit(twin.start, twin.end, message, segment=first + twin.segment)


def _lost(link: Link, first: int) -> Hit:
    what = NAMES.get(link.to.kind, "link")
    message = f"The {what} {link.written}, which these words lead to, is lost in the translation."
    severity = Severity.MINOR if link.to.kind == "web" else Severity.MAJOR
    where = first + link.segment
    return Hit(link.start, link.end, message, side="source", severity=severity, segment=where)
