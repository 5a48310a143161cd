"""The page of a debate: what it says as a whole, its questions, and its report turn by turn."""
