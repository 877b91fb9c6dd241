"""The installed models, as `mtqa models` lists and verifies them."""

from __future__ import annotations

import click

from qa import score, weights
from qa.errors import ModelError


def show(*, verify: bool) -> None:
    """Print a line a model; of those that are altered say so, and go on with the others.

    Raises:
        ModelError: a file of one is altered or missing, or there is none to verify.
    """
    found = weights.models()
    problems = []
    for model in found:
        if verify:
            try:
                weights.verify(model)
            except ModelError as error:
                problems.append(error)
                continue
        stated = model.hash if model.listed else "-"
        click.echo(f"{model.name}  {score.described(model)}  {stated}  {model.folder}")
    for problem in problems[:-1]:
        click.echo(f"Error: {problem}", err=True)
    if problems:
        raise problems[-1]
    if not found:
        places = [*map(str, weights.places())]
        if verify:
            nothing = "No model is installed, so there is nothing to verify."
            raise ModelError(f"{nothing} Searched: {', '.join(places)}.")
        click.echo("\n  ".join(["No model is installed. Searched:", *places]))
