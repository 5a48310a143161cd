"""The menu above every page, what more there is, and the map of all lists below it."""

from __future__ import annotations

from typing import Final

from kamerspoor.model.all_lists import all_lists

# A list is called by the title of its page, but for these and what is no list.
NAMES: Final[dict[str, str]] = {of.page.path: of.page.title.lower() for of in all_lists() if of.page} | {
    "/zoeken": "uitgebreid zoeken",
    "/stemmingen/officieel": "stemmingen",
    "/toezeggingen/officieel": "toezeggingen",
    "/documenten/officieel": "documenten",
    "/standpunten": "standpunten",
    "/vergelijk": "vergelijken",
    "/vragen": "vragen en antwoorden",
    "/termijnen": "termijnen",
}


def _named(addresses: str) -> list[tuple[str, str]]:
    """Return addresses, written with spaces between them, each with its name."""
    return [(address, NAMES[address]) for address in addresses.split()]


# The things that people look for; where each is, its own pages are below it.
MENU: Final = (
    ("/dossiers", "Dossiers"),
    ("/debatten", "Debatten"),
    ("/moties", "Moties"),
    ("/toezeggingen", "Toezeggingen"),
    ("/vragen", "Vragen"),
    ("/personen", "Mensen"),
)
MORE: Final = (
    ("/activiteiten", "Agenda"),
    ("/stemmingen", "Stemmingen"),
    ("/documenten", "Alle stukken"),
    ("/standpunten", "Standpunten"),
    ("/vergelijk", "Vergelijken"),
    ("/cijfers", "Cijfers"),
    ("/api", "Downloads en API"),
    ("/over", "Over Kamerspoor"),
)
MAP: Final = (
    ("Zoeken", _named("/zoeken")),
    (
        "Wat de Kamer vastlegt",
        _named(
            "/activiteiten /activiteiten/ongepland /besluiten /stemmingen/officieel"
            " /toezeggingen/officieel /open-vragen /verslagen /dossiers /zaken /documenten/officieel"
        ),
    ),
    (
        "Wie er zitten",
        _named("/personen /fracties /commissies /geschenken /reizen /nevenfuncties"),
    ),
    (
        "Wat uit de stukken is gelezen",
        _named(
            "/debatten /documenten /moties /toezeggingen /standpunten"
            " /vergelijk /vragen /stemmingen /cijfers /termijnen /voorwaarden /verwijzingen"
        ),
    ),
)
