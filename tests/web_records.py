"""Addresses of the pages that the demo fills: every list of the Chamber's records, and a record of each kind."""

from __future__ import annotations

from emulators import demo_id
from kamerspoor.model.record_lists import RECORD_LISTS

LISTS = tuple(one.page.path for one in RECORD_LISTS if one.page and not one.needs)
RECORDS = (
    "/activiteiten/2022A99001",
    "/activiteiten/2026A99010",
    f"/verslagen/{demo_id('vergadering/notaoverleg')}",
    "/commissies/VR",
    "/commissies/99001",
    "/kamerleden/99106",
    "/kamerleden/99107",
    "/fracties/officieel/991001",
    "/zaken/2022Z99110",
    "/zaken/2022Z99118",
    "/dossiers/99123",
    "/documenten/officieel/2023D99019",
    "/documenten/officieel/2023D99020",
    "/toezeggingen/officieel/TZ202204-101",
    "/toezeggingen/officieel/TZ202204-103",
    "/moties/99123-10",
    "/wat-is-dit",
    "/",
)
