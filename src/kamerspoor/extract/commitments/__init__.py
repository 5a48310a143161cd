"""What the government promises: in a debate, in the chair's list, in a letter, and by when."""
