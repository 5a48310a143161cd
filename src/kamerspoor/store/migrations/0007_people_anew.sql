-- `people` anew, from the facts. 0002 was edited after databases were made with it: in those the columns stood in
-- another order, and rows that were written by their place held a party for a name and a name for a key's role.
DROP TABLE people;
CREATE TABLE people (
    version_id INTEGER NOT NULL REFERENCES versions ON DELETE CASCADE,
    fact       TEXT    NOT NULL,      -- table of the fact: turns, motions …
    n          INTEGER NOT NULL,
    key        TEXT    NOT NULL,
    role       TEXT    NOT NULL,      -- speaker, proposer, asker, promiser
    name       TEXT    NOT NULL,
    party      TEXT,
    -- In the order of the columns: SQLite 3.40 checks the wrong column otherwise, and reports damage that is not there.
    PRIMARY KEY (version_id, fact, n, key, role)
) WITHOUT ROWID;
CREATE INDEX people_key ON people (key, fact);
CREATE INDEX people_party ON people (party, fact);
INSERT INTO people (version_id, fact, n, key, role, name, party)
    SELECT version_id, 'turns', n, person_key(name), 'speaker', name, party FROM turns WHERE role <> 'chair';
INSERT INTO people (version_id, fact, n, key, role, name)
    SELECT version_id, 'motions', n, person_key(one.value), 'proposer', one.value
    FROM motions, json_each(motions.data, '$.proposers') one WHERE true
    ON CONFLICT (version_id, fact, n, key, role) DO NOTHING;
INSERT INTO people (version_id, fact, n, key, role, name)
    SELECT version_id, 'amendments', n, person_key(one.value), 'proposer', one.value
    FROM amendments, json_each(amendments.data, '$.proposers') one WHERE true
    ON CONFLICT (version_id, fact, n, key, role) DO NOTHING;
-- A party asks without a name.
INSERT INTO people (version_id, fact, n, key, role, name, party)
    SELECT version_id, 'questions', n, person_key(json_extract(one.value, '$.name')), 'asker',
        json_extract(one.value, '$.name'), json_extract(one.value, '$.party')
    FROM questions, json_each(questions.data, '$.askers') one WHERE json_extract(one.value, '$.name') <> ''
    ON CONFLICT (version_id, fact, n, key, role) DO NOTHING;
INSERT INTO people (version_id, fact, n, key, role, name)
    SELECT version_id, 'commitments', n, person_key(promiser), 'promiser', promiser FROM commitments
    WHERE promiser <> '';

-- The first databases of 0002 were made before it had this table.
CREATE TABLE IF NOT EXISTS periods (
    version_id INTEGER NOT NULL REFERENCES versions ON DELETE CASCADE,
    n          INTEGER NOT NULL,
    rule       TEXT    NOT NULL,
    first      TEXT,
    last       TEXT,
    data       TEXT    NOT NULL,      -- JSON of the period
    PRIMARY KEY (version_id, n)
) WITHOUT ROWID;
