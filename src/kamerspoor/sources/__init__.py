"""Where papers and records come from: the Chamber's feed and its OData, over HTTP."""
