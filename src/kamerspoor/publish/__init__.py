"""Public formats: JSON, CSV and files, the same for the command line, the API and the exports."""
