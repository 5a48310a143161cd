"""The words that pages use for our terms, and what papers, motions and votes are called."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, get_args

from kamerspoor.model import genres
from kamerspoor.model.commitment_register import REASONS
from kamerspoor.model.votes import Vote, VoteOutcome
from kamerspoor.publish import formats, names
from kamerspoor.publish.language import Words, language, translated
from kamerspoor.store.rows import DocumentRow
from kamerspoor.text.numbers import dossier_label
from kamerspoor.web.chamber_words import CHAMBER_WORDS, dutch

# Words that files share with the pages.
VERDICTS: Final = names.VERDICTS
STATUSES: Final = names.STATUSES
QUESTION_STATES: Final = names.QUESTION_STATES
CERTAINTIES: Final = names.CERTAINTIES
GENRES: Final[Words[str]] = Words({genre: genres.ROWS[genre].label for genre in genres.GENRES})
ENDINGS: Final = Words({"csv": "CSV", "xlsx": "Excel", "json": "JSON", "atom": "Atom", "ics": "agenda (iCalendar)"})
SIDES: Final[Words[str]] = Words({"voor": "voor", "tegen": "tegen", "geen": "niet deelgenomen"})
# How a party stood in a vote: a sign that is not only a colour, and the words for it.
SIGNS_OF_SIDES: Final = {"for": "●", "against": "○", "none": "–", "both": "◐", "": ""}
NAMES_OF_SIDES: Final = Words(
    {"for": "voor", "against": "tegen", "none": "niet gestemd", "both": "verdeeld", "": "niet bekend"}
)
# Which sign stands before a verdict, and before how a motion, a commitment or a question stands: `thing.state`.
VERDICT_SIGNS: Final[dict[str, str]] = {
    **dict.fromkeys(("oordeel_kamer", "overgenomen"), "yes"),
    **dict.fromkeys(("ontijdig", "overbodig", "ontraden", "ontraden_tenzij_gewijzigd"), "no"),
    "aanhouden": "wait",
}
STATE_SIGNS: Final[dict[str, str]] = {
    **dict.fromkeys(("adopted", "executed", "kept", "answered"), "yes"),
    "rejected": "no",
    **dict.fromkeys(("held", "tied", "no_report", "partly", "deferred"), "wait"),
    **dict.fromkeys(("withdrawn", "lapsed", "replaced", "amended"), "gone"),
}
# Which of these signs the values of a column have, by its form.
SIGNS: Final[dict[str, Mapping[str, str]]] = {
    "verdict": VERDICT_SIGNS,
    "motion_outcome": STATE_SIGNS,
    "told_execution": STATE_SIGNS | {"executed_likely": "yes"},
    "told_state": STATE_SIGNS | {"kept_likely": "yes", "partly_likely": "wait", "withdrawn_likely": "gone"},
    "question_state": STATE_SIGNS | {"likely": "yes"},
}
COMMITMENT_KINDS_SHORT: Final[Words[str]] = Words({"listed": "Genoemd", "spoken": "Uitgesproken", "written": "Brief"})
TURN_KINDS: Final[Words[str]] = Words(
    {
        "speech": "beurt",
        "interruption": "interruptie",
        "reply": "antwoord",
        "procedural": "orde",
    }
)
ROLES: Final[Words[str]] = Words(
    {
        "chair": "voorzitter",
        "member": "Kamerlid",
        "minister": "minister",
        "state_secretary": "staatssecretaris",
        "clerk": "griffier",
        "guest": "gast",
        "unknown": "rol onbekend",
    }
)
REMARKS: Final[Words[str]] = Words(
    {
        "incomplete_motion": "Motie zonder slotformule: waar zij eindigt is onzeker.",
        "motion_number_twice": (
            "Onder dit nummer staat nog een motie; welke van de twee het heeft, zegt het verslag niet."
        ),
        "motion_without_number": "Aan deze motie is in de tekst geen nummer gegeven.",
        "motion_without_proposers": "De tekst noemt de indieners van deze motie niet.",
        "scanned": "Een scan met herkende tekst: de indieners komen uit het opschrift.",
        "uncertain_words": "Herkend uit een scan: van sommige woorden op deze bladzijde is de herkenning onzeker.",
        "page_not_recognised": "De tekst van een bladzijde kon niet herkend worden.",
        "item_without_day": "De dag van dit onderdeel staat niet in het verslag, en is ook anders niet bekend.",
        "dropped_bytes": "In het bestand stonden tekens die niets betekenen; het kan beschadigd zijn.",
        "damaged_page": "Een bladzijde is beschadigd en niet gelezen.",
        "page_without_text": "Een bladzijde zonder tekst: een scan of een afbeelding.",
        "incomplete_amendment": "De tekst van dit amendement is onder het opschrift niet gevonden.",
        "amendment_without_explanation": "Bij dit amendement staat geen toelichting.",
        "kind_unknown": "Wat voor stuk dit is, was niet te zien; er is gelezen wat in elk stuk kan staan.",
        "kind_without_parts": "Van een stuk van deze soort worden geen eigen onderdelen gelezen.",
        "left_out_heading": "Een kop van de tekst is aangezien voor een regel van de bladzijde, en weggelaten.",
        "heading_not_understood": "Deze regel lijkt een kop met een nummer, en is gelezen als tekst.",
        "question_number": "Het nummer bij een antwoord klopt niet; gepaard op volgorde.",
        "unanswered_question": "Bij deze vraag staat geen antwoord.",
        "unmatched_question": "Welk antwoord bij deze vraag of vragen hoort, is niet gevonden.",
        "unknown_element": "Een onderdeel van de XML dat niet bekend is; de tekst ervan is gewoon gelezen.",
        "listed_commitment_withdrawn": (
            "Deze toezegging las de voorzitter voor; zij is daarna teruggenomen en staat niet in de lijst."
        ),
        "motion_number_corrected": (
            "Een genoemd motienummer hoort niet bij dit debat; gelezen als de motie van de genoemde indieners."
        ),
    }
)
OUTCOMES: Final[Words[str]] = Words({kind: STATUSES.get(kind, "Stemmen staakten") for kind in get_args(VoteOutcome)})
METHODS: Final[Words[str]] = Words(
    {
        "hands": "met handopsteken",
        "roll_call": "hoofdelijk",
        "without_vote": "zonder stemming",
    }
)
EXECUTED: Final[Words[str]] = Words(
    {
        "motion": "Voert een motie uit",
        "commitment": "Komt een toezegging na",
        "question": "Beantwoordt vragen",
        "request": "Op verzoek",
    }
)
CITATION_KINDS: Final[Words[str]] = Words(
    {
        "kamerstuk": "Kamerstuk",
        "handelingen": "Handelingen",
        "aanhangsel": "Aanhangsel",
        "zaak": "Zaak",
        "document": "Document",
        "staatsblad": "Staatsblad",
        "staatscourant": "Staatscourant",
        "treaty": "Verdrag",
        "eu": "EU",
        "law": "Wet",
        "ecli": "Uitspraak",
        "commitment": "Toezegging",
        "url": "Webadres",
        "note": "Noot",
    }
)
LEADS: Final[Words[str]] = Words(
    {
        "paper": "in deze database",
        "motion": "motie in deze database",
        "official": "officiële publicatie",
        "note": "noot",
        "nowhere": "niet te openen",
    }
)
CONDITION_KINDS: Final[Words[str]] = Words(
    {
        "until": "totdat",
        "while": "zolang",
        "unless": "tenzij",
        "provided": "mits",
        "only_after": "pas na",
        "only_if": "alleen als",
    }
)
# Of a motion as on its own page, and what only a trail tells.
TRAIL_STATES: Final[Words[str]] = STATUSES | {
    "replaced": "Vervangen",
    "tied": "Stemmen staken",
    "executed": "Volgens de regering uitgevoerd",
}
COMMITMENT_STATES: Final[Words[str]] = Words(
    {
        "open": "Open",
        "kept": "Nagekomen",
        "partly": "Deels nagekomen",
        "no_report": "Uiterste datum voorbij; geen bericht gevonden",
        "withdrawn": "Vervallen",
    }
)
EXECUTION_STATES: Final[Words[str]] = Words(
    {
        "executed": "Volgens de regering uitgevoerd",
        "partly": "Deels uitgevoerd",
        "announced": "Aangekondigd",
        "no_report": "Geen bericht gevonden",
        "withdrawn": "Niet uitgevoerd, zegt de regering",
    }
)
EXECUTED_SURE: Final[Words[str]] = Words(
    {
        "executed": "Uitgevoerd",
        "partly": "Deels uitgevoerd",
        "announced": "Uitvoering aangekondigd",
        "withdrawn": "Niet uitgevoerd, zegt de regering",
        "no_report": "Geen bericht gevonden over de uitvoering",
    }
)
EXECUTED_LIKELY: Final[Words[str]] = EXECUTED_SURE | {
    "executed": "Waarschijnlijk uitgevoerd",
    "partly": "Waarschijnlijk deels uitgevoerd",
    "announced": "Uitvoering waarschijnlijk aangekondigd",
    "withdrawn": "Waarschijnlijk niet uitgevoerd",
}
COMMITMENT_KINDS: Final[Words[str]] = Words(
    {
        "listed": "Genoemd door de voorzitter",
        "spoken": "Uitgesproken in het debat",
        "written": "In een brief",
    }
)
# Who wrote a commitment down.
SOURCES: Final[Words[str]] = Words(
    {
        "recorded": "vastgelegd door de Kamer",
        **{kind: formats.small(words) for kind, words in COMMITMENT_KINDS.items()},
    }
)
EVENTS: Final[Words[str]] = Words(
    {
        "letter": "Brief",
        "debate": "Debat",
        "paper": "Stuk",
        "announced": "Nieuwsbericht",
        "submitted": "Motie ingediend",
        "printed": "Motie gedrukt",
        "amended": "Wijzigt",
        "replaced": "Vervangen door",
        "appreciated": "Oordeel van het kabinet",
        "held": "Aangehouden",
        "withdrawn": "Ingetrokken",
        "voted": "Stemming",
        "executed": "Voert uit",
        "reported": "Bericht over",
        "promised": "Toezegging",
        "fulfilled": "Toezegging nagekomen",
        "asked": "Vraag",
        "answered": "Antwoord",
        "cited": "Aangehaald",
        "proposed": "Amendement voorgesteld",
        "replaces": "Vervangt",
    }
)
LINKS: Final[Words[str]] = Words(
    {
        "cited": "Aangehaald in",
        "cites": "Haalt aan:",
        "announces": "Kondigt aan:",
        "same debate": "moties van hetzelfde debat",
        "its dossier": "het dossier",
        "same promise": "dezelfde toezegging",
    }
)
# What a paper carries out when it does not say which.
THINGS: Final[Words[str]] = Words(
    {
        "motion": "een motie",
        "commitment": "een toezegging",
        "question": "vragen",
        "request": "een verzoek",
    }
)
FACT_SOURCES: Final = Words(
    {
        "K": "vastgelegd door de Kamer",
        "G": "gelezen uit een stuk",
        "B": "berekend uit wat hier is",
        "V": "verbeterd met de hand",
    }
)
# The values of columns and filters, by the form of these.
VALUES: Final[dict[str, Mapping[str, str]]] = {
    "verdict": VERDICTS | {"none": "Niet gevonden"},
    "status": STATUSES,
    "commitment_kind": COMMITMENT_KINDS,
    "certainty": names.CERTAINTIES,
    "dated": Words({"dated": "met datum", "undated": "zonder datum"}),
    "question_kind": Words({"written": "Schriftelijk", "spoken": "In een debat"}),
    "question_state": QUESTION_STATES,
    "question_found": QUESTION_STATES | {"answered": "Beantwoord, zeker of waarschijnlijk"},
    "vote_result": OUTCOMES,
    "citation_kind": CITATION_KINDS,
    "executed": EXECUTED,
    "condition_kind": CONDITION_KINDS,
    "genre": GENRES,
    "turn_kind": TURN_KINDS,
    "role": ROLES,
    "period_rule_name": formats.PERIOD_RULES,
    "commitment_state": COMMITMENT_STATES,
    "told_state": COMMITMENT_STATES
    | {
        "kept_likely": "Waarschijnlijk nagekomen",
        "partly_likely": "Waarschijnlijk deels nagekomen",
        "withdrawn_likely": "Waarschijnlijk vervallen",
    },
    "commitment_rule": Words(REASONS),
    "possible": Words({"ja": "ook tonen", "yes": "ook tonen", "no": "niet tonen"}),
    "execution": EXECUTION_STATES,
    "execution_found": EXECUTION_STATES | {"executed": "Uitgevoerd, zeker of waarschijnlijk"},
    "motion_outcome": TRAIL_STATES,
    "told_execution": EXECUTED_SURE | {f"{state}_likely": words for state, words in EXECUTED_LIKELY.dutch.items()},
    "origin": Words({"recorded": "vastgelegd door de Kamer", "read": "gelezen uit een stuk"}),
    "advised": Words({"yes": "nu of eerder"}),
    "person_role": Words(
        {
            "sitting": "Kamerlid",
            "former": "Oud-Kamerlid",
            "government": "Bewindspersoon",
            "other": "Genoemd in stukken",
        }
    ),
    "people_role": Words(
        {
            "sitting": "nu in de Kamer",
            "former": "eerder in de Kamer",
            "government": "bewindspersonen",
            "other": "anders genoemd",
        }
    ),
    "party_standing": Words(
        {"sitting": "nu in de Kamer", "former": "niet meer in de Kamer", "read": "alleen in stukken"}
    ),
}
MEDIA_TYPES: Final[Words[str]] = Words(
    {
        "text/plain": "tekst",
        "application/pdf": "PDF",
        "text/html": "HTML",
        "application/docx": "Word",
        "application/xml": "XML",
        "image/png": "plaatje",
        "image/jpeg": "plaatje",
        "image/tiff": "plaatje",
    }
)
FICTION: Final = "Fictie: verzonnen demodossier"
_NO_BREAK: Final = "\N{NO-BREAK SPACE}"


def numbered(dossier: str | None, number: int | str | None) -> str:
    """Return dossier and sequence number in words, ``35 373, nr. 19`` or ``39 261, B``, as far as they are known."""
    parts = [dossier_label(dossier)] if dossier else []
    if number is not None:
        parts.append(f"{translated('nr.')}{_NO_BREAK}{number}" if isinstance(number, int) else number)
    return ", ".join(parts)


def genre_name(row: DocumentRow) -> str:
    """Return the printed kind of a paper (``Notaoverleg``), else its genre."""
    if row.genre == "bnc_fiche":
        # "Fiche 5" says which of a letter's fiches it is.
        return GENRES[row.genre]
    printed = _printed_kind(row)
    if language() == "nl" and printed:
        return printed
    return CHAMBER_WORDS.get(printed) or GENRES.get(row.genre, row.genre)


def _printed_kind(row: DocumentRow) -> str:
    return row.subgenre[0].upper() + row.subgenre[1:] if row.subgenre else ""


def paper_name(row: DocumentRow) -> str:
    """Return what to call a paper: its title, else its kind and number, else the name of its file.

    A motion and an amendment have the title of their dossier: that alone would call all of them the same.
    """
    where = numbered(row.dossier, row.number)
    if row.title and row.genre in ("motion", "amendment") and where:
        return f"{genre_name(row)} {where}: {row.title}"
    if row.title:
        return _debate_name(row, row.title) if row.genre == "debate" else row.title
    return f"{genre_name(row)} {where}" if where else f"{genre_name(row)} ({row.source})"


def _debate_name(row: DocumentRow, subject: str) -> str:
    """Return kind and subject of a debate, each once: ``Notaoverleg Ruslandstrategie``."""
    kind = _printed_kind(row) or genre_name(row)
    told = subject.lower().startswith((kind.lower(), "debat ", "stemming"))
    return subject if told or not row.subgenre else f"{kind} {subject}"


def named(row: DocumentRow, length: int = 0) -> str:
    """Return what to call a paper, marked as Dutch where that is its own title.

    Args:
        row: the paper.
        length: of the name at most; 0 for all of it.
    """
    name = formats.shorten(paper_name(row), length) if length else paper_name(row)
    return dutch(name) if row.title else name


def vote_outcome(vote: Vote) -> str:
    """Return the outcome of a vote in words."""
    return translated("Van de agenda afgevoerd") if vote.withdrawn else OUTCOMES[vote.outcome]
