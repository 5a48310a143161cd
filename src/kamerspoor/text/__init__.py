"""Text without meaning: spans, lines, sentences, rule rows, Dutch dates, numbers and names."""
