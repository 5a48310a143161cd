"""The lists of who is named in documents: persons under one key, and parties as printed."""

from __future__ import annotations

from typing import Final

from kamerspoor.model.lists import Column, Example, Filter, List, Page

PERSONS: Final = List(
    name="persons",
    about="Who is named in the documents, with how often they did what.",
    source="persons",
    key=("key",),
    columns=(
        Column("key"),
        Column("name", label="Naam", link="/personen/{key}"),
        Column("names", form="json"),
        Column("parties", label="Fractie", form="row_parties"),
        Column("turns", label="Beurten", form="count"),
        Column("motions", label="Moties", form="count"),
        Column("questions", label="Vragen", form="count"),
        Column("commitments", label="Toezeggingen", form="count"),
        Column("candidates", form="json"),
        Column("namesakes", form="json"),
    ),
    filters=(
        Filter(
            "party", "key IN (SELECT key FROM named_people WHERE n > 0 AND party IN"
            " (SELECT value FROM json_each(party_names(:v))))", str, "party, by any of its names",
            "fractie", "Fractie", narrow=True,
        ),
        Filter("name", "key LIKE '%' || person_key(:v) || '%'", str, "part of a name", "naam", "Naam"),
        Filter("key", "key = :v", str, "key of one person", "sleutel", control="hidden", narrow=True),
    ),
    sorts={"key": ("key",)},
    order="key",
    one="key",
    id="key",
    page=Page(
        "/personen", "Personen en fracties", "Iedereen die in de stukken iets zei, voorstelde, vroeg of toezegde, onder"
        " de naam die daar is gedrukt.", tabs=(("/personen", "personen"), ("/personen/fracties", "fracties")),
        caption="Op naam",
    ),
    example=Example("ozkan", {"party": "PP"}),
)  # fmt: skip
PARTIES: Final = List(
    name="parties",
    about="Parties as printed beside names, with how many people carry them.",
    source="named_parties",
    key=("name",),
    columns=(
        Column("name", label="Fractie", link="/fracties/{name}"),
        Column("people", label="Personen", form="count"),
    ),
    filters=(Filter("name", "name = :v", str, "as printed", "naam", "Fractie", narrow=True),),
    sorts={"name": ("name",)},
    order="name",
    one="name",
    id="name",
    page=Page(
        "/personen/fracties", "Fracties bij namen", "De fracties zoals zij in de stukken achter namen zijn gedrukt.",
        tabs=(("/personen", "personen"), ("/personen/fracties", "fracties")), caption="Op naam",
    ),
    example=Example("PP", {"name": "PP"}),
)  # fmt: skip
PEOPLE_LISTS: Final[tuple[List, ...]] = (PERSONS, PARTIES)
