"""Timelines: one of three bars, and those of the Convention."""

import pytest

from ccmagenda import data
from ccmagenda.desk import timeline
from ccmagenda.model import Bar, Document, Timeline
from ccmagenda.model.document import Stretch, Track

NORWAY = Bar(start=0, end=1, words="Norway", short="NOR")
SPAIN = Bar(start=1, end=4, words="Spain", short="ESP", marks=("back to back", "doubtful"), until="9MSP")
SWEDEN = Bar(start=0, end=2, words="Sweden", short="SWE", marks=("breach",))


@pytest.fixture(scope="session")
def small() -> Timeline:
    """Return a track with two lanes and a stretch over both."""
    return Timeline(
        columns=("2MSP", "3MSP", "4MSP", "5MSP"),
        tracks=(
            Track(
                label="Clearance",
                lanes=((NORWAY, SPAIN), (SWEDEN,)),
                stretches=(Stretch(start=0, end=2, words="B10 affected", short="B10"),),
                start=0,
                end=4,
            ),
        ),
        caption="Terms",
        notes=("A note.",),
    )


@pytest.fixture(scope="session")
def ccm() -> Document:
    """Return the timeline of all that we know."""
    return timeline(data.convention("ccm"))


@pytest.fixture(scope="session")
def early() -> Document:
    """Return the timeline up to the First Review Conference."""
    return timeline(data.convention("ccm"), first="2MSP", last="1RC")
