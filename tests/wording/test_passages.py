import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccmagenda.wording._passages import passages

WORDS = [f"word{number}" for number in range(400)]


@pytest.mark.parametrize(
    ("before", "after", "was", "now"),
    [
        pytest.param(["one"], ["two"], "one", "two", id="short"),
        pytest.param([], ["two"], "", "two", id="nothing-before"),
        pytest.param(["a", "b"], ["a\n\n", "b"], "a b", "a b", id="space-alone"),
        pytest.param(
            WORDS,
            [*WORDS[:200], "new", *WORDS[200:]],
            "…word196 word197 word198 word199 word200 word201 word202 word203 word204…",
            "…word196 word197 word198 word199 new word200 word201 word202 word203 word204…",
            id="in-the-middle",
        ),
        pytest.param(
            WORDS[:300],
            WORDS,
            "…word295 word296 word297 word298 word299",
            "…word295 word296 word297 word298 word299 word300 word301 word302 word303 word304 word305 word306 word307"
            " word308 word309 word310 word311 word312 word313 word314…",
            id="much-added-at-the-end",
        ),
        pytest.param(
            ["第一" * 300],
            ["第一" * 150 + "二" + "第一" * 150],
            f"…{'第一' * 40}…",
            f"…{'第一' * 20}二{'第一' * 20}…",
            id="without-spaces",
        ),
    ],
)
def test_texts_are_cut_to_what_differs(before: list[str], after: list[str], was: str, now: str) -> None:
    assert passages(" ".join(before), " ".join(after)) == (was, now)


texts = st.text("ab ", max_size=400)


@given(texts, texts)
def test_passages_are_short_and_differ_where_the_texts_do(before: str, after: str) -> None:
    was, now = passages(before, after)
    assert (was != now) == (before.split() != after.split())
    assert max(len(was), len(now)) <= 162
