"""The forms in which days are printed, from the fullest to a weekday alone; those of ranges come first."""

_TO = r"(?:\s*(?:[-–—−]|«to»)\s*|\s+(?:au|al|bis|à|a|по|til|till|tot)\s+)"
"""Between two days, also in languages that the paper is not read in: "du 5 au 9 mai"."""
_ALONE = r"(?:يوم\s+)?(?P<weekday>(?:«weekdays»))(?:\.|(?!\w)|(?=\d))[,.،]?\s*"
_TO_ANOTHER = r"(?:(?P<firstday>(?:«weekdays»))\.?\s*(?:[-–—−]|«to»|«and»|&)\s*)?"
"""The first of two weekdays before a stretch of days: "Mon-Fri, 16-20 April"."""
_W = (
    r"(?:يوم\s+)?(?P<weekday>(?:«weekdays»))(?:/[^\W\d_]{3,12})?(?:\.|(?!\w)|(?=\d))(?:\s?[,.;،，])?\s*"
    r"(?:[–—/|-](?:\s+|(?=\d))|\x1e\s*)?(?:(?:the|le|el|den|dem|d\.)\s+)?"
)
_D = r"(?P<day>[0-3]?\d)(?!\d)[^\S\x1e]?(?:(?:«ordinal-ends»|d(?=\s)|er(?=\s)|º)(?:(?![\w’'])|(?=«months»))\.?|\.(?=\s|$))?"
_L = r"(?P<lastday>[0-3]?\d)\s?(?:(?:«ordinal-ends»)(?![\w’'])|\.(?=\s))?"
_OF = r"\s*(?:(?:«of»|de)\s+)?"
"""Dates of other languages stand in papers too: "21 de mayo"."""
_M = r"(?P<month>«months»)(?:\.|(?![^\W\d_])|(?=(?:«weekdays»)(?!\w)))"
_Y = (
    r"(?:[,.]?\s*(?:(?:«of»|de)\s+)?(?P<year>(?:19|20)\d\d)(?:(?![\d:.h]\d)(?!\d)|(?=[012]?\d[.:h][0-5]\d))"
    r"(?:\s?(?:г\.|года|року|roku|(?-i:r\.))|\.?\s(?:godine|(?-i:g)\.)(?!\w))?)?"
)
BEHIND = r"\s*[.,，(（/–—-]?\s*(?P<lateday>(?:«weekdays»))(?!\w|\.\w|\s+\d)[)）]?"
_THE = r"(?:(?:on|am)\s+)?(?:(?:the|le|du|el|del|los|las|from|von|vom|den|dal|do|с|d\.)\s+)?"
_SHORT = r"(?P<weekday>(?:«short-weekdays»))(?:\.,?|,|(?=\s))"
"""A weekday cut so short that it may be a word: what follows must be a date."""
_YEAR_FIRST = r"(?P<year>(?:19|20)\d\d)\.\s+(?P<month>«months»)\.?\s+(?P<day>[0-3]?\d)\.?"
_BEGUN = r"(?:(?P<year>(?:19|20)\d\d)年\s?)?(?P<month>«months»)\s?(?P<day>[0-3]?\d)"
_SIGNS = rf"{_BEGUN}日(?!目)"
_DM = r"(?P<{0}day>[0-3]?\d)[./](?P<{0}monthnumber>1[0-2]|0?[1-9])"
_MD = r"(?P<{0}monthnumber>1[0-2]|0?[1-9])/(?P<{0}day>[0-3]?\d)"
_IN_YEAR = r"(?:[./](?P<year>(?:19|20)\d\d)|\.)?(?!\d)"
_END_OF_YEAR = r"(?:(?:«weekdays»)[,.]?\s+)?{0}[./](?P<lastyear>(?:19|20)\d\d)(?!\d)"
"""Both days of a stretch in figures: "29.8. - 2.9.2019", "29/08/2019 to 02/09/2019"."""
_NUMBER = r"\d|(?:«numerals»)|(?-i:I{1,3}|IV|VI?)"
FORMS = (
    # ranges: "du 29 au 31 mars 2017", "15 to 18 April 2013", "3 y 4 de junio"
    rf"{_THE}{_TO_ANOTHER}(?:{_W})?{_D}(?:{_TO}|\.?\s?/\s?|\s*(?P<pair>(?:«and»|&))\s*)(?:(?:«weekdays»)[,.]?\s+)?{_L}{_OF}{_M}{_Y}",
    # "30 November - 4 December 2015"
    (
        rf"{_THE}(?:{_W})?{_D}{_OF}{_M}{_Y}{_TO}(?:(?:«weekdays»)[,.]?\s+)?{_L}{_OF}(?P<lastmonth>«months»)(?!\w)"
        r"(?:[,.]?\s*(?:«of»\s+)?(?P<lastyear>(?:19|20)\d\d))?"
    ),
    # "September 30 to October 9, 2019"
    rf"(?:{_W})?{_M}\s*{_D}{_Y}{_TO}(?:(?:«weekdays»)[,.]?\s+)?(?P<lastmonth>«months»)\.?\s*{_L}(?:,?\s*(?P<lastyear>(?:19|20)\d\d))?(?![:.h]\d)",
    # "April 15-18, 2013"
    rf"(?:{_W})?{_M}\s*{_D}(?:{_TO}|/){_L}{_Y}(?![:.h]\d)",
    # in figures alone: "29.8.2019 - 30.8.2019", "15.-18.04.2013", "08/29/2019 - 09/02/2019", "2019-08-29 to 2019-08-30"
    rf"{_THE}(?:{_W})?{_DM.format('')}{_IN_YEAR}{_TO}{_END_OF_YEAR.format(_DM.format('last'))}",
    rf"{_THE}(?:{_W})?{_MD.format('')}(?:/(?P<year>(?:19|20)\d\d))?{_TO}{_END_OF_YEAR.format(_MD.format('last'))}",
    (
        rf"{_THE}(?:{_W})?(?P<day>[0-3]?\d)(?:\.?[-–—]|\.\s[-–—]\s|\.?/(?=\d\d?\.)|\.?\s(?:«to»|au|al|bis|à)\s)"
        r"(?P<lastday>[0-3]?\d)[./](?P<monthnumber>1[0-2]|0?[1-9])[./](?P<year>(?:19|20)\d\d)(?!\d)"
    ),
    (
        rf"{_THE}(?:{_W})?(?P<year>(?:19|20)\d\d)-(?P<monthnumber>[01]\d)-(?P<day>[0-3]\d)(?:{_TO}|\s?/\s?)"
        r"(?:19|20)\d\d-(?P<lastmonthnumber>[01]\d)-(?P<lastday>[0-3]\d)(?!\d)"
    ),
    # the year first, as Hungarian papers have it: "2023. június 13–14.", "2023. június 13. (kedd)"
    rf"{_YEAR_FIRST}\s?[-–—]\s?(?P<lastday>[0-3]?\d)(?!\d)\.?(?:-\w{{1,3}})?",
    rf"{_YEAR_FIRST}(?![\d:])\.?(?:-\w{{1,3}})?(?!\w)",
    # signs behind the figures, as in Japanese papers: "6月21日（火）", "2023年6月21日～23日"
    rf"{_BEGUN}日?\s?(?:[-–—~〜～至到]|から)\s?(?P<lastmonth>«months»)?(?P<lastday>[0-3]?\d)日(?!目)",
    rf"{_SIGNS}(?:\s?[(（](?P<lateday>[月火水木金土日])(?:[・･]?[祝休])?[)）])?",
    # the sign of the month lost, as copies of Chinese papers have it: "1126日，星期三"
    r"(?P<monthnumber>1[0-2]|[1-9])(?P<day>[0-3]\d)日\s?[,，、(（]?\s?(?P<lateday>(?:«weekdays»))[)）]?",
    rf"{_W}{_SIGNS}",
    # a weekday in brackets before the year: "12 ноября (понедельник) 2018 г."
    rf"{_D}{_OF}{_M},?\s*[(（]\s*(?P<lateday>(?:«weekdays»))\s*[)）],?\s*(?P<year>(?:19|20)\d\d)(?!\d)(?:\s?(?:г\.|года|року|roku))?",
    # one day
    rf"(?:of\s+)?{_THE}{_W}{_D}{_OF}{_M}{_Y}",
    rf"{_SHORT}\s+{_D}{_OF}{_M}{_Y}",
    # a date in brackets behind its weekday: "Monday (10 September)"
    rf"{_W}[(\[]\s*{_D}{_OF}{_M}{_Y}\s*[)\]]",
    rf"{_W}[(\[]\s*{_M}\s*{_D}{_Y}\s*[)\]]",
    rf"{_SHORT}\s+(?P<day>[0-3]?\d)[./](?P<monthnumber>1[0-2]|0?[1-9])(?:[./](?P<year>(?:19|20)\d\d|\d\d)(?!\d)|\.(?!\d))",
    # figures behind the word for a day, as Portuguese papers have them
    r"(?:«day»)\s+(?P<day>[0-3]?\d)[./](?P<monthnumber>1[0-2]|0?[1-9])(?![\d/:.h])",
    r"(?:«day»)\s+(?P<day>0[1-9]|[12]\d|3[01])\s*[(,–—-]\s*(?P<lateday>(?:«weekdays»)|(?:«short-weekdays»))(?!\w)\)?",
    rf"(?:«day»)\s+(?:«of»\s+|(?:of|du|de|del|do|vom|am)\s+)?(?:the\s+)?(?:{_W})?{_D}{_OF}{_M}{_Y}",
    # "25 January, Monday", and the same run together
    rf"{_THE}{_D}{_OF}{_M}{_Y}",
    # "MARCH 309h 30": a time has run into the day
    rf"(?:{_W})?{_M}\s*(?P<day>[0-3]?\d)(?=(?:[01]?\d|2[0-4])\s?[hH:])",
    rf"(?:{_W})?{_M}\s*{_D}{_Y}(?![:.h]\d)",
    rf"(?:{_W})?(?P<year>(?:19|20)\d\d)(?P<sign>[-/.])(?P<monthnumber>[01]\d)(?P=sign)(?P<day>[0-3]\d)(?!\d)",
    rf"(?:{_W})?(?P<day>[0-3]?\d)(?:[./]|\.\s(?=\d\d?\.\s\d{{4}}))(?P<monthnumber>1[0-2]|0?[1-9])(?:[./]|\.\s(?=\d{{4}}))(?P<year>(?:19|20)\d\d|\d\d)(?!\d)(?:\s?г(?:\.|ода)?(?!\w))?",
    rf"(?:{_W})?(?P<day>[0-3]?\d)-(?P<monthnumber>1[0-2]|0?[1-9])-(?P<year>(?:19|20)\d\d)(?!\d)",
    rf"(?:{_W})?(?P<monthnumber>1[0-2]|0?[1-9])/(?P<day>[0-3]?\d)/(?P<year>(?:19|20)\d\d)(?!\d)",
    rf"(?:{_W})?(?P<monthnumber>1[0-2]|0?[1-9])/(?P<day>1[3-9]|2\d|3[01])/(?P<year>\d\d)(?!\d)",
    rf"(?:{_W})?(?P<day>[0-3]?\d)[./-](?P<month>«months»)\.?[./-](?P<year>(?:19|20)\d\d|\d\d)(?!\d)",
    r"(?P<day>[0-3]?\d)-(?P<month>«months»)(?![\w-])",
    rf"{_W}(?P<day>[0-3]?\d)(?:[./]|\.\s(?=\d\d?\.(?:\s\D|$)))(?P<monthnumber>1[0-2]|0?[1-9])(?![\d/]|\.\d)\.?",
    # a column of dates before one of hours: "14.09 | 18:00 - 20:00"
    r"(?P<day>[0-3]?\d)[./](?P<monthnumber>1[0-2]|0[1-9])\.?(?=\s*[|\x1e]\s*\d{1,2}[:.h]\d\d)",
    r"(?P<day>[0-3]\d)[./](?P<monthnumber>1[0-2]|0[1-9])\.?\s*[(,–—-]\s*(?P<lateday>(?:«weekdays»))(?!\w)\)?",
    # "Sunday 22" under "May 2022", "Monday"
    rf"{_ALONE}[(\[]\s*{_D}\s*[)\]]",
    # a short weekday before it, on a line of their own: "SEGUNDA (18)"
    r"(?P<weekday>(?:«short-weekdays»))\s*\(\s*(?P<day>[0-3]?\d)\s*\)(?=\s*(?:$|[:–—-]))",
    rf"{_ALONE}{_D}(?![\d:.h/]|\s*(?:«am»|«pm»))",
    r"(?P<day>[0-3]?\d)(?:«ordinal-ends»)?[,.]?\s*\(?(?P<lateday>(?=[^\W\d_]{4})(?:«weekdays»))\)?(?=\s*(?:$|[|\x1e:–-]))",
    r"(?P<numbered>(?:«ordinals»))\s+(?:«day»)(?!\w)",
    r"(?:«day»)\s+(?P<numbered>(?:«ordinals»))(?!\w)",
    r"第(?P<number>(?:«numerals»))天",
    r"【?第?(?P<number>\d{1,2})日目】?",
    r"(?P<number>\d{1,2}|(?-i:I{1,3}|IV|VI?)(?=\s?[º°]))\s?(?:«ordinal-ends»)\s+(?:«day»)(?!\w)",
    rf"(?:(?:«paper-adjectives»|«paper»|«event»|«organ»|«body-alone»)(?:\s+(?:«of»|for|für|para|pour)\s+|\s*[,:–—-]\s*|\s+)){{0,3}}(?:«day»)\s*[#-]?\s?0?(?P<number>{_NUMBER})(?!\w)",
    r"(?P<weekday>(?:«weekdays»))(?!\w|\.\w)",
)
