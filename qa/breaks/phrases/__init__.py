"""Noun phrases that have lost a part, or hold what is not theirs."""
