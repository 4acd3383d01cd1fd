from hypothesis import given, settings
from hypothesis import strategies as st

import ccmagenda
from ccmagenda import data
from ccmagenda.model import Convention, Programme
from ccmagenda.notation import session_paths, write_briefly

Programmes = st.SearchStrategy[Programme]
law = settings(max_examples=100, derandomize=True, deadline=None)


def briefly(programme: Programme, comments: dict[tuple[str | int, ...], str] | None = None) -> str:
    convention = data.convention("ccm") if programme.convention else Convention(key="none", states=data.states())
    return write_briefly(programme, convention, data.states(), data.language("en").day_in_words, comments)


@law
@given(st.data())
def test_what_is_written_briefly_is_read_again(programmes: Programmes, data: st.DataObject) -> None:
    programme = data.draw(programmes)
    assert ccmagenda.load(briefly(programme).encode(), path="p") == programme


@law
@given(st.data(), st.text(max_size=30))
def test_comments_change_nothing_of_what_is_read(programmes: Programmes, data: st.DataObject, words: str) -> None:
    programme = data.draw(programmes)
    paths = [(), ("meeting",), ("sittings", 0), ("rooms",), *session_paths(programme).values()]
    made = briefly(programme, dict.fromkeys(paths, f"doubt: {words}"))
    assert ccmagenda.load(made.encode(), path="p") == programme
