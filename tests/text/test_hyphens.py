"""Line-end hyphens as the papers print them: which belong to the word, and which to the typesetter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamerspoor.text.hyphens import Hyphens

# (last word of the line, first word of the next, the word they make)
JOINED = (
    ("veiligheidsver-", "dragen", "veiligheidsverdragen"),
    ("vermogens-", "rendementsheffing", "vermogensrendementsheffing"),
    ("pro-", "cedure", "procedure"),
    ("ex-", "tra", "extra"),
    ("ex-", "port", "export"),
    ("ex-", "perts", "experts"),
    ("ex-", "clusief", "exclusief"),
    ("oud-", "heid", "oudheid"),
    ("oud-", "ste", "oudste"),
    ("oud-", "ers", "ouders"),
    ("non-", "sens", "nonsens"),
    ("niet-", "temin", "niettemin"),
    ("kandidaat-", "stelling", "kandidaatstelling"),
    ("sociaal-", "democraten", "sociaaldemocraten"),
    ("internationaal-", "rechtelijke", "internationaalrechtelijke"),
    ("mili-", "eubeleid", "milieubeleid"),
    ("ingeni-", "eurs", "ingenieurs"),
    ("milieu-", "effectrapportage", "milieueffectrapportage"),
    ("offici-", "eel", "officieel"),
    ("muse-", "um", "museum"),
    ("partij-", "en.", "partijen."),
    ("partij-", "en", "partijen"),
    ("groei-", "en", "groeien"),
    ("zo-", "als", "zoals"),
    ("zo-", "maar", "zomaar"),
    ("als-", "of", "alsof"),
    ("Post-", "NL", "PostNL"),
    ("BIV-uit-", "kering", "BIV-uitkering"),
    ("defensie-in-", "dustrie", "defensie-industrie"),
    ("substanti-", "eel", "substantieel"),
    ("woningmarkt-", "beleid", "woningmarktbeleid"),
    ("vij-", "and", "vijand"),
    ("mogelijk-", "heid", "mogelijkheid"),
    ("Ver-", "gadering", "Vergadering"),
    ("Kamer-", "leden", "Kamerleden"),
    ("Lei-", "den", "Leiden"),
    ("Twee-", "de", "Tweede"),
    ("beg-", "rijpt", "begrijpt"),
    ("voors-", "tellen", "voorstellen"),
    ("CO2-uit-", "stoot", "CO2-uitstoot"),
    ("ACM-onder-", "zoek", "ACM-onderzoek"),
    ("mbo-in-", "stroom", "mbo-instroom"),
    ("amen-", "dement-Vestering", "amendement-Vestering"),
    ("(Toezicht-", "houder)", "(Toezichthouder)"),
    ("«geostrate-", "gische", "«geostrategische"),
    ("trans-", "porten,", "transporten,"),
    ("verant-", "woordelijkheid.”", "verantwoordelijkheid.”"),
    ("Nederlandsta-", "lige", "Nederlandstalige"),
    ("technolo-", "gisch", "technologisch"),
    ("ge-", "ijkt", "geijkt"),
)
KEPT = (
    ("niet-", "nakoming"),
    ("e-", "mailadres"),
    ("publiek-", "private"),
    ("stap-voor-", "stapplan"),
    ("minister-", "president"),
    ("Oost-", "Oekraïne"),
    ("trans-", "Atlantische"),
    ("people-to-", "peoplecontacten"),
    ("MH17-", "onderzoek"),
    ("NAVO-", "verdragsgebied"),
    ("VVD-", "fractie"),
    ("V&J-", "invalshoek"),
    ("PvdA-", "motie"),
    ("GroenLinks-", "lijsttrekker"),
    ("secretaris-", "generaal"),
    ("directoraten-", "generaal"),
    ("minister-", "president"),
    ("luitenant-", "kolonel"),
    ("niet-", "gouvernementele"),
    ("niet-", "strategische"),
    ("zee-", "egel"),
    ("auto-", "industrie"),
    ("informatie-", "uitwisseling"),
    ("privé-", "eigendom"),
    ("anti-", "institutioneel"),
    ("semi-", "elektrische"),
    ("oud-", "minister"),
    ("oud-", "studenten"),
    ("ex-", "gedetineerden"),
    ("ex-", "echtgenoot"),
    ("ex-", "president"),
    ("non-", "proliferatie"),
    ("non-", "paper"),
    ("kandidaat-", "lidstaten"),
    ("interim-", "voorzitter"),
    ("collega-", "bewindspersoon"),
    ("sociaal-", "economisch"),
    ("sociaal-", "culturele"),
    ("militair-", "politieke"),
    ("financieel-", "economische"),
    ("medisch-", "ethische"),
    ("christelijk-", "historische"),
    ("Russisch-", "orthodoxe"),
    ("btw-", "verhoging"),
    ("tbs-", "instellingen"),
    ("mbo-", "scholen"),
    ("cao-", "onderhandelingen"),
    ("ov-", "chipkaart"),
    ("e-", "mailadres"),
    ("15-", "jarige"),
    ("20e-", "eeuwse"),
    ("A4-", "formaat"),
    ("covid-", "19"),
    ("2007-", "2013"),
    ("Dik-", "Faber"),
    ("staakt-het-", "vuren"),
    ("staakt-", "het-vuren"),
    ("doe-het-", "zelver"),
    ("kop-aan-", "kopperspositie"),
    ("lik-", "op-stukbeleid"),
    ("normen-", "en-waardendebat"),
    ("back-", "up"),
    ("burn-", "outs"),
    ("drop-", "outs"),
    ("zwart-", "wit"),
    ("noord-", "zuidverbinding"),
    ("rekening-", "courant"),
    ("https://www.rijksoverheid.nl/een-", "lange-naam"),
)
SUSPENDED = (
    ("in-", "en", "in- en"),
    ("drie-", "en", "drie- en"),
    ("voor-", "of", "voor- of"),
    ("midden-", "en", "midden- en"),
    ("IN-", "EN", "IN- EN"),
    ("hand-", "en", "hand- en"),
    ("zee-", "en", "zee- en"),
)
WITH_TREMA = (
    ("Oekra-", "iense", "Oekraïense"),
    ("Oekra-", "ine", "Oekraïne"),
    ("ego-", "isme", "egoïsme"),
    ("be-", "invloeden", "beïnvloeden"),
    ("ge-", "interesseerd,", "geïnteresseerd,"),
    ("onge-", "evenaard", "ongeëvenaard"),
    ("offici-", "ele", "officiële"),
    ("pati-", "enten", "patiënten"),
    ("Isra-", "el", "Israël"),
    ("drie-", "entwintig", "drieëntwintig"),
)


@pytest.mark.parametrize(("head", "tail", "word"), JOINED, ids=[row[2] for row in JOINED])
def test_a_hyphen_of_the_typesetter_goes(head: str, tail: str, word: str) -> None:
    assert Hyphens("").join(head, tail) == word


@pytest.mark.parametrize(("head", "tail"), KEPT, ids=[head + tail for head, tail in KEPT])
def test_a_hyphen_of_the_word_stays(head: str, tail: str) -> None:
    assert Hyphens("").join(head, tail) == head + tail


@pytest.mark.parametrize("first", ["op", "hand", "in", "uit"])
def test_en_behind_a_consonant_is_no_syllable_whatever_the_document_says(first: str) -> None:
    assert Hyphens("Hij is open voor handen, uiten en inen.").join(f"{first}-", "en") == f"{first}- en"


@pytest.mark.parametrize(("head", "tail", "words"), SUSPENDED, ids=[row[2] for row in SUSPENDED])
def test_a_suspended_hyphen_stays_with_a_space_behind_it(head: str, tail: str, words: str) -> None:
    assert Hyphens("").join(head, tail) == words


@pytest.mark.parametrize(("head", "tail", "word"), WITH_TREMA, ids=[row[2] for row in WITH_TREMA])
def test_a_trema_that_a_line_end_made_needless_comes_back(head: str, tail: str, word: str) -> None:
    assert Hyphens("").join(head, tail) == word


@pytest.mark.parametrize(
    ("document", "head", "tail", "word"),
    [
        # The spelling rules alone would say otherwise in every row.
        ("Over de Oosteuropese landen is veel te doen.", "Oosteuro-", "pese", "Oosteuropese"),
        ("Het energieakkoord is er.", "energie-", "akkoord", "energieakkoord"),
        ("Het Taser-stroomstootwapen werkt.", "Taser-", "stroomstootwapen", "Taser-stroomstootwapen"),
        ("De vice-voorzitter spreekt.", "vice-", "voorzitter", "vice-voorzitter"),
        ("De niet-roker.", "niet-", "roker", "niet-roker"),
        ("De fractie van GroenLinks.", "Groen-", "Links", "GroenLinks"),
        ("Collega Nijkerken-de Haan vroeg dat.", "Nijkerken-", "de", "Nijkerken-de"),
        ("Het Minsk-proces stokt.", "Minsk-", "akkoorden", "Minsk-akkoorden"),
        ("Er zijn zeeën.", "zee-", "en", "zeeën"),
    ],
)
def test_the_words_of_the_document_decide_first(document: str, head: str, tail: str, word: str) -> None:
    assert Hyphens(document).join(head, tail) == word


def test_a_broken_word_is_no_evidence_for_itself() -> None:
    assert Hyphens("de veiligheidsver-\ndragen").join("veiligheidsver-", "dragen") == "veiligheidsverdragen"


@pytest.mark.parametrize(("head", "tail"), [("Nijkerken-", "de"), ("Bruins-", "van"), ("Faber-", "van")])
def test_a_particle_before_a_capital_shows_a_double_surname(head: str, tail: str) -> None:
    assert Hyphens("").join(head, tail, "Haan (VVD):") == head + tail


def test_a_particle_before_a_small_letter_is_a_syllable() -> None:
    assert Hyphens("").join("Volgen-", "de", "week") == "Volgende"


def test_a_hyphen_before_a_capital_stays() -> None:
    assert Hyphens("").join("Zuid-", "Holland") == "Zuid-Holland"


def test_a_hyphen_before_no_word_stays() -> None:
    assert Hyphens("").join("waar-", "–") == "waar-–"


@given(
    head=st.text(st.characters(categories=("L", "N")), min_size=1).map(lambda word: word + "-"),
    tail=st.text(min_size=1),
    document=st.text(),
)
def test_joining_drops_nothing_but_the_hyphen(head: str, tail: str, document: str) -> None:
    whole = Hyphens(document).join(head, tail)
    bare = whole.replace("-", "").replace(" ", "")
    assert len(bare) == len((head + tail).replace("-", "").replace(" ", ""))
    assert whole.startswith(head[:-1])
