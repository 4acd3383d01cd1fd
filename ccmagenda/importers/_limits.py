"""How much of a file that others made is read; each limit is named when it is met."""

LARGEST_PAPER = 20_000_000
"""Bytes of one Word document, PDF or web page, pictures included."""

LARGEST_UNPACKED = 50_000_000
"""Bytes of all files in one archive, unpacked."""

MOST_PACKED = 100
"""How many times larger than its archive a file in it may become; small files may become larger still."""

SMALL_ENOUGH = 1_000_000
"""Bytes of an unpacked file that no ratio is asked of."""

MOST_FILES = 2_000
"""Files in one archive."""

MOST_ELEMENTS = 400_000
"""Elements of one part of a document."""

DEEPEST_ELEMENT = 200
"""Elements within each other."""

MOST_ATTRIBUTES = 200
"""Attributes of one element of a web page."""

LONGEST_ATTRIBUTE = 2_000
"""Characters of an attribute of a web page that are looked at; the rest is cut."""

MOST_PAGES = 200
"""Pages of one PDF."""

MOST_LINES = 50_000
"""Lines of one paper."""

MOST_LETTERS = 1_000_000
"""Characters of one paper."""

MOST_CELLS = 200
"""Cells of one row."""

MOST_SHEET_ROWS = 20_000
"""Rows of one sheet in which anything stands."""

MOST_SHEET_COLUMNS = 500
"""Columns of one sheet up to the last in which anything stands."""

MOST_SHEET_ELEMENTS = 4_000_000
"""Elements of one sheet of a workbook, empty rows and cells included."""

MOST_SHEETS = 100
"""Sheets of one workbook."""

LARGEST_DRAWN = 10_000_000
"""Bytes of the drawing instructions of one PDF, each counted as often as it is carried out."""

MOST_STEPS_OF_A_PAGE = 300_000
"""Steps that it takes to draw one page of a PDF: a word is one, a letter four, a line or box ten."""

MOST_STEPS = 2_000_000
"""Steps that it takes to draw all pages of a PDF."""

MOST_RULES = 4_000
"""Lines and boxes of one page among which tables are looked for."""
