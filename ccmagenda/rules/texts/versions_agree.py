"""The versions of a text in several languages name the same days, times and numbers.

Why: a date that is corrected in one language and forgotten in another sends delegations to an empty room. Words are not
compared; a number that one version writes as a figure and another in words is told, and can be waived. The names of the
convention's meetings are words ("Thirteenth Meeting", "13ª Reunión").

Options: none.

Breaks it::

    convention: ccm
    meeting: 2IM
    sittings:
      - day: 16 April
        morning: 10:00-13:00
        sessions:
          - key: opening
            title: Opening
            chair: president
            notes:
              en: Papers are due on Friday 20 April at 6 p.m.
              fr: Les documents sont attendus le vendredi 27 avril à 18 heures.

Keeps it::

    convention: ccm
    meeting: 2IM
    sittings:
      - day: 16 April
        morning: 10:00-13:00
        sessions:
          - key: opening
            title: Opening
            chair: president
            notes:
              en: Papers are due on Friday 20 April at 6 p.m.
              fr: Les documents sont attendus le vendredi 20 avril à 18 heures.
"""

import re
from collections.abc import Iterator, Mapping

from ccmagenda.model import Convention, Force, Language, Programme
from ccmagenda.rules._kinds import Matter, Objection, ProgrammeRule
from ccmagenda.rules.texts._figures import Figures, figures_in
from ccmagenda.wording.originals import Passage, passages_of


def _judge(programme: Programme, matter: Matter) -> Iterator[Objection]:
    languages = {language.code: language for language in matter.languages}
    names = _names(matter.convention)
    given = {record.names for record in matter.convention.meetings.records}
    entries = (Passage(key="glossary", field="words", texts=entry, origin=programme.origin) for entry in programme.glossary)
    for passage in (*passages_of(programme), *entries):
        if len(passage.texts.by_language) < 2 or passage.texts in given:
            continue
        versions = _versions(passage, programme.language, languages, names)
        for code, found in versions[1:]:
            first, original = versions[0]
            more, less = found.lacking_in(original, matter.language), original.lacking_in(found, matter.language)
            told = "; ".join(f"only '{where}' has {', '.join(what)}" for where, what in ((first, less), (code, more)) if what)
            if told:
                sentence = f"the versions of the {passage.field} of '{passage.key}' differ in their figures: {told}"
                yield Objection(sentence=sentence, origin=passage.origin, about=passage.key)


def _names(convention: Convention) -> re.Pattern[str]:
    """Return what finds the names of numbered meetings that have figures in some language: in others they have words."""
    every = (
        usual.named(ordinal)
        for usual in convention.practice
        for ordinal in range(1, max((len(words) for _, words in usual.ordinals), default=0) + 1)
    )
    said = {name for texts in every for _, name in texts.by_language if any(map(str.isdecimal, name))}
    longest = sorted((re.sub(r"\\?\s+", r"\\s+", re.escape(name)) for name in said), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(longest)})" if longest else r"(?!)")


def _versions(passage: Passage, own: str, languages: Mapping[str, Language], names: re.Pattern[str]) -> list[tuple[str, Figures]]:
    """Return the figures of each version of a text with the code of its language, that of the programme first."""
    said = {code or own: words for code, words in passage.texts.by_language if words}
    codes = sorted(said, key=lambda code: code != own)
    return [(code, figures_in(names.sub(" ", said[code]), languages.get(code))) for code in codes]


rule = ProgrammeRule(judge=_judge, by_itself=Force.CUSTOM)
