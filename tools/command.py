"""The command line of the scripts beside: the folder or file that they read."""

from __future__ import annotations

import argparse
from pathlib import Path


def data_path(doc: str | None, name: str) -> Path:
    """The folder or file that the command line names; ``name`` says to its help which is meant."""
    parser = argparse.ArgumentParser(
        description=doc, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("path", metavar=name, type=Path, help="what is read")
    return Path(parser.parse_args().path)
