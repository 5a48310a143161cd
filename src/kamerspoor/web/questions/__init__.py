"""The page of one question, written or asked in a debate."""
