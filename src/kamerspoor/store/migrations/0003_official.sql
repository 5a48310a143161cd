-- The Chamber's open data as it gives it: a table per category, with the names of its contracts (tkData-v1-0-*.xsd).
-- tk_zaak keeps deleted records too (as marks, their values are gone); the view zaak shows those that stand.
-- Of each, the few that are deleted, and those with something that no column knows, have an index: they are counted often.

-- References that may be repeated: a case of a decision, the dossiers of a document.
CREATE TABLE tk_relations (
    owner    TEXT    NOT NULL,       -- GUID of the record that says so
    relation TEXT    NOT NULL,       -- name of the element: zaak, kamerstukdossier …
    n        INTEGER NOT NULL,       -- place among those of its name
    target   TEXT    NOT NULL,       -- GUID of the record it names, which may not be here (yet)
    PRIMARY KEY (owner, relation, n)
) WITHOUT ROWID;
CREATE INDEX tk_relations_target ON tk_relations (target, relation);

-- What a record said before it said something else.
CREATE TABLE tk_history (
    id       TEXT NOT NULL,
    category TEXT NOT NULL,
    updated  TEXT NOT NULL,          -- of the state that was replaced
    data     TEXT NOT NULL,          -- JSON of that state: columns and relations that were filled
    PRIMARY KEY (id, updated)
) WITHOUT ROWID;

-- How far each category was followed; kept in the same transaction as what was read.
CREATE TABLE tk_cursors (
    category  TEXT PRIMARY KEY,
    skiptoken INTEGER NOT NULL
) WITHOUT ROWID;

-- When each category was last asked for news, and when there was none left. By the clock of this machine.
CREATE TABLE tk_freshness (
    category  TEXT PRIMARY KEY,
    asked     TEXT NOT NULL,
    caught_up TEXT
) WITHOUT ROWID;
-- How often records were new or changed: what pages remember of long lists holds as long as this number does.
CREATE TABLE tk_changes (n INTEGER NOT NULL);
INSERT INTO tk_changes VALUES (0);

CREATE TABLE tk_activiteit (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, updated TEXT NOT NULL, changed TEXT, deleted INTEGER NOT NULL, unknown TEXT,
    voortouwcommissie TEXT, soort TEXT, nummer TEXT, onderwerp TEXT, datumSoort TEXT, locatie TEXT, status TEXT,
    vergaderjaar TEXT, kamer TEXT, noot TEXT, vrsNummer TEXT, sidVoortouw TEXT, voortouwnaam TEXT,
    voortouwafkorting TEXT, voortouwkortenaam TEXT, datum TEXT, aanvangstijd TEXT, eindtijd TEXT,
    aanvraagdatum TEXT, datumVerzoekEersteVerlenging TEXT, datumMededelingEersteVerlenging TEXT,
    datumVerzoekTweedeVerlenging TEXT, datumMededelingTweedeVerlenging TEXT, vervaldatum TEXT, besloten INTEGER
);
CREATE VIEW activiteit AS SELECT * FROM tk_activiteit WHERE deleted = 0;
CREATE INDEX tk_activiteit_deleted ON tk_activiteit (id) WHERE deleted = 1;
CREATE INDEX tk_activiteit_unknown ON tk_activiteit (id) WHERE unknown IS NOT NULL;
CREATE INDEX tk_activiteit_voortouwcommissie ON tk_activiteit (voortouwcommissie) WHERE voortouwcommissie IS NOT NULL;

CREATE TABLE tk_activiteitactor (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, updated TEXT NOT NULL, changed TEXT, deleted INTEGER NOT NULL, unknown TEXT,
    activiteit TEXT, persoon TEXT, fractie TEXT, commissie TEXT, actorNaam TEXT, actorFractie TEXT,
    relatie TEXT, functie TEXT, spreektijd TEXT, sidActor TEXT, volgorde INTEGER
);
CREATE VIEW activiteitActor AS SELECT * FROM tk_activiteitactor WHERE deleted = 0;
CREATE INDEX tk_activiteitactor_deleted ON tk_activiteitactor (id) WHERE deleted = 1;
CREATE INDEX tk_activiteitactor_unknown ON tk_activiteitactor (id) WHERE unknown IS NOT NULL;
CREATE INDEX tk_activiteitactor_activiteit ON tk_activiteitactor (activiteit) WHERE activiteit IS NOT NULL;
CREATE INDEX tk_activiteitactor_persoon ON tk_activiteitactor (persoon) WHERE persoon IS NOT NULL;
CREATE INDEX tk_activiteitactor_fractie ON tk_activiteitactor (fractie) WHERE fractie IS NOT NULL;
CREATE INDEX tk_activiteitactor_commissie ON tk_activiteitactor (commissie) WHERE commissie IS NOT NULL;

CREATE TABLE tk_agendapunt (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, updated TEXT NOT NULL, changed TEXT, deleted INTEGER NOT NULL, unknown TEXT,
    activiteit TEXT, nummer TEXT, onderwerp TEXT, rubriek TEXT, noot TEXT, status TEXT, aanvangstijd TEXT,
    eindtijd TEXT, volgorde INTEGER
);
CREATE VIEW agendapunt AS SELECT * FROM tk_agendapunt WHERE deleted = 0;
CREATE INDEX tk_agendapunt_deleted ON tk_agendapunt (id) WHERE deleted = 1;
CREATE INDEX tk_agendapunt_unknown ON tk_agendapunt (id) WHERE unknown IS NOT NULL;
CREATE INDEX tk_agendapunt_activiteit ON tk_agendapunt (activiteit) WHERE activiteit IS NOT NULL;

CREATE TABLE tk_besluit (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, updated TEXT NOT NULL, changed TEXT, deleted INTEGER NOT NULL, unknown TEXT,
    agendapunt TEXT, stemmingsSoort TEXT, besluitSoort TEXT, besluitTekst TEXT, opmerking TEXT, status TEXT,
    agendapuntZaakBesluitVolgorde INTEGER
);
CREATE VIEW besluit AS SELECT * FROM tk_besluit WHERE deleted = 0;
CREATE INDEX tk_besluit_deleted ON tk_besluit (id) WHERE deleted = 1;
CREATE INDEX tk_besluit_unknown ON tk_besluit (id) WHERE unknown IS NOT NULL;
CREATE INDEX tk_besluit_agendapunt ON tk_besluit (agendapunt) WHERE agendapunt IS NOT NULL;

CREATE TABLE tk_commissie (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, updated TEXT NOT NULL, changed TEXT, deleted INTEGER NOT NULL, unknown TEXT,
    nummer TEXT, soort TEXT, afkorting TEXT, naamNl TEXT, naamEn TEXT, naamWebNl TEXT, naamWebEn TEXT,
    inhoudsopgave TEXT, datumActief TEXT, datumInactief TEXT
);
CREATE VIEW commissie AS SELECT * FROM tk_commissie WHERE deleted = 0;
CREATE INDEX tk_commissie_deleted ON tk_commissie (id) WHERE deleted = 1;
CREATE INDEX tk_commissie_unknown ON tk_commissie (id) WHERE unknown IS NOT NULL;

CREATE TABLE tk_commissiecontactinformatie (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, updated TEXT NOT NULL, changed TEXT, deleted INTEGER NOT NULL, unknown TEXT,
    commissie TEXT, soort TEXT, waarde TEXT, gewicht INTEGER
);
CREATE VIEW commissieContactinformatie AS SELECT * FROM tk_commissiecontactinformatie WHERE deleted = 0;
CREATE INDEX tk_commissiecontactinformatie_deleted ON tk_commissiecontactinformatie (id) WHERE deleted = 1;
CREATE INDEX tk_commissiecontactinformatie_unknown ON tk_commissiecontactinformatie (id) WHERE unknown IS NOT NULL;
CREATE INDEX tk_commissiecontactinformatie_commissie ON tk_commissiecontactinformatie (commissie) WHERE commissie IS NOT NULL;

CREATE TABLE tk_commissiezetel (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, updated TEXT NOT NULL, changed TEXT, deleted INTEGER NOT NULL, unknown TEXT,
    commissie TEXT, gewicht INTEGER
);
CREATE VIEW commissieZetel AS SELECT * FROM tk_commissiezetel WHERE deleted = 0;
CREATE INDEX tk_commissiezetel_deleted ON tk_commissiezetel (id) WHERE deleted = 1;
CREATE INDEX tk_commissiezetel_unknown ON tk_commissiezetel (id) WHERE unknown IS NOT NULL;
CREATE INDEX tk_commissiezetel_commissie ON tk_commissiezetel (commissie) WHERE commissie IS NOT NULL;

CREATE TABLE tk_commissiezetelvastpersoon (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, updated TEXT NOT NULL, changed TEXT, deleted INTEGER NOT NULL, unknown TEXT,
    commissieZetel TEXT, persoon TEXT, functie TEXT, van TEXT, totEnMet TEXT
);
CREATE VIEW commissieZetelVastPersoon AS SELECT * FROM tk_commissiezetelvastpersoon WHERE deleted = 0;
CREATE INDEX tk_commissiezetelvastpersoon_deleted ON tk_commissiezetelvastpersoon (id) WHERE deleted = 1;
CREATE INDEX tk_commissiezetelvastpersoon_unknown ON tk_commissiezetelvastpersoon (id) WHERE unknown IS NOT NULL;
CREATE INDEX tk_commissiezetelvastpersoon_commissieZetel ON tk_commissiezetelvastpersoon (commissieZetel) WHERE commissieZetel IS NOT NULL;
CREATE INDEX tk_commissiezetelvastpersoon_persoon ON tk_commissiezetelvastpersoon (persoon) WHERE persoon IS NOT NULL;

CREATE TABLE tk_commissiezetelvastvacature (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, updated TEXT NOT NULL, changed TEXT, deleted INTEGER NOT NULL, unknown TEXT,
    commissieZetel TEXT, fractie TEXT, functie TEXT, van TEXT, totEnMet TEXT
);
CREATE VIEW commissieZetelVastVacature AS SELECT * FROM tk_commissiezetelvastvacature WHERE deleted = 0;
CREATE INDEX tk_commissiezetelvastvacature_deleted ON tk_commissiezetelvastvacature (id) WHERE deleted = 1;
CREATE INDEX tk_commissiezetelvastvacature_unknown ON tk_commissiezetelvastvacature (id) WHERE unknown IS NOT NULL;
CREATE INDEX tk_commissiezetelvastvacature_commissieZetel ON tk_commissiezetelvastvacature (commissieZetel) WHERE commissieZetel IS NOT NULL;
CREATE INDEX tk_commissiezetelvastvacature_fractie ON tk_commissiezetelvastvacature (fractie) WHERE fractie IS NOT NULL;

CREATE TABLE tk_commissiezetelvervangerpersoon (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, updated TEXT NOT NULL, changed TEXT, deleted INTEGER NOT NULL, unknown TEXT,
    commissieZetel TEXT, persoon TEXT, functie TEXT, van TEXT, totEnMet TEXT
);
CREATE VIEW commissieZetelVervangerPersoon AS SELECT * FROM tk_commissiezetelvervangerpersoon WHERE deleted = 0;
CREATE INDEX tk_commissiezetelvervangerpersoon_deleted ON tk_commissiezetelvervangerpersoon (id) WHERE deleted = 1;
CREATE INDEX tk_commissiezetelvervangerpersoon_unknown ON tk_commissiezetelvervangerpersoon (id) WHERE unknown IS NOT NULL;
CREATE INDEX tk_commissiezetelvervangerpersoon_commissieZetel ON tk_commissiezetelvervangerpersoon (commissieZetel) WHERE commissieZetel IS NOT NULL;
CREATE INDEX tk_commissiezetelvervangerpersoon_persoon ON tk_commissiezetelvervangerpersoon (persoon) WHERE persoon IS NOT NULL;

CREATE TABLE tk_commissiezetelvervangervacature (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, updated TEXT NOT NULL, changed TEXT, deleted INTEGER NOT NULL, unknown TEXT,
    commissieZetel TEXT, fractie TEXT, functie TEXT, van TEXT, totEnMet TEXT
);
CREATE VIEW commissieZetelVervangerVacature AS SELECT * FROM tk_commissiezetelvervangervacature WHERE deleted = 0;
CREATE INDEX tk_commissiezetelvervangervacature_deleted ON tk_commissiezetelvervangervacature (id) WHERE deleted = 1;
CREATE INDEX tk_commissiezetelvervangervacature_unknown ON tk_commissiezetelvervangervacature (id) WHERE unknown IS NOT NULL;
CREATE INDEX tk_commissiezetelvervangervacature_commissieZetel ON tk_commissiezetelvervangervacature (commissieZetel) WHERE commissieZetel IS NOT NULL;
CREATE INDEX tk_commissiezetelvervangervacature_fractie ON tk_commissiezetelvervangervacature (fractie) WHERE fractie IS NOT NULL;

CREATE TABLE tk_document (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, updated TEXT NOT NULL, changed TEXT, deleted INTEGER NOT NULL, unknown TEXT,
    huidigeDocumentVersie TEXT, soort TEXT, documentNummer TEXT, titel TEXT, onderwerp TEXT, vergaderjaar TEXT,
    citeertitel TEXT, alias TEXT, aanhangselnummer TEXT, kenmerkAfzender TEXT, organisatie TEXT, datum TEXT,
    datumRegistratie TEXT, datumOntvangst TEXT, volgnummer INTEGER, kamer INTEGER, contentType TEXT,
    contentLength INTEGER
);
CREATE VIEW document AS SELECT * FROM tk_document WHERE deleted = 0;
CREATE INDEX tk_document_deleted ON tk_document (id) WHERE deleted = 1;
CREATE INDEX tk_document_unknown ON tk_document (id) WHERE unknown IS NOT NULL;

CREATE TABLE tk_documentactor (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, updated TEXT NOT NULL, changed TEXT, deleted INTEGER NOT NULL, unknown TEXT,
    document TEXT, persoon TEXT, fractie TEXT, commissie TEXT, actorNaam TEXT, actorFractie TEXT, functie TEXT,
    relatie TEXT, sidActor TEXT
);
CREATE VIEW documentActor AS SELECT * FROM tk_documentactor WHERE deleted = 0;
CREATE INDEX tk_documentactor_deleted ON tk_documentactor (id) WHERE deleted = 1;
CREATE INDEX tk_documentactor_unknown ON tk_documentactor (id) WHERE unknown IS NOT NULL;
CREATE INDEX tk_documentactor_document ON tk_documentactor (document) WHERE document IS NOT NULL;
CREATE INDEX tk_documentactor_persoon ON tk_documentactor (persoon) WHERE persoon IS NOT NULL;
CREATE INDEX tk_documentactor_fractie ON tk_documentactor (fractie) WHERE fractie IS NOT NULL;
CREATE INDEX tk_documentactor_commissie ON tk_documentactor (commissie) WHERE commissie IS NOT NULL;

CREATE TABLE tk_documentversie (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, updated TEXT NOT NULL, changed TEXT, deleted INTEGER NOT NULL, unknown TEXT,
    document TEXT, status TEXT, extensie TEXT, externeidentifier TEXT, datum TEXT, versienummer INTEGER,
    bestandsgrootte INTEGER
);
CREATE VIEW documentVersie AS SELECT * FROM tk_documentversie WHERE deleted = 0;
CREATE INDEX tk_documentversie_deleted ON tk_documentversie (id) WHERE deleted = 1;
CREATE INDEX tk_documentversie_unknown ON tk_documentversie (id) WHERE unknown IS NOT NULL;
CREATE INDEX tk_documentversie_document ON tk_documentversie (document) WHERE document IS NOT NULL;

CREATE TABLE tk_fractie (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, updated TEXT NOT NULL, changed TEXT, deleted INTEGER NOT NULL, unknown TEXT,
    nummer TEXT, afkorting TEXT, naamNl TEXT, naamEn TEXT, aantalZetels INTEGER, aantalStemmen INTEGER,
    datumActief TEXT, datumInactief TEXT, contentType TEXT, contentLength INTEGER
);
CREATE VIEW fractie AS SELECT * FROM tk_fractie WHERE deleted = 0;
CREATE INDEX tk_fractie_deleted ON tk_fractie (id) WHERE deleted = 1;
CREATE INDEX tk_fractie_unknown ON tk_fractie (id) WHERE unknown IS NOT NULL;

CREATE TABLE tk_fractiezetel (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, updated TEXT NOT NULL, changed TEXT, deleted INTEGER NOT NULL, unknown TEXT,
    fractie TEXT, gewicht INTEGER
);
CREATE VIEW fractieZetel AS SELECT * FROM tk_fractiezetel WHERE deleted = 0;
CREATE INDEX tk_fractiezetel_deleted ON tk_fractiezetel (id) WHERE deleted = 1;
CREATE INDEX tk_fractiezetel_unknown ON tk_fractiezetel (id) WHERE unknown IS NOT NULL;
CREATE INDEX tk_fractiezetel_fractie ON tk_fractiezetel (fractie) WHERE fractie IS NOT NULL;

CREATE TABLE tk_fractiezetelpersoon (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, updated TEXT NOT NULL, changed TEXT, deleted INTEGER NOT NULL, unknown TEXT,
    fractieZetel TEXT, persoon TEXT, functie TEXT, van TEXT, totEnMet TEXT
);
CREATE VIEW fractieZetelPersoon AS SELECT * FROM tk_fractiezetelpersoon WHERE deleted = 0;
CREATE INDEX tk_fractiezetelpersoon_deleted ON tk_fractiezetelpersoon (id) WHERE deleted = 1;
CREATE INDEX tk_fractiezetelpersoon_unknown ON tk_fractiezetelpersoon (id) WHERE unknown IS NOT NULL;
CREATE INDEX tk_fractiezetelpersoon_fractieZetel ON tk_fractiezetelpersoon (fractieZetel) WHERE fractieZetel IS NOT NULL;
CREATE INDEX tk_fractiezetelpersoon_persoon ON tk_fractiezetelpersoon (persoon) WHERE persoon IS NOT NULL;

CREATE TABLE tk_fractiezetelvacature (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, updated TEXT NOT NULL, changed TEXT, deleted INTEGER NOT NULL, unknown TEXT,
    fractieZetel TEXT, functie TEXT, van TEXT, totEnMet TEXT
);
CREATE VIEW fractieZetelVacature AS SELECT * FROM tk_fractiezetelvacature WHERE deleted = 0;
CREATE INDEX tk_fractiezetelvacature_deleted ON tk_fractiezetelvacature (id) WHERE deleted = 1;
CREATE INDEX tk_fractiezetelvacature_unknown ON tk_fractiezetelvacature (id) WHERE unknown IS NOT NULL;
CREATE INDEX tk_fractiezetelvacature_fractieZetel ON tk_fractiezetelvacature (fractieZetel) WHERE fractieZetel IS NOT NULL;

CREATE TABLE tk_kamerstukdossier (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, updated TEXT NOT NULL, changed TEXT, deleted INTEGER NOT NULL, unknown TEXT,
    titel TEXT, citeertitel TEXT, alias TEXT, toevoeging TEXT, kamer TEXT, nummer INTEGER,
    hoogsteVolgnummer INTEGER, afgesloten INTEGER
);
CREATE VIEW kamerstukdossier AS SELECT * FROM tk_kamerstukdossier WHERE deleted = 0;
CREATE INDEX tk_kamerstukdossier_deleted ON tk_kamerstukdossier (id) WHERE deleted = 1;
CREATE INDEX tk_kamerstukdossier_unknown ON tk_kamerstukdossier (id) WHERE unknown IS NOT NULL;

CREATE TABLE tk_persoon (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, updated TEXT NOT NULL, changed TEXT, deleted INTEGER NOT NULL, unknown TEXT,
    nummer TEXT, titels TEXT, initialen TEXT, tussenvoegsel TEXT, achternaam TEXT, voornamen TEXT,
    roepnaam TEXT, geslacht TEXT, functie TEXT, geboorteplaats TEXT, geboorteland TEXT, overlijdensplaats TEXT,
    woonplaats TEXT, land TEXT, fractielabel TEXT, geboortedatum TEXT, overlijdensdatum TEXT, contentType TEXT,
    contentLength INTEGER
);
CREATE VIEW persoon AS SELECT * FROM tk_persoon WHERE deleted = 0;
CREATE INDEX tk_persoon_deleted ON tk_persoon (id) WHERE deleted = 1;
CREATE INDEX tk_persoon_unknown ON tk_persoon (id) WHERE unknown IS NOT NULL;

CREATE TABLE tk_persooncontactinformatie (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, updated TEXT NOT NULL, changed TEXT, deleted INTEGER NOT NULL, unknown TEXT,
    persoon TEXT, soort TEXT, waarde TEXT, gewicht INTEGER
);
CREATE VIEW persoonContactinformatie AS SELECT * FROM tk_persooncontactinformatie WHERE deleted = 0;
CREATE INDEX tk_persooncontactinformatie_deleted ON tk_persooncontactinformatie (id) WHERE deleted = 1;
CREATE INDEX tk_persooncontactinformatie_unknown ON tk_persooncontactinformatie (id) WHERE unknown IS NOT NULL;
CREATE INDEX tk_persooncontactinformatie_persoon ON tk_persooncontactinformatie (persoon) WHERE persoon IS NOT NULL;

CREATE TABLE tk_persoongeschenk (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, updated TEXT NOT NULL, changed TEXT, deleted INTEGER NOT NULL, unknown TEXT,
    persoon TEXT, omschrijving TEXT, datum TEXT, gewicht INTEGER
);
CREATE VIEW persoonGeschenk AS SELECT * FROM tk_persoongeschenk WHERE deleted = 0;
CREATE INDEX tk_persoongeschenk_deleted ON tk_persoongeschenk (id) WHERE deleted = 1;
CREATE INDEX tk_persoongeschenk_unknown ON tk_persoongeschenk (id) WHERE unknown IS NOT NULL;
CREATE INDEX tk_persoongeschenk_persoon ON tk_persoongeschenk (persoon) WHERE persoon IS NOT NULL;

CREATE TABLE tk_persoonloopbaan (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, updated TEXT NOT NULL, changed TEXT, deleted INTEGER NOT NULL, unknown TEXT,
    persoon TEXT, functie TEXT, werkgever TEXT, omschrijvingNl TEXT, omschrijvingEn TEXT, plaats TEXT, van TEXT,
    totEnMet TEXT, gewicht INTEGER
);
CREATE VIEW persoonLoopbaan AS SELECT * FROM tk_persoonloopbaan WHERE deleted = 0;
CREATE INDEX tk_persoonloopbaan_deleted ON tk_persoonloopbaan (id) WHERE deleted = 1;
CREATE INDEX tk_persoonloopbaan_unknown ON tk_persoonloopbaan (id) WHERE unknown IS NOT NULL;
CREATE INDEX tk_persoonloopbaan_persoon ON tk_persoonloopbaan (persoon) WHERE persoon IS NOT NULL;

CREATE TABLE tk_persoonnevenfunctie (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, updated TEXT NOT NULL, changed TEXT, deleted INTEGER NOT NULL, unknown TEXT,
    persoon TEXT, omschrijving TEXT, vergoedingSoort TEXT, vergoedingToelichting TEXT, isActief INTEGER,
    periodeVan TEXT, periodeTotEnMet TEXT, gewicht INTEGER
);
CREATE VIEW persoonNevenfunctie AS SELECT * FROM tk_persoonnevenfunctie WHERE deleted = 0;
CREATE INDEX tk_persoonnevenfunctie_deleted ON tk_persoonnevenfunctie (id) WHERE deleted = 1;
CREATE INDEX tk_persoonnevenfunctie_unknown ON tk_persoonnevenfunctie (id) WHERE unknown IS NOT NULL;
CREATE INDEX tk_persoonnevenfunctie_persoon ON tk_persoonnevenfunctie (persoon) WHERE persoon IS NOT NULL;

CREATE TABLE tk_persoonnevenfunctieinkomsten (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, updated TEXT NOT NULL, changed TEXT, deleted INTEGER NOT NULL, unknown TEXT,
    persoonNevenfunctie TEXT, jaar TEXT, bedragSoort TEXT, bedragVoorvoegsel TEXT, bedragValuta TEXT,
    bedragAchtervoegsel TEXT, frequentie TEXT, frequentieBeschrijving TEXT, opmerking TEXT, bedrag REAL
);
CREATE VIEW persoonNevenfunctieInkomsten AS SELECT * FROM tk_persoonnevenfunctieinkomsten WHERE deleted = 0;
CREATE INDEX tk_persoonnevenfunctieinkomsten_deleted ON tk_persoonnevenfunctieinkomsten (id) WHERE deleted = 1;
CREATE INDEX tk_persoonnevenfunctieinkomsten_unknown ON tk_persoonnevenfunctieinkomsten (id) WHERE unknown IS NOT NULL;
CREATE INDEX tk_persoonnevenfunctieinkomsten_persoonNevenfunctie ON tk_persoonnevenfunctieinkomsten (persoonNevenfunctie) WHERE persoonNevenfunctie IS NOT NULL;

CREATE TABLE tk_persoononderwijs (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, updated TEXT NOT NULL, changed TEXT, deleted INTEGER NOT NULL, unknown TEXT,
    persoon TEXT, opleidingNl TEXT, opleidingEn TEXT, instelling TEXT, plaats TEXT, van TEXT, totEnMet TEXT,
    gewicht INTEGER
);
CREATE VIEW persoonOnderwijs AS SELECT * FROM tk_persoononderwijs WHERE deleted = 0;
CREATE INDEX tk_persoononderwijs_deleted ON tk_persoononderwijs (id) WHERE deleted = 1;
CREATE INDEX tk_persoononderwijs_unknown ON tk_persoononderwijs (id) WHERE unknown IS NOT NULL;
CREATE INDEX tk_persoononderwijs_persoon ON tk_persoononderwijs (persoon) WHERE persoon IS NOT NULL;

CREATE TABLE tk_persoonreis (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, updated TEXT NOT NULL, changed TEXT, deleted INTEGER NOT NULL, unknown TEXT,
    persoon TEXT, doel TEXT, bestemming TEXT, betaaldDoor TEXT, van TEXT, totEnMet TEXT, gewicht INTEGER
);
CREATE VIEW persoonReis AS SELECT * FROM tk_persoonreis WHERE deleted = 0;
CREATE INDEX tk_persoonreis_deleted ON tk_persoonreis (id) WHERE deleted = 1;
CREATE INDEX tk_persoonreis_unknown ON tk_persoonreis (id) WHERE unknown IS NOT NULL;
CREATE INDEX tk_persoonreis_persoon ON tk_persoonreis (persoon) WHERE persoon IS NOT NULL;

CREATE TABLE tk_reservering (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, updated TEXT NOT NULL, changed TEXT, deleted INTEGER NOT NULL, unknown TEXT,
    zaal TEXT, nummer TEXT, statusCode TEXT, statusNaam TEXT, activiteitNummer TEXT
);
CREATE VIEW reservering AS SELECT * FROM tk_reservering WHERE deleted = 0;
CREATE INDEX tk_reservering_deleted ON tk_reservering (id) WHERE deleted = 1;
CREATE INDEX tk_reservering_unknown ON tk_reservering (id) WHERE unknown IS NOT NULL;
CREATE INDEX tk_reservering_zaal ON tk_reservering (zaal) WHERE zaal IS NOT NULL;

CREATE TABLE tk_stemming (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, updated TEXT NOT NULL, changed TEXT, deleted INTEGER NOT NULL, unknown TEXT,
    besluit TEXT, persoon TEXT, fractie TEXT, soort TEXT, actorNaam TEXT, actorFractie TEXT, sidActorLid TEXT,
    sidActorFractie TEXT, fractieGrootte INTEGER, vergissing INTEGER
);
CREATE VIEW stemming AS SELECT * FROM tk_stemming WHERE deleted = 0;
CREATE INDEX tk_stemming_deleted ON tk_stemming (id) WHERE deleted = 1;
CREATE INDEX tk_stemming_unknown ON tk_stemming (id) WHERE unknown IS NOT NULL;
CREATE INDEX tk_stemming_besluit ON tk_stemming (besluit) WHERE besluit IS NOT NULL;
CREATE INDEX tk_stemming_persoon ON tk_stemming (persoon) WHERE persoon IS NOT NULL;
CREATE INDEX tk_stemming_fractie ON tk_stemming (fractie) WHERE fractie IS NOT NULL;

CREATE TABLE tk_toezegging (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, updated TEXT NOT NULL, changed TEXT, deleted INTEGER NOT NULL, unknown TEXT,
    toegezegdAanFractie TEXT, toegezegdAanPersoon TEXT, nummer TEXT, activiteitNummer TEXT, naam TEXT,
    achternaam TEXT, initialen TEXT, tussenvoegsel TEXT, voornaam TEXT, achtervoegsel TEXT, titulatuur TEXT,
    functie TEXT, status TEXT, kamerbriefNakoming TEXT, ministerie TEXT, tekst TEXT, notities TEXT,
    aanmaakdatum TEXT, datumNakoming TEXT
);
CREATE VIEW toezegging AS SELECT * FROM tk_toezegging WHERE deleted = 0;
CREATE INDEX tk_toezegging_deleted ON tk_toezegging (id) WHERE deleted = 1;
CREATE INDEX tk_toezegging_unknown ON tk_toezegging (id) WHERE unknown IS NOT NULL;
CREATE INDEX tk_toezegging_toegezegdAanFractie ON tk_toezegging (toegezegdAanFractie) WHERE toegezegdAanFractie IS NOT NULL;
CREATE INDEX tk_toezegging_toegezegdAanPersoon ON tk_toezegging (toegezegdAanPersoon) WHERE toegezegdAanPersoon IS NOT NULL;

CREATE TABLE tk_vergadering (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, updated TEXT NOT NULL, changed TEXT, deleted INTEGER NOT NULL, unknown TEXT,
    soort TEXT, titel TEXT, zaal TEXT, vergaderjaar TEXT, kamer TEXT, datum TEXT, aanvangstijd TEXT,
    sluiting TEXT, vergaderingNummer INTEGER
);
CREATE VIEW vergadering AS SELECT * FROM tk_vergadering WHERE deleted = 0;
CREATE INDEX tk_vergadering_deleted ON tk_vergadering (id) WHERE deleted = 1;
CREATE INDEX tk_vergadering_unknown ON tk_vergadering (id) WHERE unknown IS NOT NULL;

CREATE TABLE tk_verslag (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, updated TEXT NOT NULL, changed TEXT, deleted INTEGER NOT NULL, unknown TEXT,
    vergadering TEXT, soort TEXT, status TEXT, contentType TEXT, contentLength INTEGER
);
CREATE VIEW verslag AS SELECT * FROM tk_verslag WHERE deleted = 0;
CREATE INDEX tk_verslag_deleted ON tk_verslag (id) WHERE deleted = 1;
CREATE INDEX tk_verslag_unknown ON tk_verslag (id) WHERE unknown IS NOT NULL;
CREATE INDEX tk_verslag_vergadering ON tk_verslag (vergadering) WHERE vergadering IS NOT NULL;

CREATE TABLE tk_zaak (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, updated TEXT NOT NULL, changed TEXT, deleted INTEGER NOT NULL, unknown TEXT,
    nummer TEXT, soort TEXT, onderwerp TEXT, organisatie TEXT, titel TEXT, citeertitel TEXT, alias TEXT,
    grondslagvoorhang TEXT, vergaderjaar TEXT, status TEXT, huidigeBehandelstatus TEXT,
    kabinetsappreciatie TEXT, gestartOp TEXT, termijn TEXT, volgnummer INTEGER, afgedaan INTEGER,
    grootProject INTEGER
);
CREATE VIEW zaak AS SELECT * FROM tk_zaak WHERE deleted = 0;
CREATE INDEX tk_zaak_deleted ON tk_zaak (id) WHERE deleted = 1;
CREATE INDEX tk_zaak_unknown ON tk_zaak (id) WHERE unknown IS NOT NULL;

CREATE TABLE tk_zaakactor (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, updated TEXT NOT NULL, changed TEXT, deleted INTEGER NOT NULL, unknown TEXT,
    zaak TEXT, persoon TEXT, fractie TEXT, commissie TEXT, actorNaam TEXT, actorFractie TEXT,
    actorAfkorting TEXT, functie TEXT, relatie TEXT, sidActor TEXT
);
CREATE VIEW zaakActor AS SELECT * FROM tk_zaakactor WHERE deleted = 0;
CREATE INDEX tk_zaakactor_deleted ON tk_zaakactor (id) WHERE deleted = 1;
CREATE INDEX tk_zaakactor_unknown ON tk_zaakactor (id) WHERE unknown IS NOT NULL;
CREATE INDEX tk_zaakactor_zaak ON tk_zaakactor (zaak) WHERE zaak IS NOT NULL;
CREATE INDEX tk_zaakactor_persoon ON tk_zaakactor (persoon) WHERE persoon IS NOT NULL;
CREATE INDEX tk_zaakactor_fractie ON tk_zaakactor (fractie) WHERE fractie IS NOT NULL;
CREATE INDEX tk_zaakactor_commissie ON tk_zaakactor (commissie) WHERE commissie IS NOT NULL;

CREATE TABLE tk_zaal (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, updated TEXT NOT NULL, changed TEXT, deleted INTEGER NOT NULL, unknown TEXT,
    naam TEXT, sysCode INTEGER
);
CREATE VIEW zaal AS SELECT * FROM tk_zaal WHERE deleted = 0;
CREATE INDEX tk_zaal_deleted ON tk_zaal (id) WHERE deleted = 1;
CREATE INDEX tk_zaal_unknown ON tk_zaal (id) WHERE unknown IS NOT NULL;

-- What lists are sorted, filtered and looked up by. Where the order of a list is an index, it ends in the id, so that
-- pages far down cost no more than the first.
CREATE INDEX tk_activiteit_nummer ON tk_activiteit (nummer, id) WHERE deleted = 0;
CREATE INDEX tk_activiteit_datum ON tk_activiteit (datum, id) WHERE deleted = 0;
CREATE INDEX tk_besluit_soort ON tk_besluit (besluitSoort) WHERE deleted = 0;
CREATE INDEX tk_document_nummer ON tk_document (documentNummer) WHERE deleted = 0;
CREATE INDEX tk_document_datum ON tk_document (datum, id) WHERE deleted = 0;
CREATE INDEX tk_document_soort ON tk_document (soort, datum, id) WHERE deleted = 0;
CREATE INDEX tk_documentversie_extern ON tk_documentversie (externeidentifier) WHERE externeidentifier IS NOT NULL;
CREATE INDEX tk_kamerstukdossier_nummer ON tk_kamerstukdossier (nummer, toevoeging) WHERE deleted = 0;
CREATE INDEX tk_persoon_nummer ON tk_persoon (nummer) WHERE deleted = 0;
CREATE INDEX tk_toezegging_nummer ON tk_toezegging (nummer) WHERE deleted = 0;
CREATE INDEX tk_vergadering_datum ON tk_vergadering (datum, id) WHERE deleted = 0;
CREATE INDEX tk_zaak_nummer ON tk_zaak (nummer, id) WHERE deleted = 0;
CREATE INDEX tk_zaak_begin ON tk_zaak (gestartOp, id) WHERE deleted = 0;
CREATE INDEX tk_zaak_soort ON tk_zaak (soort, gestartOp, id) WHERE deleted = 0;

-- Words of subjects, to be found as soon as they are kept. The table's own text is the content; triggers keep in step.
CREATE VIRTUAL TABLE tk_zaak_words USING fts5 (
    onderwerp, titel, content = 'tk_zaak', content_rowid = 'row', tokenize = 'unicode61 remove_diacritics 2',
    detail = none, columnsize = 0
);
CREATE TRIGGER tk_zaak_words_new AFTER INSERT ON tk_zaak BEGIN
    INSERT INTO tk_zaak_words (rowid, onderwerp, titel) VALUES (new.row, new.onderwerp, new.titel);
END;
CREATE TRIGGER tk_zaak_words_changed AFTER UPDATE OF onderwerp, titel ON tk_zaak WHEN old.onderwerp IS NOT new.onderwerp OR old.titel IS NOT new.titel BEGIN
    INSERT INTO tk_zaak_words (tk_zaak_words, rowid, onderwerp, titel) VALUES ('delete', old.row, old.onderwerp, old.titel);
    INSERT INTO tk_zaak_words (rowid, onderwerp, titel) VALUES (new.row, new.onderwerp, new.titel);
END;
CREATE VIRTUAL TABLE tk_document_words USING fts5 (
    onderwerp, titel, content = 'tk_document', content_rowid = 'row', tokenize = 'unicode61 remove_diacritics 2',
    detail = none, columnsize = 0
);
CREATE TRIGGER tk_document_words_new AFTER INSERT ON tk_document BEGIN
    INSERT INTO tk_document_words (rowid, onderwerp, titel) VALUES (new.row, new.onderwerp, new.titel);
END;
CREATE TRIGGER tk_document_words_changed AFTER UPDATE OF onderwerp, titel ON tk_document WHEN old.onderwerp IS NOT new.onderwerp OR old.titel IS NOT new.titel BEGIN
    INSERT INTO tk_document_words (tk_document_words, rowid, onderwerp, titel) VALUES ('delete', old.row, old.onderwerp, old.titel);
    INSERT INTO tk_document_words (rowid, onderwerp, titel) VALUES (new.row, new.onderwerp, new.titel);
END;
CREATE VIRTUAL TABLE tk_activiteit_words USING fts5 (
    onderwerp, content = 'tk_activiteit', content_rowid = 'row', tokenize = 'unicode61 remove_diacritics 2',
    detail = none, columnsize = 0
);
CREATE TRIGGER tk_activiteit_words_new AFTER INSERT ON tk_activiteit BEGIN
    INSERT INTO tk_activiteit_words (rowid, onderwerp) VALUES (new.row, new.onderwerp);
END;
CREATE TRIGGER tk_activiteit_words_changed AFTER UPDATE OF onderwerp ON tk_activiteit WHEN old.onderwerp IS NOT new.onderwerp BEGIN
    INSERT INTO tk_activiteit_words (tk_activiteit_words, rowid, onderwerp) VALUES ('delete', old.row, old.onderwerp);
    INSERT INTO tk_activiteit_words (rowid, onderwerp) VALUES (new.row, new.onderwerp);
END;
CREATE VIRTUAL TABLE tk_toezegging_words USING fts5 (
    tekst, content = 'tk_toezegging', content_rowid = 'row', tokenize = 'unicode61 remove_diacritics 2',
    detail = none, columnsize = 0
);
CREATE TRIGGER tk_toezegging_words_new AFTER INSERT ON tk_toezegging BEGIN
    INSERT INTO tk_toezegging_words (rowid, tekst) VALUES (new.row, new.tekst);
END;
CREATE TRIGGER tk_toezegging_words_changed AFTER UPDATE OF tekst ON tk_toezegging WHEN old.tekst IS NOT new.tekst BEGIN
    INSERT INTO tk_toezegging_words (tk_toezegging_words, rowid, tekst) VALUES ('delete', old.row, old.tekst);
    INSERT INTO tk_toezegging_words (rowid, tekst) VALUES (new.row, new.tekst);
END;

-- Activities that nobody has planned yet; the condition is that of the list.
CREATE INDEX tk_activiteit_ongepland ON tk_activiteit (changed, id)
    WHERE deleted = 0 AND (datum IS NULL OR datumSoort = 'Nog geen datum bekend');
CREATE INDEX tk_kamerstukdossier_changed ON tk_kamerstukdossier (changed, id) WHERE deleted = 0;
CREATE INDEX tk_toezegging_gedaan ON tk_toezegging (aanmaakdatum, id) WHERE deleted = 0;
CREATE INDEX tk_zaak_appreciatie ON tk_zaak (kabinetsappreciatie, gestartOp, id) WHERE deleted = 0 AND soort = 'Motie';
CREATE INDEX tk_document_volgnummer ON tk_document (volgnummer, id) WHERE deleted = 0;
CREATE INDEX tk_stemming_vote ON tk_stemming (besluit, id) WHERE deleted = 0;

-- What became of the bytes behind a document or report: the paper that they are, or why they could not be read.
CREATE TABLE tk_papers (
    record   TEXT PRIMARY KEY,       -- GUID of the document or report
    changed  TEXT NOT NULL,          -- of the record, when they were fetched
    paper_id TEXT,
    refused  TEXT
) WITHOUT ROWID;
