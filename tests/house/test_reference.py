"""The reference of lists is written from their rows, and is current."""

from __future__ import annotations

from reference import PLACE, reference


def test_the_reference_is_as_the_rows_say() -> None:
    assert PLACE.read_text(encoding="utf-8") == reference(), "run `make reference`"
