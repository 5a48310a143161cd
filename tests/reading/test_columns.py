"""Two columns side by side on one line, read one after the other."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kamerspoor.reading.columns import in_reading_order
from kamerspoor.reading.plain import raw_lines

LEFT = [f"linkse regel {number:02d} van het verslag" for number in range(20)]
RIGHT = [f"rechtse regel {number:02d} van dit verslag" for number in range(20)]
FOOTER = "5 april 2031      Tweede Kamer      Veren      TK 70      70-9-{page}"


def beside(left: list[str], right: list[str], edge: int = 52) -> list[str]:
    return [f"{one:<{edge}}{other}".rstrip() for one, other in zip(left, right, strict=True)]


def words_of(text: str) -> list[str]:
    return [line.text for line in raw_lines(text).lines if line.text.strip() and not line.furniture]


def test_the_left_column_is_read_before_the_right_one() -> None:
    assert words_of("\n".join(beside(LEFT, RIGHT))) == [*LEFT, *RIGHT]


def test_every_page_is_read_before_the_next_one() -> None:
    pages = ["\n".join(beside(LEFT, RIGHT)), "\n".join(beside(RIGHT, LEFT))]
    assert words_of("\f".join(pages)) == [*LEFT, *RIGHT, *RIGHT, *LEFT]


def test_what_stands_at_the_foot_of_every_page_is_no_part_of_a_column() -> None:
    other = [[f"{line} {word}" for line in LEFT] for word in ("aarde", "water", "lucht")]
    pages = ["\n".join([*beside(left, RIGHT), "", FOOTER.format(page=page)]) for page, left in enumerate(other, 1)]
    lines = raw_lines("\f".join(pages)).lines
    assert [line.text for line in lines if line.furniture] == [FOOTER.format(page=page) for page in range(1, 4)]
    assert [line.text for line in lines if line.starts_page] == [FOOTER.format(page=page) for page in (2, 3)]


def test_a_paragraph_that_goes_on_in_the_next_column_is_not_broken_by_its_end() -> None:
    text = "\n".join(beside([*LEFT, "", ""], [*RIGHT, "", ""]))
    lines = [line.text for line in raw_lines(text).lines]
    assert lines[lines.index(LEFT[-1]) + 1] == RIGHT[0]


def test_lines_of_one_column_a_little_lower_than_the_other_make_no_blank_lines() -> None:
    rows = []
    for one, other in zip(LEFT, RIGHT, strict=True):
        rows += [one, f"{'':52}{other}"]
    lines = [line.text for line in raw_lines("\n".join(rows)).lines]
    assert lines == [*LEFT, *RIGHT]


def test_a_blank_line_inside_a_column_stays_the_end_of_a_paragraph() -> None:
    left = [*LEFT[:8], "", *LEFT[9:]]
    assert [line.text for line in raw_lines("\n".join(beside(left, RIGHT))).lines][:20] == left


def test_text_in_one_column_is_left_as_it_is() -> None:
    lines = raw_lines("\n".join([*LEFT, "", "Een regel  met twee spaties op één plaats in de tekst.", *RIGHT])).lines
    assert in_reading_order(lines) == list(lines)


def test_a_few_lines_of_a_table_are_no_columns() -> None:
    table = beside(["Artikel", "1", "2"], ["Bedrag", "10", "20"])
    assert words_of("\n".join([*LEFT, *table])) == [*LEFT, *table]


CELLS = st.text(alphabet="abc de", max_size=45).map(str.strip)


@given(st.lists(st.tuples(CELLS, CELLS), min_size=1, max_size=30), st.integers(46, 70))
def test_no_letter_is_lost_and_every_line_knows_where_it_came_from(rows: list[tuple[str, str]], edge: int) -> None:
    text = "\n".join(beside([one for one, _ in rows], [other for _, other in rows], edge))
    lines = raw_lines(text).lines
    assert sorted("".join(line.text for line in lines).replace(" ", "")) == sorted(
        text.replace("\n", "").replace(" ", "")
    )
    assert all(text[line.source : line.source + len(line.text)] == line.text for line in lines)
