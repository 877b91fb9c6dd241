"""Help texts whose options stand under headings, so that a newcomer finds the few that matter."""

from __future__ import annotations

import os
from typing import Any

import click

from qa.cli.completion import completed

# The options of mtqa check by what they are for; those of none come last.
SECTIONS = {
    "Texts": (
        "source", "reference", "source_lang", "target_lang", "align", "encoding", "changed_from",
    ),
    "Checks": ("select", "ignore", "glossary", "model", "device", "threads"),
    "What fails": ("fail_on", "min_score", "max_garbled", "max_per_1000", "baseline",
                   "write_baseline"),
    "Reports": ("format", "output", "annotate", "quiet"),
}  # fmt: skip


class Strict(click.Command):
    """A command whose options take no empty values, and whose values shells complete."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for param in self.params:
            completed(param)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Refuse what is empty: an unset variable of a script must not switch an option off."""
        given = [*args]
        try:
            left = super().parse_args(ctx, args)
        except click.NoSuchOption as error:
            # A pattern of the shell may give names of files that look like options.
            name = next((one for one in given if one.startswith(error.option_name)), "")
            if name.startswith("-") and os.path.lexists(name):
                # Said whole here: older versions of Click end theirs without a full stop.
                what = f"No such option {error.option_name!r}. The file is ./{name}."
                raise click.NoSuchOption(error.option_name, what, ctx=ctx) from error
            raise
        for param in self.params:
            if param.name and ctx.params.get(param.name) == "":
                raise click.BadParameter("it is empty.", ctx, param)
        return left


class Sectioned(Strict):
    """A command that lists its options in sections."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, each section under its heading."""
        params = (one for one in self.get_params(ctx) if isinstance(one, click.Option))
        left = {str(param.name): param for param in params}
        for title, names in SECTIONS.items():
            self._write(ctx, formatter, title, [left.pop(name) for name in names])
        self._write(ctx, formatter, "Others", list(left.values()))

    @staticmethod
    def _write(
        ctx: click.Context,
        formatter: click.HelpFormatter,
        title: str,
        params: list[click.Option],
    ) -> None:
        records = [record for param in params if (record := param.get_help_record(ctx))]
        with formatter.section(title):
            formatter.write_dl(records)
