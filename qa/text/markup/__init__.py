"""What stands in a text and is not read as its words, and the lines that stand by themselves."""
