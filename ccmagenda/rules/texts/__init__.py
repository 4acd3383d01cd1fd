"""Rules about the words of a programme in several languages."""
