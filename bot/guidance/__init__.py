"""The right card at the right moment."""
