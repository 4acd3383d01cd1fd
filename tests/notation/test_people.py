import pytest

import ccmagenda
from ccmagenda.model import Chair, Role, Talk, Texts, Who

SESSION = "convention: ccm\nmeeting: 2IM\nsittings:\n- sessions:\n  - {key: a, title: A, "
LEBANON = Chair(role=Role.PRESIDENT, who=Who(state="LBN"))


def read(line: str) -> ccmagenda.Reading:
    return ccmagenda.read(f"{SESSION}{line}}}\n".encode(), path="p")


def session(line: str) -> ccmagenda.Session:
    programme = read(line).programme
    assert programme is not None
    return programme.sittings[0].sessions[0]


def faults(line: str) -> list[str]:
    return [str(finding) for finding in read(line).findings]


def state(code: str) -> Chair:
    return Chair(who=Who(state=code))


@pytest.mark.parametrize(
    ("line", "chairs"),
    [
        pytest.param("chair: Japan", (state("JPN"),), id="state"),
        pytest.param("chair: JPN", (state("JPN"),), id="code"),
        pytest.param("chair: The Holy See", (state("VAT"),), id="article"),
        pytest.param("chair: [Japan, Portugal]", (state("JPN"), state("PRT")), id="two"),
        pytest.param("chair: president", (LEBANON,), id="president"),
        pytest.param("chair: The President", (LEBANON,), id="president-in-capitals"),
        pytest.param("chair: president-designate", (Chair(role=Role.PRESIDENT_DESIGNATE),), id="office-without-a-holder"),
        pytest.param("chair: TBC", (Chair(who=Who(settled=False)),), id="to-be-confirmed"),
        pytest.param("chair: Japan or Norway", (Chair(who=Who(person="Japan or Norway", settled=False)),), id="either"),
        pytest.param("chair: 'Ms. Åsa B, GICHD'", (Chair(who=Who(person="Ms. Åsa B", of="GICHD")),), id="person"),
        pytest.param("chair: {person: B, of: C}", (Chair(who=Who(person="B", of="C")),), id="table"),
        pytest.param("chair: {state: Japan, person: B}", (Chair(who=Who(state="JPN", person="B")),), id="person-of-a-state"),
        pytest.param("chair: {state: Norway, person: TBC}", (Chair(who=Who(state="NOR", settled=False)),), id="open-person"),
        pytest.param("chair: {person: B, settled: no}", (Chair(who=Who(person="B", settled=False)),), id="person-not-settled"),
        pytest.param("chair: {settled: no}", (Chair(who=Who(settled=False)),), id="nobody-yet"),
        pytest.param(
            "chair: {person: TBC, settled: no}", (Chair(who=Who(person="TBC", settled=False)),), id="not-settled-as-said"
        ),
        pytest.param("chair: {person: B or C, settled: yes}", (Chair(who=Who(person="B or C")),), id="settled-against-its-words"),
        pytest.param("chair: {person: B or C}", (Chair(who=Who(person="B or C", settled=False)),), id="either-in-a-table"),
        pytest.param("chair: {person: 'TBC, ISU'}", (Chair(who=Who(of="ISU", settled=False)),), id="open-person-of-a-body"),
        pytest.param(
            "chair: {person: 'TBC, ISU', of: C}", (Chair(who=Who(of="C", settled=False)),), id="open-person-of-what-is-said"
        ),
        pytest.param("chair: {role: president}", (Chair(role=Role.PRESIDENT),), id="role-without-a-holder"),
        pytest.param("chair: {role: moderator}", (Chair(role=Role.MODERATOR),), id="moderator-without-a-name"),
        pytest.param(
            "chair: {role: coordinator, state: Ireland}",
            (Chair(role=Role.COORDINATOR, who=Who(state="IRL")),),
            id="role-of-a-state",
        ),
        pytest.param("chair: {role: chair, of: ISU}", (Chair(who=Who(of="ISU")),), id="role-that-is-usual"),
        pytest.param("moderator: UNDP", (Chair(role=Role.MODERATOR, who=Who(of="UNDP")),), id="moderator"),
        pytest.param("rapporteur: Japan", (Chair(role=Role.RAPPORTEUR, who=Who(state="JPN")),), id="rapporteur"),
        pytest.param("host: CMC", (Chair(role=Role.HOST, who=Who(of="CMC")),), id="host"),
        pytest.param(
            "host: CMC, chair: Japan", (state("JPN"), Chair(role=Role.HOST, who=Who(of="CMC"))), id="those-who-chair-first"
        ),
        pytest.param("chair: , host: ", (), id="left-empty"),
    ],
)
def test_chairs(line: str, chairs: tuple[Chair, ...]) -> None:
    assert (session(line).chairs, faults(line)) == (chairs, [])


def test_coordinators_are_those_in_office_on_the_day() -> None:
    assert session("theme: universalization, chair: coordinators").chairs == (
        Chair(role=Role.COORDINATOR, who=Who(state="JPN")),
        Chair(role=Role.COORDINATOR, who=Who(state="PRT")),
    )


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        pytest.param(
            "chair: cordinators",
            "5:31: chair 'cordinators' is not a role - did you mean 'coordinators'? [file.unknown-role]",
            id="role",
        ),
        pytest.param(
            "chair: Presidnt",
            "5:31: chair 'Presidnt' is not a role - did you mean 'president'? [file.unknown-role]",
            id="role-with-a-capital",
        ),
        pytest.param(
            "chair: Norwy",
            "5:31: chair 'Norwy' is not the name of a State - did you mean 'Norway'? [file.unknown-state]",
            id="state",
        ),
        pytest.param(
            "chair: {state: Norwy}",
            "5:39: state 'Norwy' is not the name of a State - did you mean 'Norway'? [file.unknown-state]",
            id="state-in-a-table",
        ),
        pytest.param(
            "chair: coordinators",
            "5:31: 'coordinators' chair a theme, and this session has none - add 'theme:' or name the chair [file.no-theme]",
            id="no-theme",
        ),
        pytest.param(
            "theme: architecture, chair: coordinators",
            "5:52: nobody is known to coordinate 'architecture' on 2012-04-16 - name the chair, or write TBC "
            "[file.no-coordinators]",
            id="nobody-in-office",
        ),
        pytest.param(
            "chair: {}", "5:31: nobody is named here - write 'state:', 'person:' or 'of:' [file.missing]", id="empty-table"
        ),
        pytest.param(
            "chair: {role: boss, of: ISU}",
            "5:38: 'boss' is not a role - it is one of chair, coordinator, president, president-designate, moderator, "
            "rapporteur, host [file.unknown-word]",
            id="role-that-is-none",
        ),
        pytest.param(
            "moderator: {role: host, of: ISU}",
            "5:36: unknown key 'role' - it is one of state, person, of, settled [file.unknown-key]",
            id="role-of-a-moderator",
        ),
        pytest.param(
            "chair: {person: B, settled: perhaps}",
            "5:52: 'perhaps' is not yes or no - it is one of yes, no [file.unknown-word]",
            id="settled-perhaps",
        ),
        pytest.param(
            "chair: {settled: yes}",
            "5:31: nobody is named here - write 'state:', 'person:' or 'of:' [file.missing]",
            id="settled-and-nobody",
        ),
        pytest.param(
            "chair: {role: host, state: Norwy}",
            "5:51: state 'Norwy' is not the name of a State - did you mean 'Norway'? [file.unknown-state]",
            id="state-with-a-role",
        ),
        pytest.param("talks: [{length: 5 min}]", "5:32: a talk needs a title or a speaker [file.missing]", id="empty-talk"),
        pytest.param(
            "talks: [{title: T, length: long}]",
            "5:51: 'long' is not a length - write it as 90 min, up to 12 hours [file.length]",
            id="length-of-a-talk",
        ),
    ],
)
def test_who_cannot_be_told_is_one_fault(line: str, fault: str) -> None:
    assert faults(line) == [f"p:{fault}"]


def test_word_in_one_other_script_is_not_a_look_alike() -> None:
    """A name all in Cyrillic is another language, not a Latin name with one odd letter."""
    (fault,) = faults("chair: Японя")
    assert fault.partition(" - ")[0] == "p:5:31: chair 'Японя' is not the name of a State"


@pytest.mark.parametrize(
    ("line", "talk"),
    [
        pytest.param("{title: T, speaker: Norway}", Talk(title=Texts((("", "T"),)), speakers=(Who(state="NOR"),)), id="state"),
        pytest.param("{speaker: UNDP, length: 15 min}", Talk(speakers=(Who(of="UNDP"),), minutes=15), id="body-without-title"),
        pytest.param("{speaker: 'presenter TBC, UNMAS'}", Talk(speakers=(Who(of="UNMAS", settled=False),)), id="open"),
        pytest.param("{speaker: 'A. B, function'}", Talk(speakers=(Who(person="A. B", of="function"),)), id="comma"),
        pytest.param("{speaker: [Norway, UK]}", Talk(speakers=(Who(state="NOR"), Who(state="GBR"))), id="two"),
        pytest.param("{title: {en: T, fr: U}}", Talk(title=Texts((("en", "T"), ("fr", "U")))), id="two-languages"),
    ],
)
def test_talk(line: str, talk: Talk) -> None:
    assert session(f"talks: [{line}]").talks == (talk,)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        pytest.param(name, code, id=name)
        for name, code in (
            ("Japon", "JPN"), ("Japón", "JPN"), ("اليابان", "JPN"), ("Святой Престол", "VAT"), ("日本", "JPN"), ("Suisse", "CHE"),
        )
    ],
)  # fmt: skip
def test_state_is_known_by_its_name_in_each_language(name: str, code: str) -> None:
    assert session(f"chair: {name}").chairs == (state(code),)


def test_misspelt_state_is_near_names_of_the_programme_s_own_language_and_of_english() -> None:
    def told(language: str, name: str) -> list[str]:
        text = f"language: {language}\n{SESSION}chair: {name}}}\n"
        return [finding.sentence for finding in ccmagenda.read(text.encode(), path="p").findings]

    assert told("es", "Noruegua") == ["chair 'Noruegua' is not the name of a State - did you mean 'Noruega'?"]
    assert told("ru", "Норвгия") == ["chair 'Норвгия' is not the name of a State - did you mean 'Норвегия'?"]
    assert told("fr", "Irland") == ["chair 'Irland' is not the name of a State - did you mean 'Irlande'?"]
    assert told("en", "Irland") == ["chair 'Irland' is not the name of a State - did you mean 'Ireland'?"]
    assert told("es", "Nowray") == ["chair 'Nowray' is not the name of a State - did you mean 'Norway'?"]


def test_body_that_is_named_almost_like_a_state_is_remarked_on() -> None:
    reading = read("host: Norwy")
    told = [str(finding) for finding in reading.findings]
    assert told == [
        "p:5:30: 'Norwy' is taken for the name of a body - did you mean the State 'Norway'? [file.like-a-state]",
    ]
    assert reading.programme is not None
    assert reading.programme.sittings[0].sessions[0].chairs == (Chair(role=Role.HOST, who=Who(of="Norwy")),)


@pytest.mark.parametrize(
    "body",
    [pytest.param(body, id=body) for body in ("Norwegian People's Aid", "GICHD", "Mines Action Canada", "ISU", "Norwegia Inc")],
)
def test_body_that_is_not_like_a_state_is_no_matter(body: str) -> None:
    assert faults(f'host: "{body}"') == []


@pytest.mark.parametrize("words", [pytest.param(words, id=words) for words in ("à confirmer", "Por confirmar", "待确认", "TBC")])
def test_nobody_settled_yet_in_the_words_of_each_language(words: str) -> None:
    assert session(f"chair: {words}").chairs == (Chair(who=Who(settled=False)),)
    assert session(f"moderator: {words}").chairs == (Chair(role=Role.MODERATOR, who=Who(settled=False)),)
