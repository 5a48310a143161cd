"""Lists of dossiers, cases, documents, questions that wait for an answer, commitments, motions and votes."""

from __future__ import annotations

from typing import Final

from kamerspoor.store.official import papers, votes
from kamerspoor.web.official.views import Cell, FeedView, FilterView, ListView

_DAYS: Final = (FilterView("van", "Vanaf", "day"), FilterView("tot", "Tot en met", "day"))
_WORDS: Final = FilterView("woorden", "Onderwerp bevat")
_KIND: Final = FilterView("soort", "Soort", "choice")
_CASE: Final = "/zaken/{nummer}"


def read_and_official(path: str) -> tuple[tuple[str, str], ...]:
    """Return the two sides of a list: what was read from papers, and what the Chamber records."""
    return ((path, "uit de stukken gelezen"), (f"{path}/officieel", "officieel, van de Kamer"))


CASES: Final = ListView(
    path="/zaken",
    title="Zaken",
    lead="Alles wat de Kamer behandelt heeft een zaaknummer: brieven, moties, amendementen, vragen, wetten.",
    query=papers.CASES,
    cells=(
        Cell("nummer", "Zaak", link=_CASE, order="nummer"),
        Cell("onderwerp", "Onderwerp", "short", note="titel"),
        Cell("soort", "Soort"),
        Cell("indiener", "Indiener", "short"),
        Cell("dossier", "Dossier", "dossier", link="/dossiers/{dossier}"),
        Cell("begonnen", "Begonnen", "day", order="begonnen"),
    ),
    filters=(_KIND, _WORDS, *_DAYS, FilterView("dossier", "Dossier"), FilterView("persoon", "Kamerlid", "hidden"),
             FilterView("fractie", "Fractie", "hidden")),
    feed=FeedView("onderwerp", _CASE, summary="soort"),
)  # fmt: skip
OPEN_QUESTIONS: Final = ListView(
    path="/open-vragen",
    title="Open vragen",
    lead="Schriftelijke vragen van de laatste vijf jaar waarop bij de Kamer geen antwoord is ingeboekt, de"
    " oudste bovenaan."
    " Het Reglement van Orde geeft de regering drie weken.",
    query=papers.OPEN_QUESTIONS,
    cells=(
        Cell("onderwerp", "Onderwerp", "short", link=_CASE),
        Cell("vragers", "Gevraagd door", "short"),
        Cell("gericht_aan", "Aan"),
        Cell("ingediend", "Ingediend", "day", order="ingediend"),
        Cell("dagen_open", "Dagen open", "number"),
        Cell("dagen_te_laat", "Dagen te laat", "number"),
        Cell("uitstel", "Uitstel gemeld", "yes"),
    ),
    filters=(
        FilterView("te_laat", "Termijn", "choice"),
        FilterView("ministerie", "Bewindspersoon", "choice"),
        FilterView("fractie", "Fractie", "choice"),
        _WORDS,
        FilterView("persoon", "Kamerlid", "hidden"),
    ),
    feed=FeedView("onderwerp", _CASE, summary="vragers"),
)
DOSSIERS: Final = ListView(
    path="/dossiers",
    title="Dossiers",
    lead="Kamerstukdossiers: waar de stukken over één onderwerp onder één nummer bij elkaar staan.",
    query=papers.DOSSIERS,
    cells=(
        Cell("dossier", "Dossier", "dossier", link="/dossiers/{dossier}", order="dossier"),
        Cell("titel", "Titel", "short"),
        Cell("documenten", "Documenten", "number"),
        Cell("hoogste", "Hoogste nummer", "number"),
        Cell("afgesloten", "Afgesloten", "yes"),
        Cell("bijgewerkt", "Bijgewerkt", "day", order="bijgewerkt"),
    ),
    filters=(FilterView("titel", "Titel bevat"), FilterView("toevoegingen_van", "Nummer", "hidden")),
    feed=FeedView("titel", "/dossiers/{dossier}", summary="dossier"),
)
DOCUMENTS: Final = ListView(
    path="/documenten/officieel",
    title="Documenten van de Kamer",
    lead="Alle documenten zoals de Kamer ze registreert, ook die hier nog niet gelezen zijn.",
    query=papers.DOCUMENTS,
    cells=(
        Cell("onderwerp", "Onderwerp", "short", link="/documenten/officieel/{nummer}", note="titel"),
        Cell("soort", "Soort"),
        Cell("ondertekenaars", "Ondertekend door", "short"),
        Cell("dossier", "Dossier", "dossier", link="/dossiers/{dossier}"),
        Cell("volgnummer", "Nr.", order="volgnummer"),
        Cell("datum", "Datum", "day", order="datum"),
    ),
    filters=(_WORDS, _KIND, *_DAYS, FilterView("dossier", "Dossier"), FilterView("persoon", "Kamerlid", "hidden")),
    feed=FeedView("onderwerp", "/documenten/officieel/{nummer}", summary="soort"),
    tabs=read_and_official("/documenten"),
)
COMMITMENTS: Final = ListView(
    path="/toezeggingen/officieel",
    title="Toezeggingen volgens de Kamer",
    lead="Toezeggingen met de status die de Kamer zelf bijhoudt. Alleen «Openstaand» is open; «Deels Voldaan»"
    " en «Vervallen»"
    " zijn wat ze zeggen.",
    query=papers.COMMITMENTS,
    cells=(
        Cell("tekst", "Toezegging", link="/toezeggingen/officieel/{nummer}"),
        Cell("status", "Status", note="notities"),
        Cell("door", "Door", note="functie"),
        Cell("aan", "Aan"),
        Cell(
            "gedaan", "Gedaan op", "day", link="/activiteiten/{activiteit}", order="gedaan", note="activiteit_onderwerp"
        ),
        Cell("nagekomen", "Nagekomen op", "day"),
        Cell("brief", "Brief", link="/documenten/officieel/{briefnummer}"),
    ),
    filters=(
        FilterView("status", "Status", "choice"),
        FilterView("ministerie", "Ministerie", "choice"),
        FilterView("door", "Bewindspersoon", "choice"),
        FilterView("fractie", "Aan fractie", "choice"),
        FilterView("commissie", "Commissie", "choice"),
        FilterView("woorden", "Tekst bevat"),
        FilterView("persoon", "Aan Kamerlid", "hidden"),
    ),
    feed=FeedView("tekst", "/toezeggingen/officieel/{nummer}", summary="status"),
    tabs=read_and_official("/toezeggingen"),
)
MOTIONS: Final = ListView(
    path="/moties/officieel",
    title="Moties volgens de Kamer",
    lead="Moties met het oordeel van het kabinet en de uitslag, zoals de Kamer ze bijhoudt; ernaast het oordeel"
    " dat hier uit"
    " het debat is gelezen.",
    query=votes.MOTIONS,
    cells=(
        Cell("onderwerp", "Motie", "short", link="/zaken/{zaak}", note="titel"),
        Cell("motie", "Kamerstuk", "motion", link="/moties/{motie}"),
        Cell("indieners", "Indieners", "short"),
        Cell("appreciatie", "Appreciatie (officieel)"),
        Cell("gelezen", "Gelezen", "verdict", link="/moties/{motie}"),
        Cell("uitslag", "Uitslag", link="/stemmingen/officieel/{besluit}", note="gestemd"),
        Cell("afgedaan", "Afgedaan", "yes"),
        Cell("datum", "Datum", "day", order="datum"),
    ),
    filters=(
        _WORDS,
        FilterView("appreciatie", "Appreciatie", "choice"),
        FilterView("uitslag", "Uitslag", "choice"),
        FilterView("fractie", "Ingediend door fractie", "choice"),
        FilterView("afgedaan", "Afgedaan", "choice"),
        FilterView("dossier", "Dossier"),
        *_DAYS,
        FilterView("persoon", "Kamerlid", "hidden"),
    ),
    feed=FeedView("onderwerp", "/zaken/{zaak}", summary="indieners"),
    tabs=read_and_official("/moties"),
)
VOTES: Final = ListView(
    path="/stemmingen/officieel",
    title="Stemmingen volgens de Kamer",
    lead="Wie voor en wie tegen stemde, met zetels. Bij een hoofdelijke stemming telt elk lid voor zich.",
    query=votes.VOTES,
    cells=(
        Cell("onderwerp", "Onderwerp", "short", link="/stemmingen/officieel/{id}", note="indieners"),
        Cell("soort", "Uitslag", "outcome", note="tekst"),
        Cell("voor_zetels", "Voor", "number", note="voor"),
        Cell("tegen_zetels", "Tegen", "number", note="tegen"),
        Cell("wijze", "Wijze", note="dubbel"),
        Cell("datum", "Datum", "day", link="/activiteiten/{activiteit}", order="datum"),
    ),
    filters=(
        _WORDS,
        FilterView("uitslag", "Uitslag", "choice"),
        FilterView("voor", "Fractie voor", "choice"),
        FilterView("tegen", "Fractie tegen", "choice"),
        FilterView("wijze", "Wijze", "choice"),
        *_DAYS,
        FilterView("lid", "Kamerlid", "hidden"),
    ),
    feed=FeedView("onderwerp", "/stemmingen/officieel/{id}", summary="tekst"),
    tabs=read_and_official("/stemmingen"),
)
CASE_ACTORS: Final = ListView(
    path="/zaken/betrokkenen",
    title="Betrokkenen bij zaken",
    lead="Wie een zaak indiende, medeondertekende of moet beantwoorden; de fractie is die van toen.",
    query=papers.CASE_ACTORS,
    cells=(
        Cell("naam", "Naam", link="/kamerleden/{persoon}"),
        Cell("fractie", "Fractie"),
        Cell("functie", "Functie"),
        Cell("relatie", "Rol"),
    ),
    filters=(FilterView("zaak", "Zaak"),),
)
DOCUMENT_ACTORS: Final = ListView(
    path="/documenten/officieel/betrokkenen",
    title="Betrokkenen bij documenten",
    lead="Wie een document ondertekende; de fractie is die van toen.",
    query=papers.DOCUMENT_ACTORS,
    cells=CASE_ACTORS.cells,
    filters=(FilterView("document", "Document"),),
)
VOTE_ROWS: Final = ListView(
    path="/stemmingen/officieel/stemmen",
    title="Stemmen",
    lead="Elke stem van een stemming: per fractie, en bij een hoofdelijke stemming per lid.",
    query=votes.VOTE_ROWS,
    cells=(
        Cell("fractie", "Fractie", link="/fracties/officieel/{fractienummer}"),
        Cell("naam", "Lid", link="/kamerleden/{persoon}"),
        Cell("stem", "Stem"),
        Cell("zetels", "Zetels van de fractie", "number"),
        Cell("vergissing", "Vergissing", "yes"),
    ),
    filters=(FilterView("besluit", "Besluit"),),
    needs="besluit",
)
VIEWS: Final = (
    CASES, OPEN_QUESTIONS, DOSSIERS, DOCUMENTS, COMMITMENTS, MOTIONS, VOTES, CASE_ACTORS, DOCUMENT_ACTORS, VOTE_ROWS,
)  # fmt: skip
