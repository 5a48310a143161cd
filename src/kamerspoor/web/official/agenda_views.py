"""Lists of what the Chamber does when: activities, decisions, reports."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from kamerspoor.store.official import agenda
from kamerspoor.web.official.views import Cell, FeedView, FilterView, ListView

_TABS: Final = (("/activiteiten", "gepland en geweest"), ("/activiteiten/ongepland", "nog zonder datum"))
_DAYS: Final = (FilterView("van", "Vanaf", "day"), FilterView("tot", "Tot en met", "day"))
_KIND: Final = FilterView("soort", "Soort", "choice")
_COMMITTEE: Final = FilterView("commissie", "Commissie", "choice")
_ACTIVITY: Final = "/activiteiten/{nummer}"


def _from_today() -> dict[str, str]:
    return {"van": datetime.now(UTC).date().isoformat()}


ACTIVITIES: Final = ListView(
    path="/activiteiten",
    title="Activiteiten",
    lead="Wat de Kamer doet en wanneer. Zonder keuze staat hier wat nog komt, het eerste bovenaan; maak «Vanaf»"
    " leeg voor"
    " alles.",
    query=agenda.ACTIVITIES,
    cells=(
        Cell("onderwerp", "Onderwerp", "short", link=_ACTIVITY, note="noot"),
        Cell("datum", "Datum", "day", order="datum", note="status"),
        Cell("begin", "Tijd", "clock"),
        Cell("soort", "Soort"),
        Cell("commissie", "Commissie", link="/commissies/{afkorting}"),
        Cell("zaal", "Zaal"),
        Cell("besloten", "Besloten", "yes"),
    ),
    filters=(FilterView("woorden", "Onderwerp bevat"), _KIND, _COMMITTEE, *_DAYS),
    feed=FeedView("onderwerp", _ACTIVITY, summary="soort"),
    tabs=_TABS,
    defaults=_from_today,
    default_order="datum",
    by_day="datum",
    calendar=True,
)
UNPLANNED: Final = ListView(
    path="/activiteiten/ongepland",
    title="Ongeplande activiteiten",
    lead="Wat de Kamer wil doen en waarvoor nog geen dag is gekozen; wat het laatst veranderde bovenaan.",
    query=agenda.UNPLANNED,
    cells=(
        Cell("onderwerp", "Onderwerp", "short", link=_ACTIVITY, note="noot"),
        Cell("soort", "Soort"),
        Cell("commissie", "Commissie", link="/commissies/{afkorting}"),
        Cell("bijgewerkt", "Bijgewerkt", "day", order="bijgewerkt"),
    ),
    filters=(FilterView("woorden", "Onderwerp bevat"), _KIND, _COMMITTEE),
    feed=FeedView("onderwerp", _ACTIVITY, summary="soort"),
    tabs=_TABS,
)
DECISIONS: Final = ListView(
    path="/besluiten",
    title="Besluiten",
    lead="Wat bij een agendapunt werd voorgesteld of besloten, ook als er niet over is gestemd.",
    query=agenda.DECISIONS,
    cells=(
        Cell("datum", "Datum", "day", link="/activiteiten/{activiteit}", order="datum"),
        Cell("onderwerp", "Onderwerp", "short", link="/zaken/{zaak}", note="agendapunt"),
        Cell("indieners", "Indieners", "short"),
        Cell("soort", "Besluit", note="tekst"),
        Cell("status", "Status", note="opmerking"),
    ),
    filters=(FilterView("woorden", "Onderwerp bevat"), _KIND, *_DAYS),
    feed=FeedView("onderwerp", "/zaken/{zaak}", summary="soort"),
)
MEETINGS: Final = ListView(
    path="/verslagen",
    title="Verslagen",
    lead="Vergaderingen met hun beste verslag: gecorrigeerd als het er is, anders ongecorrigeerd. Een"
    " ongecorrigeerd verslag"
    " kan nog veranderen.",
    query=agenda.MEETINGS,
    cells=(
        Cell("datum", "Datum", "day", order="datum"),
        Cell("titel", "Vergadering", "short", link="/verslagen/{id}"),
        Cell("soort", "Soort"),
        Cell("zaal", "Zaal"),
        Cell("stand", "Verslag"),
        Cell("versies", "Versies", "number"),
    ),
    filters=(FilterView("titel", "Titel bevat"), _KIND, *_DAYS),
    feed=FeedView("titel", "/verslagen/{id}", summary="stand"),
)
AGENDA_ITEMS: Final = ListView(
    path="/agendapunten",
    title="Agendapunten",
    lead="Punten op de agenda van een activiteit.",
    query=agenda.AGENDA_ITEMS,
    cells=(
        Cell("onderwerp", "Onderwerp", "short", note="noot"),
        Cell("begin", "Tijd", "clock"),
        Cell("zaken", "Zaken", "number"),
    ),
    filters=(FilterView("activiteit", "Activiteit"),),
)
ACTIVITY_ACTORS: Final = ListView(
    path="/activiteiten/betrokkenen",
    title="Betrokkenen bij activiteiten",
    lead="Wie aan een activiteit deelneemt, en in welke rol.",
    query=agenda.ACTIVITY_ACTORS,
    cells=(
        Cell("naam", "Naam", link="/kamerleden/{persoon}"),
        Cell("fractie", "Fractie"),
        Cell("functie", "Functie"),
        Cell("relatie", "Rol", note="spreektijd"),
    ),
    filters=(FilterView("activiteit", "Activiteit"),),
)
REPORTS: Final = ListView(
    path="/verslagen/versies",
    title="Versies van verslagen",
    lead="Elke versie van een verslag is een eigen document; oude versies blijven bewaard.",
    query=agenda.REPORTS,
    cells=(
        Cell("opgenomen", "Opgenomen (UTC)", "moment", order="opgenomen"),
        Cell("soort", "Publicatie"),
        Cell("stand", "Stand"),
        Cell("omvang", "Bytes", "number"),
    ),
    filters=(FilterView("vergadering", "Vergadering"),),
)
VIEWS: Final = (ACTIVITIES, UNPLANNED, DECISIONS, MEETINGS, AGENDA_ITEMS, ACTIVITY_ACTORS, REPORTS)
