"""What people type or programs read, in the middle of a sentence: options, files, code and keys."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from qa.text.markup.placeholders import Slip

OPTION = re.compile(r"(?<![^\s`'\"(\[|„“])--[A-Za-z][\w-]{1,40}(?![\w-])")
# Two hyphens for a dash, as typewriters have it.
DASH = re.compile(r"\w--|(?<!\S)--(?!\S)")
CONSTANT = re.compile(
    r"(?<![\w$%{.-])[A-ZÄÖÜ][A-ZÄÖÜ0-9]{0,40}(?:_[A-ZÄÖÜ0-9]{1,40}){1,8}(?![\w(-]|\.\w)"
)
# Functions of spreadsheets, which have German names.
SHEET = re.compile(r"_(?:OOO|ADD|EXCEL\d*)$")
ENDINGS = "ya?ml|json|toml|ini|conf|cfg|env|lock|py|jsx?|tsx?|rb|rs|java|cpp|sh|bat|dll|exe|jar"
FILE = re.compile(
    rf"(?<![\w./\\@*<>-])\w[\w-]{{0,60}}(?:\.[\w-]{{1,30}}){{0,3}}\.(?:{ENDINGS})(?![\w/]|\.\w)"
)
CODE = re.compile(r"(?<!`)`([^`\n]{1,100})`(?!`)")
# What no plain word has: user_name, getUser, a.b, f(), x=1.
SIGN = re.compile(r"\w_\w|[a-z][A-Z]|\w\.\w|\w\(|=|::|->")
# What stands for a name that readers choose: my-project, <file>, YOUR_NAME.
CHOSEN = re.compile(
    r"(?:\b|_)(?:your?|my|some|foo|bar|dein|ihre?|mein|name|hello|test|other|new|old|first|file|datei)"
    r"(?:\b|_)|\b(?:page|file|test)\d|[<>…\"'{}\[\]]|example|sample|beispiel|\.\.\.",
    re.IGNORECASE,
)
MODIFIERS = {
    "ctrl": "strg", "control": "strg", "strg": "strg", "steuerung": "strg", "ctl": "strg",
    "shift": "shift", "umschalt": "shift", "umsch": "shift", "alt": "alt", "option": "alt",
    "wahl": "alt", "cmd": "cmd", "command": "cmd", "befehl": "cmd", "⌘": "cmd", "⇧": "shift",
    "⌥": "alt", "win": "win", "windows": "win", "super": "win", "meta": "win", "altgr": "altgr",
}  # fmt: skip
MODIFIER = "|".join(sorted(MODIFIERS, key=len, reverse=True))
KEYS = re.compile(
    rf"(?<![\w+])(?P<held>(?:(?:{MODIFIER})(?:[ -]?taste)?\s?\+\s?){{1,3}})"
    r"(?P<key>F\d{1,2}|[A-Za-z0-9])(?![\w+])",
    re.IGNORECASE,
)
HELD = re.compile(MODIFIER, re.IGNORECASE)


def slips(source: str, target: str) -> Iterator[Slip]:
    """What was translated or altered of it. What was left out altogether is not.

    >>> def told(source, target): return [target[s.start : s.end] for s in slips(source, target)]
    >>> told("Use --force, see config.yaml.", "Nutzen Sie --erzwingen, siehe konfig.yaml.")
    ['--erzwingen', 'konfig.yaml']
    >>> told("Set MAX_RETRIES for YOUR_NAME.", "Setzen Sie MAX_WIEDERHOLUNGEN für IHR_NAME.")
    ['MAX_WIEDERHOLUNGEN']
    >>> told("Run `npm install` in `my-app`.", "Führen Sie `npm installieren` in `meine-app` aus.")
    ['`npm installieren`']
    >>> told("Press Ctrl+S or Ctrl+Shift+F4.", "Drücken Sie Strg+P oder Strg + Umschalt + F4.")
    ['Strg+P']
    """
    for kind in (_options, _constants, _files, _spans, _keys):
        theirs, ours = kind(source), kind(target)
        lost = [one for key, one in theirs.items() if key not in ours and one.text not in target]
        new = [one for key, one in ours.items() if key not in theirs and one.text not in source]
        for one in new:
            right = next((other for other in lost if _alike(other, one)), None)
            if right:
                lost.remove(right)
                yield _slip(one, right)


@dataclass(frozen=True, slots=True)
class Found:
    """Something for machines at ``start``; ``of`` is what it must share with what it renders."""

    text: str
    start: int
    of: str
    key: str = ""


def _options(text: str) -> dict[str, Found]:
    matches = () if "--" not in text or DASH.search(text) else OPTION.finditer(text)
    return {match[0]: Found(match[0], match.start(), "--") for match in matches}


def _constants(text: str) -> dict[str, Found]:
    matches = CONSTANT.finditer(text) if "_" in text else ()
    return {
        match[0]: Found(match[0], match.start(), "_")
        for match in matches
        if not SHEET.search(match[0])
    }


def _files(text: str) -> dict[str, Found]:
    return {
        match[0]: Found(match[0], match.start(), match[0].rpartition(".")[2])
        for match in FILE.finditer(text)
    }


def _spans(text: str) -> dict[str, Found]:
    """Code between backticks: a command and what follows it, or a word with the signs of code."""
    found = {}
    for match in CODE.finditer(text) if "`" in text else ():
        command, _, more = match[1].strip().partition(" ")
        if more or SIGN.search(command):
            found[match[0]] = Found(match[0], match.start(), f"`{command if more else '.'}")
    return found


def _keys(text: str) -> dict[str, Found]:
    """Keys that are pressed together, the last of them a letter, a digit or one like F4."""
    found = {}
    for match in KEYS.finditer(text) if "+" in text else ():
        held = "+".join(sorted({MODIFIERS[one.lower()] for one in HELD.findall(match["held"])}))
        key = match["key"].upper()
        if held == "alt" and len(key) == 1:
            continue  # a letter of a menu's name
        found[f"{held}+{key}"] = Found(match[0], match.start(), held, key)
    return found


def _alike(theirs: Found, ours: Found) -> bool:
    """Whether one is what the other became: no names that readers choose."""
    return theirs.of == ours.of and not (CHOSEN.search(theirs.text) or CHOSEN.search(ours.text))


def _slip(ours: Found, right: Found) -> Slip:
    said = f"{ours.text[: -len(ours.key)]}{right.key}" if right.key else right.text
    message = f"The source says “{right.text}”, which works only as it is."
    return Slip("target", ours.start, ours.start + len(ours.text), message, said)
