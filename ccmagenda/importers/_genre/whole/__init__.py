"""What is decided over a whole paper: what one row alone does not tell."""
