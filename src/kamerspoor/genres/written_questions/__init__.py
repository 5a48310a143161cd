"""Written questions: their head, their headings, and which answer belongs to which question."""
