"""Programmes of any size, made for measuring: parallel rooms, several weeks, chairs, notes and hours of their own."""

import datetime

ROOMS, SESSIONS_A_SITTING = 20, 10
FIRST = datetime.date(2012, 4, 16)
STATES = (
    "Japan",
    "Portugal",
    "Austria",
    "Ireland",
    "Spain",
    "Mexico",
    "Germany",
    "Croatia",
    "Belgium",
    "Zambia",
    "Norway",
    "Ghana",
)
NOTE = "States Parties are invited to report on progress, on what stands in the way and on needs for assistance."


def written(sessions: int) -> str:
    """Return the file of a programme with that many sessions, ten to a sitting of three hours."""
    sittings = -(-sessions // SESSIONS_A_SITTING)
    days = -(-sittings // (2 * ROOMS))
    last = FIRST + datetime.timedelta(days=days)
    meeting = f"{{ref: large, title: A large meeting, zone: Europe/Zurich, from: {FIRST}, to: {last}}}"
    head = f"meeting: {meeting}\nissued: {FIRST}\nsittings:\n"
    return head + "".join(_sitting(number) for number in range(sittings))


def _sitting(number: int) -> str:
    room, half, day = number % ROOMS, number // ROOMS % 2, number // (2 * ROOMS)
    date = FIRST + datetime.timedelta(days=day)
    begins = 15 if half else 10
    hours = f"{begins}:00-{begins + 3}:00"
    lines = [f"  - day: {date}\n    key: sitting-{number}\n    hours: {hours}\n    room: Room {room}\n    sessions:\n"]
    for turn in range(SESSIONS_A_SITTING):
        start, end = begins * 60 + 18 * turn, begins * 60 + 18 * turn + 18
        hours = f"{start // 60}:{start % 60:02d}-{end // 60}:{end % 60:02d}"
        chair = STATES[(number + turn) % len(STATES)] if room == 0 else "TBC"
        name = f"s{number}-{turn}"
        words = f"title: Session {name} on a theme, chair: {chair}, time: {hours}, notes: {NOTE!r}"
        lines.append(f"      - {{key: {name}, {words}}}\n")
    return "".join(lines)
