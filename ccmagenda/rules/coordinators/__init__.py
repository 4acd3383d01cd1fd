"""Rules about offices: seats, terms, rotation, and who may hold them."""
