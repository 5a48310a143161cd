"""Tools for text that know nothing of papers: spans, sentences, rules, Dutch dates and names."""
