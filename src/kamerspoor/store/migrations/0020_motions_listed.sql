-- What the list of motions is filtered and put in order by, taken from what is kept of each.
ALTER TABLE motion_states ADD COLUMN of_dossier TEXT AS (rtrim(rtrim(unit, '0123456789'), '-')) VIRTUAL;
ALTER TABLE motion_states ADD COLUMN of_number INTEGER
    AS (CAST(substr(unit, length(rtrim(unit, '0123456789')) + 1) AS INTEGER)) VIRTUAL;
ALTER TABLE motion_states ADD COLUMN put_forward TEXT AS (json_extract(data, '$.events[0].date')) VIRTUAL;
ALTER TABLE motion_states ADD COLUMN of_case TEXT AS (json_extract(data, '$.case')) VIRTUAL;
CREATE INDEX motion_states_put_forward ON motion_states (put_forward, unit);
CREATE INDEX motion_states_of_dossier ON motion_states (of_dossier, of_number, unit);
CREATE INDEX motion_states_verdict ON motion_states (verdict, put_forward, unit);
CREATE INDEX motion_states_state ON motion_states (state, put_forward, unit);
CREATE INDEX motion_states_of_case ON motion_states (of_case);
