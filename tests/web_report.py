"""Invented papers for tests of the pages, and the addresses of all pages that they fill."""

from __future__ import annotations

REPORT = """Tweede Kamer der Staten-Generaal 2

Vergaderjaar 2030–2031

98 765 Dijken en veren

Nr. 4 VERSLAG VAN EEN NOTAOVERLEG

Voorzitter: Bakker
Griffier: Visser

Aanvang 10.00 uur.

De voorzitter:
Het woord is aan mevrouw Smit.

Mevrouw Smit (PP):
Voorzitter. De dijk <script>alert(1)</script> lekt & niemand doet iets.

Motie

De Kamer,

gehoord de beraadslaging,

overwegende dat de dijk lekt;

verzoekt de regering de dijk te dichten,

en gaat over tot de orde van de dag.

De voorzitter:
Deze motie is voorgesteld door de leden Smit en De Wit. Naar mij blijkt, wordt de indiening ervan voldoende ondersteund.
Zij krijgt nr. 5 (98 765).

De vergadering wordt van 10.30 uur tot 10.45 uur geschorst.

Minister Kuiper:
De motie op stuk nr. 5 moet ik ontraden. Ik stuur de Kamer voor 1 oktober 2031 een brief over de dijk.

Mevrouw Smit (PP):
Dan houd ik de motie aan.

De voorzitter:
De minister heeft een toezegging gedaan.
– De minister stuurt de Kamer voor 1 oktober 2031 een brief over de dijk.

Sluiting 11.00 uur.
"""
DEBATE = "kst-98765-4"
LETTER = """Geachte voorzitter,

Met deze brief geef ik uitvoering aan de motie van de leden Smit en De Wit (Kamerstuk 98 765, nr. 5).¹

De dijk

De dijk <script>alert(2)</script> kostte in 2030 ruim 3 miljoen euro. De sluizen blijven dicht totdat de dijk volledig
is hersteld. Uw Kamer wordt hierover voor 1 oktober 2031 geïnformeerd.

De Minister van Water,
K. Kuiper

¹ Zie het verslag, Kamerstuk 98 765, nr. 4.
"""
ASKED = """Vragen van de leden Smit (PP) en Van Dam (QQ) aan de Minister van Water over het bericht
«Dijk lekt» (ingezonden 11 oktober 2030).
Antwoord van Minister Kuiper (Water) (ontvangen 15 november 2030).
Vraag 1
Is de dijk <script>alert(3)</script> dicht?
Antwoord 1
Ja, sinds maart 2030.
Vraag 2
En de veren?
"""
VOTED = """Stemmingen moties Dijken

Stemmingen moties Dijken en veren

Aan de orde zijn de stemmingen.

De voorzitter:
In stemming komt de motie-Smit/De Wit (98765, nr. 5).

De voorzitter:
Ik constateer dat de leden van de fracties van PP en QQ voor deze motie hebben gestemd en de leden van de overige
fracties ertegen, zodat zij is verworpen.
"""
PAGES = (
    "/",
    "/documenten",
    f"/documenten/{DEBATE}",
    f"/debatten/{DEBATE}",
    "/moties",
    "/moties/98765-5",
    "/toezeggingen",
    "/vragen",
    "/stemmingen",
    "/verwijzingen",
    "/cijfers",
    "/voorwaarden",
    "/termijnen",
    "/personen",
    "/personen/smit",
    "/fracties/PP",
    "/over",
)
AMENDMENT = """Tweede Kamer der Staten-Generaal 2
Vergaderjaar 2030–2031
98 766 Wijziging van de Dijkwet
Nr. {number} {kind}AMENDEMENT VAN DE LEDEN VEENSTRA EN KOLK{replaces}
Ontvangen 3 juni 2031
De ondergetekenden stellen het volgende amendement voor:
In artikel I, onderdeel B, wordt «drie maanden» vervangen door «{term} maanden».
Toelichting
Dit amendement regelt dat de termijn {term} maanden wordt.
Veenstra
Kolk
"""
