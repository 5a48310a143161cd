-- Of whoever only may be meant there can be many rows; what is asked of a person is what surely is theirs.
DROP INDEX resolutions_person;
CREATE INDEX resolutions_person ON resolutions (person, fact, key) WHERE rule IS NOT NULL;
