"""What can be asked of a register of offices: a command a file."""
