from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pybtex.database import parse_string

from kamerspoor.publish.linked_data import in_script, linked_data
from kamerspoor.publish.references import FORMS, Author, Reference, as_bibtex, as_csl, as_ris, as_text, key_of
from kamerspoor.text.names import name_parts

SPOKEN = Reference(
    kind="passage", key="kst-99123-7-10-20", title="Notaoverleg Nachttreinen",
    address="https://kamerspoor.example/debatten/kst-99123-7?van=10&tot=20#passage",
    authors=(Author("Van den Berg", "Groen Noord"),), date=date(2022, 4, 11), genre="Notaoverleg",
    number="Kamerstuk 99 123, nr. 7", page=5, quote="Dat doe «ik»\n niet.",
)  # fmt: skip


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Van den Nieuwenhuijzen", ("", "van den", "Nieuwenhuijzen")),
        ("Van ’t Zandt", ("", "van ’t", "Zandt")),
        ("'t Hart", ("", "'t", "Hart")),
        ("Den Ouden-van Rhee", ("", "den", "Ouden-van Rhee")),
        ("Peter de Groot", ("Peter", "de", "Groot")),
        ("Jan Willem van der Berg", ("Jan Willem", "van der", "Berg")),
        ("S.A. Blok", ("S.A.", "", "Blok")),
        ("Th. van 't Hart", ("Th.", "van 't", "Hart")),
        ("Özkan", ("", "", "Özkan")),
        # A first and a last name, or two last names: nothing tells.
        ("Karabulut Demir", ("", "", "Karabulut Demir")),
        ("De", ("", "", "De")),
        ("De voorzitter", ("", "", "De voorzitter")),
        ("M. de Wit", ("M.", "de", "Wit")),
    ],
)
def test_a_name_is_told_apart_from_the_words_before_it(name: str, parts: tuple[str, str, str]) -> None:
    assert name_parts(name) == parts


def test_a_quotation_says_who_where_when_and_on_which_page() -> None:
    assert as_text(SPOKEN) == (
        "«Dat doe ‹ik› niet.» (Van den Berg, Groen Noord, Notaoverleg Nachttreinen, 11 april 2022,"
        " Kamerstuk 99 123, nr. 7, blz. 5). https://kamerspoor.example/debatten/kst-99123-7?van=10&tot=20#passage"
    )


def test_a_thing_is_cited_by_its_title_and_more_than_three_people_by_the_first() -> None:
    names = tuple(Author(name) for name in ("Smit", "De Wit", "Özkan", "Bakker"))
    motion = Reference("motion", "motie-1", "Motie over dijken", "https://a.example/moties/1-2", names)
    assert as_text(motion) == "Smit, De Wit, Özkan e.a., Motie over dijken, z.d. https://a.example/moties/1-2"


def test_a_program_for_bibliographies_reads_names_day_and_number_from_bibtex() -> None:
    entry = parse_string(as_bibtex(SPOKEN), "bibtex").entries["kst-99123-7-10-20"]
    (author,) = entry.persons["author"]
    assert (author.first_names, author.prelast_names, author.last_names) == ([], ["van", "den"], ["{Berg}"])
    assert entry.fields["date"] == "2022-04-11"
    assert entry.fields["month"] == "April"
    assert entry.fields["url"] == SPOKEN.address
    assert entry.fields["howpublished"] == "Kamerstuk 99 123, nr. 7"
    assert entry.fields["pages"] == "5"


@pytest.mark.parametrize(
    ("name", "last"),
    [("Karabulut Demir", "{Karabulut Demir}"), ("Van ’t Zandt", "{Zandt}"), ("Jan en Piet", "{Jan en Piet}"),
     ("Smit and Co", "{Smit and Co}"), ("'t Hart", "{Hart}"), ("Peter de Groot", "{Groot}")],
)  # fmt: skip
def test_a_last_name_stays_whole_in_bibtex(name: str, last: str) -> None:
    one = Reference("person", "k", "x", "https://a.example/", (Author(name), Author("Blok")))
    persons = parse_string(as_bibtex(one), "bibtex").entries["k"].persons["author"]
    assert [" ".join(person.last_names) for person in persons] == [last, "{Blok}"]


# What BibTeX and LaTeX take for signs of their own, and what no file holds.
WORDS = st.text(st.sampled_from("ab é\\{}&%$#_^~\"'@,=«»\n\t\0\u202e"), max_size=30)


@given(title=WORDS, name=WORDS, quote=WORDS, within=WORDS)
def test_no_word_breaks_a_form(title: str, name: str, quote: str, within: str) -> None:
    one = Reference("passage", key_of(title), title, "https://a.example/x", (Author(name),), quote=quote, within=within)
    entries = parse_string(as_bibtex(one), "bibtex").entries
    assert list(entries.keys()) == [one.key]
    assert set(entries[one.key].fields) <= {"title", "publisher", "note", "langid", "url"}
    (item,) = json.loads(as_csl(one))
    assert item["URL"] == one.address
    lines = as_ris(one).split("\r\n")
    assert lines[-2:] == ["ER  - ", ""]
    assert all(line[2:6] == "  - " for line in lines[:-1])
    assert all(line.isprintable() for line in lines)


def test_latex_prints_the_signs_that_a_title_has() -> None:
    one = Reference("paper", "k", r"100% {x} & y_z #1 \ ^ ~ $", "https://a.example/")
    title = (
        r"100\% \textbraceleft{}x\textbraceright{} \& y\_z \#1 \textbackslash{} \textasciicircum{} \textasciitilde{} \$"
    )
    assert f"title = {{{{{title}}}}}" in as_bibtex(one)


def test_ris_has_its_first_and_last_line_and_a_day_as_it_wants_it() -> None:
    lines = as_ris(SPOKEN).split("\r\n")
    assert (lines[0], lines[-2]) == ("TY  - HEAR", "ER  - ")
    assert "AU  - van den Berg" in lines
    assert "DA  - 2022/04/11" in lines


def test_csl_keeps_the_words_before_a_last_name_apart() -> None:
    (item,) = json.loads(as_csl(SPOKEN))
    assert item["author"] == [{"family": "Berg", "non-dropping-particle": "van den"}]
    assert item["issued"] == {"date-parts": [[2022, 4, 11]]}
    assert (item["type"], item["page"]) == ("speech", "5")


@pytest.mark.parametrize("form", FORMS)
def test_what_is_not_known_is_left_out(form: str) -> None:
    written = FORMS[form][1](Reference("record", "k", "Zaak", "https://a.example/zaken/1"))
    assert "None" not in written
    assert '""' not in written
    assert "{}" not in written


def test_no_word_ends_the_script_element_that_it_stands_in() -> None:
    data = linked_data(Reference("motion", "k", "</script><script>alert(1)</script>&", "https://a.example/"))
    assert "<" not in in_script(data)
    assert json.loads(in_script(data))["name"] == "</script><script>alert(1)</script>&"
