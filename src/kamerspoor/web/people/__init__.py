"""The pages of people, parties and committees: what was read and what the Chamber records, together."""
