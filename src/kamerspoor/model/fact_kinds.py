"""The kinds of facts: one row each. From it follow table, filters, command line, API, page, files and documentation.

A new kind of fact is its type, an extractor and a row here; `make migration` prints the table that it wants.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, Final, Literal

from kamerspoor.model.amendments import Amendment
from kamerspoor.model.citations import Citation, CitationKind
from kamerspoor.model.debate import Turn
from kamerspoor.model.evidence import Certainty
from kamerspoor.model.facts import Commitment, CommitmentKind, Motion, MotionStatus, Verdict
from kamerspoor.model.letters import ExecutedKind, Execution
from kamerspoor.model.list_parts import (
    BY_DOCUMENT,
    BY_NUMBER,
    DOSSIER,
    FACT,
    OF_DOCUMENT,
    ON,
    PASSAGE,
    PLACE,
    SINCE,
    UNTIL,
    choice,
    named,
    number,
    party,
    read_or_recorded,
    today,
)
from kamerspoor.model.lists import Column, Example, FactKind, Feed, Filter, NamedPerson, Page
from kamerspoor.model.paper import Paper
from kamerspoor.model.people import Capacity
from kamerspoor.model.policy import Condition, ConditionKind, Figure, Period
from kamerspoor.model.questions import Question, QuestionState
from kamerspoor.model.trail import ExecutionState
from kamerspoor.model.votes import Vote, VoteOutcome


def _kind(  # noqa: PLR0913 - one argument per part of the row
    name: str,
    about: str,
    kind: Any,  # noqa: ANN401 - the type of a fact
    of: Callable[[Paper], Sequence[Any]],
    *,
    columns: Sequence[Column],
    filters: Sequence[Filter] = (),
    sorts: Mapping[str, Sequence[str]] | None = None,
    order: str = "document",
    proof: str = "span",
    **more: Any,  # noqa: ANN401 - what few kinds have
) -> FactKind:
    """Return a row with what every kind has: its document and its place there, filters by both and by day."""
    return FactKind(
        name=name, about=about, type=kind, of=of, source=name, key=("version_id", "n"),
        where=f"current = 1{more.pop('also', '')}",
        columns=(
            Column("document"), Column("date"), *columns,
            Column("start", f"$.{proof}.start"), Column("end", f"$.{proof}.end"),
            Column("fact", "document || '.' || n"),
        ),
        filters=(*filters, DOSSIER, OF_DOCUMENT, SINCE, UNTIL, FACT),
        sorts=BY_DOCUMENT | dict(sorts or {}), order=order, proof=proof, one="fact", id="fact", counted=True,
        **more,
    )  # fmt: skip


# What people corrected of it, each with what was read.
_CORRECTIONS: Final = Column("corrections", "nullif(json_extract(data, '$.corrections'), '[]')", form="json")


def _speaker(turn: Turn) -> Sequence[NamedPerson]:
    # Whoever has a party is a member; without one only the attendance list tells who is.
    capacity: Capacity = (
        "government" if turn.government else "member" if turn.party or turn.role == "member" else "other"
    )
    return () if turn.role == "chair" else (NamedPerson(turn.name, turn.party, "speaker", capacity, turn.person),)


def _proposers(proposed: Motion | Amendment) -> Sequence[NamedPerson]:
    return [NamedPerson(name, None, "proposer") for name in proposed.proposers]


def _askers(question: Question) -> Sequence[NamedPerson]:
    # A party asks without a name.
    return [NamedPerson(asker.name, asker.party, "asker") for asker in question.askers if asker.name]


def _promiser(promise: Commitment) -> Sequence[NamedPerson]:
    # Nobody is said to have promised what is only possible.
    named = promise.by is not None and promise.shown
    return (NamedPerson(promise.by or "", None, "promiser", "government"),) if named else ()


def _own_dossier(fact: Motion | Amendment | Vote) -> str | None:
    return fact.dossier


TURNS: Final = _kind(
    "turns", "What one person says between two labels.", Turn,
    lambda paper: paper.debate.turns if paper.debate else (),
    columns=(
        Column("turn", "$.n"),
        Column("label", "$.label", "Spreker", link=PASSAGE),
        Column("name", "$.name", kept=True),
        Column("role", "$.role", "Rol", form="role"),
        Column("party", "$.party", "Fractie", form="party", kept=True),
        Column("kind", "$.kind", "Soort", form="turn_kind"),
        Column("term", "$.term", "Termijn", form="term"),
    ),
    filters=(
        named("speaker", "turns", "spreker", "Spreker", "who speaks"),
        Filter("party", "party = :v", str, "as printed", "fractie", "Fractie"),
    ),
    people=_speaker,
    page=Page("/beurten", "Beurten", "Wat één persoon zegt tussen twee opschriften in het verslag van een debat."),
    example=Example("demo-99123-7.0", {"speaker": "özkan"}),
)  # fmt: skip
# What was announced has no report from the day after that which the motion gives.
_EXECUTION: Final = "CASE WHEN s.execution = 'announced' AND s.due < :on THEN 'no_report' ELSE s.execution END"
_MOTION: Final = "motions.dossier || '-' || motions.number"
MOTIONS: Final = _kind(
    "motions", "Motions, by dossier and number, as each document has them.", Motion, lambda paper: paper.motions,
    columns=(
        Column("id", "dossier || '-' || number", "Motie", form="motion", link="/moties/{id}", sort="number"),
        Column("number", "$.number", kept=True),
        Column("replaces", "$.replaces", kept=True),
        Column("put_forward_on", "coalesce(json_extract(data, '$.put_forward_on'),"
               " CASE WHEN json_extract(data, '$.turn') IS NOT NULL THEN date END)",
               "Ingediend op", form="day", sort="day", kept=True),
        Column("proposers", "$.proposers", "Indieners", form="people"),
        Column("request", "$.requests[0]", "Verzoek", form="request", link=PASSAGE),
        Column("verdict", "$.appreciation.verdict", "Oordeel kabinet", form="verdict", kept=True),
        Column("conditional", "$.appreciation.conditional"),
        Column("status", "$.status", "Status", form="status", kept=True),
        Column("execution_state", f"(SELECT {_EXECUTION} FROM motion_states s WHERE s.unit = {_MOTION})",  # noqa: S608
               "Uitvoering", form="execution"),
        _CORRECTIONS,
    ),
    filters=(
        Filter("verdict", "verdict IS nullif(:v, 'none')", Literal[Verdict, "none"],
               "of the cabinet: ontraden, oordeel_kamer …; none where there is none", "oordeel", "Oordeel kabinet",
               "choice", facet="coalesce(verdict, 'none')", form="verdict"),
        choice("status", MotionStatus, "held, withdrawn, adopted …", "status", "Status", "status"),
        Filter("execution", f"EXISTS (SELECT 1 FROM motion_states s WHERE s.unit = {_MOTION} AND {_EXECUTION} = :v)",  # noqa: S608
               ExecutionState, "of adopted: executed, announced or no_report", "uitvoering", "Uitvoering", "choice",
               form="execution"),
        named("proposer", "motions", "indiener", "Indiener", "who proposes"),
        Filter("put_forward_since", "put_forward_on >= :v", date, "put forward on this day or later", "ingediend_vanaf",
               "Ingediend vanaf", "day"),
        ON,
        number("in its dossier"),
        number("number of the motion whose place it takes", "replaces"),
    ),
    inner=(PLACE,), sorts={**BY_NUMBER, "day": ("put_forward_on", "document", "n")}, order="number",
    given={"on": today},
    people=_proposers, dossier=_own_dossier,
    page=Page("/moties/gelezen", "Moties in de stukken", "Moties zoals elk stuk ze heeft: één regel per stuk.",
              caption="Moties naar dossier en nummer"),
    feed=Feed("request", "/moties/{id}", "id", "date", "-document"),
    example=Example("demo-99123-7.0", {"verdict": "ontraden"}),
)  # fmt: skip
AMENDMENTS: Final = _kind(
    "amendments", "Amendments: how members want a bill changed.", Amendment, lambda paper: paper.amendments,
    columns=(
        Column("id", "dossier || '-' || number", "Amendement", form="numbered", link=PASSAGE, sort="number"),
        Column("number", "$.number", kept=True),
        Column("replaces", "$.replaces", kept=True),
        Column("article", "$.article", "Wijzigt"),
        Column("proposers", "$.proposers", "Indieners", form="people"),
    ),
    filters=(
        named("proposer", "amendments", "indiener", "Indiener", "who proposes"),
        number("in its dossier"),
        number("number of the amendment whose place it takes", "replaces"),
    ),
    inner=(PLACE,), sorts=BY_NUMBER, order="number", people=_proposers, dossier=_own_dossier,
    page=Page("/amendementen", "Amendementen", "Wat leden in de tekst van een wetsvoorstel willen veranderen.",
              caption="Amendementen naar dossier en nummer"),
    feed=Feed("article", PASSAGE, "id", "date", "-document"),
    example=Example("kst-99124-9.0", {"dossier": "99124"}),
)  # fmt: skip
COMMITMENTS: Final = _kind(
    "commitments", "Promises of the government.", Commitment, lambda paper: paper.commitments,
    columns=(
        Column("text", "$.text", "Toezegging", form="commitment", link="/toezeggingen/{fact}"),
        Column("by", "$.by", "Door", form="person", kept=True),
        Column("to", "$.to", "Aan"),
        Column("phrase", "$.due.phrase"),
        Column("due", "$.due.date", "Uiterste datum", form="due", sort="due", kept=True),
        Column("kind", "$.kind", "Soort", form="commitment_kind", kept=True),
        Column("class", "$.class_"),
        Column("certainty", "coalesce(json_extract(data, '$.certainty'), 'sure')", "Zekerheid", form="certainty",
               kept=True),
        Column("probability", "$.probability"),
        _CORRECTIONS,
    ),
    # What an earlier version read has no certainty.
    also=" AND certainty <> 'possible'",
    filters=(
        Filter("certainty", "current = 1 AND certainty = :v", Certainty,
               "that it is a promise: sure, likely or possible; without it what is only possible is left out",
               "zekerheid", "Zekerheid", "choice", form="certainty", instead=True),
        choice("kind", CommitmentKind, "listed, spoken or written", "soort", "Soort", "commitment_kind"),
        Filter("due", "(due IS NOT NULL) = (:v = 'dated')", Literal["dated", "undated"],
               "whether a day is known on which it is due", "termijn", "Uiterste datum", "choice",
               facet="CASE WHEN due IS NULL THEN 'undated' ELSE 'dated' END", form="dated"),
        Filter("due_before", "due <= :v", date, "due on this day or earlier", "tot", "Uiterlijk op", "day"),
        Filter("due_after", "due >= :v", date, "due on this day or later", "vanaf", "Vanaf", "hidden"),
        named("promiser", "commitments", "door", "Door", "who promises"),
    ),
    sorts={"due": ("due", "document", "n")}, proof="passage.span", people=_promiser,
    page=Page(
        "/toezeggingen/gelezen", "Toezeggingen in de stukken", "Eén regel per passage. Toezeggingen die de voorzitter"
        " aan het eind van een debat noemt, zijn vastgelegd in het verslag. Toezeggingen uit het debat zelf vindt een"
        " model dat aan gelezen debatten is geoefend: zeker of waarschijnlijk; wat alleen mogelijk een toezegging is,"
        " staat er pas bij als u daarom vraagt.",
        caption="Toezeggingen in de volgorde van hun stukken",
    ),
    feed=Feed("text", "/toezeggingen/{fact}", "by", "date", "-document"),
    example=Example("demo-99123-7.0", {"kind": "listed", "due_before": "2031-12-31"}),
)  # fmt: skip
# What is answered is only likely without a sure answer.
_ANSWERED: Final = (
    "CASE WHEN state = 'answered' AND NOT EXISTS (SELECT 1 FROM json_each(data, '$.answers') one"
    " WHERE coalesce(json_extract(one.value, '$.certainty'), 'sure') = 'sure') THEN 'likely' ELSE state END"
)
QUESTIONS: Final = _kind(
    "questions", "Questions, written and in debates, each with its answers.", Question, lambda paper: paper.questions,
    columns=(
        Column("question", "$.text", "Vraag", form="short", link="/vragen/{fact}"),
        Column("kind", "CASE WHEN json_extract(data, '$.turn') IS NULL THEN 'written' ELSE 'spoken' END", "Soort",
               form="question_kind", kept=True),
        Column("number", "$.number"),
        Column("asker", "$.askers[*].name", "Vragensteller", form="askers"),
        Column("party", "$.askers[*].party"),
        Column("told_state", _ANSWERED, "Stand", form="question_state"),
        Column("state", "$.state", kept=True),
        Column("answered_by", "$.answers[*].by"),
        _CORRECTIONS,
    ),
    filters=(
        choice("kind", Literal["written", "spoken"], "written, or spoken in a debate", "soort", "Soort",
                "question_kind"),
        choice("status", QuestionState, "answered, deferred, unmatched or unanswered", "stand", "Stand",
                "question_found", "state"),
        named("asker", "questions", "vrager", "Vragensteller", "who asks"),
        party("questions", "of who asks, as printed"),
        # The first half is that of an index: few questions are of a party, and each is looked at.
        Filter("asked_by_party", f"json_extract(data, '$.askers[0].name') = '' AND {party('questions', '').each}",
               str, "asked by a party, and not by one member of it", "namens", control="hidden"),
    ),
    people=_askers, parties=("$.askers[*].party",),
    page=Page("/vragen", "Vragen", "Welke vraag kreeg welk antwoord: schriftelijke vragen, en wat in een debat aan de"
              " regering is gevraagd. Niet gekoppeld zegt niet dat er geen antwoord is.", told_by="kind",
              order="-document"),
    feed=Feed("question", "/vragen/{fact}", "asker", "date", "-document"),
    example=Example("sha256-ada976e015f94dfb.0", {"status": "answered", "kind": "spoken"}),
)  # fmt: skip
VOTES: Final = _kind(
    "votes", "Votes as read from reports, per party.", Vote, lambda paper: paper.votes,
    columns=(
        Column("number", "$.number", kept=True),
        Column("subject", "$.subject", "Onderwerp", form="subject"),
        Column("outcome", "$.outcome", "Uitslag", form="vote_outcome", kept=True),
        Column("for", "$.for_parties", "Voor", form="voted_for"),
        Column("against", "$.against_parties", "Tegen", form="voted_against"),
        Column("others_against", "$.others_against"),
    ),
    filters=(
        choice("outcome", VoteOutcome, "adopted, rejected …", "uitslag", "Uitslag", "vote_result", also="status"),
        number("of the motion"),
        party("votes", "named in favour or against, as printed"),
    ),
    dossier=_own_dossier, parties=("$.for_parties[*]", "$.against_parties[*]"),
    page=Page("/stemmingen", "Stemmingen", "Wie voor en wie tegen stemde, zoals het in het verslag staat. Wie tot de"
              " overige fracties hoort, zegt het verslag niet en vullen wij niet in.",
              caption="Wie voor en tegen stemde, zoals de voorzitter het zegt", tabs=read_or_recorded("/stemmingen")),
    feed=Feed("subject", PASSAGE, "outcome", "date", "-document"),
    example=Example("h-tk-20212022-99-12.0", {"outcome": "adopted"}),
)  # fmt: skip
CITATIONS: Final = _kind(
    "citations", "Which document names which, and where that leads.", Citation, lambda paper: paper.citations,
    columns=(
        Column("kind", "$.kind", kept=True),
        Column("text", "$.text", "Verwijzing", form="citation", link=PASSAGE),
        Column("target", "$.target", "Leidt naar", form="target", kept=True),
        # Where it leads is asked of what the database holds when it is shown.
        Column("leads", "NULL"),
        Column("url", "NULL"),
    ),
    filters=(
        choice("kind", CitationKind, "kamerstuk, handelingen …", "soort", "Soort", "citation_kind"),
        Filter("target", "target = :v", str, "id that is named", "naar", "Naar"),
    ),
    page=Page("/verwijzingen", "Verwijzingen", "Het netwerk van stukken: wat noemt wat, en waar het staat.",
              caption="Welk stuk naar welk stuk verwijst"),
    feed=Feed("text", PASSAGE, "target", "date", "-document"),
    example=Example("demo-99123-7.0", {"target": "kst-99123-1"}),
)  # fmt: skip
EXECUTIONS: Final = _kind(
    "executions", "Where a document says that it carries out, keeps or answers something asked or promised before.",
    Execution, lambda paper: paper.executions,
    columns=(
        Column("kind", "$.kind", "Wat", form="executed", kept=True),
        Column("target", "$.target", "Van", kept=True),
        Column("proposers", "$.proposers", "Indieners", form="people"),
        Column("done", "$.done"),
        Column("quote", "$.quote", "Wat er staat", form="short", link=PASSAGE),
    ),
    filters=(
        choice("kind", ExecutedKind, "motion, commitment, question or request", "soort", "Soort", "executed"),
        Filter("target", "target = :v", str, "id that is carried out", "van", "Van"),
        Filter("targets", "target GLOB :v", str, "ids that are carried out, as a pattern: kst-34000-V-*", "vanuit",
               control="hidden", narrow=True),
    ),
    page=Page("/uitvoering", "Uitvoering", "Waar een stuk zegt dat het een motie uitvoert, een toezegging nakomt of"
              " vragen beantwoordt."),
    feed=Feed("quote", PASSAGE, "target", "date", "-document"),
    example=Example("demo-99123-1.0", {"kind": "motion"}),
)  # fmt: skip
CONDITIONS: Final = _kind(
    "conditions", "What must be so before a measure is taken.", Condition, lambda paper: paper.conditions,
    columns=(
        Column("kind", "$.kind", kept=True),
        Column("measure", "$.measure", "Maatregel", form="short", link=PASSAGE),
        Column("connective", "$.connective", "Verband", form="strong"),
        Column("condition", "$.condition", "Voorwaarde", form="condition"),
    ),
    filters=(choice("kind", ConditionKind, "if, unless …", "soort", "Soort", "condition_kind"),),
    page=Page("/voorwaarden", "Voorwaarden", "Beleid dat aan iets hangt: wat geldt zolang, totdat, tenzij of mits iets"
              " anders geldt.", caption="Op datum van het stuk, oudste eerst; stukken zonder datum achteraan"),
    feed=Feed("measure", PASSAGE, "condition", "date", "-document"),
    example=Example("demo-99123-1.0", {"dossier": "99123"}),
)  # fmt: skip
FIGURES: Final = _kind(
    "figures", "Amounts and numbers, with unit and year.", Figure, lambda paper: paper.figures,
    columns=(
        Column("value", "$.value", "Cijfer", form="figure"),
        Column("scale", "$.scale"),
        Column("unit", "$.unit", kept=True),
        Column("what", "$.what", "Waarvan"),
        Column("year", "$.year", "Jaar"),
        Column("sentence", "$.sentence", "Zin", form="short", link=PASSAGE),
    ),
    filters=(
        Filter("unit", "unit = :v", str, "EUR, % …", "eenheid", "Eenheid", "choice", facet="unit"),
        # First the words of all of it, which takes no reading of JSON; a quotation mark stands otherwise there.
        Filter("what", "(instr(lower(data), lower(:v)) OR instr(:v, char(34))) AND instr(lower("
               "coalesce(json_extract(data, '$.what') || ' ', '') || json_extract(data, '$.sentence')), lower(:v))",
               str, "words in or beside it", "waarvan", "Waarvan"),
    ),
    page=Page("/cijfers", "Cijfers", "Getallen uit de stukken, met eenheid, jaar en waar zij over gaan. Elk cijfer"
              " opent in zijn zin.", caption="Op datum van het stuk, oudste eerst; stukken zonder datum achteraan",
              tabs=(("/cijfers", "alle cijfers"), ("/cijfers/verloop", "over de jaren"))),
    feed=Feed("sentence", PASSAGE, "what", "date", "-document"),
    example=Example("demo-99123-1.0", {"unit": "EUR"}),
)  # fmt: skip
PERIODS: Final = _kind(
    "periods", "Days and stretches of days that documents name.", Period, lambda paper: paper.periods,
    columns=(
        Column("first", "$.first", "Wanneer", form="period", sort="time"),
        Column("last", "$.last"),
        Column("words", "$.quote", "Wat er staat", form="marked", link=PASSAGE),
        Column("rule", "$.rule", "Regel", form="period_rule", kept=True),
    ),
    filters=(
        Filter("rule", "rule = :v", str, "row that recognised it: recess, month …", "regel", "Regel", "choice",
               facet="rule", form="period_rule_name"),
        Filter("not_before", "ends >= :v", date, "not over before this day", "vanaf", "Vanaf", "day"),
    ),
    inner=(
        Column("begins", "coalesce(json_extract(data, '$.first'), json_extract(data, '$.last'))", kept=True),
        Column("ends", "coalesce(json_extract(data, '$.last'), json_extract(data, '$.first'))", kept=True),
    ),
    sorts={"time": ("begins", "ends", "document", "n")}, order="time",
    page=Page("/termijnen", "Data en termijnen", "Welke dagen en termijnen de stukken noemen, gerekend vanaf de datum"
              " van het stuk, met de regel waarmee de dagen zijn berekend.",
              caption="In de orde van de tijd, oudste eerst"),
    feed=Feed("words", PASSAGE, "first", "date", "-document"),
    example=Example("demo-99123-7.0", {"dossier": "99123"}),
)  # fmt: skip
FACT_KINDS: Final[tuple[FactKind, ...]] = (
    TURNS, MOTIONS, AMENDMENTS, COMMITMENTS, QUESTIONS, VOTES, CITATIONS, EXECUTIONS, CONDITIONS, FIGURES, PERIODS,
)  # fmt: skip
