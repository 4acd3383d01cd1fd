import re

import pytest

from ccmagenda import data
from ccmagenda.importers._genre.remarks import remark_of, without_remarks
from ccmagenda.importers._printed import PrintedLine


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        pytest.param("fr", "[anglais]", True, id="known"),
        pytest.param("fr", "[de]", True, id="code"),
        pytest.param("fr", "[annexe]", False, id="brackets-of-an-author"),
        pytest.param("en", "[French]", True, id="english"),
        pytest.param("zh", "[法文]", True, id="chinese"),
    ],
)
def test_remark_names_a_language(code: str, text: str, expected: bool) -> None:  # noqa: FBT001
    assert bool(re.fullmatch(remark_of(data.language(code)), text)) is expected


def test_lines_are_without_remarks_and_no_line_begins_with_a_comma() -> None:
    texts = (
        "Plans [anglais] (15 min)",
        "Deputy Minister of Health",
        "[anglais], Albanie",
        "Costs",
        "[anglais]",
        "Draft [annexe]",
    )
    lines = [PrintedLine(text=text, cells=(text,)) for text in texts]
    plain = without_remarks(lines, data.language("fr"))
    assert [line.text for line in plain] == [
        "Plans (15 min)",
        "Deputy Minister of Health,",
        "Albanie",
        "Costs",
        "",
        "Draft [annexe]",
    ]
    assert plain[0].cells == ("Plans (15 min)",)
