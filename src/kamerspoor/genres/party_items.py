"""Numbered questions and answers under the headings of parties.

A paper counts on from party to party, or begins anew with each: the way that gives more items is the paper's.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace

from kamerspoor.genres.numbered_questions import Item, read_items
from kamerspoor.genres.party_questions import party_stretches
from kamerspoor.text.spans import Span, trimmed

_Key = tuple[tuple[str, ...], int]


@dataclass(frozen=True, slots=True)
class PartyItems:
    """The numbered items of a part of a paper.

    Attributes:
        items: in order.
        parties: under whose heading each of them stands.
        anew: whether the numbers begin anew with each party.
    """

    items: tuple[Item, ...]
    parties: tuple[tuple[str, ...], ...]
    anew: bool

    def by_number(self) -> dict[_Key, Item]:
        """Return the items by number, together with the party where numbers begin anew with each party."""
        return {
            (parties if self.anew else (), number): item
            for item, parties in zip(self.items, self.parties, strict=True)
            for number in item.numbers
        }


def read_party_items(text: str, part: Span) -> PartyItems:
    """Return the numbered items of a part, each with the party under whose heading it stands."""
    stretches = party_stretches(text, part)
    starts = [span.start for _, span in stretches]
    on = [
        (item, stretches[bisect_right(starts, item.cue.start) - 1]) for item in read_items(text, part.start, part.end)
    ]
    anew = [(item, stretch) for stretch in stretches for item in read_items(text, stretch[1].start, stretch[1].end)]
    taken = anew if len(anew) > len(on) else on
    return PartyItems(
        # The heading of the next party is no part of an item.
        tuple(
            replace(item, body=trimmed(text, item.body.start, min(item.body.end, under.end)))
            for item, (_, under) in taken
        ),
        tuple(stretch[0] for _, stretch in taken),
        anew=taken is anew,
    )
