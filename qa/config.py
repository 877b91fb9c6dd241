"""The configuration file: ``mtqa.toml``, or ``[tool.mtqa]`` in ``pyproject.toml``."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from qa.config_file import content_of, find
from qa.errors import UsageError
from qa.languages import language
from qa.readers.file import codec
from qa.report import format_of
from qa.reports import FORMATS
from qa.review import chosen

NONE = "none"  # --config none: read no file
# What belongs to one run and not to a project.
ONCE = frozenset({"annotate", "config", "help", "changed_from", "write_baseline"})
PATHS = frozenset({"source", "reference", "baseline", "glossary", "output", "model"})
PER_FILE = (
    "align", "encoding", "fail_on", "ignore", "max_per_1000", "min_score", "select", "source_lang",
)  # fmt: skip
# Names that a value must be one of, looked up here so that an error names the file.
LOOKED_UP: dict[str, Callable[[Any], object]] = {
    "select": lambda names: chosen(select=names),
    "ignore": lambda names: chosen(ignore=names),
    "source_lang": language,
    "target_lang": language,
    "encoding": codec,
    "format": FORMATS.__getitem__,
    "output": lambda paths: [format_of(path) for path in paths],
}


@dataclass(frozen=True, slots=True)
class Override:
    """Options of the files that one of the patterns fits, by parameter name."""

    files: tuple[str, ...]
    values: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Config:
    """What a file says. ``folder`` is what its paths and patterns are relative to.

    ``suppress`` are the tables of that name, as they stand there.
    """

    path: str
    folder: str
    values: dict[str, Any]
    overrides: tuple[Override, ...] = ()
    suppress: tuple[dict[str, Any], ...] = ()


def configured(context: click.Context, options: dict[str, Any]) -> dict[str, Any]:
    """The options of a run with those of the configuration file; the command line wins.

    ``root``, ``overrides`` and ``suppress`` are added, empty where there is no file, and
    ``insisted``: whether somebody named the model, so that a run without it is another one.

    Raises:
        InputError: the file cannot be read or is not TOML.
        UsageError: it holds an unknown option or a wrong value; the message lists the valid ones.
    """
    named = options["config"]
    path = None if named == NONE else named or find(options["targets"])
    given = {
        name
        for name in options
        if context.get_parameter_source(name) not in (ParameterSource.DEFAULT, None)
    }
    options = {**options, "insisted": "model" in given}
    if path is None:
        return {**options, "config": None, "root": "", "overrides": (), "suppress": ()}
    config = read(path, context)
    if not named and "output" not in given:
        _keep_inside(config)
    overrides = (replace(one, values=_without(one.values, given)) for one in config.overrides)
    options |= {**_without(config.values, given), "overrides": tuple(overrides)}
    insisted = options["insisted"] or "model" in config.values
    options |= {"config": config.path, "root": config.folder, "suppress": config.suppress}
    return {**options, "insisted": insisted}


def _without(values: dict[str, Any], names: Collection[str]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if name not in names}


def _keep_inside(config: Config) -> None:
    """A file that nobody named, perhaps of a stranger's branch, writes nothing outside its folder.

    Raises:
        UsageError: it would.
    """
    for path in config.values.get("output", ()):
        if not Path(path).resolve().is_relative_to(Path(config.folder).resolve()):
            rule = "is outside its folder, which only a file named with --config may ask for."
            raise UsageError(f"{config.path}: output {path} {rule}")


def read(path: str, context: click.Context) -> Config:
    """The options in a file, each held against the parameter of its name.

    Raises:
        InputError: the file cannot be read or is not TOML.
        UsageError: it has an unknown option or a wrong value.
    """
    content = content_of(path)
    table: Any = content
    if "tool" in content:
        tool = content["tool"]
        table = tool.get("mtqa") if isinstance(tool, dict) else tool
        _hold_one_place(path, content, context)
    if not isinstance(table, dict):
        raise UsageError(f"{path}: there is no table [tool.mtqa] in it.")
    reading = _Reading(path, context)
    rest = {key: value for key, value in table.items() if key not in ("overrides", "suppress")}
    return Config(
        path,
        str(Path(path).parent),
        reading.values(rest, reading.options, ("overrides", "suppress")),
        tuple(map(reading.override, reading.tables(table, "overrides"))),
        tuple(reading.tables(table, "suppress")),
    )


def _hold_one_place(path: str, content: dict[str, Any], context: click.Context) -> None:
    """Hold that no option stands outside of the table [tool.mtqa], where it would do nothing."""
    known = {"overrides", "suppress", *(str(param.name) for param in context.command.params)}
    stray = [key for key in content if key.replace("-", "_") in known]
    if stray:
        raise UsageError(f"{path}: {', '.join(stray)} must stand under [tool.mtqa], too.")


class _Reading:
    """Holds what one file says against the parameters of the command."""

    def __init__(self, path: str, context: click.Context) -> None:
        self.path, self._context = path, context
        self.options = {
            str(param.name): param
            for param in context.command.params
            if isinstance(param, click.Option) and param.name not in ONCE
        }

    def tables(self, table: dict[str, Any], key: str) -> list[dict[str, Any]]:
        """A list of tables, empty if there is none."""
        found = table.get(key, [])
        if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
            raise UsageError(f"{self.path}: {key} must be tables, each headed [[{key}]].")
        return found

    def override(self, table: dict[str, Any]) -> Override:
        """The options for some files."""
        files = table.get("files")
        files = [files] if isinstance(files, str) else files
        if (
            not isinstance(files, list)
            or not files
            or not all(f and isinstance(f, str) for f in files)
        ):
            needed = "overrides need files, the patterns of the paths that they are for."
            raise UsageError(f"{self.path}: {needed}")
        rest = {key: value for key, value in table.items() if key != "files"}
        return Override(tuple(files), self.values(rest, PER_FILE, ("files",)))

    def values(
        self, table: dict[str, Any], valid: Collection[str], others: Collection[str]
    ) -> dict[str, Any]:
        """The options of a table by parameter name. ``others`` are keys beside them."""
        found = {}
        for key, value in table.items():
            name = key.replace("-", "_")
            if name not in valid:
                keys = ", ".join(sorted([*(word.replace("_", "-") for word in valid), *others]))
                part = " for some files alone" if valid is PER_FILE else ""
                raise UsageError(
                    f"{self.path}: there is no option {key!r}{part}. Valid names: {keys}."
                )
            if name in found:
                raise UsageError(f"{self.path}: {key} is there twice, with - and with _.")
            found[name] = self._value(self.options[name], key, value)
        return found

    def _value(self, option: click.Option, key: str, value: object) -> Any:
        values = value if option.multiple and isinstance(value, list) else [value]
        for one in values:
            if not _fits(option, one):
                raise UsageError(f"{self.path}: {key} must be {_wanted(option)}.")
            if one == "":
                raise UsageError(f"{self.path}: {key} is empty. Give it a value, or leave it out.")
        if option.name in PATHS:
            values = [self._relative(str(option.name), one) for one in values]
        try:
            found = option.process_value(self._context, values if option.multiple else values[0])
            if option.name in LOOKED_UP:
                LOOKED_UP[option.name](found)
        except click.BadParameter as error:
            raise UsageError(f"{self.path}: {key}: {error.message}") from error
        except UsageError as error:
            raise UsageError(f"{self.path}: {key}: {error}") from error
        return found

    def _relative(self, name: str, value: Any) -> str:
        """A path relative to the folder of the file; a model may be a name instead."""
        path = Path(self.path).parent / value
        is_name = name == "model" and not ("/" in value and path.exists())
        return value if is_name else str(path)


def _kind(option: click.Option) -> tuple[type, ...]:
    if option.is_flag:
        return (bool,)
    if isinstance(option.type, click.types.IntParamType):
        return (int,)
    return (int, float) if isinstance(option.type, click.types.FloatParamType) else (str,)


def _fits(option: click.Option, value: object) -> bool:
    kind = _kind(option)
    if isinstance(value, float) and not math.isfinite(value):
        return False
    return isinstance(value, kind) and (isinstance(value, bool) == (kind == (bool,)))


def _wanted(option: click.Option) -> str:
    words = {(bool,): "true or false", (int,): "a whole number", (int, float): "a number"}
    single = words.get(_kind(option), "a text")
    return f"{single}, or a list of them" if option.multiple else f"a single value, {single}"
