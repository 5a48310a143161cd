-- What the search index must read (again). The index itself says how far it is, by n: a change gets a new, higher one.
CREATE TABLE search_changes (
    n        INTEGER PRIMARY KEY AUTOINCREMENT,
    category TEXT NOT NULL,             -- paper, or the category of a record of the Chamber
    id       NOT NULL,                  -- of the paper, or the row of the record
    UNIQUE (category, id)
);
-- Tells this database from every other: an index beside it may be of another one that was here before.
CREATE TABLE search_identity (id TEXT NOT NULL);
INSERT INTO search_identity VALUES (lower(hex(randomblob(16))));

INSERT INTO search_changes (category, id) SELECT 'paper', paper_id FROM versions WHERE current = 1;
INSERT INTO search_changes (category, id) SELECT 'Zaak', row FROM tk_zaak;
INSERT INTO search_changes (category, id) SELECT 'Activiteit', row FROM tk_activiteit;
INSERT INTO search_changes (category, id) SELECT 'Document', row FROM tk_document;
INSERT INTO search_changes (category, id) SELECT 'Toezegging', row FROM tk_toezegging;

CREATE TRIGGER search_paper AFTER INSERT ON versions BEGIN
    DELETE FROM search_changes WHERE category = 'paper' AND id = new.paper_id;
    INSERT INTO search_changes (category, id) VALUES ('paper', new.paper_id);
END;
-- Two papers that turn out to be one: the name that is given up must go from the index.
CREATE TRIGGER search_paper_renamed AFTER UPDATE OF paper_id ON versions BEGIN
    DELETE FROM search_changes WHERE category = 'paper' AND id IN (old.paper_id, new.paper_id);
    INSERT INTO search_changes (category, id) VALUES ('paper', old.paper_id), ('paper', new.paper_id);
END;
-- A motion or vote that names no dossier is of its paper's: found by the index of its own table.
UPDATE motions SET dossier = (SELECT dossier FROM versions v WHERE v.version_id = motions.version_id)
    WHERE dossier IS NULL;
UPDATE votes SET dossier = (SELECT dossier FROM versions v WHERE v.version_id = votes.version_id)
    WHERE dossier IS NULL;
-- What is said of a motion belongs to it in whichever paper it stands: its outcome, the verdict of the cabinet.
CREATE VIEW search_fates AS
    SELECT version_id, dossier, number FROM votes WHERE number IS NOT NULL
    UNION ALL SELECT version_id, dossier, number FROM motions WHERE number IS NOT NULL AND verdict IS NOT NULL;
CREATE TRIGGER search_vote AFTER INSERT ON votes WHEN new.number IS NOT NULL BEGIN
    -- Replaced, rather than deleted by a list, for which SQLite reads all papers.
    INSERT OR REPLACE INTO search_changes (category, id)
        SELECT 'paper', v.paper_id FROM motions m JOIN versions v USING (version_id)
        WHERE m.dossier = new.dossier AND m.number = new.number AND v.current = 1;
END;
CREATE TRIGGER search_verdict AFTER INSERT ON motions WHEN new.number IS NOT NULL AND new.verdict IS NOT NULL BEGIN
    INSERT OR REPLACE INTO search_changes (category, id)
        SELECT 'paper', v.paper_id FROM motions m JOIN versions v USING (version_id)
        WHERE m.dossier = new.dossier AND m.number = new.number AND v.current = 1;
END;
-- What an earlier reading said and a later one does not is said no more.
CREATE TRIGGER search_superseded AFTER UPDATE OF current ON versions WHEN old.current = 1 AND new.current = 0 BEGIN
    INSERT OR REPLACE INTO search_changes (category, id)
        SELECT 'paper', v.paper_id FROM search_fates f
        JOIN motions m ON m.dossier = f.dossier AND m.number = f.number JOIN versions v ON v.version_id = m.version_id
        WHERE f.version_id = old.version_id AND v.current = 1;
END;
-- The plus keeps the type of the row out of the comparison: with it SQLite would leave the index of changes aside.
-- A document whose paper was read is found by its paper, and no more by its title alone.
CREATE TRIGGER search_read AFTER INSERT ON tk_papers BEGIN
    DELETE FROM search_changes WHERE category = 'Document' AND id = (SELECT +row FROM tk_document WHERE id = new.record);
    INSERT INTO search_changes (category, id) SELECT 'Document', row FROM tk_document WHERE id = new.record;
    DELETE FROM search_changes WHERE category = 'paper' AND id = new.paper_id;
    INSERT INTO search_changes (category, id) SELECT 'paper', new.paper_id WHERE new.paper_id IS NOT NULL;
END;
CREATE TRIGGER search_read_again AFTER UPDATE ON tk_papers BEGIN
    DELETE FROM search_changes WHERE category = 'Document' AND id = (SELECT +row FROM tk_document WHERE id = new.record);
    INSERT INTO search_changes (category, id) SELECT 'Document', row FROM tk_document WHERE id = new.record;
    DELETE FROM search_changes WHERE category = 'paper' AND id = new.paper_id;
    INSERT INTO search_changes (category, id) SELECT 'paper', new.paper_id WHERE new.paper_id IS NOT NULL;
END;
CREATE TRIGGER search_zaak AFTER INSERT ON tk_zaak BEGIN
    INSERT INTO search_changes (category, id) VALUES ('Zaak', new.row);
END;
CREATE TRIGGER search_zaak_changed AFTER UPDATE ON tk_zaak BEGIN
    DELETE FROM search_changes WHERE category = 'Zaak' AND id = new.row;
    INSERT INTO search_changes (category, id) VALUES ('Zaak', new.row);
END;
CREATE TRIGGER search_activiteit AFTER INSERT ON tk_activiteit BEGIN
    INSERT INTO search_changes (category, id) VALUES ('Activiteit', new.row);
END;
CREATE TRIGGER search_activiteit_changed AFTER UPDATE ON tk_activiteit BEGIN
    DELETE FROM search_changes WHERE category = 'Activiteit' AND id = new.row;
    INSERT INTO search_changes (category, id) VALUES ('Activiteit', new.row);
END;
CREATE TRIGGER search_document AFTER INSERT ON tk_document BEGIN
    INSERT INTO search_changes (category, id) VALUES ('Document', new.row);
END;
CREATE TRIGGER search_document_changed AFTER UPDATE ON tk_document BEGIN
    DELETE FROM search_changes WHERE category = 'Document' AND id = new.row;
    INSERT INTO search_changes (category, id) VALUES ('Document', new.row);
END;
CREATE TRIGGER search_toezegging AFTER INSERT ON tk_toezegging BEGIN
    INSERT INTO search_changes (category, id) VALUES ('Toezegging', new.row);
END;
CREATE TRIGGER search_toezegging_changed AFTER UPDATE ON tk_toezegging BEGIN
    DELETE FROM search_changes WHERE category = 'Toezegging' AND id = new.row;
    INSERT INTO search_changes (category, id) VALUES ('Toezegging', new.row);
END;
-- The committee of a case or document is named by a record of its own, which often comes later.
CREATE TRIGGER search_zaakactor AFTER INSERT ON tk_zaakactor WHEN new.commissie IS NOT NULL BEGIN
    DELETE FROM search_changes WHERE category = 'Zaak' AND id = (SELECT +row FROM tk_zaak WHERE id = new.zaak);
    INSERT INTO search_changes (category, id) SELECT 'Zaak', row FROM tk_zaak WHERE id = new.zaak;
END;
CREATE TRIGGER search_zaakactor_changed AFTER UPDATE ON tk_zaakactor WHEN new.commissie IS NOT NULL BEGIN
    DELETE FROM search_changes WHERE category = 'Zaak' AND id = (SELECT +row FROM tk_zaak WHERE id = new.zaak);
    INSERT INTO search_changes (category, id) SELECT 'Zaak', row FROM tk_zaak WHERE id = new.zaak;
END;
CREATE TRIGGER search_documentactor AFTER INSERT ON tk_documentactor WHEN new.commissie IS NOT NULL BEGIN
    DELETE FROM search_changes WHERE category = 'Document' AND id = (SELECT +row FROM tk_document WHERE id = new.document);
    INSERT INTO search_changes (category, id) SELECT 'Document', row FROM tk_document WHERE id = new.document;
END;
CREATE TRIGGER search_documentactor_changed AFTER UPDATE ON tk_documentactor WHEN new.commissie IS NOT NULL BEGIN
    DELETE FROM search_changes WHERE category = 'Document' AND id = (SELECT +row FROM tk_document WHERE id = new.document);
    INSERT INTO search_changes (category, id) SELECT 'Document', row FROM tk_document WHERE id = new.document;
END;
-- Every page counts the papers; their rows hold whole texts, and are not to be read for that.
CREATE INDEX versions_counts ON versions (fiction, n_turns, n_motions, n_commitments) WHERE current = 1;
-- The news releases of some days, for the letter that one of them announces.
CREATE INDEX versions_genre ON versions (genre, date) WHERE current = 1;
