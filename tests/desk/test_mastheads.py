import datetime
from pathlib import Path

import attrs
import pytest

import ccmagenda
from ccmagenda.desk import issue, masthead, masthead_lines, write_masthead
from ccmagenda.errors import UnwritableError
from ccmagenda.model import Programme, Status

DAY = datetime.date(2012, 4, 12)
BARE = """\
# Ours
meeting: {ref: 1XM, title: M, zone: Europe/Zurich, from: 2012-04-16, to: 2012-04-17}

# The week
sittings:
  - {day: Monday 16 April 2012, hours: 10:00-13:00, sessions: [{key: a, title: Opening}]}
"""
REGISTER = "mandates: [{group: clearance, party: Norway, begins: 1MSP, until: 3MSP, source: trial}]\n"


def revised(file: Path) -> Programme:
    return attrs.evolve(ccmagenda.load(file), symbol="X/1/Rev.1", status=Status.REVISED, issued=DAY)


def written(file: Path, text: str | bytes) -> Path:
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return file


def test_masthead_is_what_a_programme_says_of_itself(small: Path) -> None:
    assert masthead(ccmagenda.load(small)) == {"status": "final", "issued": "2012-04-10"}
    assert masthead_lines(revised(small)) == "status: revised provisional; symbol: X/1/Rev.1; issued: 2012-04-12"


def test_only_the_lines_of_the_masthead_are_written(small: Path) -> None:
    before = small.read_text(encoding="utf-8")
    write_masthead(small, revised(small))
    expected = before.replace("status: final", "status: revised provisional\nsymbol: X/1/Rev.1").replace("04-10", "04-12")
    assert small.read_text(encoding="utf-8") == expected
    assert masthead(ccmagenda.load(small)) == {"status": "revised provisional", "symbol": "X/1/Rev.1", "issued": "2012-04-12"}


def test_file_without_these_keys_gets_them_after_the_meeting(tmp_path: Path) -> None:
    file = written(tmp_path / "p.yaml", BARE)
    write_masthead(file, revised(file))
    lines = "status: revised provisional\nsymbol: X/1/Rev.1\nissued: 2012-04-12\n"
    assert file.read_text(encoding="utf-8") == BARE.replace("04-17}\n", f"04-17}}\n{lines}")


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "byte-order-mark"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n"], ids=["unix", "windows"])
def test_line_ends_and_the_byte_order_mark_stay(tmp_path: Path, mark: bytes, end: bytes) -> None:
    text = BARE.replace("# Ours\n", "status: provisional  # yet\n").encode().replace(b"\n", end)
    file = written(tmp_path / "p.yaml", mark + text)
    write_masthead(file, revised(file))
    content = file.read_bytes()
    assert content.startswith(mark + b"status: revised provisional  # yet" + end)
    assert (content.count(b"\n"), content.count(end)) == (8, 8)


@pytest.mark.parametrize(
    "text",
    [
        "{meeting: {ref: M, title: M, zone: UTC, from: 2012-04-16, to: 2012-04-17}, status: final, sittings: []}\n",
        BARE.replace("sittings:", "status:\n  provisional\nsittings:"),
    ],
    ids=["one-table", "value-on-the-next-line"],
)
def test_file_that_cannot_be_changed_by_lines_is_left_as_it_is(tmp_path: Path, text: str) -> None:
    file = written(tmp_path / "p.yaml", text)
    with pytest.raises(UnwritableError) as caught:
        write_masthead(file, revised(file))
    said = f"{file} cannot be changed line by line - write there yourself {masthead_lines(revised(file))}"
    assert (str(caught.value), file.read_bytes()) == (said, text.encode())


@pytest.mark.parametrize("named", [True, False], ids=["in-the-file", "only-when-issuing"])
def test_register_of_the_programme_is_heeded(tmp_path: Path, *, named: bool) -> None:
    register = written(tmp_path / "ours.yaml", REGISTER)
    head = "convention: ccm\nregister: ours.yaml\n" if named else "convention: ccm\n"
    text = f"{head}meeting: 2IM\nsittings: [{{day: 16 April, hours: 10:00-13:00, sessions: [{{key: a, title: A}}]}}]\n"
    file, registers = written(tmp_path / "p.yaml", text), [] if named else [register]
    edition = issue(file, DAY, symbol="X/1", registers=registers)
    write_masthead(file, edition.programme, registers=registers)
    assert masthead(ccmagenda.load(file, registers=registers)) == masthead(edition.programme)


def test_line_ends_of_old_macs_stay(tmp_path: Path) -> None:
    file = written(tmp_path / "p.yaml", BARE.replace("\n", "\r"))
    write_masthead(file, revised(file))
    assert masthead(ccmagenda.load(file))["symbol"] == "X/1/Rev.1"
    assert b"\n" not in file.read_bytes()
