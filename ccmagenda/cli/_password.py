"""Where a password comes from: the environment, the keyring of the system, or a question; never an argument or a file."""

import contextlib
import importlib
import importlib.util
import os
import sys

import click

VARIABLE = "CCMAGENDA_PASSWORD"


def password(user: str, origin: str) -> str:
    """Return the password of a user at a server, named like ``https://dav.example.org``."""
    known = os.environ.get(VARIABLE) or _from_keyring(user, origin)
    if known:
        return known
    if sys.stdin is None or not sys.stdin.isatty():
        sentence = f"there is no password for '{user}', and nobody to ask - set {VARIABLE}, or keep it in the system's keyring"
        raise click.UsageError(sentence)
    return str(click.prompt(f"Password of {user} at {origin}", hide_input=True, err=True))


def _from_keyring(user: str, origin: str) -> str:
    """Return what the package keyring knows, where it is installed and can be opened; else nothing."""
    if importlib.util.find_spec("keyring") is None:
        return ""
    keyring = importlib.import_module("keyring")
    with contextlib.suppress(keyring.errors.KeyringError):  # no keyring, a locked one: the person is asked
        return keyring.get_password(origin, user) or ""
    return ""
