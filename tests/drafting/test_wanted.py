import pytest

from ccmagenda import Texts, data
from ccmagenda.drafting import Wanted
from ccmagenda.model.practice import UsualMeeting

BOTH = Texts((("en", "Opening"), ("fr", "Ouverture")))


@pytest.mark.parametrize(
    ("languages", "words", "spoken"),
    [
        pytest.param(("en",), BOTH, (("", "Opening"),), id="its-own-language-alone"),
        pytest.param(("fr",), BOTH, (("", "Ouverture"),), id="another-own-language"),
        pytest.param(("fr", "en"), BOTH, (("fr", "Ouverture"), ("en", "Opening")), id="two"),
        pytest.param(("es",), BOTH, (("en", "Opening"),), id="missing-stands-in-english"),
        pytest.param(("en", "es"), BOTH, (("", "Opening"),), id="one-of-two-is-missing"),
        pytest.param(("en",), Texts((("", "Opening"),)), (("", "Opening"),), id="without-a-language"),
        pytest.param(("en",), Texts(), (), id="nothing"),
    ],
)
def test_spoken(languages: tuple[str, ...], words: Texts, spoken: tuple[tuple[str, str], ...]) -> None:
    wanted = Wanted(usual=UsualMeeting(key="m", series="M"), english=data.language("en"), languages=languages)
    assert wanted.spoken(words).by_language == spoken
