import pytest

from ccmagenda import Convention, Session, Talk
from ccmagenda.drafting.naming import raiser, renamed, renewed_papers, renewed_symbol, renewed_symbols
from ccmagenda.model.agenda import Paper


@pytest.mark.parametrize(
    ("raised", "old", "new"),
    [
        pytest.param({"MSP": 1}, "Third Meeting of States Parties", "Fourth Meeting of States Parties", id="title"),
        pytest.param(
            {"MSP": 1},
            "from the Second to the Third Meeting of States Parties",
            "from the Second to the Fourth Meeting of States Parties",
            id="only-whole-names",
        ),
        pytest.param(
            {"MSP": 2}, "la troisième Assemblée des États parties", "la cinquième Assemblée des États parties", id="french"
        ),
        pytest.param({"MSP": 1}, "缔约国第三次会议", "缔约国第四次会议", id="chinese"),
        pytest.param({"MSP": 1, "IM": 1}, "from the 2IM to the 12MSP", "from the 3IM to the 13MSP", id="references"),
        pytest.param({"MSP": 1}, "the 2IM and 3MSPs", "the 2IM and 3MSPs", id="others-stay"),
        pytest.param({"MSP": 0}, "3MSP", "3MSP", id="nothing-is-raised"),
        pytest.param(
            {"MSP": 10}, "Fifteenth Meeting of States Parties", "Fifteenth Meeting of States Parties", id="no-word-for-it"
        ),
        pytest.param({"MSP": -1}, "Third Meeting of States Parties", "Second Meeting of States Parties", id="back"),
        pytest.param({"RC": 1, "MSP": 1}, "First Review Conference, 5MSP", "Second Review Conference, 6MSP", id="two-series"),
    ],
)
def test_raiser(ccm: Convention, raised: dict[str, int], old: str, new: str) -> None:
    assert raiser(ccm, raised)(old) == new


def test_renamed_reaches_every_text_and_nothing_else() -> None:
    inner = Session(key="3MSP", title={"en": "In", "fr": "Dans"}, notes="3MSP", talks=[Talk(title="3MSP")])
    made = renamed(
        Session(key="a", title="3MSP", documents=["3MSP"], sessions=[inner]), lambda text: text.replace("3MSP", "4MSP")
    )
    assert (made.title.read("en"), made.documents, made.sessions[0].key) == ("4MSP", ("3MSP",), "3MSP")
    assert (made.sessions[0].notes.read("en"), made.sessions[0].talks[0].title.read("en")) == ("4MSP", "4MSP")
    assert made.sessions[0].title == inner.title


@pytest.mark.parametrize(
    ("old", "years", "new"),
    [
        pytest.param("CCM/MSP/2012/1", 1, "CCM/MSP/2013/1", id="plain"),
        pytest.param("CCM/MSP/2012/2/Rev.1", 1, "CCM/MSP/2013/2", id="revision"),
        pytest.param("CCM/MSP/2012/2/Rev.1/Add.1", 1, "CCM/MSP/2013/2/Add.1", id="addendum"),
        pytest.param("CCM/MSP/2012/WP.2/Amend.1", 3, "CCM/MSP/2015/WP.2", id="amendment"),
        pytest.param("CCM/MSP/2011/3", 1, "CCM/MSP/2012/3", id="of-an-earlier-year"),
        pytest.param("A/RES/2012", 1, "A/RES/2013", id="year-at-the-end"),
        pytest.param("a paper of 2012", 1, "a paper of 2012", id="no-symbol"),
        pytest.param("", 1, "", id="none"),
    ],
)
def test_renewed_symbol(old: str, years: int, new: str) -> None:
    assert renewed_symbol(old, years) == new


def test_renewed_symbols_stand_once() -> None:
    assert renewed_symbols(["X/2012/2", "X/2012/2/Rev.1", "X/2012/1"], 1) == ("X/2013/2", "X/2013/1")


def test_paper_and_its_revision_are_one_again() -> None:
    papers = [
        Paper(symbol="X/2012/2", title="P", issued="2012-03-02"),
        Paper(symbol="X/2012/2/Rev.1", title="R", kind="programme-of-work"),
    ]
    (made,) = renewed_papers(papers, 1)
    assert (made.symbol, made.title.read("en"), made.kind, made.issued) == ("X/2013/2", "P", "programme-of-work", None)
