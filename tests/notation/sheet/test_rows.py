import attrs

from ccmagenda import convention, data, load
from ccmagenda.notation.sheet.columns import COLUMNS
from ccmagenda.notation.sheet.manner import Manner
from ccmagenda.notation.sheet.rows import rows_of

TEXT = b"""
convention: ccm
meeting: {ref: 2IM, president: Norway}
rooms: [{key: hall, name: Great Hall}]
sittings:
  - day: 2012-04-16
    morning: 10:00-13:00
    sessions:
      - key: opening
        title: {en: Opening, fr: Ouverture}
        chair: [president, Laos]
        room: hall
        time: 22:00-01:00 (2012-04-17)
        fixed: yes
      - {kind: lunch, time: 13:00}
      - key: b
        title: B
        after: opening
        articles: [4, 7]
        documents: [A/1, "B; c"]
        moderator: "Ms. A, UN"
        talks: [{title: T, speaker: [Chad, TBC], length: 5 min}]
  - {day: 2012-04-17, hours: all day, room: hall}
unplaced:
  - {key: c, title: C, sessions: [{key: d, title: D}]}
"""


def rows(code: str = "en") -> list[dict[str, str]]:
    programme = load(TEXT, path="p")
    made = rows_of(Manner(programme=programme, convention=convention("ccm"), language=data.language(code)))
    return [{key: cell.text for key, cell in row.cells.items() if cell and key not in {"meeting", "zone"}} for row in made]


MORNING = {"sitting": "2012-04-16-morning", "date": "2012-04-16", "part": "morning", "from": "10:00", "to": "13:00"}


def test_row_for_each_session_and_for_a_sitting_without_any() -> None:
    assert rows() == [
        {
            **MORNING,
            "key": "opening",
            "title": "Opening",
            "start": "22:00",
            "end": "01:00 (2012-04-17)",
            "fixed": "yes",
            "room": "Great Hall",
            "chairs": "President: Norway; Lao People's Democratic Republic",
        },
        {**MORNING, "start": "13:00", "kind": "lunch"},
        {
            **MORNING,
            "key": "b",
            "title": "B",
            "after": "opening",
            "articles": "4; 7",
            "documents": '["A/1", "B; c"]',
            "chairs": "Moderator: Ms. A, UN",
            "speakers": "T | Chad; to be confirmed | 5 min",
        },
        {"sitting": "2012-04-17-sitting", "date": "2012-04-17", "from": "all day", "kind": "sitting", "room": "Great Hall"},
        {"key": "c", "title": "C"},
        {"key": "d", "title": "D", "within": "c"},
    ]


def test_rows_speak_the_language_of_the_sheet() -> None:
    first = rows("fr")[0]
    assert (first["title"], first["chairs"]) == ("Ouverture", "Présidence: Norvège; République démocratique populaire lao")


def test_every_row_tells_of_the_meeting() -> None:
    programme = load(TEXT, path="p")
    made = rows_of(Manner(programme=programme, convention=convention("ccm"), language=data.language("en")))
    assert {(row["meeting"].text, row["zone"].text) for row in made} == {("ccm 2IM", "Europe/Zurich")}
    assert {tuple(row.cells) for row in made} == {tuple(column.key for column in COLUMNS)}


def test_moment_that_a_file_cannot_say_is_written_out() -> None:
    programme = load(TEXT, path="p")
    sitting = programme.sittings[0]
    moved = attrs.evolve(programme, sittings=[attrs.evolve(sitting, day="2012-04-20")])
    made = rows_of(Manner(programme=moved, convention=convention("ccm"), language=data.language("en")))
    assert (made[0]["start"].text, made[0]["end"].text) == ("2012-04-16 22:00", "2012-04-17 01:00")
