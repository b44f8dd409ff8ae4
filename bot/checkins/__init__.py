"""How was it: open, answer, close; and the only door an outcome leaves by."""
