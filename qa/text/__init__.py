"""What stands in a text: words, numbers, names, quotation marks, and where each one stands."""
