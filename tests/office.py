"""Small DOCX and ODT files for tests, put together from the XML that a test is about."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from qa.data import Block
from qa.read import read_file

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MORE = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
OASIS = "urn:oasis:names:tc:opendocument:xmlns"
LIBRE_OFFICE = "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"
ODF = f'xmlns:loext="{LIBRE_OFFICE}" ' + " ".join(
    f'xmlns:{prefix}="{OASIS}:{name}:1.0"'
    for prefix, name in {
        "office": "office", "text": "text", "style": "style", "table": "table",
        "draw": "drawing", "fo": "xsl-fo-compatible", "svg": "svg-compatible",
    }.items()
)  # fmt: skip


def archive(parts: dict[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP archive of these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as opened:
        for name, content in parts.items():
            opened.writestr(name, content)
    return out.getvalue()


def relations(**targets: str) -> str:
    """The relations of a part: type and target."""
    items = "".join(
        f'<Relationship Id="r{number}" Type="{TYPES}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets.items())
    )
    return f'<Relationships xmlns="{RELATIONS}">{items}</Relationships>'


def docx(body: str, **parts: str) -> bytes:
    """A Word file with this body; ``parts`` are the inside of footnotes, endnotes and styles."""
    content: dict[str, str | bytes] = {
        "_rels/.rels": relations(officeDocument="word/document.xml"),
        "word/_rels/document.xml.rels": relations(**{name: f"{name}.xml" for name in parts}),
        "word/document.xml": f"<w:document {W} {MORE}><w:body>{body}</w:body></w:document>",
    }
    for name, inside in parts.items():
        content[f"word/{name}.xml"] = f"<w:{name} {W} {MORE}>{inside}</w:{name}>"
    return archive(content)


def odt(body: str, styles: str = "", named: str = "") -> bytes:
    """An OpenDocument text with this body, these automatic styles and this part of styles."""
    content = (
        f"<office:document-content {ODF}><office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )
    mimetype = "application/vnd.oasis.opendocument.text"
    more = f"<office:document-styles {ODF}>{named}</office:document-styles>"
    return archive({"mimetype": mimetype, "content.xml": content, "styles.xml": more})


def run(text: str, properties: str = "") -> str:
    """A run of Word with its formatting."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs: str, properties: str = "") -> str:
    """A paragraph of Word."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def read(folder: Path, name: str, content: bytes) -> list[Block]:
    """The blocks of a file with this content."""
    path = folder / name
    path.write_bytes(content)
    (raw,) = read_file(str(path))
    return list(raw.blocks)
