"""The command line that benchmarks share: where the data are, which model, how it is printed."""

from __future__ import annotations

import argparse
import os
from pathlib import Path


class Command(argparse.ArgumentParser):
    """A parser whose help begins with the first line of a module's docstring.

    ``data`` is how the data folder is given: ``data`` by its place, ``--data`` by name; `folder`
    says which it is. ``model`` is the default of ``--model``, whose type the option has. ``json``
    adds ``--json``. What else a benchmark takes it adds itself.
    """

    def __init__(
        self, doc: str | None, *, data: str = "", model: str | Path = "", json: bool = False
    ) -> None:
        super().__init__(description=(doc or "").splitlines()[0])
        if data:
            usual = os.environ.get("MTQA_DATA") or None
            by_place = {} if data.startswith("-") else {"nargs": "?"}
            told = "the data folder (default: $MTQA_DATA)"
            self.add_argument(data, type=Path, default=usual, help=told, **by_place)
        if model:
            self.add_argument(
                "--model", type=type(model), default=model, help="default: %(default)s"
            )
        if json:
            self.add_argument("--json", action="store_true", help="print one JSON object")

    def folder(self, options: argparse.Namespace) -> Path:
        """The data folder; without one the program ends with status 2."""
        if not options.data:
            self.error("say where the data are, or set MTQA_DATA")
        return Path(options.data)
