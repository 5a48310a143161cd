"""Lists of members, parties, committees and the registers that members keep."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kamerspoor.store.official import people
from kamerspoor.store.official.listing import ListQuery
from kamerspoor.web.official.views import Cell, FeedView, FilterView, ListView

_REGISTERS: Final = (("/geschenken", "geschenken"), ("/reizen", "reizen"), ("/nevenfuncties", "nevenfuncties"))
_MEMBER: Final = "/kamerleden/{persoon}"
_NOW: Final = FilterView("nu", "Nu of vroeger", "choice")

MEMBERS: Final = ListView(
    path="/kamerleden",
    title="Kamerleden",
    lead="Wie in de Kamer zit en zat, zoals de Kamer het opgeeft. De fractie is die van vandaag; bij oud-leden"
    " de laatste"
    " die de Kamer noemt.",
    query=people.MEMBERS,
    cells=(
        Cell("naam", "Naam", link="/kamerleden/{nummer}", order="naam"),
        Cell("fractie", "Fractie", order="fractie"),
        Cell("functie", "Functie"),
        Cell("sinds", "In de Kamer sinds", "day"),
        Cell("woonplaats", "Woonplaats"),
    ),
    filters=(
        FilterView("naam", "Naam bevat"),
        FilterView("fractie", "Fractie nu", "choice"),
        FilterView("functie", "Functie", "choice"),
        FilterView("fractienummer", "Fractie", "hidden"),
    ),
    feed=FeedView("naam", "/kamerleden/{nummer}", summary="functie"),
)
PARTIES: Final = ListView(
    path="/fracties",
    title="Fracties",
    lead="Fracties van nu en vroeger. Een fractie die terugkeert is voor de Kamer een nieuwe, met eigen jaren.",
    query=people.PARTIES,
    cells=(
        Cell("naam", "Fractie", link="/fracties/officieel/{nummer}", order="naam", note="afkorting"),
        Cell("zetels", "Zetels", "number", order="zetels"),
        Cell("stemmen", "Stemmen", "number"),
        Cell("van", "Van", "day", order="van"),
        Cell("tot", "Tot", "day"),
    ),
    filters=(_NOW,),
    feed=FeedView("naam", "/fracties/officieel/{nummer}", summary="afkorting"),
)
COMMITTEES: Final = ListView(
    path="/commissies",
    title="Commissies",
    lead="Commissies van de Kamer, met hun leden, agenda, stukken en toezeggingen.",
    query=people.COMMITTEES,
    cells=(
        Cell("naam", "Commissie", link="/commissies/{nummer}", order="naam", note="afkorting"),
        Cell("soort", "Soort"),
        Cell("leden", "Leden", "number"),
        Cell("vergaderingen", "Komende vergaderingen", "number"),
        Cell("tot", "Actief tot", "day"),
    ),
    filters=(_NOW, FilterView("soort", "Soort", "choice")),
    feed=FeedView("naam", "/commissies/{nummer}", summary="voluit"),
)
SEATS: Final = ListView(
    path="/kamerleden/zetels",
    title="Zetels",
    lead="Wie voor welke fractie in de Kamer zat, en wanneer.",
    query=people.SEATS,
    cells=(
        Cell("naam", "Naam", link=_MEMBER),
        Cell("fractie", "Fractie", link="/fracties/officieel/{fractienummer}"),
        Cell("functie", "Functie"),
        Cell("van", "Van", "day", order="van"),
        Cell("tot", "Tot en met", "day", note="klopt_niet"),
    ),
    filters=(FilterView("persoon", "Kamerlid (nummer)"), FilterView("fractie", "Fractie (nummer)")),
)
COMMITTEE_SEATS: Final = ListView(
    path="/commissies/zetels",
    title="Zetels in commissies",
    lead="Wie vast lid of vervanger is, of was, en welke plaatsen leeg zijn.",
    query=people.COMMITTEE_SEATS,
    cells=(
        Cell("naam", "Naam", link=_MEMBER),
        Cell("commissie", "Commissie", link="/commissies/{commissienummer}"),
        Cell("fractie", "Fractie"),
        Cell("functie", "Functie", note="plaats", order="functie"),
        Cell("van", "Van", "day", order="van"),
        Cell("tot", "Tot en met", "day"),
    ),
    filters=(FilterView("commissie", "Commissie"), FilterView("persoon", "Kamerlid (nummer)")),
)
COMMITTEE_CONTACT: Final = ListView(
    path="/commissies/contact",
    title="Contact met commissies",
    lead="Hoe een commissie te bereiken is.",
    query=people.COMMITTEE_CONTACT,
    cells=(Cell("soort", "Soort"), Cell("waarde", "Gegeven")),
    filters=(FilterView("commissie", "Commissie"),),
)


def _register(path: str, title: str, lead: str, query: ListQuery, cells: Sequence[Cell]) -> ListView:
    """Return the list of one register of members: who, and what was reported."""
    named = path in {address for address, _ in _REGISTERS}
    return ListView(
        path=path,
        title=title,
        lead=lead,
        query=query,
        cells=(Cell("naam", "Kamerlid", link=_MEMBER, order="naam"), *cells),
        filters=(
            FilterView("naam", "Naam bevat"),
            FilterView("woorden", "Omschrijving bevat"),
            FilterView("persoon", "Kamerlid", "hidden"),
        ),
        feed=FeedView(cells[0].column, _MEMBER, summary="naam") if named else None,
        tabs=_REGISTERS if named else (),
    )


_PERIOD: Final = (Cell("van", "Van", "day"), Cell("tot", "Tot en met", "day"))
GIFTS: Final = _register(
    "/geschenken",
    "Geschenken",
    "Geschenken van meer dan vijftig euro die Kamerleden hebben opgegeven.",
    people.GIFTS,
    (Cell("omschrijving", "Geschenk"), Cell("fractie", "Fractie toen"), Cell("datum", "Datum", "day", order="datum")),
)
TRIPS: Final = _register(
    "/reizen",
    "Reizen",
    "Buitenlandse reizen op uitnodiging van anderen die Kamerleden hebben opgegeven.",
    people.TRIPS,
    (Cell("doel", "Doel"), Cell("bestemming", "Bestemming"), Cell("betaald", "Betaald door"),
     Cell("van", "Van", "day", order="van"), Cell("tot", "Tot en met", "day")),
)  # fmt: skip
SIDE_JOBS: Final = _register(
    "/nevenfuncties",
    "Nevenfuncties",
    "Wat Kamerleden naast hun lidmaatschap doen, en wat zij ervoor krijgen.",
    people.SIDE_JOBS,
    (
        Cell("omschrijving", "Nevenfunctie"),
        Cell("vergoeding", "Vergoeding", note="toelichting"),
        Cell("inkomsten", "Opgegeven inkomsten"),
        Cell("actief", "Nu", "yes"),
        Cell("van", "Van", "day", order="van"),
        Cell("tot", "Tot en met", "day"),
    ),
)
CAREER: Final = _register(
    "/kamerleden/loopbaan",
    "Loopbaan",
    "Wat Kamerleden eerder deden.",
    people.CAREER,
    (Cell("functie", "Functie"), Cell("werkgever", "Werkgever", note="plaats"), *_PERIOD),
)
EDUCATION: Final = _register(
    "/kamerleden/onderwijs",
    "Opleiding",
    "Wat Kamerleden leerden.",
    people.EDUCATION,
    (Cell("opleiding", "Opleiding"), Cell("instelling", "Instelling", note="plaats"), *_PERIOD),
)
CONTACT: Final = _register(
    "/kamerleden/contact",
    "Contact met Kamerleden",
    "Hoe een Kamerlid te bereiken is, zoals de Kamer het opgeeft.",
    people.CONTACT,
    (Cell("soort", "Soort"), Cell("waarde", "Gegeven")),
)
VIEWS: Final = (
    MEMBERS, PARTIES, COMMITTEES, SEATS, COMMITTEE_SEATS, COMMITTEE_CONTACT, GIFTS, TRIPS, SIDE_JOBS, CAREER, EDUCATION,
    CONTACT,
)  # fmt: skip
