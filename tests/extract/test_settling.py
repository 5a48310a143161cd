"""How far something promised came, in words of all kinds, and that it is a promise of which they speak."""

from __future__ import annotations

import pytest

from kamerspoor.extract.settling import extent_of, speaks_of_promise


@pytest.mark.parametrize(
    ("extent", "words"),
    [
        ("wholly", "Met deze brief doe ik mijn toezegging aan het lid De Wit gestand."),
        ("wholly", "Hiermee wordt tegemoetgekomen aan het verzoek van het lid De Wit."),
        ("wholly", "Tijdens het debat heb ik toegezegd hierop terug te komen; dat doe ik met deze brief."),
        ("wholly", "Conform mijn toezegging ontvangt u hierbij de evaluatie."),
        ("wholly", "De Kamer kan de toezegging aan mevrouw Smit van haar lijst halen."),
        ("wholly", "Dit is de reactie die ik mevrouw Smit had toegezegd."),
        ("wholly", "Met dit overzicht is gebeurd wat ik uw Kamer toen heb toegezegd."),
        ("wholly", "Daarmee is een einde gekomen aan wat ik in het debat van 4 juni op mij nam."),
        ("impossible", "Ik moet terugkomen op mijn toezegging: het onderzoek blijkt juridisch onuitvoerbaar."),
        ("impossible", "De toezegging aan het lid De Wit neem ik terug."),
        ("impossible", "De proef die ik had toegezegd, is geschrapt."),
        ("partly", "De toezegging is hiermee gedeeltelijk nagekomen; de cijfers over 2032 volgen in het voorjaar."),
        ("partly", "Daarmee is de eerste helft van de toezegging aan mevrouw Smit ingelost."),
        ("progress", "Aan de toezegging aan het lid De Wit wordt gewerkt."),
        ("progress", "Zoals toegezegd kom ik hier in het najaar op terug."),
        ("progress", "De toezegging aan het lid De Wit wordt in het najaar nagekomen."),
        ("progress", "De toegezegde evaluatie heeft vertraging opgelopen."),
        ("passed_on", "De toezegging is overgegaan naar de minister van Veren."),
        (None, "De toezegging van vorig jaar is bekend."),
    ],
)
def test_how_far_a_promise_came_is_told_by_slots(extent: str | None, words: str) -> None:
    assert (extent_of(words), speaks_of_promise(words)) == (extent, True)


@pytest.mark.parametrize(
    "words", ["Met de sector heb ik afspraken over sluizen.", "De vraag naar veren daalt.", "Het woord is aan De Wit."]
)
def test_what_is_no_promise_is_none(words: str) -> None:
    assert not speaks_of_promise(words)
