import pytest

from ccmagenda.caldav import Address, Login, address
from ccmagenda.errors import InvalidValueError

WORD = "geheim"
GOOD = {
    "plain": ("https://dav.example.org/anna/x/", "https://dav.example.org/anna/x/"),
    "without-slash": ("https://dav.example.org/anna/x", "https://dav.example.org/anna/x/"),
    "capitals": ("HTTPS://DAV.Example.ORG/Anna", "https://dav.example.org/Anna/"),
    "port": ("https://dav.example.org:8443/a", "https://dav.example.org:8443/a/"),
    "usual-port": ("https://dav.example.org:443/a", "https://dav.example.org/a/"),
    "no-path": ("https://dav.example.org", "https://dav.example.org/"),
    "at-in-the-path": ("https://dav.example.org/anna@example.org/x/", "https://dav.example.org/anna@example.org/x/"),
    "letters-in-the-path": ("https://dav.example.org/réunion%20a/", "https://dav.example.org/r%C3%A9union%20a/"),
    "letters-in-the-host": ("https://genève.example/", "https://xn--genve-6ra.example/"),
    "this-machine": ("http://localhost:5232/a/", "http://localhost:5232/a/"),
    "this-machine-by-number": ("http://127.0.0.2/a/", "http://127.0.0.2/a/"),
    "this-machine-in-version-6": ("http://[::1]:5232/a/", "http://[::1]:5232/a/"),
}
USER = "the address of the calendar holds a user or a password - leave them out, and name the user with --user"
FORM = "this is not the address of a calendar - write it like https://server.example.org/calendars/meeting/"
REST = "the address of a calendar has no '?' and no '#' - leave out what begins there"
OPEN = "over http everybody on the way can read the password - use https"
BAD = {
    "password": ("https://anna:geheim@dav.example.org/a/", USER),
    "user": ("https://anna@dav.example.org/a/", USER),
    "empty-user": ("https://@dav.example.org/a/", USER),
    "password-over-http": ("http://anna:geheim@dav.example.org/a/", USER),
    "http": ("http://dav.example.org/a/", OPEN),
    "http-to-a-neighbour": ("http://192.168.0.1/a/", OPEN),
    "http-to-a-number": ("http://2130706433/a/", OPEN),
    "http-to-a-look-alike": ("http://localhost.example.org/a/", OPEN),
    "http-to-another-look-alike": ("http://127.0.0.1.example.org/a/", OPEN),
    "query": ("https://dav.example.org/a/?token=geheim", REST),
    "fragment": ("https://dav.example.org/a/#geheim", REST),
    "scheme": ("webdav://dav.example.org/a/", FORM),
    "file": ("file:///etc/passwd", FORM),
    "no-scheme": ("dav.example.org/a/", FORM),
    "no-scheme-but-a-password": ("anna:geheim@dav.example.org/a/", FORM),
    "no-host": ("https:///a/", FORM),
    "one-slash": ("https:/anna:geheim@dav.example.org/a", FORM),
    "port": ("https://dav.example.org:x/a/", FORM),
    "port-too-high": ("https://dav.example.org:99999/a/", FORM),
    "brackets": ("https://[::1/a/", FORM),
    "space": ("https://dav.example.org/a b/", FORM),
    "line-end": ("https://dav.example.org/\r\nX: geheim", FORM),
    "host-with-a-line-end": ("https://dav.exa\nmple.org/", FORM),
    "backslash": ("https://dav.example.org\\@evil.example.org/", USER),
    "host": ("https://dav_ö..example/", FORM),
    "empty": ("", FORM),
}


@pytest.mark.parametrize(("text", "plain"), GOOD.values(), ids=GOOD)
def test_address_that_can_be_used(text: str, plain: str) -> None:
    assert str(address(text)) == plain
    assert isinstance(address(text), Address)


@pytest.mark.parametrize(("text", "said"), BAD.values(), ids=BAD)
def test_address_that_is_refused_and_not_repeated(text: str, said: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        address(text)
    assert str(caught.value) == said


@pytest.mark.parametrize("user", ["a:b", "a\nb", "a\x00"], ids=["colon", "line-end", "nul"])
def test_login_with_a_name_that_cannot_be_sent(user: str) -> None:
    with pytest.raises(InvalidValueError, match="the name of a user on a server has no colon and no control characters"):
        Login(user=user, password=WORD)


def test_login_shows_no_password_and_sends_nothing_without_a_user() -> None:
    login = Login(user="anna", password=WORD)
    assert (repr(login), str(login), login.header()) == ("Login(user='anna')", "Login(user='anna')", "Basic YW5uYTpnZWhlaW0=")
    assert Login(password=WORD).header() == ""
