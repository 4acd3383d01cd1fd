"""Events understood: what each is called, when and where it is, and what of ours its UID names."""

import datetime
from collections.abc import Sequence

import attrs

from ccmagenda.importers._ics_events import Event, Said
from ccmagenda.importers._ics_found import Found
from ccmagenda.importers._ics_hours import when_of
from ccmagenda.importers._ics_keys import Identity, Name, slug
from ccmagenda.importers._ics_telling import Teller
from ccmagenda.importers._ics_words import Marks, chair_of, room_in, without_prefix
from ccmagenda.importers._ics_zones import Clock
from ccmagenda.model import Access, Chair, Convention, Firmness, Language, When, shortened

_KINDS = frozenset({"sitting", "session", "deadline", "action-point", "meeting"})
_STATUSES = frozenset({"", "CONFIRMED", "TENTATIVE", "CANCELLED"})


@attrs.frozen(kw_only=True)
class Setting:
    """What all events of a file share; ``relates`` is as in the head of the calendar, ``comma`` parts a place.

    ``final`` tells that entries of ours which stand firmly are confirmed.
    """

    clock: Clock
    convention: Convention
    identity: Identity
    place: str
    comma: str
    prefixes: Sequence[str]
    languages: Sequence[Language]
    marks: Marks
    url: str
    final: bool
    relates: bool
    teller: Teller | None
    _themes: dict[str, str] = attrs.field(factory=dict, init=False)

    @property
    def found(self) -> Found:
        """Return what gathers doubts and leftovers."""
        return self.clock.found

    def theme(self, name: str) -> str:
        """Return the theme of that name, or nothing."""
        if name not in self._themes:
            group = self.convention.named_group(name)
            self._themes[name] = group.key if group else ""
        return self._themes[name]


@attrs.frozen(kw_only=True, eq=False)
class Entry:
    """An event understood; ``name`` is None for those of others, and ``themes`` are known ones with the words for them."""

    event: Event
    name: Name | None
    key: str
    title: str
    access: Access
    firmness: Firmness
    day: datetime.date | None
    when: When
    room: str
    themes: tuple[tuple[str, Said], ...]
    chairs: tuple[Chair, ...]
    stream: str

    @property
    def kind(self) -> str:
        """Return "sitting" or "session" for entries of ours, and nothing for those of others."""
        return self.name.kind if self.name else ""


def entries_of(events: Sequence[Event], setting: Setting) -> list[Entry]:
    """Return all events understood; a UID that stands twice is told."""
    seen: set[str] = set()
    for event in events:
        uid = event.uid
        if uid.text in seen:
            sentence = f"UID '{shortened(uid.text)}' stands more than once: each of its entries is kept with a key of its own"
            setting.found.doubt("same UID", sentence, uid.origin)
        if uid:
            seen.add(uid.text)
    return [_entry(event, setting) for event in events]


def _entry(event: Event, setting: Setting) -> Entry:
    name = setting.identity.name(event.uid.text)
    title, access, firmness = _title(event, name, setting)
    if event.parent and (name is None or name.kind != "session"):
        setting.found.leftover("RELATED-TO", event.parent.text, event.parent.origin)
    day, when = when_of(event, setting.clock, many=name is not None and name.kind == "meeting")
    return Entry(
        event=event,
        name=name,
        key=_key(event, name, setting.found),
        title=title,
        access=access,
        firmness=firmness,
        day=day,
        when=when,
        room=room_in(event.location.text, setting.place, setting.comma),
        themes=_themes(event, setting),
        chairs=tuple(chair_of(said.text, setting.convention.states, setting.languages) for said in event.chairs),
        stream=event.stream or _stream(event, name, setting),
    )


def _title(event: Event, name: Name | None, setting: Setting) -> tuple[str, Access, Firmness]:
    if event.status.text not in _STATUSES:
        setting.found.leftover("STATUS", event.status.text, event.status.origin)
    if not event.summary:
        setting.found.doubt("no SUMMARY", "this event has no SUMMARY, and so no title", event.origin)
    cancelled = Firmness.CANCELLED if event.status.text == "CANCELLED" else Firmness.PLANNED
    if name is None:
        return event.summary, Access.OPEN, cancelled
    plain = without_prefix(event.summary, setting.prefixes)
    if name.kind not in {"sitting", "session"}:
        return plain, Access.OPEN, cancelled
    title, access, marked = setting.marks.parted(plain)
    # The entry of a session is also cancelled where its sitting is; its own marks tell which of the two it is.
    said = cancelled is Firmness.CANCELLED and name.kind == "sitting"
    return title, access, cancelled if said else marked


def _key(event: Event, name: Name | None, found: Found) -> str:
    if name is not None:
        if name.kind in _KINDS:
            return name.key
        sentence = f"this is the entry of a {shortened(name.kind)}, and is taken as a sitting with one session"
        found.doubt(f"kind {name.kind}", sentence, event.origin)
        return slug(f"{name.kind}-{name.key}")
    if event.uid:
        return slug(event.uid.text.rpartition("@")[0] or event.uid.text)
    found.doubt("no UID", "this event has no UID, and its key is made of its title", event.origin)
    return slug(event.summary)


def _themes(event: Event, setting: Setting) -> tuple[tuple[str, Said], ...]:
    known: dict[str, Said] = {}
    for category in event.categories:
        theme = setting.theme(category.text)
        if theme:
            known.setdefault(theme, category)
        else:
            setting.found.leftover("CATEGORIES", category.text, category.origin)
    return tuple(known.items())


def _stream(event: Event, name: Name | None, setting: Setting) -> str:
    """Return a page of its own: our entries of sessions have that of their stream; of others' nothing is known."""
    if not event.url or event.url.text == setting.url:
        return ""
    if name is not None and name.kind == "session":
        return event.url.text
    setting.found.leftover("URL", event.url.text, event.url.origin)
    return ""
