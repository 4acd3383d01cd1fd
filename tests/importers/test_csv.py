"""Sheets as text: which sign parts the cells, which encoding, days and times in all their forms, and what is no sheet."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ccmagenda
from ccmagenda import data
from ccmagenda.desk import import_file
from ccmagenda.errors import UnreadableError
from ccmagenda.importers._limits import MOST_SHEET_COLUMNS, MOST_SHEET_ROWS
from ccmagenda.model import Chair, Kind, PartOfDay, Programme, Reading, Session, Who, slot_of
from ccmagenda.notation.sheet.columns import COLUMNS

HEAD = "key,date,sitting begins,sitting ends,title,begins,ends,chair,speaker,room,kind,time zone"
EN = data.language("en")


def read(text: str | bytes, name: str = "s.csv", **hints: object) -> Reading:
    return import_file(text if isinstance(text, bytes) else text.encode(), path=name, **hints)


def made(text: str | bytes, **hints: object) -> Programme:
    programme = read(text, **{"zone": "Europe/Zurich", **hints}).programme
    assert programme is not None
    return programme


def only(text: str | bytes, **hints: object) -> Session:
    ((_, session),) = made(text, **hints).walk()
    return session


def told(text: str | bytes, **hints: object) -> list[str]:
    return [
        str(each) for each in read(text, **{"zone": "Europe/Zurich", **hints}).findings if "names no meeting" not in each.sentence
    ]


# Our own layout


def test_row_becomes_a_session_in_its_sitting() -> None:
    text = f"{HEAD}\nopening,2012-04-16,10:00,13:00,Opening,10:00,10:30,Japan; Ghana,Norway | 5 min,Hall,,Europe/Zurich\n"
    (sitting,) = made(text).sittings
    (session,) = sitting.sessions
    assert (sitting.day, sitting.key) == (datetime.date(2012, 4, 16), "2012-04-16-sitting")
    assert (session.key, session.title.read("en"), session.room) == ("opening", "Opening", "Hall")
    assert session.chairs == (Chair(who=Who(state="JPN")), Chair(who=Who(state="GHA")))
    assert [(talk.speakers[0].state, talk.minutes) for talk in session.talks] == [("NOR", 5)]
    assert str(session.origin) == "s.csv:2:1"


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"], ids=["comma", "semicolon", "tab", "bar"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
def test_sign_between_cells_is_found(sign: str, end: str) -> None:
    text = "key,title,date\na,Opening,2012-04-16\nb,Closing,2012-04-16\n".replace(",", sign).replace("\n", end)
    assert [session.key for _, session in made(text).walk()] == ["a", "b"]


def test_sign_that_the_file_names_is_taken() -> None:
    assert only("sep=;\nkey;title;date\na;x, y, z;2012-04-16\n").title.read("en") == "x, y, z"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encoding_is_found(encoding: str) -> None:
    text = "key,title,date\na,Réception à Genève,2012-04-16\n"
    assert only(text.encode(encoding)).title.read("en") == "Réception à Genève"


def test_western_european_is_read_with_a_doubt() -> None:
    text = "key,title,date\na,Réception,2012-04-16\n".encode("cp1252")
    assert only(text).title.read("en") == "Réception"
    assert told(text)[0].startswith("s.csv:2:1: byte 18 is not UTF-8, and the file is taken as Western European")


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("2012-04-16", "2012-04-16"),
        ("2012/4/16", "2012-04-16"),
        ("16/04/2012", "2012-04-16"),
        ("16.4.2012", "2012-04-16"),
        ("16-04-12", "2012-04-16"),
        ("16.4.12", "2012-04-16"),
        ("41015", "2012-04-16"),
        ("Monday 16 April 2012", "2012-04-16"),
        ("16 avril 2012", "2012-04-16"),
        ("16/04/2012 00:00:00", "2012-04-16"),
        ("5.6.98", "1998-06-05"),
    ],
)
def test_day_in_all_its_forms(said: str, day: str) -> None:
    text = f"key,title,date\na,A,{said}\n"
    assert [sitting.day.isoformat() for sitting in made(text).sittings if sitting.day] == [day]
    assert told(text) == []


def test_month_stands_first_where_one_day_of_the_column_says_so() -> None:
    days = [sitting.day for sitting in made("key,title,date\na,A,4/5/2012\nb,B,4/16/2012\n").sittings]
    assert days == [datetime.date(2012, 4, 5), datetime.date(2012, 4, 16)]


def test_day_that_may_be_a_month_is_doubted() -> None:
    text = "key,title,date\na,A,4/5/2012\n"
    assert made(text).sittings[0].day == datetime.date(2012, 5, 4)
    assert told(text) == ["s.csv:2:3: '4/5/2012' is taken as day 4 of month 5: write it as 2012-04-16 [file.doubt]"]


@pytest.mark.parametrize(
    "said",
    ["10:00", "10.00", "10h00", "10:00:00", "10 a.m.", "10:00 AM", "0.416666666666667", "10 h"],
)
def test_time_in_all_its_forms(said: str) -> None:
    slot = slot_of(only(f"key,title,date,begins,ends\na,A,2012-04-16,{said},11:00\n").when)
    assert slot is not None
    assert f"{slot.start:%H:%M}" == "10:00"


def test_words_for_a_time_stay_words() -> None:
    assert only("key,title,date,begins\na,A,2012-04-16,all day\n").when == PartOfDay("all day")


def test_guard_against_formulas_is_undone() -> None:
    programme = made("key,title,date,room\na,'=1+1,2012-04-16,'+41\nb,'tis,2012-04-16,''-x\n")
    assert [(s.title.read("en"), s.room) for _, s in programme.walk()] == [("=1+1", "+41"), ("'tis", "'-x")]


def test_cell_that_cannot_be_read_is_doubted_and_left_out() -> None:
    text = "key,title,date,begins,kind,theme\na,A,2012-04-16,99:00,sesion,x\n"
    session = only(text)
    assert (session.kind, session.theme) == (Kind.SESSION, "")
    assert [line.split(" - ")[0].partition(": ")[2] for line in told(text)] == [
        "'99:00' is a time that no clock shows",
        "'sesion' is not a kind of session",
        "theme 'x' is not a theme of the convention [file.doubt]",
    ]


def test_key_that_stands_twice_is_given_once() -> None:
    assert [session.key for _, session in made("key,title,date\na,A,2012-04-16\na,B,2012-04-16\n").walk()] == ["a", "a-2"]


@pytest.mark.parametrize("code", [pytest.param(code, id=code) for code in data.languages()])
def test_head_is_known_in_every_language(code: str) -> None:
    terms = data.language(code).terms
    assert len({terms[column.term].casefold() for column in COLUMNS}) == len(COLUMNS)
    head = ",".join(f'"{terms[each.term].upper()}"' for each in COLUMNS if each.key in {"key", "title", "date"})
    assert len(list(made(f"{head}\n2012-04-16,a,A\n").walk())) == 1


# Sheets of others

OTHERS = {
    "en": 'Day,Time,Topic,Chair,Speaker(s),Venue\nMonday 16 April 2012,10:00-10:30,Opening,Norway,"Ms. A, UN",Hall\n',
    "fr": "Jour;Horaire;Sujet;Président;Intervenants;Salle\nlundi 16 avril 2012;10h00 - 10h30;Opening;Norvège;Mme A, UN;Hall\n",
    "es": "Fecha;Hora;Actividad;Presidencia;Ponentes;Sala\nlunes 16 de abril de 2012;10:00-10:30;Opening;Chile;Sra. A, UN;Hall\n",
}


@pytest.mark.parametrize("code", list(OTHERS))
def test_sheet_of_others_is_known_by_its_head(code: str) -> None:
    session = only(OTHERS[code])
    slot = slot_of(session.when)
    assert (session.title.read(""), session.room, slot and slot.minutes) == ("Opening", "Hall", 30)
    assert (session.chairs[0].who, session.talks[0].speakers[0].of) == (Who(state="CHL" if code == "es" else "NOR"), "UN")


def test_day_of_others_stands_for_the_rows_below_it() -> None:
    text = "Report of the year 2012,\nTime,Title\n16 April,\n10:00,A\n11:00,Coffee break\n17 April,\n9-10 a.m.,B\n"
    sittings = made(text).sittings
    assert [(sitting.day and sitting.day.day, [s.title.read("en") for s in sitting.sessions]) for sitting in sittings] == [
        (16, ["A", "Coffee break"]),
        (17, ["B"]),
    ]
    assert sittings[0].sessions[1].kind is Kind.BREAK


def test_year_of_others_is_taken_from_whoever_imports() -> None:
    assert read("Time,Title\n16 April,\n10:00,A\n").programme is None
    assert made("Time,Title\n16 April,\n10:00,A\n", year=2012).meeting.first == datetime.date(2012, 4, 16)


def test_column_of_others_that_is_not_known_is_told() -> None:
    assert told("Date,Time,Title,Colour\n2012-04-16,10:00,A,red\n") == [
        "s.csv:1:4: column D 'Colour' with 1 filled cell is not known, and is left out [file.doubt]"
    ]


def test_rows_without_a_head_are_read_as_lines() -> None:
    assert read("just,some,words\nand,more,words\n").path == "s.csv"


# What is no sheet


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0", "s.csv: this is no table of text, but seems to be a PNG picture"),
        (b"PK\x03\x04\0\0xl/", "s.csv: this is no table of text, but seems to be an Excel workbook (.xlsx)"),
        (b"," * 1_000_000 + b"x", f"s.csv:1: this sheet has 1,000,001 columns, and the limit is {MOST_SHEET_COLUMNS:,}"),
        (b"a,b\n" * (MOST_SHEET_ROWS + 1), f"s.csv:{MOST_SHEET_ROWS + 1}: this sheet has more than {MOST_SHEET_ROWS:,} rows"),
        (b'a,"' + b"x" * 200_000, "s.csv:1: this line cannot be read as a row of cells"),
        (b"a" * 2_000_001, "s.csv: the file has more than 2,000,000 bytes, which is the limit"),
    ],
    ids=["picture", "workbook", "columns", "rows", "cell", "size"],
)
def test_what_is_no_sheet_is_refused(content: bytes, said: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        read(content)
    assert str(caught.value)[: len(said)] == said


@pytest.mark.parametrize("content", [b"", b"\n\n", b"\xef\xbb\xbf", b",,,\n,,\n"], ids=["nothing", "lines", "mark", "cells"])
def test_empty_sheet_is_told(content: bytes) -> None:
    assert told(content) == ["s.csv:1:1: there is nothing in this sheet [file.empty]"]


SIGNS = st.sampled_from(
    (
        *(
            "key",
            "title",
            "date",
            "begins",
            "ends",
            "chair",
            "kind",
            "within",
            "sitting",
            "Day",
            "Time",
            "2012-04-16",
            "16/4/12",
            "10:00",
        ),
        *(
            "25:99",
            "41015",
            "0.5",
            "1e999",
            "nan",
            "Norway",
            "TBC",
            "A or B",
            "[{",
            '[{"who": 1}]',
            "|",
            "||",
            "a|b|3 min",
            ";",
            ",",
        ),
        *(
            "\n",
            ";",
            ",",
            "\t",
            '"',
            "'=1",
            "=",
            "break",
            "sitting",
            "Europe/Zurich",
            "ccm 2IM",
            "9" * 40,
            "\x00",
            "\u202e",
            "é",
            "()",
        ),
    )
)


@settings(max_examples=300, deadline=None)
@given(st.lists(SIGNS | st.text(max_size=4), max_size=60).map("".join), st.binary(max_size=12))
def test_any_text_gives_a_reading_or_our_own_refusal(text: str, tail: bytes) -> None:
    head = "key,title,date,begins,ends,chair,speaker,kind,within,after,sitting,part of the day,sitting begins,meeting,time zone\n"
    for content in (text.encode("utf-8", "surrogatepass") + tail, head.encode() + text.encode("utf-8", "replace")):
        try:
            reading = read(content)
        except UnreadableError:
            continue
        if reading.programme:
            ccmagenda.load(ccmagenda.as_yaml(reading.programme), path="back.yaml")


def test_pause_without_a_key_takes_none_that_another_row_has() -> None:
    """Its key is made of its row, the second here."""
    text = "key,title,kind,date\n,,break,2012-04-16\nbreak-2,Debate,,2012-04-16\n"
    assert [session.key for _, session in made(text).walk()] == ["break-2-2", "break-2"]
