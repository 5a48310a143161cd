"""The words of the Chamber that not everybody knows: one for each thing, and what it means. A new word is one row."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from kamerspoor.publish.language import Words


class TermRow(NamedTuple):
    """A word.

    Attributes:
        slug: names it in code and in addresses; of a verdict or a state its own name.
        word: what we call the thing in Dutch.
        means: what a citizen reads.
        never: what we do not call it, in any word of ours.
    """

    slug: str
    word: str
    means: str
    never: tuple[str, ...] = ()


class Term(NamedTuple):
    """A word with what it means, as a page shows them, and the name of its place there."""

    slug: str
    word: str
    means: str


ROWS: Final = (
    TermRow("dossier", "dossier", "Alle Kamerstukken over één onderwerp, onder één nummer.", ("kamerstukdossier",)),
    TermRow("stuk", "stuk", "Een document van of aan de Kamer, met dossier en volgnummer.", ("paper",)),
    TermRow("zaak", "zaak", "Eén punt van behandeling bij de Kamer, zoals een motie of een brief."),
    TermRow("brief", "brief", "Een brief van de regering aan de Kamer.", ("brief regering",)),
    TermRow("debat", "debat", "Een vergadering waarvan een verslag bestaat."),
    TermRow("notaoverleg", "notaoverleg", "Debat in een commissie over een nota; er kunnen moties worden ingediend."),
    TermRow("commissiedebat", "commissiedebat", "Debat in een commissie, zonder moties.", ("AO",)),
    TermRow(
        "tweeminutendebat",
        "tweeminutendebat",
        "Kort plenair debat na een commissiedebat, om moties in te dienen.",
        ("Vao", "VAO"),
    ),
    TermRow("plenair_debat", "plenair debat", "Debat met de hele Kamer."),
    TermRow(
        "regeling_van_werkzaamheden", "regeling van werkzaamheden", "De Kamer spreekt af wat zij wanneer behandelt."
    ),
    TermRow(
        "eerste_tweede_termijn",
        "eerste, tweede termijn",
        "Ronde van een debat: eerst vragen en antwoord, dan moties en oordeel.",
    ),
    TermRow("beurt", "beurt", "Wat iemand achter elkaar zegt.", ("spreekbeurt",)),
    TermRow("interruptie", "interruptie", "Een korte vraag tussendoor."),
    TermRow(
        "motie", "motie", "Een uitspraak van de Kamer, vaak een verzoek aan de regering; zij is daar niet aan gebonden."
    ),
    TermRow("verzoek", "verzoek", "Wat een motie de regering vraagt te doen.", ("dictum",)),
    TermRow("indiener", "indiener", "Het Kamerlid dat de motie indient."),
    TermRow("ingediend", "ingediend", "Voorgelezen en genummerd; nog niet over gestemd.", ("submitted",)),
    TermRow("replaced", "gewijzigde motie", "Een nieuwe tekst die de eerdere vervangt.", ("t.v.v.",)),
    TermRow("held", "aangehouden", "De indiener stelt de stemming uit."),
    TermRow("withdrawn", "ingetrokken", "De indiener trekt de motie terug; er wordt niet gestemd."),
    TermRow("lapsed", "vervallen", "Te lang aangehouden; er wordt niet meer gestemd."),
    TermRow("aangenomen_verworpen", "aangenomen, verworpen", "Een meerderheid stemde voor; of niet."),
    TermRow("stemmen_staken", "stemmen staken", "Evenveel voor als tegen; er wordt opnieuw gestemd."),
    TermRow(
        "oordeel", "oordeel kabinet", "Wat de minister de Kamer over een motie aanraadt.", ("appreciatie", "verdict")
    ),
    TermRow("oordeel_kamer", "oordeel Kamer", "De minister heeft geen bezwaar en laat de keuze aan de Kamer."),
    TermRow(
        "overgenomen",
        "overgenomen",
        "De minister neemt het verzoek over; maakt niemand bezwaar, dan wordt er niet gestemd.",
    ),
    TermRow("ontraden", "ontraden", "De minister raadt de Kamer aan tegen te stemmen."),
    TermRow(
        "ontraden_tenzij_gewijzigd",
        "ontraden, tenzij gewijzigd",
        "De minister is tegen deze tekst en zegt welke tekst wel kan.",
    ),
    TermRow("ontijdig", "ontijdig", "De minister vindt het te vroeg."),
    TermRow("overbodig", "overbodig", "De minister doet dit al, of vindt het niet nodig."),
    TermRow(
        "aanhouden", "verzoek aan te houden", "De minister vraagt te wachten met stemmen.", ("verzocht aan te houden",)
    ),
    TermRow("voorwaarde", "onder voorwaarde", "Het oordeel geldt alleen als de motie zo wordt uitgelegd."),
    TermRow("uitslag", "uitslag", "Wat de stemming opleverde."),
    TermRow("stand", "stand", "Hoe het er nu voor staat."),
    TermRow(
        "hands",
        "met handopsteken",
        "Fracties stemmen als geheel. Wie van de fractie aanwezig was of anders dacht, is dan niet vastgelegd.",
    ),
    TermRow("roll_call", "hoofdelijk", "Elk lid stemt bij naam, en telt apart."),
    TermRow("stemverklaring", "stemverklaring", "Waarom een fractie zo stemt."),
    TermRow("vergissing", "vergissing", "Een fractie zegt achteraf dat zij anders had willen stemmen."),
    TermRow("toezegging", "toezegging", "Een belofte van een bewindspersoon aan de Kamer.", ("promise",)),
    TermRow(
        "mogelijke_toezegging",
        "mogelijke toezegging",
        "Gezegd in het debat; niet genoteerd door voorzitter of Kamer.",
        ("kandidaat",),
    ),
    TermRow(
        "uiterste_datum", "uiterste datum", "De dag waarop het er moet zijn, met hoe die is berekend.", ("deadline",)
    ),
    TermRow("nagekomen", "nagekomen", "De Kamer of een brief zegt dat zij is uitgevoerd.", ("voldaan", "afgedaan")),
    TermRow("kamervragen", "Kamervragen", "Schriftelijke vragen van een lid; antwoord binnen drie weken."),
    TermRow("vraag_in_een_debat", "vraag in een debat", "Gesproken vraag aan de regering."),
    TermRow(
        "niet_gekoppeld",
        "niet gekoppeld",
        "Kamerspoor vond geen antwoord; dat zegt niet dat het er niet is.",
        ("niet beantwoord",),
    ),
    TermRow("fractie", "fractie", "De leden van één partij in de Kamer.", ("partij",)),
    TermRow("bewindspersoon", "bewindspersoon", "Minister of staatssecretaris.", ("promiser",)),
    TermRow("kamerlid_oud_kamerlid", "Kamerlid, oud-Kamerlid", "Gekozen lid van de Tweede Kamer.", ("Oud Kamerlid",)),
    TermRow("toezeggingenlijst", "toezeggingenlijst", "Alle toezeggingen, elk één keer.", ("grootboek",)),
    TermRow("vindplaats", "vindplaats", "De passage waar het staat.", ("plaats 1",)),
    TermRow(
        "zeker",
        "zeker, waarschijnlijk, niet gevonden",
        "Zeker: de Kamer heeft het vastgelegd of het stuk zegt het met zoveel woorden."
        " Waarschijnlijk: de passages passen bij elkaar, maar noemen elkaar niet."
        " Niet gevonden: wij vonden niets; dat betekent niet dat er niets is.",
    ),
)
# What is explained below pages of a kind when it stands there, and their own templates explain nothing.
_OF_PAGES: Final = {
    "/dossiers": ("dossier", "motie", "oordeel", "toezegging", "uiterste_datum", "nagekomen"),
    "/debatten": ("motie", "oordeel", "oordeel_kamer", "ontraden", "toezegging", "interruptie", "niet_gekoppeld"),
    "/moties": ("motie", "indiener", "oordeel", "oordeel_kamer", "ontraden", "held"),
    "/stemmingen": ("hands", "roll_call", "vergissing"),
    "/toezeggingen": ("toezegging", "mogelijke_toezegging", "uiterste_datum", "nagekomen"),
    "/vragen": ("kamervragen", "vraag_in_een_debat", "niet_gekoppeld"),
    "/personen": ("bewindspersoon", "fractie", "oordeel", "oordeel_kamer", "ontraden", "uiterste_datum"),
    "/fracties": ("fractie", "hands", "roll_call"),
    "/documenten": ("stuk", "dossier", "zaak", "toezegging"),
    "/activiteiten": ("notaoverleg", "commissiedebat", "tweeminutendebat", "plenair_debat", "zaak"),
    "/zaken": ("zaak", "dossier", "oordeel"),
    "/besluiten": ("zaak", "hands", "roll_call"),
}
_ROWS: Final = {row.slug: row for row in ROWS}
_WORDS: Final[Words[str]] = Words({row.slug: row.word for row in ROWS})
_MEANS: Final[Words[str]] = Words({row.slug: row.means for row in ROWS})


def terms(names: Iterable[str | None] = _ROWS) -> list[Term]:
    """Return the words of a page that are explained, each once; names that have no explanation are left out."""
    known = (_ROWS[name] for name in dict.fromkeys(names) if name in _ROWS)
    return [Term(row.slug, _large(_WORDS[row.slug]), _MEANS[row.slug]) for row in known]


def explained(path: str, page: str) -> list[Term]:
    """Return the words that are explained on a page, of those that stand on it.

    Args:
        path: of the page.
        page: what it says.
    """
    if 'id="woorden"' in page:
        return []
    names = _OF_PAGES.get(f"/{path.split('/')[1]}", ())
    said = page.lower()
    return [one for one in terms(names) if any(word in said for word in one.word.lower().split(", "))]


def _large(word: str) -> str:
    return word[0].upper() + word[1:]
