"""Pages that need no other file, to send to others."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape


def page(title: str, style: str, body: str) -> str:
    """Return a page.

    Args:
        title: its title and heading, as plain words.
        style: rules for how it looks (CSS).
        body: what comes under the heading, as HTML.
    """
    return (
        f'<!doctype html><html lang="nl"><meta charset="utf-8"><title>{escape(title)}</title>'
        f"<style>{style}</style><h1>{escape(title)}</h1>{body}</html>"
    )


def table(name: str, columns: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Return a table under a heading.

    Args:
        name: the heading, as plain words.
        columns: their names, as plain words.
        rows: the cells of each, as HTML.
    """
    head = "".join(f"<th>{escape(column)}</th>" for column in columns)
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    return f"<h2>{escape(name)}</h2><table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
