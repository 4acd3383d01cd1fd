import pytest

from ccmagenda.model import NOWHERE, Origin


@pytest.mark.parametrize(
    ("origin", "expected"),
    [
        pytest.param(Origin("a.yaml", 9, 45), "a.yaml:9:45", id="all"),
        pytest.param(Origin("a.yaml", 9), "a.yaml:9", id="no-column"),
        pytest.param(Origin("a.yaml"), "a.yaml", id="path-alone"),
        pytest.param(NOWHERE, "", id="nowhere"),
    ],
)
def test_origin_in_words(origin: Origin, expected: str) -> None:
    assert str(origin) == expected
