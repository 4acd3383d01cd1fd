"""The papers that ccmagenda set itself, read back by their headings."""
