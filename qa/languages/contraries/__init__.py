"""Words that exclude each other (all and most, may and must, slower and faster), by language.

`qa.text.meaning.traces` says how a table is written and read, `qa.text.meaning.opposed` what is
done with it. All were written for this project. The German beside English stands in its own table,
because a phrase is right or wrong only beside the other language; ten others share ``de.txt``.
What may say a member (``?``) and is missing is a false alarm, what surely says it a finding that
is missed.
"""
