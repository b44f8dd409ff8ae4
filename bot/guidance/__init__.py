"""Guidance: the right card at the right moment."""
