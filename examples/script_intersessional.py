"""The intersessional meeting of April 2012, made in Python: check it, and print its programme."""

from ccmagenda import Kind, Programme, Session, Sitting, chairs, check, hours, meeting, print_document

TITLE = "Intersessional Meeting on the Convention on Cluster Munitions"
week = meeting("ccm", "2IM", title=TITLE, president_designate="NOR")


def theme(key: str, title: str, *states: str) -> Session:
    """Return a session on a theme, chaired by its Coordinators."""
    return Session(key=key, theme=key, title=title, chairs=chairs(*states))


def plain(key: str, title: str, *who: str, kind: Kind = Kind.SESSION) -> Session:
    """Return a session on no theme."""
    return Session(key=key, title=title, kind=kind, chairs=chairs(*who))


DAYS = {
    ("2012-04-16", "10:00-13:00"): (plain("opening", "Opening of the meeting", "president"),
        theme("general-status", "General status and operation of the Convention", "The Holy See", "Zambia"),
        theme("universalization", "Universalization", "Japan", "Portugal")),
    ("2012-04-16", "15:00-18:00"): (theme("victim-assistance", "Victim assistance", "Austria", "Bosnia & Herzegovina"),),
    ("2012-04-17", "10:00-13:00"): (theme("clearance", "Clearance and risk reduction", "Lao PDR", "Ireland"),),
    ("2012-04-17", "15:00-18:00"): (theme("cooperation", "Cooperation and assistance", "Spain", "Mexico"),),
    ("2012-04-18", "10:00-13:00"): (theme("stockpile-destruction", "Stockpile destruction and retention", "Germany", "Croatia"),),
    ("2012-04-18", "15:00-18:00"): (theme("reporting", "Transparency measures", "Belgium"),
        theme("national-implementation", "National implementation measures", "New Zealand")),
    ("2012-04-19", "10:00-13:00"): (plain("compliance", "Compliance"), plain("wrap-up", "Wrap-up Session"),
        plain("preparations-3msp", "Preparations for the 3MSP")),
    ("2012-04-19", "15:00-18:00"): (plain("any-other-business", "Any other business", "president"),
        plain("closing", "Meeting ends", "president", kind=Kind.CLOSING)),
}  # fmt: skip
sittings = [Sitting(key=f"{d} {h[:2]}", day=d, hours=hours(d, h, week.zone), sessions=s) for (d, h), s in DAYS.items()]
programme = Programme(convention="ccm", meeting=week, sittings=sittings)
if __name__ == "__main__":
    print(*check(programme).findings, sep="\n")
    print(print_document(programme, to="text").decode())
