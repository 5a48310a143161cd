"""What is said to whoever asks the emulator for something it cannot do."""

from __future__ import annotations


class BadInputError(ValueError):
    """A value given by a person or a script that does not mean anything here.

    Args:
        message: what is wrong, without a full stop at the end.
        where: option or folder that it is about.
        remedy: what to do instead.
    """

    def __init__(self, message: str, *, where: str = "", remedy: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.where = where
        self.remedy = remedy

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        return f"{place}{self.message}" + (f". {self.remedy}" if self.remedy else "")
