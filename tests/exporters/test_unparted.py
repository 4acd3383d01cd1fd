import pytest

from ccmagenda.exporters._pdf_columns import longest_words
from ccmagenda.exporters._unparted import is_spoken
from ccmagenda.model import Table


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("d’opérationnalisation,", True),
        ("Выполнение", True),
        ("CCM/MSP/2012/5", False),
        ("ooooooooo", False),
        ("10:00–13:00", False),
    ],
    ids=["french", "russian", "symbol", "no-word", "hours"],
)
def test_word_is_spoken_where_it_has_syllables(word: str, expected: bool) -> None:  # noqa: FBT001
    assert is_spoken(word) is expected


def test_words_are_held_together_by_a_space_that_does_not_part() -> None:
    (apart,), (together,) = (longest_words(Table((words,), ())) for words in ("10 (a), 10 (b)", "10\u00a0(a), 10\u00a0(b)"))
    assert apart < together
