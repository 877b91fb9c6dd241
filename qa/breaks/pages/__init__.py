"""What a web page left in a sentence: its lines, markup, glued and repeated words."""
