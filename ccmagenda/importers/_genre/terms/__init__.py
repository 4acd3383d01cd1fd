"""The terms of the genre, and the marks that stand beside them: words in any language, numbers, lengths; symbols."""
