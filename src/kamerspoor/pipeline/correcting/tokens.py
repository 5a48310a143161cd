"""The token with which people correct something on a hosted site: drawn at random, told once, kept as its hash."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from secrets import token_urlsafe
from typing import Final

from kamerspoor.errors import BadRequestError

_HEX: Final = 64


def draw_token(file: Path) -> str:
    """Draw a token, keep its hash in a file that only its owner may read, and return it: nobody can tell it again."""
    token = token_urlsafe(32)
    file.touch(mode=0o600)
    file.chmod(0o600)
    file.write_text(hash_of(token) + "\n", encoding="ascii")
    return token


def kept_hash(file: Path) -> str:
    """Return the hash of a token that is kept in a file.

    Raises:
        BadRequestError: when the file cannot be read, or holds none.
    """
    try:
        kept = file.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        kept = ""
    if len(kept) != _HEX or set(kept) - set("0123456789abcdef"):
        message = "not a file with the hash of a token"
        raise BadRequestError(message, where=str(file), remedy=f"Make one with: kamerspoor correct token {file}")
    return kept


def hash_of(token: str) -> str:
    """Return the hash of a token: of so many random bits none can be found by trying."""
    return sha256(token.encode()).hexdigest()
