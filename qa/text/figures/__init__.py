"""Numbers, amounts, dates and times: what a text says of them, and what two texts say alike."""
