"""Other languages and scripts inside a text, and what two languages write alike."""
