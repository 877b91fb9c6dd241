"""The command line. It holds no logic: options become arguments, errors become exit statuses."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from functools import partial
from typing import Any, TypeVar

import click

from qa import __version__, ending
from qa.ending import CRASHED, INTERRUPTED, LEFT, UNCHECKED, crash, flushed, say
from qa.errors import ModelError, MtqaError

Command = TypeVar("Command", bound=Callable[..., Any])
# Levels and modes stand here as words so that --help need not import what they configure.
LEVELS = ("garbled", "critical", "major", "minor", "never")


def main() -> None:
    """Run the program and end with its status (see the README for their meaning)."""
    ending.open_streams()
    for stream in (sys.stdout, sys.stderr):
        # A report is UTF-8 on every system; a file name need not be Unicode on any.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    ending.on_signals()
    try:
        status = flushed(run(sys.argv[1:]))
    except ending.Terminated as signal:
        number = signal.number
    else:
        sys.exit(status)
    ending.as_by_signal(number)


def run(arguments: Sequence[str]) -> int:
    """The exit status of a command line; every message is on standard error when it returns."""
    try:
        if needed := ending.lacking():
            return say(needed, UNCHECKED)
        return int(program.main(list(arguments), "mtqa", standalone_mode=False) or 0)
    except click.exceptions.Abort:
        return say("Interrupted.", INTERRUPTED)
    except click.ClickException as error:
        with suppress(OSError):
            error.show()
        return 2
    except SystemExit:
        return LEFT  # the reader of a help text, by way of Click
    except MtqaError as error:
        with suppress(OSError):
            _tell(f"Error: {error}")
        return error.status
    except Exception as error:
        if os.environ.get("MTQA_DEBUG"):
            raise
        if problem := ending.unwritten(error):
            return say(f"Error: {problem}", UNCHECKED)
        return say(crash(error), CRASHED)


def _tell(message: str) -> None:
    """A message that may quote a file: on one line, or CI services would obey what it holds."""
    from qa.reports.text import visible

    click.echo(visible(message), err=True)


class _Command(click.Command):
    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Refuse what is empty: an unset variable of a script must not switch an option off."""
        left = super().parse_args(ctx, args)
        for param in self.params:
            if param.name and ctx.params.get(param.name) == "":
                raise click.BadParameter("it is empty.", ctx, param)
        return left


class _Program(click.Group):
    command_class = _Command

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; a reader that closes our pipe is no failure (Click would say 1)."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            ctx.exit(LEFT)


@click.group(
    cls=_Program, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(__version__, prog_name="mtqa")
def program() -> None:
    """Find broken sentences and wrong words in machine-translated German."""


def _names(context: click.Context, option: click.Parameter, values: Iterable[str]) -> list[str]:
    """Names given one by one or as a list with commas."""
    return [name.strip() for value in values for name in value.split(",") if name.strip()]


def _checks(name: str, purpose: str) -> Callable[[Command], Command]:
    """An option that takes the names of checks."""
    about = f"{purpose} (repeatable, or a list with commas)."
    return click.option(name, metavar="CHECK", multiple=True, callback=_names, help=about)


@program.command(short_help="Check files or folders; '-' is standard input.")
@click.argument("targets", metavar="TARGET...", nargs=-1, required=True)
@click.option("--source", metavar="PATH", help="Source-language file or folder of the targets.")
@click.option("--reference", metavar="PATH", help="Human translation: adds BLEU, chrF and TER.")
@click.option("--source-lang", metavar="CODE", help="Language of the source.  [default: detected]")
@click.option(
    "--target-lang",
    metavar="CODE",
    default="de",
    show_default=True,
    help="Language of the targets.",
)
@click.option(
    "--align",
    type=click.Choice(["auto", "lines", "none"]),
    default="auto",
    show_default=True,
    help="How source and target correspond.",
)
@click.option(
    "--encoding",
    metavar="NAME",
    help="Encoding of the files.  [default: UTF-8, or UTF-16 with its mark]",
)
@click.option(
    "--format",
    metavar="NAME",
    default="text",
    show_default=True,
    help="Format on standard output: text, json, jsonl, checkstyle, csv, github, gitlab, "
    "html, junit, markdown, rdjson, sarif, xlsx.",
)
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    multiple=True,
    help="Write a report, its format by the ending (repeatable).",
)
@click.option(
    "--model",
    metavar="NAME",
    default="default",
    show_default=True,
    help="default, none, a model's name or its path.",
)
@click.option(
    "--device",
    type=click.Choice(["auto", "cpu", "cuda"]),
    default="auto",
    show_default=True,
    help="Where the model runs.",
)
@click.option(
    "--threads",
    type=click.IntRange(min=1),
    metavar="N",
    help="Threads of the model.  [default: the library's]",
)
@_checks("--select", "Run these checks alone")
@_checks("--ignore", "Leave these checks out")
@click.option(
    "--glossary", metavar="FILE", help="Terms to hold the translation to: CSV, TSV or TBX."
)
@click.option(
    "--fail-on",
    type=click.Choice(LEVELS),
    default="garbled",
    show_default=True,
    help="The least that fails; garbled: broken sentences and critical errors.",
)
@click.option(
    "--min-score",
    type=click.FloatRange(0, 100),
    metavar="N",
    help="Fail documents that score below N (0 to 100).",
)
@click.option(
    "--max-garbled",
    type=click.IntRange(min=0),
    metavar="N",
    help="Let N broken sentences pass over everything checked, more fail, whatever --fail-on says.",
)
@click.option(
    "--max-per-1000",
    type=click.FloatRange(min=0),
    metavar="N",
    help="Fail documents with more than N MQM points per 1,000 words.",
)
@click.option(
    "--changed-from",
    metavar="REV",
    help="Check only files that differ, or whose source differs, from this git revision.",
)
@click.option(
    "--annotate",
    metavar="FOLDER",
    help="Write a copy of each file with its findings in it: HTML, PO, TMX, XLIFF.",
)
@click.option("--baseline", metavar="FILE", help="Let pass what stands in this file: old findings.")
@click.option(
    "--write-baseline",
    metavar="FILE",
    help="Write what is found to a baseline, so that only new findings fail later.",
)
@click.option(
    "--config",
    metavar="FILE",
    help="TOML file with these options; 'none' reads none.  [default: the nearest mtqa.toml, or "
    "pyproject.toml with [tool.mtqa], above the targets]",
)
@click.option(
    "--quiet", is_flag=True, help="Say on standard output only why something did not pass."
)
def check(**options: Any) -> int:
    """Check translations: TARGET is a file, a folder, or '-' for standard input.

    Exit status: 0 good enough, 1 not good enough, 2 the command was wrong, 3 something could not
    be checked, 4 a bug in mtqa.
    """
    from qa.config import configured
    from qa.progress import progress
    from qa.session import check as run_check

    options = configured(click.get_current_context(), options)
    return run_check(options, say=_tell, progress=progress)


@program.command(short_help="Apply the suggestions that are certain.")
@click.argument("targets", metavar="TARGET...", nargs=-1, required=True)
@click.option("--source", metavar="PATH", help="Source-language file or folder of the targets.")
@_checks("--select", "Fix what these checks find")
@_checks("--ignore", "Leave what these checks find")
@click.option("--encoding", metavar="NAME", help="Encoding of the files.")
@click.option("--config", metavar="FILE", help="TOML file with options, as in mtqa check.")
@click.option("--write", is_flag=True, help="Change the files; else, only show what would change.")
def fix(**options: Any) -> int:
    """Put right what is certain (marks, blanks, figures) in files or folders; shows a diff.

    Exit status: 0 nothing to fix, or fixed with --write, 1 something would change, 2 the command
    was wrong, 3 a file could not be read or written, 4 a bug in mtqa.
    """
    from qa.config import configured
    from qa.fix import fix as run_fix

    as_check = ["--model", "none"]
    for name in ("source", "encoding", "config"):
        as_check += [f"--{name}", options[name]] if options[name] is not None else []
    for name in ("select", "ignore"):
        as_check += [text for value in options[name] for text in (f"--{name}", value)]
    context = check.make_context("mtqa fix", [*as_check, "--", *options["targets"]])
    settings = {**configured(context, context.params), "only": options["select"]}
    settings |= {"select": options["select"], "glossary": None}
    show = partial(click.echo, nl=False, color=True)  # else Click takes escapes out of the text
    return run_fix(settings, say=_tell, show=show, writing=options["write"])


@program.command()
@click.argument("name", metavar="[CHECK]", required=False)
def explain(name: str | None) -> None:
    """What a check finds and why; without a name, the table of all."""
    from qa import explain as texts

    click.echo(texts.explain(name) if name else texts.table(), nl=False)


@program.command()
@click.argument("action", type=click.Choice(["list", "verify"]), default="list")
def models(action: str) -> None:
    """The models this installation can use; 'verify' compares their files with their hashes."""
    from qa import score, weights

    found = weights.models()
    for model in found:
        if action == "verify":
            weights.verify(model)
        stated = model.hash if model.listed else "-"
        click.echo(f"{model.name}  {score.described(model)}  {stated}  {model.folder}")
    if not found:
        places = [*map(str, weights.places())]
        if action == "verify":
            problem = "No model is installed, so there is nothing to verify."
            raise ModelError(f"{problem} Searched: {', '.join(places)}.")
        click.echo("\n  ".join(["No model is installed. Searched:", *places]))
