import pytest

import ccmagenda

HEAD = "convention: ccm\nmeeting: 2IM\nrooms: [{key: a, name: Hall A}]\nagenda: [{number: 8(a), title: T}]\n"


def read(line: str, head: str = HEAD) -> ccmagenda.Reading:
    return ccmagenda.read(f"{head}sittings:\n- sessions:\n  - {{key: a, title: A, {line}}}\n".encode(), path="p")


def session(line: str, head: str = HEAD) -> ccmagenda.Session:
    programme = read(line, head).programme
    assert programme is not None
    return programme.sittings[0].sessions[0]


@pytest.mark.parametrize(
    ("theme", "key"),
    [
        pytest.param(theme, key, id=theme)
        for theme, key in (
            ("clearance", "clearance"),
            ("Clearance and Risk Reduction", "clearance"),
            ("clearance & risk reduction", "clearance"),
            ("VICTIM ASSISTANCE", "victim-assistance"),
            ("Transparency measures", "reporting"),
        )
    ],
)
def test_theme_by_key_or_name(theme: str, key: str) -> None:
    assert session(f"theme: {theme}").theme == key


def test_unknown_theme_is_refused() -> None:
    (fault,) = [str(finding) for finding in read("theme: clearence").findings]
    assert fault == "p:7:31: theme 'clearence' is not a theme of the convention - did you mean 'clearance'? [file.unknown-theme]"


@pytest.mark.parametrize(
    ("room", "head", "key"),
    [
        pytest.param("a", HEAD, "a", id="key"),
        pytest.param("Hall A", HEAD, "a", id="name"),
        pytest.param("Hall B", "convention: ccm\nmeeting: 2IM\n", "Hall B", id="no-list-of-rooms"),
    ],
)
def test_room_by_key_or_name(room: str, head: str, key: str) -> None:
    assert session(f"room: {room}", head).room == key


def test_unknown_room_is_refused() -> None:
    (fault,) = [str(finding) for finding in read("room: Hall B").findings]
    assert fault == "p:7:30: room 'Hall B' is not in the list of rooms - did you mean 'Hall A'? [file.unknown-room]"


def test_unknown_item_is_refused() -> None:
    (fault,) = [str(finding) for finding in read("item: 8(b)").findings]
    assert fault == "p:7:30: item '8(b)' is not on the agenda - did you mean '8(a)'? [file.unknown-item]"
