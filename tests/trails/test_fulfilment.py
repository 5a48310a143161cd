"""What later letters settle: said in their own words or done without a word, and never more than that."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from kamerspoor.cli.main import group
from kamerspoor.model.commitment_register import RegisteredCommitment
from kamerspoor.model.trail import MotionExecution
from kamerspoor.pipeline.deriving.run import derive
from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.store.derived_reader import DerivedReader
from kamerspoor.store.store import Store
from kamerspoor.text.spans import Cover
from kamerspoor.trails.commitment_register import state_on
from kamerspoor.trails.passages import passages_of

DEBATE = """98 765 Veren en sluizen
Nr. 4 VERSLAG VAN EEN COMMISSIEDEBAT
Vastgesteld 10 april 2031

De vaste commissie voor Water heeft op 12 maart 2031 overleg gevoerd met mevrouw Kuiper, minister van Water.

Voorzitter: Bakker

Aanwezig zijn drie leden der Kamer, te weten: Bakker, De Wit en Smit,

en mevrouw Kuiper, minister van Water.

De voorzitter:
Ik open de vergadering en geef het woord aan mevrouw Smit.

Mevrouw Smit (PP):
Voorzitter. Hoeveel veerponten varen er 's nachts? De Kamer dient dat te weten.

De Kamer,
gehoord de beraadslaging,
verzoekt de regering voor 1 oktober 2031 sluiswachters bij nachtvorst kosteloos warme laarzen te verstrekken,
en gaat over tot de orde van de dag.

De voorzitter:
Deze motie is voorgesteld door het lid Smit. Zij krijgt nr. 5 (98 765).

Minister Kuiper:
Dat weet ik niet. Wij maken de loopbrug naar de vuurtoren glad met zand uit de duinen.

De voorzitter:
Er zijn drie toezeggingen gedaan.
– De minister stuurt de Kamer voor het zomerreces een overzicht van de veerponten die 's nachts varen.
– De minister spreekt met de schippers over een vergoeding voor sluispersoneel in Zeeland en in Drenthe.
– De minister stuurt de Kamer voor 1 december 2031 een onderzoek naar beverburchten langs kanaaldijken.
Ik sluit de vergadering.
"""
VOTED = """14 Stemmingen moties Veren en sluizen

Tweede Kamer, 50e vergadering, dinsdag 18 maart 2031

De voorzitter:
In stemming komt de motie-Smit (98 765, nr. 5).

De voorzitter:
Ik constateer dat deze motie met algemene stemmen is aangenomen.

Tweede Kamer, Stemmingen moties Veren en sluizen, 18 maart 2031, TK 50, 50-14 1
"""
FERRIES, TALKS, BEAVERS = 0, 1, 2


def letter(
    number: int, day: str, body: str, sender: str = "MINISTER VAN WATER", signed: str = "minister van Water"
) -> str:
    return (
        f"98 765 Veren en sluizen\nNr. {number} BRIEF VAN DE {sender}\n\nAan de Voorzitter van de Tweede Kamer der"
        f" Staten-Generaal\n\nDen Haag, {day} 2031\n\n{body}\n\nDe {signed},\n\nK. Kuiper\n"
    )


class Followed:
    """A debate, its vote and later letters in a database."""

    def __init__(self, path: Path, *letters: str) -> None:
        with Store(path / "a.db", create=True) as store:
            for n, text in enumerate((DEBATE, VOTED, *letters)):
                store.save(read_paper(text.encode()), f"{n}.txt")
            derive(store)
            reader = store.using(DerivedReader)
            entries = [reader.commitment(f"kst-98765-4.{n}") for n in range(20)]
            self.listed = [one for one in entries if one is not None and one.first.kind == "listed"]
            self.motion: MotionExecution = reader.executions(["98765-5"])["98765-5"]

    def stands(self, which: int, day: date = date(2031, 6, 1)) -> tuple[str, str]:
        """Return the state of a listed commitment, and the rule that gives it."""
        rule = state_on(self.listed[which], day)
        return rule.state, rule.name

    def entry(self, which: int) -> RegisteredCommitment:
        """Return a listed commitment."""
        return self.listed[which]


@pytest.mark.parametrize(
    ("which", "body", "state", "rule"),
    [
        (
            FERRIES,
            "Er varen er 's nachts elf veerponten. Daarmee heb ik gedaan wat ik mevrouw Smit op 12 maart had beloofd.",
            "kept",
            "said_to_be_kept",
        ),
        (
            FERRIES,
            "Veerponten\n\n's Nachts varen er elf. De toezegging van 12 maart kan hiermee worden doorgehaald.",
            "kept",
            "said_to_be_kept",
        ),
        (
            FERRIES,
            (
                "Overzicht van toezeggingen\n\nOnderwerp | Gedaan op | Stand\nOverzicht veerponten die 's nachts varen"
                " | 12 maart 2031 | Klaar, zie bijlage"
            ),
            "kept",
            "said_to_be_kept",
        ),
        (
            FERRIES,
            "De bijlage geeft het overzicht van de veerponten die 's nachts varen, elf in getal.",
            "kept",
            "done_unsaid",
        ),
        (
            TALKS,
            (
                "Met de schippers sprak ik over een vergoeding voor sluispersoneel in Zeeland; voor Drenthe moet dat"
                " gesprek nog worden gevoerd."
            ),
            "partly",
            "done_in_part_unsaid",
        ),
        (
            BEAVERS,
            "Het onderzoek naar beverburchten langs kanaaldijken, dat ik in het debat had toegezegd, gaat niet door.",
            "withdrawn",
            "said_impossible",
        ),
    ],
)
def test_a_letter_settles_a_promise_in_words_of_its_own_or_without_a_word(
    tmp_path: Path, which: int, body: str, state: str, rule: str
) -> None:
    followed = Followed(tmp_path, letter(7, "20 mei", body))
    assert followed.stands(which) == (state, rule)
    assert [followed.stands(other)[0] for other in (FERRIES, TALKS, BEAVERS) if other != which] == ["open", "open"]
    evidence = followed.entry(which).evidence
    assert [one.document for one in evidence] == ["kst-98765-7"]
    assert evidence[0].certainty == "likely"
    assert evidence[0].why


@pytest.mark.parametrize(
    ("body", "more"),
    [
        ("Het overzicht van de veerponten die 's nachts varen, is in voorbereiding.", {}),
        ("Het overzicht van de veerponten die 's nachts varen, zal ik u in het najaar sturen.", {}),
        ("Er varen meer veerponten dan vorig jaar.", {}),
        ("De toezegging aan het lid De Wit over tolheffing op bruggen is hiermee afgedaan.", {}),
        (
            "De bijlage geeft het overzicht van de veerponten die 's nachts varen.",
            {"sender": "MINISTER VAN WEGEN", "signed": "minister van Wegen"},
        ),
        (
            "De minister van Wegen heeft u op 3 april het overzicht gestuurd van de veerponten die 's nachts varen.",
            {},
        ),
        ("Is het overzicht van de veerponten die 's nachts varen, hiermee beloofd en afgedaan?", {}),
    ],
)
def test_progress_others_and_other_subjects_settle_nothing(tmp_path: Path, body: str, more: dict[str, Any]) -> None:
    followed = Followed(tmp_path, letter(7, "20 mei", body, **more))
    assert followed.stands(FERRIES)[0] == "open"
    assert followed.stands(FERRIES, date(2031, 12, 31)) == ("no_report", "past_its_day")


def test_progress_is_told_apart_from_settlement_and_who_took_it_over(tmp_path: Path) -> None:
    body = (
        "De toezegging aan mevrouw Smit over een overzicht van de veerponten die 's nachts varen, is overgedragen"
        " aan de minister van Wegen."
    )
    found = Followed(tmp_path, letter(7, "20 mei", body)).entry(FERRIES)
    assert found.evidence == ()
    assert [one.extent for one in found.progress] == ["passed_on"]


def test_what_was_done_in_part_first_and_wholly_later_is_kept(tmp_path: Path) -> None:
    first = "Met de schippers is gesproken over een vergoeding voor sluispersoneel in Zeeland; in Drenthe moet dat nog."
    second = "Daarmee is de toezegging over een vergoeding voor sluispersoneel, gedaan op 12 maart, nagekomen."
    followed = Followed(tmp_path, letter(7, "20 mei", first), letter(9, "20 september", second))
    assert followed.stands(TALKS, date(2031, 10, 1)) == ("kept", "said_to_be_kept")


def test_a_letter_of_the_next_minister_settles_what_the_one_before_promised(tmp_path: Path) -> None:
    text = letter(7, "20 mei", "Bijgaand het overzicht van de veerponten die 's nachts varen.").replace(
        "K. Kuiper", "J. Jansen"
    )
    assert Followed(tmp_path, text).stands(FERRIES) == ("kept", "done_unsaid")


@pytest.mark.parametrize(
    ("body", "state"),
    [
        ("Gelet hierop beschouw ik de motie van het lid Smit (Kamerstuk 98 765, nr. 5) als uitgevoerd.", "executed"),
        (
            (
                "Alle sluiswachters hebben bij nachtvorst kosteloos warme laarzen gekregen. Ik beschouw de motie-Smit"
                " over warme laarzen voor sluiswachters dan ook als afgehandeld."
            ),
            "executed",
        ),
        ("De motie van het lid Smit (Kamerstuk 98 765, nr. 5) voer ik niet uit.", "withdrawn"),
        ("De motie van het lid Smit (Kamerstuk 98 765, nr. 6) over bruggen beschouw ik als uitgevoerd.", "no_report"),
        (
            "De motie van het lid Smit (Kamerstuk 98 765, nr. 5) vraagt om warme laarzen voor sluiswachters.",
            "no_report",
        ),
    ],
)
def test_a_motion_is_carried_out_refused_or_only_named(tmp_path: Path, body: str, state: str) -> None:
    assert Followed(tmp_path, letter(7, "20 mei", body)).motion.on(date(2031, 6, 1)).state == state


def test_what_was_announced_of_a_motion_has_no_report_after_the_day_it_gives(tmp_path: Path) -> None:
    body = "De motie van het lid Smit (Kamerstuk 98 765, nr. 5) zal ik in de zomer uitvoeren."
    found = Followed(tmp_path, letter(7, "20 mei", body)).motion
    assert (found.evidence, [one.extent for one in found.progress]) == ((), ["progress"])
    assert found.due == date(2031, 10, 1)
    assert (found.on(date(2031, 9, 1)).state, found.on(date(2031, 11, 1)).state) == ("announced", "no_report")


@pytest.mark.parametrize(("day", "state"), [("2031-09-01", "announced"), ("2031-11-01", "no_report")])
def test_the_list_of_motions_tells_how_they_stand_on_the_day_that_one_asks_for(
    tmp_path: Path, day: str, state: str
) -> None:
    body = "De motie van het lid Smit (Kamerstuk 98 765, nr. 5) zal ik in de zomer uitvoeren."
    Followed(tmp_path, letter(7, "20 mei", body))
    for kind in ("motions", "all-motions"):
        asked = ["list", kind, "--on", day, "--number", "5", "--format", "json", "--db", str(tmp_path / "a.db")]
        told = json.loads(CliRunner().invoke(group, asked).stdout)
        states = {row["execution"]["state"] if kind == "motions" else row["execution"] for row in told}
        assert states == {state}, kind
        found = json.loads(CliRunner().invoke(group, [*asked, "--execution", state]).stdout)
        assert len(found) == len(told) > 0, kind


def passages(text: str) -> list[tuple[str, str | None, bool, bool]]:
    found = passages_of(text, date(2031, 5, 20), [], Cover([]))
    return [(one.words, one.extent, one.of_promise, one.of_motion) for one in found]


def test_rows_below_a_heading_say_what_the_heading_says() -> None:
    text = (
        "Moties en toezeggingen die hiermee zijn afgedaan\n\n– Motie-Smit over laarzen\n– Toezegging over veren\n\n"
        "Moties waarover u later bericht ontvangt\n\n– Motie-De Wit over bruggen\n"
    )
    assert passages(text) == [
        ("– Motie-Smit over laarzen", "wholly", False, True),
        ("– Toezegging over veren", "wholly", True, False),
        ("– Motie-De Wit over bruggen", "progress", False, True),
    ]


def test_a_sentence_with_the_mark_of_a_note_behind_it_is_no_heading() -> None:
    assert [words for words, *_ in passages("De dijk is dicht.2\n\nDe veren varen.")] == [
        "De dijk is dicht.2",
        "De veren varen.",
    ]


def test_members_and_days_named_before_in_a_paragraph_are_those_of_that_promise() -> None:
    text = "Op 12 maart vroeg mevrouw Smit naar veren. Die toezegging is nagekomen.\n\nDie toezegging ook.\n"
    found = list(passages_of(text, date(2031, 2, 1), [], Cover([])))
    assert [(one.named.people, one.named.days) for one in found[1:]] == [(("Smit",), (date(2030, 3, 12),)), ((), ())]


def _pointed(path: Path, body: str) -> list[RegisteredCommitment]:
    with Store(path / "a.db", create=True) as store:
        for n, text in enumerate((DEBATE, letter(6, "20 mei", body))):
            store.save(read_paper(text.encode()), f"{n}.txt")
        derive(store)
        found = store.using(DerivedReader)
        known = [found.commitment(f"kst-98765-4.c{n}") for n in range(len(DEBATE))]
        return [one for one in known if one is not None]


def test_what_a_letter_says_was_promised_points_to_the_words_of_the_debate(tmp_path: Path) -> None:
    (found,) = _pointed(
        tmp_path, "Het zand uit de duinen voor de loopbrug naar de vuurtoren, dat ik had toegezegd, komt er niet."
    )
    assert (found.text, found.by, found.certainty, found.settled) == (
        "Wij maken de loopbrug naar de vuurtoren glad met zand uit de duinen.", "Kuiper", "likely", "withdrawn",
    )  # fmt: skip
    assert found.evidence[0].why[0] == "zegt dat dit is toegezegd"


@pytest.mark.parametrize(
    "body",
    [
        "Het zand uit de duinen voor de loopbrug naar de vuurtoren komt er niet.",  # nobody says that it was promised
        "Het zand uit de duinen voor de loopbrug naar de vuurtoren, dat de provincie had toegezegd, komt er niet.",
        "Het zand uit de duinen voor de loopbrug naar de vuurtoren, dat ik het lid De Wit had toegezegd, komt er niet.",
        "Het zand uit de duinen voor de loopbrug, dat ik in het debat van 4 april had toegezegd, komt er niet.",
        "De verf voor de loopbrug, die ik had toegezegd, komt er niet.",
    ],
)
def test_words_that_a_letter_does_not_surely_mean_are_no_promise(tmp_path: Path, body: str) -> None:
    assert not _pointed(tmp_path, body)
