"""The shape of the code: import direction, what --help loads, sizes, and documents that match."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest

import qa
from qa import cli
from qa.check import CHECKS
from qa.cli.sections import SECTIONS
from qa.explain import listing, table
from qa.reports import FORMATS

ROOT = Path(qa.__file__).parent
README, DOCS = ROOT.parent / "README.md", ROOT.parent / "docs"
FILES = sorted(ROOT.rglob("*.py"))
MOST_LINES = 300
MOST_IN_A_FUNCTION = 60
HEAVY = (
    "torch", "torch._dynamo", "transformers", "sacrebleu", "rich", "numpy", "sentencex",
    "py3langid", "pygls", "lsprotocol",
)  # fmt: skip

# The stages in the order of the data. A module imports nothing that stands after it; helpers that
# are not named here belong to the stage that uses them, and may not import what is named below.
ORDER = (
    "errors", "policy", "data", "accepted", "registry", "languages", "text", "readers", "files",
    "read", "split", "identify", "align", "glossary", "check", "fingerprint", "find", "breaks",
    "checks", "weights", "score", "backends", "rate", "metrics", "totals", "review", "judge",
    "accept", "explain", "reports", "report", "annotate", "config", "api", "session", "fix", "lsp",
    "cli", "__main__",
)  # fmt: skip


def stage(path: Path) -> str:
    return path.relative_to(ROOT).with_suffix("").parts[0]


def imported(path: Path) -> set[str]:
    """The stages of qa that a file imports at its top."""
    found = set()
    for node in ast.parse(path.read_text("utf-8")).body:
        if isinstance(node, ast.ImportFrom) and node.module == "qa":
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("qa."):
            found.add(str(node.module).split(".")[1])
    return found & set(ORDER)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_point_backwards(path):
    name = stage(path)
    # Backends register themselves with score, which imports them when a model is loaded.
    later = {"score": {"backends"}}.get(name, set())
    place = ORDER.index(name) if name in ORDER else ORDER.index("checks")
    for other in imported(path) - later - {name}:
        assert ORDER.index(other) <= place, f"{name} imports the later {other}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_files_and_functions_are_short(path):
    text = path.read_text("utf-8")
    assert text.count("\n") <= MOST_LINES
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            length = (
                (node.end_lineno or 0)
                - node.lineno
                - len((ast.get_docstring(node) or "").split("\n"))
            )
            assert length <= MOST_IN_A_FUNCTION, node.name


def test_nine_functions_in_ten_are_under_thirty_lines():
    lengths = [
        (node.end_lineno or 0) - node.lineno + 1
        for path in FILES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef)
    ]
    assert sum(length < 30 for length in lengths) >= 0.9 * len(lengths)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_product_code_has_no_print_and_no_assert(path):
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        assert not isinstance(node, ast.Assert)
        assert not (isinstance(node, ast.Name) and node.id == "print")


def loaded(code: str) -> set[str]:
    """The heavy modules that are loaded after running some code in a fresh interpreter."""
    code = f"import sys\n{code}\nsys.stderr.write(' '.join(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True
    )
    return set(done.stderr.split()) & set(HEAVY)


@pytest.mark.parametrize(
    "code",
    [
        "import qa",
        "from qa.cli import run; run(['--help'])",
        "from qa.cli import run; run(['check', '--help'])",
        "from qa.cli import run; run(['models'])",
    ],
)
def test_help_loads_nothing_heavy(code):
    assert loaded(code) == set()


def test_a_run_with_rules_alone_loads_no_torch(tmp_path):
    (tmp_path / "a.txt").write_text("Ein Satz.", "utf-8")
    code = f"from qa.cli import run; run(['check', {str(tmp_path)!r}, '--model', 'none'])"
    assert not loaded(code) & {"torch", "transformers", "sacrebleu", "rich"}


def test_a_run_with_the_model_loads_neither_transformers_nor_a_compiler(tmp_path):
    (tmp_path / "a.txt").write_text("Ein Satz.", "utf-8")
    code = f"from qa.cli import run; run(['check', {str(tmp_path)!r}, '--model', 'mtqa-small'])"
    assert loaded(code) & {"torch", "transformers", "torch._dynamo"} == {"torch"}


SCRIPTS = [path for folder in ("bench", "tools") for path in (ROOT.parent / folder).glob("*.py")]


@pytest.mark.parametrize("path", sorted(SCRIPTS), ids=lambda p: f"{p.parent.name}/{p.name}")
def test_every_script_explains_its_command_line(path):
    text = path.read_text("utf-8")
    # Both are argparse's, from bench/command.py and tools/command.py.
    assert "__main__" not in text or re.search(r"\b(?:Command|data_path)\(__doc__", text)


def test_public_names_exist():
    for name in qa.__all__:
        assert getattr(qa, name).__doc__, name
    assert 15 <= len(qa.__all__) <= 25


def test_help_lists_the_formats():
    check = cli.program.commands["check"]
    (option,) = [param for param in check.params if param.name == "format"]
    assert isinstance(option, click.Option)
    listed = str(option.help).split(": ")[1].rstrip(".").split(", ")
    assert listed[:3] == ["text", "json", "jsonl"]
    assert sorted(listed) == sorted(FORMATS)


def test_help_has_every_option_in_a_section(capsys):
    check = cli.program.commands["check"]
    options = [param for param in check.params if isinstance(param, click.Option)]
    listed = [name for names in SECTIONS.values() for name in names]
    assert sorted([*listed, "config"]) == sorted(str(param.name) for param in options)
    assert cli.run(["check", "--help"]) == 0
    out = capsys.readouterr().out
    assert all(f"\n{title}:\n" in out for title in (*SECTIONS, "Others"))
    for param in options:
        assert len(re.findall(rf"^  (?:-o, )?{param.opts[-1]} ", out, re.MULTILINE)) == 1


@pytest.mark.parametrize("name", list(FORMATS))
def test_docs_list_every_format(name):
    text = (DOCS / "reports.md").read_text("utf-8")
    row = re.search(rf"^\| `{name}` \| ([^|]+) \|", text, re.MULTILINE)
    assert row, f"{name} is not in the table of report formats"
    assert re.findall(r"`([^`]+)`", row[1]) == list(FORMATS[name].endings)


@pytest.mark.parametrize("name", sorted(cli.program.commands))
def test_readme_mentions_every_command(name):
    assert f"mtqa {name}" in README.read_text("utf-8")


def test_docs_have_the_table_of_checks_as_explain_prints_it():
    text = (DOCS / "checks.md").read_text("utf-8")
    assert f"<!-- checks -->\n{table()}<!-- /checks -->" in text


@pytest.mark.parametrize("width", [60, 80, 120])
def test_a_terminal_gets_the_checks_in_lines_that_fit(width):
    text = listing(width)
    assert max(map(len, text.splitlines())) <= width
    for check in CHECKS:
        assert len(re.findall(rf"^  {check} ", f"{text}\n", re.MULTILINE)) == 1


def test_the_version_stands_the_same_in_both_places():
    assert f"\nversion = {qa.__version__}\n" in (ROOT.parent / "setup.cfg").read_text("utf-8")
