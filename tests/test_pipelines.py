"""Other people's pipelines: the hooks of pre-commit, the GitHub action, GitLab's snippet."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml import etree

import qa
from qa import cli
from qa.readers import READERS

ROOT = Path(__file__).parent.parent
CLEAN = "Das Gericht vertagte sich, weil ein Zeuge fehlte.\n"
BROKEN = "„Wir unterstützen das Recht von.“ Hafenbehörde, jedes Schiff zu kontrollieren.\n"
RULES = "--model\nnone"
HOSTILE = ["$(touch owned)", "; touch owned #", "`touch owned`", '"; touch owned; "', "${X:=owned}"]


@pytest.fixture
def here(tmp_path, monkeypatch):
    """A repository with a clean and a broken article, and the command mtqa on the path."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    root = tmp_path / "work"
    (root / "de").mkdir(parents=True)
    monkeypatch.chdir(root)
    (root / "de" / "clean.txt").write_text(CLEAN, "utf-8")
    git("init", "--quiet")
    git("add", "--all")
    identity = ["-c", "user.name=T", "-c", "user.email=t@example.org"]
    git(*identity, "-c", "commit.gpgsign=false", "commit", "--quiet", "--message", "x")
    (root / "de" / "broken.txt").write_text(BROKEN, "utf-8")
    commands = tmp_path / "bin"
    commands.mkdir()
    program = commands / "mtqa"
    program.write_text(
        f'#!/bin/sh\nexec "{sys.executable}" -c "from qa.cli import main; main()" "$@"'
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{commands}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("PYTHONPATH", str(Path(qa.__file__).parents[1]))
    return root


def git(*arguments: str) -> None:
    subprocess.run(["git", *arguments], check=True, capture_output=True)


def bash(script: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run shell lines as both services do: each failure ends them."""
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, **variables},
        check=False,
    )


# pre-commit


def hooks() -> list[dict[str, Any]]:
    return yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))


def test_hooks_name_commands_that_exist():
    assert [hook["id"] for hook in hooks()] == ["mtqa", "mtqa-rules"]
    for hook in hooks():
        program, *arguments = hook["entry"].split()
        assert (program, hook["language"], hook["require_serial"]) == ("mtqa", "python", True)
        assert cli.run([*arguments, "--help"]) == 0


@pytest.mark.parametrize("hook", hooks(), ids=lambda hook: hook["id"])
def test_hooks_take_every_german_file_that_has_a_reader(hook):
    # Most of these hold no text; a folder tells nothing of them.
    seldom = {".xml", ".yml", ".yaml", ".toml", ".properties"}
    endings = {ending for reader in READERS.values() for ending in reader.endings} - seldom
    for stem in ("de", "a.de", "x/a-de_CH", "content/de/a/b", "de-AT/a", "a_de"):
        for ending in endings:
            assert re.search(hook["files"], stem + ending), stem + ending
    for stem in ("de", "a.de", "x/a-de_CH", "config/locales/de-AT", "a_de"):
        for ending in seldom - {".xml"}:
            assert re.search(hook["files"], stem + ending), stem + ending
    names = ["res/values-de/strings.xml", "values-de-rCH/arrays_a.xml", "a/de.lproj/B.strings"]
    for name in [*names, "a/values-b+de+AT/strings.xml"]:
        assert re.search(hook["files"], name), name
    names = ["README.md", "en/a.txt", "code.txt", "a/made.txt", "de/a.py", "de", "de.txt.bak"]
    names += ["de/ci.yml", "de/pom.xml", "values-de/dimens.xml", "values/strings.xml", "de.xml"]
    for name in names:
        assert not re.search(hook["files"], name), name


# GitHub


def action() -> dict[str, Any]:
    return yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))


def step() -> dict[str, Any]:
    (found,) = [step for step in action()["runs"]["steps"] if step.get("id") == "check"]
    return found


def run_action(here: Path, **inputs: str) -> tuple[int, str, dict[str, str]]:
    """Status, log and outputs of the step that checks, with these inputs."""
    given = {name: found.get("default", "") for name, found in action()["inputs"].items()}
    given |= {name.replace("_", "-"): value for name, value in inputs.items()}
    variables = {
        name: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda match: given[match[1]], value)
        for name, value in step()["env"].items()
    }
    files = {name: str(here.parent / name) for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
    Path(files["GITHUB_OUTPUT"]).unlink(missing_ok=True)
    done = bash(step()["run"], **variables, **files)
    text = Path(files["GITHUB_OUTPUT"]).read_text("utf-8")
    told = dict(re.findall(r"^(\w+)=(.*)$", text, re.MULTILINE))
    told |= {m[1]: m[3] for m in re.finditer(r"^(\w+)<<(.*)\n((?s:.*?))\n\2$", text, re.MULTILINE)}
    return done.returncode, done.stdout + done.stderr, told


def test_no_input_is_pasted_into_shell():
    for one in action()["runs"]["steps"]:
        assert "${{" not in one.get("run", "")
        assert "run" not in one or one["shell"] == "bash"
    passed = " ".join(str(value) for one in action()["runs"]["steps"] for value in one.values())
    for name in action()["inputs"]:
        assert f"inputs.{name} " in passed, f"the input {name} is used nowhere"


def test_the_action_annotates_summarises_and_fails(here):
    status, log, told = run_action(here, targets="de", args=RULES)
    assert (status, told["status"], told["sarif"]) == (1, "1", "mtqa.sarif")
    assert log.startswith("::error file=de/broken.txt,line=1,")
    assert len(log.splitlines()) == 2, "an annotation and the verdict"
    (result,) = json.loads(Path("mtqa.sarif").read_text("utf-8"))["runs"][0]["results"]
    assert result["ruleId"] == "garbled-sentence"
    assert "**Not passed:**" in (here.parent / "GITHUB_STEP_SUMMARY").read_text("utf-8")


def test_the_inputs_of_the_action(here):
    assert run_action(here, targets="de", args=RULES, fail_on="never")[0] == 0
    assert run_action(here, targets="de/clean.txt\n\n", args=RULES)[0] == 0
    assert run_action(here, targets="de", args=RULES, changed_from="HEAD")[0] == 1
    Path("de/broken.txt").unlink()
    status, log, _ = run_action(here, targets="de", args=RULES, changed_from="HEAD")
    assert (status, log) == (0, "Nothing to check: the file is the same as in HEAD.\n")
    assert run_action(here, targets="de", args=RULES, sarif="out put/r.sarif")[2]["sarif"]
    assert Path("out put/r.sarif").exists()


def test_the_action_passes_errors_on(here):
    status, log, told = run_action(here, targets="missing", args=RULES)
    assert (status, told["status"]) == (3, "3")
    assert "Error: missing: cannot be read" in log
    status, _, told = run_action(here, targets="de", fail_on="often")
    assert (status, told) == (2, {"status": "2"})


@pytest.mark.parametrize("name", ["targets", "source", "changed_from", "fail_on", "args", "sarif"])
def test_inputs_are_data(here, name):
    hostile = "\n".join([*HOSTILE, "--output=owned.json"][: -1 if name == "args" else None])
    run_action(here, **{"targets": "de", "args": RULES, name: hostile})
    assert not list(here.glob("owned*"))


def test_a_name_of_several_lines_sets_no_other_output(here):
    _, _, told = run_action(here, targets="de", args=RULES, sarif="x\nstatus=0\ny.sarif")
    assert told["sarif"] == "x\nstatus=0\ny.sarif"


def test_a_file_name_is_no_command_of_the_runner(here):
    Path("de/x\n::stop-commands::y.txt").write_bytes(b"\xff")
    status, log, _ = run_action(here, targets="de", args=RULES)
    assert status == 3
    assert not re.search(r"^::(?!error )", log, re.MULTILINE)


# GitLab


def snippet(service: str) -> dict[str, Any]:
    """The YAML of the README or of docs/ci.md that stands under a marker."""
    text = "".join((ROOT / name).read_text("utf-8") for name in ("README.md", "docs/ci.md"))
    (found,) = re.findall(rf"<!-- {service} -->\n```yaml\n(.*?)```", text, re.DOTALL)
    return yaml.safe_load(found)


def run_gitlab(shell: str, **variables: str) -> tuple[int, list[dict[str, Any]], list[str]]:
    """Status, issues and failed test cases of the job, run as its runner does."""
    job = snippet("gitlab")["mtqa"]
    install, *lines = job["script"]
    assert install.startswith("pip install ")
    script = "\n".join(["set -e", *lines]).replace("content/de", "de")
    script = script.replace(" --source content/en", " --model none")
    done = subprocess.run(
        [shell, "-c", script], capture_output=True, env={**os.environ, **variables}, check=False
    )
    reports = job["artifacts"]["reports"]
    issues = json.loads(Path(reports["codequality"]).read_text("utf-8"))
    failed = [
        case.get("name")
        for case in etree.parse(reports["junit"]).findall(".//testcase")
        if len(case)
    ]
    return done.returncode, issues, failed


@pytest.mark.parametrize("shell", ["bash", "sh"])
def test_gitlab(here, shell):
    status, issues, failed = run_gitlab(shell, CI_MERGE_REQUEST_DIFF_BASE_SHA="HEAD")
    assert (status, failed) == (1, ["de/broken.txt", "gate"])
    (issue,) = issues
    assert issue["location"] == {"path": "de/broken.txt", "lines": {"begin": 1, "end": 1}}
    job = snippet("gitlab")["mtqa"]
    assert (job["artifacts"]["when"], job["variables"]["GIT_DEPTH"]) == ("always", 0)


@pytest.mark.parametrize("shell", ["bash", "sh"])
def test_gitlab_shows_the_whole_and_fails_for_what_changed(here, shell):
    git("add", "--all")
    git("-c", "user.name=T", "-c", "user.email=t@example.org", "commit", "--quiet", "-m", "x")
    status, issues, failed = run_gitlab(shell, CI_MERGE_REQUEST_DIFF_BASE_SHA="HEAD")
    assert (status, len(issues), failed) == (0, 1, [])
    # The target branch has no such variable: there, everything is held against the gate.
    assert run_gitlab(shell)[0] == 1
    Path("de/odd.txt").write_bytes(b"\xff")
    status, issues, failed = run_gitlab(shell, CI_MERGE_REQUEST_DIFF_BASE_SHA="HEAD")
    assert (status, len(issues), failed) == (3, 2, ["de/odd.txt", "gate"])


def test_the_other_snippets_name_what_exists():
    (hook,) = snippet("pre-commit")["repos"][0]["hooks"]
    assert hook["id"] in [one["id"] for one in hooks()]
    steps = snippet("github")["jobs"]["translations"]["steps"]
    (used,) = [one for one in steps if "mtqa" in one.get("uses", "")]
    assert set(used["with"]) <= set(action()["inputs"])
