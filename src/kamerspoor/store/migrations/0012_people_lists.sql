-- Who is named in current readings, under one key, with how often they did what; and the parties printed beside names.
CREATE VIEW persons AS
    SELECT key, max(name) AS name, json_group_array(DISTINCT name) AS names,
        json_group_array(DISTINCT party) FILTER (WHERE party <> '') AS parties,
        coalesce(sum(n) FILTER (WHERE fact = 'turns'), 0) AS turns,
        coalesce(sum(n) FILTER (WHERE fact = 'motions'), 0) AS motions,
        coalesce(sum(n) FILTER (WHERE fact = 'questions'), 0) AS questions,
        coalesce(sum(n) FILTER (WHERE fact = 'commitments'), 0) AS commitments
    FROM named_people WHERE n > 0 GROUP BY key;
CREATE VIEW named_parties AS
    SELECT party AS name, count(DISTINCT key) AS people FROM named_people WHERE n > 0 AND party <> '' GROUP BY party;
-- How many papers there are is counted as they come.
DROP INDEX versions_counts;
CREATE INDEX named_people_party ON named_people (party, key);
INSERT INTO list_counts (list, filter, value, n) SELECT 'documents', 'fiction', CASE WHEN fiction THEN 'yes' ELSE 'no' END, count(*) * 1 FROM versions WHERE current = 1 AND 1 AND CASE WHEN fiction THEN 'yes' ELSE 'no' END IS NOT NULL GROUP BY CASE WHEN fiction THEN 'yes' ELSE 'no' END ON CONFLICT (list, filter, value) DO UPDATE SET n = n + excluded.n;
INSERT INTO list_counts (list, filter, value, n) SELECT 'debates', 'fiction', CASE WHEN fiction THEN 'yes' ELSE 'no' END, count(*) * 1 FROM versions WHERE current = 1 AND genre = 'debate' AND 1 AND CASE WHEN fiction THEN 'yes' ELSE 'no' END IS NOT NULL GROUP BY CASE WHEN fiction THEN 'yes' ELSE 'no' END ON CONFLICT (list, filter, value) DO UPDATE SET n = n + excluded.n;
