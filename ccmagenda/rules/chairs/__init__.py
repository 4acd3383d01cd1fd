"""Rules about who chairs."""
