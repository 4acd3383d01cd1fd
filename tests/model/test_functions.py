"""A function is told from a name by words alone; what may be a name is one."""

import pytest

from ccmagenda.model import Functions

WORDS = Functions(
    {
        "words": "minister* / head / director* / counsel / survivor*", "ways": "deputy / prime / legal / general",
        "of": "of / for", "titles": "mr / ms", "small": "against",
    }
)  # fmt: skip
JOINED = Functions({"words": "部长 / 代表", "ways": "外交 / 常驻"})


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        pytest.param("Minister", True, id="one-word"),
        pytest.param("Deputy Minister", True, id="with-a-way"),
        pytest.param("Minister of Defence", True, id="of"),
        pytest.param("Director-General", True, id="hyphen"),
        pytest.param("Survivor and activist", True, id="small-letters"),
        pytest.param("Mr. Director", True, id="addressed"),
        pytest.param("Mr. Director of Hope", False, id="addressed-with-what-may-be-a-name"),
        pytest.param("Minister Smith", False, id="title"),
        pytest.param("Minister Smith of Norway", False, id="title-and-of"),
        pytest.param("Hope of Minister", False, id="name-first"),
        pytest.param("Deputy of Norway", False, id="no-function"),
        pytest.param("Headley", False, id="longer-word"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_function_that_stands_for_a_person(text: str, alone: bool) -> None:  # noqa: FBT001 - what is expected
    assert WORDS.is_alone(text) is alone


@pytest.mark.parametrize(
    ("text", "own"),
    [
        pytest.param("Legal Counsel", True, id="function"),
        pytest.param("Director, GICHD", True, id="function-in-an-organisation"),
        pytest.param("mine action centre", True, id="small-letters"),
        pytest.param("GICHD", False, id="letters"),
        pytest.param("Mine Action against Hunger", False, id="name"),
        pytest.param("Campaign of the Year", False, id="name-with-small-words"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_words_of_an_author(text: str, own: bool) -> None:  # noqa: FBT001 - what is expected
    assert WORDS.is_own_words(text) is own


def test_words_without_spaces_between_them() -> None:
    assert [JOINED.is_alone(text) for text in ("外交部长", "常驻代表", "王毅部长", "外交")] == [True, True, False, False]
    assert [JOINED.is_own_words(text) for text in ("外交部长", "联合国", "GICHD")] == [True, True, False]


def test_without_words_only_small_letters_tell() -> None:
    assert Functions().is_alone("Minister") is False
    assert [Functions().is_own_words(text) for text in ("Minister", "centre", "")] == [False, True, False]
