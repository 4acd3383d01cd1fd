"""Letters and Roman figures that number the items of a list."""

BULLET = "\u2022"
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"),
          (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_MOST_ROMAN, _LETTERS, _MOST_LETTERS = 3999, 26, 26 * 30


def roman(number: int) -> str:
    """Return a number in small Roman figures, or in Arabic ones where there are none for it.

    >>> roman(14)
    'xiv'
    """
    if not 0 < number <= _MOST_ROMAN:
        return str(number)
    said = ""
    for value, letters in _ROMAN:
        said += letters * (number // value)
        number %= value
    return said


def letter(number: int) -> str:
    """Return the letter of a list; after z comes aa, then bb.

    >>> letter(3), letter(28)
    ('c', 'bb')
    """
    if not 0 < number <= _MOST_LETTERS:
        return str(number)
    return chr(ord("a") + (number - 1) % _LETTERS) * ((number - 1) // _LETTERS + 1)
