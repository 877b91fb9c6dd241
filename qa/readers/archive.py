"""ZIP archives (DOCX, ODT) that may be hostile: members are streamed within bounds.

Nothing is written to disk, and only the members that a reader asks for are unpacked.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, BinaryIO

from qa.errors import InputError
from qa.readers.file import OLE, opened

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

# A book of a thousand pages with pictures has some hundred members and 30 MB of XML.
MOST_MEMBERS = 10_000
MOST_BYTES = 100_000_000
# XML of the most monotonous tables packs about 1:100, a bomb up to 1:1032 (deflate's limit).
MOST_RATIO = 300
RATIO_FROM = 10_000_000
# zipfile reads the directory of an archive at once: about 10,000 entries of 100 bytes.
MOST_AT_ONCE = 1 << 20
CHUNK = 1 << 16

STORED, DEFLATED = 0, 8  # the methods that OPC and ODF allow; LZMA may ask for 4 GB of memory
ENCRYPTED = 0x1
LINK, TYPE_BITS = 0o120000, 0o170000
HOSTILE = "It may be hostile: ask its author for a new copy."


class Archive:
    """The members of an office file; use it in a ``with`` statement.

    ``ending`` (``.docx``) is what error messages advise to save the file as.

    Raises:
        InputError: the file cannot be read, is no ZIP archive, damaged, encrypted, or has members
            that no office file has.
    """

    def __init__(self, path: str, ending: str) -> None:
        self.path, self.ending = path, ending
        self._left = MOST_BYTES
        with ExitStack() as stack, self._damage():
            stream = stack.enter_context(opened(path))
            self._check_signature(stream.read(len(OLE)))
            self._zip, self._members = self._directory(stream)
            self._open = stack.pop_all()

    def __enter__(self) -> Archive:
        return self

    def __exit__(self, *_: object) -> None:
        self._zip.close()
        self._open.close()

    def __contains__(self, name: str) -> bool:
        return name in self._members

    def chunks(self, name: str) -> Iterator[bytes]:
        """The unpacked bytes of a member, piece by piece.

        Raises:
            InputError: there is no such member, it is damaged, encrypted, or too large.
        """
        info = self._members.get(name)
        if info is None:
            raise self.error(f"has no part {name}.", f"Save it again as {self.ending}.")
        self._check_size(info)
        with self._damage(), self._zip.open(info) as part:
            while chunk := part.read(CHUNK):
                self._left -= len(chunk)
                yield chunk

    def error(self, problem: str, advice: str) -> InputError:
        """An error about this file."""
        return InputError(self.path, problem, advice)

    def _directory(self, stream: BinaryIO) -> tuple[ZipFile, dict[str, ZipInfo]]:
        from zipfile import ZipFile

        found = ZipFile(_Guarded(stream))
        return found, self._checked(found.infolist())

    def _check_signature(self, first: bytes) -> None:
        if not first:
            raise self.error("is empty.", "There is nothing to check in it.")
        if first == OLE:
            problem = "is an old Office file (.doc) or protected by a password."
            raise self.error(problem, f"Save it as {self.ending}, without a password.")
        if not first.startswith(b"PK"):
            problem = f"is no {self.ending} file, because it is not a ZIP archive."
            raise self.error(problem, f"Save it as {self.ending}, or give it its right ending.")

    def _checked(self, members: list[ZipInfo]) -> dict[str, ZipInfo]:
        if len(members) > MOST_MEMBERS:
            raise self.error(f"holds more than {MOST_MEMBERS:,} files.", HOSTILE)
        found: dict[str, ZipInfo] = {}
        for info in members:
            name = info.filename
            if name in found:
                raise self.error(f"holds the file {name[:99]!r} twice.", HOSTILE)
            if name.startswith(("/", "\\")) or ".." in name.replace("\\", "/").split("/"):
                raise self.error(f"holds a path that leads out of it, {name[:99]!r}.", HOSTILE)
            if (info.external_attr >> 16) & TYPE_BITS == LINK:
                raise self.error(f"holds a link instead of a file, {name[:99]!r}.", HOSTILE)
            found[name] = info
        return found

    def _check_size(self, info: ZipInfo) -> None:
        if info.flag_bits & ENCRYPTED:
            raise self.error("is encrypted.", f"Save it as {self.ending}, without a password.")
        if info.compress_type not in (STORED, DEFLATED):
            problem = f"packs its part {info.filename} in a way that is not allowed there."
            raise self.error(problem, f"Save it again as {self.ending}.")
        limit = None
        if info.file_size > self._left:
            limit = f"all that is read may have {MOST_BYTES:,}"
        elif info.file_size > RATIO_FROM and info.file_size > MOST_RATIO * info.compress_size:
            limit = f"a part of {info.compress_size:,} may have {MOST_RATIO} times as many"
        if limit:
            problem = f"its part {info.filename} unpacks to {info.file_size:,} bytes, but {limit}."
            raise self.error(problem, "If it is no ZIP bomb, split it into several files.")

    @contextmanager
    def _damage(self) -> Iterator[None]:
        """Errors of zipfile as input errors; it raises all of these on damaged archives."""
        from zipfile import BadZipFile

        try:
            yield
        except OSError as error:
            problem = f"cannot be read ({error.strerror or error})."
            raise self.error(problem, "Check the path.") from error
        except (BadZipFile, zlib.error, struct.error, EOFError, ValueError, RuntimeError) as error:
            problem = f"is a damaged ZIP archive ({error or 'it ends too soon'})."
            raise self.error(problem, f"Save it as {self.ending} or download it again.") from error


class _Guarded:
    """A binary stream that refuses to read much at once."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.seek, self.tell, self.seekable = stream.seek, stream.tell, stream.seekable

    def read(self, size: int | None = -1) -> bytes:
        """As of a stream; ValueError if there is more than ``MOST_AT_ONCE``."""
        if size is not None and 0 <= size <= MOST_AT_ONCE:
            return self._stream.read(size)
        data = self._stream.read(MOST_AT_ONCE + 1)
        if len(data) > MOST_AT_ONCE:
            raise ValueError("its list of files is too long")
        return data
