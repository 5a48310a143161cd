"""The chair's closing list, in the many ways in which chairs read it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debates import commitments_of, dialogue
from kamerspoor.extract.commitments.closing_list import closing_list
from kamerspoor.model.facts import Commitment
from kamerspoor.text.spans import fold

M, S, V, SMIT = "Minister Kuiper", "Staatssecretaris De Boer", "De voorzitter", "De heer Smit (PP)"
BRIEF = "De minister stuurt de Kamer voor de zomer een brief over de dijk bij Oudewater."
SLUIS = "De minister komt schriftelijk terug op de vraag hoe de sluis wordt betaald."
VEER = "De Kamer ontvangt in het najaar een plan van aanpak voor de veerdiensten."
VISSER = "Mevrouw Visser (QQ)"


def read(*said: tuple[str, str]) -> tuple[Commitment, ...]:
    text, debate = dialogue((M, "Dank u wel."), *said)
    return closing_list(text, debate, None)[0]


def texts(*said: tuple[str, str]) -> list[str]:
    return [one.text for one in read(*said)]


@pytest.mark.parametrize(
    "opening",
    [
        "Ik lees de toezeggingen voor.",
        "Dan loop ik graag nog even de toezeggingen met u door.",
        "Er zijn drie toezeggingen gedaan.",
        "Ik heb een drietal toezeggingen genoteerd:",
        "Wij hebben de volgende toezeggingen opgeschreven.",
        "Dan kom ik toe aan de toezeggingen.",
        "Voordat ik afsluit, neem ik de toezeggingen met u door.",
        "Ik constateer dat er enkele toezeggingen zijn gedaan. Ik noem de toezeggingen.",
        "Dan de toezeggingen.",
        "Mij resten nog de toezeggingen.",
        "Dan noem ik, voordat wij sluiten, wat er is afgesproken.",
        "Ik lees voor wat de griffier heeft genoteerd.",
        "Ik kom bij de lijst.",
        "Dan loop ik de afspraken nog even met u door.",
        "Wij hebben het volgende opgeschreven:",
    ],
)
def test_a_list_may_be_opened_in_many_ways(opening: str) -> None:
    assert texts((V, f"Dank u wel. {opening}\n{BRIEF}\n{SLUIS}\n{VEER}\nIk dank u allen.")) == [BRIEF, SLUIS, VEER]


@pytest.mark.parametrize(
    "marks",
    [
        ("De eerste toezegging:", "De tweede toezegging:", "En dan de laatste toezegging:"),
        ("Ik begin met de eerste toezegging.", "Dan de tweede.", "De volgende."),
        ("Toezegging een.", "Dan gaan we naar toezegging twee.", "Toezegging nummer drie."),
        ("Toezegging 1:", "Toezegging 2:", "Toezegging 3:"),
        ("De eerste.", "Klopt dat? Ik zie geknik. Twee.", "Dat is akkoord. Drie."),
        ("Nummer één.", "Nummer twee.", "Dan de laatste, althans op mijn lijstje, maar ik word graag gecorrigeerd."),
        ("De eerste toezegging is als volgt.", "De tweede toezegging luidt:", "Dan heb ik nog een laatste toezegging."),
    ],
)
def test_items_may_be_numbered_in_many_ways(marks: tuple[str, str, str]) -> None:
    one, two, three = marks
    listed = f"We lopen de toezeggingen door. {one}\n{BRIEF}\n{two}\n{SLUIS}\n{three}\n{VEER}\nKlopt dat? Ja."
    assert texts((V, listed)) == [BRIEF, SLUIS, VEER]


@pytest.mark.parametrize("mark", ["–", "-", "•", "1.", "2)"])
def test_items_may_stand_behind_dashes_or_numbers(mark: str) -> None:
    listed = (
        f"De toezeggingen luiden als volgt:\n{mark} {BRIEF}\n{mark} Een overzicht van alle pompen.\nDan sluit ik af."
    )
    assert texts((V, listed)) == [BRIEF, "Een overzicht van alle pompen."]


def test_a_second_sentence_behind_a_dash_is_no_second_item() -> None:
    listed = f"De toezeggingen:\n– {BRIEF} Hij zal de waterschappen raadplegen.\n– {SLUIS}"
    assert texts((V, listed)) == [BRIEF, SLUIS]


def test_what_fills_a_pause_behind_a_number_is_no_item() -> None:
    listed = (
        f"De toezeggingen. De eerste toezegging. Daar zit nog geen datum bij. {BRIEF} De tweede. Even kijken. {SLUIS}"
    )
    assert texts((V, listed)) == [BRIEF, SLUIS]


def test_an_item_may_follow_the_opening_behind_a_colon() -> None:
    only = "De minister stuurt een brief over de dijk."
    assert texts((V, f"Er is één toezegging gedaan: {only[0].lower()}{only[1:]}")) == [only]


def test_lines_of_a_page_end_no_item() -> None:
    listed = (
        "Ik lees de toezeggingen voor. De minister stuurt de Kamer voor de\nzomer een brief over de dijk bij "
        "Oudewater. "
        "De minister komt schriftelijk\nterug op de vraag hoe de sluis wordt betaald. Ik dank u\nallen."
    )
    assert texts((V, listed)) == [BRIEF, SLUIS]


@pytest.mark.parametrize(
    "item",
    [
        "De eerste toezegging is dat de minister een brief stuurt over de dijk.",
        "Tot slot heb ik de toezegging staan dat de minister de Kamer nader informeert over de dijk.",
        "Dan heb ik genoteerd dat er een brief komt over de dijk.",
        "Aan mevrouw Visser is toegezegd dat zij een overzicht krijgt van de pompen.",
        "Na de zomer informeert de minister de Kamer over de dijk.",
        "Een toezegging aan de heer Smit: de minister stuurt hem het overzicht van de pompen.",
        "De eerste toezegging, aan mevrouw Visser: er komt een brief over de dijk.",
        "Ten eerste: de minister onderzoekt of de dijk hoger kan.",
        "In de eerste plaats stuurt de minister een brief over de dijk.",
        "Ik heb hier staan: de minister stuurt een brief over de dijk.",
        "U heeft toegezegd om voor de zomer een brief over de dijk te sturen.",
        "Dan heb ik nog een toezegging aan de heer Smit over de stand van zaken bij de sluis.",
        "Ook zal de minister met de waterschappen in gesprek gaan over de dijk.",
        "Het onderwerp dijken wordt meegenomen in de voortgangsbrief.",
        "De uitkomsten van het onderzoek worden in mei naar de Kamer gestuurd.",
        "Mevrouw Visser krijgt schriftelijk antwoord op haar vraag over de dijk.",
        "Er komt een brief over de dijk.",
        "De minister van Water en Wegen en de staatssecretaris gaan in gesprek met de regio over de dijk.",
        "Hij onderzoekt of de dijk hoger kan, en informeert de Kamer daarover.",
        "Voor het volgende debat volgt een overzicht van de dijken.",
        "Het kabinet zal de motie over de dijk meewegen en komt daar bij de begroting op terug.",
    ],
)
def test_an_item_may_be_said_in_many_ways(item: str) -> None:
    found = read((V, f"Ik noem de toezeggingen.\n{item}\nIk sluit de vergadering."))
    assert [one.passage.quote for one in found] == [item]


@pytest.mark.parametrize(
    "words",
    [
        "Ik zie de minister knikken.",
        "De minister knikt en de leden zijn akkoord.",
        "De minister is het daarmee eens.",
        "Er is een tweeminutendebat aangevraagd door de heer Smit.",
        "De heer Smit krijgt het woord.",
        "Dat is correct, en het staat genoteerd.",
        "We gaan de toezegging aanpassen naar hoe de minister het zegt.",
        "Dan gaan we naar het einde van deze vergadering.",
        "Zijn er nog toezeggingen vergeten?",
        "Wilt u dat ik het herhaal?",
    ],
)
def test_what_is_said_to_the_table_is_no_item(words: str) -> None:
    assert texts((V, f"Ik noem de toezeggingen.\n{BRIEF}\n{words}\n{SLUIS}")) == [BRIEF, SLUIS]


@pytest.mark.parametrize(
    "words",
    [
        "Dan concludeer ik dat er geen toezeggingen zijn gedaan. De minister zal de Kamer groeten.",
        "Ik dank de minister voor zijn toezeggingen. De minister gaat naar huis.",
        "Er zijn twee toezeggingen gedaan, over de dijk en over de sluis. Die staan in het verslag.",
        "Was dat een toezegging? De minister zal het zeggen.",
    ],
)
def test_a_list_that_is_not_read_has_no_items(words: str) -> None:
    assert texts((V, words)) == []


def test_a_word_of_the_chair_in_the_middle_of_the_debate_opens_no_list() -> None:
    long_answer = (M, "Voorzitter. " + "De dijk is een lang verhaal. " * 200)
    assert texts((V, "Ik heb één toezegging gehoord. De minister komt nu bij de sluis."), long_answer) == []


def test_the_list_goes_on_after_interruptions_and_every_item_has_its_time_and_its_member() -> None:
    found = read(
        (
            V,
            f"De toezeggingen. De eerste toezegging.\n{BRIEF} Deze is gericht aan de heer Smit.\nKlopt dat?",
        ),
        (M, "Ja."),
        (V, "Dan de tweede.\nDe minister gaat langs bij de sluis. Dat is een toezegging aan mevrouw Visser.\nWanneer?"),
        (M, "Na het bestuurlijk overleg."),
        (SMIT, "Van welk jaar?"),
        (V, f"Dank u. Ik ga verder. De derde.\n{VEER}"),
    )
    assert [(one.to, one.due.phrase if one.due else None) for one in found] == [
        ("Smit", "voor de zomer"), ("Visser", "Na het bestuurlijk"), (None, "in het najaar"),
    ]  # fmt: skip


def test_an_item_is_what_it_became() -> None:
    found = read(
        (V, f"Ik lees de toezeggingen voor.\n{BRIEF}"),
        (M, "Er is gevraagd om het na de zomer te doen."),
        (V, f'Dan maken we van het woordje "voor" het woordje "na".\n{SLUIS}'),
        (M, "Het was een toezegging aan mevrouw Visser om de sluis in mei te bezoeken."),
        (V, "Dat wordt gecorrigeerd opgenomen."),
    )
    assert [one.text for one in found] == [
        "De minister stuurt de Kamer na de zomer een brief over de dijk bij Oudewater.",
        "Het was een toezegging aan mevrouw Visser om de sluis in mei te bezoeken.",
    ]
    assert [one.was for one in found] == [(BRIEF,), (SLUIS,)]
    assert found[1].to == "Visser"


def test_an_item_that_is_read_again_is_one() -> None:
    again = "In het najaar ontvangt de Kamer een plan van aanpak voor de veerdiensten."
    found = read(
        (V, f"Ik lees de toezeggingen voor.\n{VEER}\nZal ik die herhalen?"), (M, "Ja."), (V, f"{VEER}\n{again}")
    )
    assert [(one.text, one.was) for one in found] == [(again, (VEER,))]


def test_an_objection_is_added_where_the_chair_takes_it() -> None:
    objection = "Ik ga het gesprek aan, maar of er afspraken komen moet blijken."
    found = read((V, f"De toezeggingen.\n{SLUIS}"), (M, objection), (V, "Goed. Dan noteren we dat ook."))
    assert found[0].additions == (objection,)
    assert read((V, f"De toezeggingen.\n{SLUIS}"), (M, objection), (V, "Dat is jammer."))[0].additions == ()


@pytest.mark.parametrize(
    "words", ["Dan is het geen toezegging.", "Dan schrappen we die.", "Die halen we van de lijst."]
)
def test_an_item_that_is_taken_back_is_told_in_a_remark(words: str) -> None:
    text, debate = dialogue((M, "Dank."), (V, f"De toezeggingen.\n{SLUIS}\n{BRIEF}"), (M, "Nee."), (V, words))
    listed, remarks = closing_list(text, debate, None)
    assert [one.text for one in listed] == [SLUIS]
    assert [(one.kind, one.span.of(text)) for one in remarks] == [("listed_commitment_withdrawn", BRIEF)]


def test_an_item_that_is_no_commitment_and_noted_all_the_same_stays() -> None:
    kept = "Nee, dan is het geen toezegging, maar we noteren het."
    assert texts((V, f"De toezeggingen.\n{SLUIS}"), (M, "Zo niet."), (V, kept)) == [SLUIS]


def test_what_a_member_misses_is_an_item_when_it_is_taken() -> None:
    missed = "Ik heb van de minister ook de toezegging gekregen dat hij de pompen laat tellen."
    taken = read((V, f"De toezeggingen.\n{SLUIS}\nMis ik iets?"), (VISSER, missed), (V, "Die staat genoteerd."))
    assert [(one.text, one.by) for one in taken] == [(SLUIS, "Kuiper"), (missed, "Kuiper")]
    agreed = texts((V, f"De toezeggingen.\n{SLUIS}\nMis ik iets?"), (VISSER, missed), (M, "Dat klopt."), (V, "Dank."))
    assert agreed == [SLUIS, missed]
    refused = texts((V, f"De toezeggingen.\n{SLUIS}\nMis ik iets?"), (VISSER, missed), (M, "Nee."), (V, "Helaas."))
    assert refused == [SLUIS]


def test_what_the_chair_misses_as_a_member_is_an_item() -> None:
    missed = "Ik mis nog de toezegging om te reageren op de brief over de pompen, die ik noemde."
    assert texts((V, f"De toezeggingen.\n{SLUIS}\n{missed}")) == [SLUIS, missed]


def test_a_list_may_be_printed_under_a_heading_behind_the_last_words() -> None:
    last = f"Dat was alles, voorzitter.\n\nToezeggingen\n\n– {BRIEF}\n\n– {SLUIS}"
    text, debate = dialogue((V, "Het woord is aan de minister."), (M, last))
    assert [one.text for one in closing_list(text, debate, None)[0]] == [BRIEF, SLUIS]


def test_what_follows_the_end_of_the_meeting_is_no_item() -> None:
    assert texts((V, f"De toezeggingen.\n{SLUIS}\nIk sluit de vergadering.\n{BRIEF}")) == [SLUIS]


def test_a_listed_item_leads_to_the_words_that_it_records_also_where_they_are_a_bare_yes() -> None:
    asked = (VISSER, "Kan de minister toezeggen dat de pompen bij Schoonhoven worden geteld?")
    found = commitments_of(
        (M, "Voor de zomer stuur ik u een brief over de dijk bij Oudewater."), asked, (M, "Dat zal ik doen."),
        (V, "De toezeggingen. De minister laat de pompen bij Schoonhoven tellen.\n" + BRIEF),
    )  # fmt: skip
    listed = [one for one in found if one.kind == "listed"]
    assert [one.recorded_from.quote if one.recorded_from else None for one in listed] == [
        "Dat zal ik doen.", "Voor de zomer stuur ik u een brief over de dijk bij Oudewater.",
    ]  # fmt: skip


def test_a_listed_item_leads_to_no_words_of_another_minister() -> None:
    said = (S, "Ik stuur u voor de zomer een brief over de dijk bij Oudewater.")
    found = commitments_of(said, (M, "Dank u wel."), (V, "De toezeggingen. " + BRIEF))
    assert [one.recorded_from for one in found if one.kind == "listed"] == [None]


def test_a_listed_item_leads_to_no_words_on_something_else() -> None:
    said = (M, "Voorzitter, dank. " * 60 + "Ik zeg toe dat ik de belasting op honden laat onderzoeken.")
    found = commitments_of(said, (V, "De toezeggingen. " + SLUIS))
    assert [one.recorded_from for one in found if one.kind == "listed"] == [None]


@given(
    st.lists(
        st.sampled_from([
            "Ik noem de toezeggingen.", "De eerste toezegging:", BRIEF, SLUIS, VEER, "Zes.",
            "– De minister komt erop terug.",
            "Dan schrappen we die.", "Wanneer?", "\n", "Klopt dat?", "Ik sluit de vergadering.", "Toezeggingen",
            "De toevoeging bij de tweede toezegging is dat het mei wordt.", "Dan maken we van 'voor' 'na'.",
        ]),
        max_size=14,
    ),
    st.lists(st.sampled_from(["Ja.", "Voor de zomer.", "Het was een toezegging om het veer te sparen."]), max_size=3),
)  # fmt: skip
def test_whatever_is_said_items_are_quoted_from_their_places(read_out: list[str], replies: list[str]) -> None:
    turns = [(V, " ".join(read_out) or "Dank."), *((M, one) for one in replies), (V, "Dat noteren we. " + VEER)]
    text, debate = dialogue((M, "Dank."), *turns)
    listed, remarks = closing_list(text, debate, None)
    for one in listed:
        assert fold(one.passage.span.of(text)) == one.passage.quote
        assert debate.turns[one.passage.turn or 0].body.covers(one.passage.span)
    assert all(one.span.of(text) for one in remarks)
