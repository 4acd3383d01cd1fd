"""A web page as the lines of a paper: its characters, its tree, its style and its blocks."""
