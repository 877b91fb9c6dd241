"""What people type or programs read, in the middle of a sentence: options, files, code and keys."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from qa.text.markup.addresses import LANGUAGE
from qa.text.markup.placeholders import Slip

OPTION = re.compile(r"(?<![^\s`'\"(\[|„“])--[A-Za-z][\w-]{1,40}(?![\w-])")
# Two hyphens for a dash, as typewriters have it.
DASH = re.compile(r"\w--|(?<!\S)--(?!\S)")
CONSTANT = re.compile(
    r"(?<![\w$%{.#-])[A-ZÄÖÜ][A-ZÄÖÜ0-9]{0,40}(?:_[A-ZÄÖÜ0-9]{1,40}){1,8}(?![\w(-]|\.\w)"
)
# Functions of spreadsheets and patterns of dates, which are otherwise in German.
SHEET = re.compile(r".*_(?:OOO|ADD|EXCEL\d*)|(?:_?(?:DD?|TT?|MM{0,3}|YY+|JJ+|HH|SS))+")
ENDINGS = "ya?ml|json|toml|ini|conf|cfg|env|lock|py|jsx?|tsx?|rb|rs|java|cpp|sh|bat|dll|exe|jar"
FILE = re.compile(
    rf"(?<![\w./\\@*<>-])\w[\w-]{{0,60}}(?:\.[\w-]{{1,30}}){{0,3}}\.(?:{ENDINGS})(?![\w/]|\.\w)"
)
# What one of these at least has in it.
MARK = re.compile(rf"--|[_`+]|\.(?:{ENDINGS})(?![\w/])")
CODE = re.compile(r"(?<!`)`([^`\n]{1,100})`(?!`)")
# Programs whose first word is a command: who translates it has a command that there is not.
COMMAND = re.compile(
    r"(?:sudo )?(?:npm|npx|yarn|pnpm|pip3?|git|docker|kubectl|helm|cargo|apt(?:-get)?|brew|dnf"
    r"|conda|systemctl|composer|dotnet|terraform|aws|gcloud|rails|uv|poetry) "
    r"(?P<said>[a-zäöüß][a-zäöüß-]+)(?![^\s])"
)
# What no plain word has: user_name, getUser, a.b, f(), x=1.
SIGN = re.compile(r"\w_\w|[a-z][A-Z]|\w\.\w|\w\(|=|::|->")
PART = re.compile(r"[A-ZÄÖÜ]?[a-zäöüß]+|[A-ZÄÖÜ]+|\d+")
WORD = re.compile(r"\w+")
FEWEST = 3  # letters of a word that both share, where it is no call
# Where readers choose or fill in a name: Save it as report.py.
NAMED = re.compile(
    r"\b(?:replace|substitut|re-?name|name|called|call (?:it|the|th[ei]s|your)\b|save|creat"
    r"|choose|chosen|placeholder|fill|insert)"
)
NAMED_IN_GERMAN = re.compile(
    r"ersetz|\bstatt|anstelle|nenn|benann|(?<!_)name|heiß|speicher|erstell|anleg|angelegt|wähl|platzhalter"
    r"|einfüg|schreib"
)
# Keys for these are others in German programs: Ctrl+F and Strg+L, Ctrl+B and Strg+F.
OTHERWISE = re.compile(r"\b(?:bold|italic|underlin|find|search|replac)")
OTHERWISE_IN_GERMAN = re.compile(r"fett|kursiv|unterstr|such|\bfind|ersetz")
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
    ['npm installieren']
    >>> told("Press Ctrl+S or Ctrl+Shift+F4.", "Drücken Sie Strg+P oder Strg + Umschalt + F4.")
    ['Strg+P']
    >>> told("Save it as report.py.", "Speichern Sie es als bericht.py.")
    []
    >>> told("See letter_en.json, `In progress`.", "Siehe brief_de.json, `In Bearbeitung`.")
    []
    >>> told("Ctrl+F finds DD_MM_YYYY.", "Strg+L findet TT_MM_JJJJ.")
    []
    """
    if not (MARK.search(source) and MARK.search(target)):
        return
    told: list[Slip] = []
    for kind in _kinds(source.lower(), target.lower()):
        theirs, ours = kind(source), kind(target)
        lost = [one for key, one in theirs.items() if key not in ours and not _is_in(one, target)]
        new = [one for key, one in ours.items() if key not in theirs and one.text not in source]
        for one in new:
            right = next((other for other in lost if _alike(other, one)), None)
            if right:
                lost.remove(right)
                told.append(_slip(one, right))
    for at, slip in enumerate(told):
        if not any(one.start < slip.end and slip.start < one.end for one in told[:at]):
            yield slip


def _is_in(one: Found, text: str) -> bool:
    return bool(re.search(rf"{re.escape(one.text)}(?!\w)", text))


@dataclass(frozen=True, slots=True)
class Found:
    """Something for machines at ``start``; ``of`` is what it must share with what it renders,
    ``shares`` says that it must have a word of it, too."""

    text: str
    start: int
    of: str
    key: str = ""
    shares: bool = False


Kind = Callable[[str], dict[str, Found]]


def _kinds(source: str, target: str) -> Iterator[Kind]:
    """What is to be compared in two texts, given in lower case."""
    yield _options
    if not (NAMED.search(source) or NAMED_IN_GERMAN.search(target)):
        yield from (_constants, _files)
        yield _words
    yield _commands
    if not (OTHERWISE.search(source) or OTHERWISE_IN_GERMAN.search(target)):
        yield _keys


def _options(text: str) -> dict[str, Found]:
    matches = () if "--" not in text or DASH.search(text) else OPTION.finditer(text)
    return {match[0]: Found(match[0], match.start(), "--") for match in matches}


def _constants(text: str) -> dict[str, Found]:
    matches = CONSTANT.finditer(text) if "_" in text else ()
    return {
        match[0]: Found(match[0], match.start(), "_")
        for match in matches
        if not SHEET.fullmatch(match[0])
    }


def _files(text: str) -> dict[str, Found]:
    return {
        match[0]: Found(match[0], match.start(), match[0].rpartition(".")[2])
        for match in FILE.finditer(text)
    }


def _words(text: str) -> dict[str, Found]:
    """Words with the signs of code between backticks, but no addresses."""
    return {
        word: Found(word, match.start(1), WORD.sub("x", word), shares="(" not in word)
        for match in (CODE.finditer(text) if "`" in text else ())
        if SIGN.search(word := match[1]) and not re.search(r"[\s/]", word)
    }


def _commands(text: str) -> dict[str, Found]:
    """Programs with the command that follows them, between backticks."""
    found = {}
    for span in CODE.finditer(text) if "`" in text else ():
        if match := COMMAND.match(span[1]):
            program = match[0].removesuffix(match["said"])
            found[match[0]] = Found(match[0], span.start(1), f"`{program}")
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
    """Whether one is what the other became: no names that readers choose, nor one that says of
    which language it is; of words of code a part is kept."""
    if theirs.of != ours.of or CHOSEN.search(theirs.text) or CHOSEN.search(ours.text):
        return False
    there, here = (set(map(str.lower, PART.findall(one.text))) for one in (theirs, ours))
    if theirs.key:
        return True
    kept = any(len(part) >= FEWEST for part in there & here)
    return (kept or not theirs.shares) and not any(map(LANGUAGE.fullmatch, there ^ here))


def _slip(ours: Found, right: Found) -> Slip:
    said = f"{ours.text[: -len(ours.key)]}{right.key}" if right.key else right.text
    message = f"The source says “{right.text}”, which works only as it is."
    return Slip("target", ours.start, ours.start + len(ours.text), message, said)
