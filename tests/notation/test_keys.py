import pytest

import ccmagenda

GOOD = """\
convention: ccm
meeting: 2IM
sittings:
  - day: 16 April
    morning:
    sessions:
      - {key: opening, title: Opening}
      - {key: clearance, title: Clearance, sessions: [{key: survey, title: Survey}]}
"""


def faults(more: str) -> list[str]:
    return [str(finding) for finding in ccmagenda.read((GOOD + more).encode(), path="p").findings]


@pytest.mark.parametrize(
    "more",
    [
        pytest.param("", id="nothing-more"),
        pytest.param("      - {key: a, title: A, after: survey, continues: opening}\n", id="names-others"),
        pytest.param("unplaced: [{key: late, title: A, after: opening}]\n", id="unplaced"),
        pytest.param("waivers: [{provision: B4, about: survey, because: agreed}]\n", id="waiver-of-a-session"),
        pytest.param("waivers: [{provision: B4, about: 2012-04-16-morning, because: agreed}]\n", id="waiver-of-a-sitting"),
        pytest.param("waivers: [{provision: named-chair, because: agreed}]\n", id="waiver-of-a-rule"),
    ],
)
def test_keys_that_are_there(more: str) -> None:
    assert faults(more) == []


@pytest.mark.parametrize(
    ("more", "place", "first"),
    [
        pytest.param("      - {key: opening, title: B}\n", "9:9", "7:9", id="same-sitting"),
        pytest.param("unplaced: [{key: survey, title: B}]\n", "9:12", "8:55", id="nested-and-unplaced"),
        pytest.param("  - {day: 16 April, morning: }\n", "9:5", "4:5", id="sittings"),
    ],
)
def test_key_of_two_is_refused_with_both_places(more: str, place: str, first: str) -> None:
    (fault,) = ccmagenda.read((GOOD + more).encode(), path="p").findings
    assert (str(fault.origin), [str(other) for other in fault.others]) == (f"p:{place}", [f"p:{first}"])
    assert f"line {first.partition(':')[0]}" in fault.sentence
    assert fault.rule == "file.same-key"


@pytest.mark.parametrize(
    ("more", "place", "wrong", "meant"),
    [
        pytest.param("      - {key: a, title: A, after: opning}\n", "9:35", "opning", "opening", id="after"),
        pytest.param("      - {key: a, title: A, continues: servey}\n", "9:39", "servey", "survey", id="continues"),
        pytest.param("waivers: [{provision: B4, about: openin, because: x}]\n", "9:34", "openin", "opening", id="about"),
        pytest.param("waivers: [{provision: named-char, because: x}]\n", "9:23", "named-char", "named-chair", id="rule"),
    ],
)
def test_key_that_is_not_there_is_refused_with_a_suggestion(more: str, place: str, wrong: str, meant: str) -> None:
    (fault,) = faults(more)
    assert fault.startswith(f"p:{place}: ")
    assert f"'{wrong}' - did you mean '{meant}'? [file.unknown-" in fault


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{key: a, title: A, chair: Japan, later-than: a}", "'a' cannot be later than itself - name another session"),
        (
            "{key: a, title: A, chair: Japan, later-than: b, sessions: [{key: b, title: B}]}",
            "'a' cannot be later than 'b', which is a part of it - name another session",
        ),
    ],
    ids=["itself", "its-part"],
)
def test_session_is_not_later_than_itself(line: str, said: str) -> None:
    text = f"convention: ccm\nmeeting: 2IM\nsittings: []\nunplaced:\n  - {line}\n"
    assert [finding.sentence for finding in ccmagenda.read(text.encode(), path="p.yaml").findings] == [said]
