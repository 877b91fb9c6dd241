"""Names that a source has: which of them a translation keeps, spells otherwise or exchanges."""
