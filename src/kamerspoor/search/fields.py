"""The fields that a question can name, in Dutch and English, and the values that they know. A new field is one row."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from kamerspoor.model.genres import ROWS
from kamerspoor.text.dates import find_date
from kamerspoor.text.names import folded
from kamerspoor.text.numbers import plain_number


class ValueNotKnownError(ValueError):
    """A value that a field does not know; the message says what it does know."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a passage.

    Attributes:
        name: in the tree of a question.
        aliases: what people write.
        means: what it is for, as said to people.
        example: a question with it.
        values: what people write to what the index holds; empty when every value will do.
        read: makes another value into what the index holds.
    """

    name: str
    aliases: tuple[str, ...]
    means: str
    example: str
    values: Mapping[str, str] = field(default_factory=dict)
    read: Callable[[str], str] = str.strip

    def value(self, written: str) -> str:
        """Return a value as the index holds it.

        Raises:
            ValueNotKnownError: when it is none.
        """
        if not self.values:
            return self.read(written)
        if written in self.values.values():
            return written
        key = plain_value(written)
        if key in self.values:
            return self.values[key]
        meant = difflib.get_close_matches(key, self.values, 1, cutoff=_LIKE)
        known = f"bedoelt u “{meant[0]}”?" if meant else "kies uit: " + ", ".join(sorted(self.values))
        raise ValueNotKnownError(known)


def plain_value(written: str) -> str:
    """Return a value as it is looked up: in small letters, with spaces for hyphens and commas."""
    return " ".join(re.sub(r"[_,-]", " ", folded(written)).split())


# Below this likeness a suggestion is a guess: "afgeraden" would be "geen", and "actie" a fractie.
_LIKE = 0.84
_YEAR = re.compile(r"[12]\d{3}")
_MONTH = re.compile(r"([12]\d{3})-(\d{1,2})")
_NUMERIC = re.compile(r"(\d{1,2})[-/](\d{1,2})[-/]([12]\d{3})")


def _day(written: str) -> str:
    """Return a day as ISO 8601; of a year or month the first."""
    text = written.strip()
    try:
        if _YEAR.fullmatch(text):
            return date(int(text), 1, 1).isoformat()
        if month := _MONTH.fullmatch(text):
            return date(int(month[1]), int(month[2]), 1).isoformat()
        if numeric := _NUMERIC.fullmatch(text):
            return date(int(numeric[3]), int(numeric[2]), int(numeric[1])).isoformat()
        return date.fromisoformat(text).isoformat()
    except ValueError:
        found = find_date(text)
    if found is None:
        known = "schrijf een datum als 2019, 2019-03, 2019-03-31 of 31 maart 2019"
        raise ValueNotKnownError(known)
    return found.isoformat()


def _number(written: str) -> str:
    number = plain_number(written)
    if number is None:
        known = "schrijf een getal"
        raise ValueNotKnownError(known)
    return str(number)


def _dossier(written: str) -> str:
    """Return a dossier as ``36600-VII``, however it was written: ``36 600 VII``, ``36.600-vii``."""
    parts = re.fullmatch(r"(\d{2})[ .]?(\d{3})(?:[ -]+([A-Za-z]{1,6}|\d{1,3}))?", written.strip())
    if parts is None:
        return written.strip()
    return f"{parts[1]}{parts[2]}" + (f"-{parts[3].upper()}" if parts[3] else "")


KINDS: Final = {
    "motie": "motion", "moties": "motion", "verzoek": "request", "dictum": "request", "beurt": "turn",
    "spreekbeurt": "turn", "alinea": "paragraph", "vraag": "question", "vragen": "question", "antwoord": "answer",
    "antwoorden": "answer", "toezegging": "commitment", "toezeggingen": "commitment", "titel": "title",
    "zaak": "case", "activiteit": "activity", "document": "document", "motion": "motion", "request": "request",
    "turn": "turn", "paragraph": "paragraph", "question": "question", "answer": "answer",
    "commitment": "commitment", "title": "title", "case": "case", "activity": "activity",
}  # fmt: skip
GENRES: Final = {plain_value(words): genre for genre, row in ROWS.items() for words in (row.label, genre, *row.aliases)}
VERDICTS: Final = {
    "oordeel kamer": "oordeel_kamer", "oordeel": "oordeel_kamer", "overgenomen": "overgenomen",
    "ontijdig": "ontijdig", "overbodig": "overbodig", "ontraden": "ontraden",
    "ontraden tenzij gewijzigd": "ontraden_tenzij_gewijzigd", "aanhouden": "aanhouden", "geen": "geen",
    "afgeraden": "ontraden", "tenzij gewijzigd": "ontraden_tenzij_gewijzigd",
    "verzocht aan te houden": "aanhouden", "geen oordeel": "geen",
}  # fmt: skip
OUTCOMES: Final = {
    "aangenomen": "adopted", "verworpen": "rejected", "gestaakt": "tied", "aangehouden": "held",
    "ingetrokken": "withdrawn", "vervallen": "lapsed", "adopted": "adopted", "rejected": "rejected", "tied": "tied",
    "held": "held", "withdrawn": "withdrawn", "lapsed": "lapsed",
}  # fmt: skip
ROLES: Final = {
    "kamerlid": "member", "lid": "member", "minister": "minister", "staatssecretaris": "state_secretary",
    "voorzitter": "chair", "gast": "guest", "griffier": "clerk", "member": "member",
    "state secretary": "state_secretary", "chair": "chair", "guest": "guest", "clerk": "clerk",
}  # fmt: skip
_STATUSES: Final = OUTCOMES | {
    "ingediend": "submitted", "te wijzigen": "to_be_amended", "gewijzigd": "amended", "beantwoord": "answered",
    "uitgesteld": "deferred", "onbeantwoord": "unanswered",
    "niet gevonden": "unmatched", "unmatched": "unmatched", "op de lijst": "listed", "gesproken": "spoken",
    "geschreven": "written", "submitted": "submitted", "to be amended": "to_be_amended", "amended": "amended",
    "answered": "answered", "deferred": "deferred", "unanswered": "unanswered", "listed": "listed",
    "spoken": "spoken", "written": "written", "openstaand": "Openstaand", "voldaan": "Voldaan",
    "deels voldaan": "Deels voldaan",
}  # fmt: skip

FIELDS: Final = (
    Field("speaker", ("spreker", "door", "wie", "indiener"), "wie het zegt, indient, vraagt of toezegt",
          "spreker:jansen"),
    Field("party", ("partij", "fractie"), "de fractie van die persoon", "partij:D66"),
    Field("role", ("rol",), "kamerlid, minister, staatssecretaris, voorzitter of gast", "rol:minister", ROLES),
    Field("kind", ("soort",), "beurt, alinea, motie, verzoek, vraag, antwoord, toezegging, titel, zaak, activiteit",
          "soort:motie", KINDS),
    Field("genre", ("stuksoort", "type"), "het stuk: debat, brief, motie, kamervragen, factsheet, nieuwsbericht",
          "genre:brief", GENRES),
    Field("dossier", ("kst", "ksd"), "het dossier, met toevoeging", "dossier:36600-VII", read=_dossier),
    Field("number", ("nr", "nummer"), "het nummer van een motie in haar dossier", "nr:9", read=_number),
    Field("committee", ("commissie",), "de afkorting van de commissie", "commissie:buza"),
    Field("ministry", ("ministerie", "aan"), "ministerie of bewindspersoon, in brieven, vragen en toezeggingen",
          "ministerie:financien"),
    Field("verdict", ("oordeel", "appreciatie"), "het oordeel van het kabinet over een motie", "oordeel:ontraden",
          VERDICTS),
    Field("outcome", ("uitslag", "besluit"), "de uitslag van de stemming", "uitslag:aangenomen", OUTCOMES),
    Field("status", ("stand",), "waar een motie, vraag of toezegging staat", "status:aangehouden", _STATUSES),
    Field("after", ("na", "vanaf", "sinds"), "op deze dag of later", "na:2019-01-01", read=_day),
    Field("before", ("voor", "tot"), "vóór deze dag", "voor:2020", read=_day),
    Field("year", ("jaar",), "in dit jaar", "jaar:2019", read=_number),
    Field("paper", ("stuk",), "in één stuk, met zijn nummer", "stuk:2019D12345"),
)  # fmt: skip
BY_ALIAS: Final[Mapping[str, Field]] = {alias: one for one in FIELDS for alias in (one.name, *one.aliases)}


def field_of(name: str) -> Field | None:
    """Return the field of a name as written, or None."""
    return BY_ALIAS.get(folded(name))


def meant_field(name: str) -> str | None:
    """Return the name of a field that somebody who wrote this may have meant, or None."""
    close = difflib.get_close_matches(folded(name), BY_ALIAS, 1, cutoff=_LIKE)
    return close[0] if close else None
