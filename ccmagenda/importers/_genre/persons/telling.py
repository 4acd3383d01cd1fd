"""Titles and the people beside them told apart: in brackets, behind, before, or by a word such as "by" and "with"."""

import re
from collections.abc import Iterator

import attrs

from ccmagenda.importers._genre.persons.before import is_sender, people_before
from ccmagenda.importers._genre.persons.bodies import bodies_behind
from ccmagenda.importers._genre.persons.colons import behind_a_colon
from ccmagenda.importers._genre.persons.encounters import meets_somebody
from ccmagenda.importers._genre.persons.in_brackets import in_brackets
from ccmagenda.importers._genre.persons.joined import joined_by_with
from ccmagenda.importers._genre.persons.labels import may_lead, with_one_verb
from ccmagenda.importers._genre.persons.names import BIG, HONOURED, OPEN_NAME, PLAIN_NAME, Names
from ccmagenda.importers._genre.persons.offices import by_an_office, held_behind, with_its_holder
from ccmagenda.importers._genre.persons.people import ARTICLE, JOINTLY, LED_BY, ROLES, people, without_brackets
from ccmagenda.importers._genre.persons.quoted_titles import behind_a_quoted_title
from ccmagenda.importers._genre.persons.run_on import run_on
from ccmagenda.importers._genre.persons.sentences import in_a_sentence
from ccmagenda.importers._genre.persons.spoken_of import BODY_NAME, spoken_of
from ccmagenda.importers._genre.persons.themes import with_theme, without_by
from ccmagenda.importers._genre.persons.told import Told
from ccmagenda.importers._genre.terms.marks import tidy
from ccmagenda.model import PrintedPerson

_SIGN = r"(?:\s*[,;.–—]\s*|\s-\s*|-\s)"
"""What parts a title from a role: a hyphen within a word is none, as that of "Vice-Chair"."""
_OF_A_BODY = r"(?:\s+(?:ex[ -]officio|(?:«of»|for)\s[^:]{3,90}))?"


def tell_apart(text: str, names: Names) -> Told:
    """Return the title in a line and the people beside it, wherever they stand: in brackets, behind, or before."""
    inner = without_brackets(text)
    whole = tell_apart(inner, names) if inner != text else Told(title=text)
    if whole.title and whole.people:
        return whole  # "(Reception hosted by Peru)"
    sent = _with_what_follows(text, names) or _from_somebody(text, names)
    if meets_somebody(text, names):
        return sent
    for way in () if sent.people else _WAYS:
        told = way(text, names)
        if told is not None:
            told = with_theme(without_by(told, names), names)
            more = (
                tell_apart(told.title, names)
                if told.title and told.title != text and way not in {people_before, behind_a_colon}
                else None
            )
            if more and more.people and more.title:
                return Told(title=more.title, people=(*more.people, *told.people))
            return told
    return sent


def _with_what_follows(text: str, names: Names) -> Told | None:
    """Read "Address by Ms. X, UNEP, followed by a debate on rain": what follows on the speech is of its title."""
    found = names.words.regex(r"^(.+?)(,\s+(?:«followed-by»)(?:\s|(?<=['’]))\S.*)$").match(text)
    told = tell_apart(found[1], names) if found and not names.is_somebody(found[2].split(maxsplit=2)[-1]) else None
    return attrs.evolve(told, title=f"{told.title}{found[2]}") if found and told and told.title and told.people else None


def _from_somebody(text: str, names: Names) -> Told:
    """Read "Welcome from the Mayor" and "Saludos de parte de Ana Ruiz" as what is given by somebody."""
    found = names.words.regex(
        r"^((?:[\w'’-]+\s+){0,3}(?:«spoken»|«spoken-at»|«updates»))\s+(?:«on-the-part»)(?:\s+|(?<=['’]))(\S.*)$"
    )
    parts = found.match(text)
    by = names.words.of("by")
    told = tell_apart(f"{parts[1]} {by[0]} {parts[2]}", names) if parts and by else Told(title=text)
    whole = parts and by and not told.title.startswith(f"{parts[1]} {by[0]}")
    return told if told.people and told.title and whole else Told(title=text)


def _behind_a_glued_dash(text: str, names: Names) -> Told | None:
    """Read "New wells- Ana Ruiz, UNEP" and "New wells –Ana Ruiz, UNEP", where a blank beside the dash has been lost."""
    for dash in re.finditer(rf"(?<=[\w)”\"»?])(?:[–—-]\s+|\s+[–—-])(?=[{BIG}\d])", text):
        title, who = text[: dash.start()], text[dash.end() :]
        if " " not in title or names.is_somebody(title):
            continue
        told = tell_apart(f"{title} – {who}", names)
        if told.people and told.title == tidy(title):
            return told
    return None


def _role_behind(text: str, names: Names) -> Told | None:
    for role in ROLES:
        found = names.words.regex(rf"^(.+?)(?:{_SIGN}|(?<=[”\"»)])\s+)(?:«{role}»)(?:\(s\))?\s*[:：]\s*(.+)$").match(text)
        run_on = names.words.regex(rf"^(.+?)\s+(?=(?-i:[A-ZÀ-Ý]))(?:«{role}»)(?:\(s\))?{_OF_A_BODY}\s?[:：]\s*(.+)$").match(text)
        if (
            not found
            and run_on
            and (
                names.is_somebody(run_on[2])
                or names.bare_name(run_on[2])
                or names.words.begins("tbc", run_on[2].strip(" ([")[:30])
            )
        ):
            found = run_on
        if found and (" " not in found[2] or may_lead(found[2], names)):
            return Told(title=tidy(found[1]), people=people(role, found[2], names))
    led = names.words.regex(
        rf"^(.+?)\s*[,;–—-]\s+(?:(?!pr[eé]s|vice)(?:«chair»)|«moderator»)\s+((?:{HONOURED}|{PLAIN_NAME}).*)$"
    ).match(text)
    if led and not names.is_somebody(led[1]) and names.is_somebody(led[2]):
        return Told(title=tidy(led[1]), people=people("chair", led[2], names))
    spoken = names.words.regex(rf"^((?:«speaker»|«spoken»))\s+({HONOURED}.*)$").match(text)
    if spoken:
        return Told(title=tidy(spoken[1]), people=people("speaker", spoken[2], names))
    text = with_one_verb(text, names)
    for sort, role in LED_BY.items():
        found = names.words.regex(rf"^(.+?)\s*[,;–—-]?\s+{JOINTLY}(?:«{sort}»)(?:\s*:?\s+|(?<=['’]))(.+)$").match(text)
        if found and may_lead(found[2], names) and not re.search(r"[“„][^“”„]*$", found[1]):
            return Told(title=tidy(found[1]), people=_and_others(role, found[2], names))
    return None


def _and_others(role: str, text: str, names: Names) -> tuple[PrintedPerson, ...]:
    """Return who leads and, behind "with", who speaks."""
    found = names.words.regex(r"^(.+?),?\s+(?:«with»)\s+(.+)$").match(text)
    others = names.split(found[2]) if found else ()
    if found and others and all(names.is_person(each) or names.is_named(each, sure=True) for each in others):
        return (*people(role, found[1], names), *people("speaker", found[2], names))
    return people(role, text, names)


def _by_somebody(text: str, names: Names) -> Told | None:
    """Read "Presentation by Ms. X" and "The experience of Benin, by Mr. Y"."""
    beside = names.words.regex(
        rf"^(.+?),?\s+(?:«and»)\s+(?:«spoken»)\s+(?:(?:«of»|«by»)\s+|d['’])((?-i:{PLAIN_NAME})\s*[,(].+)$"
    ).match(text)
    if beside and names.are_people(beside[2]) and len(beside[1].split()) > 1:
        return Told(title=tidy(beside[1]), people=people("speaker", beside[2], names))
    held = with_its_holder(text, names)
    if held:
        return Told(title=held[0], people=held[1], given=names.words.is_all("spoken", held[0]))
    done = names.words.regex(rf"^(.+?)\s*[,–—-]?\s+(?:«done-by»)\s+({HONOURED}.*)$").match(text)
    if done:
        return Told(title=tidy(done[1]), people=people("speaker", done[2], names))
    return _spoken_by(text, names) or spoken_of(text, names) or _done_by(text, names)


def _spoken_by(text: str, names: Names) -> Told | None:
    """Read "Statement: Ms. X", "Address by Ana Ruiz, UNEP" and "Presentation: Ms. X, “A title”"."""
    spoken = names.words.regex(r"^((?:«spoken»))\s*(?:,?\s*(?:«by»|«of»|«from»|«to»)|[,:–—-])\s*(.+)$").match(text)
    if spoken is None:
        return None
    quoted = re.match(r"^(.*?)[,:]?\s*[“\"«](.+)[”\"»]$", spoken[2])
    if quoted and names.names_somebody(quoted[1]):
        return Told(title=quoted[2], people=people("speaker", quoted[1], names))
    inner = people_before(spoken[2], names)
    if inner and inner.title and inner.people and names.is_somebody(spoken[2]):
        return inner
    if names.names_somebody(spoken[2]) or names.are_people(spoken[2]):
        return Told(title=tidy(spoken[1]), people=people("speaker", spoken[2], names), given=True)
    return None


def _done_by(text: str, names: Names) -> Told | None:
    """Read "Reception by the Host", "A study, by Ana Ruiz, UNEP" and "Survey by the Hon. X"."""
    quoted = names.words.regex(r"^.+?\s+(?:«by»)\s+(.+?)[,:–—-]?\s+[“\"«](.+)[”\"»]$").match(text)
    if quoted and names.are_people(quoted[1]):
        return Told(title=quoted[2], people=people("speaker", quoted[1], names))
    given = names.words.regex(r"^((?:.*\s)?(?:«reception»))\s+(?:«by»)\s+(.+)$").match(text)
    if given:
        return Told(title=tidy(given[1]), people=people("host", given[2], names))
    held = names.is_person(text) and names.tells_office(text)
    for named in names.words.regex(rf"[\s,](?:«by»|«done-by»|«with»)\s+{ARTICLE}(?=(?-i:[A-ZÀ-Ý]))").finditer(text):
        done = names.words.regex(r"[\s,](?:«done-by»)\s").match(named[0]) is not None
        said = text[named.end() :]
        if held and names.words.regex(r"[\s,](?:«with»)\s").match(named[0]):
            continue  # "Ms. X, Director, Cooperation with the Fund"
        if done and (names.is_state(said) or names.is_body(said)):
            return Told(title=tidy(text[: named.start()]), people=people("speaker", said, names))
        shouted = text.isupper() and not names.is_person(text[named.end() :])
        if names.are_people(text[named.end() :]) and not shouted:
            return Told(title=tidy(text[: named.start()]), people=people("speaker", text[named.end() :], names))
    by = r"^(.+?)\s*[,–—-]?\s+(?:«presented-by»|«by»)\s+"
    found = names.words.regex(rf"{by}{ARTICLE}((?:{HONOURED}|{OPEN_NAME}).*)$").match(text)
    if found:
        return Told(title=tidy(found[1]), people=people("speaker", found[2], names))
    return _done_by_a_body(text, names) or _done_by_an_office(text, names)


def _done_by_a_body(text: str, names: Names) -> Told | None:
    """Read "Wells of the north, by Austrian Ministry of Water" and "Statement, by Chairperson of the Board"."""
    body = names.words.regex(rf"^([^,:]+),\s+(?:«by»)\s+({ARTICLE}({BODY_NAME}))$").match(text)
    body = body or names.words.regex(r"^([^,:]+),\s+(?:«by»)\s+((?-i:[A-ZÀ-Ý])[^:;?“«\"]+)$").match(text)
    if body is None or not (names.is_body(body[body.re.groups]) or names.is_office(body[2])):
        return None
    return Told(title=tidy(body[1]), people=people("speaker", body[2], names), given=True)


def _done_by_an_office(text: str, names: Names) -> Told | None:
    office = by_an_office(text, names)
    return Told(title=office[0], people=office[1], given=names.words.is_all("spoken", office[0])) if office else None


def _behind(text: str, names: Names) -> Told | None:
    """Read "Title, Ms. X, GICHD" and "Title - presenter TBC, UNMAS"."""
    sent = re.match(r"^([^:]{2,40}):\s+(\S.+)$", text)
    if sent and is_sender(sent[1], names) and names.is_somebody(sent[2]):
        return Told(title="", people=(PrintedPerson(role="speaker", words=tidy(text)),))
    found = names.words.regex(rf"^(.+?)\s*(?:[,:;،，、]\u200f?|\s[–—-]|\()\s*((?:{HONOURED}|{OPEN_NAME}(?!\w)).*)$").match(text)
    if not found:
        return None if names.is_somebody(text) else _named_behind(text, names)
    if names.is_somebody(found[1]):
        return None
    if names.is_state(found[1]) and re.match(r"\s*(?::|[–—-]\s)", text[found.end(1) :]):
        return Told(title="", people=(PrintedPerson(role="speaker", words=tidy(text)),))
    said = found[2].rstrip(")") if text[found.start(2) - 1] == "(" else found[2]
    if said != found[2] and names.words.is_all("tbc", said):
        return Told(title=tidy(found[1].rstrip(" (")))
    return Told(title=tidy(found[1]), people=people("speaker", said, names))


def _named_behind(text: str, names: Names) -> Told | None:
    """Read "Title - Firstname Name, function" and "Title. Firstname Name (body)", without a person's title."""
    titled = behind_a_quoted_title(text, names)
    if titled:
        return titled
    quoted = re.match(r"^(.*[“\"«„][^“”\"«»]{6,}[”\"»“])[.,]?\s+([^“”\"«».]+?)\.?$", text)
    if quoted and re.match(rf"{PLAIN_NAME}\s*[,(]", quoted[2]) and names.are_people(quoted[2]):
        return Told(title=quoted[1], people=people("speaker", quoted[2], names))
    both = names.words.regex(r"\s+(?:«and»|&)\s+").split(quoted[2]) if quoted else []
    named = [re.match(rf"{PLAIN_NAME}\s*(?:[,(]|$)", each) and names.bare_name(each) for each in both]
    if quoted and len(both) > 1 and all(named) and any(map(names.is_somebody, both)):
        return Told(title=quoted[1], people=people("speaker", quoted[2], names))
    office = names.words.regex(r"^(.+[^\W\d]{3,}[”\"»)]?)\.\s+((?-i:[A-ZÀ-Ý])[^.:?]+)$").match(text)
    if office and names.is_officer(office[2]):
        return Told(title=tidy(office[1]), people=(PrintedPerson(role="speaker", words=tidy(office[2])),))
    for title, sign, said in _parts(text):
        whole = names.are_people(said) if sign in "/." else names.are_people(said) or names.is_named(said)
        told = sign != "." or (re.search(r"\w{3,}$", title) and not _is_cut(title, names))
        begun = re.match(rf"{PLAIN_NAME}\s*[,(]", said) or names.is_somebody(said)
        alone = len(title.split()) == 1 and (
            names.is_state(title) or not (names.is_somebody(said) or (sign == ":" and names.holds_office(said)))
        )
        if whole and told and begun and not names.is_somebody(title) and not alone:
            return Told(title=tidy(title), people=people("speaker", said, names))
    return None


def _is_cut(title: str, names: Names) -> bool:
    """Tell whether a stop behind a text is that of a short word, as before a name, and ends nothing: "Prof", "Stellv"."""
    return names.words.regex(r"(?:.*[\s,(])?(?:(?-i:«honorifics»)|«cut-words»)").fullmatch(title) is not None


def _parts(text: str) -> Iterator[tuple[str, str, str]]:
    """Yield what stands before a sign, the sign, and what stands behind, for each sign outside brackets."""
    for sign in re.finditer(r"\s+([–—-])\s+|([,:/.])\s+|\s(/)\s", text):
        before = text[: sign.start()]
        if before and before.count("(") <= before.count(")"):
            yield before, (sign[1] or sign[2] or sign[3]).replace("—", "-").replace("–", "-"), text[sign.end() :]


_WAYS = (
    _behind_a_glued_dash, in_a_sentence, joined_by_with, in_brackets, _role_behind, _by_somebody, held_behind, bodies_behind,
    behind_a_colon, _behind, run_on, people_before,
)  # fmt: skip
