"""Finds and runs the program ``tesseract``, in Dutch, one page at a time."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from kamerspoor.errors import MissingToolError

LANGUAGE: Final = "nld"
_INSTALL: Final = "Install it: apt-get install tesseract-ocr tesseract-ocr-nld"
_ASKING_SECONDS: Final = 20.0


class RecognitionError(Exception):
    """A page that could not be recognised; the message says why."""


@dataclass(frozen=True, slots=True)
class Tesseract:
    """The program Tesseract, found and ready to run.

    Attributes:
        command: its path.
        seconds: what one page may take.
        after_page: called when a page is done, so that whoever watches the time knows that it goes on.
    """

    command: str
    seconds: float = 60.0
    after_page: Callable[[], None] = lambda: None

    @classmethod
    def find(cls, after_page: Callable[[], None] = lambda: None) -> Tesseract:
        """Find the program and its Dutch language data.

        Raises:
            MissingToolError: when either is not there; the message gives the command that installs them.
        """
        command = shutil.which("tesseract")
        if command is None:
            message = "recognising text needs the program tesseract, which is not on the PATH"
            raise MissingToolError(message, remedy=_INSTALL)
        try:
            asked = subprocess.run(  # noqa: S603 - the program that the PATH names
                [command, "--list-langs"], capture_output=True, timeout=_ASKING_SECONDS, check=False
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            message = f"the program {command} does not answer"
            raise MissingToolError(message, remedy=_INSTALL) from error
        if LANGUAGE not in (asked.stdout + asked.stderr).decode("utf-8", errors="replace").split():
            message = f"tesseract is here ({command}), its Dutch ({LANGUAGE}) is not"
            raise MissingToolError(message, remedy=_INSTALL)
        return cls(command, after_page=after_page)

    def read(self, picture: bytes, dpi: float | None = None, *, only_figures: bool = False) -> bytes:
        """Return the recognised text of a picture, as hOCR.

        Args:
            picture: a file that the program reads: PGM, PNG, JPEG, TIFF.
            dpi: pixels per inch, where the file does not say.
            only_figures: whether nothing but figures stands on it, on one line.

        Raises:
            RecognitionError: when it takes too long or the program fails.
        """
        known = ["--dpi", str(round(dpi))] if dpi else []
        if only_figures:
            known += ["--psm", "7", "-c", "tessedit_char_whitelist=0123456789"]
        # One thread: with several, pages take ten times as long as soon as the machine has anything else to do.
        surroundings = os.environ | {"OMP_THREAD_LIMIT": "1"}
        try:
            done = subprocess.run(  # noqa: S603 - the program that was found, with words of our own
                [self.command, "stdin", "stdout", "-l", LANGUAGE, *known, "-c", "hocr_char_boxes=1", "hocr"],
                input=picture,
                capture_output=True,
                timeout=self.seconds,
                env=surroundings,
                check=False,
            )
        except subprocess.TimeoutExpired as error:
            message = f"it takes more than {self.seconds:.0f} seconds"
            raise RecognitionError(message) from error
        except OSError as error:
            message = f"{self.command} cannot be started ({error.strerror})"
            raise RecognitionError(message) from error
        finally:
            self.after_page()
        if done.returncode:
            said = done.stderr.decode("utf-8", errors="replace").strip().splitlines()
            message = f"tesseract says: {said[-1][:200].rstrip('.') if said else done.returncode}"
            raise RecognitionError(message)
        return done.stdout
