"""Pieces of SQL that several lists of official records share."""

from __future__ import annotations

from typing import Final

# A dossier is written 35373 or, with its addition, 34000-V; ?1 is one written so.
DOSSIER_NAME: Final = "k.nummer || coalesce('-' || k.toevoeging, '')"
DOSSIER_IS: Final = (
    "k.nummer = CAST(?1 AS INTEGER)"
    " AND coalesce('-' || k.toevoeging, '') = substr(?1, length(CAST(CAST(?1 AS INTEGER) AS TEXT)) + 1)"
)


def person_name(alias: str) -> str:
    """Return the name of a person as people say it: ``Pia Dijkstra``, ``Jan van den Berg``."""
    return (
        f"trim(coalesce({alias}.roepnaam, {alias}.initialen, '') || ' ' || coalesce({alias}.tussenvoegsel || ' ', '')"
        f" || coalesce({alias}.achternaam, ''))"
    )


def actor_name(alias: str) -> str:
    """Return the name of an actor: of the person ``p`` or the committee ``m`` joined to it, else as it is written."""
    return (
        f"coalesce(CASE WHEN p.id IS NOT NULL THEN {person_name('p')} END, m.naamWebNl,"
        f" natural_name({alias}.actorNaam), {alias}.actorFractie)"
    )


def party_on(person: str, day: str) -> str:
    """Return the party for which a person had a seat on a day: what it is now says nothing of then."""
    return (
        "(SELECT f.afkorting FROM fractieZetelPersoon s JOIN fractieZetel fz ON fz.id = s.fractieZetel"
        f" JOIN fractie f ON f.id = fz.fractie WHERE s.persoon = {person} AND s.van <= substr({day}, 1, 10)"
        f" AND (s.totEnMet IS NULL OR s.totEnMet >= substr({day}, 1, 10)) ORDER BY s.van DESC LIMIT 1)"
    )


def actors(view: str, owner: str, relations: str) -> str:
    """Return the names of those who stand in a relation to something, with their party, in one text.

    Args:
        view: of the actors, such as ``zaakActor a``.
        owner: what they belong to, as a condition on it.
        relations: of the relation, as a list of SQL texts.
    """
    return (
        "(SELECT group_concat(naam, ', ') FROM (SELECT coalesce(p_name, natural_name(a.actorNaam))"
        " || coalesce(' (' || a.actorFractie || ')', '') AS naam"
        f" FROM (SELECT a.*, (SELECT {person_name('p')} FROM persoon p WHERE p.id = a.persoon) AS p_name"
        f" FROM {view} WHERE {owner} AND a.relatie IN ({relations})) a ORDER BY a.relatie, a.actorNaam))"
    )


def dossiers(owner: str) -> str:
    """Return the dossiers of a case or document, in one text."""
    return (
        f"(SELECT group_concat({DOSSIER_NAME}, ', ') FROM tk_relations r JOIN kamerstukdossier k ON k.id = r.target"
        f" WHERE r.owner = {owner} AND r.relation = 'kamerstukdossier')"
    )


def first_dossier(owner: str) -> str:
    """Return the first dossier of a case or document."""
    return (
        f"(SELECT {DOSSIER_NAME} FROM tk_relations r JOIN kamerstukdossier k ON k.id = r.target"
        f" WHERE r.owner = {owner} AND r.relation = 'kamerstukdossier' ORDER BY r.n LIMIT 1)"
    )


def in_dossier(key: str) -> str:
    """Return the condition that a case or document belongs to the dossier ``?1``."""
    return (
        f"{key} IN (SELECT r.owner FROM tk_relations r JOIN kamerstukdossier k ON k.id = r.target"
        f" WHERE r.relation = 'kamerstukdossier' AND {DOSSIER_IS})"
    )


def refers_to(key: str, relation: str, view: str, by: str) -> str:
    """Return the condition that a record names, in a repeated reference, the record that ``?1`` tells.

    Args:
        key: id of the record that refers.
        relation: name of the element.
        view: what it refers to.
        by: column of that view that holds ``?1``, such as its number.
    """
    return (
        f"{key} IN (SELECT r.owner FROM {view} x JOIN tk_relations r ON r.target = x.id AND r.relation = '{relation}'"
        f" WHERE x.{by} = ?1)"
    )


def named_by(key: str, relation: str, view: str, by: str) -> str:
    """Return the condition that a record is named, in a repeated reference, by the record that ``?1`` tells."""
    return (
        f"{key} IN (SELECT r.target FROM {view} x JOIN tk_relations r ON r.owner = x.id AND r.relation = '{relation}'"
        f" WHERE x.{by} = ?1)"
    )


def words_in(alias: str, table: str) -> str:
    """Return the condition that all words of ``?1`` stand in a record's subject."""
    return f"{alias}.row IN (SELECT rowid FROM {table}_words WHERE {table}_words MATCH all_words(?1))"


def options_of(column: str, source: str) -> str:
    """Return the values of a column with how often each occurs, for a filter."""
    return f"SELECT {column}, NULL, count(*) FROM {source} GROUP BY {column} ORDER BY {column}"
