"""Standard input knows whether its next line is there."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator

import pytest

from qa.readers.piped import Piped, piped

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows waits for sockets alone")


@pytest.fixture
def ends() -> Iterator[tuple[io.FileIO, int]]:
    theirs, ours = os.pipe()
    with io.FileIO(theirs) as raw:
        yield raw, ours


def test_it_pauses_while_no_line_comes(ends):
    raw, ours = ends
    stream = Piped(raw)
    assert stream.pauses(0)
    os.write(ours, b"one\ntwo\nthr")
    assert not stream.pauses(0)  # in the pipe
    assert stream.readline() == b"one\n"
    assert not stream.pauses(0)  # held
    assert stream.readline() == b"two\n"
    assert stream.pauses(0)  # a half is no line
    os.close(ours)
    assert not stream.pauses(0)  # the end need not be waited for
    assert stream.read() == b"thr"


def test_nothing_is_lost_beside_the_question(ends):
    raw, ours = ends
    stream = Piped(raw)
    for number in range(50):
        os.write(ours, b"%d\n%d" % (number, number))
        assert not stream.pauses(0)
        os.write(ours, b"!\n")
        assert stream.readline() == b"%d\n" % number
        assert not stream.pauses(0)
        assert stream.readline() == b"%d!\n" % number
    os.close(ours)
    assert stream.readline() == b""


def test_what_is_no_stream_of_the_system_stays_as_it_is():
    stream = io.BytesIO(b"one")
    assert piped(stream) is stream
