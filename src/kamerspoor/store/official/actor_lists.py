"""Who had a part in something: activities, cases and documents each have a list of actors of one shape."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kamerspoor.store.official.listing import ListQuery
from kamerspoor.store.official.parts import actor_name, party_on


def actor_list(
    view: str, owner: str, day: str, by: str, order: Sequence[str], more: Mapping[str, str] | None = None
) -> ListQuery:
    """Return the list of the actors of one kind of record.

    Args:
        view: of the actors, such as ``zaakActor``.
        owner: view of what they belong to, which is also the name of their reference to it.
        day: column of the owner whose day tells the party that a member was of.
        by: column of the owner that tells it, such as its number.
        order: columns of the actors that lists are sorted by.
        more: columns beside those that all have.
    """
    return ListQuery(
        source=f"{view} a JOIN {owner} o ON o.id = a.{owner}",
        key="a.id",
        joins="LEFT JOIN persoon p ON p.id = a.persoon LEFT JOIN commissie m ON m.id = a.commissie",
        columns={
            "naam": actor_name("a"),
            "persoon": "p.nummer",
            "fractie": f"coalesce({party_on('a.persoon', f'o.{day}')}, a.actorFractie)",
            "functie": "a.functie",
            "relatie": "a.relatie",
            **(more or {}),
            "bijgewerkt": "a.changed",
        },
        order="relatie",
        sorts={"relatie": tuple(order)},
        filters={owner: f"o.{by} = ?1"},
    )
