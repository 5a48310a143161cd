from __future__ import annotations

import re
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from litestar.testing import TestClient

from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.store.store import Store
from kamerspoor.web.app import create_app
from kamerspoor.web.parts import LONGEST, Parts
from web_report import DEBATE, REPORT

MANY = 400
SAID = "Voorzitter. Dit zeg ik om de tijd te vullen, en wel voor de {}e keer. " * 12
TURNS = "".join(f"Mevrouw Smit (PP):\n{SAID.format(*[n] * 12)}\n\nDe voorzitter:\nDank u.\n\n" for n in range(MANY))
LONG = REPORT.replace("Motie\n\nDe Kamer", f"{TURNS}Motie\n\nDe Kamer")


@given(st.lists(st.integers(1, 3 * LONGEST), max_size=40))
def test_parts_cover_a_text_in_order_and_are_cut_only_where_a_turn_begins(lengths: list[int]) -> None:
    starts = [sum(lengths[:n]) for n in range(len(lengths))]
    parts = Parts(starts, sum(lengths))
    place, number = 0, 0
    while place < sum(lengths):
        part = parts.at(place)
        number += 1
        assert (part.number, part.span.start) == (number, place)
        assert part.span.start in {0, *starts}
        # What is too long anyhow is so by one turn that is.
        half = part.span.start + LONGEST // 2
        assert part.span.end - part.span.start <= LONGEST or not any(half < start < part.span.end for start in starts)
        place = part.span.end
    assert parts.numbered("999999").number == parts.at(max(sum(lengths) - 1, 0)).number


def test_a_long_debate_is_shown_in_parts_that_hold_every_turn_once(tmp_path: Path) -> None:
    path = tmp_path / "k.db"
    paper = read_paper(LONG.encode())
    with Store(path, create=True) as store:
        store.save(paper, "lang.txt")
    with TestClient(create_app(path)) as client:
        first = client.get(f"/debatten/{DEBATE}?tab=verslag").text
        of = int(re.findall(r"Deel 1 van (\d+)", first)[0])
        pages = [first, *(client.get(f"/debatten/{DEBATE}?deel={n}").text for n in range(2, of + 1))]
        turns = [turn for page in pages for turn in re.findall(r'id="beurt-(\d+)"', page)]
        assert of > 2
        assert turns == [str(n) for n in range(len(turns))]
        assert len(turns) > 2 * MANY
        # The address of a turn opens the part in which it stands, by its name and by its number.
        anchor = re.findall(r'<article class="turn[^"]*" id="(w-[^"]+)"', pages[-1])[0]
        assert f'href="/debatten/{DEBATE}?beurt={anchor}#{anchor}"' in pages[-1]
        assert f'id="{anchor}"' in client.get(f"/debatten/{DEBATE}?beurt={anchor}").text
        assert f'id="beurt-{turns[-1]}"' in client.get(f"/debatten/{DEBATE}?beurt={turns[-1]}").text
        # So does the address of a passage.
        start = paper.document.text.index("voor de 399e keer")
        marked = client.get(f"/debatten/{DEBATE}?van={start}&tot={start + 17}").text
        assert '<mark id="passage">voor de 399e keer</mark>' in marked
        assert marked.count("<article") == 5


def main_of(page: str) -> str:
    """Return the main part of a page: its foot has the address that was asked for."""
    return page.partition("<main")[2].partition("</main>")[0]


def test_a_part_that_is_not_there_gives_the_nearest_and_a_turn_that_is_not_there_the_first(tmp_path: Path) -> None:
    path = tmp_path / "k.db"
    with Store(path, create=True) as store:
        store.save(read_paper(REPORT.encode()), "verslag.txt")
    with TestClient(create_app(path)) as client:
        whole = main_of(client.get(f"/debatten/{DEBATE}?tab=verslag").text)
        for asked in ("?deel=7", "?deel=-1", "?deel=x", "?beurt=w-niets", "?beurt=99999"):
            assert main_of(client.get(f"/debatten/{DEBATE}{asked}").text) == whole
        assert "Deel 1 van" not in whole
