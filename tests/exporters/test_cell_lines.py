from ccmagenda.exporters._cell_lines import lines_of
from ccmagenda.model import Mark, Span, Tone


def test_lines_of_a_cell_keep_their_tones_and_marks() -> None:
    cell = (Span("8. ", Tone.STRONG), Span("Reports\n\nClo", mark=Mark.ADDED), Span("sure"))
    assert lines_of(cell) == [
        (Span("8. ", Tone.STRONG), Span("Reports", mark=Mark.ADDED)),
        (Span("Clo", mark=Mark.ADDED), Span("sure")),
    ]


def test_cell_without_words_has_no_lines() -> None:
    assert (lines_of(()), lines_of((Span("\n"),))) == ([], [])
