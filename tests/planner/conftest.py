"""The real treaty, the same with a seat given by a register, and a small treaty of one's own with few States."""

import datetime
from collections.abc import Callable
from pathlib import Path

import attrs
import pytest

from ccmagenda import Convention, Force, register
from ccmagenda.model import MeetingCalendar, MeetingRecord, MeetingSeries, Party, Provision, WorkingGroup

GIVEN = "mandates:\n  - {group: clearance, party: Bulgaria, begins: 4MSP, until: 6MSP, source: trial}\n"


@pytest.fixture(scope="session")
def ccm() -> Convention:
    return register("ccm")


@pytest.fixture
def given(tmp_path: Path) -> Convention:
    file = tmp_path / "given.yaml"
    file.write_text(GIVEN, encoding="utf-8")
    return register("ccm", file)


@pytest.fixture
def treaty(ccm: Convention) -> Callable[..., Convention]:
    """Return a treaty with two groups, four formal meetings, and some States of which some are affected and some signed only."""

    def made(
        *, seats: int, affected: tuple[str, ...] = (), bound: tuple[str, ...] = (), signed: tuple[str, ...] = ()
    ) -> Convention:
        day = datetime.date(1999, 1, 1)
        parties = [Party(code=code, in_force=day, consent=day, marks={"art4"}) for code in affected]  # type: ignore[arg-type]
        parties += [Party(code=code, in_force=day, consent=day) for code in bound]
        parties += [Party(code=code, signed=day) for code in signed]
        days = [datetime.date(1999 + year, 9, 1) for year in range(4)]
        records = [MeetingRecord(ref=f"{n}MSP", series="MSP", start=held, end=held) for n, held in enumerate(days, start=1)]
        rules = [("X1", "coordinator-is-party"), ("X2", "affected-in-each-group")]
        return Convention(
            key="ours",
            short="OT",
            states=ccm.states,
            series=(MeetingSeries(key="MSP", names="Meeting", formal=True),),
            groups=tuple(WorkingGroup(key=key, names=f"Group {key.title()}", seats=seats) for key in ("one", "two")),
            meetings=MeetingCalendar(tuple(records)),
            parties=tuple(attrs.evolve(party, source="trial") for party in parties),
            provisions=tuple(
                Provision(number=number, force=Force.SHALL, wording="Trial.", source="trial", rule=rule) for number, rule in rules
            ),
        )

    return made
