"""Lists of any kind, as pages and as data under the same addresses."""
