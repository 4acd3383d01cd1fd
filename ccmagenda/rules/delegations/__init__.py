"""What delegations can follow, and from where."""
