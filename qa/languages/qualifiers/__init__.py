"""Words that say when, why, how surely or how much, and all that may render them, in pairs.

`qa.text.meaning.traces` says how the table is written and read. It was written for this project.
What may render something (``?``) and is missing is a false alarm, what surely says it a finding
that is missed.
"""
