"""What a text denies, allows, limits or names of closed sets, and what excludes it."""
