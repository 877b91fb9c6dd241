"""Files by their names: which translates which, what language they are in, which are ours."""
