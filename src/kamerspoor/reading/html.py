"""Reads HTML to lines: one line per block element, without navigation and scripts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from kamerspoor.reading.encoding import decode
from kamerspoor.reading.printing import names, raised
from kamerspoor.reading.raw import RawText, paragraph_lines
from kamerspoor.text.numbers import plain_number

_DROPPED = ("script", "style", "noscript", "template", "nav", "svg", "form", "iframe", "button")
_BLOCKS = names(
    "address article aside blockquote body caption dd details div dl dt fieldset figcaption figure footer h1 h2 "
    "h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody td tfoot th thead title tr ul"
)
# Stands for <br> in the gathered text; the parser makes every NUL of the source another character.
_BREAK = "\x00"
# What a note mark may be nested in, and how deep.
_MARK_TAGS = frozenset({"a", "sup", "span", "small", "b", "strong", "em", "i"})
_MARK_DEPTH = 4
# The arrow by which a note leads back to its place.
_BACK = frozenset("\N{LEFTWARDS ARROW WITH HOOK}\N{UPWARDS ARROW}^")
_HEADING = re.compile(r"h([1-6])$")
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset=[\"']?(?P<name>[\w-]{1,40})", re.IGNORECASE)


def raw_lines(data: bytes) -> RawText:
    """Return one line per block element, in document order; headings carry their level."""
    parser = LexborHTMLParser(_characters(data))
    parser.strip_tags(list(_DROPPED))
    root = parser.body or parser.root
    return RawText(paragraph_lines(_blocks(root)))


def _characters(data: bytes) -> str:
    found = _CHARSET.search(data[:4096])
    if found and found["name"].lower() in (b"windows-1252", b"iso-8859-1", b"latin1"):
        return data.decode("cp1252", errors="replace")
    return decode(data)


def _blocks(root: LexborNode | None) -> Iterator[tuple[str, int]]:
    """Yield the lines of a page with their heading level, cut where a block begins or ends."""
    buffer: list[str] = []
    level = 0
    for kind, node in _events(root):
        tag = node.tag or ""
        if kind == "text":
            buffer.append(_printed(node))
        elif tag == "br" and kind == "open":
            buffer.append(_BREAK)
        elif tag in _BLOCKS:
            yield from _flush(buffer, level)
            heading = _HEADING.match(tag)
            level = int(heading[1]) if heading and kind == "open" else 0
            if tag == "li" and kind == "open" and _is_note(node):
                buffer.append(f"{raised(str(_place(node)))} ")
    yield from _flush(buffer, level)


def _printed(node: LexborNode) -> str:
    """Return the visible words of a text node: marks of notes raised, links back left out."""
    words, parent = node.text_content or "", node.parent.tag if node.parent else None
    if (parent == "sup" and not words.strip()) or (parent == "a" and words.strip()[:1] in _BACK):
        return ""
    return raised(_bare(words)) if _is_note_mark(node) else words


def _is_note_mark(node: LexborNode) -> bool:
    """Tell whether a number is the mark of a note: it is raised and a link."""
    if not _bare(node.text_content or "").isdecimal():
        return False
    parents: list[LexborNode] = [node]
    while len(parents) <= _MARK_DEPTH and (parent := parents[-1].parent) is not None and parent.tag in _MARK_TAGS:
        parents.append(parent)
    return {"a", "sup"} <= {parent.tag for parent in parents}


def _bare(words: str) -> str:
    """Return the number in a note mark: ``[1]`` and `` 1`` are 1."""
    return words.strip().strip("[]").strip()


def _is_note(item: LexborNode) -> bool:
    """Tell whether a list item is a note: it ends in a link back to its mark."""
    if item.parent is None or item.parent.tag != "ol":
        return False
    return any(link.text().strip()[:1] in _BACK for link in item.css("a[href^='#']"))


def _place(item: LexborNode) -> int:
    """Return the number that a browser prints before an item of a list."""
    first = item.parent.attributes.get("start") if item.parent else None
    number = plain_number(first)
    place = 1 if number is None else number
    before = item.prev
    while before is not None:
        place += before.tag == "li"
        before = before.prev
    return place


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
