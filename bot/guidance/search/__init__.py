"""Finds the card that fits what somebody types, in their own words."""
