import datetime
from collections.abc import Callable

import pytest

from ccmagenda import Convention, data
from ccmagenda.drafting import Wanted, usual_meeting

Want = Callable[..., Wanted]


@pytest.fixture(scope="session")
def ccm() -> Convention:
    return data.convention("ccm")


@pytest.fixture(scope="session")
def want(ccm: Convention) -> Callable[..., Wanted]:
    def wanting(kind: str, first: str = "", last: str = "", **more: object) -> Wanted:
        days = {"first": datetime.date.fromisoformat(first) if first else None}
        days["last"] = datetime.date.fromisoformat(last) if last else None
        return Wanted(usual=usual_meeting(kind, ccm), english=data.language("en"), **days, **more)

    return wanting
