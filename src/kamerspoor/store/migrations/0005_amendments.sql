-- What members want changed in a bill.
CREATE TABLE amendments (
    version_id INTEGER NOT NULL REFERENCES versions ON DELETE CASCADE,
    n          INTEGER NOT NULL,
    dossier    TEXT,
    number     INTEGER,
    data       TEXT    NOT NULL,      -- JSON of the amendment
    PRIMARY KEY (version_id, n)
) WITHOUT ROWID;
CREATE INDEX amendments_number ON amendments (dossier, number);
