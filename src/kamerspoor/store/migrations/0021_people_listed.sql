-- Who there is, each once: people of the Chamber's records, with the name that papers print where it surely is theirs,
-- and names that are of nobody in the records as far as is known. Made anew after every run of deriving.
CREATE TABLE listed_people (
    id      TEXT PRIMARY KEY,           -- the one address: a surname where it is theirs alone, else the Chamber's id
    name    TEXT NOT NULL,
    filed   TEXT NOT NULL,              -- the last name, by which they are put in order
    role    TEXT NOT NULL,              -- sitting, former, government, other
    rank    INTEGER NOT NULL,           -- who sits in the Chamber first
    parties TEXT NOT NULL,              -- JSON: by the names under which they are shown, that of the last seat first
    since   TEXT,
    office  TEXT,
    number  TEXT,                       -- of the Chamber's record
    key     TEXT,                       -- of the name in papers
    read    INTEGER NOT NULL,           -- whether papers name them
    changed TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX listed_people_rank ON listed_people (rank, filed, id);
CREATE INDEX listed_people_filed ON listed_people (filed, id);
CREATE INDEX listed_people_role ON listed_people (role, filed, id);
CREATE INDEX listed_people_number ON listed_people (number);
-- The record that a printed name surely is of: the only one that it may mean, of a name that no paper prints with two
-- parties, where a rule tells that it means this one or the party is the same.
CREATE VIEW known_names AS
SELECT n.key, (SELECT m.id FROM members m
    WHERE m.id = (SELECT min(r.person) FROM resolutions r WHERE r.key = n.key)
        AND m.id = (SELECT max(r.person) FROM resolutions r WHERE r.key = n.key)
        AND (SELECT count(DISTINCT s.party) FROM namesakes s WHERE s.key = n.key) < 2
        AND (EXISTS (SELECT 1 FROM resolutions r WHERE r.person = m.id AND r.rule IS NOT NULL)
            OR party_key(coalesce(m.party, '')) IN (SELECT party_key(a.party) FROM named_people a
                WHERE a.key = n.key AND a.n > 0 AND a.party <> ''))) AS person
FROM (SELECT DISTINCT key FROM named_people WHERE n > 0) n;
CREATE VIEW people_now AS
WITH names AS MATERIALIZED (SELECT key, person FROM known_names), named AS MATERIALIZED (
    SELECT key, max(name) AS name, json_group_array(DISTINCT shown_party(party)) FILTER (WHERE party <> '') AS parties,
        sum(n) FILTER (WHERE fact = 'commitments') > 0 AS promises, sum(n) AS n
    FROM named_people WHERE n > 0 GROUP BY key
), own AS MATERIALIZED (
    SELECT m.*, count(*) OVER (PARTITION BY m.person_key) AS alike, k.key AS named, k.person IS m.id AS theirs,
        EXISTS (SELECT 1 FROM resolutions r WHERE r.person = m.id AND r.rule IS NOT NULL) AS known,
        (SELECT max(coalesce(s.totEnMet, '9')) FROM fractieZetelPersoon s WHERE s.persoon = m.id) AS until
    FROM members m LEFT JOIN names k ON k.key = m.person_key
), roles AS MATERIALIZED (
    SELECT own.*, CASE WHEN until >= date('now') THEN 'sitting'
        WHEN office LIKE 'minister%' OR office LIKE 'staatssecretaris%' THEN 'government'
        WHEN until IS NOT NULL OR office LIKE 'oud%' THEN 'former' ELSE 'other' END AS role
    FROM own
)
SELECT CASE WHEN theirs OR named IS NULL AND alike = 1 AND NOT known THEN person_key ELSE id END AS id, name,
    filed_under(last_name) AS filed, role, CASE role WHEN 'sitting' THEN 0 ELSE 1 END AS rank,
    coalesce(nullif(json_array(shown_party(party)), '[null]'), '[]') AS parties, since, office, number,
    CASE WHEN theirs THEN person_key WHEN known THEN id END AS key, theirs OR known AS read,
    coalesce(changed, '2000-01-01') AS changed
FROM roles
UNION ALL
SELECT n.key, n.name, filed_under(n.name), CASE WHEN n.promises AND n.parties = '[]' THEN 'government' ELSE 'other' END,
    1, n.parties, NULL, NULL, NULL, n.key, 1, '2000-01-01'
FROM named n JOIN names k ON k.key = n.key
-- A name of several people is none of its own, where each time it is known who is meant.
WHERE k.person IS NULL AND n.n > (SELECT count(*) FROM resolutions r WHERE r.key = n.key AND r.rule IS NOT NULL);
INSERT INTO listed_people (id, name, filed, role, rank, parties, since, office, number, key, read, changed)
    SELECT id, name, filed, role, rank, parties, since, office, number, key, read, changed FROM people_now;

-- Parties, each once by whatever name: of one that came back, the record of the last time.
CREATE TABLE listed_parties (
    id       TEXT PRIMARY KEY,          -- what all ways to write it share
    name     TEXT NOT NULL,             -- as it is shown
    full     TEXT,
    standing TEXT NOT NULL,             -- sitting, former, read
    seats    INTEGER,
    votes    INTEGER,
    since    TEXT,
    until    TEXT,
    number   TEXT,                      -- of the Chamber's record
    people   INTEGER NOT NULL,          -- whom papers print with it
    read     INTEGER NOT NULL,
    changed  TEXT NOT NULL
) WITHOUT ROWID;
CREATE VIEW parties_now AS
WITH RECURSIVE printed(name) AS (
    SELECT min(party) FROM parties
    UNION ALL SELECT (SELECT min(p.party) FROM parties p WHERE p.party > printed.name) FROM printed WHERE name IS NOT NULL
), records AS MATERIALIZED (
    SELECT f.*, party_key(coalesce(abbreviation, name)) AS key, row_number() OVER (
        PARTITION BY party_key(coalesce(abbreviation, name)) ORDER BY current DESC, since DESC) AS place
    FROM recorded_parties f
), aliases AS MATERIALIZED (SELECT party_key(name) AS also, min(key) AS key FROM records GROUP BY 1
), named AS MATERIALIZED (
    SELECT coalesce(a.key, party_key(n.party)) AS key, min(n.party) AS name, count(DISTINCT n.person) AS people
    FROM (SELECT party, key AS person FROM named_people WHERE n > 0 AND party <> ''
        UNION ALL SELECT name, NULL FROM printed WHERE name IS NOT NULL) n
        LEFT JOIN aliases a ON a.also = party_key(n.party) GROUP BY 1
)
SELECT r.key AS id, shown_party(coalesce(r.abbreviation, r.name)) AS name, r.name AS full,
    CASE WHEN r.current THEN 'sitting' ELSE 'former' END AS standing, r.seats, r.votes, r.since, r.until, r.number,
    coalesce(n.people, 0) AS people, n.key IS NOT NULL AS read, coalesce(r.changed, '2000-01-01') AS changed
FROM records r LEFT JOIN named n ON n.key = r.key WHERE r.place = 1
UNION ALL
SELECT n.key, shown_party(n.name), NULL, 'read', NULL, NULL, NULL, NULL, NULL, n.people, 1, '2000-01-01' FROM named n
WHERE n.key <> '' AND n.key NOT IN (SELECT key FROM records);
INSERT INTO listed_parties (id, name, full, standing, seats, votes, since, until, number, people, read, changed)
    SELECT id, name, full, standing, seats, votes, since, until, number, people, read, changed FROM parties_now;
