import re

import pytest

from ccmagenda import data
from ccmagenda.importers._genre.terms.remarks import remark_of, with_its_name, without_remarks
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


def test_remark_that_the_end_of_a_line_parts_is_none_either() -> None:
    lines = [PrintedLine(text=text) for text in ("Clearance [", "英文]", "Measures [英", "文] (15)")]
    assert [line.text for line in without_remarks(lines, data.language("zh"))] == ["Clearance", "", "Measures", "(15)"]


@pytest.mark.parametrize("comma", ["،\u200f ", "，"], ids=["arabic", "chinese"])
def test_comma_of_another_script_before_latin_letters_is_a_plain_one(comma: str) -> None:
    (line,) = without_remarks([PrintedLine(text=f"Survey{comma}Ms. Åsa Gilbert，主席")], data.language("zh"))
    assert line.text == "Survey, Ms. Åsa Gilbert，主席"


def test_name_of_a_paper_is_a_heading_and_nothing_else_is() -> None:
    lines = [PrintedLine(text=text) for text in ("Réunion", "Programme de la journée", "Genève")]
    assert [line.heading for line in with_its_name(lines, data.language("fr"))] == [0, 1, 0]
