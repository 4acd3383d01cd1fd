"""The main job: check a programme, then make every document and every calendar of it in one folder."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

import attrs

from ccmagenda import documents, exporters
from ccmagenda.desk.calendar_tasks import calendar_groups
from ccmagenda.desk.calendars import as_issued
from ccmagenda.desk.files import safe_name
from ccmagenda.desk.folders import fill
from ccmagenda.desk.ledger import issue_of
from ccmagenda.desk.papers import language_of
from ccmagenda.desk.reading import check, read
from ccmagenda.desk.rendering import render
from ccmagenda.desk.spoken import Spoken, Task
from ccmagenda.documents.contents import Contents, Listed
from ccmagenda.errors import MissingPartError, NotAProgrammeError, StoppedError, UnreadableError, UnwritableError
from ccmagenda.model import Language, Programme, Report
from ccmagenda.wording import written_in

NAME = "programme.yaml"
Progress = Callable[[int, int, str], None]


@attrs.frozen(kw_only=True)
class Built:
    """What was built from one file: the folder, the report, and the files by kind, each relative to the folder.

    ``left_out`` says which files could not be made, and what was missing for them.
    """

    source: str
    folder: Path
    report: Report
    documents: tuple[str, ...]
    calendars: tuple[str, ...]
    left_out: tuple[str, ...] = ()


@attrs.frozen
class _Manner:
    """How documents are to be made: in which languages (none told: those of the programme), with which fonts."""

    languages: tuple[str, ...]
    fonts: str

    def spoken(self, programme: Programme) -> tuple[Language, ...]:
        return tuple(language_of(code) for code in dict.fromkeys(self.languages) or written_in(programme))


@attrs.frozen
class _Job:
    file: Path
    folder: Path
    programme: Programme
    report: Report
    manner: _Manner


def build(
    source: str | Path,
    target: str | Path,
    *,
    registers: Iterable[str | Path] = (),
    languages: Iterable[str] = (),
    fonts: str = "",
    force: bool = False,
    progress: Progress | None = None,
) -> tuple[Built, ...]:
    """Check a programme and make all of its documents and calendars in ``target``; a folder builds each in it.

    A SHALL that is broken and not waived stops it (:class:`StoppedError`) before anything is written, unless
    ``force``. Files in ``target`` that ccmagenda did not make, or that were changed since, are not replaced without
    ``force``. ``languages`` are those of the documents and calendars, by their codes, the first also of the page that leads
    to them (none told: all in which the programme is written). ``fonts`` is a folder with fonts for a PDF in scripts that typst
    brings none for. ``progress`` is told after each file how many of how many are done, and which.
    """
    try:
        jobs = _jobs(Path(source), Path(target), tuple(registers), _Manner(tuple(languages), fonts), force=force)
        return tuple(_build_one(job, progress, force=force) for job in jobs)
    except OSError as error:
        sentence = f"{error.filename or target}: {(error.strerror or str(error)).lower()}"
        raise UnwritableError(sentence) from None


def _jobs(source: Path, target: Path, registers: tuple[str | Path, ...], manner: "_Manner", *, force: bool) -> list[_Job]:
    files = _programmes(source)
    alone = len(files) == 1
    checked = _all_checked(files, registers, force=force)
    jobs = [_Job(file, _folder_of(file, target, alone=alone), *both, manner) for file, both in zip(files, checked, strict=True)]
    if len({str(job.folder).casefold() for job in jobs}) < len(jobs):
        sentence = f"two programmes in {source} would be built into the same folder - give them different names"
        raise UnwritableError(sentence)
    return jobs


def _folder_of(file: Path, target: Path, *, alone: bool) -> Path:
    return target if alone else target / safe_name(file.parent.name if file.name == NAME else file.stem)


def _programmes(source: Path) -> list[Path]:
    if not source.is_dir():
        return [source]
    direct = source / NAME
    found = (
        [direct]
        if direct.is_file()
        else [
            file
            for file in sorted({*source.glob(f"*/{NAME}"), *source.glob("*.yaml"), *source.glob("*.yml")})
            if _is_programme(file)
        ]
    )
    if not found:
        sentence = f"{source} holds no programme - a programme is a YAML file with 'sittings:', best named {NAME}"
        raise UnreadableError(sentence)
    return found


def _is_programme(file: Path) -> bool:
    """Tell a programme from the treaties and registers that stand beside it: it has sittings."""
    return file.is_file() and re.search(rb"^[\"']?sittings[\"']?\s*:", file.read_bytes(), re.MULTILINE) is not None


def _all_checked(files: list[Path], registers: tuple[str | Path, ...], *, force: bool) -> list[tuple[Programme, Report]]:
    """Return every programme with its report; where some cannot be built, the findings of all of them are told at once."""
    found, failed = [], []
    for file in files:
        try:
            found.append(_checked(file, registers, force=force))
        except (NotAProgrammeError, StoppedError) as error:
            failed.append(error)
    if len(failed) > 1:
        findings = tuple(finding for error in failed for finding in getattr(error.report, "findings", ()))
        sentence = f"{len(failed)} of {len(files)} programmes cannot be built - {'; '.join(str(error) for error in failed)}"
        raise type(failed[0])(sentence, Report(findings=findings, subject=str(files[0].parent)))
    if failed:
        raise failed[0]
    return found


def _checked(file: Path, registers: tuple[str | Path, ...], *, force: bool) -> tuple[Programme, Report]:
    reading = read(file, registers=registers)
    report = check(reading)
    if reading.programme is None:
        count = len(report.findings)
        sentence = f"{file}: no programme can be made of this file, it has {count} {'fault' if count == 1 else 'faults'}"
        raise NotAProgrammeError(sentence, report)
    if report.stops and not force:
        sentence = f"{file}: a rule that binds is broken - settle it, waive it with its ground, or add --force"
        raise StoppedError(sentence, report)
    return reading.programme, report


def _build_one(job: _Job, progress: Progress | None, *, force: bool) -> Built:
    programme, report = job.programme, _placed_in(job.file.name, job.report)
    issue = as_issued(issue_of(programme, job.file))
    languages = job.manner.spoken(programme)
    first, *others = [Spoken(issue, report, language, languages[0], job.manner.fonts) for language in languages]
    groups = (
        (first.language.say("built-first"), (first.page(),)),
        (first.heading, tuple(first.papers())),
        *((each.heading, (each.page(), *each.papers())) for each in others),
        *calendar_groups(issue, languages),
    )
    files, left_out = _made(tuple(task for _, tasks in groups for task in tasks), job.folder, progress)
    listed = tuple((heading, _listed(tasks, files)) for heading, tasks in groups if any(task.path in files for task in tasks))
    index = documents.shelf()["contents"].draw(Contents(programme=programme, report=job.report, files=listed), first.setting)
    files["index.html"] = render(index, "html")
    if progress:
        progress(len(files), len(files), "index.html")
    fill(job.folder, files, source=job.file, force=force)
    return Built(
        source=str(job.file),
        folder=job.folder,
        report=job.report,
        documents=tuple(path for path in files if not path.endswith(".ics") and path != "index.html"),
        calendars=tuple(path for path in files if path.endswith(".ics")),
        left_out=(*_not_installed(), *left_out),
    )


def _not_installed() -> Iterator[str]:
    """Yield which files are left out for want of a part that is not installed, and the line to run."""
    for exporter in exporters.shelf().values():
        if exporter.of_documents and exporter.suffix and not exporter.installed:
            yield f"{exporter.label} is left out ({exporter.suffix}) - run: pip install 'ccmagenda[{exporter.extra}]'"


def _placed_in(name: str, report: Report) -> Report:
    """Return a report whose places name the file alone, so that what is printed does not tell where it was built."""
    findings = tuple(attrs.evolve(finding, origin=attrs.evolve(finding.origin, path=name)) for finding in report.findings)
    return attrs.evolve(report, findings=findings, subject=name)


def _made(tasks: tuple[Task, ...], folder: Path, progress: Progress | None) -> tuple[dict[str, bytes], tuple[str, ...]]:
    """Return every file, and why some could not be made: a part that they need, such as a font, is not there."""
    if len({task.path for task in tasks}) < len(tasks):
        sentence = f"two files in {folder} would have the same name"
        raise UnwritableError(sentence)
    files: dict[str, bytes] = {}
    left_out: dict[str, None] = {}
    for number, task in enumerate(tasks, 1):
        try:
            files[task.path] = task.make()
        except MissingPartError as error:
            left_out[f"{task.path} is left out: {error}"] = None
        if progress:
            progress(number, len(tasks) + 1, task.path)
    return files, tuple(left_out)


def _listed(tasks: tuple[Task, ...], files: Mapping[str, bytes]) -> tuple[Listed, ...]:
    """Return what was made thing by thing, with the files of each."""
    found: dict[str, list[Task]] = {}
    for task in tasks:
        if task.path in files:
            found.setdefault(task.thing, []).append(task)
    return tuple(Listed(held[0].title, tuple((task.label, task.path) for task in held)) for held in found.values())
