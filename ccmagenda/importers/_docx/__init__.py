"""A Word document as the lines of a paper: its parts, styles, lists, words and tables (ISO/IEC 29500)."""
