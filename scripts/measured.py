"""Write what each derived list is worth into `docs/accuracy.md`, from what was recorded: ``make measured``."""

from __future__ import annotations

from pathlib import Path

from kamerspoor.publish.measured import LISTS, Worth, worth

PLACE = Path(__file__).resolve().parents[1] / "docs" / "accuracy.md"
_BEGIN, _END = "<!-- written by make measured -->\n", "<!-- end -->\n"


def accuracy() -> str:
    """Return the text of the document, with the table as it should be."""
    before, _, rest = PLACE.read_text(encoding="utf-8").partition(_BEGIN)
    return f"{before}{_BEGIN}{_table()}{_END}{rest.partition(_END)[2]}"


def _table() -> str:
    rows = ["| list | measure | right | n | rate | 95 % | day |", "|---|---|---|---|---|---|---|"]
    for path in LISTS:
        found = [_row(path, one) for one in worth(path)]
        rows += found or [f"| `{path}` | not measured by `evaluate` | | | | | |"]
    return "\n".join(rows) + "\n"


def _row(path: str, one: Worth) -> str:
    of = one.measure
    counted = f"{of.hits:g} | {of.n:g} | {of.rate:.3f} | {of.low:.3f}–{of.high:.3f}"
    return f"| `{path}` | {of.name} | {counted} | {one.day} |"


if __name__ == "__main__":
    PLACE.write_text(accuracy(), encoding="utf-8")
