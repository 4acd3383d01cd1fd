"""Rules about when and where meetings are held."""
