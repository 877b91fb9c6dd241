"""Backends that load a model. Importing this package loads no torch."""

import os

# How often PyTorch's threads (those of GNU OpenMP) look for work before they sleep. By default they
# wait for milliseconds, and where something else runs on the same cores, each waits for another
# that has no core: two runs side by side on two cores took 5 to 34 s instead of 4 while every batch
# was computed on both cores (measured with 2.13), as a single batch and other models still are. One
# run by itself is as fast.
os.environ.setdefault("GOMP_SPINCOUNT", "3000")
