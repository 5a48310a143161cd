"""Reports of meetings as the reporting service sends them (VLOS), made of a printed report of the demo dossier.

A report comes in versions: ``Casco`` has the meeting and no words, ``Ongecorrigeerd`` the words as they were heard,
``Gecorrigeerd`` as they are printed; identifiers of turns differ between versions, as they may in the real ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Final
from uuid import UUID, uuid5

from tk_emulator.entries import escaped

_NAMES: Final = UUID("99123000-0000-5000-8000-0000000005ec")
_FURNITURE: Final = re.compile(r"^Tweede Kamer, vergaderjaar .*$\n?", re.MULTILINE)
_LABEL: Final = re.compile(
    r"(?P<title>De heer|Mevrouw|Kamerlid|Minister|Staatssecretaris|De) (?P<name>[^()]+?)(?: \((?P<party>[^)]+)\))?:"
)
_WORDS_A_SECOND: Final = 2.3
_SLIP_EVERY: Final = 9  # paragraphs
_START: Final = datetime(2022, 4, 11, 13, 0)  # noqa: DTZ001 - VLOS writes local time without a zone


@dataclass(frozen=True, slots=True)
class _ReportTurn:
    label: re.Match[str]
    paragraphs: tuple[str, ...]

    @property
    def chair(self) -> bool:
        return self.label["name"] == "voorzitter"


@cache
def vlos(printed: str, kind: str, status: str) -> bytes:
    """Return a report as XML.

    Args:
        printed: the report as text, between ``Aanvang`` and ``Sluiting``.
        kind: such as ``Tussenpublicatie``.
        status: ``Casco``, ``Ongecorrigeerd`` or ``Gecorrigeerd``.
    """
    turns = [] if status == "Casco" else list(_turns(printed))
    speeches = "".join(_speeches(turns, status))
    return (
        f'<vlosCoreDocument MessageID="{_id(status)}" Source="VLOS2.0" MessageType="vlos2document"'
        f' Timestamp="2022-04-11T19:30:00.0000000+02:00" soort="{kind}" status="{status}" technischeaanpassing="false"'
        ' publiceren="Ja" versie="1.3" xmlns="http://www.tweedekamer.nl/ggm/vergaderverslag/v1.0">'
        f'<vergadering soort="Commissie" objectid="{_id("vergadering")}" kamer="Tweede Kamer">'
        "<titel>Nachttreinen en grensoverschrijdend spoor</titel><zaal>Theekoepelzaal</zaal>"
        "<vergaderjaar>2021-2022</vergaderjaar><vergaderingnummer>0</vergaderingnummer>"
        "<datum>2022-04-11T00:00:00</datum><aanvangstijd>2022-04-11T13:00:00</aanvangstijd>"
        "<sluiting>2022-04-11T17:06:00</sluiting>"
        f'<activiteit soort="Notaoverleg" objectid="{_id("activiteit" + status)}">'
        "<titel>Nachttreinen en grensoverschrijdend spoor</titel>"
        "<onderwerp>Nachttreinen en grensoverschrijdend spoor</onderwerp><parlisid>2022A99001</parlisid>"
        "<aanvangstijd>2022-04-11T13:00:00</aanvangstijd><eindtijd>2022-04-11T17:06:00</eindtijd>"
        f'<activiteithoofd soort="Termijn" objectid="{_id("hoofd" + status)}"><titel>Termijn inbreng</titel>'
        f'<activiteitdeel soort="Spreekbeurt" objectid="{_id("deel" + status)}">{speeches}</activiteitdeel>'
        "</activiteithoofd></activiteit></vergadering></vlosCoreDocument>"
    ).encode()


def _speeches(turns: list[_ReportTurn], status: str) -> Iterator[str]:
    """Yield speakers' blocks; the chair's words stand in the block of the speaker before."""
    clock, heard, at = _START, 0, 0
    while at < len(turns):
        end = at + 1
        while end < len(turns) and turns[end].chair:
            end += 1
        blocks: list[str] = []
        for number in range(at, end):
            turn = turns[number]
            spoken = timedelta(seconds=int(sum(len(one.split()) for one in turn.paragraphs) / _WORDS_A_SECOND))
            words = [_heard(one, heard + place, status) for place, one in enumerate(turn.paragraphs)]
            heard += len(words)
            tag = "woordvoerder" if number == at else "interrumpant"
            blocks.append(_block(turn, words, f'{tag} objectid="{_id(f"{status}{number}")}"', (clock, clock + spoken)))
            clock += spoken
        inner = "".join(f"{block}</interrumpant>" for block in blocks[1:])
        yield f'<activiteititem soort="Woordvoerder" objectid="{_id(f"{status}item{at}")}">{blocks[0]}{inner}</woordvoerder></activiteititem>'  # noqa: E501
        at = end


def _block(turn: _ReportTurn, words: list[str], tag: str, times: tuple[datetime, datetime]) -> str:
    begin, end = (one.isoformat() for one in times)
    return (
        f"<{tag}>{_speaker(turn.label)}<markeertijdbegin>{begin}</markeertijdbegin>"
        f"<markeertijdeind>{end}</markeertijdeind><isvoorzitter>{str(turn.chair).lower()}</isvoorzitter>"
        f"<isdraad>false</isdraad><tekst>{_text(turn.label, words)}</tekst>"
    )


def _text(label: re.Match[str], words: list[str]) -> str:
    name, party = escaped(label["name"]), f" ({escaped(label['party'])})" if label["party"] else ""
    first = f'<alineaitem>{label["title"]} <nadruk type="Vet">{name}</nadruk>{party}:</alineaitem>'
    written, in_motion = [f"<alinea>{first}<alineaitem>{escaped(words[0])}</alineaitem></alinea>"], False
    for word in words[1:]:
        if word == "Motie":
            written.append('<alineagroep type="Motietekst">')
            in_motion = True
        written.append(f"<alinea><alineaitem>{escaped(word)}</alineaitem></alinea>")
        if in_motion and word.startswith("en gaat over tot de orde"):
            written.append("</alineagroep>")
            in_motion = False
    return "".join(written) + ("</alineagroep>" if in_motion else "")


def _speaker(label: re.Match[str]) -> str:
    title, name = label["title"], "Hoekzema" if label["name"] == "voorzitter" else label["name"]
    office = {"Minister": "Minister", "Staatssecretaris": "Staatssecretaris"}.get(title, "Tweede Kamerlid")
    party = "Veldpartij" if label["name"] == "voorzitter" else label["party"] or ""
    function = "lid Tweede Kamer" if office == "Tweede Kamerlid" else f"{office.lower()} van Verbinding en Ruimte"
    return (
        f'<spreker soort="{office}" objectid="{_id("spreker" + name)}">'
        + (f"<fractie>{escaped(party)}</fractie>" if party else "")
        + f"<aanhef>{'De heer' if name == 'Hoekzema' else title}</aanhef><verslagnaam>{escaped(name)}</verslagnaam>"
        f"<weergavenaam>{escaped(name)}</weergavenaam><achternaam>{escaped(name)}</achternaam>"
        f"<functie>{function}</functie></spreker>"
    )


def _turns(printed: str) -> Iterator[_ReportTurn]:
    _, _, spoken = _FURNITURE.sub("", printed).partition("Aanvang 13.00 uur.")
    spoken = re.sub(r"\n{3,}", "\n", spoken.rpartition("Sluiting 17.06 uur.")[0])
    label: re.Match[str] | None = None
    paragraphs: list[list[str]] = []
    for line in map(str.strip, spoken.splitlines()):
        found = _LABEL.fullmatch(line)
        if found:
            yield from _whole(label, paragraphs)
            label, paragraphs = found, [[]]
        elif not line:
            paragraphs.append([])
        elif paragraphs and line.startswith("– "):
            paragraphs.append([line])
        elif paragraphs:
            paragraphs[-1].append(line)
    yield from _whole(label, paragraphs)


def _whole(label: re.Match[str] | None, paragraphs: list[list[str]]) -> Iterator[_ReportTurn]:
    joined = tuple(_joined(lines) for lines in paragraphs if lines)
    if label and joined:
        yield _ReportTurn(label, joined)


def _joined(lines: list[str]) -> str:
    text = lines[0]
    for line in lines[1:]:
        broken = text.endswith("-") and line[:1].islower()
        text = text[:-1] + line if broken else f"{text} {line}"
    return text


def _heard(paragraph: str, number: int, status: str) -> str:
    """Return what the reporter first wrote down: now and then a slip that is corrected later."""
    slip = status == "Ongecorrigeerd" and number % _SLIP_EVERY == 0 and len(paragraph) > 100  # noqa: PLR2004
    return f"Eh, {paragraph[0].lower()}{paragraph[1:]}" if slip else paragraph


def _id(name: str) -> str:
    return str(uuid5(_NAMES, name))
