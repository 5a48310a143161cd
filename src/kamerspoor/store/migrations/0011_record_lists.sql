-- The Chamber's records as lists show them, under English names (docs/records.md maps the Chamber's own). Every view has
-- the id of its record and, beside what is shown, what lists are filtered and sorted by. A page takes the keys of its
-- rows first and then their columns, so that a column costs only where it is shown.

-- A dossier is written 35373 or, with its addition, 34000-V.
CREATE VIEW record_dossiers AS
SELECT r.owner AS id, r.n, k.nummer || coalesce('-' || k.toevoeging, '') AS dossier
FROM tk_relations r JOIN kamerstukdossier k ON k.id = r.target WHERE r.relation = 'kamerstukdossier';
CREATE INDEX tk_kamerstukdossier_dossier ON tk_kamerstukdossier (nummer || coalesce('-' || toevoeging, ''))
    WHERE deleted = 0;

-- Which record names one of that number in a reference that may be repeated, and which is named by it.
CREATE VIEW record_numbers AS
SELECT id, nummer AS number FROM zaak UNION ALL SELECT id, documentNummer FROM document
UNION ALL SELECT id, nummer FROM activiteit UNION ALL SELECT id, nummer FROM toezegging;
CREATE VIEW naming AS
SELECT r.owner AS id, r.relation, x.number FROM record_numbers x JOIN tk_relations r ON r.target = x.id;
CREATE VIEW named AS
SELECT r.target AS id, r.relation, x.number FROM record_numbers x JOIN tk_relations r ON r.owner = x.id;

-- As people say it: Pia Dijkstra, Jan van den Berg.
CREATE VIEW person_names AS
SELECT id, nummer AS number, achternaam AS last_name,
    trim(coalesce(roepnaam, initialen, '') || ' ' || coalesce(tussenvoegsel || ' ', '') || coalesce(achternaam, '')) AS name
FROM persoon;
-- What cannot be: a seat that ends before it begins, and one that a member has beside another. On the one day on which a
-- member changes party both may be.
CREATE VIEW seat_faults AS
SELECT s.id, s.persoon AS person_id, CASE
    WHEN s.totEnMet < s.van THEN 'eindigt voor het begin'
    WHEN EXISTS (SELECT 1 FROM fractieZetelPersoon o WHERE o.persoon = s.persoon AND o.id <> s.id
        AND o.van < coalesce(s.totEnMet, '9') AND s.van < coalesce(o.totEnMet, '9')
        AND s.van < coalesce(s.totEnMet, '9') AND o.van < coalesce(o.totEnMet, '9')) THEN 'naast een andere zetel'
    END AS fault
FROM fractieZetelPersoon s;
-- For which party someone sat, and when: what it is now says nothing of then.
CREATE VIEW party_seats AS
SELECT s.id, s.persoon AS person_id, f.id AS party_id, f.afkorting AS party, f.nummer AS party_number, p.name,
    p.number AS person, s.functie AS office, s.van AS since, s.totEnMet AS until, z.gewicht AS place, s.changed,
    s.totEnMet IS NULL AS current, (SELECT x.fault FROM seat_faults x WHERE x.id = s.id) AS fault
FROM fractieZetelPersoon s JOIN fractieZetel z ON z.id = s.fractieZetel JOIN fractie f ON f.id = z.fractie
    JOIN person_names p ON p.id = s.persoon;

-- Who had a part in something: activities, cases and documents each have actors.
CREATE VIEW activity_actors AS
SELECT a.id, o.nummer AS number, coalesce(p.name, m.naamWebNl, natural_name(a.actorNaam), a.actorFractie) AS name,
    p.number AS person, coalesce((SELECT s.party FROM party_seats s WHERE s.person_id = a.persoon
        AND s.since <= substr(o.datum, 1, 10) AND (s.until IS NULL OR s.until >= substr(o.datum, 1, 10))
        ORDER BY s.since DESC LIMIT 1), a.actorFractie) AS party,
    a.functie AS office, a.relatie AS role, a.spreektijd AS speaking_time, a.changed,
    a.activiteit AS owner, coalesce(a.relatie, '') || printf('%9d', a.volgorde) AS place
FROM activiteitActor a JOIN activiteit o ON o.id = a.activiteit
    LEFT JOIN person_names p ON p.id = a.persoon LEFT JOIN commissie m ON m.id = a.commissie;
CREATE VIEW case_actors AS
SELECT a.id, o.nummer AS number, coalesce(p.name, m.naamWebNl, natural_name(a.actorNaam), a.actorFractie) AS name,
    p.number AS person, coalesce((SELECT s.party FROM party_seats s WHERE s.person_id = a.persoon
        AND s.since <= substr(o.gestartOp, 1, 10) AND (s.until IS NULL OR s.until >= substr(o.gestartOp, 1, 10))
        ORDER BY s.since DESC LIMIT 1), a.actorFractie) AS party,
    a.functie AS office, a.relatie AS role, a.changed,
    a.zaak AS owner, coalesce((a.relatie <> 'Indiener') || a.relatie, '') || char(9) || coalesce(a.actorNaam, '') AS place
FROM zaakActor a JOIN zaak o ON o.id = a.zaak
    LEFT JOIN person_names p ON p.id = a.persoon LEFT JOIN commissie m ON m.id = a.commissie;
CREATE VIEW document_actors AS
SELECT a.id, o.documentNummer AS number, coalesce(p.name, m.naamWebNl, natural_name(a.actorNaam), a.actorFractie) AS name,
    p.number AS person, coalesce((SELECT s.party FROM party_seats s WHERE s.person_id = a.persoon
        AND s.since <= substr(o.datum, 1, 10) AND (s.until IS NULL OR s.until >= substr(o.datum, 1, 10))
        ORDER BY s.since DESC LIMIT 1), a.actorFractie) AS party,
    a.functie AS office, a.relatie AS role, a.changed,
    a.document AS owner, coalesce(a.relatie, '') || char(9) || coalesce(a.actorNaam, '') AS place
FROM documentActor a JOIN document o ON o.id = a.document
    LEFT JOIN person_names p ON p.id = a.persoon LEFT JOIN commissie m ON m.id = a.commissie;

CREATE VIEW case_proposers AS
SELECT a.zaak AS id, a.persoon AS person_id, a.fractie AS party_id, a.relatie || char(9) || a.actorNaam AS place,
    coalesce(p.name, natural_name(a.actorNaam)) || coalesce(' (' || a.actorFractie || ')', '') AS written
FROM zaakActor a LEFT JOIN person_names p ON p.id = a.persoon WHERE a.relatie IN ('Indiener', 'Medeindiener');
CREATE VIEW cases AS
SELECT z.*, CASE WHEN z.kind = 'Motie' THEN z.dossier || '-' || z.sequence_number END AS motion
FROM (
    SELECT id, row, nummer AS number, soort AS kind, onderwerp AS subject, titel AS title,
        substr(gestartOp, 1, 10) AS started,
        (SELECT group_concat(written, ', ') FROM
            (SELECT p.written FROM case_proposers p WHERE p.id = zaak.id ORDER BY p.place)) AS proposers,
        (SELECT d.dossier FROM record_dossiers d WHERE d.id = zaak.id ORDER BY d.n LIMIT 1) AS dossier,
        (SELECT group_concat(d.dossier, ', ') FROM record_dossiers d WHERE d.id = zaak.id) AS dossiers,
        CASE WHEN volgnummer > 0 THEN volgnummer END AS sequence_number, kabinetsappreciatie AS appreciation,
        afgedaan AS settled, organisatie AS organisation, substr(termijn, 1, 10) AS due, changed, gestartOp AS began
    FROM zaak
) z;

CREATE VIEW case_documents AS
SELECT r.target AS id, d.soort AS kind FROM tk_relations r JOIN document d ON d.id = r.owner WHERE r.relation = 'zaak';
-- Written questions of the last five years that wait; the Rules of Procedure give three weeks for an answer.
CREATE VIEW open_questions AS
SELECT c.*, max(c.days_open - 21, 0) AS days_late, c.days_open > 21 AS late,
    (SELECT group_concat(coalesce(a.functie, a.actorNaam), '; ') FROM zaakActor a
        WHERE a.zaak = c.id AND a.relatie = 'Gericht aan') AS addressees,
    EXISTS (SELECT 1 FROM case_documents d WHERE d.id = c.id AND d.kind = 'Mededeling (uitstel antwoord)') AS delay_announced
FROM (
    SELECT c.id, c.row, c.number, c.subject, c.started AS asked_on, c.proposers AS askers, c.changed, c.began,
        CAST(julianday('now', 'start of day') - julianday(c.started) AS INTEGER) AS days_open
    FROM cases c
    WHERE likelihood(c.kind = 'Schriftelijke vragen', 0.2) AND c.began >= date('now', '-5 years') AND coalesce(c.settled, 0) = 0
        AND NOT EXISTS (SELECT 1 FROM case_documents d WHERE d.id = c.id
            AND d.kind IN ('Antwoord schriftelijke vragen', 'Antwoord schriftelijke vragen (nader)'))
) c;
CREATE VIEW question_actors AS
SELECT a.zaak AS id, a.functie AS office, a.actorFractie AS party, a.relatie = 'Gericht aan' AS addressed
FROM zaakActor a JOIN zaak z ON z.id = a.zaak WHERE z.soort = 'Schriftelijke vragen' AND coalesce(z.afgedaan, 0) = 0;

CREATE VIEW dossiers AS
SELECT id, nummer || coalesce('-' || toevoeging, '') AS dossier, titel AS title, citeertitel AS short_title,
    hoogsteVolgnummer AS highest_number, afgesloten AS closed, kamer AS chamber,
    (SELECT count(*) FROM tk_relations r JOIN document d ON d.id = r.owner WHERE r.target = kamerstukdossier.id) AS documents,
    changed, nummer AS number, toevoeging AS addition
FROM kamerstukdossier;

CREATE VIEW recorded_documents AS
SELECT d.id, d.row, d.documentNummer AS number, d.soort AS kind, coalesce(d.onderwerp, d.titel) AS subject,
    d.titel AS title, substr(d.datum, 1, 10) AS date,
    (SELECT x.dossier FROM record_dossiers x WHERE x.id = d.id ORDER BY x.n LIMIT 1) AS dossier,
    (SELECT group_concat(x.dossier, ', ') FROM record_dossiers x WHERE x.id = d.id) AS dossiers,
    CASE WHEN d.volgnummer > 0 THEN d.volgnummer END AS sequence_number,
    (SELECT group_concat(written, ', ') FROM (
        SELECT coalesce(p.name, natural_name(a.actorNaam)) || coalesce(' (' || a.actorFractie || ')', '') AS written
        FROM documentActor a LEFT JOIN person_names p ON p.id = a.persoon
        WHERE a.document = d.id AND a.relatie IN ('Eerste ondertekenaar', 'Mede ondertekenaar')
        ORDER BY a.relatie, a.actorNaam)) AS signatories,
    d.vergaderjaar AS session_year,
    (SELECT v.externeidentifier FROM documentVersie v WHERE v.id = d.huidigeDocumentVersie) AS publication,
    (SELECT v.versienummer FROM documentVersie v WHERE v.id = d.huidigeDocumentVersie) AS version,
    substr(d.datumOntvangst, 1, 10) AS received, d.kenmerkAfzender AS reference, d.aanhangselnummer AS appendix_number,
    d.organisatie AS organisation, d.contentType AS media_type, d.contentLength AS size,
    (SELECT z.nummer FROM tk_relations r JOIN zaak z ON z.id = r.target WHERE r.owner = d.id AND r.relation = 'zaak'
        ORDER BY r.n LIMIT 1) AS "case",
    d.changed, d.datum AS day, d.volgnummer AS place
FROM document d;
-- What is new to read: no annexes, which their document shows, and no lists of speakers.
CREATE VIEW new_documents AS
SELECT * FROM recorded_documents d WHERE coalesce(d.kind, '') NOT IN ('Bijlage', 'Sprekerslijst')
    AND NOT EXISTS (SELECT 1 FROM tk_relations r WHERE r.owner = d.id AND r.relation = 'bronDocument');

-- To whom: until 2025 one party and one member, since then any number of either.
CREATE VIEW commitment_addressees AS
SELECT t.id, f.afkorting AS name, f.afkorting AS party, f.id AS party_id, NULL AS person
FROM toezegging t JOIN fractie f ON f.id = t.toegezegdAanFractie
UNION ALL SELECT t.id, p.name, NULL, NULL, p.number FROM toezegging t JOIN person_names p ON p.id = t.toegezegdAanPersoon
UNION ALL SELECT r.owner, f.afkorting, f.afkorting, f.id, NULL
FROM tk_relations r JOIN fractie f ON f.id = r.target WHERE r.relation = 'toegezegdAan'
UNION ALL SELECT r.owner, p.name, NULL, NULL, p.number
FROM tk_relations r JOIN person_names p ON p.id = r.target WHERE r.relation = 'toegezegdAan';
CREATE INDEX tk_toezegging_activiteit ON tk_toezegging (activiteitNummer) WHERE activiteitNummer IS NOT NULL;
CREATE VIEW recorded_commitments AS
SELECT t.*, coalesce((SELECT a.nummer FROM activiteit a WHERE a.id = t.activity_id), t.activity_written) AS activity,
    (SELECT a.onderwerp FROM activiteit a WHERE a.id = t.activity_id) AS activity_subject,
    (SELECT a.voortouwnaam FROM activiteit a WHERE a.id = t.activity_id) AS committee,
    (SELECT a.voortouwafkorting FROM activiteit a WHERE a.id = t.activity_id) AS committee_abbreviation,
    -- Until 2025 words, which may be a number in a dossier or a sentence; since then documents.
    coalesce((SELECT coalesce(d.onderwerp, d.documentNummer) FROM document d WHERE d.id = t.letter_id), t.letter_written)
        AS letter,
    coalesce((SELECT d.documentNummer FROM document d WHERE d.id = t.letter_id),
        (SELECT d.documentNummer FROM document d WHERE d.documentNummer = t.letter_written),
        (SELECT d.documentNummer FROM documentVersie v JOIN document d ON d.id = v.document
            WHERE v.externeidentifier = 'kst-' || t.letter_written)) AS letter_number
FROM (
    SELECT id, row, nummer AS number, tekst AS text, status, substr(aanmaakdatum, 1, 10) AS made_on,
        coalesce(naam, achternaam) AS "by", functie AS office, ministerie AS ministry,
        (SELECT group_concat(name, ', ') FROM (
            SELECT f.afkorting AS name FROM fractie f WHERE f.id = toegezegdAanFractie
            UNION SELECT p.name FROM person_names p WHERE p.id = toegezegdAanPersoon
            UNION SELECT coalesce(f.afkorting, p.name) FROM tk_relations r LEFT JOIN fractie f ON f.id = r.target
                LEFT JOIN person_names p ON p.id = r.target
                WHERE r.owner = toezegging.id AND r.relation = 'toegezegdAan')) AS "to",
        substr(datumNakoming, 1, 10) AS kept_on, notities AS notes, changed, aanmaakdatum AS made,
        activiteitNummer AS activity_written, kamerbriefNakoming AS letter_written,
        (SELECT r.target FROM tk_relations r JOIN activiteit a ON a.id = r.target
            WHERE r.owner = toezegging.id AND r.relation = 'activiteit' ORDER BY r.n LIMIT 1) AS activity_id,
        (SELECT r.target FROM tk_relations r JOIN document d ON d.id = r.target
            WHERE r.owner = toezegging.id AND r.relation = 'kamerbriefNakoming' ORDER BY r.n LIMIT 1) AS letter_id
    FROM toezegging
) t;

CREATE VIEW activities AS
SELECT id, row, nummer AS number, substr(datum, 1, 10) AS date, aanvangstijd AS "begin", eindtijd AS "end", soort AS kind,
    onderwerp AS subject, voortouwnaam AS committee, voortouwafkorting AS committee_abbreviation,
    coalesce((SELECT group_concat(x.naam, ', ') FROM tk_relations r JOIN reservering s ON s.id = r.owner
        JOIN zaal x ON x.id = s.zaal WHERE r.target = activiteit.id AND r.relation = 'activiteit'), locatie) AS room,
    besloten AS private, status, datumSoort AS date_kind, plain_text(noot) AS note, changed, datum AS day,
    coalesce(aanvangstijd, '') AS place
FROM activiteit;
-- Without a date, or with one that the Chamber itself says is none; few, so an index holds them.
CREATE VIEW unplanned_activities AS
SELECT * FROM activities WHERE day IS NULL OR date_kind = 'Nog geen datum bekend';
CREATE VIEW agenda_items AS
SELECT g.id, g.nummer AS number, g.onderwerp AS subject, g.rubriek AS heading, plain_text(g.noot) AS note,
    g.aanvangstijd AS "begin",
    (SELECT count(*) FROM tk_relations r JOIN zaak z ON z.id = r.owner WHERE r.target = g.id AND r.relation = 'agendapunt') AS cases,
    g.changed, a.nummer AS activity, g.volgorde AS place
FROM agendapunt g JOIN activiteit a ON a.id = g.activiteit;

-- The day of a decision is that of its activity: kept, so that the newest come by an index. One of no agenda has none.
CREATE TABLE decision_days (
    decision TEXT PRIMARY KEY,
    day      TEXT,
    activity TEXT
) WITHOUT ROWID;
CREATE INDEX decision_days_day ON decision_days (day, decision) WHERE activity IS NOT NULL;
CREATE VIEW dated_decisions AS
SELECT b.id AS decision, a.datum AS day, a.id AS activity
FROM besluit b LEFT JOIN agendapunt g ON g.id = b.agendapunt LEFT JOIN activiteit a ON a.id = g.activiteit;
INSERT INTO decision_days (decision, day, activity) SELECT decision, day, activity FROM dated_decisions;
CREATE TRIGGER decision_day_new AFTER INSERT ON tk_besluit BEGIN
    INSERT INTO decision_days (decision, day, activity)
        SELECT decision, day, activity FROM dated_decisions WHERE decision = new.id;
END;
CREATE TRIGGER decision_day_changed AFTER UPDATE OF agendapunt, deleted ON tk_besluit BEGIN
    DELETE FROM decision_days WHERE decision = new.id;
    INSERT INTO decision_days (decision, day, activity)
        SELECT decision, day, activity FROM dated_decisions WHERE decision = new.id;
END;
CREATE TRIGGER decision_day_item_new AFTER INSERT ON tk_agendapunt BEGIN
    UPDATE decision_days SET (day, activity) =
        (SELECT day, activity FROM dated_decisions d WHERE d.decision = decision_days.decision)
    WHERE decision IN (SELECT id FROM tk_besluit WHERE agendapunt = new.id);
END;
CREATE TRIGGER decision_day_item_changed AFTER UPDATE OF activiteit, deleted ON tk_agendapunt BEGIN
    UPDATE decision_days SET (day, activity) =
        (SELECT day, activity FROM dated_decisions d WHERE d.decision = decision_days.decision)
    WHERE decision IN (SELECT id FROM tk_besluit WHERE agendapunt = new.id);
END;
CREATE TRIGGER decision_day_activity_new AFTER INSERT ON tk_activiteit BEGIN
    UPDATE decision_days SET (day, activity) =
        (SELECT day, activity FROM dated_decisions d WHERE d.decision = decision_days.decision)
    WHERE decision IN
        (SELECT b.id FROM tk_agendapunt g JOIN tk_besluit b ON b.agendapunt = g.id WHERE g.activiteit = new.id);
END;
CREATE TRIGGER decision_day_activity_changed AFTER UPDATE OF datum, deleted ON tk_activiteit BEGIN
    UPDATE decision_days SET (day, activity) =
        (SELECT day, activity FROM dated_decisions d WHERE d.decision = decision_days.decision)
    WHERE decision IN
        (SELECT b.id FROM tk_agendapunt g JOIN tk_besluit b ON b.agendapunt = g.id WHERE g.activiteit = new.id);
END;

-- By hand a row is a party with its seats; by roll-call it is a member, and counts for one. The Chamber now and then
-- records a vote twice, under another id: it counts once. More than the Chamber has is no number of seats.
CREATE VIEW voters AS
SELECT s.*, coalesce(s.persoon, s.sidActorLid,
    nullif(coalesce(s.fractie, s.actorFractie, '') || coalesce(s.actorNaam, ''), ''), s.id) AS voter
FROM stemming s;
CREATE VIEW cast_votes AS
SELECT s.id, s.besluit AS decision, coalesce(f.afkorting, s.actorFractie) AS party, f.nummer AS party_number,
    coalesce(p.name, CASE WHEN s.persoon IS NOT NULL OR s.sidActorLid IS NOT NULL THEN natural_name(s.actorNaam) END) AS name,
    p.number AS person, s.soort AS vote, s.fractieGrootte AS seats, s.vergissing AS mistake, s.changed,
    coalesce(f.afkorting, s.actorFractie, s.actorNaam) AS side,
    printf('%4d', 1000 - coalesce(s.fractieGrootte, 0)) || coalesce(s.actorFractie, '~') || char(9) || coalesce(s.actorNaam, '') AS place
FROM stemming s LEFT JOIN fractie f ON f.id = s.fractie LEFT JOIN person_names p ON p.id = s.persoon;
CREATE VIEW decisions AS
SELECT d.*, replace(d.kind, 'Stemmen - ', '') AS outcome,
    (SELECT c.number FROM cases c WHERE c.id = d.case_id) AS "case",
    (SELECT c.motion FROM cases c WHERE c.id = d.case_id) AS motion,
    coalesce((SELECT c.subject FROM cases c WHERE c.id = d.case_id), d.agenda_item) AS subject,
    (SELECT c.proposers FROM cases c WHERE c.id = d.case_id) AS proposers,
    (SELECT CASE WHEN sum(seats) <= 150 THEN sum(iif(soort = 'Voor', seats, 0)) END FROM
        (SELECT DISTINCT v.voter, v.soort, iif(d.by_member, 1, v.fractieGrootte) AS seats FROM voters v
            WHERE v.besluit = d.id)) AS seats_for,
    (SELECT CASE WHEN sum(seats) <= 150 THEN sum(iif(soort = 'Tegen', seats, 0)) END FROM
        (SELECT DISTINCT v.voter, v.soort, iif(d.by_member, 1, v.fractieGrootte) AS seats FROM voters v
            WHERE v.besluit = d.id)) AS seats_against,
    (SELECT iif(count(*) > count(DISTINCT v.voter || v.soort), 'dubbel vastgelegd', NULL) FROM voters v
        WHERE v.besluit = d.id) AS twice,
    CASE WHEN NOT d.by_member THEN (SELECT group_concat(side, ', ') FROM (SELECT DISTINCT v.side FROM cast_votes v
        WHERE v.decision = d.id AND v.vote = 'Voor' ORDER BY v.seats DESC, v.side)) END AS "for",
    CASE WHEN NOT d.by_member THEN (SELECT group_concat(side, ', ') FROM (SELECT DISTINCT v.side FROM cast_votes v
        WHERE v.decision = d.id AND v.vote = 'Tegen' ORDER BY v.seats DESC, v.side)) END AS against,
    (SELECT count(*) FROM stemming s WHERE s.besluit = d.id AND s.vergissing = 1) AS mistakes
FROM (
    SELECT d.decision AS id, substr(d.day, 1, 10) AS date, b.besluitSoort AS kind, b.besluitTekst AS text, b.opmerking AS remark,
        b.status, b.stemmingsSoort AS method, (SELECT g.onderwerp FROM agendapunt g WHERE g.id = b.agendapunt) AS agenda_item,
        (SELECT a.nummer FROM agendapunt g JOIN activiteit a ON a.id = g.activiteit WHERE g.id = b.agendapunt) AS activity,
        (SELECT a.onderwerp FROM agendapunt g JOIN activiteit a ON a.id = g.activiteit WHERE g.id = b.agendapunt) AS activity_subject,
        (SELECT z.id FROM tk_relations r JOIN zaak z ON z.id = r.target WHERE r.owner = d.decision AND r.relation = 'zaak'
            ORDER BY r.n LIMIT 1) AS case_id,
        b.changed, d.day, d.activity AS activity_id, coalesce(b.stemmingsSoort, '') = 'Hoofdelijk' AS by_member
    FROM decision_days d LEFT JOIN besluit b ON b.id = d.decision
) d;
CREATE VIEW recorded_votes AS
SELECT * FROM decisions d
WHERE d.activity_id IS NOT NULL AND EXISTS (SELECT 1 FROM stemming s WHERE s.besluit = d.id);

-- What became of a motion: the latest decision that stands and says something of a vote.
CREATE VIEW recorded_motions AS
SELECT m.*, (SELECT replace(b.besluitSoort, 'Stemmen - ', '') FROM besluit b WHERE b.id = m.decision) AS outcome,
    (SELECT substr(d.day, 1, 10) FROM decision_days d WHERE d.decision = m.decision) AS voted_on
FROM (
    SELECT c.id, c.row, c.number AS "case", c.dossier, c.sequence_number, c.motion, c.subject, c.title, c.proposers,
        c.started AS date, c.appreciation, c.settled, c.changed, c.began,
        (SELECT b.id FROM tk_relations r JOIN besluit b ON b.id = r.owner LEFT JOIN decision_days d ON d.decision = b.id
            WHERE r.target = c.id AND r.relation = 'zaak' AND coalesce(b.status, 'Besluit') = 'Besluit'
            AND b.besluitSoort LIKE 'Stemmen - %' ORDER BY d.day DESC, b.changed DESC LIMIT 1) AS decision
    FROM cases c WHERE likelihood(c.kind = 'Motie', 0.2)
) m;

CREATE VIEW reports AS
SELECT id, vergadering AS meeting, soort AS kind, status, contentLength AS size, substr(updated, 1, 19) AS taken_in,
    contentType AS media_type, changed, updated
FROM verslag;
-- Corrected before uncorrected, never the bare frame (Casco), then the latest.
CREATE VIEW meetings AS
SELECT v.id, substr(v.datum, 1, 10) AS date, v.titel AS title, v.soort AS kind, v.zaal AS room, v.aanvangstijd AS opened,
    v.sluiting AS closed, v.vergaderjaar AS session_year, nullif(v.vergaderingNummer, 0) AS number, s.id AS report,
    s.status AS report_status, (SELECT count(*) FROM verslag x WHERE x.vergadering = v.id) AS versions, v.changed,
    v.datum AS day, coalesce(v.aanvangstijd, '') AS place
FROM vergadering v LEFT JOIN verslag s ON s.id = (SELECT x.id FROM verslag x
    WHERE x.vergadering = v.id AND coalesce(x.status, '') <> 'Casco'
    ORDER BY x.status IN ('Gecorrigeerd', 'Gerectificeerd') DESC, x.updated DESC LIMIT 1);

-- Placeholders without a name stand in the Chamber's own answers.
CREATE VIEW members AS
SELECT p.id, p.nummer AS number, n.name, p.achternaam AS last_name,
    person_key(coalesce(p.tussenvoegsel || ' ', '') || p.achternaam) AS person_key, p.voornamen AS first_names,
    p.titels AS titles, p.functie AS office,
    coalesce((SELECT s.party FROM party_seats s WHERE s.person_id = p.id AND s.since <= date('now')
        AND (s.until IS NULL OR s.until >= date('now')) ORDER BY s.since DESC LIMIT 1), p.fractielabel) AS party,
    p.geboortedatum AS born, p.geboorteplaats AS birthplace, p.overlijdensdatum AS died, p.woonplaats AS residence,
    p.geslacht AS gender, (SELECT min(s.van) FROM fractieZetelPersoon s WHERE s.persoon = p.id) AS since, p.changed,
    p.fractielabel AS label, lower(p.achternaam) || char(9) || coalesce(p.roepnaam, '') AS place
FROM persoon p JOIN person_names n ON n.id = p.id WHERE p.achternaam IS NOT NULL;
CREATE VIEW recorded_parties AS
SELECT id, nummer AS number, afkorting AS abbreviation, naamNl AS name, naamEn AS name_en, aantalZetels AS seats,
    aantalStemmen AS votes, datumActief AS since, datumInactief AS until, changed, datumInactief IS NULL AS current
FROM fractie WHERE naamNl IS NOT NULL;
CREATE VIEW committees AS
SELECT id, nummer AS number, coalesce(naamWebNl, naamNl, afkorting) AS name, naamNl AS full_name, afkorting AS abbreviation,
    coalesce(soort, inhoudsopgave) AS kind, datumActief AS since, datumInactief AS until,
    (SELECT count(*) FROM commissieZetel z JOIN commissieZetelVastPersoon s ON s.commissieZetel = z.id
        WHERE z.commissie = commissie.id AND (s.totEnMet IS NULL OR s.totEnMet >= date('now'))) AS members,
    (SELECT count(*) FROM activiteit a WHERE a.voortouwcommissie = commissie.id AND a.datum >= date('now')) AS upcoming_activities,
    changed, datumInactief IS NULL AS current, soort AS own_kind
FROM commissie WHERE coalesce(naamWebNl, naamNl, afkorting) IS NOT NULL;
CREATE VIEW committee_seats AS
SELECT s.id, coalesce(p.name, 'vacature') AS name, p.number AS person,
    coalesce((SELECT x.party FROM party_seats x WHERE x.person_id = s.persoon AND x.since <= coalesce(s.totEnMet, date())
        AND (x.until IS NULL OR x.until >= coalesce(s.totEnMet, date())) ORDER BY x.since DESC LIMIT 1), f.afkorting) AS party,
    s.functie AS office, s.place, s.van AS since, s.totEnMet AS until, coalesce(m.naamWebNl, m.naamNl) AS committee,
    m.nummer AS committee_number, m.afkorting AS committee_abbreviation, s.changed, s.totEnMet IS NULL AS current,
    (s.totEnMet IS NOT NULL) || s.place || (s.functie = 'Lid') || s.functie || char(9) || coalesce(p.last_name, '') AS rank
FROM (
    SELECT id, commissieZetel, persoon, NULL AS fractie, functie, van, totEnMet, changed, 'vast' AS place
    FROM commissieZetelVastPersoon
    UNION ALL SELECT id, commissieZetel, persoon, NULL, functie, van, totEnMet, changed, 'vervanger'
    FROM commissieZetelVervangerPersoon
    UNION ALL SELECT id, commissieZetel, NULL, fractie, functie, van, totEnMet, changed, 'vast, vacature'
    FROM commissieZetelVastVacature
    UNION ALL SELECT id, commissieZetel, NULL, fractie, functie, van, totEnMet, changed, 'vervanger, vacature'
    FROM commissieZetelVervangerVacature
) s JOIN commissieZetel z ON z.id = s.commissieZetel JOIN commissie m ON m.id = z.commissie
    LEFT JOIN person_names p ON p.id = s.persoon LEFT JOIN fractie f ON f.id = s.fractie;
CREATE VIEW committee_contacts AS
SELECT c.id, c.soort AS kind, c.waarde AS value, c.changed, m.nummer AS committee_number, m.afkorting AS committee_abbreviation,
    c.gewicht AS place
FROM commissieContactinformatie c JOIN commissie m ON m.id = c.commissie;

-- What members report of themselves.
CREATE VIEW gifts AS
SELECT x.id, p.name, p.number AS person, x.omschrijving AS description, x.datum AS date,
    (SELECT s.party FROM party_seats s WHERE s.person_id = x.persoon AND s.since <= x.datum
        AND (s.until IS NULL OR s.until >= x.datum) ORDER BY s.since DESC LIMIT 1) AS party,
    x.changed, lower(p.last_name) || printf('%9d', x.gewicht) AS place
FROM persoonGeschenk x JOIN person_names p ON p.id = x.persoon;
CREATE VIEW trips AS
SELECT x.id, p.name, p.number AS person, x.doel AS purpose, x.bestemming AS destination, x.van AS since, x.totEnMet AS until,
    x.betaaldDoor AS paid_by,
    (SELECT s.party FROM party_seats s WHERE s.person_id = x.persoon AND s.since <= x.van
        AND (s.until IS NULL OR s.until >= x.van) ORDER BY s.since DESC LIMIT 1) AS party,
    x.changed, lower(p.last_name) || printf('%9d', x.gewicht) AS place
FROM persoonReis x JOIN person_names p ON p.id = x.persoon;
CREATE VIEW side_jobs AS
SELECT x.id, p.name, p.number AS person, x.omschrijving AS description, x.isActief AS active, x.periodeVan AS since,
    x.periodeTotEnMet AS until, x.vergoedingSoort AS remuneration, x.vergoedingToelichting AS remuneration_note,
    (SELECT group_concat(coalesce(i.jaar || ': ', '') || coalesce(i.bedragValuta || ' ', '')
        || coalesce(i.bedragVoorvoegsel || ' ', '') || coalesce(printf('%.2f', i.bedrag), i.bedragSoort, '')
        || coalesce(' ' || i.frequentie, ''), '; ')
        FROM persoonNevenfunctieInkomsten i WHERE i.persoonNevenfunctie = x.id) AS income,
    x.changed, lower(p.last_name) || printf('%9d', x.gewicht) AS place
FROM persoonNevenfunctie x JOIN person_names p ON p.id = x.persoon;
CREATE VIEW careers AS
SELECT x.id, p.name, p.number AS person, coalesce(x.functie, x.omschrijvingNl) AS position, x.werkgever AS employer,
    x.plaats AS town, x.van AS since, x.totEnMet AS until, x.changed, lower(p.last_name) || printf('%9d', x.gewicht) AS place
FROM persoonLoopbaan x JOIN person_names p ON p.id = x.persoon;
CREATE VIEW educations AS
SELECT x.id, p.name, p.number AS person, x.opleidingNl AS programme, x.instelling AS institution, x.plaats AS town,
    x.van AS since, x.totEnMet AS until, x.changed, lower(p.last_name) || printf('%9d', x.gewicht) AS place
FROM persoonOnderwijs x JOIN person_names p ON p.id = x.persoon;
CREATE VIEW contacts AS
SELECT x.id, p.name, p.number AS person, x.soort AS kind, x.waarde AS value, x.changed, x.gewicht AS weight,
    lower(p.last_name) || printf('%9d', x.gewicht) AS place
FROM persoonContactinformatie x JOIN person_names p ON p.id = x.persoon;
