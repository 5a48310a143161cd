-- What changed is of use to others than the search index: each consumer follows it by itself.
ALTER TABLE search_changes RENAME TO changes;
CREATE TABLE consumers (
    name    TEXT PRIMARY KEY,
    version INTEGER NOT NULL,           -- of its rules; under another it starts again
    upto    INTEGER NOT NULL            -- the last change that it followed
) WITHOUT ROWID;
-- A paper that goes, one that is current again, one that is known by another name.
DROP TRIGGER search_item;
CREATE TRIGGER changes_paper_current AFTER UPDATE OF current ON versions WHEN old.current <> new.current BEGIN
    DELETE FROM changes WHERE category = 'paper' AND id = new.paper_id;
    INSERT INTO changes (category, id) VALUES ('paper', new.paper_id);
END;
CREATE TRIGGER changes_paper_removed AFTER DELETE ON versions BEGIN
    DELETE FROM changes WHERE category = 'paper' AND id = old.paper_id;
    INSERT INTO changes (category, id) VALUES ('paper', old.paper_id);
END;
CREATE TRIGGER changes_paper_named AFTER INSERT ON paper_ids BEGIN
    DELETE FROM changes WHERE category = 'paper' AND id = new.paper_id;
    INSERT INTO changes (category, id) VALUES ('paper', new.paper_id);
END;
CREATE TRIGGER changes_paper_unnamed AFTER DELETE ON paper_ids BEGIN
    DELETE FROM changes WHERE category = 'paper' AND id = old.paper_id;
    INSERT INTO changes (category, id) VALUES ('paper', old.paper_id);
END;
-- What became of a motion is told by its case, by decisions on it, and by the agenda that gives these their day.
CREATE TRIGGER changes_besluit AFTER INSERT ON tk_besluit BEGIN
    INSERT INTO changes (category, id) VALUES ('Besluit', new.row);
END;
CREATE TRIGGER changes_besluit_changed AFTER UPDATE ON tk_besluit BEGIN
    DELETE FROM changes WHERE category = 'Besluit' AND id = new.row;
    INSERT INTO changes (category, id) VALUES ('Besluit', new.row);
END;
CREATE TRIGGER changes_agendapunt AFTER INSERT ON tk_agendapunt BEGIN
    INSERT INTO changes (category, id) VALUES ('Agendapunt', new.row);
END;
CREATE TRIGGER changes_agendapunt_changed AFTER UPDATE ON tk_agendapunt BEGIN
    DELETE FROM changes WHERE category = 'Agendapunt' AND id = new.row;
    INSERT INTO changes (category, id) VALUES ('Agendapunt', new.row);
END;
CREATE TRIGGER changes_dossier AFTER INSERT ON tk_kamerstukdossier BEGIN
    INSERT INTO changes (category, id) VALUES ('Kamerstukdossier', new.row);
END;
-- Its highest number changes with every paper, and leads nowhere.
CREATE TRIGGER changes_dossier_changed AFTER UPDATE ON tk_kamerstukdossier
WHEN old.deleted <> new.deleted OR old.nummer IS NOT new.nummer OR old.toevoeging IS NOT new.toevoeging BEGIN
    DELETE FROM changes WHERE category = 'Kamerstukdossier' AND id = new.row;
    INSERT INTO changes (category, id) VALUES ('Kamerstukdossier', new.row);
END;

-- Derived tables: what follows from several papers and records together. Each row belongs to a unit, which is worked
-- out as a whole: a motion, a day, a dossier, a document. Which papers and records a unit was made of, besides its own:
CREATE TABLE derived_inputs (
    input TEXT NOT NULL,                -- category and id of a change: 'paper kst-35373-4', 'Zaak 12'
    kind  TEXT NOT NULL,
    unit  TEXT NOT NULL,
    PRIMARY KEY (input, kind, unit)
) WITHOUT ROWID;
CREATE INDEX derived_inputs_unit ON derived_inputs (kind, unit);

-- How a motion stands; its unit is dossier and number, 35373-4.
CREATE TABLE motion_states (
    unit      TEXT PRIMARY KEY,
    state     TEXT NOT NULL,
    verdict   TEXT,                     -- the cabinet's last one that was read
    execution TEXT,                     -- NULL where nothing is to be carried out
    data      TEXT NOT NULL             -- JSON: title, rule, events, execution
);
CREATE INDEX motion_states_execution ON motion_states (execution) WHERE execution IS NOT NULL;

-- The register of commitments: one row for what was promised once; its unit is the day, of undated papers the paper.
CREATE TABLE registered_commitments (
    unit      TEXT NOT NULL,
    n         INTEGER NOT NULL,
    id        TEXT NOT NULL,            -- of its surest source
    made_on   TEXT,
    due       TEXT,
    settled   TEXT,                     -- its state, where that does not depend on the day one looks
    certainty TEXT NOT NULL,            -- that it is a commitment
    name      TEXT NOT NULL,            -- of who made it, without initials
    dossier   TEXT,
    data      TEXT NOT NULL,            -- JSON of it, with sources and evidence
    PRIMARY KEY (unit, n)
);
CREATE INDEX registered_commitments_by_made ON registered_commitments (made_on, unit, n);
CREATE INDEX registered_commitments_by_due ON registered_commitments (due, unit, n);
CREATE INDEX registered_commitments_of_dossier ON registered_commitments (dossier, made_on, unit, n);
CREATE INDEX registered_commitments_of_name ON registered_commitments (name, made_on, unit, n);
CREATE INDEX registered_commitments_of_settled ON registered_commitments (settled, made_on, unit, n);
-- The Chamber may give one number twice.
CREATE TABLE commitment_sources (
    unit TEXT    NOT NULL,
    n    INTEGER NOT NULL,              -- of the commitment
    id   TEXT    NOT NULL               -- of a paper and the place there (kst-35373-19.16), or the Chamber's number
);
CREATE INDEX commitment_sources_unit ON commitment_sources (unit);
CREATE INDEX commitment_sources_id ON commitment_sources (id);

-- The track of a dossier, and the papers on it in order; its unit is the dossier.
CREATE TABLE dossier_tracks (
    unit  TEXT PRIMARY KEY,
    title TEXT,
    stops INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE dossier_stops (
    unit     TEXT    NOT NULL,
    n        INTEGER NOT NULL,
    document TEXT    NOT NULL,
    why      TEXT,                      -- cited, cites, announces; NULL of a paper of the dossier itself
    other    TEXT,                      -- the paper on the track that it is linked to
    first    INTEGER,                   -- the passage that says so, in the one of the two that cites
    last     INTEGER,
    PRIMARY KEY (unit, n)
) WITHOUT ROWID;

-- Of each document by itself; its unit is the document.
CREATE TABLE positions (
    unit    TEXT    NOT NULL,
    n       INTEGER NOT NULL,
    dossier TEXT    NOT NULL,
    kind    TEXT    NOT NULL,           -- asked, proposed, supports, opposes, voted_for, voted_against
    party   TEXT,                       -- NULL where only the name tells it
    name    TEXT,
    first   INTEGER NOT NULL,
    last    INTEGER NOT NULL,
    words   TEXT    NOT NULL,
    about   TEXT,                       -- the motion
    PRIMARY KEY (unit, n)
) WITHOUT ROWID;
CREATE INDEX positions_dossier ON positions (dossier, kind, party);
-- By which party somebody is labelled in the debates of a dossier.
CREATE TABLE speaker_parties (
    unit    TEXT NOT NULL,
    dossier TEXT NOT NULL,
    name    TEXT NOT NULL,
    party   TEXT NOT NULL,
    PRIMARY KEY (unit, name)
) WITHOUT ROWID;
CREATE INDEX speaker_parties_dossier ON speaker_parties (dossier, name);
-- Sentences that say that a commitment is kept: of which day and dossier.
CREATE TABLE kept_sentences (
    unit    TEXT    NOT NULL,
    n       INTEGER NOT NULL,           -- among what the document carries out
    day     TEXT,                       -- the one that it names
    dossier TEXT,
    PRIMARY KEY (unit, n)
) WITHOUT ROWID;
CREATE INDEX kept_sentences_day ON kept_sentences (day);
CREATE INDEX kept_sentences_dossier ON kept_sentences (dossier, day);
-- Who signs a letter, and whom a news release quotes or names.
CREATE TABLE letter_people (
    unit  TEXT NOT NULL,
    genre TEXT NOT NULL,
    key   TEXT NOT NULL,
    date  TEXT,
    PRIMARY KEY (unit, key)
) WITHOUT ROWID;
CREATE INDEX letter_people_key ON letter_people (key, genre, date);
-- Which letters may be the one that a news release announces, and how much of its words they share.
CREATE TABLE announcements (
    release TEXT NOT NULL,
    letter  TEXT NOT NULL,
    shared  REAL NOT NULL,
    PRIMARY KEY (release, letter)
) WITHOUT ROWID;
CREATE INDEX announcements_letter ON announcements (letter);

-- How many records of a category are kept, counted as they come: pages tell it of millions.
CREATE TABLE record_counts (
    category TEXT PRIMARY KEY,
    standing INTEGER NOT NULL,
    deleted  INTEGER NOT NULL,
    unknown  INTEGER NOT NULL           -- with something that no column knows
) WITHOUT ROWID;
