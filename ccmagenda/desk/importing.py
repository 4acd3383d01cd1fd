"""From a file of any format that can be read to a programme, and what was read as a file, as JSON and as a report."""

from pathlib import Path

import attrs

from ccmagenda import data, documents, exporters, importers
from ccmagenda.desk.files import fetch
from ccmagenda.desk.reading import convention, convention_of, library
from ccmagenda.desk.rendering import pick
from ccmagenda.desk.signatures import signed
from ccmagenda.desk.writing import as_yaml
from ccmagenda.documents import Setting
from ccmagenda.errors import InvalidValueError, NotAProgrammeError, UnknownNameError, UnreadableError
from ccmagenda.exporters import Look
from ccmagenda.importers import Hints, Importer
from ccmagenda.model import Document, Finding, Programme, Reading, Report, Session, shortened
from ccmagenda.model import zone as _zone
from ccmagenda.notation import did_you_mean, session_paths, with_comments
from ccmagenda.wording import Wording, as_printed

FIRST_YEAR, LAST_YEAR = 1800, 2200
_LEFTOVER = "file.leftover"


def import_file(source: str | Path | bytes, *, path: str = "", year: int = 0, zone: str = "", language: str = "") -> Reading:
    r"""Read a file of any format that can be read, or its bytes, and tell everything that was not certain.

    The ending of its name tells the format; bytes take theirs from ``path``, which is also how messages call the file, or
    from how they begin where that has no ending.
    An ending that is not known is refused (:class:`UnknownNameError`), and so is a file that cannot be read at all
    (:class:`UnreadableError`); everything else is a finding of the reading: a doubt (``file.doubt``) for what was decided
    without being certain, a leftover (``file.leftover``) for each line that found no place. ``year``, ``zone`` (an IANA
    name) and ``language`` (a code) are used where the file does not say. ``printed`` of the reading is what the paper
    prints, word for word; of a calendar, a sheet or a programme file, what a paper of it would print.

    >>> reading = import_file(b"Monday 16 April 2012\n10:00-13:00\nOpening (chaired by Peru)", path="a.txt")
    >>> [(item.title, item.chairs) for _, _, item in reading.printed.walk()]
    [('Opening', ('Peru',))]
    """
    if not isinstance(year, int) or (year and not FIRST_YEAR <= year <= LAST_YEAR):
        sentence = f"{year!r} is not the year of a programme - give it as a number of four figures, like 2012"
        raise InvalidValueError(sentence)
    if zone:
        _zone(zone)  # a name that is none is refused before anything is read
    if language:
        pick(language, _read_languages(), f"a language that we can read, which are {', '.join(sorted(_read_languages()))}")
    name = path or ("" if isinstance(source, bytes) else str(source))
    importer = _importer_for(name, source if isinstance(source, bytes) else None)
    content = source if isinstance(source, bytes) else fetch(source, importer.largest)
    beside = None if isinstance(source, bytes) else Path(source).parent
    hints = Hints(year=year, zone=zone, language=language)
    return _with_print(importer.read(content, name, library(beside), importer.largest, hints))


def _read_languages() -> tuple[str, ...]:
    """Return the codes of the languages in which papers are read; we print in some of them only."""
    return tuple(lexicon.code for lexicon in data.genre() if lexicon.code != "any")


def _importer_for(name: str, content: bytes | None) -> Importer:
    """Return the importer for the ending of a name; bytes whose name has none are told by how they begin."""
    by_suffix = {suffix: importer for importer in importers.shelf().values() for suffix in importer.suffixes}
    suffix = Path(name).suffix.casefold()
    if content is not None and not suffix:
        suffix = importers.sniffed(content)
        if not suffix:
            sentence = f"{name or '<bytes>'}: this seems to be {importers.seeming(content)}, which cannot be imported"
            raise UnreadableError(sentence)
    if suffix not in by_suffix:
        *usual, last = sorted({importer.suffixes[0] for importer in by_suffix.values()})
        those = f"{', '.join(usual)} or {last}"
        sentence = f"a file to import needs an ending, like {those}"
        if suffix:
            way = importers.way_out(suffix) or did_you_mean(suffix, by_suffix, listed=False) or f", but those that end in {those}"
            sentence = f"files that end in '{shortened(suffix)}' cannot be imported{way}"
        raise UnknownNameError(sentence)
    return by_suffix[suffix]


def reading_as_yaml(reading: Reading) -> bytes:
    r"""Return the programme of a reading as a programme file, each doubt in a comment above the row it is about.

    A reading without a programme is refused (:class:`NotAProgrammeError`, whose ``report`` says why there is none).

    >>> reading = import_file(b"Oslo, 5 to 6 May 2014\nMonday 5 May 2014\n10:00 Opening\n16..00 Survey", path="a.txt")
    >>> [line.strip() for line in reading_as_yaml(reading).decode().splitlines() if "16..00" in line]
    ["# doubt: '16..00' is taken as 16:00"]
    """
    programme = _programme_in(reading)
    content = as_yaml(programme)
    paths = session_paths(programme)
    places = sorted(_places(programme), key=lambda place: place[0])
    heads = _heads(reading)
    comments: dict[tuple[str | int, ...], str] = {}
    for finding in reading.findings:
        if finding.rule != _LEFTOVER:
            path = _nearest(finding, places, heads, paths)
            comments[path] = "\n".join([*([comments[path]] if path in comments else []), f"doubt: {finding.sentence}"])
    return signed(with_comments(content.decode().partition("\n")[2], comments)).encode() if comments else content


def _programme_in(reading: Reading) -> Programme:
    if reading.programme is None:
        sentence = f"no programme can be made of {reading.path}"
        raise NotAProgrammeError(sentence, Report(findings=reading.findings, subject=reading.path))
    return reading.programme


def _places(programme: Programme) -> list[tuple[int, str, str]]:
    """Return the line of each row in the paper, with its key, and what its paper or its sheet is called."""
    return [(session.origin.line, session.key, session.origin.path) for _, session in programme.walk() if _is_placed(session)]


def _is_placed(session: Session) -> bool:
    return session.origin.line > 0


def _heads(reading: Reading) -> frozenset[int]:
    """Return the lines on which a day or a sitting begins: a doubt about these is about the rows below."""
    days = reading.printed.days if reading.printed else ()
    return frozenset(origin.line for day in days for origin in (day.origin, *(sitting.origin for sitting in day.sittings)))


def _nearest(
    finding: Finding, rows: list[tuple[int, str, str]], heads: frozenset[int], paths: dict[str, tuple[str | int, ...]]
) -> tuple[str | int, ...]:
    """Return where the comment on a doubt belongs: above the row at its line, else the last before it, else at the head.

    What is said of the line of a day or a sitting stands above its first row.
    """
    line = finding.origin.line
    places = [(begin, key) for begin, key, path in rows if path == finding.origin.path]
    exact = next((key for begin, key in places if begin == line), "")
    below = next((key for begin, key in places if begin > line), "") if line in heads else ""
    before = [key for begin, key in places if begin <= line]
    key = exact or below or (before[-1] if before else "")
    return paths[key] if line > 1 and key else ()


def reading_as_json(reading: Reading) -> bytes:
    r"""Return what was read as JSON of a versioned shape, alike for papers, calendars, sheets and our own files.

    >>> import json
    >>> found = json.loads(reading_as_json(import_file(b"Monday 5 May 2014\n10:00 Opening", path="a.txt")))
    >>> found["version"], [day["date"] for day in found["programme"]["days"]]
    (1, ['2014-05-05'])
    """
    return exporters.shelf()["reading-json"].export(_with_print(reading), Look())


def reading_report(reading: Reading, *, language: str = "") -> Document:
    """Return what was read, what is doubtful and what is left over, as a document; ``render`` sets it in any format.

    ``language`` is that of the report, by its code: without it that of the paper, where we have it, else English.
    """
    whole = _with_print(reading)
    spoken = language or (whole.printed.language if whole.printed else "")
    if spoken not in data.languages():
        if language and language not in _read_languages():
            pick(language, data.languages(), "a language that we have")
        spoken = "en"
    setting = Setting(convention=convention(""), language=data.language(spoken))
    return documents.shelf()["reading"].draw(whole, setting)


def _with_print(reading: Reading) -> Reading:
    """Return a reading with what a paper would print, where its file is none."""
    programme = reading.programme
    if reading.printed is not None or programme is None:
        return reading
    language = data.language(programme.language if programme.language in data.languages() else "en")
    try:
        binding = convention_of(programme)
    except NotAProgrammeError:  # it names a file that is not beside it: what is printed needs none of it
        binding = convention("")
    return attrs.evolve(reading, printed=as_printed(Wording(programme=programme, convention=binding, language=language)))
