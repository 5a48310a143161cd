"""Every word of ours has its English, and no template says a word that the catalogue does not know."""

from __future__ import annotations

import re
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

import kamerspoor.web
from kamerspoor.web.templating import ENVIRONMENT
from messages import ENGLISH, untranslated, used

TEMPLATES = Path(kamerspoor.web.__file__).parent / "templates"
# What is the same in both languages: names of forms and of ourselves.
ALIKE = {"Kamerspoor", "NL", "EN", "Nederlands", "English", "JSON", "CSV", "XLSX", "Atom", "API", "BibTeX", "RIS"}
# Attributes that people read or hear.
READ = ("aria-label", "title", "placeholder", "alt")


def test_every_message_has_its_english() -> None:
    assert untranslated() == []


def test_the_catalogue_has_the_messages_that_are_used_and_no_others() -> None:
    written = ENGLISH.read_text(encoding="utf-8")
    assert written.count("\nmsgid ") - 1 == len([one for one in used() if one.id])


def literals(template: str) -> list[str]:
    """Return the words that a template itself says: what it is given, and what it has of the catalogue, is left out."""
    inside, said = False, ""
    for _, kind, value in ENVIRONMENT.lex(template):
        if kind == "name" and value in {"trans", "endtrans"}:
            inside = value == "trans"
        if kind == "data" and not inside:
            said += value
    page = LexborHTMLParser(f"<body>{said}</body>")
    read = [node.attributes.get(name) or "" for node in page.css("*") for name in READ]
    for node in page.css("code, script, style, pre"):
        node.decompose()
    words = re.findall(r"[^\W\d_]{2,}", " ".join((page.text(separator=" "), *read)))
    return [word for word in words if word not in ALIKE]


def test_templates_say_no_word_outside_the_catalogue() -> None:
    said = {path.name: literals(path.read_text(encoding="utf-8")) for path in sorted(TEMPLATES.glob("**/*.html"))}
    assert {name: words for name, words in said.items() if words} == {}
