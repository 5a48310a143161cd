"""Tells the Dutch "als" that sets a condition from the one that means "in the capacity of".

"Alleen als er water staat" sets a condition; "als Minister heb ik hierin geen rol" and "als gevolg van het besluit" set
none. In a clause the verb comes last, so an office or body followed by a verb and its subject is a capacity (Algemene
Nederlandse Spraakkunst, 9.4.3 and 21.2: inversion in the main clause).

Example:
    >>> CAPACITY.match("als Minister heb ik hierin geen rol") is not None
    True
    >>> CAPACITY.match("als er genoeg water staat") is None
    True
"""

from __future__ import annotations

from kamerspoor.text.patterns import Patterns

pattern = Patterns(
    role=r"""
        (?:vice)?minister(?:-president)?|staatssecretaris|bewinds(?:persoon|vrouw|man|lieden)|kabinet|regering
        |(?:Rijks)?overheid|Rijk|ministerie|departement|Kamer(?:lid)?|fractie|partij|land|lidstaat|Nederland
        |wetgever|toezichthouder|werkgever|opdrachtgever|eigenaar|aandeelhouder|burger|samenleving|gemeente
        |provincie|waterschap|lid|voorzitter|vertegenwoordiger|(?:stelsel|systeem)verantwoordelijke|beheerder
        |concessieverlener|financier
    """,
    subject=r"ik|we|wij|je|u|hij|zij|ze|men|het|dit|dat|er|de|deze|onze|mijn|Nederland",
    by_way_of=r"""
        gevolg|zodanig|onderdeel|voorbeeld|aanvulling|vangnet|tussenstap|sluitstuk|bijlage|uitgangspunt|hulpmiddel
        |laatste (?:redmiddel|middel|optie|stap|mogelijkheid)|ultimum remedium|noodmaatregel
        |overgangsmaatregel|alternatief|het ware
    """,
    capacity=r"""
        als (?:(?&by_way_of)\b
        |(?:[a-zë]+(?:end|aal|air|e|elijk) )?(?&role)\b  # "als verantwoordelijk minister …
            (?: (?:van|voor)(?:,? (?:en )?(?-i:[A-ZÀ-Þ])[\w-]+)+)?  # … van Water …
            (?: (?!(?:het|dat|dit|er|de|die|een|en|of)\b)[a-zë]+ (?&subject)\b|[,.;:)]|$))  # … heb ik"
    """,
)
CAPACITY = pattern(r"(?i)(?&capacity)")
# In the capacity of a party: "als BBB hebben wij"; and a noun that is only likened or given as an example: its words
# end without a verb of their own ("diensten als waterberging", "slechts als roeptoeters zien").
_AS_PARTY = pattern(r"""
    als (?:[A-Z]{2,6}|[A-Z]\w+-[A-Z]\w+) (?:heb|hebben|heeft|ben|zijn|is|vind|vinden|wil|willen)\b
    |als (?:[A-Z]{2,6}|[A-Z]\w+) (?:samen|zelf|gezamenlijk)\b
""")
_SEEN_AS = pattern(r"""
    als (?:een |de |het )?[a-zà-ÿ-]{4,40} (?:zien|ziet|beschouwen|beschouwt|gebruiken|gebruikt|bestempelen)\b
""")
_NAMES_ONLY = pattern(r"""
    als [a-zà-ÿ-]{4,40}(?:, [a-zà-ÿ-]{4,40}(?: van [a-zà-ÿ-]{3,40})?)* en [a-zà-ÿ-]{4,40}[.;]?$
""")


def opens_no_clause(words: str, place: int) -> bool:
    """Tell whether the "als" at a place opens no clause: it says in which capacity, by way of what, or likens."""
    return any(one.match(words, place) for one in (CAPACITY, _AS_PARTY, _SEEN_AS, _NAMES_ONLY))


# A clause that says under which condition something holds.
IF = pattern(r"(?i)^(?:(?!(?&capacity))als|indien|mits|zodra)\b|\b(?:(?!(?&capacity))als|mits|indien) [^.?!]{3,}")
