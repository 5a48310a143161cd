"""A folder that keeps entity files: per category a file of entries, one of rows and one with the index."""

from __future__ import annotations

import contextlib
import json
import mmap
import os
import shutil
from array import array
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tk_emulator.contract import PLACES
from tk_emulator.entity_files import EntityFileWriter, WrittenFile


class Cache:
    """A folder with entity files that were made of something.

    Args:
        folder: may be absent.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def holds(self, made_of: dict[str, Any]) -> bool:
        """Return whether the entity files here are whole and made of exactly this."""
        about = self.folder / "about.json"
        return about.exists() and json.loads(about.read_text(encoding="utf-8")) == made_of

    @contextlib.contextmanager
    def writing(self, made_of: dict[str, Any]) -> Iterator[Cache]:
        """Give a cache to write to, which takes the place of this one when all went well."""
        new = Cache(self.folder.with_name(f"{self.folder.name}.{os.getpid()}"))
        shutil.rmtree(new.folder, ignore_errors=True)
        new.folder.mkdir(parents=True)
        try:
            yield new
            (new.folder / "about.json").write_text(json.dumps(made_of), encoding="utf-8")
            shutil.rmtree(self.folder, ignore_errors=True)
            with contextlib.suppress(OSError):  # another process that made the same was there first
                new.folder.rename(self.folder)
        finally:
            shutil.rmtree(new.folder, ignore_errors=True)

    def file(self, category: str, kind: str) -> Path:
        """Return where the bytes of a category lie; ``kind`` is ``entries``, ``rows`` or ``index``."""
        return self.folder / f"{category}.{kind}"

    def keep(self, writer: EntityFileWriter) -> None:
        """Write the index of an entity file whose entries and rows are written."""
        (guids, places), back = writer.index()
        blocks: dict[str, bytes | array[int]] = {
            "tokens": writer.tokens,
            "entry_ends": writer.entry_ends,
            "row_ends": writer.row_ends,
            "guids": guids,
            "places": places,
        }
        for reference, (keys, sources) in back.items():
            blocks[f"{reference}.guids"] = bytes(keys)
            blocks[f"{reference}.places"] = sources
        sizes = {name: memoryview(block).nbytes for name, block in blocks.items()}
        with self.file(writer.category, "index").open("wb") as index:
            index.write(json.dumps(sizes).encode() + b"\n")
            for block in blocks.values():
                index.write(block)

    def files(self) -> Iterator[WrittenFile]:
        """Yield the files that are kept here."""
        for category in PLACES:
            if self.file(category, "index").exists():
                yield self._file(category)

    def _file(self, category: str) -> WrittenFile:
        with self.file(category, "index").open("rb") as index:
            sizes: dict[str, int] = json.loads(index.readline())
            blocks = {name: index.read(size) for name, size in sizes.items()}
        references = [name.removesuffix(".guids") for name in blocks if name.endswith(".guids")]
        return WrittenFile(
            category=category,
            entries=_mapped(self.file(category, "entries")),
            rows=_mapped(self.file(category, "rows")),
            tokens=array("Q", blocks["tokens"]),
            entry_ends=array("Q", blocks["entry_ends"]),
            row_ends=array("Q", blocks["row_ends"]),
            guids=blocks["guids"],
            guid_places=array("I", blocks["places"]),
            back={one: (blocks[f"{one}.guids"], array("I", blocks[f"{one}.places"])) for one in references},
        )


def _mapped(path: Path) -> mmap.mmap:
    with path.open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
