"""What an editor sets: ``mtqa.model`` and others, as it would be said on the command line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from qa.data import Severity
from qa.errors import UsageError
from qa.registry import meant

SECTION = "mtqa"
# As editors write them -> the option of mtqa check.
OPTIONS = {
    "model": "model", "source": "source", "sourceLang": "source_lang", "select": "select",
    "ignore": "ignore",
}  # fmt: skip
SEVERITY = "severity"
LISTS = ("select", "ignore")


@dataclass(frozen=True, slots=True)
class Settings:
    """Options that win over the configuration, and the least severity that is shown."""

    options: tuple[tuple[str, tuple[str, ...]], ...] = ()
    severity: Severity = Severity.NEUTRAL

    @property
    def select(self) -> tuple[str, ...]:
        """The names of the checks that alone are to run."""
        return dict(self.options).get("select", ())


def settings(given: Any) -> Settings:
    """What an editor says: a table of names, perhaps one named mtqa, or names that begin so.

    Raises:
        UsageError: it has an unknown name or a wrong value.
    """
    table = dict(_flat(given)) if isinstance(given, Mapping) else {}
    least = table.pop(SEVERITY, None) or Severity.NEUTRAL.value
    if least not in [*Severity]:
        valid = ", ".join(reversed(Severity))
        raise UsageError(f"mtqa.severity: there is no severity {least!r}. Valid names: {valid}.")
    options = {}
    for name, value in table.items():
        if name not in OPTIONS:
            raise UsageError(
                f"There is no setting mtqa.{name}. {meant(name, [*OPTIONS, SEVERITY])}"
            )
        if value in (None, "", []):
            continue  # as editors show what nobody has set
        values = value if isinstance(value, list) and name in LISTS else [value]
        if not all(isinstance(one, str) and one for one in values):
            kind = "a text or a list of texts" if name in LISTS else "a text"
            raise UsageError(f"mtqa.{name} must be {kind}.")
        names = (one.strip() for text in values for one in text.split(","))
        options[OPTIONS[name]] = tuple(filter(None, names)) if name in LISTS else tuple(values)
    return Settings(tuple(options.items()), Severity(least))


def _flat(given: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """What is ours among the settings: all of them, where none is marked so."""
    begin = f"{SECTION}."
    marked = [name for name in given if name == SECTION or name.startswith(begin)]
    for name in marked or given:
        value = given[name]
        if name == SECTION and isinstance(value, Mapping):
            yield from _flat(value)
        elif name != SECTION:
            yield name.removeprefix(begin), value
