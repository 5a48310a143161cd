-- What a letter settles of what was promised and asked before: a passage, the commitment or motion that it settles, and
-- the unit that is worked out again with it.
CREATE TABLE settlements (
    unit     TEXT    NOT NULL,          -- the letter
    n        INTEGER NOT NULL,
    target   TEXT    NOT NULL,          -- id of a source of the commitment, or the motion
    of_kind  TEXT    NOT NULL,          -- day or motion
    of_unit  TEXT    NOT NULL,
    data     TEXT    NOT NULL,
    PRIMARY KEY (unit, n)
) WITHOUT ROWID;
CREATE INDEX settlements_target ON settlements (target);
-- Which letters name a day of promises; those of its dossier need not.
DROP INDEX kept_sentences_dossier;
ALTER TABLE kept_sentences DROP COLUMN dossier;
-- The day that a motion gives the government.
ALTER TABLE motion_states ADD COLUMN due TEXT;
