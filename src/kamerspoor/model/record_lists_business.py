"""Lists of what the Chamber deals with: cases, dossiers, documents, open questions, commitments, motions and votes."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from kamerspoor.model.lists import Column, Example, Feed, Filter, List, Page
from kamerspoor.model.record_lists_parts import (
    BY_ID,
    IN_DOSSIER,
    PARTY_OPTIONS,
    YES,
    YesNo,
    also,
    among,
    beside,
    counted,
    days,
    equal,
    kind,
    named_by,
    naming,
    part_of,
    shown,
    words,
)

_CASE: Final = "/zaken/{number}"
_PROPOSED: Final = "SELECT x.id FROM {} o CROSS JOIN case_proposers x ON x.{} = o.id WHERE o.nummer = :v"
BY_MEMBER: Final = among("person", "persoon", _PROPOSED.format("persoon", "person_id"),
                         "number of a member who proposes it", "Kamerlid")  # fmt: skip
_BY_PARTY: Final = among("party", "fractie", _PROPOSED.format("fractie", "party_id"),
                         "number of a party that proposes it", "Fractie")  # fmt: skip
# 35373-4, or 34000-V-69: the number in the dossier stands last.
_MOTION: Final = (
    "SELECT m.id FROM record_dossiers d JOIN recorded_motions m ON m.id = d.id"
    " WHERE d.dossier = rtrim(rtrim(:v, '0123456789'), '-')"
    " AND m.sequence_number = CAST(substr(:v, length(rtrim(:v, '0123456789')) + 1) AS INTEGER)"
)
_OF_MOTION: Final = f"SELECT r.owner FROM tk_relations r WHERE r.relation = 'zaak' AND r.target IN ({_MOTION})"
_AGENDA: Final = (
    "SELECT r.owner FROM agenda_items g JOIN tk_relations r ON r.target = g.id AND r.relation = 'agendapunt'"
    " WHERE g.activity = :v"
)
_OUTCOMES: Final = (
    "SELECT besluitSoort, replace(besluitSoort, 'Stemmen - ', ''), {} FROM besluit WHERE {} GROUP BY 1 ORDER BY 1"
)
_OUTCOME: Final = Filter(
    "outcome", "outcome = replace(:v, 'Stemmen - ', '')", str, "aangenomen, verworpen …", "uitslag", "Uitslag",
    "choice", _OUTCOMES.format("NULL", "besluitSoort LIKE 'Stemmen - %'"),
)  # fmt: skip
_ASKED: Final = "SELECT {0}, NULL, count(DISTINCT id) FROM question_actors WHERE {1} GROUP BY {0} ORDER BY {0}"

CASES: Final = List(
    name="cases", about="Cases of the Chamber (zaken).", source="cases", key=("id",), id="number", one="number",
    columns=(
        shown("number", "Zaak", link=_CASE, sort="number"),
        shown("subject", "Onderwerp", "short", note="title"),
        shown("kind", "Soort"),
        shown("proposers", "Indiener", "short"),
        shown("dossier", "Dossier", "dossier", "/dossiers/{dossier}"),
        shown("started", "Begonnen", "day", sort="started"),
        *also("title dossiers sequence_number motion appreciation settled organisation due changed"),
    ),
    filters=(
        kind("cases"),
        words("tk_zaak"),
        *days("began"),
        IN_DOSSIER,
        BY_MEMBER,
        _BY_PARTY,
        equal("number", "nummer", "number of the case"),
        naming("activity", "activiteit", "activiteit", "number of an activity at which it is dealt with"),
        named_by("document", "document", "zaak", "number of a document that belongs to it"),
        among("on_agenda_of", "agenda_van", _AGENDA, "number of an activity that has it on its agenda"),
        naming("replaces", "vervangt", "vervangenVanuit", "number of a case whose place it takes"),
        named_by("replaced_by", "vervangen", "vervangenVanuit", "number of a case that takes its place"),
        among("related", "verwant", "SELECT id FROM naming WHERE relation = 'gerelateerdVanuit' AND number = :v"
              " UNION ALL SELECT id FROM named WHERE relation = 'gerelateerdVanuit' AND number = :v",
              "number of a related case"),
        among("committee", "commissie", "SELECT a.zaak FROM commissie m JOIN zaakActor a ON a.commissie = m.id"
              " WHERE m.nummer = :v AND a.relatie = 'Voortouwcommissie'", "number of the committee that leads"),
    ),
    sorts={"started": ("began", "id"), "number": ("number", "id")}, order="-started",
    page=Page("/zaken", "Zaken", "Alles wat de Kamer behandelt heeft een zaaknummer: brieven, moties, amendementen,"
              " vragen, wetten."),
    feed=Feed("subject", _CASE, "kind", "changed"),
    example=Example("2022Z99007", {"number": "2022Z99007"}),
)  # fmt: skip
OPEN_QUESTIONS: Final = List(
    name="open-questions", about="Written questions that wait for an answer.", source="open_questions", key=("id",),
    id="number", one="number",
    columns=(
        shown("subject", "Onderwerp", "short", _CASE),
        shown("askers", "Gevraagd door", "short"),
        shown("addressees", "Aan"),
        shown("asked_on", "Ingediend", "day", sort="asked_on"),
        shown("days_open", "Dagen open", "number"),
        shown("days_late", "Dagen te laat", "number"),
        shown("delay_announced", "Uitstel gemeld", "yes"),
        *also("number changed"),
    ),
    filters=(
        Filter("late", f"late = ({YES})", YesNo, "whether it waits for more than three weeks", "te_laat", "Termijn",
               "choice", "SELECT 'ja', 'later dan drie weken', NULL UNION ALL SELECT 'nee', 'nog binnen drie weken',"
               " NULL"),
        among("ministry", "ministerie", "SELECT id FROM question_actors WHERE addressed AND office = :v",
              "office of who must answer", "Bewindspersoon", "choice", _ASKED.format("office", "addressed")),
        among("party", "fractie", "SELECT id FROM question_actors WHERE NOT addressed AND party = :v",
              "party of who asks", "Fractie", "choice", _ASKED.format("party", "NOT addressed")),
        words("tk_zaak"),
        BY_MEMBER,
        equal("number", "nummer", "number of the case"),
    ),
    sorts={"asked_on": ("began", "id")}, order="asked_on",
    page=Page("/open-vragen", "Open vragen", "Schriftelijke vragen van de laatste vijf jaar waarop bij de Kamer geen"
              " antwoord is ingeboekt, de oudste bovenaan. Het Reglement van Orde geeft de regering drie weken."),
    feed=Feed("subject", _CASE, "askers", "changed"),
    example=Example("2026Z99011", {"number": "2026Z99011"}),
)  # fmt: skip
DOSSIERS: Final = List(
    name="dossiers", about="Dossiers, as the Chamber records them.", source="dossiers", key=("id",), id="dossier",
    one="dossier",
    columns=(
        shown("dossier", "Dossier", "dossier", "/dossiers/{dossier}", sort="dossier"),
        shown("title", "Titel", "short"),
        shown("documents", "Documenten", "number"),
        shown("highest_number", "Hoogste nummer", "number"),
        shown("closed", "Afgesloten", "yes"),
        shown("changed", "Bijgewerkt", "day", sort="changed"),
        *also("short_title chamber"),
    ),
    filters=(
        part_of("title", "titel", "Titel bevat"),
        equal("dossier", "dossier", "number of the dossier, 35373 or 34000-V"),
        Filter("additions_of", "number = :v AND addition IS NOT NULL", str, "number of dossiers with an addition",
               "toevoegingen_van", "Nummer", "hidden"),
        named_by("document", "document", "kamerstukdossier", "number of a document in it"),
        named_by("case", "zaak", "kamerstukdossier", "number of a case in it"),
    ),
    sorts={"changed": ("changed", "id"), "dossier": ("number", "coalesce(addition, '')", "id")}, order="-changed",
    page=Page("/dossiers", "Dossiers", "Kamerstukdossiers: waar de stukken over één onderwerp onder één nummer bij"
              " elkaar staan."),
    feed=Feed("title", "/dossiers/{dossier}", "dossier", "changed"),
    example=Example("99123", {"dossier": "99123"}),
)  # fmt: skip
DOCUMENTS: Final = List(
    name="recorded-documents", about="Documents as the Chamber records them.", source="recorded_documents",
    key=("id",), id="number", one="number",
    columns=(
        shown("subject", "Onderwerp", "short", "/documenten/officieel/{number}", "title"),
        shown("kind", "Soort"),
        shown("signatories", "Ondertekend door", "short"),
        shown("dossier", "Dossier", "dossier", "/dossiers/{dossier}"),
        shown("sequence_number", "Nr.", sort="sequence_number"),
        shown("date", "Datum", "day", sort="date"),
        *also("id number title dossiers session_year publication version received reference appendix_number"
              " organisation media_type size case changed"),
    ),
    filters=(
        words("tk_document"),
        kind("recorded_documents"),
        *days("day"),
        IN_DOSSIER,
        among("person", "persoon", "SELECT a.document FROM persoon p JOIN documentActor a ON a.persoon = p.id"
              " WHERE p.nummer = :v", "number of a member who has a part in it", "Kamerlid"),
        equal("number", "nummer", "number of the document"),
        among("publication", "publicatie", "SELECT v.document FROM documentVersie v WHERE v.externeidentifier = :v",
              "id of its official publication, kst-35373-19"),
        naming("case", "zaak", "zaak", "number of a case that it belongs to"),
        naming("activity", "activiteit", "activiteit", "number of an activity that it belongs to"),
        among("on_agenda_of", "agenda_van", _AGENDA, "number of an activity that has it on its agenda"),
        naming("annexes_to", "bijlagen_van", "bronDocument", "number of the document whose annex it is"),
        named_by("source_of", "bron_van", "bronDocument", "number of one of its annexes"),
        among("same_case", "zelfde_zaak", "SELECT o.owner FROM document e JOIN tk_relations r ON r.owner = e.id"
              " AND r.relation = 'zaak' JOIN tk_relations o ON o.target = r.target AND o.relation = 'zaak'"
              " AND o.owner <> e.id WHERE e.documentNummer = :v", "number of another document of the same case"),
        named_by("fulfils", "nakoming_van", "kamerbriefNakoming", "number of a commitment that it keeps"),
    ),
    sorts={"date": ("day", "id"), "number": ("number", "id"), "sequence_number": ("place", "id")}, order="-date",
    page=Page("/documenten/officieel", "Documenten van de Kamer", "Alle documenten zoals de Kamer ze registreert, ook"
              " die hier nog niet gelezen zijn.", beside("/documenten")),
    feed=Feed("subject", "/documenten/officieel/{number}", "kind", "changed"),
    example=Example("2023D99020", {"number": "2023D99020"}),
)  # fmt: skip
COMMITMENTS: Final = List(
    name="recorded-commitments", about="Commitments as the Chamber records them.", source="recorded_commitments",
    key=("id",), id="number", one="number",
    columns=(
        shown("text", "Toezegging", link="/toezeggingen/officieel/{number}"),
        shown("status", "Status", note="notes"),
        shown("by", "Door", note="office"),
        shown("to", "Aan"),
        shown("made_on", "Gedaan op", "day", "/activiteiten/{activity}", "activity_subject", "made_on"),
        shown("kept_on", "Nagekomen op", "day"),
        shown("letter", "Brief", link="/documenten/officieel/{letter_number}"),
        *also("number office ministry activity activity_subject committee letter_number notes changed"),
    ),
    filters=(
        # Only what the Chamber itself calls open is open; partly kept and lapsed are states of their own.
        equal("status", "status", "as the Chamber writes it", "Status", "choice", counted("status", "toezegging")),
        equal("ministry", "ministerie", "as the Chamber writes it", "Ministerie", "choice",
              counted("ministerie", "toezegging")),
        equal("by", "door", "name of who promised it", "Bewindspersoon", "choice",
              counted("coalesce(naam, achternaam)", "toezegging")),
        Filter("party", "id IN (SELECT id FROM commitment_addressees WHERE party = :v)", str,
               "abbreviation of a party to which it was made", "fractie", "Aan fractie", "choice",
               "SELECT x.party, f.naamNl, count(DISTINCT x.id) FROM commitment_addressees x JOIN fractie f"
               " ON f.id = x.party_id GROUP BY f.id ORDER BY f.naamNl", narrow=True),
        Filter("committee", "committee_abbreviation = :v", str, "abbreviation of the committee", "commissie",
               "Commissie", "choice", "SELECT a.voortouwafkorting, max(a.voortouwnaam), count(DISTINCT t.id)"
               " FROM toezegging t JOIN tk_relations r ON r.owner = t.id AND r.relation = 'activiteit'"
               " JOIN activiteit a ON a.id = r.target GROUP BY 1 ORDER BY 2"),
        words("tk_toezegging", "Tekst bevat"),
        among("person", "persoon", "SELECT id FROM commitment_addressees WHERE person = :v",
              "number of a member to whom it was made", "Aan Kamerlid"),
        equal("number", "nummer", "number of the commitment"),
        among("activity", "activiteit", "SELECT id FROM naming WHERE relation = 'activiteit' AND number = :v UNION ALL"
              " SELECT id FROM toezegging WHERE activiteitNummer = :v", "number of the activity at which it was made"),
        naming("letter", "brief", "kamerbriefNakoming", "number of a document that keeps it"),
        named_by("repeated_by", "herhaalt", "isHerhalingVan", "number of a commitment that repeats it"),
        named_by("completed_by", "vult_aan", "isAanvullingOp", "number of a commitment that adds to it"),
        named_by("changed_by", "wijzigt", "isWijzigingVan", "number of a commitment that changes it"),
        among("follows", "later", "SELECT id FROM naming WHERE number = :v AND relation IN"
              " ('isHerhalingVan', 'isAanvullingOp', 'isWijzigingVan')", "number of a commitment that it repeats,"
              " adds to or changes"),
    ),
    sorts={"made_on": ("made", "id"), "number": ("number", "id")}, order="-made_on",
    page=Page("/toezeggingen/officieel", "Toezeggingen volgens de Kamer", "Toezeggingen met de status die de Kamer zelf"
              " bijhoudt. Alleen «Openstaand» is open; «Deels Voldaan» en «Vervallen» zijn wat ze zeggen.",
              (("/toezeggingen", "alle toezeggingen"), ("/toezeggingen/officieel", "zoals de Kamer ze bijhoudt"))),
    feed=Feed("text", "/toezeggingen/officieel/{number}", "status", "changed"),
    example=Example("TZ202204-101", {"number": "TZ202204-101"}),
)  # fmt: skip
MOTIONS: Final = List(
    name="recorded-motions", about="Motions as the Chamber records them.", source="recorded_motions", key=("id",),
    id="case", one="case",
    columns=(
        shown("subject", "Motie", "short", "/zaken/{case}", "title"),
        shown("motion", "Kamerstuk", "motion", "/moties/{motion}"),
        shown("proposers", "Indieners", "short"),
        shown("appreciation", "Oordeel kabinet"),
        # The cabinet's verdict as it was read, in any document, joined by dossier and number.
        Column("read_verdict", "(SELECT m.verdict FROM record_dossiers d JOIN motions m ON m.dossier = d.dossier"
               " AND m.number = recorded_motions.sequence_number JOIN versions v ON v.version_id = m.version_id"
               " AND v.current = 1 WHERE d.id = recorded_motions.id AND m.verdict IS NOT NULL LIMIT 1)",
               "Gelezen", "verdict", "/moties/{motion}"),
        shown("outcome", "Uitslag", link="/stemmingen/officieel/{decision}", note="voted_on"),
        shown("settled", "Afgedaan", "yes"),
        shown("date", "Datum", "day", sort="date"),
        *also("case dossier sequence_number title voted_on decision changed"),
    ),
    filters=(
        words("tk_zaak"),
        equal("appreciation", "appreciatie", "of the cabinet, as the Chamber writes it", "Oordeel kabinet", "choice",
              counted("appreciation", "recorded_motions")),
        _OUTCOME,
        replace(_BY_PARTY, label="Ingediend door fractie", control="choice", options=PARTY_OPTIONS),
        Filter("settled", f"settled = ({YES})", YesNo, "whether nothing is left to be done", "afgedaan", "Afgedaan",
               "choice", "SELECT 'ja', 'afgedaan', NULL UNION ALL SELECT 'nee', 'niet afgedaan', NULL"),
        IN_DOSSIER,
        *days("began"),
        BY_MEMBER,
        equal("case", "zaak", "number of its case"),
        Filter("sequence_number", "sequence_number = :v", int, "in its dossier", "volgnummer", control="hidden"),
        among("motion", "motie", _MOTION, "dossier and number: 35373-4"),
    ),
    sorts={"date": ("began", "id")}, order="-date",
    page=Page("/moties/officieel", "Moties volgens de Kamer", "Moties met het oordeel van het kabinet en de uitslag,"
              " zoals de Kamer ze bijhoudt; ernaast het oordeel dat hier uit het debat is gelezen.",
              (("/moties", "alle moties"), ("/moties/officieel", "zoals de Kamer ze bijhoudt"))),
    feed=Feed("subject", "/zaken/{case}", "proposers", "changed"),
    example=Example("2022Z99118", {"case": "2022Z99118"}),
)  # fmt: skip
_OF_DECISION: Final = (
    *days("day"),
    BY_ID,
    equal("status", "status", "as the Chamber writes it"),
    among(
        "activity",
        "activiteit",
        "SELECT b.id FROM activiteit a JOIN agendapunt g ON g.activiteit = a.id"
        " JOIN besluit b ON b.agendapunt = g.id WHERE a.nummer = :v",
        "number of the activity at which it was taken",
    ),
    naming("case", "zaak", "zaak", "number of the case that it is about"),
    among("motion", "motie", _OF_MOTION, "dossier and number of the motion that it is about: 35373-4"),
)
_WORDS: Final = among(
    "words", "woorden", "SELECT r.owner FROM cases c JOIN tk_relations r ON r.target = c.id AND r.relation = 'zaak'"
    " WHERE c.row IN (SELECT rowid FROM tk_zaak_words WHERE tk_zaak_words MATCH all_words(:v))",
    "all of these words begin a word of the subject of its case", "Onderwerp bevat", "text",
)  # fmt: skip
DECISIONS: Final = List(
    name="decisions", about="Decisions taken at activities.", source="decisions", key=("id",),
    where="activity_id IS NOT NULL",
    columns=(
        shown("date", "Datum", "day", "/activiteiten/{activity}", sort="date"),
        shown("subject", "Onderwerp", "short", "/zaken/{case}", "agenda_item"),
        shown("proposers", "Indieners", "short"),
        shown("kind", "Besluit", note="text"),
        shown("status", "Status", note="remark"),
        *also("id text remark agenda_item activity activity_subject case motion changed"),
    ),
    filters=(_WORDS, kind("besluit", "besluitSoort"), *_OF_DECISION),
    sorts={"date": ("day", "id")}, order="-date",
    page=Page("/besluiten", "Besluiten", "Wat bij een agendapunt werd voorgesteld of besloten, ook als er niet over is"
              " gestemd."),
    feed=Feed("subject", "/stemmingen/officieel/{id}", "kind", "changed"),
    example=Example("f0198065-25fe-5f1b-9f39-15fda9cc5111", {"id": "f0198065-25fe-5f1b-9f39-15fda9cc5111"}),
)  # fmt: skip


def _side(name: str, url: str, vote: str, label: str) -> Filter:
    """Return the filter by a party that voted so."""
    query = f"SELECT decision FROM cast_votes WHERE vote = '{vote}' AND party_number = :v"
    condition = f"EXISTS ({query} AND decision = recorded_votes.id)"
    return Filter(
        name, condition, str, f"number of a party that voted {vote.lower()}", url, label, "choice", PARTY_OPTIONS
    )


VOTES: Final = List(
    name="recorded-votes", about="Votes as the Chamber records them.", source="recorded_votes", key=("id",),
    columns=(
        shown("subject", "Onderwerp", "short", "/stemmingen/officieel/{id}", "proposers"),
        shown("outcome", "Uitslag", note="text"),
        shown("seats_for", "Voor", "number", note="for"),
        shown("seats_against", "Tegen", "number", note="against"),
        shown("method", "Wijze", note="twice"),
        shown("date", "Datum", "day", "/activiteiten/{activity}", sort="date"),
        *also("id kind text remark status agenda_item activity activity_subject case motion proposers for against"
              " twice mistakes changed"),
    ),
    filters=(
        _WORDS,
        replace(_OUTCOME, options=_OUTCOMES.format("count(*)", "stemmingsSoort IS NOT NULL")),
        _side("for_party", "voor", "Voor", "Fractie voor"),
        _side("against_party", "tegen", "Tegen", "Fractie tegen"),
        equal("method", "wijze", "as the Chamber writes it", "Wijze", "choice", counted("stemmingsSoort", "besluit")),
        equal("kind", "soort", "as the Chamber writes it"),
        among("member", "lid", "SELECT s.besluit FROM persoon p JOIN stemming s ON s.persoon = p.id"
              " WHERE p.nummer = :v", "number of a member who voted", "Kamerlid"),
        *_OF_DECISION,
    ),
    sorts={"date": ("day", "id")}, order="-date",
    page=Page("/stemmingen/officieel", "Stemmingen volgens de Kamer", "Wie voor en wie tegen stemde, met zetels. Bij"
              " een hoofdelijke stemming telt elk lid voor zich.", beside("/stemmingen")),
    feed=Feed("subject", "/stemmingen/officieel/{id}", "text", "changed"),
    example=Example("f0198065-25fe-5f1b-9f39-15fda9cc5111", {"id": "f0198065-25fe-5f1b-9f39-15fda9cc5111"}),
)  # fmt: skip
# Also decisions on which nobody voted, such as to hold a motion, and those of no agenda: what became of it leads here.
DECISION: Final = replace(VOTES, name="decision", source="decisions", page=None)
NEW_DOCUMENTS: Final = replace(DOCUMENTS, name="new-documents", source="new_documents", page=None)
CAST_VOTES: Final = List(
    name="cast-votes", about="What each party, or in a roll-call each member, voted.", source="cast_votes", key=("id",),
    columns=(
        shown("party", "Fractie", link="/fracties/officieel/{party_number}"),
        shown("name", "Lid", link="/kamerleden/{person}"),
        shown("vote", "Stem"),
        shown("seats", "Zetels van de fractie", "number"),
        shown("mistake", "Vergissing", "yes"),
        *also("id party_number person changed"),
    ),
    filters=(equal("decision", "besluit", "GUID of the decision", "Besluit", "text"), BY_ID),
    sorts={"decision": ("decision", "id"), "seats": ("place", "id")}, order="decision",
    page=Page("/stemmingen/officieel/stemmen", "Stemmen", "Elke stem van een stemming: per fractie, en bij een"
              " hoofdelijke stemming per lid."),
    needs="decision",
    example=Example("0233aa64-3afd-5865-ba43-d536e9e8c60e", {"decision": "ca079314-3c24-5eab-a7dc-2022d8b5374a"}),
)  # fmt: skip
LISTS: Final = (
    CASES, OPEN_QUESTIONS, DOSSIERS, DOCUMENTS, COMMITMENTS, MOTIONS, DECISIONS, VOTES, CAST_VOTES,
)  # fmt: skip
