"""A real Chromium for tests and measurements."""

from __future__ import annotations

import os
import shutil
from typing import Any

NAMES = ("chromium", "chromium-browser", "google-chrome")


def executable() -> str | None:
    """The path of an installed Chromium: $CHROMIUM, or what is on the path."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)


def launch(driver: Any) -> Any:
    """A headless browser. As root, as in most containers, Chromium has no sandbox to offer."""
    path = executable()
    if not path:
        raise SystemExit("No Chromium was found. Install one, or name it in $CHROMIUM.")
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    return driver.chromium.launch(
        executable_path=path, args=["--no-sandbox"] if root else [], chromium_sandbox=not root
    )
