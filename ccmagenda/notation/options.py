"""What a rule needs to know from a provision: the options that it has, and whether what is written for them makes sense."""

from collections.abc import Iterator, Mapping, Sequence

import attrs

from ccmagenda.notation.faults import Faults, did_you_mean, quoted
from ccmagenda.notation.nodes import Scalar
from ccmagenda.notation.shapes import Word, WordShape
from ccmagenda.notation.written_law import WrittenConvention, WrittenProvision

_HOUR = "(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00"
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"


@attrs.frozen(kw_only=True)
class RuleOption:
    """An option of a rule: what it is, the form that it is written in, and what of the convention it names.

    ``among`` is one of ``group``, ``kind`` (of a group) and ``series``; ``needed`` tells that the rule says nothing
    without it.
    """

    what: str
    pattern: str = ""
    like: str = ""
    among: str = ""
    needed: bool = False


def count(what: str, *, needed: bool = False) -> RuleOption:
    """Return an option that is a whole number above nought."""
    return RuleOption(what=what, pattern="[1-9][0-9]{0,3}", like="a number, e.g. 5", needed=needed)


KIND = RuleOption(what="a kind of group", among="kind")
HOURS = RuleOption(what="hours like 10:00-13:00", pattern=f"(?:{_HOUR}) ?- ?(?:{_HOUR})", needed=True)
DAY_OF_YEAR = RuleOption(what="a day and month like 30 June", pattern=f"(?:[1-9]|[12][0-9]|3[01]) (?:{_MONTHS})", needed=True)

Rules = Mapping[str, Mapping[str, RuleOption]]


def refuse_rules(written: WrittenConvention, rules: Rules, faults: Faults) -> None:
    """Record a fault for each rule that is not there, and for each option that its rule does not have or cannot use."""
    for provision in written.provisions:
        name = provision.rule.text
        if name and name not in rules:
            sentence = f"provision {provision.number.text}: there is no rule {quoted(name)}{did_you_mean(name, rules)}"
            faults.add(provision.rule.origin, "unknown-rule", sentence)
        elif name:
            _refuse_options(provision, rules[name], written, faults)


def _refuse_options(
    provision: WrittenProvision, options: Mapping[str, RuleOption], written: WrittenConvention, faults: Faults
) -> None:
    rule = f"rule {quoted(provision.rule.text)}"
    for key, words in provision.options:
        if key.text not in options:
            way = did_you_mean(key.text, options) if options else " - it has none"
            faults.add(key.origin, "unknown-option", f"{rule} has no option {quoted(key.text)}{way}")
            continue
        for word in words:
            _refuse_value(word, options[key.text], written, faults)
    given = {key.text for key, words in provision.options if any(words)}
    misspelt = any(key.text not in options for key, _ in provision.options)
    for name, option in options.items():
        if option.needed and name not in given and not misspelt:
            faults.add(provision.rule.origin, "missing", f"{rule} needs its option '{name}': {option.what}")


def _refuse_value(word: Word, option: RuleOption, written: WrittenConvention, faults: Faults) -> None:
    known = tuple(_known(option.among, written)) if option.among else ()
    if option.among and word and word.text not in known:
        near = did_you_mean(word.text, known)
        faults.add(word.origin, "unknown-word", f"{quoted(word.text)} is not {option.what} of this convention{near}")
    elif word:
        WordShape(what=option.what, pattern=option.pattern, like=option.like).read(Scalar(word.text, word.origin), faults)


def _known(among: str, written: WrittenConvention) -> Iterator[str]:
    if among == "series":
        yield from (series.key.text for series in written.series)
    elif among == "group":
        yield from (group.key.text for group in written.groups)
    else:
        yield from (group.kind.text or "working group" for group in written.groups)


def refuse_series(written: WrittenConvention, faults: Faults) -> None:
    """Record a fault for each kind of meeting that a provision names and the convention does not have."""
    known: Sequence[str] = [series.key.text for series in written.series]
    for provision in written.provisions:
        for word in provision.series:
            if word and word.text not in known:
                sentence = f"{quoted(word.text)} is not a kind of meeting of this convention{did_you_mean(word.text, known)}"
                faults.add(word.origin, "unknown-series", sentence)
