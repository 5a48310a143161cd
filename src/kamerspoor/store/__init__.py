"""SQLite, the record: one file, plain SQL migrations, one transaction per document."""
