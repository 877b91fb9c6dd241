"""``mtqa lsp``: a language server, so that findings stand in an editor while one writes."""

from __future__ import annotations

from qa.errors import MtqaError
from qa.lsp.setup import Configure


def serve(configure: Configure) -> int:
    """Talk to an editor over standard input and output until it ends; the exit status.

    ``configure`` gives the options of ``mtqa check`` for some targets and what an editor sets.

    Raises:
        MtqaError: the library that speaks the protocol is not installed.
    """
    try:
        import pygls.lsp.server  # noqa: F401
    except ImportError as error:
        raise MtqaError(
            "The language server needs a library that is not installed. Install it: "
            "pip install 'mtqa[lsp]'"
        ) from error
    from qa.lsp.protocol import run

    return run(configure)
