"""What the elements of WordprocessingML mean for the text."""

from __future__ import annotations

from qa.readers.paragraphs import PICTURE

OOXML = "http://schemas.openxmlformats.org"
STRICT = "http://purl.oclc.org/ooxml"
PREFIXES = {
    f"{OOXML}/wordprocessingml/2006/main": "w",
    f"{STRICT}/wordprocessingml/main": "w",
    f"{OOXML}/markup-compatibility/2006": "mc",
    f"{OOXML}/officeDocument/2006/math": "m",
    f"{STRICT}/officeDocument/math": "m",
    f"{OOXML}/drawingml/2006/wordprocessingDrawing": "wp",
    f"{STRICT}/drawingml/wordprocessingDrawing": "wp",
    f"{OOXML}/drawingml/2006/main": "a",
    f"{STRICT}/drawingml/main": "a",
    f"{OOXML}/drawingml/2006/diagram": "dgm",
    f"{STRICT}/drawingml/diagram": "dgm",
    f"{OOXML}/officeDocument/2006/relationships": "r",
    f"{STRICT}/officeDocument/relationships": "r",
    "http://www.w3.org/XML/1998/namespace": "xml",
}
NOTES = ("footnotes", "endnotes")

# What nobody sees on the page: deleted and moved text, earlier formatting, phonetic guides.
LEFT_OUT = frozenset(
    "w:del w:moveFrom w:delText w:delInstrText w:pPrChange w:rPrChange w:rt w:sectPr".split()
)
# Formatting that a translator sees as a tag; fonts and sizes mostly differ by accident.
LOOKS = frozenset(
    "w:b w:i w:u w:strike w:dstrike w:caps w:smallCaps w:color w:highlight w:vertAlign "
    "w:rStyle".split()
)
OFF = frozenset({"0", "false", "off", "none", "auto"})
SIGNS = {
    "w:tab": "\t",
    "w:ptab": "\t",
    "w:noBreakHyphen": "-",
    "w:object": PICTURE,  # a formula, as a rule
}
# What an alternative must hold one of, else the next one is read.
TEXTS = frozenset(
    "w:p w:t m:t w:fldChar w:fldSimple w:sym w:br w:cr w:txbxContent wp:inline dgm:relIds "
    "w:footnoteReference w:endnoteReference".split()
) | {*SIGNS}
SPACES = str.maketrans("\t\r\n", "   ")


def symbol(code: str) -> str:
    """The character of a symbol, given in hexadecimal digits."""
    try:
        char = chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
    return char if char.isprintable() or "\ue000" <= char <= "\uf8ff" else ""
