"""Pages of the Chamber's own records: their lists, and a page for each kind of record."""
