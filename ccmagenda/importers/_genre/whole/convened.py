"""Meetings that sentences below the rows of a journal tell of: who meets, on which days, at which hours, and where."""

import datetime
from collections.abc import Iterator, Sequence

import attrs

from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.lines.heads import Head
from ccmagenda.importers._genre.tables.columned import Columns
from ccmagenda.importers._genre.terms.words import Words
from ccmagenda.importers._genre.times.clocks import Clock, clock_at
from ccmagenda.importers._genre.times.dates import DayWords, day_within

_MOST_DAYS, _LONG = 14, 100
_THERE_IS = r"^(?:there will be|there is|hay|il y aura|habrá)\s+(?:an?\s|une?\s|una\s)?"
_HELD = (
    r"^(?P<before>(?:[^;:]{4,300}\.\s+)?)(?:(?:the|an?|la|el|le|les|una?|une)\s+)?(?P<who>(?-i:\w)[^.;:]{4,300}?),?\s+"
    r"(?:(?:«will-hold»)\s+(?:an?|the|una?|la|une|sa)\s+(?P<what>[^.;:]{4,60}?)|(?:«will-be-held»))\s+"
    r"(?P<when>(?:(?:on|le|el|na|no|am|from|du|del|de)\s+)?(?:«weekdays»)(?!\w).+)$"
)
_ROOM = r"\s*,?\s*(?:«at»|in|en|dans|à)\s+(?:the\s|la\s|el\s|le\s)?((?-i:[A-ZÀ-Ý])[^,.;]*)"


def with_meetings_announced(entries: Sequence[Entry | Columns], words: Words) -> list[Entry | Columns]:
    """Return entries in which sentences below the rows that tell of other meetings are those: "X will hold a meeting on ...".

    They name the weekday, the date and the hour; several days and hours are as many meetings. Behind them, the day goes on.
    """
    kept: list[Entry | Columns] = []
    timed = False
    day: Entry | None = None
    away = False
    for entry in entries:
        if not isinstance(entry, Entry):
            kept.append(entry)
            continue
        timed = timed or entry.clock is not None
        told = _told_to_be_held(entry, words) if timed else []
        if entry.head.day and entry.head.day.day and not entry.head.day.is_range:
            day, away = entry, False
        if away and day and not told and (entry.clock or entry.head.label or entry.head.part):
            kept.append(attrs.evolve(day, head=Head(day=day.head.day), text="", cells=(), sure=True))
            away = False
        away = away or bool(told)
        kept += told or [entry]
    return kept


def _told_to_be_held(entry: Entry, words: Words) -> list[Entry]:
    found = words.regex(_HELD).match(entry.text) if not (entry.head.structural or entry.head.label or entry.cells) else None
    told = day_within(found["when"], words) if found else None
    if found is None or told is None or len(found["when"][: told[1]].split()) > 1:
        return []
    named = told[0].weekday is not None or words.regex(r"(?:\S+\s+)?(?:«weekdays»)").match(found["when"])
    days = list(_days(told[0])) if named else []
    rest = words.regex(r"[\s,]*(?:«at-hour»|«at»|«from»)\s+").sub("", found["when"][told[2] :], count=1)
    clocks, reached = _clocks(rest, words)
    if not (days and clocks):
        return []
    room = words.regex(_ROOM).match(rest, reached)
    title = (found["what"] or found["who"]).strip(" ,")
    if " " not in title and found["before"]:
        title = words.regex(_THERE_IS).sub("", found["before"].strip())
    title = title.partition(", ")[0] if len(title) > _LONG else title
    held = attrs.evolve(entry, text=title, room=room[1].strip() if room else "", sure=True)
    return [
        each
        for day in days
        for each in (
            attrs.evolve(entry, head=Head(day=day), text="", sure=True),
            *(attrs.evolve(held, head=Head(clock=clock)) for clock in clocks),
        )
    ]


def _days(day: DayWords) -> Iterator[DayWords]:
    """Yield each day of a stretch, or the one that is told."""
    first = day.on(day.year or 2000)
    last = day.on(day.year or 2000, day.last_month or day.month, day.last_day) if day.is_range else first
    if not day.is_range or first is None or last is None or not 0 <= (last - first).days <= _MOST_DAYS:
        yield from () if day.is_range else (day,)
        return
    for number in range((last - first).days + 1):
        date = first + datetime.timedelta(days=number)
        yield DayWords(day=date.day, month=date.month, year=day.year)


def _clocks(text: str, words: Words) -> tuple[list[Clock], int]:
    """Return the hours with which a text begins, several of them parted by "and", and how far they reach."""
    found = clock_at(text, words)
    if found is None:
        return [], 0
    clock, reached = found
    second = words.regex(r"\s*(?:,|«and»|&)\s+(?:(?:«at-hour»|«from»)\s+)?(?=\d)").match(text, reached)
    more, end = _clocks(text[second.end() :], words) if second else ([], 0)
    first = [attrs.evolve(clock, many=False, second=None), clock.second] if clock.second else [clock]
    return [*first, *more], second.end() + end if second and more else reached
