"""Words of closed sets (countries, cities, directions, colours, kin ...), a table a language.

`qa.text.meaning.facts` says how a table is written and read. All were written for this project. A
form that is missing is a finding that is missed; one that means something else is a false alarm,
unless it stands behind ``?``.
"""
