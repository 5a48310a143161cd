-- Every id that a paper goes by: cited by another of its names, it is still found.
CREATE TABLE paper_ids (
    id       TEXT PRIMARY KEY,
    paper_id TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX paper_ids_paper ON paper_ids (paper_id);
INSERT INTO paper_ids SELECT DISTINCT paper_id, paper_id FROM versions;

CREATE TABLE questions (
    version_id INTEGER NOT NULL REFERENCES versions ON DELETE CASCADE,
    n          INTEGER NOT NULL,
    number     INTEGER,
    state      TEXT    NOT NULL,
    data       TEXT    NOT NULL,      -- JSON of the question with its answers
    PRIMARY KEY (version_id, n)
) WITHOUT ROWID;

CREATE TABLE votes (
    version_id INTEGER NOT NULL REFERENCES versions ON DELETE CASCADE,
    n          INTEGER NOT NULL,
    dossier    TEXT,
    number     INTEGER,
    outcome    TEXT    NOT NULL,
    data       TEXT    NOT NULL,      -- JSON of the vote
    PRIMARY KEY (version_id, n)
) WITHOUT ROWID;
CREATE INDEX votes_number ON votes (dossier, number);

CREATE TABLE citations (
    version_id INTEGER NOT NULL REFERENCES versions ON DELETE CASCADE,
    n          INTEGER NOT NULL,
    kind       TEXT    NOT NULL,
    target     TEXT,
    data       TEXT    NOT NULL,      -- JSON of the citation
    PRIMARY KEY (version_id, n)
) WITHOUT ROWID;
CREATE INDEX citations_target ON citations (target);

CREATE TABLE executions (
    version_id INTEGER NOT NULL REFERENCES versions ON DELETE CASCADE,
    n          INTEGER NOT NULL,
    kind       TEXT    NOT NULL,
    target     TEXT,
    data       TEXT    NOT NULL,      -- JSON of what is carried out
    PRIMARY KEY (version_id, n)
) WITHOUT ROWID;
CREATE INDEX executions_target ON executions (target);

CREATE TABLE conditions (
    version_id INTEGER NOT NULL REFERENCES versions ON DELETE CASCADE,
    n          INTEGER NOT NULL,
    kind       TEXT    NOT NULL,
    data       TEXT    NOT NULL,      -- JSON of the condition
    PRIMARY KEY (version_id, n)
) WITHOUT ROWID;

CREATE TABLE figures (
    version_id INTEGER NOT NULL REFERENCES versions ON DELETE CASCADE,
    n          INTEGER NOT NULL,
    unit       TEXT,
    year       INTEGER,
    data       TEXT    NOT NULL,      -- JSON of the figure
    PRIMARY KEY (version_id, n)
) WITHOUT ROWID;

CREATE TABLE periods (
    version_id INTEGER NOT NULL REFERENCES versions ON DELETE CASCADE,
    n          INTEGER NOT NULL,
    rule       TEXT    NOT NULL,
    first      TEXT,
    last       TEXT,
    data       TEXT    NOT NULL,      -- JSON of the period
    PRIMARY KEY (version_id, n)
) WITHOUT ROWID;

-- Who did what: a name as printed, and the key under which its page stands.
CREATE TABLE people (
    version_id INTEGER NOT NULL REFERENCES versions ON DELETE CASCADE,
    fact       TEXT    NOT NULL,      -- table of the fact: turns, motions …
    n          INTEGER NOT NULL,
    key        TEXT    NOT NULL,
    role       TEXT    NOT NULL,      -- speaker, proposer, asker, promiser, signatory
    name       TEXT    NOT NULL,
    party      TEXT,
    -- In the order of the columns: SQLite 3.40 checks the wrong column otherwise, and reports damage that is not there.
    PRIMARY KEY (version_id, fact, n, key, role)
) WITHOUT ROWID;
CREATE INDEX people_key ON people (key, fact);
CREATE INDEX people_party ON people (party, fact);
INSERT OR IGNORE INTO people
    SELECT version_id, 'turns', n, person_key(name), 'speaker', name, party FROM turns
    WHERE role <> 'chair';
INSERT OR IGNORE INTO people
    SELECT version_id, 'motions', n, person_key(one.value), 'proposer', one.value, NULL
    FROM motions, json_each(motions.data, '$.proposers') one;
INSERT OR IGNORE INTO people
    SELECT version_id, 'commitments', n, person_key(promiser), 'promiser', promiser, NULL FROM commitments
    WHERE promiser IS NOT NULL;
