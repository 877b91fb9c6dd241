"""What a text says of a number or an event (more than 100, after the war), a table a language.

`qa.text.figures.relations` says how a table is written and read. All were written for this project.
"""
