"""Brings the catalogue of English words in step with the words that pages use (``make messages``).

Words stand in templates (``_("…")``), in code (``translated("…")``), in tables of `Words`, and in the rows of lists.
What is new gets an empty translation, for a person to fill in; what nobody uses any more goes.
"""

from __future__ import annotations

import ast
import importlib
import pkgutil
import sys
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

import kamerspoor.publish
import kamerspoor.web
from kamerspoor.model.all_lists import all_lists
from kamerspoor.model.commitment_register import REASONS, SHOWS
from kamerspoor.publish import measured, references
from kamerspoor.publish.language import Words
from kamerspoor.search.fields import FIELDS
from kamerspoor.web import site_map
from kamerspoor.web.records import record_views
from kamerspoor.web.records.record_pages import RecordView

ROOT: Final = Path(__file__).resolve().parent.parent
PACKAGE: Final = ROOT / "src" / "kamerspoor"
ENGLISH: Final = PACKAGE / "locale" / "en" / "LC_MESSAGES" / "kamerspoor.po"
_TEMPLATES: Final = [("web/**.html", "jinja2.ext:babel_extract")]
_CALLS: Final = {"_": None, "gettext": None, "ngettext": (1, 2)}
_OPTIONS: Final = {"web/**.html": {"trimmed": "true", "newstyle_gettext": "true"}}
# The rooms whose code speaks to readers.
_SPEAKING: Final = ("follow", "publish", "web")
_HEADER: Final = "# The English words of Kamerspoor; the Dutch ones are the ids. Kept in step by `make messages`."


@cache
def used() -> Catalog:
    """Return every message that pages and files use."""
    found = Catalog(locale="en", project="Kamerspoor", header_comment=_HEADER, fuzzy=False)
    for path, _, message, _, _ in extract_from_dir(PACKAGE, _TEMPLATES, _OPTIONS, _CALLS):
        found.add(message, locations=[(path, 0)])
    for path, message in _of_code():
        found.add(message, locations=[(path, 0)])
    for source, words in _of_rows():
        if any(letter.isalpha() for letter in words):
            found.add(words, locations=[(source, 0)])
    return found


def _of_code() -> Iterator[tuple[str, str | tuple[str, str]]]:
    """Yield the words of calls, also of those within f-strings, which no reader of tokens sees before Python 3.12."""
    for path in sorted(path for room in _SPEAKING for path in (PACKAGE / room).rglob("*.py")):
        where = path.relative_to(PACKAGE).as_posix()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(ast.Name("translated"), [ast.Constant(str(words))]):
                    yield where, words
                case ast.Call(ast.Name("counted"), [ast.Constant(str(one)), ast.Constant(str(many)), _]):
                    yield where, (one, many)


def _of_rows() -> Iterator[tuple[str, str]]:
    for package in (kamerspoor.web, kamerspoor.publish):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            importlib.import_module(module.name)
    for table in Words.every:
        yield from (("tables of words", words) for words in table.dutch.values())
    held = (*REASONS.values(), *SHOWS.values(), *(field.means for field in FIELDS), references.FICTION)
    measured_ones = (words for labels in measured.LISTS.values() for words in labels.values())
    yield from (("facts, as the database has them", words) for words in (*held, *measured_ones))
    for of in all_lists():
        shown = [of.page.title, of.page.lead, of.page.caption, *(name for _, name in of.page.tabs)] if of.page else []
        shown += [column.label for column in of.columns]
        yield from ((f"list {of.name}", words) for words in (*shown, *(one.label for one in of.filters)))
    for view in vars(record_views).values():
        if isinstance(view, RecordView):
            shown = [view.kind, *(one.label for one in view.facts)]
            shown += [words for one in view.sections for words in (one.title, one.empty) if words]
            yield from (("records of the Chamber", words) for words in shown)
    yield from (("records of the Chamber", one.label) for one in record_views.DOCUMENT_FACTS)
    yield from (("site map", site_map.NAMES[path]) for path in measured.LISTS)
    for _, name in (*site_map.MENU, *site_map.MORE, *((title, title) for title, _ in site_map.MAP)):
        yield "site map", name
    for _, entries in site_map.MAP:
        yield from (("site map", name) for _, name in entries)


def untranslated() -> list[str]:
    """Return the words that have no English."""
    with ENGLISH.open("rb") as file:
        known = read_po(file, "en")
    return [str(one.id) for one in used() if one.id and not _said(known, one.id)]


def _said(known: Catalog, words: str | list[str] | tuple[str, ...]) -> bool:
    entry = known.get(words)
    said = entry.string if entry else ""
    return bool(said) if isinstance(said, str) else bool(said) and all(said or ())


def main() -> None:
    """Write the catalogue, and say what has no English yet."""
    catalogue = used()
    if ENGLISH.exists():
        with ENGLISH.open("rb") as file:
            known = read_po(file, "en")
        for one in catalogue:
            entry = known.get(one.id)
            if one.id and entry:
                one.string = entry.string
    written = BytesIO()
    write_po(written, catalogue, sort_output=True, width=120, include_lineno=False)
    # The same words make the same file, on whichever day.
    lines = [line for line in written.getvalue().decode().splitlines(True) if "-Date: " not in line]
    ENGLISH.write_text("".join(lines), encoding="utf-8")
    lacking = untranslated()
    sys.stdout.write("\n".join((*lacking, f"{len(catalogue)} messages, {len(lacking)} without English")) + "\n")


if __name__ == "__main__":
    main()
