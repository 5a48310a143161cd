"""Pages of the Chamber's own records: lists by one table of views, and a page per kind of record."""
