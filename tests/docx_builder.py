"""Small docx files made with zipfile: a body of hand-written WordprocessingML, and notes when asked."""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)


def run(text: str) -> str:
    """Return a run of plain text."""
    return f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(text: str, style: str = "") -> str:
    """Return a paragraph, with a style when one is named."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}{run(text)}</w:p>"


def table(*rows: tuple[str, ...]) -> str:
    """Return a table with one paragraph per cell."""
    cells = ["".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) for row in rows]
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"


def body(*parts: str) -> str:
    """Return the XML of a document's body."""
    return f"<w:document {NAMESPACES}><w:body>{''.join(parts)}</w:body></w:document>"


def build_docx(document: str, *, name: str = "word/document.xml", footnotes: str = "") -> bytes:
    """Return a docx.

    Args:
        document: XML of the body part.
        name: what the body part is called.
        footnotes: XML of the notes part; none by default.
    """
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(name, document)
        if footnotes:
            archive.writestr("word/footnotes.xml", f"<w:footnotes {NAMESPACES}>{footnotes}</w:footnotes>")
    return stream.getvalue()


def note(number: int, text: str, kind: str = "") -> str:
    """Return a footnote."""
    attribute = f' w:type="{kind}"' if kind else ""
    return f'<w:footnote w:id="{number}"{attribute}>{paragraph(text)}</w:footnote>'
