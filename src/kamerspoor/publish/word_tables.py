"""A Word document (docx) of tables on A4 in landscape, made to be printed and sent.

Widths stand in the grid and in every cell, the row of headings comes back on each page, no row is split over two, and
the language is Dutch, so that Word spells and reads it aloud as such.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from xml.sax.saxutils import escape, quoteattr

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor

from kamerspoor.publish.workbook import Linked
from kamerspoor.text.xml_text import printable

MEDIA_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_LANGUAGE: Final = "nl-NL"
_FONT: Final = "Arial"
_MARGIN: Final = Cm(1.5)
_SIZES: Final = {"Normal": 9, "Heading 1": 14, "Heading 2": 11}
_GREY: Final = RGBColor(0x60, 0x60, 0x60)
_SIDES: Final = ("top", "left", "bottom", "right", "insideH", "insideV")
_CELL_MARGINS: Final = {"top": 0.05, "left": 0.10, "bottom": 0.05, "right": 0.10}  # in centimetres

# The lines of a cell.
Lines = Sequence[str | Linked]


@dataclass(frozen=True, slots=True)
class WordTable:
    """A table of a document.

    Attributes:
        title: stands above it, and is what a screen reader calls it.
        about: a sentence that says what it holds.
        columns: name and width in centimetres of each.
    """

    title: str
    about: str
    columns: Sequence[tuple[str, float]]
    rows: Sequence[Sequence[Lines]]


@dataclass(frozen=True, slots=True)
class WordDocument:
    """A document of tables.

    Attributes:
        title: its first line.
        subject: what it is about, for its properties.
        head: lines below the title.
        origin: a line below these, in small grey letters.
        notes: lines at the end, in small grey letters.
        made: when, for its properties.
    """

    title: str
    subject: str
    head: Sequence[str | Linked]
    origin: str
    tables: Sequence[WordTable]
    notes: Sequence[str]
    made: datetime


def written(of: WordDocument) -> bytes:
    """Return the file of a document."""
    document = _blank(of)
    document.add_heading(printable(of.title), level=1)
    for line in of.head:
        _paragraph(document, line)
    _small(document, of.origin)
    for table in of.tables:
        document.add_heading(printable(f"{table.title} ({len(table.rows)})"), level=2)
        if table.rows:
            document.element.body.insert(-1, parse_xml(_table(document, table)))
        else:
            document.add_paragraph("Geen gevonden.")
    for line in of.notes:
        _small(document, line)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _blank(of: WordDocument) -> Document:
    """Return an empty document with its page, its letters, its footer and its properties."""
    document = docx.Document()
    section = document.sections[0]
    section.orientation, section.page_width, section.page_height = WD_ORIENT.LANDSCAPE, Cm(29.7), Cm(21.0)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = _MARGIN
    section.header_distance = section.footer_distance = Cm(0.8)
    for name, size in _SIZES.items():
        _letters(document, name, size)
    for language in document.styles.element.iter(qn("w:lang")):
        for attribute in ("w:val", "w:eastAsia"):
            language.set(qn(attribute), _LANGUAGE)
    footer = section.footer.paragraphs[0]
    for words, counted in (("Blad ", "PAGE"), (" van ", "NUMPAGES")):
        footer.add_run(words)
        field = f'<w:fldSimple {nsdecls("w")} w:instr="{counted}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
        footer._p.append(parse_xml(field))  # noqa: SLF001 - python-docx has no fields
    properties = document.core_properties
    properties.title, properties.subject, properties.language = of.title[:255], of.subject[:255], _LANGUAGE
    properties.author, properties.comments = "Kamerspoor", ""
    properties.created = properties.modified = of.made
    return document


def _letters(document: Document, name: str, size: int) -> None:
    style = document.styles[name]
    style.font.name, style.font.size = _FONT, Pt(size)
    style.font.color.rgb = RGBColor(0, 0, 0)
    spacing = style.paragraph_format
    spacing.space_before, spacing.space_after = Pt(9 if name == "Heading 2" else 0), Pt(0 if name == "Normal" else 3)
    spacing.line_spacing = 1
    # A font of the theme would take the place of the named one.
    fonts = style.element.rPr.rFonts
    for attribute in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{attribute}"), None)
    for attribute in ("eastAsia", "cs"):
        fonts.set(qn(f"w:{attribute}"), _FONT)


def _paragraph(document: Document, line: str | Linked) -> None:
    paragraph = document.add_paragraph()
    if isinstance(line, Linked):
        paragraph._p.append(parse_xml(_run(document, line, nsdecls("w", "r"))))  # noqa: SLF001 - it has no links
    else:
        paragraph.add_run(printable(line))


def _small(document: Document, line: str) -> None:
    run = document.add_paragraph().add_run(printable(line))
    run.font.size, run.font.color.rgb = Pt(8), _GREY


def _table(document: Document, table: WordTable) -> str:
    widths = [_twips(width) for _, width in table.columns]
    head = "".join(
        _cell(document, [name], width, head=True) for (name, _), width in zip(table.columns, widths, strict=True)
    )
    rows = "".join(
        f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>"
        for cells in (
            "".join(_cell(document, lines, width) for lines, width in zip(row, widths, strict=True))
            for row in table.rows
        )
    )
    borders = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>' for side in _SIDES)
    margins = "".join(f'<w:{side} w:w="{_twips(cm)}" w:type="dxa"/>' for side, cm in _CELL_MARGINS.items())
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl {nsdecls("w", "r")}><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f"<w:tblBorders>{borders}</w:tblBorders>"
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{margins}</w:tblCellMar>'
        '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1"'
        ' w:noVBand="1"/>'
        f"<w:tblCaption w:val={_quoted(table.title)}/><w:tblDescription w:val={_quoted(table.about)}/></w:tblPr>"
        f"<w:tblGrid>{grid}</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{head}</w:tr>{rows}</w:tbl>"
    )


def _cell(document: Document, lines: Lines, width: int, *, head: bool = False) -> str:
    shade = '<w:shd w:val="clear" w:color="auto" w:fill="E8E8E8"/>' if head else ""
    paragraphs = "".join(f"<w:p>{_run(document, line, bold=head)}</w:p>" for line in lines)
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>{paragraphs or "<w:p/>"}</w:tc>'


def _run(document: Document, line: str | Linked, spaces: str = "", *, bold: bool = False) -> str:
    words = f'<w:t xml:space="preserve">{escape(printable(str(line)))}</w:t>'
    if isinstance(line, Linked) and line.url:
        known_as = document.part.relate_to(line.url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        looks = '<w:rPr><w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr>'
        return f'<w:hyperlink {spaces} r:id="{known_as}"><w:r>{looks}{words}</w:r></w:hyperlink>'
    return f"<w:r {spaces}>{'<w:rPr><w:b/></w:rPr>' if bold else ''}{words}</w:r>"


def _quoted(words: str) -> str:
    return quoteattr(printable(words))


def _twips(cm: float) -> int:
    return round(cm / 2.54 * 1440)
