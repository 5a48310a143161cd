"""The list of motions and commitments as a file to send: workbook, document, table or page."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from html import escape
from typing import Final

import docx
from docx.enum.section import WD_ORIENT

from kamerspoor.publish.csv_export import safe_cell
from kamerspoor.publish.debate_export import MtList
from kamerspoor.publish.html_file import page, table
from kamerspoor.publish.workbook import MEDIA_TYPE, workbook
from kamerspoor.text.xml_text import printable


def as_csv(found: MtList) -> bytes:
    """Return the list as CSV; the first column says of which part a row is."""
    written = io.StringIO()
    rows = csv.writer(written)
    for part in found.parts:
        rows.writerow(("Onderdeel", *part.columns))
        rows.writerows((part.name, *map(safe_cell, row)) for row in part.rows)
    return written.getvalue().encode("utf-8-sig")


def as_xlsx(found: MtList) -> bytes:
    """Return a workbook with a sheet for each part."""
    return workbook(found.title, _origin(found), found.parts)


def as_docx(found: MtList) -> bytes:
    """Return a Word document in landscape with a table for each part."""
    document = docx.Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    document.core_properties.title = found.title[:255]
    document.add_heading(printable(found.title), level=1)
    document.add_paragraph(_origin(found))
    for part in found.parts:
        document.add_heading(f"{part.name} ({len(part.rows)})", level=2)
        table = document.add_table(rows=1, cols=len(part.columns), style="Table Grid")
        for cell, name in zip(table.rows[0].cells, part.columns, strict=True):
            cell.paragraphs[0].add_run(name).bold = True
        for row in part.rows:
            for cell, words in zip(table.add_row().cells, row, strict=True):
                cell.text = printable(words)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def as_html(found: MtList) -> bytes:
    """Return one page that needs no other file."""
    parts = "".join(
        table(f"{part.name} ({len(part.rows)})", part.columns, (map(_cell, row) for row in part.rows))
        for part in found.parts
    )
    style = (
        "body{font:16px/1.4 system-ui,sans-serif;margin:2rem}table{border-collapse:collapse}"
        "td,th{border:1px solid #ccc;padding:.3rem .5rem;text-align:left;vertical-align:top}"
    )
    return page(found.title, style, f"<p>{escape(_origin(found))}</p>{parts}").encode()


# What a file is called to who gets it, and how it is made.
FORMS: Final[dict[str, tuple[str, Callable[[MtList], bytes]]]] = {
    "xlsx": (MEDIA_TYPE, as_xlsx),
    "docx": ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", as_docx),
    "csv": ("text/csv", as_csv),
    "html": ("text/html", as_html),
}


def _origin(found: MtList) -> str:
    paper = found.paper
    day = f" van {paper.date.isoformat()}" if paper.date else ""
    fiction = " Fictie: verzonnen demodossier." if paper.fiction else ""
    return (
        f"Uit {paper.id}{day}, gelezen met Kamerspoor {paper.reader} volgens geschreven regels;"
        f" niet door mensen nagezien.{fiction}"
    )


def _cell(words: str) -> str:
    if words.startswith(("http://", "https://", "/debatten/")):
        return f'<a href="{escape(words)}">{escape(words)}</a>'
    return escape(words)
