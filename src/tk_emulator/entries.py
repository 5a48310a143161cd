"""Entities as the feed writes them, ready-made: Atom entries in bytes.

The forms that the live feed mixes (times naive, with ``Z`` or an offset; a missing value left out or ``xsi:nil``; empty
references; ``True`` beside ``true``) are chosen by the GUID, so that an entity always looks the same.
The root address stands in an entry as one NUL byte, which a page replaces.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Final

from tk_emulator.contract import DOWNLOADS, PREFIXED, ElementSpec, EntityRow, Scalar, capitalised, parts

ROOT: Final = b"\0"
NAMESPACE: Final = "http://www.tweedekamer.nl/xsd/tkData/v1-0"
# When a placeholder row came in is not known; the oldest tombstones of the live feed are of this day.
_PLACEHOLDER_TIME: Final = "2019-06-28T23:59:41.5570000Z"
_TOKEN: Final = re.compile(rb"skiptoken=\d+")
_UNPRINTABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_NIL: Final = ' xsi:nil="true"/>'


def entry(row: EntityRow, token: int) -> bytes:
    """Return the entry of an entity.

    Args:
        row: the entity.
        token: its place in the feed.
    """
    name, guid = row.category, row.id
    updated = f"{_utc(str(row.values.get('ApiGewijzigdOp') or _PLACEHOLDER_TIME))}Z"
    download = row.values.get("ContentType") and name in DOWNLOADS and not row.gone
    enclosure = f'<link rel="enclosure" href="\0/SyncFeed/2.0/Resources/{guid}"/>' if download else ""
    return (
        f"<entry><title>{guid}</title><id>\0/SyncFeed/2.0/Entiteiten/{guid}</id><updated>{updated}</updated>"
        f'<category term="{_lower(name)}"/>'
        f'<link rel="next" href="\0/SyncFeed/2.0/Feed?skiptoken={token}&amp;category={name}"/>{enclosure}'
        f'<content type="application/xml">{entity(row)}</content></entry>\n'
    ).encode()


def moved(old: bytes, token: int) -> bytes:
    """Return an entry at another place in the feed, otherwise unchanged."""
    return _TOKEN.sub(b"skiptoken=%d" % token, old, count=1)


def entity(row: EntityRow) -> str:
    """Return the entity's own element."""
    name, mark = row.category, int(row.id[:8], 16)
    prefix = "ns1:" if name in PREFIXED else ""
    if row.gone:
        body = "".join(_elements(row, mark, prefix)) if name == "PersoonNevenfunctie" else ""
    else:
        body = "".join(_elements(row, mark, prefix))
    start = prefix + _lower(name)
    return f"<{start}{_attributes(row, mark)}>{body}</{start}>" if body else f"<{start}{_attributes(row, mark)}/>"


def _attributes(row: EntityRow, mark: int) -> str:
    attribute = "ns1" if row.category in PREFIXED else "tk"
    default = "" if row.category in PREFIXED else f' xmlns="{NAMESPACE}"'
    gone = ("True" if mark % 100 == 0 else "true") if row.gone else "false"
    changed = row.values.get("GewijzigdOp")
    when = f' {attribute}:bijgewerkt="{_changed(str(changed), mark, row.category)}"' if changed else ""
    download = ""
    if row.category in DOWNLOADS and row.values.get("ContentType"):
        download = f' {attribute}:contentType="{escaped(str(row.values["ContentType"]))}"'
        if row.values.get("ContentLength") is not None:
            download += f' {attribute}:contentLength="{row.values["ContentLength"]}"'
    return (
        f' xmlns:{attribute}="{NAMESPACE}"{default} xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
        f' id="{row.id}"{when} {attribute}:verwijderd="{gone}"{download}'
    )


def _elements(row: EntityRow, mark: int, prefix: str) -> Iterator[str]:
    for part in parts(row.category):
        tag = prefix + part.name
        if part.kind == "many":
            yield from _references(row, part, tag, mark)
        elif part.kind == "nest":
            inner = "".join(_scalar(prefix + name, row.values.get(key)) for name, key in part.inner)
            yield f"<{tag}>{inner}</{tag}>" if inner else ""
        else:
            yield _single(row.values.get(part.key), part, tag, mark)


def _single(value: Scalar, part: ElementSpec, tag: str, mark: int) -> str:
    if value is None or value == "":
        if part.nillable:
            return f"<{tag}{_NIL}" if mark % 8 == 0 else ""
        return f"<{tag}/>" if part.kind == "ref" and mark % 16 == 1 else ""
    if part.kind == "ref":
        return f'<{tag} ref="{value}"/>'
    if part.kind == "moment":
        return f"<{tag}>{_moment(str(value), mark)}</{tag}>"
    if part.kind == "day":
        return f"<{tag}>{escaped(str(value).partition('T')[0])}</{tag}>"
    return _scalar(tag, value)


def _references(row: EntityRow, part: ElementSpec, tag: str, mark: int) -> Iterator[str]:
    targets = row.relations.get(part.name, ())
    # What repeats, supplements or changes another commitment also says when.
    stamp = ""
    if part.name.startswith("is"):
        stamp = f' ns1:bijgewerkt="{_changed(str(row.values["GewijzigdOp"]), mark, row.category)}"'
    for one in targets:
        yield f'<{tag} ref="{one}"{stamp}/>'
    if not targets and part.words and row.values.get(capitalised(part.name)):
        yield _scalar(tag, row.values[capitalised(part.name)])
    elif not targets and mark % 16 == 1 and not stamp:
        yield f"<{tag}/>"


def _scalar(tag: str, value: Scalar) -> str:
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return f"<{tag}>{'true' if value else 'false'}</{tag}>"
    return f"<{tag}>{escaped(str(value))}</{tag}>"


def escaped(text: str) -> str:
    """Return text for use in XML, without the characters that XML cannot hold."""
    if not text.isprintable():
        text = _UNPRINTABLE.sub("", text)
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def _changed(value: str, mark: int, category: str) -> str:
    """Return ``bijgewerkt``: with its offset, in UTC with ``Z``, or in UTC without saying so."""
    if category in PREFIXED or not value:
        return value
    printed = _utc(value)
    return printed + "Z" if mark % 3 == 0 else printed


def _moment(value: str, mark: int) -> str:
    """Return the time of something: the clock in The Hague, with its offset, or in UTC."""
    if value.endswith("Z") or mark % 4 == 0:
        return value
    if mark % 4 == 1:
        return _utc(value).rstrip("0").rstrip(".") + "Z"
    return value[:-6] if value[-6:-5] in {"+", "-"} else value


def _utc(value: str) -> str:
    whole, part = value[:19], value[19:].rstrip("Z")
    offset = part[-6:] if part[-6:-5] in {"+", "-"} else ""
    decimals = part.removesuffix(offset).lstrip(".") if offset else part.lstrip(".")
    if offset:
        whole = datetime.fromisoformat(whole + offset).astimezone(UTC).isoformat()[:19]
    return f"{whole}.{decimals:0<7}"


def _lower(name: str) -> str:
    return name[0].lower() + name[1:]
