-- A paper is known by its id; each reading of other bytes is a version of it, and the newest is current.
CREATE TABLE versions (
    version_id    INTEGER PRIMARY KEY,
    paper_id      TEXT    NOT NULL,
    current       INTEGER NOT NULL CHECK (current IN (0, 1)),
    sha256        TEXT    NOT NULL UNIQUE,
    reader        TEXT    NOT NULL,   -- version of the software that read it
    source        TEXT    NOT NULL,   -- name of the file it was read from
    stored_at     TEXT    NOT NULL,   -- UTC, ISO 8601
    media_type    TEXT    NOT NULL,
    genre         TEXT    NOT NULL,
    subgenre      TEXT,
    title         TEXT,
    date          TEXT,
    dossier       TEXT,
    number        INTEGER,
    session_year  TEXT,
    chamber       TEXT,
    fiction       INTEGER NOT NULL CHECK (fiction IN (0, 1)),
    pages         INTEGER,
    characters    INTEGER NOT NULL,
    n_turns       INTEGER NOT NULL,
    n_motions     INTEGER NOT NULL,
    n_commitments INTEGER NOT NULL,
    text          TEXT    NOT NULL,
    details       TEXT    NOT NULL,   -- JSON: blocks, furniture, meeting, stages, sections, remarks
    source_map    BLOB    NOT NULL    -- zlib of JSON: pieces [start, source, page, box]
);
CREATE UNIQUE INDEX one_current ON versions (paper_id) WHERE current = 1;
CREATE INDEX versions_paper ON versions (paper_id, version_id);
CREATE INDEX versions_dossier ON versions (dossier, number) WHERE current = 1;

CREATE TABLE turns (
    version_id INTEGER NOT NULL REFERENCES versions ON DELETE CASCADE,
    n          INTEGER NOT NULL,
    name       TEXT    NOT NULL,
    party      TEXT,
    role       TEXT    NOT NULL,
    data       TEXT    NOT NULL,      -- JSON of the turn
    PRIMARY KEY (version_id, n)
) WITHOUT ROWID;

CREATE TABLE motions (
    version_id INTEGER NOT NULL REFERENCES versions ON DELETE CASCADE,
    n          INTEGER NOT NULL,
    dossier    TEXT,
    number     INTEGER,
    status     TEXT    NOT NULL,
    verdict    TEXT,
    data       TEXT    NOT NULL,      -- JSON of the motion
    PRIMARY KEY (version_id, n)
) WITHOUT ROWID;
CREATE INDEX motions_number ON motions (dossier, number);

CREATE TABLE commitments (
    version_id INTEGER NOT NULL REFERENCES versions ON DELETE CASCADE,
    n          INTEGER NOT NULL,
    kind       TEXT    NOT NULL,
    promiser   TEXT,
    due        TEXT,
    data       TEXT    NOT NULL,      -- JSON of the commitment
    PRIMARY KEY (version_id, n)
) WITHOUT ROWID;
