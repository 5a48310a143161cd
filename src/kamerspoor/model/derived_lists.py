"""The lists of what is derived from several documents and records together."""

from __future__ import annotations

from datetime import date
from typing import Final, Literal

from kamerspoor.model.commitment_register import REASONS, CommitmentState
from kamerspoor.model.evidence import Certainty
from kamerspoor.model.facts import Verdict
from kamerspoor.model.list_parts import ON, named, naming, today
from kamerspoor.model.lists import Calendar, Column, Example, Feed, Filter, List, Page
from kamerspoor.model.record_lists_parts import PARTY_OPTIONS
from kamerspoor.model.trail import ExecutionState


def _of_json(*names: str) -> str:
    """Return names and values of an object in JSON; a path where the name is not its place."""
    return ", ".join(f"'{name.split('.')[-1]}', json_extract(one.value, '$.{name}')" for name in names)


def _promises(of: str) -> str:
    """Return the SQL that gives what commitments have of something, most first."""
    return (
        f"SELECT {of}, NULL, count(*) FROM registered_commitments WHERE {_SHOWN}"  # noqa: S608 - ours
        " GROUP BY 1 ORDER BY 3 DESC, 1 LIMIT 100"
    )


def _each(of: str, *names: str) -> str:
    """Return the objects of a list in the JSON of a row, with these of their values."""
    return f"(SELECT json_group_array(json_object({_of_json(*names)})) FROM json_each(data, '$.{of}') one)"  # noqa: S608 - names are ours


_IN_TIME: Final = "CASE WHEN due < :on THEN '{}' ELSE '{}' END"
_STATE: Final = f"coalesce(settled, {_IN_TIME.format('no_report', 'open')})"
_RULE: Final = f"coalesce(json_extract(data, '$.rule'), {_IN_TIME.format('past_its_day', 'no_evidence_yet')})"
_REASON: Final = " ".join(f"WHEN '{name}' THEN '{says}'" for name, says in REASONS.items())
_WHY: Final = f"CASE {_RULE} {_REASON} END"
# Without a sentence or a record that says so, it is likely and no more.
_STANDS: Final = f"{_STATE} || iif({_RULE} GLOB '*_unsaid', '_likely', '')"
CommitmentStands = Literal[CommitmentState, "kept_likely", "partly_likely", "withdrawn_likely"]
_SHOWN: Final = "certainty <> 'possible'"
_SOURCES: Final = "json_extract(data, '$.sources')"
_MARKS: Final = (
    f"iif({_SOURCES} GLOB '*\"kind\":\"recorded\"*', 'K', '') || iif({_SOURCES} GLOB '*\"kind\":\"[lsw]*', 'G', '')"
)
# Of the surest source that knows it.
_CLASS: Final = (
    "(SELECT json_extract(one.value, '$.class_') FROM json_each(data, '$.sources') one"
    " WHERE json_extract(one.value, '$.class_') IS NOT NULL LIMIT 1)"
)
REGISTER: Final = List(
    name="register",
    about="What the government promised: each commitment once, whoever wrote it down, with how it stands and why.",
    source="registered_commitments",
    key=("unit", "n"),
    where=f"({_SHOWN} OR :possible IN ('yes', 'ja'))",
    columns=(
        Column("id"),
        Column("text", "json_extract(data, '$.text')", "Toezegging", form="short", link="/toezeggingen/{id}"),
        Column("told_state", _STANDS, "Stand", form="told_state", note="settled_by", note_form="commitment_rule"),
        Column("due_date", "due", "Uiterste datum", form="day", note="phrase", sort="due"),
        Column("made_on", "", "Toegezegd op", form="day", sort="made"),
        Column("by", "json_extract(data, '$.by')", "Door", form="person"),
        Column("to", "json_extract(data, '$.to')", "Aan"),
        Column("certainty", "", "Zekerheid", form="certainty"),
        Column("marks", _MARKS, "Bron", form="marks"),
        Column("class", _CLASS),
        Column("office", "json_extract(data, '$.office')"),
        Column("due", "json_extract(data, '$.due')", form="json"),
        Column("phrase", "json_extract(data, '$.due.phrase')"),
        Column("state", _STATE),
        Column("why", _WHY),
        Column("rule", _RULE),
        Column("settled_by", "json_extract(data, '$.rule')"),
        Column("due_id", "'due-' || id"),
        Column("task", f"iif({_STATE} IN ('kept', 'withdrawn'), 'done', 'open')"),
        Column("dossier"),
        Column("sources", _each(
            "sources", "kind", "id", "document", "turn", "span.start", "span.end", "quote", "text", "made_on", "shared",
        ), form="json"),
        Column("evidence", _each(
            "evidence", "kind", "document", "date", "span.start", "span.end", "quote", "certainty", "extent", "why",
        ), form="json"),
        Column("progress", _each(
            "progress", "kind", "document", "date", "span.start", "span.end", "quote", "certainty", "extent", "why",
        ), form="json"),
    ),
    filters=(
        Filter("state", f"{_STATE} = :v", CommitmentState, "open, kept, partly, no_report or withdrawn", "staat",
               "Stand", "hidden", form="commitment_state"),
        Filter("stands", f"{_STATE} = replace(:v, '_likely', '') AND {_STANDS} = :v", CommitmentStands,
               "state, with what is only likely apart: kept_likely", "stand", "Stand", "choice", _promises(_STANDS),
               form="told_state"),
        Filter("by", "name IN (SELECT name FROM registered_commitments GROUP BY name"
               " HAVING person_key(name) = person_key(:v))", str, "who made it: name or key, without initials", "door",
               "Door", "choice", _promises("nullif(name, '')")),
        Filter("dossier", "dossier = :v", str, "number of a dossier, 35373 or 34000-V", "dossier", "Dossier", "choice",
               _promises("dossier"), form="dossier"),
        Filter("certainty", "certainty = :v", Certainty, "how certain it is that it is one", "zekerheid", "Zekerheid",
               "choice", _promises("certainty"), form="certainty"),
        Filter("due_since", "due >= :v", date, "due on this day or later", "vanaf", "Uiterste datum vanaf", "day"),
        Filter("due_until", "due <= :v", date, "due on this day or earlier", "tot", "Uiterste datum tot en met", "day"),
        ON,
        Filter("possible", ":v IS NOT NULL", Literal["yes", "ja", "no"], "whether those are among them that were only"
               " spoken and may be none", "ook", "Mogelijke toezeggingen", "choice",
               "SELECT 'ja', NULL, count(*) FROM registered_commitments WHERE certainty = 'possible'", form="possible"),
        Filter("id", "(unit, n) IN (SELECT s.unit, s.n FROM commitment_sources s WHERE s.id = :v)", str,
               "id of any of its sources", "bron", control="hidden", narrow=True),
    ),
    given={"on": today, "possible": lambda: "no"},
    sorts={"made": ("made_on", "unit", "n"), "due": ("due", "unit", "n")},
    order="-made",
    page=Page("/toezeggingen", "Toezeggingen", "Elke toezegging één keer, wie haar ook opschreef: de voorzitter, de"
              " Kamer, een brief of het debat. De stand volgt uit regels: wat de Kamer vastlegde, anders een later stuk"
              " dat het zegt of doet, anders de uiterste datum.", told_by="stands",
              readings="/toezeggingen/gelezen"),
    calendar=Calendar("due_id", "text", "due_date", "/toezeggingen/{id}", task="task", notes=("by", "phrase")),
    feed=Feed("text", "/toezeggingen/{id}", "why", "made_on"),
    example=Example("demo-99123-7.0", {"state": "kept"}),
)  # fmt: skip
MotionOutcome = Literal["submitted", "held", "withdrawn", "replaced", "adopted", "rejected", "tied", "lapsed"]
_VOTED: Final = (
    "(SELECT json_extract(one.value, '$.{}') FROM json_each(data, '$.events') one"
    " WHERE json_extract(one.value, '$.kind') = 'voted' ORDER BY one.key DESC LIMIT 1)"
)
# What a letter says of it changes nothing of what the Chamber decided.
_OUTCOME: Final = (
    f"CASE WHEN state <> 'executed' THEN state WHEN {_VOTED.format('about')} = 'adopted' THEN 'adopted'"
    " ELSE 'submitted' END"
)
_EXECUTION: Final = "CASE WHEN execution = 'announced' AND due < :on THEN 'no_report' ELSE execution END"
_CERTAINTY: Final = "json_extract(data, '$.execution.certainty')"
_IN_PAPERS: Final = (
    "EXISTS (SELECT 1 FROM motions m WHERE m.dossier = motion_states.of_dossier AND m.number = motion_states.of_number"
    " AND m.current = 1)"
)
_PROPOSERS: Final = (
    'coalesce((SELECT r.proposers FROM recorded_motions r WHERE r."case" = motion_states.of_case),'
    " (SELECT group_concat(one.value, ', ') FROM json_each(data, '$.events[0].people') one))"
)
_SUBJECT: Final = "json_extract(data, CASE WHEN of_case IS NULL THEN '$.events[0].quote' ELSE '$.title' END)"
# Of it, now or earlier, or of the text whose place it takes.
_ADVISED_AGAINST: Final = (
    "(verdict GLOB 'ontraden*' OR EXISTS (SELECT 1 FROM json_each(motion_states.data, '$.events') one"
    " LEFT JOIN motion_states s ON json_extract(one.value, '$.kind') = 'amended'"
    " AND s.unit = json_extract(one.value, '$.about')"
    " WHERE s.verdict GLOB 'ontraden*' OR json_extract(one.value, '$.kind') = 'appreciated'"
    " AND json_extract(one.value, '$.about') GLOB 'ontraden*'))"
)
# A motion of a person: of whom a paper names as its proposer.
_PROPOSED: Final = (
    "unit IN (SELECT m.dossier || '-' || m.number FROM motions m"  # noqa: S608 - ours
    f" WHERE (m.version_id, m.n) IN (SELECT version_id, n FROM ({naming('motions')})))"
)
# The same, asked of one motion.
_PROPOSES: Final = (
    "EXISTS (SELECT 1 FROM motions WHERE motions.dossier = motion_states.of_dossier"  # noqa: S608 - ours
    " AND motions.number = motion_states.of_number AND motions.current = 1"
    f" AND {named('proposer', 'motions', '', '', '').each})"
)


def _values(of: str) -> str:
    """Return the SQL that gives what motions have of something, most first."""
    return f"SELECT {of}, NULL, count(*) FROM motion_states GROUP BY 1 ORDER BY 3 DESC LIMIT 100"  # noqa: S608 - ours


ALL_MOTIONS: Final = List(
    name="all-motions",
    about="Motions, each once, read or recorded: the cabinet's advice, the outcome, and what was done.",
    source="motion_states",
    key=("unit",),
    columns=(
        Column("id", "unit", "Motie", form="motion", link="/moties/{id}", sort="number"),
        Column("subject", _SUBJECT, "Onderwerp", form="motion_subject"),
        Column("proposers", _PROPOSERS, "Indieners"),
        Column("date", "put_forward", "Ingediend", form="day", sort="date"),
        Column("verdict", "", "Oordeel kabinet", form="verdict"),
        Column("outcome", _OUTCOME, "Uitslag", form="motion_outcome"),
        Column("voted_on", _VOTED.format("date"), "Besloten op", form="day"),
        Column("told_execution", f"{_EXECUTION} || iif({_CERTAINTY} = 'sure', '', '_likely')", "Uitvoering",
               form="told_execution"),
        Column("execution", _EXECUTION),
        Column("certainty", _CERTAINTY),
        Column("sources", f"iif(of_case IS NULL, '', 'K') || iif({_IN_PAPERS}, 'G', '')", "Bron", form="marks"),
        Column("dossier", "of_dossier"),
        Column("number", "of_number"),
        Column("case", "of_case"),
        Column("updated", f"coalesce({_VOTED.format('date')}, put_forward, '2000-01-01')"),
    ),
    filters=(
        Filter("verdict", "verdict IS nullif(:v, 'none')", Literal[Verdict, "none"],
               "of the cabinet: ontraden, oordeel_kamer …; none where there is none", "oordeel", "Oordeel kabinet",
               "choice", _values("coalesce(verdict, 'none')"), form="verdict"),
        Filter("outcome", f"state IN (:v, CASE :v WHEN 'adopted' THEN 'executed' WHEN 'submitted' THEN 'executed' END)"
               f" AND {_OUTCOME} = :v", MotionOutcome, "adopted, rejected, held …", "uitslag", "Uitslag", "choice",
               _values(_OUTCOME), form="motion_outcome"),
        Filter("advised_against", f":v = 'yes' AND {_ADVISED_AGAINST}", Literal["yes"],
               "whether the cabinet ever advised against it, or against the text whose place it takes", "ontraden",
               "Ontraden", "choice", "SELECT 'yes', NULL, NULL", form="advised"),
        Filter("execution", f"execution IS NOT NULL AND {_EXECUTION} = :v", ExecutionState,
               "of adopted: executed, announced or no_report", "uitvoering", "Uitvoering", "choice",
               _values(_EXECUTION), form="execution_found"),
        Filter("certainty", f"{_CERTAINTY} = :v", Literal["sure", "likely"], "how certain its execution is",
               "zekerheid", control="hidden"),
        Filter("dossier", "of_dossier = :v", str, "number of a dossier, 35373 or 34000-V", "dossier", "Dossier",
               "choice", _values("of_dossier"), form="dossier"),
        Filter("party", "of_case IN (SELECT z.nummer FROM fractie f CROSS JOIN case_proposers x ON x.party_id = f.id"
               " JOIN zaak z ON z.id = x.id WHERE f.nummer = :v)", str, "number of a party that proposes it", "fractie",
               "Ingediend door fractie", "choice", PARTY_OPTIONS),
        Filter("proposer", _PROPOSED, str, "who proposes: the Chamber's id, key or name", "indiener", "Indiener",
               narrow=True, each=_PROPOSES),
        Filter("words", f"{_SUBJECT} LIKE '%' || :v || '%'", str, "words of its subject", "woorden", "Onderwerp bevat"),
        Filter("source", f"CASE :v WHEN 'recorded' THEN of_case IS NOT NULL ELSE {_IN_PAPERS} END",
               Literal["recorded", "read"], "recorded by the Chamber, or read from a paper", "bron", "Bron", "choice",
               "SELECT 'recorded', NULL, NULL UNION ALL SELECT 'read', NULL, NULL", form="origin"),
        Filter("since", "put_forward >= :v", date, "put forward on this day or later", "ingediend_vanaf",
               "Ingediend vanaf", "day"),
        Filter("until", "put_forward <= :v", date, "put forward on this day or earlier", "ingediend_tot",
               "Ingediend tot en met", "day"),
        ON,
        Filter("number", "of_number = :v", int, "in its dossier", "nummer", control="hidden"),
        Filter("id", "unit = :v", str, "dossier and number: 35373-4", "motie", control="hidden", narrow=True),
    ),
    given={"on": today},
    sorts={"date": ("put_forward", "unit"), "number": ("of_dossier", "of_number", "unit")},
    order="-date",
    page=Page("/moties", "Moties", "Elke motie één keer: wat het kabinet ervan vond, wat de Kamer besloot, en wat ermee"
              " is gedaan.", told_by="outcome", readings="/moties/gelezen"),
    feed=Feed("subject", "/moties/{id}", "proposers", "updated"),
    example=Example("99123-18", {"verdict": "ontraden"}),
)  # fmt: skip
DERIVED_LISTS: Final[tuple[List, ...]] = (REGISTER, ALL_MOTIONS)
