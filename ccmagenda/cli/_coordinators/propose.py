"""``ccmagenda coordinators propose``: the next slate."""

import click

from ccmagenda.cli import _words
from ccmagenda.cli._screen import deliver, hand_over


def _wishes(words: tuple[str, ...]) -> dict[str, str]:
    """Return a State for each group; a second wish for a group is refused."""
    found: dict[str, str] = {}
    for group, name in (_words.pair(word, "clearance=Chile") for word in words):
        if group in found:
            sentence = f"there are two wishes for '{group}' - wish for one State in a group"
            raise click.UsageError(sentence)
        found[group] = name
    return found


@click.command("propose")
@_words.treaty
@_words.registers
@click.option("--for", "ref", required=True, metavar="MEETING", help="The formal meeting that is to decide, like 4MSP.")
@click.option("--wish", "wishes", multiple=True, metavar="GROUP=STATE", help="A State wished for in a group.")
@click.option("--avoid", multiple=True, metavar="STATE", help="A State to be spared where it can be.")
@click.option("--exclude", multiple=True, metavar="STATE", help="A State that is out of the question.")
@click.option("--reading", "readings", multiple=True, metavar="NAME=VALUE", help="affected=narrow|broad, party=in-force|deposit.")
@click.option("--slates", default=3, show_default=True, type=click.IntRange(1, 20), help="How many slates.")
@click.option(
    "--seed", default=0, show_default=True, type=int, help="Casts the lot among equals: the same seed, the same answer."
)
@click.option("--write", default="", metavar="FILE", help="Write the first slate as a register file.")
@_words.spoken
@_words.paper
def command(
    treaty: str,
    registers: tuple[str, ...],
    ref: str,
    wishes: tuple[str, ...],
    avoid: tuple[str, ...],
    exclude: tuple[str, ...],
    readings: tuple[str, ...],
    slates: int,
    seed: int,
    write: str,
    language: str,
    output: str,
    fonts: str,
    *,
    force: bool,
) -> int:
    """Propose slates for the seats that fall vacant: no SHALL broken, as few SHOULD as can be, every choice with reasons.

    Seats that a register fills from that meeting on are taken as given. Where no slate exists, the seats and rules that
    conflict are named.
    """
    from ccmagenda import desk  # noqa: PLC0415 - the door stays quick

    known = desk.register(treaty, *registers)
    offered = desk.propose(
        known,
        ref,
        wishes=_wishes(wishes),
        avoid=avoid,
        exclude=exclude,
        readings=dict(_words.pair(reading) for reading in readings),
        slates=slates,
        seed=seed,
    )
    hand_over(desk.proposal(known, offered, language=language), output, fonts=fonts, force=force)
    if write and offered.slates:
        mandates = tuple(choice.mandate for choice in offered.slates[0].choices)
        deliver(desk.register_as_yaml(mandates, treaty), write, force=force, source="-")
    return 0 if offered.slates else 1
