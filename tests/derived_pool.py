"""Papers and records whose derived facts hang together: what a test stores, changes and removes at random."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from functools import cache
from importlib import resources
from pathlib import Path
from random import Random
from typing import Any

from invented_records import keep, record
from kamerspoor.errors import BadRequestError, NotFoundError
from kamerspoor.model.paper import Paper
from kamerspoor.pipeline.correcting.making import correct
from kamerspoor.pipeline.extracting import read_paper, structure
from kamerspoor.store.corrections import Corrections
from kamerspoor.store.derived import TABLES
from kamerspoor.store.store import Store
from web_report import AMENDMENT, ASKED, LETTER, REPORT, VOTED

MOTION = """98 765
Dijken en veren
Nr. 5
MOTIE VAN DE LEDEN SMIT EN DE WIT
Voorgesteld 16 februari 2031
De Kamer,
gehoord de beraadslaging,
verzoekt de regering de dijk te dichten,
en gaat over tot de orde van de dag.
Smit
De Wit
kst-98765-5
"""
CHANGED_MOTION = MOTION.replace("Nr. 5", "Nr. 6").replace("98765-5", "98765-6").replace(
    "MOTIE VAN DE LEDEN SMIT EN DE WIT", "GEWIJZIGDE MOTIE VAN HET LID SMIT TER VERVANGING VAN DIE GEDRUKT ONDER NR. 5"
)  # fmt: skip
KEPT = """Geachte voorzitter,

Met deze brief doe ik de toezegging over de dijk, gedaan in het debat van {day}, gestand.
Zie ook Kamerstuk 98 765, nr. 9.

's-Gravenhage, 20 maart 2031

De Minister van Water,
K. Kuiper
{number}
"""
DATED = """VERSLAG VAN EEN COMMISSIEDEBAT
Vastgesteld 10 februari 2031

De vaste commissie voor Water heeft op {day} overleg gevoerd met de heer Kuiper, Minister van Water.

98 765 Dijken en veren

De voorzitter:
Goedemorgen. Ik open de vergadering en geef het woord aan mevrouw Smit.

Mevrouw Smit (PP):
Voorzitter. De dijk lekt. De PP steunt deze dijk.

Minister Kuiper:
Ik stuur de Kamer voor 1 april 2031 een brief over de dijk en de veren. Met de boeren bouw ik een noodsteiger voor
drachtige schapen.

De voorzitter:
Er zijn twee toezeggingen gedaan.
– De Minister stuurt de Kamer voor 1 april 2031 een brief over de dijk en de veren.
– De Minister stuurt de Kamer voor 1 mei 2031 een overzicht van de veerponten.
Ik sluit de vergadering.
"""
# Nothing but this letter tells that the landing was promised.
GIVEN_UP = KEPT.replace(
    "Zie ook", "De noodsteiger voor drachtige schapen, die ik de boeren had toegezegd, gaat niet door. Zie ook"
)
RELEASE = """Nieuwsbericht | 20 maart 2031

De dijk is dicht

Dat schrijft minister Kuiper van Water in een brief aan de Kamer. Hij doet de toezegging over de dijk, gedaan in het
debat, gestand. ‘De toezegging over de dijk is gestand gedaan’, zegt minister Kuiper.
"""


@cache
def papers() -> dict[str, tuple[Paper, ...]]:
    """Every paper with its readings: some are of the same paper, and the later one says less or something else."""
    texts = {
        "verslag": (REPORT, REPORT.replace("lekt", "rommelt").replace("houd ik de motie aan", "trek ik de motie in")),
        "overleg": (
            DATED.format(day="3 februari 2031"),
            DATED.format(day="4 februari 2031").replace("dijk lekt", "dam lekt"),
        ),
        "ander": (REPORT.replace("Nr. 4", "Nr. 9").replace("nr. 5", "nr. 8"),),
        "brief": (LETTER, LETTER.replace("(Kamerstuk 98 765, nr. 5)", "(Kamerstuk 98 765, nr. 6)")),
        "gestand": (
            KEPT.format(day="3 februari 2031", number="kst-98765-10"),
            KEPT.format(day="4 februari 2031", number="kst-98765-10"),
        ),
        "ongenummerd": (KEPT.format(day="3 februari 2031", number=""),),
        "steiger": (
            GIVEN_UP.format(day="3 februari 2031", number="kst-98765-11"),
            KEPT.format(day="3 februari 2031", number="kst-98765-11"),
        ),
        "nieuws": (RELEASE,),
        "motie": (MOTION, MOTION.replace("Voorgesteld 16 februari 2031", "Voorgesteld 17 februari 2031")),
        "gewijzigd": (CHANGED_MOTION,),
        "stemming": (VOTED, VOTED.replace("verworpen", "aangenomen")),
        "vragen": (ASKED,),
        "amendement": (AMENDMENT.format(number=9, kind="", replaces="", term="vijf"),),
    }
    demo = resources.files("kamerspoor") / "demo" / "dossier"
    for file in sorted(Path(str(demo)).glob("*.txt")):
        text = file.read_text(encoding="utf-8")
        texts[file.stem] = (text, text.replace("gestand", "later gestand").replace("99 118", "99 117"))
    return {name: tuple(read_paper(text.encode()) for text in readings) for name, readings in texts.items()}


def _records(chance: Random) -> Callable[[Store], None]:
    """Return a change of some record of the Chamber."""
    updated = f"2031-05-01T{chance.randrange(24):02}:{chance.randrange(60):02}:{chance.randrange(60):02}Z"
    more: dict[str, Any] = {"updated": updated, "deleted": chance.random() < 0.2}
    which, number = chance.choice("ab"), chance.choice((5, 6))
    day, vote = chance.choice(("2031-02-03", "2031-02-04", "2022-04-11")), chance.choice(("aangenomen", "verworpen"))
    dossier = chance.choice((98765, 99123))
    made = chance.choice((
        record("Kamerstukdossier", "dossier", nummer=dossier, **more),
        record(
            "Zaak", f"zaak-{which}", nummer=f"2031Z0000{which}", soort="Motie", volgnummer=number, onderwerp="De dijk",
            kabinetsappreciatie="Ontraden", gestartOp="2031-02-03", many={"kamerstukdossier": ("dossier",)}, **more,
        ),
        record("Besluit", f"besluit-{which}", besluitSoort=f"Stemmen - {vote}", agendapunt="punt",
               many={"zaak": (f"zaak-{chance.choice('ab')}",)}, **more),
        record("Agendapunt", "punt", activiteit=f"activiteit-{which}", **more),
        record("Activiteit", f"activiteit-{which}", datum=f"{day}T00:00:00", **more),
        record("Toezegging", f"toezegging-{which}", nummer=f"TZ203102-00{chance.choice((1, 1, 2))}", aanmaakdatum=day,
               tekst="De Kamer krijgt een brief over de dijk.", achternaam="Kuiper", naam="K. Kuiper",
               status=chance.choice(("Openstaand", "Voldaan")), datumNakoming=chance.choice((None, "2031-06-01")),
               **more),
        record("Persoon", f"persoon-{which}", nummer=f"10{which}", **more,
               achternaam=chance.choice(("Smit", "Bakker", "Wit", None)), tussenvoegsel=chance.choice((None, "de"))),
        record("FractieZetelPersoon", f"zit-{which}", persoon=f"persoon-{chance.choice('ab')}", van="2021-01-01",
               totEnMet=chance.choice((None, "2031-02-03")), fractieZetel=f"zetel-{chance.choice('ab')}", **more),
        record("FractieZetel", f"zetel-{which}", fractie=f"fractie-{chance.choice('ab')}", **more),
        record("Fractie", f"fractie-{which}", nummer=f"2{which}", afkorting=chance.choice(("PP", "GG")), **more),
    ))  # fmt: skip
    return lambda store: keep(store, made)


def _stored(chance: Random) -> Callable[[Store], None]:
    paper = chance.choice(chance.choice(list(papers().values())))
    also = ("2031D00001",) if chance.random() < 0.1 else ()

    def save(store: Store) -> None:
        store.save(paper, "a.txt", also)

    return save


def _replaced(chance: Random) -> Callable[[Store], None]:
    """Put a reading with another day in the place of one that is kept."""
    paper = chance.choice(papers()["verslag"] + papers()["overleg"])
    day = chance.choice((date(2031, 2, 3), date(2031, 2, 4)))
    stated = replace(paper.document.stated, date=day)
    return lambda store: store.replace(structure(replace(paper.document, stated=stated), "debate"))


def _corrected(chance: Random) -> Callable[[Store], None]:
    """Let somebody correct something, or take a correction back."""
    kind, known_as, values = chance.choice((
        ("paper", "kst-98765-4", {"date": chance.choice(("2031-02-03", "2031-02-04"))}),
        ("motion", "98765-5", {"verdict": chance.choice(("oordeel_kamer", "overgenomen"))}),
        ("paper", "kst-98765-10", {"title": "De dijk"}),
        ("commitment", "kst-98765-4.0", {"no_commitment": ""}),
        ("commitment", "kst-98765-4.1", {"state": chance.choice(("kept", "open")), "due": "2031-05-01"}),
        ("paper", "kst-98765-4", {"person": f"Smit=persoon-{chance.choice('ab')}"}),
    ))  # fmt: skip
    number = chance.randrange(1, 5)

    def correct_or_not(store: Store) -> None:
        with suppress(NotFoundError, BadRequestError):
            if chance.random() < 0.3:
                store.using(Corrections).withdraw(number, "Kolk", "toch niet", "2031-06-01T00:00:00+00:00")
            else:
                correct(store, f"{kind}:{known_as}", values, "Kolk", "gezien")

    return correct_or_not


def _removed(chance: Random) -> Callable[[Store], None]:
    paper = chance.choice(list(papers().values()))[0]

    def remove(store: Store) -> None:
        filed = store.filed_id(paper.id)
        store._db.execute("DELETE FROM versions WHERE paper_id = ?", (filed,))
        store._db.execute("DELETE FROM paper_ids WHERE paper_id = ?", (filed,))

    return remove


def steps(seed: int, number: int) -> list[Callable[[Store], None]]:
    """Return changes of a database at random: papers, later readings, other days, records, removals."""
    chance = Random(seed)  # noqa: S311 - the same on every run
    kinds = chance.choices((_stored, _records, _replaced, _removed, _corrected), weights=(6, 5, 1, 2, 3), k=number)
    return [kind(chance) for kind in kinds]


def derived(store: Store) -> dict[str, Sequence[Any]]:
    """Return all that the derived tables hold, in an order of its own."""
    names = ("derived_inputs", "announcements", *(table for tables in TABLES.values() for table in tables))
    return {name: sorted(store._db.execute(f"SELECT * FROM {name}"), key=repr) for name in names}  # noqa: S608
