"""What HTML elements mean for the text: which part sentences, and which hold none to be checked."""

from __future__ import annotations

import re

from qa.languages import base
from qa.readers.html_scan import Tag
from qa.readers.markup import How
from qa.text.markup import code

# Word writes the numbers of its lists and notes into the pages that it saves.
HIDDEN = re.compile(
    r"(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-list\s*:\s*ignore)\b",
    re.IGNORECASE,
)
WORDS_NOTES = frozenset({"MsoFootnoteReference", "MsoEndnoteReference"})
LANG = re.compile(r"([a-z]{2,3})(?:[-_]|$)", re.IGNORECASE)
NO_LANGUAGE = frozenset({"und", "mul", "zxx"})
# Their marks are about the page as it was before it was translated.
WHOLE = ("html", "body")

VOID = code.VOID

# What is wrong with a page of which nothing is left.
NOTHING = (
    "has text, but all of it stands in parts that are left out (menus, code, what is hidden, "
    'marked as not to be translated or as another language with "lang").'
)

HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())

# Elements that part paragraphs, with the kind of their blocks; None takes that of the parent.
BLOCKS: dict[str, str | None] = {
    **dict.fromkeys(
        "address article aside body center details dialog dir div dl fieldset figure footer form "
        "frameset head header hgroup hr html legend listing main menu nav noscript ol optgroup "
        "option p plaintext pre search section summary table tbody template tfoot thead tr ul"
        .split()
    ),
    **dict.fromkeys(HEADINGS, "heading"),
    **dict.fromkeys(("li", "dt", "dd"), "item"),
    **dict.fromkeys(("td", "th"), "cell"),
    **dict.fromkeys(("caption", "figcaption"), "caption"),
    "blockquote": "quotation",
}  # fmt: skip

# Page furniture, code, and what stands in place of something that cannot be shown.
LEFT_OUT = frozenset(
    "annotation aside audio canvas datalist footer listing meter nav noscript object plaintext pre "
    "progress rp rt select svg template video".split()
)
# The same by ``role`` (https://www.w3.org/TR/wai-aria/#landmark_roles).
LEFT_OUT_ROLES = frozenset(
    "alertdialog complementary contentinfo dialog menu menubar navigation search".split()
)

# Nothing of them is shown: within a sentence, they do not end it.
BETWEEN = frozenset({"noscript", "template"})

# What was deleted is none of the text where what was inserted for it stands beside it.
EDITS = frozenset({"del", "s", "strike", "ins"})

# The number or sign of a footnote, alone in a raised link: it belongs to no sentence.
NOTE = re.compile(r"\s*[\[(]?(?:\w{1,3}|[*†‡§]{1,3})[\])]?\s*")
# The same in a link of more words, behind one of them: no "80 m²", no "10⁶".
NUMBER = re.compile(r"\s*(?:[\[(]?[0-9]{1,3}[\])]?|[*†‡§]{1,3})\s*")
NOTED = re.compile(r"[^\W\d_]{3}[.,;:!?\"'“”«»‘’)\]]*$")
LONGEST_NOTE = 20

# A sentence needs these, but a block of nothing else is no sentence.
OPAQUE = frozenset("button code kbd math samp tt var".split())

# Of them, those whose text is no language; what a button says is one.
VERBATIM = OPAQUE - {"button"}

# What is shown in the text and may stand for a word there.
OBJECTS = frozenset("audio canvas img input meter object progress select svg video".split())

# Elements whose end tag may be omitted, so that their end is clear without it.
OPTIONAL_END = frozenset(
    "body colgroup dd dt head html li optgroup option p rp rt tbody td tfoot th thead tr".split()
)

_ENDS_P = frozenset(
    "address article aside blockquote center details dialog dir div dl fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre search section table ul "
    "li dd dt".split()
)
_CELL = frozenset({"td", "th"})
_ROW = _CELL | {"tr"}
_PART = _ROW | {"tbody", "thead", "tfoot"}

# Start tag: the open elements that it ends, and those beyond which it ends none.
ENDED_BY: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    **dict.fromkeys(
        _ENDS_P,
        (
            frozenset({"p"}),
            frozenset("button caption noscript object table td template th".split()),
        ),
    ),
    **dict.fromkeys(
        HEADINGS, (HEADINGS | {"p"}, frozenset({"table", "td", "th", "template", "noscript"}))
    ),
    "li": (frozenset({"li"}), frozenset({"ul", "ol", "menu", "table", "template", "noscript"})),
    "dt": (frozenset({"dt", "dd"}), frozenset({"dl", "table", "template", "noscript"})),
    "dd": (frozenset({"dt", "dd"}), frozenset({"dl", "table", "template", "noscript"})),
    "td": (_CELL, frozenset({"tr", "table", "template", "noscript"})),
    "th": (_CELL, frozenset({"tr", "table", "template", "noscript"})),
    "tr": (_ROW, frozenset({"table", "template", "noscript"})),
    **dict.fromkeys(
        ("tbody", "thead", "tfoot"), (_PART, frozenset({"table", "template", "noscript"}))
    ),
    "body": (frozenset({"head"}), frozenset()),
    "option": (frozenset({"option"}), frozenset({"select"})),
}
# How far up an element to be ended is looked for, so that no page takes quadratic time.
NEAR = 100
# Browsers nest 512 elements at most; what stands deeper counts as text of the last one.
DEEPEST = 10_000


def is_left_out(tag: Tag, block: bool) -> bool:
    """Whether an element holds no text that readers see as part of the article."""
    given = tag.attributes
    return tag.name not in WHOLE and (
        tag.name in LEFT_OUT
        or given.get("role", "").lower() in LEFT_OUT_ROLES
        or "hidden" in given
        or HIDDEN.search(given.get("style", "")) is not None
        or not WORDS_NOTES.isdisjoint(given.get("class", "").split())
        or (tag.name == "dialog" and "open" not in given)
        or (block and is_kept(tag))
    )


def inline(tag: Tag, outer: How, lang: str | None, page: str | None) -> How:
    """How the words of an inline element are; ``lang`` is their language if it names one."""
    how = outer
    if tag.name in OPAQUE:
        how |= How.OPAQUE
    if tag.name in VERBATIM or is_kept(tag):
        how |= How.VERBATIM
    if lang is not None and page is not None:
        how = how & ~How.FOREIGN if lang == page else how | How.FOREIGN
    return how


def is_icon(tag: Tag) -> bool:
    """Whether an element that is empty shows a sign from a font of icons."""
    name = tag.attributes.get("class", "")
    return bool(name) and (tag.name == "i" or (tag.name == "span" and "icon" in name))


def is_kept(tag: Tag) -> bool:
    """Whether an element says that it is not to be translated."""
    given = tag.attributes
    return given.get("translate", "").lower() == "no" or (
        "notranslate" in given.get("class", "").split()
    )


def primary(lang: str) -> str | None:
    """``de`` of ``de-CH`` and ``deu``, None where no language is named."""
    match = LANG.match(lang.strip())
    code = match[1].lower() if match else None
    return None if code is None or code in NO_LANGUAGE else base(code)
