import pytest

from ccmagenda.exporters._breadth import padded, stand_in, wrapped
from ccmagenda.model.breadth import breadth


@pytest.mark.parametrize("text", ["Room 5", "会议室", "e\u0301"], ids=["latin", "chinese", "accent"])
def test_text_is_filled_up_and_stood_in_for_by_its_columns(text: str) -> None:
    assert breadth(padded(text, 9)) == 9
    assert len(stand_in(text).replace(" ", "")) == breadth(text.replace(" ", ""))


def test_text_of_latin_letters_is_wrapped_between_words() -> None:
    assert wrapped("Opening of the meeting", 14, "- ", "  ") == ["- Opening of", "  the meeting"]


def test_text_of_chinese_is_wrapped_between_letters_but_before_no_closing_sign() -> None:
    assert wrapped("现在进入下一事项：会议开幕。", 16) == ["现在进入下一事", "项：会议开幕。"]


def test_words_within_chinese_stay_whole() -> None:
    lines = wrapped("主持：Lao People's Democratic Republic、爱尔兰", 20, "- ", "  ")
    assert lines == ["- 主持：Lao People's", "  Democratic", "  Republic、爱尔兰"]
    assert max(map(breadth, lines)) <= 20
