-- Facts by the rows of their kinds: whole as JSON, with what lists need of their document, and columns computed from the
-- JSON. What pages would have to count is counted as facts come and go.
DROP TRIGGER search_vote;
DROP TRIGGER search_verdict;
DROP TRIGGER search_superseded;
DROP VIEW search_fates;
ALTER TABLE turns RENAME TO turns_before;
CREATE TABLE turns (
    version_id INTEGER NOT NULL REFERENCES versions ON DELETE CASCADE,
    n INTEGER NOT NULL,
    data TEXT NOT NULL,
    current INTEGER NOT NULL,
    document TEXT NOT NULL,
    date TEXT,
    dossier TEXT,
    name GENERATED ALWAYS AS (json_extract(data, '$.name')) VIRTUAL,
    party GENERATED ALWAYS AS (json_extract(data, '$.party')) VIRTUAL,
    PRIMARY KEY (version_id, n)
) WITHOUT ROWID;
INSERT INTO turns (version_id, n, data, current, document, date, dossier)
    SELECT f.version_id, f.n, f.data, v.current, v.paper_id, v.date, v.dossier
    FROM turns_before f JOIN versions v USING (version_id);
DROP TABLE turns_before;
CREATE INDEX turns_by_document ON turns (date, document, n) WHERE current = 1;
CREATE INDEX turns_of_dossier ON turns (dossier, date, document, n) WHERE current = 1;
CREATE INDEX turns_of_party ON turns (party, date, document, n) WHERE current = 1;
ALTER TABLE motions RENAME TO motions_before;
CREATE TABLE motions (
    version_id INTEGER NOT NULL REFERENCES versions ON DELETE CASCADE,
    n INTEGER NOT NULL,
    data TEXT NOT NULL,
    current INTEGER NOT NULL,
    document TEXT NOT NULL,
    date TEXT,
    dossier TEXT,
    number GENERATED ALWAYS AS (json_extract(data, '$.number')) VIRTUAL,
    place GENERATED ALWAYS AS (coalesce(json_extract(data, '$.number'), 1000000)) VIRTUAL,
    replaces GENERATED ALWAYS AS (json_extract(data, '$.replaces')) VIRTUAL,
    verdict GENERATED ALWAYS AS (json_extract(data, '$.appreciation.verdict')) VIRTUAL,
    status GENERATED ALWAYS AS (json_extract(data, '$.status')) VIRTUAL,
    PRIMARY KEY (version_id, n)
) WITHOUT ROWID;
INSERT INTO motions (version_id, n, data, current, document, date, dossier)
    SELECT f.version_id, f.n, f.data, v.current, v.paper_id, v.date, coalesce(f.dossier, v.dossier)
    FROM motions_before f JOIN versions v USING (version_id);
DROP TABLE motions_before;
CREATE INDEX motions_by_document ON motions (date, document, n) WHERE current = 1;
CREATE INDEX motions_by_number ON motions (dossier, place, document, n) WHERE current = 1;
CREATE INDEX motions_of_number ON motions (number, dossier, place, document, n) WHERE current = 1;
CREATE INDEX motions_of_replaces ON motions (replaces, dossier, place, document, n) WHERE current = 1;
CREATE INDEX motions_of_verdict ON motions (verdict, dossier, place, document, n) WHERE current = 1;
CREATE INDEX motions_of_status ON motions (status, dossier, place, document, n) WHERE current = 1;
ALTER TABLE amendments RENAME TO amendments_before;
CREATE TABLE amendments (
    version_id INTEGER NOT NULL REFERENCES versions ON DELETE CASCADE,
    n INTEGER NOT NULL,
    data TEXT NOT NULL,
    current INTEGER NOT NULL,
    document TEXT NOT NULL,
    date TEXT,
    dossier TEXT,
    number GENERATED ALWAYS AS (json_extract(data, '$.number')) VIRTUAL,
    place GENERATED ALWAYS AS (coalesce(json_extract(data, '$.number'), 1000000)) VIRTUAL,
    replaces GENERATED ALWAYS AS (json_extract(data, '$.replaces')) VIRTUAL,
    PRIMARY KEY (version_id, n)
) WITHOUT ROWID;
INSERT INTO amendments (version_id, n, data, current, document, date, dossier)
    SELECT f.version_id, f.n, f.data, v.current, v.paper_id, v.date, coalesce(f.dossier, v.dossier)
    FROM amendments_before f JOIN versions v USING (version_id);
DROP TABLE amendments_before;
CREATE INDEX amendments_by_document ON amendments (date, document, n) WHERE current = 1;
CREATE INDEX amendments_by_number ON amendments (dossier, place, document, n) WHERE current = 1;
CREATE INDEX amendments_of_number ON amendments (number, dossier, place, document, n) WHERE current = 1;
CREATE INDEX amendments_of_replaces ON amendments (replaces, dossier, place, document, n) WHERE current = 1;
ALTER TABLE commitments RENAME TO commitments_before;
CREATE TABLE commitments (
    version_id INTEGER NOT NULL REFERENCES versions ON DELETE CASCADE,
    n INTEGER NOT NULL,
    data TEXT NOT NULL,
    current INTEGER NOT NULL,
    document TEXT NOT NULL,
    date TEXT,
    dossier TEXT,
    kind GENERATED ALWAYS AS (json_extract(data, '$.kind')) VIRTUAL,
    by GENERATED ALWAYS AS (json_extract(data, '$.by')) VIRTUAL,
    due GENERATED ALWAYS AS (json_extract(data, '$.due.date')) VIRTUAL,
    PRIMARY KEY (version_id, n)
) WITHOUT ROWID;
INSERT INTO commitments (version_id, n, data, current, document, date, dossier)
    SELECT f.version_id, f.n, f.data, v.current, v.paper_id, v.date, v.dossier
    FROM commitments_before f JOIN versions v USING (version_id);
DROP TABLE commitments_before;
CREATE INDEX commitments_by_document ON commitments (date, document, n) WHERE current = 1;
CREATE INDEX commitments_by_due ON commitments (due, document, n) WHERE current = 1;
CREATE INDEX commitments_of_dossier ON commitments (dossier, date, document, n) WHERE current = 1;
CREATE INDEX commitments_of_kind ON commitments (kind, date, document, n) WHERE current = 1;
ALTER TABLE questions RENAME TO questions_before;
CREATE TABLE questions (
    version_id INTEGER NOT NULL REFERENCES versions ON DELETE CASCADE,
    n INTEGER NOT NULL,
    data TEXT NOT NULL,
    current INTEGER NOT NULL,
    document TEXT NOT NULL,
    date TEXT,
    dossier TEXT,
    kind GENERATED ALWAYS AS (CASE WHEN json_extract(data, '$.turn') IS NULL THEN 'written' ELSE 'spoken' END) VIRTUAL,
    state GENERATED ALWAYS AS (json_extract(data, '$.state')) VIRTUAL,
    PRIMARY KEY (version_id, n)
) WITHOUT ROWID;
INSERT INTO questions (version_id, n, data, current, document, date, dossier)
    SELECT f.version_id, f.n, f.data, v.current, v.paper_id, v.date, v.dossier
    FROM questions_before f JOIN versions v USING (version_id);
DROP TABLE questions_before;
CREATE INDEX questions_by_document ON questions (date, document, n) WHERE current = 1;
CREATE INDEX questions_of_dossier ON questions (dossier, date, document, n) WHERE current = 1;
CREATE INDEX questions_of_kind ON questions (kind, date, document, n) WHERE current = 1;
CREATE INDEX questions_of_state ON questions (state, date, document, n) WHERE current = 1;
ALTER TABLE votes RENAME TO votes_before;
CREATE TABLE votes (
    version_id INTEGER NOT NULL REFERENCES versions ON DELETE CASCADE,
    n INTEGER NOT NULL,
    data TEXT NOT NULL,
    current INTEGER NOT NULL,
    document TEXT NOT NULL,
    date TEXT,
    dossier TEXT,
    number GENERATED ALWAYS AS (json_extract(data, '$.number')) VIRTUAL,
    outcome GENERATED ALWAYS AS (json_extract(data, '$.outcome')) VIRTUAL,
    PRIMARY KEY (version_id, n)
) WITHOUT ROWID;
INSERT INTO votes (version_id, n, data, current, document, date, dossier)
    SELECT f.version_id, f.n, f.data, v.current, v.paper_id, v.date, coalesce(f.dossier, v.dossier)
    FROM votes_before f JOIN versions v USING (version_id);
DROP TABLE votes_before;
CREATE INDEX votes_by_document ON votes (date, document, n) WHERE current = 1;
CREATE INDEX votes_of_dossier ON votes (dossier, date, document, n) WHERE current = 1;
CREATE INDEX votes_of_number ON votes (number, date, document, n) WHERE current = 1;
CREATE INDEX votes_of_outcome ON votes (outcome, date, document, n) WHERE current = 1;
ALTER TABLE citations RENAME TO citations_before;
CREATE TABLE citations (
    version_id INTEGER NOT NULL REFERENCES versions ON DELETE CASCADE,
    n INTEGER NOT NULL,
    data TEXT NOT NULL,
    current INTEGER NOT NULL,
    document TEXT NOT NULL,
    date TEXT,
    dossier TEXT,
    kind GENERATED ALWAYS AS (json_extract(data, '$.kind')) VIRTUAL,
    target GENERATED ALWAYS AS (json_extract(data, '$.target')) VIRTUAL,
    PRIMARY KEY (version_id, n)
) WITHOUT ROWID;
INSERT INTO citations (version_id, n, data, current, document, date, dossier)
    SELECT f.version_id, f.n, f.data, v.current, v.paper_id, v.date, v.dossier
    FROM citations_before f JOIN versions v USING (version_id);
DROP TABLE citations_before;
CREATE INDEX citations_by_document ON citations (date, document, n) WHERE current = 1;
CREATE INDEX citations_of_dossier ON citations (dossier, date, document, n) WHERE current = 1;
CREATE INDEX citations_of_kind ON citations (kind, date, document, n) WHERE current = 1;
CREATE INDEX citations_of_target ON citations (target, date, document, n) WHERE current = 1;
ALTER TABLE executions RENAME TO executions_before;
CREATE TABLE executions (
    version_id INTEGER NOT NULL REFERENCES versions ON DELETE CASCADE,
    n INTEGER NOT NULL,
    data TEXT NOT NULL,
    current INTEGER NOT NULL,
    document TEXT NOT NULL,
    date TEXT,
    dossier TEXT,
    kind GENERATED ALWAYS AS (json_extract(data, '$.kind')) VIRTUAL,
    target GENERATED ALWAYS AS (json_extract(data, '$.target')) VIRTUAL,
    PRIMARY KEY (version_id, n)
) WITHOUT ROWID;
INSERT INTO executions (version_id, n, data, current, document, date, dossier)
    SELECT f.version_id, f.n, f.data, v.current, v.paper_id, v.date, v.dossier
    FROM executions_before f JOIN versions v USING (version_id);
DROP TABLE executions_before;
CREATE INDEX executions_by_document ON executions (date, document, n) WHERE current = 1;
CREATE INDEX executions_of_dossier ON executions (dossier, date, document, n) WHERE current = 1;
CREATE INDEX executions_of_kind ON executions (kind, date, document, n) WHERE current = 1;
CREATE INDEX executions_of_target ON executions (target, date, document, n) WHERE current = 1;
ALTER TABLE conditions RENAME TO conditions_before;
CREATE TABLE conditions (
    version_id INTEGER NOT NULL REFERENCES versions ON DELETE CASCADE,
    n INTEGER NOT NULL,
    data TEXT NOT NULL,
    current INTEGER NOT NULL,
    document TEXT NOT NULL,
    date TEXT,
    dossier TEXT,
    kind GENERATED ALWAYS AS (json_extract(data, '$.kind')) VIRTUAL,
    PRIMARY KEY (version_id, n)
) WITHOUT ROWID;
INSERT INTO conditions (version_id, n, data, current, document, date, dossier)
    SELECT f.version_id, f.n, f.data, v.current, v.paper_id, v.date, v.dossier
    FROM conditions_before f JOIN versions v USING (version_id);
DROP TABLE conditions_before;
CREATE INDEX conditions_by_document ON conditions (date, document, n) WHERE current = 1;
CREATE INDEX conditions_of_dossier ON conditions (dossier, date, document, n) WHERE current = 1;
CREATE INDEX conditions_of_kind ON conditions (kind, date, document, n) WHERE current = 1;
ALTER TABLE figures RENAME TO figures_before;
CREATE TABLE figures (
    version_id INTEGER NOT NULL REFERENCES versions ON DELETE CASCADE,
    n INTEGER NOT NULL,
    data TEXT NOT NULL,
    current INTEGER NOT NULL,
    document TEXT NOT NULL,
    date TEXT,
    dossier TEXT,
    unit GENERATED ALWAYS AS (json_extract(data, '$.unit')) VIRTUAL,
    PRIMARY KEY (version_id, n)
) WITHOUT ROWID;
INSERT INTO figures (version_id, n, data, current, document, date, dossier)
    SELECT f.version_id, f.n, f.data, v.current, v.paper_id, v.date, v.dossier
    FROM figures_before f JOIN versions v USING (version_id);
DROP TABLE figures_before;
CREATE INDEX figures_by_document ON figures (date, document, n) WHERE current = 1;
CREATE INDEX figures_of_dossier ON figures (dossier, date, document, n) WHERE current = 1;
CREATE INDEX figures_of_unit ON figures (unit, date, document, n) WHERE current = 1;
ALTER TABLE periods RENAME TO periods_before;
CREATE TABLE periods (
    version_id INTEGER NOT NULL REFERENCES versions ON DELETE CASCADE,
    n INTEGER NOT NULL,
    data TEXT NOT NULL,
    current INTEGER NOT NULL,
    document TEXT NOT NULL,
    date TEXT,
    dossier TEXT,
    begins GENERATED ALWAYS AS (coalesce(json_extract(data, '$.first'), json_extract(data, '$.last'))) VIRTUAL,
    ends GENERATED ALWAYS AS (coalesce(json_extract(data, '$.last'), json_extract(data, '$.first'))) VIRTUAL,
    rule GENERATED ALWAYS AS (json_extract(data, '$.rule')) VIRTUAL,
    PRIMARY KEY (version_id, n)
) WITHOUT ROWID;
INSERT INTO periods (version_id, n, data, current, document, date, dossier)
    SELECT f.version_id, f.n, f.data, v.current, v.paper_id, v.date, v.dossier
    FROM periods_before f JOIN versions v USING (version_id);
DROP TABLE periods_before;
CREATE INDEX periods_by_document ON periods (date, document, n) WHERE current = 1;
CREATE INDEX periods_by_time ON periods (begins, ends, document, n) WHERE current = 1;
CREATE INDEX periods_of_dossier ON periods (dossier, begins, ends, document, n) WHERE current = 1;
CREATE INDEX periods_of_ends ON periods (ends, begins, document, n) WHERE current = 1;
CREATE INDEX periods_of_rule ON periods (rule, begins, ends, document, n) WHERE current = 1;
DROP INDEX versions_genre;
-- Papers of a dossier in the order of their numbers.
ALTER TABLE versions ADD COLUMN filed_under GENERATED ALWAYS AS (
    coalesce(dossier, '') || CASE WHEN typeof(number) = 'integer' THEN printf('-%06d', number) ELSE '-' || coalesce(number, '') END
) VIRTUAL;
CREATE INDEX versions_by_date ON versions (date, filed_under, paper_id) WHERE current = 1;
CREATE INDEX versions_of_genre ON versions (genre, date, filed_under, paper_id) WHERE current = 1;
CREATE INDEX versions_of_dossier ON versions (dossier, date, filed_under, paper_id) WHERE current = 1;
-- Which parties a fact names: who voted how, who asks.
CREATE TABLE parties (
    version_id INTEGER NOT NULL REFERENCES versions ON DELETE CASCADE,
    fact TEXT NOT NULL,               -- table of the fact
    n INTEGER NOT NULL,
    party TEXT NOT NULL,
    PRIMARY KEY (version_id, fact, n, party)
) WITHOUT ROWID;
CREATE INDEX parties_party ON parties (party, fact);
INSERT OR IGNORE INTO parties (version_id, fact, n, party)
    SELECT version_id, 'votes', n, one.value FROM votes, json_each(votes.data, '$.for_parties') one;
INSERT OR IGNORE INTO parties (version_id, fact, n, party)
    SELECT version_id, 'votes', n, one.value FROM votes, json_each(votes.data, '$.against_parties') one;
INSERT OR IGNORE INTO parties (version_id, fact, n, party)
    SELECT version_id, 'questions', n, json_extract(one.value, '$.party')
    FROM questions, json_each(questions.data, '$.askers') one WHERE json_extract(one.value, '$.party') IS NOT NULL;
-- How many rows of a list have which value of a filter; without filter and value, how many there are.
CREATE TABLE list_counts (
    list TEXT NOT NULL,
    filter TEXT NOT NULL,
    value TEXT NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (list, filter, value)
) WITHOUT ROWID;
-- Who is named in current readings, in which words, for how many facts of which kind.
CREATE TABLE named_people (
    key TEXT NOT NULL,
    name TEXT NOT NULL,
    party TEXT NOT NULL,              -- empty when none is printed
    fact TEXT NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (key, name, party, fact)
) WITHOUT ROWID;
INSERT INTO list_counts (list, filter, value, n) SELECT 'documents', '', '', count(*) * 1 FROM versions WHERE current = 1 AND 1 AND '' IS NOT NULL GROUP BY '' ON CONFLICT (list, filter, value) DO UPDATE SET n = n + excluded.n;
INSERT INTO list_counts (list, filter, value, n) SELECT 'documents', 'genre', genre, count(*) * 1 FROM versions WHERE current = 1 AND 1 AND genre IS NOT NULL GROUP BY genre ON CONFLICT (list, filter, value) DO UPDATE SET n = n + excluded.n;
INSERT INTO list_counts (list, filter, value, n) SELECT 'documents', 'dossier', dossier, count(*) * 1 FROM versions WHERE current = 1 AND 1 AND dossier IS NOT NULL GROUP BY dossier ON CONFLICT (list, filter, value) DO UPDATE SET n = n + excluded.n;
INSERT INTO list_counts (list, filter, value, n) SELECT 'debates', '', '', count(*) * 1 FROM versions WHERE current = 1 AND genre = 'debate' AND 1 AND '' IS NOT NULL GROUP BY '' ON CONFLICT (list, filter, value) DO UPDATE SET n = n + excluded.n;
INSERT INTO list_counts (list, filter, value, n) SELECT 'debates', 'dossier', dossier, count(*) * 1 FROM versions WHERE current = 1 AND genre = 'debate' AND 1 AND dossier IS NOT NULL GROUP BY dossier ON CONFLICT (list, filter, value) DO UPDATE SET n = n + excluded.n;
INSERT INTO list_counts (list, filter, value, n) SELECT 'turns', '', '', count(*) * 1 FROM turns WHERE current = 1 AND 1 AND '' IS NOT NULL GROUP BY '' ON CONFLICT (list, filter, value) DO UPDATE SET n = n + excluded.n;
INSERT INTO list_counts (list, filter, value, n) SELECT 'turns', 'dossier', dossier, count(*) * 1 FROM turns WHERE current = 1 AND 1 AND dossier IS NOT NULL GROUP BY dossier ON CONFLICT (list, filter, value) DO UPDATE SET n = n + excluded.n;
INSERT INTO list_counts (list, filter, value, n) SELECT 'motions', '', '', count(*) * 1 FROM motions WHERE current = 1 AND 1 AND '' IS NOT NULL GROUP BY '' ON CONFLICT (list, filter, value) DO UPDATE SET n = n + excluded.n;
INSERT INTO list_counts (list, filter, value, n) SELECT 'motions', 'verdict', coalesce(verdict, 'none'), count(*) * 1 FROM motions WHERE current = 1 AND 1 AND coalesce(verdict, 'none') IS NOT NULL GROUP BY coalesce(verdict, 'none') ON CONFLICT (list, filter, value) DO UPDATE SET n = n + excluded.n;
INSERT INTO list_counts (list, filter, value, n) SELECT 'motions', 'status', status, count(*) * 1 FROM motions WHERE current = 1 AND 1 AND status IS NOT NULL GROUP BY status ON CONFLICT (list, filter, value) DO UPDATE SET n = n + excluded.n;
INSERT INTO list_counts (list, filter, value, n) SELECT 'motions', 'dossier', dossier, count(*) * 1 FROM motions WHERE current = 1 AND 1 AND dossier IS NOT NULL GROUP BY dossier ON CONFLICT (list, filter, value) DO UPDATE SET n = n + excluded.n;
INSERT INTO list_counts (list, filter, value, n) SELECT 'amendments', '', '', count(*) * 1 FROM amendments WHERE current = 1 AND 1 AND '' IS NOT NULL GROUP BY '' ON CONFLICT (list, filter, value) DO UPDATE SET n = n + excluded.n;
INSERT INTO list_counts (list, filter, value, n) SELECT 'amendments', 'dossier', dossier, count(*) * 1 FROM amendments WHERE current = 1 AND 1 AND dossier IS NOT NULL GROUP BY dossier ON CONFLICT (list, filter, value) DO UPDATE SET n = n + excluded.n;
INSERT INTO list_counts (list, filter, value, n) SELECT 'commitments', '', '', count(*) * 1 FROM commitments WHERE current = 1 AND 1 AND '' IS NOT NULL GROUP BY '' ON CONFLICT (list, filter, value) DO UPDATE SET n = n + excluded.n;
INSERT INTO list_counts (list, filter, value, n) SELECT 'commitments', 'kind', kind, count(*) * 1 FROM commitments WHERE current = 1 AND 1 AND kind IS NOT NULL GROUP BY kind ON CONFLICT (list, filter, value) DO UPDATE SET n = n + excluded.n;
INSERT INTO list_counts (list, filter, value, n) SELECT 'commitments', 'due', CASE WHEN due IS NULL THEN 'undated' ELSE 'dated' END, count(*) * 1 FROM commitments WHERE current = 1 AND 1 AND CASE WHEN due IS NULL THEN 'undated' ELSE 'dated' END IS NOT NULL GROUP BY CASE WHEN due IS NULL THEN 'undated' ELSE 'dated' END ON CONFLICT (list, filter, value) DO UPDATE SET n = n + excluded.n;
INSERT INTO list_counts (list, filter, value, n) SELECT 'commitments', 'dossier', dossier, count(*) * 1 FROM commitments WHERE current = 1 AND 1 AND dossier IS NOT NULL GROUP BY dossier ON CONFLICT (list, filter, value) DO UPDATE SET n = n + excluded.n;
INSERT INTO list_counts (list, filter, value, n) SELECT 'questions', '', '', count(*) * 1 FROM questions WHERE current = 1 AND 1 AND '' IS NOT NULL GROUP BY '' ON CONFLICT (list, filter, value) DO UPDATE SET n = n + excluded.n;
INSERT INTO list_counts (list, filter, value, n) SELECT 'questions', 'kind', kind, count(*) * 1 FROM questions WHERE current = 1 AND 1 AND kind IS NOT NULL GROUP BY kind ON CONFLICT (list, filter, value) DO UPDATE SET n = n + excluded.n;
INSERT INTO list_counts (list, filter, value, n) SELECT 'questions', 'status', state, count(*) * 1 FROM questions WHERE current = 1 AND 1 AND state IS NOT NULL GROUP BY state ON CONFLICT (list, filter, value) DO UPDATE SET n = n + excluded.n;
INSERT INTO list_counts (list, filter, value, n) SELECT 'questions', 'dossier', dossier, count(*) * 1 FROM questions WHERE current = 1 AND 1 AND dossier IS NOT NULL GROUP BY dossier ON CONFLICT (list, filter, value) DO UPDATE SET n = n + excluded.n;
INSERT INTO list_counts (list, filter, value, n) SELECT 'votes', '', '', count(*) * 1 FROM votes WHERE current = 1 AND 1 AND '' IS NOT NULL GROUP BY '' ON CONFLICT (list, filter, value) DO UPDATE SET n = n + excluded.n;
INSERT INTO list_counts (list, filter, value, n) SELECT 'votes', 'outcome', outcome, count(*) * 1 FROM votes WHERE current = 1 AND 1 AND outcome IS NOT NULL GROUP BY outcome ON CONFLICT (list, filter, value) DO UPDATE SET n = n + excluded.n;
INSERT INTO list_counts (list, filter, value, n) SELECT 'votes', 'dossier', dossier, count(*) * 1 FROM votes WHERE current = 1 AND 1 AND dossier IS NOT NULL GROUP BY dossier ON CONFLICT (list, filter, value) DO UPDATE SET n = n + excluded.n;
INSERT INTO list_counts (list, filter, value, n) SELECT 'citations', '', '', count(*) * 1 FROM citations WHERE current = 1 AND 1 AND '' IS NOT NULL GROUP BY '' ON CONFLICT (list, filter, value) DO UPDATE SET n = n + excluded.n;
INSERT INTO list_counts (list, filter, value, n) SELECT 'citations', 'kind', kind, count(*) * 1 FROM citations WHERE current = 1 AND 1 AND kind IS NOT NULL GROUP BY kind ON CONFLICT (list, filter, value) DO UPDATE SET n = n + excluded.n;
INSERT INTO list_counts (list, filter, value, n) SELECT 'citations', 'dossier', dossier, count(*) * 1 FROM citations WHERE current = 1 AND 1 AND dossier IS NOT NULL GROUP BY dossier ON CONFLICT (list, filter, value) DO UPDATE SET n = n + excluded.n;
INSERT INTO list_counts (list, filter, value, n) SELECT 'executions', '', '', count(*) * 1 FROM executions WHERE current = 1 AND 1 AND '' IS NOT NULL GROUP BY '' ON CONFLICT (list, filter, value) DO UPDATE SET n = n + excluded.n;
INSERT INTO list_counts (list, filter, value, n) SELECT 'executions', 'kind', kind, count(*) * 1 FROM executions WHERE current = 1 AND 1 AND kind IS NOT NULL GROUP BY kind ON CONFLICT (list, filter, value) DO UPDATE SET n = n + excluded.n;
INSERT INTO list_counts (list, filter, value, n) SELECT 'executions', 'dossier', dossier, count(*) * 1 FROM executions WHERE current = 1 AND 1 AND dossier IS NOT NULL GROUP BY dossier ON CONFLICT (list, filter, value) DO UPDATE SET n = n + excluded.n;
INSERT INTO list_counts (list, filter, value, n) SELECT 'conditions', '', '', count(*) * 1 FROM conditions WHERE current = 1 AND 1 AND '' IS NOT NULL GROUP BY '' ON CONFLICT (list, filter, value) DO UPDATE SET n = n + excluded.n;
INSERT INTO list_counts (list, filter, value, n) SELECT 'conditions', 'kind', kind, count(*) * 1 FROM conditions WHERE current = 1 AND 1 AND kind IS NOT NULL GROUP BY kind ON CONFLICT (list, filter, value) DO UPDATE SET n = n + excluded.n;
INSERT INTO list_counts (list, filter, value, n) SELECT 'conditions', 'dossier', dossier, count(*) * 1 FROM conditions WHERE current = 1 AND 1 AND dossier IS NOT NULL GROUP BY dossier ON CONFLICT (list, filter, value) DO UPDATE SET n = n + excluded.n;
INSERT INTO list_counts (list, filter, value, n) SELECT 'figures', '', '', count(*) * 1 FROM figures WHERE current = 1 AND 1 AND '' IS NOT NULL GROUP BY '' ON CONFLICT (list, filter, value) DO UPDATE SET n = n + excluded.n;
INSERT INTO list_counts (list, filter, value, n) SELECT 'figures', 'unit', unit, count(*) * 1 FROM figures WHERE current = 1 AND 1 AND unit IS NOT NULL GROUP BY unit ON CONFLICT (list, filter, value) DO UPDATE SET n = n + excluded.n;
INSERT INTO list_counts (list, filter, value, n) SELECT 'figures', 'dossier', dossier, count(*) * 1 FROM figures WHERE current = 1 AND 1 AND dossier IS NOT NULL GROUP BY dossier ON CONFLICT (list, filter, value) DO UPDATE SET n = n + excluded.n;
INSERT INTO list_counts (list, filter, value, n) SELECT 'periods', '', '', count(*) * 1 FROM periods WHERE current = 1 AND 1 AND '' IS NOT NULL GROUP BY '' ON CONFLICT (list, filter, value) DO UPDATE SET n = n + excluded.n;
INSERT INTO list_counts (list, filter, value, n) SELECT 'periods', 'rule', rule, count(*) * 1 FROM periods WHERE current = 1 AND 1 AND rule IS NOT NULL GROUP BY rule ON CONFLICT (list, filter, value) DO UPDATE SET n = n + excluded.n;
INSERT INTO list_counts (list, filter, value, n) SELECT 'periods', 'dossier', dossier, count(*) * 1 FROM periods WHERE current = 1 AND 1 AND dossier IS NOT NULL GROUP BY dossier ON CONFLICT (list, filter, value) DO UPDATE SET n = n + excluded.n;
INSERT INTO named_people (key, name, party, fact, n) SELECT key, name, coalesce(party, ''), fact, count(*) * 1 FROM people JOIN versions USING (version_id) WHERE current = 1 AND 1 GROUP BY 1, 2, 3, 4 ON CONFLICT (key, name, party, fact) DO UPDATE SET n = n + excluded.n;
-- What is said of a motion belongs to it in whichever paper it stands: its outcome, the verdict of the cabinet.
CREATE VIEW search_fates AS
    SELECT version_id, dossier, number FROM votes WHERE number IS NOT NULL
    UNION ALL SELECT version_id, dossier, number FROM motions WHERE number IS NOT NULL AND verdict IS NOT NULL;
CREATE TRIGGER search_vote AFTER INSERT ON votes WHEN new.number IS NOT NULL BEGIN
    INSERT OR REPLACE INTO search_changes (category, id)
        SELECT 'paper', m.document FROM motions m
        WHERE m.dossier = new.dossier AND m.number = new.number AND m.current = 1;
END;
CREATE TRIGGER search_verdict AFTER INSERT ON motions WHEN new.number IS NOT NULL AND new.verdict IS NOT NULL BEGIN
    INSERT OR REPLACE INTO search_changes (category, id)
        SELECT 'paper', m.document FROM motions m
        WHERE m.dossier = new.dossier AND m.number = new.number AND m.current = 1;
END;
-- What an earlier reading said and a later one does not is said no more.
CREATE TRIGGER search_superseded AFTER UPDATE OF current ON versions WHEN old.current = 1 AND new.current = 0 BEGIN
    INSERT OR REPLACE INTO search_changes (category, id)
        SELECT 'paper', m.document FROM search_fates f
        JOIN motions m ON m.dossier = f.dossier AND m.number = f.number AND m.current = 1
        WHERE f.version_id = old.version_id;
END;
