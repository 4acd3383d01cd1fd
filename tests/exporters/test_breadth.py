import pytest

from ccmagenda.exporters._breadth import breadth, padded, stand_in, wrapped


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Room 5", 6), ("会议室", 6), ("e\u0301", 1), ("،\u200f ", 2), ("الجلسة", 6), ("№ 5", 3)],
    ids=["latin", "chinese", "accent", "mark-of-direction", "arabic", "sign"],
)
def test_columns_that_a_text_takes(text: str, expected: int) -> None:
    assert (breadth(text), breadth(padded(text, 9)), len(stand_in(text).replace(" ", ""))) == (
        expected,
        9,
        expected - text.count(" "),
    )


def test_text_of_latin_letters_is_wrapped_between_words() -> None:
    assert wrapped("Opening of the meeting", 14, "- ", "  ") == ["- Opening of", "  the meeting"]


def test_text_of_chinese_is_wrapped_between_letters_but_before_no_closing_sign() -> None:
    assert wrapped("现在进入下一事项：会议开幕。", 16) == ["现在进入下一事", "项：会议开幕。"]


def test_words_within_chinese_stay_whole() -> None:
    lines = wrapped("主持：Lao People's Democratic Republic、爱尔兰", 20, "- ", "  ")
    assert lines == ["- 主持：Lao People's", "  Democratic", "  Republic、爱尔兰"]
    assert max(map(breadth, lines)) <= 20
