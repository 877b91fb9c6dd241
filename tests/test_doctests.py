"""The examples in the docstrings of the package are true."""

from __future__ import annotations

import doctest
from importlib import import_module
from pkgutil import walk_packages

import pytest

import qa

MODULES = sorted(module.name for module in walk_packages(qa.__path__, "qa."))


@pytest.mark.parametrize("name", [name for name in MODULES if not name.endswith("__main__")])
def test_examples_are_true(name: str) -> None:
    assert doctest.testmod(import_module(name)).failed == 0


def test_there_are_examples() -> None:
    examples = doctest.DocTestFinder().find(import_module("qa.text.meaning.denial"))
    assert sum(len(test.examples) for test in examples) > 0
