"""The main job: check a programme, then make every document and every calendar of it in one folder."""

import itertools
from collections.abc import Callable, Iterator
from pathlib import Path

import attrs

from ccmagenda import data, documents, exporters
from ccmagenda.desk.calendars import Calendars, calendars
from ccmagenda.desk.files import safe_name
from ccmagenda.desk.folders import fill
from ccmagenda.desk.papers import document_kinds, draw, render
from ccmagenda.desk.reading import check, convention, read
from ccmagenda.documents import Setting
from ccmagenda.documents.contents import Contents
from ccmagenda.errors import NotAProgrammeError, StoppedError, UnreadableError, UnwritableError
from ccmagenda.model import Document, Programme, Report

NAME = "programme.yaml"
Progress = Callable[[int, int, str], None]


@attrs.frozen(kw_only=True)
class Built:
    """What was built from one file: the folder, the report, and the files by kind, each relative to the folder."""

    source: str
    folder: Path
    report: Report
    documents: tuple[str, ...]
    calendars: tuple[str, ...]


@attrs.frozen
class _Task:
    path: str
    title: str
    make: Callable[[], bytes]


def build(source: str | Path, target: str | Path, *, force: bool = False, progress: Progress | None = None) -> tuple[Built, ...]:
    """Check a programme and make all of its documents and calendars in ``target``; a folder builds each in it.

    A SHALL that is broken and not waived stops it (:class:`StoppedError`) before anything is written, unless
    ``force``. Files in ``target`` that ccmagenda did not make, or that were changed since, are not replaced without
    ``force``. ``progress`` is told after each file how many of how many are done, and which.
    """
    files = _programmes(Path(source))
    jobs = []
    for file in files:
        folder = (
            Path(target) if len(files) == 1 else Path(target) / safe_name(file.parent.name if file.name == NAME else file.stem)
        )
        jobs.append((file, folder, *_checked(file, force=force)))
    if len({str(folder).casefold() for _, folder, _, _ in jobs}) < len(jobs):
        sentence = f"two programmes in {source} would be built into the same folder - give them different names"
        raise UnwritableError(sentence)
    return tuple(_build_one(file, folder, programme, report, force, progress) for file, folder, programme, report in jobs)


def _programmes(source: Path) -> list[Path]:
    if not source.is_dir():
        return [source]
    direct = source / NAME
    found = [direct] if direct.is_file() else sorted({*source.glob(f"*/{NAME}"), *source.glob("*.yaml"), *source.glob("*.yml")})
    if not found:
        sentence = f"{source} holds no programme - a programme is a file named {NAME}"
        raise UnreadableError(sentence)
    return found


def _checked(file: Path, *, force: bool) -> tuple[Programme, Report]:
    reading = read(file)
    report = check(reading)
    if reading.programme is None:
        sentence = f"{file}: the file has {len(report.findings)} faults, and no programme can be made of it"
        raise NotAProgrammeError(sentence, report)
    if report.stops and not force:
        sentence = f"{file}: a rule that binds is broken - settle it, waive it with its ground, or add --force"
        raise StoppedError(sentence, report)
    return reading.programme, report


def _build_one(file: Path, folder: Path, programme: Programme, report: Report, force: bool, progress: Progress | None) -> Built:  # noqa: FBT001 - one job's parts
    setting = Setting(convention=convention(programme.convention), language=data.language(programme.language))
    papers = list(_papers(programme, _placed_in(file.name, report), setting))
    feeds = list(_feeds(calendars(programme), calendars(programme, "session")))
    index = Contents(programme=programme, report=report, files=(("Documents", _listed(papers)), ("Calendars", _listed(feeds))))
    page = _Task("index.html", "Contents", lambda: render(documents.shelf()["contents"].draw(index, setting), "html"))
    tasks = [*papers, *feeds, page]
    files = {task.path: task.make() for task in tasks}
    if len(files) < len(tasks):
        sentence = f"two files in {folder} would have the same name"
        raise UnwritableError(sentence)
    numbers = itertools.count(1)
    fill(
        folder, files, source=file, force=force, done=lambda path: progress(next(numbers), len(files), path) if progress else None
    )
    return Built(
        source=str(file),
        folder=folder,
        report=report,
        documents=tuple(t.path for t in papers),
        calendars=tuple(t.path for t in feeds),
    )


def _placed_in(name: str, report: Report) -> Report:
    """Return a report whose places name the file alone, so that what is printed does not tell where it was built."""
    findings = tuple(attrs.evolve(finding, origin=attrs.evolve(finding.origin, path=name)) for finding in report.findings)
    return attrs.evolve(report, findings=findings, subject=name)


def _listed(tasks: list[_Task]) -> tuple[tuple[str, str], ...]:
    return tuple((task.title, task.path) for task in tasks)


def _papers(programme: Programme, report: Report, setting: Setting) -> Iterator[_Task]:
    for key in document_kinds():
        yield from _in_all_formats(key, draw(programme, key, setting), setting)
    yield from _in_all_formats("findings", draw(report, "findings", setting), setting)


def _in_all_formats(key: str, document: Document, setting: Setting) -> Iterator[_Task]:
    for to, exporter in exporters.shelf().items():
        if exporter.subject is Document and exporter.suffix:
            name = f"documents/{key}-{setting.language.code}{exporter.suffix}"
            yield _Task(name, f"{key.replace('-', ' ').capitalize()} ({to})", lambda to=to: render(document, to))  # type: ignore[misc]  # binds the loop's value


def _feeds(sittings: Calendars, sessions: Calendars) -> Iterator[_Task]:
    yield _Task("calendars/meeting.ics", "The whole meeting, by sitting", sittings.whole)
    yield _Task("calendars/meeting-by-session.ics", "The whole meeting, by session where hours are known", sessions.whole)
    day = sittings.programme.meeting.first
    for code in sittings.parties:
        name = f"calendars/delegations/{safe_name(code.casefold())}.ics"
        yield _Task(name, sittings.wording.state(code, day), lambda code=code: sittings.of_party(code))  # type: ignore[misc]  # as above
    for theme in sittings.themes:
        name = f"calendars/themes/{safe_name(theme)}.ics"
        yield _Task(name, sittings.wording.theme(theme), lambda theme=theme: sittings.of_theme(theme))  # type: ignore[misc]  # as above
