"""Verbs that are lost, one too many, or without what they cannot be without."""
