"""Links over papers: what led to a motion, a promise or a paper, and what became of it."""
