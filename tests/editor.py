"""An editor that talks to ``mtqa lsp`` over standard input and output."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from lsprotocol import types
from pygls.lsp.client import LanguageClient

ROOT = Path(__file__).parent.parent
GUARD = 120  # seconds, after which something hangs


class Editor:
    """What an editor does; ``shown`` are the diagnostics that it has now, by address."""

    def __init__(self) -> None:
        self.client = LanguageClient("test", "1")
        self.published: asyncio.Queue[types.PublishDiagnosticsParams] = asyncio.Queue()
        self.messages: list[str] = []
        self.logged: list[str] = []
        for name, keep in (
            (types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS, self.published.put_nowait),
            (types.WINDOW_SHOW_MESSAGE, lambda told: self.messages.append(told.message)),
            (types.WINDOW_LOG_MESSAGE, lambda told: self.logged.append(told.message)),
        ):
            self.client.feature(name)(lambda params, keep=keep: keep(params))

    async def start(
        self, *arguments: str, folder: Path, unit: str | None, told: Any, env: dict[str, str]
    ) -> None:
        environment = {**os.environ, "PYTHONPATH": str(ROOT), **env}
        command = ("-m", "qa", "lsp", *arguments)
        await self.client.start_io(sys.executable, *command, cwd=folder, env=environment)
        units = [types.PositionEncodingKind(unit)] if unit else None
        general = types.GeneralClientCapabilities(position_encodings=units)
        capabilities = types.ClientCapabilities(general=general)
        params = types.InitializeParams(
            capabilities, initialization_options=told, root_uri=folder.as_uri()
        )
        await asyncio.wait_for(self.client.initialize_async(params), GUARD)
        self.client.initialized(types.InitializedParams())

    @property
    def process(self) -> asyncio.subprocess.Process:
        return self.client._server

    def open(self, where: Path | str, text: str, language: str = "plaintext") -> str:
        uri = where if isinstance(where, str) else where.as_uri()
        item = types.TextDocumentItem(uri, language, 1, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return uri

    def change(self, uri: str, version: int, text: str) -> None:
        which = types.VersionedTextDocumentIdentifier(version, uri)
        whole = types.TextDocumentContentChangeWholeDocument(text)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(which, [whole]))

    def save(self, uri: str) -> None:
        which = types.TextDocumentIdentifier(uri)
        self.client.text_document_did_save(types.DidSaveTextDocumentParams(which))

    def close(self, uri: str) -> None:
        which = types.TextDocumentIdentifier(uri)
        self.client.text_document_did_close(types.DidCloseTextDocumentParams(which))

    def configure(self, told: Any) -> None:
        params = types.DidChangeConfigurationParams(told)
        self.client.workspace_did_change_configuration(params)

    async def said(self) -> types.PublishDiagnosticsParams:
        """What is published next."""
        return await asyncio.wait_for(self.published.get(), GUARD)

    async def checks(self) -> list[str]:
        """The codes of what is published next."""
        return [str(one.code) for one in (await self.said()).diagnostics]

    async def actions(
        self, uri: str, where: types.Range | None = None, *only: str
    ) -> list[types.CodeAction]:
        every = types.Range(types.Position(0, 0), types.Position(10**6, 0))
        context = types.CodeActionContext([], only=list(only) or None)
        which = types.TextDocumentIdentifier(uri)
        params = types.CodeActionParams(which, where or every, context)
        doing = self.client.text_document_code_action_async(params)
        found = await asyncio.wait_for(doing, GUARD)
        return [one for one in found or [] if isinstance(one, types.CodeAction)]

    async def hover(self, uri: str, line: int, character: int) -> str | None:
        where = types.Position(line, character)
        params = types.HoverParams(types.TextDocumentIdentifier(uri), where)
        found = await asyncio.wait_for(self.client.text_document_hover_async(params), GUARD)
        return found.contents.value if found else None

    async def end(self) -> tuple[int | None, bytes]:
        """Its exit status, and what it wrote to standard error."""
        if self.process.returncode is None:
            await asyncio.wait_for(self.client.shutdown_async(None), GUARD)
            self.client.exit(None)
        return await self.ended()

    async def ended(self) -> tuple[int | None, bytes]:
        await asyncio.wait_for(self.process.wait(), GUARD)
        return self.process.returncode, await self.process.stderr.read()


@asynccontextmanager
async def editor(
    folder: Path,
    *arguments: str,
    unit: str | None = None,
    told: Any = None,
    model: str = "none",
    env: dict[str, str] | None = None,
) -> AsyncIterator[Editor]:
    """An editor with a server, which has to end well, and with nothing on standard error."""
    one = Editor()
    await one.start(
        "--model", model, *arguments, folder=folder, unit=unit, told=told, env=env or {}
    )
    try:
        yield one
        assert await one.end() == (0, b"")
    finally:
        if one.process.returncode is None:
            one.process.kill()
        await asyncio.wait_for(one.client.stop(), GUARD)


def edited(text: str, edits: list[types.TextEdit]) -> str:
    """A text with the edits of an editor made, which counts in UTF-16."""
    lines = text.split("\n")
    for edit in reversed(edits):
        start, end = edit.range.start, edit.range.end
        before = _units(lines[start.line], 0, start.character)
        after = _units(lines[end.line], end.character, None)
        lines[start.line : end.line + 1] = (before + edit.new_text + after).split("\n")
    return "\n".join(lines)


def _units(line: str, start: int, end: int | None) -> str:
    data = line.encode("utf-16-le")
    return data[2 * start : None if end is None else 2 * end].decode("utf-16-le")
