"""An invented debate report for tests of the pages."""

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
