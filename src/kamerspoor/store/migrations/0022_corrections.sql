-- What people corrected of what was read. Nothing is erased: one that is taken back says by whom, when and why.
CREATE TABLE corrections (
    id            INTEGER PRIMARY KEY,
    paper         TEXT    NOT NULL,     -- an id of it
    kind          TEXT    NOT NULL,     -- paper, motions, commitments, questions or people
    what          TEXT    NOT NULL,     -- name of the row of what may be corrected
    value         TEXT    NOT NULL,
    quote         TEXT    NOT NULL,     -- words by which the fact is found in any reading; empty of the paper itself
    place         INTEGER NOT NULL,     -- where they stood
    who           TEXT    NOT NULL,
    why           TEXT    NOT NULL,
    made_at       TEXT    NOT NULL,     -- UTC, ISO 8601
    found         INTEGER,              -- whether that stands in the current reading; NULL before that was looked at
    read          TEXT,                 -- what was read
    withdrawn_who TEXT,
    withdrawn_why TEXT,
    withdrawn_at  TEXT
);
CREATE INDEX corrections_paper ON corrections (paper);
-- The reading beside what people made of it, for versions of which something is corrected.
CREATE TABLE as_read (
    version_id INTEGER PRIMARY KEY REFERENCES versions ON DELETE CASCADE,
    applied    TEXT NOT NULL,           -- the corrections with which its facts were made: their ids
    details    TEXT NOT NULL,
    facts      TEXT NOT NULL            -- JSON: all facts by kind
);
