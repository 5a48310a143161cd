"""Papers and files that make a careless finder or reader slow; what is in them stands in ``nasty.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from itertools import count
from pathlib import Path

import msgspec

from docx_builder import body, build_docx, note, paragraph, run, table
from kamerspoor.model.genres import Genre
from pdf_builder import Text, build_pdf, column


class Nasty(msgspec.Struct, frozen=True):
    """A paper of some genre: how it begins, and what comes over and over, ``{i}`` counted."""

    genre: Genre
    begins: str
    unit: str

    def of(self, size: int) -> str:
        """Return so many characters of it, or a unit more."""
        parts, length = [self.begins], 0
        for number in count(1):
            parts.append(self.unit.replace("{i}", str(number)))
            length += len(parts[-1])
            if length >= size:
                break
        return "".join(parts)


_DATA = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
PAPERS = msgspec.convert(_DATA["papers"], dict[str, Nasty])


def of_everything(size: int) -> str:
    """Return so many characters of which each kind has its share, for the finders of any genre."""
    return "\n\n".join(one.of(size // len(PAPERS)) for one in PAPERS.values())


_FORMS: dict[str, Callable[[str], bytes]] = {
    "text": str.encode,
    "cp1252": lambda words: words.encode("cp1252"),
    "html": lambda words: f"<html><body>{words}</body></html>".encode(),
    "official": lambda words: (
        '<?xml version="1.0" encoding="UTF-8"?><officiele-publicatie><kamerstuk><stuk><tekst>'
        f"{words}</tekst></stuk></kamerstuk></officiele-publicatie>"
    ).encode(),
    "vlos": lambda words: (
        '<vlosCoreDocument xmlns="http://www.tweedekamer.nl/ggm/vergaderverslag/v1.0">'
        f'<vergadering soort="Plenair" objectid="A">{words}</vergadering></vlosCoreDocument>'
    ).encode(),
}


def _repeated(kind: str, part: str) -> Callable[[int], bytes]:
    return lambda size: _FORMS[kind](part * size)


def _written(made: Callable[[str], str], opens: str = "", closes: str = "") -> Callable[[int], bytes]:
    """Return a maker of Word files; each part has words of its own, or it would be taken for a bomb."""
    return lambda size: build_docx(
        body(opens, *(made(f"dijk {number * 7919 % 99991:x}") for number in range(size)), closes)
    )


def _noted(size: int) -> bytes:
    marked = [
        paragraph("Het plan.") + f'<w:p><w:r><w:footnoteReference w:id="{number}"/></w:r></w:p>'
        for number in range(size)
    ]
    return build_docx(body(*marked), footnotes="".join(note(number, "Zie de dijk.") for number in range(size)))


def _pages(size: int) -> bytes:
    foot = Text(70, 40, "Tweede Kamer, vergaderjaar 2030-2031")
    pages = [
        [f"Dijk {page * 31 + line * 17} lekt {'en lekt ' * (page * line % 5)}weer." for line in range(9)]
        for page in range(size)
    ]
    return build_pdf([[*column(words), foot] for words in pages])


def _lines(size: int) -> bytes:
    return build_pdf([column([f"De dijk lekt {line} keer." for line in range(size)], leading=700 / size)])


# Each makes a file in which something comes so many times.
FILES: dict[str, Callable[[int], bytes]] = {name: _repeated(*made) for name, made in _DATA["files"].items()} | {
    "docx paragraphs": _written(paragraph),
    "docx headings": _written(lambda words: paragraph(words, "Kop1")),
    "docx runs": _written(run, "<w:p>", "</w:p>"),
    "docx tables": _written(lambda words: table((words, "b"), ("c", "d"))),
    "docx notes": _noted,
    "pages of a pdf": _pages,
    "lines of a page of a pdf": _lines,
}
