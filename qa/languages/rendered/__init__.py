"""German words that may deny, and words of other languages that they may render instead.

``de.txt`` has by name how such German words begin (nur, erst, bleib, versteck), each other file
what stands for them in a language, a pattern of words or of their beginnings: a source that says
only has its nur from there, so that this nur is no trace of a denial beside it. ``condition`` is
what makes a condition of a denial (not before), which German may say with such a word alone.
`qa.text.meaning.rendered` reads them. A word that is missing costs a finding; one too many is a
false alarm where German says with the same word what its source denies. All were written for this
project.
"""
