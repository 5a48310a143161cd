"""Pages of the feed, written by hand: any record as the Chamber would give it, and anything it would not."""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import escape

from kamerspoor.model.records import BY_NAME, Column, Record

TK = "http://www.tweedekamer.nl/xsd/tkData/v1-0"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
ID = "77dc181f-00d6-4d5e-b188-3fd0c02f4006"
UPDATED = "2020-01-02T03:04:05.1234567Z"


def entity(name: str, body: str = "", attributes: str = 'tk:verwijderd="false"', record_id: str = ID) -> str:
    """An entity's element with the default prefix; ``attributes`` are added to its id."""
    return f'<{name} xmlns="{TK}" xmlns:tk="{TK}" xmlns:xsi="{XSI}" id="{record_id}" {attributes}>{body}</{name}>'


def entry(content: str, token: int | None = 1, updated: str = UPDATED) -> str:
    """An entry around an entity."""
    link = f'<link rel="next" href="https://x.example/Feed?skiptoken={token}&amp;category=X"/>' if token else ""
    return (
        f"<entry><id>https://x.example/Entiteiten/{ID}</id><updated>{updated}</updated>{link}"
        f'<content type="application/xml">{content}</content></entry>'
    )


def feed(*entries: str, links: str = "") -> bytes:
    """A page."""
    return f'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">{links}{"".join(entries)}</feed>'.encode()


def feed_of(records: Sequence[Record], first_token: int = 1) -> bytes:
    """A page of records, each with a token one higher than the one before."""
    return feed(
        *(entry(entity_of(one), token, one.updated) for token, one in enumerate(records, start=first_token)),
    )


def entity_of(record: Record) -> str:
    """The element of a record, complete."""
    category = BY_NAME[record.category]
    body = "".join(
        _column(column, record) for column in category.columns if column.path and column.name in record.values
    )
    body += "".join(f'<{name} ref="{one}"/>' for name, targets in record.relations.items() for one in targets)
    attributes = [f'tk:verwijderd="{str(record.deleted).lower()}"']
    attributes += [f'tk:bijgewerkt="{record.changed}"'] if record.changed else []
    attributes += [
        f'tk:{column.name}="{escape(str(record.values[column.name]), _IN_ATTRIBUTES)}"'
        for column in category.columns
        if not column.path and column.name in record.values
    ]
    return entity(category.element, body, " ".join(attributes), record.id)


_IN_ATTRIBUTES = {'"': "&quot;", "\n": "&#10;", "\t": "&#9;", "\r": "&#13;"}


def _column(column: Column, record: Record) -> str:
    value = record.values[column.name]
    inner = column.path[-1]
    text = escape(str(value), {"\r": "&#13;"})
    written = f'<{inner} ref="{value}"/>' if column.kind == "ref" else f"<{inner}>{text}</{inner}>"
    for name in reversed(column.path[:-1]):
        written = f"<{name}>{written}</{name}>"
    return written
