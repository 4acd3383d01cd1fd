from collections.abc import Callable
from pathlib import Path

import pytest

import ccmagenda

Run = Callable[..., object]


def test_new_writes_a_programme_that_checks(run: Run, tmp_path: Path) -> None:
    done = run("new", "intersessional", "--from", "2027-04-12", "--to", "2027-04-15", "-o", "p.yaml")
    assert (done.code, done.out, done.err) == (0, "", "written: p.yaml\n")
    assert run("check", "p.yaml").code == 0
    assert ccmagenda.load(tmp_path / "p.yaml").meeting.days == 4


def test_new_to_standard_output_is_a_programme_alone(run: Run) -> None:
    done = run("new", "msp", "--ordinal", "3", "--city", "Oslo", "--from", "2012-09-11", "--to", "2012-09-14")
    assert (done.code, done.err) == (0, "")
    assert ccmagenda.load(done.out.encode()).meeting.ref == "3MSP"


def test_new_in_several_languages(run: Run) -> None:
    done = run("new", "msp", "--ordinal", "3", "--language", "fr", "--language", "en")
    made = ccmagenda.load(done.out.encode())
    assert (made.language, dict(made.agenda[0].title.by_language)) == (
        "fr",
        {"fr": "Ouverture de l’Assemblée", "en": "Opening of the Meeting"},
    )


def test_new_tells_what_was_decided_and_drafts_all_the_same(run: Run, tmp_path: Path) -> None:
    done = run("new", "im", "--from", "2016-04-12", "-o", "p.yaml")
    note = "note: the IM-2016 began on 12 April 2016, and no meeting of this kind was to be held then [H1 no-meetings]"
    assert (done.code, done.err.splitlines()) == (0, ["written: p.yaml", note])
    assert (tmp_path / "p.yaml").is_file()


def test_new_never_replaces_a_file_without_force(run: Run, tmp_path: Path) -> None:
    words = ("new", "im", "--from", "2027-04-12", "-o", "p.yaml")
    run(*words)
    before = (tmp_path / "p.yaml").read_bytes()
    changed = before.replace(b"Geneva", b"Lausanne")
    (tmp_path / "p.yaml").write_bytes(changed)
    done = run(*words)
    assert (done.code, done.err) == (3, "ccmagenda: p.yaml is there already - choose another name, or add --force\n")
    assert (tmp_path / "p.yaml").read_bytes() == changed
    assert run(*words, "--force").code == 0
    assert (tmp_path / "p.yaml").read_bytes() == before


def test_new_like_another_programme(run: Run, tmp_path: Path, root: Path) -> None:
    old = root / "examples" / "ccm-2012-intersessional" / "programme.yaml"
    done = run("new", "--like", str(old), "--from", "2013-04-15", "-o", "next.yaml")
    assert (done.code, done.err) == (0, "written: next.yaml\n")
    made = ccmagenda.load(tmp_path / "next.yaml")
    kept = [session.key for _, session in ccmagenda.load(old).walk()]
    assert [session.key for _, session in made.walk() if session.key in kept] == kept
    assert run("check", "next.yaml").code == 0


LATE = """\
convention: ccm
meeting: {ref: 2IM, title: Meeting, from: 2012-09-17}
sittings:
- {day: 2012-09-17, morning: 10:00-13:00, sessions: [{theme: clearance, chair: coordinators}]}
waivers:
- {provision: C3, because: the hall was free in autumn only}
"""


def test_new_tells_what_was_accepted_the_last_time(run: Run, tmp_path: Path) -> None:
    (tmp_path / "old.yaml").write_text(LATE, encoding="utf-8")
    done = run("new", "--like", "old.yaml", "--from", "2013-09-16", "-o", "next.yaml")
    asked = "accepted the last time: the file asks under 'waivers:' whether it is again"
    assert done.err.splitlines() == [
        "written: next.yaml",
        f"note: the meeting ends on 16 September 2013, and is to be held by 30 June [C3 held-by], {asked}",
    ]
    assert run("check", "next.yaml").code == 0
    run("new", "--like", "old.yaml", "--from", "2013-04-15", "-o", "spring.yaml")
    assert ccmagenda.load(tmp_path / "spring.yaml").waivers == ()


def test_new_tells_that_the_days_of_the_week_are_others(run: Run, small: Path) -> None:
    done = run("new", "--like", small.name, "--from", "2013-04-16", "-o", "next.yaml")
    assert done.err.splitlines() == [
        "written: next.yaml",
        "note: the meeting begins on another day of the week: its days are taken in order",
    ]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        pytest.param(
            [],
            "Error: say what to draft: a kind of meeting, as in 'ccmagenda new intersessional --from 2027-04-12', or --like FILE",
            id="nothing",
        ),
        pytest.param(
            ["intersesional"],
            "ccmagenda: 'intersesional' is not a kind of meeting that can be drafted for the CCM - did you "
            "mean 'intersessional'?",
            id="kind",
        ),
        pytest.param(["im"], "ccmagenda: the first day of the meeting is missing - give it (--from)", id="no-day"),
        pytest.param(
            ["im", "--from", "2027-04-31"],
            "ccmagenda: '2027-04-31' is a day that does not exist - write it as 2012-04-16 or 'Monday 16 April 2012'",
            id="no-such-day",
        ),
        pytest.param(
            ["im", "--from", "2027-04-12", "--to", "2027-04-11"],
            "ccmagenda: a meeting cannot end on 2027-04-11, before it begins on 2027-04-12",
            id="backwards",
        ),
        pytest.param(
            ["msp", "--from", "2027-09-06"],
            "ccmagenda: the number of the meeting is missing (--ordinal) - the last that we know is the 13MSP (2025)",
            id="no-number",
        ),
        pytest.param(
            ["msp", "--ordinal", "3", "--from", "2013-09-10"],
            "ccmagenda: the 3MSP was held in Oslo on 11–14 September 2012 - leave out dates and city, or choose another number",
            id="other-days",
        ),
        pytest.param(["msp", "--ordinal", "0"], "Error: Invalid value for '--ordinal': 0 is not in the range x>=1.", id="nought"),
        pytest.param(
            ["msp", "--ordinal", "14", "--from", "2027-09-06", "--city", "Xanadu"],
            "ccmagenda: the clock of 'Xanadu' is not known - add the zone of the place, like Europe/Zurich (--zone)",
            id="city",
        ),
        pytest.param(
            ["im", "--from", "2027-04-12", "--zone", "CET"],
            "ccmagenda: 'CET' is not a time zone - use the name of a place such as Europe/Zurich",
            id="zone",
        ),
        pytest.param(
            ["im", "--convention", "bwc"],
            "ccmagenda: how meetings of the BWC usually go is not known - give its file a part 'practice:'",
            id="no-practice",
        ),
        pytest.param(
            ["im", "--like", "small.yaml"],
            "Error: a programme like small.yaml has what that has: leave out a kind of meeting",
            id="like-and-kind",
        ),
        pytest.param(
            ["--like", "small.yaml", "--language", "fr"],
            "Error: a programme like small.yaml has what that has: leave out --language",
            id="like-and-language",
        ),
        pytest.param(
            ["--like", "small.yaml"], "ccmagenda: the first day of the meeting is missing - give it (--from)", id="like-no-day"
        ),
    ],
)
def test_new_refused(run: Run, small: Path, words: list[str], said: str) -> None:
    done = run("new", *words, "-o", "made.yaml")
    assert (done.code, done.out, done.err.splitlines()[-1]) == (2, "", said)
    assert not (small.parent / "made.yaml").exists()


@pytest.mark.parametrize(("name", "code"), [("nix.yaml", 3), ("faulty.yaml", 1)], ids=["missing", "with-faults"])
def test_new_like_a_file_that_is_no_programme(run: Run, tmp_path: Path, name: str, code: int) -> None:
    (tmp_path / "faulty.yaml").write_text("meeting: 2IM\n", encoding="utf-8")
    done = run("new", "--like", name, "--from", "2027-04-12", "-o", "made.yaml")
    assert (done.code, (tmp_path / "made.yaml").exists()) == (code, False)


def test_new_like_what_comes_by_the_standard_input(run: Run, root: Path) -> None:
    old = (root / "examples" / "ccm-2012-intersessional" / "programme.yaml").read_bytes()
    done = run("new", "--like", "-", "--from", "2013-04-15", stdin=old)
    assert (done.code, done.err) == (0, "")
    assert ccmagenda.load(done.out.encode()).meeting.ref == "3IM"


def test_new_never_replaces_the_programme_that_it_is_like(run: Run, small: Path) -> None:
    before = small.read_bytes()
    done = run("new", "--like", small.name, "--from", "2013-04-15", "-o", small.name, "--force")
    assert (done.code, small.read_bytes()) == (3, before)


def test_new_with_a_register_that_will_not_be_beside_it(run: Run, tmp_path: Path) -> None:
    (tmp_path / "ours.yaml").write_text("mandates: []\n", encoding="utf-8")
    (tmp_path / "next").mkdir()
    words = ("new", "im", "--from", "2027-04-12", "--register", "ours.yaml", "-o")
    done = run(*words, "next/p.yaml")
    said = "next/p.yaml is not written: ../ours.yaml lies outside the folder of the programme - put it beside the programme"
    assert (done.code, done.err) == (3, f"ccmagenda: {said}\n")
    assert not (tmp_path / "next" / "p.yaml").exists()
    assert run(*words, "p.yaml").code == 0
    assert ccmagenda.load(tmp_path / "p.yaml").registers == ("ours.yaml",)


def test_new_stands_in_the_help(run: Run) -> None:
    assert "  new " in run("--help").out
