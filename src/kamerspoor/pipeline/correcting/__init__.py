"""Corrections by people: what may be corrected, how a fact is found again, and how corrections come into the facts."""
