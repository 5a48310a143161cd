"""Kamerspoor: the trail of a policy through the Dutch parliament."""

__version__ = "0.2.0"
