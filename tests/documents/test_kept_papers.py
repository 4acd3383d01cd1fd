"""Papers on a changed programme as delegates read them, kept in tests/golden; ``--rewrite`` writes them anew."""

from pathlib import Path

import pytest

import ccmagenda
from ccmagenda import Document, Programme, desk

GOLDEN = Path(__file__).parents[1] / "golden"


def kept(name: str, made: bytes, *, rewrite: bool) -> bytes:
    place = GOLDEN / name
    if rewrite:
        place.parent.mkdir(exist_ok=True)
        place.write_bytes(made)
    return place.read_bytes()


def text_of(made: bytes) -> bytes:
    """Return of a page what lies between its head, which other tests keep, and its end."""
    start = made.find(b"<main")
    return made if start < 0 else made[start : made.index(b"</main>")]


def changes(old: Programme, new: Programme, kind: str, by: str = "day") -> Document:
    return desk.changes(ccmagenda.compare(old, new), kind, by=by)


@pytest.mark.parametrize("to", ["text", "html"])
def test_programme_with_its_changes_marked(old: Programme, new: Programme, to: str, *, rewrite: bool) -> None:
    made = text_of(ccmagenda.print_document(new, to=to, since=old))
    assert made == kept(f"marked-programme.{'txt' if to == 'text' else to}", made, rewrite=rewrite)


@pytest.mark.parametrize("by", ["day", "party", "theme"])
def test_list_of_changes(old: Programme, new: Programme, by: str, *, rewrite: bool) -> None:
    made = ccmagenda.render(changes(old, new, "changes", by))
    assert made == kept(f"changes-by-{by}.txt", made, rewrite=rewrite)


def test_list_of_changes_as_a_page(old: Programme, new: Programme, *, rewrite: bool) -> None:
    made = text_of(ccmagenda.render(changes(old, new, "changes"), "html"))
    assert made == kept("changes-by-day.html", made, rewrite=rewrite)


def test_notice(old: Programme, new: Programme, *, rewrite: bool) -> None:
    made = ccmagenda.render(changes(old, new, "notice"))
    assert made == kept("change-notice.txt", made, rewrite=rewrite)


def test_changes_as_json(old: Programme, new: Programme, *, rewrite: bool) -> None:
    made = desk.changes_as_json(ccmagenda.compare(old, new))
    assert made == kept("changes.json", made, rewrite=rewrite)


@pytest.mark.parametrize("width", [40, 79, 100])
@pytest.mark.parametrize("to", ["text", "terminal"])
def test_papers_on_changes_keep_within_the_width(old: Programme, new: Programme, to: str, width: int) -> None:
    papers = [ccmagenda.render(changes(old, new, kind), to, width=width) for kind in ("changes", "notice")]
    papers += [
        ccmagenda.print_document(new, kind, to, width=width, since=old) for kind in ("detailed-programme", "action-points")
    ]
    assert max(len(line) for paper in papers for line in paper.decode().splitlines()) <= width
