"""How property tests run: the same examples each time; with MTQA_FUZZ=N, N new ones each. And a
folder to work in, and the command line."""

import os
import time
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

from qa import cli

# Of the processor. What looks at each part of such an input from each other one takes minutes.
MOST_SECONDS = 60

settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile(
    "new",
    max_examples=int(os.environ.get("MTQA_FUZZ", "100")),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("new" if "MTQA_FUZZ" in os.environ else "same")


@pytest.fixture
def here(tmp_path, monkeypatch):
    """A folder of its own as the working directory."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def mtqa(capsys):
    """Run a command line: its status, standard output and standard error."""

    def run(*arguments: object) -> tuple[int, str, str]:
        status = cli.run([str(argument) for argument in arguments])
        return (status, *capsys.readouterr())

    return run


@pytest.fixture
def soon() -> Iterator[None]:
    """Hold that a test with a long input takes time that grows with its length alone."""
    begin = time.process_time()
    yield
    assert time.process_time() - begin < MOST_SECONDS
