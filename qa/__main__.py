"""``python -m qa`` is ``mtqa``: where the program begins."""

from __future__ import annotations

import signal


def main() -> None:
    """Load the program and run it; Ctrl-C meanwhile ends it, with nothing to say or clean up."""
    usual = signal.getsignal(signal.SIGINT) is signal.default_int_handler
    if usual:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    from qa.cli import main as run

    if usual:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    run()


if __name__ == "__main__":
    main()
