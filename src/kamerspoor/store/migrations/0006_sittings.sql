-- An item of a sitting is a paper of its own that names the sitting and its number there.
ALTER TABLE versions ADD COLUMN sitting TEXT;
ALTER TABLE versions ADD COLUMN item INTEGER;
CREATE INDEX versions_sitting ON versions (sitting, item) WHERE current = 1 AND sitting IS NOT NULL;
-- Items of the Handelingen that were stored before, by their id: h-tk-20172018-70-12. Until 2010 ids held pages.
UPDATE versions
SET item = CAST(substr(paper_id, length(rtrim(paper_id, '0123456789')) + 1) AS INTEGER),
    sitting = substr(paper_id, 1, length(rtrim(paper_id, '0123456789')) - 1)
WHERE (paper_id GLOB 'h-[tev][kv]-20[1-9]?????-[0-9]-*' OR paper_id GLOB 'h-[tev][kv]-20[1-9]?????-[0-9][0-9]-*'
       OR paper_id GLOB 'h-[tev][kv]-20[1-9]?????-[0-9][0-9][0-9]-*')
  AND paper_id NOT GLOB '*-*-*-*-*-*';
-- An item that a later report of its sitting does not have goes from the index; one that comes back is found again.
CREATE TRIGGER search_item AFTER UPDATE OF current ON versions
WHEN old.current <> new.current AND new.sitting IS NOT NULL BEGIN
    INSERT OR REPLACE INTO search_changes (category, id) VALUES ('paper', new.paper_id);
END;
