"""Rules about days and hours."""
