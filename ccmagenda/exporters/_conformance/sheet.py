"""What is known of a calendar while it is read: open components, and what was found in them."""

from collections.abc import Iterator

import attrs

from ccmagenda.exporters._conformance.components import Component
from ccmagenda.exporters._conformance.grammar import shown
from ccmagenda.exporters._conformance.heads import Head

Found = tuple[int, str, str]  # the index of an unfolded line, a name, a sentence


@attrs.define(eq=False)
class Open:
    """A component whose BEGIN was read at a line: what is around it, its properties by name, what it held."""

    component: Component
    at: int
    outer: "Open | None" = None
    seen: dict[str, tuple[int, Head, bytes]] = attrs.field(factory=dict)
    held: set[str] = attrs.field(factory=set)

    def around(self) -> Iterator["Open"]:
        """Yield the components around this one, from the inside out."""
        if self.outer:
            yield self.outer
            yield from self.outer.around()

    def text(self, name: str) -> str:
        """Return the value of a property in capitals, or nothing."""
        return self.seen[name][2].decode(errors="replace").upper() if name in self.seen else ""


@attrs.define(eq=False)
class Sheet:
    """The lines of a calendar with what is found in them: flaws, identities, zones used and zones declared, by line."""

    lines: list[bytes]
    method: str = ""
    found: list[Found] = attrs.field(factory=list)
    uids: dict[str, int] = attrs.field(factory=dict)
    zones: dict[str, int] = attrs.field(factory=dict)
    declared: dict[str, int] = attrs.field(factory=dict)

    def identify(self, uid: str, at: int) -> None:
        """Take note of an identity, which must be a new one."""
        if uid in self.uids:
            sentence = f"'{shown(uid.encode())}' was used before: give every entry a UID of its own (RFC 5545, 3.8.4.7)"
            self.found.append((at, "UID", sentence))
        self.uids.setdefault(uid, at)

    def declare(self, zone: str, at: int) -> None:
        """Take note of a VTIMEZONE, which must be the first of its name."""
        if zone in self.declared:
            self.found.append((at, "TZID", f"'{shown(zone.encode())}' was declared before: once is right (RFC 5545, 3.8.3.1)"))
        self.declared.setdefault(zone, at)
