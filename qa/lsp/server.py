"""Texts that an editor has open, each checked when it, its source or the options change."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Coroutine, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from traceback import format_exc
from typing import Any

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import from_fs_path, to_fs_path, uri_scheme

from qa import __version__
from qa.errors import MtqaError
from qa.lsp.checked import Checked, Superseded, by_model, by_rules
from qa.lsp.diagnostics import Shown, others, shown
from qa.lsp.positions import Positions, touches
from qa.lsp.settings import Settings, settings
from qa.lsp.setup import Configure, Setup, setup
from qa.lsp.texts import Buffer, buffer, nameless, reading
from qa.lsp.work import Models, Worker
from qa.readers.file import File, absolute

PAUSE = 0.4  # seconds after the last key
SCHEMES = ("file", "untitled", "buffer", "inmemory")  # git: and others show what is past


@dataclass(slots=True)
class Open:
    """A text that is open: its last check, and what stops the one that runs."""

    uri: str
    path: str
    setup: Setup | None = None
    stale: bool = False  # the options have to be looked at anew
    checked: Checked | None = None
    here: Positions | None = None
    shown: list[Shown] = field(default_factory=list)
    task: asyncio.Task[None] | None = None
    stop: threading.Event = field(default_factory=threading.Event)


class Server:
    """What stands behind the protocol; all of it but the checking itself is in one thread."""

    def __init__(self, ls: LanguageServer, configure: Configure) -> None:
        self.ls, self.settings = ls, Settings()
        self._configure = configure
        self.open: dict[str, Open] = {}
        self.rules, self._judge = Worker("rules"), Worker("model")
        self._models = Models()
        self._said: set[str] = set()
        self._pending: set[asyncio.Task[None]] = set()

    # What was said.

    def tell(self, message: str, kind: types.MessageType) -> None:
        """Show a message, each once: a wrong option would be told with every key."""
        if message not in self._said:
            self._said.add(message)
            self.ls.window_show_message(types.ShowMessageParams(kind, message))
            self.log(message, kind)

    def log(self, message: str, kind: types.MessageType = types.MessageType.Info) -> None:
        """Write a message where who looks for it finds it."""
        self.ls.window_log_message(types.LogMessageParams(kind, message))

    def failed(self, error: Exception) -> None:
        """Tell what the user can mend, or that there is a bug."""
        if isinstance(error, MtqaError):
            self.tell(str(error), types.MessageType.Error)
            return
        said = f"{type(error).__name__}: {error}"
        self.log(format_exc(), types.MessageType.Error)
        self.tell(f"mtqa {__version__} has a bug: {said}", types.MessageType.Error)

    def configured(self, given: Any) -> None:
        """Take the settings of the editor."""
        self._said.clear()
        try:
            self.settings = settings(given)
        except MtqaError as error:
            self.failed(error)
        self.again()

    # When to check.

    def again(self, uses: Callable[[Open], bool] = lambda one: True) -> None:
        """Check texts anew, with all that the options say."""
        for one in self.open.values():
            if uses(one):
                one.stale = True
                self.soon(one.uri, 0)

    def opened(self, uri: str) -> None:
        """A text was opened."""
        if uri_scheme(uri) not in SCHEMES:
            return
        document = self.ls.workspace.get_text_document(uri)
        if (path := to_fs_path(uri)) is None:
            name = nameless(document.path or "", document.language_id)
            path = str(Path(self.root(), name))
        if before := self.open.get(uri):
            self._halt(before)
        self.open[uri] = Open(uri, path)
        self.soon(uri, 0)
        self.translations(path, 0)

    def changed(self, uri: str, pause: float = PAUSE, *, anew: bool = False) -> None:
        """A text was changed, or saved, which is the time to look at the options anew."""
        if one := self.open.get(uri):
            one.stale = one.stale or anew
            self.soon(uri, pause)
            self.translations(one.path, pause)

    def translations(self, path: str, pause: float) -> None:
        """Check what is a translation of this file."""
        for one in self.open.values():
            source = one.setup.job.source if one.setup else None
            if source and absolute(source) == absolute(path):
                self.soon(one.uri, pause)

    def closed(self, uri: str) -> None:
        """A text was closed: nothing is said of it any more."""
        if one := self.open.pop(uri, None):
            self._halt(one)
            self._publish(uri, None, [])
            self.translations(one.path, 0)

    def soon(self, uri: str, pause: float) -> None:
        """Check a text after a pause, and no version of it that is older."""
        one = self.open[uri]
        self._halt(one)
        one.stop = threading.Event()
        one.task = asyncio.ensure_future(self.guarded(self._check(one, one.stop, pause)))

    def _halt(self, one: Open) -> None:
        one.stop.set()
        if one.task:
            one.task.cancel()

    async def guarded(self, doing: Coroutine[Any, Any, None]) -> None:
        """Do something whose errors are told."""
        try:
            await doing
        except Superseded:
            return
        except Exception as error:
            self.failed(error)

    def later(self, doing: Coroutine[Any, Any, None]) -> None:
        """Begin something that nobody waits for."""
        task = asyncio.ensure_future(self.guarded(doing))
        self._pending.add(task)
        task.add_done_callback(self._pending.discard)

    # Checking.

    def root(self, path: str = "") -> str:
        """The folder of the editor that a file is in, else the first, or that it began in."""
        workspace = self.ls.workspace
        names = [to_fs_path(folder.uri) for folder in workspace.folders.values()]
        folders = [*filter(None, names), *filter(None, [workspace.root_path])]
        inside = [folder for folder in folders if absolute(path).is_relative_to(folder)]
        return max(inside, key=len, default=folders[0] if folders else ".")

    def buffer(self, one: Open) -> Buffer:
        """The newest version of a text."""
        document = self.ls.workspace.get_text_document(one.uri)
        return buffer(one.uri, one.path, document.source, document.version)

    async def _check(self, one: Open, stop: threading.Event, pause: float) -> None:
        await asyncio.sleep(pause)
        held = self.buffer(one)
        if held.format is None:
            return
        try:
            given = await self._set_up(one)
        except Exception:
            one.shown = []
            self._publish(one.uri, held.version, [])
            raise
        read = reading([self.buffer(other) for other in self.open.values() if other is not one])
        checked = await self.rules.do(partial(by_rules, held, given, read, one.checked))
        judged = given.options["model"] != "none" and checked.reports
        for note in checked.notes:
            self.log(note)
        self.show(one, checked, remarks=not judged)
        if judged:
            scorer = await self._judge.do(partial(self._models.get, given.options))
            if scorer.name != "none":
                checked = await self._judge.do(partial(by_model, checked, scorer, stop.is_set))
            self.show(one, checked)

    async def _set_up(self, one: Open) -> Setup:
        """The options of a text, read where they are not known."""
        if one.setup is None or one.stale:
            said: list[str] = []
            root, given = self.root(one.path), self.settings
            do = partial(setup, one.path, given, self._configure, root, said.append)
            made = await self.rules.do(do)
            if one.setup is None or not made.same(one.setup):
                one.setup, one.checked, one.shown = made, None, []
                for line in said:
                    self.log(line, types.MessageType.Warning)
            one.stale = False
        return one.setup

    # What is found.

    def show(self, one: Open, checked: Checked, *, remarks: bool = True) -> None:
        """Publish what was found in a version."""
        held = checked.buffer
        here = self._positions(held.text, marked=held.marked)
        one.checked, one.here = checked, here
        one.shown = shown(checked, self.settings.severity, here, self._other)
        rest = others(checked, here) if remarks or checked.refused else ()
        found = [*(item.diagnostic for item in one.shown), *rest]
        self._publish(one.uri, held.version, found)

    def _publish(self, uri: str, version: int | None, found: list[types.Diagnostic]) -> None:
        params = types.PublishDiagnosticsParams(uri, found, version)
        self.ls.text_document_publish_diagnostics(params)

    def _positions(self, text: str, *, marked: bool = False) -> Positions:
        encoding = self.ls.workspace.position_encoding or "utf-16"
        return Positions(text, str(getattr(encoding, "value", encoding)), marked=marked)

    def _other(self, path: str) -> tuple[str, Positions] | None:
        """The places of a source: of the text that is open, else of the file."""
        for one in self.open.values():
            if absolute(one.path) == absolute(path):
                held = self.buffer(one)
                return one.uri, self._positions(held.text, marked=held.marked)
        uri = from_fs_path(str(absolute(path)))
        try:
            return (uri, self._positions(File(path).text())) if uri else None
        except MtqaError:
            return None

    def at(self, uri: str, where: types.Range) -> Iterator[Shown]:
        """What stands at a place."""
        one = self.open.get(uri)
        for item in one.shown if one else ():
            if touches(item.diagnostic.range, where):
                yield item
