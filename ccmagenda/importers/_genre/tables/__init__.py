"""Tables, however they lost their lines: columns that blanks, bars, slashes or nothing part."""
