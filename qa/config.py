"""A TOML file with the options of ``mtqa check``, under ``[tool.mtqa]`` or at the top."""

from __future__ import annotations

import tomllib
from collections.abc import Collection
from pathlib import Path
from typing import Any

from qa.errors import InputError, UsageError


def read_config(path: str, options: Collection[str], lists: Collection[str]) -> dict[str, Any]:
    """The options of a file by parameter name; those in ``lists`` may be given as one string.

    Raises:
        InputError: the file cannot be read or is not TOML.
        UsageError: it has an unknown option; the message lists the valid names.
    """
    try:
        content = tomllib.loads(Path(path).read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise InputError(path, f"cannot be read as TOML ({error}).", "Mend it.") from error
    settings: Any = content
    if "tool" in content:
        tool = content["tool"]
        settings = tool.get("mtqa") if isinstance(tool, dict) else tool
    if not isinstance(settings, dict):
        raise UsageError(f"{path}: there is no table [tool.mtqa] in it.")
    found = {}
    for key, value in settings.items():
        name = key.replace("-", "_")
        if name not in options:
            valid = ", ".join(sorted(option.replace("_", "-") for option in options))
            raise UsageError(f"{path}: there is no option {key!r}. Valid names: {valid}.")
        if isinstance(value, dict) or (isinstance(value, list) and name not in lists):
            raise UsageError(f"{path}: {key} must be a single value.")
        found[name] = [value] if name in lists and not isinstance(value, list) else value
    return found
