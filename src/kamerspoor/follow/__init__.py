"""Following: feeds, calendars and digests of what changes about a dossier, a person, a motion and so on."""
