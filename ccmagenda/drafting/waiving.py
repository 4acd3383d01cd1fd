"""Waivers of the last time: decided for one meeting, they are questions for the next, and only where it needs them."""

import re
from collections.abc import Collection, Mapping

import attrs

from ccmagenda.drafting._again import Turn
from ccmagenda.drafting._wanted import Draft
from ccmagenda.model import Programme, Waiver

_ASKED = re.compile(r"to be decided for the \S+; ")
ASK = "Accepted the last time: is it again? Then give this year's reason under 'because:'; else strike it and mend the programme."


def waivers_again(old: Programme, keys: Mapping[str, str], turn: Turn) -> tuple[Waiver, ...]:
    """Return the waivers of a programme as questions for the next.

    ``keys`` are those of its sessions and sittings, each with the key that it has now; a waiver about what is no longer
    there is dropped.
    """
    return tuple(
        attrs.evolve(waiver, about=keys.get(waiver.about, ""), because=_question(waiver.because, turn))
        for waiver in old.waivers
        if not waiver.about or waiver.about in keys
    )


def _question(because: str, turn: Turn) -> str:
    """Return a ground as a question; one that nobody has answered since it was asked is asked for the next meeting."""
    asked = _ASKED.match(because)
    said = because[asked.end() :] if asked else f"for the {turn.old.meeting.ref} it was accepted because {because}"
    return f"to be decided for the {turn.meeting.ref}; {said}"


def with_waivers(made: Draft, needed: Collection[Waiver]) -> Draft:
    """Return a draft with those of its waivers that it needs, each as a question, and told which it does not need."""
    kept = tuple(waiver for waiver in made.waivers if waiver in needed)
    left = [_named(waiver) for waiver in made.waivers if waiver not in needed]
    asked = [(("waivers", number), ASK) for number in range(len(kept))]
    told = [((), f"Waivers of the last time that this draft does not need are left out: {', '.join(left)}.")] if left else []
    programme = attrs.evolve(made.programme, waivers=kept)
    return attrs.evolve(made, programme=programme, comments=[*made.comments, *told, *asked], waivers=())


def _named(waiver: Waiver) -> str:
    return f"{waiver.provision} ({waiver.about})" if waiver.about else waiver.provision
