import pytest

import ccmagenda


def circles(*sessions: str) -> list[str]:
    text = "convention: ccm\nmeeting: 2IM\nsittings: []\nunplaced:\n" + "".join(f"  - {line}\n" for line in sessions)
    return [str(finding) for finding in ccmagenda.read(text.encode(), path="p").findings]


def session(key: str, more: str = "") -> str:
    return f"{{key: {key}, title: {key.upper()}, chair: Japan{more}}}"


@pytest.mark.parametrize(
    ("sessions", "told"),
    [
        pytest.param([", later-than: b", ", later-than: a"], "5:5: {} by 'later-than': a - b - a", id="later-than"),
        pytest.param([", later-than: [all, b]", ", later-than: [all, a]"], "5:5: {} by 'later-than': a - b - a", id="named"),
        pytest.param(
            [", theme: clearance, later-than: b", ", later-than: themes"], "5:5: {} by 'later-than': a - b - a", id="themes"
        ),
        pytest.param([", continues: b", ", continues: a"], "5:5: {} by 'continues': a - b - a", id="continues"),
        pytest.param([", after: b", ", after: a"], "5:5: {} by 'after': a - b - a", id="after"),
        pytest.param([", continues: b", ", later-than: a"], "6:5: {} by 'continues' and 'later-than': b - a - b", id="both"),
        pytest.param([", after: b", ", later-than: a"], "6:5: {} by 'after' and 'later-than': b - a - b", id="after-and-later"),
        pytest.param(
            [", continues: b", ", after: c", ", later-than: a"],
            "7:5: {} by 'after', 'continues' and 'later-than': c - a - b - c",
            id="three-words",
        ),
        pytest.param(
            [", later-than: all", ", later-than: all"],
            "5:5: {} by 'later-than: all': a - b - a - add a to the 'later-than' of b, or b to that of a",
            id="both-last-of-all",
        ),
    ],
)
def test_circle_is_told_once_by_its_names(sessions: list[str], told: str) -> None:
    found = circles(*(session(key, more) for key, more in zip("abc", sessions, strict=False)))
    assert found == [f"p:{told.format('these sessions go in a circle')} [file.circle]"]


@pytest.mark.parametrize(
    "sessions",
    [
        pytest.param([", later-than: all", ", later-than: [all, a]", ", later-than: [all, b]"], id="one-last-after-the-other"),
        pytest.param([", later-than: all", ", later-than: all, continues: a"], id="the-second-goes-on"),
        pytest.param([", continues: b", ", after: c", ""], id="in-a-row"),
        pytest.param([", sessions: [{key: a1, title: A, continues: b}]", ", continues: a"], id="a-part-goes-on"),
    ],
)
def test_order_without_a_circle_is_well(sessions: list[str]) -> None:
    assert circles(*(session(key, more) for key, more in zip("abc", sessions, strict=False))) == []


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        pytest.param(
            "{key: x, title: X, later-than: a}", ["'x' cannot be later than 'a', of which it is a part"], id="its-whole"
        ),
        pytest.param(
            "{key: y, title: Y, sessions: [{key: x, title: X, later-than: a}]}",
            ["'x' cannot be later than 'a', of which it is a part"],
            id="the-whole-of-its-whole",
        ),
        pytest.param("{key: y, title: Y}, {key: x, title: X, later-than: y}", [], id="another-part"),
    ],
)
def test_part_is_not_later_than_its_whole(parts: str, told: list[str]) -> None:
    found = circles(session("a", f", sessions: [{parts}]"))
    assert [one.partition(": ")[2] for one in found] == [f"{one} - name another session [file.circle]" for one in told]
