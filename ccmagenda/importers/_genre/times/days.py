"""Dates in full: a year from the masthead or a hint, a month from the heading above, a weekday within the meeting's days."""

import datetime
from collections import Counter
from collections.abc import Iterable

import attrs

from ccmagenda.importers._genre.found import Found
from ccmagenda.importers._genre.times.dates import DayWords
from ccmagenda.model import Origin

_NEAR = datetime.timedelta(days=45)


@attrs.define
class Calendar:
    """What is known of the meeting's days while a paper is read: year, month, first and last day, the day before."""

    year: int = 0
    month: int = 0
    first: datetime.date | None = None
    last: datetime.date | None = None
    before: datetime.date | None = None
    issued: datetime.date | None = None
    years: list[int] = attrs.field(factory=list)

    def settle(self, day: DayWords) -> None:
        """Take what a masthead says of the days of the meeting."""
        self.year = (day.year or self.year) if day.is_range else (self.year or day.year)
        if day.is_range and day.month:
            self.month = day.month
            self.first = day.on(self.year)
            last_year = self.year + (1 if day.last_month < day.month else 0)
            self.last = day.on(last_year, day.last_month, day.last_day) if self.first else None
            if self.first and self.last and day.year and day.last_month < day.month:
                self.first = day.on(day.year - 1) or self.first  # "30 November - 2 January 2013" ends in the year it names

    def date(self, day: DayWords, origin: Origin, found: Found) -> datetime.date | None:
        """Return the date of a day as printed; None where it cannot be known, with a doubt."""
        date = self._date(day, origin, found)
        if date is None:
            return None
        if day.weekday is not None and date.weekday() != day.weekday:
            found.doubt(f"{date:%d.%m.%Y} is no such weekday as printed here: the date is taken", origin)
        self.before, self.year, self.month = date, date.year, date.month
        return date

    def doubt_the_rest(self, dates: Iterable[datetime.date | None], head: Origin, found: Found) -> None:
        """Doubt the days of a meeting where the head of a paper names others than its rows; ``head`` is where that stands."""
        printed = sorted(date for date in dates if date)
        if printed and self.first and self.last and not (self.first == printed[0] and self.last == printed[-1]):
            rows = f"{printed[0]:%d.%m.%Y}" + (f" to {printed[-1]:%d.%m.%Y}" if len(printed) > 1 else "")
            said = f"the head names {self.first:%d.%m.%Y} to {self.last:%d.%m.%Y}, and rows are of {rows}"
            found.doubt(f"{said}: the days of the rows are taken", head)

    def _date(self, day: DayWords, origin: Origin, found: Found) -> datetime.date | None:
        if day.number:
            return self._numbered(day, origin, found)
        if not day.day:
            return self._by_weekday(day, origin, found)
        month = day.month or self._month(day) or self._behind_issue(day)
        year = day.year or self._year(month, day.day)
        plain = attrs.evolve(day, year=0).on(year, month) if year and not day.year else None
        if plain and day.weekday is not None and plain.weekday() != day.weekday:
            year = self._fitting(day, month) or year
        if not year and self.years:
            year = self._fitting(day, month) or Counter(self.years).most_common(1)[0][0]
            found.doubt(f"the year {year} is taken from the lines above the programme", origin)
        if not year and self.issued:
            year = self.issued.year + (1 if month < self.issued.month - 6 else 0)
            found.doubt(f"the year {year} is taken from the date of the paper", origin)
        if not month or not year:
            found.doubt("no year is known for this day: give it with --year", origin)
            return None
        date = attrs.evolve(day, year=0).on(year, month)
        if date is None:
            found.doubt("there is no such day in the calendar", origin)
        elif not day.month:
            found.doubt(f"the month is taken from elsewhere: {date.isoformat()}", origin)
        return date

    def _month(self, day: DayWords) -> int:
        if self.before and day.day < self.before.day - 20:
            return self.before.month % 12 + 1
        return self.before.month if self.before else self.month

    def _behind_issue(self, day: DayWords) -> int:
        """Return the month in which a day falls on its weekday: that in which the paper was printed, or the next."""
        if self.issued is None or day.weekday is None:
            return 0
        for month in (self.issued.month, self.issued.month % 12 + 1):
            year = self.issued.year + (month < self.issued.month)
            date = attrs.evolve(day, year=0).on(year, month)
            if date and date >= self.issued and date.weekday() == day.weekday:
                return month
        return 0

    def _year(self, month: int, day: int) -> int:
        if self.before and self.before.month == 12 and month == 1:
            return self.before.year + 1
        if self.first and self.last and self.first.year != self.last.year:
            return self.last.year if month == self.last.month else self.first.year
        return self.year if month and day else 0

    def _fitting(self, day: DayWords, month: int) -> int:
        """Return the year among those of the paper in which a day falls on the weekday that is printed."""
        for year in self.years if day.weekday is not None else ():
            date = attrs.evolve(day, year=0).on(year, month)
            if date and date.weekday() == day.weekday:
                return year
        return 0

    def _numbered(self, day: DayWords, origin: Origin, found: Found) -> datetime.date | None:
        if self.first is None:
            found.doubt(f"no date is known for day {day.number}", origin)
            return None
        date = self.first + datetime.timedelta(days=day.number - 1)
        found.doubt(f"day {day.number} is taken as {date.isoformat()}, from the days of the meeting", origin)
        return date

    def _by_weekday(self, day: DayWords, origin: Origin, found: Found) -> datetime.date | None:
        if self.before and day.weekday == self.before.weekday():
            return self.before  # "Tuesday 12 January", and below it "Tuesday evening"
        start = self.before + datetime.timedelta(days=1) if self.before else self.first
        if start is None or day.weekday is None:
            found.doubt("no date is known for this day", origin)
            return None
        date = start + datetime.timedelta(days=(day.weekday - start.weekday()) % 7)
        if self.last and date > self.last + datetime.timedelta(days=1):
            found.doubt("no date is known for this day", origin)
            return None
        found.doubt(f"the weekday alone is printed, and taken as {date.isoformat()}", origin)
        return date
