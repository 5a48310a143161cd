"""Papers in which a committee or the Eerste Kamer speaks, made up after the forms of real ones."""

from __future__ import annotations

HEAD = """98 765 Veren en kaden

Nr. 12 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG

Vastgesteld 25 mei 2031

De vaste commissie voor Water, Kust en Veren1 heeft een aantal vragen en opmerkingen voorgelegd aan de Minister van
Water over de brief van 10 februari 2031 over de veerdiensten (Kamerstuk 98 765, nr. 8).

De vragen en opmerkingen zijn op 22 maart 2031 aan de Minister van Water voorgelegd. Bij brief van 17 mei 2031 zijn de
vragen beantwoord.

De fungerend voorzitter van de commissie,
Van den Oever

De adjunct-griffier van de commissie,
Kolk

"""
ASKED = """I Vragen en opmerkingen vanuit de fracties

Vragen en opmerkingen van de leden van de Stadslijst-fractie

De leden van de Stadslijst-fractie hebben met belangstelling kennisgenomen van de brief. Zij vragen hoeveel veerponten
er in de winter varen en wie de bemanning opleidt.

Genoemde leden lezen dat het tarief omhooggaat. Waarom kiest de Minister voor een hoger tarief?

Vragen en opmerkingen van de leden van de Partij voor de Polder-fractie

De leden van de Partij voor de Polder-fractie ontvangen graag een overzicht van de kaden die worden verhoogd.

"""
REPEATED = """II Antwoord/Reactie van de Minister

Vragen en opmerkingen van de leden van de Stadslijst-fractie

De leden van de Stadslijst-fractie vragen hoeveel veerponten er in de winter varen en wie de bemanning opleidt. Er varen
negen ponten. De bemanning leert het vak op de veerschool.

De leden van de Stadslijst-fractie vragen waarom is gekozen voor een hoger tarief.

De olie is duurder geworden.

Vragen en opmerkingen van de leden van de Partij voor de Polder-fractie

De leden van de Partij voor de Polder-fractie vragen naar een overzicht van de kaden die worden verhoogd.

Het overzicht staat in de bijlage. Uw Kamer wordt in het najaar geïnformeerd over de voortgang.
"""
LETTERS = """98 765 Veren en kaden

AB1 VERSLAG VAN EEN NADER SCHRIFTELIJK OVERLEG

Vastgesteld 2 juli 2031

De vaste commissies voor Water2 en voor Kust en Veren3 hebben kennisgenomen van de brief van 3 mei 2031.

De griffier voor dit verslag, De Boer

BRIEF VAN DE VOORZITTERS VAN DE VASTE COMMISSIES VOOR WATER EN VOOR KUST EN VEREN

Aan de Minister van Water

Den Haag, 3 juni 2031

Vragen van de fractieleden van de Stadslijst

1. Klopt het dat de pont niet vaart?

2. Zo ja, wat kost dat?

BRIEF VAN DE MINISTER VAN WATER

Aan de Voorzitter van de Eerste Kamer der Staten-Generaal

Den Haag, 27 juni 2031

1. Ja.

2. Dat kost 4 miljoen euro.
"""
REPORT = """98 765 Wijziging van de Verenwet

Nr. 5 VERSLAG

Vastgesteld 23 oktober 2031

De vaste commissie voor Water, belast met het voorbereidend onderzoek van dit wetsvoorstel, heeft de eer als volgt
verslag uit te brengen van haar bevindingen.

I ALGEMEEN

1. Inleiding

De leden van de Stadslijst-fractie hebben kennisgenomen van het wetsvoorstel en hebben nog enkele vragen.

De leden van de fractie van de Polderpartij sluiten zich aan bij de vragen van de leden van de Stadslijst-fractie. Wel
vragen zij of de boete hoog genoeg is.

II ARTIKELSGEWIJS

Artikel 3

De leden van de Stadslijst-fractie vragen de regering waarom artikel 3 vervalt.

De voorzitter van de commissie,
Van den Oever

De adjunct-griffier van de commissie,
Kolk
"""
NOTE = """98 765 Wijziging van de Verenwet

Nr. 6 NOTA NAAR AANLEIDING VAN HET VERSLAG

Ontvangen 3 december 2031

1. Inleiding

Met belangstelling heeft de regering kennisgenomen van het verslag.

2. Boete

De leden van de fractie van de Polderpartij constateren dat de boete laag is. Zij vragen of de boete hoog genoeg is.
De regering meent van wel.

De leden van de Stadslijst-fractie vragen waarom artikel 3 vervalt.

De leden van de QQ-fractie vragen hetzelfde en verzoeken de regering dat toe te lichten.

Artikel 3 is uitgewerkt, zoals de toelichting zegt.

De Minister van Water,
A. Smit
"""
REGISTER = """Rappelabele toezeggingen Water (Rappel toezeggingen mei 2031)

Dit is het rappel tot 01-07-31.

Toezegging Evaluatie van de Verenwet (98.765 / 98.766, CK) (T01237)

De Minister van Water zegt de Kamer, naar aanleiding van een vraag van het lid De Wit (PP), toe dat de wet wordt
geëvalueerd.

Kerngegevens

Nummer T01237
Status openstaand
Datum toezegging 7 april 2029
Deadline 1 januari 2032
Voormalige Verantwoordelijke(n) Staatssecretaris van Veren
Huidige Verantwoordelijke(n) Minister van Water
Kamerleden Mr.drs. C. de Wit (PP)
prof. dr. A.B. van Dam (QQ)
Commissie commissie voor Water (WAT)
Kamerstukken Verenwet (98.765)

Uit de stukken

Kamerstukken I 2028/09, 98 765, B, p. 2

Toezegging Tarieven (98.770) (T02615)

De minister zegt toe de tarieven te publiceren.
"""
CONSULTATION = HEAD + ASKED + REPEATED
