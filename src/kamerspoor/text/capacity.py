"""The Dutch "als" that opens no clause: in the capacity of, by way of, as a consequence of.

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

import re

_ROLE = (
    r"(?:(?:vice)?minister(?:-president)?|staatssecretaris|bewinds(?:persoon|vrouw|man|lieden)|kabinet|regering"
    r"|(?:Rijks)?overheid|Rijk|ministerie|departement|Kamer(?:lid)?|fractie|partij|land|lidstaat|Nederland|wetgever"
    r"|toezichthouder|werkgever|opdrachtgever|eigenaar|aandeelhouder|burger|samenleving|gemeente|provincie|waterschap"
    r"|lid|voorzitter|vertegenwoordiger|(?:stelsel|systeem)verantwoordelijke|beheerder|concessieverlener|financier)"
)
_SUBJECT = r"(?:ik|we|wij|je|u|hij|zij|ze|men|het|dit|dat|er|de|deze|onze|mijn|Nederland)"
_BY_WAY_OF = (
    r"(?:gevolg|zodanig|onderdeel|voorbeeld|aanvulling|vangnet|tussenstap|sluitstuk|bijlage|uitgangspunt|hulpmiddel"
    r"|laatste[ ](?:redmiddel|middel|optie|stap|mogelijkheid)|ultimum[ ]remedium|noodmaatregel"
    r"|overgangsmaatregel|alternatief|het[ ]ware)"
)
CAPACITY = re.compile(
    rf"""
    als[ ](?:
        {_BY_WAY_OF}\b
      | (?:[a-zë]+(?:end|aal|air|e|elijk)[ ])? {_ROLE}\b (?:[ ](?:van|voor)(?:,?[ ](?:en[ ])?(?-i:[A-ZÀ-Þ])[\w-]+)+)?
        (?: [ ](?!(?:het|dat|dit|er|de|die|een|en|of)\b)[a-zë]+[ ]{_SUBJECT}\b | [,.;:)] | $ )
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
# A clause that says under which condition something holds.
IF = re.compile(
    rf"^(?:(?!{CAPACITY.pattern})als|indien|mits|zodra)\b|\b(?:(?!{CAPACITY.pattern})als|mits|indien)[ ][^.?!]{{3,}}",
    re.IGNORECASE | re.VERBOSE,
)
