"""What a text says of a number or an event (more than 100, before the election), a table a language.

`qa.text.relations` says how a table is written and read. All were written for this project.
"""
