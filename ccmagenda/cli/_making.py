"""What ``import`` is to make: by its options and the ending of what it writes; options that contradict are refused."""

from collections.abc import Mapping
from pathlib import Path

import click

_ENDINGS: Mapping[str, tuple[str, ...]] = {"programme": (".yaml", ".yml"), "calendar": (".ics",), "JSON": (".json",)}


def to_make(to: str, output: str, *, as_json: bool) -> str:
    """Return "programme", "calendar" or "JSON"; the ending of the file decides where no option does."""
    if as_json and to:
        sentence = f"--json and --to {to} are two things: choose one"
        raise click.UsageError(sentence)
    ending = Path(output).suffix.casefold() if output != "-" else ""
    by_ending = next((key for key, endings in _ENDINGS.items() if ending in endings), "")
    chosen = "JSON" if as_json else to or by_ending
    if ending and by_ending != (chosen or "nothing that is made"):
        sentence = f"{output} would not be what its name says - {_way_out(chosen)}"
        raise click.UsageError(sentence)
    return chosen or "programme"


def _way_out(chosen: str) -> str:
    if chosen:
        return f"the name of a {chosen} ends in {_ENDINGS[chosen][0]}".replace("a JSON", "JSON")
    return "import writes a programme (.yaml), a calendar (.ics) or JSON (.json)"


def refuse_without(option: str, given: Mapping[str, object]) -> None:
    """Refuse options that mean something only with another."""
    for name, value in given.items():
        if value:
            sentence = f"{name} goes with {option} alone"
            raise click.UsageError(sentence)


def refuse_beside(option: str, given: Mapping[str, object]) -> None:
    """Refuse options that mean nothing beside another."""
    for name, value in given.items():
        if value:
            sentence = f"{name} does not go with {option}"
            raise click.UsageError(sentence)
