import json

import ccmagenda
from ccmagenda import exporters
from ccmagenda.model import Reading

PAPER = b"Workshop on Wells\nOslo, 5 May 2014\nMonday 5 May 2014\n16..00 Survey (Ms. A. Lima, Peru)\nDocuments\nPaper"


def shape(reading: Reading) -> dict[str, object]:
    made: dict[str, object] = json.loads(exporters.shelf()["reading-json"].export(reading, exporters.Look()))
    return made


def test_shape_of_a_paper() -> None:
    assert shape(ccmagenda.import_file(PAPER, path="a.txt", zone="Europe/Oslo")) == {
        "version": 1,
        "path": "a.txt",
        "programme": {
            "title": "Workshop on Wells", "venue": "Oslo", "timezone": None,
            "days": [
                {
                    "date": "2014-05-05",
                    "sittings": [
                        {
                            "start": "16:00", "end": None,
                            "items": [
                                {
                                    "title": "Survey", "start": "16:00", "end": None, "chairs": [],
                                    "speakers": ["Ms. A. Lima, Peru"], "parent": None, "room": None,
                                }
                            ],
                        }
                    ],
                }
            ],
        },
        "doubts": [{"line": 4, "column": 1, "sentence": "'16..00' is taken as 16:00"}],
        "leftovers": [
            {"line": 5, "column": 1, "sentence": "no place was found for: Documents"},
            {"line": 6, "column": 1, "sentence": "no place was found for: Paper"},
        ],
    }  # fmt: skip


def test_what_could_not_be_read_has_no_programme() -> None:
    assert shape(Reading(path="a.txt")) == {"version": 1, "path": "a.txt", "programme": None, "doubts": [], "leftovers": []}
