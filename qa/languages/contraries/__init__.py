"""Opposites (profit and loss, hired and dismissed, morning and afternoon), by language.

The tables are written and read as those of `qa.languages.opposed`. A class has two members, and
all languages, English among them, share the German of ``de.txt``. All were written for this
project. What may say a member is collected widely: these are words of everyday use, which a free
translation has for many others.
"""
