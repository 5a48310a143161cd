"""One dossier of the Chamber with all that hangs on it, for who does not want to follow everything."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from kamerspoor.errors import BadRequestError, NotFoundError
from kamerspoor.model.records import BY_NAME, Record
from kamerspoor.sources.http import Server
from kamerspoor.sources.odata import conditions, records
from kamerspoor.store.store import Store
from kamerspoor.text.names import folded

_WRITTEN: Final = re.compile(r"(?P<number>\d{1,6})(?:[- ]?(?P<addition>[A-Z0-9]{1,12}(?:-[A-Z0-9]{1,8})?))?")


@dataclass(slots=True)
class DossierReport:
    """What was fetched of a dossier.

    Attributes:
        dossier: number with its addition.
        counts: category to number of records, in the order in which they were fetched.
    """

    dossier: str
    counts: dict[str, int] = field(default_factory=dict)


def sync_dossier(store: Store, server: Server, written: str) -> DossierReport:
    """Fetch a dossier with its documents, cases, decisions, votes, activities, commitments, reports and people.

    Records come as they are now; the cursors of the feed stay where they are. Each answer is kept as it comes, so what
    was fetched before a failure stays.

    Args:
        store: the database.
        server: of the Chamber.
        written: number of the dossier, with its addition: ``35373``, ``34000-V``.

    Raises:
        BadRequestError: when it is no dossier number.
        NotFoundError: when the Chamber has no such dossier.
        SourceError: when the server keeps failing.
    """
    match = _WRITTEN.fullmatch(written.strip())
    if match is None:
        message = f"not a dossier: {written[:40]}"
        raise BadRequestError(message, where="--dossier", remedy="Write a number with its addition, such as 34000-V")
    report = DossierReport(written.strip())
    gathering = _Gathering(store, server, report)
    addition = f"'{match['addition']}'" if match["addition"] else "null"
    found = gathering.ask("Kamerstukdossier", f"Nummer eq {match['number']} and Toevoeging eq {addition}")
    if not found:
        message = "the Chamber has no such dossier"
        raise NotFoundError(message, where=written, remedy="Is the addition right? 34000-V is another than 34000")
    papers = _papers(gathering, [one.id for one in found])
    activities = _agenda(gathering, papers)
    _reports(gathering, activities)
    _people(gathering)
    return report


class _Gathering:
    """Asks for records, keeps them, and remembers which there are."""

    def __init__(self, store: Store, server: Server, report: DossierReport) -> None:
        self._store = store
        self._server = server
        self._report = report
        self.found: dict[str, dict[str, Record]] = {}

    def ask(self, category: str, condition: str) -> list[Record]:
        """Return the records that meet a condition, kept."""
        kind = BY_NAME[category]
        got = list(records(self._server, kind, f"({condition}) and Verwijderd eq false"))
        if got:
            self._store.records.apply(kind, got)
        known = self.found.setdefault(category, {})
        known.update({one.id: one for one in got})
        self._report.counts[category] = len(known)
        return got

    def by(self, category: str, name: str, ids: Iterable[str], any_of: str = "") -> list[Record]:
        """Return the records of which a reference is one of some ids."""
        wanted = sorted(set(ids))
        return [one for condition in conditions(name, wanted, any_of) for one in self.ask(category, condition)]

    def those(self, category: str, ids: Iterable[str]) -> list[Record]:
        """Return the records of some ids, asking only for those that are not there yet."""
        known = self.found.get(category, {})
        wanted = set(ids)
        self.by(category, "Id", wanted - set(known))
        return [one for one in self.found.get(category, {}).values() if one.id in wanted]

    def named(self, column: str) -> set[str]:
        """Return the ids that a column of any record found holds."""
        return {
            str(one.values[column]) for found in self.found.values() for one in found.values() if column in one.values
        }


def _papers(gathering: _Gathering, dossiers: Sequence[str]) -> list[Record]:
    """Fetch documents, annexes and cases with what belongs to each; return documents and cases."""
    documents = gathering.by("Document", "Id", dossiers, any_of="Kamerstukdossier")
    documents += gathering.by("Document", "Id", [one.id for one in documents], any_of="BronDocument")
    cases = gathering.by("Zaak", "Id", dossiers, any_of="Kamerstukdossier")
    cases += gathering.those("Zaak", _related(documents, "zaak"))
    document_ids, case_ids = [one.id for one in documents], [one.id for one in cases]
    gathering.by("DocumentVersie", "Document_Id", document_ids)
    gathering.by("DocumentActor", "Document_Id", document_ids)
    gathering.by("ZaakActor", "Zaak_Id", case_ids)
    decisions = gathering.by("Besluit", "Id", case_ids, any_of="Zaak")
    gathering.by("Stemming", "Besluit_Id", [one.id for one in decisions])
    return documents + cases


def _agenda(gathering: _Gathering, papers: Sequence[Record]) -> list[Record]:
    """Fetch agenda items and activities of documents, cases and decisions, with what belongs to the activities."""
    items = gathering.those("Agendapunt", gathering.named("agendapunt") | _related(papers, "agendapunt"))
    of_items = {str(one.values["activiteit"]) for one in items if "activiteit" in one.values}
    activities = gathering.those("Activiteit", of_items | _related(papers, "activiteit"))
    ids = [one.id for one in activities]
    gathering.by("ActiviteitActor", "Activiteit_Id", ids)
    gathering.by("Toezegging", "Id", ids, any_of="Activiteit")
    gathering.by("Reservering", "Id", ids, any_of="Activiteit")
    gathering.those("Zaal", gathering.named("zaal"))
    return activities


def _reports(gathering: _Gathering, activities: Sequence[Record]) -> None:
    """Fetch the meetings that are those activities, with all versions of their reports.

    Nothing in the Chamber's data joins the two; a meeting on that day with that title is the activity when there is one
    such meeting, and otherwise nothing is said.
    """
    for activity in activities:
        day, subject = str(activity.values.get("datum", ""))[:10], str(activity.values.get("onderwerp", ""))
        if not day or not subject:
            continue
        # A day begins at midnight in The Hague, which is up to two hours earlier in UTC.
        before = date.fromisoformat(day) - timedelta(days=1)
        condition = f"Datum ge {before}T21:00:00Z and Datum lt {day}T21:00:00Z"
        meetings = [
            one
            for one in gathering.ask("Vergadering", condition)
            if folded(str(one.values.get("titel", ""))) == folded(subject)
        ]
        if len(meetings) == 1:
            gathering.by("Verslag", "Vergadering_Id", [meetings[0].id])


def _people(gathering: _Gathering) -> None:
    """Fetch the people, parties and committees that were named, with the seats that tell who was where when."""
    people = gathering.those("Persoon", gathering.named("persoon") | gathering.named("toegezegdAanPersoon"))
    gathering.by("FractieZetelPersoon", "Persoon_Id", [one.id for one in people])
    gathering.those("FractieZetel", gathering.named("fractieZetel"))
    to = _related(gathering.found.get("Toezegging", {}).values(), "toegezegdAan")
    parties = gathering.named("fractie") | gathering.named("toegezegdAanFractie") | to
    gathering.those("Fractie", parties)
    gathering.those("Persoon", to)
    gathering.those("Commissie", gathering.named("commissie") | gathering.named("voortouwcommissie"))


def _related(found: Iterable[Record], relation: str) -> set[str]:
    return {target for one in found for target in one.relations.get(relation, ())}
