"""Backends that load a model. Importing this package loads no torch."""
