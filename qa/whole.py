"""Files that appear under their names only when they are whole."""

from __future__ import annotations

import errno
import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from qa.errors import InputError


@contextmanager
def whole(path: str) -> Iterator[BinaryIO]:
    """A stream whose content stands under ``path`` when the block has ended without an error.

    Until then it is a hidden file beside it. Of a link, what it leads to is written; a pipe or a
    device, which nothing can replace, gets the content as it comes.

    Raises:
        InputError: the file cannot be written.
    """
    real = Path(os.path.realpath(path))
    try:
        temporary, stream = _opened(path, real)
    except OSError as error:
        raise unwritable(path, error) from error
    try:
        yield stream
        try:
            if temporary:  # what takes the place of a file is on the disk before it does
                stream.flush()
                os.fsync(stream.fileno())
            stream.close()
            if temporary:
                # mkstemp makes files that only their owner may read.
                temporary.chmod(stat.S_IMODE(real.stat().st_mode) if real.exists() else _usual())
                temporary.replace(real)
        except OSError as error:
            raise unwritable(path, error) from error
    except BaseException:
        with suppress(OSError):  # what is held back finds no room either
            stream.close()
        if temporary:
            temporary.unlink(missing_ok=True)
        raise


def _opened(path: str, real: Path) -> tuple[Path | None, BinaryIO]:
    # Not by its real path: that of a pipe without a name (/dev/fd/63) leads nowhere.
    if Path(path).exists() and not (real.is_file() or real.is_dir()):
        return None, Path(path).open("wb")
    if real.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if real.exists() and not os.access(real, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    handle, name = tempfile.mkstemp(prefix=".mtqa-", dir=real.parent)
    return Path(name), os.fdopen(handle, "wb")


def unwritable(path: str, error: OSError) -> InputError:
    """The error for a file that cannot be written."""
    if isinstance(error, FileNotFoundError) and not Path(path).parent.exists():
        return InputError(path, "has no folder to stand in.", "Make it first.")
    return InputError(path, f"cannot be written ({error.strerror or error}).", "Check it.")


def _usual() -> int:
    """The rights of an ordinary file here."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
