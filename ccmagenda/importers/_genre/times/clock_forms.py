"""The forms in which a time of the clock is printed, with the style that each has; those that are surest come first."""

import re

_END = r"(?!\d)"
_TOLD = (
    "(?:" + "|".join(rf"(?<={word}\s)" for word in ("ore", "Ore", "ORE", "alle", r"kl\.", "hora", "Hora", "horas", "Horas")) + ")"
)
"""The words before a time in which a comma parts hours from minutes: "ore 17,00"."""
FORMS = (
    (re.compile(r"(?P<h>[01]?\d|2[0-4])\s?[时時点點]\s?(?:(?P<m>[0-5]\d)\s?分|半)?"), "h"),
    (re.compile(r"(?<=الساعة\s)(?P<h>[01]?\d|2[0-4])/(?P<m>[0-5]\d)" + _END), "colon"),
    (re.compile(r"(?P<h>[01]?\d|2[0-4])\s?ч\.?\s?(?P<m>[0-5]\d)\s?м(?:ин)?\.?(?!\w)"), "h"),
    (re.compile(r"(?P<h>[01]?\d|2[0-4])\s?[hH](?:[^\S\x1e]|\.)?(?P<m>[0-5]\d)(?:\s?(?:min|mn|m)(?!\w)\.?)?" + _END), "h"),
    (re.compile(r"(?P<h>[01]?\d|2[0-4])(?P<odd>\.\.|::|\.:|:\.|: | :|\. (?=\d\d\s?[-–]))\s?(?P<m>[0-5]\d)" + _END), "odd"),
    (re.compile(r"(?P<h>[01]?\d|2[0-4])-(?P<m>[0-5][05])(?=\s?[–—-]\s?\d{1,2}-[0-5][05](?!\d))"), "odd"),
    (re.compile(r"(?<=-[0-5][05]\s[–—-]\s)(?P<h>[01]?\d|2[0-4])-(?P<m>[0-5][05])(?!\d)"), "odd"),
    (re.compile(r"(?P<h>[01]?\d|2[0-4])[.:](?P<m>0)(?=\s?[-–—]\s?\d)"), "odd"),
    (re.compile(r"(?P<h>[01]?\d|2[0-4])[,;](?P<m>[0-5]\d)(?=\s?[–—-]\s?\d{1,2}[,;][0-5]\d(?!\d))"), "odd"),
    (re.compile(r"(?:(?<=[,;][0-5]\d[–—-])|(?<=[,;][0-5]\d\s[–—-]\s))(?P<h>[01]?\d|2[0-4])[,;](?P<m>[0-5]\d)(?!\d)"), "odd"),
    (re.compile(rf"{_TOLD}(?P<h>[01]?\d|2[0-4]),(?P<m>[0-5]\d){_END}"), "odd"),
    (re.compile(r"(?P<h>[01]?\d|2[0-4]),(?P<m>[0-5]\d)(?=\s?(?:Uhr|uur|ore|hrs?|h|horas?)(?!\w))"), "odd"),
    (re.compile(r"(?P<h>[01]?\d|2[0-4])\s?['’´`](?P<m>[0-5]\d)(?!\d)"), "odd"),
    (re.compile(r"(?P<h>[01]?\d|2[0-4])[:：](?P<m>[0-5]\d)(?::00)?" + _END), "colon"),
    (re.compile(r"(?P<h>[01]?\d|2[0-4])\.(?P<m>[0-5]\d)(?!\d|\.\d)"), "dot"),
    (re.compile(r"(?P<h>[01]?\d|2[0-4])\s?[hH]\s?-\s?(?P<m>2[5-9]|[345]\d)(?![\d.:hH])"), "odd"),
    (re.compile(r"(?P<h>[01]?\d|2[0-4])\s?[hH](?![\w])"), "h"),
    (re.compile(r"(?P<h>[01]\d|2[0-4])(?P<m>[0-5]\d)\s?(?:[hH](?:rs|ours?)?\.?)(?!\w)"), "four"),
    (re.compile(r"(?P<h>[01]\d|2[0-4])(?P<m>[0-5]\d)" + _END), "bare four"),
    (re.compile(r"(?P<h>[01]?\d|2[0-4])(?![\d/]|[.,:]\d)"), "bare"),
)
