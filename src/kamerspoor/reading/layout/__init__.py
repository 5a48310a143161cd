"""Turns pages of lines with geometry into text: furniture, headings, notes and paragraphs.

The shares and distances of these modules were set by hand, and by no program, on four papers: three letters of one
ministry and a BNC fiche of 2022 and 2023 (61 pages, 163 headings, 60 notes), 28 November 2026. How they do on eleven
other papers is in ``docs/accuracy.md``.
"""
