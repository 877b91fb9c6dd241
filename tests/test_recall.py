"""What an editor's text is found to have while one writes is what a fresh check finds."""

from __future__ import annotations

from pathlib import Path

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.cli import program
from qa.cli.editors import as_check
from qa.lsp.checked import Checked, by_rules
from qa.lsp.settings import Settings
from qa.lsp.setup import setup
from qa.lsp.texts import buffer, reading
from qa.text.recall import Memory, recalled, recalling
from tests.fuzzing import fuzzing

ENGLISH = """# The bridge

The council met on Monday. It decided that the old bridge will stay closed. Nobody was hurt.

Repairs begin in May and cost 1,500 euros. Engineers had warned of it for many years.

The mayor, Anna Weber, promised a new bridge. She did not say when it would be built.

- It is red.
- It is open.
"""
GERMAN = """# Die Brücke

Der Rat tagte am Montag. Er beschloss, dass die alte Brücke gesperrt bleibt. Niemand wurde verletzt.

Die Arbeiten beginnen im Mai und kosten 1500 Euro. Ingenieure hatten seit Jahren davor gewarnt.

Die Bürgermeisterin Anna Weber versprach eine neue Brücke. Wann sie gebaut wird, sagte sie nicht.

- Sie ist rot.
- Sie ist offen.
"""
# What somebody may put in or paste, beside what stands there already.
PIECES = (
    "",
    " ",
    ".",
    "\n\n",
    " nicht",
    " 15",
    ". Das ist neu hier.",
    "„",
    "\n\nEin Absatz mehr.\n\n",
)


def edited(data: st.DataObject, text: str) -> str:
    at, gone = data.draw(st.integers(0, len(text))), data.draw(st.sampled_from([0, 0, 1, 9, 80]))
    first = data.draw(st.integers(0, len(text)))
    copied = text[first : first + data.draw(st.integers(0, 120))]
    return text[:at] + data.draw(st.sampled_from([*PIECES, copied])) + text[at + gone :]


@given(data=st.data())
@fuzzing(30)
def test_after_any_edit_all_is_found_as_in_a_fresh_check(tmp_path_factory, data):
    folder = tmp_path_factory.getbasetemp() / "edits"
    folder.mkdir(exist_ok=True)
    source, target = folder / "x.en.md", str(folder / "x.de.md")
    source.write_text(ENGLISH, "utf-8")
    Path(target).write_text(GERMAN, "utf-8")
    context = click.Context(program)
    given = setup(
        target,
        Settings(),
        lambda targets, options: as_check(context, targets, {"model": ("none",), **options}),
        str(folder),
        lambda _: None,
    )
    assert given.job.source == str(source)
    english, german, before = ENGLISH, GERMAN, None
    for version in range(data.draw(st.integers(1, 5))):
        if data.draw(st.integers(0, 4)):
            german = edited(data, german)
        else:
            english = edited(data, english) or "x"
            source.write_text(english, "utf-8")
        held = buffer("file:///x", target, german, version)
        before = by_rules(held, given, reading([]), before)
        fresh = by_rules(held, given, reading([]), None)
        assert seen(before) == seen(fresh)


def seen(checked: Checked) -> tuple[object, ...]:
    return checked.reports, checked.found, checked.remarks, str(checked.refused), checked.notes


def test_what_a_version_did_not_ask_for_is_forgotten():
    asked = []

    @recalled
    def double(number: int) -> int:
        asked.append(number)
        return 2 * number

    assert double(1) == double(1) == 2
    memory = Memory()
    for numbers in ([1, 2, 2], [2, 3], [1]):
        memory = Memory(memory)
        with recalling(memory):
            assert [double(number) for number in numbers] == [2 * number for number in numbers]
    assert asked == [1, 1, 1, 2, 3, 1]
    with pytest.raises(ZeroDivisionError), recalling(memory):
        recalled(lambda number: 1 // number)(0)
