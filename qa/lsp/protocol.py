"""The protocol: what an editor says becomes a call of the server, and its answer theirs."""

from __future__ import annotations

import io
import logging
import os
import signal
import sys
from collections.abc import Awaitable, Callable
from contextlib import suppress
from functools import partial
from typing import Any, BinaryIO, cast

from lsprotocol import types
from pygls.exceptions import JsonRpcException
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from qa import __version__
from qa.lsp import actions
from qa.lsp.hover import hover
from qa.lsp.server import Open, Server
from qa.lsp.settings import SECTION
from qa.lsp.setup import Configure
from qa.readers.file import absolute

LEFT = 141  # as in qa/cli/ending.py: the editor has gone without a word
MOST = 20  # findings that actions are offered for: each is tried out before
WATCHED = "**/*"  # sources, configuration, baselines, glossaries: which of them, the server knows


class Out:
    """Standard output, of which nobody is left to read: then there is nothing more to do."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def write(self, data: bytes) -> None:
        """Write and flush."""
        try:
            self._stream.write(data)
            self._stream.flush()
        except OSError:
            os._exit(LEFT)

    def flush(self) -> None:
        """Nothing: it is done."""

    def close(self) -> None:
        """Close the stream."""
        with suppress(OSError):
            self._stream.close()


def run(configure: Configure) -> int:
    """Serve until the editor says so, or has gone."""
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        if hasattr(signal, name):  # a thread waits for input, which nothing but this ends
            signal.signal(getattr(signal, name), signal.SIG_DFL)
    for name in ("pygls", "asyncio"):
        logging.getLogger(name).addHandler(logging.NullHandler())
        logging.getLogger(name).propagate = False
    # Whatever a library prints goes to standard error: here stands the protocol alone.
    out = os.fdopen(os.dup(sys.stdout.fileno()), "wb", buffering=0)
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    if isinstance(sys.stdout, io.TextIOWrapper):  # else what is printed waits for more of it
        sys.stdout.reconfigure(line_buffering=True)
    # Whole texts and not their changes: pygls ends a line at characters that end none in editors
    # (U+2028, form feed), and would make another text of them.
    ls = LanguageServer(
        "mtqa", __version__, text_document_sync_kind=types.TextDocumentSyncKind.Full
    )
    ending = _Protocol(ls, Server(ls, configure)).ending
    ls.start_io(sys.stdin.buffer, cast(BinaryIO, Out(out)))
    # Threads may be in the middle of something that nobody waits for any more.
    sys.stderr.flush()
    os._exit(ending[-1] if ending else LEFT)


class _Protocol:
    """Registers what the server answers to."""

    def __init__(self, ls: LanguageServer, server: Server) -> None:
        self.ls, self.server = ls, server
        self.ending: list[int] = []
        for name, function in (
            (types.INITIALIZE, self._initialize),
            (types.TEXT_DOCUMENT_DID_OPEN, lambda p: server.opened(p.text_document.uri)),
            (types.TEXT_DOCUMENT_DID_CHANGE, lambda p: server.changed(p.text_document.uri)),
            (types.TEXT_DOCUMENT_DID_CLOSE, lambda p: server.closed(p.text_document.uri)),
            (types.TEXT_DOCUMENT_DID_SAVE, self._saved),
            (types.WORKSPACE_DID_CHANGE_CONFIGURATION, self._configured),
            (types.WORKSPACE_DID_CHANGE_WATCHED_FILES, self._watched),
            (types.TEXT_DOCUMENT_HOVER, self._hover),
            (types.SHUTDOWN, lambda p: self.ending.append(0)),
            (types.EXIT, lambda p: self.ending.append(self.ending[-1] if self.ending else 1)),
        ):
            ls.feature(name)(partial(self._told, function))
        ls.feature(types.INITIALIZED)(partial(self._initialized))
        kinds = [types.CodeActionKind.QuickFix, actions.FIX_ALL]
        ls.feature(types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(kinds))(
            partial(self._actions)
        )

    def _told(self, function: Callable[[Any], Any], params: Any = None) -> Any:
        """An answer; an error is told, and the server goes on."""
        try:
            return function(params)
        except Exception as error:
            self.server.failed(error)
            return None

    def _initialize(self, params: types.InitializeParams) -> None:
        self.server.configured(params.initialization_options)

    async def _initialized(self, params: types.InitializedParams) -> None:
        await self.server.guarded(self._begin())

    async def _begin(self) -> None:
        workspace = self.ls.client_capabilities.workspace
        wanted = list[tuple[str, Any]]()
        told = workspace and workspace.did_change_configuration
        if told and told.dynamic_registration:
            wanted.append((types.WORKSPACE_DID_CHANGE_CONFIGURATION, {"section": SECTION}))
        files = workspace and workspace.did_change_watched_files
        if files and files.dynamic_registration:
            watchers = [types.FileSystemWatcher(WATCHED)]
            options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
            wanted.append((types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options))
        if wanted:
            made = [types.Registration(f"mtqa-{name}", name, options) for name, options in wanted]
            self.ls.client_register_capability(types.RegistrationParams(made))
        await self._ask()

    async def _ask(self) -> None:
        """Ask for the settings, where the editor keeps them until then."""
        workspace = self.ls.client_capabilities.workspace
        if workspace and workspace.configuration:
            items = [types.ConfigurationItem(section=SECTION)]
            params = types.ConfigurationParams(items)
            try:
                given = await self.ls.workspace_configuration_async(params)
            except JsonRpcException as error:  # it says that it can, and cannot
                self.server.log(f"The editor does not tell its settings: {error}")
                return
            if given and given[0]:
                self.server.configured(given[0])

    def _configured(self, params: types.DidChangeConfigurationParams) -> None:
        if params.settings:
            self.server.configured(params.settings)
        else:
            self.server.later(self._ask())

    def _saved(self, params: types.DidSaveTextDocumentParams) -> None:
        self.server.changed(params.text_document.uri, 0, anew=True)

    def _watched(self, params: types.DidChangeWatchedFilesParams) -> None:
        names = (to_fs_path(change.uri) for change in params.changes)
        changed = {absolute(name) for name in names if name}
        config = any(path.name in ("mtqa.toml", "pyproject.toml") for path in changed)

        def uses(one: Open) -> bool:
            files = one.setup.files if one.setup else ()
            return config or any(absolute(file) in changed for file in files)

        self.server.again(uses)

    def _hover(self, params: types.HoverParams) -> types.Hover | None:
        where = types.Range(params.position, params.position)
        found = list(self.server.at(params.text_document.uri, where))
        if not found:
            return None
        text = types.MarkupContent(types.MarkupKind.Markdown, hover(found))
        return types.Hover(text, found[0].diagnostic.range)

    async def _actions(self, params: types.CodeActionParams) -> list[types.CodeAction]:
        found: list[types.CodeAction] = []
        await self.server.guarded(self._gather(params, found))
        return found

    async def _gather(self, params: types.CodeActionParams, found: list[types.CodeAction]) -> None:
        one = self.server.open.get(params.text_document.uri)
        if one is None or one.checked is None or one.here is None:
            return
        checked, here, asked = one.checked, one.here, params.context
        if self.server.buffer(one).text != checked.buffer.text:
            return  # what was found stands somewhere else now
        do: Callable[[Callable[[], Any]], Awaitable[Any]] = self.server.rules.do
        if _wants(types.CodeActionKind.QuickFix.value, asked.only):
            near = [*self.server.at(params.text_document.uri, params.range)][:MOST]
            found += await do(lambda: [*actions.quick_fixes(near, checked, here)])
        automatic = asked.trigger_kind == types.CodeActionTriggerKind.Automatic
        if (
            checked.reports
            and _wants(actions.FIX_ALL, asked.only)
            and (asked.only or not automatic)
        ):
            edits = await do(lambda: actions.fix_all(checked))
            action = actions.fix_all_action(edits, checked, here)
            found += [action] if action else []


def _wants(kind: str, only: Any) -> bool:
    """Whether actions of a kind are asked for: all, it, or those that it is one of."""
    names = [str(getattr(name, "value", name)) for name in only or ()]
    return not names or any(kind == name or kind.startswith(f"{name}.") for name in names)
