from pathlib import Path

import attrs
import jsonschema
import pytest

import ccmagenda
from ccmagenda.errors import NotAProgrammeError, UnknownNameError, UnreadableError
from ccmagenda.model import Origin

FAULTY = b"meeting: {ref: 1XM}\nnope: 1\n"


def test_read_of_a_file_and_of_its_bytes_give_the_same_programme(example: Path) -> None:
    assert ccmagenda.read(example).programme == ccmagenda.read(example.read_bytes()).programme


def test_read_names_bytes_as_input() -> None:
    assert ccmagenda.read(FAULTY).path == "<input>"


def test_read_calls_bytes_by_the_path_that_it_is_told() -> None:
    reading = ccmagenda.read(FAULTY, path="letter.yaml")
    assert {finding.origin.path for finding in reading.findings} == {"letter.yaml"}


def test_read_gathers_every_fault_in_the_order_of_the_file() -> None:
    reading = ccmagenda.read(FAULTY)
    assert reading.programme is None
    assert [finding.origin.line for finding in reading.findings] == sorted(finding.origin.line for finding in reading.findings)
    assert reading.findings[-1].origin == Origin("<input>", 2, 1)


def test_read_of_a_file_above_the_limit() -> None:
    with pytest.raises(UnreadableError) as caught:
        ccmagenda.read(b"x" * 11, largest=10)
    assert str(caught.value) == "<input>: the file has more than 10 bytes, which is the limit - split it into several programmes"


def test_read_of_a_file_above_the_limit_on_disk(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(b"x" * 1000)
    with pytest.raises(UnreadableError):
        ccmagenda.read(file, largest=10)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("a: 1".encode("utf-16"), "a.yaml: the file is in UTF-16 - save it as UTF-8"),
        (b"a: 1\nb: \xe9\n", "a.yaml:2: byte 8 is not UTF-8 (0xe9) - save the file as UTF-8"),
    ],
    ids=["utf-16", "latin-1"],
)
def test_read_of_other_encodings(content: bytes, said: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        ccmagenda.read(content, path="a.yaml")
    assert str(caught.value) == said


def test_load_returns_the_programme(example: Path) -> None:
    assert ccmagenda.load(example).meeting.ref == "2IM"


def test_load_of_a_file_with_faults_carries_them() -> None:
    with pytest.raises(NotAProgrammeError) as caught:
        ccmagenda.load(FAULTY, path="a.yaml")
    report = caught.value.report
    assert isinstance(report, ccmagenda.Report)
    assert str(caught.value) == f"a.yaml: {len(report.findings)} faults, the first: {report.findings[0]}"


@pytest.mark.parametrize("form", ["path", "text", "reading", "programme"])
def test_check_takes_what_it_is_given(example: Path, form: str) -> None:
    subjects = {
        "path": example,
        "text": str(example),
        "reading": ccmagenda.read(example),
        "programme": ccmagenda.load(example),
    }
    report = ccmagenda.check(subjects[form])
    assert (report.clean, len(report.findings)) == (True, 12)


def test_check_of_a_file_with_faults_tells_the_faults_alone() -> None:
    reading = ccmagenda.read(FAULTY)
    assert ccmagenda.check(reading).findings == reading.findings


def test_check_is_the_same_twice(example: Path) -> None:
    assert ccmagenda.check(example) == ccmagenda.check(example)


def test_convention_of_the_empty_key_binds_nothing() -> None:
    none = ccmagenda.convention("")
    assert (none.provisions, none.parties, none.groups) == ((), (), ())


def test_convention_unknown() -> None:
    with pytest.raises(UnknownNameError) as caught:
        ccmagenda.convention("apmbc2")
    assert str(caught.value).startswith("there is no convention 'apmbc2'")


def test_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(ccmagenda.schema())


def test_programme_that_was_changed_in_python_is_judged_by_its_new_words(meeting: ccmagenda.Programme) -> None:
    bare = attrs.evolve(meeting, waivers=())
    assert [finding.rule for finding in ccmagenda.check(bare).findings if finding.counts] == ["areas-inside-group"] * 2
