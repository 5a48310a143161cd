"""The use cases: the only place where reading, genres, extractors and the store meet."""
