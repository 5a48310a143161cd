"""`SourceText` to the structure of its genre: which paper it is, and what its parts are."""
