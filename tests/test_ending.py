"""How the program ends where a signal or a full disk ends it, and what it leaves behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from qa import cli
from qa.cli.ending import SIGNALS

DOUBLED = "Das Gericht vertagte sich,, weil ein Zeuge fehlte.\n"
ROOT = Path(cli.__file__).parents[2]
RULES = ["--model", "none"]
FULL = Path("/dev/full")


@pytest.fixture
def heard():
    """Signals that are ignored here, as under nohup and in background jobs, reach processes.

    What a program inherits as ignored stays so; what is caught is reset where another begins.
    """
    numbers = [getattr(signal, name) for name in (*SIGNALS, "SIGINT") if hasattr(signal, name)]
    ignored = [number for number in numbers if signal.getsignal(number) is signal.SIG_IGN]
    for number in ignored:
        signal.signal(number, lambda *_: None)
    yield
    for number in ignored:
        signal.signal(number, signal.SIG_IGN)


@pytest.fixture
def here(tmp_path, monkeypatch, heard):
    """A folder of its own as the working directory, its temporary folder beside it."""
    (tmp_path / "work").mkdir()
    (tmp_path / "temporary").mkdir()
    monkeypatch.chdir(tmp_path / "work")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))
    Path("a.txt").write_text(DOUBLED, "utf-8")
    return tmp_path


def process(*words: str, **options) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "qa", *words],
        stderr=subprocess.PIPE,
        encoding="utf-8",
        check=False,
        **options,
    )


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_a_run_that_is_ended_leaves_nothing_behind(here, name):
    outputs = ["-o", "r.json", "-o", "r.xlsx", "--write-baseline", "b.json", "--format", "xlsx"]
    running = subprocess.Popen(
        [sys.executable, "-m", "qa", "check", "a.txt", "-", *outputs, *RULES],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    end = time.monotonic() + 120
    while not any((here / "temporary").iterdir()) and time.monotonic() < end:
        time.sleep(0.05)
    time.sleep(0.3)
    assert [path.name for path in Path().iterdir() if path.name.startswith(".mtqa")]
    running.send_signal(getattr(signal, name))
    _, said = running.communicate()
    assert running.returncode == (130 if name == "SIGINT" else -getattr(signal, name)), said
    assert b"Traceback" not in said
    assert [path.name for path in Path().iterdir()] == ["a.txt"]
    assert list((here / "temporary").iterdir()) == []


EARLY = """
import os, signal, sys, qa.__main__
class Finder:
    def find_spec(self, name, path=None, target=None):
        if name == "click":
            os.kill(os.getpid(), signal.SIGINT)
sys.meta_path.insert(0, Finder())
qa.__main__.main()
"""


def test_ctrl_c_while_the_program_is_loaded_says_nothing(here):
    done = subprocess.run([sys.executable, "-c", EARLY], capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (-signal.SIGINT, b"", b"")


@pytest.mark.skipif(not FULL.exists(), reason="the system has no device that is always full")
@pytest.mark.parametrize(
    "words",
    [
        ["fix", "a.txt"],
        ["explain"],
        ["models"],
        ["--help"],
        ["check", "--help"],
        ["--version"],
        ["check", "a.txt", *RULES],
        ["check", "a.txt", *RULES, "--format", "xlsx"],
    ],
)
def test_a_full_disk_behind_standard_output_is_no_bug(here, words):
    with FULL.open("wb") as full:
        done = process(*words, stdout=full)
    assert done.returncode == 3
    assert done.stderr.count("\n") == 1
    assert "cannot be written (No space left on device). Make room for it." in done.stderr


@pytest.mark.skipif(not FULL.exists(), reason="the system has no device that is always full")
@pytest.mark.parametrize("name", ["r.xlsx", "r.json", "r.html"])
def test_a_report_on_a_full_disk_names_its_file(here, name):
    Path(name).symlink_to(FULL)
    done = process("check", "a.txt", *RULES, "-o", name, stdout=subprocess.DEVNULL)
    assert done.returncode == 3
    problem = f"Error: {name}: cannot be written (No space left on device). Make room for it.\n"
    assert done.stderr == problem


@pytest.mark.skipif(not FULL.exists(), reason="the system has no device that is always full")
def test_a_full_disk_behind_standard_error_changes_no_status(here):
    with FULL.open("wb") as full:
        command = [sys.executable, "-m", "qa", "check"]
        # As most people run it: standard error keeps what it could not write.
        env = {k: v for k, v in os.environ.items() if k != "PYTHONUNBUFFERED"}
        for words, status in ((["missing.txt", *RULES], 3), ([], 2), (["a.txt", *RULES], 0)):
            done = subprocess.run(
                [*command, *words], stdout=subprocess.DEVNULL, stderr=full, env=env, check=False
            )
            assert done.returncode == status


@pytest.mark.skipif(os.name != "posix", reason="limits of files are POSIX")
def test_a_file_that_grows_too_large_is_named_and_leaves_the_old_one(here):
    import resource

    def small() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (2048, 2048))

    Path("r.html").write_text("old", "utf-8")
    Path("de").mkdir()
    Path("de/many.txt").write_text("\n\n".join([DOUBLED] * 40), "utf-8")
    for words in (["-o", "r.html"], ["--write-baseline", "b.json"]):
        done = process(
            "check", "de/many.txt", *RULES, *words, stdout=subprocess.PIPE, preexec_fn=small
        )
        assert done.returncode == 3
        assert f"Error: {words[1]}: cannot be written (File too large)." in done.stderr
        assert {path.name for path in Path().iterdir()} == {"a.txt", "de", "r.html"}
    assert Path("r.html").read_text("utf-8") == "old"


@pytest.mark.skipif(os.name != "posix", reason="shells of POSIX")
@pytest.mark.parametrize(("closed", "status"), [(">&-", 0), ("2>&-", 0), (">&- 2>&-", 0)])
def test_a_closed_output_is_no_bug(here, closed, status):
    command = f"{sys.executable} -m qa check a.txt --model none -o r.json {closed}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, check=False)
    assert done.returncode == status, done.stderr
    assert Path("r.json").read_text("utf-8").startswith('{"schema": "mtqa/1"')


def test_python_without_docstrings_is_refused_at_once(here):
    environment = {**os.environ, "PYTHONOPTIMIZE": "2"}
    done = process("check", "a.txt", *RULES, stdout=subprocess.PIPE, env=environment)
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr.startswith("Error: Python leaves out docstrings here")


def test_a_reader_of_the_help_who_leaves_is_no_verdict(here):
    command = f"{sys.executable} -m qa check --help | true; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, check=False)
    assert (done.returncode, done.stderr) in ((141, b""), (0, b""))
