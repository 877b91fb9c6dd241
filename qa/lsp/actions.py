"""What an editor can do about findings: apply a suggestion, fix all that is certain, ignore."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from lsprotocol import types

from qa.accept.suppress import Suppressions, rules
from qa.check import CHECKS
from qa.data import Block, Raw
from qa.errors import InputError
from qa.fix import certain
from qa.fix.edits import Content, Edit, Lines, applied, pieces
from qa.fix.formats import spelled
from qa.lsp.checked import Checked
from qa.lsp.diagnostics import Shown
from qa.lsp.positions import Positions
from qa.lsp.texts import UTF8
from qa.reports.places import Found
from qa.session import ran

FIX_ALL = "source.fixAll.mtqa"
REASON = "meant so"
COMMENTS = ("html", "markdown")  # formats with instructions in comments before a paragraph
INDENT = re.compile(r"[ \t]*")


def content(checked: Checked) -> Content:
    """The text as a file would hold it."""
    held = checked.buffer
    return Content(held.path, held.text.encode(UTF8), held.text, b"", UTF8, stored=False)


def quick_fixes(
    shown: Sequence[Shown], checked: Checked, here: Positions
) -> Iterator[types.CodeAction]:
    """The suggestions of some findings, and an instruction to ignore each."""
    raws: list[Raw] | None = None
    for one in shown:
        raws = raws or certain.read(content(checked), checked.setup.mine, checked.buffer.text)
        if change := suggested(one.found, checked, here.lines, raws):
            sure = one.found.finding.check in _sure(checked)
            title = f"Replace with {_quoted(one.found.finding.suggestion or '')}"
            yield _action(title, change.edits, checked, here, one.diagnostic, preferred=sure)
    for one in shown:
        if edit := ignoring(one.found, checked, here.lines, raws or []):
            title = f"Ignore {one.found.finding.check} here"
            yield _action(title, (edit,), checked, here, one.diagnostic)


def suggested(
    found: Found, checked: Checked, lines: Lines, raws: list[Raw]
) -> certain.Change | None:
    """A suggestion as a change of the text that changes nothing else in it, if it can be one."""
    finding = found.finding
    if finding.side == "source":
        return None
    before, options = content(checked), checked.setup.mine
    made = certain.edits(finding, found.item.segment, lines)
    edits = tuple(spelled(edit, before) for edit in made)
    change = certain.Change(finding.check, edits)
    if not edits:
        return None
    if finding.check in certain.CERTAIN:
        return next(iter(certain.harmless([change], lines.text, raws, before, options)), None)
    return change if _of_one_text(edits, lines.text, raws, checked) else None


def _sure(checked: Checked) -> set[str]:
    """The checks whose suggestions ``mtqa fix`` would make."""
    return {check.id for check in certain.limited(checked.setup.mine, _asked(checked)).checks}


def _asked(checked: Checked) -> list[str]:
    """The checks that were named where ``mtqa fix`` has --select."""
    return [name for name in checked.setup.selected if CHECKS[name].id in certain.CERTAIN]


def _of_one_text(edits: Sequence[Edit], text: str, raws: list[Raw], checked: Checked) -> bool:
    """Whether edits change one text alone: no tag, cell or item comes or goes with them."""
    try:
        after = certain.read(content(checked), checked.setup.mine, applied(text, edits))
    except InputError:
        return False
    old, new = _texts(raws), _texts(after)
    return len(old) == len(new) and sum(map(tuple.__ne__, old, new)) == 1


def _texts(raws: Sequence[Raw]) -> list[tuple[object, ...]]:
    return [
        *((block.kind, block.text) for raw in raws for block in raw.blocks),
        *((one.id, one.target.text, one.source) for raw in raws for one in raw.records),
    ]


def fix_all(checked: Checked) -> tuple[Edit, ...]:
    """The edits that ``mtqa fix --write`` makes of the text.

    Raises:
        InputError: the text cannot be read, or the fixes have no end.
    """
    setup = checked.setup
    path = setup.options["config"] or ""
    known = rules(setup.options["suppress"], path)
    marks = Suppressions(ran(setup.own), rules=known, root=setup.options["root"], path=path)
    options = certain.limited(setup.mine, _asked(checked))
    found = certain.fixed(content(checked), setup.stated, options, marks.mark)
    return tuple(_difference(checked.buffer.text, found.text)) if found else ()


def _difference(old: str, new: str) -> Iterator[Edit]:
    """The edits, line by line, that make one text of another."""
    before, after = Lines(old), Lines(new)
    if len(before.starts) != len(after.starts):
        yield Edit(0, len(old), new)
        return
    for index, start in enumerate(before.starts):
        if before.at(index) != after.at(index):
            for piece in pieces(before.at(index), after.at(index)):
                yield Edit(start + piece.start, start + piece.end, piece.new)


def fix_all_action(
    edits: tuple[Edit, ...], checked: Checked, here: Positions
) -> types.CodeAction | None:
    """The action that makes them, None where nothing is to be done."""
    title = "Fix everything that is certain (mtqa)"
    return _action(title, edits, checked, here, kind=FIX_ALL) if edits else None


def ignoring(found: Found, checked: Checked, lines: Lines, raws: list[Raw]) -> Edit | None:
    """The instruction before the paragraph of a finding, where it does that and nothing else."""
    if checked.buffer.format not in COMMENTS or Path(checked.buffer.path).suffix == ".mdx":
        return None
    check = found.finding.check
    number = next(
        (number for number, block in enumerate(_blocks(raws)) if _holds(block, found)), None
    )
    if number is None:
        return None
    index = _blocks(raws)[number].places[0].line - 1
    start = lines.starts[index]
    blanks = INDENT.match(lines.at(index))
    indent = blanks[0] if blanks else ""
    end = "\r\n" if lines.at(index).endswith("\r\n") else "\n"
    edit = Edit(start, start, f"{indent}<!-- mtqa: ignore[{check}] {REASON} -->{end}")
    try:
        after = certain.read(content(checked), checked.setup.mine, applied(lines.text, [edit]))
    except InputError:
        return None
    return edit if _ignored(_blocks(raws), _blocks(after), number, check) else None


def _blocks(raws: Sequence[Raw]) -> list[Block]:
    return [block for raw in raws for block in raw.blocks]


def _holds(block: Block, found: Found) -> bool:
    """Whether a block is the one that the sentence of a finding is from."""
    segment = found.item.segment
    where = (segment.line, segment.column)
    first = block.places[0]
    return segment.target in block.text and (first.line, first.column) <= where and (
        where <= _last(block)
    )  # fmt: skip


def _last(block: Block) -> tuple[int, int]:
    place = block.places[-1]
    rest = block.text[place.offset :]
    if newlines := rest.count("\n"):
        return place.line + newlines, len(rest) - rest.rfind("\n")
    return place.line, place.column + len(rest)


def _ignored(old: Sequence[Block], new: Sequence[Block], number: int, check: str) -> bool:
    """Whether the one block has the instruction now, and all else is as it was."""
    if [(one.kind, one.text) for one in old] != [(one.kind, one.text) for one in new]:
        return False
    changed = [at for at, (a, b) in enumerate(zip(old, new, strict=True)) if _told(a) != _told(b)]
    return changed == [number] and any(check in one.checks for one in new[number].ignores)


def _told(block: Block) -> list[tuple[tuple[str, ...], str]]:
    return [(one.checks, one.reason) for one in block.ignores]


def _quoted(text: str) -> str:
    return f"“{' '.join(text.split())}”" if text.strip() else "a blank" if text else "nothing"


def _action(
    title: str,
    edits: Sequence[Edit],
    checked: Checked,
    here: Positions,
    solved: types.Diagnostic | None = None,
    *,
    kind: str = types.CodeActionKind.QuickFix,
    preferred: bool = False,
) -> types.CodeAction:
    made = [types.TextEdit(here.between(edit.start, edit.end), edit.new) for edit in edits]
    return types.CodeAction(
        title, kind, [solved] if solved else None, preferred or None,
        edit=types.WorkspaceEdit({checked.buffer.uri: made}),
    )  # fmt: skip
