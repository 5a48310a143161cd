-- The quote of a figure is the figure itself, as its span says; the sentence around it, which was the quote until now,
-- and the place of that sentence are fields of their own.
UPDATE figures SET data = (
    SELECT json_set(
        figures.data,
        '$.quote', trim(replace(replace(replace(substr(
            text, figures.data ->> '$.span.start' + 1, figures.data ->> '$.span.end' - figures.data ->> '$.span.start'
        ), char(10), ' '), char(160), ' '), '  ', ' ')),
        '$.sentence', figures.data ->> '$.quote',
        '$.sentence_span', json(figures.data -> '$.sentence')
    )
    FROM versions WHERE versions.version_id = figures.version_id
) WHERE json_type(data, '$.sentence') = 'object';
