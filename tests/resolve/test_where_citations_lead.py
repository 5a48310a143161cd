from __future__ import annotations

import pytest

from kamerspoor.extract.citations.citations import citations
from kamerspoor.resolve.citations import Resolution, resolve_citation

PAPERS = {"kst-98765-7": "2031D12345", "2031D12345": "2031D12345"}
MOTIONS = {"98765-4"}


def resolved(text: str) -> Resolution:
    return resolve_citation(citations(text)[0], PAPERS, MOTIONS)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Kamerstuk 98 765, nr. 7", Resolution("paper", "2031D12345")),
        ("Kamerstuk 98 765, nr. 4", Resolution("motion", "98765-4")),
        (
            "Kamerstuk 98 765, nr. 8",
            Resolution("official", "kst-98765-8", "https://zoek.officielebekendmakingen.nl/kst-98765-8.html"),
        ),
        ("Zie noot 10", Resolution("note", "10")),
        ("Handelingen II 2005/06, nr. 54, p. 3563", Resolution("nowhere")),
        ("artikel 68 van de Grondwet", Resolution("official", None, "https://wetten.overheid.nl/BWBR0001840")),
        ("artikel 3 van de Dijkenwet", Resolution("nowhere")),
        (
            "Verordening (EU) 2016/679",
            Resolution(
                "official", "32016R0679", "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:32016R0679"
            ),
        ),
        ("artikel 5.1 van de Woo", Resolution("official", None, "https://wetten.overheid.nl/BWBR0045754")),
        (
            "ECLI:NL:HR:2031:12",
            Resolution(
                "official", "ECLI:NL:HR:2031:12", "https://deeplink.rechtspraak.nl/uitspraak?id=ECLI:NL:HR:2031:12"
            ),
        ),
        ("ECLI:EU:C:2031:317", Resolution("nowhere", "ECLI:EU:C:2031:317")),
        ("T09357", Resolution("nowhere", "T09357")),
        ("COM(2020) 690", Resolution("nowhere", "COM(2020)690")),
        ("2031D12345", Resolution("paper", "2031D12345")),
    ],
)
def test_a_citation_leads_here_else_to_the_official_publication_else_nowhere(text: str, wanted: Resolution) -> None:
    assert resolved(text) == wanted
