"""The examples: what a check finds in them, and the documents and calendars that are kept beside them."""

import re
import runpy
from pathlib import Path

import pytest

import ccmagenda
from ccmagenda import Force, Programme

KEPT = {
    "ccm-2012-intersessional": ["detailed-programme-en.html", "detailed-programme-en.txt", "findings-en.txt", "meeting.ics"],
    "ccm-2011-consultations": ["detailed-programme-en.txt", "meeting.ics"],
    "ccm-2011-2012-cycle": ["action-points-en.txt", "detailed-programme-en.txt", "meeting.ics", "tasks.ics"],
    "ccm-2011-coordination-committee": ["detailed-programme-en.txt", "meeting.ics"],
    "ccm-2012-3msp": [
        "annotated-programme-en.txt",
        "chairs-script-en.txt",
        "findings-en.txt",
        "list-of-documents-en.txt",
        "programme-of-work-en.txt",
        "programme-of-work-en.html",
        "provisional-agenda-en.txt",
        "reference-index-en.txt",
    ],
    "ccm-2012-to-be-planned": ["time-budget-en.txt"],
    "parallel-rooms": [
        "findings-en.txt",
        "order-of-the-day-en.txt",
        "programme-of-work-en.txt",
        "programme-of-work-en.html",
        "side-events-en.txt",
        "speakers-list-en.txt",
    ],
}
EXPECTED = {
    ("areas-inside-group", "B4", "transparency"),
    ("areas-inside-group", "B4", "national-implementation"),
    ("named-chair", "D3", "compliance"),
    ("named-chair", "D3", "wrap-up"),
    ("named-chair", "D3", "preparations-3msp"),
    ("hours-in-shared-sittings", "D6", "2012-04-16-morning"),
    ("hours-in-shared-sittings", "D6", "2012-04-18-afternoon"),
    ("hours-in-shared-sittings", "D6", "2012-04-19-morning"),
    ("hours-in-shared-sittings", "D6", "2012-04-19-afternoon"),
}
TALKS = {
    "Clearance of cluster munition remnants in Western Sahara",
    "Importance of survey in the clearance of cluster munition remnants in Lao PDR and Lebanon",
    "Standard procedures for clearance of cluster munition remnants in region of former Yugoslavia",
}


@pytest.fixture(scope="module")
def programme() -> Programme:
    root = Path(__file__).parent.parent
    return ccmagenda.load(root / "examples" / "ccm-2012-intersessional" / "programme.yaml")


def test_check_finds_exactly_what_the_real_programme_departs_in(programme: Programme) -> None:
    findings = ccmagenda.check(programme).findings
    unsettled = [finding for finding in findings if finding.rule == "settled-speakers"]
    others = {(f.rule, f.provision.number if f.provision else "", f.about) for f in findings if f not in unsettled}
    assert others == EXPECTED
    assert len(findings) == len(EXPECTED) + 3
    assert {talk for finding in unsettled for talk in TALKS if f"'{talk}'" in finding.sentence} == TALKS


def test_only_the_two_areas_are_above_custom_and_both_are_waived(programme: Programme) -> None:
    above = [finding for finding in ccmagenda.check(programme).findings if finding.force is not Force.CUSTOM]
    assert [(finding.rule, finding.waiver is not None) for finding in above] == [("areas-inside-group", True)] * 2
    assert ccmagenda.check(programme).clean


def test_it_has_four_days_eight_sittings_and_the_real_hours(programme: Programme) -> None:
    slots = [f"{s.day} {s.slot.start:%H:%M}-{s.slot.end:%H:%M}" for s in programme.sittings if s.slot]
    days = ["2012-04-16", "2012-04-17", "2012-04-18", "2012-04-19"]
    assert slots == [f"{day} {hours}" for day in days for hours in ("10:00-13:00", "15:00-18:00")]


def test_all_fourteen_coordinators_chair_exactly_one_session(programme: Programme) -> None:
    chairs = [chair.who.state for _, session in programme.walk() for chair in session.chairs if chair.who]
    coordinators = [code for code in chairs if code != "LBN"]
    assert len(coordinators) == len(set(coordinators)) == 14


@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_nothing_of_the_real_programme_is_untranslated(programme: Programme, language: str) -> None:
    assert ccmagenda.untranslated(programme, language) == ()


def test_every_action_of_the_real_programme_is_there(programme: Programme) -> None:
    actions = {r.number for _, session in programme.walk() for r in session.references if r.kind == "action"}
    assert actions == {1, *range(2, 8), 8, 9, 12, 13, 15, *range(20, 33), 51, *range(58, 63), 63, 64, 65, 66}


def test_the_six_talks_on_clearance_are_there(programme: Programme) -> None:
    talks = next(session.talks for _, session in programme.walk() if session.key == "clearance")
    assert len(talks) == 6
    assert [who.settled for talk in talks for who in talk.speakers] == [True, True, True, False, False, False]


@pytest.mark.parametrize(("name", "count"), [("ccm-2011-consultations", 8), ("ccm-2011-coordination-committee", 6)])
def test_small_meetings_are_small_files(name: str, count: int, root: Path) -> None:
    file = root / "examples" / name / "programme.yaml"
    small = ccmagenda.load(file)
    assert len(small.sittings[0].sessions) == count
    assert len(file.read_text(encoding="utf-8").splitlines()) <= 26
    assert ccmagenda.check(small).findings == ()


@pytest.mark.parametrize(("name", "kept"), [(name, file) for name, files in KEPT.items() for file in files])
def test_kept_output_is_what_the_programme_gives(name: str, kept: str, root: Path, tmp_path: Path, *, rewrite: bool) -> None:
    ccmagenda.build(root / "examples" / name, tmp_path)
    made = next(file for file in sorted(tmp_path.rglob(kept))).read_bytes()  # the calendars of its own language come first
    place = root / "examples" / name / kept
    if rewrite:
        place.write_bytes(made)
    assert without_zone_data(made) == without_zone_data(place.read_bytes())


def without_zone_data(content: bytes) -> bytes:
    """Leave out which edition of the zone data was used: a newer one may be installed than when the file was kept."""
    return re.sub(rb"X-CCMAGENDA-ZONE-DATA:.*\r\n", b"", content)


def test_third_meeting_has_its_seven_plenary_meetings_and_all_documents_of_annex_two(root: Path) -> None:
    meeting = ccmagenda.load(root / "examples" / "ccm-2012-3msp" / "programme.yaml")
    assert [sitting.serial for sitting in meeting.sittings] == [
        f"{number} plenary meeting" for number in ("1st", "2nd", "3rd", "4th", "5th", "6th", "7th")
    ]
    stem, listed = "CCM/MSP/2012/", {paper.symbol for paper in meeting.papers}
    annex = ["1", "2", "2/Rev.1", "2/Rev.1/Add.1", "3", "4", "5", "MISC.1", "CRP.1", "INF.1"]
    annex += ["WP.1", "WP.2", "WP.2/Amend.1", "WP.3", "WP.4", "WP.5"]
    assert listed == {*(stem + symbol for symbol in annex), "CCM/MSP/2011/3", "CCM/MSP/2011/CRP.2"}
    taken = {number for _, session in meeting.walk() for number in session.items}
    assert taken == {*map(str, range(1, 18)), *(f"10 ({letter})" for letter in "abcdefghi")} - {"10"}


@pytest.mark.parametrize("name", ["ccm-2012-3msp", "parallel-rooms"])
def test_nothing_above_custom_is_found_that_is_not_waived(name: str, root: Path) -> None:
    report = ccmagenda.check(ccmagenda.load(root / "examples" / name / "programme.yaml"))
    assert report.clean
    assert {finding.rule for finding in report.findings} == {
        "hours-in-shared-sittings" if name == "ccm-2012-3msp" else "coordinators-in-office"
    }


def test_two_speakers_of_the_invented_conference_do_not_fit(root: Path) -> None:
    made = ccmagenda.load(root / "examples" / "parallel-rooms" / "programme.yaml")
    page = ccmagenda.print_document(made, "speakers-list").decode()
    assert re.findall(r"(\S+) +10 +(\d+)$", page, re.MULTILINE) == [("Cross", "10"), ("Coalition", "20")]
    assert "140 min are asked for and there are 120: 20 min too many." in page


def facts(programme: Programme) -> list[tuple[object, ...]]:
    return [
        (
            sitting.day,
            sitting.hours,
            session.key,
            session.title.read("en"),
            session.theme,
            [c.who and c.who.state for c in session.chairs],
        )
        for sitting in programme.sittings
        for session in sitting.sessions
    ]


def test_the_script_makes_the_same_meeting_in_under_forty_lines(root: Path, programme: Programme) -> None:
    file = root / "examples" / "script_intersessional.py"
    made = runpy.run_path(str(file))["programme"]
    plain = {"reporting": "transparency"}
    named = [(*fact[:2], plain.get(str(fact[2]), fact[2]), *fact[3:]) for fact in facts(made)]
    president = [(*f[:5], [None if code == "LBN" else code for code in f[5]]) for f in facts(programme)]  # type: ignore[attr-defined]
    assert named == president
    lines = [line for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    assert len(lines) < 40
    assert max(len(line) for line in lines) <= 130


def test_the_delegate_script_makes_a_calendar_in_five_lines(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = root / "examples" / "script_delegate.py"
    runpy.run_path(str(file))
    assert capsys.readouterr().out.count("BEGIN:VEVENT") == 1
    code = [
        line for line in file.read_text(encoding="utf-8").splitlines() if line and not line.startswith(('"""', "import", "from"))
    ]
    assert len(code) <= 5
