"""A PDF as the lines of a paper: by its own structure, or by where its words stand."""
