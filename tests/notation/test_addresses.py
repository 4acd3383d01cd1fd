import pytest

import ccmagenda


def read(meeting: str, session: str = "") -> ccmagenda.Reading:
    text = f"convention: ccm\nmeeting: {{ref: 2IM{meeting}}}\nsittings:\n- sessions:\n  - {{key: a, title: A{session}}}\n"
    return ccmagenda.read(text.encode(), path="p")


@pytest.mark.parametrize(
    "address", [pytest.param("https://example.org/a?b=c#d", id="https"), pytest.param("http://example.org", id="http")]
)
def test_address_of_a_page_is_kept(address: str) -> None:
    programme = read(f", url: '{address}'", f", stream: '{address}'").programme
    assert programme is not None
    assert (programme.meeting.url, programme.sittings[0].sessions[0].stream) == (address, address)


@pytest.mark.parametrize(
    "address",
    [
        pytest.param(address, id=address)
        for address in (
            "javascript:x",
            "data:text/html,x",
            "file:///etc/passwd",
            "//example.org",
            "example.org",
            "https://",
            "https://a b",
        )
    ],
)
def test_what_is_no_address_of_a_page_is_refused(address: str) -> None:
    said = f"'{address}' is not an address - write it as https://example.org/meeting [file.address]"
    assert [str(finding) for finding in read(f", url: '{address}'").findings] == [f"p:2:26: {said}"]
    assert [str(finding) for finding in read("", f", stream: '{address}'").findings] == [f"p:5:32: {said}"]


def test_address_for_mail_is_kept() -> None:
    programme = read(", contact: isu@example.org").programme
    assert programme is not None
    assert programme.meeting.contact == "isu@example.org"


@pytest.mark.parametrize(
    "address",
    [
        pytest.param(address, id=address)
        for address in ("example.org", "a@b", "a@b@example.org", "A <a@example.org>", "a b@c.org")
    ],
)
def test_what_is_no_address_for_mail_is_refused(address: str) -> None:
    said = f"'{address}' is not an e-mail address - write it as secretariat@example.org [file.address]"
    assert [str(finding) for finding in read(f", contact: '{address}'").findings] == [f"p:2:30: {said}"]
