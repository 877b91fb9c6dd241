"""The command line of the scripts beside: the folder of the texts that they count."""

from __future__ import annotations

import argparse
from pathlib import Path


def data_folder(doc: str | None, name: str) -> Path:
    """The folder that the command line names; ``name`` says to its help which one is meant."""
    parser = argparse.ArgumentParser(
        description=doc, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", metavar=name, type=Path, help="where the texts are")
    return Path(parser.parse_args().folder)
