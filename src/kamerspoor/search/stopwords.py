"""Small words: what a sentence needs and a search does not, and what only capitals make an operator."""

from __future__ import annotations

import re
from typing import Final

SAYS_NOTHING: Final = frozenset(
    re.findall(
        r"\w+",
        "de het een van in op te dat die dit deze is zijn was waren wordt worden werd en er aan om voor met als bij"
        " door naar over uit wat wie waar wanneer hoe waarom welke welk heeft hebben had kan kunnen zal zullen moet"
        " moeten nog ook niet al dan of ze zij hij we wij u ik men hun haar tot",
    )
)
MEANT_IN_CAPITALS: Final = frozenset({"or", "and", "not", "of", "en", "niet"})
