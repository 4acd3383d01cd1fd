"""The command line: words in, exit code out."""

from ccmagenda.cli._main import main

__all__ = ["main"]
