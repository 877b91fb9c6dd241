"""Opposed words of closed classes (all and most, may and must, slower and faster), a table a
language.

`qa.text.contrasts` says how a table is written and read. All were written for this project.
"""
