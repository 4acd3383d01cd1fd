"""Rules about what is treated where."""
