from __future__ import annotations

from committee_papers import REGISTER
from kamerspoor.pipeline.extracting import read_paper


def test_each_commitment_of_the_register_has_its_number_state_days_and_people() -> None:
    paper = read_paper(REGISTER.encode())
    assert (paper.identity.genre, paper.identity.chamber) == ("commitments_register", "EK")
    first, second = paper.register
    assert (first.number, first.title) == ("T01237", "Evaluatie van de Verenwet (98.765 / 98.766, CK)")
    assert first.text is not None
    assert first.text.startswith("De Minister van Water zegt de Kamer")
    assert (first.state, str(first.made_on), str(first.due)) == ("openstaand", "2029-04-07", "2032-01-01")
    assert first.responsible == ("Minister van Water",)
    assert [(one.name, one.party) for one in first.members] == [("C. de Wit", "PP"), ("A.B. van Dam", "QQ")]
    assert (first.committee, first.dossiers) == ("commissie voor Water (WAT)", ("98765", "98766"))
    assert (second.number, second.text) == ("T02615", "De minister zegt toe de tarieven te publiceren.")
    assert (second.state, second.due, second.responsible, second.dossiers) == (None, None, (), ("98770",))


def test_a_page_about_one_commitment_prints_its_fields_in_a_table() -> None:
    text = (
        "Toezegging Tarieven (98.770) (T02615)\nDe Minister van Water zegt de tarieven toe.\n"
        "Nummer | T02615 |\n---|---|\n"
        "Status | deels voldaan |\nDeadline | 1 juli 2032 |\nVerantwoordelijke(n) | Minister van Water |\n"
    )
    (entry,) = read_paper(text.encode()).register
    assert (entry.state, str(entry.due), entry.responsible) == ("deels voldaan", "2032-07-01", ("Minister van Water",))
