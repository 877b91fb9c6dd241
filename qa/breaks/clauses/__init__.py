"""Clauses: what opens them, what parts them, and those that run into each other."""
