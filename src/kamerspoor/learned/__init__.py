"""Models that were trained on labelled papers: weights as data beside the code that applies them, in plain Python."""
