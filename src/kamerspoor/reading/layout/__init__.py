"""Pages to text by their layout: regions, headings, notes, paragraphs; pure functions over lines with geometry."""
