"""The Chamber's own records, beside what was read from texts: keeping them, and answering what pages ask."""
