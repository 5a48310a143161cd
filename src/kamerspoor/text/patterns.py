r"""Compiles regular expressions that are laid out over lines, with named parts and comments.

A pattern over several lines is written as it is matched, spaces included. What only lays it out is taken away: line
ends, the spaces at both ends of a line, and a comment behind two spaces. ``(?&name)`` stands for a named part: of the
table that compiles the pattern, or of `kamerspoor.text.vocabulary`. Flags stand in front: ``(?i)``.

Example:
    >>> pattern = Patterns(who="ik|wij")
    >>> found = pattern(r'''(?i)
    ...     \bzeg(?:gen)? (?&who)\b  # I say, we say
    ...     [^.?!]{0,80}\btoe\b      # to the end of the verb
    ... ''')
    >>> found.pattern
    '(?i)\\bzeg(?:gen)? (?:ik|wij)\\b[^.?!]{0,80}\\btoe\\b'
"""

from __future__ import annotations

import re
from typing import Final

from kamerspoor.text.vocabulary import VOCABULARY

_COMMENT: Final = re.compile(r"(?:^ *|  )# .*")
_PART: Final = re.compile(r"\(\?&(?P<name>\w+)\)")


class Patterns:
    """Compiles the regular expressions of a module from named parts.

    Args:
        parts: of the module, by name; they may name each other, and go before those of the vocabulary.
    """

    def __init__(self, **parts: str) -> None:
        self._parts = VOCABULARY | parts

    def __call__(self, written: str) -> re.Pattern[str]:
        """Return a compiled regular expression.

        Raises:
            KeyError: when it names a part that there is not.
        """
        return re.compile(self.bare(written))

    def bare(self, written: str) -> str:
        """Return the expression without its layout and with its parts filled in."""
        lines = written.split("\n")
        if len(lines) > 1:
            written = "".join(_COMMENT.sub("", line).strip(" ") for line in lines)
        return _PART.sub(lambda found: f"(?:{self.bare(self._parts[found['name']])})", written)


pattern: Final = Patterns()
