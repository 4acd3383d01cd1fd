"""What one line is: its head, its cells, what sort of line; and lines that belong together."""
