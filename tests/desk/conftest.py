from pathlib import Path

import pytest

import ccmagenda

SMALL = """\
meeting: {ref: 1XM, title: Small meeting, city: Geneva, zone: Europe/Zurich, from: 2012-04-16, to: 2012-04-17}
status: final
issued: 2012-04-10
sittings:
  - day: Monday 16 April 2012
    hours: 10:00-13:00
    sessions:
      - {key: opening, title: Opening of the meeting, chair: Norway, time: 10:00-10:30}
      - {key: debate, title: Debate, chair: [Japan, Portugal], time: 10:30-13:00, talks: [{title: Survey, speaker: Zambia}]}
"""


@pytest.fixture
def example() -> Path:
    return Path(__file__).parents[2] / "examples" / "ccm-2012-intersessional" / "programme.yaml"


@pytest.fixture
def small(tmp_path: Path) -> Path:
    file = tmp_path / "programme.yaml"
    file.write_text(SMALL, encoding="utf-8")
    return file


@pytest.fixture
def meeting(example: Path) -> ccmagenda.Programme:
    return ccmagenda.load(example)
