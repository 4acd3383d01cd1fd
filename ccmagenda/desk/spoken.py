"""The documents of a programme in one language: each paper in each format, and the page to search."""

import functools
from collections.abc import Callable, Iterator

import attrs

from ccmagenda import documents, exporters
from ccmagenda.desk.differences import changes, compare
from ccmagenda.desk.pages import calendar_links, programme_page
from ccmagenda.desk.papers import document_kinds, draw
from ccmagenda.desk.reading import convention_of
from ccmagenda.desk.rendering import render
from ccmagenda.documents import Setting
from ccmagenda.model import Document, Issue, Language, Report, line
from ccmagenda.model.document import Line

_READ_FIRST = {"html": 0, "pdf": 1, "docx": 2, "text": 3}


@attrs.frozen
class Task:
    """A file to be made: its path in the folder, what it is called, and how.

    ``label`` tells it from the other files of the same ``thing``: it is the name of its format or of its language.
    """

    path: str
    title: Line = attrs.field(converter=line)
    make: Callable[[], bytes]
    label: str
    thing: str


def folder_of(language: Language, around: Language) -> str:
    """Return in which folder the calendars in a language are; ``around`` is that of the page that leads to them."""
    return "calendars" if language == around else f"calendars-{language.code}"


@attrs.frozen
class Spoken:
    """The documents of a programme in one language; ``around`` is that of the page that leads to them."""

    issue: Issue
    report: Report
    language: Language
    around: Language
    fonts: str

    @property
    def code(self) -> str:
        """Return the code of the language."""
        return self.language.code

    @functools.cached_property
    def setting(self) -> Setting:
        """Return how the documents are drawn up."""
        return Setting(convention=convention_of(self.issue.programme), language=self.language)

    @property
    def heading(self) -> str:
        """Return what stands above the documents, with the language where it is not that of the page."""
        said = self.around.say("built-documents")
        name = self.around.terms.get(f"language-{self.code}", self.code)
        return said if self.language == self.around else self.around.say("told", field=said, words=name)

    def page(self) -> Task:
        """Return the page of the programme to search."""
        name = "programme" if self.language == self.around else f"programme-{self.code}"
        return Task(f"{name}.html", self.around.say("built-page"), self._page, "", "programme")

    def _page(self) -> bytes:
        return programme_page(
            self.issue, language=self.code, calendars=calendar_links(self.issue, folder_of(self.language, self.around))
        )

    def papers(self) -> Iterator[Task]:
        """Yield every paper in each format that can set it and whose part is installed."""
        for key, document in self._drawn():
            formats = documents.shelf()[key].formats or exporters.shelf()
            for to in sorted(formats, key=lambda key: (_READ_FIRST.get(key, len(_READ_FIRST)), key)):
                exporter = exporters.shelf()[to]
                if exporter.of_documents and exporter.suffix and exporter.installed and exporter.fits(document):
                    name = f"documents/{key}-{self.code}{exporter.suffix}"
                    title = self.around.terms.get(f"paper-{key}") or key.replace("-", " ").capitalize()
                    label = self.around.terms.get(f"format-{to}") or exporter.label or to
                    yield Task(name, title, functools.partial(render, document, to, fonts=self.fonts), label, key)

    def _drawn(self) -> Iterator[tuple[str, Document]]:
        programme = self.issue.programme
        for key in document_kinds():
            kind = documents.shelf()[key]
            if kind.stands_for(programme) and kind.stands_in(programme, self.setting):
                yield key, draw(programme, key, self.setting)
        yield "findings", draw(self.report, "findings", self.setting)
        if self.issue.last is not None:
            comparison = compare(self.issue.last, self.issue.programme)
            for key in ("changes", "notice"):
                yield key, changes(comparison, key, language=self.code)
