import pytest

from ccmagenda.model.breadth import breadth


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Room 5", 6), ("会议室", 6), ("e\u0301", 1), ("،\u200f ", 2), ("الجلسة", 6), ("№ 5", 3)],
    ids=["latin", "chinese", "accent", "mark-of-direction", "arabic", "sign"],
)
def test_columns_that_a_text_takes(text: str, expected: int) -> None:
    assert breadth(text) == expected
