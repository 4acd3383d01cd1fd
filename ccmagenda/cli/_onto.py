"""An edited sheet on its way onto its programme: what changes is shown, and written where it belongs."""

import click
from click.core import ParameterSource

from ccmagenda.cli._screen import deliver, show, tell


def put_onto(sheet: str, programme: str, output: str, *, drop_missing: bool, dry_run: bool, force: bool) -> int:
    """Write a programme's file with what a sheet changes: over itself, unless another place is named."""
    from ccmagenda import desk  # noqa: PLC0415 - the door stays quick

    found = desk.import_onto(sheet, programme, drop_missing=drop_missing)
    for finding in found.told:
        tell(str(finding))
    source = click.get_current_context().get_parameter_source("output")
    elsewhere = source is not ParameterSource.DEFAULT and not dry_run
    if elsewhere:
        deliver(found.content, output, force=force, source=programme)
        return 0
    if not found.changed:
        tell(f"nothing differs: {programme} stays as it is")
        return 0
    show(desk.changes(desk.compare(found.before, found.after), language=found.language))
    if dry_run:
        tell("nothing is written: this was a dry run")
        return 0
    desk.save(found.content, programme, force=True)
    tell(f"written: {programme}")
    return 0
