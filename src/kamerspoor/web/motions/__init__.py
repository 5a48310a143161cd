"""The pages of motions and of votes."""
