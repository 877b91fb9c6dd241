"""Folders that may not be listed or entered: an error that names them, never a folder less."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

GOOD = "Der Hafen ist geschlossen."
# Root may read everything, unless it gives these rights away.
RIGHTS = "-dac_override,-dac_read_search"
HUMBLE = ("setpriv", f"--inh-caps={RIGHTS}", f"--bounding-set={RIGHTS}")


@pytest.fixture
def mtqa(tmp_path):
    """Run a command line as somebody who may not read everything: status, output and errors."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    if not hasattr(os, "geteuid") or (root and not shutil.which(HUMBLE[0])):
        pytest.skip("nothing can be closed to this user")
    for name in ("a.txt", "t/a.txt", "t/closed/b.txt", "t/x/c.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(GOOD, "utf-8")

    def run(*arguments: str) -> tuple[int, str, str]:
        done = subprocess.run(
            [*(HUMBLE if root else ()), sys.executable, "-m", "qa", *arguments],
            capture_output=True,
            encoding="utf-8",
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)},
        )
        return done.returncode, done.stdout, done.stderr

    yield run
    for name in ("t/closed", "t/x"):
        (tmp_path / name).chmod(0o700)


@pytest.mark.parametrize("mode", [0o000, 0o600])
def test_a_folder_in_a_folder(mtqa, tmp_path, mode):
    (tmp_path / "t/closed").chmod(mode)
    status, out, err = mtqa("check", "t", "--model", "none")
    assert (status, "t/closed" in err and "cannot be read" in err) == (3, True), err
    assert "t/a.txt " in out and "t/x/c.txt " in out, "the others are checked"
    status, _, err = mtqa("fix", "t")
    assert (status, "t/closed" in err) == (3, True), err


def test_a_hidden_folder_holds_no_texts(mtqa, tmp_path):
    (tmp_path / "t/x").rename(tmp_path / "t/.x")
    (tmp_path / "t/.x").chmod(0)
    assert mtqa("check", "t", "--model", "none")[0] == 0
    (tmp_path / "t/.x").rename(tmp_path / "t/x")


@pytest.mark.parametrize("mode", [0o000, 0o600])
@pytest.mark.parametrize(
    "arguments",
    [
        ["t/closed"],
        ["t/closed/b.txt"],
        ["a.txt", "--source", "t/closed"],
        ["a.txt", "--reference", "t/closed"],
        ["t", "--source", "t/closed"],
        ["t/x", "--source", "t/closed"],
        ["a.txt", "--write-baseline", "t/closed/b.json"],
    ],
)
def test_the_folder_itself(mtqa, tmp_path, mode, arguments):
    (tmp_path / "t/closed").chmod(mode)
    status, _, err = mtqa("check", *arguments, "--model", "none")
    assert (status, "t/closed" in err) == (3, True), err


@pytest.mark.parametrize("command", [("models",), ("check", "a.txt", "--model", "nowhere")])
def test_a_home_of_somebody_else_holds_no_models(mtqa, tmp_path, monkeypatch, command):
    closed = tmp_path / "home"
    closed.mkdir(mode=0)
    monkeypatch.setenv("XDG_CACHE_HOME", str(closed))
    status, out, err = mtqa(*command)
    assert status == (0 if command == ("models",) else 3), err
    assert "mtqa-small" in out + err, "what is installed is found all the same"
    closed.chmod(0o700)


def test_a_baseline_that_may_not_be_written(mtqa, tmp_path):
    (tmp_path / "t").chmod(0o500)
    status, out, err = mtqa("check", "a.txt", "--model", "none", "--write-baseline", "t/b.json")
    (tmp_path / "t").chmod(0o700)
    assert (status, out) == (3, ""), "nothing is checked in vain"
    assert err == "Error: t/b.json: cannot be written (Permission denied). Check it.\n"
