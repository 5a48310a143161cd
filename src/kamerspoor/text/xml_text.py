"""Makes words fit for XML."""

from __future__ import annotations

import re
from typing import Final

# XML 1.0, section 2.2: no control characters but tab and line ends, no surrogates, no U+FFFE and U+FFFF.
_FORBIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def printable(words: str) -> str:
    """Return words without characters that XML cannot hold; escaping is done elsewhere."""
    return _FORBIDDEN.sub("", words)
