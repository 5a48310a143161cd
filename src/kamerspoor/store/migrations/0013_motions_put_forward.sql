-- The day on which a motion was put forward: as its own paper prints it, else that of its debate.
ALTER TABLE motions ADD COLUMN put_forward_on GENERATED ALWAYS AS (coalesce(json_extract(data, '$.put_forward_on'), CASE WHEN json_extract(data, '$.turn') IS NOT NULL THEN date END)) VIRTUAL;
CREATE INDEX motions_by_day ON motions (put_forward_on, document, n) WHERE current = 1;
