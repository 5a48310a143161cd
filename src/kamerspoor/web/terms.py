"""The words of the Chamber that not everybody knows: one for each thing, and what it means. A new word is one row."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from kamerspoor.publish.language import Words, language


class TermRow(NamedTuple):
    """A word.

    Attributes:
        slug: names it in code and in addresses; of a verdict or a state its own name.
        word: what we call the thing in Dutch.
        english: the same in English.
        means: what a citizen reads.
        never: what we do not call it, in any word of ours.
    """

    slug: str
    word: str
    english: str
    means: str
    never: tuple[str, ...] = ()


class Term(NamedTuple):
    """A word with what it means, as a page shows them, and the name of its place there."""

    slug: str
    word: str
    means: str


ROWS: Final = (
    TermRow(
        "dossier",
        "dossier",
        "dossier",
        "Alle Kamerstukken over één onderwerp, onder één nummer.",
        ("kamerstukdossier",),
    ),
    TermRow("stuk", "stuk", "paper", "Een document van of aan de Kamer, met dossier en volgnummer.", ("paper",)),
    TermRow("zaak", "zaak", "case", "Eén punt van behandeling bij de Kamer, zoals een motie of een brief."),
    TermRow("brief", "brief", "letter", "Een brief van de regering aan de Kamer.", ("brief regering",)),
    TermRow("debat", "debat", "debate", "Een vergadering waarvan een verslag bestaat."),
    TermRow(
        "notaoverleg",
        "notaoverleg",
        "policy debate",
        "Debat in een commissie over een nota; er kunnen moties worden ingediend.",
    ),
    TermRow("commissiedebat", "commissiedebat", "committee debate", "Debat in een commissie, zonder moties.", ("AO",)),
    TermRow(
        "tweeminutendebat",
        "tweeminutendebat",
        "two-minute debate",
        "Kort plenair debat na een commissiedebat, om moties in te dienen.",
        ("Vao", "VAO"),
    ),
    TermRow("plenair_debat", "plenair debat", "plenary debate", "Debat met de hele Kamer."),
    TermRow(
        "regeling_van_werkzaamheden",
        "regeling van werkzaamheden",
        "order of business",
        "De Kamer spreekt af wat zij wanneer behandelt.",
    ),
    TermRow(
        "eerste_tweede_termijn",
        "eerste, tweede termijn",
        "first, second round",
        "Ronde van een debat: eerst vragen en antwoord, dan moties en oordeel.",
    ),
    TermRow("beurt", "beurt", "turn", "Wat iemand achter elkaar zegt.", ("spreekbeurt",)),
    TermRow("interruptie", "interruptie", "interruption", "Een korte vraag tussendoor."),
    TermRow(
        "motie",
        "motie",
        "motion",
        "Een uitspraak van de Kamer, vaak een verzoek aan de regering; zij is daar niet aan gebonden.",
    ),
    TermRow("verzoek", "verzoek", "request", "Wat een motie de regering vraagt te doen.", ("dictum",)),
    TermRow("indiener", "indiener", "proposer", "Het Kamerlid dat de motie indient."),
    TermRow("ingediend", "ingediend", "submitted", "Voorgelezen en genummerd; nog niet over gestemd.", ("submitted",)),
    TermRow("replaced", "gewijzigde motie", "amended motion", "Een nieuwe tekst die de eerdere vervangt.", ("t.v.v.",)),
    TermRow("held", "aangehouden", "held over", "De indiener stelt de stemming uit."),
    TermRow("withdrawn", "ingetrokken", "withdrawn", "De indiener trekt de motie terug; er wordt niet gestemd."),
    TermRow("lapsed", "vervallen", "lapsed", "Te lang aangehouden; er wordt niet meer gestemd."),
    TermRow(
        "aangenomen_verworpen", "aangenomen, verworpen", "adopted, rejected", "Een meerderheid stemde voor; of niet."
    ),
    TermRow("stemmen_staken", "stemmen staken", "tied", "Evenveel voor als tegen; er wordt opnieuw gestemd."),
    TermRow(
        "oordeel",
        "oordeel kabinet",
        "cabinet's advice",
        "Wat de minister de Kamer over een motie aanraadt.",
        ("appreciatie", "verdict"),
    ),
    TermRow(
        "oordeel_kamer",
        "oordeel Kamer",
        "left to the Chamber",
        "De minister heeft geen bezwaar en laat de keuze aan de Kamer.",
    ),
    TermRow(
        "overgenomen",
        "overgenomen",
        "taken over",
        "De minister neemt het verzoek over; maakt niemand bezwaar, dan wordt er niet gestemd.",
    ),
    TermRow("ontraden", "ontraden", "advised against", "De minister raadt de Kamer aan tegen te stemmen."),
    TermRow(
        "ontraden_tenzij_gewijzigd",
        "ontraden, tenzij gewijzigd",
        "advised against unless changed",
        "De minister is tegen deze tekst en zegt welke tekst wel kan.",
    ),
    TermRow("ontijdig", "ontijdig", "premature", "De minister vindt het te vroeg."),
    TermRow("overbodig", "overbodig", "superfluous", "De minister doet dit al, of vindt het niet nodig."),
    TermRow(
        "aanhouden",
        "verzoek aan te houden",
        "asked to hold over",
        "De minister vraagt te wachten met stemmen.",
        ("verzocht aan te houden",),
    ),
    TermRow(
        "voorwaarde", "onder voorwaarde", "on a condition", "Het oordeel geldt alleen als de motie zo wordt uitgelegd."
    ),
    TermRow("uitslag", "uitslag", "outcome", "Wat de stemming opleverde."),
    TermRow("stand", "stand", "state", "Hoe het er nu voor staat."),
    TermRow(
        "hands",
        "met handopsteken",
        "by show of hands",
        "Fracties stemmen als geheel. Wie van de fractie aanwezig was of anders dacht, is dan niet vastgelegd.",
    ),
    TermRow("roll_call", "hoofdelijk", "by roll-call", "Elk lid stemt bij naam, en telt apart."),
    TermRow("stemverklaring", "stemverklaring", "explanation of vote", "Waarom een fractie zo stemt."),
    TermRow(
        "vergissing", "vergissing", "mistaken vote", "Een fractie zegt achteraf dat zij anders had willen stemmen."
    ),
    TermRow("toezegging", "toezegging", "commitment", "Een belofte van een bewindspersoon aan de Kamer.", ("promise",)),
    TermRow(
        "mogelijke_toezegging",
        "mogelijke toezegging",
        "possible commitment",
        "Gezegd in het debat; niet genoteerd door voorzitter of Kamer.",
        ("kandidaat",),
    ),
    TermRow(
        "uiterste_datum",
        "uiterste datum",
        "due day",
        "De dag waarop het er moet zijn, met hoe die is berekend.",
        ("deadline",),
    ),
    TermRow(
        "nagekomen", "nagekomen", "kept", "De Kamer of een brief zegt dat zij is uitgevoerd.", ("voldaan", "afgedaan")
    ),
    TermRow(
        "kamervragen",
        "Kamervragen",
        "written questions",
        "Schriftelijke vragen van een lid; antwoord binnen drie weken.",
    ),
    TermRow("vraag_in_een_debat", "vraag in een debat", "question in a debate", "Gesproken vraag aan de regering."),
    TermRow(
        "niet_gekoppeld",
        "niet gekoppeld",
        "not matched",
        "Kamerspoor vond geen antwoord; dat zegt niet dat het er niet is.",
        ("niet beantwoord",),
    ),
    TermRow("fractie", "fractie", "party", "De leden van één partij in de Kamer.", ("partij",)),
    TermRow("bewindspersoon", "bewindspersoon", "member of government", "Minister of staatssecretaris.", ("promiser",)),
    TermRow(
        "kamerlid_oud_kamerlid",
        "Kamerlid, oud-Kamerlid",
        "member, former member",
        "Gekozen lid van de Tweede Kamer.",
        ("Oud Kamerlid",),
    ),
    TermRow(
        "toezeggingenlijst", "toezeggingenlijst", "commitments", "Alle toezeggingen, elk één keer.", ("grootboek",)
    ),
    TermRow("vindplaats", "vindplaats", "place", "De passage waar het staat.", ("plaats 1",)),
    TermRow(
        "zeker",
        "zeker, waarschijnlijk, niet gevonden",
        "sure, likely, not found",
        "Zeker: de Kamer heeft het vastgelegd of het stuk zegt het met zoveel woorden."
        " Waarschijnlijk: de passages passen bij elkaar, maar noemen elkaar niet."
        " Niet gevonden: wij vonden niets; dat betekent niet dat er niets is.",
    ),
)
_ROWS: Final = {row.slug: row for row in ROWS}
_MEANS: Final[Words[str]] = Words({row.slug: row.means for row in ROWS})


def terms(names: Iterable[str | None] = _ROWS) -> list[Term]:
    """Return the words of a page that are explained, each once; names that have no explanation are left out."""
    known = (_ROWS[name] for name in dict.fromkeys(names) if name in _ROWS)
    return [Term(row.slug, _shown(row), _MEANS[row.slug]) for row in known]


def _shown(row: TermRow) -> str:
    word = row.english if language() == "en" else row.word
    return word[0].upper() + word[1:]
