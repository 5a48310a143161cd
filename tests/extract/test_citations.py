from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamerspoor.extract.citations.citations import citations
from kamerspoor.pipeline.extracting import read_paper

LINKED = """<officiele-publicatie><metadata><meta name="DC.identifier" content="kst-98765-7"/></metadata>
<kamerstuk><stuk><titel>BRIEF VAN DE MINISTER VAN WATER</titel><algemeen><vrije-tekst><tekst>
<al>Zie <extref doc="dossier/98700-XII">98700-XII</extref> over dijken.
Ook <extref doc="kst-98765-3">98 765, nr. 3</extref>, de
<extref doc="stb-2030-12">wet</extref>, <extref doc="kst-98765-7">deze brief</extref> en
<extref doc="http://veer.nl">het veer</extref>. In 2030 kwam nr. <extref doc="kst-98765-5">5</extref>.</al>
</tekst></vrije-tekst></algemeen></stuk></kamerstuk></officiele-publicatie>"""


def test_what_the_source_links_is_cited_once_and_at_its_words() -> None:
    paper = read_paper(LINKED.encode())
    found = [(one.kind, one.target, one.dossier, one.span.of(paper.document.text)) for one in paper.citations]
    assert found == [
        ("kamerstuk", None, "98700-XII", "98700-XII"),
        ("kamerstuk", "kst-98765-3", "98765", "98 765, nr. 3"),
        ("staatsblad", "stb-2030-12", None, "wet"),
        ("kamerstuk", "kst-98765-5", "98765", "5"),
    ]


def targets(text: str) -> list[str | None]:
    return [one.target for one in citations(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Kamerstuk 34 000 V, nr. 69", ["kst-34000-V-69"]),
        ("35300-XII-53;", ["kst-35300-XII-53"]),
        ("21501-02-1855", ["kst-21501-02-1855"]),
        ("23 591/26 454, nr. 7", ["kst-23591-7"]),
        ("22 112 / 31 544, CK, p. 2", ["kst-22112-CK"]),
        ("26 643, nr. 447 en 536", ["kst-26643-447", "kst-26643-536"]),
        ("Kamerstukken II 2018/19, 35 000 X, nrs. 3 t/m 5", ["kst-35000-X-3", "kst-35000-X-4", "kst-35000-X-5"]),
        ("23 645, nr. 811 en 29 984, nr. 1207", ["kst-23645-811", "kst-29984-1207"]),
        ("31 839, nr. 1031, 5 november 2024", ["kst-31839-1031"]),
        ("Kamerstuk\n34 000 V, nr. 23", ["kst-34000-V-23"]),
        ("Handelingen II 2018/19, nr. 39, item 33", ["h-tk-20182019-39-33"]),
        ("Handelingen I 2018–2019, nr. 9, item 3", ["h-ek-20182019-9-3"]),
        ("Handelingen II 2005/06, nr. 54, p. 3563", [None]),
        ("Aanhangsel Handelingen, vergaderjaar 2024–2025, nr. 1028", ["ah-tk-20242025-1028"]),
        ("2018Z05936 en 2019D53771", ["2018Z05936", "2019D53771"]),
        ("zie kst-35373-1", ["kst-35373-1"]),
        ("Kamerstuk 98 765, nr. 7 en 2031D12345", ["kst-98765-7", "2031D12345"]),
        ("Stb. 2020, 155", ["stb-2020-155"]),
        ("Stcrt. 2021, nr. 12345", ["stcrt-2021-12345"]),
        ("Trb. 2013, 12", ["trb-2013-12"]),
        ("Verordening (EU) 2016/679", ["32016R0679"]),
        ("Verordening (EU) nr. 833/2014", ["32014R0833"]),
        ("Richtlijn 2003/87/EG en Richtlijn 98/70/EG", ["32003L0087", "31998L0070"]),
        ("COM(2020) 690", ["COM(2020)690"]),
        ("de motie-Van Dam c.s. (Kamerstuk 33 997, nr. 145)", ["kst-33997-145"]),
        ("de motie op stuk nr. 17 (35 373)", ["kst-35373-17"]),
        ("Zij krijgt nr. 12, was nr. 9 (98765).", ["kst-98765-12"]),
        ("Kamerstukken I 2030/31, 98 765, A en Kamerstuk 98766 D", ["kst-98765-A", "kst-98766-D"]),
        ("Kamerstukken I 2030/31, 98 765, A en B.", ["kst-98765-A", "kst-98765-B"]),
        ("Kamerstukken I 2030/31, 98 765, nr. E, p. 3", ["kst-98765-E"]),
        ("Kamerstukken I 2030/31, CXXV, B", ["kst-CXXV-B"]),
        ("EK 98.765, A.", ["kst-98765-A"]),
        ("Aanhangsel Handelingen II 2030/31, nr. 12 en nr. 14", ["ah-tk-20302031-12", "ah-tk-20302031-14"]),
        ("Handelingen II 2030/31, 12, item 3", ["h-tk-20302031-12-3"]),
        ("zie kst-CXXV-B", ["kst-CXXV-B"]),
        (
            "Kamerstuk 98 765, nrs. 5, 7 en 9, en 98 766, nr. 2, alsmede nr. 4",
            ["kst-98765-5", "kst-98765-7", "kst-98765-9", "kst-98766-2", "kst-98766-4"],
        ),
        ("Kamerstukken II 2030/31, 98 765, nr. 4, p. 12 en 13, en nr. 6", ["kst-98765-4", "kst-98765-6"]),
        ("Kamerstukken II, 2030–2031, 98765, nrs. 1–3, blz. 29", ["kst-98765-1", "kst-98765-2", "kst-98765-3"]),
        ("Kamerstukken II 2030/31, 98 765 (R2064), nr. 3", ["kst-98765-3"]),
        ("Kamerstuk 98.765, nr. 12", ["kst-98765-12"]),
        ("(Kamerstuk 98 765, 12)", ["kst-98765-12"]),
        ("Aanhangsel van de Handelingen II, vergaderjaar 2030–2031, 1028", ["ah-tk-20302031-1028"]),
        ("ECLI:NL:HR:2031:2006, en ECLI:EU:C:2031:317.", ["ECLI:NL:HR:2031:2006", "ECLI:EU:C:2031:317"]),
        ("toezegging TZ203102-114 en T09357 (ook TO9358)", ["TZ203102-114", "T09357", "T09358"]),
        ("Verordening EU 2016/679", ["32016R0679"]),
        ("Zie noot 10", ["note-10"]),
        ("artikel 68 van de Grondwet", [None]),
        ("artikel 5 van het NAVO-verdrag", [None]),
        ("Zie www.dijken.nl/plan.", ["https://www.dijken.nl/plan"]),
    ],
)
def test_a_printed_form_leads_to_the_id_of_the_official_publications(text: str, wanted: list[str | None]) -> None:
    assert targets(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "in 2018-2019 reden 35 000 treinen",
        "telefoon 070-3182211",
        "op 4 mei 2020 om 13.30 uur",
        "een bedrag van 12 345 euro",
        "de motie op stuk nr. 4",
        "het artikel in de krant van 3 mei",
        "vergaderjaar 2019–2020",
        "Kamerstuk 36 600 A is de begroting van het fonds",
        "de fractie vroeg om 98 765, VVD en andere partijen",
        "(Kamerstukken I 2030/31, 98 765, nr. 42e)",
    ],
)
def test_other_numbers_are_no_citations(text: str) -> None:
    assert targets(text) == []


def test_law_and_treaty_are_told_apart() -> None:
    found = citations("Zie artikel 68 van de Grondwet, artikel 8 EVRM en artikel 12, tweede lid, van de Waterwet.")
    assert [(one.kind, one.text) for one in found] == [
        ("law", "artikel 68 van de Grondwet"),
        ("treaty", "artikel 8 EVRM"),
        ("law", "artikel 12, tweede lid, van de Waterwet"),
    ]


@pytest.mark.parametrize(
    "printed",
    [
        "artikel 5.1, tweede lid, aanhef en onder e, van de Woo",
        "art. 5.1 lid 2 sub e Woo",
        "Artikel 2:20 Awb",
        "artikel 3, eerste en tweede lid, van de Wmo 2015",
        "artikel 12 van de Wet op de dijken",
        "artikel 12 van de Wet veren",
        "artikel 3 van de Algemene wet bestuursrecht",
    ],
)
def test_a_law_is_cited_with_its_article_and_no_more_than_its_name(printed: str) -> None:
    assert [(one.kind, one.text) for one in citations(f"Volgens {printed} is dat zo.")] == [("law", printed)]


def test_a_paper_does_not_cite_itself() -> None:
    text = "kst-98765-7\n\nKamerstuk 98 765, nr. 7 en Kamerstuk 98 765, nr. 8"
    assert [one.target for one in citations(text, ("kst-98765-7",))] == ["kst-98765-8"]


@given(
    st.lists(
        st.sampled_from(
            [
                "Kamerstuk ",
                "98 765",
                ", nr. ",
                "4",
                " en ",
                "\n",
                "\n\n",
                "Handelingen II ",
                "2018/19",
                "-",
                "Z",
                "D",
                "artikel ",
            ]
        ),
        max_size=30,
    )
)
def test_spans_hold_the_quoted_words_and_stand_in_order(parts: list[str]) -> None:
    text = "".join(parts)
    found = citations(text)
    assert all(" ".join(one.span.of(text).split()) == one.text for one in found)
    starts = [one.span.start for one in found]
    assert starts == sorted(starts)


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("de motie-Smit c.s. (98 765-A, nr. 33)", "kst-98765-A-33"),
        ("de motie-Smit c.s. (98 765A, nr. 33)", "kst-98765-A-33"),
        ("de motie op stuk nr. 42 (98765–08)", "kst-98765-08-42"),
        ("Kamerstuk 98765–32, nr. 1668", "kst-98765-32-1668"),
        ("Kamerstuk 98\u00a0765\u00a0XVI, nr.\u00a070", "kst-98765-XVI-70"),
        ("Kamerstuk 98\u2009765, nr. 7", "kst-98765-7"),
    ],
)
def test_funds_dashes_and_firm_spaces_are_read_as_printers_set_them(text: str, target: str) -> None:
    assert [one.target for one in citations(text)] == [target]
