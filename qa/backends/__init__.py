"""Backends that load a model. Importing this package loads no torch."""

import os

# How often PyTorch's threads (those of GNU OpenMP) look for work before they sleep. By default they
# wait for milliseconds, and where something else runs on the same cores, each waits for another
# that has no core: two runs side by side on two cores took 5 to 34 s instead of 4 (measured with
# 2.13), while one by itself is as fast.
os.environ.setdefault("GOMP_SPINCOUNT", "3000")
