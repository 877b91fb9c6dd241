"""Open elements of HTML, and what is to be remembered of those that were."""

from __future__ import annotations

from dataclasses import dataclass

from qa.data import Ignore
from qa.readers.html_scan import Tag
from qa.readers.markup import How, Mark


@dataclass(slots=True)
class Element:
    """An open element that begins with ``tag``.

    ``dropped`` is where its text begins if that is to be left out, with the blocks and the
    instructions before it; ``ours`` says that an annotator of mtqa put it in, so that it is none of
    the page's tags, ``foreign`` that it is left out for its language. ``begin`` is where its text
    begins, if that matters, ``link`` the link that it stands in or is, ``note`` the one that it
    holds. ``icon`` says that it shows an icon if it is empty. ``raised`` are the ends of what is
    raised at the beginning of a link: the number of a note, if the link holds nothing else.
    """

    name: str
    block: bool
    kind: str
    lang: str | None
    how: How
    tag: Tag
    dropped: tuple[int, tuple[Ignore, ...], Mark] | None = None
    foreign: bool = False
    begin: Mark | None = None
    link: Element | None = None
    note: bool = False
    icon: bool = False
    raised: tuple[Mark, Mark] | None = None
    ours: bool = False


@dataclass(frozen=True, slots=True)
class Edited:
    """What was deleted or inserted last, and where: ``parent`` is the element that it stands in."""

    deleted: bool
    parent: Element
    begin: Mark
    end: Mark


ROOT = Element("", True, "paragraph", None, How.PLAIN, Tag("", 0))
