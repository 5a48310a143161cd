"""Pages under /en/ are English but for names and quotations, and these say that they are Dutch."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from urllib.parse import unquote_plus, urlsplit

import pytest
from babel.messages.pofile import read_po
from litestar import Litestar
from litestar.testing import TestClient
from selectolax.lexbor import LexborHTMLParser

from kamerspoor.model.record_lists_people import PARTIES
from kamerspoor.store.lists import ListRequest
from kamerspoor.store.store import Store
from kamerspoor.text.word_list import is_word
from kamerspoor.web.app import create_app
from messages import ENGLISH
from page_kinds import KINDS
from web_records import LISTS, RECORDS

WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
# Parts of the names of people, which are the same in every language.
PARTICLES = re.compile(r"\b(?:[Vv]an|[Dd]e[nr]?|’t)\b(?= (?:(?:de[nr]?|’t) )?[A-ZÖ])")
# Addresses, and code that one copies.
CODE = re.compile(r"https?://\S+|<[^>]*>|\b[\w-]+\.(?:txt|pdf|xml|html)\b")
# What people hear of an element besides its text.
HEARD = ("aria-label", "title", "placeholder", "alt")
# Measures, and names of official series of papers.
ALIKE = {"decibel", "kilometer", "kiloton", "kamerstuk", "min"}
ADDRESSES = sorted({*KINDS.values(), *LISTS, *RECORDS})


@lru_cache(1)
def vocabulary() -> tuple[frozenset[str], frozenset[str]]:
    """Return the words of our English messages, and those of our Dutch ones that are no English."""
    with ENGLISH.open("rb") as file:
        entries = [one for one in read_po(file, "en") if one.id]
    english, dutch = (
        {word.lower() for one in entries for word in words_of(getattr(one, side))} for side in ("string", "id")
    )
    return frozenset(english | ALIKE), frozenset(dutch - english)


def words_of(message: str | tuple[str, ...]) -> list[str]:
    text = message if isinstance(message, str) else " ".join(message)
    return WORD.findall(re.sub(r"<[^>]*>|%\(\w+\)s|\{\w*\}", " ", text))


def said(page: str) -> Iterator[str]:
    """Yield what a page says in its own language: texts, and the names that are only heard."""
    tree = LexborHTMLParser(page)
    for node in tree.css('script, style, code, pre, title, [lang="en"]:not(html)'):
        node.decompose()
    dutch = tree.css('[lang="nl"]')
    quoted = " ".join(node.text() for node in dutch).lower()
    for node in dutch:
        node.decompose()
    assert tree.root is not None
    for node in tree.root.traverse(include_text=True):
        if node.tag == "-text":
            yield node.text(deep=False)
        yield from (one for one in (node.attributes.get(name) or "" for name in HEARD) if one.lower() not in quoted)


def dutch_words(text: str, names: str = "") -> list[str]:
    """Return the words of a text that are Dutch and no name: ours, and those of the word list."""
    english, ours = vocabulary()
    left = re.sub(names or "$^", " ", PARTICLES.sub(" ", CODE.sub(" ", text)))
    found = [word for word in WORD.findall(left) if not word.isupper() and word.lower() not in english]
    return [word for word in found if word.lower() in ours or (word.islower() and len(word) > 1 and is_word(word))]


@pytest.fixture(scope="session")
def names(demo_database: Path) -> str:
    """The names of parties, which are the same in every language."""
    with Store(demo_database) as store:
        parties = {str(row["name"]) for row, _ in store.reader.all(PARTIES, ListRequest(), 100)}
    return "|".join(map(re.escape, parties))


def test_dutch_is_told_from_english_and_from_names() -> None:
    assert dutch_words("Geen moties gevonden, by Van Aerssen and C. de Wit", "nobody") == ["Geen", "moties", "gevonden"]
    assert dutch_words("Adopted by 83 votes to 67 on 19 April 2022") == []
    assert list(said('<p>a<q lang="nl">moties</q></p><a title="moties">b</a>'))[-1] == "b"


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_in_english_says_nothing_of_its_own_in_dutch(
    demo: TestClient[Litestar], names: str, address: str
) -> None:
    page = demo.get(f"/en{address}").text
    asked = {word.lower() for word in WORD.findall(unquote_plus(urlsplit(address).query))}
    left = {
        text.strip(): words
        for text in said(page)
        if (words := [one for one in dutch_words(text, names) if one.lower() not in asked])
    }
    assert left == {}


@pytest.mark.parametrize("address", LISTS)
def test_a_list_without_anything_says_so_in_english(nothing: TestClient[Litestar], address: str) -> None:
    assert [text for text in said(nothing.get(f"/en{address}").text) if dutch_words(text)] == []


@pytest.mark.parametrize("address", LISTS)
def test_the_headings_of_a_table_are_in_the_language_of_its_page(demo: TestClient[Litestar], address: str) -> None:
    dutch, english = (
        next(csv.reader(io.StringIO(demo.get(f"{language}{address}?format=csv").text.lstrip("\ufeff"))))
        for language in ("", "/en")
    )
    assert len(dutch) == len(english)
    assert [heading for heading in english if dutch_words(heading)] == []


@pytest.fixture(scope="module")
def nothing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient[Litestar]]:
    path = tmp_path_factory.mktemp("nothing") / "e.db"
    Store(path, create=True).close()
    with TestClient(create_app(path)) as client:
        yield client
