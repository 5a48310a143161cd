-- Whom the names in documents mean: one row for who it is, or for each of those who it may be. Its unit is the document.
CREATE TABLE resolutions (
    unit   TEXT    NOT NULL,
    fact   TEXT    NOT NULL,            -- table of the fact: turns, motions …
    n      INTEGER NOT NULL,
    key    TEXT    NOT NULL,            -- of the printed name
    role   TEXT    NOT NULL,            -- speaker, proposer, asker, promiser
    person TEXT    NOT NULL,            -- id of the Chamber
    rule   TEXT,                        -- what tells that it is this one; NULL where it may be
    PRIMARY KEY (unit, fact, n, key, role, person)
) WITHOUT ROWID;
CREATE INDEX resolutions_person ON resolutions (person, fact, rule);
CREATE INDEX resolutions_key ON resolutions (key, person);
-- Names that a document prints with several parties: they are of as many people.
CREATE TABLE namesakes (
    unit  TEXT NOT NULL,
    key   TEXT NOT NULL,
    party TEXT NOT NULL,
    PRIMARY KEY (unit, key, party)
) WITHOUT ROWID;
CREATE INDEX namesakes_key ON namesakes (key, party);
-- Who someone may be follows from names, and from seats with the names of their parties.
CREATE TRIGGER changes_persoon AFTER INSERT ON tk_persoon BEGIN
    INSERT INTO changes (category, id) VALUES ('Persoon', new.row);
END;
CREATE TRIGGER changes_persoon_changed AFTER UPDATE ON tk_persoon
WHEN old.deleted <> new.deleted OR (old.nummer, old.initialen, old.tussenvoegsel, old.achternaam, old.roepnaam, old.voornamen)
    IS NOT (new.nummer, new.initialen, new.tussenvoegsel, new.achternaam, new.roepnaam, new.voornamen) BEGIN
    DELETE FROM changes WHERE category = 'Persoon' AND id = new.row;
    INSERT INTO changes (category, id) VALUES ('Persoon', new.row);
END;
CREATE TRIGGER changes_seat AFTER INSERT ON tk_fractiezetelpersoon BEGIN
    DELETE FROM changes WHERE category = 'Persoon' AND id IN (SELECT p.row FROM tk_persoon p WHERE p.id = new.persoon);
    INSERT INTO changes (category, id) SELECT 'Persoon', p.row FROM tk_persoon p WHERE p.id = new.persoon;
END;
CREATE TRIGGER changes_seat_changed AFTER UPDATE ON tk_fractiezetelpersoon
WHEN old.deleted <> new.deleted
    OR (old.fractieZetel, old.persoon, old.van, old.totEnMet) IS NOT (new.fractieZetel, new.persoon, new.van, new.totEnMet) BEGIN
    DELETE FROM changes WHERE category = 'Persoon'
        AND id IN (SELECT p.row FROM tk_persoon p WHERE p.id IN (old.persoon, new.persoon));
    INSERT INTO changes (category, id)
        SELECT 'Persoon', p.row FROM tk_persoon p WHERE p.id IN (old.persoon, new.persoon);
END;
CREATE VIEW seated_people AS
    SELECT p.row, z.row AS seat, f.row AS party FROM tk_fractiezetel z LEFT JOIN tk_fractie f ON f.id = z.fractie
    JOIN tk_fractiezetelpersoon s ON s.fractieZetel = z.id JOIN tk_persoon p ON p.id = s.persoon;
CREATE TRIGGER changes_party_seat AFTER INSERT ON tk_fractiezetel BEGIN
    DELETE FROM changes WHERE category = 'Persoon' AND id IN (SELECT s.row FROM seated_people s WHERE s.seat = new.row);
    INSERT INTO changes (category, id) SELECT DISTINCT 'Persoon', s.row FROM seated_people s WHERE s.seat = new.row;
END;
CREATE TRIGGER changes_party_seat_changed AFTER UPDATE ON tk_fractiezetel
WHEN old.deleted <> new.deleted OR old.fractie IS NOT new.fractie BEGIN
    DELETE FROM changes WHERE category = 'Persoon' AND id IN (SELECT s.row FROM seated_people s WHERE s.seat = new.row);
    INSERT INTO changes (category, id) SELECT DISTINCT 'Persoon', s.row FROM seated_people s WHERE s.seat = new.row;
END;
CREATE TRIGGER changes_party AFTER INSERT ON tk_fractie BEGIN
    DELETE FROM changes WHERE category = 'Persoon' AND id IN (SELECT s.row FROM seated_people s WHERE s.party = new.row);
    INSERT INTO changes (category, id) SELECT DISTINCT 'Persoon', s.row FROM seated_people s WHERE s.party = new.row;
END;
CREATE TRIGGER changes_party_changed AFTER UPDATE ON tk_fractie
WHEN old.deleted <> new.deleted OR (old.afkorting, old.naamNl) IS NOT (new.afkorting, new.naamNl) BEGIN
    DELETE FROM changes WHERE category = 'Persoon' AND id IN (SELECT s.row FROM seated_people s WHERE s.party = new.row);
    INSERT INTO changes (category, id) SELECT DISTINCT 'Persoon', s.row FROM seated_people s WHERE s.party = new.row;
END;
-- People whom the records have already.
DELETE FROM changes WHERE category = 'Persoon';
INSERT INTO changes (category, id) SELECT 'Persoon', row FROM tk_persoon ORDER BY row;
-- Who is named, with everyone in the records who is or may be meant (each found by one step in the index), and with the
-- parties that one document prints behind the name.
DROP VIEW persons;
CREATE VIEW persons AS
    SELECT key, max(name) AS name, json_group_array(DISTINCT name) AS names,
        json_group_array(DISTINCT party) FILTER (WHERE party <> '') AS parties,
        coalesce(sum(n) FILTER (WHERE fact = 'turns'), 0) AS turns,
        coalesce(sum(n) FILTER (WHERE fact = 'motions'), 0) AS motions,
        coalesce(sum(n) FILTER (WHERE fact = 'questions'), 0) AS questions,
        coalesce(sum(n) FILTER (WHERE fact = 'commitments'), 0) AS commitments,
        (WITH RECURSIVE meant(person) AS (
            SELECT min(r.person) FROM resolutions r WHERE r.key = p.key
            UNION ALL SELECT (SELECT min(r.person) FROM resolutions r WHERE r.key = p.key AND r.person > meant.person)
                FROM meant WHERE meant.person IS NOT NULL)
        SELECT json_group_array(person) FROM meant WHERE person IS NOT NULL) AS candidates,
        (SELECT json_group_array(DISTINCT s.party) FROM namesakes s WHERE s.key = p.key) AS namesakes
    FROM named_people p WHERE n > 0 GROUP BY key;
