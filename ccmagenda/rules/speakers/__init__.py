"""Rules about who speaks."""
