"""HTML to printed lines with selectolax: block elements are paragraphs, navigation and scripts are left out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from kamerspoor.reading.encoding import decode
from kamerspoor.reading.printing import raised
from kamerspoor.reading.raw import RawLine, RawText

_DROPPED = ("script", "style", "noscript", "template", "nav", "svg", "form", "iframe", "button")
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "title",
        "tr",
        "ul",
    ]
)
# Stands for <br> in the gathered text; the parser makes every NUL of the source another character.
_BREAK = "\x00"
_HEADING = re.compile(r"h([1-6])$")
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset=[\"']?(?P<name>[\w-]{1,40})", re.IGNORECASE)


def raw_lines(data: bytes) -> RawText:
    """Return one line per block element, in document order; headings carry their level."""
    parser = LexborHTMLParser(_characters(data))
    parser.strip_tags(list(_DROPPED))
    root = parser.body or parser.root
    lines: list[RawLine] = []
    position = 0
    for text, level in _blocks(root):
        lines.append(RawLine(text, position, heading=level, closes_block=True))
        position += len(text) + 1
    return RawText(lines)


def _characters(data: bytes) -> str:
    found = _CHARSET.search(data[:4096])
    if found and found["name"].lower() in (b"windows-1252", b"iso-8859-1", b"latin1"):
        return data.decode("cp1252", errors="replace")
    return decode(data)


def _blocks(root: LexborNode | None) -> Iterator[tuple[str, int]]:
    """Walk without recursion (nesting may be deep) and cut the text wherever a block begins or ends."""
    buffer: list[str] = []
    level = 0
    for kind, node in _events(root):
        tag = node.tag or ""
        if kind == "text":
            words = node.text_content or ""
            buffer.append(raised(words.strip(" []")) if _is_note_mark(node) else words)
        elif tag == "br" and kind == "open":
            buffer.append(_BREAK)
        elif tag in _BLOCKS:
            yield from _flush(buffer, level)
            heading = _HEADING.match(tag)
            level = int(heading[1]) if heading and kind == "open" else 0
    yield from _flush(buffer, level)


def _is_note_mark(node: LexborNode) -> bool:
    """Tell whether a number is the mark of a note: raised and a link. Without the link it may be the 2 of m2."""
    words = (node.text_content or "").strip(" []")
    parents = (node.parent, node.parent.parent if node.parent else None)
    return words.isdecimal() and {parent.tag for parent in parents if parent} == {"a", "sup"}


def _flush(buffer: list[str], level: int) -> Iterator[tuple[str, int]]:
    # A line end in HTML source is a space; only <br> ends a printed line.
    for line in "".join(buffer).split(_BREAK):
        text = " ".join(line.split())
        if text:
            yield text, level
    buffer.clear()


def _events(root: LexborNode | None) -> Iterator[tuple[str, LexborNode]]:
    stack: list[tuple[str, LexborNode]] = [("open", root)] if root is not None else []
    while stack:
        kind, node = stack.pop()
        if node.tag == "-text":
            yield "text", node
            continue
        yield kind, node
        if kind == "open":
            children = list(node.iter(include_text=True))
            stack.append(("close", node))
            stack.extend(("open", child) for child in reversed(children))
