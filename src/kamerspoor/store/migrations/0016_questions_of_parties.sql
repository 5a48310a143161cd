-- Few questions are asked by a party as such, and the page of a party asks for them: else it goes through all that its
-- members asked.
CREATE INDEX questions_of_parties ON questions (date, document, n)
    WHERE current = 1 AND json_extract(data, '$.askers[0].name') = '';
