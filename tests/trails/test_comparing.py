"""Two papers claim by claim: what was kept, changed, dropped, and what is new."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st
from litestar import Litestar
from litestar.testing import TestClient

from evaluation.run import evaluate
from kamerspoor.cli.main import group
from kamerspoor.model.comparison import Difference
from kamerspoor.model.paper import Paper
from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.pipeline.files import ReadJob, read_file
from kamerspoor.publish.comparison_page import worded
from kamerspoor.store.store import Store
from kamerspoor.text.rules import Rule
from kamerspoor.trails.compare.alignment import compare
from kamerspoor.trails.compare.differences import MODALS, differences
from kamerspoor.trails.compare.topics import about
from kamerspoor.web.app import create_app

LETTER = """Geachte voorzitter,

{body}

De Minister van Dijken,

K. Kuiper
"""


def letter(*sentences: str) -> Paper:
    return read_paper(LETTER.format(body=" ".join(sentences)).encode(), "letter")


def relation_of(a: str, b: str) -> str:
    (pair,) = compare(letter(a), letter(b)).pairs
    return pair.relation


DIKE = "De zeedijk bij Nergenshuizen wordt volgend jaar versterkt met basaltblokken."
FERRY = "Over de veerpont van Verderop voert het kabinet overleg met schippersverenigingen."


def test_what_both_say_is_kept_what_only_one_says_was_dropped_or_is_new() -> None:
    found = compare(letter(DIKE, FERRY), letter(DIKE, "Muskusratten krijgen bijzondere aandacht van waterschappen."))
    assert [(pair.relation, pair.a.text) for pair in found.pairs] == [("kept", DIKE)]
    assert [claim.text for claim in found.only_a] == [FERRY]
    assert ["Muskusratten" in claim.text for claim in found.only_b] == [True]


def test_every_pair_says_which_words_made_it_and_where_they_stand() -> None:
    a, b = letter(DIKE), letter("Volgend jaar versterkt men de zeedijk bij Nergenshuizen.")
    (pair,) = compare(a, b).pairs
    assert {"zeedijk", "Nergenshuizen"} <= set(pair.shared)
    assert " ".join(pair.a.span.of(a.document.text).split()) == pair.a.text
    _, pieces = worded(pair)
    assert " ".join(words for words, _ in pieces) == pair.b.text
    assert any(kind == "mark" and "zeedijk" in words for words, kind in pieces)


def test_of_sentences_worded_alike_what_only_one_of_them_has_is_pointed_at() -> None:
    (pair,) = compare(letter(DIKE), letter(DIKE.replace("volgend jaar", "dit najaar"))).pairs
    of_a, of_b = worded(pair)
    assert [(words, kind) for words, kind in of_a if kind] == [("volgend jaar", "del")]
    assert [(words, kind) for words, kind in of_b if kind] == [("dit najaar", "ins")]
    assert " ".join(words for words, _ in of_a) == pair.a.text


@pytest.mark.parametrize(
    ("later", "relation"),
    [
        ("De zeedijk bij Nergenshuizen moet volgend jaar versterkt worden met basaltblokken.", "strengthened"),
        ("De zeedijk bij Nergenshuizen kan volgend jaar versterkt worden met basaltblokken.", "weakened"),
        ("De zeedijk bij Nergenshuizen zal volgend jaar niet versterkt worden met basaltblokken.", "changed"),
        (
            "Mits er geld is zal de zeedijk bij Nergenshuizen volgend jaar versterkt worden met basaltblokken.",
            "changed",
        ),
    ],
)
def test_a_rule_shows_what_became_firmer_weaker_or_otherwise(later: str, relation: str) -> None:
    assert (
        relation_of("De zeedijk bij Nergenshuizen zal volgend jaar versterkt worden met basaltblokken.", later)
        == relation
    )


def test_another_amount_is_a_change_and_another_year_is_none() -> None:
    assert differences("Dat kost 24,6 miljard.", "Dat kost 22,7 miljard.") == (
        Difference("number", "24,6 miljard", "22,7 miljard"),
    )
    assert differences("In 2015 was dat zo.", "In 2019 was dat zo.") == ()


def test_an_amount_is_compared_with_one_of_its_kind_and_by_its_value() -> None:
    assert differences("Het is 20 procent van 4000 euro.", "Het is 20% van 4.000 euro.") == ()
    assert differences("De raming is 24,6 miljard.", "De raming is 24,6 mrd.") == ()
    assert differences("Het was 3,4% van de handel.", "Met 22,7 mrd is het de derde.") == ()


def test_of_sentences_worded_otherwise_only_amounts_are_compared() -> None:
    a, b = "Mits er geld is kan de dijk voor 3 miljoen hoger.", "De dijk moet hoger, en dat kost 5 miljoen."
    assert {one.kind for one in differences(a, b)} == {"number", "modal", "condition"}
    assert {one.kind for one in differences(a, b, close=False)} == {"number"}


@pytest.mark.parametrize("words", ["Niet alleen de dijk is oud.", "Het niet-erkenningsbeleid blijft."])
def test_not_only_and_parts_of_words_deny_nothing(words: str) -> None:
    assert differences(words, "De dijk is oud.") == ()


def test_how_a_condition_is_put_denies_nothing() -> None:
    told = differences("De steun blijft totdat de dijk er is.", "De steun blijft zolang de dijk er niet is.")
    assert "negation" not in {one.kind for one in told}


@pytest.mark.parametrize("rule", MODALS, ids=lambda rule: rule.name)
def test_every_word_that_binds_has_its_proof(rule: Rule) -> None:
    assert all(rule.search(example) for example in rule.examples)
    assert not any(rule.search(example) for example in rule.counterexamples)


def test_sentences_that_only_have_their_subject_in_common_are_said_to_say_nothing_more() -> None:
    found = compare(
        letter(DIKE, FERRY, "De waterschappen breiden hun vangploegen uit tot vierhonderd vangers."),
        letter(DIKE, FERRY, "Het aantal vangers van de waterschappen is niet bekend."),
    )
    (pair,) = [pair for pair in found.pairs if pair.certainty == "possible"]
    assert pair.relation == "same_subject"
    assert pair.differences == ()


def test_a_row_of_a_table_says_nothing_that_a_sentence_with_its_words_says() -> None:
    row, sentence = "Zeedijk bij Nergenshuizen | 3 mln | Waterfonds", "De zeedijk bij Nergenshuizen lekt."
    assert not any(pair.certainty != "possible" for pair in compare(letter(row), letter(sentence)).pairs)


def test_marks_of_notes_and_bullets_are_no_other_words() -> None:
    assert relation_of(DIKE, f"• {DIKE[:-1]}².") == "kept"


@pytest.mark.parametrize(("a", "b"), [("Q2 van 2031", "Q3 van 2031"), ("de lichtgroene rij", "de oranje rij")])
def test_a_sentence_with_another_word_that_tells_is_not_said_to_be_kept(a: str, b: str) -> None:
    said = "De planning voor de versterking van de zeedijk bij Nergenshuizen staat in {}."
    assert relation_of(said.format(a), said.format(b)) == "reworded"


INVENTED = Path(__file__).parent.parent / "gold" / "compared"


def test_of_two_invented_letters_what_is_shown_says_the_same_and_what_was_kept_is_shown() -> None:
    rates = {tally.name: tally.rate for tally in evaluate(INVENTED, workers=1)}
    assert rates["compare, letters: sure pairs that say the same"] >= 0.95
    assert rates["compare, letters: sentences kept that are found"] >= 0.97
    assert rates.get("compare, letters: likely pairs that say the same", 1) >= 0.85


@pytest.mark.parametrize(
    ("words", "kept", "dropped"), [("muskusratten", 1, 0), ("veer", 1, 0), ("zelfsturende pont", 0, 1), ("heien", 0, 1)]
)
def test_one_can_ask_for_what_two_papers_say_of_one_thing(words: str, kept: int, dropped: int) -> None:
    a, b = (read_file(ReadJob(str(INVENTED / f"dijken-{year}.txt"))) for year in (2031, 2033))
    found = about(compare(a, b), words)
    assert len([pair for pair in found.pairs if pair.certainty != "possible"]) == kept
    assert len(found.only_a) == dropped


def test_what_both_papers_speak_of_often_is_a_topic_with_the_headings_that_name_it() -> None:
    dikes = [f"De zeedijk bij {place} wordt versterkt." for place in ("Nergenshuizen", "Verderop", "Laagbosch")]
    found = compare(letter(*dikes, FERRY), letter(FERRY, *reversed(dikes)))
    topic = next(one for one in found.topics if one.word == "zeedijk")
    assert (topic.in_a, topic.in_b) == (3, 3)
    assert about(found, "") == found


def test_a_long_name_in_common_does_not_make_two_sentences_say_the_same() -> None:
    name = "het Noordelijk Zeewerend Dijkversterkingsprogramma Nergenshuizen (NZDN)"
    a = letter(f"Met {name} zijn afspraken gemaakt over de veiligheid van inwoners.", FERRY)
    b = letter(f"Wie {name} wil lezen vindt een exemplaar ervan bij elke bibliotheek.", DIKE)
    assert [pair.relation for pair in compare(a, b).pairs] == ["same_subject"]


def test_what_both_say_of_what_is_asked_for_comes_before_what_one_says() -> None:
    of_one = "Schippersverenigingen varen volgend voorjaar kosteloos langs {} Verderop."
    a = letter(of_one.format("de veerpont bij"), DIKE, FERRY)
    b = letter(of_one.format("het dorp"), DIKE, FERRY)
    assert next(pair.a.text for pair in about(compare(a, b), "veerpont").pairs) == FERRY


SENTENCES = st.lists(
    st.sampled_from([DIKE, FERRY, "Muskusratten graven gangen in de zeedijk bij Verderop."]), max_size=6
)


@settings(max_examples=25)
@given(SENTENCES, SENTENCES)
def test_no_claim_is_lost_and_the_same_papers_give_the_same_pairs(first: list[str], second: list[str]) -> None:
    a, b = letter(*first), letter(*second)
    found = compare(a, b)
    assert found == compare(a, b)
    for mine, alone, side in ((first, found.only_a, "a"), (second, found.only_b, "b")):
        spans = {getattr(pair, side).span for pair in found.pairs} | {claim.span for claim in alone}
        assert len(spans) == len(mine)


def test_command_and_files_of_the_page_have_the_same_comparison(
    demo: TestClient[Litestar], demo_database: Path, tmp_path: Path
) -> None:
    letters = [item["id"] for item in demo.get("/api/v1/documents?genre=letter").json()["items"]]
    later, earlier = letters[:2]
    csv = demo.get("/vergelijk.csv", params={"a": earlier, "b": later}).text
    base = ["compare", earlier, later, "--db", str(demo_database)]
    told = json.loads(CliRunner().invoke(group, [*base, "--format", "json"]).output)
    assert (told["a"]["id"], told["b"]["id"]) == (earlier, later)
    assert told == demo.get("/vergelijk.json", params={"a": earlier, "b": later}).json()
    assert csv.count("\n") == 1 + len(told["pairs"]) + len(told["only_a"]) + len(told["only_b"])
    assert "<mark>" in CliRunner().invoke(group, [*base, "--format", "html"]).output
    assert "only in B" in CliRunner().invoke(group, base).output
    path = tmp_path / "brief.txt"
    path.write_text(LETTER.format(body=DIKE), encoding="utf-8")
    assert CliRunner().invoke(group, ["compare", str(path), str(path), "--format", "json"]).exit_code == 0


def test_two_readings_of_one_paper_are_compared_by_their_hash(tmp_path: Path) -> None:
    paper = "kst-98765-1\n\n" + LETTER.format(body=DIKE)
    with Store(tmp_path / "a.db", create=True) as store:
        first, second = read_paper(paper.encode()), read_paper(paper.replace("basalt", "beton").encode())
        store.save(first, "een.txt")
        store.save(second, "twee.txt")
        assert len(store.versions(first.id)) == 2
        older = store.paper(f"{first.id}@{first.document.sha256[:10]}")
        assert "basalt" in older.document.text
        assert "beton" in store.paper(first.id).document.text


def test_papers_that_are_too_long_for_a_page_are_compared_by_the_command(tmp_path: Path) -> None:
    path = tmp_path / "k.db"
    paper = read_paper(LETTER.format(body=f"{DIKE}\n\n" * 3_000).encode())
    with Store(path, create=True) as store:
        store.save(paper, "lang.txt")
    with TestClient(create_app(path)) as client:
        page = client.get("/vergelijk", params={"a": paper.id, "b": paper.id})
    assert page.status_code == 503
    assert f"kamerspoor compare {paper.id}" in page.text
