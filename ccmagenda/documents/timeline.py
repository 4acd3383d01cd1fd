"""The terms of all groups over the formal meetings, as a picture; what breaks a rule is marked by a sign and a word."""

import collections
import datetime
from collections.abc import Iterable, Iterator

import attrs

from ccmagenda.documents._kinds import DocumentKind, Setting
from ccmagenda.documents._voice import Voice, joined, voice
from ccmagenda.documents.coordinators import Board
from ccmagenda.model import Bar, Bullets, Document, Finding, Force, Heading, Mandate, Span, Timeline, WorkingGroup
from ccmagenda.model.document import Block, Line, Stretch, Track
from ccmagenda.model.offices import days_seen

BACK_TO_BACK, BREACH, INFERRED, TERM_NOT_KNOWN, NOT_KNOWN = "back to back", "breach", "inferred", "term not known", "?"
_TERMS = (
    (BREACH, "sign-breach"),
    (BACK_TO_BACK, "sign-back-to-back"),
    (INFERRED, "sign-inferred"),
    ("doubtful", "sign-doubtful"),
    (TERM_NOT_KNOWN, "sign-term-not-known"),
    ("began before", "picture-began-before"),
    ("goes on", "picture-goes-on"),
    ("{words} (the whole group)", "picture-whole-group"),
    ("from {since}", "picture-from"),
    ("to {until}", "picture-to"),
    ("{name} from the {since} to the {until}", "picture-from-to"),
    ("later", "picture-later"),
    ("{caption} ({first} to {last})", "picture-part"),
    ("Subject", "picture-subject"),
    ("Holder", "picture-holder"),
    ("From", "picture-since"),
    ("To", "picture-until"),
    ("Remarks", "picture-remarks"),
    (", ", "comma"),
    ("; ", "semicolon"),
)  # what those who draw a timeline call its marks and parts


@attrs.frozen(kw_only=True)
class Terms(Board):
    """The span of formal meetings to be drawn, and what was found in it; ``of_groups`` are the rules that judge a whole group."""

    of_groups: frozenset[str] = frozenset()

    def column(self, ref: str) -> int | None:
        """Return the column of a formal meeting, which may lie outside of the picture, or None for any other."""
        place, first = self.convention.place_of(ref), self.convention.place_of(self.refs[0]) if self.refs else None
        return None if place is None or first is None else place - first

    def day_after(self, ref: str) -> datetime.date:
        """Return the first day of the period after a formal meeting."""
        end = self.convention.meetings.end_of(ref)
        return end + datetime.timedelta(days=1) if end else datetime.date.max


def _draw(terms: Terms, setting: Setting) -> Document:
    said = voice(setting)
    ends = tuple(dict.fromkeys([terms.refs[0], terms.refs[-1]])) if terms.refs else ()
    return said.document(
        _blocks(terms, said),
        title=said.say("terms-of", convention=terms.convention.names.read(said.language.code)),
        subtitle=said.say("span", first=ends[0], last=ends[1]) if len(ends) > 1 else "".join(ends),
        colophon=said.say("set-by"),
    )


def _blocks(terms: Terms, said: Voice) -> Iterator[Block]:
    drawn = Timeline(
        columns=terms.refs,
        tracks=tuple(_tracks(terms, said)),
        caption=said.say("terms-caption"),
        stretches=tuple(_undocumented(terms, said)),
        terms=tuple(_terms(terms, said)),
    )
    yield attrs.evolve(drawn, notes=tuple(_notes(drawn, terms, said)))
    told = [finding for finding in terms.findings if finding.force.counts and _is_seen(finding, terms)]
    if told:
        yield Heading(2, said.say("what-was-found"), anchor="found")
        yield Bullets([_told(finding, said) for finding in told])


def _terms(terms: Terms, said: Voice) -> Iterator[tuple[str, str]]:
    """Yield what the marks and the fixed words of the picture are in the language, and roles that stand as marks."""
    for words, term in _TERMS:
        yield words, said.language.terms[term]
    for role in dict.fromkeys(mandate.role for mandate in terms.convention.roster.mandates):
        yield role, said.known("office", role).text


def _is_seen(finding: Finding, terms: Terms) -> bool:
    """Tell whether a finding is about what is drawn: a meeting in the picture, or a term that runs on into it."""
    ref = finding.about.partition(" ")[0]
    column, begun = terms.column(ref), terms.convention.meetings.end_of(terms.refs[0]) if terms.refs else None
    if column is None:
        held = terms.convention.meetings.end_of(ref)
        return held is None or begun is None or held >= begun
    ends = [_ends(m, terms) for m in terms.convention.roster.mandates if m.origin == finding.origin]
    return column >= 0 or (finding.rule not in terms.of_groups and any(pair and pair[1] > 0 for pair in ends))


def _told(finding: Finding, said: Voice) -> Line:
    told = said.finding(finding)
    if finding.waiver:
        told = said.line("in-brackets", words=told, aside=said.line("waived", because=said.ground(finding.waiver)))
    force = said.say(f"force-{finding.force.value.lower()}")
    return joined((*said.line("told", field=force, words=told), Span(f" [{finding.label}]")))


def _undocumented(terms: Terms, said: Voice) -> Iterator[Stretch]:
    """Yield the time for which offices are not documented without gaps."""
    since = terms.column(terms.convention.documented_until)
    if since is not None and since < len(terms.refs):
        yield Stretch(start=max(0, since), end=len(terms.refs), words=said.say("gaps"))


def _notes(drawn: Timeline, terms: Terms, said: Voice) -> Iterator[str]:
    """Yield why there is nothing to see, what is not known, and whose terms could not be drawn."""
    if not drawn.tracks:
        known = any(mandate.party for mandate in terms.convention.roster.mandates)
        yield said.say("no-mandates" if not known else "no-terms-then" if terms.refs else "no-formal-meetings")
    if drawn.tracks and drawn.stretches:
        yield said.say("lanes-until", meeting=terms.convention.documented_until)
    gone = [mandate for mandate in terms.convention.roster.mandates if mandate.party and _ends(mandate, terms) is None]
    if gone and terms.refs and (drawn.stretches or not terms.convention.documented_until):
        yield said.say("not-drawn", names=said.language.terms["semicolon"].join(_by_group(gone, terms, said)))


def _by_group(mandates: Iterable[Mandate], terms: Terms, said: Voice) -> Iterator[str]:
    named: dict[str, list[str]] = {}
    for mandate in mandates:
        named.setdefault(mandate.group, []).append(_name(mandate, terms, said))
    for key, names in named.items():
        yield said.say("in-brackets", words=said.language.listed(names), aside=said.group(key).text)


def _tracks(terms: Terms, said: Voice) -> Iterator[Track]:
    """Yield a track for each group that is there in that time, or held by somebody, if anybody is known to hold any."""
    tracks = [_track(group, terms, said) for group in terms.convention.groups]
    if any(bar for track in tracks for lane in track.lanes for bar in lane):
        yield from (track for track in tracks if track.start < track.end)


def _track(group: WorkingGroup, terms: Terms, said: Voice) -> Track:
    lanes = tuple(_lanes(_bars(group, terms, said)))
    there = [number for number, ref in enumerate(terms.refs) if group.exists_on(terms.day_after(ref))]
    starts = [*there, *(bar.start for lane in lanes for bar in lane)]
    ends = [*(number + 1 for number in there), *(bar.end for lane in lanes for bar in lane)]
    return Track(
        label=said.read(group.names).text,
        lanes=lanes or ((),),
        stretches=tuple(_of_group(group, terms)),
        start=min(starts, default=0),
        end=max(ends, default=0),
    )


def _lanes(bars: Iterable[Bar]) -> list[list[Bar]]:
    """Return a lane for each seat that is needed, so that no two bars lie over one another."""
    lanes: list[list[Bar]] = []
    for bar in sorted(bars, key=lambda bar: (bar.start, bar.end)):
        lane = next((lane for lane in lanes if lane[-1].end <= bar.start), None)
        if lane is None:
            lanes.append([bar])
        else:
            lane.append(bar)
    return lanes


def _ends(mandate: Mandate, terms: Terms) -> tuple[int, int] | None:
    """Return the columns where a term begins and ends; where they are not known, those around the day it was seen to run."""
    seen = days_seen(mandate.seen)
    first, until = terms.column(mandate.begins), terms.column(mandate.until)
    ended = [
        (end, column)
        for ref in terms.convention.formal_refs
        if (end := terms.convention.meetings.end_of(ref)) and (column := terms.column(ref)) is not None
    ]
    if first is None and seen and not mandate.begins:
        first = max((column for end, column in ended if end <= seen[0]), default=None)
    if until is None and seen and not mandate.until:
        until = min((column for end, column in ended if end >= seen[1]), default=None)
    return None if first is None or until is None else (first, until)


def _bars(group: WorkingGroup, terms: Terms, said: Voice) -> Iterator[Bar]:
    last = len(terms.refs) - 1
    for mandate in terms.convention.roster.mandates:
        ends = _ends(mandate, terms)
        if mandate.group == group.key and mandate.party and ends and ends[0] <= last and ends[1] > 0:
            yield Bar(
                start=max(0, ends[0]),
                end=min(last + 1, ends[1]),
                words=_name(mandate, terms, said),
                short=mandate.party,
                marks=tuple(_marks(mandate, terms)),
                since=mandate.begins if mandate.begins and ends[0] < 0 else "" if mandate.begins else NOT_KNOWN,
                until=mandate.until if mandate.until and ends[1] > last else "" if mandate.until else NOT_KNOWN,
            )


def _name(mandate: Mandate, terms: Terms, said: Voice) -> str:
    """Return a State's name as it was when its term began."""
    seen = days_seen(mandate.seen)
    return said.state(mandate.party, terms.convention.meetings.end_of(mandate.begins) or (seen[0] if seen else None))


def _marks(mandate: Mandate, terms: Terms) -> Iterator[str]:
    """Yield its role where that is not the usual one, what was found of it, and how sure it is."""
    if _kind(mandate) != _usual(terms):
        yield mandate.role
    found = [f for f in terms.findings if f.origin == mandate.origin and f.force.counts and f.rule not in terms.of_groups]
    if any(finding.force is Force.SHALL for finding in found):
        yield BREACH
    yield from dict.fromkeys(_departure(finding) for finding in found if finding.force is not Force.SHALL)
    if not (mandate.begins and mandate.until):
        yield TERM_NOT_KNOWN
    if mandate.confidence != "documented" or mandate.deduced:
        yield INFERRED if mandate.confidence == "documented" else mandate.confidence


def _departure(finding: Finding) -> str:
    return BACK_TO_BACK if finding.rule == "no-back-to-back" else finding.label


def _kind(mandate: Mandate) -> str:
    return "Coordinator" if "coordinator" in mandate.role.casefold() else mandate.role


def _usual(terms: Terms) -> str:
    counted = collections.Counter(_kind(mandate) for mandate in terms.convention.roster.mandates)
    return max(counted, key=lambda kind: counted[kind])


def _of_group(group: WorkingGroup, terms: Terms) -> Iterator[Stretch]:
    """Yield the periods for which something was found of the whole group, those that follow one another as one."""
    found: dict[str, list[int]] = {}
    labels = {}
    for finding in terms.findings:
        ref, _, about = finding.about.partition(" ")
        column = terms.column(ref)
        if finding.rule in terms.of_groups and finding.force.counts and about == group.key and column is not None:
            short = finding.provision.number if finding.provision else finding.rule
            labels[short] = finding.label
            found.setdefault(short, []).append(column)
    for short, columns in found.items():
        for start, end in _runs(columns):
            yield Stretch(start=start, end=end, words=labels[short], short=short)


def _runs(columns: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Yield the start and the end of each run of columns without a gap."""
    run: list[int] = []
    for column in sorted(columns):
        if run and column > run[-1] + 1:
            yield run[0], run[-1] + 1
            run = []
        run.append(column)
    if run:
        yield run[0], run[-1] + 1


kind = DocumentKind(summary="the terms of all groups over the formal meetings, as a picture", subject=Terms, draw=_draw)
