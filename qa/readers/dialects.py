"""What site generators add to Markdown: templates, formulas, definitions.

The parser knows CommonMark alone and would take them for words and marks. So they are masked before
it sees them, one sign for each character, and lines and columns stay as they are.
"""

from __future__ import annotations

import re

from qa.readers.markup import MASK

# Shortcodes of Hugo, tags and variables of Jekyll and others. Templates of wikis, which have no
# blanks inside their braces, are rests here (markup-residue). A formula has none inside its marks,
# as in Pandoc, so that "10 $ und 20 $" and "von $5 bis $7" hold none.
TEMPLATE = r"\{\{[<%][^`{}]{1,2000}?[>%]\}\}|\{%[^`{}]{1,2000}?%\}"
CODE = re.compile(
    rf"(?P<comment><!--(?:(?!<!--).){{0,2000}}?-->)|{TEMPLATE}"
    r"|\{\{-?[ \t][^`{}]{1,500}?[ \t]-?\}\}"
    r"|(?<![\\$\w])\$\$(?:(?!\n[ \t]*\n)[^$`]){1,2000}\$\$"
    r"|(?<![\\$\w])\$(?![\s$\d])(?:\\.|[^$`\\\n]){0,200}(?<=[^\s\\])\$(?![\w$])",
    re.DOTALL,
)
SIGN = re.compile(r"[^\n]")
ALONE = re.compile(rf"[ \t]*(?:(?:{TEMPLATE})[ \t]*)+")
# Tags of templates around what is no text.
AROUND = re.compile(
    r"[ \t]*\{(?:\{[<%]|%)-?[ \t]*(?P<end>/[ \t]*|end)?(?P<name>highlight|comment|math|mermaid)\b"
)
# PHP Markdown Extra, kramdown, Pandoc: below a term and a colon what it means.
# After more blanks the parser would see code.
DEFINITION = re.compile(r"^( {0,3}):(?= {1,4}\S| ?\t\S)")
# Begin and end of a box (Pandoc, Docusaurus, VitePress, MyST), and one with a title.
BOX = re.compile(r" {0,3}:{3,}[ \t]*[\w-]*[ \t]*(?:\{[^{}]*\})?[ \t]*(?::{3,}[ \t]*)?")
TITLED = re.compile(
    r" {0,3}(?P<sign>:{3,})[ \t]*(?:[\w-]+|\{(?:admonition|attention|caution|danger|dropdown|error"
    r"|hint|important|note|tip|warning)\})"
    r"(?:\[(?P<label>.*)\]|[ \t]+(?P<title>[^\s{:].*?))[ \t]*(?:\{[^{}]*\})?[ \t]*(?::{3,}[ \t]*)?"
)
TITLE = re.compile(r"(?P<sign>:{3,})[^\"]*[{\s]title=\"(?P<title>[^\"]+)\"")
LONGEST_TITLE = 500
# Where a table of contents goes (GitLab, Python-Markdown), and what an abbreviation stands for.
PLACED = re.compile(
    r" {0,3}(?:\[TOC\]|\[\[_?TOC_?\]\]|\*\[[^\]\n]{1,60}\]:.*)[ \t]*", re.IGNORECASE
)


def masked(text: str) -> str:
    """The text as CommonMark, each character at its line and column, code as signs of ``MASK``.

    >>> masked('Siehe [hier]({{< ref "x" >}}).').replace(MASK, "_")
    'Siehe [hier](_______________).'
    """
    lines = text.split("\n")
    if "{" in text:
        lines = list(_without_templates(lines))
    for number, line in enumerate(lines):
        if "[" in line[:5] and PLACED.fullmatch(line):
            lines[number] = ""
        if ":" not in line:
            continue
        if ":::" in line and len(line) < LONGEST_TITLE and line.lstrip(" \t").startswith(":::"):
            lines[number] = _title(line)
        elif ":" in line[:4] and number and _term(lines, number):
            lines[number] = DEFINITION.sub(r"\1-", line)
    return CODE.sub(_mask, "\n".join(lines))


def _without_templates(lines: list[str]) -> list[str]:
    """The lines, blank where nothing but tags of templates stands and between those of code."""
    found = list(lines)
    opened: tuple[str, int] | None = None
    for number, line in enumerate(lines):
        if ALONE.fullmatch(line):
            found[number] = ""
        match = AROUND.match(line)
        if match is None:
            continue
        if match["end"] is None:
            opened = opened or (match["name"], number)
        elif opened and opened[0] == match["name"]:
            found[opened[1] : number + 1] = [""] * (number + 1 - opened[1])
            opened = None
    return found


def _title(line: str) -> str:
    """The first or last line of a box: what is left of it is its title, as a heading.

    >>> _title(':::tip[Ein Rat]'), _title('::: {.note title="Ein Rat"}'), _title(":::")
    ('#      Ein Rat', '#                 Ein Rat', '')
    """
    whole = BOX.fullmatch(line)
    match = TITLE.search(line) if whole else TITLED.fullmatch(line)
    if match is None:
        return "" if whole else line
    name = "title" if match["title"] else "label"
    start, end = match.span(name)
    sign = match.start("sign")
    return f"{line[:sign]}#{' ' * (start - sign - 1)}{line[start:end]}".rstrip()


def _term(lines: list[str], number: int) -> bool:
    """Whether a term or another of its definitions stands above a line, or one line higher."""
    above = lines[number - 1].strip() or (lines[number - 2].strip() if number > 1 else "")
    return bool(above)


def _mask(match: re.Match[str]) -> str:
    return match[0] if match["comment"] else SIGN.sub(MASK, match[0])
