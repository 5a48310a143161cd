"""Letters to the Chamber, and what they do with what was asked before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kamerspoor.text.spans import Span

ExecutedKind = Literal["motion", "commitment", "question", "request"]
# How far something asked or promised came, by the words of a paper.
Extent = Literal["wholly", "partly", "progress", "impossible", "passed_on"]


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signs: name and office as printed."""

    name: str
    office: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Letter:
    """The frame of a letter.

    Attributes:
        sender: the office that sends it, as printed in its heading or over the signature.
        addressee: as printed ("Voorzitter van de Tweede Kamer der Staten-Generaal"); whom it greets where no address
            is printed.
        place: where it was written.
        signed_by: one entry per person, in order.
        on_behalf_of: the offices for which it speaks as well ("mede namens"), in order.
        reference: the sender's own ("Ons kenmerk").
        your_reference: the addressee's ("Uw kenmerk").
        case: number of the case that its letterhead names.
        directorate: the part of the ministry, its levels behind each other.
        annexes: how many its letterhead counts; 0 where it says there are none.
    """

    sender: str | None = None
    addressee: str | None = None
    place: str | None = None
    signed_by: tuple[Signatory, ...] = ()
    on_behalf_of: tuple[str, ...] = ()
    reference: str | None = None
    your_reference: str | None = None
    case: str | None = None
    directorate: str | None = None
    annexes: int | None = None


@dataclass(frozen=True, slots=True)
class Execution:
    """Where a paper says that it carries out, keeps or answers something asked or promised before.

    Attributes:
        kind: what it carries out.
        proposers: of the motion, or the members it was promised to, as printed.
        target: id of the motion's paper (``kst-34000-V-23``) when printed.
        done: True for "hiermee geef ik uitvoering", False for "wordt uitgevoerd", "zal ik uitvoeren".
        quote: the sentence.
        rule: name of the rule row that recognised it.
    """

    kind: ExecutedKind
    proposers: tuple[str, ...]
    target: str | None
    done: bool
    quote: str
    span: Span
    rule: str


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks in a news release, with who is said to have said them."""

    text: str
    speaker: str | None
    span: Span
