"""Turns XML elements into printed lines, by a table of element names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import cast

from lxml import etree

from kamerspoor.model.sitting import Item
from kamerspoor.model.source_text import SpeakerMark, Stated
from kamerspoor.reading.raw import Notice, RawLine, RawText
from kamerspoor.text.raised import TO_RAISED

# White space with a line end in it before these, or behind an opening bracket, is the indenting of a program.
_INDENT = re.compile(r"\s*\n\s*(?=[,.;:)?!»])|(?<=[(«])\s*\n\s*")


@dataclass(frozen=True, slots=True)
class Dialect:
    """A table of what each element of an XML format is.

    Attributes:
        lines: printed as one line each.
        groups: hold lines, are not printed themselves.
        inline: stand in a line.
        dropped: left out with all that is in them.
        special: printed by a function of their own.
        marks: stand in a line as what a function makes of them.
    """

    lines: frozenset[str]
    groups: frozenset[str]
    inline: frozenset[str]
    dropped: frozenset[str]
    special: Mapping[str, Callable[[Printer, etree._Element], object]] = field(default_factory=dict)
    marks: Mapping[str, Callable[[Printer, etree._Element], str]] = field(default_factory=dict)


@dataclass(slots=True)
class Printer:
    """Collects the printed lines of one XML file."""

    dialect: Dialect
    mark: SpeakerMark | Item | None = None
    lines: list[RawLine] = field(default_factory=list)
    notes: list[tuple[str, etree._Element]] = field(default_factory=list)
    unknown: Counter[str] = field(default_factory=Counter)
    _links: list[tuple[str, str]] = field(default_factory=list)
    # The styles in which a file prints its headings without number, the highest first.
    styles: list[str] | None = None

    def print_element(self, element: etree._Element) -> None:
        """Print an element and all that is in it."""
        name = local_name(element)
        dialect = self.dialect
        if name in dialect.dropped:
            return
        if name in dialect.special:
            dialect.special[name](self, element)
        elif name in dialect.lines or name in dialect.inline:
            self.print_line(element)
        else:
            if name not in dialect.groups:
                self.unknown[name] += 1
            self._print_group(element)

    def _print_group(self, element: etree._Element) -> None:
        self.emit(element.text or "", element)
        for child in element:
            self.print_element(child)
            self.emit(child.tail or "", element)

    def print_line(self, element: etree._Element, *, before: str = "", heading: int = 0) -> None:
        """Print an element as one line; a list or table in it follows on lines of its own."""
        blocks: list[etree._Element] = []
        words = "".join(self.words(element, blocks))
        self.emit(f"{before} {words}" if before else words, element, heading=heading)
        for block in blocks:
            self.print_element(block)

    def emit(self, words: str, element: etree._Element, *, heading: int = 0) -> None:
        """Append one line unless it is empty; its source is the line of the file."""
        text = " ".join(_INDENT.sub("", words).split())
        if text:
            source = cast("int | None", element.sourceline) or 0
            links = tuple(link for link in self._links if link[0] in text)
            self.lines.append(RawLine(text, source, heading=heading, closes_block=True, links=links, mark=self.mark))
            self._links.clear()
            self.mark = None

    def words(self, element: etree._Element, blocks: list[etree._Element]) -> Iterator[str]:
        """Yield the characters of a line; block elements inside it are added to ``blocks``."""
        yield element.text or ""
        for child in element:
            yield from self._inline(child, blocks)
            yield child.tail or ""

    def _inline(self, child: etree._Element, blocks: list[etree._Element]) -> Iterator[str]:
        name = local_name(child)
        if name in self.dialect.dropped:
            return
        if child.get("doc"):
            self._links.append((text_of(child), child.get("doc") or ""))
        if name in self.dialect.marks:
            yield self.dialect.marks[name](self, child)
        elif name in self.dialect.inline:
            yield from self.words(child, blocks)
        else:
            blocks.append(child)

    def put_aside(self, note: etree._Element, label: str) -> str:
        """Keep a note to be printed below the text, and return its mark."""
        mark = raised(label or str(len(self.notes) + 1))
        self.notes.append((mark, note))
        return mark

    def print_notes(self) -> None:
        """Print the notes that were put aside, each with its mark."""
        for mark, note in self.notes:
            blocks: list[etree._Element] = []
            parts = ["".join(self.words(part, blocks)) for part in note if local_name(part) != "noot.nr"]
            self.emit(f"{mark} {' '.join(parts)}", note)

    def notices(self) -> tuple[Notice, ...]:
        """Return a notice for each element name that the table does not know."""
        return tuple(
            Notice("unknown_element", f"element <{name}> is not known here ({count} times); its text is kept")
            for name, count in sorted(self.unknown.items())
        )


def printed(dialect: Dialect, root: etree._Element, stated: Stated) -> RawText:
    """Return the lines of an XML file, its notes below its text."""
    printer = Printer(dialect)
    printer.print_element(root)
    printer.print_notes()
    return RawText(printer.lines, notices=printer.notices(), stated=stated)


def names(listed: str) -> frozenset[str]:
    """Return a set of element names from a text with spaces between them."""
    return frozenset(listed.split())


def raised(label: str) -> str:
    """Return a note's number as printed above the line: ``12`` as ``¹²``."""
    return label.translate(TO_RAISED)


def local_name(element: etree._Element) -> str:
    """Return the name of an element without its namespace: prefixes differ from file to file."""
    return etree.QName(element).localname


def text_of(element: etree._Element | None) -> str:
    """Return all words in an element, with single spaces."""
    return " ".join("".join(map(str, element.itertext())).split()) if element is not None else ""
