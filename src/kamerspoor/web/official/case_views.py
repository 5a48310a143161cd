"""The list of cases."""

from __future__ import annotations

from typing import Final

from kamerspoor.store.official.cases import CASES
from kamerspoor.web.official.views import Cell, FeedView, FilterView, ListView

CASES_VIEW: Final = ListView(
    path="/zaken",
    title="Zaken",
    lead="Alles wat de Kamer behandelt heeft een zaaknummer: brieven, moties, amendementen, vragen, wetten.",
    query=CASES,
    cells=(
        Cell("nummer", "Zaak", link="/zaken/{nummer}", order="nummer"),
        Cell("onderwerp", "Onderwerp", "short", note="titel"),
        Cell("soort", "Soort"),
        Cell("indiener", "Indiener"),
        Cell("dossier", "Dossier", "dossier", link="/dossiers/{dossier}"),
        Cell("begonnen", "Begonnen", "day", order="begonnen"),
    ),
    filters=(
        FilterView("soort", "Soort", "choice"),
        FilterView("woorden", "Onderwerp bevat"),
        FilterView("van", "Vanaf", "day"),
        FilterView("tot", "Tot en met", "day"),
    ),
    feed=FeedView("onderwerp", "/zaken/{nummer}", summary="soort"),
)
VIEWS: Final = (CASES_VIEW,)
