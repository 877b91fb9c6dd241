"""The command line. It holds no logic: options become arguments, errors become exit statuses."""

from __future__ import annotations

import gc
import os
import shutil
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from functools import partial
from traceback import format_exc
from typing import Any, TypeVar

import click

from qa import __version__
from qa.cli import ending
from qa.cli.editors import as_check, lsp
from qa.cli.ending import CRASHED, INTERRUPTED, LEFT, UNCHECKED, crash, flushed, say
from qa.cli.sections import Sectioned, Strict
from qa.errors import MtqaError

Command = TypeVar("Command", bound=Callable[..., Any])
COMPLETES = "_MTQA_COMPLETE"  # by which a shell asks for what completes a line
MOST_THREADS = 1024  # with some ten times as many the library that starts them crashes
# Tables stay, and texts die without cycles: looking for these took a quarter of a start.
FEW_CYCLES = 50_000
# Levels and modes stand here as words so that --help need not import what they configure.
LEVELS = ("garbled", "critical", "major", "minor", "never")


def main() -> None:
    """Run the program and end with its status (see the README for their meaning)."""
    ending.open_streams()
    ending.on_signals()
    gc.set_threshold(FEW_CYCLES)
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
    except SystemExit as ended:
        if COMPLETES in os.environ:
            return 2 if ended.code else 0
        return LEFT  # the reader of a help text, by way of Click
    except MtqaError as error:
        with suppress(OSError):
            _tell(f"Error: {error}")
        return error.status
    except (KeyboardInterrupt, ending.Terminated):
        raise
    except BaseException as error:  # a panic in a library written in Rust is no Exception
        if os.environ.get("MTQA_DEBUG"):  # not raised: Python would end with 1, as if judged
            say(format_exc(), CRASHED)
        if problem := ending.unwritten(error):
            return say(f"Error: {problem}", UNCHECKED)
        return say(crash(error), CRASHED)


def _tell(message: str) -> None:
    """A message that may quote a file: on one line, or CI services would obey what it holds."""
    from qa.reports.text import visible

    click.echo(visible(message), err=True)


class _Program(click.Group):
    command_class = Strict

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
    """Names given one by one or as a list with commas; ``--ignore ""`` leaves nothing out.

    Raises:
        BadParameter: ``--select ""``, which would run all checks and not those that were meant.
    """
    found = [name.strip() for value in values for name in value.split(",") if name.strip()]
    if option.name == "select" and values and not found:
        raise click.BadParameter("it names no check. Name some, or leave the option out.")
    return found


def _checks(name: str, purpose: str) -> Callable[[Command], Command]:
    """An option that takes the names of checks."""
    about = f"{purpose} (repeatable, or with commas; mtqa explain lists them)."
    return click.option(name, metavar="CHECK", multiple=True, callback=_names, help=about)


@program.command(cls=Sectioned, short_help="Check translations: files, folders, standard input.")
@click.argument("targets", metavar="TARGET...", nargs=-1, required=True)
@click.option("--source", metavar="PATH", help="The source text: a file, or a folder of them.")
@click.option("--reference", metavar="PATH", help="Human translation: adds BLEU, chrF and TER.")
@click.option("--source-lang", metavar="CODE", help="Language of the source.  [default: detected]")
@click.option(
    "--target-lang",
    metavar="CODE",
    default="de",
    show_default=True,
    help="Language of the translation; the rules are for German.",
)
@click.option(
    "--align",
    type=click.Choice(["auto", "lines", "none"]),
    default="auto",
    show_default=True,
    help="Pair source and translation by what they say, line by line, or not.",
)
@click.option(
    "--encoding",
    metavar="NAME",
    help="Encoding of the files.  [default: UTF-8, or what they declare]",
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
    help="Write a report to a file; its ending is the format (repeatable).",
)
@click.option(
    "--model",
    metavar="NAME",
    default="default",
    show_default=True,
    help="Quality model: default, none (rules alone), a name, or a path.",
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
    type=click.IntRange(1, MOST_THREADS),
    metavar="N",
    help="Threads of the model.  [default: the library's]",
)
@_checks("--select", "Run only these checks")
@_checks("--ignore", "Leave these checks out")
@click.option("--glossary", metavar="FILE", help="Terms that must be used: CSV, TSV or TBX.")
@click.option(
    "--fail-on",
    type=click.Choice(LEVELS),
    default="garbled",
    show_default=True,
    help="Fail findings of this level or worse; garbled is broken sentences and critical errors.",
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
    help="Fail more than N broken sentences in all, instead of what --fail-on says of them.",
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
    help="Only files that changed, or whose source did, since this git revision.",
)
@click.option(
    "--annotate",
    metavar="FOLDER",
    help="Write copies of HTML, PO, TMX and XLIFF files with the findings in them.",
)
@click.option("--baseline", metavar="FILE", help="Fail only what is not in this file.")
@click.option(
    "--write-baseline",
    metavar="FILE",
    help="Write what is found to such a file, and let it pass.",
)
@click.option(
    "--config",
    metavar="FILE",
    help="TOML file with options, or none.  [default: the nearest mtqa.toml or pyproject.toml]",
)
@click.option("--quiet", is_flag=True, help="Print only why something did not pass.")
def check(**options: Any) -> int:
    """Check translations into German: TARGET is a file, a folder, or '-' for standard input.

    \b
    mtqa check article.de.txt --source article.en.txt
    mtqa check german/ --source english/ -o report.html

    Exit status: 0 good enough, 1 not good enough, 2 the command was wrong, 3 something could not
    be checked, 4 a bug in mtqa.
    """
    from qa.cli.progress import progress
    from qa.config import configured
    from qa.session import check as run_check

    options = configured(click.get_current_context(), options)
    return run_check(options, say=_tell, progress=progress)


@program.command(short_help="Put right what is certain, or show how.")
@click.argument("targets", metavar="TARGET...", nargs=-1, required=True)
@click.option("--source", metavar="PATH", help="The source text: a file, or a folder of them.")
@_checks("--select", "Fix only what these checks find")
@_checks("--ignore", "Leave what these checks find")
@click.option("--encoding", metavar="NAME", help="Encoding of the files.")
@click.option("--config", metavar="FILE", help="TOML file with options, or none.")
@click.option("--write", is_flag=True, help="Change the files, instead of showing what would.")
def fix(**options: Any) -> int:
    """Put right what is certain (marks, spaces, notation of numbers); without --write, show how.

    Exit status: 0 nothing to fix, or fixed with --write, 1 something would change, 2 the command
    was wrong, 3 a file could not be read or written, 4 a bug in mtqa.
    """
    from qa.fix import fix as run_fix

    given = {name: options[name] for name in ("source", "encoding", "config")}
    given = {name: (value,) for name, value in given.items() if value is not None}
    given |= {name: options[name] for name in ("select", "ignore")}
    settings = as_check(
        click.get_current_context(), options["targets"], {"model": ("none",), **given}
    )
    settings |= {"only": options["select"], "select": options["select"], "glossary": None}
    show = partial(click.echo, nl=False, color=True)  # else Click takes escapes out of the text
    return run_fix(settings, say=_tell, show=show, writing=options["write"])


program.add_command(lsp)


@program.command(short_help="Explain a check with examples, or list all checks.")
@click.argument("name", metavar="[CHECK]", required=False)
def explain(name: str | None) -> None:
    """What a check finds, and why, with examples; without a name, a table of all checks."""
    from qa import explain as texts

    if name:
        text = texts.explain(name)
    else:
        columns = shutil.get_terminal_size().columns
        text = texts.listing(columns) if sys.stdout.isatty() else texts.table()
    click.echo(text, nl=False)


@program.command(short_help="List the installed models, or verify their files.")
@click.argument("action", type=click.Choice(["list", "verify"]), default="list")
def models(action: str) -> None:
    """List the models that can be used here; 'verify' compares their files with their hashes."""
    from qa.cli.installed import show

    show(verify=action == "verify")
