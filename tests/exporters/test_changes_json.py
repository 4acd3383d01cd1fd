import json

import ccmagenda
from ccmagenda.desk import changes_as_json
from ccmagenda.model import Programme

HEAD = "convention: ccm\nmeeting: {ref: 2IM}\nissued: 2012-04-10\nsymbol: CCM/1\nsittings:\n"
SITTING = "  - day: 2012-04-16\n    morning: 10:00-13:00\n    sessions:\n"
SURVEY = "      - {key: survey, title: 'Survey, \"é\"', theme: clearance, chair: Japan, room: Room 1}\n"
BEFORE = f"{SURVEY}      - {{key: gone, title: Gone}}\n"
EXPECTED = """\
{
  "version": 1,
  "title": "ccmagenda changes: Second Intersessional Meeting",
  "meeting": "2IM",
  "before": {
    "name": "CCM/1 of 10 April 2012",
    "symbol": "CCM/1",
    "status": "draft provisional",
    "date": "2012-04-10"
  },
  "after": {
    "name": "the Detailed draft provisional programme of 12 April 2012",
    "symbol": null,
    "status": "draft provisional",
    "date": "2012-04-12"
  },
  "changes": [
    {
      "what": "altered",
      "subject": "session",
      "key": "survey",
      "title": "Survey, \\"é\\"",
      "day": "2012-04-16",
      "when": "Monday 16 April 2012, 10:00–13:00",
      "fields": [
        {
          "field": "room",
          "before": "Room 1",
          "after": null,
          "words": "room: none (was: Room 1)"
        },
        {
          "field": "chair",
          "before": "Japan",
          "after": "Norway",
          "words": "chair: Norway (was: Japan)"
        }
      ],
      "parties": [
        "JPN",
        "NOR"
      ],
      "themes": [
        "clearance"
      ]
    },
    {
      "what": "dropped",
      "subject": "session",
      "key": "gone",
      "title": "Gone",
      "day": "2012-04-16",
      "when": "Monday 16 April 2012, 10:00–13:00",
      "fields": [],
      "parties": [],
      "themes": []
    }
  ]
}
"""


def programme(sessions: str, head: str = HEAD) -> Programme:
    return ccmagenda.load((head + SITTING + sessions).encode(), path="p")


def test_changes_json_exactly() -> None:
    after = "      - {key: survey, title: 'Survey, \"é\"', theme: clearance, chair: Norway}\n"
    new = programme(after, HEAD.replace("2012-04-10\nsymbol: CCM/1", "2012-04-12"))
    assert changes_as_json(ccmagenda.compare(programme(BEFORE), new)).decode() == EXPECTED


def test_changes_json_of_nothing() -> None:
    shape = json.loads(changes_as_json(ccmagenda.compare(programme(BEFORE), programme(BEFORE))))
    assert (shape["version"], shape["changes"], shape["before"]) == (1, [], shape["after"])


def test_changes_json_tells_the_whole_of_long_notes() -> None:
    old, new = (programme(f"      - {{key: a, title: A, notes: {'word ' * 99}{last}}}\n") for last in ("one", "two"))
    field = json.loads(changes_as_json(ccmagenda.compare(old, new)))["changes"][0]["fields"][0]
    assert (field["before"], field["after"]) == (f"{'word ' * 99}one", f"{'word ' * 99}two")
    assert len(field["words"]) < 200


def test_changes_json_of_a_thing_without_a_day() -> None:
    old, new = (programme(BEFORE + f"unplaced: [{{key: b, title: {title}}}]\n") for title in ("B", "C"))
    change = json.loads(changes_as_json(ccmagenda.compare(old, new)))["changes"][0]
    assert (change["day"], change["when"]) == (None, "Day to be decided")
