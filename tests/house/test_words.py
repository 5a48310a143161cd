"""One word for each thing: our words are those of the list of terms."""

from __future__ import annotations

import re

import pytest
from babel.messages.pofile import read_po

import messages
from kamerspoor.web import terms

# Where a word stands although it is not ours: what it says there, and why.
EXCEPTIONS = {
    "De leden van één partij in de Kamer.": "explains what a party in the Chamber is",
    "Position paper": "a kind of paper that the Chamber calls so",
    "Afgedaan": "a column of the Chamber's own",
    "afgedaan": "its value",
    "niet afgedaan": "its value",
}


def _ours() -> list[str]:
    ids = [one.id for one in messages.used() if one.id]
    return sorted({word for one in ids for word in ((one,) if isinstance(one, str) else one)})


def _found(word: str, text: str) -> bool:
    said = re.sub(r"\{\w*\}|%\(\w+\)s", "", text)
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", said, re.IGNORECASE) is not None


def test_no_word_of_ours_is_one_that_we_do_not_use() -> None:
    never = {word: row.word for row in terms.ROWS for word in row.never}
    wrong = [
        f"{text[:80]!r} says {word!r}: the word is {right!r}"
        for text in _ours()
        if text not in EXCEPTIONS and not text.startswith("Toezeggingen met de status die de Kamer zelf bijhoudt")
        for word, right in never.items()
        if _found(word, text)
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("text", EXCEPTIONS)
def test_an_exception_is_still_needed(text: str) -> None:
    assert text in _ours()
    assert any(_found(word, text) for row in terms.ROWS for word in row.never)


def test_every_term_is_one_row_with_its_words() -> None:
    slugs = [row.slug for row in terms.ROWS]
    assert len(slugs) == len(set(slugs))
    for row in terms.ROWS:
        assert row.means.endswith("."), row.slug
        assert row.word not in row.never, row.slug


def test_a_term_has_one_english_word_wherever_it_stands_alone() -> None:
    with messages.ENGLISH.open("rb") as file:
        said = {one.id: one.string for one in read_po(file, "en") if isinstance(one.id, str)}
    words = {row.word.lower(): str(said[row.word]).lower() for row in terms.ROWS}
    other = {
        id_: text for id_, text in said.items() if str(text).lower() != words.get(str(id_).lower(), str(text).lower())
    }
    assert other == {}
