"""``mtqa lsp``, and the options of mtqa check where another command asks for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import click

from qa.cli.sections import Strict
from qa.errors import UsageError


def as_check(
    context: click.Context, targets: Sequence[str], given: Mapping[str, Sequence[str]]
) -> dict[str, Any]:
    """The options that mtqa check would have in this place with these targets and options."""
    from qa.config import configured

    program = context.find_root().command
    check = program.get_command(context, "check") if isinstance(program, click.Group) else None
    arguments = [
        text
        for option, values in given.items()
        for value in values
        for text in (f"--{option.replace('_', '-')}", value)
    ]
    made = (check or context.command).make_context(
        context.command_path, [*arguments, "--", *targets]
    )
    return configured(made, made.params)


@click.command(cls=Strict, short_help="Show findings in an editor while one writes.")
@click.option("--model", metavar="NAME", help="Quality model, where the editor names none.")
@click.pass_context
def lsp(context: click.Context, model: str | None) -> int:
    """Speak the Language Server Protocol over standard input and output.

    Editors start it (docs/editors.md says how to set them up). It needs pip install 'mtqa[lsp]'.

    Exit status: 0 the editor ended it, 3 the library for the protocol is not installed.
    """
    from qa.lsp import serve

    usual: dict[str, Sequence[str]] = {"model": (model,)} if model else {}

    def configure(targets: Sequence[str], given: Mapping[str, Sequence[str]]) -> dict[str, Any]:
        try:
            return as_check(context, targets, {**usual, **given})
        except click.ClickException as error:
            raise UsageError(error.format_message()) from error

    return serve(configure)
