"""What others read: the public shapes of contract.md, one set for the command line, the JSON API and the exports."""
