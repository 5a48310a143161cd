"""Gold files as typed values; unknown fields are passed over, so that gold may say more than is measured."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec
from msgspec.structs import replace

from kamerspoor.errors import BadRequestError
from kamerspoor.genres.labels import read_label
from kamerspoor.pipeline.evaluation.answers import GoldAnswers, GoldAsked, GoldCue
from kamerspoor.pipeline.evaluation.comparison import GoldComparison
from kamerspoor.pipeline.evaluation.fulfilment import GoldFulfilment
from kamerspoor.pipeline.evaluation.printed import GoldLetter
from kamerspoor.text.sentences import sentences

# The texts of one debate that are measured, the most faithful first.
DEBATE_SUFFIXES = (
    ".txt",
    ".raw.txt",
    ".seedstyle.txt",
    ".pandoc.txt",
    ".mojibake.txt",
    ".pdf",
    ".pdftotext.txt",
    ".layout.txt",
    ".xml",
)
_SUFFIX = ".gold.json"


class GoldTurn(msgspec.Struct, frozen=True):
    """A turn as labelled; ``speaker`` is honorific and name."""

    label: str
    speaker: str
    role: str
    text: str
    party: str | None = None
    person_id: str | None = None


class GoldMotion(msgspec.Struct, frozen=True):
    """A motion as labelled; ``signatories`` None where the gold does not say."""

    text: str
    number: str | None = None
    dossier: str | None = None
    signatories: list[str] | None = None


class GoldDebate(msgspec.Struct, frozen=True):
    """A debate as labelled; ``source`` is the record of the meeting that it was cut from."""

    turns: list[GoldTurn]
    motions: list[GoldMotion] = []
    title: str | None = None
    source: str | None = None

    def split_at_labels(self) -> GoldDebate | None:
        """Return the gold with turns cut at speaker labels that stand inside their words, or None without such labels.

        By the definition in ``data/dev/README.md`` a turn ends at the next printed label; some gold was made by a
        reader that did not know every label (``Kamerlid Kostić (PvdD):``), and has several turns in one.
        """
        turns = [part for turn in self.turns for part in _parts(turn)]
        return GoldDebate(turns, self.motions) if len(turns) != len(self.turns) else None


def _parts(turn: GoldTurn) -> Iterator[GoldTurn]:
    begin, current = 0, turn
    for span in sentences(turn.text):
        label = read_label(span.of(turn.text))
        if span.start and label is not None and label.party:
            yield replace(current, text=turn.text[begin : span.start])
            speaker = f"{label.honorific} {label.name}" if label.honorific else label.name
            current = GoldTurn(label.printed, speaker, label.role, "", label.party)
            begin = span.start + label.end
    yield replace(current, text=turn.text[begin:])


class GoldTurns(msgspec.Struct, frozen=True):
    """Kinds and terms of one debate, labelled by reading; all turns but the chair's.

    Attributes:
        kinds: kind to the numbers of the turns that are of it.
        terms: first and last turn of a stretch, and its term; None where the debate names none.
    """

    terms: list[tuple[int, int, int | None]]
    kinds: dict[str, list[int]] = {}


class GoldAppreciation(msgspec.Struct, frozen=True):
    """The final appreciation of a motion, labelled by reading."""

    debate: str
    dossier: str
    number: str
    appreciation: str
    conditional: bool


class GoldCommitment(msgspec.Struct, frozen=True):
    """A commitment, labelled by reading."""

    debate: str
    turn: int
    quote: str


class GoldPair(msgspec.Struct, frozen=True):
    """An answer with the questions it is for; no question numbers where the paper prints questions without heading."""

    question_numbers: list[int]
    answer_numbers_printed: list[int]
    answer: str


class GoldQuestions(msgspec.Struct, frozen=True):
    """A paper with written questions."""

    file: str
    n_questions: int
    pairs: list[GoldPair]
    submitted: str | None = None
    answered: str | None = None


class GoldMotionPaper(msgspec.Struct, frozen=True):
    """A motion as a separate paper."""

    file: str
    dossier: str
    number: str
    scanned_ocr: bool
    signatories_printed: list[str]
    heading: str | None = None
    text: str | None = None


class SeedMotion(msgspec.Struct, frozen=True):
    """A motion in the gold of the seed debate."""

    dossier: str
    number: int
    proposers: list[str]
    verdict: str
    conditional: bool
    quote: str
    status: str
    supported: bool | None = None


class SeedCommitment(msgspec.Struct, frozen=True):
    """A commitment in the gold of the seed debate, listed (``text``) or spoken (``quote``)."""

    text: str = ""
    quote: str = ""
    due_phrase: str | None = None
    addition: str | None = None


class SeedSignatory(msgspec.Struct, frozen=True):
    """Who signs a letter."""

    name: str
    office: str


class SeedItem(msgspec.Struct, frozen=True):
    """An item of the Handelingen that is cited."""

    session_year: str
    meeting: int
    item: int
    chamber: str


class SeedFigure(msgspec.Struct, frozen=True):
    """A figure that must be among those found; a field that is absent is not compared."""

    value: float
    scale: float | None = None
    unit: str | None = None
    what: str | None = None
    year: int | None = None


class SeedCondition(msgspec.Struct, frozen=True):
    """A condition that must be among those found."""

    measure_contains: str
    connective: str
    condition_contains: str


class GoldReference(msgspec.Struct, frozen=True):
    """A document that the publisher linked."""

    doc: str


class GoldPassage(msgspec.Struct, frozen=True):
    """A passage with the documents that the publisher linked in it."""

    item: str
    text: str
    refs: list[GoldReference]


class SeedGold(msgspec.Struct, frozen=True):
    """The gold beside a seed; which fields it has depends on its genre."""

    file: str
    genre: str
    subgenre: str | None = None
    title: str | None = None
    date: str | None = None
    dossier: str | None = None
    number: int | None = None
    session_year: str | None = None
    headings: list[str] | None = None
    chair: list[str] | None = None
    clerk: list[str] | None = None
    present_members: list[str] | None = None
    present_government: list[str] | None = None
    opened: str | None = None
    closed: str | None = None
    suspensions: list[tuple[str, str]] | None = None
    n_turns: int | None = None
    turns_per_label: dict[str, int] | None = None
    motions: list[SeedMotion] = []
    listed_commitments: list[SeedCommitment] = []
    spoken_commitments: list[SeedCommitment] = []
    id: str | None = None
    case: str | None = None
    version: int | None = None
    updated: str | None = None
    signed_by: list[SeedSignatory] = []
    executes_motion_of: list[str] | None = None
    n_notes: int | None = None
    citations: list[str] | None = None
    handelingen: list[SeedItem] = []
    notes_to_notes: dict[str, str] = {}
    figures: list[SeedFigure] = []
    conditions: list[SeedCondition] = []
    answers: list[GoldCue] = []
    unanswered: list[GoldAsked] = []


class GoldFolder:
    """The gold files of a folder.

    Args:
        folder: such as ``data/dev`` or ``data/seeds``.

    Raises:
        BadRequestError: when there is no gold in the folder, or a gold file is broken.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        if not folder.is_dir() or not any(folder.rglob("*.gold.json*")):
            message = "no gold files (*.gold.json, *.gold.jsonl) in this folder"
            raise BadRequestError(message, where=str(folder), remedy="Give a folder such as ../shared/data/dev")

    def debates(self) -> dict[str, GoldDebate]:
        """Return the labelled debates by their path without suffix, relative to the folder of debates."""
        root = self.folder / "debates"
        found: dict[str, GoldDebate] = {}
        for path in sorted(root.rglob(f"*{_SUFFIX}")):
            data = path.read_bytes()
            if data.lstrip().startswith(b"{"):  # a list is gold of another kind
                found[str(path.relative_to(root)).removesuffix(_SUFFIX)] = self._decode(path, data, GoldDebate)
        return found

    def variants(self, debate: str) -> list[Path]:
        """Return the texts of a debate that are there, the most faithful first."""
        paths = [self.folder / "debates" / f"{debate}{suffix}" for suffix in DEBATE_SUFFIXES]
        return [path for path in paths if path.exists()]

    def appreciations(self) -> list[GoldAppreciation]:
        """Return the labelled appreciations."""
        return self._list("appreciation.gold.json", GoldAppreciation)

    def commitments(self) -> list[GoldCommitment]:
        """Return the labelled commitments."""
        return self._list("toezeggingen.gold.json", GoldCommitment)

    def citations(self) -> list[GoldPassage]:
        """Return the passages with linked documents."""
        return self._list("citations.gold.json", GoldPassage)

    def questions(self) -> list[GoldQuestions]:
        """Return the labelled written questions."""
        return self._list("kamervragen.gold.json", GoldQuestions)

    def letters(self) -> list[GoldLetter]:
        """Return the labelled papers of ministries."""
        paths = sorted((self.folder / "letters").glob(f"*{_SUFFIX}"))
        return [self._decode(path, path.read_bytes(), GoldLetter) for path in paths]

    def answers(self) -> dict[str, GoldAnswers]:
        """Return the labelled questions and answers of debates, by the name of the debate."""
        path = self.folder / "answers.gold.json"
        return self._decode(path, path.read_bytes(), dict[str, GoldAnswers]) if path.exists() else {}

    def turn_labels(self) -> dict[str, GoldTurns]:
        """Return kinds and terms of turns, labelled by reading, by the name of the debate."""
        path = self.folder / "turns.gold.json"
        return self._decode(path, path.read_bytes(), dict[str, GoldTurns]) if path.exists() else {}

    def records(self, debates: Mapping[str, GoldDebate]) -> dict[Path, list[GoldDebate]]:
        """Return the records of meetings that are there, each with the debates that were cut from it."""
        found: dict[Path, list[GoldDebate]] = {}
        for name, debate in debates.items():
            path = (self.folder / "debates" / name).parent / "xml" / (debate.source or "")
            if path.is_file():
                found.setdefault(path, []).append(debate)
        return found

    def comparison(self) -> GoldComparison | None:
        """Return the statements on two papers, when there are."""
        path = self.folder / "comparison.gold.json"
        return self._decode(path, path.read_bytes(), GoldComparison) if path.exists() else None

    def fulfilment(self) -> GoldFulfilment | None:
        """Return which promises of the bundled dossier are one, and which were kept, when that is listed."""
        path = self.folder / "fulfilment.gold.json"
        return self._decode(path, path.read_bytes(), GoldFulfilment) if path.exists() else None

    def motion_papers(self) -> list[GoldMotionPaper]:
        """Return the labelled motion papers."""
        path = self.folder / "motions.gold.jsonl"
        if not path.exists():
            return []
        return [self._decode(path, line, GoldMotionPaper) for line in path.read_bytes().splitlines() if line.strip()]

    def seeds(self) -> list[SeedGold]:
        """Return the gold files beside papers in the folder itself."""
        paths = sorted(path for path in self.folder.glob(f"*{_SUFFIX}") if path.read_bytes().lstrip().startswith(b"{"))
        return [self._decode(path, path.read_bytes(), SeedGold) for path in paths]

    def _list(self, name: str, kind: type[Any]) -> list[Any]:
        path = self.folder / name
        return self._decode(path, path.read_bytes(), list[kind]) if path.exists() else []  # type: ignore[valid-type]

    @staticmethod
    def _decode(path: Path, data: bytes, kind: Any) -> Any:  # noqa: ANN401 - msgspec decodes any type
        try:
            return msgspec.json.decode(data, type=kind)
        except msgspec.MsgspecError as error:
            message = f"the gold file is broken ({error})"
            raise BadRequestError(message, where=str(path), remedy="See data/dev/README.md for the formats") from error
