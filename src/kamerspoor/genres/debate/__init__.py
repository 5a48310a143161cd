"""Reports of debates: lines, speaker labels, turns, who holds the floor, terms and the frame of the meeting."""
