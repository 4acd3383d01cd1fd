import re

import pytest

from ccmagenda import data
from ccmagenda.model import clean, one_line

STATES = data.states().states


def test_there_are_197_states() -> None:
    assert len(STATES) == 197


@pytest.mark.parametrize(("field", "figures"), [pytest.param("code", 3, id="alpha-3"), pytest.param("alpha2", 2, id="alpha-2")])
def test_codes_are_capitals_and_unique(field: str, figures: int) -> None:
    codes = [getattr(state, field) for state in STATES]
    assert [code for code in codes if not re.fullmatch(rf"[A-Z]{{{figures}}}", code)] == []
    assert len(set(codes)) == len(codes)


def test_names_follow_one_another_without_gap_or_overlap() -> None:
    ends = {state.code: [name.until for name in state.names] for state in STATES}
    assert ends == {state.code: [*(name.since for name in state.names[1:]), None] for state in STATES}


def test_every_state_has_a_name_on_every_day() -> None:
    assert [state.code for state in STATES if state.names[0].since or state.names[-1].until] == []


def test_a_name_is_used_for_at_least_a_day() -> None:
    names = [name for state in STATES for name in state.names]
    assert [name.text for name in names if name.since and name.until and name.until <= name.since] == []


def test_every_name_has_words_and_a_source() -> None:
    assert [name for state in STATES for name in state.names if not (name.text and name.source)] == []


def test_names_and_aliases_are_clean() -> None:
    said = [text for state in STATES for text in (*(name.text for name in state.names), *state.aliases)]
    assert [text for text in said if one_line(clean(text)) != text] == []


def test_every_name_that_was_ever_used_finds_its_state() -> None:
    found = {name.text: data.states().find(name.text) for state in STATES for name in state.names}
    assert found == {name.text: state for state in STATES for name in state.names}


def test_states_are_opened_once() -> None:
    assert data.states() is data.states()
