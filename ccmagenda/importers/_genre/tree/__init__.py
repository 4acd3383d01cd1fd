"""Rows set down as days, sittings and items, one after another."""
