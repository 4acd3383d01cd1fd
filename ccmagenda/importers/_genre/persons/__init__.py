"""People, States and bodies as printed: who somebody is, and what he or she does."""
