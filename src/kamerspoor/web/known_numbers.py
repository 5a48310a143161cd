"""What goes by a number, however people type it: ``36 600 VII nr. 5``, ``kst-36600-VII-5``, ``2031Z04321``."""

from __future__ import annotations

import re
from typing import Final, NamedTuple
from urllib.parse import quote

from kamerspoor.model.lists import List
from kamerspoor.model.record_lists_agenda import ACTIVITIES
from kamerspoor.model.record_lists_business import CASES, COMMITMENTS, DOCUMENTS, DOSSIERS, MOTIONS
from kamerspoor.publish.language import translated
from kamerspoor.publish.urls import document_url, parse_motion_id
from kamerspoor.search.query_lexer import DOSSIER, dossier_of
from kamerspoor.store.lists import ListRequest
from kamerspoor.store.store import Store
from kamerspoor.text.numbers import dossier_label
from kamerspoor.web import listing
from kamerspoor.web.labels import numbered

# 35373-4, kst-36600-VII-5; what is written with spaces is read by `dossier_of`.
_NUMBERED: Final = re.compile(r"(?:kst-)?(?P<dossier>\d{5}(?:-[A-Z]{1,6})?)-(?P<number>\d{1,4})", re.IGNORECASE)
# Numbers of the Chamber: what they are of, and the address of its page.
_RECORDS: Final[tuple[tuple[re.Pattern[str], List, str], ...]] = (
    (re.compile(r"\d{4}Z\d{5,6}"), CASES, "/zaken/"),
    (re.compile(r"\d{4}D\d{5,6}"), DOCUMENTS, "/documenten/officieel/"),
    (re.compile(r"\d{4}A\d{5,6}"), ACTIVITIES, "/activiteiten/"),
    (re.compile(r"TZ\d{6}-\d{1,4}"), COMMITMENTS, "/toezeggingen/officieel/"),
)


class Known(NamedTuple):
    """Something that goes by a number: its page, its name, and whether the number can mean nothing else."""

    href: str
    name: str
    only: bool = True


def known_by(store: Store, written: str) -> Known | None:
    """Return what goes by a number, or None when it is none that is known here."""
    typed = " ".join(written.split())
    if not typed or len(typed) > listing.LONGEST_FILTER:
        return None
    return _numbered(store, typed) or _paper(store, typed) or _record(store, typed.upper()) or _dossier(store, typed)


def _numbered(store: Store, typed: str) -> Known | None:
    """Return the motion, or else the paper, of a dossier and a sequence number."""
    known = in_dossier(typed)
    if known is None:
        return None
    dossier, number = parse_motion_id(known)
    if not typed.lower().startswith("kst-") and _is_motion(store, known, dossier, number):
        name = translated("motie {number}").format(number=numbered(dossier, number))
        return Known(f"/moties/{quote(known, safe='')}", name)
    return _paper(store, f"kst-{known}")


def _is_motion(store: Store, known: str, dossier: str, number: int) -> bool:
    if store.known_motions([known]):
        return True
    request = ListRequest({"dossier": dossier, "sequence_number": str(number)}, limit=1)
    return bool(store.reader.page(MOTIONS, request).rows)


def in_dossier(typed: str) -> str | None:
    """Return dossier and number of a paper as they stand in an id, ``35373-4``, however they were typed."""
    match = _NUMBERED.fullmatch(typed)
    if match is not None:
        return f"{match['dossier'].upper()}-{match['number']}"
    dossier, number = dossier_of(typed) if DOSSIER.fullmatch(typed) else ("", None)
    return f"{dossier}-{number}" if number is not None else None


def _paper(store: Store, known_as: str) -> Known | None:
    return next((Known(document_url(filed), one) for one, filed in store.known_papers((known_as,)).items()), None)


def _record(store: Store, typed: str) -> Known | None:
    """Return the record of the Chamber that has a number."""
    for pattern, of, path in _RECORDS:
        if pattern.fullmatch(typed) and store.reader.one(of, typed):
            return Known(f"{path}{typed}", typed)
    return None


def _dossier(store: Store, typed: str) -> Known | None:
    """Return the dossier of a number alone, which may also be meant as a word."""
    dossier, _ = dossier_of(typed) if DOSSIER.fullmatch(typed) else ("", None)
    if not dossier or not (store.reader.documents(1, dossier=dossier) or store.reader.one(DOSSIERS, dossier)):
        return None
    name = translated("dossier {number}").format(number=dossier_label(dossier))
    return Known(f"/dossiers/{quote(dossier, safe='')}", name, only=False)
