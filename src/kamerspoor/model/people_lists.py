"""The lists of people and parties: each once, read or recorded; and persons and parties as documents name them."""

from __future__ import annotations

from typing import Final, Literal

from kamerspoor.model.lists import Column, Example, Feed, Filter, List, Page
from kamerspoor.model.record_lists_parts import YES, YesNo, counted

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
    example=Example("PP", {"name": "PP"}),
)  # fmt: skip
_TABS: Final = (("/personen", "mensen"), ("/fracties", "fracties"), ("/commissies", "commissies"))
_SOURCES: Final = "iif(number IS NULL, '', 'K') || iif(read, 'G', '')"
_SOURCE: Final = Filter(
    "source", "CASE :v WHEN 'recorded' THEN number IS NOT NULL ELSE read END", Literal["recorded", "read"],
    "recorded by the Chamber, or read from a paper", "bron", "Bron", "choice",
    "SELECT 'recorded', NULL, NULL UNION ALL SELECT 'read', NULL, NULL", form="origin",
)  # fmt: skip


def _done(fact: str, label: str) -> Column:
    """Return how often someone did something: by the name in papers, of one that others share by what is known."""
    return Column(fact, f"coalesce((SELECT sum(a.n) FROM named_people a WHERE a.key = listed_people.key"  # noqa: S608
                  f" AND a.fact = '{fact}'), (SELECT count(*) FROM resolutions r WHERE r.person = listed_people.key"
                  f" AND r.fact = '{fact}' AND r.rule IS NOT NULL))", label, form="count")  # fmt: skip


PersonStanding = Literal["sitting", "former", "government", "other"]
ALL_PEOPLE: Final = List(
    name="all-people",
    about="People, each once, read or recorded: who they are, and how often they did what.",
    source="listed_people",
    key=("id",),
    columns=(
        Column("id"),
        Column("name", label="Naam", link="/personen/{id}", sort="name"),
        Column("parties", label="Fractie", form="row_parties"),
        Column("role", label="Rol", form="person_role"),
        Column("since", label="In de Kamer sinds", form="day"),
        _done("turns", "Beurten"),
        _done("motions", "Moties"),
        _done("questions", "Vragen"),
        _done("commitments", "Toezeggingen"),
        Column("sources", _SOURCES, "Bron", form="marks"),
        *map(Column, ("office", "number", "key", "changed")),
    ),
    filters=(
        Filter("name", "name LIKE '%' || :v || '%' OR person_key(name) LIKE '%' || person_key(:v) || '%'", str,
               "part of a name", "naam", "Naam"),
        Filter("role", "role = :v", PersonStanding, "sitting, former, government or other", "rol", "Rol", "choice",
               counted("role", "listed_people"), form="people_role"),
        Filter("party", "EXISTS (SELECT 1 FROM json_each(parties) one WHERE party_key(one.value) = party_key(:v))", str,
               "party, by any of its names: that of now, else the last, else as printed", "fractie", "Fractie",
               "choice", "SELECT name, NULL, NULL FROM listed_parties ORDER BY standing = 'sitting' DESC, name"),
        _SOURCE,
        Filter("number", "number = :v", str, "number of the Chamber's record", "nummer", control="hidden"),
        Filter("key", "key = :v", str, "by which papers name someone", "sleutel", control="hidden"),
        Filter("id", "id = :v", str, "a surname, or the Chamber's id", "persoon", control="hidden", narrow=True),
    ),
    sorts={"rank": ("rank", "filed", "id"), "name": ("filed", "id")},
    order="rank",
    page=Page("/personen", "Mensen", "Iedereen één keer: wie de Kamer vastlegt en wie in gelezen stukken iets zei,"
              " voorstelde, vroeg of toezegde. De fractie is die van nu, of de laatste.", tabs=_TABS, told_by="role"),
    feed=Feed("name", "/personen/{id}", "office", "changed"),
    example=Example("ozkan", {"party": "PP"}),
)  # fmt: skip
ALL_PARTIES: Final = List(
    name="all-parties",
    about="Parties, each once, by whatever name they are written.",
    source="listed_parties",
    key=("id",),
    columns=(
        Column("id"),
        Column("name", label="Fractie", form="row_party", link="/fracties/{name}", sort="name"),
        Column("full", label="Naam"),
        Column("seats", label="Zetels", form="number", sort="seats"),
        Column("since", label="Van", form="day", sort="since"),
        Column("until", label="Tot", form="day"),
        Column("people", label="Personen in stukken", form="count"),
        Column("sources", _SOURCES, "Bron", form="marks"),
        *map(Column, ("standing", "votes", "number", "changed")),
    ),
    filters=(
        Filter("name", "id = party_key(:v)", str, "by any of its names", "naam", "Fractie"),
        Filter("standing", "standing = :v", Literal["sitting", "former", "read"], "sitting, former or only read",
               "stand", "Nu of vroeger", "choice", counted("standing", "listed_parties"), form="party_standing"),
        _SOURCE,
        Filter("current", f"(standing = 'sitting') = ({YES})", YesNo, "whether it still is", "nu", control="hidden"),
        Filter("number", "number = :v", str, "number of the Chamber's record", "nummer", control="hidden"),
        Filter("id", "id = :v", str, "small letters of its name", "fractie", control="hidden"),
    ),
    sorts={"seats": ("standing = 'sitting'", "coalesce(seats, 0)", "people", "id"), "name": ("lower(name)", "id"),
           "since": ("since", "id")},
    order="-seats",
    page=Page("/fracties", "Fracties", "Elke fractie één keer, hoe zij ook is geschreven; van een fractie die"
              " terugkwam de jaren van de laatste keer.", tabs=_TABS, told_by="standing"),
    feed=Feed("name", "/fracties/{name}", "full", "changed"),
    example=Example("pp", {"name": "PP"}),
)  # fmt: skip
PEOPLE_LISTS: Final[tuple[List, ...]] = (PERSONS, PARTIES, ALL_PEOPLE, ALL_PARTIES)
