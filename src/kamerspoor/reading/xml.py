"""Reads the XML formats of the Chamber: officielebekendmakingen, kamerwrk and VLOS.

Each element becomes what the printed paper shows: a speaker element the label "De heer Smit (PP):", a note its mark
in the line and its text at the end, a list item its number and words. So a debate read from XML and the same debate
read from text give the same lines, and everything behind this room reads both.

What an element is comes from a `Dialect`, a table of names. A name that no table knows keeps its text and is counted
in a remark: the formats drift (``docs/formats.md``).
"""

from __future__ import annotations

import re
from datetime import date

from lxml import etree

from kamerspoor.errors import UnreadableFileError
from kamerspoor.reading import kamerwrk, officielebekendmakingen, vlos
from kamerspoor.reading.encoding import decode
from kamerspoor.reading.printing import local_name
from kamerspoor.reading.raw import RawText

_DECLARATION = re.compile(r"<\?xml[^>]{0,200}\?>")


def raw_lines(data: bytes) -> RawText:
    """Return the lines of an XML file.

    Raises:
        UnreadableFileError: broken, or of a kind that is not known here.
    """
    root = _parse(data)
    name = local_name(root)
    if name == "officiele-publicatie":
        return officielebekendmakingen.print_lines(root)
    if name == "kamerwrk":
        return kamerwrk.print_lines(root)
    if name in ("vlosCoreDocument", "vlosdocument"):
        return vlos.print_lines(root)
    message = f"an XML file with root <{name}>, which is none of the kinds read here"
    raise UnreadableFileError(message, remedy="Give a paper of officielebekendmakingen, a VLOS report, text or PDF")


def day_in_metadata(data: bytes, paper_id: str) -> date | None:
    """Return the day of a meeting from the publisher's metadata file of a paper.

    Args:
        data: of that file: ``<metadata_gegevens><metadata name="…" content="…"/>``.
        paper_id: of the paper; metadata of another paper say nothing of it.
    """
    try:
        root = _parse(data)
    except UnreadableFileError:
        return None
    values = {one.get("name") or "": (one.get("content") or "").strip() for one in root.iter("{*}metadata")}
    if values.get("DC.identifier", "").lower() != paper_id.lower():
        return None
    return officielebekendmakingen.meeting_day(values.get("OVERHEIDop.datumVergadering", ""))


def _parse(data: bytes) -> etree._Element:
    # Not parsed from the bytes: files are found whose UTF-8 was read as Latin-1 and saved again, mark and all.
    text = decode(data)
    text = _DECLARATION.sub("", text[max(text.find("<"), 0) :], count=1).lstrip()
    if "<!ENTITY" in text:
        # No official file does; one that does may reach for other files, or be made to grow without end.
        message = "the XML declares entities of its own, which is refused"
        raise UnreadableFileError(message, remedy="Give the file as it was published")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        return etree.fromstring(text.encode("utf-8", errors="replace"), parser)
    except etree.XMLSyntaxError as error:
        message = f"the XML is broken: {error.msg}"
        raise UnreadableFileError(message, remedy="Fetch it again") from error
