"""The language of questions."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamerspoor.search.fields import FIELDS, Field
from kamerspoor.search.query_parser import LONGEST, QueryError, parse, underlined
from kamerspoor.search.query_tree import And, Near, Not, Or, Phrase, Prefix, Tree, Where, Word, written

TITLES = Or(tuple(Where("kind", kind) for kind in ("title", "case", "activity", "document")))
SP, D66 = Where("party", "SP"), Where("party", "D66")


@pytest.mark.parametrize(
    ("query", "tree"),
    [
        ("gas", Word("gas")),
        ("gas olie", And((Word("gas"), Word("olie")))),
        ("gas AND olie", And((Word("gas"), Word("olie")))),
        ("gas EN olie", And((Word("gas"), Word("olie")))),
        ("gas OR olie", Or((Word("gas"), Word("olie")))),
        ("gas OF olie", Or((Word("gas"), Word("olie")))),
        ("gas olie OR kolen", Or((And((Word("gas"), Word("olie"))), Word("kolen")))),
        ("gas (olie OR kolen)", And((Word("gas"), Or((Word("olie"), Word("kolen")))))),
        ("gas NOT olie", And((Word("gas"), Not(Word("olie"))))),
        ("gas -olie", And((Word("gas"), Not(Word("olie"))))),
        ("-(gas olie)", Not(And((Word("gas"), Word("olie"))))),
        ('-"gas olie"', Not(Phrase("gas olie"))),
        ('"Nord Stream 2" partij:D66', And((Phrase("Nord Stream 2"), D66))),
        ("“Nord Stream 2”", Phrase("Nord Stream 2")),
        ("-NEAR(gas olie)", Not(Near(("gas", "olie"), 10))),
        ("-partij:(SP OR D66)", Not(Or((SP, D66)))),
        ("--gas", Not(Word("gas"))),
        ("- gas", Word("gas")),
        ("gas-olie", Or((Phrase("gas olie"), Phrase("gasolie")))),
        ("gas*", Prefix("gas")),
        ("NEAR(gas olie)", Near(("gas", "olie"), 10)),
        ("NEAR(gas olie, 3)", Near(("gas", "olie"), 3)),
        ("partij:(SP OR D66)", Or((SP, D66))),
        ("-fractie:sp", Not(Where("party", "sp"))),
        ('spreker:"Van den Berg"', Where("speaker", "Van den Berg")),
        ("soort:motie", Where("kind", "motion")),
        ("kind:motion", Where("kind", "motion")),
        ("oordeel:ontraden", Where("verdict", "ontraden")),
        ("appreciatie:oordeel-kamer", Where("verdict", "oordeel_kamer")),
        ("uitslag:aangenomen", Where("outcome", "adopted")),
        ("na:2019", Where("after", "2019-01-01")),
        ("na:2019-03", Where("after", "2019-03-01")),
        ("voor:31-12-2020", Where("before", "2020-12-31")),
        ('voor:"31 december 2020"', Where("before", "2020-12-31")),
        ("dossier:36600-vii", Where("dossier", "36600-VII")),
        ("dossier:36 600 VII gas", And((Where("dossier", "36600-VII"), Word("gas")))),
        ("nr:09", Where("number", "9")),
        ("F-35", Phrase("F 35")),
        ("D'66", Phrase("D 66")),
        ("a/b", Phrase("a b")),
        ("covid:19", Phrase("covid 19")),
        ("c++", Word("c")),
        ("100%", Word("100")),
        ("tekst:gas", Word("gas")),
        ("coördinatie", Word("coördinatie")),
        ("36 600 VII", Or((Phrase("36 600 VII"), Where("dossier", "36600-VII")))),
        ("35373", Or((Phrase("35373"), Where("dossier", "35373")))),
        (
            "35 373, nr. 9",
            Or((Phrase("35 373, nr. 9"), And((Where("dossier", "35373"), Where("number", "9"))))),
        ),
        ("35373 nr 9", Or((Phrase("35373 nr 9"), And((Where("dossier", "35373"), Where("number", "9")))))),
        (
            "36600-VII, nr. 9",
            Or((Phrase("36600-VII, nr. 9"), And((Where("dossier", "36600-VII"), Where("number", "9"))))),
        ),
        ("36600-vii", Or((Phrase("36600-vii"), Where("dossier", "36600-VII")))),
        ("36 600 IXB", Or((Phrase("36 600 IXB"), Where("dossier", "36600-IXB")))),
        ("-36 600 VII", Not(Or((Phrase("36 600 VII"), Where("dossier", "36600-VII"))))),
        ("dossier:35 373, nr. 9", And((Where("dossier", "35373"), Where("number", "9")))),
        ("35373-4", Phrase("35373 4")),
        ("12 345 678", And((Word("12"), Word("345"), Word("678")))),
        ("partij:-SP", Not(SP)),
        ("partij:SP?", SP),
        ("titel:(gas OR olie)", And((TITLES, Or((Word("gas"), Word("olie")))))),
        ("titel:gas*", And((TITLES, Prefix("gas")))),
        ("tekst:(gas OR olie)", Or((Word("gas"), Word("olie")))),
        ("tekst:NEAR(gas olie)", Near(("gas", "olie"), 10)),
        ("NEAR(gas,olie,5)", Near(("gas", "olie"), 5)),
        ('NEAR("OR" gas)', Near(("OR", "gas"), 10)),
        ("gas*, olie", And((Prefix("gas"), Word("olie")))),
        ('gas AND "OR"', And((Word("gas"), Phrase("OR")))),
        ("titel:(gas olie)", And((TITLES, Word("gas"), Word("olie")))),
        ("OR, gas", And((Phrase("OR"), Word("gas")))),
        ("cafe\u0301s", Word("cafés")),
        ("gas\0olie \udcff", And((Word("gas"), Word("olie")))),
        ("oordeel:afgeraden", Where("verdict", "ontraden")),
        ("actie:12", Phrase("actie 12")),
        ("", None),
        ("  ", None),
        ("*", None),
        ("😀 \0", None),
    ],
)
def test_a_question_is_read_as_it_is_meant(query: str, tree: Tree | None) -> None:
    assert parse(query).tree == tree


@pytest.mark.parametrize(
    ("query", "underlined_part"),
    [
        ("AND", "AND"),
        ("gas OR", "OR"),
        ("OR gas", "OR"),
        ("gas OR OR olie", "OR"),
        ("NOT", "NOT"),
        ("gas NOT", "NOT"),
        ("()", "("),
        ("g*", "g*"),
        ("NEAR(gas)", "NEAR"),
        ("NEAR(gas olie, veel)", "NEAR"),
        ("NEAR(gas olie, 101)", "NEAR"),
        ("gas sprekr:jansen", "sprekr"),
        ("spreker:", "spreker:"),
        ("oordeel:mooi", "oordeel:mooi"),
        ("na:eergisteren", "na:eergisteren"),
        ("nr:tien", "nr:tien"),
        ("partij:&", "partij:&"),
        ('spreker:""', '""'),
        ("spreker:smi*", "spreker:smi*"),
        ("partij:(rol:lid)", "rol:lid"),
        ("soort:brief", "soort:brief"),
        ("titel:", "titel:"),
        ("titel:*", "titel:*"),
        ("(tekst:)", "tekst:"),
        ("zonne-ener*", "zonne-ener*"),
        ("NEAR(gas OR olie)", "OR"),
        ("NEAR(gas* olie)", "gas*"),
        ("NOT AND gas", "NOT"),
        ("aa* bb* cc* dd* ee*", "ee*"),
        ("(" * 17 + "gas", "("),
        ("NOT " * 17 + "gas", "NOT"),
    ],
)
def test_what_cannot_be_meant_says_where_and_what_to_write(query: str, underlined_part: str) -> None:
    with pytest.raises(QueryError) as raised:
        parse(query)
    place = raised.value.place
    assert query[place.start : place.end].startswith(underlined_part)
    assert raised.value.remedy
    above, below = underlined(query, place).split("\n")
    assert above[below.index("^") : below.index("^") + below.count("^")] == query[place.start : place.end]


def test_a_long_question_and_one_of_many_parts_are_refused() -> None:
    with pytest.raises(QueryError, match=str(LONGEST)):
        parse("gas " * 500)
    with pytest.raises(QueryError, match="64"):
        parse("gas " * 65)


@pytest.mark.parametrize(
    ("query", "hint"),
    [
        ('"gas', "aanhalingsteken"),
        ("(gas", "haakje bleef open"),
        ("gas)", "sluiten zonder openen"),
        ("36 600 VII", "dossier 36600-VII"),
        ("36600", "dossier 36600"),
        ("c++", "“c++” gelezen als “c”"),
        ("*wind", "aan het einde van een woord"),
        ("gas or olie", "OR met hoofdletters"),
        ("*", "geen woord"),
        ("Wat deed de minister?", "Niet gezocht op: Wat, de."),
    ],
)
def test_how_something_was_read_is_said(query: str, hint: str) -> None:
    assert any(hint in one for one in parse(query).hints)


def test_of_a_whole_question_the_words_that_say_nothing_are_left_out() -> None:
    assert parse("Wat heeft de minister gedaan aan de gaswinning?").tree == And(
        (Word("minister"), Word("gedaan"), Word("gaswinning"))
    )
    assert parse("de minister").tree == And((Word("de"), Word("minister")))
    assert parse("wat is dat?").tree == And((Word("wat"), Word("is"), Word("dat")))
    assert parse("wat is dat -gas?").tree == And((Word("wat"), Word("is"), Word("dat"), Not(Word("gas"))))
    assert parse("de AND man AND het AND een AND kind").tree == And(
        (Word("de"), Word("man"), Word("het"), Word("een"), Word("kind"))
    )


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
def test_a_value_as_the_index_holds_it_is_a_value(field: Field) -> None:
    for value in field.values.values():
        assert parse(written(Where(field.name, value))).tree == Where(field.name, value)


def test_what_titles_say_is_asked_as_opentk_does() -> None:
    tree = parse("titel:gas").tree
    assert isinstance(tree, And)
    assert Word("gas") in tree.parts


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
def test_the_example_of_every_field_is_read_as_that_field(field: object) -> None:
    tree = parse(field.example).tree  # type: ignore[attr-defined]
    assert isinstance(tree, Where)
    assert tree.name == field.name  # type: ignore[attr-defined]


def test_an_error_crosses_from_another_process_whole() -> None:
    with pytest.raises(QueryError) as raised:
        parse("NOT")
    again = pickle.loads(pickle.dumps(raised.value))  # noqa: S301 - our own
    assert (str(again), again.place) == (str(raised.value), raised.value.place)


@given(st.text(max_size=60) | st.text(alphabet='ab ()"*-:,ANDORTpartij36 ', max_size=60))
def test_any_text_is_a_question_or_one_error_with_a_place_inside_it(query: str) -> None:
    error, parsed = None, None
    try:
        parsed = parse(query)
    except QueryError as raised:
        error = raised
    if error is not None:
        assert 0 <= error.place.start <= error.place.end <= len(query)
        assert error.remedy
    else:
        assert parsed is not None
        assert parsed.tree is not None or not query.strip() or parsed.hints


PIECES = st.sampled_from([
    "gas", "wind*", "OR", "AND", "NOT", "-", "(", ")", '"', "«", "»", "36", "600", "36600", "VII", "nr.", "9", ",",
    "partij:", "SP", "na:", "2019", "NEAR(", "titel:", "tekst:", "de", "wat", "?", "F-35", ":", "*", "\0", "\udcff",
    "dossier:", "rol:lid", "genre:brief", "²", "٢", "36600,", "'OR",
])  # fmt: skip


@given(st.lists(PIECES, max_size=14).flatmap(lambda some: st.sampled_from([" ".join(some), "".join(some)])))
def test_what_was_read_and_is_written_is_read_the_same(query: str) -> None:
    try:
        tree = parse(query).tree
    except QueryError:
        return
    assert tree is None or parse(written(tree)).tree == tree


words = st.from_regex(r"[b-n]{3,8}", fullmatch=True)
leaves = st.one_of(
    words.map(Word),
    words.map(Prefix),
    st.lists(words, min_size=2, max_size=4).map(lambda some: Phrase(" ".join(some))),
    st.lists(words, min_size=2, max_size=3).map(lambda some: Near(tuple(some), 7)),
    st.sampled_from([SP, Where("kind", "motion"), Where("after", "2019-01-01"), Where("verdict", "oordeel_kamer")]),
)


def _joined(some: list[Tree], kind: type[And | Or]) -> Tree:
    flat = [one for part in some for one in (part.parts if isinstance(part, kind) else (part,))]
    return kind(tuple(flat))


trees = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.lists(inner, min_size=2, max_size=3).map(lambda some: _joined(some, And)),
        st.lists(inner, min_size=2, max_size=3).map(lambda some: _joined(some, Or)),
        inner.map(Not),
    ),
    max_leaves=4,
)


@given(trees)
def test_a_tree_that_is_written_and_read_is_the_same_tree(tree: Tree) -> None:
    assert parse(written(tree)).tree == tree
