import pytest

from ccmagenda.importers._genre.mending import without_emphasis


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        pytest.param("*** Monday ***", "Monday", id="stars"),
        pytest.param("--- Monday, 3 June ---", "Monday, 3 June", id="dashes"),
        pytest.param("= Monday =", "Monday", id="one-sign-on-both-sides"),
        pytest.param("**10:00** Opening", "10:00 Opening", id="bold"),
        pytest.param("## Tuesday", "Tuesday", id="heading"),
        pytest.param("*closed meeting*", "*closed meeting*", id="footnote"),
        pytest.param("Opening - - -", "Opening - - -", id="one-side-alone"),
        pytest.param("#14 Wells", "#14 Wells", id="number"),
    ],
)
def test_signs_that_set_off_a_text_are_left_out(text: str, plain: str) -> None:
    assert without_emphasis(text) == plain
