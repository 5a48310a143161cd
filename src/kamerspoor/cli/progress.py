"""Shows the progress of reading the feed: one line per category, overwritten on a terminal."""

from __future__ import annotations

import shutil
import time
from dataclasses import dataclass

import click

from kamerspoor.pipeline.sync import CategorySync
from kamerspoor.sources.http import Waiting

_PER_SECOND = 5
# Where nothing can be written over, only waits that go on are told: the first few pass.
_TOLD_FROM = 4


@dataclass(slots=True)
class Progress:
    """Tells on standard error how reading goes.

    Attributes:
        terminal: whether lines can be written over; otherwise only what is final is told.
        quiet: whether categories without anything new are left out.
    """

    terminal: bool
    quiet: bool = False
    _shown_at: float = 0.0

    def category(self, state: CategorySync) -> None:
        """Tell how a category is doing."""
        ended = state.done or state.error is not None
        if ended and (not self.quiet or state.records or state.error):
            self._write(progress_line(state), final=True)
        elif self.terminal and not ended and time.monotonic() - self._shown_at > 1 / _PER_SECOND:
            self._shown_at = time.monotonic()
            self._write(progress_line(state), final=False)

    def waiting(self, wait: Waiting) -> None:
        """Show that a request failed and will be repeated."""
        if self.terminal or wait.attempt >= _TOLD_FROM:
            nth = f"attempt {wait.attempt + 1} of {wait.attempts}"
            line = f"asking again in {_duration(wait.seconds)} ({nth}): {wait.why}"
            self._write(line, final=not self.terminal)

    def idle(self, seconds: float) -> None:
        """Tell that all is read, and when the server will be asked again."""
        if self.terminal:
            self._write(f"up to date; asking again in {_duration(seconds)} (stop with Ctrl-C)", final=False)

    def clear(self) -> None:
        """Erase the line that shows progress."""
        if self.terminal:
            click.echo("\r\x1b[K", err=True, nl=False, color=True)

    def _write(self, line: str, *, final: bool) -> None:
        if self.terminal and not final:
            line = line[: shutil.get_terminal_size().columns - 1]  # a longer one could not be written over
        over = "\r\x1b[K" if self.terminal else ""
        click.echo(over + line, err=True, nl=final, color=self.terminal)


def progress_line(state: CategorySync) -> str:
    """Return how a category is doing in one line: records, rate, expected end, and what went wrong."""
    of = f" of {state.expected:,}" if state.expected else ""
    parts = [f"{state.category:<30} {state.records:>9,}{of} records"]
    if state.records and state.seconds:
        parts.append(f"{state.rate:,.0f}/s")
    if state.done:
        parts.append(f"{state.new:,} new, {state.changed:,} changed, {state.same:,} the same")
    elif state.error is None and state.seconds_left is not None:
        parts.append(f"{_duration(state.seconds_left)} to go")
    if state.n_refused:
        parts.append(f"{state.n_refused:,} could not be read")
    if state.error is not None:
        parts.append(f"stopped: {state.error}")
    return ", ".join(parts)


def _duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes} min" if hours else f"{minutes} min {rest} s" if minutes else f"{rest} s"
