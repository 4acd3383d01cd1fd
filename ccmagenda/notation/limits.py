"""How much a file may hold; every limit of reading stands here and is named when it is met."""

LARGEST_FILE = 2_000_000
"""Bytes of one file."""

DEEPEST = 40
"""Levels of nesting."""

LONGEST_TEXT = 100_000
"""Characters of one text."""

MOST_FAULTS = 200
"""Faults listed for one file before reading gives up."""

LONGEST_SITTING = 12 * 60
"""Minutes of one sitting or session."""
