"""Answers of a server that is broken or means harm, by name: each costs its question and nothing else."""

from __future__ import annotations

import gzip
import socket
import struct
import time
import zlib
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler

from feed_writer import UPDATED, entity, entry, feed
from scripted_server import Give, answer, cut, drip

_MEGABYTE = b"x" * 1_000_000
_GOOD = entity("zaal", "<naam>Groen</naam>")
_BEGUN = b'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">'


def sent(*parts: bytes, head: bytes = b"") -> Give:
    """Bytes as they are, with or without a head of their own."""

    def give(handler: BaseHTTPRequestHandler) -> None:
        handler.close_connection = True
        handler.wfile.write(head or b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n")
        for part in parts:
            handler.wfile.write(part)

    return give


def endless(part: bytes, begun: bytes = b"", head: bytes = b"", rest: float = 0.0) -> Give:
    """The same part for ever, or until whoever asked has gone."""

    def give(handler: BaseHTTPRequestHandler) -> None:
        sent(begun, head=head)(handler)
        while True:
            handler.wfile.write(part)
            time.sleep(rest)

    return give


def later(make: Callable[[], Give]) -> Give:
    """An answer that is made when it is asked for: it is large."""

    def give(handler: BaseHTTPRequestHandler) -> None:
        make()(handler)

    return give


def _packed(body: bytes, as_named: str = "gzip") -> Give:
    return answer(200, body, Content_Encoding=as_named)


def _bomb(megabytes: int, times: int = 1) -> bytes:
    pack = zlib.compressobj(9, wbits=31)
    body = b"".join(pack.compress(_MEGABYTE) for _ in range(megabytes)) + pack.flush()
    for _ in range(times - 1):
        body = gzip.compress(body)
    return body


def _endless_bomb(handler: BaseHTTPRequestHandler) -> None:
    pack = zlib.compressobj(9, wbits=31)
    sent(head=b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nConnection: close\r\n\r\n")(handler)
    while True:
        handler.wfile.write(pack.compress(_MEGABYTE))


def _reset(handler: BaseHTTPRequestHandler) -> None:
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    handler.connection.close()
    handler.close_connection = True
    handler.wfile = open("/dev/null", "wb")  # noqa: SIM115, PTH123 - the library flushes and closes it


def _silent(handler: BaseHTTPRequestHandler) -> None:
    handler.close_connection = True
    time.sleep(1)


def _head(*lines: bytes, body: bytes = b"") -> Give:
    return sent(body, head=b"HTTP/1.1 200 OK\r\n" + b"".join(line + b"\r\n" for line in lines) + b"\r\n")


def _encoded(name: bytes) -> Give:
    return answer(200, feed(entry(_GOOD)).replace(b'version="1.0"', b'version="1.0" encoding="%s"' % name))


def _link(address: str) -> Give:
    return answer(200, feed(entry(_GOOD).replace("https://x.example/Feed?skiptoken=1&amp;category=X", address)))


def _page(body: str, updated: str = UPDATED, token: int = 1) -> Give:
    return answer(200, feed(entry(entity("zaal", body), token, updated)))


_STATUSES: dict[str, Give] = {
    f"status {status}": answer(status, b"No.\x1b[31m\r\nforged", Retry_After="1e400" if status == 503 else "-1")
    for status in (101, 204, 205, 206, 300, 304, 400, 401, 403, 404, 410, 418, 429, 500, 503, 599)
}
_SENDS_ON: dict[str, Give] = {
    f"sends on to {where[:24]}": answer(302, b"", Location=where)
    for where in (
        "http://localhost:1/", "https://127.0.0.1/", "//evil.example/x", "file:///etc/passwd", "gopher://127.0.0.1/",
        "http://[", "http://user:word@127.0.0.1:1/", "http://127.0.0.1:99999/", "\x00", "?" + "a" * 60_000,
    )
}  # fmt: skip
_LINKS: dict[str, Give] = {
    f"a way on of {name}": _link(address)
    for name, address in {
        "30 digits": "/Feed?skiptoken=" + "9" * 30, "5,000 digits": "/Feed?skiptoken=" + "9" * 5000,
        "other digits": "/Feed?skiptoken=٣٤", "less than nothing": "/Feed?skiptoken=-1",
        "no address": "http://[/?skiptoken=5", "nothing": "", "a million letters": "/Feed?" + "a" * 1_000_000,
    }.items()
}  # fmt: skip
_TIMES: dict[str, Give] = {
    f"taken in at {when}": _page("<naam>Groen</naam>", when)
    for when in ("9999-99-99T99:99:99Z", "2024-02-30T25:61:61Z", "9999-12-31T23:59:59Z", "0000-00-00T00:00:00", "nu")
}
_ENCODINGS = {
    f"in {name.decode()}": _encoded(name)
    for name in (b"ebcdic-foo", b"utf-7", b"utf-16", b"idna", b"zlib", b"undefined", b"unicode_escape", b"\xff")
    if name.isascii()
}
_MARKUP: dict[str, Give] = {
    "5,000 deep": _page("<x>" * 5000 + "</x>" * 5000),
    "300,000 deep": later(lambda: _page("<x>" * 300_000 + "</x>" * 300_000)),
    "two million elements": later(lambda: _page("<x/>" * 2_000_000)),
    "two million attributes": later(lambda: _page("<x " + " ".join(f"a{n}=''" for n in range(2_000_000)) + "/>")),
    "a name of a megabyte": _page(f"<{'x' * 1_000_000}/>"),
    "a bomb of entities": answer(
        200,
        b'<!DOCTYPE f [<!ENTITY a "' + b"x" * 1000 + b'">'
        + b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 50) for n in range(8))
        + b']><feed xmlns="http://www.w3.org/2005/Atom">&i;</feed>',
    ),
    "an entity of a file": answer(200, b'<!DOCTYPE f [<!ENTITY a SYSTEM "file:///etc/passwd">]><feed>&a;</feed>'),
    "a number of a megabyte": _page(f"<naam>{'9' * 1_000_000}</naam>"),
    "NUL bytes": answer(200, feed(entry(_GOOD)) + b"\x00" * 100),
    "nothing": answer(200, b""),
    "HTML": answer(200, b"<html><body>Onderhoud</body></html>"),
    "half a feed": answer(200, feed(entry(_GOOD))[:-30]),
    "the same token for ever": _page("<naam>Groen</naam>"),
    "an id that is none": answer(200, feed(entry(entity("zaal", record_id="geen\u202e"), 1))),
}  # fmt: skip
_TRANSPORT: dict[str, Give] = {
    "endless": endless(_MEGABYTE),
    "endless within a feed": endless(b"<entry/>" * 10_000, _BEGUN),
    "endless and slow": endless(b"x", rest=0.05),
    "endless head": endless(b"X-A: b\r\n" * 100, head=b"HTTP/1.1 200 OK\r\n"),
    "endless line in the head": endless(b"x" * 1000, head=b"HTTP/1.1 200 OK\r\nX-A: "),
    "endless sending on": endless(_MEGABYTE, head=b"HTTP/1.1 302 Found\r\nLocation: http://evil.example/\r\n\r\n"),
    "endless error": endless(_MEGABYTE, head=b"HTTP/1.1 500 No\r\n\r\n"),
    "endless chunks": endless(b"100000\r\n" + b"x" * 0x100000 + b"\r\n",
                              head=b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"),
    "a chunk of no length": sent(b"zz\r\n", head=b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"),
    "says 4 GB": sent(b"x", head=b"HTTP/1.1 200 OK\r\nContent-Length: 4000000000\r\n\r\n"),
    "says 10^18 bytes": sent(b"x", head=b"HTTP/1.1 200 OK\r\nContent-Length: 1000000000000000000\r\n\r\n"),
    "says less than nothing": _head(b"Content-Length: -1"),
    "says two lengths": _head(b"Content-Length: 1", b"Content-Length: 2", body=b"xx"),
    "cut off": cut(feed(entry(_GOOD)), 100_000),
    "reset": _reset,
    "silent": _silent,
    "drips": drip(0.02, 2000),
    "no HTTP": sent(b"SSH-2.0-OpenSSH_9\r\n", head=b"\r\n"),
    "HTTP/9.9": sent(b"x", head=b"HTTP/9.9 200 OK\r\n\r\n"),
    "a status of 5 digits": sent(b"x", head=b"HTTP/1.1 20000 OK\r\n\r\n"),
    "a name without a value": _head(b"Nonsense", body=b"x"),
    "bytes in the head": _head(b"X-A: \xff\xfe", b"Set-Cookie: \xff=\x7f", body=b"x"),
    "a date that cannot be": _head(b"Date: Fri, 99 Foo 99999999999 99:99:99 +9999", body=b"x"),
    "from next year": _head(b"Date: Fri, 31 Dec 9999 23:59:59 GMT", body=b"x"),
}  # fmt: skip
_PACKED: dict[str, Give] = {
    "a bomb": later(lambda: _packed(_bomb(300))),
    "a bomb within a bomb": later(lambda: _packed(_bomb(300, 2), "gzip, gzip")),
    "a bomb without an end": _endless_bomb,
    "packed and cut off": _packed(gzip.compress(feed(entry(_GOOD)))[:-9]),
    "packed and garbled": _packed(b"\x1f\x8b\x08\x00" + b"\xff" * 100),
    "packed and more behind it": _packed(gzip.compress(b"no feed") + _MEGABYTE * 3),
    "packed without anything": _packed(b""),
    "packed as br": _packed(b"x", "br"),
    "packed as nonsense": _packed(b"x", "nonsense\x1b[31m"),
    "a name in gzip without an end": endless(
        b"n" * 100_000, b"\x1f\x8b\x08\x08" + b"\0" * 6, b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n"
    ),
}
MODES: dict[str, Give] = {
    **_STATUSES, **_SENDS_ON, **_LINKS, **_TIMES, **_ENCODINGS, **_MARKUP, **_TRANSPORT, **_PACKED,
}  # fmt: skip
