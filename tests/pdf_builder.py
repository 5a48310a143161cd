"""Small PDFs made by hand: text in Helvetica at chosen places, so that a test says exactly what stands where.

Of a line the size and the weight or slant may be chosen; a raised figure is a text of its own, a rule a thin line.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

WIDTH = 595
HEIGHT = 842
SIZE = 10


REGULAR, BOLD, ITALIC = 1, 2, 3
_FONTS = {REGULAR: "Helvetica", BOLD: "Helvetica-Bold", ITALIC: "Helvetica-Oblique"}


@dataclass(frozen=True)
class Text:
    """One line of text with its left end and its baseline, in points from the bottom left."""

    x: float
    y: float
    words: str
    size: float = SIZE
    font: int = REGULAR


@dataclass(frozen=True)
class Rule:
    """A thin horizontal line from ``x`` to the right."""

    x: float
    y: float
    length: float


def column(
    words: Sequence[str],
    x: float = 70,
    top: float = 740,
    leading: float = 14,
    *,
    size: float = SIZE,
    font: int = REGULAR,
) -> list[Text]:
    """Return lines one below the other; an empty one leaves its place blank."""
    return [Text(x, top - index * leading, line, size, font) for index, line in enumerate(words) if line]


def build_pdf(pages: Sequence[Sequence[Text | Rule]], *, encrypt: bytes = b"", turned: int = 0) -> bytes:
    """Return a PDF with one page per sequence of texts and rules, written in the order given.

    Args:
        pages: the texts and rules of every page.
        encrypt: an encryption dictionary for the trailer; none by default.
        turned: 90 for pages that lie on their side and are turned upright to be read.
    """
    first = 3 + len(_FONTS)
    kids = " ".join(f"{first + 2 * number} 0 R" for number in range(len(pages)))
    fonts = " ".join(f"/F{font} {2 + font} 0 R" for font in _FONTS)
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        *(
            f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>".encode()
            for name in _FONTS.values()
        ),
    ]
    for number, texts in enumerate(pages):
        on_its_side = b"0 1 -1 0 %d 0 cm\n" % WIDTH if turned else b""
        content = on_its_side + b"\n".join(_shown(text) for text in texts)
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Rotate {turned} "
            f"/Contents {first + 1 + 2 * number} 0 R /Resources << /Font << {fonts} >> >> >>".encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
    return _written(objects, encrypt)


def _shown(text: Text | Rule) -> bytes:
    if isinstance(text, Rule):
        return b"%.1f %.1f %.1f 0.5 re f" % (text.x, text.y, text.length)
    words = text.words.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    return b"BT /F%d %.1f Tf %.1f %.1f Td (%s) Tj ET" % (text.font, text.size, text.x, text.y, words)


def _written(objects: Sequence[bytes], encrypt: bytes) -> bytes:
    data = b"%PDF-1.4\n"
    offsets: list[int] = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    extra = b"/Encrypt %s /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]" % encrypt
    data += b"trailer\n<< /Size %d /Root 1 0 R %s >>\n" % (len(objects) + 1, extra if encrypt else b"")
    return data + b"startxref\n%d\n%%%%EOF\n" % start


def locked(pages: Sequence[Sequence[Text | Rule]]) -> bytes:
    """Return a PDF that asks for a password: its check values belong to no password that a reader would try."""
    return build_pdf(
        pages,
        encrypt=b"<< /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <%s> /U <%s> >>" % (b"5a" * 32, b"a5" * 32),
    )
