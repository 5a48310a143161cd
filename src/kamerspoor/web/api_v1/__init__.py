"""The JSON API of version 1: for everything that the pages show, a list and single items, in one form."""
