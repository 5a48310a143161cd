"""How ministers, proposers and chairs speak of motions, and what that comes to."""

from __future__ import annotations

import pytest

from debates import motions_of, verdicts
from kamerspoor.model.facts import Appreciation

M, V, SMIT, VISSER = "Minister Kuiper", "De voorzitter", "De heer Smit (PP)", "De heer Visser (VRP)"


def test_motions_taken_one_by_one() -> None:
    said = (
        M,
        (
            "De motie op stuk nr. 12 gaat over water. Om die reden ontraad ik de motie. "
            "De motie op stuk nr. 13 laat ik graag aan het oordeel van de Kamer."
        ),
    )
    assert verdicts(said) == {12: "ontraden", 13: "oordeel_kamer", 14: None}


def test_motions_taken_in_a_group() -> None:
    said = (M, "De moties op de stukken nrs. 12, 13 en 14 gaan over hetzelfde. Die zou ik alle drie willen ontraden.")
    assert verdicts(said) == {12: "ontraden", 13: "ontraden", 14: "ontraden"}


def test_a_range_of_numbers() -> None:
    assert verdicts((M, "De moties op stuk nrs. 12 t/m 14 ontraad ik.")) == {
        12: "ontraden",
        13: "ontraden",
        14: "ontraden",
    }


def test_a_list_of_bare_verdicts() -> None:
    said = (
        M,
        (
            "De motie op stuk nr. 12: ontraden.\nDe motie op stuk nr. "
            "13: oordeel Kamer.\nDe motie op stuk nr. 14: ontraden."
        ),
    )
    assert verdicts(said) == {12: "ontraden", 13: "oordeel_kamer", 14: "ontraden"}


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("Deze laat ik graag aan het oordeel van de Kamer.", "oordeel_kamer"),
        ("Ik geef deze motie oordeel Kamer.", "oordeel_kamer"),
        ("Die krijgt oordeel Kamer.", "oordeel_kamer"),
        ("De appreciatie is: oordeel Kamer.", "oordeel_kamer"),
        ("Ik kan het oordeel aan de Kamer laten.", "oordeel_kamer"),
        ("Het oordeel over deze motie laat ik aan uw Kamer.", "oordeel_kamer"),
        ("Daarom moet ik de motie ontraden.", "ontraden"),
        ("Ik wil haar met klem ontraden.", "ontraden"),
        ("Die motie moet ik helaas ontraden, tenzij de indiener haar aanpast.", "ontraden_tenzij_gewijzigd"),
        ("Deze motie vind ik ontijdig.", "ontijdig"),
        ("Deze motie is overbodig, want dit gebeurt al.", "overbodig"),
        ("Aanneming daarvan raad ik de Kamer af.", "ontraden"),
        ("Tegen deze motie heb ik geen bezwaar.", "oordeel_kamer"),
        ("Ik zie die motie als ondersteuning van het beleid.", "oordeel_kamer"),
        ("De motie is ondersteuning van beleid en dus overbodig.", "overbodig"),
        ("De motie is ondersteuning van beleid, maar ik ontraad haar.", "ontraden"),
        ("Ik kan met deze motie goed leven.", "oordeel_kamer"),
        ("Ik vind de motie overbodig en daarom ontraad ik haar.", "ontraden"),
        ("Deze motie kan ik overnemen.", "overgenomen"),
        ("Ik zou de indiener willen vragen om de motie aan te houden.", "aanhouden"),
        ("Mijn verzoek aan de heer Smit is om de motie aan te houden tot de brief er is.", "aanhouden"),
        ("Dit is een motie gericht aan de Kamer; daar heb ik geen oordeel over.", "geen"),
    ],
)
def test_each_verdict_in_the_words_of_ministers(words: str, verdict: str) -> None:
    assert verdicts((M, f"Dan de motie op stuk nr. 12. {words}"))[12] == verdict


@pytest.mark.parametrize(
    "words",
    [
        "Als ik 'm zo mag lezen, oordeel Kamer.",
        "Met die kanttekening laat ik het oordeel aan de Kamer.",
        "Als de heer Smit de motie zo bedoelt, dan laat ik het oordeel aan de Kamer. Anders moet ik de motie ontraden.",
        (
            "Als ik de motie zo mag uitleggen dat het volgend jaar mag, krijgt zij oordeel Kamer; "
            "anders zou ik haar ontraden."
        ),
    ],
)
def test_a_verdict_under_a_reading_is_conditional_and_the_fallback_does_not_replace_it(words: str) -> None:
    said = motions_of((M, f"De motie op stuk nr. 12. {words}"))[12].appreciation
    assert said is not None
    assert (said.verdict, said.conditional) == ("oordeel_kamer", True)
    assert said.condition


def test_a_motion_taken_over_with_consent() -> None:
    said = [
        (M, "De motie op stuk nr. 12 sluit aan bij wat wij doen. Mag ik 'm overnemen?"),
        (SMIT, "Graag, voorzitter."),
        (V, "Bezwaren zijn er niet. De motie-Smit/De Wit (98 765, nr. 12) is overgenomen."),
    ]
    assert verdicts(*said)[12] == "overgenomen"


def test_a_motion_that_its_proposer_does_not_let_be_taken_over() -> None:
    said = [
        (M, "De motie op stuk nr. 12. Mag ik 'm overnemen?"),
        (SMIT, "Nee, ik breng haar graag in stemming."),
        (M, "Dan oordeel Kamer."),
    ]
    found = motions_of(*said)[12].appreciation
    assert found is not None
    assert found.verdict == "oordeel_kamer"
    assert [one.verdict for one in found.earlier] == ["overgenomen"]


def test_the_chair_concludes() -> None:
    said = [
        (
            M,
            (
                "De motie op stuk nr. 14 vraagt nogal wat. "
                "Ik wil de heer Visser vragen haar aan te houden; anders moet ik haar ontraden."
            ),
        ),
        (VISSER, "Nee, ik houd haar niet aan."),
        (V, "Dan is de motie op stuk nr. 14 bij dezen ontraden."),
    ]
    found = motions_of(*said)[14]
    assert found.appreciation is not None
    assert (found.appreciation.verdict, found.status) == ("ontraden", "submitted")


def test_a_yes_to_the_question_of_the_chair_counts() -> None:
    said = [
        (M, "De motie op stuk nr. 13 vind ik ingewikkeld."),
        (V, "Begrijp ik dan dat u de motie ontraadt?"),
        (M, "Ja, dat klopt."),
    ]
    assert verdicts(*said)[13] == "ontraden"


def test_a_wrong_number_corrected_in_the_same_breath() -> None:
    said = (M, "De motie op stuk nr. 12, sorry, nr. 13, moet ik ontraden. Dan de motie op stuk nr. 12: oordeel Kamer.")
    assert verdicts(said) == {12: "oordeel_kamer", 13: "ontraden", 14: None}


def test_a_number_of_no_motion_is_read_by_its_proposers_and_remarked() -> None:
    said = (M, "Dan de motie op stuk nr. 114 van de heer Visser. Die ontraad ik.")
    assert verdicts(said) == {12: None, 13: None, 14: "ontraden"}


def test_a_verdict_changed_later_keeps_what_it_replaced() -> None:
    said = [
        (M, "De motie op stuk nr. 12 ontraad ik."),
        (SMIT, "Ik bedoel de motie op stuk nr. 12 veel beperkter."),
        (M, "Met die uitleg kan ik haar oordeel Kamer geven."),
    ]
    found = motions_of(*said)[12].appreciation
    assert found is not None
    assert (found.verdict, found.conditional) == ("oordeel_kamer", True)
    assert [one.verdict for one in found.earlier] == ["ontraden"]


def test_a_motion_held_at_the_request_of_the_minister() -> None:
    said = [
        (M, "Ik wil de indiener van de motie op stuk nr. 14 vragen om haar aan te houden."),
        (VISSER, "Dan houd ik de motie aan."),
        (V, "Op verzoek van de heer Visser stel ik voor zijn motie (98 765, nr. 14) aan te houden."),
    ]
    found = motions_of(*said)[14]
    assert found.appreciation is not None
    assert (found.appreciation.verdict, found.status) == ("aanhouden", "held")


def test_no_word_on_a_motion_is_no_verdict() -> None:
    assert verdicts((M, "Dank aan de leden voor hun inbreng.")) == {12: None, 13: None, 14: None}


def test_amendments_with_the_same_numbers_are_not_motions() -> None:
    said = (M, "Het amendement op stuk nr. 12 ontraad ik. Het amendement op stuk nr. 13 krijgt oordeel Kamer.")
    assert verdicts(said) == {12: None, 13: None, 14: None}


@pytest.mark.parametrize(
    "words",
    [
        "Die motie had ik oordeel Kamer gegeven.",
        "Daarvan heb ik gezegd: oordeel Kamer.",
        "Ik ontraad deze motie niet.",
    ],
)
def test_reported_and_denied_verdicts_are_none(words: str) -> None:
    assert verdicts((M, f"De motie op stuk nr. 14 ontraad ik. Nog over de motie op stuk nr. 12. {words}"))[12] is None


def test_a_motion_named_for_comparison_only_is_not_spoken_of() -> None:
    said = (
        M,
        (
            "De motie op stuk nr. 13 gaat over dijken. Net als bij de motie op stuk nr. "
            "12 zeg ik dat dit ondersteuning van beleid is. Oordeel Kamer."
        ),
    )
    assert verdicts(said) == {12: None, 13: "oordeel_kamer", 14: None}


def test_the_next_motion_without_a_number() -> None:
    said = (
        M,
        (
            "De motie op stuk nr. 12 ontraad ik. "
            "De volgende motie, ook van de heer Smit, laat ik aan het oordeel van de Kamer."
        ),
    )
    assert verdicts(said) == {12: "ontraden", 13: "oordeel_kamer", 14: None}


def test_motions_of_two_members_of_the_government() -> None:
    said = [
        (M, "De motie op stuk nr. 12 ontraad ik. De motie op stuk nr. 14 is voor mijn collega."),
        ("Staatssecretaris De Boer", "De motie op stuk nr. 14 krijgt oordeel Kamer."),
    ]
    found = motions_of(*said)
    assert {number: motion.appreciation and motion.appreciation.by for number, motion in found.items()} == {
        12: "Kuiper",
        13: None,
        14: "De Boer",
    }


def said_of(number: int, *said: tuple[str, str]) -> Appreciation:
    found = motions_of(*said)[number].appreciation
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("words", "verdict", "fallback"),
    [
        ("Ik verzoek de motie aan te houden, anders is die ontraden.", "aanhouden", "ontraden"),
        ("Ik vraag om haar aan te houden. Als de heer Smit dat niet wil, ontraad ik haar.", "aanhouden", "ontraden"),
        ("Ik verzoek haar aan te houden. Zo niet, dan is mijn oordeel: ontijdig.", "aanhouden", "ontijdig"),
        ("Die is ontijdig. Ik moet haar ontraden als de heer Smit die niet wil aanhouden.", "ontijdig", "ontraden"),
        ("Als het een harde eis is, is het oordeel dus: ontraden. Maar als ik 'm ruim mag lezen, oordeel Kamer.",
         "oordeel_kamer", "ontraden"),
        ("Ik kan haar oordeel Kamer geven, anders wordt die ontraden.", "oordeel_kamer", "ontraden"),
        ("De motie is ontijdig.", "ontijdig", None),
    ],
)  # fmt: skip
def test_what_is_said_for_the_case_that_it_is_not_done_is_the_fallback(
    words: str, verdict: str, fallback: str | None
) -> None:
    found = said_of(12, (M, f"Dan de motie op stuk nr. 12. {words}"))
    assert (found.verdict, found.fallback) == (verdict, fallback)


def test_a_verdict_that_is_only_said_for_a_case_counts_where_there_is_no_other() -> None:
    words = "Als de indiener haar niet aanhoudt, moet ik de motie ontraden."
    assert said_of(12, (M, f"De motie op stuk nr. 12. {words}")).verdict == "ontraden"


@pytest.mark.parametrize(
    "words",
    [
        "Houdt u de motie aan? De heer Smit denkt erover. Anders is de motie ontijdig.",
        "Indien de motie op stuk nr. 12 niet wordt aangehouden, is ze ontijdig.",
        "De motie op stuk nr. 12 is ontijdig als die niet wordt aangehouden.",
    ],
)
def test_what_the_chair_says_for_that_case_is_the_fallback_too(words: str) -> None:
    found = said_of(12, (M, "De motie op stuk nr. 12: ik verzoek om haar aan te houden."), (V, words))
    assert (found.verdict, found.fallback, found.also) == ("aanhouden", "ontijdig", ())


def test_the_chair_and_the_minister_may_differ_and_both_are_kept() -> None:
    found = said_of(
        12, (M, "De motie op stuk nr. 12 is ontijdig."), (V, "Daarmee is de motie op stuk nr. 12 ontraden.")
    )
    assert (found.verdict, found.by) == ("ontijdig", "Kuiper")
    assert [(one.verdict, one.by) for one in found.also] == [("ontraden", "voorzitter")]


def test_the_minister_may_agree_with_the_chair() -> None:
    found = said_of(
        12, (M, "De motie op stuk nr. 12 moet ik ontraden."), (V, "Dan krijgt de motie dus ontijdig."),
        (M, "Oké."),
    )  # fmt: skip
    assert (found.verdict, found.by, found.also) == ("ontijdig", "Kuiper", ())
    assert [one.verdict for one in found.earlier] == ["ontraden"]


def test_the_chair_may_conclude_that_a_reading_was_refused() -> None:
    found = said_of(
        12, (M, "De motie op stuk nr. 12 krijgt oordeel Kamer, maar wel met een interpretatie."),
        (SMIT, "Nee, het moet dit jaar."), (V, "Dan is de motie op stuk nr. 12 ontraden."),
    )  # fmt: skip
    assert (found.verdict, found.by) == ("ontraden", "voorzitter")


def test_the_chair_speaks_of_the_motion_before_while_the_next_is_only_announced() -> None:
    said = [
        (M, "De motie op stuk nr. 12 is ontijdig. Dan de motie op stuk nr. 13."),
        (V, "Houdt de heer Smit haar aan? Dat is niet het geval. Dan krijgt de motie dus de appreciatie ontraden."),
        (M, "De motie op stuk nr. 13 krijgt oordeel Kamer."),
    ]
    assert verdicts(*said) == {12: "ontijdig", 13: "oordeel_kamer", 14: None}
    assert [one.verdict for one in said_of(12, *said).also] == ["ontraden"]


def test_what_the_chair_supposes_is_no_verdict() -> None:
    said = [
        (V, "Dan de motie op stuk nr. 13. Als die oordeel Kamer krijgt, volstaat dat."),
        (M, "Nee, ik ontraad haar."),
    ]
    found = said_of(13, *said)
    assert (found.verdict, found.earlier) == ("ontraden", ())


def test_a_motion_that_is_to_have_other_words_is_discouraged_unless_it_is_amended() -> None:
    found = said_of(
        12, (M, "De motie op stuk nr. 12 wil ik ontraden."), (SMIT, "Kijk er nog eens naar."),
        (M, "Ik stel een ander dictum voor, namelijk een brief. Dan kan ik de motie oordeel Kamer geven."),
        (V, "Akkoord, dan wordt de motie aangepast."),
    )  # fmt: skip
    assert (found.verdict, found.conditional) == ("ontraden_tenzij_gewijzigd", True)


@pytest.mark.parametrize(
    ("words", "condition"),
    [
        ("Ik lees de motie zo dat het ook later mag. Dan kan ik haar oordeel Kamer geven.", "later mag"),
        (
            "Ik geef 'm oordeel Kamer, maar wel met een interpretatie. Ik begrijp de motie zo dat het later mag.",
            "later mag",
        ),
        ("Ik plaats daar de kanttekening bij dat het geld op is. In dat licht: oordeel Kamer.", "geld op is"),
        ("Dat kan ik niet toezeggen, maar wel onderzoeken. Met die lezing geef ik haar oordeel Kamer.", "onderzoeken"),
        ("Die krijgt oordeel Kamer, als ik haar mag zien als steun.", "steun"),
        ("Die krijgt oordeel Kamer, met dien verstande dat ik eerst met de provincies spreek.", "provincies"),
    ],
)
def test_the_condition_is_the_reading_asked_for_wherever_it_stands(words: str, condition: str) -> None:
    found = said_of(12, (M, f"De motie op stuk nr. 12. {words}"))
    assert (found.verdict, found.conditional) == ("oordeel_kamer", True)
    assert condition in (found.condition or "")


def test_a_condition_may_follow_an_interruption() -> None:
    found = said_of(
        12, (M, "De motie op stuk nr. 12 krijgt oordeel Kamer …"), (V, "Akkoord."),
        (M, "… als ik de motie mag lezen als steun voor wat ik al doe."),
    )  # fmt: skip
    assert (found.conditional, found.condition) == (True, "als ik de motie mag lezen als steun voor wat ik al doe")


@pytest.mark.parametrize(
    "words",
    [
        "De vraag is of ik de motie wil overnemen.",
        "De heer Smit vroeg mij deze motie over te nemen.",
        "Die motie neem ik dus niet over.",
        "Ik ga de motie niet zomaar overnemen.",
    ],
)
def test_taking_over_that_is_denied_or_only_asked_for_is_no_verdict(words: str) -> None:
    assert verdicts((M, f"De motie op stuk nr. 12. {words}"))[12] is None


def test_a_number_may_be_named_behind_the_verdict() -> None:
    said = (M, "Ik ontraad de motie op stuk nr. 12 en ik laat het oordeel aan de Kamer over de motie op stuk nr. 13.")
    assert verdicts(said) == {12: "ontraden", 13: "oordeel_kamer", 14: None}


def test_one_verdict_may_be_said_twice_in_a_sentence() -> None:
    said = (V, "De motie op stuk nr. 12 krijgt oordeel Kamer en de motie op stuk nr. 13 krijgt oordeel Kamer.")
    assert verdicts((M, "Dank."), said) == {12: "oordeel_kamer", 13: "oordeel_kamer", 14: None}


def test_the_plural_of_the_chair_is_for_each() -> None:
    said = (V, "Dan zijn de moties op de stukken nrs. 12 en 14 ontraden.")
    assert verdicts((M, "Dank."), said) == {12: "ontraden", 13: None, 14: "ontraden"}


def test_a_verdict_given_in_another_debate_is_none() -> None:
    words = "Ik heb de motie van toen tijdens het wetgevingsoverleg al oordeel Kamer gegeven. Deze is overbodig."
    assert verdicts((M, f"De motie op stuk nr. 12. {words}"))[12] == "overbodig"
