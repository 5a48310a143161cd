"""The page of a dossier: its trail, and how everything in it stands."""
