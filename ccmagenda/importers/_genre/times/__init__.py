"""Days and hours in every notation."""
