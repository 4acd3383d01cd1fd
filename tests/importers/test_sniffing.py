from collections.abc import Callable, Sequence

import pytest

from ccmagenda.importers import sniffed


@pytest.mark.parametrize(
    ("data", "ending"),
    [
        pytest.param(b"Monday 16 April 2012\n10:00, Opening, Peru, Chile\n", ".txt", id="text"),
        pytest.param("Monday 16 April 2012\n".encode("utf-16"), ".txt", id="text-in-utf-16"),
        pytest.param(b"key,day,start,end,title\nx,1,2,3,4\n", ".csv", id="sheet"),
        pytest.param(b"\xef\xbb\xbfkey;day;start;end\nx;1;2;3\n", ".csv", id="sheet-of-excel"),
        pytest.param(b"Oslo, Norway, 5 May, 2014, noon\n", ".txt", id="commas-in-a-sentence"),
        pytest.param(b"# mine\nmeeting: {ref: 1XM}\n", ".yaml", id="programme"),
        pytest.param(b"<!doctype html><p>x", ".html", id="page"),
        pytest.param(b"\xef\xbb\xbfBEGIN:VCALENDAR", ".ics", id="calendar"),
        pytest.param(b"GIF89a", "", id="picture"),
        pytest.param(b"From: a\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; x\r\n\r\n<html>", "", id="one-file"),
        pytest.param(b"From: a\r\nSubject: Monday\r\nMIME-Version: 1.0\r\n\r\nMonday", "", id="e-mail"),
        pytest.param(b"Chair: Peru\nMonday 16 April 2012\n", ".txt", id="fields"),
        pytest.param(b"", "", id="nothing"),
    ],
)
def test_bytes_tell_their_format(data: bytes, ending: str) -> None:
    assert sniffed(data) == ending


def test_papers_tell_their_format(word: Callable[..., bytes], pdf: Callable[[Sequence[str]], bytes]) -> None:
    assert (sniffed(word("<w:p/>")), sniffed(pdf([""]))) == (".docx", ".pdf")
