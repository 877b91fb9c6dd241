"""What excludes each other, in English and in German: longest and kürzeste, may and muss.

`qa.text.contraries` says how the table is written and read. It was written for this project. A
phrase behind ``?`` that is missing is a false alarm, any other that is missing a finding that is
missed.
"""
