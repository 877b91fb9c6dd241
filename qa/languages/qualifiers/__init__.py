"""Words that say when, why, how surely or how much, and all that may render them, in pairs.

`qa.text.qualifiers` says how the table is written and read. It was written for this project. What
is missing behind ``=`` is a false alarm, what is missing before it a finding that is missed.
"""
