from __future__ import annotations

import pytest

from kamerspoor.model.amendments import Amendment
from kamerspoor.pipeline.extracting import read_paper

PAPER = """39 261 Wijziging van de Verenwet (Wet digitale overtocht)
Nr. {number} {heading}
Ontvangen 3 juni 2031
De ondergetekenden stellen {opening} voor:
{changes}
Toelichting
De reiziger heeft zes maanden nodig, omdat de winter lang is. Kolk en de zijnen zeiden dat eerder.
Volgens Veenstra is dat zo.
{names}
"""


def amendment(
    changes: str = "Artikel 3 vervalt.",
    heading: str = "AMENDEMENT VAN DE LEDEN VEENSTRA EN KOLK",
    names: str = "Veenstra\nKolk",
    opening: str = "het volgende amendement",
) -> Amendment:
    text = PAPER.format(number=14, changes=changes, heading=heading, names=names, opening=opening)
    paper = read_paper(text.encode())
    assert paper.identity.genre == "amendment"
    found = paper.amendments[0]
    assert found.text == " ".join(changes.split())
    assert found.span.of(paper.document.text).endswith(changes[-9:])
    return found


@pytest.mark.parametrize(
    ("changes", "articles"),
    [
        ("In artikel I, onderdeel B, wordt in artikel 5 «drie» vervangen door: zes.", ("artikel I, onderdeel B",)),
        ("Artikel 3 vervalt.", ("artikel 3",)),
        ("In het opschrift wordt «veer» vervangen door: pont.", ("opschrift",)),
        ("De beweegreden vervalt.", ("beweegreden",)),
        ("In bijlage 2 vervalt de tweede regel.", ("bijlage 2",)),
        ("Aan artikel 4, tweede lid, wordt een zin toegevoegd.", ("artikel 4, tweede lid",)),
        ("Na artikel IX wordt een artikel ingevoegd, luidende:\nArtikel IXa\nHet veer vaart.", ("artikel IX",)),
        ("Het in artikel I, onderdeel C, voorgestelde artikel 6 vervalt.", ("artikel I, onderdeel C",)),
        (
            "I\nIn artikel II, onderdeel G, vervalt «veer».\nII\nIn artikel II, onderdeel L, onder 2, vervalt «pont».",
            ("artikel II, onderdeel G", "artikel II, onderdeel L, onder 2"),
        ),
        ("De begrotingsstaat wordt gewijzigd.", ()),
        ("In artikel I, onderdeel G.3, vervalt «veer».", ("artikel I, onderdeel G.3",)),
        ("In het in artikel II, onderdeel D.4, opgenomen artikel 11 vervalt «pont».", ("artikel II, onderdeel D.4",)),
        (
            "Artikel I, lid 6, wordt als volgt gewijzigd:\n1. Ja.\nArtikel II, lid 9, wordt als volgt gewijzigd:",
            ("artikel I", "artikel II"),
        ),
    ],
)
def test_the_first_words_of_a_change_name_the_part_of_the_bill(changes: str, articles: tuple[str, ...]) -> None:
    found = amendment(changes)
    assert found.articles == articles
    assert found.article == (articles[0] if articles else None)


def test_the_names_under_it_are_the_proposers_and_no_part_of_the_explanation() -> None:
    found = amendment(heading="AMENDEMENT VAN HET LID VEENSTRA C.S.", names="Veenstra\nKolk\nDijkgraaf")
    assert found.proposers == ("Veenstra", "Kolk", "Dijkgraaf")
    assert found.explanation is not None
    assert found.explanation.endswith("Volgens Veenstra is dat zo.")


def test_without_names_under_it_the_heading_says_who() -> None:
    assert amendment(names="").proposers == ("Veenstra", "Kolk")


def test_a_heading_over_two_lines_says_which_amendment_it_replaces() -> None:
    heading = "TWEEDE NADER GEWIJZIGD AMENDEMENT VAN HET LID VEENSTRA\nTER VERVANGING VAN DAT GEDRUKT ONDER NR. 9"
    found = amendment(heading=heading, names="Veenstra")
    assert (found.replaces, found.changes, found.proposers) == (9, None, ("Veenstra",))


def test_a_subamendment_says_which_amendment_it_changes() -> None:
    heading = "SUBAMENDEMENT VAN HET LID KOLK OP HET AMENDEMENT VAN HET LID VEENSTRA (NR. 9)"
    found = amendment(heading=heading, names="Kolk", opening="het volgende subamendement")
    assert (found.replaces, found.changes, found.proposers) == (None, 9, ("Kolk",))


def test_a_paper_without_the_words_that_open_one_says_so() -> None:
    paper = read_paper(b"39 261 Veren\nNr. 14 AMENDEMENT VAN HET LID KOLK\nOntvangen 3 juni 2031\nHet veer vaart.\n")
    assert paper.amendments == ()
    assert [remark.kind for remark in paper.remarks] == ["incomplete_amendment"]


def test_one_without_an_explanation_has_none() -> None:
    heading, opening = "AMENDEMENT VAN HET LID KOLK", "het volgende amendement"
    text = PAPER.format(number=3, heading=heading, opening=opening, changes="Artikel 1 vervalt.", names="Kolk")
    paper = read_paper(text.replace("Toelichting\n", "").encode())
    assert paper.amendments[0].explanation is None
    assert [remark.kind for remark in paper.remarks] == ["amendment_without_explanation"]


def test_the_mark_of_a_note_behind_the_number_that_it_replaces_is_no_digit_of_it() -> None:
    heading = "GEWIJZIGD AMENDEMENT VAN HET LID KOLK TER VERVANGING VAN DAT GEDRUKT ONDER NR. "
    assert amendment(heading=f"{heading}91", names="Kolk").replaces == 9
    assert amendment(heading=f"{heading}13", names="Kolk").replaces == 13


def test_the_foot_of_a_web_page_proposes_nothing() -> None:
    assert amendment(names="Veenstra\nKolk\n\nNaar boven").proposers == ("Veenstra", "Kolk")


def test_names_run_together_on_one_line_are_no_part_of_the_explanation_and_not_guessed_apart() -> None:
    heading = "AMENDEMENT VAN HET LID VEENSTRA C.S."
    found = amendment(heading=heading, names="Veenstra Kolk Dijkgraaf Waterman Van der Sluis Brug")
    assert found.proposers == ("Veenstra",)
    assert found.explanation is not None
    assert found.explanation.endswith("dat zo.")


@pytest.mark.parametrize(("foot", "proposers"), [("Kolk-Veenstra", ("Kolk-Veenstra",)), ("Delen via de post", ())])
def test_a_copy_that_lost_its_headings_is_one_by_its_opening_words(foot: str, proposers: tuple[str, ...]) -> None:
    text = "Ontvangen 3 juni 2031\nDe ondergetekende stelt het volgende amendement voor:\nArtikel 3 vervalt.\n"
    paper = read_paper(f"{text}Dit amendement schrapt een plicht.\n{foot}\n".encode())
    found = paper.amendments[0]
    assert (found.text, found.proposers) == ("Artikel 3 vervalt.", proposers)
    assert found.explanation is not None
    assert found.explanation.startswith("Dit amendement schrapt een plicht.")


def test_a_name_of_four_words_on_a_line_with_another_is_one_name() -> None:
    found = amendment(heading="AMENDEMENT VAN HET LID VEENSTRA C.S.", names="Veenstra Geertje van der Kolk")
    assert found.proposers == ("Veenstra", "Geertje van der Kolk")
